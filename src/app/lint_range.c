/* SPDX-License-Identifier: MIT */
#include "app/lint_range.h"

enum { MOST_UNITS = 300, MOST_FACTOR = 1500, CARDS_DEEP = 4 };

static struct range hull(struct range one, struct range other)
{
	return (struct range){
		one.low < other.low ? one.low : other.low,
		one.high > other.high ? one.high : other.high,
	};
}

void limits_init(struct limits *limits, const struct world *world)
{
	*limits = (struct limits){ .world = world };
	for (int i = 0; i < world->effect_count; i++)
		if (world->effects[i].verb == VERB_FLAG && !world->effects[i].clears)
			limits->settable[world->effects[i].subject] = true;
	for (int i = 0; i < world->flag_count; i++)
		limits->settable[i] |= world->flag_start[i] > 0 || i == world->known.grab
			|| i == world->known.general_war || i == world->known.art5_auto
			|| i == world->known.art5_decline;
}

static struct range operand(struct limits *limits, const struct op *op)
{
	const struct world *world = limits->world;

	switch ((enum op_code)op->code) {
	case OP_INT: return (struct range){ op->arg, op->arg };
	case OP_TRACK:
		return (struct range){ world->tracks[op->arg].low, world->tracks[op->arg].high };
	case OP_DERIVED: return range_of(limits, world->derived[op->arg].is);
	case OP_OPTION: return (struct range){ world->options[op->arg], world->options[op->arg] };
	case OP_TURN: return (struct range){ 1, world->scenario.turns };
	case OP_LINE:
		return (struct range){ world->lines[op->arg].low, world->lines[op->arg].high };
	case OP_TARGET: return limits->target;
	case OP_FLAG: return (struct range){ 0, limits->settable[op->arg] };
	case OP_UNITS: return (struct range){ 0, MOST_UNITS };
	case OP_FACTOR: return (struct range){ 0, MOST_FACTOR };
	case OP_COMMIT: return (struct range){ 0, 10 };
	case OP_CONTROL: return (struct range){ 0, TEAM_COUNT };
	case OP_NOT: case OP_NEGATE: case OP_ADD: case OP_SUB: case OP_MUL: case OP_DIV:
	case OP_LT: case OP_LE: case OP_GT: case OP_GE: case OP_EQ: case OP_NE:
	case OP_AND: case OP_OR: case OP_MIN: case OP_MAX: case OP_COUNT:
		break;
	}
	return (struct range){ 0, 0 };
}

static bool holds_always(struct range range)
{
	return range.low > 0 || range.high < 0;
}

static bool holds_never(struct range range)
{
	return range.low == 0 && range.high == 0;
}

/* 1, 0, or either. */
static struct range truth(bool always, bool never)
{
	return (struct range){ always, !never };
}

static struct range multiply(struct range one, struct range other)
{
	struct range low = { one.low * other.low, one.low * other.high };
	struct range high = { one.high * other.low, one.high * other.high };

	low = hull((struct range){ low.low, low.low }, (struct range){ low.high, low.high });
	high = hull((struct range){ high.low, high.low }, (struct range){ high.high, high.high });
	return hull(low, high);
}

/* By all divisors of one sign; the smallest and the largest of them decide. */
static struct range divide_by(struct range one, struct range other)
{
	struct range result = { one.low / other.low, one.low / other.low };
	int64_t others[] = { one.low / other.high, one.high / other.low, one.high / other.high };

	for (int i = 0; i < 3; i++)
		result = hull(result, (struct range){ others[i], others[i] });
	return result;
}

static struct range divide(struct limits *limits, struct range one, struct range other)
{
	bool by_zero = other.low <= 0 && other.high >= 0;
	struct range result = { 0, 0 };
	bool any = by_zero;

	limits->divides |= by_zero;
	if (other.low < 0) {
		struct range part = divide_by(one, (struct range){ other.low,
			other.high < 0 ? other.high : -1 });

		result = any ? hull(result, part) : part;
		any = true;
	}
	if (other.high > 0) {
		struct range part = divide_by(one, (struct range){
			other.low > 0 ? other.low : 1, other.high });

		result = any ? hull(result, part) : part;
	}
	return result;
}

static struct range less(struct range one, struct range other)
{
	return truth(one.high < other.low, one.low >= other.high);
}

static struct range opposite(struct range range)
{
	return (struct range){ !range.high, !range.low };
}

static struct range equal(struct range one, struct range other)
{
	bool single = one.low == one.high && other.low == other.high && one.low == other.low;

	return truth(single, one.high < other.low || one.low > other.high);
}

