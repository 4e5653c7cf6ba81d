/* SPDX-License-Identifier: MIT */
#ifndef UI_GLYPH_H
#define UI_GLYPH_H

#include <stdint.h>

/* The box lines a frame is made of; ASCII terminals get + - | for them. */
enum {
	GLYPH_HLINE = 0x2500, GLYPH_VLINE = 0x2502,
	GLYPH_TOP_LEFT = 0x250C, GLYPH_TOP_RIGHT = 0x2510,
	GLYPH_BOTTOM_LEFT = 0x2514, GLYPH_BOTTOM_RIGHT = 0x2518,
	GLYPH_TEE_RIGHT = 0x251C, GLYPH_TEE_LEFT = 0x2524,
	GLYPH_TEE_DOWN = 0x252C, GLYPH_TEE_UP = 0x2534, GLYPH_CROSS = 0x253C,
	GLYPH_BRAILLE = 0x2800,  /* plus a mask of dots */
};

/* The ASCII character that stands for rune; '?' for letters of other scripts. */
char glyph_ascii(uint32_t rune);

/*
 * What is drawn for rune in ASCII: a wide character, which is a text's in a language that ASCII
 * cannot write, is left as it is; anything else becomes its stand-in.
 */
uint32_t glyph_in_ascii(uint32_t rune);

/*
 * A rune that says much the same as rune and that more fonts have: one step
 * down from braille, quadrants and symbols towards ASCII.
 */
uint32_t glyph_simpler(uint32_t rune);

/*
 * A rune that says the same and is one column wide on every terminal, for those that draw
 * runes of ambiguous width two columns wide: blocks in braille, box lines in ASCII. Runes
 * that are not ambiguous stay as they are.
 */
uint32_t glyph_narrow(uint32_t rune);

/* The block character of a mask of quadrants: 1 upper left, 2 upper right, 4 and 8 below. */
uint32_t glyph_quadrant(int mask);

/* The mask of a quadrant character, 0 for every other rune. */
int glyph_quadrants(uint32_t rune);

#endif
