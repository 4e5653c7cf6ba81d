/* SPDX-License-Identifier: MIT */
#include "ui/steps_die.h"

#include "engine/odds.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/rich.h"
#include "ui/why_parts.h"

enum { SIDES = 100, BAR = 50, BLOC_BAR = 16 };

/* The bands of a roll at its chance, by the bands that it has. */
static void bands_of(const struct world *world, const struct entry *entry, int band[BAND_COUNT])
{
	struct roll roll = { .argument = 0 };

	for (int i = 0; i < BAND_COUNT; i++) {
		roll.has[i] = entry->other & 1 << i;
		band[i] = 0;
	}
	for (int die = 1; die <= SIDES; die++)
		band[roll_band(world, &roll, entry->chance, die)]++;
}

/* Yes up to the chance, no beyond. */
static void check_of(const struct entry *entry, int band[BAND_COUNT])
{
	for (int i = 0; i < BAND_COUNT; i++)
		band[i] = i == BAND_SUCCESS ? entry->chance : i == BAND_FAIL ? SIDES - entry->chance
			: 0;
}

void step_die(const struct scene *scene, const struct entry *entry, int cols, struct doc *out)
{
	int band[BAND_COUNT];
	int cells = cols - 16 < BAR ? cols - 16 : BAR;
	struct str bar;

	if (entry->die == 0 || entry->chance == 0 || cells < 10)
		return;
	if (entry->kind == ENTRY_ROLL && entry->to == SIDES)
		bands_of(scene->world, entry, band);
	else if (entry->kind == ENTRY_ATTRIBUTION || entry->kind == ENTRY_CHECK
		|| entry->kind == ENTRY_LEAK || entry->kind == ENTRY_OFFER)
		check_of(entry, band);
	else
		return;
	str_init(&bar);
	bands_bar(band, entry->die, cells, &bar);
	/* a bar from 1 to 100 with the die that fell on it */
	doc_addf(out, 'd', "   1 %s" RICH_MARK "d 100  %s " RICH_MARK "h%d", bar.text, _("die"),
		entry->die);
	str_release(&bar);
}

/* Yes, abstention and no of a set of countries by weight. */
static void weights(const struct world *world, const struct vote_record *vote, uint64_t members,
	int mark, int cells, struct str *out)
{
	struct chart_part parts[] = { { 0, 'g' }, { 0, 'w' }, { 0, 'b' } };
	int total = 0;

	for (int i = 0; i < world->country_count; i++) {
		int weight = members & bit_of(i) ? world->countries[i].weight : 0;

		total += weight;
		parts[vote->yes & bit_of(i) ? 0 : vote->abstain & bit_of(i) ? 1 : 2].value += weight;
	}
	chart_stack(parts, 3, total, mark < 0 ? -1 : total * mark / 100, cells, out);
}

void step_vote(const struct world *world, const struct vote_record *vote, struct str *out)
{
	int bar = vote->decision == DECISION_WILLING ? world->options[OPTION_WILLING_BAR]
		: vote->decision == DECISION_MAJORITY ? world->vote.majority_weight : -1;

	weights(world, vote, vote->counted, bar, BAR - 16, out);
}

void step_bloc(const struct world *world, const struct vote_record *vote, int bloc,
	struct str *out)
{
	weights(world, vote, world->blocs[bloc].members & vote->counted, -1, BLOC_BAR / 2, out);
}
