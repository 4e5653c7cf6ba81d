/* SPDX-License-Identifier: MIT */
#ifndef UI_OUTLOOK_H
#define UI_OUTLOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/doc.h"
#include "ui/scene.h"

enum { OUTLOOK_USUAL = 200, OUTLOOK_MOST = 2000, OUTLOOK_SCORES = 101 };

/* How games came out that were played on from one team's view (app/foresee.h). */
struct outlook {
	int wanted, games;       /* games asked for, played: fewer if it was stopped */
	int turn;                /* from which it looks */
	int score[OUTLOOK_SCORES];       /* games by the team's score */
	int ending[MAX_ENDINGS];         /* games by their ending */
	int agenda;              /* games in which the team's agenda held at the end */
	int16_t track[OUTLOOK_MOST][MAX_TRACKS];        /* values at the end, by game */
};

/*
 * The page: what was done and what it does not say; the score, the endings, the agenda, the
 * tracks to watch. before: the one that was made last, to compare with; NULL: none.
 */
void outlook_page(const struct scene *scene, const struct outlook *outlook,
	const struct outlook *before, struct doc *out);

/* The mean score in tenths; the score that so many percent of the games do not exceed. */
int outlook_mean(const struct outlook *outlook);
int outlook_percentile(const struct outlook *outlook, int percent);

/* The same of a track's value at the end. */
int outlook_track(const struct outlook *outlook, track_id track, int percent);

#endif
