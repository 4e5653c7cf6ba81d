/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "runner.h"
#include "ui/canvas.h"
#include "ui/glyph.h"

Suite *canvas_suite(void);

static const struct style PLAIN = { PAINT_TEXT, PAINT_GROUND, 0 };
static const struct style LOUD = { PAINT_TITLE, PAINT_BAR, LOOK_BOLD };

/* The characters of canvas as one string; the caller frees it. */
static char *printed(const struct canvas *canvas)
{
	char *text = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&text, &size);

	canvas_print(canvas, memory);
	fclose(memory);
	return text;
}

static void assert_prints(const struct canvas *canvas, const char *expected)
{
	char *text = printed(canvas);

	ck_assert_str_eq(text, expected);
	free(text);
}

START_TEST(drawing_outside_has_no_effect)
{
	struct canvas canvas;

	canvas_init(&canvas, 2, 3);
	canvas_put(&canvas, -1, 0, 'x', PLAIN);
	canvas_put(&canvas, 2, 0, 'x', PLAIN);
	canvas_put(&canvas, 0, -1, 'x', PLAIN);
	canvas_put(&canvas, 0, 3, 'x', PLAIN);
	canvas_put(&canvas, 1, 2, 'y', PLAIN);
	assert_prints(&canvas, "\n  y\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(overwriting_half_of_a_wide_character_blanks_the_other)
{
	struct canvas canvas;

	canvas_init(&canvas, 1, 6);
	canvas_put(&canvas, 0, 0, 0x6B50, PLAIN);
	canvas_put(&canvas, 0, 2, 0x6D32, PLAIN);
	assert_prints(&canvas, "\xE6\xAD\x90\xE6\xB4\xB2\n");
	canvas_put(&canvas, 0, 1, 'x', PLAIN);
	assert_prints(&canvas, " x\xE6\xB4\xB2\n");
	canvas_put(&canvas, 0, 2, 'y', PLAIN);
	assert_prints(&canvas, " xy\n");
	canvas_put(&canvas, 0, 3, 0x6B50, PLAIN);
	canvas_put(&canvas, 0, 2, 0x6B50, PLAIN);
	assert_prints(&canvas, " x\xE6\xAD\x90\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(wide_character_is_not_cut_by_the_edge)
{
	struct canvas canvas;
	struct box box = { 0, 0, 1, 3 };

	canvas_init(&canvas, 1, 3);
	canvas_put(&canvas, 0, 2, 0x6B50, PLAIN);
	assert_prints(&canvas, "\n");
	ck_assert_int_eq(canvas_text(&canvas, &box, 0, 0, "\xE6\xAD\x90\xE6\xB4\xB2", PLAIN), 2);
	assert_prints(&canvas, "\xE6\xAD\x90\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(text_is_clipped_to_its_box)
{
	struct canvas canvas;
	struct box box = { 1, 2, 1, 4 };

	canvas_init(&canvas, 3, 10);
	ck_assert_int_eq(canvas_text(&canvas, &box, 1, 4, "abcdef", PLAIN), 2);
	ck_assert_int_eq(canvas_text(&canvas, &box, 0, 2, "abcdef", PLAIN), 0);
	ck_assert_int_eq(canvas_text(&canvas, &box, 1, 1, "xyz", PLAIN), 3);
	assert_prints(&canvas, "\n  yzab\n\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(wrap_breaks_at_spaces_and_long_words)
{
	struct canvas canvas;
	struct box box = { 0, 1, 6, 8 };

	canvas_init(&canvas, 6, 12);
	ck_assert_int_eq(canvas_wrap(&canvas, &box, 0, "one two  three\nincomprehensible", PLAIN), 4);
	assert_prints(&canvas, " one two\n three\n incompre\n hensible\n\n\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(wrap_breaks_between_cjk_but_not_before_a_stop)
{
	struct canvas canvas;
	struct box box = { 0, 0, 3, 6 };

	canvas_init(&canvas, 3, 8);
	/* Four characters and a full stop: the stop would start the second line. */
	ck_assert_int_eq(canvas_wrap(&canvas, &box, 0,
		"\xE6\xAD\x90\xE6\xB4\xB2\xE6\xAD\x90\xE3\x80\x82\xE6\xB4\xB2", PLAIN), 2);
	assert_prints(&canvas, "\xE6\xAD\x90\xE6\xB4\xB2\n\xE6\xAD\x90\xE3\x80\x82\xE6\xB4\xB2\n\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(wrap_counts_lines_it_has_no_room_for)
{
	struct canvas canvas;
	struct box box = { 1, 0, 1, 3 };

	canvas_init(&canvas, 3, 3);
	ck_assert_int_eq(canvas_wrap(&canvas, &box, 0, "aaa bbb ccc", PLAIN), 3);
	assert_prints(&canvas, "\nbbb\n\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(ascii_replaces_all_but_wide_characters_of_texts)
{
	struct canvas canvas;
	struct box box = { 0, 0, 1, 20 };

	canvas_init(&canvas, 1, 20);
	canvas.ascii = true;
	canvas_put(&canvas, 0, 0, GLYPH_TOP_LEFT, PLAIN);
	canvas_put(&canvas, 0, 1, GLYPH_HLINE, PLAIN);
	canvas_put(&canvas, 0, 2, GLYPH_VLINE, PLAIN);
	canvas_text(&canvas, &box, 0, 3, "\xE6\xAD\x90 \xE2\x96\x88\xE2\xA3\xBF\xE2\x86\x92", PLAIN);
	assert_prints(&canvas, "+-|\xE6\xAD\x90 ##>\n");
	canvas_release(&canvas);
}
END_TEST

START_TEST(dump_shows_characters_paints_and_looks)
{
	struct canvas canvas;
	struct box box = { 1, 2, 2, 8 };

	canvas_init(&canvas, 4, 12);
	canvas_fill(&canvas, &box, ' ', LOUD);
	canvas_text(&canvas, &box, 1, 2, "\xE6\xAD\x90\xE6\xB4\xB2", LOUD);
	canvas_put(&canvas, 3, 0, 0x259A, (struct style){ PAINT_C1 | SHADE_COAST, PAINT_SEA, 0 });
	golden_assert(&canvas, "canvas");
	canvas_release(&canvas);
}
END_TEST

Suite *canvas_suite(void)
{
	Suite *suite = suite_create("canvas");
	TCase *tcase = tcase_create("drawing");

	tcase_add_test(tcase, drawing_outside_has_no_effect);
	tcase_add_test(tcase, overwriting_half_of_a_wide_character_blanks_the_other);
	tcase_add_test(tcase, wide_character_is_not_cut_by_the_edge);
	tcase_add_test(tcase, text_is_clipped_to_its_box);
	tcase_add_test(tcase, wrap_breaks_at_spaces_and_long_words);
	tcase_add_test(tcase, wrap_breaks_between_cjk_but_not_before_a_stop);
	tcase_add_test(tcase, wrap_counts_lines_it_has_no_room_for);
	tcase_add_test(tcase, ascii_replaces_all_but_wide_characters_of_texts);
	tcase_add_test(tcase, dump_shows_characters_paints_and_looks);
	suite_add_tcase(suite, tcase);
	return suite;
}
