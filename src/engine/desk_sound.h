/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_DESK_SOUND_H
#define ENGINE_DESK_SOUND_H

#include <stdbool.h>

#include "engine/state.h"

/* Whether the desk holds what acts can have left there, unused places zero. A part of
 * state_is_sound(). */
bool desk_is_sound(const struct world *world, const struct state *state);

#endif
