/* SPDX-License-Identifier: MIT */
#include "ai/posture.h"

#include "engine/agreement.h"

static bool is_own(const struct world *world, int line, enum team team)
{
	return world->scenario.budgets && world->lines[line].team == team;
}

/* The first choice that holds; -1 if none does. */
static int choice_made(const struct world *world, const struct state *state,
	const struct choice choices[MAX_CASES])
{
	for (int i = 0; i < MAX_CASES && choices[i].value >= 0; i++)
		if (expr_holds(world, state, choices[i].when, TARGET_NONE))
			return choices[i].value;
	return -1;
}

/* Article 5 is called on by battles only: where none may be fought it is left as it is. */
static bool is_idle(const struct world *world, enum setting setting)
{
	if (setting != SETTING_ART5)
		return false;
	for (int i = 0; i < world->order_count; i++)
		if (world->scenario.allowed[i] && world->orders[i].battle != BATTLE_NONE)
			return false;
	return true;
}

/* The least a line may pay, an agreement considered. */
static int least_of(const struct world *world, const struct state *state, int line)
{
	int least = agreement_least(state, line);

	return least > world->lines[line].low ? least : world->lines[line].low;
}

static int wish_of(const struct world *world, const struct state *state,
	const struct persona *persona, int index)
{
	const struct line *line = &world->lines[index];
	int wish = persona->has_line[index]
		? expr_eval(world, state, persona->line[index], TARGET_NONE) : line->usual;

	int least = least_of(world, state, index);

	return wish < least ? least : wish > line->high ? line->high : wish;
}

/* The line that pays most of those that may fall, the first of equals; -1 if none may. */
static int largest_line(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet)
{
	int found = -1;

	for (int i = 0; i < world->line_count; i++) {
		if (!is_own(world, i, team) || sheet->line[i] <= least_of(world, state, i))
			continue;
		if (found < 0 || sheet->line[i] > sheet->line[found])
			found = i;
	}
	return found;
}

static void pay_wishes(const struct world *world, const struct state *state, enum team team,
	const struct persona *persona, struct sheet *sheet)
{
	int sum = 0;

	for (int i = 0; i < world->line_count; i++) {
		if (!is_own(world, i, team))
			continue;
		sheet->line[i] = (int8_t)wish_of(world, state, persona, i);
		sum += sheet->line[i];
	}
	for (; sum > sheet_purse(world, state, team, RES_BP); sum--) {
		int largest = largest_line(world, state, team, sheet);

		if (largest < 0)
			break;
		sheet->line[largest]--;
	}
	/* Not even the least can be paid: as usual, which falls by itself (B6.2). */
	for (int i = 0; i < world->line_count && sum > sheet_purse(world, state, team, RES_BP); i++)
		sheet->line[i] = -1;
}

void posture_of_persona(const struct world *world, const struct state *state, enum team team,
	const struct persona *persona, struct sheet *sheet)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		int value = choice_made(world, state, persona->setting[i]);

		if (agreement_holds(state, team, (enum setting)i) >= 0)
			continue;
		if (value >= 0 && value < setting_values((enum setting)i, team)
			&& !is_idle(world, (enum setting)i))
			sheet->setting[i] = (int8_t)value;
	}
	pay_wishes(world, state, team, persona, sheet);
}

void posture_by_chance(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet)
{
	int left = sheet_purse(world, state, team, RES_BP);

	for (int i = 0; i < SETTING_COUNT; i++) {
		int values = setting_values((enum setting)i, team);

		if (values > 0 && agreement_holds(state, team, (enum setting)i) < 0)
			sheet->setting[i] = (int8_t)((int)rng_below(rng, (uint32_t)values + 1) - 1);
	}
	for (int i = 0; i < world->line_count; i++) {
		const struct line *line = &world->lines[i];
		int high = line->high < left ? line->high : left;
		int least = least_of(world, state, i);

		if (!is_own(world, i, team) || high < least || rng_below(rng, 4) == 0)
			continue;
		sheet->line[i] = (int8_t)(least + (int)rng_below(rng, (uint32_t)(high - least + 1)));
		left -= sheet->line[i];
	}
}
