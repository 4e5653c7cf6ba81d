/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_DICE_LIST_H
#define ENGINE_DICE_LIST_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ledger.h"
#include "engine/ruling.h"
#include "engine/world.h"

/* The dice of a ledger, for a facilitator who rules on them (B19). */

enum { MAX_RESULTS = 10, MAX_DICE = 128 };

/* A die that fell, or a vote with its dice. */
struct thrown {
	char key[KEY_SIZE];          /* of B8.1, for ACT_RULING */
	uint8_t turn;                /* of its hash, for ACT_RULING */
	uint8_t kind;                /* enum die_kind */
	uint8_t chance;              /* per cent; 0 of a battle and of the war */
	uint8_t die;                 /* what fell; 0 of a vote */
	bool ruled;                  /* overruled already; was is what fell */
	int16_t result, was;         /* as enum die_kind says */
	int entry;                   /* its index in the ledger */
	uint8_t result_count;        /* what a ruling can make of it, in order, without doubles */
	int16_t results[MAX_RESULTS];
};

/*
 * List the dice of a ledger that nothing was redacted from, in its order; up to
 * most. Return how many. The war's results are those of its column.
 */
int dice_of_ledger(const struct world *world, const struct ledger *ledger, struct thrown *list,
	int most);

#endif
