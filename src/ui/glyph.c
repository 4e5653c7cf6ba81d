/* SPDX-License-Identifier: MIT */
#include "ui/glyph.h"

#include <stdbool.h>
#include <stddef.h>

#include "base/utf8.h"

struct stand_in {
	uint32_t rune;
	char ascii;
};

static const struct stand_in STAND_INS[] = {
	{ 0x00A0, ' ' }, { 0x00A7, 'S' }, { 0x00B0, 'o' }, { 0x00B1, '~' }, { 0x00B7, '.' },
	{ 0x00D7, 'x' }, { 0x2010, '-' }, { 0x2011, '-' }, { 0x2012, '-' }, { 0x2013, '-' },
	{ 0x2014, '-' }, { 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201C, '"' }, { 0x201D, '"' },
	{ 0x2022, '*' }, { 0x2026, '.' }, { 0x2190, '<' }, { 0x2191, '^' }, { 0x2192, '>' },
	{ 0x2193, 'v' }, { 0x2212, '-' }, { 0x2248, '~' }, { 0x2260, '#' }, { 0x2264, '<' },
	{ 0x2265, '>' }, { 0x25A0, '#' }, { 0x25A1, 'o' }, { 0x25AA, '*' }, { 0x25AE, '#' },
	{ 0x25AF, '-' }, { 0x25B2, '^' }, { 0x25B4, '^' }, { 0x25B6, '>' }, { 0x25B8, '>' },
	{ 0x25BA, '>' }, { 0x25BC, 'v' }, { 0x25BE, 'v' }, { 0x25C0, '<' }, { 0x25C2, '<' },
	{ 0x25C4, '<' }, { 0x25C6, '*' }, { 0x25C7, 'o' }, { 0x25CB, 'o' }, { 0x25CF, '*' },
	{ 0x2605, '*' }, { 0x2606, '*' }, { 0x2612, 'x' }, { 0x2610, 'o' }, { 0x2611, 'x' },
	{ 0x2713, '+' }, { 0x2714, '+' }, { 0x2717, 'x' }, { 0x2718, 'x' }, { 0x3000, ' ' },
};

/* U+00C0 to U+017F without their accents. */
static const char LATIN[] =
	"AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
	"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
	"lLlNnNnNnn?nOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?";
enum { LATIN_FIRST = 0xC0, LATIN_COUNT = sizeof(LATIN) - 1 };

static char box_ascii(uint32_t rune)
{
	switch (rune) {
	case 0x2500: case 0x2501: case 0x2504: case 0x2505: case 0x2508: case 0x2509:
	case 0x254C: case 0x254D: case 0x2574: case 0x2576:
		return '-';
	case 0x2550:
		return '=';
	case 0x2502: case 0x2503: case 0x2506: case 0x2507: case 0x250A: case 0x250B:
	case 0x254E: case 0x254F: case 0x2551: case 0x2575: case 0x2577:
		return '|';
	default:
		return '+';
	}
}

static int dots(uint32_t mask)
{
	int count = 0;

	for (; mask; mask &= mask - 1)
		count++;
	return count;
}

char glyph_ascii(uint32_t rune)
{
	if (rune >= 0x20 && rune < 0x7F)
		return (char)rune;
	if (rune >= 0x2500 && rune <= 0x257F)
		return box_ascii(rune);
	if (rune >= 0x2581 && rune <= 0x2588)
		return "_.:-=+*#"[rune - 0x2581];
	if (rune >= 0x2580 && rune <= 0x259F)
		return '#';
	if (rune >= 0x2800 && rune <= 0x28FF)
		return " ..::++##"[dots(rune & 0xFF)];
	if (rune >= LATIN_FIRST && rune < LATIN_FIRST + LATIN_COUNT)
		return LATIN[rune - LATIN_FIRST];
	if (rune >= 0xFF01 && rune <= 0xFF5E)
		return (char)(rune - 0xFF01 + '!');
	for (size_t i = 0; i < sizeof(STAND_INS) / sizeof(*STAND_INS); i++)
		if (STAND_INS[i].rune == rune)
			return STAND_INS[i].ascii;
	return '?';
}

uint32_t glyph_in_ascii(uint32_t rune)
{
	bool is_text = utf8_rune_width(rune) == 2;

	return is_text ? rune : (uint32_t)(unsigned char)glyph_ascii(rune);
}

/* Quadrants become the half block that covers most of them. */
static uint32_t half_block(uint32_t rune)
{
	switch (rune) {
	case 0x2598: case 0x259D: case 0x259B: case 0x259C:
		return 0x2580;
	case 0x2596: case 0x2597: case 0x2599: case 0x259F:
		return 0x2584;
	default:
		return 0x258C;
	}
}

uint32_t glyph_simpler(uint32_t rune)
{
	if (rune >= 0x2596 && rune <= 0x259F)
		return half_block(rune);
	return (uint32_t)(unsigned char)glyph_ascii(rune);
}

static const uint32_t QUADRANTS[16] = {
	' ', 0x2598, 0x259D, 0x2580, 0x2596, 0x258C, 0x259E, 0x259B,
	0x2597, 0x259A, 0x2590, 0x259C, 0x2584, 0x2599, 0x259F, ' ',
};

uint32_t glyph_quadrant(int mask)
{
	return QUADRANTS[mask & 15];
}

int glyph_quadrants(uint32_t rune)
{
	if (rune >= 0x2580 && rune <= 0x259F)
		for (int mask = 1; mask < 15; mask++)
			if (QUADRANTS[mask] == rune)
				return mask;
	return 0;
}
