/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "engine/dice.h"
#include "engine/state.h"
#include "engine/unit.h"
#include "fixture.h"
#include "runner.h"

Suite *state_suite(void);

static void expect_difference(const struct fixture *f, const struct state *first,
	const struct state *second, const char *expected)
{
	char name[64];
	ck_assert(state_difference(f->world, first, second, name, sizeof name));
	ck_assert_str_eq(name, expected);
	ck_assert(state_difference(f->world, second, first, name, sizeof name));
	ck_assert_str_eq(name, expected);
	ck_assert_uint_ne(state_hash(f->world, first), state_hash(f->world, second));
}

START_TEST(state_starts_sound_in_the_orders_phase_of_turn_one)
{
	struct fixture f;
	fixture_init(&f);
	for (uint64_t seed = 0; seed < 50; seed++) {
		struct state state;
		const char *what = "";
		state_start(f.world, seed, &state, NULL);
		ck_assert_msg(state_is_sound(f.world, &state, &what), "%s", what);
		ck_assert_int_eq(state.turn, 1);
		ck_assert_int_eq(state.over, false);
		ck_assert_int_eq(state.ending, -1);
		for (int team = 0; team < TEAM_COUNT; team++)
			for (int i = 0; i < RES_COUNT; i++)
				ck_assert_int_eq(state.res[team][i],
					4 + f.world->scenario.allowance[team][i]);
	}
	fixture_release(&f);
}
END_TEST

START_TEST(state_starts_with_settings_of_the_rules)
{
	struct fixture f;
	struct state state;
	fixture_init(&f);
	state_start(f.world, 1, &state, NULL);
	ck_assert_int_eq(state.setting[TEAM_C][SETTING_ROE], ROE_FIGHT);
	ck_assert_int_eq(state.setting[TEAM_R][SETTING_STANCE], STANCE_LIMITED);
	ck_assert_int_eq(state.setting[TEAM_W][SETTING_ART5], ART5_CONSULT);
	ck_assert_int_eq(state.setting[TEAM_R][SETTING_ALERT], 1);
	ck_assert_int_eq(state.setting[TEAM_C][SETTING_ALERT], 0);
	for (int team = 0; team < TEAM_COUNT; team++)
		ck_assert_int_eq(state.setting[team][SETTING_ACCEPT], 0);
	fixture_release(&f);
}
END_TEST

START_TEST(state_merges_units_of_one_nation_in_one_area)
{
	struct fixture f;
	struct state state;
	fixture_init(&f);
	state_start(f.world, 1, &state, NULL);
	const struct post post = { .team = TEAM_C, .nation = 1, .area = 0, .kind = UNIT_BDE };
	const struct stack *stack = units_at(&state, &post);
	ck_assert_ptr_nonnull(stack);
	/* 2 of quality 3 and 1 of quality 4: (6 + 4 + 1) / 3. */
	ck_assert_int_eq(stack->count, 3);
	ck_assert_int_eq(stack->quality, 3);
	ck_assert_int_eq(state.stack_count, 7);
	fixture_release(&f);
}
END_TEST

START_TEST(agendas_are_drawn_by_seed_or_fixed_by_the_scenario)
{
	struct fixture f;
	bool seen[3] = { false };
	fixture_init(&f);
	f.world->scenario.agenda[TEAM_R] = 2;
	for (uint64_t seed = 0; seed < 40; seed++) {
		struct state state;
		state_start(f.world, seed, &state, NULL);
		seen[state.agenda[TEAM_C]] = true;
		ck_assert_int_eq(state.agenda[TEAM_C], dice_roll(seed, 0, "agenda.C", 3) - 1);
		ck_assert_int_eq(state.agenda[TEAM_R], 2);
	}
	ck_assert(seen[0] && seen[1] && seen[2]);
	fixture_release(&f);
}
END_TEST

START_TEST(opening_entries_replayed_give_the_opened_state)
{
	struct fixture f;
	static struct ledger ledger;
	fixture_init(&f);
	struct state opened, replayed;
	state_start(f.world, 9, &opened, &ledger);
	ck_assert_int_gt(ledger.count, 4);
	replayed = opened;
	/* Undo what the opening did, then do it again from the ledger. */
	for (int i = ledger.count - 1; i >= 0; i--) {
		const struct entry *entry = &ledger.entries[i];
		if (entry->kind == ENTRY_RES)
			replayed.res[entry->team][entry->subject] = (int16_t)entry->from;
		if (entry->kind == ENTRY_TRACK)
			replayed.track[entry->subject] = (int16_t)entry->from;
	}
	ck_assert_uint_ne(state_hash(f.world, &opened), state_hash(f.world, &replayed));
	ledger_replay(f.world, &ledger, 0, ledger.count, &replayed);
	ck_assert_uint_eq(state_hash(f.world, &opened), state_hash(f.world, &replayed));
	fixture_release(&f);
}
END_TEST

