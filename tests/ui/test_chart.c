/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "golden.h"
#include "engine/score.h"
#include "runner.h"
#include "ui/chart.h"
#include "ui/history.h"
#include "ui/rich.h"

#include "scenery.h"

Suite *chart_suite(void);

/* Text of n braille characters, each a mask of dots (0: a blank). */
static void assert_dots(const char *text, const int *mask, int count)
{
	for (int i = 0; i < count; i++) {
		if (!mask[i]) {
			ck_assert_int_eq(*text++, ' ');
			continue;
		}
		ck_assert_int_eq((unsigned char)text[0], 0xE2);
		ck_assert_int_eq(((unsigned char)text[1] & 3) << 6 | ((unsigned char)text[2] & 0x3F),
			mask[i]);
		text += 3;
	}
	ck_assert_int_eq(*text, '\0');
}

START_TEST(a_sparkline_ends_at_the_right_with_the_newest_value)
{
	struct str out;

	str_init(&out);
	chart_spark((const int[]){ 0, 50, 100 }, 3, 0, 100, 3, &out);
	assert_dots(out.text, (const int[]){ 0, 0x80, 0x46 | 0xB8 }, 3);
	str_release(&out);
}
END_TEST

START_TEST(a_sparkline_of_a_small_move_uses_a_quarter_of_the_scale)
{
	struct str out;

	str_init(&out);
	chart_spark((const int[]){ 40, 65 }, 2, 0, 100, 1, &out);
	assert_dots(out.text, (const int[]){ 0x40 | 0xB8 }, 1);
	str_clear(&out);
	chart_spark((const int[]){ 50, 51 }, 2, 0, 100, 1, &out);
	assert_dots(out.text, (const int[]){ 0x44 | 0xB0 }, 1);
	str_release(&out);
}
END_TEST

START_TEST(a_long_course_keeps_its_last_value)
{
	int values[100];
	struct str out;

	for (int i = 0; i < 100; i++)
		values[i] = i == 99 ? 100 : 0;
	str_init(&out);
	chart_spark(values, 100, 0, 100, 4, &out);
	ck_assert_int_eq(rich_width(out.text), 4);
	assert_dots(out.text, (const int[]){ 0xC0, 0xC0, 0xC0, 0x40 | 0xB8 }, 4);
	str_release(&out);
}
END_TEST

START_TEST(a_course_without_values_is_blank)
{
	struct str out;

	str_init(&out);
	chart_spark(NULL, 0, 0, 100, 4, &out);
	ck_assert_str_eq(out.text, "    ");
	str_release(&out);
}
END_TEST

START_TEST(a_bar_takes_its_columns_at_every_value)
{
	struct str out;

	str_init(&out);
	for (int value = -10; value <= 110; value++) {
		str_clear(&out);
		chart_bar(value, 0, 100, 7, &out);
		ck_assert_int_eq(rich_width(out.text), 7);
	}
	str_release(&out);
}
END_TEST

START_TEST(a_signed_bar_leans_to_the_side_of_its_sign)
{
	struct str out;

	str_init(&out);
	chart_signed(-1, 100, 5, &out);
	ck_assert_str_eq(out.text, RICH_MARK "b\u2824\u283F" RICH_MARK "d|" RICH_MARK
		"g\u2824\u2824");
	str_clear(&out);
	chart_signed(100, 100, 5, &out);
	ck_assert_str_eq(out.text, RICH_MARK "b\u2824\u2824" RICH_MARK "d|" RICH_MARK
		"g\u283F\u283F");
	str_release(&out);
}
END_TEST

START_TEST(every_part_of_a_stack_that_is_not_nothing_shows)
{
	const struct chart_part parts[] = { { 97, 'g' }, { 1, 'w' }, { 2, 'b' } };
	struct str out;

	str_init(&out);
	chart_stack(parts, 3, 100, -1, 10, &out);
	ck_assert_int_eq(rich_width(out.text), 10);
	ck_assert_ptr_nonnull(strstr(out.text, RICH_MARK "g"));
	str_clear(&out);
	chart_stack(parts, 3, 100, 60, 10, &out);
	ck_assert_int_eq(rich_width(out.text), 10);
	ck_assert_ptr_nonnull(strstr(out.text, RICH_MARK "h|"));
	str_release(&out);
}
END_TEST

static void draw(const struct doc *doc, const char *name, bool ascii)
{
	struct canvas canvas;
	struct box box = { 0, 0, 16, 72 };

	canvas_init(&canvas, box.rows, box.cols);
	canvas.ascii = ascii;
	doc_show(doc, &canvas, &box);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
}

