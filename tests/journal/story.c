/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "journal/story.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/rng.h"
#include "io/file.h"
#include "journal/game.h"
#include "journal/names.h"

static void open_scenario(const char *scenario, struct content *content)
{
	const char *top = getenv("TOP_SRCDIR");
	struct faults faults = { 0 };

	/* The tree's own files, whatever the tester has in a data folder. */
	if (top)
		setenv("EASTFLANK_DATA", top, 1);
	ck_assert(content_open(scenario, content, &faults));
}

void story_open(struct content *content)
{
	open_scenario("nuuk_winter", content);
}

static void sheet_draw(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet)
{
	struct order_list list;

	sheet_init(sheet);
	sheet->filed = true;
	order_candidates(world, state, team, &list);
	for (int i = 0; i < 12 && list.count > 0; i++) {
		const struct order *order = &list.orders[rng_below(rng, (uint32_t)list.count)];

		if (sheet_admits(world, state, sheet, order) == VERDICT_LEGAL)
			sheet->orders[sheet->count++] = *order;
	}
	sheet->setting[SETTING_ACCEPT] = (int8_t)rng_below(rng, 2);
}

void story_sheets(const struct world *world, const struct state *state, uint64_t seed,
	struct orders *orders)
{
	struct rng rng;

	rng_init(&rng, seed * 31 + state->turn);
	for (int i = 0; i < TEAM_COUNT; i++)
		sheet_draw(world, state, (enum team)i, &rng, &orders->sheet[i]);
}

static void append(struct journal *journal, const char *kind, const char *by, struct json *json)
{
	struct addition addition = { .at = 7, .kind = kind, .by = by, .msg = json->out.text };
	struct fault fault;

	ck_assert(journal_append(journal, &addition, 1, &fault));
	json_release(json);
}

static void file_sheet(struct game *game, struct journal *journal, enum team team,
	const struct sheet *sheet, struct game_turn *turn)
{
	struct json json;

	turn->sheet[team] = *sheet;
	notes_init(&turn->notes[team]);
	strcpy(turn->notes[team].reason[0], "because");
	json_init(&json);
	game_write_sheet(game, team, turn, &json);
	append(journal, "orders", NAMES_TEAM[team], &json);
	json_init(&json);
	json_open(&json, NULL, '{');
	json_number(&json, "turn", game->turn);
	json_close(&json, '}');
	append(journal, "seal", NAMES_TEAM[team], &json);
	game_keep_sheet(game, team, turn, SHEET_SEALED);
}

static void resolve(struct game *game, struct journal *journal)
{
	struct ledger *ledger = arena_alloc(game->arena, 1, sizeof *ledger);
	struct state state;
	struct json json;

	game_adjudicate(game, &state, ledger);
	json_init(&json);
	game_write_turn(game, game->turn, &state, ledger, &json);
	append(journal, "resolved", GAME_WRITER, &json);
	game_keep_turn(game, &state, ledger);
}

static void start(const struct story *story)
{
	struct content content;
	struct first first;
	struct journal journal;
	struct json json;
	struct fault fault;

	open_scenario(story->scenario, &content);
	first_make(&content, content.arena, &first);
	first.seed = story->seed;
	json_init(&json);
	ck_assert(first_write(&first, &json, &fault));

	struct addition addition = {
		.at = 5, .kind = "game", .by = GAME_WRITER, .msg = json.out.text,
	};

	ck_assert(journal_create(&journal, story->path, &addition, 1, &fault));
	journal_close(&journal);
	json_release(&json);
	content_release(&content);
}

void story_tell(const struct story *story)
{
	struct game game;
	struct journal journal;
	struct faults faults = { 0 };

	start(story);
	ck_assert(game_open(&game, &journal, story->path, JOURNAL_PLAY, &faults));
	resolve(&game, &journal);
	for (int i = 0; i < story->turns && !game_state(&game)->over; i++) {
		struct game_turn *turn = arena_alloc(game.arena, 1, sizeof *turn);
		struct orders orders;

		story->sheets(game.content.world, game_state(&game), story->seed, &orders);
		for (int team = 0; team < TEAM_COUNT; team++)
			file_sheet(&game, &journal, (enum team)team, &orders.sheet[team], turn);
		resolve(&game, &journal);
		if (story->turn)
			story->turn(story->data, game.content.world, game_state(&game));
	}
	game_close(&game, &journal);
}

void story_write(const char *path, uint64_t seed, int turns)
{
	story_tell(&(struct story){
		.scenario = "nuuk_winter", .path = path, .seed = seed, .turns = turns,
		.sheets = story_sheets,
	});
}

/* The line at text with the replacement made, sealed anew. */
static void forge_line(const char *text, size_t size, const char *old, const char *new,
	char chain[RECORD_CHAIN + 1], struct str *out)
{
	struct str body;
	const char *start = text + 4;
	size_t length = size - 4 - 5 - RECORD_CHAIN - 1;
	const char *found = old ? memmem(start, length, old, strlen(old)) : NULL;

	str_init(&body);
	if (found) {
		str_add_bytes(&body, start, (size_t)(found - start));
		str_add(&body, new);
		found += strlen(old);
		str_add_bytes(&body, found, length - (size_t)(found - start));
	} else {
		str_add_bytes(&body, start, length);
	}
	record_seal(body.text, chain, out);
	str_release(&body);
}

void story_forge(const char *path, const char *old, const char *new)
{
	char chain[RECORD_CHAIN + 1] = RECORD_CHAIN_START;
	struct file file;
	struct fault fault;
	struct str out;

	str_init(&out);
	ck_assert(file_read(path, JOURNAL_SIZE, &file, &fault));
	ck_assert_msg(strstr(file.text, old) != NULL, "%s is not in the journal", old);
	for (const char *line = file.text; *line;) {
		size_t size = strcspn(line, "\n") + 1;
		size_t before = out.length;

		forge_line(line, size, old, new, chain, &out);
		if (old && out.length - before != size)
			old = NULL;
		else if (old && memcmp(out.text + before + 4, line + 4, size - 4 - 22) != 0)
			old = NULL;
		line += size;
	}
	ck_assert_ptr_null(old);
	ck_assert(file_write(path, out.text, out.length, &fault));
	file_release(&file);
	str_release(&out);
}
