/* SPDX-License-Identifier: MIT */
#include "engine/agreement.h"
#include "engine/chance.h"
#include "engine/effect.h"
#include "engine/turn.h"
#include "journal/wild.h"
#include "runner.h"

Suite *wild_suite(void);

enum { GAMES = 14 };

/* --- no units from nothing */

static bool makes_units(const struct world *world, struct span effects);

static bool band_makes_units(const struct world *world, int roll)
{
	for (int i = 0; i < BAND_COUNT; i++)
		if (makes_units(world, world->rolls[roll].bands[i]))
			return true;
	return false;
}

static bool makes_units(const struct world *world, struct span effects)
{
	for (int i = 0; i < effects.count; i++) {
		const struct effect *effect = &world->effects[effects.first + i];

		if (effect->verb == VERB_UNITS || effect->verb == VERB_EVENT)
			return true;
		if (effect->verb == VERB_ROLL && band_makes_units(world, effect->subject))
			return true;
		if ((effect->verb == VERB_IF || effect->verb == VERB_DELAY)
				&& (makes_units(world, effect->then)
					|| makes_units(world, effect->otherwise)))
			return true;
	}
	return false;
}

static bool order_makes_units(const struct world *world, int index)
{
	const struct order_kind *kind = &world->orders[index];

	return makes_units(world, kind->pass) || makes_units(world, kind->fail)
		|| makes_units(world, kind->always) || makes_units(world, kind->fight)
		|| (kind->has_roll && band_makes_units(world, kind->roll));
}

/* Whether the rules let this cause raise or disband units rather than move them. */
static bool may_make_units(const struct world *world, const struct entry *entry)
{
	if (entry->cause == CAUSE_ORDER)
		return order_makes_units(world, entry->index);
	if (entry->cause == CAUSE_EVENT)
		return makes_units(world, world->events[entry->index].effects);
	if (entry->cause == CAUSE_ROW)
		return makes_units(world, world->rows[entry->index].effects);
	return entry->cause == CAUSE_WAR;
}

/* What a turn's causes that may only move units added, by team; battles only take. */
static void check_units(const struct world *world, const struct ledger *ledger)
{
	int moved[TEAM_COUNT] = { 0 };

	for (int i = 0; i < ledger->count; i++) {
		const struct entry *entry = &ledger->entries[i];

		if (entry->kind == ENTRY_UNITS && !may_make_units(world, entry))
			moved[entry->team] += entry->to - entry->from;
	}
	for (int team = 0; team < TEAM_COUNT; team++)
		ck_assert_msg(moved[team] <= 0, "%d units of %s come from nothing", moved[team],
			team_id(team));
}

static void count_units(const struct state *state, int count[TEAM_COUNT])
{
	for (int team = 0; team < TEAM_COUNT; team++)
		count[team] = 0;
	for (int i = 0; i < state->stack_count; i++)
		count[state->stacks[i].team] += state->stacks[i].count;
}

/* Every change of the totals stands in the ledger. */
static void check_totals(const struct ledger *ledger, const int before[TEAM_COUNT],
	const struct state *state)
{
	int after[TEAM_COUNT];

	count_units(state, after);
	for (int i = 0; i < ledger->count; i++)
		if (ledger->entries[i].kind == ENTRY_UNITS)
			after[ledger->entries[i].team] -=
				ledger->entries[i].to - ledger->entries[i].from;
	for (int team = 0; team < TEAM_COUNT; team++)
		ck_assert_int_eq(after[team], before[team]);
}

/* --- ranges and agreements */

static void check_ranges(const struct world *world, const struct state *state)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < RES_COUNT; i++)
			ck_assert_int_ge(state->res[team][i], 0);
	for (int i = 0; i < world->track_count; i++) {
		ck_assert_int_ge(state->track[i], world->tracks[i].low);
		ck_assert_int_le(state->track[i], world->tracks[i].high);
	}
	ck_assert_int_ge(state->turn, 1);
	ck_assert_int_le(state->turn, world->scenario.turns);
}

static int bits_of(unsigned set)
{
	int count = 0;

	for (; set; set >>= 1)
		count += (int)(set & 1);
	return count;
}

static void check_agreements(const struct state *state)
{
	for (int i = 0; i < state->agreement_count; i++) {
		const struct agreement *it = &state->agreements[i];
		const struct terms *terms = &it->terms;
		int parties = bits_of(terms->parties);

		ck_assert_int_gt(it->number, 0);
		ck_assert(i == 0 || it->number > state->agreements[i - 1].number);
		ck_assert(parties == 2 || (parties == 3 && !terms->secret));
		ck_assert(terms->parties >> terms->proposer & 1);
		ck_assert(!(it->denounced & ~terms->parties) && !(it->broken & ~terms->parties));
		ck_assert_int_le(it->since, state->turn);
		ck_assert(state->over || it->until >= state->turn);
		ck_assert(agreement_find(state, it->number) == it);
	}
}

