/* SPDX-License-Identifier: MIT */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/canvas.h"

/* How many colours a terminal has. */
enum depth { DEPTH_MONO, DEPTH_8, DEPTH_16, DEPTH_256, DEPTH_DIRECT };

enum theme_name { THEME_DARK };

struct rgb {
	uint8_t r, g, b;
};

/* What the paints look like at a depth. A flat value, cheap to pass by pointer. */
struct theme {
	enum theme_name name;
	enum depth depth;
};

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

/* A style's LOOK_ bits, and those that must stand in for its colours where there are too few. */
uint8_t theme_look(const struct theme *theme, const struct style *style);

/*
 * The entry of the 256-colour palette nearest to rgb (16..255; the first 16
 * vary). A colour never becomes a grey.
 */
int rgb_to_256(struct rgb rgb);
struct rgb rgb_from_256(int index);

#endif
