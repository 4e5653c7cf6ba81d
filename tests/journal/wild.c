/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "journal/wild.h"

#include <check.h>
#include <stdlib.h>

#include "engine/agreement.h"

enum { TRIES = 12, ORDERS = 6 };

void wild_init(struct wild *wild, const char *scenario)
{
	const char *top = getenv("TOP_SRCDIR");
	struct faults faults = { 0 };

	if (top)
		setenv("EASTFLANK_DATA", top, 1);
	ck_assert_msg(content_open(scenario, &wild->content, &faults), "%s does not load",
		scenario);
	wild->world = wild->content.world;
	wild->arena = arena_new();
	wild->ledger = arena_alloc(wild->arena, 1, sizeof *wild->ledger);
	wild->seen = arena_alloc(wild->arena, 1, sizeof *wild->seen);
	wild->game = arena_alloc(wild->arena, 1, sizeof *wild->game);
	rng_init(&wild->rng, 1);
}

void wild_release(struct wild *wild)
{
	arena_free(wild->arena);
	content_release(&wild->content);
}

int wild_games(int usual)
{
	const char *many = getenv("WILD_GAMES");

	return many ? atoi(many) : usual;
}

static int below(struct rng *rng, int count)
{
	return count > 0 ? (int)rng_below(rng, (uint32_t)count) : 0;
}

/* --- sheets */

static void draw_lines(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet)
{
	int left = state->res[team][RES_BP];

	for (int i = 0; world->scenario.budgets && i < world->line_count; i++) {
		const struct line *line = &world->lines[i];
		int most = line->high < left ? line->high : left;

		if (line->team != team || most < line->low || below(rng, 3) == 0)
			continue;
		sheet->line[i] = (int8_t)(line->low + below(rng, most - line->low + 1));
		left -= sheet->line[i];
	}
}

static void draw_sheet(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet)
{
	struct order_list list;

	sheet_init(sheet);
	sheet->filed = true;
	for (int i = 0; i < SETTING_COUNT; i++)
		if (setting_values(i, team) > 0 && below(rng, 3) == 0)
			sheet->setting[i] = (int8_t)below(rng, setting_values(i, team));
	draw_lines(world, state, team, rng, sheet);
	for (int i = 0; i < state->agreement_count; i++)
		if (below(rng, 6) == 0 && agreement_of_bit(state, team, i))
			sheet->denounce |= (uint16_t)(1 << i);
	order_candidates(world, state, team, &list);
	for (int i = 0; i < ORDERS && list.count > 0; i++) {
		const struct order *order = &list.orders[below(rng, list.count)];

		if (sheet_admits(world, state, sheet, order) == VERDICT_LEGAL)
			sheet->orders[sheet->count++] = *order;
	}
}

void wild_sheet(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet)
{
	struct sheet_verdicts verdicts;

	for (int i = 0; i < TRIES; i++) {
		draw_sheet(world, state, team, rng, sheet);
		if (sheet_check(world, state, team, sheet, &verdicts))
			return;
	}
	/* Bound hand and foot: what the agreements ask, or nothing at all. */
	sheet_init(sheet);
	sheet->filed = true;
	agreement_oblige(world, state, team, sheet);
	if (sheet_check(world, state, team, sheet, &verdicts))
		return;
	sheet_init(sheet);
	ck_assert_msg(sheet_check(world, state, team, sheet, &verdicts),
		"%s turn %d: no sheet of %s is legal", world->scenario.id, state->turn,
		team_id(team));
}

/* --- acts */

