/* SPDX-License-Identifier: MIT */
#include "ui/why.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/agreement.h"
#include "prose/gettext.h"
#include "ui/history.h"
#include "ui/ladder.h"
#include "ui/rich.h"

enum { PLOT_ROWS = 9, MOST_ROWS = 20, LEAST_PLOT = 30, SHORT = 16, LADDER = 30 };

const struct state *why_state(const struct why *why)
{
	return why->imagined ? why->imagined : &why->scene->view.seen;
}

/* The line of the scenario's notes on its figures that begins with an id; NULL if none does. */
static const char *source_of(const char *sources, const char *id)
{
	size_t length = strlen(id);

	for (const char *at = sources; at; at = strchr(at, '\n') ? strchr(at, '\n') + 1 : NULL)
		if (strncmp(at, id, length) == 0 && at[length] == ' ')
			return at;
	return NULL;
}

/* Where what was not moved since comes from: the scenario's own notes on its figures. */
static void source_lines(const struct scene *scene, struct subject subject, struct doc *out)
{
	const char *sources = text_in(&scene->world->scenario.sources, scene->lang);
	const char *own = subject.kind == SUBJECT_TRACK
		? source_of(sources, scene->world->tracks[subject.index].id) : NULL;

	doc_add(out, 'd', _(" It stands as the scenario set it at the beginning of turn 1; nothing in "
		"the ledger has moved it since."));
	if (!*sources || out->words)
		return;
	doc_add(out, 'h', _(" Where the scenario has its figures from"));
	if (own)
		doc_addf(out, 't', " %.*s", (int)strcspn(own, "\n"), own);
	else
		doc_addf(out, 'd', " %s", sources);
}

static void heading(const char *name, const char *value, struct doc *out)
{
	doc_addf(out, 'h', " %s" RICH_MARK "k  %s", name, value);
}

/* Everything that moved it, or where it stands from. */
static void moves(const struct why *why, struct subject subject, uint64_t tracks, struct doc *out)
{
	doc_add(out, 't', "");
	doc_add(out, 'h', _(" What moved it, latest first"));
	if (why_moves(why, subject, tracks, out) == 0)
		source_lines(why->scene, subject, out);
}

int why_plot_rows(const struct why *why)
{
	int rows = why->rows / 2;

	/* Under a list: what its heading leaves. */
	if (why->rows > 0 && why->rows < SHORT)
		return why->rows - 3;
	return rows < PLOT_ROWS ? PLOT_ROWS : rows > MOST_ROWS ? MOST_ROWS : rows;
}

/* Who moved it most in the turn before each point: a team's letter, * for nobody's order. */
static void mover_marks(const struct scene *scene, int track, char marks[CHART_POINTS + 1])
{
	int count = scene->past_count < CHART_POINTS ? scene->past_count : CHART_POINTS;

	for (int n = 0; n < count; n++) {
		int most = 0;

		marks[n] = ' ';
		for (int i = 0; i < scene->past[n].count && n > 0; i++) {
			const struct entry *entry = &scene->past[n].entries[i];
			int size = abs(entry->to - entry->from);

			if (entry->kind != ENTRY_TRACK || entry->subject != track || size <= most)
				continue;
			most = size;
			marks[n] = entry->author < TEAM_COUNT
				? prose_team_letter((enum team)entry->author) : '*';
		}
	}
	marks[count] = '\0';
}

/* A track over the turns with its steps, in rows lines; it may be known only roughly. */
static void plot_track(const struct why *why, int track, int rows, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct track *it = &scene->world->tracks[track];
	struct chart_plot plot = { .line_count = 1, .low = it->low, .high = it->high,
		.permille = it->permille, .first = 1, .last = scene->world->scenario.turns };
	struct chart_line *line = &plot.lines[0];
	char marks[CHART_POINTS + 1];

	line->letter = 'k';
	line->count = history_track(scene, track, line->values);
	line->about = scene->view.noisy_tracks & bit_of(track)
		? scene->world->options[OPTION_FOG_TRACK] : 0;
	if (plot.last < line->count)
		plot.last = line->count;
	ladder_levels(scene, track, &plot);
	mover_marks(scene, track, marks);
	plot.marks = marks;
	chart_plot(&plot, rows, why->cols - 2, out);
}

/* The escalation ladder, its top first, where it stands pointed at. */
static void rung_lines(const struct scene *scene, int value, struct doc *out)
{
	int here = ladder_rung(value);

	for (int rung = RUNGS - 1; rung >= 0; rung--)
		doc_addf(out, rung == here ? 'k' : 'd', " %c %2d  %s", rung == here ? '>' : ' ', rung,
			text_in(&scene->world->escalation.rungs[rung], scene->lang));
}

