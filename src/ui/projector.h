/* SPDX-License-Identifier: MIT */
#ifndef UI_PROJECTOR_H
#define UI_PROJECTOR_H

#include "ui/canvas.h"
#include "ui/scene.h"

/*
 * The public board in large letters, for the wall of a seminar room: turn, date and clock, the
 * map, the tracks to watch, the news and the open agreements. It shows what scene holds, which
 * must be what the public may know (app/eyes.h). All pointers are borrowed.
 */
struct projector {
	struct scene *scene;
	const char *phase;       /* in words */
	char sealed[4];          /* letters of the teams that have sealed their sheets */
	const char *warning;     /* why what is shown may be old; NULL: it is not */
};

/* Leave, draw anew, or neither. */
enum projector_event { PROJECTOR_NOTHING, PROJECTOR_REDRAW, PROJECTOR_QUIT };

void projector_draw(const struct projector *projector, struct canvas *canvas);

/* Keys of the map; q, Q, Esc and Ctrl-C leave. */
enum projector_event projector_key(struct projector *projector, int key);

#endif
