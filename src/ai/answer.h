/* SPDX-License-Identifier: MIT */
#ifndef AI_ANSWER_H
#define AI_ANSWER_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/terms.h"
#include "engine/view.h"
#include "engine/world.h"

/*
 * Whether a computer player of team, which view is made for, accepts terms to which it is
 * a party and not the proposer (B16, last line): the turn is played ahead on sampled states with
 * and without the agreement, and what it changes of the team's own score, with what is paid
 * and a little trust or distrust of the partners, must be a gain. Terms that
 * cannot come into force on what it sees are refused. The same arguments give the same answer;
 * seed should be ai_seed() of the turn.
 */
bool answer_accepts(const struct world *world, const struct view *view, enum team team,
	const struct terms *terms, uint64_t seed);

#endif
