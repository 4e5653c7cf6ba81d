/* SPDX-License-Identifier: MIT */
#ifndef UI_PAINT_H
#define UI_PAINT_H

#include <stdint.h>

/*
 * A colour by its role, not by its value. The theme gives it a value for each
 * kind of terminal. A map paint may be shaded: paint | SHADE_...
 */
typedef uint16_t paint_id;

#define PAINTS(X) \
	/* name, dump letter */ \
	X(TEXT, '.') X(GROUND, ' ') X(TITLE, 't') X(DIM, 'd') X(GOOD, 'g') X(BAD, 'b') \
	X(WARN, 'w') X(KEY, 'k') X(BAR, 'a') X(SELECT, 's') X(FRAME, 'f') X(INPUT, 'i') \
	X(TEAM_C, 'C') X(TEAM_R, 'R') X(TEAM_W, 'W') X(TEAM_N, 'N') \
	X(CARD_C, 'D') X(CARD_R, 'G') X(CARD_W, 'H') X(CARD_N, 'J') \
	X(VOID, 'v') X(SEA, '~') X(SHELF, '-') X(LAKE, 'l') \
	X(C0, '0') X(C1, '1') X(C2, '2') X(C3, '3') \
	X(R0, '4') X(R1, '5') X(R2, '6') X(R3, '7') \
	X(W0, '8') X(W1, '9') X(W2, 'x') X(W3, 'y') \
	X(N0, 'm') X(N1, 'n') X(N2, 'o') X(N3, 'p') \
	X(UKR0, 'u') X(UKR1, 'U') X(UKR2, 'q') X(UKR3, 'Q') \
	X(BLR0, 'e') X(BLR1, 'E') \
	X(FRONT, 'F') X(ZONE, 'z') X(REACH, 'r') X(MARK, 'M') X(TARGET, 'T') \
	X(SEA_NAME, 'S') X(LAND_NAME, 'L') X(COUNTER, 'c')

enum paint {
#define X(name, letter) PAINT_##name,
	PAINTS(X)
#undef X
	PAINT_COUNT
};

/* Shades of a map paint: one of the lines over a fill, and dimmed or not. */
enum {
	SHADE_MASK = 0xFF00,
	SHADE_LINE = 0x0700,
	SHADE_COAST = 0x0100,    /* 40 % towards white */
	SHADE_NATION = 0x0200,   /* 45 % towards white */
	SHADE_BORDER = 0x0300,   /* 55 % of the light */
	SHADE_HATCH = 0x0400,    /* 25 % towards white: marks over a fill */
	SHADE_DIM = 0x0800,      /* scenery: 70 % of the light */
};

#endif
