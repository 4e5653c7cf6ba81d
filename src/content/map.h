/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_MAP_H
#define CONTENT_MAP_H

#include <stdbool.h>

#include "engine/world.h"
#include "geo/atlas.h"
#include "io/yaml.h"

/*
 * Load a map (format eastflank-map/1) from the loader's source: areas, links
 * and groups into world, the geometry into *atlas (NULL if the text has none).
 * Everything lies in the loader's arena. Of an area, terrain is left as it is.
 * All that the format promises is checked; false after adding faults, and then
 * nothing of world or *atlas may be used.
 */
__attribute__((warn_unused_result))
bool map_load(const struct loader *loader, struct world *world, struct atlas **atlas);

#endif
