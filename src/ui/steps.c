/* SPDX-License-Identifier: MIT */
#include "ui/steps.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "prose/gettext.h"
#include "ui/rich.h"
#include "ui/steps_die.h"
#include "ui/words.h"

/* The most columns for the name of a bloc in a vote; room for what it voted by. */
enum { BLOC_COLS = 36, DIE_BYTES = 32, DIE_COLS = 37 };

static bool same_cause(const struct entry *one, const struct entry *other)
{
	return one->cause == other->cause && one->index == other->index
		&& one->target == other->target && one->author == other->author
		&& one->queued == other->queued;
}

/* Changes that a player is told of; the others keep the program's books. */
static bool is_told(const struct entry *entry)
{
	switch ((enum entry_kind)entry->kind) {
	case ENTRY_TRACK: case ENTRY_RES: case ENTRY_FLAG: case ENTRY_UNITS: case ENTRY_QUALITY:
	case ENTRY_COMMIT: case ENTRY_WHIP: case ENTRY_CONTROL: case ENTRY_HELD:
	case ENTRY_DELAY: case ENTRY_SETTING:
		return entry->from != entry->to || entry->kind == ENTRY_DELAY;
	case ENTRY_AGREED: case ENTRY_BREACH: case ENTRY_LEAK: case ENTRY_INJECT:
	case ENTRY_RULING: case ENTRY_PACKAGE:
	case ENTRY_AGREEMENT: case ENTRY_BROKEN: case ENTRY_LOST: case ENTRY_DESK: case ENTRY_STAGED:
	case ENTRY_BATTLE: case ENTRY_OFFER:
	case ENTRY_TURN: case ENTRY_EVENT: case ENTRY_ORDER: case ENTRY_VOTE: case ENTRY_ROLL:
	case ENTRY_ATTRIBUTION: case ENTRY_CHECK: case ENTRY_WAR: case ENTRY_AGENDA: case ENTRY_SAY:
	case ENTRY_BOOKS: case ENTRY_ENDING: case ENTRY_SCORE: case ENTRY_LINE:
	case ENTRY_RAISED: case ENTRY_REST: case ENTRY_FILED: case ENTRY_DUE: case ENTRY_USED:
	case ENTRY_CLOCK: case ENTRY_OVER: case ENTRY_KIND_COUNT:
		break;
	}
	return false;
}

/* What an agreement does comes after all that take effect, and every turn it runs: it is told of
 * that agreement, not of the one that was told of last. */
static bool is_duty(const struct entry *opener, const struct entry *entry)
{
	return entry->cause == CAUSE_AGREEMENT && is_told(entry)
		&& (opener->cause != CAUSE_AGREEMENT || opener->index != entry->index);
}

/* Whether an entry begins a step of its own, given the one that opened the present step. */
static bool opens(const struct entry *opener, const struct entry *entry)
{
	if (!entry_is_head((enum entry_kind)entry->kind))
		return is_duty(opener, entry);
	switch ((enum entry_kind)entry->kind) {
	case ENTRY_VOTE: case ENTRY_ROLL: case ENTRY_ATTRIBUTION: case ENTRY_SAY:
		return !same_cause(opener, entry);
	case ENTRY_SCORE: case ENTRY_AGENDA:
		return opener->kind != entry->kind;
	case ENTRY_AGREED: case ENTRY_BREACH: case ENTRY_LEAK: case ENTRY_INJECT:
	case ENTRY_RULING: case ENTRY_PACKAGE:
	case ENTRY_AGREEMENT: case ENTRY_BROKEN: case ENTRY_LOST: case ENTRY_DESK: case ENTRY_STAGED:
	case ENTRY_BATTLE: case ENTRY_OFFER:
	case ENTRY_TURN: case ENTRY_EVENT: case ENTRY_ORDER: case ENTRY_CHECK: case ENTRY_WAR:
	case ENTRY_BOOKS: case ENTRY_ENDING: case ENTRY_TRACK: case ENTRY_RES: case ENTRY_FLAG:
	case ENTRY_UNITS: case ENTRY_QUALITY: case ENTRY_COMMIT: case ENTRY_WHIP: case ENTRY_SETTING:
	case ENTRY_LINE: case ENTRY_CONTROL: case ENTRY_HELD: case ENTRY_RAISED:
	case ENTRY_REST: case ENTRY_FILED: case ENTRY_DELAY: case ENTRY_DUE: case ENTRY_USED:
	case ENTRY_CLOCK: case ENTRY_OVER: case ENTRY_KIND_COUNT:
		break;
	}
	return true;
}