static struct range combine(struct limits *limits, enum op_code code, struct range one,
	struct range other)
{
	switch (code) {
	case OP_ADD: return (struct range){ one.low + other.low, one.high + other.high };
	case OP_SUB: return (struct range){ one.low - other.high, one.high - other.low };
	case OP_MUL: return multiply(one, other);
	case OP_DIV: return divide(limits, one, other);
	case OP_LT: return less(one, other);
	case OP_LE: return opposite(less(other, one));
	case OP_GT: return less(other, one);
	case OP_GE: return opposite(less(one, other));
	case OP_EQ: return equal(one, other);
	case OP_NE: return opposite(equal(one, other));
	case OP_AND:
		return truth(holds_always(one) && holds_always(other),
			holds_never(one) || holds_never(other));
	case OP_OR:
		return truth(holds_always(one) || holds_always(other),
			holds_never(one) && holds_never(other));
	case OP_MIN:
		return (struct range){ one.low < other.low ? one.low : other.low,
			one.high < other.high ? one.high : other.high };
	case OP_MAX:
		return (struct range){ one.low > other.low ? one.low : other.low,
			one.high > other.high ? one.high : other.high };
	case OP_INT: case OP_TRACK: case OP_DERIVED: case OP_OPTION: case OP_TURN:
	case OP_LINE: case OP_TARGET: case OP_FLAG: case OP_UNITS: case OP_FACTOR:
	case OP_COMMIT: case OP_CONTROL: case OP_NOT: case OP_NEGATE: case OP_COUNT:
		break;
	}
	return (struct range){ 0, 0 };
}

/* The engine saturates at 32 bits in the end; this keeps what is between from overflowing. */
static struct range saturate(struct range range)
{
	range.low = range.low < INT32_MIN ? INT32_MIN : range.low;
	range.high = range.high > INT32_MAX ? INT32_MAX : range.high;
	range.low = range.low > INT32_MAX ? INT32_MAX : range.low;
	range.high = range.high < INT32_MIN ? INT32_MIN : range.high;
	return range;
}

struct range range_of(struct limits *limits, struct expr expr)
{
	struct range stack[EXPR_STACK] = { { 0, 0 } };
	int depth = 0;

	for (int i = 0; i < expr.count; i++) {
		const struct op *op = &limits->world->code[expr.first + i];

		if (op->code < OP_NOT) {
			stack[depth++] = operand(limits, op);
			continue;
		}

		struct range *top = &stack[depth - 1];

		if (op->code == OP_NOT)
			*top = truth(holds_never(*top), holds_always(*top));
		else if (op->code == OP_NEGATE)
			*top = (struct range){ -top->high, -top->low };
		else
			depth--, top[-1] = saturate(combine(limits, (enum op_code)op->code,
				top[-1], *top));
	}
	return stack[0];
}

bool can_hold(struct limits *limits, struct expr expr)
{
	return expr.count == 0 || !holds_never(range_of(limits, expr));
}

bool can_fail(struct limits *limits, struct expr expr)
{
	return expr.count > 0 && !holds_always(range_of(limits, expr));
}

static void changes_add(struct changes *sum, const struct changes *more)
{
	for (int i = 0; i < MAX_TRACKS; i++) {
		sum->of[i].low += more->of[i].low;
		sum->of[i].high += more->of[i].high;
	}
}

static void changes_hull(struct changes *all, const struct changes *other)
{
	for (int i = 0; i < MAX_TRACKS; i++)
		all->of[i] = hull(all->of[i], other->of[i]);
}

static void effects_walk(struct limits *limits, struct span effects, struct changes *sum);

/* One of several lists, or none of them. */
static void maybe_walk(struct limits *limits, const struct span *lists, int count,
	struct changes *sum)
{
	struct changes all = { { { 0, 0 } } };

	for (int i = 0; i < count; i++) {
		struct changes one = { { { 0, 0 } } };

		effects_walk(limits, lists[i], &one);
		changes_hull(&all, &one);
	}
	changes_add(sum, &all);
}

/* One of two lists for certain. */
static void either_walk(struct limits *limits, struct span one, struct span other,
	struct changes *sum)
{
	struct changes first = { { { 0, 0 } } }, second = first;

	effects_walk(limits, one, &first);
	effects_walk(limits, other, &second);
	changes_hull(&first, &second);
	changes_add(sum, &first);
}

static void roll_walk(struct limits *limits, const struct roll *roll, struct changes *sum)
{
	struct changes all = { { { 0, 0 } } };
	bool any = !roll->has[BAND_SUCCESS] || !roll->has[BAND_FAIL];

	for (int band = 0; band < BAND_COUNT; band++) {
		struct changes one = { { { 0, 0 } } };

		if (!roll->has[band])
			continue;
		effects_walk(limits, roll->bands[band], &one);
		if (any)
			changes_hull(&all, &one);
		else
			all = one;
		any = true;
	}
	changes_add(sum, &all);
}

static struct range track_change_of(struct limits *limits, const struct effect *effect)
{
	const struct track *track = &limits->world->tracks[effect->subject];
	struct range value = range_of(limits, effect->value);
	struct range result = value;

