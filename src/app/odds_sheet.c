/* SPDX-License-Identifier: MIT */
#include "app/odds_sheet.h"

#include "engine/expr.h"
#include "engine/state.h"

/* The first track that an expression names and that has few steps; -1 if none. */
static int ladder_in(const struct world *world, struct expr expr)
{
	for (int i = 0; i < expr.count; i++) {
		const struct op *op = &world->code[expr.first + i];

		if (op->code != OP_TRACK)
			continue;
		if (world->tracks[op->arg].high - world->tracks[op->arg].low <= ODDS_STEPS)
			return op->arg;
	}
	return -1;
}

static bool raises(const struct world *world, struct span effects, int track)
{
	for (int i = 0; i < effects.count; i++) {
		const struct effect *effect = &world->effects[effects.first + i];

		if (effect->verb == VERB_TRACK && effect->subject == track
			&& effect->change == CHANGE_ADD)
			return true;
	}
	return false;
}

/* The ladder that makes an order's vote harder with each step it climbs; -1 if none does. */
static int ladder_of(const struct world *world, const struct order_kind *order)
{
	int track = ladder_in(world, order->vote.difficulty);

	if (track < 0 || !raises(world, order->pass, track))
		track = ladder_in(world, order->vote.risk);
	return track >= 0 && raises(world, order->pass, track) ? track : -1;
}

static void vote_add(struct odds_sheet *sheet, const struct state *base, int kind, int step)
{
	const struct world *world = sheet->world;
	struct state state = *base;
	int ladder = step < 0 ? -1 : ladder_of(world, &world->orders[kind]);

	if (sheet->vote_count == MOST_VOTES)
		return;

	struct vote_line *line = &sheet->votes[sheet->vote_count++];

	if (ladder >= 0)
		state.track[ladder] = (int16_t)step;
	*line = (struct vote_line){
		.kind = kind, .step = step,
		.open = expr_holds(world, &state, world->orders[kind].requires, TARGET_NONE),
	};
	odds_of_vote(world, &state, &world->orders[kind].vote, &line->odds[SITUATION_START]);
	state.track[world->known.ceasefire] = 1;
	odds_of_vote(world, &state, &world->orders[kind].vote, &line->odds[SITUATION_CEASEFIRE]);
}

static void votes_make(struct odds_sheet *sheet, const struct state *base)
{
	const struct world *world = sheet->world;

	for (int kind = 0; kind < world->order_count; kind++) {
		const struct order_kind *order = &world->orders[kind];
		int ladder = order->has_vote ? ladder_of(world, order) : -1;

		if (!order->has_vote || !world->scenario.allowed[kind])
			continue;
		if (ladder < 0)
			vote_add(sheet, base, kind, -1);
		for (int step = ladder < 0 ? 0 : base->track[ladder];
				ladder >= 0 && step < world->tracks[ladder].high; step++)
			vote_add(sheet, base, kind, step);
	}
}

/* Add the flags that an expression tests; those of Washington's posture stand apart. */
static int flags_in(const struct world *world, struct expr expr, int flags[ODDS_FLAGS], int count)
{
	for (int i = 0; i < expr.count && count < ODDS_FLAGS; i++) {
		const struct op *op = &world->code[expr.first + i];
		bool known = op->code != OP_FLAG || op->arg == world->known.art5_auto
			|| op->arg == world->known.art5_decline;

		for (int k = 0; k < count; k++)
			known |= op->arg == flags[k];
		if (!known)
			flags[count++] = op->arg;
	}
	return count;
}

static void response_add(struct odds_sheet *sheet, const struct state *base, int flag)
{
	for (int posture = 0; posture < ART5_COUNT; posture++) {
		struct response_line *line = &sheet->responses[sheet->response_count++];
		struct state state = *base;

		*line = (struct response_line){ .flag = flag, .posture = (enum art5)posture };
		state.setting[TEAM_W][SETTING_ART5] = (int8_t)posture;
		if (flag >= 0)
			state.flag[flag] = 1;
		odds_of_vote(sheet->world, &state, &sheet->world->response, &line->odds);
	}
}

