/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/handbook.h"
#include "engine/odds.h"
#include "engine/order.h"
#include "engine/vote.h"
#include "prose/gettext.h"

/* Tables of what can be ordered and how the members vote on it. */

/* Put one more part behind those that are there, on a line of its own. */
static void part_begin(struct str *out)
{
	if (out->length)
		str_add(out, "<br>");
}

static void part_add(const struct handbook *book, const char *label, struct span effects,
	struct str *out)
{
	if (effects.count == 0)
		return;
	part_begin(out);
	if (*label)
		str_addf(out, _("%s: "), label);
	prose_effects(&book->prose, effects, TARGET_NONE, out);
}

static void price_write(const struct handbook *book, const struct order_kind *kind)
{
	struct str text;

	str_init(&text);
	prose_condition(&book->prose, NULL, kind->bp, &text);
	str_add(&text, " / ");
	prose_condition(&book->prose, NULL, kind->pc, &text);
	grid_cell(book->out, text.text);
	str_release(&text);
}

static void targets_add(const struct handbook *book, const struct order_kind *kind, struct str *out)
{
	const struct world *world = book->prose.world;

	if (kind->target_kind == TARGET_KIND_NONE)
		return;
	part_begin(out);
	str_addf(out, _("%s: "), _("target"));
	for (int i = 0; i < kind->targets.count; i++) {
		int target = world->lists[kind->targets.first + i];

		if (kind->target_kind == TARGET_KIND_AREA)
			str_addf(out, "%s%s", i ? " " : "", world->areas[target].id);
		else if (kind->target_kind == TARGET_KIND_BLOC)
			str_addf(out, "%s%s", i ? " " : "", world->blocs[target].id);
		else
			str_addf(out, "%s%d", i ? " " : "", target);
	}
}

static void rules_write(const struct handbook *book, const struct order_kind *kind)
{
	struct str text;

	str_init(&text);
	if (kind->requires.count > 0) {
		str_addf(&text, "%s ", _("needs"));
		prose_condition(&book->prose, NULL, kind->requires, &text);
	}
	targets_add(book, kind, &text);
	if (kind->cooldown) {
		part_begin(&text);
		str_addf(&text, _("turns of rest: %d"), kind->cooldown);
	}
	if (kind->limit) {
		part_begin(&text);
		str_addf(&text, _("uses in a game: %d"), kind->limit);
	}
	if (kind->free) {
		part_begin(&text);
		str_add(&text, _("takes no slot"));
	}
	if (kind->hidden) {
		part_begin(&text);
		str_add(&text, _("hidden author"));
	}
	if (kind->countersign) {
		part_begin(&text);
		str_add(&text, _("Congress countersigns"));
	}
	grid_cell(book->out, text.text);
	str_release(&text);
}

static void outcomes_write(const struct handbook *book, const struct order_kind *kind)
{
	const struct world *world = book->prose.world;
	struct str text;

	str_init(&text);
	part_add(book, "", kind->always, &text);
	if (kind->has_vote) {
		part_add(book, _("if passed"), kind->pass, &text);
		part_add(book, _("if rejected"), kind->fail, &text);
	}
	for (int band = 0; kind->has_roll && band < BAND_COUNT; band++)
		part_add(book, prose_band((enum band)band), world->rolls[kind->roll].bands[band],
			&text);
	if (kind->has_attribution)
		part_add(book, _("if traced"),
			world->rolls[kind->attribution].bands[BAND_SUCCESS], &text);
	part_add(book, _("if it fails while the Coalition's rules say fight"), kind->fight, &text);
	if (kind->battle != BATTLE_NONE) {
		part_begin(&text);
		str_add(&text, _("a battle, see War"));
	}
	if (kind->has_offer) {
		part_begin(&text);
		str_add(&text, _("an offer of a ceasefire"));
	}
	if (kind->free_form) {
		part_begin(&text);
		str_add(&text, _("what its package says"));
	}
	grid_cell(book->out, text.text);
	str_release(&text);
}

static void chance_write(const struct handbook *book, int index)
{
	const struct world *world = book->prose.world;
	const struct order_kind *kind = &world->orders[index];

	if (kind->has_vote)
		grid_cellf(book->out, _("vote %d%%"), odds_of_proposal(world, &book->state,
			&kind->vote));
	else if (kind->has_roll)
		grid_cellf(book->out, _("die %d%%"), roll_chance(world, &book->state,
			&world->rolls[kind->roll], TARGET_NONE));
	else
		grid_cell(book->out, kind->battle != BATTLE_NONE || kind->has_offer
			|| kind->free_form ? "" : _("sure"));
}

