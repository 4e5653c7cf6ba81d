/* SPDX-License-Identifier: MIT */
#include "runner.h"
#include "ui/canvas.h"
#include "ui/theme.h"

Suite *theme_suite(void);

static const paint_id LAND[] = {
	PAINT_C0, PAINT_C1, PAINT_C2, PAINT_C3, PAINT_R0, PAINT_R1, PAINT_R2, PAINT_R3,
	PAINT_W0, PAINT_W1, PAINT_W2, PAINT_W3, PAINT_N0, PAINT_N1, PAINT_N2, PAINT_N3,
	PAINT_UKR0, PAINT_UKR1, PAINT_UKR2, PAINT_UKR3, PAINT_BLR0, PAINT_BLR1,
};
enum { LANDS = sizeof(LAND) / sizeof(*LAND) };

/* Relative luminance times 10^6, and the contrast of two (WCAG 2), times 100. */
static double light(struct rgb rgb)
{
	double linear[3] = { rgb.r / 255.0, rgb.g / 255.0, rgb.b / 255.0 };

	for (int i = 0; i < 3; i++)
		linear[i] = linear[i] * linear[i] * (0.2 + 0.8 * linear[i]);
	return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

static double contrast(const struct theme *theme, paint_id fg, paint_id bg)
{
	double one = light(theme_rgb(theme, fg));
	double other = light(theme_rgb(theme, bg));

	return one > other ? (one + 0.05) / (other + 0.05) : (other + 0.05) / (one + 0.05);
}

START_TEST(tones_differ_where_there_are_colours_enough)
{
	const struct theme themes[] = { { THEME_DARK, DEPTH_256 }, { THEME_DARK, DEPTH_DIRECT } };

	for (int t = 0; t < 2; t++)
		for (int i = 0; i < LANDS; i++)
			for (int j = 0; j < i; j++)
				ck_assert_msg(!theme_same(&themes[t], LAND[i], LAND[j]),
					"depth %d: paints %d and %d", themes[t].depth, LAND[i], LAND[j]);
}
END_TEST

START_TEST(names_can_be_read_on_every_fill)
{
	const struct theme themes[] = { { THEME_DARK, DEPTH_256 }, { THEME_DARK, DEPTH_DIRECT } };

	for (int t = 0; t < 2; t++) {
		for (int i = 0; i < LANDS; i++)
			ck_assert_msg(contrast(&themes[t], PAINT_LAND_NAME, LAND[i]) > 3.0,
				"depth %d, paint %d: %.2f", themes[t].depth, LAND[i],
				contrast(&themes[t], PAINT_LAND_NAME, LAND[i]));
		ck_assert(contrast(&themes[t], PAINT_SEA_NAME, PAINT_SEA) > 3.0);
		ck_assert(contrast(&themes[t], PAINT_TEXT, PAINT_GROUND) > 7.0);
		ck_assert(contrast(&themes[t], PAINT_DIM, PAINT_GROUND) > 4.5);
	}
}
END_TEST

START_TEST(eight_colours_show_the_side_and_black_lines)
{
	const struct theme theme = { THEME_DARK, DEPTH_8 };

	for (int i = 0; i < LANDS; i++) {
		ck_assert(!theme_same(&theme, LAND[i], PAINT_SEA));
		ck_assert_int_eq(theme_colour(&theme, LAND[i] | SHADE_NATION), 0);
		ck_assert_int_lt(theme_colour(&theme, LAND[i]), 8);
	}
	ck_assert(!theme_same(&theme, PAINT_C0, PAINT_R0));
	ck_assert(!theme_same(&theme, PAINT_C0, PAINT_N0));
	ck_assert(!theme_same(&theme, PAINT_C0, PAINT_W0));
	ck_assert(!theme_same(&theme, PAINT_C0, PAINT_UKR2));
	ck_assert(theme_same(&theme, PAINT_R0, PAINT_BLR1));
}
END_TEST

/* Green, yellow, cyan and white of the eight colours: no letters of one on another. */
static bool is_light(int colour)
{
	return colour == 2 || colour == 3 || colour == 6 || colour == 7;
}

START_TEST(few_colours_can_be_read_on_every_ground)
{
	static const paint_id TEXTS[] = {
		PAINT_LAND_NAME, PAINT_COUNTER, PAINT_TARGET, PAINT_FRONT, PAINT_MARK, PAINT_TEAM_C,
	};
	static const paint_id GROUNDS[] = {
		PAINT_TEAM_C, PAINT_TEAM_R, PAINT_TEAM_W, PAINT_SELECT, PAINT_C0, PAINT_R0, PAINT_W0,
		PAINT_N0, PAINT_UKR0, PAINT_SEA,
	};
	const struct theme theme = { THEME_DARK, DEPTH_8 };

	for (size_t i = 0; i < sizeof(TEXTS) / sizeof(*TEXTS); i++)
		for (size_t j = 0; j < sizeof(GROUNDS) / sizeof(*GROUNDS); j++) {
			int bg = theme_colour(&theme, GROUNDS[j]);
			int ink = theme_ink(&theme, TEXTS[i], theme_colour(&theme, TEXTS[i]), bg);

			ck_assert_int_ne(ink, bg);
			ck_assert(!is_light(bg) || !is_light(ink));
		}
}
END_TEST

START_TEST(direct_colours_are_never_taken_for_palette_indices)
{
	const struct theme theme = { THEME_DARK, DEPTH_DIRECT };

	for (int paint = 0; paint < PAINT_COUNT; paint++)
		for (int shade = 0; shade < 16; shade++)
			ck_assert_int_ge(theme_colour(&theme, (paint_id)(paint | shade << 8)), 8);
}
END_TEST

START_TEST(shades_are_as_the_design_says)
{
	const struct theme theme = { THEME_DARK, DEPTH_DIRECT };

	/* PAINT_C0 is 0x24507f. */
	ck_assert_int_eq(theme_colour(&theme, PAINT_C0), 0x24507f);
	ck_assert_int_eq(theme_colour(&theme, PAINT_C0 | SHADE_COAST), 0x7b96b2);
	ck_assert_int_eq(theme_colour(&theme, PAINT_C0 | SHADE_NATION), 0x869eb8);
	ck_assert_int_eq(theme_colour(&theme, PAINT_C0 | SHADE_BORDER), 0x142c46);
	ck_assert_int_eq(theme_colour(&theme, PAINT_C0 | SHADE_DIM), 0x1a3859);
}
END_TEST

START_TEST(nearest_of_256_is_exact_for_the_palette_itself)
{
	for (int i = 16; i < 256; i++) {
		struct rgb rgb = rgb_from_256(i);
		struct rgb back = rgb_from_256(rgb_to_256(rgb));

		ck_assert(rgb.r == back.r && rgb.g == back.g && rgb.b == back.b);
	}
	ck_assert_int_eq(rgb_to_256((struct rgb){ 0x24, 0x50, 0x7f }), 24);
	/* Nearer to a grey, but still a red. */
	ck_assert_int_eq(rgb_to_256((struct rgb){ 0x5e, 0x42, 0x42 }), 95);
}
END_TEST

START_TEST(mono_has_no_colours_but_looks)
{
	const struct theme theme = { THEME_DARK, DEPTH_MONO };

	ck_assert_int_eq(theme_colour(&theme, PAINT_R0), COLOUR_NONE);
	struct style selected = { PAINT_TEXT, PAINT_SELECT, 0 };
	struct style counter = { PAINT_COUNTER, PAINT_TEAM_R, LOOK_BOLD };
	struct style plain = { PAINT_TEXT, PAINT_GROUND, 0 };

	ck_assert_int_eq(theme_look(&theme, &selected), LOOK_REVERSE);
	ck_assert_int_eq(theme_look(&theme, &counter), LOOK_REVERSE | LOOK_BOLD);
	ck_assert_int_eq(theme_look(&theme, &plain), 0);
}
END_TEST

Suite *theme_suite(void)
{
	Suite *suite = suite_create("theme");
	TCase *tcase = tcase_create("colours");

	tcase_add_test(tcase, tones_differ_where_there_are_colours_enough);
	tcase_add_test(tcase, names_can_be_read_on_every_fill);
	tcase_add_test(tcase, eight_colours_show_the_side_and_black_lines);
	tcase_add_test(tcase, few_colours_can_be_read_on_every_ground);
	tcase_add_test(tcase, direct_colours_are_never_taken_for_palette_indices);
	tcase_add_test(tcase, shades_are_as_the_design_says);
	tcase_add_test(tcase, nearest_of_256_is_exact_for_the_palette_itself);
	tcase_add_test(tcase, mono_has_no_colours_but_looks);
	suite_add_tcase(suite, tcase);
	return suite;
}
