/* SPDX-License-Identifier: MIT */
#include "ui/words.h"

#include "engine/expr.h"
#include "engine/odds.h"
#include "engine/score.h"
#include "prose/gettext.h"
#include "ui/reading.h"

/* "41, down 3" belongs to a track; ~ where it is known only roughly. */
static void value_text(const struct scene *scene, int track, struct str *out)
{
	const struct track *it = &scene->world->tracks[track];
	int change = scene->view.seen.track[track] - scene->before.track[track];

	str_addf(out, "%s%s", scene->view.noisy_tracks & bit_of(track) ? "~" : "",
		prose_figure(it, scene->view.seen.track[track]).text);
	if (scene->has_before && change != 0)
		str_addf(out, " (%s)", prose_figure_change(it, change).text);
}

static const char *track_name(const struct scene *scene, int track)
{
	return scene_name(scene, &scene->world->tracks[track].name,
		scene->world->tracks[track].id);
}

static void track_line(const struct scene *scene, int track, struct doc *out)
{
	struct str value;

	str_init(&value);
	value_text(scene, track, &value);
	doc_addf(out, 't', _("%s: %s"), track_name(scene, track), value.text);
	str_release(&value);
}

void words_tracks(const struct scene *scene, struct doc *out)
{
	const struct world *world = scene->world;
	track_id first[MAX_TRACKS];
	int count = scene_tracks(scene, first);
	uint64_t told = 0;

	doc_add(out, 'h', _("Tracks, with the change since last turn in brackets"));
	for (int i = 0; i < count; i++) {
		track_line(scene, first[i], out);
		told |= bit_of(first[i]);
	}
	for (int i = 0; i < world->track_count; i++)
		if (!(told & bit_of(i)))
			track_line(scene, i, out);
	for (int i = 0; i < world->derived_count; i++)
		doc_addf(out, 't', _("%s: %d"),
			scene_name(scene, &world->derived[i].name, world->derived[i].id),
			expr_eval(world, &scene->view.seen, world->derived[i].is, TARGET_NONE));
	if (scene->view.noisy_tracks)
		doc_addf(out, 'd', _("What is \"about\" is an estimate to within %d, made anew each turn."),
			world->options[OPTION_FOG_TRACK]);
}

/* What the ledger of a turn did to a track. */
static int change_in(const struct ledger *ledger, int track)
{
	int change = 0;

	for (int i = 0; i < ledger->count; i++)
		if (ledger->entries[i].kind == ENTRY_TRACK && ledger->entries[i].subject == track)
			change += ledger->entries[i].to - ledger->entries[i].from;
	return change;
}

void words_history(const struct scene *scene, int track, struct doc *out)
{
	const struct track *it = &scene->world->tracks[track];
	const char *note = text_in(&it->note, scene->lang);
	int value[MAX_TURNS + 2];
	int last = scene->past_count - 1;
	struct str line;

	track_line(scene, track, out);
	if (*note)
		doc_add(out, 't', note);
	doc_addf(out, 't', _("Range %s to %s, started at %s."), prose_figure(it, it->low).text,
		prose_figure(it, it->high).text, prose_figure(it, it->start).text);
	if (last < 1 || last > MAX_TURNS)
		return;
	value[last + 1] = scene->view.seen.track[track];
	value[last] = scene->before.track[track];
	for (int turn = last - 1; turn >= 1; turn--)
		value[turn] = value[turn + 1] - change_in(&scene->past[turn], track);
	str_init(&line);
	for (int turn = 1; turn <= last + 1; turn++) {
		str_addf(&line, "%s%s", turn > 1 ? _(", ") : "",
			prose_figure(it, value[turn]).text);
		if (turn > 1 && value[turn] != value[turn - 1])
			str_addf(&line, " (%s)",
				prose_figure_change(it, value[turn] - value[turn - 1]).text);
	}
	doc_addf(out, 't', _("Turn by turn: %s."), line.text);
	str_release(&line);
}

void words_moved(const struct scene *scene, int track, struct doc *out)
{
	const struct track *it = &scene->world->tracks[track];
	const char *about = scene->view.noisy_tracks & bit_of(track) ? "~" : "";
	int now = scene->view.seen.track[track];
	int then = scene->before.track[track];

	doc_addf(out, 't', _("%s: %s%s -> %s%s (%s)"), track_name(scene, track), about,
		prose_figure(it, then).text, about, prose_figure(it, now).text,
		prose_figure_change(it, now - then).text);
}

