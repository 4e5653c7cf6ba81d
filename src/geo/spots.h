/* SPDX-License-Identifier: MIT */
#ifndef GEO_SPOTS_H
#define GEO_SPOTS_H

#include "geo/raster.h"

/* Which cells belong to what, and which are taken by text. */
struct spots {
	int rows, cols;
	uint8_t *id;             /* of most dots of each cell */
	uint8_t *taken;          /* by the text of this id, 0: free */
	bool is_land[256];       /* of each id */
};

/* Rows and columns free for text of width columns, with a free cell left and right of it. */
bool spots_are_free(const struct spots *spots, int row, int col, int width);
/* The same, but other text may stand right beside it. */
bool spots_fit(const struct spots *spots, int row, int col, int width);
void spots_take(struct spots *spots, int row, int col, int width, uint8_t id);

/* Where a text wants to stand: centred at an anchor, or near it. */
struct spot_wish {
	uint8_t id;              /* whose text it is */
	int row, col;            /* of the anchor */
	int width;
	bool sea;                /* may stand on any water, but not on land or void */
	int own_least;           /* columns that must lie on its own id */
	int foreign_most;        /* columns that may lie on other land */
	bool beside;             /* may also stand beside its anchor, wholly off its own id */
};

/* Find the first of the places around the anchor that will do: its row and left column. */
bool spots_find(const struct spots *spots, const struct spot_wish *wish, int *row, int *col);

#endif
