/* SPDX-License-Identifier: MIT */
#ifndef UI_LADDER_H
#define UI_LADDER_H

#include "ui/chart.h"
#include "ui/scene.h"

/*
 * Tracks whose values have names: the escalation track by its rungs (rules B13), and those whose
 * note lists its steps, as "0 war, 1 ceasefire, 2 settlement" does. A list of three steps or more
 * names every value from a step up to the next; a shorter one only its own values.
 */

/* Append the name of the step that a track stands on: "rung 3: War in Ukraine"; false if none. */
bool ladder_step(const struct scene *scene, int track, int value, struct str *out);

/* The rung of a value of the escalation track; 0..RUNGS - 1. */
int ladder_rung(int value);

/* Put the steps into a plot's levels, those above and below its lines' values first. */
void ladder_levels(const struct scene *scene, int track, struct chart_plot *plot);

#endif
