/* SPDX-License-Identifier: MIT */
#include "stage.h"

#include "engine/dice.h"
#include "runner.h"

void stage_init(struct stage *stage)
{
	fixture_init(&stage->fixture);
	stage->world = stage->fixture.world;
	state_start(stage->world, 1, &stage->state, NULL);
	stage->before = stage->state;
	ledger_init(&stage->ledger);
}

void stage_release(struct stage *stage)
{
	struct state replayed = stage->before;
	const char *what = "";
	char field[64] = "";

	ledger_replay(stage->world, &stage->ledger, 0, stage->ledger.count, &replayed);
	/* Tests may change the seed, which no entry does. */
	replayed.seed = stage->state.seed;
	state_difference(stage->world, &replayed, &stage->state, field, sizeof field);
	ck_assert_str_eq(field, "");
	ck_assert_msg(state_is_sound(stage->world, &stage->state, &what), "unsound: %s", what);
	fixture_release(&stage->fixture);
}

void stage_put(struct stage *stage, const char *track, int value)
{
	ck_assert_int_eq(stage->ledger.count, 0);
	fixture_put(&stage->fixture, &stage->state, track, value);
	stage->before = stage->state;
}

void stage_put_flag(struct stage *stage, const char *flag, int turns)
{
	ck_assert_int_eq(stage->ledger.count, 0);
	stage->state.flag[world_flag(stage->world, flag)] = (int8_t)turns;
	stage->before = stage->state;
}

struct cause stage_card(void)
{
	return (struct cause) {
		.kind = CAUSE_EVENT, .team = TEAM_NONE, .target = TARGET_NONE,
		.yes_percent = 100,
	};
}

struct cause stage_order(const struct stage *stage, const char *id, int target)
{
	int kind = world_order(stage->world, id);

	ck_assert_int_ge(kind, 0);
	return (struct cause) {
		.kind = CAUSE_ORDER, .team = stage->world->orders[kind].team,
		.index = (int16_t)kind, .target = (int16_t)target,
		.hidden = stage->world->orders[kind].hidden, .yes_percent = 100,
	};
}

void stage_do(struct stage *stage, struct effect effect, const struct cause *cause)
{
	stage_do_all(stage, fixture_effects(&stage->fixture, "", &effect, 1), cause);
}

void stage_do_all(struct stage *stage, struct span effects, const struct cause *cause)
{
	effect_apply(stage->world, &stage->state, effects, cause, &stage->ledger);
}

int stage_track(const struct stage *stage, const char *track)
{
	return fixture_track(&stage->fixture, &stage->state, track);
}

int stage_count(const struct stage *stage, enum entry_kind kind)
{
	int count = 0;

	for (int i = 0; i < stage->ledger.count; i++)
		count += stage->ledger.entries[i].kind == kind;
	return count;
}

const struct entry *stage_entry(const struct stage *stage, enum entry_kind kind, int n)
{
	for (int i = 0; i < stage->ledger.count; i++)
		if (stage->ledger.entries[i].kind == kind && n-- == 0)
			return &stage->ledger.entries[i];
	ck_abort_msg("no such entry");
	return NULL;
}

uint64_t stage_seed(const struct state *state, const char *key, int sides, int low, int high)
{
	for (uint64_t seed = 1; seed < 100000; seed++) {
		int die = dice_roll(seed, state->turn, key, sides);
		if (die >= low && die <= high)
			return seed;
	}
	ck_abort_msg("no such seed");
	return 0;
}
