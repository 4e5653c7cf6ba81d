/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_AGREEMENT_TABLE_H
#define ENGINE_AGREEMENT_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/ids.h"

/* The ruleset's numbers for agreements (B16). */

enum { MAX_BREACHES = 12 };

/* What a breach costs: effects apply once if team by breaks it and one of against is a party. */
struct breach_rule {
	uint8_t by, against;                     /* enum team; bits of teams */
	struct span effects;
};

/* B16. */
struct agreement_rules {
	bool given;                              /* the ruleset has them */
	int16_t per_turn;                        /* new ones of a team in one turn */
	int16_t denounce;                        /* political capital */
	int16_t breach_count;
	struct breach_rule breaches[MAX_BREACHES];
	int16_t leak_chance, leak_intel;         /* per cent; more if the third has intelligence */
	struct span leak[TEAM_COUNT];            /* by the team that was kept out */
	int16_t swap_most;                       /* all changes of a swap together */
	uint64_t swap_up, swap_down;             /* sets of tracks that may be raised, lowered */
	uint64_t stay;                           /* nations whose brigades leave only if named (B3) */
	int16_t settle_after;                    /* turns that a ceasefire must have held */
	struct span settled;
	int16_t honest, broke;                   /* machines: points for partners (B16, last line) */
	int16_t price;                           /* machines: hundredths of a point for a resource */
};

#endif