/* --- games */

static void check_turn(struct wild *wild, struct state *state, struct wild_turn *turn)
{
	int before[TEAM_COUNT];

	count_units(state, before);
	checked_turn(wild->world, state, &turn->orders, wild->ledger);
	checked_redaction(wild->world, state, wild->ledger, wild->seen);
	check_units(wild->world, wild->ledger);
	check_totals(wild->ledger, before, state);
	check_ranges(wild->world, state);
	check_agreements(state);
	turn->hash = state_hash(wild->world, state);
}

static void play(struct wild *wild, uint64_t seed)
{
	struct wild_game *game = wild->game;
	struct state state;

	game->seed = seed;
	game->turns = 0;
	rng_init(&wild->rng, seed);
	state_start(wild->world, seed, &state, NULL);
	while (!state.over) {
		ck_assert_int_lt(game->turns, wild->world->scenario.turns);

		struct wild_turn *turn = &game->turn[game->turns++];

		wild_prepare(wild, &state, turn);
		game->agreements += turn->act_count;
		for (int team = 0; team < TEAM_COUNT; team++)
			game->denounced += turn->orders.sheet[team].denounce != 0;
		check_turn(wild, &state, turn);
	}
	ck_assert_int_ge(state.ending, 0);
}

/* Back to the start and forward again by what was done: what undo and every replay do. */
static void play_once_more(const struct wild *wild)
{
	const struct wild_game *game = wild->game;
	struct state state;

	state_start(wild->world, game->seed, &state, NULL);
	for (int i = 0; i < game->turns; i++) {
		const struct wild_turn *turn = &game->turn[i];

		for (int k = 0; k < turn->act_count; k++) {
			ck_assert_int_eq(act_check(wild->world, &state, &turn->acts[k]),
				VERDICT_LEGAL);
			act_apply(wild->world, &state, &turn->acts[k], NULL);
		}
		turn_adjudicate(wild->world, &state, &turn->orders, NULL);
		ck_assert_msg(state_hash(wild->world, &state) == turn->hash,
			"%s, seed %d, turn %d is another one when it is played again",
			wild->world->scenario.id, (int)game->seed, i + 1);
	}
	ck_assert(state.over);
}

START_TEST(games_by_chance_keep_what_must_hold_and_replay)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	int count = content_scenarios(arena, list);
	int agreements = 0, denounced = 0;

	ck_assert_int_ge(count, 8);
	for (int i = 0; i < count; i++) {
		struct wild wild;

		wild_init(&wild, list[i].id);
		for (int seed = 0; seed < wild_games(GAMES); seed++) {
			play(&wild, (uint64_t)seed);
			play_once_more(&wild);
		}
		agreements += wild.game->agreements;
		denounced += wild.game->denounced;
		wild_release(&wild);
	}
	/* The games are not tame. */
	ck_assert_int_gt(agreements, count * GAMES);
	ck_assert_int_gt(denounced, GAMES);
	arena_free(arena);
}
END_TEST

START_TEST(nothing_filed_is_always_legal_and_ends_the_game)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	int count = content_scenarios(arena, list);

	for (int i = 0; i < count; i++) {
		struct wild wild;
		struct sheet_verdicts verdicts;
		struct orders orders;
		struct state state;
		int turns = 0;

		wild_init(&wild, list[i].id);
		for (int team = 0; team < TEAM_COUNT; team++)
			sheet_init(&orders.sheet[team]);
		state_start(wild.world, 7, &state, NULL);
		while (!state.over) {
			for (int team = 0; team < TEAM_COUNT; team++)
				ck_assert(sheet_check(wild.world, &state, (enum team)team,
					&orders.sheet[team], &verdicts));
			checked_turn(wild.world, &state, &orders, wild.ledger);
			turns++;
		}
		ck_assert_int_le(turns, wild.world->scenario.turns);
		wild_release(&wild);
	}
	arena_free(arena);
}
END_TEST

Suite *wild_suite(void)
{
	Suite *suite = suite_create("journal/wild");
	TCase *tcase = tcase_create("properties");

	tcase_set_timeout(tcase, 1800);
	tcase_add_test(tcase, games_by_chance_keep_what_must_hold_and_replay);
	tcase_add_test(tcase, nothing_filed_is_always_legal_and_ends_the_game);
	suite_add_tcase(suite, tcase);
	return suite;
}
