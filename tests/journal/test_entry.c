/* SPDX-License-Identifier: MIT */
#include "journal/entry.h"

#include <string.h>

#include "engine/turn.h"
#include "journal/names.h"
#include "journal/story.h"
#include "runner.h"

Suite *entry_suite(void);

/* Write a ledger and read it again. */
static bool again(const struct world *world, const struct ledger *ledger, struct arena *arena,
	struct ledger *read)
{
	struct faults faults = { 0 };
	struct fault fault;
	struct json json;

	json_init(&json);
	json_open(&json, NULL, '{');
	ledger_write(world, ledger, &json);
	json_close(&json, '}');
	ck_assert(record_guard(json.out.text, json.out.length, 0, &fault));

	struct source source = { .name = "", .text = json.out.text, .size = json.out.length };
	struct loader loader = { .arena = arena, .faults = &faults, .source = &source };
	const struct node *root = yaml_tree(&loader);
	bool good = root && ledger_read(&loader, world, root, read);

	json_release(&json);
	return good;
}

static void assert_same(const struct world *world, const struct ledger *first,
	const struct ledger *second)
{
	ck_assert_int_eq(first->count, second->count);
	ck_assert_int_eq(first->vote_count, second->vote_count);
	for (int i = 0; i < first->count; i++)
		ck_assert_msg(entry_equal(&first->entries[i], &second->entries[i]), "entry %d (%s)", i,
			NAMES_ENTRY[first->entries[i].kind]);
	for (int i = 0; i < first->vote_count; i++)
		ck_assert(vote_equal(world, &first->votes[i], &second->votes[i]));
}

static void turn_check(const struct world *world, const struct state *state,
	const struct ledger *ledger, uint64_t *kinds)
{
	struct arena *arena = arena_new();
	struct ledger *read = arena_alloc(arena, 1, sizeof *read);
	struct ledger *known = arena_alloc(arena, 1, sizeof *known);

	ck_assert(again(world, ledger, arena, read));
	assert_same(world, ledger, read);
	for (int i = 0; i < ledger->count; i++)
		*kinds |= bit_of(ledger->entries[i].kind);
	for (int team = 0; team < TEAM_COUNT; team++) {
		ledger_redact(world, state, ledger, (enum team)team, known);
		ck_assert(again(world, known, arena, read));
		assert_same(world, known, read);
	}
	arena_free(arena);
}

START_TEST(every_ledger_of_played_games_is_read_back_entry_by_entry)
{
	struct content content;
	uint64_t kinds = 0;

	story_open(&content);

	struct ledger *ledger = arena_alloc(content.arena, 1, sizeof *ledger);

	for (uint64_t seed = 0; seed < 12; seed++) {
		struct state state;
		struct orders orders;

		ledger_init(ledger);
		state_start(content.world, seed, &state, ledger);
		turn_check(content.world, &state, ledger, &kinds);
		while (!state.over) {
			story_sheets(content.world, &state, seed, &orders);
			turn_adjudicate(content.world, &state, &orders, ledger);
			turn_check(content.world, &state, ledger, &kinds);
		}
	}
	/* Otherwise the games were too tame to show anything. */
	ck_assert(kinds & bit_of(ENTRY_VOTE) && kinds & bit_of(ENTRY_ROLL));
	ck_assert(kinds & bit_of(ENTRY_ATTRIBUTION) && kinds & bit_of(ENTRY_DELAY));
	ck_assert(kinds & bit_of(ENTRY_OVER) && kinds & bit_of(ENTRY_SETTING));
	content_release(&content);
}
END_TEST

/* What entry.other may be: an index for some kinds. */
static int16_t other_of(int kind)
{
	if (kind == ENTRY_AGREEMENT)
		return AGREEMENT_BROKEN;
	return kind == ENTRY_BROKEN ? TEAM_C : 9;
}

/* An entry of every kind and cause with every field set reads back. */
START_TEST(entries_of_every_kind_are_read_back)
{
	struct content content;

	story_open(&content);

	struct ledger *ledger = arena_alloc(content.arena, 1, sizeof *ledger);
	struct ledger *read = arena_alloc(content.arena, 1, sizeof *read);
	int roll = world_order(content.world, "sabotage");

	ck_assert_int_ge(roll, 0);
	ledger_init(ledger);
	ledger_add_vote(ledger, &(struct vote_record){ .target = TARGET_NONE });
	for (int kind = 0; kind < ENTRY_KIND_COUNT; kind++) {
		for (int cause = 0; cause < CAUSE_COUNT; cause++) {
			bool team = kind != ENTRY_CONTROL;

			if (kind == ENTRY_SAY && content.world->say_count == 0)
				continue;
			ledger_add(ledger, &(struct entry){
				.kind = (uint8_t)kind, .turn = 2, .cause = (uint8_t)cause, .author = TEAM_R,
				.team = team ? TEAM_W : TEAM_NONE, .band = BAND_FAIL, .chance = 45, .die = 99,
				.target = cause == CAUSE_ORDER ? 3 : TARGET_NONE,
				.index = (int16_t)(cause == CAUSE_ORDER ? roll : 0),
				.other = other_of(kind), .from = 2, .to = 1, .queued = 1, .hidden = true,
				.secret = true, .ruled = cause % 2 == 1, .was = cause % 2 == 1 ? 3 : 0,
			});
		}
	}
	ck_assert(again(content.world, ledger, content.arena, read));
	assert_same(content.world, ledger, read);
	content_release(&content);
}
END_TEST

START_TEST(what_blocs_voted_by_hand_is_read_back)
{
	struct content content;

	story_open(&content);

	struct ledger *ledger = arena_alloc(content.arena, 1, sizeof *ledger);
	struct ledger *read = arena_alloc(content.arena, 1, sizeof *read);
	struct vote_record vote = { .target = TARGET_NONE, .by_hand = 1U << 2 | 1U << 5 };

	for (int choice = 0; choice < BALLOT_CHOICES; choice++) {
		vote.choice[2] = (uint8_t)choice;
		vote.choice[5] = BALLOT_YES;
		ledger_init(ledger);
		ledger_add_vote(ledger, &vote);
		ck_assert(again(content.world, ledger, content.arena, read));
		assert_same(content.world, ledger, read);
		ck_assert_uint_eq(read->votes[0].by_hand, vote.by_hand);
		ck_assert_int_eq(read->votes[0].choice[2], choice);
		ck_assert_int_eq(read->votes[0].choice[5], BALLOT_YES);
		/* A vote with another choice is another vote. */
		read->votes[0].choice[2] = (uint8_t)((choice + 1) % BALLOT_CHOICES);
		ck_assert(!vote_equal(content.world, &vote, &read->votes[0]));
		read->votes[0] = vote;
		read->votes[0].by_hand = 0;
		ck_assert(!vote_equal(content.world, &vote, &read->votes[0]));
	}
	content_release(&content);
}
END_TEST

Suite *entry_suite(void)
{
	Suite *suite = suite_create("entry");
	TCase *tests = tcase_create("entry");

	tcase_add_test(tests, every_ledger_of_played_games_is_read_back_entry_by_entry);
	tcase_add_test(tests, entries_of_every_kind_are_read_back);
	tcase_add_test(tests, what_blocs_voted_by_hand_is_read_back);
	suite_add_tcase(suite, tests);
	return suite;
}
