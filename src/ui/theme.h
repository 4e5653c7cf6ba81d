/* SPDX-License-Identifier: MIT */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/canvas.h"
#include "ui/rgb.h"

/* How many colours a terminal has. */
enum depth { DEPTH_MONO, DEPTH_8, DEPTH_16, DEPTH_256, DEPTH_DIRECT };

enum theme_name {
	THEME_DARK, THEME_LIGHT, THEME_HIGH_CONTRAST, THEME_COLOUR_BLIND, THEME_MONO, THEME_COUNT,
};

/* What the paints look like at a depth. A flat value, cheap to pass by pointer. */
struct theme {
	enum theme_name name;
	enum depth depth;        /* DEPTH_MONO if name is THEME_MONO */
};

/* The theme on a terminal of that depth. */
struct theme theme_make(enum theme_name name, enum depth depth);

/* The word for it in options and in the configuration file: "high-contrast". Static. */
const char *theme_name_of(enum theme_name name);

/* The theme of a word; false if there is none, *name is left as it is then. */
bool theme_find(const char *word, enum theme_name *name);

/* The word nearest to one that theme_find() did not know, NULL if none is near. */
const char *theme_nearest(const char *word);

/* What a paint is without looking it up. */
enum { COLOUR_NONE = -1 };

/*
 * The colour of a paint, shaded if it says so: 0xRRGGBB at DEPTH_DIRECT, a
 * palette index below, COLOUR_NONE at DEPTH_MONO. Values below 8 are never
 * returned at DEPTH_DIRECT: terminals take them for palette indices.
 */
int theme_colour(const struct theme *theme, paint_id paint);

/* The same as red, green and blue, at any depth (how near two paints are). */
struct rgb theme_rgb(const struct theme *theme, paint_id paint);

/*
 * The colour of characters of a paint whose own colour is fg, on bg: where there are few
 * colours, another one if they could not be read so. Both as theme_colour() gives them.
 */
int theme_ink(const struct theme *theme, paint_id paint, int fg, int bg);

/* Whether two paints cannot be told apart on this terminal. */
bool theme_same(const struct theme *theme, paint_id one, paint_id other);

/* Whether land must be told by a pattern, since its owner's colour may not be seen. */
bool theme_has_patterns(const struct theme *theme);

/* A style's LOOK_ bits, and those that must stand in for its colours where there are too few. */
uint8_t theme_look(const struct theme *theme, const struct style *style);

#endif
