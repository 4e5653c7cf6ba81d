/* SPDX-License-Identifier: MIT */
#include "engine/act.h"

#include "chair.h"
#include "engine/event.h"
#include "engine/turn.h"
#include "engine/unit.h"
#include "runner.h"

Suite *act_chair_suite(void);

START_TEST(inject_changes_the_state_at_once)
{
	struct act act = inject(STRIKE, ALL, 0);

	apply(&act);
	ck_assert_int_eq(play_track(&play, "trust"), 36);
	ck_assert_int_eq(told.entries[0].kind, ENTRY_INJECT);
	ck_assert_int_eq(told.entries[0].subject, STRIKE);
	ck_assert_int_eq(told.entries[0].author, TEAM_NONE);
	play_turn(&play);
	play_turn(&play);
	ck_assert_int_le(play_track(&play, "door"), 33);
}
END_TEST

START_TEST(inject_waits_for_the_opening_of_its_turn)
{
	struct act act = inject(STRIKE, 1 << TEAM_R, 3);

	apply(&act);
	ck_assert_int_eq(told.count, 0);
	play_turn(&play);
	ck_assert_int_eq(play_track(&play, "trust"), 40);
	ck_assert_int_eq(play.state.desk.staged_count, 1);
	play_turn(&play);
	ck_assert_int_eq(play_track(&play, "trust"), 36);
	ck_assert_int_eq(play_count(&play, ENTRY_INJECT), 1);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_INJECT, 0)].other,
		1 << TEAM_R);
	ck_assert_int_eq(play.state.desk.staged_count, 0);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_INJECT), 0);
}
END_TEST

START_TEST(inject_needs_a_team_a_turn_and_an_inject)
{
	struct act acts[] = { inject(2, ALL, 0), inject(-1, ALL, 0), inject(STRIKE, 0, 0),
		inject(STRIKE, 8, 0), inject(STRIKE, ALL, 1), inject(STRIKE, ALL, 5) };
	static const enum verdict VERDICTS[] = { VERDICT_UNKNOWN, VERDICT_UNKNOWN, VERDICT_VALUE,
		VERDICT_VALUE, VERDICT_TIME, VERDICT_TIME };

	for (int i = 0; i < 6; i++)
		ck_assert_int_eq(check(&acts[i]), VERDICTS[i]);
	for (int i = 0; i < MAX_STAGED; i++) {
		struct act act = inject(LETTER, ALL, 2);

		apply(&act);
	}
	struct act more = inject(LETTER, ALL, 3);

	ck_assert_int_eq(check(&more), VERDICT_FULL);
}
END_TEST

START_TEST(adjust_sets_a_track_and_blames_nobody)
{
	struct act act = adjust(ADJUST_TRACK, track("escalation"), 77);
	struct act high = adjust(ADJUST_TRACK, track("escalation"), 101);
	struct act low = adjust(ADJUST_TRACK, track("escalation"), -1);
	struct act none = adjust(ADJUST_TRACK, play.f.world->track_count, 1);

	apply(&act);
	ck_assert_int_eq(play_track(&play, "escalation"), 77);
	ck_assert_int_eq(told.count, 1);
	ck_assert_int_eq(told.entries[0].cause, CAUSE_FACILITATOR);
	for (int i = 0; i <= TEAM_COUNT; i++)
		ck_assert_int_eq(play.state.raised[i], 0);
	ck_assert_int_eq(check(&high), VERDICT_VALUE);
	ck_assert_int_eq(check(&low), VERDICT_VALUE);
	ck_assert_int_eq(check(&none), VERDICT_VALUE);
}
END_TEST

