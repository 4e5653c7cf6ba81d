/* SPDX-License-Identifier: MIT */
#include "engine/view.h"

#include <assert.h>
#include <string.h>

#include "base/hash.h"
#include "engine/act.h"
#include "engine/agreement.h"
#include "engine/dice.h"
#include "engine/expr.h"
#include "engine/order.h"
#include "engine/row.h"

/* From this level on an alert is seen as high (B7.4), and seen as this. */
enum { ALERT_HIGH = 2 };

/* Noise of rules B17 from -most to most, by a die with a side for each value. */
static int noise(const struct state *state, const struct key *key, int most)
{
	return dice_roll(state->seed, state->turn, key->text, 2 * most + 1) - most - 1;
}

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

/* Whether a thing that is fogged or not is seen exactly after all (B19). */
static bool is_blurred(const struct state *state, enum shown_kind kind, enum team team,
	int subject, bool fogged)
{
	enum sight sight = desk_sight(state, kind, team, subject);

	return sight == SIGHT_USUAL ? fogged : sight == SIGHT_HIDDEN;
}

/* Of another's alert no service learns more than whether it is low or high (B7.4). */
static void hide_alerts(const struct world *world, const struct state *state, struct view *out)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		int track = world->known.alert[team];
		if (track < 0 || !is_blurred(state, SHOWN_TRACK, out->team, track,
				team != out->team))
			continue;
		out->seen.track[track] = out->seen.track[track] >= ALERT_HIGH ? ALERT_HIGH : 0;
		out->noisy_tracks |= bit_of(track);
	}
}

static void blur_tracks(const struct world *world, const struct state *state, struct view *out)
{
	bool intel = has_intel(world, state, out->team);
	for (int i = 0; i < world->track_count; i++) {
		const struct track *track = &world->tracks[i];
		bool fogged = track->owner != TEAM_NONE && track->owner != out->team && !intel;
		if (is_alert(world, i) || !is_blurred(state, SHOWN_TRACK, out->team, i, fogged))
			continue;
		struct key key;
		fog_key(out->team, &key);
		key_add(&key, track->id);
		int value = state->track[i]
			+ noise(state, &key, world->options[OPTION_FOG_TRACK]);
		value = value < track->low ? track->low : value;
		out->seen.track[i] = (int16_t)(value > track->high ? track->high : value);
		out->noisy_tracks |= bit_of(i);
	}
}

/* A foreign area is one the team does not hold; its own units it always counts. */
static bool stack_is_fogged(const struct world *world, const struct state *state,
	const struct stack *stack, enum team team)
{
	bool fogged = state->control[stack->area] != team && !has_intel(world, state, team);

	return stack->team != team && stack->count >= world->options[OPTION_FOG_UNITS_FROM]
		&& is_blurred(state, SHOWN_AREA, team, stack->area, fogged);
}

static void blur_stacks(const struct world *world, const struct state *state, struct view *out)
{
	for (int i = 0; i < state->stack_count; i++) {
		const struct stack *stack = &state->stacks[i];
		if (!stack_is_fogged(world, state, stack, out->team))
			continue;
		struct key key;
		fog_key(out->team, &key);
		key_add(&key, world->areas[stack->area].id);
		key_add(&key, ".");
		key_add(&key, world->nations[stack->nation].id);
		key_add(&key, ".");
		key_add(&key, unit_kind_id(stack->kind));
		int percent = noise(state, &key, world->options[OPTION_FOG_UNITS]);
		out->seen.stacks[i].count += (int16_t)div_toward_zero(stack->count * percent, 100);
		out->noisy_stack[i] = true;
	}
}

static int round_resource(int value, int step)
{
	return (value + step / 2) / step * step;
}

static void hide_purse(const struct world *world, enum team team, struct state *seen)
{
	for (int i = 0; i < RES_COUNT; i++)
		seen->res[team][i] = (int16_t)round_resource(seen->res[team][i],
			world->options[OPTION_FOG_PURSE]);
	for (int i = 0; i < world->line_count; i++)
		if (world->lines[i].team == team)
			seen->line[i] = (int8_t)world->lines[i].usual;
}

/* What is another team's alone, but for what the facilitator shows of it to looks. */
static void hide_team(const struct world *world, const struct state *state, enum team looks,
	enum team team, struct state *seen)
{
	if (is_blurred(state, SHOWN_PURSE, looks, (int)team, true))
		hide_purse(world, team, seen);
	for (int i = 0; i < SETTING_COUNT; i++)
		if (is_blurred(state, SHOWN_SETTINGS, looks, (int)team, true))
			seen->setting[team][i] = (int8_t)setting_start(world, i, team);
	for (int i = 0; i < world->order_count; i++)
		if (world->orders[i].team == team && world->orders[i].hidden)
			seen->rested[i] = seen->filed[i] = 0;
	if (is_blurred(state, SHOWN_AGENDA, looks, (int)team, true))
		seen->agenda[team] = -1;
}

/* What lies on the desk is the facilitator's; of what a team put there its own stays (B19). */
static void hide_desk(enum team team, struct desk *seen)
{
	struct desk own = {
		.seated = seen->seated, .blocs = seen->blocs, .signalled = seen->signalled,
	};

	own.argument[team] = seen->argument[team];
	own.package[team] = seen->package[team];
	for (int i = 0; team == TEAM_W && i < MAX_SIGNED; i++)
		own.signed_order[i] = seen->signed_order[i];
	*seen = own;
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
	if (delayed->cause == CAUSE_INJECT)
		return false;
	/* The target of a secret agreement's effects is who knows of it. */
	if (delayed->cause == CAUSE_AGREEMENT && delayed->target > 0)
		return (delayed->target >> team & 1) != 0;
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

/* Of what others signed in secret neither terms nor breaches nor the count are seen (B16). */
static void hide_agreements(const struct state *state, enum team team, struct state *seen)
{
	int kept = 0;

	for (int i = 0; i < state->agreement_count; i++)
		if (agreement_is_known(state, &state->agreements[i], team))
			seen->agreements[kept++] = state->agreements[i];
	for (int i = kept; i < state->agreement_count; i++)
		seen->agreements[i] = (struct agreement){ 0 };
	seen->agreement_count = (uint8_t)kept;
	/* The rows of secret numbers are C-R, C-W, R-W: the last team's is the first pair's. */
	seen->agreements_made[NUMBER_ROWS - 1 - (int)team] = 0;
	for (int by = 0; by < TEAM_COUNT; by++)
		for (int against = 0; against < TEAM_COUNT; against++)
			if (by != (int)team && against != (int)team)
				seen->hushed[by][against] = 0;
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
			hide_team(world, state, team, other, &out->seen);
	hide_desk(team, &out->seen.desk);
	hide_blame(team, &out->seen);
	hide_delays(world, team, &out->seen);
	hide_agreements(state, team, &out->seen);
	hide_alerts(world, state, out);
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

enum verdict view_terms_check(const struct world *world, const struct state *state,
	enum team team, const struct terms *terms)
{
	struct view view;
	struct state seen;

	view_make(world, state, team, &view);
	view_imagine(world, &view, 0, &seen);
	return terms_check(world, &seen, terms);
}
