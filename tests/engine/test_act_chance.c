/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/rng.h"
#include "chair.h"
#include "chance.h"
#include "runner.h"

Suite *act_chance_suite(void);

static int below(struct rng *rng, int count)
{
	return (int)rng_below(rng, (uint32_t)count);
}

/* Anything, mostly near what is allowed. */
static struct act chance_act(struct rng *rng)
{
	static const char *const KEYS[] = { "war", "inadv", "C:deepen:-:vote", "R:sabotage:-:roll",
		"R:sabotage:-:attr", "R:drones:-:roll", "gw", "nonsense", "C:deepen:-:vote.EAST" };
	struct act act = { .kind = (uint8_t)(ACT_INJECT + below(rng, ACT_SHOW + 1 - ACT_INJECT)),
		.team = TEAM_NONE };
	int turn = play.state.turn + below(rng, 3) - (below(rng, 6) == 0);

	switch ((enum act_kind)act.kind) {
	case ACT_INJECT:
		return inject(below(rng, 3), below(rng, 9), below(rng, 2) ? 0 : turn);
	case ACT_ADJUST:
		act = adjust((enum adjust_kind)below(rng, ADJUST_KINDS + 1), below(rng, 20) - 1,
			below(rng, 130) - 2);
		act.adjust.team = (uint8_t)below(rng, TEAM_COUNT + 1);
		act.adjust.nation = (uint8_t)below(rng, 6);
		act.adjust.unit = (uint8_t)below(rng, UNIT_KIND_COUNT + 1);
		act.adjust.quality = (uint8_t)below(rng, 7);
		return act;
	case ACT_RULING:
		strcpy(act.ruling.key, KEYS[below(rng, 9)]);
		act.ruling.turn = (uint8_t)turn;
		act.ruling.result = (int16_t)(below(rng, 7) - 1);
		return act;
	case ACT_CANCEL:
		act.cancel = (struct cancel){ .team = (uint8_t)below(rng, TEAM_COUNT),
			.refund = below(rng, 2), .order = (int16_t)(below(rng, 16) - 1) };
		return act;
	case ACT_EVENT:
		act.event.event = (int16_t)(below(rng, 7) - 1);
		act.event.how = (uint8_t)below(rng, 4);
		act.event.turn = (uint8_t)(below(rng, 2) ? 0 : turn);
		return act;
	case ACT_SHOW:
		act = show((enum shown_kind)below(rng, SHOWN_KINDS + 1), (enum team)below(rng, 4),
			below(rng, 20) - 1, below(rng, 2));
		act.show.take_back = below(rng, 3) == 0;
		return act;
	case ACT_AGREE: case ACT_SIGNAL: case ACT_REDLINE: case ACT_BALLOT: case ACT_COUNTERSIGN:
	case ACT_SEAT: case ACT_ARGUMENT: case ACT_PACKAGE: case ACT_END: case ACT_COUNT:
		break;
	}
	return act;
}

/* Up to so many acts, of which the ledger told keeps what they change; count them by kind. */
static void chance_acts(struct rng *rng, int most, int done[ACT_COUNT])
{
	ledger_init(&told);
	for (int i = 0; i < most; i++) {
		struct act act = chance_act(rng);

		if (check(&act) != VERDICT_LEGAL)
			continue;
		apply(&act);
		done[act.kind]++;
	}
}

/* A game with acts by chance: sound after each, and each turn's ledger tells all of it. */
static void chance_play(struct rng *rng, int done[ACT_COUNT])
{
	static struct ledger seen;

	play_start(&play, rng_next(rng));
	while (!play.state.over) {
		chance_acts(rng, 25, done);
		checked_redaction(play.f.world, &play.state, &told, &seen);
		for (int team = 0; team < TEAM_COUNT; team++)
			chance_sheet(play.f.world, &play.state, (enum team)team, rng,
				&play.orders.sheet[team]);
		play_turn(&play);
	}
}

START_TEST(whatever_the_facilitator_does_the_game_stays_sound)
{
	struct rng rng;
	int done[ACT_COUNT] = { 0 };

	rng_init(&rng, (uint64_t)_i + 1);
	play.f.world->options[OPTION_DECK_DRAWS] = 1;
	for (int game = 0; game < 12; game++)
		chance_play(&rng, done);
	for (int kind = ACT_INJECT; kind <= ACT_SHOW; kind++)
		ck_assert_int_gt(done[kind], 10);
}
END_TEST

Suite *act_chance_suite(void)
{
	Suite *suite = suite_create("engine/act_chance");
	TCase *tests = tcase_create("rules B19");

	tcase_add_checked_fixture(tests, chair_setup, chair_teardown);
	tcase_add_loop_test(tests, whatever_the_facilitator_does_the_game_stays_sound, 0, 4);
	suite_add_tcase(suite, tests);
	return suite;
}
