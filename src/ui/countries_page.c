/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/countries.h"

#include <stdio.h>

#include "engine/order.h"
#include "engine/tally.h"
#include "engine/vote.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/palette.h"
#include "ui/rich.h"

/* One country: what it is, what its vote is made of, what would move it. */

enum { NAME_COLS = 34, TERM_COLS = 18, MOST_MOVERS = 14 };

static void order_words(const struct scene *scene, const struct lever *lever, struct str *out)
{
	struct prose prose = scene_prose(scene);
	struct order order = { .team = scene->team, .kind = lever->index,
		.target = lever->target };

	prose_order_brief(&prose, &order, out);
	str_add(out, lever->now ? _(" (now)") : _(" (from next turn on)"));
}

void lever_words(const struct scene *scene, const struct lever *lever, struct str *out)
{
	const struct world *world = scene->world;
	struct prose prose = scene_prose(scene);

	switch ((enum lever_kind)lever->kind) {
	case LEVER_ORDER: order_words(scene, lever, out); break;
	case LEVER_ARGUMENT:
		str_addf(out, _("argue it well (%+d)"), lever->change);
		break;
	case LEVER_RULE:
		str_addf(out, _("decision rule: %s"), prose_decision((enum decision)lever->index));
		break;
	case LEVER_COMMIT:
		str_addf(out, _("commitment of the bloc %s %+d"), scene_name(scene,
			&world->blocs[lever->index].name, world->blocs[lever->index].id),
			lever->change);
		break;
	case LEVER_TRACK:
		str_addf(out, "%s %s", scene_name(scene, &world->tracks[lever->index].name,
			world->tracks[lever->index].id),
			prose_figure_change(&world->tracks[lever->index], lever->change).text);
		break;
	case LEVER_FLAG:
		str_addf(out, lever->change > 0 ? _("if this comes: %s") : _("if this ends: %s"),
			prose_flag(&prose, lever->index));
		break;
	}
}

static const char *leaning_of(int axis)
{
	return axis <= -3 ? _("strongly Atlanticist") : axis < 0 ? _("Atlanticist")
		: axis == 0 ? _("between America and Europe") : axis < 3 ? _("Europeanist")
		: _("strongly Europeanist");
}

static void who_it_is(const struct scene *scene, const struct state *state, int country,
	struct doc *out)
{
	const struct country *it = &scene->world->countries[country];
	const struct bloc *bloc = &scene->world->blocs[it->bloc];

	doc_addf(out, 'h', "%s" RICH_MARK "d  %s  %s%s%s", scene_name(scene, &it->name, it->id),
		it->id, scene_name(scene, &bloc->name, bloc->id), it->eu ? _(", EU") : "",
		it->nato ? _(", NATO") : "");
	doc_addf(out, 't', _("  %s (axis %+d), caution %d, weight %d; commitment %d, %d at the "
		"start"), leaning_of(it->axis), it->axis, it->caution, it->weight,
		state->commit[country], it->commit);
}

static void term(const char *name, int value, const char *why, struct doc *out)
{
	char label[4 * TERM_COLS + 1];
	struct str bar;

	str_init(&bar);
	fit_name(name, TERM_COLS, label);
	chart_signed(value, 40, 9, &bar);
	doc_addf(out, 't', "  %s %+4d  %s" RICH_MARK "d  " RICH_HANG "%s", label, value, bar.text,
		why);
	str_release(&bar);
}

/* What its die must show. */
static void die_line(const struct scene *scene, int support, int difficulty, struct doc *out)
{
	int die = scene->world->vote.die;
	int yes = difficulty - support;
	int no = yes - scene->world->options[OPTION_ABSTAIN_BAND];

	doc_addf(out, 't', _("  together %d; a yes needs %d"), support, difficulty);
	if (yes <= 1)
		doc_add(out, 'g', _("  It says yes whatever the die shows."));
	else if (no > die)
		doc_add(out, 'b', _("  It says no whatever the die shows."));
	else if (yes > die)
		doc_addf(out, 'b', _("  No die makes it say yes; from %d of %d on it abstains."),
			no > 1 ? no : 1, die);
	else if (no > 1)
		doc_addf(out, 't', _("  It says yes from %d of %d on, and no below %d."), yes, die,
			no);
	else
		doc_addf(out, 't', _("  It says yes from %d of %d on, and never no."), yes, die);
}

