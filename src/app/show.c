/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/show.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "app/show_parts.h"
#include "journal/entry.h"
#include "journal/filing.h"
#include "journal/game.h"
#include "journal/names.h"
#include "prose/prose.h"

static void head_write(const struct session *session, int turn, const struct show *show)
{
	const struct world *world = show->world;
	const struct state *state = session_state_before(session, turn);
	struct prose prose = { .world = world, .lang = prose_lang() };
	struct str date;

	str_init(&date);
	prose_turn(&prose, state->turn, &date);
	json_text(show->json, "scenario", world->scenario.id);
	json_text(show->json, "name", text_in(&world->scenario.name, prose.lang));
	json_text(show->json, "seen_by", show->team == TEAM_NONE ? "all" : NAMES_TEAM[show->team]);
	json_number(show->json, "turn", state->turn);
	json_number(show->json, "turns", world->scenario.turns);
	json_text(show->json, "label", date.text);
	json_number(show->json, "over", state->over);
	if (state->over && state->ending >= 0)
		json_text(show->json, "ending", world->endings[state->ending].id);
	if (state->desk.discussed)
		json_text(show->json, "discussed", world->endings[state->desk.discussed - 1].id);
	str_release(&date);
}

/* The seed rolls every die and the hash tells what is hidden: both only for who sees all. */
static void secrets_write(const struct session *session, int turn, const struct show *show)
{
	char text[24];

	if (show->team != TEAM_NONE)
		return;
	snprintf(text, sizeof text, "%" PRIu64, session_game(session)->first.seed);
	json_text(show->json, "seed", text);
	snprintf(text, sizeof text, "%016" PRIx64,
		state_hash(show->world, session_state_before(session, turn)));
	json_text(show->json, "hash", text);
}

static void seats_write(const struct session *session, int turn, const struct show *show)
{
	json_open(show->json, "seats", '{');
	for (int i = 0; i < TEAM_COUNT; i++) {
		const struct game_turn *at = session_game(session)->turns[turn];

		json_open(show->json, NAMES_TEAM[i], '{');
		json_text(show->json, "player", NAMES_SEAT[session_seat(session, (enum team)i)->kind]);
		json_number(show->json, "sealed", at && at->stage[i] == SHEET_SEALED);
		json_close(show->json, '}');
	}
	json_close(show->json, '}');
}

bool show_may_tell(const struct show *show, enum team team)
{
	return show->view.team == TEAM_NONE || show->team == team;
}

static void sheets_write(const struct session *session, int turn, const struct show *show)
{
	json_open(show->json, "sheets", '{');
	for (int i = 0; i < TEAM_COUNT; i++) {
		const struct sheet *sheet = session_sheet(session, turn, (enum team)i);

		if (!sheet || !show_may_tell(show, (enum team)i))
			continue;
		json_open(show->json, NAMES_TEAM[i], '{');
		filing_write(show->world, &(struct filed){
			.team = (enum team)i, .state = session_state_before(session, turn), .sheet = sheet,
			.notes = session_notes(session, turn, (enum team)i),
		}, show->json);
		json_close(show->json, '}');
	}
	json_close(show->json, '}');
}

/* What led to this turn: as data, and as the sentences that players read. */
static void ledger_show(const struct session *session, int turn, const struct show *show)
{
	struct prose prose = { .world = show->world, .lang = prose_lang() };
	struct arena *arena = arena_new();
	struct ledger *known = arena_alloc(arena, 1, sizeof *known);
	struct str line;

	ledger_redact(show->world, session_state_at(session, turn),
		session_ledger(session, turn - 1), show->team, known);
	json_open(show->json, "ledger", '{');
	ledger_write(show->world, known, show->json);
	json_close(show->json, '}');
	json_open(show->json, "news", '[');
	for (int i = 0; i < known->count; i++) {
		str_init(&line);
		prose_entry(&prose, known, &known->entries[i], &line);
		if (line.length > 0)
			json_text(show->json, NULL, line.text);
		str_release(&line);
	}
	json_close(show->json, ']');
	arena_free(arena);
}

void show_write(const struct session *session, int turn, enum team team, struct str *out)
{
	const struct world *world = session_world(session);
	struct show show = { .world = world, .team = team };
	struct json json;

	view_make(world, session_state_before(session, turn), team, &show.view);
	view_imagine(world, &show.view, 0, &show.seen);
	if (team == TEAM_NONE)
		show.seen = show.view.seen;
	json_init(&json);
	show.json = &json;
	json_open(&json, NULL, '{');
	head_write(session, turn, &show);
	secrets_write(session, turn, &show);
	seats_write(session, turn, &show);
	show_numbers(&show);
	show_map(&show);
	sheets_write(session, turn, &show);
	show_table(&show, session, turn);
	if (team != TEAM_NONE && !show.view.seen.over)
		show_orders(&show, team);
	ledger_show(session, turn, &show);
	json_close(&json, '}');
	str_add(out, json.out.text);
	json_release(&json);
}
