/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"

#include <stddef.h>

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* Entries that are changes. */

/* "name 30 -> 27 (-3)"; of a blurred entry only the difference is known. */
static void figures_write(const char *name, const struct track *track, const struct entry *entry,
	struct str *out)
{
	const struct figure from = prose_figure(track, entry->from);
	const struct figure to = prose_figure(track, entry->to);
	const struct figure by = prose_figure_change(track, entry->to - entry->from);

	if (entry->blurred)
		/* what changed and by how much; its level is not known to this team */
		prose_fill(out, _("%s about %s"), (const char *const[]){ name, by.text }, 2);
	else
		/* what changed, from, to, difference */
		prose_fill(out, _("%s %s -> %s (%s)"),
			(const char *const[]){ name, from.text, to.text, by.text }, 4);
}

/* Likewise of what is no track. */
static void numbers_write(const char *name, const struct entry *entry, struct str *out)
{
	static const struct track PLAIN = { .permille = false };

	figures_write(name, &PLAIN, entry, out);
}

/* "name fight -> hold fire". */
static void words_write(const char *name, const char *from, const char *to, struct str *out)
{
	prose_fill(out, _("%s: %s -> %s"), (const char *const[]){ name, from, to }, 3);
}

static void track_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	const char *name = name_of_track(prose, entry->subject);
	bool rule = entry->subject == prose->world->known.rule;

	if (rule && entry->from >= 0 && entry->from < DECISION_COUNT
		&& entry->to >= 0 && entry->to < DECISION_COUNT)
		words_write(name, prose_decision((enum decision)entry->from),
			prose_decision((enum decision)entry->to), out);
	else
		figures_write(name, &prose->world->tracks[entry->subject], entry, out);
}

/* Numbers of something a team has: "Coalition: budget 4 -> 13 (+9)". */
static void owned_write(const char *what, const struct entry *entry, struct str *out)
{
	struct str name;

	str_init(&name);
	/* a team and something of its */
	prose_fill(&name, _("%s: %s"),
		(const char *const[]){ prose_team((enum team)entry->team), what }, 2);
	numbers_write(name.text, entry, out);
	str_release(&name);
}

static void flag_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	const char *name = prose_flag(prose, entry->subject);
	/* Counted in the turn that ends, "to" already counts from the next. */
	const bool counted = entry->cause == CAUSE_CLOCK;
	const struct number last = number_plain(entry->turn + entry->to - !counted);

	if (entry->to <= 0)
		prose_fill(out, _("\"%s\" ends"), (const char *const[]){ name }, 1);
	else if (entry->to >= FLAG_FOREVER)
		prose_fill(out, _("\"%s\" holds from now on"), (const char *const[]){ name }, 1);
	else if (entry->to == 1 && !counted)
		prose_fill(out, _("\"%s\" holds this turn"), (const char *const[]){ name }, 1);
	else if (entry->turn + entry->to - !counted > prose->world->scenario.turns)
		prose_fill(out, _("\"%s\" holds to the end of the game"),
			(const char *const[]){ name }, 1);
	else
		/* a condition and the last turn it holds in */
		prose_fill(out, _("\"%s\" holds until the end of turn %s"),
			(const char *const[]){ name, last.text }, 2);
}

/* "Lithuania, brigades of Germany". */
static void stack_name_write(const struct prose *prose, const struct entry *entry,
	struct str *out)
{
	const struct world *world = prose->world;
	const int nation = entry->other / 8, kind = entry->other % 8;

	/* where, kind of units, whose */
	prose_fill(out, _("%s, %s of %s"), (const char *const[]){
		name_of_area(prose, entry->subject), prose_unit((enum unit_kind)kind, false),
		text_in(&world->nations[nation].name, prose->lang) }, 3);
}

static void units_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	struct str name;

	str_init(&name);
	stack_name_write(prose, entry, &name);
	if (entry->kind == ENTRY_QUALITY)
		str_add(&name, _(": quality"));
	else
		str_add(&name, _(": number"));
	numbers_write(name.text, entry, out);
	str_release(&name);
}

/* Numbers with a name that is put into a sentence first. */
static void named_write(const char *sentence, const char *what, const struct entry *entry,
	struct str *out)
{
	struct str name;

	str_init(&name);
	prose_fill(&name, sentence, (const char *const[]){ what }, 1);
	numbers_write(name.text, entry, out);
	str_release(&name);
}

static void setting_write(const struct entry *entry, struct str *out)
{
	const enum setting setting = (enum setting)entry->subject;
	struct str name;

	str_init(&name);
	prose_fill(&name, _("%s: %s"), (const char *const[]){
		prose_team((enum team)entry->team), prose_setting(setting) }, 2);
	words_write(name.text, prose_setting_value(setting, entry->from),
		prose_setting_value(setting, entry->to), out);
	str_release(&name);
}

static void control_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	const char *area = name_of_area(prose, entry->subject);

	/* a place, who held it, who holds it now */
	prose_fill(out, _("%s passes from %s to %s"), (const char *const[]){
		area, name_of_team((enum team)entry->from), name_of_team((enum team)entry->to) }, 3);
}

static void raised_write(const struct entry *entry, struct str *out)
{
	const char *team = entry->team == TEAM_NONE ? _("the world")
		: name_of_team((enum team)entry->team);

	named_write(_("Escalation booked to %s"), team, entry, out);
}

/* Ground in an area, per mille of Ukraine. */
static void held_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	static const struct track GROUND = { .permille = true };
	struct str name;

	str_init(&name);
	prose_fill(&name, _("%s, ground of Ukraine held by Kyiv"),
		(const char *const[]){ name_of_area(prose, entry->subject) }, 1);
	figures_write(name.text, &GROUND, entry, out);
	str_release(&name);
}

