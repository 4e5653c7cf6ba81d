/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_RULING_H
#define ENGINE_RULING_H

#include <stdbool.h>

#include "engine/ledger.h"
#include "engine/state.h"

/* What the facilitator rules on dice (B19). A die falls as ever; only its result is replaced. */

/* What a die decides, by its key; the results a ruling may give it. */
enum die_kind {
	DIE_NONE,            /* no key of a die that can be overruled */
	DIE_ROLL,            /* enum band */
	DIE_ATTRIBUTION,     /* 1: caught */
	DIE_VOTE,            /* 1: passed; the blocs' own dice stay as they fell */
	DIE_BATTLE,          /* BATTLE_GAINED, BATTLE_CONTESTED, BATTLE_REPULSED */
	DIE_WAR,             /* per mille of Ukraine won by Kyiv, as a column of the war table has it */
	DIE_CHECK,           /* 1: an incident, or general war */
	DIE_OFFER,           /* 1: a ceasefire */
	DIE_LEAK,            /* 1: the agreement leaks */
	DIE_KINDS
};

/*
 * What the die of a key of B8.1 decides. A vote is overruled as a whole, by the
 * key of its dice without a bloc: "C:deepen:-:vote", "R:incursion:LTU:resp".
 */
enum die_kind die_kind_of(const char *key);

/* The least and the largest result of a die. */
void die_results(enum die_kind kind, int range[2]);

/*
 * The result that counts of the die with this key that fell now as fell: the
 * ruling on it, if there is one that such a die can have. If that is another
 * result, entry (of the die, not yet in the ledger) says so in ruled and was.
 */
int ruling_result(const struct state *state, const char *key, int fell, struct entry *entry);

#endif
