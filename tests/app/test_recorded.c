/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "ai/ai.h"
#include "app/simulation.h"
#include "base/arena.h"
#include "base/str.h"
#include "content/content.h"
#include "io/file.h"
#include "runner.h"

Suite *recorded_suite(void);

/*
 * Games whose ends are on record in tests/data/recorded: what a player's machine, compiler or a
 * careless change would do otherwise shows here. Whoever changes the games on purpose says why
 * in the commit, raises the version of the ruleset if its rules changed, and writes the record
 * anew with GOLDEN=write.
 */
enum { MIXED_GAMES = 100, STANDARD_GAMES = 4, RANDOM_GAMES = 50, RECORD_SIZE = 4096 };

static const struct {
	const char *player;
	int games;
} PLAYERS[] = {
	{ PLAYER_MIX, MIXED_GAMES }, { AI_STANDARD, STANDARD_GAMES }, { AI_RANDOM, RANDOM_GAMES },
};

static uint64_t digest_of(const struct world *world, const char *player, int games)
{
	const struct study study = {
		.world = world, .seed = 1, .players = { player, player, player },
	};
	struct tally tally;

	tally_init(&tally);
	for (int i = 0; i < games; i++)
		simulation_play(&study, i, &tally);
	return tally.digest;
}

static void play_scenario(const char *id, struct str *text)
{
	struct content content;
	struct faults faults = { 0 };

	ck_assert_msg(content_open(id, &content, &faults), "%s does not load", id);
	for (size_t i = 0; i < sizeof(PLAYERS) / sizeof(*PLAYERS); i++)
		str_addf(text, "%s %s %d %016" PRIx64 "\n", id,
			*PLAYERS[i].player ? PLAYERS[i].player : "standard", PLAYERS[i].games,
			digest_of(content.world, PLAYERS[i].player, PLAYERS[i].games));
	content_release(&content);
}

static void compare(const char *path, const struct str *text)
{
	struct file file;
	struct fault fault;

	if (getenv("GOLDEN")) {
		ck_assert(file_write(path, text->text, text->length, &fault));
		return;
	}
	ck_assert_msg(file_read(path, RECORD_SIZE, &file, &fault), "no record %s", path);
	ck_assert_str_eq(text->text, file.text);
	file_release(&file);
}

START_TEST(shipped_scenarios_end_as_recorded)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	struct str text;
	char path[512];
	int count = content_scenarios(arena, list);

	str_init(&text);
	for (int i = 0; i < count; i++)
		if (!list[i].missing)
			play_scenario(list[i].id, &text);
	snprintf(path, sizeof(path), "%s/tests/data/recorded/games.txt", getenv("TOP_SRCDIR"));
	compare(path, &text);
	str_release(&text);
	arena_free(arena);
}
END_TEST

Suite *recorded_suite(void)
{
	Suite *suite = suite_create("recorded games");
	TCase *tcase = tcase_create("digests");

	tcase_set_timeout(tcase, 30);
	tcase_add_test(tcase, shipped_scenarios_end_as_recorded);
	suite_add_tcase(suite, tcase);
	return suite;
}
