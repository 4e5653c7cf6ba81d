/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>

#include "runner.h"
#include "ui/rich.h"
#include "ui/theme.h"

Suite *contrast_suite(void);

/* What is measured: linear light, contrast (WCAG 2), and distance (OKLab, times 100). */

struct light {
	double r, g, b;
};

/* What letters and grounds need, and how far apart colours must be to be told from each other. */
static const double TEXT_LEAST = 4.5, TEXT_LEAST_HIGH = 7.0;
static const double NAME_LEAST = 3.0, NAME_LEAST_HIGH = 5.0;
static const double TONES_APART = 1.9, CAMPS_APART = 4.9, LINE_APART = 14.0, SEEN_APART = 6.0;

/* Land by whom it belongs to: Ukraine is of the Coalition's, Belarus of Russia's. */
static const struct tone {
	paint_id paint;
	char side, family;
} TONES[] = {
	{ PAINT_C0, 'C', 'C' }, { PAINT_C1, 'C', 'C' }, { PAINT_C2, 'C', 'C' }, { PAINT_C3, 'C', 'C' },
	{ PAINT_UKR0, 'C', 'U' }, { PAINT_UKR1, 'C', 'U' }, { PAINT_UKR2, 'C', 'U' },
	{ PAINT_UKR3, 'C', 'U' },
	{ PAINT_R0, 'R', 'R' }, { PAINT_R1, 'R', 'R' }, { PAINT_R2, 'R', 'R' }, { PAINT_R3, 'R', 'R' },
	{ PAINT_BLR0, 'R', 'B' }, { PAINT_BLR1, 'R', 'B' },
	{ PAINT_W0, 'W', 'W' }, { PAINT_W1, 'W', 'W' }, { PAINT_W2, 'W', 'W' }, { PAINT_W3, 'W', 'W' },
	{ PAINT_N0, 'N', 'N' }, { PAINT_N1, 'N', 'N' }, { PAINT_N2, 'N', 'N' }, { PAINT_N3, 'N', 'N' },
};
enum { TONE_COUNT = sizeof(TONES) / sizeof(*TONES) };

static const paint_id WATER[] = { PAINT_SEA, PAINT_SHELF, PAINT_LAKE };
enum { WATERS = sizeof(WATER) / sizeof(*WATER) };

