/* SPDX-License-Identifier: MIT */
#include "engine/act.h"

#include <assert.h>
#include <string.h>

#include "base/hash.h"
#include "engine/act_parts.h"
#include "engine/agreement.h"

enum verdict act_check(const struct world *world, const struct state *state,
	const struct act *act)
{
	/* Of a game that is over only what is talked about can still be chosen. */
	if (state->over && act->kind != ACT_END)
		return VERDICT_OVER;
	switch ((enum act_kind)act->kind) {
	case ACT_AGREE:
		return terms_check(world, state, &act->agree);
	case ACT_SIGNAL: case ACT_REDLINE: case ACT_BALLOT: case ACT_COUNTERSIGN: case ACT_SEAT:
	case ACT_ARGUMENT: case ACT_PACKAGE:
		return act_team_check(world, state, act);
	case ACT_INJECT: case ACT_ADJUST: case ACT_RULING: case ACT_CANCEL: case ACT_EVENT:
	case ACT_SHOW: case ACT_END:
		return act_chair_check(world, state, act);
	case ACT_COUNT:
		break;
	}
	return VERDICT_UNKNOWN;
}

void act_apply(const struct world *world, struct state *state, const struct act *act,
	struct ledger *ledger)
{
	assert(act_check(world, state, act) == VERDICT_LEGAL);
	switch ((enum act_kind)act->kind) {
	case ACT_AGREE:
		agreement_make(world, state, &act->agree, ledger);
		break;
	case ACT_SIGNAL: case ACT_REDLINE: case ACT_BALLOT: case ACT_COUNTERSIGN: case ACT_SEAT:
	case ACT_ARGUMENT: case ACT_PACKAGE:
		act_team_apply(world, state, act, ledger);
		break;
	case ACT_INJECT: case ACT_ADJUST: case ACT_RULING: case ACT_CANCEL: case ACT_EVENT:
	case ACT_SHOW: case ACT_END:
		act_chair_apply(world, state, act, ledger);
		break;
	case ACT_COUNT:
		break;
	}
}

bool act_needs_reason(enum act_kind kind)
{
	return kind == ACT_ADJUST || kind == ACT_RULING || kind == ACT_CANCEL || kind == ACT_END;
}

bool desk_overrules(const struct state *state, int turn, const char *key, int *result)
{
	if (state->desk.ruling_count == 0)
		return false;

	uint64_t hash = hash_fnv1a(HASH_FNV_START, key, strlen(key));

	for (int i = state->desk.ruling_count - 1; i >= 0; i--) {
		const struct ruling *ruling = &state->desk.rulings[i];

		if (ruling->turn != turn || ruling->key != hash)
			continue;
		*result = ruling->result;
		return true;
	}
	return false;
}

bool desk_has(const struct state *state, enum desk_seat seat)
{
	return (state->desk.seated & 1U << seat) != 0;
}