/* One byte of each part of a state; every change must show in code, hash and difference. */
START_TEST(every_field_is_in_the_code_and_has_a_name)
{
	struct fixture f;
	struct state first;
	fixture_init(&f);
	state_start(f.world, 3, &first, NULL);
#define CHANGED(MEMBER, NAME) do { \
		struct state second = first; \
		second.MEMBER ^= 1; \
		expect_difference(&f, &first, &second, NAME); \
	} while (0)
	CHANGED(seed, "seed");
	CHANGED(turn, "turn");
	CHANGED(over, "over");
	CHANGED(ending, "ending");
	CHANGED(also_true, "also_true");
	CHANGED(track[0], "track trust");
	CHANGED(track[15], "track alert_w");
	CHANGED(commit[6], "commit HUN");
	CHANGED(whip[2], "whip EAST");
	CHANGED(res[TEAM_W][RES_PC], "res W");
	CHANGED(setting[TEAM_W][SETTING_ACCEPT], "setting W");
	CHANGED(flag[5], "flag red_line");
	CHANGED(rested[0], "rested deepen");
	CHANGED(filed[5], "filed sabotage");
	CHANGED(event_used[2], "event_used davos");
	CHANGED(line[1], "line war");
	CHANGED(agenda[TEAM_R], "agenda R");
	CHANGED(control[4], "control BAL");
	CHANGED(held[0], "held LTU");
	CHANGED(raised[TEAM_NONE], "raised -");
	CHANGED(stacks[0].quality, "stack LTU C bde");
	CHANGED(stacks[6].count, "stack BAL R nav");
#undef CHANGED
	char name[64];
	ck_assert(!state_difference(f.world, &first, &first, name, sizeof name));
	fixture_release(&f);
}
END_TEST

START_TEST(a_missing_stack_is_named_from_either_side)
{
	struct fixture f;
	struct state first, second;
	fixture_init(&f);
	state_start(f.world, 3, &first, NULL);
	second = first;
	const struct post post = { .team = TEAM_W, .nation = 4, .area = 1, .kind = UNIT_BDE };
	const struct cause cause = { .kind = CAUSE_START, .team = TEAM_NONE };
	units_add(f.world, &second, &post, -99, &cause, NULL);
	expect_difference(&f, &first, &second, "stack POL W bde");
	fixture_release(&f);
}
END_TEST

START_TEST(a_delayed_effect_is_in_the_code)
{
	struct fixture f;
	struct state first, second;
	fixture_init(&f);
	state_start(f.world, 3, &first, NULL);
	first.delayed[first.delayed_count++] = (struct delayed){ .due = 3, .queued = 1 };
	second = first;
	second.delayed[0].hidden = true;
	expect_difference(&f, &first, &second, "delayed 0");
	second = first;
	second.delayed[0] = (struct delayed){ 0 };
	second.delayed_count = 0;
	expect_difference(&f, &first, &second, "delayed 0");
	fixture_release(&f);
}
END_TEST

/* The code is little endian and in the order of the table: seed, turn ... */
START_TEST(code_has_a_fixed_byte_order)
{
	struct fixture f;
	struct state state;
	uint8_t bytes[STATE_BYTES];
	fixture_init(&f);
	state_start(f.world, UINT64_C(0x0102030405060708), &state, NULL);
	fixture_put(&f, &state, "trust", 0x1234);
	size_t used = state_encode(f.world, &state, bytes);
	ck_assert_uint_le(used, STATE_BYTES);
	for (int i = 0; i < 8; i++)
		ck_assert_int_eq(bytes[i], 8 - i);
	ck_assert_int_eq(bytes[8], 1);
	const size_t track = 8 + 1 + 1 + 1 + 4;
	ck_assert_int_eq(bytes[track], 0x34);
	ck_assert_int_eq(bytes[track + 1], 0x12);
	fixture_release(&f);
}
END_TEST

START_TEST(an_unsound_state_says_what_is_wrong)
{
	struct fixture f;
	struct state good;
	fixture_init(&f);
	state_start(f.world, 3, &good, NULL);
#define SPOILT(CHANGE, WHAT) do { \
		struct state bad = good; \
		const char *what = NULL; \
		bad.CHANGE; \
		ck_assert(!state_is_sound(f.world, &bad, &what)); \
		ck_assert_str_eq(what, WHAT); \
	} while (0)
	SPOILT(turn = 0, "clock");
	SPOILT(turn = 5, "clock");
	SPOILT(ending = 0, "clock");
	SPOILT(track[0] = 101, "tracks");
	SPOILT(commit[0] = 11, "commit");
	SPOILT(res[0][0] = -1, "teams");
	SPOILT(setting[TEAM_C][SETTING_STANCE] = 1, "teams");
	SPOILT(agenda[0] = 3, "teams");
	SPOILT(flag[0] = -1, "flags");
	SPOILT(line[0] = 13, "lines");
	SPOILT(filed[4] = 3, "filed");
	SPOILT(control[0] = 4, "areas");
	SPOILT(stacks[0].count = 0, "stacks");
	SPOILT(stacks[1] = good.stacks[0], "stacks");
	SPOILT(stacks[7].count = 1, "stacks");
	SPOILT(delayed_count = 1, "delayed");
#undef SPOILT
	fixture_release(&f);
}
END_TEST

Suite *state_suite(void)
{
	Suite *suite = suite_create("engine/state");
	TCase *start = tcase_create("start");
	tcase_add_test(start, state_starts_sound_in_the_orders_phase_of_turn_one);
	tcase_add_test(start, state_starts_with_settings_of_the_rules);
	tcase_add_test(start, state_merges_units_of_one_nation_in_one_area);
	tcase_add_test(start, agendas_are_drawn_by_seed_or_fixed_by_the_scenario);
	tcase_add_test(start, opening_entries_replayed_give_the_opened_state);
	suite_add_tcase(suite, start);
	TCase *code = tcase_create("code");
	tcase_add_test(code, every_field_is_in_the_code_and_has_a_name);
	tcase_add_test(code, a_missing_stack_is_named_from_either_side);
	tcase_add_test(code, a_delayed_effect_is_in_the_code);
	tcase_add_test(code, code_has_a_fixed_byte_order);
	tcase_add_test(code, an_unsound_state_says_what_is_wrong);
	suite_add_tcase(suite, code);
	return suite;
}