/* Whether a run of entries is a step: it has a head, the books also changes, or is what an
 * agreement does. What comes before the first head is the filing and paying of sheets, which the
 * sheets have told already. */
static bool is_worth(const struct ledger *ledger, int first, int last)
{
	const struct entry *head = &ledger->entries[first];

	if (!entry_is_head((enum entry_kind)head->kind))
		return head->cause == CAUSE_AGREEMENT && is_told(head);
	if (head->kind != ENTRY_BOOKS)
		return true;
	for (int i = first; i < last; i++)
		if (is_told(&ledger->entries[i]))
			return true;
	return false;
}

void steps_find(const struct ledger *ledger, struct steps *steps)
{
	int first = 0;

	steps->count = 0;
	steps->first[0] = 0;
	for (int i = 1; i <= ledger->count; i++) {
		if (i < ledger->count && !opens(&ledger->entries[first], &ledger->entries[i]))
			continue;
		if (is_worth(ledger, first, i) && steps->count < MAX_STEPS)
			steps->first[steps->count++] = first;
		first = i;
	}
	steps->first[steps->count] = ledger->count;
}

static void outcome(const struct ledger *ledger, const struct entry *entry, struct str *out)
{
	if (entry->kind == ENTRY_VOTE) {
		const struct vote_record *vote = &ledger->votes[entry->subject];

		str_addf(out, RICH_MARK "%c %s" RICH_MARK "d (%s %d%%)", vote->passed ? 'g' : 'b',
			vote->passed ? _("passed") : _("rejected"), C_("vote", "yes"), vote->yes_weight);
	} else if (entry->kind == ENTRY_ROLL) {
		str_addf(out, RICH_MARK "%c %s", entry->band <= BAND_SUCCESS ? 'g' :
			entry->band == BAND_MIXED ? 'w' : 'b', prose_band((enum band)entry->band));
	} else if (entry->kind == ENTRY_ATTRIBUTION && entry->to) {
		str_addf(out, RICH_MARK "w %s", _("caught"));
	}
}

/* "Transatlantic trust -3, Coalition cohesion +4" */
static void brief_changes(const struct scene *scene, const struct ledger *ledger, int first,
	int last, struct str *out)
{
	const char *between = "";

	for (int i = first; i < last; i++) {
		const struct entry *entry = &ledger->entries[i];

		if (entry->kind != ENTRY_TRACK || entry->from == entry->to)
			continue;

		const struct track *track = &scene->world->tracks[entry->subject];

		/* A ~ as wherever a number is known only roughly. */
		str_addf(out, "%s%s %s%s", between, scene_name(scene, &track->name, track->id),
			entry->blurred ? "~" : "",
			prose_figure_change(track, entry->to - entry->from).text);
		between = _(", ");
	}
}

static void title_of(const struct scene *scene, const struct ledger *ledger, int first,
	struct str *out)
{
	const struct entry *head = &ledger->entries[first];
	struct prose prose = scene_prose(scene);
	struct str cause;

	if (entry_is_head((enum entry_kind)head->kind)) {
		prose_entry(&prose, ledger, head, out);
		return;
	}
	str_init(&cause);
	prose_cause(&prose, head, &cause);
	/* agreement 3, or: an agreement that is kept secret */
	str_addf(out, _("Under %s"), cause.text);
	str_release(&cause);
}

