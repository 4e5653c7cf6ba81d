/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_BATTLE_H
#define ENGINE_BATTLE_H

#include <stdbool.h>

#include "engine/effect.h"
#include "engine/state.h"

/*
 * The battle factor of a team in an area (B11): n*q*weight over its stacks, air
 * defence only if it defends; then more per alert level, then less for the
 * Coalition without US enablers, each truncated.
 */
int battle_factor(const struct world *world, const struct state *state, enum team team, int area,
	bool defends);

/* The same additions and cuts for a strength that was counted otherwise. */
int battle_readiness(const struct world *world, const struct state *state, enum team team,
	int64_t factor);

/* Per cent that the Coalition keeps of its strength: less than 100 without US enablers. */
int battle_enablers(const struct world *world, const struct state *state);

/* Two sides that meet. */
struct battle {
	int attacker, defender;  /* strengths; a defence below 1 counts as 1 */
	int terrain;             /* added to the die */
};

/* attacker*10/defender, and the column of the table for it. */
int battle_ratio(const struct battle *battle);
int battle_column(const struct world *world, const struct battle *battle);

/* What a die of WAR_FACES gives: moved by the terrain towards repulse, within the table. */
enum battle_result battle_result(const struct world *world, const struct battle *battle, int die);

/* Chance of each result of the table, per cent. */
void battle_chances(const struct world *world, const struct battle *battle,
	int chance[BATTLE_UNOPPOSED]);

/* Fight for the target of cause's order: throw its die, write the entry, return the result. */
enum battle_result battle_fight(const struct world *world, const struct state *state,
	const struct battle *battle, const struct cause *cause, struct ledger *ledger);

/* The entry of an attack of strength that met nobody, or for which nobody came. */
void battle_note(const struct state *state, const struct cause *cause, int strength,
	enum battle_result result, struct ledger *ledger);

/* per_cent of count, at least 1 where there is any. */
int battle_loss(int count, int per_cent);

#endif
