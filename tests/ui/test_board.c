/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runner.h"
#include "scenery.h"
#include "ui/input.h"
#include "ui/rich.h"

Suite *board_suite(void);

/* Open the palette, type a filter, choose what is first. */
#define ORDER_DEEPEN "odeepen\n"
#define ORDER_MUNITIONS "omunitions\n"

static const struct sheet *sheet(const struct board *board)
{
	return sheet_edit_sheet(&board->edit);
}

static const char *ordered(const struct board *board, int i)
{
	return board->scene.world->orders[sheet(board)->orders[i].kind].id;
}

START_TEST(orders_are_added_undone_and_redone)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	ck_assert_int_eq(scenery_type(board, ORDER_DEEPEN), BOARD_CHANGED);
	ck_assert_int_eq(scenery_type(board, ORDER_MUNITIONS), BOARD_CHANGED);
	ck_assert_int_eq(sheet(board)->count, 2);
	ck_assert_int_eq(board_key(board, 'u'), BOARD_CHANGED);
	ck_assert_int_eq(sheet(board)->count, 1);
	ck_assert_str_eq(ordered(board, 0), "deepen");
	ck_assert_int_eq(board_key(board, INPUT_CTRL_R), BOARD_CHANGED);
	ck_assert_str_eq(ordered(board, 1), "munitions");
	ck_assert_int_eq(scenery_type(board, "uu"), BOARD_CHANGED);
	ck_assert_int_eq(board_key(board, 'u'), BOARD_NOTHING);
	ck_assert(board->refused);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(a_refused_order_shows_its_reason_and_changes_nothing)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, ORDER_DEEPEN);
	ck_assert_int_eq(scenery_type(board, ORDER_DEEPEN), BOARD_NOTHING);
	ck_assert_int_eq(sheet(board)->count, 1);
	ck_assert(board->refused);
	ck_assert_ptr_nonnull(strstr(board->message.text, "sheet"));
	ck_assert_int_eq(board->mode, BOARD_PALETTE);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(an_order_with_an_area_is_aimed_on_the_map)
{
	struct scenery s;
	struct canvas canvas;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	canvas_init(&canvas, 24, 80);
	scenery_type(board, "oreinforce\n");
	ck_assert_int_eq(board->mode, BOARD_TARGET);
	ck_assert_int_eq(board->scene.area, 0);
	board_key(board, INPUT_TAB);
	ck_assert_int_eq(board->scene.area, 1);
	board_draw(board, &canvas);
	board->scene.area = 2;
	ck_assert_int_eq(board_key(board, INPUT_ENTER), BOARD_NOTHING);
	ck_assert(board->refused);
	board->scene.area = 1;
	ck_assert_int_eq(board_key(board, INPUT_ENTER), BOARD_CHANGED);
	ck_assert_int_eq(sheet(board)->orders[0].target, 1);
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(an_order_with_a_bloc_is_aimed_in_the_list)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, "owhip\n");
	board_key(board, INPUT_DOWN);
	ck_assert_int_eq(board_key(board, INPUT_ENTER), BOARD_CHANGED);
	ck_assert_int_eq(sheet(board)->orders[0].target, 1);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(an_order_is_argued_with_up_to_three_reasons)
{
	struct scenery s;

	scenery_init(&s);
	s.fixture.world->argument = (struct argument_rules){ .most = 15, .step = 5,
		.vote_share = 3 };

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, ORDER_DEEPEN ORDER_MUNITIONS);
	/* Alone nobody hears it. */
	scenery_type(board, "A");
	ck_assert(board->refused);
	board->argues = true;
	board->edit.selected = 0;
	ck_assert_int_eq(scenery_type(board, "AFirst\nSecond\n\n"), BOARD_CHANGED);
	ck_assert_int_eq(sheet(board)->argue, 0);
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->argument[1], "Second");
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->argument[2], "");
	/* Three end it by themselves; what was typed before is offered again. */
	ck_assert_int_eq(scenery_type(board, "A\n\nThird\n"), BOARD_CHANGED);
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->argument[0], "First");
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->argument[2], "Third");
	/* It goes with its order. */
	scenery_type(board, "x");
	ck_assert_int_eq(sheet(board)->argue, -1);
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->argument[0], "");
	scenery_type(board, "u");
	ck_assert_int_eq(sheet(board)->argue, 0);
	/* The first reason emptied: argued no more. */
	scenery_type(board, "A");
	board_key(board, INPUT_CTRL_U);
	scenery_type(board, "\n");
	ck_assert_int_eq(sheet(board)->argue, -1);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(removing_an_order_keeps_the_argument_with_its_own)
{
	struct scenery s;

	scenery_init(&s);
	s.fixture.world->argument = (struct argument_rules){ .most = 15, .step = 5,
		.vote_share = 3 };

	struct board *board = scenery_board(&s, LANG_EN);

	board->argues = true;
	scenery_type(board, ORDER_MUNITIONS ORDER_DEEPEN);
	board->edit.selected = 1;
	scenery_type(board, "AOnly\n\n");
	ck_assert_int_eq(sheet(board)->argue, 1);
	board->edit.selected = 0;
	scenery_type(board, "x");
	ck_assert_int_eq(sheet(board)->argue, 0);
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->argument[0], "Only");
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(the_board_leads_to_offers_and_washington_to_congress)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	ck_assert_int_eq(board_key(board, 'd'), BOARD_OFFERS);
	board->congress = true;
	ck_assert_int_eq(board_key(board, 'C'), BOARD_NOTHING);
	ck_assert(board->refused);
	board->scene.team = TEAM_W;
	ck_assert_int_eq(board_key(board, 'C'), BOARD_SIGN);
	board->congress = false;
	ck_assert_int_eq(board_key(board, 'C'), BOARD_NOTHING);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(an_estimate_reads_in_one_measure_through_its_turn)
{
	struct scenery s;
	struct scene scene;
	struct view start;

	scenery_init(&s);
	view_make(s.fixture.world, &s.state, TEAM_C, &start);
	scenery_play(&s);
	scenery_scene(&s, TEAM_C, LANG_EN, &scene);

	int track = world_track(s.fixture.world, "ru_econ");
	int change = scene.view.seen.track[track] - scene.before.track[track];

	start.seen.track[track] = 60;
	scene_keep_base(&scene, &start);
	ck_assert_int_eq(scene.before.track[track], 60);
	ck_assert_int_eq(scene.view.seen.track[track], 60 + change);
	ck_assert(scene.view.noisy_tracks & bit_of(track));
	/* Seen exactly before the turn and every change since: it is known. */
	start.noisy_tracks = 0;
	scene_keep_base(&scene, &start);
	ck_assert(!(scene.view.noisy_tracks & bit_of(track)));
	scenery_release(&s);
}
END_TEST

