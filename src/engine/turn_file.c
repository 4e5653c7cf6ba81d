/* SPDX-License-Identifier: MIT */
#include "engine/turn_steps.h"

#include <assert.h>

#include "engine/act.h"
#include "engine/agreement.h"
#include "engine/effect.h"
#include "engine/free_form.h"

static struct cause cause_of_setting(enum team team, enum setting setting)
{
	return (struct cause){
		.kind = CAUSE_SETTING, .team = (uint8_t)team, .index = (int16_t)setting,
		.target = TARGET_NONE, .yes_percent = 100,
	};
}

/* Lines in order: one that can no longer be paid is left as usual, like those not named. */
static void settle_lines(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, struct sheet *out)
{
	int left = sheet_purse(world, state, team, RES_BP);
	for (int i = 0; i < world->line_count; i++) {
		const struct line *line = &world->lines[i];
		int value = sheet->line[i];
		if (line->team != team || value < line->low || value > line->high || value > left
				|| value < agreement_least(state, i))
			continue;
		out->line[i] = (int8_t)value;
		left -= value;
	}
}

/* A free-form order waits for its package and for the facilitator's ruling (B8.5). */
static bool is_ready(const struct world *world, const struct state *state,
	const struct sheet *sheet, const struct order *order)
{
	return !world->orders[order->kind].free_form
		|| (package_check(world, &sheet->package) == VERDICT_LEGAL
			&& package_is_ruled(state, (enum team)order->team));
}

static void settle_orders(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, struct sheet *out)
{
	for (int i = 0; i < sheet->count; i++) {
		const struct order *order = &sheet->orders[i];
		if (order->team != team || sheet_admits(world, state, out, order) != VERDICT_LEGAL
				|| !is_ready(world, state, sheet, order))
			continue;
		if (i == sheet->argue && order_may_be_argued(world, order->kind))
			out->argue = out->count;
		out->orders[out->count++] = *order;
	}
}

/* What a binding agreement holds stays so, whether a sheet is filed or not (B16). */
static void settle_settings(const struct state *state, enum team team, const struct sheet *sheet,
	struct sheet *out)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		int held = agreement_holds(state, team, i);
		if (held >= 0)
			out->setting[i] = (int8_t)held;
		else if (sheet->filed && sheet->setting[i] >= 0
				&& sheet->setting[i] < setting_values(i, team))
			out->setting[i] = sheet->setting[i];
	}
}

/* Denunciations that can be paid for (B16). */
static void settle_denounced(const struct world *world, const struct state *state,
	enum team team, const struct sheet *sheet, struct sheet *out)
{
	int left = sheet_purse(world, state, team, RES_PC);
	for (int bit = 0; bit < MAX_AGREEMENTS; bit++) {
		if (!(sheet->denounce >> bit & 1) || left < world->agreements.denounce
				|| !agreement_of_bit(state, team, bit))
			continue;
		out->denounce |= (uint16_t)(1 << bit);
		left -= world->agreements.denounce;
	}
}

/* The part of a sheet that may be filed; what is left out costs nothing. */
static void settle(const struct world *world, const struct state *state, enum team team,
	const struct sheet *sheet, struct sheet *out)
{
	sheet_init(out);
	out->filed = sheet->filed;
	settle_settings(state, team, sheet, out);
	if (!sheet->filed)
		return;
	settle_denounced(world, state, team, sheet, out);
	settle_lines(world, state, team, sheet, out);
	out->package = sheet->package;
	settle_orders(world, state, team, sheet, out);
}

/* Only the team itself learns what is left in its purse (B17). */
static void pay(const struct world *world, struct state *state, const struct cause *cause,
	enum resource resource, int cost, struct ledger *ledger)
{
	struct entry entry = entry_make(state, cause, ENTRY_RES);
	entry.team = cause->team;
	entry.subject = (int16_t)resource;
	entry.from = state->res[cause->team][resource];
	entry.to = entry.from - cost;
	entry.secret = true;
	assert(entry.to >= 0);
	ledger_change(world, state, &entry, ledger);
}

static void record_setting(const struct world *world, struct state *state, enum team team,
	enum setting setting, int value, struct ledger *ledger)
{
	const struct cause cause = cause_of_setting(team, setting);
	struct entry entry = entry_make(state, &cause, ENTRY_SETTING);
	entry.team = (uint8_t)team;
	entry.subject = (int16_t)setting;
	entry.from = state->setting[team][setting];
	entry.to = value;
	entry.secret = true;
	ledger_change(world, state, &entry, ledger);
}

/* The alert that is paid is the alert there is (B7.4). */
static void pay_alert(const struct world *world, struct state *state, enum team team, int alert,
	struct ledger *ledger)
{
	int track = world->known.alert[team];
	if (track < 0)
		return;
	record_setting(world, state, team, SETTING_ALERT, alert, ledger);
	const struct cause cause = cause_of_setting(team, SETTING_ALERT);
	pay(world, state, &cause, RES_BP, alert, ledger);
	struct entry entry = entry_make(state, &cause, ENTRY_TRACK);
	entry.team = (uint8_t)team;
	entry.subject = (int16_t)track;
	entry.from = state->track[track];
	entry.to = alert;
	entry.secret = true;
	ledger_change(world, state, &entry, ledger);
}

