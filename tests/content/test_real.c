/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <string.h>

#include "content/rules_bench.h"
#include "runner.h"

Suite *real_suite(void);

static struct content content;
static struct state state;

static void setup(void)
{
	rules_bench_init(&content, &state);
}

static void teardown(void)
{
	content_release(&content);
}

static int value_of(struct expr expr)
{
	return expr_eval(content.world, &state, expr, TARGET_NONE);
}

static const struct order_kind *order(const char *id)
{
	int kind = world_order(content.world, id);

	ck_assert_msg(kind >= 0, "%s", id);
	return &content.world->orders[kind];
}

START_TEST(real_counts_are_those_of_the_rules)
{
	const struct world *world = content.world;
	int orders[TEAM_COUNT] = { 0 };

	for (int i = 0; i < world->order_count; i++)
		orders[world->orders[i].team]++;
	/* One of each is the free-form order. */
	ck_assert_int_eq(orders[TEAM_C], 26 + 1);
	ck_assert_int_eq(orders[TEAM_R], 18 + 1);
	ck_assert_int_eq(orders[TEAM_W], 20 + 1);
	ck_assert_int_eq(world->area_count, 42);
	ck_assert_int_eq(world->track_count, 35);
	ck_assert_int_eq(world->derived_count, 4);
	ck_assert_int_eq(world->event_count, 44);
	ck_assert_int_eq(world->row_count, 42);
	ck_assert_int_eq(world->line_count, 9);
	ck_assert_int_eq(world->ending_count, 14);
	ck_assert_int_eq(world->stack_count, 65);
	ck_assert_int_eq(world->persona_count, 11);
	for (int i = 0; i < TEAM_COUNT; i++)
		ck_assert_int_eq(world->agenda_count[i], 4);
}
END_TEST

START_TEST(real_coalition_has_35_countries_of_weight_125)
{
	const struct world *world = content.world;
	int weight = 0;

	for (int i = 0; i < world->country_count; i++)
		weight += world->countries[i].weight;
	ck_assert_int_eq(world->country_count, 35);
	ck_assert_int_eq(weight, 125);
	ck_assert_int_eq(world->bloc_count, 7);
}
END_TEST

START_TEST(real_income_is_that_of_the_rules)
{
	static const int INCOME[TEAM_COUNT][RES_COUNT] = { { 22, 4 }, { 19, 5 }, { 14, 4 } };

	for (int i = 0; i < TEAM_COUNT; i++)
		for (int k = 0; k < RES_COUNT; k++) {
			ck_assert_int_eq(value_of(content.world->income[i].res[k]), INCOME[i][k]);
			ck_assert_int_eq(content.world->scenario.start_res[i][k], 4);
		}
}
END_TEST

/* B10: at the start UA = 277 and RU = 320. */
START_TEST(real_war_begins_at_the_published_strengths)
{
	for (int i = 0; i < content.world->line_count; i++)
		state.line[i] = (int8_t)content.world->lines[i].usual;
	ck_assert_int_eq(value_of(content.world->war.ua), 277);
	ck_assert_int_eq(value_of(content.world->war.ru), 320);
}
END_TEST

START_TEST(real_front_holds_what_kyiv_holds)
{
	const struct world *world = content.world;
	int kyiv = 0;

	for (int i = 0; i < world->area_count; i++)
		kyiv += world->war.share_kyiv[i];
	ck_assert_int_eq(kyiv, world->tracks[world_track(world, "territory")].start);
	ck_assert_int_eq(world->war.front.count, 7);
}
END_TEST

START_TEST(real_orders_carry_what_the_lists_say)
{
	const struct order_kind *snap = order("snap");
	const struct order_kind *incursion = order("incursion");
	const struct order_kind *sabotage = order("sabotage");

	ck_assert_int_eq(order("deepen")->cooldown, 1);
	ck_assert(order("deepen")->has_vote);
	ck_assert(order("whip")->free);
	ck_assert_int_eq(order("set_rule")->target_kind, TARGET_KIND_VALUE);
	ck_assert_int_eq(order("set_rule")->targets.count, 3);
	ck_assert_int_eq(order("mobilise")->limit, 2);
	ck_assert_int_eq(snap->target_kind, TARGET_KIND_AREA);
	ck_assert_int_eq(snap->targets.count, 4);
	ck_assert_str_eq(content.world->areas[content.world->lists[snap->targets.first + 1]].id,
		"KOL");
	ck_assert_int_eq(incursion->battle, BATTLE_INCURSION);
	ck_assert_int_eq(incursion->battle_count, 8);
	/* KAL, both halves of Belarus, LEN, MOS */
	ck_assert_int_eq(incursion->battle_from.count, 5);
	ck_assert_int_eq(order("counterattack")->battle, BATTLE_COUNTER);
	ck_assert(order("truce")->has_offer);
	ck_assert(sabotage->hidden);
	ck_assert(sabotage->has_attribution);
	ck_assert_int_gt(content.world->rolls[sabotage->attribution].bands[BAND_SUCCESS].count, 0);
	ck_assert_int_eq(order("drones")->fight.count, 1);
}
END_TEST

START_TEST(real_procedures_find_their_tracks_and_flags)
{
	const struct world *world = content.world;

	ck_assert_str_eq(world->tracks[world->known.alert[TEAM_R]].id, "alert_r");
	ck_assert_str_eq(world->flags[world->known.grab], "grab");
	ck_assert_str_eq(world->flags[world->known.intel[TEAM_C]], "intel_c");
	ck_assert_str_eq(world->flags[world->known.intel[TEAM_W]], "intel_w");
	ck_assert_str_eq(world->events[world->known.quiet].id, "none");
	ck_assert_str_eq(world->flag_names[world->known.grab].in[LANG_EN], "NATO ground seized");
}
END_TEST

