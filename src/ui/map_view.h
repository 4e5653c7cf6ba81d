/* SPDX-License-Identifier: MIT */
#ifndef UI_MAP_VIEW_H
#define UI_MAP_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "geo/atlas.h"
#include "ui/canvas.h"
#include "ui/theme.h"

/* What the map shows; it knows no state, view or journal. */
enum { MAP_AREAS = 64, MAP_ZOOM_MAX = 16, MAP_SIDES = 3, MAP_MOVES = 16 };

/* Kinds of units on counters. */
enum map_unit { MAP_BDE, MAP_AIR, MAP_MSL, MAP_IAD, MAP_NAV, MAP_UNITS };

/* What one side has in an area. */
struct map_force {
	char side;               /* 'C', 'R', 'W', 'N'; 0: nothing */
	uint8_t about;           /* bits of the kinds whose number is an estimate: "~4" */
	uint16_t count[MAP_UNITS];       /* 0..999 */
};

struct map_area {
	char owner;              /* 'C', 'R', 'W', 'N'; ignored for seas */
	bool changed;            /* hatched: something here changed last turn */
	bool target;             /* lit: may be chosen */
	bool fogged;             /* what stands here is known only roughly: dimly dotted */
	bool contested;          /* striped in the rival's colours: both are here, none holds it */
	char rival;              /* who holds a part of it, 'C', 'R', 'W'; 0: nobody */
	uint16_t rival_permille; /* of the ground, 1..999 */
	uint16_t reach_km;       /* of weapons here, for rings; 0: none */
	struct map_force force[MAP_SIDES];       /* the strongest first */
};

/* Units that went from one area to another. */
struct map_move {
	char side;
	uint8_t from, to;        /* area indices */
};

struct map_model {
	const struct theme *theme;       /* NULL: dark, all colours */
	enum lang lang;
	int selected;                    /* area index, or -1 */
	int move_count;
	struct map_move move[MAP_MOVES];
	struct map_area area[MAP_AREAS]; /* by index in the atlas */
};

/* How the map is drawn where there are more than ASCII characters. */
enum map_mode {
	MAP_QUADRANTS,           /* fills of two colours a cell, lines in braille */
	MAP_HALVES,              /* half blocks, every line drawn */
	MAP_OUTLINES,            /* lines in braille alone: best when copied as text */
	MAP_MODES
};

/* Owners as the map's file has them, nothing selected, no counters. */
void map_model_init(struct map_model *model, const struct atlas *atlas);

/* A window on the map: which view, where and how large, and what was drawn last. */
struct map_view;

/* The atlas is borrowed and must outlive the view. */
struct map_view *map_view_new(const struct atlas *atlas);
void map_view_free(struct map_view *map);

/* Show the whole of a view (index in atlas.views), as at the start. */
void map_view_show(struct map_view *map, int view);
int map_view_shown(const struct map_view *map);
/* Index of the view called id, or -1. */
int map_view_find(const struct atlas *atlas, const char *id);

/* How it is drawn, quadrants at first; whether rings of reach are, no at first. */
void map_view_set_mode(struct map_view *map, enum map_mode mode);
enum map_mode map_view_mode(const struct map_view *map);
void map_view_set_rings(struct map_view *map, bool rings);
bool map_view_rings(const struct map_view *map);

/*
 * Let the map be drawn for cells so many times as high as wide (2 at first). What no font has
 * (below 1.2, above 3.5) is ignored: terminals that do not know their pixels send nonsense.
 */
void map_view_set_aspect(struct map_view *map, double aspect);

/* Enlarge by factor (below 1: shrink) about an area's place on the screen (-1: the middle). */
void map_view_zoom(struct map_view *map, double factor, int area);
double map_view_zoomed(const struct map_view *map);

/* Move the window by cells of the box drawn last. */
void map_view_pan(struct map_view *map, int rows, int cols);

/* Switch to the area's home view and pan as little as needed to have it in the picture. */
void map_view_follow(struct map_view *map, int area);

/* Switch to the area's home view and bring it to the middle. */
void map_view_centre(struct map_view *map, int area);

/* Draw into box. In an ASCII canvas: letters and signs, names in English. */
void map_view_draw(struct map_view *map, const struct map_model *model, struct canvas *canvas,
	const struct box *box);

/* The following speak of what map_view_draw() drew last. */

/* The area at a cell of the canvas, or -1. */
int map_view_hit(const struct map_view *map, int row, int col);

/* Where an area is on the canvas: false if not in the box. */
bool map_view_place(const struct map_view *map, int area, int *row, int *col);

/* The nearest area of the view from area in a direction (rows, cols: -1, 0, 1); area itself if
 * there is none. From -1 or an area of another view: the one nearest to the middle. */
int map_view_towards(const struct map_view *map, int area, int rows, int cols);

#endif