static bool orders(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Order"), _("Budget / capital"), _("Conditions"),
		_("Chance at the start"), _("What it does"), NULL };
	const struct world *world = book->prose.world;
	enum team team = handbook_team(argument);

	if (team == TEAM_NONE)
		return false;
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->order_count; i++) {
		const struct order_kind *kind = &world->orders[i];

		if (kind->team != team)
			continue;
		grid_cellf(book->out, "%s (`%s`)", text_in(&kind->name, book->prose.lang), kind->id);
		price_write(book, kind);
		rules_write(book, kind);
		chance_write(book, i);
		outcomes_write(book, kind);
		grid_end(book->out);
	}
	return true;
}

static bool settings(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Team"), _("Setting"), _("Values"), _("At the start"), NULL };

	grid_head(book->out, TITLES);
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < SETTING_COUNT; i++) {
			enum setting setting = (enum setting)i;
			int values = setting_values(setting, (enum team)team);
			struct str text;

			if (values < 2)
				continue;
			str_init(&text);
			for (int value = 0; value < values; value++)
				str_addf(&text, "%s%s", value ? _(", ") : "",
					prose_setting_value(setting, value));
			grid_cell(book->out, prose_team((enum team)team));
			grid_cell(book->out, prose_setting(setting));
			grid_cell(book->out, text.text);
			grid_cell(book->out, prose_setting_value(setting,
				book->state.setting[team][i]));
			grid_end(book->out);
			str_release(&text);
		}
	return !*argument;
}

static bool votes(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Proposal"), _("Difficulty"), _("Axis"), _("Risk"),
		_("Mean yes weight"), prose_decision(0), prose_decision(1), prose_decision(2), NULL };
	const struct world *world = book->prose.world;

	grid_head(book->out, TITLES);
	for (int i = 0; i < world->order_count; i++) {
		const struct order_kind *kind = &world->orders[i];
		struct vote_odds odds;

		if (!kind->has_vote)
			continue;
		odds_of_vote(world, &book->state, &kind->vote, &odds);
		grid_name(book, &kind->brief, kind->id);
		grid_expr(book, kind->vote.difficulty);
		grid_cellf(book->out, "%+d", kind->vote.axis);
		grid_expr(book, kind->vote.risk);
		grid_cellf(book->out, "%d%%", odds.yes_weight);
		for (int rule = 0; rule < DECISION_COUNT; rule++)
			grid_cellf(book->out, "%d%%", odds.pass_under[rule]);
		grid_end(book->out);
	}
	return !*argument;
}

/* The support of some countries for one proposal, part by part (B9). */
static bool support(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Country"), _("Commitment"), _("Caution"), _("Axis"),
		_("Support without its die"), _("Die needed for yes"), _("Chance of yes"), NULL };
	const struct world *world = book->prose.world;
	int kind = world_order(world, argument);
	struct vote_odds odds;

	if (kind < 0 || !world->orders[kind].has_vote)
		return false;

	const struct proposal *it = &world->orders[kind].vote;
	int difficulty = expr_eval(world, &book->state, it->difficulty, TARGET_NONE);
	int risk = expr_eval(world, &book->state, it->risk, TARGET_NONE);

	odds_of_vote(world, &book->state, it, &odds);
	grid_head(book->out, TITLES);
	for (int i = 0; i < world->country_count; i++) {
		const struct country *country = &world->countries[i];
		int base = vote_support(world, &book->state, i, it->axis, risk);
		int die = difficulty - base;

		/* The large ones: who leads, and who may be outvoted. */
		if (!((world->vote.leaders | world->vote.outvoted) & bit_of(i)))
			continue;
		grid_name(book, &country->name, country->id);
		grid_cellf(book->out, "%d", country->commit);
		grid_cellf(book->out, "%d", country->caution);
		grid_cellf(book->out, "%+d", country->axis);
		grid_cellf(book->out, "%d", base);
		grid_cellf(book->out, "%d", die < 1 ? 1 : die);
		grid_cellf(book->out, "%d%%", odds.country_yes[i]);
		grid_end(book->out);
	}
	return true;
}

static bool plausibility(struct handbook *book, const char *argument)
{
	const char *const TITLES[] = { _("Plausibility"), _("Chance"), NULL };

	grid_head(book->out, TITLES);
	for (int i = 0; i < PLAUSIBILITIES; i++) {
		const struct plausibility *it = &book->prose.world->free_form.scale[i];

		grid_name(book, &it->name, "");
		grid_cellf(book->out, "%d%%", it->chance);
		grid_end(book->out);
	}
	return !*argument;
}

const struct handbook_row HANDBOOK_ORDERS[] = {
	{ "orders", orders }, { "settings", settings }, { "votes", votes }, { "support", support },
	{ "plausibility", plausibility },
	{ NULL, NULL },
};
