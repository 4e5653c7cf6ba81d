/* SPDX-License-Identifier: MIT */
#ifndef GEO_ATLAS_H
#define GEO_ATLAS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/*
 * The map's geometry as read from its file, in integers of 0.01 degree, and
 * nothing of the game: areas are known by their index in the file, which is
 * also their index in struct world. Lies in one arena; borrowed everywhere.
 */
enum {
	ATLAS_VIEWS = 4,
	ATLAS_PLACES = 250,      /* areas and scenery */
	ATLAS_ARCS = 8192,
	ATLAS_POINTS = 65536,
	ATLAS_RINGS = 4096,
	ATLAS_CITIES = 128,
};

struct lonlat {
	int16_t lon, lat;        /* 0.01 degree, east and north positive */
};

/* A projection's centre and what there is data for. */
struct atlas_view {
	const char *id;
	struct lonlat centre;
	int16_t west, south, east, north;
	int height_km;           /* over the full height of the screen at zoom 1 */
};

/* An area (index < area_count) or a piece of scenery. */
struct atlas_place {
	const char *id;
	struct text name;
	bool sea, scenery;
	char side;               /* 'R', 'C', 'W', 'N'; '-' for sea: display default */
	char nation[3];          /* leading nation, ISO 3166-1 alpha-2; "" for none */
	uint8_t view;            /* home view */
	struct lonlat label, counter;
	uint8_t priority;        /* 0..9, 9 is labelled first */
};

struct atlas_city {
	const char *id;
	struct text name;
	struct lonlat at;
	bool capital;
	uint8_t view;
	uint8_t place;
};

/* A closed ring in one view: a run of atlas.refs. */
struct atlas_ring {
	int16_t place;           /* index, or -1: a lake */
	uint8_t view;
	uint16_t first, count;
};

/* A line between two nodes: a run of atlas.points. */
struct atlas_arc {
	uint32_t first;
	uint32_t count;
};

struct atlas {
	struct text name;
	int view_count, area_count, place_count, city_count, ring_count, arc_count;
	struct atlas_view views[ATLAS_VIEWS];    /* the first is the main one */
	struct atlas_place *places;              /* areas, then scenery */
	struct atlas_city *cities;
	struct atlas_ring *rings;
	struct atlas_arc *arcs;                  /* arcs[0] is unused */
	struct lonlat *points;
	int16_t *refs;                           /* signed arc numbers, minus = backwards */
};

#endif
