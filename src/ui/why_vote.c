/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "engine/odds.h"
#include "engine/tally.h"
#include "engine/vote.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/rich.h"
#include "ui/why.h"
#include "ui/why_parts.h"

enum { WHOLE = 100, BINS = 20, HIGH = 7, BAR = 10, NAME_COLS = 18, BLOC_BAR = 20 };

int ballot_needed(const struct world *world, enum decision decision)
{
	switch (decision) {
	case DECISION_WILLING: return world->options[OPTION_WILLING_BAR];
	case DECISION_MAJORITY: return world->vote.majority_weight;
	case DECISION_UNANIMITY: case DECISION_COUNT: break;
	}
	return -1;
}

/* How likely each yes weight is, in steps of five, the bar that is needed pointed at. */
static void spread(const struct why *why, const struct proposal *proposal, int bar,
	struct doc *out)
{
	int permille[YES_WEIGHTS], height[BINS] = { 0 };
	int step = (YES_WEIGHTS - 1) / BINS;
	struct chart_histogram it = { .height = height, .count = BINS, .high = WHOLE,
		.mark = bar < 0 ? -1 : bar / step, .letter = 'g' };

	odds_of_yes(why->scene->world, why_state(why), proposal, permille);
	for (int i = 0; i < YES_WEIGHTS; i++)
		height[i / step < BINS ? i / step : BINS - 1] += permille[i];
	doc_add(out, 'd', bar < 0 ? _(" How likely each yes weight is, from 0 to 100%:")
		: _(" How likely each yes weight is, from 0 to 100%; ^ is what the rule needs:"));
	chart_histogram(&it, HIGH, why->cols < 72 ? why->cols : 72, out);
}

void ballot_bar(const struct world *world, const struct vote_odds *odds, uint64_t members,
	int bar, int cells, struct str *out)
{
	int weight = 0, yes = 0, no = 0;

	for (int i = 0; i < world->country_count; i++) {
		if (!(members & bit_of(i)))
			continue;
		weight += world->countries[i].weight * WHOLE;
		yes += world->countries[i].weight * odds->country_yes[i];
		no += world->countries[i].weight * odds->country_no[i];
	}

	const struct chart_part parts[] = { { yes, 'g' }, { weight - yes - no, 'w' }, { no, 'b' } };

	chart_stack(parts, 3, weight, bar < 0 ? -1 : weight / WHOLE * bar, cells, out);
	str_addf(out, RICH_MARK "g %3d%%" RICH_MARK "t", weight ? yes * WHOLE / weight : 0);
}

/* What adds to a country's yes and what takes from it: "+24 commitment -6 risk". */
static void terms_brief(const struct support_terms *terms, struct str *out)
{
	const struct {
		const char *name;
		int value;
	} LIST[] = {
		{ _("commitment"), terms->commitment }, { _("cohesion"), terms->cohesion },
		{ _("leaning"), (int)terms->leaning }, { _("risk"), (int)terms->fear },
		{ _("whip"), terms->whip },
	};

	for (size_t i = 0; i < sizeof(LIST) / sizeof(*LIST); i++)
		if (LIST[i].value)
			str_addf(out, RICH_MARK "%c%+d" RICH_MARK "d %s  ", LIST[i].value > 0 ? 'g'
				: 'b', LIST[i].value, LIST[i].name);
}

static void country_line(const struct why *why, const struct order *order,
	const struct vote_odds *odds, int country, struct doc *out)
{
	const struct world *world = why->scene->world;
	const struct country *it = &world->countries[country];
	const struct proposal *vote = &world->orders[order->kind].vote;
	int risk = vote_number(world, why_state(why), vote->risk, TARGET_NONE);
	int yes = odds->country_yes[country];
	char name[4 * NAME_COLS + 1];
	struct support_terms terms;
	struct str line;

	vote_terms(world, why_state(why), country, vote->axis, risk, &terms);
	fit_name(scene_name(why->scene, &it->name, it->id), NAME_COLS, name);
	str_init(&line);
	str_addf(&line, "   %s " RICH_MARK "d%2d " RICH_MARK "%c", name, it->weight,
		yes >= 60 ? 'g' : yes >= 30 ? 'w' : 'b');
	chart_bar(yes, 0, WHOLE, BAR, &line);
	str_addf(&line, "%4d%%  ", yes);
	if (why->cols >= 76)
		terms_brief(&terms, &line);
	doc_add(out, 't', line.text);
	doc_about(out, subject_of_team(SUBJECT_VOTE, order->team, order->kind, country));
	str_release(&line);
}

static void bloc_part(const struct why *why, const struct order *order,
	const struct vote_odds *odds, int bloc, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct bloc *it = &scene->world->blocs[bloc];
	uint64_t members = it->members & vote_counted(scene->world,
		&scene->world->orders[order->kind].vote);
	char name[4 * (NAME_COLS + 3) + 1];
	struct str line;

	if (!members)
		return;
	str_init(&line);
	fit_name(scene_name(scene, &it->name, it->id), NAME_COLS + 3, name);
	str_addf(&line, " %s " RICH_MARK "d", name);
	ballot_bar(scene->world, odds, members, -1, BLOC_BAR, &line);
	doc_add(out, 'h', line.text);
	doc_about(out, subject_of(SUBJECT_COMMITMENT, bloc));
	str_release(&line);
	for (int i = 0; i < scene->world->country_count; i++)
		if (members & bit_of(i))
			country_line(why, order, odds, i, out);
}