static void plot_something(struct doc *doc)
{
	struct chart_plot plot = {
		.line_count = 2, .level_count = 2, .low = 0, .high = 100, .first = 1, .last = 12,
		.marks = "   *   ",
		.lines = {
			{ "Trust", 'C', 7, { 45, 41, 38, 50, 52, 60, 58 }, 0 },
			{ "Escalation", 'R', 7, { 20, 25, 30, 28, 35, 44, 40 }, 5 },
		},
		.levels = { { 70, 'b', "war on the flank" }, { 30, 'd', "" } },
	};

	chart_plot(&plot, 14, 72, doc);
}

START_TEST(lines_are_plotted_over_turns_with_levels_and_marks)
{
	struct doc doc;

	doc_init(&doc);
	plot_something(&doc);
	ck_assert_int_eq(doc_lines(&doc, 72), 14);
	draw(&doc, "chart-plot", false);
	draw(&doc, "chart-plot-ascii", true);
	doc_release(&doc);
}
END_TEST

START_TEST(a_histogram_shows_how_often_each_value_came)
{
	const int height[] = { 0, 1, 4, 9, 16, 12, 5, 1, 0, 2 };
	struct doc doc;

	doc_init(&doc);
	chart_histogram(&(struct chart_histogram){ .height = height, .count = 10, .low = 10,
		.high = 100, .mark = 4, .letter = 'k' }, 8, 60, &doc);
	draw(&doc, "chart-histogram", false);
	doc_release(&doc);
}
END_TEST

START_TEST(more_bars_than_columns_are_added_up)
{
	int height[300];
	struct doc doc;

	for (int i = 0; i < 300; i++)
		height[i] = 1;
	doc_init(&doc);
	chart_histogram(&(struct chart_histogram){ .height = height, .count = 300, .low = 0,
		.high = 299, .mark = -1, .letter = 'k' }, 5, 40, &doc);
	ck_assert_int_eq(doc_lines(&doc, 40), 5);
	doc_release(&doc);
}
END_TEST

START_TEST(the_past_of_a_track_ends_with_what_it_is_now)
{
	struct scenery s;
	struct scene scene;
	int values[CHART_POINTS];

	scenery_init(&s);
	scenery_play(&s);
	scenery_scene(&s, TEAM_NONE, LANG_EN, &scene);
	for (int track = 0; track < scene.world->track_count; track++) {
		ck_assert_int_eq(history_track(&scene, track, values), 2);
		ck_assert_int_eq(values[0], s.start.track[track]);
		ck_assert_int_eq(values[1], s.state.track[track]);
	}
	scenery_release(&s);
}
END_TEST

START_TEST(the_past_of_a_score_is_what_it_was)
{
	struct scenery s;
	struct scene scene;
	int values[CHART_POINTS];

	scenery_init(&s);
	scenery_play(&s);
	scenery_scene(&s, TEAM_NONE, LANG_EN, &scene);
	for (int team = 0; team < TEAM_COUNT; team++) {
		ck_assert_int_eq(history_score(&scene, (enum team)team, values), 2);
		ck_assert_int_eq(values[0], score_team(scene.world, &s.start, (enum team)team));
		ck_assert_int_eq(values[1], score_team(scene.world, &s.state, (enum team)team));
	}
	scenery_release(&s);
}
END_TEST

Suite *chart_suite(void)
{
	Suite *suite = suite_create("chart");
	TCase *tcase = tcase_create("charts");

	tcase_add_test(tcase, a_sparkline_ends_at_the_right_with_the_newest_value);
	tcase_add_test(tcase, a_sparkline_of_a_small_move_uses_a_quarter_of_the_scale);
	tcase_add_test(tcase, a_long_course_keeps_its_last_value);
	tcase_add_test(tcase, a_course_without_values_is_blank);
	tcase_add_test(tcase, a_bar_takes_its_columns_at_every_value);
	tcase_add_test(tcase, a_signed_bar_leans_to_the_side_of_its_sign);
	tcase_add_test(tcase, every_part_of_a_stack_that_is_not_nothing_shows);
	tcase_add_test(tcase, lines_are_plotted_over_turns_with_levels_and_marks);
	tcase_add_test(tcase, a_histogram_shows_how_often_each_value_came);
	tcase_add_test(tcase, more_bars_than_columns_are_added_up);
	tcase_add_test(tcase, the_past_of_a_track_ends_with_what_it_is_now);
	tcase_add_test(tcase, the_past_of_a_score_is_what_it_was);
	suite_add_tcase(suite, tcase);
	return suite;
}
