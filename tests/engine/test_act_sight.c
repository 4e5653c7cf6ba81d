/* SPDX-License-Identifier: MIT */
#include "chair.h"
#include "engine/unit.h"
#include "engine/view.h"
#include "runner.h"

Suite *act_sight_suite(void);

START_TEST(what_is_shown_is_exact_until_it_is_taken_back)
{
	int economy = track("ru_econ"), alert = track("alert_r");
	struct act acts[] = { show(SHOWN_TRACK, TEAM_C, economy, false),
		show(SHOWN_TRACK, TEAM_C, alert, false), show(SHOWN_AREA, TEAM_C, 2, false),
		show(SHOWN_SETTINGS, TEAM_C, TEAM_R, false), show(SHOWN_PURSE, TEAM_C, TEAM_R, false),
		show(SHOWN_AGENDA, TEAM_C, TEAM_R, false) };
	struct view view;

	play.state.setting[TEAM_R][SETTING_STANCE] = STANCE_MAJOR;
	play.state.res[TEAM_R][RES_BP] = 11;
	for (int i = 0; i < 6; i++)
		apply(&acts[i]);
	view_make(play.f.world, &play.state, TEAM_C, &view);
	ck_assert_int_eq(view.seen.track[economy], play.state.track[economy]);
	ck_assert_int_eq(view.seen.track[alert], 1);
	ck_assert(!(view.noisy_tracks & (bit_of(economy) | bit_of(alert))));
	ck_assert_int_eq(units_count(&view.seen, TEAM_R, bit_of(2), UNIT_BDE), 8);
	ck_assert_int_eq(view.seen.setting[TEAM_R][SETTING_STANCE], STANCE_MAJOR);
	ck_assert_int_eq(view.seen.res[TEAM_R][RES_BP], 11);
	ck_assert_int_eq(view.seen.agenda[TEAM_R], play.state.agenda[TEAM_R]);
	view_make(play.f.world, &play.state, TEAM_W, &view);
	ck_assert_int_eq(view.seen.agenda[TEAM_R], -1);
	ck_assert_int_eq(view.seen.res[TEAM_R][RES_BP], 10);
	for (int i = 0; i < 6; i++) {
		acts[i].show.take_back = true;
		apply(&acts[i]);
		ck_assert_int_eq(check(&acts[i]), VERDICT_VALUE);
	}
	view_make(play.f.world, &play.state, TEAM_C, &view);
	ck_assert_int_eq(view.seen.setting[TEAM_R][SETTING_STANCE], STANCE_LIMITED);
	ck_assert_int_eq(view.seen.agenda[TEAM_R], -1);
	ck_assert(view.noisy_tracks & bit_of(economy));
}
END_TEST

START_TEST(what_is_hidden_is_as_noisy_as_others_things)
{
	int trust = track("trust"), industry = track("industry");
	struct act open = show(SHOWN_TRACK, TEAM_C, trust, true);
	struct act own = show(SHOWN_TRACK, TEAM_C, industry, true);
	struct act area = show(SHOWN_AREA, TEAM_C, 1, true);
	struct act purse = show(SHOWN_PURSE, TEAM_C, TEAM_C, true);
	struct view view;
	bool wrong[3] = { false, false, false };

	ck_assert_int_eq(check(&purse), VERDICT_VALUE);
	for (uint64_t seed = 1; seed <= 30; seed++) {
		play_start(&play, seed);
		apply(&open);
		apply(&own);
		apply(&area);
		view_make(play.f.world, &play.state, TEAM_C, &view);
		ck_assert(view.noisy_tracks & bit_of(trust) && view.noisy_tracks & bit_of(industry));
		ck_assert_int_le(view.seen.track[trust], 45);
		ck_assert_int_ge(view.seen.track[trust], 35);
		wrong[0] |= view.seen.track[trust] != 40;
		wrong[1] |= view.seen.track[industry] != 35;
		wrong[2] |= units_count(&view.seen, TEAM_W, bit_of(1), UNIT_BDE) != 4;
		ck_assert_int_eq(units_count(&view.seen, TEAM_C, bit_of(1), UNIT_BDE), 9);
		view_make(play.f.world, &play.state, TEAM_R, &view);
		ck_assert_int_eq(view.seen.track[trust], 40);
	}
	ck_assert(wrong[0] && wrong[1] && wrong[2]);
}
END_TEST

