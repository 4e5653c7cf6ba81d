/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include "base/rng.h"
#include "engine/view.h"
#include "play.h"
#include "runner.h"

Suite *games_suite(void);

enum { GAMES = 150 };

/* A legal sheet by chance: candidates tried until nothing more fits. */
static void file_by_chance(struct play *play, enum team team, struct rng *rng)
{
	const struct world *world = play->f.world;
	struct sheet *sheet = &play->orders.sheet[team];
	struct order_list *list = arena_alloc(play->f.arena, 1, sizeof *list);
	sheet->filed = rng_below(rng, 8) > 0;
	for (int i = 0; i < SETTING_COUNT; i++) {
		int values = setting_values(i, team);
		if (values > 0 && rng_below(rng, 3) == 0)
			sheet->setting[i] = (int8_t)rng_below(rng, (uint32_t)values);
	}
	order_candidates(world, &play->state, team, list);
	for (int i = 0; i < 6 && list->count > 0; i++) {
		const struct order *order = &list->orders[rng_below(rng, (uint32_t)list->count)];
		if (sheet_admits(world, &play->state, sheet, order) == VERDICT_LEGAL)
			sheet->orders[sheet->count++] = *order;
	}
	struct sheet_verdicts verdicts;
	ck_assert(sheet_check(world, &play->state, team, sheet, &verdicts));
}

static bool was_caught(const struct play *play, int order)
{
	for (int i = 0; i < play->ledger->count; i++) {
		const struct entry *entry = &play->ledger->entries[i];
		if (entry->kind == ENTRY_ATTRIBUTION && entry->index == order && entry->to == 1)
			return true;
	}
	return false;
}

static bool names_hidden_author(const struct play *play, const struct entry *entry,
	enum team team)
{
	return entry->hidden && entry->author != (int)team && entry->author != TEAM_NONE
		&& !was_caught(play, entry->index);
}

/* Nothing of what a team may not see is in the ledger made for it. */
static void expect_redacted(const struct play *play, struct ledger *seen)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		ledger_redact(play->f.world, &play->state, play->ledger, team, seen);
		for (int i = 0; i < seen->count && !play->state.over; i++) {
			const struct entry *entry = &seen->entries[i];
			ck_assert(!entry->secret || entry->team == team);
			ck_assert(!names_hidden_author(play, entry, team));
		}
	}
}

static void play_by_chance(struct play *play, uint64_t seed)
{
	struct rng rng;
	int carried_out = 0;
	rng_init(&rng, seed);
	play_init(play);
	play->f.world->options[OPTION_DECK_DRAWS] = 1;
	play->f.world->scenario.turns = 9;
	play->f.world->scenario.bookkeeping = BOOKKEEPING_ALL;
	struct ledger *seen = arena_alloc(play->f.arena, 1, sizeof *seen);
	play_start(play, seed);
	fixture_put(&play->f, &play->state, "rule", (int)rng_below(&rng, DECISION_COUNT));
	for (int turn = 1; !play->state.over; turn++) {
		ck_assert_int_eq(play->state.turn, turn);
		for (int team = 0; team < TEAM_COUNT; team++)
			file_by_chance(play, team, &rng);
		int filed = 0;
		for (int team = 0; team < TEAM_COUNT; team++)
			filed += play->orders.sheet[team].filed ? play->orders.sheet[team].count : 0;
		play_turn(play);
		ck_assert_int_eq(play_count(play, ENTRY_ORDER), filed);
		expect_redacted(play, seen);
		carried_out += filed;
	}
	ck_assert_int_gt(carried_out, 0);
}

START_TEST(random_legal_games_stay_sound_end_and_replay_from_their_ledger)
{
	int sudden = 0;
	for (uint64_t seed = 0; seed < GAMES; seed++) {
		struct play play;
		play_by_chance(&play, seed);
		ck_assert_int_ge(play.state.ending, 0);
		sudden += play.state.turn < 9;
		play_release(&play);
	}
	ck_assert_int_lt(sudden, GAMES);
}
END_TEST

START_TEST(the_same_seed_and_sheets_give_the_same_game)
{
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct play first, second;
		play_by_chance(&first, seed);
		play_by_chance(&second, seed);
		ck_assert_uint_eq(state_hash(first.f.world, &first.state),
			state_hash(second.f.world, &second.state));
		play_release(&second);
		play_release(&first);
	}
}
END_TEST

/* Rules B8.1: a die hangs on its key alone, so one order more moves nobody else's dice. */
START_TEST(one_order_more_does_not_move_anyone_elses_dice)
{
	for (uint64_t seed = 0; seed < 30; seed++) {
		int die[2];
		for (int more = 0; more < 2; more++) {
			struct play play;
			play_init(&play);
			play_start(&play, seed);
			play_file(&play, "drones", NULL);
			if (more) {
				play_file(&play, "wedge", NULL);
				play_file(&play, "deepen", NULL);
			}
			play_turn(&play);
			die[more] = play.ledger->entries[play_entry(&play, ENTRY_ROLL, 0)].die;
			play_release(&play);
		}
		ck_assert_int_eq(die[0], die[1]);
	}
}
END_TEST

Suite *games_suite(void)
{
	Suite *suite = suite_create("engine/games");
	TCase *chance = tcase_create("by chance");
	tcase_set_timeout(chance, 30);
	tcase_add_test(chance, random_legal_games_stay_sound_end_and_replay_from_their_ledger);
	tcase_add_test(chance, the_same_seed_and_sheets_give_the_same_game);
	tcase_add_test(chance, one_order_more_does_not_move_anyone_elses_dice);
	suite_add_tcase(suite, chance);
	return suite;
}
