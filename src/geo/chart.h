/* SPDX-License-Identifier: MIT */
#ifndef GEO_CHART_H
#define GEO_CHART_H

#include "base/arena.h"
#include "geo/atlas.h"
#include "geo/laea.h"

/* What a dot of a raster belongs to: one of these, or ID_FIRST + index of a place. */
enum { ID_VOID, ID_SEA, ID_LAKE, ID_FIRST };

/* A place on a chart in km from its centre, east and SOUTH positive. */
struct point {
	float x, y;
};

/* Kilometres; west <= east, north <= south. */
struct extent {
	float west, north, east, south;
};

/* A closed line; the last point is joined to the first. */
struct chart_ring {
	const struct point *points;
	int count;
	struct extent extent;
};

/* The rings of one id: what an odd number of them encloses belongs to it. */
struct chart_group {
	uint8_t id;
	int first, count;                /* a run of chart.rings */
};

/*
 * One view of an atlas, projected. Groups stand in the order of filling: the
 * frame as open sea, sea zones, land and scenery, lakes.
 */
struct chart {
	const struct atlas *atlas;
	int view;
	struct laea laea;
	struct extent frame;
	struct chart_ring *rings;
	int ring_count;
	struct chart_group *groups;
	int group_count;
	struct point *label, *counter;   /* of each place, projected here whatever its home view */
};

/* Project a view (index in atlas.views). All lies in arena; the atlas is borrowed. */
struct chart *chart_new(const struct atlas *atlas, int view, struct arena *arena);

struct point chart_point(const struct chart *chart, struct lonlat at);

#endif
