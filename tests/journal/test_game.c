/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "journal/game.h"

#include <stdio.h>
#include <string.h>

#include "engine/turn.h"
#include "io/scratch.h"
#include "journal/names.h"
#include "journal/story.h"
#include "runner.h"

Suite *game_suite(void);

static char folder[SCRATCH_PATH], path[SCRATCH_PATH];

static void set_up(void)
{
	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", path);
}

static void tear_down(void)
{
	scratch_remove(folder);
}

/* The first fault of an open, or FAULT_NONE; what of it is told in *fault. */
static enum fault_code open_code(enum journal_mode mode, struct fault *fault)
{
	struct game game;
	struct journal journal;
	struct faults faults = { 0 };
	bool good = game_open(&game, &journal, path, mode, &faults);

	ck_assert(good || faults.count > 0);
	*fault = good ? game.differs : faults.list[0];
	game_close(&game, &journal);
	return fault->code;
}

START_TEST(a_game_is_rebuilt_as_it_was_played)
{
	struct game game;
	struct journal journal;
	struct faults faults = { 0 };
	struct state state;
	struct orders orders;

	story_write(path, 5, 3);
	ck_assert(game_open(&game, &journal, path, JOURNAL_READ, &faults));
	ck_assert_int_eq(game.differs.code, FAULT_NONE);
	ck_assert_int_eq(game.turn, 4);
	ck_assert(game_state(&game)->over);
	ck_assert_uint_eq(game.first.seed, 5);
	ck_assert_int_eq(game.started, 5);
	ck_assert_int_eq(game.played, 7);

	/* The same game without a journal. */
	const struct world *world = game.content.world;

	state_start(world, 5, &state, NULL);
	for (int turn = 0; turn < 4; turn++) {
		ck_assert_uint_eq(state_hash(world, &state), game.turns[turn]->hash);
		ck_assert_uint_eq(state_hash(world, &state), state_hash(world, &game.turns[turn]->after));
		if (turn == 3)
			break;
		story_sheets(world, &state, 5, &orders);
		for (int team = 0; team < TEAM_COUNT; team++) {
			const struct game_turn *at = game.turns[turn + 1];

			ck_assert_int_eq(at->stage[team], SHEET_SEALED);
			ck_assert_int_eq(at->sheet[team].count, orders.sheet[team].count);
			ck_assert_str_eq(at->notes[team].reason[0],
				orders.sheet[team].count > 0 ? "because" : "");
		}
		turn_adjudicate(world, &state, &orders, NULL);
	}
	game_close(&game, &journal);
}
END_TEST

START_TEST(a_journal_holds_all_that_a_game_is_made_of)
{
	struct content files;
	struct game game;
	struct journal journal;
	struct faults faults = { 0 };

	story_write(path, 1, 0);
	story_open(&files);
	ck_assert(game_open(&game, &journal, path, JOURNAL_READ, &faults));
	for (int i = 0; i < CONTENT_PARTS; i++) {
		const struct source *part = &game.first.texts.part[i], *file = &files.texts.part[i];

		if (i != CONTENT_MAP) {
			ck_assert_uint_eq(part->size, file->size);
			ck_assert(memcmp(part->text, file->text, part->size) == 0);
		}
		ck_assert_ptr_null(strchr(part->name, '/'));
	}
	ck_assert_uint_lt(game.first.texts.part[CONTENT_MAP].size,
		files.texts.part[CONTENT_MAP].size / 4);
	ck_assert_ptr_nonnull(game.content.atlas);
	game_close(&game, &journal);
	content_release(&files);
}
END_TEST

