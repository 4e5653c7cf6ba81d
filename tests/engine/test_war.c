/* SPDX-License-Identifier: MIT */
#include "engine/war.h"

#include "engine/act.h"
#include "engine/dice.h"
#include "engine/unit.h"
#include "play.h"
#include "runner.h"

Suite *war_suite(void);

/* Areas and nations of the small world. LTU and POL are the Coalition's, LEN and BLE Russia's. */
enum { LTU, POL, LEN, BLE, BAL };
enum { OF_DEU, OF_LTU, OF_POL, OF_RUS, OF_USA };

/* Every face of every column gives another number: 100 times the column and the face. */
static void number_table(struct war_rules *war)
{
	for (int column = 0; column < WAR_COLUMNS; column++)
		for (int face = 0; face < WAR_FACES; face++)
			war->delta[column][face] = (int16_t)(-100 * column - face);
}

/* Ukraine's strength 100, Russia's in tens the line "war" plus 3. */
static void set_up(struct play *play)
{
	play_init(play);
	struct world *world = play->f.world;
	world->scenario.war = true;
	world->scenario.budgets = true;
	world->tracks[world->known.territory].low = 0;
	world->tracks[world->known.territory].high = 10000;
	world->tracks[world->known.territory].start = 5000;
	world->war = (struct war_rules){
		.ua = fixture_expr(&play->f, "100"), .ru = fixture_expr(&play->f, "line:war 3 + 10 *"),
		.shift = { -1, 0, 1 }, .columns = { 8, 10, 12, 15 },
		.side = {
			[WAR_RU] = { .team = TEAM_R, .areas = bit_of(LEN) | bit_of(BLE),
				.loss = { 10, 20, 50 }, .replace = fixture_expr(&play->f, "line:war 2 /"),
				.area = BLE, .nation = OF_RUS, .quality = 1 },
			[WAR_UA] = { .team = TEAM_C, .areas = bit_of(LTU) | bit_of(POL),
				.loss = { 0, 25, 50 }, .replace = fixture_expr(&play->f, "0"),
				.area = LTU, .nation = OF_LTU, .quality = 3 },
		},
	};
	number_table(&world->war);
}

/* The war alone, without the rest of a turn. */
static void fight(struct play *play)
{
	struct state replayed = play->state;
	char name[64] = "";

	ledger_init(play->ledger);
	turn_war(play->f.world, &play->state, play->ledger);
	ledger_replay(play->f.world, play->ledger, 0, play->ledger->count, &replayed);
	ck_assert(!state_difference(play->f.world, &play->state, &replayed, name, sizeof name));
}

static int column(const struct play *play)
{
	struct war_table table;
	war_reckon(play->f.world, &play->state, &table);
	return table.column;
}

START_TEST(the_war_table_is_read_by_ratio_up_to_and_including_each_bound)
{
	static const struct { int war, ratio, column; } cases[] = {
		{ 0, 3, 0 }, { 5, 8, 0 }, { 6, 9, 1 }, { 7, 10, 1 }, { 8, 11, 2 }, { 9, 12, 2 },
		{ 10, 13, 3 }, { 12, 15, 3 }, { 13, 16, 4 },
	};
	struct play play;
	set_up(&play);
	play_start(&play, 1);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct war_table table;
		play.state.line[1] = (int8_t)cases[i].war;
		war_reckon(play.f.world, &play.state, &table);
		ck_assert_int_eq(table.ua, 100);
		ck_assert_int_eq(table.ru, cases[i].war * 10 + 30);
		ck_assert_int_eq(table.ratio, cases[i].ratio);
		ck_assert_int_eq(table.column, cases[i].column);
	}
	play_release(&play);
}
END_TEST

START_TEST(a_ruling_on_the_war_counts_in_the_column_that_has_it)
{
	struct play play;
	set_up(&play);
	play_start(&play, 1);

	const int from = column(&play);
	static const struct { int shift, ruled; } CASES[] = { { 0, 1 }, { 1, 0 } };

	for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
		const int result = -100 * (from + CASES[i].shift) - 7;
		struct act act = { .kind = ACT_RULING, .team = TEAM_NONE,
			.ruling = { .key = "war", .turn = 1, .result = (int16_t)result } };

		play.state.seed = 2;
		ck_assert_int_eq(act_check(play.f.world, &play.state, &act), VERDICT_LEGAL);
		act_apply(play.f.world, &play.state, &act, NULL);
		fight(&play);

		const struct entry *head = &play.ledger->entries[play_entry(&play, ENTRY_WAR, 0)];

		ck_assert_int_eq(head->ruled, CASES[i].ruled);
		ck_assert_int_eq(head->to == result, CASES[i].ruled);
	}
	play_release(&play);
}
END_TEST

