/* SPDX-License-Identifier: MIT */
#include "engine/order.h"

#include <assert.h>
#include <string.h>

#include "engine/act.h"
#include "engine/agreement.h"
#include "engine/free_form.h"
#include "engine/incursion.h"

void sheet_init(struct sheet *sheet)
{
	*sheet = (struct sheet) { 0 };
	memset(sheet->line, -1, sizeof sheet->line);
	memset(sheet->setting, -1, sizeof sheet->setting);
	sheet->argue = -1;
}

void notes_init(struct notes *notes)
{
	*notes = (struct notes) { .prediction = -1 };
}

/* Whether Congress sits at the table and has not signed the order yet (B15). */
static bool lacks_signature(const struct state *state, int kind)
{
	for (int i = 0; i < MAX_SIGNED; i++)
		if (state->desk.signed_order[i] == kind + 1)
			return false;
	return desk_has(state, DESK_CONGRESS);
}

int order_cost(const struct world *world, const struct state *state, int kind,
	enum resource resource)
{
	const struct order_kind *order = &world->orders[kind];
	int cost = expr_eval(world, state, resource == RES_BP ? order->bp : order->pc,
		TARGET_NONE);

	if (cost < 0)
		cost = 0;
	if (resource == RES_PC && order->countersign > 0 && lacks_signature(state, kind))
		cost += order->countersign;
	return cost;
}

bool order_is_offered(const struct world *world, const struct state *state, int kind)
{
	return world->scenario.allowed[kind]
		&& (!world->orders[kind].free_form || desk_has(state, DESK_FACILITATOR));
}

bool order_target_fits(const struct world *world, const struct order_kind *kind, int target)
{
	if (kind->target_kind == TARGET_KIND_NONE)
		return target == TARGET_NONE;
	for (int i = 0; i < kind->targets.count; i++)
		if (world->lists[kind->targets.first + i] == target)
			return true;
	return false;
}

/* What does not depend on money. */
static enum verdict check_rules(const struct world *world, const struct state *state,
	const struct order *order)
{
	if (order->kind < 0 || order->kind >= world->order_count)
		return VERDICT_UNKNOWN;
	const struct order_kind *kind = &world->orders[order->kind];

	if (state->over)
		return VERDICT_OVER;
	if (kind->team != order->team)
		return VERDICT_TEAM;
	if (!world->scenario.allowed[order->kind])
		return VERDICT_SCENARIO;
	if (kind->free_form && !desk_has(state, DESK_FACILITATOR))
		return VERDICT_FACILITATOR;
	if (state->turn < state->rested[order->kind])
		return VERDICT_RESTS;
	if (kind->limit && state->filed[order->kind] >= kind->limit)
		return VERDICT_LIMIT;
	if (!expr_holds(world, state, kind->requires, TARGET_NONE))
		return VERDICT_REQUIREMENT;
	if (!order_target_fits(world, kind, order->target))
		return VERDICT_TARGET;
	if (!battle_may_aim(world, state, order->kind, order->target))
		return VERDICT_GROUND;
	return agreement_forbids(world, state, order) ? VERDICT_AGREEMENT : VERDICT_LEGAL;
}

int sheet_purse(const struct world *world, const struct state *state, enum team team,
	enum resource resource)
{
	int left = state->res[team][resource] - agreement_owed(state, team, resource);

	(void)world;
	return left > 0 ? left : 0;
}

static enum verdict check_cost(const struct world *world, const struct state *state, int kind,
	const int left[RES_COUNT])
{
	if (order_cost(world, state, kind, RES_BP) > left[RES_BP])
		return VERDICT_BUDGET;
	return order_cost(world, state, kind, RES_PC) > left[RES_PC] ? VERDICT_CAPITAL :
		VERDICT_LEGAL;
}

