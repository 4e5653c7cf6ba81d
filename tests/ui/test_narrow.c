/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "geo/europe.h"
#include "runner.h"
#include "ui/glyph.h"
#include "ui/map_view.h"
#include "ui/term_probe.h"

Suite *narrow_suite(void);

enum { ROWS = 40, COLS = 120, PATH_MOST = 1024, LINE_MOST = 4096 };

/* Whether a cell that is one column wide here may be two elsewhere. */
static void need_narrow(uint32_t rune)
{
	uint32_t shown = glyph_narrow(rune);

	ck_assert_msg(!utf8_rune_is_ambiguous(shown), "U+%04X becomes U+%04X", (unsigned)rune,
		(unsigned)shown);
	ck_assert_int_eq(utf8_rune_width(shown), utf8_rune_width(rune));
}

START_TEST(ambiguous_runes_are_those_of_the_standard)
{
	static const uint32_t YES[] = {
		0xA1, 0xB7, 0xD7, 0xE9, 0x2014, 0x2026, 0x2022, 0x2190, 0x2500, 0x2550, 0x2580, 0x258F,
		0x2592, 0x25A0, 0x25CF, 0x2605, 0x2248, 0xFFFD,
	};
	static const uint32_t NO[] = {
		'a', 0xA0, 0xEB, 0x2011, 0x22EF, 0x22C5, 0x2590 + 6, 0x259F, 0x2800, 0x28FF, 0x25B4,
		0x4E00, 0x300C, 0xFF0C, 0x1F600, 0x10FFFF,
	};

	for (size_t i = 0; i < sizeof(YES) / sizeof(*YES); i++)
		ck_assert_msg(utf8_rune_is_ambiguous(YES[i]), "U+%04X", (unsigned)YES[i]);
	for (size_t i = 0; i < sizeof(NO) / sizeof(*NO); i++)
		ck_assert_msg(!utf8_rune_is_ambiguous(NO[i]), "U+%04X", (unsigned)NO[i]);
}
END_TEST

START_TEST(every_rune_has_a_narrow_stand_in)
{
	for (uint32_t rune = 0x20; rune < 0x1FFFF; rune++)
		if (utf8_rune_width(rune) == 1)
			need_narrow(rune);
	ck_assert_uint_eq(glyph_narrow(0x2584), 0x28E4);
	ck_assert_uint_eq(glyph_narrow(0x2580), 0x281B);
	ck_assert_uint_eq(glyph_narrow(0x258C), 0x2847);
	ck_assert_uint_eq(glyph_narrow(0x2596), 0x2596);
	ck_assert_uint_eq(glyph_narrow(0x2500), '-');
	ck_assert_uint_eq(glyph_narrow(0x2026), 0x22EF);
	ck_assert_uint_eq(glyph_narrow(0xE9), 'e');
	ck_assert_uint_eq(glyph_narrow(0x4E2D), 0x4E2D);
}
END_TEST

/* Read a file and hold every rune of it against the narrow terminal. */
static void walk_file(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[LINE_MOST];

	ck_assert_ptr_nonnull(file);
	while (fgets(line, sizeof(line), file)) {
		const char *at = line;

		while (*at)
			need_narrow(utf8_next(&at));
	}
	fclose(file);
}

START_TEST(no_screen_has_a_rune_without_a_stand_in)
{
	char path[PATH_MOST];
	int count = 0;

	snprintf(path, sizeof(path), "%s/tests/ui/screens", getenv("TOP_SRCDIR"));
	DIR *folder = opendir(path);

	ck_assert_ptr_nonnull(folder);
	for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		if (!strstr(entry->d_name, ".screen"))
			continue;
		snprintf(path, sizeof(path), "%s/tests/ui/screens/%s", getenv("TOP_SRCDIR"),
			entry->d_name);
		walk_file(path);
		count++;
	}
	closedir(folder);
	ck_assert_int_gt(count, 40);
	snprintf(path, sizeof(path), "%s/po/zh_TW.po", getenv("TOP_SRCDIR"));
	walk_file(path);
}
END_TEST

START_TEST(a_narrow_canvas_holds_no_ambiguous_rune)
{
	struct arena *arena = arena_new();
	const struct atlas *europe = europe_atlas(arena);
	struct map_view *map = map_view_new(europe);
	struct map_model model;
	struct canvas canvas;
	struct box box = { 0, 0, ROWS, COLS };
	int quadrants = 0;
	int dots = 0;

	map_model_init(&model, europe);
	canvas_init(&canvas, ROWS, COLS);
	canvas.narrow = true;
	map_view_draw(map, &model, &canvas, &box);
	for (int i = 0; i < ROWS * COLS; i++) {
		uint32_t rune = canvas.cells[i].rune;

		ck_assert_msg(!utf8_rune_is_ambiguous(rune), "U+%04X", (unsigned)rune);
		quadrants += rune >= 0x2596 && rune <= 0x259F;
		dots += rune >= 0x2800 && rune <= 0x28FF;
	}
	ck_assert_int_gt(quadrants, 50);
	ck_assert_int_gt(dots, 50);
	canvas_release(&canvas);
	map_view_free(map);
	arena_free(arena);
}
END_TEST

START_TEST(locales_of_wide_characters_are_known_by_name)
{
	ck_assert(locale_is_cjk("zh_TW.UTF-8"));
	ck_assert(locale_is_cjk("ja_JP"));
	ck_assert(locale_is_cjk("ko.UTF-8"));
	ck_assert(!locale_is_cjk("C.UTF-8"));
	ck_assert(!locale_is_cjk("kok_IN"));
	ck_assert(!locale_is_cjk(""));
	ck_assert(!locale_is_cjk(NULL));
}
END_TEST

START_TEST(cursor_reports_are_read_whole_or_not_at_all)
{
	static const char TYPED[] = "ab\033[A\033[24;3R";
	static const char BAD[] = "\033[;R\033[1;\033[99999;2R\033[1;0R";

	ck_assert_int_eq(report_column("\033[1;2R", 6), 2);
	ck_assert_int_eq(report_column(TYPED, sizeof(TYPED) - 1), 3);
	for (int i = 0; i < 6; i++)
		ck_assert_int_eq(report_column("\033[1;2R", i), 0);
	ck_assert_int_eq(report_column(BAD, sizeof(BAD) - 1), 0);
}
END_TEST

START_TEST(what_is_asked_for_needs_no_probe)
{
	ck_assert(term_avoids_ambiguous(AMBIGUOUS_WIDE));
	ck_assert(!term_avoids_ambiguous(AMBIGUOUS_NARROW));
}
END_TEST

Suite *narrow_suite(void)
{
	Suite *suite = suite_create("narrow");
	TCase *tcase = tcase_create("ambiguous width");

	/* Every rune there is: seconds on a busy machine. */
	tcase_set_timeout(tcase, 60);

	tcase_add_test(tcase, ambiguous_runes_are_those_of_the_standard);
	tcase_add_test(tcase, every_rune_has_a_narrow_stand_in);
	tcase_add_test(tcase, no_screen_has_a_rune_without_a_stand_in);
	tcase_add_test(tcase, a_narrow_canvas_holds_no_ambiguous_rune);
	tcase_add_test(tcase, locales_of_wide_characters_are_known_by_name);
	tcase_add_test(tcase, cursor_reports_are_read_whole_or_not_at_all);
	tcase_add_test(tcase, what_is_asked_for_needs_no_probe);
	suite_add_tcase(suite, tcase);
	return suite;
}