START_TEST(russias_stance_shifts_the_column_within_the_table)
{
	struct play play;
	set_up(&play);
	play_start(&play, 1);
	int8_t *stance = &play.state.setting[TEAM_R][SETTING_STANCE];

	play.state.line[1] = 8;
	*stance = STANCE_HOLD;
	ck_assert_int_eq(column(&play), 1);
	*stance = STANCE_LIMITED;
	ck_assert_int_eq(column(&play), 2);
	*stance = STANCE_MAJOR;
	ck_assert_int_eq(column(&play), 3);
	play.state.line[1] = 14;
	ck_assert_int_eq(column(&play), 4);
	*stance = STANCE_HOLD;
	play.state.line[1] = 0;
	ck_assert_int_eq(column(&play), 0);
	play_release(&play);
}
END_TEST

START_TEST(a_strength_of_ukraine_below_1_counts_as_1)
{
	struct play play;
	set_up(&play);
	play.f.world->war.ua = fixture_expr(&play.f, "0 40 -");
	play_start(&play, 1);
	struct war_table table;

	war_reckon(play.f.world, &play.state, &table);
	ck_assert_int_eq(table.ua, -40);
	ck_assert_int_eq(table.ratio, table.ru * 10);
	ck_assert_int_eq(table.column, 4);
	play_release(&play);
}
END_TEST

START_TEST(the_die_of_key_war_gives_the_per_mille_of_territory)
{
	for (uint64_t seed = 1; seed <= 12; seed++) {
		struct play play;
		set_up(&play);
		play_start(&play, seed);
		int die = dice_roll(seed, 1, "war", 10);

		fight(&play);
		const struct entry *head = &play.ledger->entries[0];
		ck_assert_int_eq(head->kind, ENTRY_WAR);
		ck_assert_int_eq(head->die, die);
		ck_assert_int_eq(head->author, TEAM_NONE);
		ck_assert_int_eq(head->subject, 2);
		ck_assert_int_eq(head->other, 11);
		ck_assert_int_eq(head->to, -200 - (die - 1));
		ck_assert_int_eq(play_track(&play, "territory"), 5000 - 200 - (die - 1));
		play_release(&play);
	}
}
END_TEST

static int of_russia(const struct play *play, int area)
{
	return units_count(&play->state, TEAM_R, bit_of(area), UNIT_BDE);
}

START_TEST(war_losses_are_shared_by_stack_largest_remainder_first)
{
	struct play play;
	set_up(&play);
	play_start(&play, 1);
	play.f.world->war.side[WAR_RU].replace = fixture_expr(&play.f, "0");

	/* Of 8 and 3 brigades 20 per cent are 2: 1.45 and 0.55. */
	ck_assert_int_eq(of_russia(&play, LEN), 8);
	ck_assert_int_eq(of_russia(&play, BLE), 3);
	fight(&play);
	ck_assert_int_eq(of_russia(&play, LEN), 7);
	ck_assert_int_eq(of_russia(&play, BLE), 2);
	play_release(&play);
}
END_TEST

START_TEST(war_losses_are_the_stances_per_cent_of_the_groups_total)
{
	static const int lost[STANCE_COUNT][2] = { { 1, 0 }, { 2, 3 }, { 5, 6 } };
	for (int stance = 0; stance < STANCE_COUNT; stance++) {
		struct play play;
		set_up(&play);
		play.f.world->war.side[WAR_RU].replace = fixture_expr(&play.f, "0");
		play_start(&play, 1);
		play.state.setting[TEAM_R][SETTING_STANCE] = (int8_t)stance;
		const uint64_t all = ~UINT64_C(0);
		int russia = units_count(&play.state, TEAM_R, all, UNIT_BDE);
		int kyiv = units_count(&play.state, TEAM_C, all, UNIT_BDE);

		ck_assert_int_eq(russia, 11);
		ck_assert_int_eq(kyiv, 13);
		fight(&play);
		ck_assert_int_eq(russia - units_count(&play.state, TEAM_R, all, UNIT_BDE),
			lost[stance][0]);
		ck_assert_int_eq(kyiv - units_count(&play.state, TEAM_C, all, UNIT_BDE),
			lost[stance][1]);
		play_release(&play);
	}
}
END_TEST

START_TEST(replacements_come_after_the_losses)
{
	struct play play;
	set_up(&play);
	play_start(&play, 1);
	play.state.setting[TEAM_R][SETTING_STANCE] = STANCE_MAJOR;

	/* 5 of 11 fall: 3.64 of LEN's 8 and 1.36 of BLE's 3; then 8/2 come. */
	fight(&play);
	ck_assert_int_eq(of_russia(&play, LEN), 4);
	ck_assert_int_eq(of_russia(&play, BLE), 3 - 1 + 4);
	/* 2 of quality 3 and 4 of quality 1. */
	const struct post post = { .team = TEAM_R, .nation = OF_RUS, .area = BLE,
		.kind = UNIT_BDE };
	ck_assert_int_eq(units_at(&play.state, &post)->quality, (2 * 3 + 4 * 1 + 3) / 6);
	play_release(&play);
}
END_TEST