/* Units of a team in an area, as "brigades of Germany: 4, quality 3"; false if there are none. */
static bool stacks_text(const struct scene *scene, int area, int team, struct str *out)
{
	const struct state *seen = &scene->view.seen;
	bool any = false;

	for (int i = 0; i < seen->stack_count; i++) {
		const struct stack *it = &seen->stacks[i];
		const struct nation *nation = &scene->world->nations[it->nation];

		if (it->area != area || it->team != team)
			continue;
		/* kind of units, whose, "~" for roughly, how many, their quality */
		str_add(out, any ? _("; ") : "");
		str_addf(out, _("%s of %s: %s%d, quality %d"), prose_unit(it->kind, false),
			scene_name(scene, &nation->name, nation->id),
			scene->view.noisy_stack[i] ? "~" : "", it->count, it->quality);
		any = true;
	}
	return any;
}

/* All of a kind together, as "brigades 4, air wings ~2"; false if there are none. */
static bool units_text(const struct scene *scene, int area, int team, struct str *out)
{
	const struct state *seen = &scene->view.seen;
	int count[UNIT_KIND_COUNT] = { 0 };
	bool about[UNIT_KIND_COUNT] = { false };
	bool any = false;

	for (int i = 0; i < seen->stack_count; i++) {
		const struct stack *it = &seen->stacks[i];

		if (it->area != area || it->team != team)
			continue;
		count[it->kind] += it->count;
		about[it->kind] |= scene->view.noisy_stack[i];
	}
	for (int kind = 0; kind < UNIT_KIND_COUNT; kind++) {
		if (count[kind] == 0)
			continue;
		str_addf(out, "%s%s %s%d", any ? _(", ") : "",
			prose_unit((enum unit_kind)kind, false), about[kind] ? "~" : "",
			count[kind]);
		any = true;
	}
	return any;
}

static const char *holder(const struct scene *scene, int area)
{
	int owner = scene->view.seen.control[area];

	if (scene->world->areas[area].kind == AREA_SEA)
		return _("sea");
	return owner < TEAM_COUNT ? prose_team((enum team)owner) : _("neutral");
}

void words_area_line(const struct scene *scene, int area, struct str *out)
{
	str_addf(out, _("%s (%s): %s"), scene_area(scene, area), scene->world->areas[area].id,
		holder(scene, area));
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct str units;

		str_init(&units);
		if (units_text(scene, area, team, &units))
			/* a team, what it has there */
			str_addf(out, _("; units of %s: %s"), prose_team((enum team)team),
				units.text);
		str_release(&units);
	}
}

static void neighbours(const struct scene *scene, const char *label, uint64_t set, struct doc *out)
{
	struct str line;

	str_init(&line);
	for (int i = 0; i < scene->world->area_count; i++)
		if (set & bit_of(i))
			str_addf(&line, "%s%s", line.length ? _(", ") : "", scene_area(scene, i));
	if (line.length)
		doc_addf(out, 't', _("%s: %s"), label, line.text);
	str_release(&line);
}

static void cities(const struct scene *scene, int area, struct doc *out)
{
	struct str line;

	str_init(&line);
	for (int i = 0; i < scene->atlas->city_count; i++)
		if (scene->atlas->cities[i].place == area)
			str_addf(&line, "%s%s", line.length ? _(", ") : "", scene_name(scene,
				&scene->atlas->cities[i].name, scene->atlas->cities[i].id));
	if (line.length)
		doc_addf(out, 't', _("%s: %s"), _("Cities"), line.text);
	str_release(&line);
}

void words_area(const struct scene *scene, struct doc *out)
{
	int at = scene->area;
	const struct area *area = &scene->world->areas[at];
	int share = scene->world->war.share_all[at];

	doc_addf(out, 'h', _("%s (%s): %s%s%s"), scene_area(scene, at), area->id,
		holder(scene, at), area->nato ? _(", NATO") : "", area->eu ? _(", EU") : "");
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct str units;

		str_init(&units);
		if (stacks_text(scene, at, team, &units))
			doc_addf(out, 't', _("%s: %s"), prose_team((enum team)team), units.text);
		str_release(&units);
	}
	if (share > 0)
		doc_addf(out, 't', _("Kyiv holds %s of %s of Ukraine here."),
			prose_figure(&(struct track){ .permille = true },
				scene->view.seen.held[at]).text,
			prose_figure(&(struct track){ .permille = true }, share).text);
	neighbours(scene, _("Borders by land"), area->land, out);
	neighbours(scene, _("By sea"), area->sea, out);
	neighbours(scene, _("Across a strait"), area->strait, out);
	cities(scene, at, out);
}