START_TEST(a_changed_result_is_a_difference_that_names_turn_and_field)
{
	struct fault fault;
	char old[96], new[96];
	struct game game;
	struct journal journal;
	struct faults faults = { 0 };
	int at = -1;

	story_write(path, 5, 2);
	ck_assert(game_open(&game, &journal, path, JOURNAL_READ, &faults));

	/* The last change of a track in turn 1, so that no other one hides it. */
	const struct ledger *ledger = &game.turns[1]->ledger;

	for (int i = 0; i < ledger->count; i++)
		if (ledger->entries[i].kind == ENTRY_TRACK && ledger->entries[i].turn == 1)
			at = i;
	ck_assert_int_ge(at, 0);

	const struct entry *entry = &ledger->entries[at];
	const char *track = game.content.world->tracks[entry->subject].id;

	snprintf(old, sizeof old, "\"subject\":\"%s\",\"from\":%d,\"to\":%d", track, entry->from,
		entry->to);
	snprintf(new, sizeof new, "\"subject\":\"%s\",\"from\":%d,\"to\":%d", track, entry->from,
		entry->to + 1);
	story_forge(path, old, new);
	ck_assert_int_eq(open_code(JOURNAL_PLAY, &fault), FAULT_DESYNC);
	ck_assert_ptr_nonnull(strstr(fault.arg[0], "turn 1, "));
	/* The states agree (the rules' one is taken); the ledger is what lies. */
	ck_assert_ptr_nonnull(strstr(fault.arg[0], "ledger entry"));
	ck_assert_int_eq(open_code(JOURNAL_READ, &fault), FAULT_DESYNC);
	game_close(&game, &journal);
}
END_TEST

START_TEST(changed_orders_are_a_difference_of_the_turn_they_lead_to)
{
	struct game game;
	struct journal journal;
	struct faults faults = { 0 };
	struct fault fault;

	story_write(path, 5, 2);
	story_forge(path, "\"seed\":\"5\"", "\"seed\":\"6\"");
	ck_assert_int_eq(open_code(JOURNAL_PLAY, &fault), FAULT_DESYNC);
	ck_assert(strncmp(fault.arg[0], "turn ", 5) == 0);

	/* To read it is shown as recorded all the same. */
	ck_assert(game_open(&game, &journal, path, JOURNAL_READ, &faults));
	ck_assert_int_eq(game.differs.code, FAULT_DESYNC);
	ck_assert_int_eq(game.turn, 3);
	game_close(&game, &journal);
}
END_TEST

START_TEST(a_hash_that_is_not_the_states_is_a_difference)
{
	struct fault fault;
	struct game game;
	struct journal journal;
	struct faults faults = { 0 };
	char old[40];

	story_write(path, 5, 1);
	ck_assert(game_open(&game, &journal, path, JOURNAL_READ, &faults));
	snprintf(old, sizeof old, "\"hash\":\"%016llx\"", (unsigned long long)game.turns[1]->hash);
	game_close(&game, &journal);
	story_forge(path, old, "\"hash\":\"0123456789abcdef\"");
	ck_assert_int_eq(open_code(JOURNAL_PLAY, &fault), FAULT_DESYNC);
	ck_assert_str_eq(fault.arg[0], "turn 1, state hash");
}
END_TEST

