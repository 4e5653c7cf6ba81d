/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "engine/turn.h"
#include "play.h"
#include "runner.h"

Suite *turn_suite(void);

static void start(struct play *play, uint64_t seed)
{
	play_init(play);
	play_start(play, seed);
}

static void expect_sequence(const struct play *play, const char *expected)
{
	char text[256];
	play_sequence(play, text, sizeof text);
	ck_assert_str_eq(text, expected);
}

START_TEST(team_order_rotates_with_the_turn)
{
	const enum team expected[4][TEAM_COUNT] = {
		{ TEAM_R, TEAM_W, TEAM_C }, { TEAM_W, TEAM_C, TEAM_R }, { TEAM_C, TEAM_R, TEAM_W },
		{ TEAM_R, TEAM_W, TEAM_C },
	};
	struct play play;
	play_init(&play);
	for (int turn = 1; turn <= 4; turn++)
		for (int n = 0; n < TEAM_COUNT; n++)
			ck_assert_int_eq(turn_team(play.f.world, turn, n), expected[turn - 1][n]);
	play_release(&play);
}
END_TEST

START_TEST(a_study_may_shift_which_team_begins)
{
	struct play play;
	play_init(&play);
	play.f.world->rotation = 1;
	ck_assert_int_eq(turn_team(play.f.world, 1, 0), TEAM_W);
	ck_assert_int_eq(turn_team(play.f.world, 2, 0), TEAM_C);
	play_release(&play);
}
END_TEST

START_TEST(free_orders_come_first_then_stages_then_teams_then_filing_order)
{
	struct play play;
	start(&play, 1);
	play_file(&play, "reinforce", "LTU");
	play_file(&play, "patrol", NULL);
	play_file(&play, "munitions", NULL);
	play_file(&play, "whip", "EAST");
	play_file(&play, "drones", NULL);
	play_file(&play, "sabotage", NULL);
	play_file(&play, "wedge", NULL);
	play_file(&play, "reassure", NULL);
	play_file(&play, "watch", NULL);
	play_file(&play, "arctic", NULL);
	play_turn(&play);
	expect_sequence(&play, "whip wedge arctic munitions drones sabotage watch patrol "
		"reassure reinforce");
	play_file(&play, "wedge", NULL);
	play_file(&play, "tariffs", NULL);
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	expect_sequence(&play, "tariffs deepen wedge");
	play_release(&play);
}
END_TEST

START_TEST(alert_is_paid_before_orders_and_sets_its_track)
{
	struct play play;
	start(&play, 1);
	/* Coalition: 13 BP. */
	play_set(&play, TEAM_C, SETTING_ALERT, 3);
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	ck_assert_int_eq(play_track(&play, "alert_c"), 3);
	ck_assert_int_eq(play.state.setting[TEAM_C][SETTING_ALERT], 3);
	/* 13 - 3 - 3 = 7, of which 4 are kept, and 9 come. */
	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], 4 + 9);
	int alert = play_entry(&play, ENTRY_SETTING, 0);
	int order = play_entry(&play, ENTRY_FILED, 0);
	ck_assert_int_lt(alert, order);
	ck_assert(play.ledger->entries[alert].secret);
	play_release(&play);
}
END_TEST

START_TEST(an_alert_that_cannot_be_paid_falls_to_what_can)
{
	struct play play;
	start(&play, 1);
	play.state.res[TEAM_W][RES_BP] = 2;
	play_set(&play, TEAM_W, SETTING_ALERT, 3);
	play_file(&play, "watch", NULL);
	play_turn(&play);
	ck_assert_int_eq(play_track(&play, "alert_w"), 2);
	/* What was asked for in vain is no change of a setting. */
	ck_assert_int_eq(play_count(&play, ENTRY_SETTING), 1);
	expect_sequence(&play, "");
	play_release(&play);
}
END_TEST

