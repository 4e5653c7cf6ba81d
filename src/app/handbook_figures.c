/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "app/handbook.h"
#include "engine/odds.h"
#include "engine/order.h"
#include "engine/score.h"
#include "engine/war.h"

/* Figures within the text. */

typedef bool (*figure_writer)(const struct handbook *book, char *words[], struct str *out);

/* A number that the text may call by a name. */
struct number_named {
	const char *name;
	int value;
};

static bool number_write(const struct number_named *list, size_t count, const char *name,
	struct str *out)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].name, name) != 0)
			continue;
		str_addf(out, "%d", list[i].value);
		return true;
	}
	return false;
}

static bool track_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct world *world = book->prose.world;
	int track = world_track(world, words[1]);

	if (track < 0)
		return false;
	str_add(out, prose_figure(&world->tracks[track], world->tracks[track].start).text);
	return true;
}

static bool derived_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct world *world = book->prose.world;

	for (int i = 0; i < world->derived_count; i++) {
		if (strcmp(world->derived[i].id, words[1]) != 0)
			continue;
		str_addf(out, "%d", expr_eval(world, &book->state, world->derived[i].is, TARGET_NONE));
		return true;
	}
	return false;
}

static int resource_of(const char *word)
{
	return strcmp(word, "bp") == 0 ? RES_BP : strcmp(word, "pc") == 0 ? RES_PC : -1;
}

static bool income_figure(const struct handbook *book, char *words[], struct str *out)
{
	enum team team = handbook_team(words[1]);
	int res = resource_of(words[2]);

	if (team == TEAM_NONE || res < 0)
		return false;
	str_addf(out, "%d", expr_eval(book->prose.world, &book->state,
		book->prose.world->income[team].res[res], TARGET_NONE));
	return true;
}

static bool cost_figure(const struct handbook *book, char *words[], struct str *out)
{
	int kind = world_order(book->prose.world, words[1]);
	int res = resource_of(words[2]);

	if (kind < 0 || res < 0)
		return false;
	str_addf(out, "%d", order_cost(book->prose.world, &book->state, kind, res));
	return true;
}

static bool line_figure(const struct handbook *book, char *words[], struct str *out)
{
	int line = world_line(book->prose.world, words[1]);

	if (line < 0)
		return false;
	str_addf(out, "%d", book->prose.world->lines[line].usual);
	return true;
}

/* Sum of what a team pays into its lines as usual. */
static bool usual_figure(const struct handbook *book, char *words[], struct str *out)
{
	enum team team = handbook_team(words[1]);
	int sum = 0;

	for (int i = 0; i < book->prose.world->line_count; i++)
		if (book->prose.world->lines[i].team == team)
			sum += book->prose.world->lines[i].usual;
	str_addf(out, "%d", sum);
	return team != TEAM_NONE;
}

static bool vote_figure(const struct handbook *book, char *words[], struct str *out)
{
	static const char *const RULES[] = { "willing", "qmv", "unanimity" };
	const struct world *world = book->prose.world;
	int kind = world_order(world, words[1]);
	struct vote_odds odds;

	if (kind < 0 || !world->orders[kind].has_vote)
		return false;
	odds_of_vote(world, &book->state, &world->orders[kind].vote, &odds);
	if (strcmp(words[2], "yes") == 0) {
		str_addf(out, "%d", odds.yes_weight);
		return true;
	}
	for (int rule = 0; rule < DECISION_COUNT; rule++) {
		if (strcmp(words[2], RULES[rule]) != 0)
			continue;
		str_addf(out, "%d", odds.pass_under[rule]);
		return true;
	}
	return false;
}

/* Chance of an order that is rolled, or of one of its bands by number (0 great .. 4 backfire). */
static bool roll_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct world *world = book->prose.world;
	int kind = world_order(world, words[1]);
	int band = *words[2] ? *words[2] - '0' : -1;
	struct roll_odds odds;

	if (kind < 0 || !world->orders[kind].has_roll || band >= BAND_COUNT)
		return false;
	odds_of_roll(world, &book->state, &world->rolls[world->orders[kind].roll], TARGET_NONE,
		&odds);
	str_addf(out, "%d", band < 0 ? odds.chance : odds.band[band]);
	return true;
}