static void draw_clause(const struct world *world, struct rng *rng, struct clause *clause)
{
	unsigned parts;

	*clause = (struct clause){ .kind = (uint8_t)below(rng, CLAUSE_COUNT) };
	parts = clause_parts((enum clause_kind)clause->kind);
	clause->team = parts & PART_TEAM ? (uint8_t)below(rng, TEAM_COUNT) : TEAM_NONE;
	if (parts & PART_TURNS)
		clause->turns = (uint8_t)below(rng, 4);
	if (parts & PART_UNIT)
		clause->unit = (uint8_t)below(rng, UNIT_KIND_COUNT);
	switch ((enum clause_kind)clause->kind) {
	case CLAUSE_PAY: clause->subject = (int16_t)below(rng, RES_COUNT); break;
	case CLAUSE_FORBID:
	case CLAUSE_REQUIRE: clause->subject = (int16_t)below(rng, world->order_count); break;
	case CLAUSE_FORCE_CAP:
	case CLAUSE_WITHDRAW: clause->subject = (int16_t)below(rng, world->area_count); break;
	case CLAUSE_BUDGET: clause->subject = (int16_t)below(rng, world->line_count); break;
	case CLAUSE_STAND: clause->subject = (int16_t)below(rng, SETTING_COUNT); break;
	case CLAUSE_SWAP: clause->subject = (int16_t)below(rng, world->track_count); break;
	case CLAUSE_CEASEFIRE:
	case CLAUSE_SETTLEMENT:
	case CLAUSE_SHARE_INTEL:
	case CLAUSE_COUNT: break;
	}
	if (parts & PART_OTHER)
		clause->other = (int16_t)(clause->kind == CLAUSE_WITHDRAW
			? below(rng, world->area_count) : clause->kind == CLAUSE_SWAP ? TARGET_NONE
			: below(rng, TEAM_COUNT));
	if (clause->kind == CLAUSE_WITHDRAW)
		clause->m = (int16_t)below(rng, world->nation_count + 1);
	if (parts & PART_N)
		clause->n = (int16_t)(below(rng, 5) - (clause->kind == CLAUSE_SWAP ? 2 : 0));
}

static void draw_terms(const struct world *world, struct rng *rng, unsigned parties,
	struct terms *terms)
{
	*terms = (struct terms){
		.parties = (uint8_t)parties, .binding = below(rng, 2), .secret = below(rng, 2),
		.turns = (uint8_t)(1 + below(rng, 4)), .clause_count = (uint8_t)(1 + below(rng, 3)),
	};
	while (!(parties >> terms->proposer & 1))
		terms->proposer++;
	for (int i = 0; i < terms->clause_count; i++)
		draw_clause(world, rng, &terms->clauses[i]);
}

static bool draw_agreement(const struct world *world, const struct state *state, struct rng *rng,
	unsigned parties, bool secret, struct act *act)
{
	for (int i = 0; i < TRIES * TRIES; i++) {
		*act = (struct act){ .kind = ACT_AGREE };
		draw_terms(world, rng, parties, &act->agree);
		act->team = act->agree.proposer;
		act->agree.secret |= secret;
		if (act_check(world, state, act) == VERDICT_LEGAL)
			return true;
	}
	return false;
}

bool wild_act(const struct world *world, const struct state *state, struct rng *rng,
	struct act *act)
{
	static const unsigned PARTIES[] = { 3, 5, 6, 7 };

	return draw_agreement(world, state, rng, PARTIES[below(rng, 4)], false, act);
}

bool wild_secret(const struct world *world, const struct state *state, struct rng *rng,
	unsigned parties, struct act *act)
{
	return draw_agreement(world, state, rng, parties, true, act);
}

void wild_prepare(struct wild *wild, struct state *state, struct wild_turn *turn)
{
	turn->act_count = 0;
	while (turn->act_count < WILD_ACTS && below(&wild->rng, 3) == 0) {
		struct act *act = &turn->acts[turn->act_count];

		if (!wild_act(wild->world, state, &wild->rng, act))
			break;
		act_apply(wild->world, state, act, NULL);
		turn->act_count++;
	}
	for (int team = 0; team < TEAM_COUNT; team++)
		wild_sheet(wild->world, state, (enum team)team, &wild->rng,
			&turn->orders.sheet[team]);
}
