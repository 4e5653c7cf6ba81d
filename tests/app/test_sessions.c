/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/locale.h"
#include "app/session.h"
#include "app/typist.h"
#include "engine/state.h"
#include "journal/game.h"
#include "runner.h"

Suite *sessions_suite(void);

/* Every size that screens are made for, in either language, and one that never stands still. */
static const struct typist_seat SEATS[] = {
	{ 24, 80, false, LANG_EN }, { 30, 100, false, LANG_ZH_TW }, { 40, 120, false, LANG_EN },
	{ 60, 200, false, LANG_ZH_TW }, { 24, 80, true, LANG_EN }, { 24, 80, true, LANG_ZH_TW },
};
enum { SEAT_COUNT = sizeof(SEATS) / sizeof(*SEATS) };

/* A whole game by keys: what the scenario is, who plays, what is typed. */
struct whole {
	const char *scenario, *seats, *keys;
	int orders;              /* of the person, in turn 1 */
};

/* Play it to its end; return the hash of the end, which the journal confirms. */
static uint64_t play_whole(const struct whole *whole, const struct typist_seat *seat)
{
	char path[64];
	struct faults faults = { .count = 0 };
	struct session *session, *again = NULL;

	locale_open(seat->lang == LANG_EN ? "en" : "zh_TW");
	session = typist_begin_scenario(whole->scenario, whole->seats, path);

	enum play_end end = typist_plays(session, whole->keys, seat);

	ck_assert_msg(end == PLAY_ON && session_state(session)->over, "%s at %dx%d: end %d, turn %d",
		whole->scenario, seat->cols, seat->rows, (int)end, session_state(session)->turn);
	ck_assert_int_eq(session_sheet(session, 1, TEAM_C)->count, whole->orders);

	uint64_t hash = state_hash(session_world(session), session_state(session));

	ck_assert(session_open(path, SESSION_READ, &again, &faults));
	ck_assert_int_eq(session_game(again)->differs.code, FAULT_NONE);
	ck_assert_uint_eq(state_hash(session_world(again), session_state(again)), hash);
	session_free(again);
	typist_finish(session, path);
	locale_open("en");
	return hash;
}

/* The same keys make the same game wherever they are typed. */
static void check_whole(const struct whole *whole)
{
	uint64_t hash = play_whole(whole, &SEATS[0]);

	for (int i = 1; i < SEAT_COUNT; i++)
		ck_assert_uint_eq(play_whole(whole, &SEATS[i]), hash);
}

/* Seal, skip the news, leave the standing. */
#define TURN "Sy\n\n"

START_TEST(nuuk_winter_is_the_same_game_at_every_size_and_in_both_languages)
{
	check_whole(&(struct whole){ "nuuk_winter", "hmm", "\n" "ogreenland\nrOurs\nodeepen\n"
		TURN "g>>t~p~w~?~" TURN "n  ~v~" TURN "\n", 2 });
}
END_TEST

START_TEST(the_tutorial_is_the_same_game_at_every_size_and_in_both_languages)
{
	check_whole(&(struct whole){ "tutorial", "hmm", "\n/lit\n+i~t~odeepen\nrIt lasts\ns>~" TURN
		"t~oreinforce\n\t\t\n" TURN "p~" TURN "\n", 1 });
}
END_TEST

START_TEST(a_war_is_the_same_game_at_every_size_and_in_both_languages)
{
	check_whole(&(struct whole){ "secretariat", "hmm", "\n/kyiv\n++HJKL0odeepen\nv~" TURN
		"s>_>~" TURN "b~d~" TURN "IHold\n40\n" TURN "\n", 1 });
}
END_TEST

Suite *sessions_suite(void)
{
	Suite *suite = suite_create("sessions");
	TCase *tcase = tcase_create("whole games");

	tcase_set_timeout(tcase, 120);
	tcase_add_test(tcase, nuuk_winter_is_the_same_game_at_every_size_and_in_both_languages);
	tcase_add_test(tcase, the_tutorial_is_the_same_game_at_every_size_and_in_both_languages);
	tcase_add_test(tcase, a_war_is_the_same_game_at_every_size_and_in_both_languages);
	suite_add_tcase(suite, tcase);
	return suite;
}