START_TEST(a_team_that_files_nothing_keeps_its_settings_and_pays_its_alert)
{
	struct play play;
	start(&play, 1);
	ck_assert_int_eq(play.state.setting[TEAM_R][SETTING_ALERT], 1);
	play.state.res[TEAM_R][RES_BP] = 3;
	play_turn(&play);
	ck_assert_int_eq(play.state.res[TEAM_R][RES_BP], 2 + 6);
	ck_assert_int_eq(play_track(&play, "alert_r"), 1);
	play.state.res[TEAM_R][RES_BP] = 0;
	play_turn(&play);
	ck_assert_int_eq(play_track(&play, "alert_r"), 0);
	play_release(&play);
}
END_TEST

START_TEST(settings_are_filed_by_the_team_that_has_them)
{
	struct play play;
	start(&play, 1);
	play_set(&play, TEAM_C, SETTING_ROE, ROE_HOLD);
	play_set(&play, TEAM_R, SETTING_STANCE, STANCE_MAJOR);
	play_set(&play, TEAM_W, SETTING_ART5, ART5_DECLINE);
	play_set(&play, TEAM_W, SETTING_ROE, ROE_HOLD);
	play_turn(&play);
	ck_assert_int_eq(play.state.setting[TEAM_C][SETTING_ROE], ROE_HOLD);
	ck_assert_int_eq(play.state.setting[TEAM_R][SETTING_STANCE], STANCE_MAJOR);
	ck_assert_int_eq(play.state.setting[TEAM_W][SETTING_ART5], ART5_DECLINE);
	ck_assert_int_eq(play.state.setting[TEAM_W][SETTING_ROE], 0);
	ck_assert(play_flag(&play, "art5_decline"));
	ck_assert(!play_flag(&play, "art5_auto"));
	play_turn(&play);
	ck_assert_int_eq(play.state.setting[TEAM_C][SETTING_ROE], ROE_HOLD);
	play_release(&play);
}
END_TEST

START_TEST(cooldown_starts_at_filing_and_the_order_comes_back_after_it)
{
	struct play play;
	start(&play, 1);
	const struct order order = { TEAM_C, (int16_t)world_order(play.f.world, "deepen"),
		TARGET_NONE };
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	ck_assert_int_eq(play.state.rested[order.kind], 3);
	ck_assert_int_eq(order_check(play.f.world, &play.state, &order), VERDICT_RESTS);
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	expect_sequence(&play, "");
	ck_assert_int_eq(play.state.filed[order.kind], 1);
	ck_assert_int_eq(order_check(play.f.world, &play.state, &order), VERDICT_LEGAL);
	play_release(&play);
}
END_TEST

START_TEST(an_order_is_refused_once_its_limit_is_used_up)
{
	struct play play;
	start(&play, 1);
	for (int i = 0; i < 3; i++) {
		play_file(&play, "reinforce", "POL");
		play_turn(&play);
		expect_sequence(&play, i < 2 ? "reinforce" : "");
	}
	ck_assert_int_eq(play.state.filed[world_order(play.f.world, "reinforce")], 2);
	play_release(&play);
}
END_TEST

START_TEST(what_may_not_be_filed_is_left_out_and_costs_nothing)
{
	struct play play;
	start(&play, 1);
	fixture_put(&play.f, &play.state, "greenland", 29);
	play.state.res[TEAM_W][RES_BP] = 4;
	play_file(&play, "tariffs", NULL);
	play_file(&play, "watch", NULL);
	play_file(&play, "watch", NULL);
	play.orders.sheet[TEAM_C].filed = true;
	play.orders.sheet[TEAM_C].orders[play.orders.sheet[TEAM_C].count++] = (struct order){
		TEAM_C, (int16_t)world_order(play.f.world, "wedge"), TARGET_NONE };
	play_turn(&play);
	expect_sequence(&play, "watch");
	ck_assert_int_eq(play.state.res[TEAM_W][RES_BP], 3 + 6);
	play_release(&play);
}
END_TEST

