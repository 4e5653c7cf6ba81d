/* SPDX-License-Identifier: MIT */
#include "ai/posture.h"

#include "ai/ai.h"
#include "engine/fixture.h"
#include "runner.h"

Suite *posture_suite(void);

/* The fixture with budgets, three lines of the Coalition (7, 8 and 4 as usual) and a persona. */
struct table {
	struct fixture f;
	struct state state;
	struct persona persona;
	struct sheet sheet;
};

static void table_init(struct table *table)
{
	fixture_init(&table->f);
	struct world *world = table->f.world;
	world->scenario.budgets = true;
	for (int i = 0; i < 3; i++)
		world->lines[i].team = TEAM_C;
	state_start(world, 3, &table->state, NULL);
	table->state.res[TEAM_C][RES_BP] = 30;
	table->persona = (struct persona){ .id = "test", .team = TEAM_C };
	for (int i = 0; i < SETTING_COUNT; i++)
		for (int k = 0; k < MAX_CASES; k++)
			table->persona.setting[i][k].value = -1;
	sheet_init(&table->sheet);
}

static void table_release(struct table *table)
{
	fixture_release(&table->f);
}

static void wish(struct table *table, int line, const char *words)
{
	table->persona.has_line[line] = true;
	table->persona.line[line] = fixture_expr(&table->f, words);
}

static void posture(struct table *table)
{
	sheet_init(&table->sheet);
	posture_of_persona(table->f.world, &table->state, TEAM_C, &table->persona, &table->sheet);
}

static void check_lines(const struct table *table, int first, int second, int third)
{
	ck_assert_int_eq(table->sheet.line[0], first);
	ck_assert_int_eq(table->sheet.line[1], second);
	ck_assert_int_eq(table->sheet.line[2], third);
}

START_TEST(a_persona_pays_what_its_expressions_say_and_the_rest_as_usual)
{
	struct table table;
	table_init(&table);

	wish(&table, 0, "9 ceasefire 4 * -");
	posture(&table);
	check_lines(&table, 9, 8, 4);
	fixture_put(&table.f, &table.state, "ceasefire", 1);
	posture(&table);
	check_lines(&table, 5, 8, 4);
	table_release(&table);
}
END_TEST

START_TEST(a_wish_stays_within_the_lines_range)
{
	struct table table;
	table_init(&table);

	wish(&table, 0, "40");
	wish(&table, 2, "0 3 -");
	posture(&table);
	check_lines(&table, 12, 8, 0);
	table_release(&table);
}
END_TEST

START_TEST(wishes_that_cannot_be_paid_fall_largest_first)
{
	struct table table;
	table_init(&table);

	table.state.res[TEAM_C][RES_BP] = 13;
	posture(&table);
	check_lines(&table, 4, 5, 4);
	table.state.res[TEAM_C][RES_BP] = 0;
	posture(&table);
	check_lines(&table, 0, 0, 0);
	table_release(&table);
}
END_TEST

START_TEST(without_budgets_nothing_is_said_of_lines)
{
	struct table table;
	table_init(&table);

	table.f.world->scenario.budgets = false;
	wish(&table, 0, "9");
	posture(&table);
	check_lines(&table, -1, -1, -1);
	table_release(&table);
}
END_TEST

START_TEST(of_several_choices_the_first_that_holds_is_made)
{
	struct table table;
	table_init(&table);
	struct choice *choices = table.persona.setting[SETTING_ROE];

	choices[0] = (struct choice){ fixture_expr(&table.f, "trust 40 >="), ROE_HOLD };
	choices[1] = (struct choice){ fixture_expr(&table.f, "trust 20 >="), ROE_FIGHT };
	fixture_put(&table.f, &table.state, "trust", 50);
	posture(&table);
	ck_assert_int_eq(table.sheet.setting[SETTING_ROE], ROE_HOLD);
	fixture_put(&table.f, &table.state, "trust", 30);
	posture(&table);
	ck_assert_int_eq(table.sheet.setting[SETTING_ROE], ROE_FIGHT);
	/* None holds: it stays as it is. */
	fixture_put(&table.f, &table.state, "trust", 10);
	posture(&table);
	ck_assert_int_eq(table.sheet.setting[SETTING_ROE], -1);
	ck_assert_int_eq(table.sheet.setting[SETTING_ALERT], -1);
	table_release(&table);
}
END_TEST

