/* SPDX-License-Identifier: MIT */
#include "prose/prose.h"

#include <stdio.h>
#include <stdlib.h>

struct figure prose_figure(const struct track *track, int value)
{
	struct figure out;

	if (track->permille)
		snprintf(out.text, sizeof(out.text), "%s%d.%d%%", value < 0 ? "-" : "",
			abs(value) / 10, abs(value) % 10);
	else
		snprintf(out.text, sizeof(out.text), "%d", value);
	return out;
}

struct figure prose_figure_change(const struct track *track, int change)
{
	struct figure out;

	if (track->permille)
		snprintf(out.text, sizeof(out.text), "%c%d.%d", change < 0 ? '-' : '+',
			abs(change) / 10, abs(change) % 10);
	else
		snprintf(out.text, sizeof(out.text), "%+d", change);
	return out;
}

struct figure prose_figure_of(const struct world *world, struct expr expr, int value)
{
	static const struct track PLAIN = { .permille = false };
	const struct op *op = &world->code[expr.first];
	bool is_track = expr.count == 1 && op->code == OP_TRACK;

	return prose_figure(is_track ? &world->tracks[op->arg] : &PLAIN, value);
}
