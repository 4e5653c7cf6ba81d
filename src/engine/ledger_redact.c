/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"

#include "engine/act.h"
#include "engine/row.h"
#include "engine/state.h"
#include "engine/world.h"

/* Who looks at which ledger. */
struct look {
	const struct world *world;
	const struct state *state;
	const struct ledger *ledger;
	enum team team;
	bool intel;                          /* exact sight of others' tracks and stacks */
};

static bool is_order(const struct entry *entry)
{
	return entry->cause == CAUSE_ORDER || entry->cause == CAUSE_VOTE;
}

/* Whether the author of a hidden entry was caught in this ledger. */
static bool was_caught(const struct ledger *ledger, const struct entry *entry)
{
	if (!is_order(entry) || entry->queued)
		return false;
	for (int i = 0; i < ledger->count; i++) {
		const struct entry *other = &ledger->entries[i];
		if (other->kind == ENTRY_ATTRIBUTION && other->to == 1 &&
			other->index == entry->index && other->turn == entry->turn)
			return true;
	}
	return false;
}

/* Whether the entry is the work of an unknown hand to this team. */
static bool is_unknown(const struct look *look, const struct entry *entry)
{
	return entry->hidden && entry->author != look->team &&
		!was_caught(look->ledger, entry);
}

/* What Russia's stance does to its own tracks would tell the stance (B7.4, B10). */
static bool is_of_stance(const struct entry *entry)
{
	return entry->cause == CAUSE_SETTING && entry->index == SETTING_STANCE;
}

/* What is shown of another team's secrets; what a hidden order costs never is (B12, B19). */
static bool is_shown(const struct look *look, const struct entry *entry)
{
	enum shown_kind kind = SHOWN_KINDS;

	if (entry->team >= TEAM_COUNT || entry->hidden)
		return false;
	if (entry->kind == ENTRY_SETTING)
		kind = SHOWN_SETTINGS;
	if (entry->kind == ENTRY_RES || entry->kind == ENTRY_LINE)
		kind = SHOWN_PURSE;
	if (entry->kind == ENTRY_AGENDA)
		kind = SHOWN_AGENDA;
	return kind != SHOWN_KINDS
		&& desk_sight(look->state, kind, look->team, entry->team) == SIGHT_SHOWN;
}

/* Whether the team was told the inject that is behind an entry (B19). */
static bool knows_inject(const struct look *look, const struct entry *entry)
{
	if (entry->kind == ENTRY_INJECT)
		return (entry->other & 1 << look->team) != 0;
	for (int i = 0; !entry->queued && i < look->ledger->count; i++) {
		const struct entry *head = &look->ledger->entries[i];

		if (head->kind == ENTRY_INJECT && head->index == entry->index
				&& head->other & 1 << look->team)
			return true;
	}
	return false;
}

/* An inject that a team was not told: it sees what changes, and no more. */
static bool is_untold(const struct look *look, const struct entry *entry)
{
	return entry->cause == CAUSE_INJECT && !knows_inject(look, entry);
}

/* What only the desk knows of. */
static bool is_clerical(const struct entry *entry)
{
	return entry->kind == ENTRY_DESK || entry->kind == ENTRY_STAGED;
}

static bool is_secret(const struct entry *entry)
{
	return entry->secret || entry->kind == ENTRY_SETTING || entry->kind == ENTRY_LINE ||
		entry->kind == ENTRY_AGENDA;
}

/* What would give an unknown hand away, or what its effects alone do not show (B12, B17). */
static bool is_giveaway(const struct entry *entry)
{
	switch ((enum entry_kind)entry->kind) {
	case ENTRY_ROLL: case ENTRY_ATTRIBUTION: case ENTRY_VOTE: case ENTRY_RAISED:
	case ENTRY_REST: case ENTRY_FILED: case ENTRY_DELAY: case ENTRY_DUE: case ENTRY_RULING:
		return true;
	case ENTRY_AGREED: case ENTRY_BREACH: case ENTRY_LEAK: case ENTRY_INJECT:
	case ENTRY_PACKAGE:
	case ENTRY_AGREEMENT: case ENTRY_BROKEN: case ENTRY_LOST: case ENTRY_DESK: case ENTRY_STAGED:
	case ENTRY_BATTLE: case ENTRY_OFFER:
	case ENTRY_TURN: case ENTRY_EVENT: case ENTRY_ORDER: case ENTRY_CHECK: case ENTRY_WAR:
	case ENTRY_AGENDA: case ENTRY_SAY: case ENTRY_BOOKS: case ENTRY_ENDING:
	case ENTRY_SCORE: case ENTRY_TRACK: case ENTRY_RES: case ENTRY_FLAG:
	case ENTRY_UNITS: case ENTRY_QUALITY: case ENTRY_COMMIT: case ENTRY_WHIP:
	case ENTRY_SETTING: case ENTRY_LINE: case ENTRY_CONTROL: case ENTRY_HELD:
	case ENTRY_USED: case ENTRY_CLOCK: case ENTRY_OVER: case ENTRY_KIND_COUNT:
		break;
	}
	return false;
}

