/* SPDX-License-Identifier: MIT */
#ifndef UI_HISTORY_H
#define UI_HISTORY_H

#include "engine/expr.h"
#include "ui/chart.h"
#include "ui/scene.h"

/*
 * What the numbers on a screen were, turn by turn, told from what they are and from the ledgers
 * in scene.past: so that they are in one measure with the estimates of today. Value i is that
 * after ledger i, with which turn i + 1 began; the last is that of now.
 */

/* Of a track, into values; return how many: scene.past_count, or 1 without a past. */
int history_track(const struct scene *scene, int track, int values[CHART_POINTS]);

/*
 * Take the last turn's changes back out of state, which is scene.view.seen or was rewound to
 * before ledger n + 1: then it is what these eyes would have seen before ledger n.
 */
void history_rewind(const struct scene *scene, int n, struct state *state);

/* Of an expression on what is seen, likewise. */
int history_expr(const struct scene *scene, struct expr expr, int values[CHART_POINTS]);

/* Of a team's score as it would have stood. */
int history_score(const struct scene *scene, enum team team, int values[CHART_POINTS]);

/* A sparkline of a track in cells columns, the newest at the right, of one width always. */
void history_spark(const struct scene *scene, int track, int cells, struct str *out);

#endif
