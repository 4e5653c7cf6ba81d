/* SPDX-License-Identifier: MIT */
#ifndef UI_STEPS_DIE_H
#define UI_STEPS_DIE_H

#include "ui/doc.h"
#include "ui/scene.h"

/* Dice and votes of a step as charts. */

/* A die on a bar of its bands, or of its chance; nothing for entries without a die of 100. */
void step_die(const struct scene *scene, const struct entry *entry, int cols, struct doc *out);

/* A vote by weight: yes, abstention, no, and what the rule needs. */
void step_vote(const struct world *world, const struct vote_record *vote, struct str *out);

/* The same of one bloc, in a few columns. */
void step_bloc(const struct world *world, const struct vote_record *vote, int bloc,
	struct str *out);

#endif