/*
 * Whether a row of the books would give away what another team paid (B17). What it does
 * to a track open to all is known anyway: who knows all other changes knows the rest.
 */
static bool tells_line(const struct look *look, const struct entry *entry)
{
	if (entry->cause != CAUSE_ROW)
		return false;
	if (entry->kind == ENTRY_DELAY || entry->kind == ENTRY_DUE)
		return row_tells_line(look->world, entry->index, ROW_ANY_TRACK, look->team);
	if (entry->kind != ENTRY_TRACK)
		return false;
	int owner = look->world->tracks[entry->subject].owner;
	return owner != TEAM_NONE && owner != (int)look->team
		&& row_tells_line(look->world, entry->index, entry->subject, look->team);
}

/* Whether it was done under an agreement that others keep secret from this team (B16). */
static bool is_conspired(const struct look *look, const struct entry *entry)
{
	return entry->cause == CAUSE_AGREEMENT && entry->target > 0
		&& !(entry->target >> look->team & 1)
		&& desk_sight(look->state, SHOWN_AGREEMENT, look->team, entry->index) != SIGHT_SHOWN;
}

/* What of it can be seen by anyone who looks: tracks, units, ground. Never who paid whom. */
static bool is_evident(const struct entry *entry)
{
	return entry->kind == ENTRY_TRACK || entry->kind == ENTRY_UNITS
		|| entry->kind == ENTRY_QUALITY || entry->kind == ENTRY_FLAG
		|| entry->kind == ENTRY_COMMIT || entry->kind == ENTRY_CONTROL
		|| entry->kind == ENTRY_HELD;
}

static bool is_visible(const struct look *look, const struct entry *entry)
{
	if (is_conspired(look, entry) && !is_evident(entry))
		return false;
	if (is_clerical(entry))
		return false;
	if (is_secret(entry) && entry->team != look->team && !is_shown(look, entry))
		return false;
	if (is_untold(look, entry) && (entry_is_head((enum entry_kind)entry->kind)
			|| entry->kind == ENTRY_DELAY || entry->kind == ENTRY_DUE))
		return false;
	if (is_of_stance(entry) && entry->author != look->team)
		return false;
	if (tells_line(look, entry))
		return false;
	return !(is_unknown(look, entry) && is_giveaway(entry));
}

/* Whether a secret order did anything others can see: one that failed is not told. */
static bool leaves_trace(const struct look *look, int head)
{
	const struct entry *order = &look->ledger->entries[head];

	for (int i = head + 1; i < look->ledger->count; i++) {
		const struct entry *entry = &look->ledger->entries[i];
		if (entry->kind == ENTRY_ORDER || entry->index != order->index ||
			!is_order(entry))
			return false;
		if (is_visible(look, entry))
			return true;
	}
	return false;
}

/* The chance of an incident tells the sum of the alerts, which are secret (B13, B17). */
static bool is_incident(const struct entry *entry)
{
	return entry->kind == ENTRY_CHECK && entry->cause == CAUSE_INCIDENT;
}

/*
 * The ratio tells both strengths, which each hang on what the enemy keeps secret. The column
 * and the die tell Russia's stance, which it knows itself.
 */
static void blur_war(const struct look *look, struct entry *seen)
{
	seen->other = 0;
	seen->blurred = true;
	if (look->team == TEAM_R)
		return;
	seen->subject = seen->die = 0;
	seen->was = 0;
	seen->ruled = false;
}

/* From the chance of a ceasefire others could read whether Washington accepted (B16, B17). */
static bool tells_consent(const struct look *look, const struct entry *entry)
{
	return entry->kind == ENTRY_OFFER && look->team != TEAM_W;
}

static bool is_told(const struct look *look, int at)
{
	const struct entry *entry = &look->ledger->entries[at];

	if (!is_visible(look, entry) || (is_incident(entry) && !entry->to))
		return false;
	/* The chance of a leak hangs on the third team's intelligence: no more than that it came. */
	if (entry->kind == ENTRY_LEAK && !entry->to)
		return false;
	return entry->kind != ENTRY_ORDER || !is_unknown(look, entry) || leaves_trace(look, at);
}

/* Whether a thing is fogged in the end: the facilitator shows and hides (B19). */
static bool after_all(const struct look *look, enum shown_kind kind, int subject, bool fogged)
{
	enum sight sight = desk_sight(look->state, kind, look->team, subject);

	return sight == SIGHT_USUAL ? fogged : sight == SIGHT_HIDDEN;
}

