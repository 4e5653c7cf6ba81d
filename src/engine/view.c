/* SPDX-License-Identifier: MIT */
#include "engine/view.h"

#include <assert.h>
#include <string.h>

#include "base/hash.h"
#include "engine/dice.h"
#include "engine/expr.h"
#include "engine/order.h"
#include "engine/row.h"

/* Noise of rules B17: tracks by up to 5, stacks of 4 and more by up to 25 per cent. */
enum {
	TRACK_DIE = 11, TRACK_ZERO = 6,
	STACK_DIE = 51, STACK_ZERO = 26, STACK_LEAST = 4,
	RES_STEP = 5,
	ALERT_HIGH = 2,
};

/* "fog.T." (B8.1); the rest of the key says of what. */
static void fog_key(enum team team, struct key *key)
{
	key_init(key, "fog.");
	key_add(key, team_id(team));
	key_add(key, ".");
}

static bool has_intel(const struct world *world, const struct state *state, enum team team)
{
	int flag = world->known.intel[team];
	return flag >= 0 && flag_is_alive(world, state, flag);
}

static bool is_alert(const struct world *world, int track)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		if (world->known.alert[team] == track)
			return true;
	return false;
}

/* Of another's alert no service learns more than whether it is low or high (B7.4). */
static void hide_alerts(const struct world *world, struct view *out)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		int track = world->known.alert[team];
		if (track < 0 || team == out->team)
			continue;
		out->seen.track[track] = out->seen.track[track] >= ALERT_HIGH ? ALERT_HIGH : 0;
		out->noisy_tracks |= bit_of(track);
	}
}

static void blur_tracks(const struct world *world, const struct state *state, struct view *out)
{
	for (int i = 0; i < world->track_count; i++) {
		const struct track *track = &world->tracks[i];
		if (track->owner == TEAM_NONE || track->owner == out->team || is_alert(world, i))
			continue;
		struct key key;
		fog_key(out->team, &key);
		key_add(&key, track->id);
		int value = state->track[i]
			+ dice_roll(state->seed, state->turn, key.text, TRACK_DIE) - TRACK_ZERO;
		value = value < track->low ? track->low : value;
		out->seen.track[i] = (int16_t)(value > track->high ? track->high : value);
		out->noisy_tracks |= bit_of(i);
	}
}

/* A foreign area is one the team does not hold. */
static bool stack_is_fogged(const struct state *state, const struct stack *stack, enum team team)
{
	return stack->team != team && state->control[stack->area] != team
		&& stack->count >= STACK_LEAST;
}

static void blur_stacks(const struct world *world, const struct state *state, struct view *out)
{
	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *stack = &state->stacks[i];
		if (!stack_is_fogged(state, stack, out->team))
			continue;
		struct key key;
		fog_key(out->team, &key);
		key_add(&key, world->areas[stack->area].id);
		key_add(&key, ".");
		key_add(&key, world->nations[stack->nation].id);
		key_add(&key, ".");
		key_add(&key, unit_kind_id(stack->kind));
		int percent = dice_roll(state->seed, state->turn, key.text, STACK_DIE) - STACK_ZERO;
		out->seen.stacks[i].count += (int16_t)div_toward_zero(stack->count * percent, 100);
		out->noisy_stack[i] = true;
	}
}

static int round_resource(int value)
{
	return (value + RES_STEP / 2) / RES_STEP * RES_STEP;
}

static void hide_team(const struct world *world, enum team team, struct state *seen)
{
	for (int i = 0; i < RES_COUNT; i++)
		seen->res[team][i] = (int16_t)round_resource(seen->res[team][i]);
	for (int i = 0; i < SETTING_COUNT; i++)
		seen->setting[team][i] = (int8_t)setting_start(world, i, team);
	for (int i = 0; i < world->line_count; i++)
		if (world->lines[i].team == team)
			seen->line[i] = (int8_t)world->lines[i].usual;
	for (int i = 0; i < world->order_count; i++)
		if (world->orders[i].team == team && world->orders[i].hidden)
			seen->rested[i] = seen->filed[i] = 0;
	seen->agenda[team] = -1;
}

/* What a hidden order raised would name its author: to others it is the world's. */
static void hide_blame(enum team team, struct state *seen)
{
	for (int other = 0; other < TEAM_COUNT; other++) {
		if (other == (int)team)
			continue;
		seen->raised[TEAM_NONE] += seen->raised[other];
		seen->raised[other] = 0;
	}
}

static bool delay_is_seen(const struct world *world, const struct delayed *delayed,
	enum team team)
{
	if (delayed->cause == CAUSE_ROW)
		return !row_tells_line(world, delayed->index, ROW_ANY_TRACK, team);
	return !delayed->hidden || delayed->team == team;
}

static void hide_delays(const struct world *world, enum team team, struct state *seen)
{
	int kept = 0;
	for (int i = 0; i < seen->delayed_count; i++)
		if (delay_is_seen(world, &seen->delayed[i], team))
			seen->delayed[kept++] = seen->delayed[i];
	for (int i = kept; i < seen->delayed_count; i++)
		seen->delayed[i] = (struct delayed){ 0 };
	seen->delayed_count = (int16_t)kept;
}

void view_make(const struct world *world, const struct state *state, enum team team,
	struct view *out)
{
	memset(out, 0, sizeof *out);
	out->team = (uint8_t)(state->over ? TEAM_NONE : team);
	out->seen = *state;
	if (out->team == TEAM_NONE)
		return;
	out->seen.seed = 0;
	for (int other = 0; other < TEAM_COUNT; other++)
		if (other != (int)team)
			hide_team(world, other, &out->seen);
	hide_blame(team, &out->seen);
	hide_delays(world, team, &out->seen);
	hide_alerts(world, out);
	if (has_intel(world, state, team))
		return;
	blur_tracks(world, state, out);
	blur_stacks(world, state, out);
}

/* A number below count for thing, from the sampling seed alone: no die of the game. */
static int sample(uint64_t seed, int thing, int count)
{
	return (int)((hash_mix(seed ^ hash_mix((uint64_t)thing)) >> 32) * (uint64_t)count >> 32);
}

enum { SAMPLE_AGENDA = 1, SAMPLE_SETTING = 16 };

static void imagine_team(const struct world *world, enum team team, uint64_t seed,
	struct state *out)
{
	if (world->agenda_count[team] > 0)
		out->agenda[team] = (int8_t)sample(seed, SAMPLE_AGENDA + (int)team,
			world->agenda_count[team]);
	for (int i = 0; i < SETTING_COUNT; i++) {
		int values = setting_values(i, team);
		if (values > 0 && i != SETTING_ALERT)
			out->setting[team][i] = (int8_t)sample(seed,
				SAMPLE_SETTING + (int)team * SETTING_COUNT + i, values);
	}
	/* The alert it seems to keep is the best guess at the one it set. */
	if (world->known.alert[team] >= 0)
		out->setting[team][SETTING_ALERT] = (int8_t)out->track[world->known.alert[team]];
}

void view_imagine(const struct world *world, const struct view *view, uint64_t seed,
	struct state *out)
{
	*out = view->seen;
	if (view->team == TEAM_NONE)
		return;
	out->seed = hash_mix(seed);
	if (seed == 0)
		return;
	for (int team = 0; team < TEAM_COUNT; team++)
		if (team != view->team)
			imagine_team(world, team, seed, out);
}
