/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "engine/agreement.h"
#include "engine/odds.h"
#include "engine/tally.h"
#include "prose/gettext.h"
#include "ui/palette.h"
#include "ui/rich.h"
#include "ui/why_parts.h"

/* What the palette says of the selected order. */
enum { MOST_BAR = 40, LIKELY_NO = 15, NAMED_NO = 3 };

/* Columns of a bar on a page of that many: its label and a margin stand beside it. */
static int bar_cols(int cols)
{
	return cols - 20 < MOST_BAR ? cols - 20 : MOST_BAR;
}

/* What must be so before it can be given, where its verdict does not say it. */
static void needs_line(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[item->kind];
	struct prose prose = scene_prose(scene);
	struct str needs;

	if (!kind->requires.count || item->verdict == VERDICT_REQUIREMENT)
		return;
	str_init(&needs);
	prose_condition(&prose, imagined, kind->requires, &needs);
	doc_addf(out, 't', " " RICH_HANG RICH_MARK "d%s " RICH_MARK "t%s", _("needs"), needs.text);
	str_release(&needs);
}

static void leaders_words(const struct scene *scene, struct str *out)
{
	const struct world *world = scene->world;
	bool any = false;

	for (int i = 0; i < world->country_count; i++)
		if (world->vote.leaders & bit_of(i)) {
			str_addf(out, "%s%s", any ? _(", ") : "",
				scene_name(scene, &world->countries[i].name, world->countries[i].id));
			any = true;
		}
}

/* What the rule in force asks for, and who alone can stop it. */
static void rule_line(const struct scene *scene, const struct state *imagined, struct doc *out)
{
	const struct world *world = scene->world;
	enum decision rule = vote_decision(world, imagined);
	struct str line;

	str_init(&line);
	str_addf(&line, " " RICH_HANG RICH_MARK "d%s" RICH_MARK "t%s", prose_decision(rule), _(": "));
	switch (rule) {
	case DECISION_WILLING:
		str_addf(&line, _("yes from %d%% of the weight"), world->options[OPTION_WILLING_BAR]);
		if (world->vote.leaders_min > 0) {
			str_addf(&line, _(", with at least %d of these: "), world->vote.leaders_min);
			leaders_words(scene, &line);
		}
		str_add(&line, _("; nobody has a veto"));
		break;
	case DECISION_MAJORITY:
		/* per cent of the countries, of the weight */
		str_addf(&line, _("yes from %d%% of the countries with %d%% of the weight"),
			world->vote.majority_countries, world->vote.majority_weight);
		str_add(&line, _("; nobody has a veto"));
		break;
	case DECISION_UNANIMITY:
		str_add(&line, _("nobody may say no: every country has a veto"));
		break;
	case DECISION_COUNT:
		break;
	}
	doc_add(out, 't', line.text);
	str_release(&line);
}

/* The country most likely to say no of those not named yet; -1: none that is likely to. */
static int likely_no(const struct world *world, const struct vote_odds *odds, uint64_t members)
{
	int found = -1;

	for (int i = 0; i < world->country_count; i++)
		if ((members & bit_of(i)) && odds->country_no[i] >= LIKELY_NO
			&& (found < 0 || odds->country_no[i] > odds->country_no[found]))
			found = i;
	return found;
}

static void against_line(const struct scene *scene, const struct state *imagined,
	const struct vote_odds *odds, uint64_t members, struct doc *out)
{
	const struct world *world = scene->world;
	bool veto = vote_decision(world, imagined) == DECISION_UNANIMITY;
	struct str line;

	str_init(&line);
	for (int n = 0; n < NAMED_NO; n++) {
		int country = likely_no(world, odds, members);

		if (country < 0)
			break;
		members &= ~bit_of(country);
		str_addf(&line, "%s%s " RICH_MARK "b%d%%" RICH_MARK "t", n ? _(", ") : "",
			scene_name(scene, &world->countries[country].name,
			world->countries[country].id), odds->country_no[country]);
	}
	if (line.length)
		doc_addf(out, 't', " " RICH_HANG RICH_MARK "d%s" RICH_MARK "t%s%s",
			veto ? _("may veto") : _("likely against"), _(": "), line.text);
	str_release(&line);
}

