/* SPDX-License-Identifier: MIT */
#ifndef APP_WORKER_H
#define APP_WORKER_H

#include "app/console.h"
#include "base/progress.h"

/* How long work may take before anything is shown of it. */
enum { WORKER_GRACE_MS = 100 };

/*
 * Work that takes longer than a key may. run() has a thread of its own, so it touches only what
 * data holds for it, never the console, the terminal, the language or a session; it tells how
 * far it is and returns early when progress_at() says so.
 */
struct work {
	void (*run)(void *data, struct progress *progress);
	void *data;
	const char *title;       /* what is being done, as a sentence */
	const char *question;    /* asked before it is stopped, y or n; NULL: Esc stops at once */
	int grace_ms;
	bool alone;              /* nothing of the last screen may stand beside the box */
};

enum work_end {
	WORK_DONE,               /* run() came to its end */
	WORK_STOPPED,            /* by Esc; run() has returned */
	WORK_LEFT,               /* likewise, and the player leaves the program */
};

/*
 * Do it while the keyboard is answered: once grace_ms are over a box with a bar and the time
 * that is likely left stands on whatever the screen showed; keys that it does not know are
 * dropped. Returns after run() has. A console whose keys are not live (beside is not set) is
 * not asked for any: the work is done then and there.
 */
enum work_end worker_run(struct console *console, const struct work *work);

#endif
