/* SPDX-License-Identifier: MIT */
#include "engine/agreement.h"

#include <stddef.h>

#include "engine/agreement_parts.h"
#include "engine/dice.h"
#include "engine/effect.h"
#include "engine/ruling.h"
#include "engine/unit.h"
#include "engine/world.h"

enum { LEAK_SIDES = 100 };

/* In place of a clause: denounced, and denounced when another had broken it before. */
enum { DENOUNCED = -1, RELEASED = -2 };

/* What is done under an agreement is the parties' own business while it is secret. */
static struct cause cause_of(const struct agreement *agreement, enum team author)
{
	bool secret = agreement->terms.secret && !agreement->leaked;

	return (struct cause){
		.kind = CAUSE_AGREEMENT, .team = (uint8_t)author, .index = agreement->number,
		.target = secret ? agreement->terms.parties : TARGET_NONE, .yes_percent = 100,
	};
}

static void change_field(const struct world *world, struct state *state, int at,
	enum agreement_field field, int values[2], struct ledger *ledger)
{
	const struct cause cause = cause_of(&state->agreements[at], TEAM_NONE);
	struct entry entry = entry_make(state, &cause, ENTRY_AGREEMENT);

	entry.subject = state->agreements[at].number;
	entry.other = (int16_t)field;
	entry.from = values[0];
	entry.to = values[1];
	ledger_change(world, state, &entry, ledger);
}

static void set_done(const struct world *world, struct state *state, const struct duty *duty,
	struct ledger *ledger)
{
	int done = state->agreements[duty->at].done;

	change_field(world, state, duty->at, AGREEMENT_DONE,
		(int[2]){ done, done | 1 << duty->index }, ledger);
}

static bool is_done(const struct state *state, const struct duty *duty)
{
	return state->agreements[duty->at].done >> duty->index & 1;
}

/* --- Breaches --- */

static void book_against(const struct world *world, struct state *state,
	const struct agreement *agreement, enum team team, struct ledger *ledger)
{
	bool hushed = agreement->terms.secret && !agreement->leaked;
	const struct cause cause = cause_of(agreement, team);

	for (int other = 0; other < TEAM_COUNT; other++) {
		if (other == (int)team || !(agreement->terms.parties >> other & 1))
			continue;

		struct entry entry = entry_make(state, &cause, ENTRY_BROKEN);
		int times = hushed ? state->hushed[team][other] : state->broken[team][other];

		entry.team = (uint8_t)team;
		entry.other = (int16_t)other;
		entry.subject = hushed;
		entry.from = times;
		entry.to = times < UINT8_MAX ? times + 1 : times;
		ledger_change(world, state, &entry, ledger);
	}
}

static void pay_for_breach(const struct world *world, struct state *state,
	const struct agreement *agreement, enum team team, struct ledger *ledger)
{
	const struct agreement_rules *rules = &world->agreements;
	const struct cause cause = cause_of(agreement, team);
	unsigned others = agreement->terms.parties & ~(1U << team);

	for (int i = 0; i < rules->breach_count; i++)
		if (rules->breaches[i].by == team && rules->breaches[i].against & others)
			effect_apply(world, state, rules->breaches[i].effects, &cause, ledger);
}

/* Tell of it; the first time that team breaks this agreement it is booked and paid for. */
static void breach(const struct world *world, struct state *state, int at, enum team team,
	int clause, struct ledger *ledger)
{
	const struct agreement agreement = state->agreements[at];
	const struct cause cause = cause_of(&agreement, team);

	if (agreement.broken >> team & 1 && clause >= 0)
		return;

	bool booked = !(agreement.broken >> team & 1) && clause != RELEASED;
	struct entry head = entry_make(state, &cause, ENTRY_BREACH);

	head.team = (uint8_t)team;
	head.subject = agreement.number;
	head.other = (int16_t)(clause < 0 ? DENOUNCED : clause);
	head.to = booked;
	ledger_add(ledger, &head);
	if (!booked)
		return;
	change_field(world, state, at, AGREEMENT_BROKEN,
		(int[2]){ agreement.broken, agreement.broken | 1 << team }, ledger);
	book_against(world, state, &agreement, team, ledger);
	pay_for_breach(world, state, &agreement, team, ledger);
}