static void rule_lines(const struct why *why, const struct vote_odds *odds, struct doc *out)
{
	enum decision ruling = vote_decision(why->scene->world, why_state(why));

	for (int rule = 0; rule < DECISION_COUNT; rule++) {
		struct str bar;

		str_init(&bar);
		chart_bar(odds->pass_under[rule], 0, WHOLE, BLOC_BAR, &bar);
		doc_addf(out, rule == (int)ruling ? 'k' : 'd', " %c %s %3d%%  %s",
			rule == (int)ruling ? '>' : ' ', bar.text, odds->pass_under[rule],
			prose_decision((enum decision)rule));
		str_release(&bar);
	}
}

static void track_bit(int track, uint64_t *tracks)
{
	if (track >= 0)
		*tracks |= bit_of(track);
}

void why_ballot(const struct why *why, const struct order *order, uint64_t *tracks,
	struct doc *out)
{
	const struct world *world = why->scene->world;
	const struct proposal *vote = &world->orders[order->kind].vote;
	int bar = ballot_needed(world, vote_decision(world, why_state(why)));
	struct vote_odds odds;
	struct str line;

	odds_of_vote(world, why_state(why), vote, &odds);
	doc_add(out, 't', "");
	doc_addf(out, 'h', _(" The vote: passes with %d%%"), odds.pass);
	rule_lines(why, &odds, out);
	spread(why, vote, bar, out);
	str_init(&line);
	ballot_bar(world, &odds, vote_counted(world, vote), bar, BLOC_BAR, &line);
	/* a bar of yes, abstention and no, the mean yes weight */
	doc_addf(out, 't', " %s  " RICH_MARK "d%s", line.text, _("yes, abstention, no"));
	str_release(&line);
	doc_add(out, 't', "");
	doc_add(out, 'd', _(" By bloc (its countries share a die) and country: weight, chance of a "
		"yes, and what adds to it or takes from it"));
	for (int bloc = 0; bloc < world->bloc_count; bloc++)
		bloc_part(why, order, &odds, bloc, out);
	track_bit(world->known.trust, tracks);
	track_bit(world->known.cohesion, tracks);
	track_bit(world->known.rule, tracks);
}

static void term_line(const char *name, int value, struct doc *out)
{
	struct str bar;

	str_init(&bar);
	chart_signed(value, 40, 15, &bar);
	doc_addf(out, 't', "   " RICH_MARK "k%+4d  %s " RICH_MARK "t %s", value, bar.text, name);
	str_release(&bar);
}

/* A country's support term by term, and the die that it takes to say yes. */
void why_vote(const struct why *why, struct subject subject, struct doc *out)
{
	const struct world *world = why->scene->world;
	const struct state *state = why_state(why);
	const struct country *who = &world->countries[subject.other];
	const struct proposal *vote = &world->orders[subject.index].vote;
	int risk = vote_number(world, state, vote->risk, TARGET_NONE);
	int difficulty = vote_difficulty(world, state, vote, TARGET_NONE);
	int support = vote_support(world, state, subject.other, vote->axis, risk);
	struct support_terms terms;
	uint64_t tracks = 0;

	vote_terms(world, state, subject.other, vote->axis, risk, &terms);
	doc_addf(out, 'h', " %s" RICH_MARK "d  %s, %s %d", scene_name(why->scene, &who->name,
		who->id), scene_name(why->scene, &world->orders[subject.index].name,
		world->orders[subject.index].id), _("weight"), who->weight);
	term_line(_("base (less the die's mean)"), terms.base, out);
	term_line(_("its commitment"), terms.commitment, out);
	term_line(_("cohesion of the Coalition"), terms.cohesion, out);
	term_line(_("how it leans on this"), (int)terms.leaning, out);
	term_line(_("its caution"), (int)terms.fear, out);
	term_line(_("the whip on its bloc"), terms.whip, out);
	doc_addf(out, 'k', "   %+4d " RICH_MARK "t %s", support, _("support, before its bloc's die"));
	/* difficulty, die needed, sides of the die */
	doc_addf(out, 't', _("   Yes needs %d: with the die it takes %d or more on a die of %d."),
		difficulty, difficulty - support, world->vote.die);
	track_bit(world->known.trust, &tracks);
	track_bit(world->known.cohesion, &tracks);
	doc_add(out, 't', "");
	doc_add(out, 'h', _(" What moved it, latest first"));
	if (why_moves(why, subject, tracks, out) == 0)
		doc_add(out, 'd', _(" Nothing so far: they rest on what the scenario set at the "
			"beginning of turn 1."));
}