/* Whether others see a stack's number with noise before or after (B17). */
static bool is_large(const struct look *look, const struct entry *entry)
{
	int from = look->world->options[OPTION_FOG_UNITS_FROM];

	return entry->from >= from || entry->to >= from;
}

/* Whether the team knows the true values before and after, or only the difference (B17). */
static bool is_fogged(const struct look *look, const struct entry *entry)
{
	bool foreign = entry->team != look->team;

	switch ((enum entry_kind)entry->kind) {
	case ENTRY_RES:
		return foreign && !is_shown(look, entry);
	case ENTRY_RAISED:
		return foreign;
	case ENTRY_TRACK: {
		int owner = look->world->tracks[entry->subject].owner;
		return after_all(look, SHOWN_TRACK, entry->subject,
			owner != TEAM_NONE && owner != (int)look->team && !look->intel);
	}
	case ENTRY_UNITS:
		return foreign && is_large(look, entry)
			&& after_all(look, SHOWN_AREA, entry->subject,
				!look->intel && look->state->control[entry->subject] != look->team);
	case ENTRY_AGREED: case ENTRY_BREACH: case ENTRY_LEAK: case ENTRY_INJECT:
	case ENTRY_RULING: case ENTRY_PACKAGE:
	case ENTRY_AGREEMENT: case ENTRY_BROKEN: case ENTRY_LOST: case ENTRY_DESK: case ENTRY_STAGED:
	case ENTRY_BATTLE: case ENTRY_OFFER:
	case ENTRY_TURN: case ENTRY_EVENT: case ENTRY_ORDER: case ENTRY_VOTE: case ENTRY_ROLL:
	case ENTRY_ATTRIBUTION: case ENTRY_CHECK: case ENTRY_WAR: case ENTRY_AGENDA: case ENTRY_SAY:
	case ENTRY_BOOKS: case ENTRY_ENDING: case ENTRY_SCORE: case ENTRY_FLAG:
	case ENTRY_QUALITY: case ENTRY_COMMIT: case ENTRY_WHIP: case ENTRY_SETTING:
	case ENTRY_LINE: case ENTRY_CONTROL: case ENTRY_HELD: case ENTRY_REST:
	case ENTRY_FILED: case ENTRY_DELAY: case ENTRY_DUE: case ENTRY_USED:
	case ENTRY_CLOCK: case ENTRY_OVER: case ENTRY_KIND_COUNT:
		break;
	}
	return false;
}

static struct entry as_seen(const struct look *look, const struct entry *entry)
{
	struct entry seen = *entry;

	if (is_unknown(look, entry)) {
		seen.author = TEAM_NONE;
		if (seen.kind == ENTRY_ORDER)
			seen.team = TEAM_NONE;
	}
	if (is_conspired(look, entry)) {
		seen.author = TEAM_NONE;
		seen.index = 0;
		seen.target = TARGET_NONE;
	}
	if (is_incident(entry) || entry->kind == ENTRY_LEAK || tells_consent(look, entry)) {
		seen.chance = seen.die = 0;
		seen.blurred = true;
	}
	if (is_untold(look, entry)) {
		seen.cause = CAUSE_FACILITATOR;
		seen.index = 0;
	}
	if (entry->kind == ENTRY_WAR)
		blur_war(look, &seen);
	if (is_fogged(look, entry)) {
		seen.to -= seen.from;
		seen.from = 0;
		seen.blurred = true;
	}
	return seen;
}

void ledger_redact(const struct world *world, const struct state *state,
	const struct ledger *ledger, enum team team, struct ledger *out)
{
	if (team == TEAM_NONE || state->over) {
		*out = *ledger;
		return;
	}
	int flag = world->known.intel[team];
	struct look look = {
		.world = world, .state = state, .ledger = ledger, .team = team,
		.intel = flag >= 0 && flag_is_alive(world, state, flag),
	};

	ledger_init(out);
	for (int i = 0; i < ledger->vote_count; i++)
		ledger_add_vote(out, &ledger->votes[i]);
	for (int i = 0; i < ledger->count; i++) {
		if (!is_told(&look, i))
			continue;
		struct entry seen = as_seen(&look, &ledger->entries[i]);
		ledger_add(out, &seen);
	}
}

/* Redaction only ever takes away, so that what is left after all three is known to all. */
void ledger_redact_public(const struct world *world, const struct state *state,
	const struct ledger *ledger, struct ledger *out)
{
	struct ledger between;

	ledger_redact(world, state, ledger, TEAM_C, out);
	ledger_redact(world, state, out, TEAM_R, &between);
	ledger_redact(world, state, &between, TEAM_W, out);
}
