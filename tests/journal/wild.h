/* SPDX-License-Identifier: MIT */
#ifndef TESTS_JOURNAL_WILD_H
#define TESTS_JOURNAL_WILD_H

#include "base/arena.h"
#include "base/rng.h"
#include "content/content.h"
#include "engine/act.h"
#include "engine/ledger.h"
#include "engine/order.h"

/*
 * Legal play by chance on any shipped scenario: settings, lines, orders, agreements
 * of every kind of clause, denunciations. To let it do more at the table, draw another
 * kind of act in wild_act(): everything behind it (records of the game, undo by replay,
 * secrets) works on acts of any kind.
 */

enum { WILD_ACTS = 8 };

/* What was done in one turn, and what came of it. */
struct wild_turn {
	int act_count;
	struct act acts[WILD_ACTS];
	struct orders orders;
	uint64_t hash;                   /* of the state after the turn */
};

struct wild_game {
	uint64_t seed;
	int turns;
	struct wild_turn turn[MAX_TURNS];
	int agreements, denounced;       /* made and denounced in the game */
};

/* A scenario and what games on it need; ledgers and game lie in the arena. */
struct wild {
	struct content content;
	const struct world *world;
	struct arena *arena;
	struct rng rng;
	struct ledger *ledger, *seen;
	struct wild_game *game;
};
void wild_init(struct wild *wild, const char *scenario);
void wild_release(struct wild *wild);

/* Games per scenario: many if WILD_GAMES says how many, else usual. */
int wild_games(int usual);

/*
 * Fill a legal sheet of team; that there is one is the rule that nobody can be
 * left without a move. An assertion fails if there is none.
 */
void wild_sheet(const struct world *world, const struct state *state, enum team team,
	struct rng *rng, struct sheet *sheet);

/* Draw an act that may be done on state; false if none of a few tries may. */
bool wild_act(const struct world *world, const struct state *state, struct rng *rng,
	struct act *act);

/* Secret terms of two parties, drawn until they may come into force; false if none may. */
bool wild_secret(const struct world *world, const struct state *state, struct rng *rng,
	unsigned parties, struct act *act);

/* Acts, then sheets of the turn that state stands in; the acts are done on it. */
void wild_prepare(struct wild *wild, struct state *state, struct wild_turn *turn);

#endif
