/* SPDX-License-Identifier: MIT */
#include "geo/shelf.h"

static void relax(uint8_t *dot, uint8_t neighbour)
{
	if (neighbour + 1 < *dot)
		*dot = (uint8_t)(neighbour + 1);
}

void shelf_measure(const struct raster *raster, const bool is_land[256], uint8_t *out)
{
	int width = raster->width;
	int height = raster->height;

	for (int y = 0; y < height; y++) {
		for (int x = 0; x < width; x++) {
			uint8_t *dot = &out[y * width + x];

			*dot = is_land[raster->id[y * width + x]] ? 0 : SHELF_FAR;
			if (x > 0)
				relax(dot, dot[-1]);
			if (y > 0)
				relax(dot, dot[-width]);
		}
	}
	for (int y = height - 1; y >= 0; y--) {
		for (int x = width - 1; x >= 0; x--) {
			uint8_t *dot = &out[y * width + x];

			if (x + 1 < width)
				relax(dot, dot[1]);
			if (y + 1 < height)
				relax(dot, dot[width]);
		}
	}
}