static void vote_lines(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, int cols, struct doc *out)
{
	const struct world *world = scene->world;
	const struct order_kind *kind = &world->orders[item->kind];
	struct vote_odds odds;
	struct str bar;

	if (!kind->has_vote)
		return;
	odds_of_vote(world, imagined, &kind->vote, &odds);
	doc_addf(out, 'k', _(" The vote: passes with %d%%"), odds.pass);
	if (!out->words) {
		str_init(&bar);
		ballot_bar(world, &odds, vote_counted(world, &kind->vote),
			ballot_needed(world, vote_decision(world, imagined)), bar_cols(cols), &bar);
		doc_addf(out, 't', " " RICH_MARK "d%s " RICH_MARK "t%s", _("yes weight"), bar.text);
		str_release(&bar);
	}
	rule_line(scene, imagined, out);
	if (kind->vote.eu_only)
		doc_add(out, 'd', _(" only members of the European Union vote"));
	against_line(scene, imagined, &odds, vote_counted(world, &kind->vote), out);
}

/* Odds hang on the target; until one is chosen they are shown for one. */
static void target_line(const struct scene *scene, const struct palette_item *item,
	struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[item->kind];
	char number[12];

	if (item->target == TARGET_NONE || (!kind->has_roll && kind->battle == BATTLE_NONE))
		return;
	doc_addf(out, 'd', _(" odds for the target: %s"),
		target_name(scene, item->kind, item->target, number));
}

static void roll_lines(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, int cols, struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[item->kind];
	struct roll_odds odds;
	struct str line;

	if (!kind->has_roll)
		return;
	odds_of_roll(scene->world, imagined, &scene->world->rolls[kind->roll], item->target, &odds);
	str_init(&line);
	if (!out->words) {
		bands_bar(odds.band, -1, bar_cols(cols), &line);
		doc_addf(out, 't', " " RICH_MARK "d%s " RICH_MARK "t%s", _("die"), line.text);
		str_clear(&line);
	}
	for (int band = 0; band < BAND_COUNT; band++)
		if (odds.band[band] > 0)
			str_addf(&line, "  %s " RICH_MARK "k%d%%" RICH_MARK "t",
				prose_band((enum band)band), odds.band[band]);
	doc_addf(out, 't', " %s", line.text);
	str_release(&line);
}

/* "16:13  gained 30%  contested 40%  repulsed 30%" */
static void battle_line(const char *label, const struct battle *battle, const int *result,
	struct doc *out)
{
	doc_addf(out, 't', " " RICH_HANG RICH_MARK "d%s " RICH_MARK "t%d:%d  %s " RICH_MARK "k%d%%"
		RICH_MARK "t  %s " RICH_MARK "k%d%%" RICH_MARK "t  %s " RICH_MARK "k%d%%", label,
		battle->attacker, battle->defender, _("gained"), result[BATTLE_GAINED],
		_("contested"), result[BATTLE_CONTESTED], _("repulsed"),
		result[BATTLE_REPULSED]);
}

/* The odds of an attack, with and without the Coalition's common answer. */
static void battle_lines(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[item->kind];
	struct battle_odds odds;

	if (kind->battle == BATTLE_NONE || item->target == TARGET_NONE)
		return;
	if (!odds_of_battle(scene->world, imagined, item->kind, item->target, &odds)) {
		doc_add(out, 'w', _(" As things stand nobody could fight there."));
	} else if (!odds.opposed) {
		doc_add(out, 'w', _(" Outside NATO: nobody fights back."));
	} else if (kind->battle == BATTLE_COUNTER) {
		battle_line(_("if passed"), &odds.side[1], odds.result[1], out);
	} else {
		doc_addf(out, 'd', _(" the Coalition answers: %d%%"), odds.vote);
		battle_line(_("answered"), &odds.side[1], odds.result[1], out);
		battle_line(_("unanswered"), &odds.side[0], odds.result[0], out);
	}
}