static void vote_terms_lines(const struct countries *it, const struct scene *scene,
	const struct state *state, int country, struct doc *out)
{
	const struct world *world = scene->world;
	const struct proposal *proposal = countries_proposal(it, scene);
	int risk = vote_number(world, state, proposal->risk, TARGET_NONE);
	int difficulty = vote_difficulty(world, state, proposal, TARGET_NONE);
	struct support_terms terms;
	char why[160];

	vote_terms(world, state, country, proposal->axis, risk, &terms);
	term(_("everybody"), terms.base, "", out);
	snprintf(why, sizeof(why), "%d x %d", world->vote.commit, state->commit[country]);
	term(_("its commitment"), terms.commitment, why, out);
	term(_("cohesion"), terms.cohesion, world->known.cohesion < 0 ? "" : prose_figure(
		&world->tracks[world->known.cohesion], state->track[world->known.cohesion]).text,
		out);
	snprintf(why, sizeof(why), _("its axis %+d, the measure's %+d"),
		world->countries[country].axis, proposal->axis);
	term(_("which way it leans"), (int)terms.leaning, why, out);
	snprintf(why, sizeof(why), _("its caution %d, the risk %d"),
		world->countries[country].caution, risk);
	term(_("fear"), (int)terms.fear, why, out);
	term(_("whip"), terms.whip, "", out);
	die_line(scene, vote_support(world, state, country, proposal->axis, risk), difficulty, out);
}

static void movers(const struct countries *it, const struct scene *scene, int country,
	struct doc *out)
{
	int yes = it->odds.country_yes[country], shown = 0;

	doc_add(out, 't', "");
	doc_addf(out, 'h', _("What would move it (yes %d%%, passes %d%%)"), yes, it->odds.pass);
	for (int i = 0; i < it->lever_count && shown < MOST_MOVERS; i++) {
		const struct lever *lever = &it->levers[i];
		char name[4 * 44 + 1];
		struct str words;

		if (lever->yes <= yes)
			continue;
		str_init(&words);
		lever_words(scene, lever, &words);
		fit_name(words.text, 44, name);
		doc_addf(out, 't', "  %s " RICH_MARK "%c%3d%% " RICH_MARK "d%+d   " RICH_MARK "t"
			"%s %d%%", name, countries_colour(lever->yes), lever->yes,
			lever->yes - yes, _("passes"), lever->pass);
		str_release(&words);
		shown++;
	}
	if (shown == 0)
		doc_add(out, 'd', yes >= 100 ? _("  Nothing more is needed.")
			: _("  Nothing that your team or one step of any figure can do."));
}

/* How it stands on everything that is voted on. */
static void others(const struct scene *scene, const struct state *state, int country,
	struct doc *out)
{
	const struct world *world = scene->world;

	doc_add(out, 't', "");
	doc_add(out, 'h', _("On all measures"));
	for (int kind = 0; kind < world->order_count; kind++) {
		const struct order_kind *it = &world->orders[kind];
		char name[4 * 44 + 1];
		struct str bar;
		int yes;

		if (!it->has_vote || !order_is_offered(world, state, kind))
			continue;
		yes = lever_country_yes(world, state, &it->vote, country);
		str_init(&bar);
		chart_bar(yes, 0, 100, 12, &bar);
		fit_name(scene_name(scene, &it->name, it->id), 44, name);
		doc_addf(out, 't', "  %s " RICH_MARK "%c%3d%% %s", name, countries_colour(yes), yes,
			bar.text);
		str_release(&bar);
	}
}

void countries_page(const struct countries *it, const struct scene *scene,
	const struct state *state, struct doc *out)
{
	int country = countries_selected(it);
	const struct proposal *proposal = countries_proposal(it, scene);
	struct str about;

	who_it_is(scene, state, country, out);
	doc_add(out, 't', "");
	if (!proposal) {
		doc_add(out, 'd', _("  Nothing is voted on in this scenario."));
		return;
	}
	str_init(&about);
	countries_about(it, scene, &about);
	if (vote_counted(scene->world, proposal) & bit_of(country)) {
		doc_addf(out, 'h', _("Its vote on: %s"), about.text);
		vote_terms_lines(it, scene, state, country, out);
		movers(it, scene, country, out);
	} else {
		doc_addf(out, 'w', _("It has no vote on this: %s (only the EU's members)"),
			about.text);
	}
	str_release(&about);
	others(scene, state, country, out);
}