void words_scores(const struct scene *scene, enum team team, struct doc *out)
{
	const struct world *world = scene->world;
	const struct state *seen = &scene->view.seen;

	for (int i = 0; i < world->objective_count[team]; i++) {
		const struct objective *it = &world->objectives[team][i];
		char range[128];

		reading_range(scene, it, range, sizeof(range));
		/* an objective, its points, the most it can give, what it reads */
		doc_addf(out, 't', _("%s: %d of %d points, %s"),
			scene_name(scene, &it->name, it->id),
			score_objective(world, seen, team, i) / 100, it->weight, range);
	}
}

static void odds_of_bloc(const struct scene *scene, const struct vote_odds *odds, int bloc,
	struct str *line)
{
	for (int i = 0; i < scene->world->country_count; i++) {
		const struct country *it = &scene->world->countries[i];

		if (it->bloc == bloc)
			str_addf(line, "%s%s %d%%", line->length ? _(", ") : "",
				scene_name(scene, &it->name, it->id), odds->country_yes[i]);
	}
}

void words_votes(const struct scene *scene, const struct state *imagined,
	const struct order *order, struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[order->kind];
	struct prose prose = scene_prose(scene);
	struct vote_odds odds;
	struct str line;

	str_init(&line);
	prose_order(&prose, order, &line);
	doc_addf(out, 'h', "%s", line.text);
	str_release(&line);
	if (!kind->has_vote) {
		doc_add(out, 't', _("No vote is held on this order."));
		return;
	}
	odds_of_vote(scene->world, imagined, &kind->vote, &odds);
	doc_addf(out, 't', _("Passes with %d%% under the rule in force; mean weight of the yes "
		"votes %d%%."), odds.pass, odds.yes_weight);
	for (int rule = 0; rule < DECISION_COUNT; rule++)
		doc_addf(out, 't', _("%s: %d%%"), prose_decision((enum decision)rule),
			odds.pass_under[rule]);
	doc_add(out, 't', _("Chance that each country says yes (countries of a bloc share a die):"));
	for (int bloc = 0; bloc < scene->world->bloc_count; bloc++) {
		const struct bloc *it = &scene->world->blocs[bloc];

		str_init(&line);
		odds_of_bloc(scene, &odds, bloc, &line);
		if (line.length)
			doc_addf(out, 't', _("%s: %s"), scene_name(scene, &it->name, it->id),
				line.text);
		str_release(&line);
	}
}

static void voters(const struct scene *scene, const char *label, uint64_t set, struct str *out)
{
	bool any = false;

	for (int i = 0; i < scene->world->country_count; i++) {
		const struct country *it = &scene->world->countries[i];

		if (!(set & bit_of(i)))
			continue;
		if (any)
			str_add(out, _(", "));
		else
			str_addf(out, _("; %s: "), label);
		str_add(out, scene_name(scene, &it->name, it->id));
		any = true;
	}
}

void words_vote(const struct scene *scene, const struct vote_record *vote, struct doc *out)
{
	for (int bloc = 0; bloc < scene->world->bloc_count; bloc++) {
		const struct bloc *it = &scene->world->blocs[bloc];
		uint64_t members = it->members & vote->counted;
		struct str line;

		if (!members)
			continue;
		str_init(&line);
		if (vote->by_hand & 1U << bloc)
			str_add(&line, _("by hand"));
		else
			str_addf(&line, "%s %d", _("die"), vote->die[bloc]);
		voters(scene, _("yes"), members & vote->yes, &line);
		voters(scene, _("abstention"), members & vote->abstain, &line);
		voters(scene, _("no"), members & ~vote->yes & ~vote->abstain, &line);
		doc_addf(out, 't', _("%s: %s"), scene_name(scene, &it->name, it->id), line.text);
		str_release(&line);
	}
}
