/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/play_game.h"
#include "app/promises.h"
#include "app/session.h"
#include "base/utf8.h"
#include "engine/act.h"
#include "runner.h"
#include "ui/input.h"

Suite *play_table_suite(void);

/* A player who types keys (> < ^ _ are arrows, then hangs up) and looks out for a text. */
struct typist {
	const char *keys;
	const char *look_for;
	bool found;
	int curtains;
};

static int typist_key(void *self, int timeout_ms)
{
	struct typist *typist = self;

	(void)timeout_ms;
	if (!*typist->keys)
		return INPUT_HANGUP;

	int key = (int)utf8_next(&typist->keys);

	switch (key) {
	case '\n': return INPUT_ENTER;
	case '>': return INPUT_RIGHT;
	case '<': return INPUT_LEFT;
	case '^': return INPUT_UP;
	case '_': return INPUT_DOWN;
	default: return key;
	}
}

static void typist_show(void *self, const struct canvas *canvas)
{
	struct typist *typist = self;
	char *text = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&text, &size);

	canvas_print(canvas, memory);
	fclose(memory);
	typist->found |= typist->look_for && strstr(text, typist->look_for);
	typist->curtains += strstr(text, "take the keyboard") != NULL;
	free(text);
}

static void typist_size(void *self, int *rows, int *cols)
{
	(void)self;
	*rows = 24;
	*cols = 80;
}

static void typist_repaint(void *self)
{
	(void)self;
}

static int64_t typist_now(void *self)
{
	(void)self;
	return 0;
}

/* Type keys at a session; true if a screen showed the text meanwhile. */
static bool shows(struct session *session, const char *keys, const char *text)
{
	static const struct theme THEME = { .name = THEME_DARK, .depth = DEPTH_256 };
	struct typist typist = { .keys = keys, .look_for = text };
	struct console console = {
		.self = &typist, .key = typist_key, .show = typist_show, .size = typist_size,
		.repaint = typist_repaint, .now_ms = typist_now, .theme = &THEME,
	};

	console_init(&console);
	play_game(&console, session, LANG_EN);
	console_release(&console);
	return typist.found;
}

/* A new game of Boots and Paper; seats as letters: h person, m machine, n nobody. */
static struct session *begin(const char *seats, char path[64])
{
	struct setup setup = { .scenario = "boots", .seed = 5, .path = path };
	struct faults faults = { .count = 0 };
	struct session *session = NULL;

	strcpy(path, "/tmp/eastflank-table-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(path));
	strcat(path, "/a.game.yaml");
	for (int team = 0; team < TEAM_COUNT; team++)
		setup.seats[team].kind = seats[team] == 'h' ? SEAT_HUMAN
			: seats[team] == 'm' ? SEAT_MACHINE : SEAT_NONE;
	ck_assert(session_new(&setup, &session, &faults));
	return session;
}

static void seat(struct session *session, enum desk_seat where, int bloc)
{
	struct act act = { .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = (uint8_t)where, .bloc = (int8_t)bloc, .on = true } };
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict = VERDICT_LEGAL;

	ck_assert(session_act(session, &act, "", &verdict, &fault));
}

static void finish(struct session *session, char path[64])
{
	session_free(session);
	unlink(path);
	*strrchr(path, '/') = '\0';
	rmdir(path);
}

/* Curtain and briefing of turn 1. */
#define OPEN "\n\n"
/* Propose to Washington that it pays 3: parties, binding, secret, turns, clause. */
#define PAY "pwash____payment_wash___3___\n"

START_TEST(an_offer_to_a_person_is_answered_at_that_persons_curtain)
{
	char path[64];
	struct session *session = begin("hnh", path);
	const struct table *table = session_table(session);

	/* C proposes, W accepts, C has nothing to answer: on to the orders. */
	ck_assert(shows(session, OPEN PAY "n" OPEN "ay", "in force as agreement 1"));
	ck_assert_int_eq(table->offer_count, 1);
	ck_assert_int_eq(session_state(session)->agreement_count, 1);
	ck_assert_int_eq(session_state(session)->agreements[0].terms.clauses[0].n, 3);
	finish(session, path);
}
END_TEST

