/* SPDX-License-Identifier: MIT */
#include "engine/effect.h"

#include <assert.h>
#include <stddef.h>

#include "engine/event.h"
#include "engine/front.h"
#include "engine/ledger.h"
#include "engine/reach.h"
#include "engine/roll.h"
#include "engine/state.h"
#include "engine/unit.h"
#include "engine/world.h"

enum { COMMIT_MOST = 10, PERMANENT = FLAG_FOREVER, LONGEST_FLAG = FLAG_FOREVER - 1 };

/* What every verb works on. */
struct scene {
	const struct world *world;
	struct state *state;
	const struct cause *cause;
	struct ledger *ledger;
};

static int clamp(int64_t value, int low, int high)
{
	return value < low ? low : value > high ? high : (int)value;
}

static void change(const struct scene *scene, const struct entry *entry)
{
	ledger_change(scene->world, scene->state, entry, scene->ledger);
}

static struct entry make(const struct scene *scene, enum entry_kind kind, int subject)
{
	struct entry entry = entry_make(scene->state, scene->cause, kind);

	entry.subject = (int16_t)subject;
	return entry;
}

/* Halve an addition towards an end that is near (B1, soft ends). */
static int soften(const struct world *world, int value, int step)
{
	bool up = step > 1 && value >= world->options[OPTION_SOFT_HIGH];
	bool down = step < -1 && value <= world->options[OPTION_SOFT_LOW];

	return up || down ? step / 2 : step;
}

static int64_t changed(const struct world *world, int value, const struct track_step *step,
	bool soft)
{
	switch (step->change) {
	case CHANGE_ADD:
		return (int64_t)value + (soft ? soften(world, value, step->value) : step->value);
	case CHANGE_SET: return step->value;
	case CHANGE_MAX: return value > step->value ? value : step->value;
	case CHANGE_MIN: return value < step->value ? value : step->value;
	}
	return value;
}

static void book_raise(const struct scene *scene, int rise)
{
	int team = scene->cause->team < TEAM_COUNT ? scene->cause->team : TEAM_NONE;
	struct entry entry = make(scene, ENTRY_RAISED, 0);

	entry.team = (uint8_t)team;
	entry.from = scene->state->raised[team];
	entry.to = clamp((int64_t)entry.from + rise, 0, INT16_MAX);
	change(scene, &entry);
}

int track_change(const struct world *world, struct state *state, const struct track_step *step,
	const struct cause *cause, struct ledger *ledger)
{
	struct scene scene = { world, state, cause, ledger };
	const struct track *track = &world->tracks[step->track];
	bool soft = track->soft && cause->kind != CAUSE_INCIDENT && cause->kind != CAUSE_BATTLE;
	struct entry entry = make(&scene, ENTRY_TRACK, step->track);

	entry.from = state->track[step->track];
	entry.to = clamp(changed(world, entry.from, step, soft), track->low, track->high);
	change(&scene, &entry);
	if (step->track == world->known.escalation && entry.to > entry.from)
		book_raise(&scene, entry.to - entry.from);
	if (step->track == world->known.territory)
		front_follow(world, state, cause, ledger);
	return entry.to - entry.from;
}

static int subject_of(const struct scene *scene, int subject)
{
	return subject == SUBJECT_TARGET ? scene->cause->target : subject;
}

static int scaled(const struct scene *scene, const struct effect *effect, int value)
{
	if (!effect->scaled)
		return value;
	return (int)div_toward_zero((int64_t)value * scene->cause->yes_percent, 100);
}

static void apply_track(const struct scene *scene, const struct effect *effect, int value)
{
	struct track_step step = {
		.track = effect->subject, .change = (enum change)effect->change,
		.value = scaled(scene, effect, value),
	};

	track_change(scene->world, scene->state, &step, scene->cause, scene->ledger);
}

static void apply_resource(const struct scene *scene, const struct effect *effect, int value)
{
	struct entry entry = make(scene, ENTRY_RES, effect->subject);

	entry.team = effect->team;
	entry.from = scene->state->res[effect->team][effect->subject];
	entry.to = clamp((int64_t)entry.from + value, 0, INT16_MAX);
	change(scene, &entry);
}

static void apply_flag(const struct scene *scene, const struct effect *effect)
{
	struct entry entry = make(scene, ENTRY_FLAG, effect->subject);
	int lives = effect->turns == PERMANENT ? PERMANENT :
		clamp(effect->turns + 1, 1, LONGEST_FLAG);

	entry.from = scene->state->flag[effect->subject];
	entry.to = effect->clears ? 0 : lives;
	change(scene, &entry);
}

static void apply_units(const struct scene *scene, const struct effect *effect, int value)
{
	struct post post = {
		.team = effect->team, .nation = effect->nation, .kind = effect->kind,
		.area = (uint8_t)subject_of(scene, effect->area), .quality = effect->quality,
	};
	int count = scaled(scene, effect, value);

	/* Whoever says yes sends at least one (C2). */
	if (effect->scaled && value > 0 && count < 1)
		count = 1;
	units_add(scene->world, scene->state, &post, count, scene->cause, scene->ledger);
}

/* Queue what comes some turns later; where too much waits already, say that it never will. */
static void wait(const struct scene *scene, struct entry *entry, int turns)
{
	if (scene->state->delayed_count == MAX_DELAYS) {
		ledger_add(scene->ledger, entry);
		return;
	}
	entry->to = clamp(scene->state->turn + turns, 1, UINT8_MAX);
	change(scene, entry);
}

