/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include "content/content.h"
#include "content/strike.h"
#include "engine/chance.h"
#include "engine/state.h"
#include "runner.h"

Suite *games_suite(void);

enum { GAMES = 40 };

static void play_scenario(const char *id, struct arena *arena)
{
	struct content content;
	struct faults faults = { 0 };
	struct ledger *ledger = arena_alloc(arena, 1, sizeof *ledger);
	struct ledger *seen = arena_alloc(arena, 1, sizeof *seen);
	ck_assert_msg(content_open(id, &content, &faults), "%s does not load", id);
	int carried_out = 0;
	for (uint64_t seed = 0; seed < GAMES; seed++) {
		struct rng rng;
		struct state state;
		rng_init(&rng, seed);
		state_start(content.world, seed, &state, ledger);
		carried_out += chance_game(content.world, &state, &rng, ledger, seen);
	}
	ck_assert_int_gt(carried_out, GAMES);
	content_release(&content);
}

/* Every scenario that this release can play, from turn 1 to its ending. */
START_TEST(shipped_scenarios_stay_sound_end_and_replay_from_their_ledger)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	int count = content_scenarios(arena, list);
	int played = 0;
	for (int i = 0; i < count; i++) {
		if (list[i].missing)
			continue;
		play_scenario(list[i].id, arena);
		played++;
	}
	ck_assert_int_gt(played, 0);
	arena_free(arena);
}
END_TEST

/* What happened in games in which Russia attacks and offers whenever it may. */
struct tally_of_games {
	int turns, heads[BATTLE_RESULTS], counters, offers, agreed, late, home;
};

static void count_ledger(const struct ledger *ledger, struct tally_of_games *tally)
{
	for (int i = 0; i < ledger->count; i++) {
		const struct entry *entry = &ledger->entries[i];
		if (entry->kind == ENTRY_BATTLE) {
			tally->heads[entry->band]++;
			tally->counters += entry->team == TEAM_C;
		}
		tally->offers += entry->kind == ENTRY_OFFER;
		tally->agreed += entry->kind == ENTRY_OFFER && entry->to;
		tally->late += entry->kind == ENTRY_DUE && entry->other > 0;
		tally->home += entry->kind == ENTRY_UNITS && entry->cause == CAUSE_CLOCK;
	}
}

/* Put one order of this id on the sheet of its team if it may be filed, at a target by chance. */
static void push_order(const struct world *world, const struct state *state, const char *id,
	struct rng *rng, struct orders *orders)
{
	int kind = world_order(world, id);
	const struct order_kind *it = &world->orders[kind];
	struct sheet *sheet = &orders->sheet[it->team];
	struct order order = { .team = it->team, .kind = (int16_t)kind, .target = TARGET_NONE };
	if (it->targets.count > 0)
		order.target = world->lists[it->targets.first +
			(int)rng_below(rng, it->targets.count)];
	if (sheet_admits(world, state, sheet, &order) == VERDICT_LEGAL) {
		sheet->filed = true;
		sheet->orders[sheet->count++] = order;
	}
}

static void attack_game(const struct world *world, uint64_t seed, struct ledger *ledger,
	struct ledger *seen, struct tally_of_games *tally)
{
	static const char *const PUSHED[] = {
		"incursion", "counterattack", "truce", "broker", "surge",
	};
	struct rng rng;
	struct state state;
	rng_init(&rng, seed);
	state_start(world, seed, &state, ledger);
	while (!state.over) {
		struct orders orders;
		for (int team = 0; team < TEAM_COUNT; team++)
			sheet_init(&orders.sheet[team]);
		for (int i = 0; i < 5; i++)
			push_order(world, &state, PUSHED[i], &rng, &orders);
		for (int team = 0; team < TEAM_COUNT; team++)
			if (rng_below(&rng, 3) == 0)
				chance_sheet(world, &state, team, &rng, &orders.sheet[team]);
		checked_turn(world, &state, &orders, ledger);
		checked_redaction(world, &state, ledger, seen);
		count_ledger(ledger, tally);
		tally->turns++;
	}
}

/* Every outcome of an attack, on longer games than Marijampole's, half of them at war. */
START_TEST(games_of_attacks_and_offers_stay_sound_end_and_replay_from_their_ledger)
{
	struct arena *arena = arena_new();
	struct ledger *ledger = arena_alloc(arena, 1, sizeof *ledger);
	struct ledger *seen = arena_alloc(arena, 1, sizeof *seen);
	struct tally_of_games tally = { 0 };
	struct strike strike;
	strike_init(&strike);
	struct world *world = strike.world;
	world->scenario.turns = 12;
	world->scenario.allowed[world_order(world, "truce")] = true;
	world->scenario.allowed[world_order(world, "broker")] = true;
	for (int i = 0; i < MAX_EVENTS; i++)
		world->scenario.in_deck[i] = true;
	for (uint64_t seed = 0; seed < 3 * GAMES; seed++) {
		world->tracks[world->known.ceasefire].start = seed % 2;
		world->scenario.unit = seed % 3 ? TURN_WEEK : TURN_QUARTER;
		attack_game(world, seed, ledger, seen, &tally);
	}
	for (int i = 0; i < BATTLE_VOID; i++)
		ck_assert_msg(tally.heads[i] > 0, "no battle ended as %d", i);
	ck_assert_int_gt(tally.counters, 0);
	ck_assert_int_gt(tally.offers, tally.agreed);
	ck_assert_int_gt(tally.agreed, 0);
	ck_assert_int_gt(tally.late, 0);
	ck_assert_int_gt(tally.home, 0);
	strike_release(&strike);
	arena_free(arena);
}
END_TEST

Suite *games_suite(void)
{
	Suite *suite = suite_create("content/games");
	TCase *chance = tcase_create("by chance");
	tcase_set_timeout(chance, 30);
	tcase_add_test(chance, shipped_scenarios_stay_sound_end_and_replay_from_their_ledger);
	tcase_add_test(chance, games_of_attacks_and_offers_stay_sound_end_and_replay_from_their_ledger);
	suite_add_tcase(suite, chance);
	return suite;
}
