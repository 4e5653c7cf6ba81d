/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/handbook.h"
#include "engine/odds.h"
#include "engine/war.h"
#include "prose/gettext.h"

/* Tables of force: the war, battles, incursions, the ladder. */

/* The range of a column whose upper bounds are list: "9-10". */
static void column_cell(const struct handbook *book, const int16_t *bounds, int column, int columns)
{
	if (column == 0)
		grid_cellf(book->out, "<= %d", bounds[0]);
	else if (column == columns - 1)
		grid_cellf(book->out, "> %d", bounds[column - 1]);
	else
		grid_cellf(book->out, "%d-%d", bounds[column - 1] + 1, bounds[column]);
}

static bool war(struct handbook *book, const char *argument)
{
	const struct war_rules *rules = &book->prose.world->war;
	const char *const TITLES[] = { _("Ratio x 10"), "1", "2", "3", "4", "5", "6", "7", "8", "9",
		"10", _("Mean"), NULL };

	grid_head(book->out, TITLES);
	for (int column = 0; column < WAR_COLUMNS; column++) {
		int sum = 0;

		column_cell(book, rules->columns, column, WAR_COLUMNS);
		for (int face = 0; face < WAR_FACES; face++) {
			sum += rules->delta[column][face];
			grid_cellf(book->out, "%+d", rules->delta[column][face]);
		}
		grid_cellf(book->out, "%s%d.%d", sum < 0 ? "-" : "+", (sum < 0 ? -sum : sum) / 10,
			(sum < 0 ? -sum : sum) % 10);
		grid_end(book->out);
	}
	return !*argument;
}

static bool losses(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Russia's stance"), _("Column moves by"),
		_("Russian brigades lost"), _("Ukrainian brigades lost"), NULL };
	const struct war_rules *rules = &book->prose.world->war;

	grid_head(book->out, TITLES);
	for (int stance = 0; stance < STANCE_COUNT; stance++) {
		grid_cell(book->out, prose_setting_value(SETTING_STANCE, stance));
		grid_cellf(book->out, "%+d", rules->shift[stance]);
		grid_cellf(book->out, "%d%%", rules->side[WAR_RU].loss[stance]);
		grid_cellf(book->out, "%d%%", rules->side[WAR_UA].loss[stance]);
		grid_end(book->out);
	}
	return !*argument;
}

static bool strengths(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Side"), _("Strength"), _("At the start"),
		_("Brigades that come each turn"), NULL };
	const struct world *world = book->prose.world;
	const struct expr *const SIDES[] = { &world->war.ru, &world->war.ua };

	grid_head(book->out, TITLES);
	for (int side = 0; side < WAR_SIDES; side++) {
		grid_cell(book->out, side == WAR_RU ? _("Russia") : _("Ukraine"));
		grid_expr(book, *SIDES[side]);
		grid_cellf(book->out, "%d", expr_eval(world, &book->state, *SIDES[side],
			TARGET_NONE));
		grid_expr(book, world->war.side[side].replace);
		grid_end(book->out);
	}
	return !*argument;
}

static bool front(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Area"), _("Of Ukraine, per mille"),
		_("held by Kyiv at the start"), NULL };
	const struct world *world = book->prose.world;

	grid_head(book->out, TITLES);
	for (int i = 0; i < world->area_count; i++) {
		if (world->war.share_all[i] == 0)
			continue;
		grid_name(book, &world->areas[i].name, world->areas[i].id);
		grid_cellf(book->out, "%d", world->war.share_all[i]);
		grid_cellf(book->out, "%d", world->war.share_kyiv[i]);
		grid_end(book->out);
	}
	return !*argument;
}

static bool battle(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Ratio x 10"), _("gained"), _("contested"), _("repulsed"),
		_("Attacker loses"), _("Defender loses"), NULL };
	const struct battle_rules *rules = &book->prose.world->battle;

	grid_head(book->out, TITLES);
	for (int column = 0; column < BATTLE_COLUMNS; column++) {
		int count[BATTLE_RESULTS] = { 0 };

		for (int face = 0; face < WAR_FACES; face++)
			count[rules->result[column][face]]++;
		column_cell(book, rules->columns, column, BATTLE_COLUMNS);
		for (int result = 0; result < BATTLE_UNOPPOSED; result++)
			grid_cellf(book->out, "%d%%", count[result] * 100 / WAR_FACES);
		grid_cellf(book->out, "%d%%", rules->attacker_loss[column]);
		grid_cellf(book->out, "%d%%", rules->defender_loss[column]);
		grid_end(book->out);
	}
	return !*argument;
}

