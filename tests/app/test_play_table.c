/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/play_game.h"
#include "app/promises.h"
#include "app/session.h"
#include "app/typist.h"
#include "base/utf8.h"
#include "engine/act.h"
#include "runner.h"
#include "ui/input.h"

Suite *play_table_suite(void);

/* Curtain and briefing of turn 1. */
#define OPEN "\n\n"
/* Propose to Washington that it pays 3: parties, binding, secret, turns, clause. */
#define PAY "pwash____payment_wash___3___\n"

START_TEST(an_offer_to_a_person_is_answered_at_that_persons_curtain)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);
	const struct table *table = session_table(session);

	/* C proposes, W accepts, C has nothing to answer: on to the orders. */
	ck_assert(typist_shows(session, OPEN PAY "n" OPEN "ay", "in force as agreement 1"));
	ck_assert_int_eq(table->offer_count, 1);
	ck_assert_int_eq(session_state(session)->agreement_count, 1);
	ck_assert_int_eq(session_state(session)->agreements[0].terms.clauses[0].n, 3);
	typist_finish(session, path);
}
END_TEST

START_TEST(a_counter_offer_brings_the_keyboard_back_to_whom_it_answers)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);

	/* W counters with 2; C is asked again and accepts. */
	ck_assert(typist_shows(session, OPEN PAY "n" OPEN "c________2___\nn" "\nay",
		"in force as agreement"));
	ck_assert_int_eq(session_table(session)->offer_count, 2);
	ck_assert_int_eq(session_table(session)->offers[0].stage, OFFER_COUNTERED);
	ck_assert_int_eq(session_table(session)->offers[1].stage, OFFER_ACCEPTED);
	ck_assert_int_eq(session_state(session)->agreements[0].terms.clauses[0].n, 2);
	typist_finish(session, path);
}
END_TEST

START_TEST(whoever_leaves_an_offer_unanswered_is_not_asked_forever)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);

	ck_assert(typist_shows(session, OPEN PAY "n" OPEN "n", "Leave it open?"));
	ck_assert(typist_shows(session, OPEN "n" OPEN "ny" "\n", "ORDERS"));
	ck_assert_int_eq(session_table(session)->offers[0].stage, OFFER_OPEN);
	typist_finish(session, path);
}
END_TEST

START_TEST(what_the_rules_refuse_is_refused_with_the_reason)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);

	/* A ceasefire is for the Coalition and Russia to sign. */
	ck_assert(!typist_shows(session, OPEN "pwash____a ceasefire__\n", "can be ordered"));
	ck_assert_int_eq(session_table(session)->offer_count, 0);
	typist_finish(session, path);
}
END_TEST

START_TEST(an_order_against_an_agreement_says_so_before_it_is_sealed)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);

	/* C promises Washington, not bindingly, not to give an order, and looks at it. */
	ck_assert(!typist_shows(session, OPEN "pwash_no___an order not__standing___\n" "n" OPEN
		"ay" "n", "breaks agreement"));
	ck_assert_int_eq(session_state(session)->agreement_count, 1);
	ck_assert(typist_shows(session, OPEN "n" OPEN "n" "\nostanding", "breaks agreement 1"));
	/* Put on the sheet and left; the sheet of the draft says so, too. */
	typist_shows(session, OPEN "n" OPEN "n" "\nostanding\n", NULL);
	ck_assert_int_eq(session_sheet(session, 1, TEAM_C)->count, 1);
	ck_assert(typist_shows(session, OPEN "n" OPEN "n" "\n\t\t", "breaks agreement 1"));
	typist_finish(session, path);
}
END_TEST

START_TEST(what_an_agreement_does_is_told_of_that_agreement)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);

	/* Two agreements take effect, then both pay: the first may not be told of the second. */
	ck_assert(typist_shows(session, OPEN PAY PAY "n" OPEN "a\na\nn" "\nSy" "\nSy" "   ",
		"Under agreement 1"));
	ck_assert_int_eq(session_state(session)->turn, 2);
	typist_finish(session, path);
}
END_TEST

START_TEST(alone_there_is_no_phase_but_d_opens_the_screen)
{
	char path[64];
	struct session *session = typist_begin("hmm", path);

	ck_assert(!typist_shows(session, "\n", "Agreements, offers and messages"));
	ck_assert(typist_shows(session, "\nd" PAY, "Offer 1"));
	/* The machine has answered at once. */
	ck_assert_int_ne(session_table(session)->offers[0].stage, OFFER_OPEN);
	typist_finish(session, path);
}
END_TEST