static void responses_make(struct odds_sheet *sheet, const struct state *base)
{
	const struct world *world = sheet->world;
	struct state state = *base;
	int flags[ODDS_FLAGS];
	int count = flags_in(world, world->response.difficulty, flags, 0);

	count = flags_in(world, world->response.risk, flags, count);
	for (int i = 0; i < count; i++)
		state.flag[flags[i]] = 0;
	response_add(sheet, &state, -1);
	for (int i = 0; i < count; i++)
		response_add(sheet, &state, flags[i]);
}

static void strike_add(struct odds_sheet *sheet, const struct state *base, int kind, int target)
{
	for (int posture = 0; posture < ART5_COUNT; posture++) {
		struct state state = *base;

		if (sheet->strike_count == MOST_STRIKES)
			return;

		struct strike_line *line = &sheet->strikes[sheet->strike_count++];

		*line = (struct strike_line){
			.kind = kind, .target = target, .posture = (enum art5)posture,
		};
		state.setting[TEAM_W][SETTING_ART5] = (int8_t)posture;
		line->possible = odds_of_battle(sheet->world, &state, kind, target, &line->odds);
	}
}

static void strikes_make(struct odds_sheet *sheet, const struct state *base)
{
	const struct world *world = sheet->world;

	for (int kind = 0; kind < world->order_count; kind++) {
		const struct order_kind *order = &world->orders[kind];

		if (order->battle != BATTLE_INCURSION || !world->scenario.allowed[kind])
			continue;
		for (int i = 0; i < order->targets.count; i++)
			strike_add(sheet, base, kind, world->lists[order->targets.first + i]);
	}
	if (sheet->strike_count > 0)
		responses_make(sheet, base);
}

static void roll_add(struct odds_sheet *sheet, const struct state *base, int kind, int target)
{
	const struct world *world = sheet->world;
	const struct order_kind *order = &world->orders[kind];

	if (sheet->roll_count == MOST_ROLLS)
		return;

	struct roll_line *line = &sheet->rolls[sheet->roll_count++];

	*line = (struct roll_line){ .kind = kind, .target = target, .caught = -1 };
	odds_of_roll(world, base, &world->rolls[order->roll], target, &line->odds);
	if (order->has_attribution)
		line->caught = roll_chance(world, base, &world->rolls[order->attribution], target);
}

static void rolls_make(struct odds_sheet *sheet, const struct state *base)
{
	const struct world *world = sheet->world;

	for (int kind = 0; kind < world->order_count; kind++) {
		const struct order_kind *order = &world->orders[kind];
		bool by_value = order->target_kind == TARGET_KIND_VALUE;

		if (!order->has_roll || !world->scenario.allowed[kind])
			continue;
		if (!by_value)
			roll_add(sheet, base, kind, TARGET_NONE);
		for (int i = 0; by_value && i < order->targets.count; i++)
			roll_add(sheet, base, kind, world->lists[order->targets.first + i]);
	}
}

/* Whether a ceasefire changes anything. */
static bool differs(const struct odds_sheet *sheet)
{
	for (int i = 0; i < sheet->vote_count; i++) {
		const struct vote_odds *odds = sheet->votes[i].odds;

		if (odds[SITUATION_START].yes_weight != odds[SITUATION_CEASEFIRE].yes_weight)
			return true;
		for (int rule = 0; rule < DECISION_COUNT; rule++)
			if (odds[SITUATION_START].pass_under[rule]
					!= odds[SITUATION_CEASEFIRE].pass_under[rule])
				return true;
	}
	return false;
}

void odds_sheet_make(const struct world *world, struct odds_sheet *sheet)
{
	struct state base;

	*sheet = (struct odds_sheet){ .world = world };
	state_base(world, 1, &base);
	votes_make(sheet, &base);
	sheet->truce_too = base.track[world->known.ceasefire] == 0 && differs(sheet);
	strikes_make(sheet, &base);
	rolls_make(sheet, &base);
}