static bool option_figure(const struct handbook *book, char *words[], struct str *out)
{
	int option = option_index(words[1]);

	if (option >= 0)
		str_addf(out, "%d", book->prose.world->options[option]);
	return option >= 0;
}

/* The constants of the vote by their names in the ruleset. */
static bool constant_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct vote_rules *vote = &book->prose.world->vote;
	const struct number_named LIST[] = {
		{ "base", vote->base }, { "commit", vote->commit },
		{ "cohesion_zero", vote->cohesion_zero }, { "cohesion_div", vote->cohesion_div },
		{ "axis", vote->axis }, { "axis_trust", vote->axis_trust },
		{ "caution_num", vote->caution_num }, { "caution_den", vote->caution_den },
		{ "whip", vote->whip }, { "die", vote->die }, { "die_zero", vote->die_zero },
		{ "broad_weight", vote->broad_weight }, { "broad_cohesion", vote->broad_cohesion },
		{ "leaders_min", vote->leaders_min },
		{ "majority_countries", vote->majority_countries },
		{ "majority_weight", vote->majority_weight },
		{ "outvoted_cohesion", vote->outvoted_cohesion },
		{ "unanimity_cohesion", vote->unanimity_cohesion },
		{ "alert", book->prose.world->battle.alert },
		{ "without_enablers", book->prose.world->battle.without_enablers },
		{ "land", book->prose.world->movement.land },
		{ "sea", book->prose.world->movement.sea },
		{ "washington", book->prose.world->ceasefire.washington },
		{ "argument_most", book->prose.world->argument.most },
		{ "argument_step", book->prose.world->argument.step },
		{ "argument_share", book->prose.world->argument.vote_share },
		{ "parts", book->prose.world->free_form.parts },
		{ "small", book->prose.world->free_form.size[0] },
		{ "medium", book->prose.world->free_form.size[1] },
		{ "large", book->prose.world->free_form.size[2] },
		{ "signals", book->prose.world->signalling.orders },
		{ "bloc_commit", book->prose.world->bloc_score.commit },
		{ "bloc_lost", book->prose.world->bloc_score.lost },
		{ "per_turn", book->prose.world->agreements.per_turn },
		{ "denounce", book->prose.world->agreements.denounce },
		{ "leak", book->prose.world->agreements.leak_chance },
		{ "leak_intel", book->prose.world->agreements.leak_intel },
		{ "swap", book->prose.world->agreements.swap_most },
		{ "settle", book->prose.world->agreements.settle_after },
	};

	return number_write(LIST, sizeof(LIST) / sizeof(*LIST), words[1], out);
}

/* ua, ru, ratio, or mean: in tenths of a per mille. */
static bool war_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct world *world = book->prose.world;
	struct war_table table;
	int sum = 0;

	war_reckon(world, &book->state, &table);
	for (int face = 0; face < WAR_FACES; face++)
		sum += world->war.delta[table.column][face];
	if (strcmp(words[1], "ua") == 0)
		str_addf(out, "%d", table.ua);
	else if (strcmp(words[1], "ru") == 0)
		str_addf(out, "%d", table.ru);
	else if (strcmp(words[1], "ratio") == 0)
		str_addf(out, "%d", table.ratio);
	else if (strcmp(words[1], "mean") == 0)
		str_addf(out, "%s%d.%d", sum < 0 ? "-" : "+", (sum < 0 ? -sum : sum) / WAR_FACES,
			(sum < 0 ? -sum : sum) % WAR_FACES);
	else
		return false;
	return true;
}

/* The chance of a ceasefire at the start, or what it and its rejections do. */
static bool truce_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct ceasefire_rules *rules = &book->prose.world->ceasefire;

	if (strcmp(words[1], "chance") == 0)
		str_addf(out, "%d", expr_eval(book->prose.world, &book->state, rules->chance,
			TARGET_NONE));
	else if (strcmp(words[1], "formula") == 0)
		prose_condition(&book->prose, NULL, rules->chance, out);
	else if (strcmp(words[1], "effects") == 0)
		prose_effects(&book->prose, rules->effects, TARGET_NONE, out);
	else if (strcmp(words[1], "rejected") == 0 && handbook_team(words[2]) < TEAM_COUNT)
		prose_effects(&book->prose, rules->rejected[handbook_team(words[2])], TARGET_NONE,
			out);
	else
		return false;
	return true;
}

