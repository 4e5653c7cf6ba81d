/* SPDX-License-Identifier: MIT */
#include "ui/glyph.h"

#include <stddef.h>

#include "base/utf8.h"

/* Lower blocks, from one eighth to the whole cell. */
static uint32_t lower_block(int eighths)
{
	static const uint8_t DOTS[5] = { 0xC0, 0xC0, 0xE4, 0xF6, 0xFF };

	return GLYPH_BRAILLE + DOTS[(eighths + 1) / 2];
}

static uint32_t block(uint32_t rune)
{
	enum { UPPER_HALF = 0x1B, LEFT_COLUMN = 0x47, RIGHT_COLUMN = 0xB8, ALL = 0xFF };

	if (rune == 0x2580)
		return GLYPH_BRAILLE + UPPER_HALF;
	if (rune <= 0x2588)
		return lower_block((int)(rune - 0x2580));
	if (rune <= 0x258B)
		return GLYPH_BRAILLE + ALL;
	if (rune <= 0x258F)
		return GLYPH_BRAILLE + LEFT_COLUMN;
	return GLYPH_BRAILLE + (rune == 0x2590 ? RIGHT_COLUMN : ALL);
}

/* Symbols and marks that have a twin of neutral width. */
static uint32_t twin(uint32_t rune)
{
	static const struct {
		uint32_t rune, twin;
	} TWINS[] = {
		{ 0x00B7, 0x22C5 }, { 0x2013, 0x2012 }, { 0x2014, 0x2012 }, { 0x2022, 0x2219 },
		{ 0x2026, 0x22EF }, { 0x25A0, 0x25AA }, { 0x25A1, 0x25AB }, { 0x25B2, 0x25B4 },
		{ 0x25B3, 0x25B5 }, { 0x25B6, 0x25B8 }, { 0x25B7, 0x25B9 }, { 0x25BC, 0x25BE },
		{ 0x25BD, 0x25BF }, { 0x25C0, 0x25C2 }, { 0x25C1, 0x25C3 }, { 0x2605, 0x22C6 },
		{ 0x2606, 0x22C6 },
	};

	for (size_t i = 0; i < sizeof(TWINS) / sizeof(*TWINS); i++)
		if (TWINS[i].rune == rune)
			return TWINS[i].twin;
	return (uint32_t)(unsigned char)glyph_ascii(rune);
}

uint32_t glyph_narrow(uint32_t rune)
{
	if (!utf8_rune_is_ambiguous(rune))
		return rune;
	return rune >= 0x2580 && rune <= 0x2595 ? block(rune) : twin(rune);
}
