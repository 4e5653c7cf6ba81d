/* SPDX-License-Identifier: MIT */
#ifndef GEO_FRONT_H
#define GEO_FRONT_H

#include "geo/chart.h"
#include "geo/raster.h"

/*
 * Where the ground of each side lies within places that two sides share. A
 * place is used up by its rival from the rival's own ground onwards: each spot
 * is as much the rival's as it is nearer to the rival's ground than to the
 * owner's, both outside the place. So a front line moves without jumps, is the
 * same at every scale, and what it encloses is the share to the per mille.
 */
enum { FRONT_PLACES = 12 };

/* Who holds the ground of all places: 1 and 2 are at war, 0 is out of it. */
struct front_need {
	int count;
	uint8_t place[FRONT_PLACES];     /* shared ones, rising; camp: their owners' */
	uint8_t camp[ATLAS_PLACES];
};

struct front;

/* What is shared on a chart, which is borrowed. */
struct front *front_new(const struct chart *chart, const struct front_need *need);
void front_free(struct front *front);

/* Whether it was made for this. */
bool front_is_for(const struct front *front, const struct chart *chart,
	const struct front_need *need);

/*
 * Up to which lean the ground of place number k of the need is its rival's when
 * it holds so many per mille (0: none of it, 1000: all): rises with permille.
 */
float front_bar(const struct front *front, int k, int permille);

/* How far from the rival a spot in place number k lies: its when below the bar. */
float front_lean(const struct front *front, int k, struct point at);

#endif
