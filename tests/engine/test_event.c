/* SPDX-License-Identifier: MIT */
#include "engine/dice.h"
#include "engine/event.h"
#include "play.h"
#include "runner.h"

Suite *event_suite(void);

static int card(const struct play *play, const char *id)
{
	int event = world_event(play->f.world, id);
	ck_assert_int_ge(event, 0);
	return event;
}

START_TEST(a_forced_card_ignores_its_condition_comes_first_and_is_used_up)
{
	struct play play;
	play_init(&play);
	play.f.world->options[OPTION_DECK_DRAWS] = 1;
	play_start(&play, 1);
	play_turn(&play);
	const struct entry *first = &play.ledger->entries[play_entry(&play, ENTRY_EVENT, 0)];
	ck_assert_int_eq(first->subject, card(&play, "storm"));
	ck_assert_int_eq(first->to, 1);
	const struct entry *second = &play.ledger->entries[play_entry(&play, ENTRY_EVENT, 1)];
	ck_assert_int_eq(second->to, 0);
	ck_assert_int_eq(play_track(&play, "door"), 34);
	ck_assert(play.state.event_used[card(&play, "storm")]);
	play_release(&play);
}
END_TEST

START_TEST(a_card_that_was_forced_is_not_drawn_again)
{
	struct play play;
	play_init(&play);
	play.f.world->scenario.forced[1][0] = (uint8_t)(card(&play, "envoy") + 1);
	play_start(&play, 1);
	ck_assert(!event_is_eligible(play.f.world, &play.state, card(&play, "envoy")));
	ck_assert(event_is_eligible(play.f.world, &play.state, card(&play, "davos")));
	play_release(&play);
}
END_TEST

START_TEST(a_card_marked_once_leaves_the_deck_when_drawn_and_others_stay)
{
	int drawn = 0;
	for (uint64_t seed = 0; seed < 60; seed++) {
		struct play play;
		play_init(&play);
		play.f.world->options[OPTION_DECK_DRAWS] = 1;
		play_start(&play, seed);
		int entry = play_entry(&play, ENTRY_EVENT, 0);
		bool davos = play.ledger->entries[entry].subject == card(&play, "davos");
		ck_assert_int_eq(play.state.event_used[card(&play, "davos")], davos);
		ck_assert(!play.state.event_used[card(&play, "cable")]);
		drawn += davos;
		play_release(&play);
	}
	ck_assert_int_gt(drawn, 0);
}
END_TEST

START_TEST(a_card_is_eligible_by_condition_weight_and_deck)
{
	struct play play;
	play_init(&play);
	play_start(&play, 1);
	const struct world *world = play.f.world;
	ck_assert(event_is_eligible(world, &play.state, card(&play, "envoy")));
	ck_assert(!event_is_eligible(world, &play.state, card(&play, "storm")));
	fixture_put(&play.f, &play.state, "greenland", 39);
	ck_assert(!event_is_eligible(world, &play.state, card(&play, "envoy")));
	play.f.world->scenario.in_deck[card(&play, "cable")] = false;
	play.f.world->scenario.in_deck[card(&play, "none")] = false;
	ck_assert(!event_is_eligible(world, &play.state, card(&play, "cable")));
	ck_assert(event_is_eligible(world, &play.state, card(&play, "none")));
	play_release(&play);
}
END_TEST

/* The die has the sum of the weights as sides and is counted off in file order. */
START_TEST(the_die_event_is_counted_off_in_file_order)
{
	for (uint64_t seed = 0; seed < 50; seed++) {
		struct play play;
		play_init(&play);
		play.f.world->options[OPTION_DECK_DRAWS] = 2;
		play_start(&play, seed);
		int die = dice_roll(seed, 1, "event", 14 + 3 + 2 + 4);
		int expected = die <= 14 ? 0 : die <= 17 ? 1 : die <= 19 ? 2 : 4;
		const struct entry *entry = &play.ledger->entries[play_entry(&play, ENTRY_EVENT, 0)];
		ck_assert_int_eq(entry->subject, expected);
		/* The second card has a key of its own, and davos may have left. */
		int davos = expected == 2 ? 0 : 2;
		die = dice_roll(seed, 1, "event.2", 14 + 3 + davos + 4);
		expected = die <= 14 ? 0 : die <= 17 ? 1 : die <= 17 + davos ? 2 : 4;
		entry = &play.ledger->entries[play_entry(&play, ENTRY_EVENT, 1)];
		ck_assert_int_eq(entry->subject, expected);
		play_release(&play);
	}
}
END_TEST

START_TEST(an_empty_deck_draws_nothing)
{
	struct play play;
	play_init(&play);
	play.f.world->options[OPTION_DECK_DRAWS] = 1;
	for (int i = 0; i < play.f.world->event_count; i++)
		play.f.world->events[i].weight = 0;
	play_start(&play, 1);
	ck_assert_int_eq(play_count(&play, ENTRY_EVENT), 0);
	play_release(&play);
}
END_TEST

START_TEST(an_events_escalation_is_booked_to_the_world)
{
	struct play play;
	play_init(&play);
	play.f.world->scenario.forced[1][0] = (uint8_t)(card(&play, "cable") + 1);
	play_start(&play, 1);
	ck_assert_int_eq(play.state.raised[TEAM_NONE], 2);
	play_release(&play);
}
END_TEST

Suite *event_suite(void)
{
	Suite *suite = suite_create("engine/event");
	TCase *deck = tcase_create("deck");
	tcase_add_test(deck, a_forced_card_ignores_its_condition_comes_first_and_is_used_up);
	tcase_add_test(deck, a_card_that_was_forced_is_not_drawn_again);
	tcase_add_test(deck, a_card_marked_once_leaves_the_deck_when_drawn_and_others_stay);
	tcase_add_test(deck, a_card_is_eligible_by_condition_weight_and_deck);
	tcase_add_test(deck, the_die_event_is_counted_off_in_file_order);
	tcase_add_test(deck, an_empty_deck_draws_nothing);
	tcase_add_test(deck, an_events_escalation_is_booked_to_the_world);
	suite_add_tcase(suite, deck);
	return suite;
}