static bool formula_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct world *world = book->prose.world;

	if (strcmp(words[1], "incident") == 0)
		prose_condition(&book->prose, NULL, world->escalation.inadvertent, out);
	else if (strcmp(words[1], "incident_effects") == 0)
		prose_effects(&book->prose, world->escalation.inadvertent_effects, TARGET_NONE, out);
	else if (strcmp(words[1], "general_war") == 0)
		prose_condition(&book->prose, NULL, world->escalation.general_war, out);
	else if (strcmp(words[1], "signal_effects") == 0)
		prose_effects(&book->prose, world->signalling.effects, TARGET_NONE, out);
	else if (strcmp(words[1], "settled") == 0)
		prose_effects(&book->prose, world->agreements.settled, TARGET_NONE, out);
	else if (strcmp(words[1], "reserve") == 0)
		prose_condition(&book->prose, NULL, world->incursion.reserve, out);
	else if (strcmp(words[1], "response") == 0)
		prose_condition(&book->prose, NULL, world->response.difficulty, out);
	else
		return false;
	return true;
}

static bool count_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct world *world = book->prose.world;
	const struct number_named LIST[] = {
		{ "countries", world->country_count }, { "orders", world->order_count },
		{ "events", world->event_count }, { "areas", world->area_count },
		{ "blocs", world->bloc_count }, { "tracks", world->track_count },
		{ "slots", world->scenario.slots[TEAM_C] }, { "turns", world->scenario.turns },
		{ "endings", world->ending_count }, { "rows", world->row_count },
	};

	return number_write(LIST, sizeof(LIST) / sizeof(*LIST), words[1], out);
}

/* Points as the game begins of the objective that is measured so: "objective C cohesion". */
static bool objective_figure(const struct handbook *book, char *words[], struct str *out)
{
	const struct world *world = book->prose.world;
	enum team team = handbook_team(words[1]);

	for (int i = 0; team < TEAM_COUNT && i < world->objective_count[team]; i++) {
		const struct objective *it = &world->objectives[team][i];

		if (strcmp(world->sources[it->of.source], words[2]) != 0)
			continue;

		int value = expr_eval(world, &book->state, it->of, TARGET_NONE);
		int share = (value - it->zero) * 100 / (it->full - it->zero);

		str_addf(out, "(%d - %d) x 100 / (%d - %d) = %d; %d x %d / 100 = %d.%02d", value,
			it->zero, it->full, it->zero, share, it->weight, share,
			it->weight * share / 100, it->weight * share % 100);
		return share >= 0 && share <= 100;
	}
	return false;
}

static bool scenario_figure(const struct handbook *book, char *words[], struct str *out)
{
	(void)words;
	str_add(out, text_in(&book->prose.world->scenario.name, book->prose.lang));
	return true;
}

bool handbook_figure(const struct handbook *book, char *words[], int count, struct str *out)
{
	static const struct {
		const char *name;
		int count;       /* words at least */
		figure_writer write;
	} LIST[] = {
		{ "track", 2, track_figure }, { "derived", 2, derived_figure },
		{ "income", 3, income_figure }, { "cost", 3, cost_figure },
		{ "line", 2, line_figure }, { "usual", 2, usual_figure },
		{ "vote", 3, vote_figure }, { "roll", 2, roll_figure },
		{ "option", 2, option_figure }, { "constant", 2, constant_figure },
		{ "war", 2, war_figure }, { "truce", 2, truce_figure },
		{ "formula", 2, formula_figure }, { "count", 2, count_figure },
		{ "objective", 3, objective_figure }, { "scenario", 1, scenario_figure },
	};

	for (size_t i = 0; i < sizeof(LIST) / sizeof(*LIST); i++)
		if (strcmp(LIST[i].name, words[0]) == 0)
			return count >= LIST[i].count && LIST[i].write(book, words, out);
	return false;
}
