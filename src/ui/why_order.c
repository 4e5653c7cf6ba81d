/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "engine/odds.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/palette.h"
#include "ui/rich.h"
#include "ui/why.h"
#include "ui/why_parts.h"

enum { BAR = 30, SMALL = 12, WHOLE = 100 };

/* The style of a band of a roll. */
static char band_letter(enum band band)
{
	return "ggwbb"[band];
}

/* "great success 12% ####", each band with what it does. */
static void band_lines(const struct why *why, const struct roll *roll,
	const struct roll_odds *odds, int target, struct doc *out)
{
	struct prose prose = scene_prose(why->scene);

	for (int band = 0; band < BAND_COUNT; band++) {
		struct str line;

		if (odds->band[band] == 0)
			continue;
		str_init(&line);
		str_addf(&line, "   " RICH_MARK "k%3d%% " RICH_MARK "%c", odds->band[band],
			band_letter((enum band)band));
		chart_bar(odds->band[band], 0, WHOLE, SMALL, &line);
		str_addf(&line, " %s  " RICH_HANG RICH_MARK "t", prose_band((enum band)band));
		prose_effects(&prose, roll->bands[band], target, &line);
		doc_add(out, 't', line.text);
		str_release(&line);
	}
}

/* The base and every modifier, with what it reads and whether it counts now. */
static void chance_lines(const struct why *why, const struct roll *roll, int target,
	uint64_t *tracks, struct doc *out)
{
	const struct world *world = why->scene->world;
	const struct state *state = why_state(why);
	struct prose prose = scene_prose(why->scene);
	struct str words;

	str_init(&words);
	prose_condition(&prose, state, roll->base, &words);
	doc_addf(out, 't', "   " RICH_MARK "k%+4d " RICH_MARK "t %s %s", roll->base.count
		? expr_eval(world, state, roll->base, target) : roll_chance(world, state,
		&(struct roll){ .base = roll->base }, target), _("base:"), words.text);
	why_terms(why, roll->base, target, tracks, out);
	for (int i = 0; i < roll->mods.count; i++) {
		const struct modifier *mod = &world->modifiers[roll->mods.first + i];
		bool holds = expr_holds(world, state, mod->when, target);

		str_clear(&words);
		prose_condition(&prose, state, mod->when.count ? mod->when : mod->value, &words);
		doc_addf(out, holds ? 't' : 'd', "   " RICH_MARK "%c%+4d " RICH_MARK "%c %s%s",
			holds ? 'k' : 'd', expr_eval(world, state, mod->value, target),
			holds ? 't' : 'd', words.text, holds ? "" : _(" (does not count now)"));
		why_terms(why, mod->when, target, tracks, out);
		why_terms(why, mod->value, target, tracks, out);
	}
	str_release(&words);
}

void bands_bar(const int band[BAND_COUNT], int die, int cells, struct str *out)
{
	struct chart_part parts[BAND_COUNT];

	for (int i = 0; i < BAND_COUNT; i++)
		parts[i] = (struct chart_part){ band[i], band_letter((enum band)i) };
	chart_stack(parts, BAND_COUNT, WHOLE, die, cells, out);
}

static void roll_part(const struct why *why, const struct order_kind *kind, int target,
	uint64_t *tracks, struct doc *out)
{
	const struct roll *roll = &why->scene->world->rolls[kind->roll];
	struct roll_odds odds;
	struct str bar;

	odds_of_roll(why->scene->world, why_state(why), roll, target, &odds);
	str_init(&bar);
	bands_bar(odds.band, -1, why->cols - 24 < 60 ? why->cols - 24 : 60, &bar);
	doc_add(out, 't', "");
	doc_addf(out, 'h', _(" The die: succeeds with %d%%"), odds.chance);
	doc_addf(out, 't', "   1 %s" RICH_MARK "t 100", bar.text);
	str_release(&bar);
	band_lines(why, roll, &odds, target, out);
	doc_add(out, 'h', _(" What the chance is made of"));
	chance_lines(why, roll, target, tracks, out);
}