/* Entries from first to here are step's; bookkeeping left out between steps is not. */
static int end_of(const struct ledger *ledger, const struct steps *steps, int step)
{
	int first = steps->first[step];
	int last = steps->first[step + 1];

	for (int i = first + 1; i < last; i++)
		if (opens(&ledger->entries[first], &ledger->entries[i]))
			return i;
	return last;
}

static char letter_of(const struct entry *head)
{
	return head->kind == ENTRY_EVENT ? 'w' : style_team(head->author);
}

void steps_changes(const struct scene *scene, const struct ledger *ledger,
	const struct steps *steps, int step, struct str *out)
{
	brief_changes(scene, ledger, steps->first[step], end_of(ledger, steps, step), out);
}

void steps_headline(const struct scene *scene, const struct ledger *ledger,
	const struct steps *steps, int step, struct doc *out)
{
	int first = steps->first[step];
	int last = end_of(ledger, steps, step);
	int moved = -1;
	struct str line;

	str_init(&line);
	str_addf(&line, " " RICH_MARK "%c* " RICH_HANG RICH_MARK "t",
		letter_of(&ledger->entries[first]));
	title_of(scene, ledger, first, &line);
	for (int i = first; i < last; i++)
		outcome(ledger, &ledger->entries[i], &line);

	size_t told = line.length;

	str_add(&line, out->words ? _(": ") : RICH_MARK "d  ");

	size_t begun = line.length;

	brief_changes(scene, ledger, first, last, &line);
	/* Nothing moved: no colon. */
	if (line.length == begun)
		line.text[line.length = told] = '\0';
	doc_add(out, 't', line.text);
	for (int i = last - 1; i >= first; i--)
		if (ledger->entries[i].kind == ENTRY_TRACK)
			moved = ledger->entries[i].subject;
	if (moved >= 0)
		doc_about(out, subject_of(SUBJECT_TRACK, moved));
	str_release(&line);
}

/* Names of a set of countries within one bloc. */
static void country_list(const struct scene *scene, char letter, uint64_t set, struct str *out)
{
	for (int i = 0; i < scene->world->country_count; i++)
		if (set & bit_of(i))
			str_addf(out, " " RICH_MARK "%c%s", letter, scene->world->countries[i].id);
}

/* Columns of the longest name among the blocs that voted. */
static int bloc_cols(const struct scene *scene, const struct vote_record *vote)
{
	int cols = 0;

	for (int i = 0; i < scene->world->bloc_count; i++) {
		const struct bloc *bloc = &scene->world->blocs[i];
		int width = utf8_width(scene_name(scene, &bloc->name, bloc->id));

		if ((bloc->members & vote->counted) && width > cols)
			cols = width;
	}
	return cols < BLOC_COLS ? cols : BLOC_COLS;
}

/* The die of a bloc, or that it voted by hand: then its die did not count. */
static void die_text(const struct vote_record *vote, int bloc, char text[DIE_BYTES])
{
	if (vote->by_hand & 1U << bloc)
		snprintf(text, DIE_BYTES, "%s", _("by hand"));
	else
		snprintf(text, DIE_BYTES, "%s %2d", _("die"), vote->die[bloc]);
}

static void vote_detail(const struct scene *scene, const struct vote_record *vote,
	struct doc *out)
{
	const struct world *world = scene->world;
	int cols = bloc_cols(scene, vote);
	struct str all;

