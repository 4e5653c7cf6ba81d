/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <string.h>

#include "content/content.h"
#include "fuzz/replay.h"
#include "journal/game_read.h"

/*
 * Seeds are the records of a played game without their envelopes and without
 * the first: the driver makes the chain right, so that what is spoilt gets past
 * it, to the guard, the parser, the names and the rebuilding of turns.
 */
const struct seed SEEDS[] = {
	{ "tests/fuzz/journal/sheets.txt", 60, 1200 },
	{ "tests/fuzz/journal/turn_1.txt", 40, 500 },
	{ "tests/fuzz/journal/table.txt", 60, 800 },
	{ "tests/fuzz/journal/game.txt", 20, 60 },
	{ NULL, 0, 0 },
};

/* Loaded once: what is tried are the records. */
static const struct content *shipped(void)
{
	static struct content content;
	struct faults faults = { 0 };

	if (!content.world && !content_open("nuuk_winter", &content, &faults))
		assert(!"the shipped scenario loads");
	return &content;
}

/* Whatever was taken, the game is one that can be shown and played on. */
static void agree_game(const struct game *game)
{
	const struct state *state = game_state(game);
	const char *what;

	assert(game->turn <= MAX_TURNS + 1);
	if (state)
		assert(state_is_sound(game->content.world, state, &what));
	for (int i = 0; i < TEAM_COUNT; i++)
		assert(game->seats[i].kind <= SEAT_NONE);
}

/* The next body, sealed and read back; false if it is no record. */
static bool body_read(const char *body, size_t size, char chain[RECORD_CHAIN + 1],
	struct arena *arena, struct record *record)
{
	char again[RECORD_CHAIN + 1];
	struct str text, line;
	struct fault fault = { .code = FAULT_NONE };

	memcpy(again, chain, sizeof again);
	str_init(&text);
	str_init(&line);
	str_add_bytes(&text, body, size);
	record_seal(text.text, chain, &line);
	*record = (struct record){ .offset = 1 };

	bool good = record_read(line.text, line.length, again, arena, record, &fault);

	assert(good == (fault.code == FAULT_NONE));
	assert(good ? memcmp(again, chain, sizeof again) == 0 : true);
	str_release(&text);
	str_release(&line);
	return good;
}

static bool body_take(struct game *game, const char *body, size_t size,
	char chain[RECORD_CHAIN + 1])
{
	struct arena *arena = arena_new();
	struct faults faults = { 0 };
	struct record record;
	bool good = body_read(body, size, chain, arena, &record);

	/* The first record would load files again: it is not what is tried here. */
	good = good && record.seq > 0 && game_take(game, &record, &faults);
	arena_free(arena);
	return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct game game = {
		.arena = arena, .content = *shipped(), .first = { .seed = 9 }, .mode = JOURNAL_READ,
	};
	/* Injects written at the table add to the world: to this game's own. */
	struct world *world = arena_alloc(arena, 1, sizeof *world);

	*world = *game.content.world;
	game.content.world = world;
	game.content.arena = arena;

	char chain[RECORD_CHAIN + 1] = RECORD_CHAIN_START;
	const char *at = (const char *)data, *end = at + size;

	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		if (!stop)
			stop = end;
		if (!body_take(&game, at, (size_t)(stop - at), chain))
			break;
		at = stop + (stop < end);
	}
	agree_game(&game);
	arena_free(arena);
	return 0;
}