START_TEST(a_counter_offer_brings_the_keyboard_back_to_whom_it_answers)
{
	char path[64];
	struct session *session = begin("hnh", path);

	/* W counters with 2; C is asked again and accepts. */
	ck_assert(shows(session, OPEN PAY "n" OPEN "c________2___\nn" "\nay", "in force as agreement"));
	ck_assert_int_eq(session_table(session)->offer_count, 2);
	ck_assert_int_eq(session_table(session)->offers[0].stage, OFFER_COUNTERED);
	ck_assert_int_eq(session_table(session)->offers[1].stage, OFFER_ACCEPTED);
	ck_assert_int_eq(session_state(session)->agreements[0].terms.clauses[0].n, 2);
	finish(session, path);
}
END_TEST

START_TEST(whoever_leaves_an_offer_unanswered_is_not_asked_forever)
{
	char path[64];
	struct session *session = begin("hnh", path);

	ck_assert(shows(session, OPEN PAY "n" OPEN "n" "\n", "ORDERS"));
	ck_assert_int_eq(session_table(session)->offers[0].stage, OFFER_OPEN);
	finish(session, path);
}
END_TEST

START_TEST(alone_there_is_no_phase_but_d_opens_the_screen)
{
	char path[64];
	struct session *session = begin("hmm", path);

	ck_assert(!shows(session, "\n", "Agreements, offers and messages"));
	ck_assert(shows(session, "\nd" PAY, "Offer 1"));
	/* The machine has answered at once. */
	ck_assert_int_ne(session_table(session)->offers[0].stage, OFFER_OPEN);
	finish(session, path);
}
END_TEST

START_TEST(a_message_is_read_by_whom_it_goes_to)
{
	char path[64];
	struct session *session = begin("hnh", path);

	ck_assert(shows(session, OPEN "m\nHold the line\nn" OPEN, "Coalition: Hold the line"));
	ck_assert_int_eq(session_table(session)->message_count, 1);
	finish(session, path);
}
END_TEST

START_TEST(what_two_teams_say_in_secret_the_third_does_not_see)
{
	char path[64];
	struct session *session = begin("hhh", path);

	/* C writes to W alone, offers it a secret deal, and leaves. */
	shows(session, OPEN "m>>\nPLANTED\npwash__>__payment_wash___11___\nQ", NULL);
	ck_assert_int_eq(session_table(session)->messages[0].to, 1 << TEAM_W);
	ck_assert(session_table(session)->offers[0].terms.secret);
	/* C at its screen again reads both. */
	ck_assert(shows(session, OPEN, "Coalition: PLANTED"));
	ck_assert(shows(session, OPEN, "pays Coalition 11"));
	/* C and W without a person: R is the first at the keyboard, and sees neither. */
	const struct seat machine = { .kind = SEAT_MACHINE };
	const struct seat nobody = { .kind = SEAT_NONE };
	struct fault fault;

	ck_assert(session_set_seat(session, TEAM_C, &nobody, &fault));
	ck_assert(session_set_seat(session, TEAM_W, &machine, &fault));
	ck_assert(shows(session, "\nd_^", "Nothing was agreed"));
	ck_assert(!shows(session, "\nd_^", "PLANTED"));
	ck_assert(!shows(session, "\nd_^", "pays Coalition"));
	finish(session, path);
}
END_TEST

START_TEST(what_is_denounced_goes_onto_the_sheet)
{
	char path[64];
	struct session *session = begin("hnh", path);

	ck_assert(shows(session, OPEN PAY "n" OPEN "ayxn" "\n", "ORDERS"));

	const struct sheet *sheet = session_sheet(session, 1, TEAM_W);

	ck_assert_ptr_nonnull(sheet);
	ck_assert_int_eq(sheet->denounce, 1);
	finish(session, path);
}
END_TEST

/* Coalition: an order with a vote, argued with two reasons, sealed. */
#define ARGUED "ostanding\nAWe can\nWe must\n\nSy"