	doc_addf(out, 'd', _("   yes needs %d points; rule: %s"), vote->difficulty,
		prose_decision((enum decision)vote->decision));
	if (out->words) {
		words_vote(scene, vote, out);
		return;
	}
	str_init(&all);
	step_vote(world, vote, &all);
	doc_addf(out, 't', "   %s" RICH_MARK "g %3d%%", all.text, vote->yes_weight);
	str_release(&all);
	for (int bloc = 0; bloc < world->bloc_count; bloc++) {
		uint64_t members = world->blocs[bloc].members & vote->counted;
		struct str line;
		char name[4 * BLOC_COLS + 1], die[DIE_BYTES];

		if (!members)
			continue;
		str_init(&line);
		fit_name(scene_name(scene, &world->blocs[bloc].name, world->blocs[bloc].id), cols,
			name);
		die_text(vote, bloc, die);
		str_addf(&line, "   %s ", name);
		step_bloc(world, vote, bloc, &line);
		str_addf(&line, " " RICH_MARK "k%s" RICH_HANG RICH_MARK "t ", die);
		country_list(scene, 'g', members & vote->yes, &line);
		country_list(scene, 'w', members & vote->abstain, &line);
		country_list(scene, 'b', members & ~vote->yes & ~vote->abstain, &line);
		doc_add(out, 't', line.text);
		doc_about(out, subject_of(SUBJECT_COMMITMENT, bloc));
		str_release(&line);
	}
	doc_addf(out, 'd', "   " RICH_MARK "g%s" RICH_MARK "d, " RICH_MARK "w%s" RICH_MARK "d, "
		RICH_MARK "b%s", C_("vote", "yes"), _("abstention"),
		C_("vote", "no"));
}

static void head_detail(const struct scene *scene, const struct ledger *ledger,
	const struct entry *entry, struct doc *out)
{
	struct prose prose = scene_prose(scene);
	struct str line;

	if (entry->kind == ENTRY_SAY && entry->subject < 0)
		return;
	str_init(&line);
	str_add(&line, "   ");
	prose_entry(&prose, ledger, entry, &line);
	doc_add(out, entry->kind == ENTRY_SAY ? 't' : 'k', line.text);
	str_release(&line);
}

/* What a change is a change of. */
static struct subject subject_in(const struct scene *scene, const struct entry *entry)
{
	switch ((int)entry->kind) {
	case ENTRY_TRACK: return subject_of(SUBJECT_TRACK, entry->subject);
	case ENTRY_HELD: return subject_of(SUBJECT_HELD, entry->subject);
	case ENTRY_CONTROL: return subject_of(SUBJECT_AREA, entry->subject);
	case ENTRY_FLAG: return subject_of(SUBJECT_FLAG, entry->subject);
	case ENTRY_RES: return subject_of_team(SUBJECT_RESOURCE, entry->team, entry->subject, 0);
	case ENTRY_UNITS: case ENTRY_QUALITY:
		return subject_of_team(SUBJECT_STACK, entry->team, entry->subject, entry->other);
	case ENTRY_COMMIT:
		return subject_of(SUBJECT_COMMITMENT,
			scene->world->countries[entry->subject].bloc);
	default: return subject_of(SUBJECT_NONE, 0);
	}
}

void steps_detail(const struct scene *scene, const struct ledger *ledger,
	const struct steps *steps, int step, struct doc *out)
{
	int first = steps->first[step];
	int last = end_of(ledger, steps, step);
	const struct entry *head = &ledger->entries[first];
	struct prose prose = scene_prose(scene);
	struct str line;

	str_init(&line);
	title_of(scene, ledger, first, &line);
	doc_addf(out, 'h', " %s", line.text);
	if (head->kind == ENTRY_EVENT) {
		const struct event *event = &scene->world->events[head->subject];
		const char *story = text_in(&event->story, scene->lang);

		if (*story)
			doc_addf(out, 't', "   %s", story);
	}
	for (int i = first; i < last; i++) {
		const struct entry *entry = &ledger->entries[i];

		if (i > first && entry_is_head((enum entry_kind)entry->kind))
			head_detail(scene, ledger, entry, out);
		if (!out->words)
			step_die(scene, entry, DIE_COLS, out);
		if (!is_told(entry))
			continue;
		str_clear(&line);
		prose_entry(&prose, ledger, entry, &line);
		doc_addf(out, 't', "   " RICH_MARK "d- " RICH_HANG RICH_MARK "t%s", line.text);
		doc_about(out, subject_in(scene, entry));
	}
	for (int i = first; i < last; i++)
		if (ledger->entries[i].kind == ENTRY_VOTE)
			vote_detail(scene, &ledger->votes[ledger->entries[i].subject], out);
	str_release(&line);
}
