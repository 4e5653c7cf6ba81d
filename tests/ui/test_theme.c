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

START_TEST(eight_colours_show_the_side_and_black_lines)
{
	for (int name = 0; name < THEME_MONO; name++) {
		const struct theme theme = theme_make((enum theme_name)name, DEPTH_8);

		for (int i = 0; i < LANDS; i++) {
			ck_assert(!theme_same(&theme, LAND[i], PAINT_SEA));
			ck_assert_int_eq(theme_colour(&theme, LAND[i] | SHADE_NATION), 0);
			ck_assert_int_lt(theme_colour(&theme, LAND[i]), 8);
		}
		ck_assert(!theme_same(&theme, PAINT_C0, PAINT_R0));
		ck_assert(!theme_same(&theme, PAINT_C0, PAINT_N0));
		ck_assert(!theme_same(&theme, PAINT_C0, PAINT_W0));
		ck_assert(!theme_same(&theme, PAINT_R0, PAINT_W0));
		ck_assert(!theme_same(&theme, PAINT_C0, PAINT_UKR2));
		ck_assert(theme_same(&theme, PAINT_R0, PAINT_BLR1));
	}
}
END_TEST

START_TEST(paints_of_few_colours_stay_within_them)
{
	for (int name = 0; name < THEME_MONO; name++) {
		const struct theme eight = theme_make((enum theme_name)name, DEPTH_8);
		const struct theme sixteen = theme_make((enum theme_name)name, DEPTH_16);

		for (int paint = 0; paint < PAINT_COUNT; paint++) {
			ck_assert_int_lt(theme_colour(&eight, (paint_id)paint), 8);
			ck_assert_int_lt(theme_colour(&sixteen, (paint_id)paint), 16);
		}
	}
}
END_TEST

START_TEST(direct_colours_are_never_taken_for_palette_indices)
{
	for (int name = 0; name < THEME_MONO; name++) {
		const struct theme theme = theme_make((enum theme_name)name, DEPTH_DIRECT);

		for (int paint = 0; paint < PAINT_COUNT; paint++)
			for (int shade = 0; shade < 16; shade++)
				ck_assert_int_ge(theme_colour(&theme, (paint_id)(paint | shade << 8)), 8);
	}
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
	struct style counter = { PAINT_COUNTER, PAINT_CARD_R, LOOK_BOLD };
	struct style plain = { PAINT_TEXT, PAINT_GROUND, 0 };

	ck_assert_int_eq(theme_look(&theme, &selected), LOOK_REVERSE);
	ck_assert_int_eq(theme_look(&theme, &counter), LOOK_REVERSE | LOOK_BOLD);
	ck_assert_int_eq(theme_look(&theme, &plain), 0);
}
END_TEST

START_TEST(the_mono_theme_is_mono_on_any_terminal)
{
	const struct theme theme = theme_make(THEME_MONO, DEPTH_DIRECT);

	ck_assert_int_eq(theme.depth, DEPTH_MONO);
	ck_assert_int_eq(theme_colour(&theme, PAINT_R0), COLOUR_NONE);
	ck_assert(theme_has_patterns(&theme));
}
END_TEST

START_TEST(themes_are_found_by_their_words)
{
	enum theme_name found = THEME_DARK;

	for (int i = 0; i < THEME_COUNT; i++) {
		ck_assert(theme_find(theme_name_of((enum theme_name)i), &found));
		ck_assert_int_eq((int)found, i);
	}
	found = THEME_LIGHT;
	ck_assert(!theme_find("Dark", &found));
	ck_assert(!theme_find("", &found));
	ck_assert_int_eq(found, THEME_LIGHT);
	ck_assert_str_eq(theme_nearest("color-blind"), "colour-blind");
	ck_assert_str_eq(theme_nearest("lihgt"), "light");
	ck_assert_ptr_null(theme_nearest("solarized"));
}
END_TEST

START_TEST(a_field_is_seen_where_few_colours_give_it_no_ground)
{
	const struct style field = { PAINT_TEXT, PAINT_INPUT, 0 };

	for (int name = 0; name < THEME_MONO; name++) {
		for (int depth = DEPTH_MONO; depth <= DEPTH_DIRECT; depth++) {
			const struct theme theme = theme_make((enum theme_name)name, (enum depth)depth);
			bool has_ground = !theme_same(&theme, PAINT_INPUT, PAINT_GROUND);

			ck_assert(has_ground || theme_look(&theme, &field));
		}
	}
}
END_TEST

Suite *theme_suite(void)
{
	Suite *suite = suite_create("theme");
	TCase *tcase = tcase_create("colours");

	tcase_add_test(tcase, eight_colours_show_the_side_and_black_lines);
	tcase_add_test(tcase, paints_of_few_colours_stay_within_them);
	tcase_add_test(tcase, direct_colours_are_never_taken_for_palette_indices);
	tcase_add_test(tcase, shades_are_as_the_design_says);
	tcase_add_test(tcase, nearest_of_256_is_exact_for_the_palette_itself);
	tcase_add_test(tcase, mono_has_no_colours_but_looks);
	tcase_add_test(tcase, the_mono_theme_is_mono_on_any_terminal);
	tcase_add_test(tcase, themes_are_found_by_their_words);
	tcase_add_test(tcase, a_field_is_seen_where_few_colours_give_it_no_ground);
	suite_add_tcase(suite, tcase);
	return suite;
}
