/* SPDX-License-Identifier: MIT */
#include "geo/tones.h"

#include <stdlib.h>
#include <string.h>

static void note_arc(struct borders *borders, int16_t *user, int place)
{
	if (*user >= 0 && *user != place) {
		borders->touch[*user][place] = 1;
		borders->touch[place][*user] = 1;
	}
	*user = (int16_t)place;
}

void borders_find(const struct atlas *atlas, struct borders *borders)
{
	int16_t user[ATLAS_ARCS + 1];

	memset(borders, 0, sizeof(*borders));
	borders->count = atlas->place_count;
	for (int i = 0; i <= ATLAS_ARCS; i++)
		user[i] = -1;
	for (int i = 0; i < atlas->ring_count; i++) {
		const struct atlas_ring *ring = &atlas->rings[i];

		for (int j = 0; ring->place >= 0 && j < ring->count; j++)
			note_arc(borders, &user[abs(atlas->refs[ring->first + j])], ring->place);
	}
}

struct search {
	const struct borders *borders;
	const struct tone_need *need;
	uint8_t tone[ATLAS_PLACES];      /* chosen below the place at hand, wished from it on */
	int steps;                       /* left before giving up */
};

static bool is_free(const struct search *search, int place, int tone)
{
	for (int i = 0; i < place; i++)
		if (search->tone[i] == tone && search->borders->touch[place][i]
				&& search->need->family[i] == search->need->family[place])
			return false;
	return true;
}

static bool choose_from(struct search *search, int place)
{
	if (place == search->borders->count)
		return true;
	int choices = search->need->choices[place];
	int wish = search->tone[place] % choices;

	for (int i = 0; i < choices && search->steps > 0; i++) {
		/* the wish first, then the others in order */
		int tone = i == 0 ? wish : i - (i <= wish);

		search->steps--;
		if (!is_free(search, place, tone))
			continue;
		search->tone[place] = (uint8_t)tone;
		if (choose_from(search, place + 1))
			return true;
	}
	search->tone[place] = (uint8_t)wish;
	return false;
}

bool tones_choose(const struct borders *borders, const struct tone_need *need, uint8_t *tone)
{
	struct search search = { .borders = borders, .need = need, .steps = 1000000 };

	memcpy(search.tone, tone, (size_t)borders->count);
	if (!choose_from(&search, 0))
		return false;
	memcpy(tone, search.tone, (size_t)borders->count);
	return true;
}