/* --- Step 1 --- */

static void announce(const struct state *state, const struct agreement *agreement,
	struct ledger *ledger)
{
	const struct cause cause = cause_of(agreement, (enum team)agreement->terms.proposer);
	struct entry head = entry_make(state, &cause, ENTRY_AGREED);

	head.subject = agreement->number;
	head.other = agreement->terms.parties;
	ledger_add(ledger, &head);
}

static void change_purse(const struct world *world, struct state *state,
	const struct cause *cause, enum team team, const int change[2], struct ledger *ledger)
{
	struct entry entry = entry_make(state, cause, ENTRY_RES);

	entry.team = (uint8_t)team;
	entry.subject = (int16_t)change[0];
	entry.from = state->res[team][change[0]];
	entry.to = entry.from + change[1];
	if (entry.to > INT16_MAX)
		entry.to = INT16_MAX;
	ledger_change(world, state, &entry, ledger);
}

/* B16: it is paid for at once, binds for the rest of the turn and ends with it. */
static void denounce(const struct world *world, struct state *state, int at, enum team team,
	bool released, struct ledger *ledger)
{
	const struct cause cause = cause_of(&state->agreements[at], team);
	int cost = world->agreements.denounce;
	int held = state->res[team][RES_PC];

	change_purse(world, state, &cause, team,
		(int[2]){ RES_PC, -(cost < held ? cost : held) }, ledger);
	breach(world, state, at, team, released ? RELEASED : DENOUNCED, ledger);
	change_field(world, state, at, AGREEMENT_DENOUNCED, (int[2]){
		state->agreements[at].denounced, state->agreements[at].denounced | 1 << team }, ledger);
	change_field(world, state, at, AGREEMENT_UNTIL,
		(int[2]){ state->agreements[at].until, state->turn }, ledger);
}

static void denounce_all(const struct world *world, struct state *state,
	const struct orders *accepted, struct ledger *ledger)
{
	uint8_t broken[MAX_AGREEMENTS];

	/* Sheets are sealed: nobody is released by who denounces in the same turn. */
	for (int at = 0; at < MAX_AGREEMENTS; at++)
		broken[at] = state->agreements[at].broken;
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int bit = 0; bit < MAX_AGREEMENTS; bit++) {
			const struct agreement *agreement = agreement_of_bit(state, (enum team)team, bit);
			int at = agreement ? (int)(agreement - state->agreements) : 0;

			if (agreement && accepted->sheet[team].denounce >> bit & 1)
				denounce(world, state, at, (enum team)team,
					(broken[at] & ~(1U << team)) != 0, ledger);
		}
}

/* As much as there is; what is missing is a breach. */
static void pay(const struct world *world, struct state *state, const struct duty *duty,
	struct ledger *ledger)
{
	const struct clause clause = *duty->clause;
	const struct cause cause = cause_of(duty->agreement, (enum team)clause.team);
	int held = state->res[clause.team][clause.subject];
	int paid = clause.n < held ? clause.n : held;

	change_purse(world, state, &cause, (enum team)clause.team,
		(int[2]){ clause.subject, -paid }, ledger);
	change_purse(world, state, &cause, (enum team)clause.other,
		(int[2]){ clause.subject, paid }, ledger);
	if (paid < clause.n)
		breach(world, state, duty->at, (enum team)clause.team, duty->index, ledger);
}

/* Whose units a withdrawal leaves where they are: all but those it names, or who must be named. */
static uint64_t nations_left(const struct world *world, const struct clause *clause)
{
	if (clause->m > 0)
		return ~bit_of(clause->m - 1);
	return clause->unit == UNIT_BDE ? world->agreements.stay : 0;
}

static void withdraw(const struct world *world, struct state *state, const struct duty *duty,
	struct ledger *ledger)
{
	const struct clause clause = *duty->clause;
	const struct cause cause = cause_of(duty->agreement, (enum team)clause.team);
	const struct move move = {
		.team = clause.team, .kind = clause.unit, .to = (uint8_t)clause.other,
		.count = clause.n, .but = nations_left(world, &clause),
	};
	int moved = units_move_from(world, state, &move, clause.subject, &cause, ledger);

