/* SPDX-License-Identifier: MIT */
#include "chair.h"

#include <check.h>

struct play play;
struct ledger told;

/* Injects "strike", with effects now and next turn, and "letter", which is only read out. */
void chair_setup(void)
{
	play_init(&play);

	struct scenario *scenario = &play.f.world->scenario;
	struct effect later = fixture_add(&play.f, "door", "-2");
	struct effect now[] = {
		fixture_add(&play.f, "trust", "-4"),
		fixture_delay(1, fixture_effects(&play.f, "1.do", &later, 1)),
	};

	scenario->injects[STRIKE] = (struct inject){ .id = "strike",
		.effects = fixture_effects(&play.f, "", now, 2) };
	scenario->injects[LETTER] = (struct inject){ .id = "letter" };
	scenario->inject_count = 2;
	play_start(&play, 3);
	ledger_init(&told);
}

void chair_teardown(void)
{
	play_release(&play);
}

enum verdict check(const struct act *act)
{
	return act_check(play.f.world, &play.state, act);
}

/* Do it, and see that the ledger tells all of it but what only the desk keeps. */
void apply(const struct act *act)
{
	struct state replayed = play.state;
	int first = told.count;
	const char *what = "";
	char name[64] = "";

	ck_assert_int_eq(check(act), VERDICT_LEGAL);
	act_apply(play.f.world, &play.state, act, &told);
	ledger_replay(play.f.world, &told, first, told.count, &replayed);
	replayed.desk = play.state.desk;
	ck_assert_msg(!state_difference(play.f.world, &replayed, &play.state, name, sizeof name),
		"%s", name);
	ck_assert_msg(state_is_sound(play.f.world, &play.state, &what), "%s", what);
}

struct act inject(int number, int teams, int turn)
{
	return (struct act){ .kind = ACT_INJECT, .team = TEAM_NONE, .inject = {
		.inject = (int16_t)number, .teams = (uint8_t)teams, .turn = (uint8_t)turn } };
}

struct act adjust(enum adjust_kind kind, int subject, int to)
{
	return (struct act){ .kind = ACT_ADJUST, .team = TEAM_NONE, .adjust = {
		.kind = (uint8_t)kind, .subject = (int16_t)subject, .to = (int16_t)to } };
}

struct act card(const char *id, enum event_how how, int turn)
{
	return (struct act){ .kind = ACT_EVENT, .team = TEAM_NONE, .event = {
		.event = (int16_t)(id ? world_event(play.f.world, id) : -1),
		.how = (uint8_t)how, .turn = (uint8_t)turn } };
}

struct act cancel(enum team team, const char *order, bool refund)
{
	return (struct act){ .kind = ACT_CANCEL, .team = TEAM_NONE, .cancel = {
		.team = (uint8_t)team, .refund = refund,
		.order = (int16_t)world_order(play.f.world, order) } };
}

struct act show(enum shown_kind kind, enum team team, int subject, bool hide)
{
	return (struct act){ .kind = ACT_SHOW, .team = TEAM_NONE, .show = { .what = {
		.kind = (uint8_t)kind, .team = (uint8_t)team, .hide = hide,
		.subject = (int16_t)subject } } };
}

int track(const char *id)
{
	return world_track(play.f.world, id);
}
