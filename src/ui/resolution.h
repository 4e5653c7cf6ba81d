/* SPDX-License-Identifier: MIT */
#ifndef UI_RESOLUTION_H
#define UI_RESOLUTION_H

#include "ui/aside.h"
#include "ui/doc.h"
#include "ui/scene.h"
#include "ui/steps.h"

/*
 * The news of a turn, one step after the other, on the map as it stands at that
 * step. scene.past[past_count - 1] is the turn's redacted ledger; start is what
 * the same eyes saw before it. Read steps_find()'s steps with step.
 */
struct resolution {
	struct scene scene;              /* view.seen: as of the step shown */
	struct view start;
	struct steps steps;
	int step;
	int top;                         /* of a step longer than the screen */
	struct box text, page;           /* the step and pages of why, as drawn last */
	bool help;
	int at;                          /* the line that is selected, a mark of its doc; -1: none */
	struct aside aside;              /* why, over all */
};

enum resolution_event { RESOLUTION_NOTHING, RESOLUTION_DONE, RESOLUTION_QUIT, RESOLUTION_REDRAW };

/* Stand before the first step. scene is filled but for view.seen. */
void resolution_init(struct resolution *resolution);
void resolution_release(struct resolution *resolution);

/* Stand at a step: the map shows the state after it. */
void resolution_go(struct resolution *resolution, int step);

enum resolution_event resolution_key(struct resolution *resolution, int key);
void resolution_draw(struct resolution *resolution, struct canvas *canvas);

#endif