enum verdict order_check(const struct world *world, const struct state *state,
	const struct order *order)
{
	enum verdict verdict = check_rules(world, state, order);

	if (verdict != VERDICT_LEGAL)
		return verdict;
	const int has[RES_COUNT] = {
		[RES_BP] = sheet_purse(world, state, (enum team)order->team, RES_BP),
		[RES_PC] = sheet_purse(world, state, (enum team)order->team, RES_PC),
	};
	return check_cost(world, state, order->kind, has);
}

int setting_values(enum setting setting, enum team team)
{
	switch (setting) {
	case SETTING_ROE: return team == TEAM_C ? ROE_COUNT : 0;
	case SETTING_STANCE: return team == TEAM_R ? STANCE_COUNT : 0;
	case SETTING_ART5: return team == TEAM_W ? ART5_COUNT : 0;
	case SETTING_ALERT: return 4;
	case SETTING_ACCEPT: return 2;
	case SETTING_COUNT: break;
	}
	return 0;
}

/* The largest line that was left as usual and pays more than least, the first of equals; or -1. */
static int largest_usual(const struct world *world, enum team team, const struct sheet *sheet,
	const int8_t line[MAX_LINES], const int8_t least[MAX_LINES])
{
	int found = -1;

	for (int i = 0; i < world->line_count; i++) {
		if (world->lines[i].team != team || (sheet->filed && sheet->line[i] >= 0))
			continue;
		if (line[i] > least[i] && (found < 0 || line[i] > line[found]))
			found = i;
	}
	return found;
}

/* What was promised falls last. */
static int line_to_cut(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, const int8_t line[MAX_LINES])
{
	int8_t least[MAX_LINES] = { 0 };
	static const int8_t NOTHING[MAX_LINES] = { 0 };

	for (int i = 0; i < world->line_count; i++)
		least[i] = (int8_t)agreement_least(state, i);

	int cut = largest_usual(world, team, sheet, line, least);

	return cut >= 0 ? cut : largest_usual(world, team, sheet, line, NOTHING);
}

/* What a line pays that the sheet leaves as usual. */
static int usual_line(const struct world *world, const struct state *state, int line)
{
	int least = agreement_least(state, line);

	return least > world->lines[line].usual ? least : world->lines[line].usual;
}

void sheet_lines(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, int8_t line[MAX_LINES])
{
	int sum = 0;

	for (int i = 0; i < world->line_count; i++) {
		bool filed = sheet->filed && sheet->line[i] >= 0 && world->scenario.budgets;
		int pays = filed ? sheet->line[i] : usual_line(world, state, i);
		line[i] = world->lines[i].team == team ? (int8_t)pays : 0;
		sum += line[i];
	}
	if (!world->scenario.budgets)
		return;
	for (; sum > sheet_purse(world, state, team, RES_BP); sum--) {
		int cut = line_to_cut(world, state, team, sheet, line);
		if (cut < 0)
			break;
		line[cut]--;
	}
}

/* BP left when the budget lines are paid. */
static int left_after_lines(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet)
{
	int left = sheet_purse(world, state, team, RES_BP);
	int8_t line[MAX_LINES];

	if (!world->scenario.budgets)
		return left;
	sheet_lines(world, state, team, sheet, line);
	for (int i = 0; i < world->line_count; i++)
		left -= line[i];
	return left;
}

int sheet_alert(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet)
{
	int wanted = sheet->filed && sheet->setting[SETTING_ALERT] >= 0 ?
		sheet->setting[SETTING_ALERT] : state->setting[team][SETTING_ALERT];
	int held = agreement_holds(state, team, SETTING_ALERT);
	int left = left_after_lines(world, state, team, sheet);

	wanted = held >= 0 ? held : wanted;
	return wanted > left ? (left > 0 ? left : 0) : wanted;
}

static int sheet_denounced(const struct sheet *sheet)
{
	int count = 0;

	for (unsigned bits = sheet->filed ? sheet->denounce : 0; bits; bits &= bits - 1)
		count++;
	return count;
}