START_TEST(removing_an_order_keeps_the_reasons_of_the_others)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, ORDER_DEEPEN ORDER_MUNITIONS "rshells are short\n");
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->reason[1], "shells are short");
	ck_assert_int_eq(scenery_type(board, "[x"), BOARD_CHANGED);
	ck_assert_str_eq(ordered(board, 0), "munitions");
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->reason[0], "shells are short");
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(sealing_asks_once)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, ORDER_DEEPEN);
	ck_assert_int_eq(board_key(board, 'S'), BOARD_NOTHING);
	ck_assert_int_eq(board_key(board, 'n'), BOARD_NOTHING);
	ck_assert_int_eq(board->mode, BOARD_MAP);
	ck_assert_int_eq(scenery_type(board, "Sy"), BOARD_SEAL);
	ck_assert_int_eq(scenery_type(board, ":seal\ny"), BOARD_SEAL);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(help_in_the_settings_leads_back_to_them)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, "s?");
	ck_assert_int_eq(board->mode, BOARD_DOC);
	board_key(board, INPUT_ESCAPE);
	ck_assert_int_eq(board->mode, BOARD_SETTINGS);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(votes_of_an_empty_sheet_are_a_message_not_a_page)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	board_key(board, 'v');
	ck_assert_int_eq(board->mode, BOARD_MAP);
	ck_assert(board->refused && board->message.length > 0);
	scenery_type(board, ORDER_DEEPEN "v");
	ck_assert_int_eq(board->mode, BOARD_DOC);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(a_narrow_line_of_keys_keeps_its_help)
{
	struct str line;

	str_init(&line);
	for (int cols = 20; cols <= 120; cols += 10) {
		str_clear(&line);
		keys_line(NULL, PLACE_BOARD, cols, &line);
		ck_assert_int_le(rich_width(line.text), cols);
		ck_assert_ptr_nonnull(strstr(line.text, "help"));
	}
	str_release(&line);
}
END_TEST

START_TEST(settings_change_on_the_sheet_and_can_be_undone)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	board_key(board, 's');
	ck_assert_int_eq(board_key(board, INPUT_RIGHT), BOARD_CHANGED);
	ck_assert_int_eq(sheet(board)->setting[SETTING_ROE], ROE_HOLD);
	board_key(board, INPUT_ESCAPE);
	board_key(board, 'u');
	ck_assert_int_eq(sheet(board)->setting[SETTING_ROE], -1);
	board_release(board);
	scenery_release(&s);
}
END_TEST