START_TEST(replacements_go_to_friendly_ground_if_theirs_is_lost)
{
	struct play play;
	set_up(&play);
	play_start(&play, 1);
	play.f.world->war.side[WAR_RU].loss[STANCE_LIMITED] = 0;
	play.state.control[BLE] = TEAM_C;

	fight(&play);
	ck_assert_int_eq(of_russia(&play, BLE), 3);
	ck_assert_int_eq(of_russia(&play, LEN), 8 + 4);
	play_release(&play);
}
END_TEST

START_TEST(a_stance_costs_what_the_rules_say_and_is_not_softened)
{
	struct play play;
	set_up(&play);
	struct world *world = play.f.world;
	int trust = world_track(world, "trust");
	world->war.cost[STANCE_MAJOR][trust] = -5;
	world->tracks[trust].soft = true;
	play_start(&play, 1);
	play.state.track[trust] = 20;

	fight(&play);
	ck_assert_int_eq(play.state.track[trust], 20);
	play.state.setting[TEAM_R][SETTING_STANCE] = STANCE_MAJOR;
	fight(&play);
	ck_assert_int_eq(play.state.track[trust], 15);
	play_release(&play);
}
END_TEST

START_TEST(no_war_under_a_ceasefire_or_where_the_scenario_has_none)
{
	struct play play;
	set_up(&play);
	play_start(&play, 1);

	fixture_put(&play.f, &play.state, "ceasefire", 1);
	fight(&play);
	ck_assert_int_eq(play.ledger->count, 0);
	fixture_put(&play.f, &play.state, "ceasefire", 0);
	play.f.world->scenario.war = false;
	fight(&play);
	ck_assert_int_eq(play.ledger->count, 0);
	play.f.world->scenario.war = true;
	fight(&play);
	ck_assert_int_gt(play.ledger->count, 0);
	play_release(&play);
}
END_TEST

START_TEST(the_war_reads_the_lines_paid_this_turn_and_comes_before_the_books)
{
	struct play play;
	set_up(&play);
	play.f.world->scenario.has_allowance = false;
	play_start(&play, 1);
	play.orders.sheet[TEAM_R].filed = true;
	play.orders.sheet[TEAM_R].line[1] = 12;
	play_turn(&play);

	int war = play_entry(&play, ENTRY_WAR, 0);
	ck_assert_int_ge(war, 0);
	ck_assert_int_eq(play.ledger->entries[war].other, 15);
	ck_assert_int_lt(play_entry(&play, ENTRY_LINE, 0), war);
	ck_assert_int_gt(play_entry(&play, ENTRY_BOOKS, 0), war);
	play_release(&play);
}
END_TEST

/* What one team makes of a turn of war. */
static const struct entry *seen_by(const struct play *play, enum team team, struct ledger *seen)
{
	ledger_redact(play->f.world, &play->state, play->ledger, team, seen);
	ck_assert_int_gt(seen->count, 0);
	ck_assert_int_eq(seen->entries[0].kind, ENTRY_WAR);
	return &seen->entries[0];
}

START_TEST(others_learn_neither_stance_nor_strength_from_the_war)
{
	static const enum team others[] = { TEAM_C, TEAM_W };
	struct play play;
	struct ledger seen;
	set_up(&play);
	play.f.world->war.cost[STANCE_MAJOR][world_track(play.f.world, "trust")] = -1;
	play_start(&play, 1);
	play.state.setting[TEAM_R][SETTING_STANCE] = STANCE_MAJOR;
	fight(&play);
	for (int i = 0; i < 2; i++) {
		const struct entry *head = seen_by(&play, others[i], &seen);
		ck_assert(head->blurred);
		ck_assert_int_eq(head->die, 0);
		ck_assert_int_eq(head->subject, 0);
		ck_assert_int_eq(head->other, 0);
		for (int k = 0; k < seen.count; k++) {
			ck_assert_int_ne(seen.entries[k].cause, CAUSE_SETTING);
			ck_assert_int_ne(seen.entries[k].team, TEAM_R);
		}
	}
	play_release(&play);
}
END_TEST

