/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/session.h"
#include "app/timeline.h"
#include "app/typist.h"
#include "engine/act.h"
#include "runner.h"

/* The facilitator at the keyboard (rules B19), by keys. */

Suite *play_desk_suite(void);

/* Curtain; then the list of acts: so many rows down, and open it. */
#define SIT "\n"
#define ADJUST "_____\n"
#define EVENT "______\n"
#define REOPEN "_______\n"
#define CLOCK "________\n"
#define MESSAGE "___________\n"
#define END "_____________\n"
/* The Coalition's curtain, what it is told if anything, briefing, an empty sheet. */
#define SEAL "\n\nSy"

static struct session *chaired(const char *seats, char path[64])
{
	struct session *session = typist_begin(seats, path);

	typist_seat(session, DESK_FACILITATOR, -1);
	return session;
}

static const struct deed *last_deed(const struct session *session)
{
	const struct table *table = session_table(session);

	return &table->deeds[table->deed_count - 1];
}

START_TEST(the_desk_opens_only_to_the_pin)
{
	char path[64];
	struct session *session = chaired("hnn", path);
	struct fault fault;

	ck_assert(session_set_pin(session, TEAM_NONE, "2468", &fault));
	ck_assert(!typist_shows(session, SIT "1111\n", "What you can do"));
	ck_assert(typist_shows(session, SIT "1111\n", "That is not the PIN."));
	ck_assert(!typist_shows(session, SIT "2468", "2468"));
	ck_assert(typist_shows(session, SIT "1111\n2468\n", "What you can do"));
	typist_finish(session, path);
}
END_TEST

START_TEST(an_inject_is_read_by_the_teams_it_is_told_to)
{
	char path[64];
	struct session *session = chaired("hhn", path);

	/* Of one's own, to the Coalition alone; its text is on its page, not on Russia's. */
	ck_assert(typist_shows(session, SIT "\nyour\nThe mine is sealed\n"
		"{track: trust, add: -4}\n<<<<<<" "_\n\n" "n" "\n", "The mine is sealed"));
	ck_assert_int_eq(last_deed(session)->act.kind, ACT_INJECT);
	ck_assert_int_eq(last_deed(session)->act.inject.teams, 1 << TEAM_C);
	ck_assert_str_eq(last_deed(session)->text, "The mine is sealed");

	struct doc doc;

	doc_init(&doc);
	ck_assert_int_eq(timeline_heard(session, TEAM_C, 0, LANG_EN, &doc), 1);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "The mine is sealed"));
	doc_clear(&doc);
	ck_assert_int_eq(timeline_heard(session, TEAM_R, 0, LANG_EN, &doc), 0);
	ck_assert(!timeline_turn(session, 1, TEAM_R, LANG_EN, &doc)
		|| !strstr(doc.text.text, "The mine is sealed"));
	doc_release(&doc);
	typist_finish(session, path);
}
END_TEST

START_TEST(an_adjustment_needs_its_reason)
{
	char path[64];
	struct session *session = chaired("hnn", path);
	int trust = world_track(session_world(session), "trust");

	ck_assert(typist_shows(session, SIT ADJUST "_trans_61_\nshort\n\n",
		"at least 10 characters"));
	ck_assert_int_ne(session_state(session)->track[trust], 61);
	ck_assert(typist_shows(session, SIT ADJUST "_trans_61_\nThe summit went well\n\n",
		"= 61"));
	ck_assert_int_eq(session_state(session)->track[trust], 61);
	ck_assert_str_eq(last_deed(session)->reason, "The summit went well");
	typist_finish(session, path);
}
END_TEST

/* How often a card (-1: any) came in a ledger, by force or drawn. */
static int times(const struct ledger *ledger, int card, bool forced)
{
	int count = 0;

	for (int i = 0; ledger && i < ledger->count; i++)
		count += ledger->entries[i].kind == ENTRY_EVENT
			&& (ledger->entries[i].to != 0) == forced
			&& (card < 0 || ledger->entries[i].subject == card);
	return count;
}

/* Fill in the card's form: how (rows to the right), which card by its name; then do it. */
static void play_card(struct session *session, const char *how, int event)
{
	const struct world *world = session_world(session);
	char keys[160];

	snprintf(keys, sizeof(keys), SIT EVENT "%s\n%s\n%s\n", how,
		event < 0 ? "any card" : text_in(&world->events[event].name, LANG_EN), *how ? "\n" : "");
	typist_shows(session, keys, NULL);
	ck_assert_int_gt(session_table(session)->deed_count, 1);
	ck_assert_int_eq(last_deed(session)->act.kind, ACT_EVENT);
	ck_assert_int_eq(last_deed(session)->act.event.event, event);
}

/* Seal whatever the machine would and open the next turn; what came of it. */
static const struct ledger *next_turn(struct session *session)
{
	struct fault fault;

	ck_assert(session_auto(session, TEAM_C, "", &fault));
	ck_assert(session_resolve(session, &fault));
	return session_ledger(session, 1);
}

START_TEST(a_card_can_be_made_to_come_at_once)
{
	char path[64];
	struct session *session = chaired("hnn", path);
	int card = world_event(session_world(session), "incident");

	play_card(session, "", card);
	ck_assert_int_eq(last_deed(session)->act.event.how, EVENT_NOW);
	ck_assert_int_eq(times(session_acts(session, 1), card, true), 1);
	ck_assert_int_eq(session_state(session)->desk.staged_count, 0);
	typist_finish(session, path);
}
END_TEST