/* What is left for orders. */
static void purse_open(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, int left[RES_COUNT])
{
	left[RES_BP] = left_after_lines(world, state, team, sheet) -
		sheet_alert(world, state, team, sheet);
	left[RES_PC] = sheet_purse(world, state, team, RES_PC)
		- sheet_denounced(sheet) * world->agreements.denounce;
}

static void purse_pay(const struct world *world, const struct state *state, int kind,
	int left[RES_COUNT])
{
	left[RES_BP] -= order_cost(world, state, kind, RES_BP);
	left[RES_PC] -= order_cost(world, state, kind, RES_PC);
}

int sheet_left(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, enum resource resource)
{
	int left[RES_COUNT];

	purse_open(world, state, team, sheet, left);
	for (int i = 0; i < sheet->count; i++)
		if (sheet->orders[i].kind >= 0 && sheet->orders[i].kind < world->order_count)
			purse_pay(world, state, sheet->orders[i].kind, left);
	return left[resource];
}

int sheet_slots(const struct world *world, const struct sheet *sheet)
{
	int slots = 0;

	for (int i = 0; i < sheet->count; i++)
		slots += !world->orders[sheet->orders[i].kind].free;
	return slots;
}

/* Whether order fits behind the first count orders of sheet, left of which is left. */
static enum verdict admit(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order, const int left[RES_COUNT])
{
	enum verdict verdict = check_rules(world, state, order);

	if (verdict != VERDICT_LEGAL)
		return verdict;
	for (int i = 0; i < sheet->count; i++)
		if (sheet->orders[i].kind == order->kind)
			return VERDICT_TWICE;
	bool full = sheet_slots(world, sheet) >= world->scenario.slots[order->team];
	if (sheet->count >= MAX_SHEET || (full && !world->orders[order->kind].free))
		return VERDICT_SLOTS;
	if (agreement_forbids_behind(world, state, sheet, order))
		return VERDICT_AGREEMENT;
	return check_cost(world, state, order->kind, left);
}

enum verdict sheet_admits(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order)
{
	int left[RES_COUNT] = { 0, 0 };

	if (order->team >= TEAM_COUNT)
		return VERDICT_TEAM;
	left[RES_BP] = sheet_left(world, state, (enum team)order->team, sheet, RES_BP);
	left[RES_PC] = sheet_left(world, state, (enum team)order->team, sheet, RES_PC);
	return admit(world, state, sheet, order, left);
}

/* Only legal orders take a slot and are paid for, so that one fault is told once. */
static bool check_orders(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, struct sheet_verdicts *verdicts)
{
	struct sheet good = *sheet;
	bool legal = true;
	int left[RES_COUNT];

	purse_open(world, state, team, sheet, left);
	good.count = 0;
	for (int i = 0; i < sheet->count; i++) {
		const struct order *order = &sheet->orders[i];
		enum verdict verdict = order->team != team ? VERDICT_TEAM :
			admit(world, state, &good, order, left);
		if (verdict == VERDICT_LEGAL && world->orders[order->kind].free_form)
			verdict = package_check(world, &sheet->package);
		verdicts->order[i] = verdict;
		if (verdict != VERDICT_LEGAL) {
			legal = false;
			continue;
		}
		good.orders[good.count++] = *order;
		purse_pay(world, state, order->kind, left);
	}
	return legal;
}

static enum verdict check_setting(const struct state *state, int value, enum setting setting,
	enum team team)
{
	int held = agreement_holds(state, team, setting);

	if (value < -1 || (value >= 0 && value >= setting_values(setting, team)))
		return VERDICT_SETTING;
	return value >= 0 && held >= 0 && value != held ? VERDICT_AGREEMENT : VERDICT_LEGAL;
}