static void consequence(const struct handbook *book, const char *when, struct span effects)
{
	if (effects.count == 0)
		return;
	grid_cell(book->out, when);
	grid_effects(book, effects);
	grid_end(book->out);
}

static bool incursion(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("What happened"), _("What follows"), NULL };
	const struct incursion_rules *rules = &book->prose.world->incursion;

	grid_head(book->out, TITLES);
	consequence(book, _("a battle is fought"), rules->fought);
	consequence(book, _("the response vote passed"), rules->answered);
	consequence(book, _("the response vote failed"), rules->unanswered);
	consequence(book, _("gained"), rules->result[BATTLE_GAINED]);
	consequence(book, _("contested"), rules->result[BATTLE_CONTESTED]);
	consequence(book, _("repulsed"), rules->result[BATTLE_REPULSED]);
	consequence(book, _("nobody fought: the rules of engagement say hold"), rules->unopposed);
	for (int posture = 0; posture < ART5_COUNT; posture++) {
		char when[128];

		snprintf(when, sizeof(when), _("Article 5: %s (booked to Washington)"),
			prose_setting_value(SETTING_ART5, posture));
		consequence(book, when, rules->art5[posture]);
	}
	consequence(book, _("always, on NATO ground"), rules->always);
	consequence(book, _("outside NATO, instead of all that"), rules->outside);
	return !*argument;
}

/* The odds of an incursion by target and by what Washington has set, as E3 prints them. */
static bool incursion_odds(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Target"), _("Washington"), _("The Coalition answers"),
		_("answered: gained / contested / repulsed"), _("unanswered"), NULL };
	const struct world *world = book->prose.world;
	int kind = world_order(world, "incursion");
	struct state state = book->state;

	if (kind < 0 || *argument)
		return false;
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->orders[kind].targets.count; i++)
		for (int posture = 0; posture < ART5_COUNT; posture++) {
			int area = world->lists[world->orders[kind].targets.first + i];
			struct battle_odds odds;

			state.setting[TEAM_W][SETTING_ART5] = (int8_t)posture;
			if (!odds_of_battle(world, &state, kind, area, &odds) || !odds.opposed)
				continue;
			grid_name(book, &world->areas[area].name, world->areas[area].id);
			grid_cell(book->out, prose_setting_value(SETTING_ART5, posture));
			grid_cellf(book->out, "%d%%", odds.vote);
			for (int side = 1; side >= 0; side--)
				grid_cellf(book->out, "%d / %d / %d", odds.result[side][0],
					odds.result[side][1], odds.result[side][2]);
			grid_end(book->out);
		}
	return true;
}

static bool rungs(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Escalation"), _("Rung"), _("General war, per turn"), NULL };
	const struct world *world = book->prose.world;
	struct state state = book->state;

	grid_head(book->out, TITLES);
	for (int rung = 0; rung < RUNGS; rung++) {
		int highest = rung < RUNGS - 1 ? rung * 10 + 9 : 100;

		state.track[world->known.escalation] = (int16_t)highest;
		grid_cellf(book->out, rung < RUNGS - 1 ? "%d-%d" : "%d", rung * 10, highest);
		grid_name(book, &world->escalation.rungs[rung], "");
		grid_cellf(book->out, _("up to %d%%"), expr_eval(world, &state,
			world->escalation.general_war, TARGET_NONE));
		grid_end(book->out);
	}
	return !*argument;
}

const struct handbook_row HANDBOOK_WAR[] = {
	{ "war", war }, { "losses", losses }, { "strengths", strengths }, { "front", front },
	{ "battle", battle }, { "incursion", incursion }, { "incursion_odds", incursion_odds },
	{ "rungs", rungs }, { NULL, NULL },
};