static void apply_move(const struct scene *scene, const struct effect *effect, int value)
{
	int later = reach_deploy(scene->world, scene->state, &(struct move) {
			.team = effect->team, .kind = effect->kind, .from = effect->list,
			.to = (uint8_t)subject_of(scene, effect->area), .count = value,
		}, scene->cause, scene->ledger);
	struct entry entry = make(scene, ENTRY_DELAY, (int)(effect - scene->world->effects));

	if (later == 0)
		return;
	entry.other = (int16_t)later;
	wait(scene, &entry, scene->world->movement.delay);
}

/* Units that were under way reach their target. */
static void arrive(const struct scene *scene, const struct effect *effect, int count)
{
	reach_arrive(scene->world, scene->state, &(struct move) {
			.team = effect->team, .kind = effect->kind, .from = effect->list,
			.to = (uint8_t)subject_of(scene, effect->area), .count = count,
		}, scene->cause, scene->ledger);
}

static void apply_commit(const struct scene *scene, const struct effect *effect, int value)
{
	const struct bloc *bloc = &scene->world->blocs[subject_of(scene, effect->subject)];

	for (int i = 0; i < scene->world->country_count; i++) {
		if (!(bloc->members & bit_of(i)))
			continue;
		struct entry entry = make(scene, ENTRY_COMMIT, i);
		entry.from = scene->state->commit[i];
		entry.to = clamp((int64_t)entry.from + value, 0, COMMIT_MOST);
		change(scene, &entry);
	}
}

static void apply_whip(const struct scene *scene, const struct effect *effect, int value)
{
	int bloc = subject_of(scene, effect->subject);
	struct entry entry = make(scene, ENTRY_WHIP, bloc);

	entry.from = scene->state->whip[bloc];
	entry.to = clamp((int64_t)entry.from + value, INT8_MIN, INT8_MAX);
	change(scene, &entry);
}

static void apply_delay(const struct scene *scene, const struct effect *effect)
{
	struct entry entry = make(scene, ENTRY_DELAY, 0);

	entry.subject = (int16_t)(effect - scene->world->effects);
	wait(scene, &entry, effect->subject);
}

static void apply_roll(const struct scene *scene, const struct effect *effect)
{
	roll_resolve(scene->world, scene->state, &scene->world->rolls[effect->subject],
		scene->cause, effect->path, scene->ledger);
}

static void apply_say(const struct scene *scene, const struct effect *effect)
{
	struct entry entry = make(scene, ENTRY_SAY, effect->subject);

	ledger_add(scene->ledger, &entry);
}

static void apply_if(const struct scene *scene, const struct effect *effect, int value)
{
	effect_apply(scene->world, scene->state, value ? effect->then : effect->otherwise,
		scene->cause, scene->ledger);
}

static void apply_one(const struct scene *scene, const struct effect *effect)
{
	int value = expr_eval(scene->world, scene->state, effect->value, scene->cause->target);

	switch ((enum verb)effect->verb) {
	case VERB_TRACK: apply_track(scene, effect, value); break;
	case VERB_RES: apply_resource(scene, effect, value); break;
	case VERB_FLAG: apply_flag(scene, effect); break;
	case VERB_UNITS: apply_units(scene, effect, value); break;
	case VERB_MOVE: apply_move(scene, effect, value); break;
	case VERB_COMMIT: apply_commit(scene, effect, value); break;
	case VERB_WHIP: apply_whip(scene, effect, value); break;
	case VERB_DELAY: apply_delay(scene, effect); break;
	case VERB_IF: apply_if(scene, effect, value); break;
	case VERB_ROLL: apply_roll(scene, effect); break;
	case VERB_EVENT:
		event_resolve(scene->world, scene->state, effect->subject, false, scene->ledger);
		break;
	case VERB_SAY: apply_say(scene, effect); break;
	case VERB_COUNT: assert(!"a verb"); break;
	}
}

void effect_apply(const struct world *world, struct state *state, struct span effects,
	const struct cause *cause, struct ledger *ledger)
{
	struct scene scene = { world, state, cause, ledger };

	for (int i = 0; i < effects.count; i++)
		apply_one(&scene, &world->effects[effects.first + i]);
}

static int first_due(const struct state *state)
{
	for (int i = 0; i < state->delayed_count; i++)
		if (state->delayed[i].due <= state->turn)
			return i;
	return -1;
}

void effect_run_due(const struct world *world, struct state *state, struct ledger *ledger)
{
	for (int at; (at = first_due(state)) >= 0;) {
		struct delayed delayed = state->delayed[at];
		struct cause cause = {
			.kind = delayed.cause, .team = delayed.team, .index = delayed.index,
			.target = delayed.target, .queued = delayed.queued,
			.hidden = delayed.hidden, .yes_percent = 100,
		};
		const struct effect *effect = &world->effects[delayed.effect];
		struct entry entry = entry_make(state, &cause, ENTRY_DUE);
		entry.subject = (int16_t)delayed.effect;
		entry.from = delayed.due;
		entry.other = delayed.count;
		ledger_change(world, state, &entry, ledger);
		if (effect->verb == VERB_MOVE)
			arrive(&(struct scene) { world, state, &cause, ledger }, effect,
				delayed.count);
		effect_apply(world, state, effect->then, &cause, ledger);
	}
}