/* Denunciations, and what binding agreements ask of the sheet as a whole (B16). */
static enum verdict check_agreements(const struct world *world, const struct state *state,
	enum team team, const struct sheet *sheet, int *number)
{
	for (int bit = 0; bit < MAX_AGREEMENTS; bit++)
		if (sheet->denounce >> bit & 1 && !agreement_of_bit(state, team, bit))
			return VERDICT_PARTIES;
	if (sheet_denounced(sheet) * world->agreements.denounce
			> sheet_purse(world, state, team, RES_PC))
		return VERDICT_CAPITAL;
	*number = agreement_broken_by(world, state, team, sheet);
	return *number ? VERDICT_AGREEMENT : VERDICT_LEGAL;
}

/* Lines in order: the one that can no longer be paid is refused. */
static bool check_lines(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, struct sheet_verdicts *verdicts)
{
	int left = sheet_purse(world, state, team, RES_BP);
	int8_t paid[MAX_LINES];
	bool legal = true;

	sheet_lines(world, state, team, sheet, paid);
	for (int i = 0; i < world->line_count; i++) {
		const struct line *line = &world->lines[i];
		int value = sheet->line[i];
		left -= paid[i];
		if (value == -1)
			continue;
		if (line->team != team || value < line->low || value > line->high ||
			!world->scenario.budgets)
			verdicts->line[i] = VERDICT_LINE;
		else if (value < agreement_least(state, i))
			verdicts->line[i] = VERDICT_AGREEMENT;
		else if (left < 0)
			verdicts->line[i] = VERDICT_BUDGET;
		legal = legal && verdicts->line[i] == VERDICT_LEGAL;
	}
	return legal;
}

bool order_may_be_argued(const struct world *world, int kind)
{
	const struct order_kind *order = &world->orders[kind];

	return world->argument.most > 0 && (order->has_vote || order->has_roll || order->free_form);
}

static bool argues_well(const struct world *world, const struct sheet *sheet)
{
	if (sheet->argue == -1)
		return true;
	if (sheet->argue < 0 || sheet->argue >= sheet->count)
		return false;
	int kind = sheet->orders[sheet->argue].kind;

	return kind >= 0 && kind < world->order_count && order_may_be_argued(world, kind);
}

bool sheet_check(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, struct sheet_verdicts *verdicts)
{
	*verdicts = (struct sheet_verdicts) { 0 };
	assert(sheet->count >= 0 && sheet->count <= MAX_SHEET);
	bool legal = check_orders(world, state, team, sheet, verdicts);

	for (int i = 0; i < SETTING_COUNT; i++) {
		verdicts->setting[i] = check_setting(state, sheet->setting[i], (enum setting)i,
			team);
		legal = legal && verdicts->setting[i] == VERDICT_LEGAL;
	}
	verdicts->whole = check_agreements(world, state, team, sheet, &verdicts->agreement);
	if (!argues_well(world, sheet))
		verdicts->whole = VERDICT_ARGUE;
	return check_lines(world, state, team, sheet, verdicts) && legal
		&& verdicts->whole == VERDICT_LEGAL;
}

static void add_candidate(const struct world *world, const struct state *state,
	const struct order *order, struct order_list *out)
{
	for (int i = 0; i < out->count; i++)
		if (out->orders[i].kind == order->kind && out->orders[i].target == order->target)
			return;
	if (out->count < MAX_CANDIDATES && order_check(world, state, order) == VERDICT_LEGAL)
		out->orders[out->count++] = *order;
}

void order_candidates(const struct world *world, const struct state *state, enum team team,
	struct order_list *out)
{
	out->count = 0;
	for (int i = 0; i < world->order_count; i++) {
		const struct order_kind *kind = &world->orders[i];
		struct order order = {
			.team = (uint8_t)team, .kind = (int16_t)i, .target = TARGET_NONE,
		};
		if (kind->team != team || kind->free_form)
			continue;
		if (kind->target_kind == TARGET_KIND_NONE)
			add_candidate(world, state, &order, out);
		for (int j = 0; j < kind->targets.count; j++) {
			order.target = world->lists[kind->targets.first + j];
			add_candidate(world, state, &order, out);
		}
	}
}
