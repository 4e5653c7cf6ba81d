/* SPDX-License-Identifier: MIT */
#ifndef GEO_TONES_H
#define GEO_TONES_H

#include "geo/atlas.h"

enum { TONES = 4 };

/* Which places share a border line: those whose rings use one arc. */
struct borders {
	int count;               /* places */
	uint8_t touch[ATLAS_PLACES][ATLAS_PLACES];
};

void borders_find(const struct atlas *atlas, struct borders *borders);

/* Places of one family are told apart by tone, of two families by hue. */
struct tone_need {
	uint8_t family[ATLAS_PLACES];
	uint8_t choices[ATLAS_PLACES];   /* tones to choose from, 1..TONES */
};

/*
 * Give every place a tone such that neighbours of one family differ. tone holds
 * the previous choice, which is kept where it can be, so that colours do not
 * jump. Return false (and leave tone alone) if there is no such choice.
 */
bool tones_choose(const struct borders *borders, const struct tone_need *need, uint8_t *tone);

#endif
