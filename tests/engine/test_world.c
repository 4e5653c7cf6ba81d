/* SPDX-License-Identifier: MIT */
#include "engine/world.h"

#include "runner.h"
#include "stage.h"

Suite *world_suite(void);

START_TEST(things_are_found_by_id)
{
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;

	ck_assert_int_eq(world_track(world, "trust"), 0);
	ck_assert_int_eq(world_track(world, "cohesion"), 2);
	ck_assert_int_eq(world_order(world, "whip"), 1);
	ck_assert_int_eq(world_area(world, "BAL"), 4);
	ck_assert_int_eq(world_bloc(world, "EAST"), 2);
	ck_assert_int_eq(world_event(world, "davos"), 2);
	ck_assert_int_eq(world_flag(world, "general_war"), 1);
	ck_assert_int_eq(world_line(world, "europe"), 2);
	world->persona_count = 2;
	world->personas[0] = (struct persona) { .id = "hawk", .team = TEAM_R };
	world->personas[1] = (struct persona) { .id = "dove", .team = TEAM_C };
	ck_assert_int_eq(world_persona(world, TEAM_C, "dove"), 1);
	ck_assert_int_eq(world_persona(world, TEAM_C, "hawk"), -1);
	stage_release(&stage);
}
END_TEST

START_TEST(what_is_not_there_is_not_found)
{
	struct stage stage;
	stage_init(&stage);
	const struct world *world = stage.world;

	ck_assert_int_eq(world_track(world, "trus"), -1);
	ck_assert_int_eq(world_track(world, ""), -1);
	ck_assert_int_eq(world_order(world, "trust"), -1);
	ck_assert_int_eq(world_area(world, "XXX"), -1);
	ck_assert_int_eq(world_bloc(world, "WEST"), -1);
	ck_assert_int_eq(world_event(world, "nuuk"), -1);
	ck_assert_int_eq(world_flag(world, "peace"), -1);
	ck_assert_int_eq(world_line(world, "arts"), -1);
	ck_assert_int_eq(world_persona(world, TEAM_W, "dove"), -1);
	stage_release(&stage);
}
END_TEST

START_TEST(the_small_world_needs_nothing_that_is_missing)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert_uint_eq(world_missing(stage.world), 0);
	stage_release(&stage);
}
END_TEST

START_TEST(war_and_budgets_are_not_missing)
{
	struct stage stage;
	stage_init(&stage);

	stage.fixture.world->scenario.war = true;
	stage.fixture.world->scenario.budgets = true;
	ck_assert_uint_eq(world_missing(stage.world), 0);
	stage.fixture.world->scenario.war = false;
	stage.fixture.world->scenario.budgets = false;
	stage_release(&stage);
}
END_TEST

START_TEST(battles_and_offers_are_missing_where_they_are_allowed)
{
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;
	int wedge = world_order(world, "wedge");

	world->orders[wedge].battle = BATTLE_INCURSION;
	ck_assert_uint_eq(world_missing(world), 1u << PROCEDURE_BATTLE);
	world->orders[wedge].battle = BATTLE_NONE;
	world->orders[wedge].has_offer = true;
	ck_assert_uint_eq(world_missing(world), 1u << PROCEDURE_CEASEFIRE);
	world->scenario.allowed[wedge] = false;
	ck_assert_uint_eq(world_missing(world), 0);
	stage_release(&stage);
}
END_TEST

/* How deep a move is hidden in an order. */
enum place { PLACE_DO, PLACE_PASS, PLACE_FAIL, PLACE_DELAY, PLACE_ELSE, PLACE_ROLL,
	PLACE_ORDER_ROLL, PLACE_CAUGHT, PLACE_EVENT, PLACE_COUNT };

static void hide_move(struct fixture *f, struct order_kind *order, enum place place)
{
	struct effect move = { .verb = VERB_MOVE };
	struct span span = fixture_effects(f, "", &move, 1);
	struct roll roll = { .bands = { [BAND_SUCCESS] = span } };
	struct effect outer = { .verb = VERB_IF, .otherwise = span };

	switch (place) {
	case PLACE_DO: order->always = span; return;
	case PLACE_PASS: order->pass = span; return;
	case PLACE_FAIL: order->fail = span; return;
	case PLACE_ORDER_ROLL:
		order->has_roll = true;
		order->roll = fixture_roll(f, &roll);
		return;
	case PLACE_CAUGHT:
		order->has_attribution = true;
		order->attribution = fixture_roll(f, &roll);
		return;
	case PLACE_DELAY: outer = fixture_delay(1, span); break;
	case PLACE_ROLL:
		outer = (struct effect) {
			.verb = VERB_ROLL, .subject = (int16_t)fixture_roll(f, &roll),
		};
		break;
	case PLACE_EVENT:
		outer = (struct effect) {
			.verb = VERB_EVENT,
			.subject = (int16_t)fixture_event(f, &(struct event) {
				.id = "march", .effects = span }),
		};
		break;
	case PLACE_ELSE: case PLACE_COUNT: break;
	}
	order->always = fixture_effects(f, "", &outer, 1);
}