static double linear(int component)
{
	double value = component / 255.0;

	return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

/* Of the colour that is sent, not of the one that was meant. */
static struct light light_of(const struct theme *theme, paint_id paint)
{
	int colour = theme_colour(theme, paint);
	struct rgb rgb = theme->depth == DEPTH_DIRECT ? rgb_from_direct((uint32_t)colour)
		: theme->depth == DEPTH_256 ? rgb_from_256(colour) : rgb_from_16(colour);

	return (struct light){ linear(rgb.r), linear(rgb.g), linear(rgb.b) };
}

static double luminance(struct light light)
{
	return 0.2126 * light.r + 0.7152 * light.g + 0.0722 * light.b;
}

static double contrast(const struct theme *theme, paint_id fg, paint_id bg)
{
	double one = luminance(light_of(theme, fg)) + 0.05;
	double other = luminance(light_of(theme, bg)) + 0.05;

	return one > other ? one / other : other / one;
}

static double distance(struct light one, struct light other)
{
	const struct light LIGHTS[2] = { one, other };
	double lab[2][3];

	for (int i = 0; i < 2; i++) {
		const struct light *x = &LIGHTS[i];
		double l = cbrt(0.4122214708 * x->r + 0.5363325363 * x->g + 0.0514459929 * x->b);
		double m = cbrt(0.2119034982 * x->r + 0.6806995451 * x->g + 0.1073969566 * x->b);
		double s = cbrt(0.0883024619 * x->r + 0.2817188376 * x->g + 0.6299787005 * x->b);

		lab[i][0] = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
		lab[i][1] = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
		lab[i][2] = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
	}
	return 100 * sqrt(pow(lab[0][0] - lab[1][0], 2) + pow(lab[0][1] - lab[1][1], 2)
		+ pow(lab[0][2] - lab[1][2], 2));
}

static double apart(const struct theme *theme, paint_id one, paint_id other)
{
	return distance(light_of(theme, one), light_of(theme, other));
}

/* As eyes without red, green or blue cones see it (Machado and others, 2009; severity 1). */
enum { EYES = 3 };

static struct light seen_by(int eyes, struct light light)
{
	static const double MATRIX[EYES][3][3] = {
		{ { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
			{ -0.003882, -0.048116, 1.051998 } },
		{ { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
			{ -0.011820, 0.042940, 0.968881 } },
		{ { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
			{ 0.004733, 0.691367, 0.303900 } },
	};
	double out[3];

	for (int i = 0; i < 3; i++)
		out[i] = fmax(0, MATRIX[eyes][i][0] * light.r + MATRIX[eyes][i][1] * light.g
			+ MATRIX[eyes][i][2] * light.b);
	return (struct light){ out[0], out[1], out[2] };
}

/* Run check on every theme that has colours, in 24 bits and in 256 colours. */
static void on_rich_terminals(void (*check)(const struct theme *theme))
{
	for (int name = 0; name < THEME_MONO; name++) {
		for (int depth = DEPTH_256; depth <= DEPTH_DIRECT; depth++) {
			const struct theme theme = theme_make((enum theme_name)name, (enum depth)depth);

			check(&theme);
		}
	}
}

static double text_least(const struct theme *theme)
{
	return theme->name == THEME_HIGH_CONTRAST ? TEXT_LEAST_HIGH : TEXT_LEAST;
}

static void need_contrast(const struct theme *theme, paint_id fg, paint_id bg, double least)
{
	double found = contrast(theme, fg, bg);

	ck_assert_msg(found >= least, "%s at depth %d: paint %d on %d has %.2f, not %.1f",
		theme_name_of(theme->name), theme->depth, fg, bg, found, least);
}

/* All styles that rich text can have, each on its own ground or on that of a bar or row. */
static void check_texts(const struct theme *theme)
{
	static const char LETTERS[] = "thdgbwkCRWN";
	static const char GROUNDS[] = "tBsi";

	for (int i = 0; LETTERS[i]; i++)
		for (int j = 0; GROUNDS[j]; j++)
			need_contrast(theme, style_of(LETTERS[i]).fg, style_of(GROUNDS[j]).bg,
				text_least(theme));
	for (int i = 0; i < 3; i++)
		need_contrast(theme, style_of("cmx"[i]).fg, style_of("cmx"[i]).bg, text_least(theme));
	need_contrast(theme, PAINT_COUNTER, PAINT_CARD_N, text_least(theme));
	need_contrast(theme, PAINT_GROUND, PAINT_MARK, TEXT_LEAST_HIGH);
}

START_TEST(text_can_be_read_on_every_ground_it_may_stand_on)
{
	on_rich_terminals(check_texts);
}
END_TEST

static void check_names(const struct theme *theme)
{
	double least = theme->name == THEME_HIGH_CONTRAST ? NAME_LEAST_HIGH : NAME_LEAST;

	for (int i = 0; i < TONE_COUNT; i++) {
		need_contrast(theme, PAINT_LAND_NAME, TONES[i].paint, least);
		need_contrast(theme, PAINT_TARGET, TONES[i].paint, least);
	}
	for (int i = 0; i < WATERS; i++) {
		need_contrast(theme, PAINT_LAND_NAME, WATER[i], least);
		need_contrast(theme, PAINT_TARGET, WATER[i], least);
		need_contrast(theme, PAINT_SEA_NAME, WATER[i], least);
	}
}

START_TEST(names_can_be_read_on_every_tone_of_the_map)
{
	on_rich_terminals(check_names);
}
END_TEST

/* In 256 colours tones of one side may be the same: a line parts them then. */
static void check_tones(const struct theme *theme)
{
	for (int i = 0; i < TONE_COUNT; i++) {
		for (int j = 0; j < i; j++) {
			double found = apart(theme, TONES[i].paint, TONES[j].paint);
			bool kin = TONES[i].family == TONES[j].family;

			if (kin && theme->depth == DEPTH_256 && theme_same(theme, TONES[i].paint,
					TONES[j].paint))
				continue;
			ck_assert_msg(found >= (kin ? TONES_APART : CAMPS_APART),
				"%s at depth %d: tones %d and %d are %.2f apart",
				theme_name_of(theme->name), theme->depth, TONES[i].paint,
				TONES[j].paint, found);
		}
		ck_assert_double_ge(apart(theme, TONES[i].paint, PAINT_SEA), 4.0);
	}
	for (int side = 0; side < 3; side++) {
		paint_id first = (paint_id[]){ PAINT_C0, PAINT_R0, PAINT_W0 }[side];

		ck_assert(!theme_same(theme, first, first + 1));
	}
}

START_TEST(neighbouring_tones_and_other_sides_can_be_told_apart)
{
	on_rich_terminals(check_tones);
}
END_TEST

static void check_lines(const struct theme *theme)
{
	static const paint_id LINES[] = { PAINT_FRONT, PAINT_REACH, PAINT_MARK, PAINT_TARGET };

	for (int i = 0; i < 4; i++)
		for (int j = 0; j < TONE_COUNT; j++)
			ck_assert_msg(apart(theme, LINES[i], TONES[j].paint) >= LINE_APART,
				"%s at depth %d: line %d over %d: %.1f", theme_name_of(theme->name),
				theme->depth, LINES[i], TONES[j].paint,
				apart(theme, LINES[i], TONES[j].paint));
}

START_TEST(front_rings_targets_and_selection_stand_out_from_the_land)
{
	on_rich_terminals(check_lines);
}
END_TEST

static void check_grounds(const struct theme *theme)
{
	ck_assert_double_ge(apart(theme, PAINT_SELECT, PAINT_GROUND), 7.0);
	ck_assert_double_ge(apart(theme, PAINT_BAR, PAINT_GROUND), 5.0);
	ck_assert_double_ge(apart(theme, PAINT_INPUT, PAINT_GROUND), 3.0);
	ck_assert_double_ge(apart(theme, PAINT_SHELF, PAINT_SEA), 3.0);
}

START_TEST(bars_selection_and_fields_are_seen)
{
	on_rich_terminals(check_grounds);
}
END_TEST

START_TEST(sides_stay_apart_without_red_green_or_blue_cones)
{
	for (int depth = DEPTH_256; depth <= DEPTH_DIRECT; depth++) {
		const struct theme theme = theme_make(THEME_COLOUR_BLIND, (enum depth)depth);

		for (int n = 0; n < EYES * TONE_COUNT * TONE_COUNT; n++) {
			int eyes = n / (TONE_COUNT * TONE_COUNT);
			const struct tone *one = &TONES[n / TONE_COUNT % TONE_COUNT];
			const struct tone *other = &TONES[n % TONE_COUNT];
			double found = distance(seen_by(eyes, light_of(&theme, one->paint)),
				seen_by(eyes, light_of(&theme, other->paint)));

			ck_assert_msg(one->side == other->side || found >= SEEN_APART,
				"depth %d, eyes %d: %d and %d are %.2f apart", depth, eyes, one->paint,
				other->paint, found);
		}
		ck_assert(theme_has_patterns(&theme));
	}
}
END_TEST

START_TEST(good_and_bad_stay_apart_without_red_green_or_blue_cones)
{
	static const paint_id PAIRS[][2] = {
		{ PAINT_GOOD, PAINT_BAD }, { PAINT_TEAM_C, PAINT_TEAM_R }, { PAINT_TEAM_R, PAINT_TEAM_W },
		{ PAINT_CARD_C, PAINT_CARD_R }, { PAINT_CARD_R, PAINT_CARD_W },
	};

	for (int depth = DEPTH_256; depth <= DEPTH_DIRECT; depth++) {
		const struct theme theme = theme_make(THEME_COLOUR_BLIND, (enum depth)depth);

		for (int n = 0; n < EYES * 5; n++) {
			const paint_id *pair = PAIRS[n / EYES];

			ck_assert_double_ge(distance(seen_by(n % EYES, light_of(&theme, pair[0])),
				seen_by(n % EYES, light_of(&theme, pair[1]))), SEEN_APART);
		}
	}
}
END_TEST

/* Letters of few colours: whatever the paint is, what is sent can be read. */
static void check_few(const struct theme *theme)
{
	static const paint_id TEXTS[] = {
		PAINT_TEXT, PAINT_TITLE, PAINT_DIM, PAINT_GOOD, PAINT_BAD, PAINT_WARN, PAINT_KEY,
		PAINT_TEAM_C, PAINT_TEAM_R, PAINT_TEAM_W, PAINT_TEAM_N, PAINT_COUNTER, PAINT_LAND_NAME,
		PAINT_SEA_NAME, PAINT_TARGET, PAINT_FRONT, PAINT_MARK, PAINT_REACH, PAINT_GROUND,
	};
	static const paint_id GROUNDS[] = {
		PAINT_SELECT, PAINT_INPUT, PAINT_CARD_C, PAINT_CARD_R, PAINT_CARD_W, PAINT_MARK,
		PAINT_TARGET, PAINT_C0, PAINT_R0, PAINT_W0, PAINT_N0, PAINT_UKR0, PAINT_SEA,
		PAINT_LAND_NAME,
	};

	for (size_t i = 0; i < sizeof(TEXTS) / sizeof(*TEXTS); i++) {
		for (size_t j = 0; j < sizeof(GROUNDS) / sizeof(*GROUNDS); j++) {
			int bg = theme_colour(theme, GROUNDS[j]);
			int ink = theme_ink(theme, TEXTS[i], theme_colour(theme, TEXTS[i]), bg);
			struct rgb rgb[2] = { rgb_from_16(ink), rgb_from_16(bg) };
			double light[2];

			for (int k = 0; k < 2; k++)
				light[k] = 0.05 + luminance((struct light){
					linear(rgb[k].r), linear(rgb[k].g), linear(rgb[k].b) });
			ck_assert_msg(fmax(light[0], light[1]) / fmin(light[0], light[1]) >= NAME_LEAST,
				"%s at depth %d: %d as %d on %d", theme_name_of(theme->name),
				theme->depth, TEXTS[i], ink, bg);
		}
	}
}

START_TEST(few_colours_can_be_read_on_every_ground)
{
	for (int name = 0; name < THEME_MONO; name++) {
		for (int depth = DEPTH_8; depth <= DEPTH_16; depth++) {
			const struct theme theme = theme_make((enum theme_name)name, (enum depth)depth);

			check_few(&theme);
		}
	}
}
END_TEST

Suite *contrast_suite(void)
{
	Suite *suite = suite_create("contrast");
	TCase *tcase = tcase_create("measured");

	tcase_add_test(tcase, text_can_be_read_on_every_ground_it_may_stand_on);
	tcase_add_test(tcase, names_can_be_read_on_every_tone_of_the_map);
	tcase_add_test(tcase, neighbouring_tones_and_other_sides_can_be_told_apart);
	tcase_add_test(tcase, front_rings_targets_and_selection_stand_out_from_the_land);
	tcase_add_test(tcase, bars_selection_and_fields_are_seen);
	tcase_add_test(tcase, sides_stay_apart_without_red_green_or_blue_cones);
	tcase_add_test(tcase, good_and_bad_stay_apart_without_red_green_or_blue_cones);
	tcase_add_test(tcase, few_colours_can_be_read_on_every_ground);
	suite_add_tcase(suite, tcase);
	return suite;
}
