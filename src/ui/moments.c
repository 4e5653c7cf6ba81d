/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/arena.h"
#include "engine/decisive.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/reading.h"
#include "ui/rich.h"

enum { SHOWN = 3, BAR = 15, MOST_POINTS = 25, CHANGES = 4 };

/* What it gave each team, as a bar about nothing. */
static void points_lines(const struct moment *moment, struct doc *out)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct str bar;

		str_init(&bar);
		chart_signed(moment->points[team], MOST_POINTS, BAR, &bar);
		doc_addf(out, 't', "    %s " RICH_MARK "k%+3d" RICH_MARK "%c  %s", bar.text,
			moment->points[team], style_team(team), prose_team((enum team)team));
		doc_about(out, subject_of_team(SUBJECT_SCORE, team, 0, 0));
		str_release(&bar);
	}
}

/* The first of what it changed. */
static void change_lines(const struct scene *scene, const struct ledger *ledger, int first,
	struct doc *out)
{
	const struct entry *head = &ledger->entries[first];
	struct prose prose = scene_prose(scene);
	int told = 0;

	for (int i = first; i < ledger->count && told < CHANGES; i++) {
		const struct entry *entry = &ledger->entries[i];
		struct str line;

		if (entry->kind != ENTRY_TRACK || !moment_includes(head, entry))
			continue;
		str_init(&line);
		prose_entry(&prose, ledger, entry, &line);
		doc_addf(out, 'd', "    " RICH_HANG "- %s", line.text);
		doc_about(out, subject_of(SUBJECT_TRACK, entry->subject));
		str_release(&line);
		told++;
	}
}

static void moment_lines(const struct scene *scene, const struct moment *moment, int number,
	struct doc *out)
{
	const struct ledger *ledger = &scene->past[moment->turn];
	const struct entry *head = &ledger->entries[moment->entry];
	struct prose prose = scene_prose(scene);
	struct str cause;

	str_init(&cause);
	prose_cause(&prose, head, &cause);
	doc_addf(out, 'h', " %d  %s %d  " RICH_MARK "%c%s", number, _("turn"), head->turn,
		style_team(head->author), cause.text);
	str_release(&cause);
	points_lines(moment, out);
	if (moment->ending >= 0) {
		const struct ending *it = &scene->world->endings[moment->ending];

		doc_addf(out, 'w', _("    Without it the game would have ended otherwise: %s"),
			scene_name(scene, &it->name, it->id));
		doc_about(out, subject_of(SUBJECT_ENDING, moment->ending));
	}
	change_lines(scene, ledger, moment->entry, out);
	doc_add(out, 't', "");
}

void reading_moments(const struct scene *scene, struct doc *out)
{
	struct arena *arena = arena_new();
	const struct ledger **ledgers = arena_alloc(arena, (size_t)scene->past_count + 1,
		sizeof(*ledgers));
	struct moment moments[SHOWN];
	int count;

	for (int i = 0; i < scene->past_count; i++)
		ledgers[i] = &scene->past[i];
	count = decisive_find(scene->world, &scene->view.seen, ledgers, scene->past_count, moments,
		SHOWN);
	doc_add(out, 'd', _("What weighed most on the final scores and the ending. Each moment's "
		"changes are taken back from the final figures, all else left as it came, and the "
		"scores are read again: this is what it gave or took, not what would have happened."));
	doc_add(out, 't', "");
	for (int i = 0; i < count; i++)
		moment_lines(scene, &moments[i], i + 1, out);
	if (count == 0)
		doc_add(out, 't', _("No single moment moved a score or the ending."));
	arena_free(arena);
}
