/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "geo/spots.h"
#include "runner.h"

Suite *spots_suite(void);

enum { ROWS = 5, COLS = 20, OWN = ID_FIRST, OTHER = ID_FIRST + 1 };

struct field {
	struct spots spots;
	uint8_t id[ROWS * COLS], taken[ROWS * COLS];
};

static void field_init(struct field *field, uint8_t id)
{
	memset(field, 0, sizeof(*field));
	memset(field->id, id, sizeof(field->id));
	field->spots = (struct spots){ .rows = ROWS, .cols = COLS, .id = field->id,
		.taken = field->taken };
	field->spots.is_land[OWN] = true;
	field->spots.is_land[OTHER] = true;
}

START_TEST(texts_keep_a_cell_between_them)
{
	struct field field;

	field_init(&field, OWN);
	spots_take(&field.spots, 2, 5, 4, OWN);
	ck_assert(!spots_are_free(&field.spots, 2, 9, 3));
	ck_assert(spots_are_free(&field.spots, 2, 10, 3));
	ck_assert(!spots_are_free(&field.spots, 2, 2, 3));
	ck_assert(spots_are_free(&field.spots, 2, 1, 3));
	ck_assert(spots_are_free(&field.spots, 1, 5, 4));
	ck_assert(!spots_are_free(&field.spots, 2, 17, 4));
	ck_assert(!spots_are_free(&field.spots, -1, 3, 1));
}
END_TEST

START_TEST(anchor_comes_first_then_the_row_below)
{
	struct field field;
	struct spot_wish wish = { .id = OWN, .row = 2, .col = 10, .width = 4, .own_least = 4 };
	int row, col;

	field_init(&field, OWN);
	ck_assert(spots_find(&field.spots, &wish, &row, &col));
	ck_assert_int_eq(row, 2);
	ck_assert_int_eq(col, 8);
	spots_take(&field.spots, row, col, 4, OWN);
	ck_assert(spots_find(&field.spots, &wish, &row, &col));
	ck_assert_int_eq(row, 3);
	ck_assert_int_eq(col, 8);
}
END_TEST

START_TEST(text_keeps_off_the_land_of_others)
{
	struct field field;
	struct spot_wish wish = { .id = OWN, .row = 2, .col = 10, .width = 6, .own_least = 3,
		.foreign_most = 2 };
	int row, col;

	field_init(&field, OTHER);
	memset(&field.id[2 * COLS + 8], OWN, 3);
	ck_assert(!spots_find(&field.spots, &wish, &row, &col));
	memset(&field.id[2 * COLS + 11], ID_SEA, 1);
	ck_assert(spots_find(&field.spots, &wish, &row, &col));
	ck_assert_int_eq(row, 2);
}
END_TEST

START_TEST(small_place_is_named_beside_its_anchor)
{
	struct field field;
	struct spot_wish wish = { .id = OWN, .row = 2, .col = 10, .width = 3, .own_least = 3,
		.foreign_most = 3 };
	int row, col;

	field_init(&field, OTHER);
	field.id[2 * COLS + 10] = OWN;
	ck_assert(!spots_find(&field.spots, &wish, &row, &col));
	wish.beside = true;
	ck_assert(spots_find(&field.spots, &wish, &row, &col));
	ck_assert_int_eq(row, 2);
	ck_assert_int_eq(col, 11);
	/* Nothing is beside what cannot be seen. */
	wish.row = -3;
	ck_assert(!spots_find(&field.spots, &wish, &row, &col));
}
END_TEST

START_TEST(names_of_seas_lie_on_any_water)
{
	struct field field;
	struct spot_wish wish = { .id = OWN, .row = 2, .col = 10, .width = 6, .own_least = 6,
		.sea = true };
	int row, col;

	field_init(&field, ID_SEA);
	ck_assert(spots_find(&field.spots, &wish, &row, &col));
	memset(field.id, ID_VOID, sizeof(field.id));
	ck_assert(!spots_find(&field.spots, &wish, &row, &col));
}
END_TEST

Suite *spots_suite(void)
{
	Suite *suite = suite_create("spots");
	TCase *tcase = tcase_create("placing");

	tcase_add_test(tcase, texts_keep_a_cell_between_them);
	tcase_add_test(tcase, anchor_comes_first_then_the_row_below);
	tcase_add_test(tcase, text_keeps_off_the_land_of_others);
	tcase_add_test(tcase, small_place_is_named_beside_its_anchor);
	tcase_add_test(tcase, names_of_seas_lie_on_any_water);
	suite_add_tcase(suite, tcase);
	return suite;
}