START_TEST(an_argument_is_heard_and_judged_by_the_table)
{
	char path[64];
	struct session *session = begin("hnh", path);

	/* After both have sealed: Washington accepts the first reason. */
	ck_assert(shows(session, OPEN "n" OPEN "n" "\n" ARGUED "\nSy" "\n_w", "We must"));
	ck_assert_int_eq(session_state(session)->turn, 1);
	/* Again, as nothing was kept: a counter-reason, and Washington accepts one reason. */
	ck_assert(shows(session, "\n___\nNot now\n^^wn", "The table gives the argument +5"));
	ck_assert_int_eq(session_state(session)->desk.argument[TEAM_C], 5);

	const struct table *table = session_table(session);

	ck_assert_int_eq(table->remark_count, 2);
	ck_assert_str_eq(table->remarks[0].text, "Not now");
	ck_assert_int_eq(table->remarks[0].by, TEAM_W);
	ck_assert_int_eq(table->remarks[1].votes[TEAM_C], 3);
	ck_assert_int_eq(table->remarks[1].votes[TEAM_R], -1);
	/* It was heard: the turn goes on from here. */
	ck_assert(!shows(session, "\n\n", "counter-reason"));
	ck_assert_int_eq(session_state(session)->turn, 2);
	finish(session, path);
}
END_TEST

START_TEST(alone_nothing_is_argued)
{
	char path[64];
	struct session *session = begin("hnn", path);

	ck_assert(shows(session, "\nostanding\nA", "arguments are heard where several"));
	finish(session, path);
}
END_TEST

START_TEST(a_bloc_declares_its_red_line_and_votes)
{
	char path[64];
	struct session *session = begin("hnn", path);

	seat(session, DESK_FACILITATOR, 2);
	/* Curtain, briefing, an order with a vote; then the bloc: red line, no, seal. */
	shows(session, "\n\nostanding\nSy" "\n\nS" "nS", NULL);
	ck_assert_int_eq(session_state(session)->turn, 2);
	ck_assert_int_gt(session_state(session)->desk.redline[2], 0);

	const struct ledger *ledger = session_ledger(session, 1);
	bool by_hand = false;

	for (int i = 0; i < ledger->vote_count; i++)
		by_hand |= (ledger->votes[i].by_hand & 1 << 2)
			&& ledger->votes[i].choice[2] == BALLOT_NO;
	ck_assert(by_hand);
	finish(session, path);
}
END_TEST

START_TEST(congress_is_asked_before_washington_seals)
{
	char path[64];
	struct session *session = begin("nnh", path);

	seat(session, DESK_CONGRESS, -1);
	/* The order is put on the sheet; sealing turns to Congress first, which signs. */
	ck_assert(shows(session, "\n\nowithdraw brig\nSy" "\ny" "\n", "Congress has signed: "));
	ck_assert(!session_is_sealed(session, TEAM_W));
	ck_assert_int_gt(session_state(session)->desk.signed_order[0], 0);
	finish(session, path);
}
END_TEST

START_TEST(a_free_form_order_has_its_package_on_the_sheet)
{
	char path[64];
	struct session *session = begin("hnn", path);

	seat(session, DESK_FACILITATOR, -1);
	shows(session, "\nn" "\n\nofree\n__>>\nWe do it\nSyQ", NULL);

	const struct sheet *sheet = session_sheet(session, 1, TEAM_C);

	ck_assert_ptr_nonnull(sheet);
	ck_assert_int_eq(sheet->count, 1);
	ck_assert_int_eq(sheet->package.track_count, 1);
	ck_assert_int_eq(sheet->package.change[0], 3);
	ck_assert_str_eq(session_notes(session, 1, TEAM_C)->reason[0], "We do it");
	finish(session, path);
}
END_TEST

START_TEST(the_promise_ledger_tells_what_was_kept_and_broken)
{
	char path[64];
	struct session *session = begin("hnh", path);
	struct doc doc;

	/* Not binding, two turns: Washington pays. It denounces at once. */
	shows(session, OPEN PAY "n" OPEN "ayxn" "\nSy" "\nSy" "\n\n", NULL);
	doc_init(&doc);
	debrief_promises(session, LANG_EN, &doc);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "Agreement 1, turn 1: Coalition, Washington"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "denounced by Washington in turn 1"));
	ck_assert_ptr_null(strstr(doc.text.text, "kept"));
	doc_release(&doc);
	finish(session, path);
}
END_TEST

Suite *play_table_suite(void)
{
	Suite *suite = suite_create("play_table");
	TCase *tcase = tcase_create("keys");

	tcase_add_test(tcase, an_offer_to_a_person_is_answered_at_that_persons_curtain);
	tcase_add_test(tcase, a_counter_offer_brings_the_keyboard_back_to_whom_it_answers);
	tcase_add_test(tcase, whoever_leaves_an_offer_unanswered_is_not_asked_forever);
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
