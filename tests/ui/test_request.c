/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/help.h"
#include "ui/input.h"

Suite *request_suite(void);

/* A board with a command line, and what reads it by itself. */
struct bench {
	struct scenery s;
	struct board *board;
	struct request_context context;
	struct prompt_history history;
};

static void bench_init(struct bench *bench)
{
	scenery_init(&bench->s);
	bench->board = scenery_board(&bench->s, LANG_EN);
	bench->history.count = 0;
	bench->board->history = &bench->history;
	bench->context = (struct request_context){ .place = PLACE_BOARD,
		.scene = &bench->board->scene, .orders = 2 };
}

static void bench_release(struct bench *bench)
{
	board_release(bench->board);
	scenery_release(&bench->s);
}

/* What a line is understood as. */
static struct request read_line(const struct bench *bench, const char *line)
{
	struct request request;
	struct str refusal;

	str_init(&refusal);
	ck_assert_msg(request_read(&bench->context, line, &request, &refusal), "%s: %s", line,
		refusal.text);
	str_release(&refusal);
	return request;
}

static void assert_refused(const struct bench *bench, const char *line, const char *because)
{
	struct request request;
	struct str refusal;

	str_init(&refusal);
	ck_assert(!request_read(&bench->context, line, &request, &refusal));
	ck_assert_msg(strstr(refusal.text, because) != NULL, "%s: %s", line, refusal.text);
	str_release(&refusal);
}

START_TEST(a_command_is_known_by_its_word_or_a_beginning_of_its_own)
{
	struct bench bench;

	bench_init(&bench);
	ck_assert_int_eq(read_line(&bench, "  ").id, REQUEST_NONE);
	ck_assert_int_eq(read_line(&bench, "q").action, ACTION_QUIT);
	ck_assert_int_eq(read_line(&bench, "news ").action, ACTION_NEWS);
	ck_assert_int_eq(read_line(&bench, "sea").action, ACTION_SEAL);
	ck_assert_str_eq(read_line(&bench, "rule  two words ").words, "two words");
	assert_refused(&bench, "se", "seal");
	assert_refused(&bench, "fnd POL", "\"find\"");
	assert_refused(&bench, "xyzzy", "Tab");
	assert_refused(&bench, "find", "NAME");
	assert_refused(&bench, "news today", "nothing stands behind");
	bench_release(&bench);
}
END_TEST

START_TEST(things_are_named_by_id_or_in_either_language)
{
	struct bench bench;

	bench_init(&bench);

	const struct world *world = bench.board->scene.world;

	ck_assert_int_eq(read_line(&bench, "find pol").index, world_area(world, "POL"));
	ck_assert_int_eq(read_line(&bench, "find Lithu").index, world_area(world, "LTU"));
	ck_assert_int_eq(read_line(&bench, "find 波蘭").index, world_area(world, "POL"));
	/* A city stands for the area it lies in. */
	ck_assert_int_eq(read_line(&bench, "find vilnius").index, world_area(world, "LTU"));
	ck_assert_int_eq(read_line(&bench, "track 信任").index, world_track(world, "trust"));
	ck_assert(read_line(&bench, "why trust").of_track);
	ck_assert(!read_line(&bench, "why Poland").of_track);
	assert_refused(&bench, "find Polnad", "\"Poland\"");
	assert_refused(&bench, "track qqqq", "Tab");
	bench_release(&bench);
}
END_TEST

START_TEST(an_order_is_typed_with_its_target_or_without)
{
	struct bench bench;

	bench_init(&bench);

	const struct world *world = bench.board->scene.world;
	struct request request = read_line(&bench, "order reinforce Poland");

	ck_assert_int_eq(request.index, world_order(world, "reinforce"));
	ck_assert_int_eq(request.target, world_area(world, "POL"));
	request = read_line(&bench, "o Reinforce the flank: lit");
	ck_assert_int_eq(request.target, world_area(world, "LTU"));
	ck_assert_int_eq(read_line(&bench, "order reinforce").target, REQUEST_OPEN);
	ck_assert_int_eq(read_line(&bench, "order deepen").target, TARGET_NONE);
	assert_refused(&bench, "order reinforce Belarus", "no target");
	/* Russia's order is not the Coalition's. */
	assert_refused(&bench, "order sabotage", "your team");
	assert_refused(&bench, "remove 3", "from 1 to 2");
	bench_release(&bench);
}
END_TEST

