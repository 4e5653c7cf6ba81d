/* SPDX-License-Identifier: MIT */
#ifndef APP_FORESEE_H
#define APP_FORESEE_H

#include "base/progress.h"
#include "engine/order.h"
#include "engine/view.h"
#include "engine/world.h"
#include "ui/outlook.h"

/*
 * Games played on from a view: what it hides is drawn anew for each, with seeds 1, 2, 3, so
 * that nothing is used that the team does not know, and the same view and sheet always give the
 * same. The team files sheet in the turn at hand; everything else personas decide.
 */
struct foresight {
	const struct world *world;
	struct view view;        /* a copy: the game goes on meanwhile */
	struct sheet sheet;
	struct outlook outlook;  /* wanted is set; the rest is filled */
};

/* For worker_run(): data is a struct foresight. Stopped, it keeps the games it has. */
void foresee(void *data, struct progress *progress);

#endif