START_TEST(the_ledger_shows_and_hides_as_the_view_does)
{
	struct act acts[] = { show(SHOWN_TRACK, TEAM_C, track("sales"), false),
		show(SHOWN_TRACK, TEAM_C, track("trust"), true),
		show(SHOWN_SETTINGS, TEAM_C, TEAM_W, false), show(SHOWN_PURSE, TEAM_C, TEAM_W, false) };
	struct ledger seen;
	int settings = 0, purse = 0;

	for (int i = 0; i < 4; i++)
		apply(&acts[i]);
	play_file(&play, "tariffs", NULL);
	play_set(&play, TEAM_W, SETTING_ART5, ART5_DECLINE);
	play_turn(&play);
	ledger_redact(play.f.world, &play.state, play.ledger, TEAM_C, &seen);
	for (int i = 0; i < seen.count; i++) {
		const struct entry *entry = &seen.entries[i];

		if (entry->kind == ENTRY_TRACK)
			ck_assert_int_eq(entry->blurred, entry->subject == track("trust"));
		settings += entry->kind == ENTRY_SETTING && entry->team == TEAM_W;
		purse += entry->kind == ENTRY_RES && entry->team == TEAM_W && !entry->blurred;
		ck_assert(entry->team != TEAM_R || entry->kind != ENTRY_RES);
	}
	ck_assert_int_eq(settings, 1);
	ck_assert_int_gt(purse, 0);
}
END_TEST

START_TEST(inject_is_read_by_whom_it_is_told_and_seen_by_all_in_what_it_does)
{
	struct act act = inject(STRIKE, 1 << TEAM_C, 0);
	struct ledger seen;

	apply(&act);
	ledger_redact(play.f.world, &play.state, &told, TEAM_C, &seen);
	ck_assert_int_eq(seen.entries[0].kind, ENTRY_INJECT);
	ck_assert_int_eq(seen.entries[1].cause, CAUSE_INJECT);
	ledger_redact(play.f.world, &play.state, &told, TEAM_R, &seen);
	ck_assert_int_eq(seen.count, 1);
	ck_assert_int_eq(seen.entries[0].kind, ENTRY_TRACK);
	ck_assert_int_eq(seen.entries[0].cause, CAUSE_FACILITATOR);
	ck_assert_int_eq(seen.entries[0].index, 0);
}
END_TEST

START_TEST(a_hidden_order_that_is_cancelled_is_not_told_to_others)
{
	struct act act = cancel(TEAM_R, "sabotage", false);
	struct ledger seen;

	apply(&act);
	play_file(&play, "sabotage", NULL);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_RULING), 1);
	for (int team = 0; team < TEAM_COUNT; team++) {
		int count = 0;

		ledger_redact(play.f.world, &play.state, play.ledger, (enum team)team, &seen);
		for (int i = 0; i < seen.count; i++)
			count += seen.entries[i].kind == ENTRY_RULING;
		ck_assert_int_eq(count, team == TEAM_R);
	}
}
END_TEST

/* All that only the facilitator, the blocs and the others may know of. */
static void plant_papers(struct desk *desk, enum team team)
{
	desk->rulings[desk->ruling_count++] = (struct ruling){ .key = 5, .turn = 1, .result = 1 };
	desk->cancels[desk->cancel_count++] = (struct cancel){ .team = TEAM_C };
	desk->staged[desk->staged_count++] = (struct staged){ .kind = STAGED_CARD, .turn = 2 };
	desk->shown[desk->shown_count++] = (struct shown){ .kind = SHOWN_AGENDA,
		.team = (uint8_t)((team + 1) % TEAM_COUNT), .subject = TEAM_C };
	desk->ballots[desk->ballot_count++] = (struct ballot){ .bloc = 1, .choice = BALLOT_YES };
	for (int other = 0; other < TEAM_COUNT; other++)
		if (other != (int)team) {
			desk->argument[other] = 10;
			desk->package[other] = (struct package){ .chance = 65, .track_count = 1 };
		}
	if (team != TEAM_W)
		desk->signed_order[0] = 9;
	desk->redline[0] = 3;
	desk->lost[0] = 1;
}

START_TEST(a_view_is_the_same_whatever_lies_on_the_desk)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct state other = play.state;
		struct view first, second;
		char name[64] = "";

		plant_papers(&other.desk, (enum team)team);
		view_make(play.f.world, &play.state, (enum team)team, &first);
		view_make(play.f.world, &other, (enum team)team, &second);
		ck_assert_msg(!state_difference(play.f.world, &first.seen, &second.seen, name,
			sizeof name), "%s", name);
		view_make(play.f.world, &other, TEAM_NONE, &second);
		ck_assert_int_eq(second.seen.desk.ruling_count, 1);
	}
}
END_TEST

Suite *act_sight_suite(void)
{
	Suite *suite = suite_create("engine/act_sight");
	TCase *tests = tcase_create("rules B17, B19");

	tcase_add_checked_fixture(tests, chair_setup, chair_teardown);
	tcase_add_test(tests, what_is_shown_is_exact_until_it_is_taken_back);
	tcase_add_test(tests, what_is_hidden_is_as_noisy_as_others_things);
	tcase_add_test(tests, the_ledger_shows_and_hides_as_the_view_does);
	tcase_add_test(tests, inject_is_read_by_whom_it_is_told_and_seen_by_all_in_what_it_does);
	tcase_add_test(tests, a_hidden_order_that_is_cancelled_is_not_told_to_others);
	tcase_add_test(tests, a_view_is_the_same_whatever_lies_on_the_desk);
	suite_add_tcase(suite, tests);
	return suite;
}