	if (effect->change != CHANGE_ADD)
		result = (struct range){ value.low - track->high, value.high - track->low };
	if (effect->change == CHANGE_MAX || effect->scaled)
		result = hull(result, (struct range){ 0, 0 });
	if (effect->change == CHANGE_MAX)
		result.low = 0;
	if (effect->change == CHANGE_MIN)
		result = (struct range){ result.low < 0 ? result.low : 0, 0 };
	return result;
}

static void card_walk(struct limits *limits, int card, struct changes *sum)
{
	if (limits->depth == CARDS_DEEP)
		return;
	limits->depth++;
	effects_walk(limits, limits->world->events[card].effects, sum);
	limits->depth--;
}

static void choice_walk(struct limits *limits, const struct effect *effect, struct changes *sum)
{
	struct range when = range_of(limits, effect->value);

	if (holds_always(when))
		effects_walk(limits, effect->then, sum);
	else if (holds_never(when))
		effects_walk(limits, effect->otherwise, sum);
	else
		either_walk(limits, effect->then, effect->otherwise, sum);
}

static void effects_walk(struct limits *limits, struct span effects, struct changes *sum)
{
	for (int i = 0; i < effects.count; i++) {
		const struct effect *effect = &limits->world->effects[effects.first + i];

		if (effect->verb == VERB_TRACK) {
			struct range change = track_change_of(limits, effect);

			sum->of[effect->subject].low += change.low;
			sum->of[effect->subject].high += change.high;
		} else if (effect->verb == VERB_DELAY) {
			effects_walk(limits, effect->then, sum);
		} else if (effect->verb == VERB_IF) {
			choice_walk(limits, effect, sum);
		} else if (effect->verb == VERB_ROLL) {
			roll_walk(limits, &limits->world->rolls[effect->subject], sum);
		} else if (effect->verb == VERB_EVENT) {
			card_walk(limits, effect->subject, sum);
		}
	}
}

/* What a vote does to cohesion by itself (B9), besides pass and fail. */
static void vote_walk(struct limits *limits, const struct order_kind *order, struct changes *sum)
{
	const struct vote_rules *vote = &limits->world->vote;
	int numbers[] = { vote->broad_cohesion, vote->outvoted_cohesion, vote->unanimity_cohesion };
	struct changes pass = { { { 0, 0 } } }, fail = pass;

	effects_walk(limits, order->pass, &pass);
	for (int i = 0; i < 3; i++) {
		struct range *cohesion = &pass.of[limits->world->known.cohesion];

		cohesion->low += numbers[i] < 0 ? numbers[i] : 0;
		cohesion->high += numbers[i] > 0 ? numbers[i] : 0;
	}
	effects_walk(limits, order->fail, &fail);
	changes_hull(&pass, &fail);
	changes_add(sum, &pass);
}

static void battle_walk(struct limits *limits, const struct order_kind *order,
	struct changes *sum)
{
	const struct incursion_rules *rules = &limits->world->incursion;
	const struct span votes[] = { rules->answered, rules->unanswered };
	const struct span ends[] = { rules->unopposed, rules->outside };

	maybe_walk(limits, &rules->fought, 1, sum);
	maybe_walk(limits, rules->result, BATTLE_UNOPPOSED, sum);
	if (order->battle != BATTLE_INCURSION)
		return;
	maybe_walk(limits, votes, 2, sum);
	maybe_walk(limits, ends, 2, sum);
	maybe_walk(limits, rules->art5, ART5_COUNT, sum);
	maybe_walk(limits, &rules->always, 1, sum);
}

static struct range targets_of(const struct world *world, const struct order_kind *order)
{
	struct range range = { 0, 0 };

	for (int i = 0; order->target_kind == TARGET_KIND_VALUE && i < order->targets.count; i++) {
		int value = world->lists[order->targets.first + i];

		range = i == 0 ? (struct range){ value, value }
			: hull(range, (struct range){ value, value });
	}
	return range;
}

void changes_of_order(struct limits *limits, int kind, struct changes *changes)
{
	const struct world *world = limits->world;
	const struct order_kind *order = &world->orders[kind];

	*changes = (struct changes){ { { 0, 0 } } };
	limits->target = targets_of(world, order);
	effects_walk(limits, order->always, changes);
	if (order->has_vote)
		vote_walk(limits, order, changes);
	if (order->has_roll)
		roll_walk(limits, &world->rolls[order->roll], changes);
	maybe_walk(limits, &order->fight, 1, changes);
	if (order->has_attribution)
		maybe_walk(limits, &world->rolls[order->attribution].bands[BAND_SUCCESS], 1, changes);
	if (order->battle != BATTLE_NONE)
		battle_walk(limits, order, changes);
	if (order->has_offer)
		maybe_walk(limits, &world->ceasefire.effects, 1, changes);
	for (int i = 0; i < world->track_count; i++) {
		int64_t span = world->tracks[i].high - world->tracks[i].low;
		struct range *range = &changes->of[i];

		range->low = range->low < -span ? -span : range->low;
		range->high = range->high > span ? span : range->high;
	}
	limits->target = (struct range){ 0, 0 };
}
