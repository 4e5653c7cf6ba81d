/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_MAP_PARTS_H
#define CONTENT_MAP_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "engine/world.h"
#include "geo/atlas.h"
#include "io/yaml.h"

/* What the files of the map loader share; nobody else includes it. */
enum {
	MAP_LON = 18000,         /* farthest coordinates, in 0.01 degree */
	MAP_LAT = 8900,
	MAP_NAME_COLUMNS = 24,
	MAP_ID = 24,             /* bytes of an id */
	MAP_REFS = 2 * ATLAS_ARCS,   /* each arc is used at most twice */
	MAP_SHAPES = 512,
	MAP_LAKES = 128,
};

/* Rings filled together: a shape, or a lake. */
struct map_shape {
	const char *id;
	const struct node *node;
	const struct node *rings;
	uint8_t view;
	int16_t place;           /* whose it is; -1: nobody's (yet), or a lake */
	int first_ring, ring_count;
};

/* One use of an arc by a ring. */
struct map_use {
	int16_t shape;           /* index into map.shapes */
	bool forward;
};

struct map_arc {
	const struct node *node;
	int count;               /* uses, of which the first two are kept */
	struct map_use use[2];
};

struct map_box {
	int16_t west, south, east, north;
};

/* A map being loaded. */
struct map {
	const struct loader *loader;
	const struct node *root;
	struct world *world;
	struct atlas *atlas;     /* filled as far as the text goes */
	struct arena *scratch;   /* freed when the load ends */
	bool has_geometry;
	int faults_before;       /* found before the load began */
	bool views_unsure;       /* some view or place may lack because its own entry is */
	bool places_unsure;      /* wrong: then it is no fault to name one that is not there */
	const struct node *place_node[ATLAS_PLACES];
	const struct node *city_node[ATLAS_CITIES];
	int shape_count;         /* shapes, then lakes */
	int first_lake;
	struct map_shape *shapes;
	struct map_arc *arcs;    /* by arc number; [0] is unused */
	struct map_box *boxes;   /* of each ring of the atlas */
	int point_count, ref_count;
};

/* Whether nothing was found wrong so far. */
bool map_is_clean(const struct map *map);

/* Complain about node; args may be NULL. Both return false. */
bool map_complain(const struct map *map, const struct node *node, enum fault_code code,
	const char *first, const char *second);
bool map_complain_expect(const struct map *map, const struct node *node,
	const struct complaint *complaint);

/* "too many THEM" at the key of node, if count exceeds most. */
bool map_fits(const struct map *map, const struct node *node, const char *them, int most);

/* The child of map_node that must be there and be a list. NULL after a fault. */
const struct node *map_list(const struct map *map, const struct node *map_node, const char *key);

/* A name {en, zh_TW}: not empty, printable, at most MAP_NAME_COLUMNS wide. */
void map_name(const struct map *map, const struct node *node, struct text *name);

/* How an id must look. */
enum map_id { MAP_ID_AREA, MAP_ID_SCENERY, MAP_ID_GROUP, MAP_ID_OTHER };
const char *map_take_id(const struct map *map, const struct node *entry, enum map_id form);

/* A list of exactly count integers, each in [low[i], high[i]]. */
struct map_numbers {
	int count;
	int low[4], high[4];
};
bool map_take_numbers(const struct map *map, const struct node *node,
	const struct map_numbers *form, int16_t *out);

/* The child key as [lon, lat]. */
void map_take_point(const struct map *map, const struct node *entry, const char *key,
	struct lonlat *point);

/* The child key as an integer in [low, high] that must be there; 0 after a fault. */
int map_take_int(const struct map *map, const struct node *entry, const char *key, int low,
	int high);

/* Index of the place (area or scenery), of the view, of the area; -1 if there is none. */
int map_find_place(const struct map *map, const char *id);
int map_find_view(const struct map *map, const char *id);

/*
 * The same for a scalar node, with a fault that names the nearest; 0 without one if there may
 * have been a view of that name.
 */
int map_need_view(const struct map *map, const struct node *node);

/* Index of the area that a scalar node names; -1 after a fault. */
int map_need_area(const struct map *map, const struct node *node);

/* The parts of a map, in the order they are loaded. */
void map_read_views(struct map *map);          /* map_places.c */
void map_read_areas(struct map *map);
void map_read_scenery(struct map *map);
void map_read_cities(struct map *map);
void map_read_links(struct map *map);          /* map_links.c */
void map_read_groups(struct map *map);
void map_check_links(struct map *map);
void map_read_shapes(struct map *map);         /* map_shapes.c */
void map_read_lakes(struct map *map);
void map_assign_shapes(struct map *map);
void map_read_arcs(struct map *map);           /* map_arcs.c */
void map_read_rings(struct map *map);          /* map_rings.c */
void map_check_uses(struct map *map);          /* map_borders.c */
void map_check_borders(struct map *map);
void map_check_points(struct map *map);        /* map_points.c */

#endif