	set_done(world, state, duty, ledger);
	if (moved < clause.n)
		breach(world, state, duty->at, (enum team)clause.team, duty->index, ledger);
}

static void swap(const struct world *world, struct state *state, const struct duty *duty,
	struct ledger *ledger)
{
	const struct clause clause = *duty->clause;
	const struct cause cause = cause_of(duty->agreement,
		(enum team)duty->agreement->terms.proposer);

	track_change(world, state, &(struct track_step){ clause.subject, CHANGE_ADD, clause.n },
		&cause, ledger);
	if (clause.other != TARGET_NONE)
		track_change(world, state, &(struct track_step){ clause.other, CHANGE_ADD, clause.m },
			&cause, ledger);
	set_done(world, state, duty, ledger);
}

static void settle_war(const struct world *world, struct state *state, const struct duty *duty,
	struct ledger *ledger)
{
	const struct cause cause = cause_of(duty->agreement, TEAM_NONE);

	if (state->track[world->known.ceasefire] == 1)
		effect_apply(world, state, world->agreements.settled, &cause, ledger);
	set_done(world, state, duty, ledger);
}

static void carry_out(const struct world *world, struct state *state, const struct duty *duty,
	struct ledger *ledger)
{
	switch ((enum clause_kind)duty->clause->kind) {
	case CLAUSE_PAY:
		pay(world, state, duty, ledger);
		return;
	case CLAUSE_WITHDRAW:
		if (!is_done(state, duty))
			withdraw(world, state, duty, ledger);
		return;
	case CLAUSE_SWAP:
		if (!is_done(state, duty))
			swap(world, state, duty, ledger);
		return;
	case CLAUSE_SETTLEMENT:
		if (!is_done(state, duty))
			settle_war(world, state, duty, ledger);
		return;
	case CLAUSE_SHARE_INTEL:
		if (!is_done(state, duty))
			set_done(world, state, duty, ledger);
		return;
	case CLAUSE_FORBID: case CLAUSE_REQUIRE: case CLAUSE_FORCE_CAP: case CLAUSE_BUDGET:
	case CLAUSE_CEASEFIRE: case CLAUSE_STAND: case CLAUSE_COUNT:
		return;
	}
}

void agreements_begin(const struct world *world, struct state *state,
	const struct orders *accepted, struct ledger *ledger)
{
	struct duty duty = { 0 };

	for (int i = 0; i < state->agreement_count; i++)
		if (state->agreements[i].since == state->turn)
			announce(state, &state->agreements[i], ledger);
	denounce_all(world, state, accepted, ledger);
	while (duty_next(state, &duty))
		carry_out(world, state, &duty, ledger);
}

unsigned agreements_offer(const struct state *state)
{
	struct duty duty = { 0 };
	unsigned teams = 0;

	while (duty_next(state, &duty))
		if (duty.clause->kind == CLAUSE_CEASEFIRE && duty.agreement->since == state->turn)
			teams |= duty.agreement->terms.parties;
	return teams;
}

/* --- Breaches of the turn --- */

static bool was_ordered(const struct orders *orders, const struct clause *clause)
{
	const struct sheet *sheet = &orders->sheet[clause->team];

	for (int i = 0; i < sheet->count; i++)
		if (sheet->orders[i].kind == clause->subject)
			return true;
	return false;
}

/* Only who sends more units is to blame, not whoever had them or was given them by the world. */
static bool broke_cap(const struct world *world, const struct state *begun,
	const struct state *state, const struct clause *clause)
{
	int now = capped_units(world, state, clause);

	return now > clause->n && now > capped_units(world, begun, clause);
}

static bool is_broken(const struct world *world, const struct state *begun,
	const struct state *state, const struct orders *carried, const struct duty *duty)
{
	const struct clause *clause = duty->clause;

	switch ((enum clause_kind)clause->kind) {
	case CLAUSE_FORBID:
		return was_ordered(carried, clause);
	case CLAUSE_REQUIRE:
		return !is_done(state, duty) && duty_ends(state, duty) && !duty->agreement->denounced;
	case CLAUSE_FORCE_CAP:
		return broke_cap(world, begun, state, clause);
	case CLAUSE_BUDGET:
		return world->scenario.budgets && state->line[clause->subject] < clause->n;
	case CLAUSE_STAND:
		return state->setting[clause->team][clause->subject] != clause->n;
	case CLAUSE_PAY: case CLAUSE_WITHDRAW: case CLAUSE_CEASEFIRE: case CLAUSE_SETTLEMENT:
	case CLAUSE_SHARE_INTEL: case CLAUSE_SWAP: case CLAUSE_COUNT:
		break;
	}
	return false;
}

