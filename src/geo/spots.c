/* SPDX-License-Identifier: MIT */
#include "geo/spots.h"

#include <string.h>

static bool is_inside(const struct spots *spots, int row, int col)
{
	return row >= 0 && row < spots->rows && col >= 0 && col < spots->cols;
}

bool spots_fit(const struct spots *spots, int row, int col, int width)
{
	if (row < 0 || row >= spots->rows || col < 0 || col + width > spots->cols)
		return false;
	for (int x = col; x < col + width; x++)
		if (spots->taken[row * spots->cols + x])
			return false;
	return true;
}

bool spots_are_free(const struct spots *spots, int row, int col, int width)
{
	const uint8_t *taken = &spots->taken[row * spots->cols];

	return spots_fit(spots, row, col, width) && !(col > 0 && taken[col - 1])
		&& !(col + width < spots->cols && taken[col + width]);
}

void spots_take(struct spots *spots, int row, int col, int width, uint8_t id)
{
	memset(&spots->taken[row * spots->cols + col], id, (size_t)width);
}

/* Whether text here lies on enough of its own and not on too much of other land. */
static bool will_do(const struct spots *spots, const struct spot_wish *wish, int row, int col,
	int own_least)
{
	const uint8_t *id = &spots->id[row * spots->cols + col];
	int own = 0;
	int foreign = 0;

	for (int x = 0; x < wish->width; x++) {
		bool water = wish->sea && !spots->is_land[id[x]] && id[x] != ID_VOID;

		own += id[x] == wish->id || water;
		foreign += id[x] != wish->id && spots->is_land[id[x]];
	}
	return own >= own_least && foreign <= wish->foreign_most;
}

/* Right beside the anchor's own cell, so that the eye joins them. */
static bool find_beside(const struct spots *spots, const struct spot_wish *wish, int *row,
	int *col)
{
	int near[6][2] = {
		{ wish->row, wish->col + 1 }, { wish->row, wish->col - wish->width },
		{ wish->row + 1, wish->col - wish->width / 2 },
		{ wish->row - 1, wish->col - wish->width / 2 },
		{ wish->row + 1, wish->col + 1 }, { wish->row - 1, wish->col + 1 },
	};

	for (int i = 0; i < 6; i++) {
		if (!spots_are_free(spots, near[i][0], near[i][1], wish->width)
				|| !will_do(spots, wish, near[i][0], near[i][1], 0))
			continue;
		*row = near[i][0];
		*col = near[i][1];
		return true;
	}
	return false;
}

bool spots_find(const struct spots *spots, const struct spot_wish *wish, int *row, int *col)
{
	static const int NEAR[9][2] = {
		{ 0, 0 }, { 1, 0 }, { -1, 0 }, { 0, 2 }, { 0, -2 }, { 2, 0 }, { -2, 0 },
		{ 1, 3 }, { -1, -3 },
	};

	for (int i = 0; i < 9; i++) {
		int y = wish->row + NEAR[i][0];
		int x = wish->col - wish->width / 2 + NEAR[i][1];

		if (!spots_are_free(spots, y, x, wish->width)
				|| !will_do(spots, wish, y, x, wish->own_least))
			continue;
		*row = y;
		*col = x;
		return true;
	}
	return wish->beside && is_inside(spots, wish->row, wish->col)
		&& find_beside(spots, wish, row, col);
}