START_TEST(a_card_can_be_made_to_come_later)
{
	char path[64];
	struct session *session = chaired("hnn", path);
	int card = world_event(session_world(session), "incident");

	play_card(session, ">", card);
	ck_assert_int_eq(last_deed(session)->act.event.how, EVENT_FORCE);
	ck_assert_int_eq(session_state(session)->desk.staged[0].turn, 2);
	ck_assert_int_eq(times(session_acts(session, 1), card, true), 0);
	ck_assert_int_eq(times(next_turn(session), card, true), 1);
	typist_finish(session, path);
}
END_TEST

START_TEST(the_next_card_can_be_kept_away)
{
	char path[64];
	struct session *session = chaired("hnn", path);

	ck_assert_int_eq(times(next_turn(session), -1, false), 1);
	typist_finish(session, path);
	session = chaired("hnn", path);
	play_card(session, ">>", -1);
	ck_assert_int_eq(last_deed(session)->act.event.how, EVENT_SKIP);
	ck_assert_int_eq(session_state(session)->desk.staged[0].kind, STAGED_SKIP);
	ck_assert_int_eq(times(next_turn(session), -1, false), 0);
	typist_finish(session, path);
}
END_TEST

START_TEST(a_reopened_sheet_is_filled_again_before_the_turn_is_told)
{
	char path[64];
	struct session *session = chaired("hnn", path);

	/* Sealed; the facilitator gives it back; sealed again; published. */
	typist_shows(session, SIT "n" SEAL SIT REOPEN "\n\nHe forgot the loan\n\n" "ny", NULL);
	ck_assert(!session_is_sealed(session, TEAM_C));
	typist_shows(session, SIT "n" "\nSy" SIT "ny", NULL);
	ck_assert_int_eq(session_state(session)->turn, 2);
	typist_finish(session, path);
}
END_TEST

START_TEST(the_turn_is_told_only_when_the_facilitator_says_so)
{
	char path[64];
	struct session *session = chaired("hnn", path);

	typist_shows(session, SIT "n" SEAL SIT "nn", NULL);
	ck_assert(session_is_sealed(session, TEAM_C));
	ck_assert_int_eq(session_state(session)->turn, 1);
	typist_finish(session, path);
}
END_TEST

START_TEST(a_die_can_be_overruled_in_the_preview)
{
	char path[64];
	struct session *session = chaired("hmn", path);

	typist_shows(session, SIT "n" SEAL SIT "___\n" "_\n" "Not in this game\n\n", NULL);
	ck_assert_int_eq(last_deed(session)->act.kind, ACT_RULING);
	ck_assert_int_eq(session_state(session)->desk.ruling_count, 1);
	typist_finish(session, path);
}
END_TEST

START_TEST(the_clock_is_started_shown_and_kept)
{
	char path[64];
	struct session *session = chaired("hnn", path);

	/* The orders phase begins with the minutes of the ruleset; each key takes a second. */
	ck_assert(typist_shows(session, SIT CLOCK "\n\n\n" "n" "\n\n", "5:00"));
	ck_assert_int_eq(session_table(session)->clock.phase, PHASE_ORDERS);
	ck_assert(session_table(session)->clock.running);
	ck_assert(typist_shows(session, SIT "n" "\n\ntt", "4:5"));
	ck_assert(typist_shows(session, SIT CLOCK "drop\n\n" "n" "\n\nt", "ORDERS"));
	ck_assert_int_eq(session_table(session)->clock.left_s, -1);
	typist_finish(session, path);
}
END_TEST

START_TEST(the_facilitator_is_called_from_a_board)
{
	char path[64];
	struct session *session = chaired("hnn", path);

	ck_assert(typist_shows(session, SIT "n" "\n\n" "F" "\n" MESSAGE "_\nTwo minutes left\n\n"
		"n" "\n", "Two minutes left"));
	ck_assert_int_eq(session_table(session)->message_count, 1);
	ck_assert_int_eq(session_table(session)->messages[0].from, TEAM_NONE);
	typist_finish(session, path);
}
END_TEST

START_TEST(the_facilitator_ends_the_game_with_an_ending_to_talk_about)
{
	char path[64];
	struct session *session = chaired("hnn", path);

	ck_assert(typist_shows(session, SIT END ">\nThe bell has rung\n\n",
		"For the discussion the facilitator chose"));
	ck_assert(session_state(session)->over);

	struct doc doc;

	doc_init(&doc);
	debrief_rulings(session, LANG_EN, &doc);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "The bell has rung"));
	doc_release(&doc);
	typist_finish(session, path);
}
END_TEST

Suite *play_desk_suite(void)
{
	Suite *suite = suite_create("the facilitator's desk");
	TCase *tcase = tcase_create("keys");

	tcase_set_timeout(tcase, 30);
	tcase_add_test(tcase, the_desk_opens_only_to_the_pin);
	tcase_add_test(tcase, an_inject_is_read_by_the_teams_it_is_told_to);
	tcase_add_test(tcase, an_adjustment_needs_its_reason);
	tcase_add_test(tcase, a_card_can_be_made_to_come_at_once);
	tcase_add_test(tcase, a_card_can_be_made_to_come_later);
	tcase_add_test(tcase, the_next_card_can_be_kept_away);
	tcase_add_test(tcase, a_reopened_sheet_is_filled_again_before_the_turn_is_told);
	tcase_add_test(tcase, the_turn_is_told_only_when_the_facilitator_says_so);
	tcase_add_test(tcase, a_die_can_be_overruled_in_the_preview);
	tcase_add_test(tcase, the_clock_is_started_shown_and_kept);
	tcase_add_test(tcase, the_facilitator_is_called_from_a_board);
	tcase_add_test(tcase, the_facilitator_ends_the_game_with_an_ending_to_talk_about);
	suite_add_tcase(suite, tcase);
	return suite;
}
