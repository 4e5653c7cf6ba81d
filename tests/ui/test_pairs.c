/* SPDX-License-Identifier: MIT */
#include "runner.h"
#include "ui/canvas.h"
#include "ui/glyph.h"
#include "ui/pairs.h"

Suite *pairs_suite(void);

enum { ROW = 64 };

/* How often the pair changes along a row. */
static int changes(const struct pair_cell *cells, int count)
{
	int found = 0;

	for (int i = 1; i < count; i++)
		found += cells[i].fg != cells[i - 1].fg || cells[i].bg != cells[i - 1].bg;
	return found;
}

/* The colour seen in each quadrant of a cell: all that a reader can tell. */
static int seen(const struct pair_cell *cell, int quadrant)
{
	int mask = glyph_quadrants(cell->rune);

	if (cell->rune == ' ')
		return cell->bg;
	return mask >> quadrant & 1 ? cell->fg : cell->bg;
}

START_TEST(sharing_changes_nothing_that_is_seen)
{
	struct pair_cell before[ROW];
	struct pair_cell after[ROW];

	for (int i = 0; i < ROW; i++) {
		before[i] = (struct pair_cell){
			.rune = i * 7 % 5 ? glyph_quadrant(i * 11 % 15) : ' ',
			.fg = i * 5 % 3, .bg = i * 13 % 4,
		};
		after[i] = before[i];
	}
	pairs_share(after, ROW);
	for (int i = 0; i < ROW; i++)
		for (int quadrant = 0; quadrant < 4; quadrant++)
			ck_assert_int_eq(seen(&before[i], quadrant), seen(&after[i], quadrant));
	ck_assert_int_lt(changes(after, ROW), changes(before, ROW));
}
END_TEST

START_TEST(coast_needs_one_pair)
{
	/* sea, coast seen from both sides, land, then a letter on the land */
	struct pair_cell row[] = {
		{ ' ', 9, 1, 0 }, { 0x2584, 2, 1, 0 }, { 0x2580, 1, 2, 0 }, { ' ', 8, 2, 0 },
		{ 'x', 5, 2, 0 }, { ' ', 7, 2, 0 },
	};

	pairs_share(row, 6);
	ck_assert_int_eq(changes(row, 6), 1);
	ck_assert_int_eq(row[5].fg, 5);
}
END_TEST

START_TEST(underlined_and_reversed_blanks_keep_their_colours)
{
	struct pair_cell row[] = { { 'x', 5, 2, 0 }, { ' ', 7, 2, LOOK_UNDERLINE },
		{ ' ', 7, 2, LOOK_REVERSE } };

	pairs_share(row, 3);
	ck_assert_int_eq(row[1].fg, 7);
	ck_assert_int_eq(row[2].fg, 7);
}
END_TEST

START_TEST(pairs_keep_their_number_until_the_table_is_full)
{
	static struct pair_table table;
	bool is_new;

	pairs_init(&table, 8, true);
	ck_assert_int_eq(pairs_find(&table, 7, 0, &is_new), 0);
	ck_assert(!is_new);
	for (int i = 0; i < 6; i++) {
		ck_assert_int_eq(pairs_find(&table, 100 + i, 3, &is_new), i + 1);
		ck_assert(is_new);
		ck_assert_int_eq(pairs_find(&table, 100, 3, &is_new), 1);
		ck_assert(!is_new);
	}
	/* The terminal has 7 besides pair 0; numbering never leaves them. */
	for (int i = 0; i < 100; i++)
		ck_assert_int_lt(pairs_find(&table, i, 200, &is_new), 8);
}
END_TEST

Suite *pairs_suite(void)
{
	Suite *suite = suite_create("pairs");
	TCase *tcase = tcase_create("sharing");

	tcase_add_test(tcase, sharing_changes_nothing_that_is_seen);
	tcase_add_test(tcase, coast_needs_one_pair);
	tcase_add_test(tcase, underlined_and_reversed_blanks_keep_their_colours);
	tcase_add_test(tcase, pairs_keep_their_number_until_the_table_is_full);
	suite_add_tcase(suite, tcase);
	return suite;
}
