/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "europe.h"
#include "geo/tones.h"
#include "runner.h"

Suite *tones_suite(void);

static void assert_told_apart(const struct borders *borders, const struct tone_need *need,
	const uint8_t *tone)
{
	for (int i = 0; i < borders->count; i++)
		for (int j = 0; j < i; j++)
			ck_assert_msg(!borders->touch[i][j] || need->family[i] != need->family[j]
				|| tone[i] != tone[j], "%d and %d", i, j);
}

static void one_family(struct tone_need *need, int count)
{
	for (int i = 0; i < count; i++) {
		need->family[i] = 1;
		need->choices[i] = TONES;
	}
}

START_TEST(borders_are_the_shared_lines)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);
	static struct borders borders;
	int kal = europe_place(atlas, "KAL");

	borders_find(atlas, &borders);
	ck_assert(borders.touch[kal][europe_place(atlas, "LTU")]);
	ck_assert(borders.touch[europe_place(atlas, "POL")][kal]);
	ck_assert(borders.touch[kal][europe_place(atlas, "SUW")]);
	ck_assert(!borders.touch[kal][europe_place(atlas, "LVA")]);
	ck_assert(!borders.touch[kal][europe_place(atlas, "BLW")]);
	arena_free(arena);
}
END_TEST

START_TEST(four_tones_suffice_though_all_were_one_side)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);
	static struct borders borders;
	struct tone_need need;
	uint8_t tone[ATLAS_PLACES] = { 0 };

	borders_find(atlas, &borders);
	one_family(&need, borders.count);
	ck_assert(tones_choose(&borders, &need, tone));
	assert_told_apart(&borders, &need, tone);
	arena_free(arena);
}
END_TEST

START_TEST(tones_stay_where_nothing_changed)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);
	static struct borders borders;
	struct tone_need need;
	uint8_t tone[ATLAS_PLACES] = { 0 };
	uint8_t before[ATLAS_PLACES];
	int donbas = europe_place(atlas, "DON");
	int changed = 0;

	borders_find(atlas, &borders);
	one_family(&need, borders.count);
	for (int i = 0; i < borders.count; i++)
		need.family[i] = (uint8_t)atlas->places[i].side;
	ck_assert(tones_choose(&borders, &need, tone));
	memcpy(before, tone, sizeof(tone));
	ck_assert(tones_choose(&borders, &need, tone));
	ck_assert_mem_eq(before, tone, sizeof(tone));
	need.family[donbas] = 'C';
	ck_assert(tones_choose(&borders, &need, tone));
	assert_told_apart(&borders, &need, tone);
	for (int i = 0; i < borders.count; i++)
		changed += before[i] != tone[i];
	ck_assert_int_le(changed, 3);
	arena_free(arena);
}
END_TEST

START_TEST(too_few_tones_are_refused_and_nothing_changes)
{
	static struct borders borders = { .count = 3 };
	struct tone_need need = { .family = { 1, 1, 1 }, .choices = { 2, 2, 2 } };
	uint8_t tone[ATLAS_PLACES] = { 1, 1, 1 };

	for (int i = 0; i < 3; i++)
		for (int j = 0; j < 3; j++)
			borders.touch[i][j] = i != j;
	ck_assert(!tones_choose(&borders, &need, tone));
	ck_assert_int_eq(tone[0] + tone[1] + tone[2], 3);
	need.choices[2] = 3;
	ck_assert(tones_choose(&borders, &need, tone));
	ck_assert_int_eq(tone[2], 2);
}
END_TEST

Suite *tones_suite(void)
{
	Suite *suite = suite_create("tones");
	TCase *tcase = tcase_create("colouring");

	tcase_add_test(tcase, borders_are_the_shared_lines);
	tcase_add_test(tcase, four_tones_suffice_though_all_were_one_side);
	tcase_add_test(tcase, tones_stay_where_nothing_changed);
	tcase_add_test(tcase, too_few_tones_are_refused_and_nothing_changes);
	suite_add_tcase(suite, tcase);
	return suite;
}
