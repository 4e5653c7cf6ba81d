/* SPDX-License-Identifier: MIT */
#include "engine/ruling.h"

#include <stdio.h>
#include <string.h>

#include "chair.h"
#include "engine/dice.h"
#include "engine/dice_list.h"
#include "runner.h"

Suite *ruling_suite(void);

static struct act rule(const char *key, int turn, int result)
{
	struct act act = { .kind = ACT_RULING, .team = TEAM_NONE, .ruling = {
		.turn = (uint8_t)turn, .result = (int16_t)result } };

	strcpy(act.ruling.key, key);
	return act;
}

START_TEST(a_key_tells_what_its_die_decides)
{
	static const struct {
		const char *key;
		enum die_kind kind;
	} KEYS[] = {
		{ "R:sabotage:POL:roll", DIE_ROLL }, { "event:french_vote:-:0", DIE_ROLL },
		{ "C:procure:-:pass.0.do.1@3", DIE_ROLL }, { "rule:14:-:0", DIE_ROLL },
		{ "inject:table-1:-:2", DIE_ROLL }, { "R:sabotage:POL:attr", DIE_ATTRIBUTION },
		{ "C:deepen:-:vote", DIE_VOTE }, { "R:incursion:LTU:resp", DIE_VOTE },
		{ "R:incursion:LTU:battle", DIE_BATTLE }, { "war", DIE_WAR }, { "inadv", DIE_CHECK },
		{ "gw", DIE_CHECK }, { "ceasefire", DIE_OFFER }, { "leak.3", DIE_LEAK },
		{ "C:deepen:-:vote.EAST", DIE_NONE }, { "R:incursion:LTU:resp.EAST", DIE_NONE },
		{ "event", DIE_NONE }, { "leak.", DIE_NONE }, { "agenda.C", DIE_NONE },
		{ "C:deepen:-:", DIE_NONE }, { "", DIE_NONE }, { "fog.C.ru_econ", DIE_NONE },
	};

	for (size_t i = 0; i < sizeof KEYS / sizeof KEYS[0]; i++)
		ck_assert_msg(die_kind_of(KEYS[i].key) == KEYS[i].kind, "%s", KEYS[i].key);
}
END_TEST

START_TEST(a_ruling_is_refused_that_no_die_can_have)
{
	static const struct {
		const char *key;
		int turn, result;
		enum verdict verdict;
	} CASES[] = {
		{ "war", 1, -5, VERDICT_VALUE }, { "war", 1, 1000, VERDICT_VALUE },
		{ "war", 2, -4, VERDICT_LEGAL }, { "war", 0, -4, VERDICT_TIME },
		{ "war", 3, -4, VERDICT_TIME }, { "event", 1, 1, VERDICT_UNKNOWN },
		{ "gw", 1, 2, VERDICT_VALUE }, { "gw", 1, -1, VERDICT_VALUE },
		{ "R:drones:-:roll", 1, BAND_BACKFIRE, VERDICT_LEGAL },
		{ "R:drones:-:roll", 1, BAND_COUNT, VERDICT_VALUE },
		{ "R:incursion:LTU:battle", 1, BATTLE_REPULSED, VERDICT_LEGAL },
		{ "R:incursion:LTU:battle", 1, BATTLE_UNOPPOSED, VERDICT_VALUE },
	};

	/* The one column of the table that has it is enough: the stance is sealed. */
	play.f.world->war.delta[3][4] = -4;
	for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
		struct act act = rule(CASES[i].key, CASES[i].turn, CASES[i].result);

		ck_assert_msg(check(&act) == CASES[i].verdict, "%zu", i);
	}
	struct act act = rule("war", 1, 1);

	memset(act.ruling.key, 'x', sizeof act.ruling.key);
	ck_assert_int_eq(check(&act), VERDICT_UNKNOWN);
	play.state.turn = 4;
	act = rule("war", 5, 1);
	ck_assert_int_eq(check(&act), VERDICT_TIME);
}
END_TEST

START_TEST(the_last_ruling_on_a_die_counts)
{
	struct act first = rule("R:drones:-:roll", 1, BAND_GREAT);
	struct act last = rule("R:drones:-:roll", 1, BAND_FAIL);

	apply(&first);
	apply(&last);
	ck_assert_int_eq(play.state.desk.ruling_count, 1);
	play_file(&play, "drones", NULL);
	play_turn(&play);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_ROLL, 0)].band, BAND_FAIL);
	ck_assert_int_eq(play.state.desk.ruling_count, 0);
	for (int i = 0; i < MAX_RULINGS; i++) {
		char key[24];

		snprintf(key, sizeof key, "leak.%d", i);
		first = rule(key, 2, 1);
		apply(&first);
	}
	ck_assert_int_eq(check(&last), VERDICT_TIME);
	last = rule("gw", 2, 1);
	ck_assert_int_eq(check(&last), VERDICT_FULL);
	last = rule("leak.7", 2, 0);
	ck_assert_int_eq(check(&last), VERDICT_LEGAL);
}
END_TEST

