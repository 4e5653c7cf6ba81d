/* SPDX-License-Identifier: MIT */
#ifndef UI_PANELS_H
#define UI_PANELS_H

#include "ui/doc.h"
#include "ui/scene.h"
#include "ui/sheet_edit.h"

/* The parts of the board beside the map, as texts for a width of cols. */

/*
 * A track in one line: name, value, change since last turn, gauge or course since turn 1. Where
 * rows are left over, the names of steps and rungs stand under those that have them.
 */
void panel_tracks(const struct scene *scene, int cols, int rows, struct doc *out);

/* One of its lines. */
void panel_track(const struct scene *scene, int track, int cols, struct doc *out);

/* The selected area in a few lines, or in full: names and kinds of units written out. */
void panel_area(const struct scene *scene, bool full, struct doc *out);

/* The sheet: resources, orders with cost and odds, settings. imagined: for costs and odds. */
void panel_sheet(const struct scene *scene, const struct sheet_edit *edit,
	const struct state *imagined, int cols, struct doc *out);

/* What happened last turn, one line per step. */
void panel_news(const struct scene *scene, struct doc *out);

/* The one piece of news that matters most: the last event, else the last step. */
void panel_headline(const struct scene *scene, struct doc *out);

/* The header of every screen with a map: scenario, turn, phase, team. */
void panel_header(const struct scene *scene, struct canvas *canvas, const char *phase);

#endif
