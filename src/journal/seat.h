/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_SEAT_H
#define JOURNAL_SEAT_H

#include <stdint.h>

/* Who plays a team. */
enum seat_kind { SEAT_HUMAN, SEAT_MACHINE, SEAT_NONE };

enum { SEAT_PERSONA = 32 };

struct seat {
	uint8_t kind;                    /* enum seat_kind */
	char persona[SEAT_PERSONA];      /* machine: id, or "" for the standard player */
};

#endif