/* What a forger may write is refused or told as a difference, never taken. */
START_TEST(forged_records_are_refused)
{
	static const struct forgery {
		const char *old, *new;
		enum fault_code code;
	} LIST[] = {
		{ "\"kind\":\"seal\"", "\"kind\":\"sael\"", FAULT_UNKNOWN_NAME },
		{ "\"kind\":\"seal\"", "\"kind\":\"game\"", FAULT_UNKNOWN_NAME },
		{ "\"kind\":\"orders\",\"by\":\"russia\"", "\"kind\":\"orders\",\"by\":\"moon\"",
			FAULT_RECORD_WHAT },
		{ "\"kind\":\"orders\",\"by\":\"russia\"", "\"kind\":\"orders\",\"by\":\"coalition\"",
			FAULT_RECORD_WHAT },
		{ "\"seal\",\"by\":\"russia\",\"msg\":{\"turn\":1}",
			"\"seal\",\"by\":\"russia\",\"msg\":{\"turn\":2}", FAULT_RECORD_WHAT },
		{ "\"seal\",\"by\":\"russia\",\"msg\":{\"turn\":1}",
			"\"seal\",\"by\":\"russia\",\"msg\":{\"turn\":1,\"x\":1}", FAULT_UNKNOWN_KEY },
		{ "{\"turn\":0,\"entries\"", "{\"turn\":3,\"entries\"", FAULT_RECORD_WHAT },
		{ "{\"turn\":0,\"entries\"", "{\"turn\":0,\"entires\"", FAULT_UNKNOWN_KEY },
		{ "\"cause\":\"order\"", "\"cause\":\"odder\"", FAULT_UNKNOWN_NAME },
		{ "\"kind\":\"track\"", "\"kind\":\"units\"", FAULT_MISSING_KEY },
		{ "\"orders\":[{\"id\":\"", "\"orders\":[{\"id\":\"no_", FAULT_UNKNOWN_NAME },
		{ "\"accept\":\"", "\"accept\":\"x", FAULT_UNKNOWN_NAME },
		{ "\"program\",\"msg\":{\"turn\":1", "\"program\",\"msg\":{\"turn\":1,\"a\":[]",
			FAULT_UNKNOWN_KEY },
		{ "\"seq\":3,", "\"seq\":4,", FAULT_RECORD_ORDER },
		{ "\"rules_version\":1", "\"rules_version\":2", FAULT_RECORD_WHAT },
	};

	for (size_t i = 0; i < sizeof LIST / sizeof LIST[0]; i++) {
		struct fault fault;

		remove(path);
		story_write(path, 5, 2);
		story_forge(path, LIST[i].old, LIST[i].new);
		ck_assert_msg(open_code(JOURNAL_PLAY, &fault) == LIST[i].code, "forgery %zu: %s (%s)", i,
			fault_sentence(fault.code), fault.arg[0]);
		ck_assert_int_eq(open_code(JOURNAL_READ, &fault), LIST[i].code);
		ck_assert_int_gt(fault.line, 0);
	}
}
END_TEST

/* The whole game in the journal's bytes, cut or flipped here and there: taken as it is only
 * where what is left is a game that ended earlier. */
START_TEST(a_damaged_game_is_never_another_game)
{
	struct file file;
	struct fault fault;
	char bytes_path[SCRATCH_PATH];
	uint64_t step = 0x9E3779B97F4A7C15;

	story_write(path, 5, 1);
	ck_assert(file_read(path, JOURNAL_SIZE, &file, &fault));
	scratch_path(folder, "a.game.yaml", bytes_path);
	for (int i = 0; i < 60; i++) {
		step = step * 6364136223846793005U + 1442695040888963407U;

		size_t at = (size_t)(step >> 20) % file.size;
		char was = file.text[at];

		file.text[at] = (char)(was ^ 1 << (step >> 60) % 8);
		ck_assert(file_write(bytes_path, file.text, file.size, &fault));
		ck_assert_int_ne(open_code(JOURNAL_READ, &fault), FAULT_NONE);
		file.text[at] = was;
	}
	file_release(&file);
}
END_TEST

Suite *game_suite(void)
{
	Suite *suite = suite_create("game");
	TCase *tests = tcase_create("game");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_game_is_rebuilt_as_it_was_played);
	tcase_add_test(tests, a_journal_holds_all_that_a_game_is_made_of);
	tcase_add_test(tests, a_changed_result_is_a_difference_that_names_turn_and_field);
	tcase_add_test(tests, changed_orders_are_a_difference_of_the_turn_they_lead_to);
	tcase_add_test(tests, a_hash_that_is_not_the_states_is_a_difference);
	tcase_add_test(tests, forged_records_are_refused);
	tcase_add_test(tests, a_damaged_game_is_never_another_game);
	suite_add_tcase(suite, tests);
	return suite;
}
