/* SPDX-License-Identifier: MIT */
#include "content/pact.h"

#include <check.h>
#include <stdlib.h>

#include "content/rules_bench.h"
#include "engine/turn.h"
#include "engine/unit.h"

static void clear_sheets(struct pact *pact)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		sheet_init(&pact->orders.sheet[team]);
		pact->orders.sheet[team].filed = true;
	}
}

void pact_init(struct pact *pact)
{
	rules_bench_init(&pact->content, &pact->state);
	pact->world = pact->content.world;
	pact->world->scenario.war = false;
	pact->world->scenario.bookkeeping = BOOKKEEPING_NONE;
	pact->world->options[OPTION_DECK_DRAWS] = 0;
	pact->ledger = calloc(1, sizeof(*pact->ledger));
	ck_assert_ptr_nonnull(pact->ledger);
	clear_sheets(pact);
}

void pact_release(struct pact *pact)
{
	free(pact->ledger);
	content_release(&pact->content);
}

struct terms pact_terms(enum team proposer, enum team other, struct clause clause)
{
	return (struct terms){
		.proposer = (uint8_t)proposer, .parties = (uint8_t)(1 << proposer | 1 << other),
		.turns = 3, .clause_count = 1, .clauses = { clause },
	};
}

enum verdict pact_verdict(const struct pact *pact, const struct terms *terms)
{
	return terms_check(pact->world, &pact->state, terms);
}

int pact_make(struct pact *pact, const struct terms *terms)
{
	ck_assert_int_eq(pact_verdict(pact, terms), VERDICT_LEGAL);
	return agreement_make(pact->world, &pact->state, terms, NULL);
}

int pact_order(const struct pact *pact, const char *id)
{
	int order = world_order(pact->world, id);

	ck_assert_int_ge(order, 0);
	return order;
}

int pact_area(const struct pact *pact, const char *id)
{
	int area = world_area(pact->world, id);

	ck_assert_int_ge(area, 0);
	return area;
}

void pact_file(struct pact *pact, const char *order, const char *area)
{
	int kind = pact_order(pact, order);
	struct sheet *sheet = &pact->orders.sheet[pact->world->orders[kind].team];

	sheet->orders[sheet->count++] = (struct order){
		.team = pact->world->orders[kind].team, .kind = (int16_t)kind,
		.target = (int16_t)(area ? pact_area(pact, area) : TARGET_NONE),
	};
}

bool pact_is_legal(const struct pact *pact, enum team team)
{
	struct sheet_verdicts verdicts;

	return sheet_check(pact->world, &pact->state, team, &pact->orders.sheet[team], &verdicts);
}

void pact_turn(struct pact *pact)
{
	struct state replayed = pact->state;
	char name[64] = "";
	const char *what = "";

	turn_adjudicate(pact->world, &pact->state, &pact->orders, pact->ledger);
	ck_assert_msg(state_is_sound(pact->world, &pact->state, &what), "unsound: %s", what);
	ledger_replay(pact->world, pact->ledger, 0, pact->ledger->count, &replayed);
	ck_assert_msg(!state_difference(pact->world, &pact->state, &replayed, name, sizeof(name)),
		"the ledger lacks a change of %s", name);
	ck_assert_uint_eq(state_hash(pact->world, &pact->state),
		state_hash(pact->world, &replayed));
	clear_sheets(pact);
}

int pact_track(const struct pact *pact, const char *id)
{
	return pact->state.track[world_track(pact->world, id)];
}

void pact_put(struct pact *pact, const char *id, int value)
{
	rules_bench_track(&pact->content, &pact->state, id, value);
}

int pact_units(const struct pact *pact, enum team team, const char *area)
{
	return units_count(&pact->state, team, bit_of(pact_area(pact, area)), UNIT_BDE);
}

int pact_count(const struct pact *pact, enum entry_kind kind)
{
	int count = 0;

	for (int i = 0; i < pact->ledger->count; i++)
		count += pact->ledger->entries[i].kind == kind;
	return count;
}

const struct entry *pact_entry(const struct pact *pact, enum entry_kind kind, int n)
{
	for (int i = 0; i < pact->ledger->count; i++)
		if (pact->ledger->entries[i].kind == kind && n-- == 0)
			return &pact->ledger->entries[i];
	return NULL;
}