START_TEST(a_message_is_read_by_whom_it_goes_to)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);

	ck_assert(typist_shows(session, OPEN "m\nHold the line\nn" OPEN, "Coalition: Hold the line"));
	ck_assert_int_eq(session_table(session)->message_count, 1);
	typist_finish(session, path);
}
END_TEST

START_TEST(what_two_teams_say_in_secret_the_third_does_not_see)
{
	char path[64];
	struct session *session = typist_begin("hhh", path);

	/* C writes to W alone, offers it a secret deal, and leaves. */
	typist_shows(session, OPEN "m>>\nPLANTED\npwash__>__payment_wash___11___\nQ", NULL);
	ck_assert_int_eq(session_table(session)->messages[0].to, 1 << TEAM_W);
	ck_assert(session_table(session)->offers[0].terms.secret);
	/* C at its screen again reads both. */
	ck_assert(typist_shows(session, OPEN, "Coalition: PLANTED"));
	ck_assert(typist_shows(session, OPEN, "pays Coalition 11"));
	/* C and W without a person: R is the first at the keyboard, and sees neither. */
	const struct seat machine = { .kind = SEAT_MACHINE };
	const struct seat nobody = { .kind = SEAT_NONE };
	struct fault fault;

	ck_assert(session_set_seat(session, TEAM_C, &nobody, &fault));
	ck_assert(session_set_seat(session, TEAM_W, &machine, &fault));
	ck_assert(typist_shows(session, "\nd_^", "Nothing was agreed"));
	ck_assert(!typist_shows(session, "\nd_^", "PLANTED"));
	ck_assert(!typist_shows(session, "\nd_^", "pays Coalition"));
	typist_finish(session, path);
}
END_TEST

START_TEST(what_is_denounced_goes_onto_the_sheet)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);

	ck_assert(typist_shows(session, OPEN PAY "n" OPEN "ayxyn" "\n", "ORDERS"));

	const struct sheet *sheet = session_sheet(session, 1, TEAM_W);

	ck_assert_ptr_nonnull(sheet);
	ck_assert_int_eq(sheet->denounce, 1);
	typist_finish(session, path);
}
END_TEST

/* Coalition: an order with a vote, argued with two reasons, sealed. */
#define ARGUED "ostanding\nAWe can\nWe must\n\nSy"

START_TEST(an_argument_is_heard_and_judged_by_the_table)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);

	/* After both have sealed: Washington accepts the first reason. */
	ck_assert(typist_shows(session, OPEN "n" OPEN "n" "\n" ARGUED "\nSy" "\n_w", "We must"));
	ck_assert_int_eq(session_state(session)->turn, 1);
	/* Again, as nothing was kept: a counter-reason, and Washington accepts one reason. */
	ck_assert(typist_shows(session, "\n___\nNot now\n^^wn", "The table gives the argument +5"));
	ck_assert_int_eq(session_state(session)->desk.argument[TEAM_C], 5);

	const struct table *table = session_table(session);

	/* The votes of each are its own record. */
	ck_assert_int_eq(table->remark_count, 3);
	ck_assert_str_eq(table->remarks[0].text, "Not now");
	ck_assert_int_eq(table->remarks[0].by, TEAM_W);
	ck_assert_int_eq(table->remarks[1].by, TEAM_C);
	ck_assert_int_eq(table->remarks[1].votes[TEAM_C], 3);
	ck_assert_int_eq(table->remarks[1].votes[TEAM_R], -1);
	ck_assert_int_eq(table->remarks[2].by, TEAM_W);
	ck_assert_int_ge(table->remarks[2].votes[TEAM_C], 1);
	/* It was heard: the turn goes on from here. */
	ck_assert(!typist_shows(session, "\n\n", "counter-reason"));
	ck_assert_int_eq(session_state(session)->turn, 2);
	typist_finish(session, path);
}
END_TEST

START_TEST(alone_nothing_is_argued)
{
	char path[64];
	struct session *session = typist_begin("hnn", path);

	ck_assert(typist_shows(session, "\nostanding\nA", "arguments are heard where several"));
	typist_finish(session, path);
}
END_TEST

