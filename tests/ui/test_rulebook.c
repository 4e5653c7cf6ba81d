/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/input.h"
#include "ui/rulebook.h"

Suite *rulebook_suite(void);

static const char BOOK[] =
	"# The handbook\n\nAbout *trust* and 2*trust.\n\n"
	"## Orders\n\nAn order costs **budget**.\n\n"
	"| Order | Price | What it does |\n|---|---|---|\n"
	"| Deepen the network (`deepen`) | 2 / 1 | if passed: trust +3<br>if rejected: trust -1, "
	"and a long tail of other things that make the table wider than any screen there is to "
	"show it on |\n"
	"| Whip a bloc (`whip`) | 0 / 1 | the bloc leans |\n\n"
	"### Votes\n\n| Rule | Bar |\n|---|---|\n| willing | 40% |\n| unanimity | no no |\n\n"
	"1. First the vote, then the whip.\n2. Then the trust that the vote was about.\n\n"
	"## Trust\n\nWhat Europe believes.\n";

static struct rulebook *open_book(struct scenery *s, enum lang lang)
{
	struct rulebook *book = arena_alloc(s->fixture.arena, 1, sizeof(*book));

	rulebook_init(book, BOOK, s->fixture.world, lang);
	return book;
}

static void draw(struct rulebook *book, int rows, int cols, const char *name)
{
	struct canvas canvas;

	canvas_init(&canvas, rows, cols);
	rulebook_draw(book, &canvas);
	if (name)
		golden_assert(&canvas, name);
	canvas_release(&canvas);
}

START_TEST(alone_it_shows_its_contents)
{
	struct scenery s;

	scenery_init(&s);

	struct rulebook *book = open_book(&s, LANG_EN);

	ck_assert_int_eq(book->section_count, 4);
	ck_assert_int_eq(book->list.count, 4);
	draw(book, 24, 80, "rules_80_contents");
	rulebook_key(book, INPUT_DOWN);
	rulebook_key(book, INPUT_ENTER);
	ck_assert_int_eq(book->shown, 1);
	draw(book, 24, 80, "rules_80_section");
	/* Back to the contents, then out. */
	ck_assert_int_eq(rulebook_key(book, INPUT_ESCAPE), RULEBOOK_NOTHING);
	ck_assert_int_eq(rulebook_key(book, INPUT_ESCAPE), RULEBOOK_LEFT);
	rulebook_release(book);
	scenery_release(&s);
}
END_TEST

START_TEST(headings_come_first_among_what_is_found)
{
	struct scenery s;

	scenery_init(&s);

	struct rulebook *book = open_book(&s, LANG_EN);

	rulebook_look_up(book, "trust");
	ck_assert_int_eq(book->hit_count, 4);
	ck_assert_int_eq(book->hits[0].section, 3);
	draw(book, 24, 80, "rules_80_found");
	rulebook_key(book, INPUT_ENTER);
	ck_assert_int_eq(book->shown, 3);
	/* n goes round all places, N back. */
	for (int i = 0; i < 4; i++)
		rulebook_key(book, 'n');
	ck_assert_int_eq(book->at_hit, 0);
	rulebook_key(book, 'N');
	ck_assert_int_eq(book->at_hit, 3);
	draw(book, 20, 60, NULL);
	ck_assert_int_eq(book->jump, -1);
	rulebook_release(book);
	scenery_release(&s);
}
END_TEST

START_TEST(ids_and_names_of_the_other_language_are_known)
{
	struct scenery s;

	scenery_init(&s);

	struct rulebook *book = open_book(&s, LANG_EN);

	rulebook_look_up(book, "深化合作");
	ck_assert_int_eq(book->hit_count, 1);
	ck_assert_int_eq(book->hits[0].section, 1);
	rulebook_look_up(book, "whip");
	ck_assert_int_eq(book->hit_count, 2);
	rulebook_release(book);
	scenery_release(&s);
}
END_TEST

START_TEST(several_words_stand_in_one_line_or_each_is_looked_up)
{
	struct scenery s;

	scenery_init(&s);

	struct rulebook *book = open_book(&s, LANG_EN);

	rulebook_look_up(book, "vote whip");
	ck_assert_int_eq(book->hit_count, 1);
	rulebook_look_up(book, "unanimity budget");
	ck_assert_int_eq(book->hit_count, 2);
	rulebook_look_up(book, "zzz");
	ck_assert_int_eq(book->hit_count, 0);
	draw(book, 24, 80, "rules_80_nowhere");
	/* Looked up again from there. */
	for (const char *at = "/trust\r"; *at; at++)
		rulebook_key(book, *at);
	ck_assert_int_eq(book->hit_count, 4);
	rulebook_release(book);
	scenery_release(&s);
}
END_TEST

START_TEST(stars_of_a_formula_stay_and_those_of_emphasis_go)
{
	struct scenery s;
	struct str out;

	scenery_init(&s);

	struct rulebook *book = open_book(&s, LANG_EN);

	str_init(&out);
	rulebook_line(book, "*so* 2*x + (1 + 2)*y", 20, 't', &out);
	ck_assert_str_eq(out.text, "so 2*x + (1 + 2)*y");
	str_release(&out);
	rulebook_release(book);
	scenery_release(&s);
}
END_TEST

Suite *rulebook_suite(void)
{
	Suite *suite = suite_create("rulebook");
	TCase *tests = tcase_create("rules");

	tcase_add_test(tests, alone_it_shows_its_contents);
	tcase_add_test(tests, headings_come_first_among_what_is_found);
	tcase_add_test(tests, ids_and_names_of_the_other_language_are_known);
	tcase_add_test(tests, several_words_stand_in_one_line_or_each_is_looked_up);
	tcase_add_test(tests, stars_of_a_formula_stay_and_those_of_emphasis_go);
	suite_add_tcase(suite, tests);
	return suite;
}