START_TEST(russia_learns_its_column_and_its_losses_but_not_the_ratio)
{
	struct play play;
	struct ledger seen;
	set_up(&play);
	play_start(&play, 1);
	play.state.setting[TEAM_R][SETTING_STANCE] = STANCE_MAJOR;
	fight(&play);
	const struct entry *head = seen_by(&play, TEAM_R, &seen);
	ck_assert(head->blurred);
	ck_assert_int_gt(head->die, 0);
	ck_assert_int_eq(head->subject, 3);
	ck_assert_int_eq(head->other, 0);
	int own = 0;
	for (int i = 0; i < seen.count; i++) {
		own += seen.entries[i].team == TEAM_R;
		ck_assert_int_ne(seen.entries[i].team, TEAM_C);
	}
	ck_assert_int_gt(own, 0);
	play_release(&play);
}
END_TEST

START_TEST(the_facilitator_sees_the_whole_war_table)
{
	struct play play;
	struct ledger seen;
	set_up(&play);
	play_start(&play, 1);
	fight(&play);
	const struct entry *head = seen_by(&play, TEAM_NONE, &seen);
	ck_assert_int_eq(head->other, 11);
	ck_assert(!head->blurred);
	ck_assert_int_eq(seen.count, play.ledger->count);
	play_release(&play);
}
END_TEST

static int rows_seen(const struct play *play, enum team team, const char *track)
{
	struct ledger seen;
	int count = 0;
	ledger_redact(play->f.world, &play->state, play->ledger, team, &seen);
	for (int i = 0; i < seen.count; i++)
		count += seen.entries[i].kind == ENTRY_TRACK && seen.entries[i].cause == CAUSE_ROW
			&& seen.entries[i].subject == world_track(play->f.world, track);
	return count;
}

/* Rules B17: what others pay into their lines is hidden. */
START_TEST(the_books_do_not_tell_others_what_was_paid_into_a_line)
{
	struct play play;
	set_up(&play);
	struct fixture *f = &play.f;
	struct effect by_amount = fixture_add(f, "trust", "line:war 7 -");
	struct effect open = fixture_add(f, "cohesion", "line:war 7 -");
	struct effect plain = fixture_add(f, "trust", "1");
	f->world->tracks[world_track(f->world, "trust")].owner = TEAM_R;
	f->world->tracks[world_track(f->world, "cohesion")].owner = TEAM_NONE;
	fixture_row(f, "", true, fixture_effects(f, "", &by_amount, 1));
	fixture_row(f, "", true, fixture_effects(f, "", &open, 1));
	fixture_row(f, "line:war 5 >", true, fixture_effects(f, "", &plain, 1));
	fixture_row(f, "", true, fixture_effects(f, "", &plain, 1));
	play_start(&play, 1);
	play_turn(&play);
	/* Russia knows its line; the others see only the row that reads none. */
	ck_assert_int_eq(rows_seen(&play, TEAM_R, "trust"), 3);
	ck_assert_int_eq(rows_seen(&play, TEAM_C, "trust"), 1);
	ck_assert_int_eq(rows_seen(&play, TEAM_W, "trust"), 1);
	ck_assert_int_eq(rows_seen(&play, TEAM_C, "cohesion"), 1);
	play_release(&play);
}
END_TEST

Suite *war_suite(void)
{
	Suite *suite = suite_create("engine/war");
	TCase *table = tcase_create("table");
	tcase_add_test(table, the_war_table_is_read_by_ratio_up_to_and_including_each_bound);
	tcase_add_test(table, a_ruling_on_the_war_counts_in_the_column_that_has_it);
	tcase_add_test(table, russias_stance_shifts_the_column_within_the_table);
	tcase_add_test(table, a_strength_of_ukraine_below_1_counts_as_1);
	tcase_add_test(table, the_die_of_key_war_gives_the_per_mille_of_territory);
	tcase_add_test(table, no_war_under_a_ceasefire_or_where_the_scenario_has_none);
	tcase_add_test(table, the_war_reads_the_lines_paid_this_turn_and_comes_before_the_books);
	suite_add_tcase(suite, table);
	TCase *losses = tcase_create("losses");
	tcase_add_test(losses, war_losses_are_shared_by_stack_largest_remainder_first);
	tcase_add_test(losses, war_losses_are_the_stances_per_cent_of_the_groups_total);
	tcase_add_test(losses, replacements_come_after_the_losses);
	tcase_add_test(losses, replacements_go_to_friendly_ground_if_theirs_is_lost);
	tcase_add_test(losses, a_stance_costs_what_the_rules_say_and_is_not_softened);
	suite_add_tcase(suite, losses);
	TCase *secret = tcase_create("secret");
	tcase_add_test(secret, others_learn_neither_stance_nor_strength_from_the_war);
	tcase_add_test(secret, russia_learns_its_column_and_its_losses_but_not_the_ratio);
	tcase_add_test(secret, the_books_do_not_tell_others_what_was_paid_into_a_line);
	tcase_add_test(secret, the_facilitator_sees_the_whole_war_table);
	suite_add_tcase(suite, secret);
	return suite;
}
