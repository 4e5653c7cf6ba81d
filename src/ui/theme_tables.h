/* SPDX-License-Identifier: MIT */
#ifndef UI_THEME_TABLES_H
#define UI_THEME_TABLES_H

#include <stdint.h>

#include "ui/paint.h"

/* The first sixteen colours of a terminal. */
enum {
	BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE,
	GREY, BRIGHT_RED, BRIGHT_GREEN, BRIGHT_YELLOW, BRIGHT_BLUE, BRIGHT_MAGENTA, BRIGHT_CYAN,
	BRIGHT_WHITE,
};

/* One paint: 24 bits, entry of the 256-colour palette, of the first 16, of the first 8. */
struct paint_value {
	uint32_t direct;
	uint8_t of_256, of_16, of_8;
};

/* The themes that have colours, by paint. */
extern const struct paint_value THEME_VALUES_DARK[PAINT_COUNT];
extern const struct paint_value THEME_VALUES_LIGHT[PAINT_COUNT];
extern const struct paint_value THEME_VALUES_HIGH_CONTRAST[PAINT_COUNT];
extern const struct paint_value THEME_VALUES_COLOUR_BLIND[PAINT_COUNT];

#endif