START_TEST(requirements_are_not_tested_again_after_filing)
{
	struct play play;
	start(&play, 1);
	/* Turn 1 is R, W, C: Russia ends what the tariffs need before they come. */
	struct order_kind thaw = { .id = "thaw", .team = TEAM_R, .tag = TAG_POLITICS };
	thaw.always = fixture_effects(&play.f, "", (struct effect[]){
		fixture_set(&play.f, "greenland", "0") }, 1);
	fixture_order(&play.f, &thaw);
	play_file(&play, "thaw", NULL);
	play_file(&play, "tariffs", NULL);
	play_turn(&play);
	expect_sequence(&play, "thaw tariffs");
	ck_assert_int_eq(play_track(&play, "trust"), 36);
	play_release(&play);
}
END_TEST

START_TEST(a_delayed_effect_comes_before_the_books_of_its_turn)
{
	struct play play;
	play_init(&play);
	fixture_row(&play.f, "industry 38 ==", true, fixture_effects(&play.f, "",
		(struct effect[]){ fixture_set(&play.f, "sales", "77") }, 1));
	play_start(&play, 1);
	play_file(&play, "munitions", NULL);
	play_turn(&play);
	ck_assert_int_eq(play_track(&play, "industry"), 35);
	ck_assert_int_eq(play.state.delayed_count, 1);
	play_turn(&play);
	ck_assert_int_eq(play_track(&play, "industry"), 38);
	ck_assert_int_eq(play.state.delayed_count, 0);
	ck_assert_int_eq(play_track(&play, "sales"), 77);
	play_release(&play);
}
END_TEST

START_TEST(a_flag_lives_the_rest_of_its_turn_and_the_turns_it_was_given)
{
	struct play play;
	start(&play, 1);
	play_file(&play, "watch", NULL);
	play_file(&play, "arctic", NULL);
	play_turn(&play);
	ck_assert(play_flag(&play, "intel_w"));
	play_turn(&play);
	ck_assert(!play_flag(&play, "intel_w"));
	const int lasting = world_flag(play.f.world, "arctic_deal");
	ck_assert_int_eq(play.state.flag[lasting], FLAG_FOREVER);
	play_release(&play);
}
END_TEST

START_TEST(a_flag_of_the_scenario_lives_that_many_turns)
{
	struct play play;
	play_init(&play);
	play.f.world->flag_start[world_flag(play.f.world, "red_line")] = 2;
	play_start(&play, 1);
	ck_assert(play_flag(&play, "red_line"));
	play_turn(&play);
	ck_assert(play_flag(&play, "red_line"));
	play_turn(&play);
	ck_assert(!play_flag(&play, "red_line"));
	play_release(&play);
}
END_TEST

START_TEST(a_whip_lasts_for_the_votes_of_its_turn_only)
{
	struct play play;
	start(&play, 1);
	play_file(&play, "deepen", NULL);
	play_file(&play, "whip", "EAST");
	play_turn(&play);
	const struct vote_record *vote = &play.ledger->votes[0];
	ck_assert_int_eq(play.ledger->vote_count, 1);
	/* POL: 30 + 4*8 + 0 + 2*-3 - 0 + 4*2 - 10 and the die. */
	ck_assert_int_eq(vote->support[4] - vote->die[2], 54);
	ck_assert_int_eq(play.state.whip[2], 0);
	play_release(&play);
}
END_TEST