START_TEST(movement_is_missing_wherever_an_order_moves)
{
	struct stage stage;
	stage_init(&stage);
	struct world *world = stage.fixture.world;

	hide_move(&stage.fixture, &world->orders[world_order(world, "wedge")], (enum place)_i);
	ck_assert_uint_eq(world_missing(world), 1u << PROCEDURE_MOVEMENT);
	stage_release(&stage);
}
END_TEST

START_TEST(movement_is_missing_where_a_card_or_a_row_that_may_come_moves)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct scenario *scenario = &f->world->scenario;
	struct effect move = { .verb = VERB_MOVE };
	struct span span = fixture_effects(f, "", &move, 1);
	const unsigned moves = 1u << PROCEDURE_MOVEMENT;
	int card = fixture_event(f, &(struct event) { .id = "march", .effects = span });

	ck_assert_uint_eq(world_missing(f->world), 0);
	f->world->events[card].weight = 1;
	ck_assert_uint_eq(world_missing(f->world), moves);
	scenario->in_deck[card] = false;
	ck_assert_uint_eq(world_missing(f->world), 0);
	scenario->forced[scenario->turns][0] = (uint8_t)(card + 1);
	ck_assert_uint_eq(world_missing(f->world), moves);
	scenario->forced[scenario->turns][0] = 0;
	fixture_row(f, "", false, span);
	scenario->bookkeeping = BOOKKEEPING_CALM;
	ck_assert_uint_eq(world_missing(f->world), 0);
	scenario->bookkeeping = BOOKKEEPING_ALL;
	ck_assert_uint_eq(world_missing(f->world), moves);
	stage_release(&stage);
}
END_TEST

START_TEST(rolls_that_an_order_has_not_are_not_looked_at)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	struct effect move = { .verb = VERB_MOVE };
	struct roll roll = { .bands = { [BAND_SUCCESS] = fixture_effects(f, "", &move, 1) } };
	struct order_kind *wedge = &f->world->orders[world_order(f->world, "wedge")];

	wedge->roll = wedge->attribution = fixture_roll(f, &roll);
	ck_assert_uint_eq(world_missing(f->world), 0);
	stage_release(&stage);
}
END_TEST

START_TEST(cards_that_call_each_other_do_not_hang_the_search)
{
	struct stage stage;
	stage_init(&stage);
	struct fixture *f = &stage.fixture;
	int next = f->world->event_count;
	struct effect call = { .verb = VERB_EVENT, .subject = (int16_t)next };
	struct span span = fixture_effects(f, "", &call, 1);

	fixture_event(f, &(struct event) { .id = "echo", .effects = span });
	f->world->orders[world_order(f->world, "wedge")].always = span;
	ck_assert_uint_eq(world_missing(f->world), 0);
	stage_release(&stage);
}
END_TEST

Suite *world_suite(void)
{
	Suite *suite = suite_create("engine/world");
	TCase *tests = tcase_create("world");

	tcase_add_test(tests, things_are_found_by_id);
	tcase_add_test(tests, what_is_not_there_is_not_found);
	tcase_add_test(tests, the_small_world_needs_nothing_that_is_missing);
	tcase_add_test(tests, war_and_budgets_are_not_missing);
	tcase_add_test(tests, battles_and_offers_are_missing_where_they_are_allowed);
	tcase_add_loop_test(tests, movement_is_missing_wherever_an_order_moves, 0, PLACE_COUNT);
	tcase_add_test(tests, movement_is_missing_where_a_card_or_a_row_that_may_come_moves);
	tcase_add_test(tests, rolls_that_an_order_has_not_are_not_looked_at);
	tcase_add_test(tests, cards_that_call_each_other_do_not_hang_the_search);
	suite_add_tcase(suite, tests);
	return suite;
}