START_TEST(adjust_sets_resources_flags_and_commitments)
{
	struct act purse = adjust(ADJUST_RESOURCE, RES_PC, 8);
	struct act debt = adjust(ADJUST_RESOURCE, RES_PC, -1);
	struct act flag = adjust(ADJUST_FLAG, world_flag(play.f.world, "red_line"), 3);
	struct act read = adjust(ADJUST_FLAG, play.f.world->known.art5_auto, 3);
	struct act member = adjust(ADJUST_COMMIT, 6, 10);
	struct act zeal = adjust(ADJUST_COMMIT, 6, 11);

	purse.adjust.team = debt.adjust.team = TEAM_W;
	apply(&purse);
	ck_assert_int_eq(play.state.res[TEAM_W][RES_PC], 8);
	ck_assert(told.entries[0].secret && told.entries[0].team == TEAM_W);
	apply(&flag);
	ck_assert(play_flag(&play, "red_line"));
	apply(&member);
	ck_assert_int_eq(play.state.commit[6], 10);
	ck_assert_int_eq(check(&debt), VERDICT_VALUE);
	ck_assert_int_eq(check(&read), VERDICT_VALUE);
	ck_assert_int_eq(check(&zeal), VERDICT_VALUE);
}
END_TEST

START_TEST(adjust_sets_units_and_who_holds_an_area)
{
	struct act units = adjust(ADJUST_UNITS, 0, 12);
	struct act area = adjust(ADJUST_CONTROL, 1, 0);
	struct act sixth = units, many = units, wrong = units;

	units.adjust.team = many.adjust.team = sixth.adjust.team = wrong.adjust.team = TEAM_R;
	units.adjust.nation = many.adjust.nation = sixth.adjust.nation = 3;
	units.adjust.quality = many.adjust.quality = wrong.adjust.quality = 4;
	sixth.adjust.quality = 6;
	many.adjust.to = 301;
	wrong.adjust.nation = 5;
	apply(&units);
	ck_assert_int_eq(units_factor(&play.state, TEAM_R, bit_of(0)), 48);
	units.adjust.to = 2;
	units.adjust.quality = 1;
	apply(&units);
	ck_assert_int_eq(units_factor(&play.state, TEAM_R, bit_of(0)), 2);
	units.adjust.to = 0;
	apply(&units);
	ck_assert_int_eq(units_count(&play.state, TEAM_R, bit_of(0), UNIT_BDE), 0);
	area.adjust.team = TEAM_NONE;
	apply(&area);
	ck_assert_int_eq(play.state.control[1], TEAM_NONE);
	ck_assert_int_eq(check(&sixth), VERDICT_VALUE);
	ck_assert_int_eq(check(&many), VERDICT_VALUE);
	ck_assert_int_eq(check(&wrong), VERDICT_VALUE);
}
END_TEST

START_TEST(a_cancelled_order_is_not_carried_out_and_may_be_given_back)
{
	bool refund = _i;
	struct act act = cancel(TEAM_C, "deepen", refund);
	struct act foreign = cancel(TEAM_R, "deepen", refund);
	int deepen = act.cancel.order;

	ck_assert_int_eq(check(&foreign), VERDICT_TEAM);
	apply(&act);
	play_file(&play, "deepen", NULL);
	play_file(&play, "patrol", NULL);
	int purse = play.state.res[TEAM_C][RES_BP];
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_VOTE), 0);
	ck_assert_int_eq(play_count(&play, ENTRY_ORDER), 1);
	const struct entry *entry = &play.ledger->entries[play_entry(&play, ENTRY_RULING, 0)];

	ck_assert_int_eq(entry->index, deepen);
	ck_assert_int_eq(entry->to, refund);
	ck_assert_int_eq(play.state.filed[deepen], !refund);
	ck_assert_int_eq(play.state.rested[deepen], refund ? 0 : 3);
	int left = purse - 1 - (refund ? 0 : 3);

	ck_assert_int_eq(play.state.res[TEAM_C][RES_BP], (left < 4 ? left : 4) + 9);
	ck_assert_int_eq(play.state.desk.cancel_count, 0);
}
END_TEST

