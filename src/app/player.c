/* SPDX-License-Identifier: MIT */
#include "app/player.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "ai/ai.h"
#include "ai/answer.h"
#include "base/name.h"
#include "engine/agreement.h"
#include "engine/view.h"
#include "journal/seat.h"

static bool player_unknown(const struct world *world, enum team team, const char *name,
	struct fault *fault)
{
	const char *nearest = NULL;
	char list[FAULT_ARG] = AI_RANDOM;
	size_t used = strlen(list);

	name_offer(name, AI_RANDOM, &nearest);
	for (int i = 0; i < world->persona_count; i++) {
		if (world->personas[i].team != team)
			continue;
		name_offer(name, world->personas[i].id, &nearest);
		if (used < sizeof list)
			used += (size_t)snprintf(list + used, sizeof list - used, ", %s",
				world->personas[i].id);
	}
	fault_set(fault, FAULT_UNKNOWN_NAME, "player", name);
	if (used < sizeof list) {
		fault->expect = EXPECT_NAME;
		fault_copy(fault->expect_arg[0], FAULT_ARG, list);
	}
	if (nearest)
		fault_copy(fault->nearest, FAULT_ARG, nearest);
	return false;
}

bool player_check(const struct world *world, enum team team, const char *name,
	struct fault *fault)
{
	if (strlen(name) < SEAT_PERSONA && ai_knows(world, team, name))
		return true;
	return player_unknown(world, team, name, fault);
}

/* Take out of a sheet what verdicts refuse; all of it, if they do not tell what is wrong. */
static void sheet_prune(struct sheet *sheet, const struct sheet_verdicts *verdicts)
{
	int kept = 0;

	for (int i = 0; i < sheet->count; i++)
		if (verdicts->order[i] == VERDICT_LEGAL)
			sheet->orders[kept++] = sheet->orders[i];

	bool legal = kept == sheet->count;

	sheet->count = (int8_t)kept;
	for (int i = 0; i < SETTING_COUNT; i++) {
		legal = legal && verdicts->setting[i] == VERDICT_LEGAL;
		if (verdicts->setting[i] != VERDICT_LEGAL)
			sheet->setting[i] = -1;
	}
	for (int i = 0; i < MAX_LINES; i++) {
		legal = legal && verdicts->line[i] == VERDICT_LEGAL;
		if (verdicts->line[i] != VERDICT_LEGAL)
			sheet->line[i] = -1;
	}
	if (legal)
		sheet_init(sheet);
}

void thought_begin(struct thought *thought, const struct world *world,
	const struct state *state, enum team team, const char *name, uint64_t seed)
{
	*thought = (struct thought){
		.world = world, .seed = ai_seed(seed, state->turn, team),
	};
	fault_copy(thought->name, SEAT_PERSONA, name);
	view_make(world, state, team, &thought->view);
}

void thought_run(struct thought *thought)
{
	ai_sheet(thought->world, &thought->view, thought->name, thought->seed, &thought->sheet);
}

void player_fill(const struct world *world, const struct state *state, enum team team,
	const char *name, uint64_t seed, struct sheet *sheet)
{
	struct thought thought;

	thought_begin(&thought, world, state, team, name, seed);
	thought_run(&thought);
	*sheet = thought.sheet;
	player_trim(world, state, team, sheet);
}

void player_trim(const struct world *world, const struct state *state, enum team team,
	struct sheet *sheet)
{
	struct sheet_verdicts verdicts = { 0 };
	bool legal = sheet_check(world, state, team, sheet, &verdicts);
	/* Each round takes something out: an empty sheet at worst. */
	for (int i = 0; i < MAX_SHEET + MAX_LINES + SETTING_COUNT && !legal; i++) {
		sheet_prune(sheet, &verdicts);
		legal = sheet_check(world, state, team, sheet, &verdicts);
	}
	/* What a binding agreement asks for is never taken out: then that, and nothing else. */
	if (!legal) {
		sheet_init(sheet);
		sheet->filed = true;
		agreement_oblige(world, state, team, sheet);
		legal = sheet_check(world, state, team, sheet, &verdicts);
	}
	assert(legal);
}

bool player_accepts(const struct world *world, const struct state *state, enum team team,
	const struct terms *terms, uint64_t seed)
{
	struct view view;

	view_make(world, state, team, &view);
	return answer_accepts(world, &view, team, terms, ai_seed(seed, state->turn, team));
}
