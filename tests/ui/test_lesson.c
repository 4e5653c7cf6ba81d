/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/input.h"

Suite *lesson_suite(void);

/* The text of a lesson tells which one it is. */
static void teach(struct scenery *s, const struct lesson *lessons, int count)
{
	struct scenario *scenario = &s->fixture.world->scenario;

	scenario->lesson_count = count;
	for (int i = 0; i < count; i++) {
		scenario->lessons[i] = lessons[i];
		scenario->lessons[i].turn = lessons[i].turn ? lessons[i].turn : 1;
	}
}

/* The board's screen with 24 rows and 80 columns, as text; freed by the caller. */
static char *screen_of(struct board *board)
{
	struct canvas canvas;
	char *text = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&text, &size);

	canvas_init(&canvas, 24, 80);
	board_draw(board, &canvas);
	canvas_print(&canvas, memory);
	fclose(memory);
	canvas_release(&canvas);
	return text;
}

static bool shows(struct board *board, const char *words)
{
	char *text = screen_of(board);
	bool found = strstr(text, words) != NULL;

	free(text);
	return found;
}

#define TEXT(words) .text = { { words, words } }

START_TEST(a_lesson_stays_until_it_is_done_and_gives_way_to_the_next)
{
	static const struct lesson LESSONS[] = {
		{ .id = "a", .act = LESSON_ZOOM, .what = -1, TEXT("press `+` now") },
		{ .id = "b", .act = LESSON_FILE, .what = 0, TEXT("order it"),
			.target = TARGET_NONE },
	};
	struct scenery s;

	scenery_init(&s);
	teach(&s, LESSONS, 2);

	struct board *board = scenery_board(&s, LANG_EN);

	s.fixture.world->scenario.lessons[1].what = (int16_t)world_order(s.fixture.world, "deepen");
	ck_assert(shows(board, "1/2  press + now"));
	board_key(board, INPUT_TAB);
	ck_assert_int_eq(board->lesson.at, 0);
	board_key(board, '+');
	ck_assert(shows(board, "2/2  order it"));
	scenery_type(board, "omunitions\n");
	ck_assert_int_eq(board->lesson.at, 1);
	scenery_type(board, "odeepen\n");
	ck_assert_int_eq(board->lesson.at, -1);
	ck_assert(!shows(board, "What to do now"));
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(a_page_is_read_to_its_end_before_the_next_lesson)
{
	static const struct lesson LESSONS[] = {
		{ .id = "a", .act = LESSON_TRACKS, .what = -1, TEXT("read") },
		{ .id = "b", .act = LESSON_NEWS, .what = -1, TEXT("more") },
	};
	struct scenery s;

	scenery_init(&s);
	teach(&s, LESSONS, 2);

	struct board *board = scenery_board(&s, LANG_EN);

	board_key(board, 'n');
	board_key(board, INPUT_ESCAPE);
	ck_assert_int_eq(board->lesson.at, 0);
	board_key(board, 't');
	ck_assert_int_eq(board->lesson.at, 0);
	ck_assert(shows(board, "Done."));
	board_key(board, INPUT_ESCAPE);
	ck_assert_int_eq(board->lesson.at, 1);
	ck_assert(!shows(board, "Done."));
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(lessons_of_other_turns_and_teams_and_those_done_before_are_not_put)
{
	static const struct lesson LESSONS[] = {
		{ .id = "a", .turn = 2, .act = LESSON_ZOOM, .what = -1, TEXT("later") },
		{ .id = "b", .team = TEAM_R, .act = LESSON_ZOOM, .what = -1, TEXT("other") },
		{ .id = "c", .act = LESSON_BRIEFING, .what = -1, TEXT("page") },
		{ .id = "d", .act = LESSON_SELECT, .what = 0, TEXT("here already") },
		{ .id = "e", .act = LESSON_SEAL, .what = -1, TEXT("seal") },
	};
	struct scenery s;

	scenery_init(&s);
	teach(&s, LESSONS, 5);

	struct board *board = scenery_board(&s, LANG_EN);

	board->scene.area = 0;
	lesson_begin(board);
	ck_assert(shows(board, "2/2  seal"));
	ck_assert(lesson_pass(board));
	ck_assert(!lesson_pass(board));
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(an_order_with_another_target_is_not_the_one_that_was_asked_for)
{
	static const struct lesson LESSONS[] = {
		{ .id = "a", .act = LESSON_FILE, .what = 0, .target = TARGET_NONE, TEXT("aim") },
	};
	struct scenery s;

	scenery_init(&s);
	teach(&s, LESSONS, 1);

	struct world *world = s.fixture.world;
	struct board *board = scenery_board(&s, LANG_EN);
	struct order order = { .team = TEAM_C, .kind = (int16_t)world_order(world, "reinforce"),
		.target = (int16_t)world_area(world, "LTU") };

	world->scenario.lessons[0].what = order.kind;
	world->scenario.lessons[0].target = (int16_t)(order.target + 1);
	ck_assert_int_eq(sheet_edit_add(&board->edit, world, &board->imagined, &order),
		VERDICT_LEGAL);
	lesson_look(board);
	ck_assert_int_eq(board->lesson.at, 0);
	world->scenario.lessons[0].target = order.target;
	lesson_look(board);
	ck_assert_int_eq(board->lesson.at, -1);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(undo_is_told_from_what_was_filed_since)
{
	static const struct lesson LESSONS[] = {
		{ .id = "a", .act = LESSON_UNDO, .what = -1, TEXT("take it back") },
	};
	struct scenery s;

	scenery_init(&s);
	teach(&s, LESSONS, 1);

	struct board *board = scenery_board(&s, LANG_EN);

	board_key(board, 'u');
	ck_assert_int_eq(board->lesson.at, 0);
	scenery_type(board, "odeepen\n");
	ck_assert_int_eq(board->lesson.at, 0);
	board_key(board, 'u');
	ck_assert_int_eq(board->lesson.at, -1);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(an_offer_is_told_by_the_game_behind_the_board)
{
	static const struct lesson LESSONS[] = {
		{ .id = "a", .act = LESSON_OFFER, .what = -1, TEXT("offer something") },
	};
	struct scenery s;

	scenery_init(&s);
	teach(&s, LESSONS, 1);

	struct board *board = scenery_board(&s, LANG_EN);

	ck_assert_int_eq(board_key(board, 'd'), BOARD_OFFERS);
	lesson_offers(board, 0, true);
	ck_assert_int_eq(board->lesson.at, 0);
	ck_assert(!board->lesson.done);
	/* On the other screen it says how to come back, and the next one waits for that. */
	lesson_offers(board, 1, true);
	ck_assert_int_eq(board->lesson.at, 0);
	ck_assert(shows(board, "Done. n goes back"));
	lesson_offers(board, 1, false);
	ck_assert_int_eq(board->lesson.at, -1);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(a_point_passes_over_a_lesson_and_is_refused_without_one)
{
	static const struct lesson LESSONS[] = {
		{ .id = "a", .act = LESSON_PREDICT, .what = -1, TEXT("predict") },
	};
	struct scenery s;

	scenery_init(&s);
	teach(&s, LESSONS, 1);

	struct board *board = scenery_board(&s, LANG_EN);

	board_key(board, '.');
	ck_assert_int_eq(board->lesson.at, -1);
	ck_assert(!board->refused);
	board_key(board, '.');
	ck_assert(board->refused);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(a_lesson_leaves_room_for_map_panel_and_news)
{
	static const struct lesson LESSONS[] = {
		{ .id = "a", .act = LESSON_ZOOM, .what = -1,
			TEXT("A long lesson of several lines that tells what to do now and how, with "
			"`keys` in it, and goes on for a while so that it must be broken at the edge.") },
		{ .id = "b", .act = LESSON_SEAL, .what = -1, TEXT("Short.") },
	};
	struct scenery s;
	struct canvas canvas;

	scenery_init(&s);
	teach(&s, LESSONS, 2);

	struct board *board = scenery_board(&s, LANG_EN);

	canvas_init(&canvas, 24, 80);
	board_draw(board, &canvas);
	golden_assert(&canvas, "lesson-80x24");
	lesson_pass(board);
	board_draw(board, &canvas);
	golden_assert(&canvas, "lesson-short-80x24");
	canvas_release(&canvas);
	canvas_init(&canvas, 40, 120);
	board_draw(board, &canvas);
	golden_assert(&canvas, "lesson-120x40");
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}
END_TEST

Suite *lesson_suite(void)
{
	Suite *suite = suite_create("lesson");
	TCase *tcase = tcase_create("watch");

	tcase_add_test(tcase, a_lesson_stays_until_it_is_done_and_gives_way_to_the_next);
	tcase_add_test(tcase, a_page_is_read_to_its_end_before_the_next_lesson);
	tcase_add_test(tcase, lessons_of_other_turns_and_teams_and_those_done_before_are_not_put);
	tcase_add_test(tcase, an_order_with_another_target_is_not_the_one_that_was_asked_for);
	tcase_add_test(tcase, undo_is_told_from_what_was_filed_since);
	tcase_add_test(tcase, an_offer_is_told_by_the_game_behind_the_board);
	tcase_add_test(tcase, a_point_passes_over_a_lesson_and_is_refused_without_one);
	tcase_add_test(tcase, a_lesson_leaves_room_for_map_panel_and_news);
	suite_add_tcase(suite, tcase);
	return suite;
}