START_TEST(a_card_comes_now)
{
	struct act act = card("davos", EVENT_NOW, 0);

	apply(&act);
	ck_assert_int_eq(play_track(&play, "greenland"), 48);
	ck_assert(play.state.event_used[act.event.event]);
}
END_TEST

START_TEST(a_card_is_forced_into_an_opening)
{
	struct act act = card("cable", EVENT_FORCE, 3);

	apply(&act);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_EVENT), 1);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_EVENT), 1);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_EVENT, 0)].subject,
		act.event.event);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_EVENT, 0)].to, 1);
}
END_TEST

START_TEST(a_scheduled_card_is_skipped_or_comes_later)
{
	struct act skip = card("storm", EVENT_SKIP, 2), force = card("storm", EVENT_FORCE, 3);

	apply(&skip);
	apply(&force);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_EVENT), 0);
	ck_assert(!play.state.event_used[skip.event.event]);
	play_turn(&play);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_EVENT, 0)].subject,
		skip.event.event);
}
END_TEST

START_TEST(a_draw_is_skipped_and_the_next_falls_as_it_would_have)
{
	struct play other;
	struct act act = card(NULL, EVENT_SKIP, 2);

	play.f.world->options[OPTION_DECK_DRAWS] = 1;
	play_start(&play, 11);
	other = play;
	apply(&act);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_EVENT), 1);   /* the storm of the scenario */
	other.ledger = &told;
	turn_adjudicate(other.f.world, &other.state, &other.orders, &told);
	ck_assert_int_eq(play_count(&other, ENTRY_EVENT), 2);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_EVENT), 1);
}
END_TEST

START_TEST(cards_need_an_opening_to_come)
{
	struct act acts[] = { card("storm", EVENT_FORCE, 1), card("storm", EVENT_SKIP, 5),
		card("storm", EVENT_NOW, 2), card(NULL, EVENT_FORCE, 2), card(NULL, EVENT_NOW, 0) };
	static const enum verdict VERDICTS[] = { VERDICT_TIME, VERDICT_TIME, VERDICT_TIME,
		VERDICT_UNKNOWN, VERDICT_UNKNOWN };

	for (int i = 0; i < 5; i++)
		ck_assert_int_eq(check(&acts[i]), VERDICTS[i]);
}
END_TEST

/* What the forecast says comes, if nobody files anything and the cards change nothing. */
START_TEST(the_next_three_cards_are_known_to_the_facilitator)
{
	struct forecast coming[FORECAST_CARDS];
	struct act force = card("davos", EVENT_FORCE, 3);

	play.f.world->options[OPTION_DECK_DRAWS] = 1;
	for (int i = 0; i < play.f.world->event_count; i++)
		play.f.world->events[i].effects.count = 0;
	play_start(&play, (uint64_t)_i);
	if (_i % 2)
		apply(&force);
	ck_assert_int_eq(event_forecast(play.f.world, &play.state, coming), FORECAST_CARDS);
	for (int i = 0; i < FORECAST_CARDS;) {
		play_turn(&play);
		for (int n = 0; i < FORECAST_CARDS && play_entry(&play, ENTRY_EVENT, n) >= 0; n++, i++) {
			const struct entry *entry =
				&play.ledger->entries[play_entry(&play, ENTRY_EVENT, n)];

			ck_assert_int_eq(coming[i].event, entry->subject);
			ck_assert_int_eq(coming[i].turn, entry->turn);
			ck_assert_int_eq(coming[i].forced, entry->to);
		}
	}
}
END_TEST