/* Filing starts the cooldown and counts, whatever comes of the order (B7). */
static void file_order(const struct world *world, struct state *state,
	const struct state *before, const struct order *order, struct ledger *ledger)
{
	const struct order_kind *kind = &world->orders[order->kind];
	const struct cause cause = turn_cause_of_order(world, order);
	for (int i = 0; i < RES_COUNT; i++)
		pay(world, state, &cause, i, order_cost(world, before, order->kind, i), ledger);
	struct entry entry = entry_make(state, &cause, ENTRY_FILED);
	entry.team = order->team;
	entry.subject = order->kind;
	entry.from = state->filed[order->kind];
	entry.to = entry.from + 1;
	entry.secret = kind->hidden;
	ledger_change(world, state, &entry, ledger);
	if (kind->cooldown == 0 && !kind->free_form)
		return;
	entry.kind = ENTRY_REST;
	entry.from = state->rested[order->kind];
	int rested = kind->free_form ? free_form_rests(world, state->turn)
		: state->turn + kind->cooldown + 1;
	entry.to = rested < UINT8_MAX ? rested : UINT8_MAX;
	ledger_change(world, state, &entry, ledger);
}

/* Budget lines come before all else (B6.2); with budgets off nothing is paid. */
static void pay_lines(const struct world *world, struct state *state, enum team team,
	const struct sheet *sheet, struct ledger *ledger)
{
	if (!world->scenario.budgets)
		return;
	int8_t paid[MAX_LINES];
	sheet_lines(world, state, team, sheet, paid);
	const struct cause cause = {
		.kind = CAUSE_BUDGET, .team = (uint8_t)team, .target = TARGET_NONE, .yes_percent = 100,
	};
	int sum = 0;
	for (int i = 0; i < world->line_count; i++) {
		if (world->lines[i].team != team)
			continue;
		struct entry entry = entry_make(state, &cause, ENTRY_LINE);
		entry.team = (uint8_t)team;
		entry.subject = (int16_t)i;
		entry.from = state->line[i];
		entry.to = paid[i];
		entry.secret = true;
		ledger_change(world, state, &entry, ledger);
		sum += paid[i];
	}
	pay(world, state, &cause, RES_BP, sum, ledger);
}

/* before: the state on which the sheet was checked, and on which all of it is priced. */
static void file_sheet(const struct world *world, struct state *state, const struct state *before,
	const struct sheet *sheet, enum team team, struct ledger *ledger)
{
	pay_lines(world, state, team, sheet, ledger);
	for (int i = 0; i < SETTING_COUNT; i++)
		if (i != SETTING_ALERT && sheet->setting[i] >= 0)
			record_setting(world, state, team, i, sheet->setting[i], ledger);
	pay_alert(world, state, team, sheet_alert(world, before, team, sheet), ledger);
	for (int i = 0; i < sheet->count; i++) {
		bool refund = false;
		/* What is given back need not be taken first. */
		desk_cancels(before, team, sheet->orders[i].kind, &refund);
		if (!refund)
			file_order(world, state, before, &sheet->orders[i], ledger);
	}
}

static void sheet_remove(struct sheet *sheet, int at)
{
	for (int i = at; i + 1 < sheet->count; i++)
		sheet->orders[i] = sheet->orders[i + 1];
	sheet->count--;
	if (sheet->argue == at)
		sheet->argue = -1;
	if (sheet->argue > at)
		sheet->argue--;
}

/* What the facilitator strikes off is not carried out (B19). */
static void strike_off(const struct world *world, const struct state *state, struct sheet *sheet,
	enum team team, struct ledger *ledger)
{
	for (int i = 0; i < sheet->count;) {
		const struct cause cause = turn_cause_of_order(world, &sheet->orders[i]);
		struct entry entry = entry_make(state, &cause, ENTRY_RULING);
		bool refund;
		if (!desk_cancels(state, team, sheet->orders[i].kind, &refund)) {
			i++;
			continue;
		}
		entry.team = (uint8_t)team;
		entry.to = refund;
		ledger_add(ledger, &entry);
		sheet_remove(sheet, i);
	}
}

/* A free-form order that nobody ruled on is not carried out, and costs nothing (B8.5). */
static void tell_unruled(const struct world *world, const struct state *state,
	const struct sheet *sheet, struct ledger *ledger)
{
	for (int i = 0; sheet->filed && i < sheet->count; i++) {
		const struct order *order = &sheet->orders[i];
		if (order_check(world, state, order) != VERDICT_LEGAL
				|| !world->orders[order->kind].free_form
				|| package_is_ruled(state, (enum team)order->team))
			continue;
		const struct cause cause = turn_cause_of_order(world, order);
		struct entry entry = entry_make(state, &cause, ENTRY_RULING);
		entry.team = order->team;
		entry.other = 1;
		entry.to = 1;
		ledger_add(ledger, &entry);
	}
}

void turn_file(const struct world *world, struct state *state, const struct orders *sealed,
	struct orders *filed, struct ledger *ledger)
{
	const struct state before = *state;
	for (int team = 0; team < TEAM_COUNT; team++)
		settle(world, &before, team, &sealed->sheet[team], &filed->sheet[team]);
	for (int team = 0; team < TEAM_COUNT; team++)
		file_sheet(world, state, &before, &filed->sheet[team], team, ledger);
	for (int team = 0; team < TEAM_COUNT; team++)
		tell_unruled(world, &before, &sealed->sheet[team], ledger);
}

void turn_strike_off(const struct world *world, const struct state *state,
	const struct orders *filed, struct orders *accepted, struct ledger *ledger)
{
	*accepted = *filed;
	for (int team = 0; team < TEAM_COUNT; team++)
		strike_off(world, state, &accepted->sheet[team], team, ledger);
}