START_TEST(article_5_is_left_alone_where_no_battle_may_be_fought)
{
	struct table table;
	table_init(&table);
	struct world *world = table.f.world;
	int wedge = world_order(world, "wedge");

	table.persona.setting[SETTING_ART5][0].value = ART5_AUTO;
	posture_of_persona(world, &table.state, TEAM_W, &table.persona, &table.sheet);
	ck_assert_int_eq(table.sheet.setting[SETTING_ART5], -1);
	world->orders[wedge].battle = BATTLE_INCURSION;
	posture_of_persona(world, &table.state, TEAM_W, &table.persona, &table.sheet);
	ck_assert_int_eq(table.sheet.setting[SETTING_ART5], ART5_AUTO);
	table_release(&table);
}
END_TEST

START_TEST(a_posture_by_chance_can_always_be_filed)
{
	struct table table;
	int lines = 0, settings = 0;
	table_init(&table);
	for (uint64_t seed = 1; seed <= 200; seed++) {
		struct rng rng;
		struct sheet_verdicts verdicts;

		rng_init(&rng, seed);
		table.state.res[TEAM_C][RES_BP] = (int16_t)(seed % 30);
		sheet_init(&table.sheet);
		table.sheet.filed = true;
		posture_by_chance(table.f.world, &table.state, TEAM_C, &rng, &table.sheet);
		ck_assert(sheet_check(table.f.world, &table.state, TEAM_C, &table.sheet,
			&verdicts));
		lines += table.sheet.line[2] >= 0;
		settings += table.sheet.setting[SETTING_ROE] == ROE_HOLD;
	}
	ck_assert_int_gt(lines, 50);
	ck_assert_int_lt(lines, 200);
	ck_assert_int_gt(settings, 30);
	table_release(&table);
}
END_TEST

/* A row of the books that moves Coalition cohesion, which the Coalition wants, by the line aid. */
static int aid_filed(const char *gain)
{
	struct table table;
	struct view view;
	table_init(&table);
	struct world *world = table.f.world;
	struct effect effect = fixture_add(&table.f, "cohesion", gain);

	for (int team = 0; team < TEAM_COUNT; team++)
		world->personas[world->persona_count++] = (struct persona){
			.id = "anyone", .team = (uint8_t)team, .setting[0][0].value = -1 };
	for (int i = 0; i < world->persona_count; i++)
		for (int k = 0; k < SETTING_COUNT; k++)
			world->personas[i].setting[k][0].value = -1;
	fixture_row(&table.f, "", true, fixture_effects(&table.f, "", &effect, 1));
	view_make(world, &table.state, TEAM_C, &view);
	ai_sheet(world, &view, AI_STANDARD, 7, &table.sheet);

	int8_t paid[MAX_LINES];

	sheet_lines(world, &table.state, TEAM_C, &table.sheet, paid);
	table_release(&table);
	return paid[0];
}

START_TEST(the_standard_player_pays_for_what_a_line_is_worth)
{
	/* More than 5 hundredths of a point a BP, and less. */
	ck_assert_int_eq(aid_filed("line:aid 7 -"), 12);
	ck_assert_int_eq(aid_filed("7 line:aid -"), 0);
	ck_assert_int_eq(aid_filed("0"), 0);
}
END_TEST

Suite *posture_suite(void)
{
	Suite *suite = suite_create("ai/posture");
	TCase *tcase = tcase_create("posture");

	tcase_add_test(tcase, a_persona_pays_what_its_expressions_say_and_the_rest_as_usual);
	tcase_add_test(tcase, a_wish_stays_within_the_lines_range);
	tcase_add_test(tcase, wishes_that_cannot_be_paid_fall_largest_first);
	tcase_add_test(tcase, without_budgets_nothing_is_said_of_lines);
	tcase_add_test(tcase, of_several_choices_the_first_that_holds_is_made);
	tcase_add_test(tcase, article_5_is_left_alone_where_no_battle_may_be_fought);
	tcase_add_test(tcase, a_posture_by_chance_can_always_be_filed);
	tcase_add_test(tcase, the_standard_player_pays_for_what_a_line_is_worth);
	suite_add_tcase(suite, tcase);
	return suite;
}