START_TEST(the_end_comes_as_at_a_last_turn)
{
	int drift = 4, deal = 1;
	struct act act = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = (int8_t)deal } };
	struct act same = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = (int8_t)drift } };
	struct act none = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = 5 } };

	fixture_put(&play.f, &play.state, "escalation", 60);
	struct state before = play.state;

	ck_assert_int_eq(check(&none), VERDICT_VALUE);
	apply(&act);
	ck_assert(play.state.over);
	ck_assert_int_eq(play.state.turn, 1);
	ck_assert_int_eq(play.state.ending, drift);
	ck_assert_int_eq(play.state.desk.discussed, deal + 1);
	ck_assert_int_eq(told.entries[0].kind, ENTRY_ENDING);
	ck_assert_int_eq(told.entries[told.count - 1].kind, ENTRY_SCORE);
	play.state = before;
	apply(&same);
	ck_assert_int_eq(play.state.desk.discussed, 0);
}
END_TEST

START_TEST(after_the_end_only_what_is_talked_about_can_be_chosen)
{
	int drift = 4, deal = 1;
	struct act close = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = -1 } };
	struct act talk = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = (int8_t)deal } };
	struct act none = { .kind = ACT_END, .team = TEAM_NONE, .end = { .ending = 5 } };
	struct act seat = { .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_FACILITATOR, .bloc = -1, .on = true } };

	fixture_put(&play.f, &play.state, "escalation", 60);
	apply(&close);
	ck_assert_int_eq(play.state.ending, drift);

	struct state ended = play.state;
	int said = told.count;

	ck_assert_int_eq(check(&close), VERDICT_OVER);
	ck_assert_int_eq(check(&seat), VERDICT_OVER);
	ck_assert_int_eq(check(&none), VERDICT_VALUE);
	apply(&talk);
	ck_assert_int_eq(told.count, said);
	ck_assert_int_eq(play.state.desk.discussed, deal + 1);
	/* Nothing else has changed; the computed ending takes it back. */
	talk.end.ending = (int8_t)drift;
	apply(&talk);
	ck_assert_int_eq(told.count, said);
	ck_assert_uint_eq(state_hash(play.f.world, &play.state),
		state_hash(play.f.world, &ended));
}
END_TEST

START_TEST(only_marked_acts_need_a_reason)
{
	for (int kind = 0; kind < ACT_COUNT; kind++)
		ck_assert_int_eq(act_needs_reason((enum act_kind)kind), kind == ACT_ADJUST
			|| kind == ACT_RULING || kind == ACT_CANCEL || kind == ACT_END);
}
END_TEST

Suite *act_chair_suite(void)
{
	Suite *suite = suite_create("engine/act_chair");
	TCase *tests = tcase_create("rules B19");

	tcase_add_checked_fixture(tests, chair_setup, chair_teardown);
	tcase_add_test(tests, inject_changes_the_state_at_once);
	tcase_add_test(tests, inject_waits_for_the_opening_of_its_turn);
	tcase_add_test(tests, inject_needs_a_team_a_turn_and_an_inject);
	tcase_add_test(tests, adjust_sets_a_track_and_blames_nobody);
	tcase_add_test(tests, adjust_sets_resources_flags_and_commitments);
	tcase_add_test(tests, adjust_sets_units_and_who_holds_an_area);
	tcase_add_loop_test(tests, a_cancelled_order_is_not_carried_out_and_may_be_given_back, 0, 2);
	tcase_add_test(tests, a_card_comes_now);
	tcase_add_test(tests, a_card_is_forced_into_an_opening);
	tcase_add_test(tests, a_scheduled_card_is_skipped_or_comes_later);
	tcase_add_test(tests, a_draw_is_skipped_and_the_next_falls_as_it_would_have);
	tcase_add_test(tests, cards_need_an_opening_to_come);
	tcase_add_loop_test(tests, the_next_three_cards_are_known_to_the_facilitator, 1, 7);
	tcase_add_test(tests, the_end_comes_as_at_a_last_turn);
	tcase_add_test(tests, after_the_end_only_what_is_talked_about_can_be_chosen);
	tcase_add_test(tests, only_marked_acts_need_a_reason);
	suite_add_tcase(suite, tests);
	return suite;
}
