/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAYER_H
#define APP_PLAYER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fault.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/terms.h"
#include "engine/view.h"
#include "engine/world.h"
#include "journal/seat.h"

/* Whether the machine can play a team under this name ("": the standard player); else
 * FAULT_UNKNOWN_NAME with the names there are. */
__attribute__((warn_unused_result))
bool player_check(const struct world *world, enum team team, const char *name,
	struct fault *fault);

/*
 * What the machine thinks about a team's sheet: it sees the view and nothing else. Between
 * thought_begin() and the use of sheet, thought_run() may go on in another thread.
 */
struct thought {
	const struct world *world;
	struct view view;
	char name[SEAT_PERSONA]; /* of the player */
	uint64_t seed;
	struct sheet sheet;      /* what it would file */
};

/* On the turn that state waits in; seed: that of the game. */
void thought_begin(struct thought *thought, const struct world *world,
	const struct state *state, enum team team, const char *name, uint64_t seed);
void thought_run(struct thought *thought);

/*
 * The same for a session's turn (persona id, "" = standard): false if nobody can file for the team
 * now. While thought_run() goes on in another thread the session is left alone; then what it
 * came to is filed and sealed.
 */
struct session;
__attribute__((warn_unused_result))
bool session_think(const struct session *session, enum team team, const char *persona,
	struct thought *thought, struct fault *fault);
__attribute__((warn_unused_result))
bool session_file(struct session *session, const struct thought *thought, struct fault *fault);

/* Take out what the state refuses until the sheet can be sealed. */
void player_trim(const struct world *world, const struct state *state, enum team team,
	struct sheet *sheet);

/*
 * Let the machine fill a team's sheet for the turn that state waits in. What it
 * filed on the strength of what the team sees, and the true state refuses, is
 * taken out again: the sheet can be sealed. seed: that of the game.
 */
void player_fill(const struct world *world, const struct state *state, enum team team,
	const char *name, uint64_t seed, struct sheet *sheet);

/* Whether the machine accepts terms that are put to it; seed: that of the game. */
bool player_accepts(const struct world *world, const struct state *state, enum team team,
	const struct terms *terms, uint64_t seed);

#endif
