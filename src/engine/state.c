/* SPDX-License-Identifier: MIT */
#include "engine/state.h"

#include <assert.h>
#include <string.h>

#include "engine/agreement_parts.h"
#include "engine/dice.h"
#include "engine/effect.h"
#include "engine/front.h"
#include "engine/turn.h"
#include "engine/unit.h"

int setting_start(const struct world *world, enum setting setting, enum team team)
{
	int alert = world->known.alert[team];
	switch (setting) {
	case SETTING_ROE: return ROE_FIGHT;
	case SETTING_STANCE: return team == TEAM_R ? STANCE_LIMITED : 0;
	case SETTING_ART5: return team == TEAM_W ? ART5_CONSULT : 0;
	case SETTING_ALERT: return alert < 0 ? 0 : world->tracks[alert].start;
	case SETTING_ACCEPT: return 0;
	case SETTING_COUNT: break;
	}
	assert(!"a setting");
	return 0;
}

/* Whether an agreement that has taken effect keeps a team's intelligence flag alive (B16). */
static bool is_shared(const struct world *world, const struct state *state, int flag)
{
	struct duty duty = { 0 };

	while (duty_next(state, &duty))
		if (duty.clause->kind == CLAUSE_SHARE_INTEL
				&& world->known.intel[duty.clause->other] == flag
				&& duty.agreement->done >> duty.index & 1)
			return true;
	return false;
}

bool flag_is_alive(const struct world *world, const struct state *state, int flag)
{
	assert(flag >= 0 && flag < world->flag_count);
	if (flag == world->known.art5_auto)
		return state->setting[TEAM_W][SETTING_ART5] == ART5_AUTO;
	if (flag == world->known.art5_decline)
		return state->setting[TEAM_W][SETTING_ART5] == ART5_DECLINE;
	return state->flag[flag] > 0 || is_shared(world, state, flag);
}

static void start_numbers(const struct world *world, struct state *state)
{
	for (int i = 0; i < world->track_count; i++)
		state->track[i] = world->tracks[i].start;
	state->truce_since = world->known.ceasefire >= 0
		&& state->track[world->known.ceasefire] > 0 ? state->turn : 0;
	for (int i = 0; i < world->country_count; i++)
		state->commit[i] = (int8_t)world->countries[i].commit;
	for (int i = 0; i < world->flag_count; i++)
		state->flag[i] = (int8_t)world->flag_start[i];
	for (int i = 0; i < world->line_count; i++)
		state->line[i] = (int8_t)world->lines[i].usual;
	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < RES_COUNT; i++)
			state->res[team][i] = world->scenario.start_res[team][i];
		for (int i = 0; i < SETTING_COUNT; i++)
			state->setting[team][i] = (int8_t)setting_start(world, i, team);
	}
}

static void start_map(const struct world *world, struct state *state)
{
	for (int i = 0; i < world->area_count; i++) {
		state->control[i] = world->control_start[i];
		state->held[i] = world->war.share_kyiv[i];
	}
	const struct cause cause = {
		.kind = CAUSE_START, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};
	for (int i = 0; i < world->stack_count; i++) {
		const struct stack_start *stack = &world->stacks[i];
		const struct post post = {
			.team = stack->team, .nation = stack->nation, .area = stack->area,
			.kind = stack->kind, .quality = stack->quality,
		};
		units_add(world, state, &post, stack->count, &cause, NULL);
	}
	front_follow(world, state, &cause, NULL);
}

/* The scenario's agenda, or the die of B8.1 with turn 0. */
static void start_agenda(const struct world *world, struct state *state, enum team team,
	struct ledger *ledger)
{
	int agenda = world->scenario.agenda[team];
	if (agenda < 0 && world->agenda_count[team] > 0) {
		struct key key;
		key_init(&key, "agenda.");
		key_add(&key, team_id(team));
		agenda = dice_roll(state->seed, 0, key.text, world->agenda_count[team]) - 1;
	}
	state->agenda[team] = (int8_t)agenda;
	if (agenda < 0)
		return;
	const struct cause cause = {
		.kind = CAUSE_START, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};
	struct entry entry = entry_make(state, &cause, ENTRY_AGENDA);
	entry.team = (uint8_t)team;
	entry.to = agenda;
	entry.secret = true;
	ledger_add(ledger, &entry);
}

void state_base(const struct world *world, uint64_t seed, struct state *state)
{
	/* Unused places are zero (state.h). */
	memset(state, 0, sizeof *state);
	state->seed = seed;
	state->turn = 1;
	state->ending = -1;
	start_numbers(world, state);
	start_map(world, state);
}

void state_start(const struct world *world, uint64_t seed, struct state *state,
	struct ledger *ledger)
{
	state_base(world, seed, state);
	if (ledger)
		ledger_init(ledger);
	for (int team = 0; team < TEAM_COUNT; team++)
		start_agenda(world, state, team, ledger);
	turn_open(world, state, ledger);
}
