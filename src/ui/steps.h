/* SPDX-License-Identifier: MIT */
#ifndef UI_STEPS_H
#define UI_STEPS_H

#include "ui/doc.h"
#include "ui/scene.h"

enum { MAX_STEPS = 512 };

/*
 * A ledger cut into steps: each begins at a head entry (order, vote, roll,
 * event ...) and takes in the changes after it, up to the next head of another
 * cause. A step of nothing but bookkeeping of the program is left out.
 */
struct steps {
	int count;
	int first[MAX_STEPS + 1];        /* entries; first[count] is the ledger's end */
};

void steps_find(const struct ledger *ledger, struct steps *steps);

/* One line: "Coalition: Draw the red line: passed 71% yes". */
void steps_headline(const struct scene *scene, const struct ledger *ledger,
	const struct steps *steps, int step, struct doc *out);

/* Append what a step moved: "Transatlantic trust -3, Coalition cohesion +4". */
void steps_changes(const struct scene *scene, const struct ledger *ledger,
	const struct steps *steps, int step, struct str *out);

/* All of a step: its head, its vote by bloc and country, its die, and what changed. */
void steps_detail(const struct scene *scene, const struct ledger *ledger,
	const struct steps *steps, int step, struct doc *out);

#endif
