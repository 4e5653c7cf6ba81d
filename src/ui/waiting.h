/* SPDX-License-Identifier: MIT */
#ifndef UI_WAITING_H
#define UI_WAITING_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/canvas.h"

/* A box on what the screen shows: what is being done, how far it is, how long it still takes. */
struct waiting {
	const char *title;
	const char *question;    /* before it is stopped; NULL: none is asked */
	int done, total;         /* steps; total 0: not known */
	int64_t elapsed_ms;
	bool asking;
	bool alone;              /* the rest of the screen is emptied */
};

enum waiting_event { WAITING_ON, WAITING_STOP, WAITING_QUIT };

enum waiting_event waiting_key(struct waiting *waiting, int key);
void waiting_draw(const struct waiting *waiting, struct canvas *canvas);

/* Seconds that are likely left, -1 as long as that cannot be told. */
int waiting_left(const struct waiting *waiting);

#endif