START_TEST(real_nuuk_winter_is_what_the_rules_say)
{
	struct content game;
	struct faults faults = { .count = 0 };

	ck_assert(content_open("nuuk_winter", &game, &faults));
	ck_assert_int_eq(faults.count, 0);

	const struct world *world = game.world;
	const struct scenario *scenario = &world->scenario;
	int allowed = 0, deck = 0;

	for (int i = 0; i < world->order_count; i++)
		allowed += scenario->allowed[i];
	for (int i = 0; i < world->event_count; i++)
		deck += scenario->in_deck[i];
	ck_assert_int_eq(allowed, 24 + TEAM_COUNT);
	ck_assert_int_eq(deck, 4);
	ck_assert_int_eq(scenario->turns, 3);
	ck_assert_int_eq(scenario->unit, TURN_WEEK);
	ck_assert_int_eq(scenario->year * 10000 + scenario->month * 100 + scenario->day, 20260117);
	ck_assert(!scenario->war);
	ck_assert(!scenario->budgets);
	ck_assert_int_eq(scenario->bookkeeping, BOOKKEEPING_CALM);
	ck_assert(scenario->has_allowance);
	ck_assert_int_eq(scenario->allowance[TEAM_R][RES_BP], 6);
	ck_assert_int_eq(scenario->slots[TEAM_W], 2);
	ck_assert_int_eq(world->tracks[world_track(world, "greenland")].start, 70);
	ck_assert_int_eq(world->tracks[world_track(world, "door")].start, 35);
	ck_assert_str_eq(world->events[scenario->forced[2][0] - 1].id, "nuuk");
	ck_assert_int_eq(scenario->forced[2][1], 0);
	ck_assert_str_eq(world->agendas[TEAM_C][scenario->agenda[TEAM_C]].id, "s1c");
	ck_assert_int_eq(world->objective_count[TEAM_W], 4);
	ck_assert_int_eq(world->ending_count, 6);
	ck_assert_uint_eq(world_missing(world), 0);
	content_release(&game);
}
END_TEST

START_TEST(real_scenarios_are_listed)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	int count = content_scenarios(arena, list);
	int found = -1;

	for (int i = 0; i < count; i++)
		if (strcmp(list[i].id, "nuuk_winter") == 0)
			found = i;
	ck_assert_int_ge(found, 0);
	ck_assert_str_eq(list[found].name.in[LANG_EN], "Nuuk Winter");
	ck_assert_str_eq(list[found].date.in[LANG_EN], "2026-01-17");
	ck_assert_int_eq(list[found].minutes, 45);
	ck_assert_uint_eq(list[found].missing, 0);
	arena_free(arena);
}
END_TEST

/* The journal keeps the texts and the map without its geometry: the game must load from those. */
START_TEST(real_game_loads_from_the_texts_of_a_journal)
{
	struct content game, again;
	struct faults faults = { .count = 0 };

	ck_assert(content_open("nuuk_winter", &game, &faults));

	struct content_texts texts = game.texts;
	const char *areas = content_map_areas(&texts.part[CONTENT_MAP], game.arena);

	texts.part[CONTENT_MAP] = (struct source){ "map", areas, strlen(areas) };
	ck_assert(content_load(&texts, &again, &faults));
	ck_assert_ptr_null(again.atlas);
	ck_assert_ptr_nonnull(game.atlas);

	struct state first, second;

	state_start(game.world, 7, &first, NULL);
	state_start(again.world, 7, &second, NULL);
	ck_assert(state_hash(game.world, &first) == state_hash(again.world, &second));
	content_release(&again);
	content_release(&game);
}
END_TEST

START_TEST(real_weapons_reach_as_far_as_their_sources_say)
{
	const struct world *world = content.world;
	int belarus = world_area(world, "BLE");

	ck_assert_int_eq(world->weapon_count, 2);
	ck_assert_str_eq(world->weapons[0].id, "oreshnik");
	ck_assert_int_eq(world->weapons[0].km, 5500);
	ck_assert(world->weapons[0].areas == bit_of(belarus));
	ck_assert_str_eq(world->weapons[1].id, "iskander");
	ck_assert_int_eq(world->weapons[1].km, 500);
	ck_assert(world->weapons[1].areas == 0);
	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(world->weapons[i].team, TEAM_R);
		ck_assert_int_eq(world->weapons[i].kind, UNIT_MSL);
	}
}
END_TEST

Suite *real_suite(void)
{
	Suite *suite = suite_create("real");
	TCase *tcase = tcase_create("files");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, real_counts_are_those_of_the_rules);
	tcase_add_test(tcase, real_coalition_has_35_countries_of_weight_125);
	tcase_add_test(tcase, real_income_is_that_of_the_rules);
	tcase_add_test(tcase, real_war_begins_at_the_published_strengths);
	tcase_add_test(tcase, real_front_holds_what_kyiv_holds);
	tcase_add_test(tcase, real_orders_carry_what_the_lists_say);
	tcase_add_test(tcase, real_procedures_find_their_tracks_and_flags);
	tcase_add_test(tcase, real_nuuk_winter_is_what_the_rules_say);
	tcase_add_test(tcase, real_scenarios_are_listed);
	tcase_add_test(tcase, real_weapons_reach_as_far_as_their_sources_say);
	tcase_add_test(tcase, real_game_loads_from_the_texts_of_a_journal);
	suite_add_tcase(suite, tcase);
	return suite;
}