START_TEST(effects_of_a_vote_are_scaled_under_the_rule_willing_only)
{
	int partly[DECISION_COUNT] = { 0 };
	for (int i = 0; i < 20 * DECISION_COUNT; i++) {
		int rule = i % DECISION_COUNT;
		struct play play;
		start(&play, (uint64_t)i);
		fixture_put(&play.f, &play.state, "rule", rule);
		/* All but the north are sure; with it abstaining all three rules pass. */
		memset(play.state.commit, 10, (size_t)play.f.world->country_count);
		play.state.commit[2] = play.state.commit[3] = 4;
		play_file(&play, "deepen", NULL);
		play_turn(&play);
		const struct vote_record *vote = &play.ledger->votes[0];
		int expected = rule == DECISION_WILLING ? vote->yes_weight * 10 / 100 : 10;
		/* The books take 2 of Greenland. */
		if (vote->passed)
			ck_assert_int_eq(play_track(&play, "greenland"), 60 - expected - 2);
		partly[rule] += vote->passed && vote->yes_weight < 100;
		play_release(&play);
	}
	for (int rule = 0; rule < DECISION_COUNT; rule++)
		ck_assert_int_gt(partly[rule], 2);
}
END_TEST

START_TEST(what_an_order_does_anyway_is_not_scaled_by_its_vote)
{
	struct play play;
	start(&play, 4);
	struct order_kind kind = play.f.world->orders[world_order(play.f.world, "deepen")];
	struct effect effect = fixture_scaled(&play.f, "sales", "10");
	kind.id = "both";
	kind.always = fixture_effects(&play.f, "", &effect, 1);
	fixture_order(&play.f, &kind);
	memset(play.state.commit, 0, (size_t)play.f.world->country_count);
	play_file(&play, "both", NULL);
	play_turn(&play);
	ck_assert_int_lt(play.ledger->votes[0].yes_weight, 100);
	ck_assert_int_eq(play_track(&play, "sales"), 55);
	play_release(&play);
}
END_TEST

START_TEST(filing_a_hidden_order_is_secret_and_filing_an_open_one_is_not)
{
	struct play play;
	start(&play, 1);
	play_file(&play, "sleeper", NULL);
	play_file(&play, "wedge", NULL);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_FILED), 2);
	for (int n = 0; n < 2; n++) {
		const struct entry *entry = &play.ledger->entries[play_entry(&play, ENTRY_FILED, n)];
		ck_assert_int_eq(entry->secret, play.f.world->orders[entry->subject].hidden);
		ck_assert_int_eq(entry->team, TEAM_R);
	}
	ck_assert(play.ledger->entries[play_entry(&play, ENTRY_REST, 0)].secret);
	play_release(&play);
}
END_TEST

START_TEST(a_failed_or_backfired_roll_is_answered_by_a_coalition_that_fights)
{
	int answered = 0, held = 0;
	for (uint64_t seed = 0; seed < 40; seed++) {
		for (int roe = ROE_FIGHT; roe <= ROE_HOLD; roe++) {
			struct play play;
			start(&play, seed);
			play_set(&play, TEAM_C, SETTING_ROE, roe);
			play_file(&play, "drones", NULL);
			play_turn(&play);
			const struct entry *roll =
				&play.ledger->entries[play_entry(&play, ENTRY_ROLL, 0)];
			bool failed = roll->band == BAND_FAIL || roll->band == BAND_BACKFIRE;
			bool fights = failed && roe == ROE_FIGHT;
			ck_assert_int_eq(play.state.raised[TEAM_C], fights ? 2 : 0);
			ck_assert_int_eq(play.state.raised[TEAM_R], failed ? 1 : 3);
			answered += fights;
			held += failed && !fights;
			play_release(&play);
		}
	}
	ck_assert_int_gt(answered, 5);
	ck_assert_int_eq(answered, held);
}
END_TEST

START_TEST(every_filed_order_is_paid_once_from_its_own_purse)
{
	struct play play;
	start(&play, 1);
	play_file(&play, "deepen", NULL);
	play_file(&play, "wedge", NULL);
	play_file(&play, "tariffs", NULL);
	play_turn(&play);
	/* Left after filing: C 13-3, R 10-1-1 (alert), W 10-1; capital C 9-1, R 8-1, W 9-1. */
	const int expected[TEAM_COUNT][RES_COUNT] = { { 4 + 9, 12 }, { 4 + 6, 11 }, { 4 + 6, 12 } };
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < RES_COUNT; i++)
			ck_assert_int_eq(play.state.res[team][i], expected[team][i]);
	play_release(&play);
}
END_TEST

