/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PERSONA_H
#define ENGINE_PERSONA_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "engine/ids.h"

enum { MAX_CASES = 4 };

/* A value and when it is chosen: of several the first that holds. Empty when: always. */
struct choice {
	struct expr when;
	int8_t value;            /* -1: no choice, nor any behind it */
};

/* A way of playing for the machine (E2). */
struct persona {
	const char *id;
	struct text name;
	uint8_t team;
	uint8_t weight[MAX_ORDERS];          /* 0: never chosen */
	uint64_t target_areas[MAX_ORDERS];   /* areas (bits) it aims at, 0 = any legal one */
	uint8_t target_blocs[MAX_ORDERS];    /* likewise blocs */
	struct choice setting[SETTING_COUNT][MAX_CASES]; /* none that holds: leave as it is */
	bool has_line[MAX_LINES];            /* else as usual */
	struct expr line[MAX_LINES];         /* what it pays into a budget line */
};

#endif