START_TEST(tab_completes_and_goes_round_the_candidates)
{
	struct bench bench;

	bench_init(&bench);
	scenery_type(bench.board, ":fin\t");
	ck_assert_str_eq(bench.board->prompt.line.text, "find ");
	scenery_type(bench.board, "Pol\t");
	ck_assert_str_eq(bench.board->prompt.line.text, "find Poland");
	board_key(bench.board, INPUT_ESCAPE);
	/* What all candidates share comes first, then one after the other, and back. */
	scenery_type(bench.board, ":tr\t");
	ck_assert_str_eq(bench.board->prompt.line.text, "track");
	scenery_type(bench.board, "\t\t");
	ck_assert_str_eq(bench.board->prompt.line.text, "tracks");
	board_key(bench.board, INPUT_BACKTAB);
	ck_assert_str_eq(bench.board->prompt.line.text, "track");
	board_key(bench.board, INPUT_ESCAPE);
	/* Behind an order stand its targets; wide names are completed as well. */
	bench.board->scene.lang = LANG_ZH_TW;
	scenery_type(bench.board, ":order reinforce \t");
	ck_assert_str_eq(bench.board->prompt.line.text, "order reinforce 立陶宛");
	bench_release(&bench);
}
END_TEST

START_TEST(what_was_typed_comes_back_and_is_kept_once)
{
	struct bench bench;

	bench_init(&bench);
	scenery_type(bench.board, ":find Poland\n:find Poland\n:news\n\033:");
	ck_assert_int_eq(bench.history.count, 2);
	board_key(bench.board, INPUT_UP);
	ck_assert_str_eq(bench.board->prompt.line.text, "news");
	board_key(bench.board, INPUT_UP);
	ck_assert_str_eq(bench.board->prompt.line.text, "find Poland");
	board_key(bench.board, INPUT_UP);
	ck_assert_str_eq(bench.board->prompt.line.text, "find Poland");
	board_key(bench.board, INPUT_DOWN);
	board_key(bench.board, INPUT_DOWN);
	ck_assert_str_eq(bench.board->prompt.line.text, "");
	for (int i = 0; i < 2 * PROMPT_HISTORY; i++) {
		board_key(bench.board, INPUT_CTRL_U);
		scenery_type(bench.board, i % 2 ? "find POL\n:" : "find LTU\n:");
	}
	ck_assert_int_eq(bench.history.count, PROMPT_HISTORY);
	/* Backspace in an empty line leaves it. */
	board_key(bench.board, INPUT_BACKSPACE);
	ck_assert_int_eq(bench.board->mode, BOARD_MAP);
	bench_release(&bench);
}
END_TEST

START_TEST(commands_do_what_keys_do)
{
	struct bench bench;

	bench_init(&bench);

	struct board *board = bench.board;

	ck_assert_int_eq(scenery_type(board, ":order deepen\n"), BOARD_CHANGED);
	ck_assert_int_eq(scenery_type(board, ":order reinforce pol\n"), BOARD_CHANGED);
	ck_assert_int_eq(sheet_edit_sheet(&board->edit)->count, 2);
	ck_assert_int_eq(scenery_type(board, ":remove 1\n"), BOARD_CHANGED);
	ck_assert_int_eq(sheet_edit_sheet(&board->edit)->count, 1);
	scenery_type(board, ":order reinforce\n");
	ck_assert_int_eq(board->mode, BOARD_MAP);
	ck_assert(board->refused);
	scenery_type(board, ":find ltu\n");
	ck_assert_int_eq(board->scene.area, world_area(board->scene.world, "LTU"));
	scenery_type(board, ":track trust\n");
	ck_assert(board->scene.track_chosen);
	scenery_type(board, ":why trust\n");
	ck_assert_int_eq(board->mode, BOARD_DOC);
	ck_assert_int_eq(board->doc_of, ACTION_WHY);
	/* The line opens over a page too, and an error leaves the page where it was. */
	scenery_type(board, ":nonsense\n");
	ck_assert_int_eq(board->mode, BOARD_DOC);
	ck_assert(board->refused);
	ck_assert_int_eq(scenery_type(board, ":rule guarantee\n"), BOARD_ASKED);
	ck_assert_str_eq(board->request.words, "guarantee");
	ck_assert_int_eq(board->mode, BOARD_DOC);
	scenery_type(board, ":seal\n");
	ck_assert_int_eq(board->mode, BOARD_CONFIRM);
	board_key(board, 'n');
	ck_assert_int_eq(scenery_type(board, ":quit\n"), BOARD_QUIT);
	bench_release(&bench);
}
END_TEST

