/* SPDX-License-Identifier: MIT */
#include "engine/agreement.h"
#include "engine/order.h"

#include <stddef.h>

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* Sentence with one number. */
static void with_number(const char *sentence, int value, struct str *out)
{
	const struct number number = number_plain(value);

	prose_fill(out, sentence, (const char *const[]){ number.text }, 1);
}

static void with_numbers(const char *sentence, int first, int second, struct str *out)
{
	const struct number numbers[2] = { number_plain(first), number_plain(second) };

	prose_fill(out, sentence, (const char *const[]){ numbers[0].text, numbers[1].text }, 2);
}

static void requirement_write(const struct prose *prose, const struct state *state,
	const struct order_kind *kind, struct str *out)
{
	struct str condition;

	str_init(&condition);
	prose_condition(prose, state, kind->requires, &condition);
	prose_fill(out, _("needs %s"), (const char *const[]){ condition.text }, 1);
	str_release(&condition);
}

/* What could be aimed at instead. */
static void targets_write(const struct prose *prose, const struct order *order, struct str *out)
{
	const struct order_kind *kind = &prose->world->orders[order->kind];
	struct str list;

	if (kind->target_kind == TARGET_KIND_NONE) {
		str_add(out, _("takes no target"));
		return;
	}
	str_init(&list);
	for (int i = 0; i < kind->targets.count; i++) {
		if (i > 0)
			str_add(&list, _(", "));
		target_write(prose, order->kind, prose->world->lists[kind->targets.first + i], &list);
	}
	prose_fill(out, _("needs one of these targets: %s"), (const char *const[]){ list.text }, 1);
	str_release(&list);
}

static void cost_write(const struct prose *prose, const struct state *state,
	const struct order *order, enum resource resource, struct str *out)
{
	int cost = order_cost(prose->world, state, order->kind, resource);
	int held = state->res[order->team][resource];

	if (cost <= held && resource == RES_BP)
		with_number(_("costs %s budget, more than the sheet has left"), cost, out);
	else if (cost <= held)
		with_number(_("costs %s political capital, more than the sheet has left"), cost, out);
	else if (resource == RES_BP)
		with_numbers(_("costs %s budget; there are %s"), cost, held, out);
	else
		with_numbers(_("costs %s political capital; there are %s"), cost, held, out);
}

/* Why something at the table cannot be done. */
static const char *table_verdict(enum verdict verdict)
{
	static const char *const WORDS[VERDICT_COUNT] = {
		[VERDICT_AGREEMENT] = N_("a binding agreement is against it"),
		[VERDICT_TERMS] = N_("these terms make no agreement"),
		[VERDICT_PARTIES] = N_("an agreement has two or three parties, and binds no one else"),
		[VERDICT_FULL] = N_("there is no room for more of these"),
		[VERDICT_FACILITATOR] = N_("needs a facilitator at the table"),
		[VERDICT_PACKAGE] = N_("needs a package of one or two track changes within its size"),
		[VERDICT_ARGUE] = N_("only an order with a vote or a roll can be argued"),
		[VERDICT_SEAT] = N_("nobody sits there"),
		[VERDICT_TIME] = N_("not in this turn"),
		[VERDICT_VALUE] = N_("the value is out of range"),
	};

	return _(WORDS[verdict]);
}

/* Sentences that need no order, or no more than its team. */
static bool short_verdict(const struct prose *prose, const struct order *order,
	enum verdict verdict, struct str *out)
{
	switch (verdict) {
	case VERDICT_LEGAL:
		str_add(out, _("can be ordered"));
		return true;
	case VERDICT_UNKNOWN:
		str_add(out, _("is not an order of these rules"));
		return true;
	case VERDICT_SETTING:
		str_add(out, _("this team has no such setting, or not with this value"));
		return true;
	case VERDICT_LINE:
		str_add(out, _("a budget line is outside its range"));
		return true;
	case VERDICT_OVER:
		str_add(out, _("the game is over"));
		return true;
	case VERDICT_TWICE:
		str_add(out, _("is on the sheet already; each order can be given once a turn"));
		return true;
	case VERDICT_SCENARIO:
		str_add(out, _("is no part of this scenario"));
		return true;
	case VERDICT_SLOTS:
		with_number(_("all %s slots of the sheet are taken; remove an order first"),
			order ? prose->world->scenario.slots[order->team] : 0, out);
		return true;
	case VERDICT_AGREEMENT: case VERDICT_TERMS: case VERDICT_PARTIES: case VERDICT_FULL:
	case VERDICT_FACILITATOR: case VERDICT_PACKAGE: case VERDICT_ARGUE: case VERDICT_SEAT:
	case VERDICT_TIME: case VERDICT_VALUE:
		str_add(out, table_verdict(verdict));
		return true;
	case VERDICT_TEAM:
	case VERDICT_RESTS:
	case VERDICT_LIMIT:
	case VERDICT_REQUIREMENT:
	case VERDICT_TARGET:
	case VERDICT_GROUND:
	case VERDICT_BUDGET:
	case VERDICT_CAPITAL:
	case VERDICT_COUNT:
		break;
	}
	return false;
}

/* Which agreement it is, where an order can be asked for it. */
static bool agreement_verdict(const struct prose *prose, const struct state *state,
	const struct order *order, struct str *out)
{
	int number = state && order && order->kind >= 0 && order->kind < prose->world->order_count
		? agreement_forbids(prose->world, state, order) : 0;

	if (number > 0)
		with_number(_("agreement %s is binding and against it"), number, out);
	return number > 0;
}

void prose_verdict(const struct prose *prose, const struct state *state,
	const struct order *order, enum verdict verdict, struct str *out)
{
	if (verdict == VERDICT_AGREEMENT && agreement_verdict(prose, state, order, out))
		return;
	if (short_verdict(prose, order, verdict, out))
		return;
	const struct order_kind *kind = &prose->world->orders[order->kind];

	if (verdict == VERDICT_TEAM)
		prose_fill(out, _("is an order of %s"),
			(const char *const[]){ name_of_team((enum team)kind->team) }, 1);
	else if (verdict == VERDICT_RESTS)
		with_number(_("rests until turn %s"), state->rested[order->kind], out);
	else if (verdict == VERDICT_LIMIT)
		with_number(_("can be ordered %s times in a game, and was"), kind->limit, out);
	else if (verdict == VERDICT_REQUIREMENT)
		requirement_write(prose, state, kind, out);
	else if (verdict == VERDICT_TARGET)
		targets_write(prose, order, out);
	else if (verdict == VERDICT_GROUND)
		prose_fill(out, kind->battle == BATTLE_COUNTER ? _("no Russian brigades stand in %s")
			: _("%s is in Russian hands already"),
			(const char *const[]){ name_of_area(prose, order->target) }, 1);
	else if (verdict == VERDICT_BUDGET)
		cost_write(prose, state, order, RES_BP, out);
	else if (verdict == VERDICT_CAPITAL)
		cost_write(prose, state, order, RES_PC, out);
}