void agreements_judge(const struct world *world, const struct state *begun, struct state *state,
	const struct judged *orders, struct ledger *ledger)
{
	struct duty duty = { 0 };

	while (duty_next(state, &duty)) {
		if (duty.clause->kind == CLAUSE_REQUIRE && !is_done(state, &duty)
				&& was_ordered(orders->filed, duty.clause))
			set_done(world, state, &duty, ledger);
		if (is_broken(world, begun, state, orders->carried, &duty))
			breach(world, state, duty.at, (enum team)duty.clause->team, duty.index, ledger);
	}
}

/* --- Step 7 --- */

static enum team kept_out(const struct agreement *agreement)
{
	int team = 0;

	while (team < TEAM_COUNT && agreement->terms.parties >> team & 1)
		team++;
	return (enum team)team;
}

static int leak_chance(const struct world *world, const struct state *state, enum team third)
{
	int flag = world->known.intel[third];
	int chance = world->agreements.leak_chance;

	if (flag >= 0 && flag_is_alive(world, state, flag))
		chance += world->agreements.leak_intel;
	return chance < 100 ? chance : 100;
}

/* What was known to the two is now known to all. */
static void unhush(const struct world *world, struct state *state,
	const struct agreement *agreement, struct ledger *ledger)
{
	const struct cause cause = cause_of(agreement, TEAM_NONE);

	for (int team = 0; team < TEAM_COUNT; team++)
		for (int other = 0; other < TEAM_COUNT; other++) {
			if (!(agreement->broken >> team & 1) || other == team
					|| !(agreement->terms.parties >> other & 1))
				continue;

			struct entry entry = entry_make(state, &cause, ENTRY_BROKEN);

			entry.team = (uint8_t)team;
			entry.other = (int16_t)other;
			entry.subject = 1;
			entry.from = state->hushed[team][other];
			entry.to = entry.from > 0 ? entry.from - 1 : 0;
			ledger_change(world, state, &entry, ledger);
		}
	for (int team = 0; team < TEAM_COUNT; team++)
		if (agreement->broken >> team & 1)
			book_against(world, state, agreement, (enum team)team, ledger);
}

static void leak(const struct world *world, struct state *state, int at, struct ledger *ledger)
{
	enum team third = kept_out(&state->agreements[at]);
	const struct cause cause = {
		.kind = CAUSE_AGREEMENT, .team = TEAM_NONE, .index = state->agreements[at].number,
		.target = TARGET_NONE, .yes_percent = 100,
	};
	struct entry head = entry_make(state, &cause, ENTRY_LEAK);
	struct key key;

	key_init(&key, "leak.");
	key_add_int(&key, state->agreements[at].number);
	head.subject = state->agreements[at].number;
	head.other = state->agreements[at].terms.parties;
	head.chance = (uint8_t)leak_chance(world, state, third);
	head.die = (uint8_t)dice_roll(state->seed, state->turn, key.text, LEAK_SIDES);
	head.to = ruling_result(state, key.text, head.die <= head.chance, &head);
	ledger_add(ledger, &head);
	if (!head.to)
		return;
	change_field(world, state, at, AGREEMENT_LEAKED, (int[2]){ 0, 1 }, ledger);

	const struct agreement agreement = state->agreements[at];

	unhush(world, state, &agreement, ledger);
	effect_apply(world, state, world->agreements.leak[third], &cause, ledger);
}

void agreements_close(const struct world *world, struct state *state, struct ledger *ledger)
{
	for (int i = 0; i < state->agreement_count; i++)
		if (state->agreements[i].terms.secret && !state->agreements[i].leaked)
			leak(world, state, i, ledger);
	for (int i = state->agreement_count - 1; i >= 0; i--)
		if (state->agreements[i].until <= state->turn)
			change_field(world, state, i, AGREEMENT_GONE, (int[2]){ 0, 1 }, ledger);
}
