/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/argue.h"
#include "ui/ballots.h"
#include "ui/input.h"

Suite *argue_suite(void);

/* Everyone before the arguments of the Coalition: two reasons, and Washington at the table. */
struct hearing {
	struct scenery scenery;
	struct scene scene;
	struct state imagined;
	struct argue argue;
	struct ballots ballots;
};

static struct hearing *open_hearing(enum lang lang, bool counted)
{
	struct hearing *h = calloc(1, sizeof(*h));
	struct argued *item;

	ck_assert_ptr_nonnull(h);
	scenery_init(&h->scenery);
	h->scenery.fixture.world->argument = (struct argument_rules){ .most = 15, .step = 5,
		.vote_share = 3 };
	scenery_scene(&h->scenery, TEAM_NONE, lang, &h->scene);
	h->scene.eyes = "everyone";
	view_imagine(h->scenery.fixture.world, &h->scene.view, 0, &h->imagined);
	h->argue.scene = &h->scene;
	h->argue.count = 1;
	h->argue.people = 1 << TEAM_C | 1 << TEAM_W;
	h->argue.counted = counted;
	item = &h->argue.items[0];
	item->order = (struct order){ .team = TEAM_C, .target = TARGET_NONE,
		.kind = (int16_t)world_order(h->scenery.fixture.world, "deepen") };
	item->odds = 62;
	strcpy(item->reason[0], "The network exists already.");
	strcpy(item->reason[1], "Nobody has to pay for it this year.");
	argue_init(&h->argue);
	return h;
}

static void close_hearing(struct hearing *h)
{
	argue_release(&h->argue);
	scenery_release(&h->scenery);
	free(h);
}

static int code_of(int key)
{
	return key == '\n' ? INPUT_ENTER : key == '^' ? INPUT_UP : key == '_' ? INPUT_DOWN : key;
}

static enum argue_event argue_type(struct hearing *h, const char *keys)
{
	enum argue_event event = ARGUE_NOTHING;

	while (*keys)
		event = argue_key(&h->argue, code_of((int)utf8_next(&keys)));
	return event;
}

