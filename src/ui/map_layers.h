/* SPDX-License-Identifier: MIT */
#ifndef UI_MAP_LAYERS_H
#define UI_MAP_LAYERS_H

#include "geo/edges.h"
#include "geo/front.h"
#include "geo/raster.h"
#include "geo/spots.h"
#include "geo/tones.h"
#include "ui/map_view.h"

/* What fills a dot: the id of its place, or one of these. */
enum { INK_SHELF = 255, INKS = 256 };

/* How the inks look on the terminal at hand. */
struct map_inks {
	paint_id paint[INKS];
	int colour[INKS];        /* theme_colour(): equal where they cannot be told apart */
	struct rgb rgb[INKS];
	bool hatched[INKS];      /* has changed */
	bool fogged[INKS];       /* is known only roughly */
	char side[INKS];         /* owner of land, 0 elsewhere */
};

/* An area that two sides hold: its rival's part has an id of its own, after all places. */
struct map_split {
	uint8_t place;
	bool striped;            /* contested: no line between the parts */
	uint16_t permille;       /* the rival's */
};

/* All that lies between the model and the canvas. Dots and cells as in raster. */
struct map_layers {
	const struct chart *chart;
	const struct map_model *model;
	struct theme theme;
	enum map_mode mode;
	struct raster raster;
	uint8_t *edge, *distance, *ink;  /* of each dot; in raster's arena */
	struct spots spots;              /* in raster's arena */
	struct edge_rules rules;
	struct map_inks inks;
	struct map_split split[FRONT_PLACES];
	int split_count;
	struct front *front;             /* owned; NULL: none was needed so far */
	uint8_t tone[ATLAS_PLACES];
	struct canvas *canvas;
	struct box box;
	struct {
		int count, rows, cols;   /* cells, and the sums of where they are */
	} seen[256];                     /* of each id of spots */
	struct {
		bool shown;
		int row, col;            /* of its name on the canvas, or of its anchor */
		int width;               /* of its name; 0: it is not named */
	} place[MAP_AREAS];
};

/* A window on the map. */
struct map_view {
	const struct atlas *atlas;
	struct arena *arena;
	struct chart *chart[ATLAS_VIEWS];    /* made when first shown */
	struct borders borders;
	int view;
	double x, y, zoom;               /* middle in km of the chart; 1 = the whole */
	enum map_mode mode;
	bool rings;
	double stretch;                  /* how much wider than high a dot is */
	struct map_layers layers;
	struct window drawn;             /* what the raster holds; rows 0: nothing yet */
	int drawn_view;
	char owners[ATLAS_PLACES];       /* that tones were chosen for; "" at first */
	struct map_view *inset;          /* owned; what happens elsewhere; NULL: not needed so far */
	bool inset_shown;                /* in what was drawn last */
};

/*
 * In a corner of the main view, what happens in another one: its picture where there is room,
 * else a word. inset_shown says whether the picture is there.
 */
void map_inset_draw(struct map_view *map, const struct map_model *model, struct canvas *canvas,
	const struct box *box);

/* Find what is split in the model; return whether it is not what was found last. */
bool map_splits_find(struct map_layers *layers);

/* Give the dots of rivals their ids. The raster must have been filled since the last time. */
void map_splits_fill(struct map_layers *layers);

/* How many ids there are, those of rivals' parts included. */
int map_ids(const struct map_layers *layers);

/* The place whose dots an id fills, or -1: water of no zone, lakes, void, shelf. */
int map_place_of(const struct map_layers *layers, int id);

/* Whether an id is that of a rival's part. */
bool map_is_rival(const struct map_layers *layers, int id);

/* Fill inks and edge rules from the model; tones must be chosen. */
void map_inks_choose(struct map_layers *layers);

/* What tones have to tell apart. */
void map_tone_need(const struct map_layers *layers, struct tone_need *need);

/* The owner's letter of a place: the model's for areas, the atlas's for scenery. */
char map_owner(const struct map_layers *layers, int place);

/* Turn dots into cells: the best two colours of each, or a line over the better one. */
void map_compose(struct map_layers *layers);

/* The dots of one cell, row by row, and what they come to. */
struct map_dots {
	int row, col;                    /* of the cell in the box */
	uint8_t ink[CELL_DOTS], edge[CELL_DOTS];
	uint8_t id;                      /* of most dots */
	uint8_t better, second;          /* inks of the two commonest colours */
	int colours;                     /* how many different ones */
	int line;                        /* enum edge that shows here, EDGE_NONE: none */
};

/* Index of dot k of the cell in the raster. */
int map_dot(const struct map_layers *layers, const struct map_dots *dots, int k);

/* The cell's lines as braille: all of them, or those of the kind that shows. */
uint32_t map_braille(const struct map_dots *dots, bool all);

/* How the line that shows looks over the better colour. */
struct style map_line_style(const struct map_layers *layers, const struct map_dots *dots);

/* Put a character into the cell. */
void map_put(const struct map_layers *layers, const struct map_dots *dots, uint32_t rune,
	struct style style);

/* The cell in the other ways of drawing. */
void map_put_halves(const struct map_layers *layers, struct map_dots *dots);
void map_put_outline(const struct map_layers *layers, const struct map_dots *dots);
void map_put_ascii(const struct map_layers *layers, const struct map_dots *dots);

/* As a background of text: whatever the map has there. */
enum { MAP_GROUND = PAINT_COUNT };

/* Km per dot below which there is room for more. */
enum { MAP_ROOMY_KM = 17 };

/* Write at a cell of the box: the text keeps the ground under it unless style brings its own. */
void map_write(struct map_layers *layers, int row, int col, const char *text,
	struct style style);

/* The cell of a place's own that is nearest to the middle of what is seen of it, if enough is. */
bool map_middle(const struct map_layers *layers, int place, int *row, int *col);

/* The counters of an area's forces, where they fit. */
void map_counter(struct map_layers *layers, int area);

/* Names, counters and cities, over the composed cells. */
void map_label(struct map_layers *layers);

#endif
