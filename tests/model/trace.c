/* SPDX-License-Identifier: MIT */
/*
 * trace SCENARIO GAMES SEED: play games by drawn personas and by chance, in turns, and print as
 * one JSON object per line what was ordered and how things stood after each turn. model_turns.py
 * plays the same orders with the same seeds by the model's own code and compares.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ai/ai.h"
#include "base/hash.h"
#include "content/content.h"
#include "engine/order.h"
#include "engine/score.h"
#include "engine/turn.h"
#include "engine/view.h"
#include "journal/names.h"
#include "journal/record.h"

static void key_of_units(const struct world *world, const struct stack *stack, char text[64])
{
	snprintf(text, 64, "%s %s %s %s", team_id(stack->team), world->nations[stack->nation].id,
		world->areas[stack->area].id, unit_kind_id(stack->kind));
}

static void state_write(struct json *json, const struct world *world, const struct state *state)
{
	json_number(json, "turn", state->turn);
	json_open(json, "tracks", '{');
	for (int i = 0; i < world->track_count; i++)
		json_number(json, world->tracks[i].id, state->track[i]);
	json_close(json, '}');
	json_open(json, "flags", '{');
	for (int i = 0; i < world->flag_count; i++)
		json_number(json, world->flags[i], state->flag[i]);
	json_close(json, '}');
	json_open(json, "commit", '{');
	for (int i = 0; i < world->country_count; i++)
		json_number(json, world->countries[i].id, state->commit[i]);
	json_close(json, '}');
	json_open(json, "res", '{');
	for (int i = 0; i < TEAM_COUNT; i++) {
		json_open(json, team_id(i), '[');
		json_number(json, NULL, state->res[i][RES_BP]);
		json_number(json, NULL, state->res[i][RES_PC]);
		json_close(json, ']');
	}
	json_close(json, '}');
	json_open(json, "raised", '[');
	for (int i = 0; i <= TEAM_COUNT; i++)
		json_number(json, NULL, state->raised[i]);
	json_close(json, ']');
	json_open(json, "control", '{');
	for (int i = 0; i < world->area_count; i++)
		json_text(json, world->areas[i].id, team_id(state->control[i]));
	json_close(json, '}');
	json_open(json, "units", '{');
	for (int i = 0; i < state->stack_count; i++) {
		char text[64];

		key_of_units(world, &state->stacks[i], text);
		json_open(json, text, '[');
		json_number(json, NULL, state->stacks[i].count);
		json_number(json, NULL, state->stacks[i].quality);
		json_close(json, ']');
	}
	json_close(json, '}');
}

static void order_write(struct json *json, const struct world *world, const struct order *order)
{
	const struct order_kind *kind = &world->orders[order->kind];

	json_open(json, NULL, '[');
	json_text(json, NULL, kind->id);
	switch ((enum target_kind)kind->target_kind) {
	case TARGET_KIND_NONE: json_text(json, NULL, "-"); break;
	case TARGET_KIND_AREA: json_text(json, NULL, world->areas[order->target].id); break;
	case TARGET_KIND_BLOC: json_text(json, NULL, world->blocs[order->target].id); break;
	case TARGET_KIND_VALUE: json_number(json, NULL, order->target); break;
	}
	json_close(json, ']');
}

static void sheet_write(struct json *json, const struct world *world, int team,
	const struct sheet *sheet)
{
	json_open(json, team_id(team), '{');
	json_number(json, "filed", sheet->filed);
	json_open(json, "orders", '[');
	for (int i = 0; i < sheet->count; i++)
		order_write(json, world, &sheet->orders[i]);
	json_close(json, ']');
	json_open(json, "lines", '{');
	for (int i = 0; i < world->line_count; i++)
		if (world->lines[i].team == team)
			json_number(json, world->lines[i].id, sheet->line[i]);
	json_close(json, '}');
	json_open(json, "settings", '{');
	for (int i = 0; i < SETTING_COUNT; i++) {
		const char *const *words = names_of_setting(i);

		if (sheet->setting[i] < 0)
			continue;
		if (words)
			json_text(json, NAMES_SETTING[i], words[sheet->setting[i]]);
		else
			json_number(json, NAMES_SETTING[i], sheet->setting[i]);
	}
	json_close(json, '}');
	json_close(json, '}');
}

/* Half of the teams play by chance, so that everything legal comes up sooner or later. */
static void sheet_fill(const struct world *world, const struct state *state, int team,
	struct sheet *sheet)
{
	uint64_t drawn = hash_mix(ai_seed(state->seed, 0, (enum team)team));
	int persona = ai_draw_persona(world, (enum team)team, drawn);
	struct view view;

	view_make(world, state, (enum team)team, &view);
	ai_sheet(world, &view, drawn & 1 ? AI_RANDOM : world->personas[persona].id,
		ai_seed(state->seed, state->turn, (enum team)team), sheet);
}

static void turn_write(struct json *json, const struct world *world, struct state *state)
{
	struct orders orders;

	json_open(json, NULL, '{');
	json_open(json, "sheets", '{');
	for (int team = 0; team < TEAM_COUNT; team++) {
		sheet_fill(world, state, team, &orders.sheet[team]);
		sheet_write(json, world, team, &orders.sheet[team]);
	}
	json_close(json, '}');
	turn_adjudicate(world, state, &orders, NULL);
	json_open(json, "after", '{');
	state_write(json, world, state);
	json_close(json, '}');
	json_close(json, '}');
}

static void game_write(const struct world *world, uint64_t seed)
{
	struct json json;
	struct state state;
	char text[24];

	json_init(&json);
	state_start(world, seed, &state, NULL);
	json_open(&json, NULL, '{');
	snprintf(text, sizeof(text), "%" PRIu64, seed);
	json_text(&json, "seed", text);
	json_open(&json, "agendas", '{');
	for (int team = 0; team < TEAM_COUNT; team++)
		json_text(&json, team_id(team), world->agendas[team][state.agenda[team]].id);
	json_close(&json, '}');
	json_open(&json, "start", '{');
	state_write(&json, world, &state);
	json_close(&json, '}');
	json_open(&json, "turns", '[');
	while (!state.over)
		turn_write(&json, world, &state);
	json_close(&json, ']');
	json_text(&json, "ending", world->endings[state.ending].id);
	json_open(&json, "scores", '{');
	for (int team = 0; team < TEAM_COUNT; team++)
		json_number(&json, team_id(team), score_team(world, &state, (enum team)team));
	json_close(&json, '}');
	json_close(&json, '}');
	puts(json.out.text);
	json_release(&json);
}

int main(int argc, char **argv)
{
	struct content content;
	struct faults faults = { 0 };

	if (argc != 4 || !content_open(argv[1], &content, &faults)) {
		fputs("usage: trace SCENARIO GAMES SEED\n", stderr);
		return 2;
	}
	for (int i = 0; i < atoi(argv[2]); i++)
		game_write(content.world, hash_mix((uint64_t)atoi(argv[3]) + (uint64_t)i));
	content_release(&content);
	return 0;
}
