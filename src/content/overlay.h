/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_OVERLAY_H
#define CONTENT_OVERLAY_H

#include <stdbool.h>

#include "content/content.h"

/*
 * Lay what a scenario changes and adds over the files it is based on (rules C4).
 * Under `change` maps are changed key by key, lists whose items have ids item by
 * item, all else is replaced; under `add` items are put into lists: at the end, but
 * endings before those there are. A key says which file is meant, as no two have
 * the same. Faults stand in the scenario. The nodes are copied, never written to.
 *
 * root: by part; NULL where there is none. The scenario's is there.
 */
bool overlay_lay(const struct loader *scenario, const struct node *root[CONTENT_PARTS]);

#endif