/* Whether the board says so on 80 columns. */
static bool shows(struct board *board, const char *text)
{
	struct canvas canvas;
	char *screen = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&screen, &size);

	canvas_init(&canvas, 24, 80);
	board_draw(board, &canvas);
	canvas_print(&canvas, memory);
	fclose(memory);
	canvas_release(&canvas);

	bool found = strstr(screen, text) != NULL;

	free(screen);
	return found;
}

START_TEST(an_intent_takes_a_prediction_from_0_to_100)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	s.fixture.world->prediction_count = 1;
	s.fixture.world->predictions[0].question = (struct text){ { "Will it snow?", NULL } };
	scenery_type(board, "IHold the line\n");
	ck_assert(shows(board, "Will it snow? Per cent:"));
	ck_assert_int_eq(scenery_type(board, "130\n"), BOARD_NOTHING);
	ck_assert(board->refused);
	board_key(board, INPUT_CTRL_U);
	ck_assert_int_eq(scenery_type(board, "65\n"), BOARD_CHANGED);
	ck_assert_str_eq(sheet_edit_notes(&board->edit)->intent, "Hold the line");
	ck_assert_int_eq(sheet_edit_notes(&board->edit)->prediction, 65);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(places_are_found_by_the_beginning_of_their_name)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	scenery_type(board, "/pol\n");
	ck_assert_int_eq(board->scene.area, 1);
	scenery_type(board, "/Viln\n");
	ck_assert_int_eq(board->scene.area, 0);
	scenery_type(board, "/列寧\n");
	ck_assert_int_eq(board->scene.area, 2);
	scenery_type(board, "/nowhere\n");
	ck_assert(board->refused);
	ck_assert_int_eq(board->scene.area, 2);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(quitting_is_possible_from_every_mode)
{
	static const char *const MODES[] = { "", "o", "owhip\n", "s", "t", ":", "S" };
	struct scenery s;

	scenery_init(&s);
	for (size_t i = 0; i < sizeof(MODES) / sizeof(*MODES); i++) {
		struct board *board = scenery_board(&s, LANG_EN);

		scenery_type(board, MODES[i]);
		ck_assert_int_eq(board_key(board, INPUT_HANGUP), BOARD_QUIT);
		board_release(board);
	}
	scenery_release(&s);
}
END_TEST

START_TEST(undo_forgets_only_the_oldest_steps)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);
	int undone = 0;

	for (int i = 0; i < 2 * SHEET_STEPS; i++)
		scenery_type(board, i % 2 ? "x" : ORDER_DEEPEN);
	while (board_key(board, 'u') == BOARD_CHANGED)
		undone++;
	ck_assert_int_eq(undone, SHEET_STEPS - 1);
	board_release(board);
	scenery_release(&s);
}
END_TEST

Suite *board_suite(void)
{
	Suite *suite = suite_create("board");
	TCase *tcase = tcase_create("keys");

	tcase_add_test(tcase, an_order_is_argued_with_up_to_three_reasons);
	tcase_add_test(tcase, removing_an_order_keeps_the_argument_with_its_own);
	tcase_add_test(tcase, the_board_leads_to_offers_and_washington_to_congress);
	tcase_add_test(tcase, orders_are_added_undone_and_redone);
	tcase_add_test(tcase, a_refused_order_shows_its_reason_and_changes_nothing);
	tcase_add_test(tcase, an_order_with_an_area_is_aimed_on_the_map);
	tcase_add_test(tcase, an_order_with_a_bloc_is_aimed_in_the_list);
	tcase_add_test(tcase, an_estimate_reads_in_one_measure_through_its_turn);
	tcase_add_test(tcase, removing_an_order_keeps_the_reasons_of_the_others);
	tcase_add_test(tcase, sealing_asks_once);
	tcase_add_test(tcase, settings_change_on_the_sheet_and_can_be_undone);
	tcase_add_test(tcase, an_intent_takes_a_prediction_from_0_to_100);
	tcase_add_test(tcase, places_are_found_by_the_beginning_of_their_name);
	tcase_add_test(tcase, help_in_the_settings_leads_back_to_them);
	tcase_add_test(tcase, votes_of_an_empty_sheet_are_a_message_not_a_page);
	tcase_add_test(tcase, a_narrow_line_of_keys_keeps_its_help);
	tcase_add_test(tcase, quitting_is_possible_from_every_mode);
	tcase_add_test(tcase, undo_forgets_only_the_oldest_steps);
	suite_add_tcase(suite, tcase);
	return suite;
}
