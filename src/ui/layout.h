/* SPDX-License-Identifier: MIT */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H

#include <stdbool.h>

#include "ui/canvas.h"

/* The smallest terminal that screens are made for. */
enum { LEAST_ROWS = 20, LEAST_COLS = 60 };

/* Where the parts of a screen with a map lie. Row 0 is the header. */
struct layout {
	bool wide;               /* panels beside the map; else one strip below it */
	struct box map;
	struct box side[3];      /* wide: tracks, area, sheet */
	struct box strip;        /* not wide: the panel shown */
	struct box upper;        /* map and strip together */
	struct box page;         /* everything between header and keys, less a margin */
	struct box news, keys;
};

void layout_board(int rows, int cols, struct layout *layout);

/* Whether a screen of that size can be drawn at all; if not, layout_refuse() says so. */
bool layout_fits(int rows, int cols);
void layout_refuse(struct canvas *canvas);

#endif