static void compare(enum lang lang, bool counted, const char *keys, int rows, int cols,
	const char *name)
{
	struct hearing *h = open_hearing(lang, counted);
	struct canvas canvas;

	argue_type(h, keys);
	canvas_init(&canvas, rows, cols);
	canvas.ascii = strstr(name, "ascii") != NULL;
	argue_draw(&h->argue, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
	close_hearing(h);
}

START_TEST(argue_screens)
{
	compare(LANG_EN, true, "_w__\nWho leads it?\n", 24, 80, "argue_80");
	compare(LANG_EN, true, "_w__\nWho leads it?\n", 24, 80, "argue_80_ascii");
	compare(LANG_EN, true, "___\nWho", 24, 80, "argue_80_line");
	compare(LANG_EN, false, "", 40, 120, "argue_120_facilitator");
	compare(LANG_ZH_TW, true, "_", 24, 80, "argue_80_zh");
}
END_TEST

START_TEST(what_two_teams_accept_counts)
{
	struct hearing *h = open_hearing(LANG_EN, true);
	const struct argued *item = &h->argue.items[0];
	const struct world *world = h->scenery.fixture.world;

	ck_assert_int_eq(argued_value(world, item), 0);
	argue_type(h, "_w");
	ck_assert_int_eq(argued_value(world, item), 5);
	argue_type(h, "_w");
	ck_assert_int_eq(argued_value(world, item), 10);
	/* Russia is played by a machine and has no word. */
	argue_type(h, "r");
	ck_assert_int_eq(item->votes[TEAM_R], -1);
	/* The counter-reason counts once the author of the order accepts it too. */
	argue_type(h, "_\nNo\n");
	ck_assert_str_eq(item->counter[TEAM_W], "No");
	ck_assert_int_eq(argued_value(world, item), 10);
	argue_type(h, "c");
	ck_assert_int_eq(argued_value(world, item), 5);
	/* Taken back, it counts no more. */
	for (int i = 0; i < 2; i++)
		argue_type(h, i ? "\n" : "\n\x15");
	ck_assert_str_eq(item->counter[TEAM_W], "");
	ck_assert_int_eq(argued_value(world, item), 10);
	close_hearing(h);
}
END_TEST

START_TEST(with_a_facilitator_nobody_votes)
{
	struct hearing *h = open_hearing(LANG_EN, false);

	argue_type(h, "_w");
	ck_assert_int_eq(h->argue.items[0].votes[TEAM_W], 0);
	ck_assert_int_eq(argue_type(h, "n"), ARGUE_DONE);
	close_hearing(h);
}
END_TEST

static struct hearing *open_ballots(enum lang lang, bool declaring)
{
	struct hearing *h = open_hearing(lang, true);

	h->scene.eyes = "North";
	h->ballots.scene = &h->scene;
	h->ballots.imagined = &h->imagined;
	h->ballots.redline = -1;
	h->ballots.declaring = declaring;
	h->ballots.count = 2;
	h->ballots.questions[0].order = h->argue.items[0].order;
	h->ballots.questions[1].order = (struct order){ .team = TEAM_C, .kind = BALLOT_RESPONSE,
		.target = TARGET_NONE };
	ballots_init(&h->ballots);
	return h;
}

static enum ballots_event ballots_type(struct hearing *h, const char *keys)
{
	enum ballots_event event = BALLOTS_NOTHING;

	while (*keys)
		event = ballots_key(&h->ballots, code_of((int)utf8_next(&keys)));
	return event;
}

static void compare_ballots(enum lang lang, const char *keys, int rows, int cols,
	const char *name)
{
	struct hearing *h = open_ballots(lang, false);
	struct canvas canvas;

	ballots_type(h, keys);
	canvas_init(&canvas, rows, cols);
	ballots_draw(&h->ballots, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
	ballots_release(&h->ballots);
	close_hearing(h);
}

START_TEST(a_key_that_does_nothing_is_told_what_to_press)
{
	struct hearing *h = open_hearing(LANG_EN, false);

	argue_type(h, "c");
	ck_assert(h->argue.astray);
	argue_type(h, "_");
	ck_assert(!h->argue.astray);
	close_hearing(h);
}
END_TEST

START_TEST(ballot_screens)
{
	compare_ballots(LANG_EN, "y_a^", 24, 80, "ballots_80");
	compare_ballots(LANG_EN, "y_", 40, 120, "ballots_120");
	compare_ballots(LANG_ZH_TW, "n", 24, 80, "ballots_80_zh");
}
END_TEST

START_TEST(a_ballot_is_cast_on_the_selected_question)
{
	struct hearing *h = open_ballots(LANG_EN, false);

	ck_assert_int_eq(ballots_type(h, "y"), BALLOTS_CAST);
	ck_assert(h->ballots.questions[0].given);
	ck_assert_int_eq(h->ballots.questions[0].choice, BALLOT_YES);
	ck_assert(!h->ballots.questions[1].given);
	ck_assert_int_eq(ballots_type(h, "_n"), BALLOTS_CAST);
	ck_assert_int_eq(h->ballots.questions[1].choice, BALLOT_NO);
	/* No red line is declared by a vote. */
	ballots_type(h, "\n");
	ck_assert_int_eq(h->ballots.redline, -1);
	ck_assert_int_eq(ballots_type(h, "S"), BALLOTS_DONE);
	ballots_release(&h->ballots);
	close_hearing(h);
}
END_TEST

START_TEST(a_red_line_is_declared_and_not_voted)
{
	struct hearing *h = open_ballots(LANG_EN, true);

	ck_assert_int_eq(ballots_type(h, "y"), BALLOTS_NOTHING);
	ck_assert(!h->ballots.questions[0].given);
	ck_assert_int_eq(ballots_type(h, "\n"), BALLOTS_CAST);
	ck_assert_int_eq(h->ballots.redline, h->ballots.questions[0].order.kind);
	ballots_release(&h->ballots);
	close_hearing(h);
}
END_TEST

Suite *argue_suite(void)
{
	Suite *suite = suite_create("argue");
	TCase *tcase = tcase_create("argue");

	tcase_add_test(tcase, argue_screens);
	tcase_add_test(tcase, what_two_teams_accept_counts);
	tcase_add_test(tcase, with_a_facilitator_nobody_votes);
	tcase_add_test(tcase, a_key_that_does_nothing_is_told_what_to_press);
	tcase_add_test(tcase, ballot_screens);
	tcase_add_test(tcase, a_ballot_is_cast_on_the_selected_question);
	tcase_add_test(tcase, a_red_line_is_declared_and_not_voted);
	suite_add_tcase(suite, tcase);
	return suite;
}
