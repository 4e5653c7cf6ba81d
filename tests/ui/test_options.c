/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runner.h"
#include "ui/input.h"
#include "ui/options.h"
#include "ui/waiting.h"

Suite *options_suite(void);

static struct options two_rows(void)
{
	return (struct options){
		.rows = {
			{ .name = "Tint", .help = "What it looks like.",
				.words = { "dark", "light" }, .count = 2 },
			{ .name = "Voice", .help = "What it sounds like.",
				.words = { "low", "high", "none" }, .count = 3, .chosen = 1,
				.note = "Not today." },
		},
		.list = { .count = 2 },
		.where = "/home/me/config.yaml",
	};
}

/* What a canvas of 80x24 shows once drawn. */
static char *shown(const struct options *options, struct canvas *canvas)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	canvas_init(canvas, 24, 80);
	options_draw(options, canvas);
	canvas_print(canvas, out);
	fclose(out);
	return text;
}

START_TEST(a_row_changes_both_ways_and_around)
{
	struct options options = two_rows();

	ck_assert_int_eq(options_key(&options, INPUT_RIGHT), OPTIONS_CHANGED);
	ck_assert_int_eq(options.rows[0].chosen, 1);
	ck_assert_int_eq(options_key(&options, INPUT_RIGHT), OPTIONS_CHANGED);
	ck_assert_int_eq(options.rows[0].chosen, 0);
	ck_assert_int_eq(options_key(&options, INPUT_DOWN), OPTIONS_NOTHING);
	ck_assert_int_eq(options_key(&options, INPUT_LEFT), OPTIONS_CHANGED);
	ck_assert_int_eq(options_key(&options, INPUT_LEFT), OPTIONS_CHANGED);
	ck_assert_int_eq(options.rows[1].chosen, 2);
	ck_assert_int_eq(options_key(&options, INPUT_ESCAPE), OPTIONS_DONE);
	ck_assert_int_eq(options_key(&options, INPUT_HANGUP), OPTIONS_QUIT);
}
END_TEST

START_TEST(the_selected_row_has_the_cursor_and_is_explained)
{
	struct options options = two_rows();
	struct canvas canvas;
	char *text = shown(&options, &canvas);

	ck_assert_ptr_nonnull(strstr(text, "[dark] light"));
	ck_assert_ptr_nonnull(strstr(text, "What it looks like."));
	ck_assert_ptr_null(strstr(text, "Not today."));
	ck_assert_ptr_nonnull(strstr(text, "/home/me/config.yaml"));
	free(text);

	int first = canvas.cursor_row;

	canvas_release(&canvas);
	options_key(&options, 'j');
	options.message = "It cannot be written.";
	text = shown(&options, &canvas);
	ck_assert_int_eq(canvas.cursor_row, first + 1);
	ck_assert_ptr_nonnull(strstr(text, "Not today."));
	ck_assert_ptr_nonnull(strstr(text, "It cannot be written."));
	ck_assert_ptr_null(strstr(text, "/home/me/config.yaml"));
	free(text);
	canvas_release(&canvas);
}
END_TEST

START_TEST(the_time_left_wants_steps_behind_it)
{
	struct waiting waiting = { .title = "Weaving", .total = 10 };

	ck_assert_int_eq(waiting_left(&waiting), -1);
	waiting.done = 5;
	waiting.elapsed_ms = 100;
	ck_assert_int_eq(waiting_left(&waiting), -1);
	waiting.elapsed_ms = 20000;
	ck_assert_int_eq(waiting_left(&waiting), 20);
	waiting.done = 10;
	ck_assert_int_eq(waiting_left(&waiting), -1);
}
END_TEST

START_TEST(a_question_takes_y_alone_for_yes)
{
	struct waiting waiting = { .title = "Weaving", .question = "Leave?" };

	ck_assert_int_eq(waiting_key(&waiting, 'y'), WAITING_ON);
	ck_assert_int_eq(waiting_key(&waiting, INPUT_ESCAPE), WAITING_ON);
	ck_assert(waiting.asking);
	ck_assert_int_eq(waiting_key(&waiting, INPUT_NONE), WAITING_ON);
	ck_assert(waiting.asking);
	ck_assert_int_eq(waiting_key(&waiting, INPUT_ESCAPE), WAITING_ON);
	ck_assert(!waiting.asking);
	waiting_key(&waiting, INPUT_ESCAPE);
	ck_assert_int_eq(waiting_key(&waiting, 'y'), WAITING_STOP);
	ck_assert_int_eq(waiting_key(&waiting, INPUT_CTRL_C), WAITING_QUIT);
}
END_TEST

Suite *options_suite(void)
{
	Suite *suite = suite_create("options");
	TCase *tcase = tcase_create("options");

	tcase_add_test(tcase, a_row_changes_both_ways_and_around);
	tcase_add_test(tcase, the_selected_row_has_the_cursor_and_is_explained);
	tcase_add_test(tcase, the_time_left_wants_steps_behind_it);
	tcase_add_test(tcase, a_question_takes_y_alone_for_yes);
	suite_add_tcase(suite, tcase);
	return suite;
}