static void track_page(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct track *it = &scene->world->tracks[subject.index];
	int now = scene->view.seen.track[subject.index];
	const char *note = text_in(&it->note, scene->lang);
	bool about = scene->view.noisy_tracks & bit_of(subject.index);
	struct str value;

	str_init(&value);
	str_addf(&value, "%s%s  " RICH_MARK "t", about ? "~" : "", prose_figure(it, now).text);
	ladder_step(scene, subject.index, now, &value);
	heading(scene_name(scene, &it->name, it->id), value.text, out);
	str_release(&value);
	if (*note)
		doc_addf(out, 'd', " %s", note);
	doc_addf(out, 'd', _(" range %s to %s, started at %s"), prose_figure(it, it->low).text,
		prose_figure(it, it->high).text, prose_figure(it, it->start).text);
	if (about)
		doc_addf(out, 'w', _(" You know it only roughly: to within %d, guessed anew each turn."),
			scene->world->options[OPTION_FOG_TRACK]);
	if (subject.index == scene->world->known.escalation && !out->words
		&& (!why->rows || why->rows >= LADDER))
		rung_lines(scene, now, out);
	if (scene->past_count > 1 && why->cols >= LEAST_PLOT && !out->words)
		plot_track(why, subject.index, why_plot_rows(why), out);
	if (scene->past_count > 1 && (!why->rows || why->rows >= SHORT))
		doc_add(out, 'd', _(" on the axis: whose order moved it most in that turn, * nobody's"));
	moves(why, subject_of(SUBJECT_TRACK, subject.index), 0, out);
}

static void derived_page(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct derived *it = &scene->world->derived[subject.index];
	struct prose prose = scene_prose(scene);
	struct str text;
	uint64_t tracks = 0;
	char value[16];

	str_init(&text);
	snprintf(value, sizeof(value), "%d",
		expr_eval(scene->world, &scene->view.seen, it->is, TARGET_NONE));
	heading(scene_name(scene, &it->name, it->id), value, out);
	prose_condition(&prose, NULL, it->is, &text);
	doc_addf(out, 'd', " = %s", text.text);
	str_release(&text);
	why_terms(why, it->is, TARGET_NONE, &tracks, out);
	moves(why, subject, tracks, out);
}

static bool area_has_moved(const struct scene *scene, int area)
{
	const struct why why = { .scene = scene };
	struct doc unread;
	bool moved;

	doc_init(&unread);
	moved = why_moves(&why, subject_of(SUBJECT_AREA, area), 0, &unread) > 0;
	doc_release(&unread);
	return moved;
}

static void area_page(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct area *area = &scene->world->areas[subject.index];
	char held[16] = "";

	if (subject.kind == SUBJECT_HELD)
		snprintf(held, sizeof(held), "%s", prose_figure(&(struct track){ .permille = true },
			scene->view.seen.held[subject.index]).text);
	heading(scene_area(scene, subject.index), subject.kind == SUBJECT_HELD ? held : area->id,
		out);
	if (subject.kind == SUBJECT_HELD)
		doc_add(out, 'd', _(" What Kyiv holds here, of the whole of Ukraine. The war table moves "
			"it every turn that there is war."));
	moves(why, subject, 0, out);
	if (subject.kind == SUBJECT_HELD || area_has_moved(scene, subject.index))
		return;
	doc_add(out, 't', "");
	doc_add(out, 'h', _(" What moved the tracks meanwhile, latest first"));
	why_moves(why, subject_of(SUBJECT_NONE, 0), ~UINT64_C(0), out);
}

static void stack_page(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct state *seen = &scene->view.seen;
	char value[32] = "0";
	struct str name;

	str_init(&name);
	str_addf(&name, _("%s: %s of %s"), scene_area(scene, subject.index),
		prose_unit((enum unit_kind)(subject.other % 8), false),
		scene_name(scene, &scene->world->nations[subject.other / 8].name,
			scene->world->nations[subject.other / 8].id));
	for (int i = 0; i < seen->stack_count; i++) {
		const struct stack *it = &seen->stacks[i];

		if (it->area == subject.index && it->team == subject.team
			&& it->nation * 8 + it->kind == subject.other)
			snprintf(value, sizeof(value), "%s%d  q%d",
				scene->view.noisy_stack[i] ? "~" : "", it->count, it->quality);
	}
	heading(name.text, value, out);
	str_release(&name);
	moves(why, subject, 0, out);
}

static void sum_line(const char *what, int value, struct doc *out)
{
	if (value)
		doc_addf(out, 't', "   " RICH_MARK "k%+4d " RICH_MARK "t %s", value, what);
}

