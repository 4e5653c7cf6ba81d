/* SPDX-License-Identifier: MIT */
#ifndef GEO_SHELF_H
#define GEO_SHELF_H

#include "geo/raster.h"

enum { SHELF_DOTS = 3, SHELF_FAR = 255 };

/*
 * How many dots each dot lies from the nearest land, along rows and columns;
 * 0 on land, at most SHELF_FAR. is_land: of each id. out has as many dots as raster.
 */
void shelf_measure(const struct raster *raster, const bool is_land[256], uint8_t *out);

#endif
