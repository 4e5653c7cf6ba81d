/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_ODDS_H
#define ENGINE_ODDS_H

#include "engine/ids.h"
#include "engine/incursion.h"
#include "engine/state.h"

/* Published odds of a roll: chance, and per cent of each band (sum 100). */
struct roll_odds {
	int chance;
	int band[BAND_COUNT];
};

/* Chance of a roll on this state, its argument added, clamped (B8.2). target: for $t. */
int roll_chance(const struct world *world, const struct state *state, const struct roll *roll,
	int target);

/* Which band a d100 of die falls in at chance (B8.2). */
enum band roll_band(const struct world *world, const struct roll *roll, int chance, int die);

void odds_of_roll(const struct world *world, const struct state *state, const struct roll *roll,
	int target, struct roll_odds *odds);

/* Published odds of a vote, exact by convolution over the blocs (B9, E3). */
struct vote_odds {
	int pass;                        /* per cent, to the nearest, under the rule in force */
	int pass_under[DECISION_COUNT];  /* likewise under each rule */
	int yes_weight;                  /* mean yes weight, per cent, each truncated (B9) */
	int country_yes[MAX_COUNTRIES];  /* per cent that the country says yes */
	int country_no[MAX_COUNTRIES];
};
void odds_of_vote(const struct world *world, const struct state *state,
	const struct proposal *proposal, struct vote_odds *odds);

/* How likely each yes weight is, per mille: [i] is that of i per cent, truncated (B9). */
enum { YES_WEIGHTS = 101 };
void odds_of_yes(const struct world *world, const struct state *state,
	const struct proposal *proposal, int permille[YES_WEIGHTS]);

/* Only its pass: per cent, to the nearest, under the rule in force. Cheaper. */
int odds_of_proposal(const struct world *world, const struct state *state,
	const struct proposal *proposal);

/*
 * Published odds of an order's battle (B11, E3). For an incursion the response
 * vote, and the battle without it [0] and with it [1]; for a counter-attack its
 * own vote, and the battle that then follows [1].
 */
struct battle_odds {
	bool opposed;                    /* false: outside NATO nobody fights */
	int vote;                        /* per cent, to the nearest */
	struct battle side[2];
	int result[2][BATTLE_UNOPPOSED]; /* per cent: gained, contested, repulsed */
};

/* False if nobody could fight there as things stand. state: imagined from a view. */
bool odds_of_battle(const struct world *world, const struct state *state, int kind, int target,
	struct battle_odds *odds);

/* Per cent, truncated, that a battle of these odds gains the ground. */
int battle_gain(const struct battle_odds *odds);


/*
 * Chance per cent that an order succeeds: its vote, its roll, 100 without either;
 * that its battle gains the ground; that its offer is agreed on if both accept;
 * of a free-form order as the facilitator has ruled, 0 before (B8.5).
 */
int odds_of_order(const struct world *world, const struct state *state, int kind, int target);

/* The same with an argument of that value (B8.4), which counts for its vote or its roll. */
int odds_of_argued(const struct world *world, const struct state *state, int kind, int target,
	int argument);

#endif
