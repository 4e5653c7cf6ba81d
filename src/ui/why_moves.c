/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "prose/gettext.h"
#include "ui/rich.h"
#include "ui/why.h"

/* What is looked for in the ledgers. */
struct wanted {
	const struct scene *scene;
	struct subject subject;
	uint64_t tracks;         /* or a change of one of these */
};

static bool is_of_area(const struct entry *entry)
{
	return entry->kind == ENTRY_UNITS || entry->kind == ENTRY_QUALITY
		|| entry->kind == ENTRY_CONTROL || entry->kind == ENTRY_HELD;
}

static bool is_of_agreement(const struct entry *entry)
{
	return entry->kind == ENTRY_AGREED || entry->kind == ENTRY_BREACH
		|| entry->kind == ENTRY_LEAK;
}

static bool is_of_bloc(const struct scene *scene, const struct entry *entry, int bloc)
{
	return entry->kind == ENTRY_COMMIT
		&& (scene->world->blocs[bloc].members & bit_of(entry->subject));
}

static bool concerns(const struct wanted *wanted, const struct entry *entry)
{
	const struct subject *it = &wanted->subject;
	bool same = entry->subject == it->index;

	if (entry->kind == ENTRY_TRACK && (wanted->tracks & bit_of(entry->subject)))
		return true;
	switch ((enum subject_kind)it->kind) {
	case SUBJECT_TRACK: return entry->kind == ENTRY_TRACK && same;
	case SUBJECT_AREA: return is_of_area(entry) && same;
	case SUBJECT_HELD: return entry->kind == ENTRY_HELD && same;
	case SUBJECT_STACK:
		return (entry->kind == ENTRY_UNITS || entry->kind == ENTRY_QUALITY) && same
			&& entry->team == it->team && entry->other == it->other;
	case SUBJECT_RESOURCE:
		return entry->kind == ENTRY_RES && entry->team == it->team
			&& (same || it->index == SUBJECT_ALL);
	case SUBJECT_AGREEMENT: return is_of_agreement(entry) && same;
	case SUBJECT_FLAG: return entry->kind == ENTRY_FLAG && same;
	case SUBJECT_COMMITMENT: return is_of_bloc(wanted->scene, entry, it->index);
	case SUBJECT_VOTE: return entry->kind == ENTRY_COMMIT && entry->subject == it->other;
	case SUBJECT_NONE: case SUBJECT_DERIVED: case SUBJECT_SCORE:
	case SUBJECT_OBJECTIVE: case SUBJECT_AGENDA: case SUBJECT_ORDER: case SUBJECT_ENDING:
		break;
	}
	return false;
}

/* The die that fell for a change: the nearest before it of the same cause; NULL if none did. */
static const struct entry *die_of(const struct ledger *ledger, int at)
{
	const struct entry *it = &ledger->entries[at];

	for (int i = at - 1; i >= 0; i--) {
		const struct entry *entry = &ledger->entries[i];

		if (entry->cause != it->cause || entry->index != it->index
			|| entry->target != it->target || entry->queued != it->queued)
			continue;
		switch ((int)entry->kind) {
		case ENTRY_ROLL: case ENTRY_VOTE: case ENTRY_CHECK: case ENTRY_WAR: case ENTRY_BATTLE:
		case ENTRY_OFFER:
			return entry;
		default:
			break;
		}
	}
	return NULL;
}

static void move_line(const struct scene *scene, const struct ledger *ledger, int at,
	struct doc *out)
{
	const struct entry *entry = &ledger->entries[at];
	const struct entry *die = die_of(ledger, at);
	struct prose prose = scene_prose(scene);
	struct str line;

	str_init(&line);
	/* the opening of turn 1 has no turn before it */
	str_addf(&line, " " RICH_MARK "d%s %2d " RICH_MARK "%c%c " RICH_HANG RICH_MARK "t", _("turn"),
		entry->turn, style_team(entry->author),
		entry->author < TEAM_COUNT ? prose_team_letter((enum team)entry->author) : ' ');
	prose_entry(&prose, ledger, entry, &line);
	str_add(&line, RICH_MARK "d  ");
	prose_cause(&prose, entry, &line);
	if (die) {
		str_add(&line, "  [");
		prose_entry(&prose, ledger, die, &line);
		str_add(&line, "]");
	}
	doc_add(out, 't', line.text);
	if (entry->kind == ENTRY_TRACK)
		doc_about(out, subject_of(SUBJECT_TRACK, entry->subject));
	str_release(&line);
}

int why_moves(const struct why *why, struct subject subject, uint64_t tracks, struct doc *out)
{
	const struct scene *scene = why->scene;
	struct wanted wanted = { scene, subject, tracks };
	int count = 0;

	for (int n = scene->past_count - 1; n >= 0; n--) {
		const struct ledger *ledger = &scene->past[n];
		bool partly = n == scene->past_count - 1 && scene->applied > 0;

		for (int i = (partly ? scene->applied : ledger->count) - 1; i >= 0; i--) {
			const struct entry *entry = &ledger->entries[i];

			if (!concerns(&wanted, entry) || (entry->from == entry->to
				&& !is_of_agreement(entry)))
				continue;
			move_line(scene, ledger, i, out);
			count++;
		}
	}
	return count;
}