START_TEST(a_ruling_on_the_next_opening_waits_for_it)
{
	struct roll roll = { .base = fixture_expr(&play.f, "50"),
		.has = { [BAND_SUCCESS] = true, [BAND_FAIL] = true } };
	struct effect won = fixture_add(&play.f, "trust", "7");

	roll.bands[BAND_SUCCESS] = fixture_effects(&play.f, "success", &won, 1);

	struct effect cast = { .verb = VERB_ROLL, .subject = (int16_t)fixture_roll(&play.f, &roll) };
	int storm = world_event(play.f.world, "storm");

	play.f.world->events[storm].effects = fixture_effects(&play.f, "", &cast, 1);
	for (int result = 0; result < 2; result++) {
		struct act act = rule("event:storm:-:0", 2, result ? BAND_SUCCESS : BAND_FAIL);

		play_start(&play, 9);
		apply(&act);
		play_turn(&play);
		ck_assert_int_eq(play_track(&play, "trust"), result ? 47 : 40);
		play_turn(&play);
		ck_assert_int_eq(play.state.desk.ruling_count, 0);
	}
}
END_TEST

START_TEST(a_band_that_a_roll_lacks_cannot_be_its_result)
{
	struct roll roll = { .base = fixture_expr(&play.f, "50"),
		.has = { [BAND_SUCCESS] = true, [BAND_FAIL] = true } };
	struct effect cast = { .verb = VERB_ROLL, .subject = (int16_t)fixture_roll(&play.f, &roll) };
	int storm = world_event(play.f.world, "storm");

	play.f.world->events[storm].effects = fixture_effects(&play.f, "", &cast, 1);
	for (int band = 0; band < BAND_COUNT; band++) {
		struct act act = rule("event:storm:-:0", 2, band);

		play_start(&play, 9);
		apply(&act);
		play_turn(&play);

		const struct entry *entry = &play.ledger->entries[play_entry(&play, ENTRY_ROLL, 0)];

		ck_assert(entry->band == BAND_SUCCESS || entry->band == BAND_FAIL);
		int fell = entry->ruled ? entry->was : entry->band;

		ck_assert_int_eq(entry->ruled, roll.has[band] && fell != band);
	}
}
END_TEST

START_TEST(a_vote_is_overruled_and_its_dice_stay_on_record)
{
	for (int passed = 0; passed < 2; passed++) {
		struct act act = rule("C:deepen:-:vote", 1, passed);

		play_start(&play, 5);
		play_file(&play, "deepen", NULL);
		play_turn(&play);
		struct entry fell = play.ledger->entries[play_entry(&play, ENTRY_VOTE, 0)];
		struct vote_record vote = play.ledger->votes[0];
		int cohesion = play_track(&play, "cohesion");

		play_start(&play, 5);
		play_file(&play, "deepen", NULL);
		apply(&act);
		play_turn(&play);
		const struct entry *ruled = &play.ledger->entries[play_entry(&play, ENTRY_VOTE, 0)];

		ck_assert_int_eq(ruled->to, passed);
		ck_assert_int_eq(ruled->ruled, fell.to != passed);
		ck_assert_int_eq(ruled->was, ruled->ruled ? fell.to : 0);
		ck_assert_int_eq(play.ledger->votes[0].passed, passed);
		ck_assert_mem_eq(play.ledger->votes[0].die, vote.die, sizeof vote.die);
		ck_assert_uint_eq(play.ledger->votes[0].yes, vote.yes);
		ck_assert_int_eq(play_track(&play, "cohesion") == cohesion, fell.to == passed);
	}
}
END_TEST

START_TEST(an_author_who_is_ruled_caught_stands_in_the_open)
{
	struct act act = rule("R:sabotage:-:attr", 1, 1);
	struct ledger seen;
	uint64_t seed = 1;

	while (dice_roll(seed, 1, "R:sabotage:-:attr", 100) <= 40)
		seed++;
	play_start(&play, seed);
	apply(&act);
	play_file(&play, "sabotage", NULL);
	play_turn(&play);
	const struct entry *entry = &play.ledger->entries[play_entry(&play, ENTRY_ATTRIBUTION, 0)];

	ck_assert_int_eq(entry->to, 1);
	ck_assert(entry->ruled && entry->was == 0);
	ledger_redact(play.f.world, &play.state, play.ledger, TEAM_C, &seen);
	for (int i = 0; i < seen.count; i++)
		if (seen.entries[i].kind == ENTRY_ORDER)
			ck_assert_int_eq(seen.entries[i].author, TEAM_R);
}
END_TEST

/* No incident can be ruled where no die falls (B13). */
START_TEST(only_a_die_that_falls_is_overruled)
{
	struct act act = rule("inadv", 1, 1);

	apply(&act);
	play_set(&play, TEAM_R, SETTING_ALERT, 0);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_CHECK), 0);
	act = rule("inadv", 2, 1);
	apply(&act);
	play_set(&play, TEAM_R, SETTING_ALERT, 1);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_CHECK), 1);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_CHECK, 0)].to, 1);
}
END_TEST

Suite *ruling_suite(void)
{
	Suite *suite = suite_create("engine/ruling");
	TCase *tests = tcase_create("rules B19, B8.1");

	tcase_add_checked_fixture(tests, chair_setup, chair_teardown);
	tcase_add_test(tests, a_key_tells_what_its_die_decides);
	tcase_add_test(tests, a_ruling_is_refused_that_no_die_can_have);
	tcase_add_test(tests, the_last_ruling_on_a_die_counts);
	tcase_add_test(tests, a_ruling_on_the_next_opening_waits_for_it);
	tcase_add_test(tests, a_band_that_a_roll_lacks_cannot_be_its_result);
	tcase_add_test(tests, a_vote_is_overruled_and_its_dice_stay_on_record);
	tcase_add_test(tests, an_author_who_is_ruled_caught_stands_in_the_open);
	tcase_add_test(tests, only_a_die_that_falls_is_overruled);
	suite_add_tcase(suite, tests);
	return suite;
}
