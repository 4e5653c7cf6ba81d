/* SPDX-License-Identifier: MIT */
#ifndef TESTS_CONTENT_STRIKE_H
#define TESTS_CONTENT_STRIKE_H

#include "content/content.h"
#include "engine/incursion.h"
#include "engine/ledger.h"
#include "engine/state.h"

/* The shipped rules with the values of Marijampole (tests/data), for attacks by hand. */
struct strike {
	struct content content;
	struct world *world;     /* the content's, to be changed before anything is done */
	struct state before, state;
	struct ledger *ledger;
};

void strike_init(struct strike *strike);

/* Also checks that the ledger gives the state from the one before, and that it is sound. */
void strike_release(struct strike *strike);

/* Back to the first turn, under another seed; what is done next is checked from here. */
void strike_restart(struct strike *strike, uint64_t seed);

/* Put things in place before anything is done. */
void strike_track(struct strike *strike, const char *id, int value);
void strike_setting(struct strike *strike, enum team team, enum setting setting, int value);
void strike_units(struct strike *strike, enum team team, const char *area, const char *nation,
	int count);
void strike_empty(struct strike *strike, enum team team, const char *area);
void strike_flag(struct strike *strike, const char *id, int value);

/* Carry out the battle of "incursion" or "counterattack" at an area. */
void strike_order(struct strike *strike, const char *order, const char *area);

/* Carry it out under the first seed that brings this result of the battle. */
void strike_until(struct strike *strike, const char *order, const char *area,
	enum battle_result result);

/* Likewise with the response passed or not. */
void strike_answered(struct strike *strike, const char *area, enum battle_result result,
	bool answered);

int strike_value(const struct strike *strike, const char *track);
int strike_change(const struct strike *strike, const char *track);
int strike_brigades(const struct strike *strike, enum team team, const char *area);
int strike_control(const struct strike *strike, const char *area);
int strike_alive(const struct strike *strike, const char *flag);

/* The n-th entry of a kind, or NULL. */
const struct entry *strike_entry(const struct strike *strike, enum entry_kind kind, int n);

#endif
