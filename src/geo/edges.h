/* SPDX-License-Identifier: MIT */
#ifndef GEO_EDGES_H
#define GEO_EDGES_H

#include <stdint.h>

#include "geo/raster.h"

/* What kind of line runs along a dot; where several do, the last of them shows. */
enum edge {
	EDGE_NONE,
	EDGE_ZONE,               /* between sea zones: every third dot */
	EDGE_AREA,               /* between areas of one nation */
	EDGE_NATION,
	EDGE_COAST,              /* on the land's side */
	EDGE_REACH,              /* a ring drawn around an area */
	EDGE_MOVE_C, EDGE_MOVE_R, EDGE_MOVE_W,   /* arrows of what a side moved */
	EDGE_FRONT,              /* between hostile camps */
	EDGE_TARGET,             /* outline of an area, on its own dots */
	EDGE_SELECT,             /* the same */
};

/* What a dot of the first id gets beside a dot of the second: enum edge. */
struct edge_rules {
	uint8_t between[256][256];
};

/*
 * Find every line from the ids alone: closed by construction, and always in
 * agreement with the fill. out has as many dots as raster. Coasts and outlines
 * are drawn from all four sides, other lines on the left or upper dot only.
 */
void edges_find(const struct raster *raster, const struct edge_rules *rules, uint8_t *out);

/*
 * Mark every other dot of the circle of all places so many km from a place along the ground, as
 * EDGE_REACH, under stronger lines. On the chart it is no circle, least of all a large one.
 */
void edges_ring(const struct chart *chart, const struct window *window, struct lonlat centre,
	double radius_km, uint8_t *out);

/*
 * Mark an arrow from one place to another as edge, under stronger lines. Its head stands short
 * of the end, which a counter covers.
 */
void edges_arrow(const struct window *window, struct point from, struct point to, enum edge edge,
	uint8_t *out);

#endif
