/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/handbook.h"
#include "base/arena.h"
#include "content/content.h"
#include "runner.h"

Suite *handbook_suite(void);

static struct content content;
static struct handbook book;
static struct str text;

static void setup(void)
{
	struct faults faults = { .count = 0 };

	ck_assert(content_open("with_whom", &content, &faults));
	str_init(&text);
	handbook_init(&book, content.world, &text);
	book.prose.lang = LANG_EN;
}

static void teardown(void)
{
	str_release(&text);
	content_release(&content);
}

static const char *table(const char *name, const char *argument)
{
	str_clear(&text);
	ck_assert_msg(handbook_table(&book, name, argument), "%s %s", name, argument);
	return text.text;
}

static const char *figure(const char *one, const char *two, const char *three)
{
	char words[4][32] = { "" };
	char *list[4] = { words[0], words[1], words[2], words[3] };

	snprintf(words[0], sizeof(words[0]), "%s", one);
	snprintf(words[1], sizeof(words[1]), "%s", two);
	snprintf(words[2], sizeof(words[2]), "%s", three);
	str_clear(&text);
	ck_assert_msg(handbook_figure(&book, list, 3, &text), "%s %s %s", one, two, three);
	return text.text;
}

/* Every row of a Markdown table has as many cells as its head. */
static void check_shape(const char *name)
{
	int wanted = 0;

	for (const char *at = text.text; *at; at = strchr(at, '\n') + 1) {
		int bars = 0;

		ck_assert_msg(*at == '|', "%s", name);
		for (const char *c = at; *c != '\n'; c++)
			bars += *c == '|';
		if (wanted == 0)
			wanted = bars;
		ck_assert_msg(bars == wanted, "%s: %.80s", name, at);
	}
	ck_assert_int_gt(wanted, 2);
}

START_TEST(tables_have_as_many_cells_in_every_row)
{
	static const struct handbook_row *const LISTS[] = {
		HANDBOOK_LISTS, HANDBOOK_ORDERS, HANDBOOK_WAR, HANDBOOK_GOALS,
	};

	for (size_t i = 0; i < sizeof(LISTS) / sizeof(*LISTS); i++)
		for (const struct handbook_row *row = LISTS[i]; row->name; row++) {
			bool team = strcmp(row->name, "orders") == 0
				|| strcmp(row->name, "objectives") == 0;

			table(row->name, team ? "R" : strcmp(row->name, "support") == 0
				? "deepen" : "");
			check_shape(row->name);
		}
}
END_TEST

START_TEST(every_order_stands_in_its_teams_table)
{
	static const char *const TEAMS[] = { "C", "R", "W" };

	for (int team = 0; team < TEAM_COUNT; team++) {
		table("orders", TEAMS[team]);
		for (int i = 0; i < content.world->order_count; i++) {
			const struct order_kind *kind = &content.world->orders[i];
			char mark[40];

			snprintf(mark, sizeof(mark), "(`%s`)", kind->id);
			ck_assert_msg((strstr(text.text, mark) != NULL) == (kind->team == team),
				"%s", kind->id);
		}
	}
}
END_TEST

START_TEST(figures_follow_the_data)
{
	int track = world_track(content.world, "trust");

	content.world->tracks[track].start = 17;
	content.world->options[OPTION_WILLING_BAR] = 41;
	ck_assert_str_eq(figure("track", "trust", ""), "17");
	ck_assert_str_eq(figure("option", "willing_bar", ""), "41");
	content.world->lines[world_line(content.world, "aid")].usual = 5;
	ck_assert_str_eq(figure("line", "aid", ""), "5");
	book.state.track[world_track(content.world, "public")] = 95;
	ck_assert_str_eq(figure("income", "C", "bp"), "26");
}
END_TEST

START_TEST(a_worked_example_adds_up)
{
	book.state.track[world_track(content.world, "cohesion")] = 50;
	for (int i = 0; i < content.world->objective_count[TEAM_C]; i++)
		if (strcmp(content.world->objectives[TEAM_C][i].id, "cohesion") == 0)
			content.world->objectives[TEAM_C][i] = (struct objective){ .id = "cohesion",
				.weight = 15, .of = content.world->objectives[TEAM_C][i].of,
				.zero = 30, .full = 70 };
	ck_assert_str_eq(figure("objective", "C", "cohesion"),
		"(50 - 30) x 100 / (70 - 30) = 50; 15 x 50 / 100 = 7.50");
}
END_TEST

START_TEST(what_the_text_names_and_nobody_knows_is_refused)
{
	char name[] = "trak", argument[] = "trust";
	char *words[] = { name, argument, argument, argument };
	char track[] = "track", nothing[] = "nothing";
	char *other[] = { track, nothing, nothing, nothing };

	ck_assert(!handbook_table(&book, "trakcs", ""));
	ck_assert(!handbook_table(&book, "orders", "X"));
	ck_assert(!handbook_table(&book, "support", "munitions"));
	ck_assert(!handbook_figure(&book, words, 2, &text));
	ck_assert(!handbook_figure(&book, other, 2, &text));
	ck_assert(!handbook_figure(&book, other, 1, &text));
}
END_TEST

Suite *handbook_suite(void)
{
	Suite *suite = suite_create("handbook");
	TCase *tcase = tcase_create("tables");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, tables_have_as_many_cells_in_every_row);
	tcase_add_test(tcase, every_order_stands_in_its_teams_table);
	tcase_add_test(tcase, figures_follow_the_data);
	tcase_add_test(tcase, a_worked_example_adds_up);
	tcase_add_test(tcase, what_the_text_names_and_nobody_knows_is_refused);
	suite_add_tcase(suite, tcase);
	return suite;
}
