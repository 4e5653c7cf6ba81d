/* SPDX-License-Identifier: MIT */
#ifndef APP_AID_H
#define APP_AID_H

#include "app/console.h"
#include "ui/request.h"

/*
 * Help (?) and the command line (:) for a screen that has neither of its own: the console opens
 * them above it. The board has its own.
 */
struct aid {
	/* That of its screen: no other is meant. */
	void (*draw)(void *model, struct canvas *canvas);
	/* Where keys are pressed now; PLACE_COUNT while text is typed or a question is asked. */
	enum place (*place)(const void *model);
	/* What a line may name; NULL: nothing of a game. */
	const struct scene *(*scene)(const void *model);
	int (*turns)(const void *model);         /* that can be gone to; NULL: none */
	/* Do what was asked beyond help, rules and leaving; return its event. NULL: nothing. */
	int (*request)(void *model, const struct request *request);
};

/* Whether the key opens one of them here. */
bool aid_takes(const struct console *console, const struct screen *screen, int key);

/* console_run() with an aid, and what was there before again. */
int aid_console_run(struct console *console, const struct screen *screen, const struct aid *aid);

/* Show help or take a line; return what the screen makes of it. */
int aid_run(struct console *console, const struct screen *screen, int key);

#endif
