/* SPDX-License-Identifier: MIT */
#ifndef APP_TALLY_H
#define APP_TALLY_H

#include <stdint.h>

#include "base/str.h"
#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/world.h"

/* What came of many games (rules E5): whole numbers only, so that their order does not matter. */

enum { SCORE_STEPS = 101, SPARE_STEPS = 64 };

/* Games of one persona. */
struct persona_tally {
	int games, wars;                     /* wars: those that ended in general war */
	int64_t score_sum[TEAM_COUNT];
	int endings[MAX_ENDINGS];
};

/* Games of one persona against another team's. */
struct versus_tally {
	int games;
	int64_t score_sum;                   /* of the first one's team */
};

struct tally {
	int games, wars;
	int64_t score_sum[TEAM_COUNT], score_squares[TEAM_COUNT];
	int scores[TEAM_COUNT][SCORE_STEPS];
	int tops[TEAM_COUNT];                /* games in which the team alone had the top score */
	int agendas[TEAM_COUNT];             /* games in which its agenda held */
	int drawn[TEAM_COUNT][MAX_AGENDAS];  /* games with each agenda, and those in which it held */
	int met[TEAM_COUNT][MAX_AGENDAS];
	int64_t measures[TEAM_COUNT][MAX_OBJECTIVES];  /* what objectives measured at the end, and */
	int64_t points[TEAM_COUNT][MAX_OBJECTIVES];    /* their points times 100, before any cap */
	int endings[MAX_ENDINGS];
	int filed[MAX_ORDERS];               /* times each order was filed */
	int used[MAX_ORDERS];                /* games in which it was */
	int votes[MAX_ORDERS];               /* times it was put to the vote, and passed */
	int passed[MAX_ORDERS];
	int spare[TEAM_COUNT][SPARE_STEPS];  /* sheets that left so much budget unspent */
	int64_t track_sum[MAX_TRACKS];       /* at the end */
	int lowest[MAX_TRACKS], highest[MAX_TRACKS];  /* games that ended at a limit of the track */
	struct persona_tally personas[MAX_PERSONAS];
	struct versus_tally versus[MAX_PERSONAS][MAX_PERSONAS];
	/* Games played again with the same orders and other dice. */
	int groups, again;                   /* orders, and how often each of them was played */
	int64_t within[TEAM_COUNT];          /* sum over groups of again * squares - sum * sum */
	int64_t dice_sum[TEAM_COUNT], dice_squares[TEAM_COUNT];
	uint64_t digest;                     /* of the hashes of all final states */
};

/* What is known of one game while it is played and counted. */
struct game_record {
	int persona[TEAM_COUNT];             /* index into world.personas, -1 = no persona plays */
	bool used[MAX_ORDERS];
};

void tally_init(struct tally *tally);

/* Count the sheets that are sealed on state. */
void tally_sheets(struct tally *tally, const struct world *world, const struct state *state,
	const struct orders *orders, struct game_record *record);

/* Count the votes of a turn. */
void tally_votes(struct tally *tally, const struct ledger *ledger);

/* Count a game that is over; n: its number. */
void tally_game(struct tally *tally, const struct world *world, const struct state *state,
	const struct game_record *record, int n);

/* The score that `percent` of the games stay at or below. */
int tally_percentile(const struct tally *tally, enum team team, int percent);

/* What half of a team's sheets leave unspent at most. */
int tally_spare(const struct tally *tally, enum team team);

/* Permille of the variance of a team's scores that is due to dice: that between games of the same
 * orders (rules E5), of the groups counted; 0 without any. */
int tally_luck(const struct tally *tally, enum team team);

/* Write it as JSON of the journal's profile: ids and counts, nothing to translate. */
void tally_write(const struct tally *tally, const struct world *world, uint64_t seed,
	struct str *out);

#endif
