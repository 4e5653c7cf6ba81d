/* SPDX-License-Identifier: MIT */
#include "chance.h"

#include <check.h>

#include "engine/state.h"
#include "engine/turn.h"

/* All that Kyiv holds is the territory, and no area of the front is held without ground in it. */
static bool front_is_sound(const struct world *world, const struct state *state)
{
	const struct war_rules *war = &world->war;
	int held = 0, most = 0;
	for (int i = 0; i < world->area_count; i++) {
		held += state->held[i];
		most += war->share_kyiv[i];
	}
	for (int i = 0; i < war->front.count; i++) {
		int area = world->lists[war->front.first + i];
		most += war->share_all[area] - war->share_kyiv[area];
		if (state->held[area] == (state->control[area] == TEAM_R ? war->share_all[area] : 0))
			return false;
	}
	int territory = war->front.count ? state->track[world->known.territory] : held;
	return held == (territory < most ? territory : most);
}

/* No brigade comes from nothing: attacks only take, and who goes home is as many as before. */
static void check_forces(const struct ledger *ledger)
{
	int by_battle[TEAM_COUNT] = { 0 }, by_clock[TEAM_COUNT] = { 0 };
	for (int i = 0; i < ledger->count; i++) {
		const struct entry *entry = &ledger->entries[i];
		if (entry->kind != ENTRY_UNITS)
			continue;
		if (entry->cause == CAUSE_BATTLE)
			by_battle[entry->team] += entry->to - entry->from;
		if (entry->cause == CAUSE_CLOCK)
			by_clock[entry->team] += entry->to - entry->from;
	}
	for (int team = 0; team < TEAM_COUNT; team++) {
		ck_assert_int_le(by_battle[team], 0);
		ck_assert_int_eq(by_clock[team], 0);
	}
}

void checked_turn(const struct world *world, struct state *state, const struct orders *sealed,
	struct ledger *ledger)
{
	struct state replayed = *state;
	char name[64] = "";
	const char *what = "";
	turn_adjudicate(world, state, sealed, ledger);
	ck_assert_msg(state_is_sound(world, state, &what), "unsound: %s", what);
	ledger_replay(world, ledger, 0, ledger->count, &replayed);
	ck_assert_msg(front_is_sound(world, state), "the front does not follow the territory");
	bool differs = state_difference(world, state, &replayed, name, sizeof name);
	ck_assert_msg(!differs, "the ledger lacks a change of %s", name);
	ck_assert_uint_eq(state_hash(world, state), state_hash(world, &replayed));
	check_forces(ledger);
}

/* Lines that can be paid, here and there one left as usual. */
static void chance_lines(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet)
{
	int left = state->res[team][RES_BP];
	for (int i = 0; world->scenario.budgets && i < world->line_count; i++) {
		const struct line *line = &world->lines[i];
		int most = line->high < left ? line->high : left;
		if (line->team != team || most < line->low || rng_below(rng, 3) == 0)
			continue;
		sheet->line[i] = (int8_t)(line->low
			+ (int)rng_below(rng, (uint32_t)(most - line->low + 1)));
		left -= sheet->line[i];
	}
}

void chance_sheet(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet)
{
	struct order_list list;
	sheet_init(sheet);
	sheet->filed = rng_below(rng, 8) > 0;
	for (int i = 0; i < SETTING_COUNT; i++) {
		int values = setting_values(i, team);
		if (values > 0 && rng_below(rng, 3) == 0)
			sheet->setting[i] = (int8_t)rng_below(rng, (uint32_t)values);
	}
	chance_lines(world, state, team, rng, sheet);
	order_candidates(world, state, team, &list);
	for (int i = 0; i < 6 && list.count > 0; i++) {
		const struct order *order = &list.orders[rng_below(rng, (uint32_t)list.count)];
		if (sheet_admits(world, state, sheet, order) == VERDICT_LEGAL)
			sheet->orders[sheet->count++] = *order;
	}
	struct sheet_verdicts verdicts;
	ck_assert(sheet_check(world, state, team, sheet, &verdicts));
}

static bool was_caught(const struct ledger *ledger, int order)
{
	for (int i = 0; i < ledger->count; i++) {
		const struct entry *entry = &ledger->entries[i];
		if (entry->kind == ENTRY_ATTRIBUTION && entry->index == order && entry->to == 1)
			return true;
	}
	return false;
}

static bool names_hidden_author(const struct ledger *ledger, const struct entry *entry,
	enum team team)
{
	return entry->hidden && entry->author != (int)team && entry->author != TEAM_NONE
		&& !was_caught(ledger, entry->index);
}

/* An incident's chance is that of the escalation and of everyone's alert. */
static bool tells_alerts(const struct entry *entry)
{
	return entry->kind == ENTRY_CHECK && entry->cause == CAUSE_INCIDENT
		&& (!entry->to || entry->chance || entry->die);
}

/* The column and the die tell Russia's stance, as does what it costs; the ratio both strengths. */
static bool tells_stance(const struct entry *entry, enum team team)
{
	bool of_stance = entry->cause == CAUSE_SETTING && entry->index == SETTING_STANCE;
	if (entry->kind == ENTRY_WAR && entry->other)
		return true;
	return team != TEAM_R && (of_stance
		|| (entry->kind == ENTRY_WAR && (entry->die || entry->subject)));
}

/* What the war takes and brings is known to the side itself. */
static bool tells_losses(const struct entry *entry, enum team team)
{
	return entry->cause == CAUSE_WAR && entry->team != team && entry->secret;
}

/* Nor may an offer's chance tell whether Washington accepted. */
static bool tells_consent(const struct entry *entry, enum team team)
{
	return entry->kind == ENTRY_OFFER && team != TEAM_W && (entry->chance || entry->die);
}

void checked_redaction(const struct world *world, const struct state *state,
	const struct ledger *ledger, struct ledger *seen)
{
	if (state->over)
		return;
	for (int team = 0; team < TEAM_COUNT; team++) {
		ledger_redact(world, state, ledger, team, seen);
		for (int i = 0; i < seen->count; i++) {
			const struct entry *entry = &seen->entries[i];
			ck_assert(!entry->secret || entry->team == team);
			ck_assert(!names_hidden_author(ledger, entry, team));
			ck_assert(!tells_alerts(entry));
			ck_assert(!tells_stance(entry, team));
			ck_assert(!tells_losses(entry, team));
			ck_assert(!tells_consent(entry, team));
		}
	}
}

static int heads_of_orders(const struct ledger *ledger)
{
	int count = 0;
	for (int i = 0; i < ledger->count; i++)
		count += ledger->entries[i].kind == ENTRY_ORDER;
	return count;
}

int chance_game(const struct world *world, struct state *state, struct rng *rng,
	struct ledger *ledger, struct ledger *seen)
{
	int carried_out = 0;
	for (int turn = 1; !state->over; turn++) {
		struct orders orders;
		int filed = 0;
		ck_assert_int_eq(state->turn, turn);
		for (int team = 0; team < TEAM_COUNT; team++) {
			chance_sheet(world, state, team, rng, &orders.sheet[team]);
			filed += orders.sheet[team].filed ? orders.sheet[team].count : 0;
		}
		checked_turn(world, state, &orders, ledger);
		ck_assert_int_eq(heads_of_orders(ledger), filed);
		checked_redaction(world, state, ledger, seen);
		carried_out += filed;
	}
	ck_assert_int_ge(state->ending, 0);
	return carried_out;
}