static void battle_side(const char *label, const struct battle *battle, const int *result,
	struct doc *out)
{
	const struct chart_part parts[] = { { result[BATTLE_GAINED], 'g' },
		{ result[BATTLE_CONTESTED], 'w' }, { result[BATTLE_REPULSED], 'b' } };
	struct str bar;

	str_init(&bar);
	chart_stack(parts, 3, WHOLE, -1, BAR, &bar);
	doc_addf(out, 't', "   %s  %d:%d", label, battle->attacker, battle->defender);
	doc_addf(out, 't', "   %s  " RICH_MARK "g%s %d%%  " RICH_MARK "w%s %d%%  " RICH_MARK
		"b%s %d%%", bar.text, _("gained"), result[BATTLE_GAINED], _("contested"),
		result[BATTLE_CONTESTED], _("repulsed"), result[BATTLE_REPULSED]);
	str_release(&bar);
}

static void battle_part(const struct why *why, struct subject subject, struct doc *out)
{
	const struct order_kind *kind = &why->scene->world->orders[subject.index];
	struct battle_odds odds;

	doc_add(out, 't', "");
	doc_add(out, 'h', _(" The battle"));
	if (subject.other == TARGET_NONE || !odds_of_battle(why->scene->world, why_state(why),
		subject.index, subject.other, &odds)) {
		doc_add(out, 'w', _(" As things stand nobody could fight there."));
	} else if (!odds.opposed) {
		doc_add(out, 'w', _(" Outside NATO: nobody fights back."));
	} else if (kind->battle == BATTLE_COUNTER) {
		battle_side(_("if passed"), &odds.side[1], odds.result[1], out);
	} else {
		doc_addf(out, 'd', _(" the Coalition answers: %d%%"), odds.vote);
		battle_side(_("answered"), &odds.side[1], odds.result[1], out);
		battle_side(_("unanswered"), &odds.side[0], odds.result[0], out);
	}
}

static void heading_part(const struct why *why, const struct order *order, struct doc *out)
{
	const struct world *world = why->scene->world;
	const struct state *state = why_state(why);
	const struct order_kind *kind = &world->orders[order->kind];
	struct prose prose = scene_prose(why->scene);
	struct str name;

	str_init(&name);
	prose_order(&prose, order, &name);
	doc_addf(out, 'h', " %s", name.text);
	str_release(&name);
	doc_addf(out, 't', _(" costs: budget %d, capital %d"),
		order_cost(world, state, order->kind, RES_BP),
		order_cost(world, state, order->kind, RES_PC));
	if (kind->free_form)
		doc_add(out, 'd', _(" Its chance is the facilitator's ruling."));
	else if (kind->has_vote || kind->has_roll || kind->has_offer || kind->battle)
		doc_addf(out, 'k', _(" It comes off with %d%% as things stand."),
			odds_of_order(world, state, order->kind, order->target));
	else
		doc_add(out, 'k', _(" It is sure: neither a vote nor a die."));
}

void why_order(const struct why *why, struct subject subject, struct doc *out)
{
	const struct order_kind *kind = &why->scene->world->orders[subject.index];
	struct order order = { .team = subject.team, .kind = subject.index,
		.target = subject.other };
	uint64_t tracks = 0;

	heading_part(why, &order, out);
	order_effects(why->scene, kind, out);
	if (kind->has_vote)
		why_ballot(why, &order, &tracks, out);
	if (kind->has_roll)
		roll_part(why, kind, subject.other, &tracks, out);
	if (kind->battle != BATTLE_NONE)
		battle_part(why, subject, out);
	if (!tracks)
		return;
	doc_add(out, 't', "");
	doc_add(out, 'h', _(" What moved these odds, latest first"));
	if (why_moves(why, subject, tracks, out) == 0)
		doc_add(out, 'd', _(" Nothing so far: they rest on what the scenario set at the "
			"beginning of turn 1."));
}