START_TEST(one_teams_filing_does_not_change_what_another_pays)
{
	struct play play;
	start(&play, 1);
	struct order_kind dear = { .id = "dear", .team = TEAM_R, .tag = TAG_POLITICS,
		.bp = fixture_expr(&play.f, "1 alert_c 3 * +") };
	fixture_order(&play.f, &dear);
	play.state.res[TEAM_R][RES_BP] = 3;
	play_set(&play, TEAM_C, SETTING_ALERT, 3);
	play_file(&play, "dear", NULL);
	play_turn(&play);
	expect_sequence(&play, "dear");
	ck_assert_int_eq(play.state.res[TEAM_R][RES_BP], 1 + 6);
	play_release(&play);
}
END_TEST

START_TEST(a_ledger_may_be_absent)
{
	struct play play;
	start(&play, 11);
	struct state without = play.state;
	play_file(&play, "deepen", NULL);
	play_file(&play, "sabotage", NULL);
	turn_adjudicate(play.f.world, &without, &play.orders, NULL);
	play_turn(&play);
	ck_assert_uint_eq(state_hash(play.f.world, &without), state_hash(play.f.world, &play.state));
	play_release(&play);
}
END_TEST

Suite *turn_suite(void)
{
	Suite *suite = suite_create("engine/turn");
	TCase *filing = tcase_create("filing");
	tcase_add_test(filing, alert_is_paid_before_orders_and_sets_its_track);
	tcase_add_test(filing, an_alert_that_cannot_be_paid_falls_to_what_can);
	tcase_add_test(filing, a_team_that_files_nothing_keeps_its_settings_and_pays_its_alert);
	tcase_add_test(filing, settings_are_filed_by_the_team_that_has_them);
	tcase_add_test(filing, cooldown_starts_at_filing_and_the_order_comes_back_after_it);
	tcase_add_test(filing, an_order_is_refused_once_its_limit_is_used_up);
	tcase_add_test(filing, what_may_not_be_filed_is_left_out_and_costs_nothing);
	tcase_add_test(filing, requirements_are_not_tested_again_after_filing);
	tcase_add_test(filing, every_filed_order_is_paid_once_from_its_own_purse);
	tcase_add_test(filing, one_teams_filing_does_not_change_what_another_pays);
	tcase_add_test(filing, filing_a_hidden_order_is_secret_and_filing_an_open_one_is_not);
	suite_add_tcase(suite, filing);
	TCase *stages = tcase_create("stages");
	tcase_add_test(stages, team_order_rotates_with_the_turn);
	tcase_add_test(stages, a_study_may_shift_which_team_begins);
	tcase_add_test(stages, free_orders_come_first_then_stages_then_teams_then_filing_order);
	tcase_add_test(stages, a_whip_lasts_for_the_votes_of_its_turn_only);
	tcase_add_test(stages, effects_of_a_vote_are_scaled_under_the_rule_willing_only);
	tcase_add_test(stages, what_an_order_does_anyway_is_not_scaled_by_its_vote);
	tcase_add_test(stages, a_failed_or_backfired_roll_is_answered_by_a_coalition_that_fights);
	tcase_add_test(stages, a_ledger_may_be_absent);
	suite_add_tcase(suite, stages);
	TCase *time = tcase_create("time");
	tcase_add_test(time, a_delayed_effect_comes_before_the_books_of_its_turn);
	tcase_add_test(time, a_flag_lives_the_rest_of_its_turn_and_the_turns_it_was_given);
	tcase_add_test(time, a_flag_of_the_scenario_lives_that_many_turns);
	suite_add_tcase(suite, time);
	return suite;
}
