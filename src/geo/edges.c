/* SPDX-License-Identifier: MIT */
#include "geo/edges.h"

#include <math.h>

enum { ZONE_STEP = 3 };

static bool is_outline(int edge)
{
	return edge == EDGE_COAST || edge == EDGE_TARGET || edge == EDGE_SELECT;
}

static int edge_at(const struct raster *raster, const struct edge_rules *rules, int x, int y)
{
	int width = raster->width;
	const uint8_t *dot = &raster->id[y * width + x];
	const uint8_t *between = rules->between[*dot];
	int best = EDGE_NONE;

	if (x + 1 < width)
		best = between[dot[1]];
	if (y + 1 < raster->height && between[dot[width]] > best)
		best = between[dot[width]];
	if (x > 0 && between[dot[-1]] > best && is_outline(between[dot[-1]]))
		best = between[dot[-1]];
	if (y > 0 && between[dot[-width]] > best && is_outline(between[dot[-width]]))
		best = between[dot[-width]];
	return best == EDGE_ZONE && (x + y) % ZONE_STEP ? EDGE_NONE : best;
}

void edges_find(const struct raster *raster, const struct edge_rules *rules, uint8_t *out)
{
	for (int y = 0; y < raster->height; y++)
		for (int x = 0; x < raster->width; x++)
			out[y * raster->width + x] = (uint8_t)edge_at(raster, rules, x, y);
}

void edges_circle(const struct window *window, struct point centre, double radius_km,
	uint8_t *out)
{
	static const double TURN = 6.28318530717958647692;
	struct plane middle = window_dot(window, centre);
	double radius = radius_km / window->scale;
	int width = window->cols * CELL_WIDTH;
	int height = window->rows * CELL_HEIGHT;
	/* Two steps per dot of the way round, every other dot left out. */
	int steps = (int)(TURN * radius) + 8;

	for (int i = 0; i < steps; i += 2) {
		int x = (int)floor(middle.x + radius * cos(TURN * i / steps));
		int y = (int)floor(middle.y + radius * sin(TURN * i / steps));

		if (x >= 0 && y >= 0 && x < width && y < height && out[y * width + x] < EDGE_REACH)
			out[y * width + x] = EDGE_REACH;
	}
}
