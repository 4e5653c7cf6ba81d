/* SPDX-License-Identifier: MIT */
#include "content/strike.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/unit.h"

enum { SEEDS = 4000 };

static const char *scenario_path(char *path, size_t size)
{
	const char *top = getenv("TOP_SRCDIR");

	snprintf(path, size, "%s/tests/data/marijampole.yaml", top ? top : SOURCEDIR);
	return path;
}

static void start(struct strike *strike, uint64_t seed)
{
	struct world *world = strike->world;

	state_start(world, seed, &strike->state, NULL);
	/* Without what the first card changed. */
	for (int i = 0; i < world->track_count; i++)
		strike->state.track[i] = world->tracks[i].start;
	for (int i = 0; i < world->country_count; i++)
		strike->state.commit[i] = (int8_t)world->countries[i].commit;
	for (int i = 0; i < world->flag_count; i++)
		strike->state.flag[i] = 0;
	strike->before = strike->state;
	ledger_init(strike->ledger);
}

void strike_init(struct strike *strike)
{
	struct faults faults = { .count = 0 };
	char path[1024];

	if (!content_open(scenario_path(path, sizeof(path)), &strike->content, &faults))
		ck_abort_msg("%s:%d: %s", faults.list[0].file, faults.list[0].line,
			fault_sentence(faults.list[0].code));
	strike->world = strike->content.world;
	strike->ledger = calloc(1, sizeof(*strike->ledger));
	ck_assert_ptr_nonnull(strike->ledger);
	start(strike, 1);
}

static void check(const struct strike *strike)
{
	struct state replayed = strike->before;
	char name[64] = "";
	const char *what = "";

	ck_assert_msg(state_is_sound(strike->world, &strike->state, &what), "unsound: %s", what);
	ledger_replay(strike->world, strike->ledger, 0, strike->ledger->count, &replayed);
	ck_assert_msg(!state_difference(strike->world, &strike->state, &replayed, name,
		sizeof(name)), "the ledger lacks a change of %s", name);
}

void strike_release(struct strike *strike)
{
	check(strike);
	free(strike->ledger);
	content_release(&strike->content);
}

void strike_restart(struct strike *strike, uint64_t seed)
{
	start(strike, seed);
}

static int area_of(const struct strike *strike, const char *id)
{
	int area = world_area(strike->world, id);

	ck_assert_msg(area >= 0, "%s", id);
	return area;
}

static int track_of(const struct strike *strike, const char *id)
{
	int track = world_track(strike->world, id);

	ck_assert_msg(track >= 0, "%s", id);
	return track;
}

void strike_track(struct strike *strike, const char *id, int value)
{
	strike->state.track[track_of(strike, id)] = (int16_t)value;
	strike->before = strike->state;
}

void strike_setting(struct strike *strike, enum team team, enum setting setting, int value)
{
	strike->state.setting[team][setting] = (int8_t)value;
	strike->before = strike->state;
}

void strike_flag(struct strike *strike, const char *id, int value)
{
	int flag = world_flag(strike->world, id);

	ck_assert_int_ge(flag, 0);
	strike->state.flag[flag] = (int8_t)value;
	strike->before = strike->state;
}

static int nation_of(const struct strike *strike, const char *id)
{
	for (int i = 0; i < strike->world->nation_count; i++)
		if (strcmp(strike->world->nations[i].id, id) == 0)
			return i;
	ck_abort_msg("%s", id);
	return 0;
}

void strike_units(struct strike *strike, enum team team, const char *area, const char *nation,
	int count)
{
	struct post post = {
		.team = (uint8_t)team, .nation = (uint8_t)nation_of(strike, nation),
		.area = (uint8_t)area_of(strike, area), .kind = UNIT_BDE, .quality = 2,
	};

	units_set(&strike->state, &post, count);
	units_set_quality(&strike->state, &post);
	strike->before = strike->state;
}

void strike_empty(struct strike *strike, enum team team, const char *area)
{
	uint64_t bit = bit_of(area_of(strike, area));

	for (int i = 0; i < strike->state.stack_count;) {
		struct stack stack = strike->state.stacks[i];
		struct post post = {
			.team = stack.team, .nation = stack.nation, .area = stack.area,
			.kind = stack.kind,
		};

		if (stack.team == team && bit & bit_of(stack.area) && stack.kind == UNIT_BDE)
			units_set(&strike->state, &post, 0);
		else
			i++;
	}
	strike->before = strike->state;
}

void strike_order(struct strike *strike, const char *order, const char *area)
{
	int kind = world_order(strike->world, order);

	ck_assert_int_ge(kind, 0);

	const struct cause cause = {
		.kind = CAUSE_ORDER, .team = strike->world->orders[kind].team,
		.index = (int16_t)kind, .target = (int16_t)area_of(strike, area),
		.yes_percent = 100,
	};

	battle_order(strike->world, &strike->state, &cause, strike->ledger);
}

/* Carry it out under a seed; whether the battle brings this result. */
static bool try_seed(struct strike *strike, const char *order, const char *area,
	enum battle_result result, uint64_t seed)
{
	strike->state = strike->before;
	strike->state.seed = seed;
	ledger_init(strike->ledger);
	strike_order(strike, order, area);

	const struct entry *battle = strike_entry(strike, ENTRY_BATTLE, 0);

	return battle && battle->band == result;
}

static void keep_seed(struct strike *strike, uint64_t seed)
{
	strike->before.seed = seed;
	check(strike);
}

void strike_until(struct strike *strike, const char *order, const char *area,
	enum battle_result result)
{
	for (uint64_t seed = 1; seed < SEEDS; seed++)
		if (try_seed(strike, order, area, result, seed)) {
			keep_seed(strike, seed);
			return;
		}
	ck_abort_msg("never: %s at %s", order, area);
}

void strike_answered(struct strike *strike, const char *area, enum battle_result result,
	bool answered)
{
	for (uint64_t seed = 1; seed < SEEDS; seed++) {
		if (!try_seed(strike, "incursion", area, result, seed))
			continue;

		const struct entry *vote = strike_entry(strike, ENTRY_VOTE, 0);

		if (!vote || vote->to != answered)
			continue;
		keep_seed(strike, seed);
		return;
	}
	ck_abort_msg("never: %s", area);
}

int strike_value(const struct strike *strike, const char *track)
{
	return strike->state.track[track_of(strike, track)];
}

/* By the battle alone: the vote has its own effects. */
int strike_change(const struct strike *strike, const char *track)
{
	int index = track_of(strike, track);
	int change = 0;

	for (int i = 0; i < strike->ledger->count; i++) {
		const struct entry *entry = &strike->ledger->entries[i];

		if (entry->kind == ENTRY_TRACK && entry->subject == index
				&& entry->cause == CAUSE_BATTLE)
			change += entry->to - entry->from;
	}
	return change;
}

int strike_brigades(const struct strike *strike, enum team team, const char *area)
{
	return units_count(&strike->state, team, bit_of(area_of(strike, area)), UNIT_BDE);
}

int strike_control(const struct strike *strike, const char *area)
{
	return strike->state.control[area_of(strike, area)];
}

int strike_alive(const struct strike *strike, const char *flag)
{
	int index = world_flag(strike->world, flag);

	ck_assert_int_ge(index, 0);
	return strike->state.flag[index];
}

const struct entry *strike_entry(const struct strike *strike, enum entry_kind kind, int n)
{
	for (int i = 0; i < strike->ledger->count; i++)
		if (strike->ledger->entries[i].kind == kind && n-- == 0)
			return &strike->ledger->entries[i];
	return NULL;
}