/* What the sheet at hand takes of a resource, term by term. */
static void sheet_terms(const struct why *why, struct subject subject, struct doc *out)
{
	const struct world *world = why->scene->world;
	const struct state *state = why_state(why);
	enum team team = (enum team)subject.team;
	enum resource resource = (enum resource)subject.index;
	int holds = state->res[team][resource];
	int purse = sheet_purse(world, state, team, resource);
	int left = sheet_left(world, state, team, why->sheet, resource);
	int lines = 0, orders = 0;
	int8_t paid[MAX_LINES];

	sheet_lines(world, state, team, why->sheet, paid);
	for (int i = 0; i < world->line_count && resource == RES_BP && world->scenario.budgets; i++)
		lines += world->lines[i].team == team ? paid[i] : 0;
	for (int i = 0; i < why->sheet->count; i++)
		orders += order_cost(world, state, why->sheet->orders[i].kind, resource);
	doc_addf(out, 't', "   " RICH_MARK "k%4d " RICH_MARK "t %s", holds, _("held at the beginning "
		"of this turn's orders"));
	sum_line(_("owed under binding agreements"), purse - holds, out);
	sum_line(_("budget lines"), -lines, out);
	sum_line(_("orders on the sheet"), -orders, out);
	sum_line(_("alert and denunciations"), left - (purse - lines - orders), out);
	doc_addf(out, 'k', "   %4d " RICH_MARK "t %s", left, _("left"));
}

static void resource_page(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;

	for (int i = 0; i < RES_COUNT; i++) {
		struct subject one = subject;
		char name[64], value[16];

		if (subject.index != SUBJECT_ALL && subject.index != i)
			continue;
		one.index = (int16_t)i;
		snprintf(name, sizeof(name), _("%s, %s"), prose_team((enum team)subject.team),
			i == RES_BP ? _("budget") : _("capital"));
		snprintf(value, sizeof(value), "%d", scene->view.seen.res[subject.team][i]);
		heading(name, value, out);
		if (why->sheet && subject.team == scene->team)
			sheet_terms(why, one, out);
	}
	moves(why, subject, 0, out);
}

static void agreement_page(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct agreement *it = agreement_find(&scene->view.seen, subject.index);
	struct prose prose = scene_prose(scene);
	struct str terms;

	doc_addf(out, 'h', _(" Agreement %d"), subject.index);
	if (it) {
		str_init(&terms);
		prose_terms(&prose, &it->terms, &terms);
		doc_addf(out, 't', " %s", terms.text);
		doc_addf(out, 'd', _(" in force since turn %d, until turn %d"), it->since, it->until);
		str_release(&terms);
	}
	doc_add(out, 't', "");
	if (why_moves(why, subject, 0, out) == 0)
		doc_add(out, 'd', _(" Nothing has happened to it since it was signed."));
}

static void flag_page(const struct why *why, struct subject subject, struct doc *out)
{
	struct prose prose = scene_prose(why->scene);
	bool alive = flag_is_alive(why->scene->world, &why->scene->view.seen, subject.index);

	heading(prose_flag(&prose, subject.index), alive ? C_("fact", "yes") : C_("fact", "no"), out);
	moves(why, subject, 0, out);
}

static void commitment_page(const struct why *why, struct subject subject, struct doc *out)
{
	const struct scene *scene = why->scene;
	const struct bloc *bloc = &scene->world->blocs[subject.index];

	heading(scene_name(scene, &bloc->name, bloc->id), _("commitment"), out);
	for (int i = 0; i < scene->world->country_count; i++)
		if (bloc->members & bit_of(i))
			doc_addf(out, 't', "   %s  " RICH_MARK "k%d" RICH_MARK "d  %s %d",
				scene_name(scene, &scene->world->countries[i].name,
				scene->world->countries[i].id), scene->view.seen.commit[i],
				_("at the start"), scene->world->countries[i].commit);
	moves(why, subject, 0, out);
}

void why_write(const struct why *why, struct subject subject, struct doc *out)
{
	out->about = subject;
	switch ((enum subject_kind)subject.kind) {
	case SUBJECT_NONE: break;
	case SUBJECT_TRACK: track_page(why, subject, out); break;
	case SUBJECT_DERIVED: derived_page(why, subject, out); break;
	case SUBJECT_AREA: case SUBJECT_HELD: area_page(why, subject, out); break;
	case SUBJECT_STACK: stack_page(why, subject, out); break;
	case SUBJECT_RESOURCE: resource_page(why, subject, out); break;
	case SUBJECT_SCORE: why_score(why, subject, out); break;
	case SUBJECT_OBJECTIVE: why_objective(why, subject, out); break;
	case SUBJECT_AGENDA: why_agenda(why, subject, out); break;
	case SUBJECT_AGREEMENT: agreement_page(why, subject, out); break;
	case SUBJECT_ORDER: why_order(why, subject, out); break;
	case SUBJECT_VOTE: why_vote(why, subject, out); break;
	case SUBJECT_COMMITMENT: commitment_page(why, subject, out); break;
	case SUBJECT_FLAG: flag_page(why, subject, out); break;
	case SUBJECT_ENDING: why_ending(why, subject, out); break;
	}
}