static void sentence_write(const char *sentence, const char *what, int number, struct str *out)
{
	const struct number text = number_plain(number);

	prose_fill(out, sentence, (const char *const[]){ what, text.text }, 2);
}

static void order_memory_write(const struct prose *prose, const struct entry *entry,
	struct str *out)
{
	const char *name = name_of_order_brief(prose, entry->subject);

	if (entry->kind == ENTRY_REST)
		/* an order, and the first turn in which it can be given again */
		sentence_write(_("\"%s\" rests until turn %s"), name, entry->to, out);
	else
		/* an order, and how often it was given in this game */
		sentence_write(_("\"%s\", times given in this game: %s"), name, entry->to, out);
}

/* Units that take another turn to arrive. */
static void under_way_write(const struct prose *prose, const struct effect *effect,
	const struct entry *entry, struct str *out)
{
	const struct number count = number_plain(entry->other);
	int area = effect->area == SUBJECT_TARGET ? entry->target : effect->area;

	/* how many, what kind of units, where to */
	prose_fill(out, _("%s %s reach %s"), (const char *const[]){ count.text,
		prose_unit((enum unit_kind)effect->kind, false), name_of_area(prose, area) }, 3);
}

static void delay_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	const struct effect *effect = &prose->world->effects[entry->subject];
	const struct number due = number_plain(entry->to);
	struct str effects;

	str_init(&effects);
	if (effect->verb == VERB_MOVE)
		under_way_write(prose, effect, entry, &effects);
	else
		prose_effects(prose, effect->then, entry->target, &effects);
	if (entry->kind == ENTRY_DELAY && entry->to == 0)
		/* an effect that was to come later */
		prose_fill(out, _("Never, as too much waits already: %s"),
			(const char *const[]){ effects.text }, 1);
	else if (entry->kind == ENTRY_DELAY)
		/* the turn in which something takes effect, and what it is */
		prose_fill(out, _("In turn %s: %s"), (const char *const[]){ due.text, effects.text }, 2);
	else
		prose_fill(out, _("Now due: %s"), (const char *const[]){ effects.text }, 1);
	str_release(&effects);
}

/* Changes of the state's smaller fields; true if entry is one. */
static bool clerk_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	const char *text;

	switch ((enum entry_kind)entry->kind) {
	case ENTRY_REST:
	case ENTRY_FILED:
		order_memory_write(prose, entry, out);
		return true;
	case ENTRY_DELAY:
	case ENTRY_DUE:
		delay_write(prose, entry, out);
		return true;
	case ENTRY_USED:
		text = text_in(&prose->world->events[entry->subject].name, prose->lang);
		prose_fill(out, _("The card \"%s\" leaves the deck"), (const char *const[]){ text }, 1);
		return true;
	case ENTRY_CLOCK:
		prose_fill(out, _("Turn %s begins"),
			(const char *const[]){ number_plain(entry->to).text }, 1);
		return true;
	case ENTRY_OVER:
		str_add(out, _("The game is over"));
		return true;
	case ENTRY_AGREEMENT: case ENTRY_BROKEN: case ENTRY_LOST: case ENTRY_DESK: case ENTRY_STAGED:
		return table_change_write(prose, entry, out);
	case ENTRY_AGREED: case ENTRY_BREACH: case ENTRY_LEAK: case ENTRY_INJECT:
	case ENTRY_RULING: case ENTRY_PACKAGE:
	case ENTRY_BATTLE: case ENTRY_OFFER:
	case ENTRY_TURN: case ENTRY_EVENT: case ENTRY_ORDER: case ENTRY_VOTE: case ENTRY_ROLL:
	case ENTRY_ATTRIBUTION: case ENTRY_CHECK: case ENTRY_WAR: case ENTRY_AGENDA: case ENTRY_SAY:
	case ENTRY_BOOKS: case ENTRY_ENDING: case ENTRY_SCORE: case ENTRY_TRACK: case ENTRY_RES:
	case ENTRY_FLAG: case ENTRY_UNITS: case ENTRY_QUALITY: case ENTRY_COMMIT: case ENTRY_WHIP:
	case ENTRY_SETTING: case ENTRY_LINE: case ENTRY_CONTROL: case ENTRY_HELD:
	case ENTRY_RAISED: case ENTRY_KIND_COUNT:
		break;
	}
	return false;
}

void entry_change_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	const struct world *world = prose->world;

	if (clerk_write(prose, entry, out))
		return;
	if (entry->kind == ENTRY_TRACK)
		track_write(prose, entry, out);
	else if (entry->kind == ENTRY_RES)
		owned_write(name_of_resource((enum resource)entry->subject), entry, out);
	else if (entry->kind == ENTRY_FLAG)
		flag_write(prose, entry, out);
	else if (entry->kind == ENTRY_UNITS || entry->kind == ENTRY_QUALITY)
		units_write(prose, entry, out);
	else if (entry->kind == ENTRY_COMMIT)
		named_write(_("Commitment of %s"),
			text_in(&world->countries[entry->subject].name, prose->lang), entry, out);
	else if (entry->kind == ENTRY_WHIP)
		named_write(_("Pressure on %s"), name_of_bloc(prose, entry->subject), entry, out);
	else if (entry->kind == ENTRY_SETTING)
		setting_write(entry, out);
	else if (entry->kind == ENTRY_LINE)
		owned_write(text_in(&world->lines[entry->subject].name, prose->lang), entry, out);
	else if (entry->kind == ENTRY_CONTROL)
		control_write(prose, entry, out);
	else if (entry->kind == ENTRY_HELD)
		held_write(prose, entry, out);
	else if (entry->kind == ENTRY_RAISED)
		raised_write(entry, out);
}
