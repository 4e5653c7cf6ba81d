/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/session.h"
#include "app/table_story.h"
#include "engine/agreement.h"
#include "io/file.h"
#include "io/scratch.h"
#include "journal/game.h"
#include "runner.h"

Suite *table_suite(void);

static char folder[SCRATCH_PATH], path[SCRATCH_PATH];

static void set_up(void)
{
	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", path);
	setenv("XDG_DATA_HOME", folder, 1);
}

static void tear_down(void)
{
	scratch_remove(folder);
}

static struct session *reopen(enum session_mode mode)
{
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert_msg(session_open(path, mode, &session, &faults), "%s %s",
		fault_sentence(faults.list[0].code), faults.list[0].arg[0]);
	return session;
}

static struct session *start(void)
{
	return story_start(path);
}

static void assert_states(const struct session *first, const struct session *second)
{
	const struct world *world = session_world(first);

	ck_assert_int_eq(session_game(first)->turn, session_game(second)->turn);
	ck_assert_int_eq(session_game(second)->differs.code, FAULT_NONE);
	for (int turn = 1; turn <= session_game(first)->turn; turn++) {
		char name[64];

		ck_assert_msg(!state_difference(world, session_state_at(first, turn),
			session_state_at(second, turn), name, sizeof name), "turn %d, %s", turn, name);
		ck_assert_msg(!state_difference(world, session_state_before(first, turn),
			session_state_before(second, turn), name, sizeof name), "acts %d, %s", turn, name);
	}
}

static void assert_tables(const struct table *first, const struct table *second)
{
	ck_assert_int_eq(first->offer_count, second->offer_count);
	ck_assert_int_eq(first->message_count, second->message_count);
	ck_assert_int_eq(first->remark_count, second->remark_count);
	ck_assert_int_eq(first->deed_count, second->deed_count);
	for (int i = 0; i < first->offer_count; i++) {
		const struct offer *one = &first->offers[i], *other = &second->offers[i];

		ck_assert_int_eq(one->turn, other->turn);
		ck_assert_int_eq(one->counters, other->counters);
		ck_assert_int_eq(one->agreement, other->agreement);
		ck_assert_int_eq(one->stage, other->stage);
		ck_assert_mem_eq(one->answer, other->answer, sizeof one->answer);
	}
	for (int i = 0; i < first->message_count; i++) {
		ck_assert_int_eq(first->messages[i].to, second->messages[i].to);
		ck_assert_int_eq(first->messages[i].from, second->messages[i].from);
		ck_assert_str_eq(first->messages[i].text, second->messages[i].text);
	}
	for (int i = 0; i < first->remark_count; i++) {
		ck_assert_int_eq(first->remarks[i].tag, second->remarks[i].tag);
		ck_assert_int_eq(first->remarks[i].against, second->remarks[i].against);
		ck_assert_mem_eq(first->remarks[i].votes, second->remarks[i].votes, TEAM_COUNT);
		ck_assert_str_eq(first->remarks[i].text, second->remarks[i].text);
	}
	for (int i = 0; i < first->deed_count; i++) {
		const struct deed *one = &first->deeds[i], *other = &second->deeds[i];

		ck_assert_int_eq(one->turn, other->turn);
		ck_assert_int_eq(one->act.kind, other->act.kind);
		ck_assert_int_eq(one->first, other->first);
		ck_assert_int_eq(one->count, other->count);
		ck_assert_str_eq(one->reason, other->reason);
		ck_assert_str_eq(one->text, other->text);
		ck_assert_str_eq(one->effects, other->effects);
	}
	ck_assert_int_eq(first->clock.phase, second->clock.phase);
	ck_assert_int_eq(first->clock.left_s, second->clock.left_s);
}

/* A whole game with every kind of act comes back as it was played. */
START_TEST(a_game_of_every_kind_of_act_is_played_back_as_it_was)
{
	struct session *played = start(), *read;
	unsigned kinds = 0;

	story_play(played);
	for (int i = 0; i < session_table(played)->deed_count; i++)
		kinds |= 1U << session_table(played)->deeds[i].act.kind;
	for (int kind = 0; kind < ACT_COUNT; kind++)
		ck_assert_msg(kinds & 1U << kind, "no act of kind %d was done", kind);
	ck_assert(session_state(played)->over);
	read = reopen(SESSION_READ);
	assert_states(played, read);
	assert_tables(session_table(played), session_table(read));
	session_free(read);
	session_free(played);
	read = reopen(SESSION_PLAY);
	session_free(read);
}
END_TEST

Suite *table_suite(void)
{
	Suite *suite = suite_create("the table");
	TCase *tests = tcase_create("table");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_game_of_every_kind_of_act_is_played_back_as_it_was);
	suite_add_tcase(suite, tests);
	return suite;
}