START_TEST(every_screen_of_the_board_has_help_and_the_command_line)
{
	static const char *const OPEN[] = { "", "o", "oreinforce\n", "s", "t", "w" };

	for (size_t i = 0; i < sizeof(OPEN) / sizeof(*OPEN); i++) {
		struct bench bench;

		bench_init(&bench);
		scenery_type(bench.board, OPEN[i]);

		enum board_mode mode = bench.board->mode;

		scenery_type(bench.board, "?");
		ck_assert_int_eq(bench.board->mode, BOARD_DOC);
		ck_assert_int_eq(bench.board->doc_of, ACTION_HELP);
		board_key(bench.board, INPUT_ESCAPE);
		if (mode != BOARD_DOC)
			ck_assert_int_eq(bench.board->mode, mode);
		else
			ck_assert_int_eq(bench.board->mode, BOARD_MAP);
		scenery_type(bench.board, ":");
		ck_assert_int_eq(bench.board->mode, BOARD_PROMPT);
		bench_release(&bench);
	}
}
END_TEST

START_TEST(help_says_for_every_place_what_it_is_for)
{
	for (int place = 0; place < PLACE_COUNT; place++) {
		struct doc doc;

		doc_init(&doc);
		help_write(NULL, (enum place)place, &doc);
		/* A sentence, not a heading first. */
		ck_assert_int_eq(doc.text.text[0], 't');
		ck_assert_int_gt((int)strcspn(doc.text.text, "\n"), 20);
		doc_release(&doc);
	}
}
END_TEST

static void compare(const char *keys, int rows, int cols, enum lang lang, const char *name)
{
	struct scenery s;
	struct canvas canvas;

	scenery_init(&s);

	struct board *board = scenery_board(&s, lang);

	canvas_init(&canvas, rows, cols);
	scenery_type(board, keys);
	board_draw(board, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}

START_TEST(command_line_screens)
{
	compare(":", 24, 80, LANG_EN, "prompt_80");
	compare(":find \t\t", 40, 120, LANG_ZH_TW, "prompt_120_zh");
	compare("t:order re", 24, 80, LANG_EN, "prompt_80_page");
	compare(":fnd\n", 24, 80, LANG_EN, "prompt_80_error");
	compare("o?", 24, 80, LANG_EN, "help_80_palette");
	compare(":help order\n", 24, 80, LANG_EN, "help_80_command");
}
END_TEST

Suite *request_suite(void)
{
	Suite *suite = suite_create("request");
	TCase *tests = tcase_create("requests");

	tcase_add_test(tests, a_command_is_known_by_its_word_or_a_beginning_of_its_own);
	tcase_add_test(tests, things_are_named_by_id_or_in_either_language);
	tcase_add_test(tests, an_order_is_typed_with_its_target_or_without);
	tcase_add_test(tests, tab_completes_and_goes_round_the_candidates);
	tcase_add_test(tests, what_was_typed_comes_back_and_is_kept_once);
	tcase_add_test(tests, commands_do_what_keys_do);
	tcase_add_test(tests, every_screen_of_the_board_has_help_and_the_command_line);
	tcase_add_test(tests, help_says_for_every_place_what_it_is_for);
	tcase_add_test(tests, command_line_screens);
	suite_add_tcase(suite, tests);
	return suite;
}