START_TEST(a_bloc_declares_its_red_line_and_votes)
{
	char path[64];
	struct session *session = typist_begin("hnn", path);

	typist_seat(session, DESK_FACILITATOR, 2);
	/* Curtain, briefing, an order with a vote; then the bloc: red line, no, seal. */
	typist_shows(session, "\n\nostanding\nSy" "\n\nS" "nS", NULL);
	ck_assert_int_eq(session_state(session)->turn, 2);
	ck_assert_int_gt(session_state(session)->desk.redline[2], 0);

	const struct ledger *ledger = session_ledger(session, 1);
	bool by_hand = false;

	for (int i = 0; i < ledger->vote_count; i++)
		by_hand |= (ledger->votes[i].by_hand & 1 << 2)
			&& ledger->votes[i].choice[2] == BALLOT_NO;
	ck_assert(by_hand);
	typist_finish(session, path);
}
END_TEST

START_TEST(congress_is_asked_before_washington_seals)
{
	char path[64];
	struct session *session = typist_begin("nnh", path);

	typist_seat(session, DESK_CONGRESS, -1);
	/* The order is put on the sheet; sealing turns to Congress first, which signs. */
	ck_assert(typist_shows(session, "\n\nowithdraw brig\nSy" "\ny" "\n", "Congress has signed: "));
	ck_assert(!session_is_sealed(session, TEAM_W));
	ck_assert_int_gt(session_state(session)->desk.signed_order[0], 0);
	typist_finish(session, path);
}
END_TEST

START_TEST(a_free_form_order_has_its_package_on_the_sheet)
{
	char path[64];
	struct session *session = typist_begin("hnn", path);

	typist_seat(session, DESK_FACILITATOR, -1);
	typist_shows(session, "\nn" "\n\nofree\n__>>\nWe do it\nSyQ", NULL);

	const struct sheet *sheet = session_sheet(session, 1, TEAM_C);

	ck_assert_ptr_nonnull(sheet);
	ck_assert_int_eq(sheet->count, 1);
	ck_assert_int_eq(sheet->package.track_count, 1);
	ck_assert_int_eq(sheet->package.change[0], 3);
	ck_assert_str_eq(session_notes(session, 1, TEAM_C)->reason[0], "We do it");
	typist_finish(session, path);
}
END_TEST

START_TEST(the_promise_ledger_tells_what_was_kept_and_broken)
{
	char path[64];
	struct session *session = typist_begin("hnh", path);
	struct doc doc;

	/* Not binding, two turns: Washington pays. It denounces at once. */
	typist_shows(session, OPEN PAY "n" OPEN "ayxyn" "\nSy" "\nSy" "\n\n", NULL);
	doc_init(&doc);
	debrief_promises(session, LANG_EN, &doc);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "Agreement 1, turn 1: Coalition, Washington"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "denounced by Washington in turn 1"));
	ck_assert_ptr_null(strstr(doc.text.text, "kept"));
	doc_release(&doc);
	typist_finish(session, path);
}
END_TEST

Suite *play_table_suite(void)
{
	Suite *suite = suite_create("play_table");
	TCase *tcase = tcase_create("keys");

	tcase_add_test(tcase, an_offer_to_a_person_is_answered_at_that_persons_curtain);
	tcase_add_test(tcase, a_counter_offer_brings_the_keyboard_back_to_whom_it_answers);
	tcase_add_test(tcase, whoever_leaves_an_offer_unanswered_is_not_asked_forever);
	tcase_add_test(tcase, what_the_rules_refuse_is_refused_with_the_reason);
	tcase_add_test(tcase, an_order_against_an_agreement_says_so_before_it_is_sealed);
	tcase_add_test(tcase, what_an_agreement_does_is_told_of_that_agreement);
	tcase_add_test(tcase, alone_there_is_no_phase_but_d_opens_the_screen);
	tcase_add_test(tcase, a_message_is_read_by_whom_it_goes_to);
	tcase_add_test(tcase, what_two_teams_say_in_secret_the_third_does_not_see);
	tcase_add_test(tcase, what_is_denounced_goes_onto_the_sheet);
	tcase_add_test(tcase, an_argument_is_heard_and_judged_by_the_table);
	tcase_add_test(tcase, alone_nothing_is_argued);
	tcase_add_test(tcase, a_bloc_declares_its_red_line_and_votes);
	tcase_add_test(tcase, congress_is_asked_before_washington_seals);
	tcase_add_test(tcase, a_free_form_order_has_its_package_on_the_sheet);
	tcase_add_test(tcase, the_promise_ledger_tells_what_was_kept_and_broken);
	suite_add_tcase(suite, tcase);
	return suite;
}
