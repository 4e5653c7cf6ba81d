/* SPDX-License-Identifier: MIT */
#include "prose/gettext.h"
#include "ui/chair_form.h"
#include "ui/rich.h"

/* What a form of the facilitator's desk is about, in the words of the data and of the teams. */

/* What the chosen inject says and does. */
static void inject_words(const struct chair_form *form, struct doc *doc)
{
	const struct inject *it;
	struct prose prose = scene_prose(form->scene);
	struct str effects;

	if (form->value[CHAIR_INJECT] < 0)
		return;
	it = &form->scene->world->scenario.injects[form->value[CHAIR_INJECT]];
	str_init(&effects);
	prose_effects(&prose, it->effects, TARGET_NONE, &effects);
	doc_addf(doc, 'k', "%s%s", effects.length ? _("Effects: ") : _("No effects."), effects.text);
	doc_add(doc, 't', text_in(&it->text, form->scene->lang));
	str_release(&effects);
}

static void order_words(const struct chair_form *form, int at, struct doc *doc)
{
	int team = form->value[CHAIR_TEAM];
	struct prose prose = scene_prose(form->scene);
	struct str name;

	str_init(&name);
	prose_order(&prose, &form->facts->sheet[team]->orders[at], &name);
	doc_addf(doc, style_team(team), "%s: %s", prose_team((enum team)team), name.text);
	str_release(&name);
}

/* The argued order, what its team says for it, and what the others say against it. */
static void argument_words(const struct chair_form *form, struct doc *doc)
{
	const struct chair_facts *facts = form->facts;
	int team = form->value[CHAIR_TEAM];

	if (!(facts->arguing & 1U << team) || !facts->sheet[team])
		return;
	order_words(form, facts->sheet[team]->argue, doc);
	for (int i = 0; facts->notes[team] && i < MAX_REASONS; i++)
		if (facts->notes[team]->argument[i][0])
			doc_addf(doc, 't', "  " RICH_MARK "g+ " RICH_HANG RICH_MARK "t%s",
				facts->notes[team]->argument[i]);
	for (int by = 0; by < TEAM_COUNT; by++)
		if (facts->against[team][by])
			doc_addf(doc, 't', "  " RICH_MARK "b- %s: " RICH_HANG RICH_MARK "t%s",
				prose_team((enum team)by), facts->against[team][by]);
}

/* What a free-form order is to do, as its team wrote it, and the package it asks for. */
static void package_words(const struct chair_form *form, struct doc *doc)
{
	const struct chair_facts *facts = form->facts;
	const struct world *world = form->scene->world;
	int team = form->value[CHAIR_TEAM];
	const struct package *asked = &facts->package[team];

	if (!(facts->free_form & 1U << team) || !facts->sheet[team])
		return;
	for (int i = 0; i < facts->sheet[team]->count; i++) {
		if (!world->orders[facts->sheet[team]->orders[i].kind].free_form)
			continue;
		order_words(form, i, doc);
		if (facts->notes[team] && facts->notes[team]->reason[i][0])
			doc_addf(doc, 't', "  \"%s\"", facts->notes[team]->reason[i]);
	}
	for (int i = 0; i < asked->track_count; i++) {
		const struct track *track = &world->tracks[asked->track[i]];

		/* a track and its change, as the team wants it */
		doc_addf(doc, 't', _("  asked: %s %s"), scene_name(form->scene, &track->name,
			track->id), prose_figure_change(track, asked->change[i]).text);
	}
}

/* The story of an event, and what the chosen ending stands beside. */
void chair_words(const struct chair_form *form, struct doc *doc)
{
	const struct world *world = form->scene->world;
	int event = form->value[CHAIR_EVENT], ending = form->value[CHAIR_ENDING];

	if (form->task == TASK_ARGUMENT)
		argument_words(form, doc);
	if (form->task == TASK_PACKAGE)
		package_words(form, doc);
	if (form->task == TASK_INJECT)
		inject_words(form, doc);
	if (form->task == TASK_EVENT && event >= 0)
		doc_add(doc, 't', text_in(&world->events[event].story, form->scene->lang));
	if (form->task == TASK_END && ending >= 0)
		doc_add(doc, 't', text_in(&world->endings[ending].story, form->scene->lang));
}
