/* SPDX-License-Identifier: MIT */
#ifndef APP_FOLLOW_H
#define APP_FOLLOW_H

#include <stdbool.h>
#include <sys/stat.h>

#include "app/console.h"
#include "app/session.h"
#include "base/text.h"
#include "io/paths.h"
#include "ui/projector.h"

/* How often a followed file is looked at, and its clock read. */
enum { FOLLOW_MS = 1000 };

/*
 * A game file that somebody else plays, followed with the eyes of the public. It is never
 * locked and never written.
 */
struct follow {
	char path[PATH_SIZE];
	struct session *session, *first; /* as it is now, and as it was when opened */
	struct scene scene;              /* of the public's eyes */
	struct projector projector;
	struct map_view *map;
	struct arena *arena;             /* of the ledgers that the projector shows */
	enum lang lang;
	long long size;                  /* of the file as it was read */
	struct timespec changed;
	int64_t clock_since;             /* ms of the console's clock; -1: not known yet */
	int clock_age_s;                 /* how old the clock's figure was when it was read */
};

/* Read the game; false and faults if it cannot be read. */
__attribute__((warn_unused_result))
bool follow_open(struct follow *follow, const char *path, enum lang lang, struct faults *faults);
void follow_close(struct follow *follow);

/*
 * Read the file again if it has changed; true if what is shown is new. A file that cannot be
 * read now (a record half written, a share that is away) leaves what was, with a warning.
 */
bool follow_look(struct follow *follow);

/* Show it until a key ends it. Nothing is drawn while nothing changes. */
void follow_run(struct follow *follow, struct console *console);

#endif
