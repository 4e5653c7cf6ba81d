/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "content/content.h"
#include "engine/act.h"
#include "engine/chance.h"
#include "engine/dice.h"
#include "engine/dice_list.h"
#include "runner.h"

Suite *rulings_suite(void);

enum { TURNS = 8, GAMES = 3 };

/* A turn of a game as it fell, and as it falls with one die overruled. */
struct scene {
	struct content content;
	struct state before, after;
	struct orders orders;
	struct ledger fell, ruled;
	struct thrown dice[MAX_DICE], again[MAX_DICE];
	int count, again_count;
	int seen[DIE_KINDS];
};

/* Attack and offer whenever it may be, to see every kind of die. */
static void push(struct scene *scene, const char *id, struct rng *rng)
{
	struct order_list list;
	int kind = world_order(scene->content.world, id);
	enum team team = (enum team)scene->content.world->orders[kind].team;
	struct sheet *sheet = &scene->orders.sheet[team];

	order_candidates(scene->content.world, &scene->before, team, &list);
	for (int i = (int)rng_below(rng, 8); i < list.count; i++)
		if (list.orders[i].kind == kind && sheet_admits(scene->content.world,
				&scene->before, sheet, &list.orders[i]) == VERDICT_LEGAL)
			sheet->orders[sheet->count++] = list.orders[i];
}

static void fill(struct scene *scene, struct rng *rng)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct sheet chance, *sheet = &scene->orders.sheet[team];

		sheet_init(sheet);
		sheet->filed = true;
		if (team == TEAM_R) {
			push(scene, "incursion", rng);
			push(scene, "truce", rng);
		}
		if (team == TEAM_C)
			push(scene, "counterattack", rng);
		chance_sheet(scene->content.world, &scene->before, (enum team)team, rng, &chance);
		for (int i = 0; i < chance.count; i++)
			if (sheet_admits(scene->content.world, &scene->before, sheet,
					&chance.orders[i]) == VERDICT_LEGAL)
				sheet->orders[sheet->count++] = chance.orders[i];
		sheet->setting[SETTING_ACCEPT] = 1;
	}
}

static const struct thrown *find(const struct scene *scene, const struct thrown *die)
{
	for (int i = 0; i < scene->again_count; i++)
		if (scene->again[i].turn == die->turn
				&& strcmp(scene->again[i].key, die->key) == 0)
			return &scene->again[i];
	return NULL;
}

/* Of a vote every bloc's die; of others the one, as B8.1 has it. */
static void expect_fall(const struct scene *scene, const struct ledger *ledger,
	const struct thrown *die)
{
	const struct world *world = scene->content.world;
	int sides = die->kind == DIE_BATTLE || die->kind == DIE_WAR ? WAR_FACES : 100;

	if (die->kind != DIE_VOTE) {
		ck_assert_int_eq(die->die,
			dice_roll(scene->before.seed, die->turn, die->key, sides));
		return;
	}
	for (int i = 0; i < world->bloc_count; i++) {
		struct key key;

		key_init(&key, die->key);
		key_add(&key, ".");
		key_add(&key, world->blocs[i].id);
		ck_assert_int_eq(ledger->votes[ledger->entries[die->entry].subject].die[i],
			dice_roll(scene->before.seed, die->turn, key.text, world->vote.die));
	}
}

static void adjudicate(struct scene *scene, const struct thrown *die, int result)
{
	struct state state = scene->before;
	struct act act = { .kind = ACT_RULING, .team = TEAM_NONE,
		.ruling = { .turn = die->turn, .result = (int16_t)result } };

	strcpy(act.ruling.key, die->key);
	ck_assert_int_eq(act_check(scene->content.world, &state, &act), VERDICT_LEGAL);
	act_apply(scene->content.world, &state, &act, NULL);
	checked_turn(scene->content.world, &state, &scene->orders, &scene->ruled);
	scene->again_count = dice_of_ledger(scene->content.world, &scene->ruled, scene->again,
		MAX_DICE);
}

/* The die falls as it fell, the result is another, and no die of the turn moves. */
static void overrule(struct scene *scene, const struct thrown *die, int result)
{
	const struct thrown *now;

	adjudicate(scene, die, result);
	now = find(scene, die);
	ck_assert_msg(now != NULL, "%s", die->key);
	ck_assert_msg(now->result == result, "%s: %d", die->key, now->result);
	ck_assert_int_eq(now->die, die->die);
	ck_assert_int_eq(now->ruled, result != die->result);
	ck_assert_int_eq(now->was, die->result);
	ck_assert_int_eq(now->result_count, die->result_count);
	for (int i = 0; i < scene->again_count; i++)
		expect_fall(scene, &scene->ruled, &scene->again[i]);
	/* Nor does one that fell before it. */
	for (int i = 0; &scene->dice[i] != die; i++) {
		const struct thrown *other = find(scene, &scene->dice[i]);

		ck_assert_msg(other != NULL && other->die == scene->dice[i].die
			&& other->result == scene->dice[i].result, "%s moves %s", die->key,
			scene->dice[i].key);
	}
}

static void play_turn(struct scene *scene, struct rng *rng)
{
	fill(scene, rng);
	scene->after = scene->before;
	checked_turn(scene->content.world, &scene->after, &scene->orders, &scene->fell);
	scene->count = dice_of_ledger(scene->content.world, &scene->fell, scene->dice, MAX_DICE);
	for (int i = 0; i < scene->count; i++) {
		const struct thrown *die = &scene->dice[i];
		int result = die->results[rng_below(rng, die->result_count)];

		ck_assert_int_ge(die->result_count, 2);
		expect_fall(scene, &scene->fell, die);
		overrule(scene, die, result);
		scene->seen[die->kind]++;
	}
	scene->before = scene->after;
}

START_TEST(every_die_of_a_turn_is_overruled_alone)
{
	static const char *const SCENARIOS[] = { "marijampole", "with_whom", "interval" };
	struct arena *arena = arena_new();
	struct scene *scene = arena_alloc(arena, 1, sizeof *scene);

	for (int i = 0; i < 3 * GAMES; i++) {
		struct faults faults = { 0 };
		struct rng rng;

		rng_init(&rng, (uint64_t)i + 1);
		ck_assert(content_open(SCENARIOS[i % 3], &scene->content, &faults));
		state_start(scene->content.world, (uint64_t)i + 1, &scene->before, NULL);
		for (int turn = 0; turn < TURNS && !scene->before.over; turn++)
			play_turn(scene, &rng);
		content_release(&scene->content);
	}
	for (int kind = DIE_ROLL; kind < DIE_LEAK; kind++)
		ck_assert_msg(scene->seen[kind] > 0, "no die of kind %d fell", kind);
	arena_free(arena);
}
END_TEST

Suite *rulings_suite(void)
{
	Suite *suite = suite_create("content/rulings");
	TCase *tests = tcase_create("rules B19, B8.1");

	tcase_add_test(tests, every_die_of_a_turn_is_overruled_alone);
	suite_add_tcase(suite, tests);
	return suite;
}