static void effect_line(const struct scene *scene, const char *label, char letter,
	struct span effects, struct doc *out)
{
	struct prose prose = scene_prose(scene);
	struct str text;

	if (effects.count == 0)
		return;
	str_init(&text);
	prose_effects(&prose, effects, TARGET_NONE, &text);
	doc_addf(out, 't', " " RICH_HANG RICH_MARK "%c%s " RICH_MARK "t%s", letter, label, text.text);
	str_release(&text);
}

void order_effects(const struct scene *scene, const struct order_kind *kind, struct doc *out)
{
	effect_line(scene, _("does"), 'd', kind->always, out);
	if (kind->has_vote) {
		effect_line(scene, _("if passed"), 'g', kind->pass, out);
		effect_line(scene, _("if rejected"), 'b', kind->fail, out);
	}
	for (int band = 0; kind->has_roll && band < BAND_COUNT; band++)
		effect_line(scene, prose_band((enum band)band), band <= BAND_SUCCESS ? 'g' : 'w',
			scene->world->rolls[kind->roll].bands[band], out);
}

/* Why it cannot be given, in full: its row may have cut it; or whose word it would break. */
static void reason_line(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, struct doc *out)
{
	struct order order = { .team = scene->team, .kind = item->kind, .target = item->target };
	struct str reason;

	if (item->verdict == VERDICT_LEGAL) {
		int number = agreement_is_against(scene->world, imagined, NULL, &order);

		if (number)
			doc_addf(out, 'b', _(" breaks agreement %d"), number);
		return;
	}
	str_init(&reason);
	palette_refusal(scene, imagined, &order, item->verdict, &reason);
	doc_addf(out, 'w', " %s", reason.text);
	str_release(&reason);
}

/* How often it may be given, who must sign it, who sees it. */
static void limit_lines(const struct state *imagined, const struct order_kind *kind, int kind_at,
	struct doc *out)
{
	if (kind->free)
		doc_add(out, 'd', _(" takes none of the turn's orders"));
	if (kind->cooldown)
		doc_addf(out, 'd', _(" rests for this many turns after it was given: %d"),
			kind->cooldown);
	if (kind->limit)
		doc_addf(out, 'd', _(" given %d times of at most %d in a game"),
			imagined->filed[kind_at], kind->limit);
	if (kind->countersign && desk_has(imagined, DESK_CONGRESS))
		doc_addf(out, 'd', _(" without Congress's signature it costs this much more capital: %d"),
			kind->countersign);
	if (kind->hidden)
		doc_add(out, 'd', _(" hidden: the others see what happens, not who did it"));
}

void palette_detail(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, int cols, struct doc *out)
{
	const struct palette_item *item = palette_selected(palette);

	if (!item) {
		doc_add(out, 'w', _(" No order has this in its name."));
		return;
	}

	const struct order_kind *kind = &scene->world->orders[item->kind];

	doc_addf(out, 'h', " %s", scene_name(scene, &kind->name, kind->id));
	reason_line(scene, imagined, item, out);
	doc_addf(out, 't', _(" costs: budget %d, capital %d"),
		order_cost(scene->world, imagined, item->kind, RES_BP),
		order_cost(scene->world, imagined, item->kind, RES_PC));
	order_effects(scene, kind, out);
	vote_lines(scene, imagined, item, cols, out);
	target_line(scene, item, out);
	roll_lines(scene, imagined, item, cols, out);
	battle_lines(scene, imagined, item, out);
	needs_line(scene, imagined, item, out);
	limit_lines(imagined, kind, item->kind, out);
}
