/* SPDX-License-Identifier: MIT */
#include "base/wrap.h"

#include <stdbool.h>

#include "base/utf8.h"

/* Whether a line may end between these two characters though no space parts them. */
static bool breaks_between(uint32_t left, uint32_t right)
{
	/* Closing marks never start a line, opening ones never end it. */
	static const uint32_t CLOSING[] = {
		0x3001, 0x3002, 0x300D, 0x300F, 0x3009, 0x300B, 0x3011, 0xFF01, 0xFF09, 0xFF0C,
		0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, '.', ',', ')', ';', ':', '!', '?', '%', 0x2019, 0x201D,
	};
	static const uint32_t OPENING[] = {
		0x300C, 0x300E, 0x3008, 0x300A, 0x3010, 0xFF08, '(', 0x2018, 0x201C,
	};

	if (utf8_rune_width(left) < 2 && utf8_rune_width(right) < 2)
		return false;
	for (size_t i = 0; i < sizeof(CLOSING) / sizeof(*CLOSING); i++)
		if (right == CLOSING[i])
			return false;
	for (size_t i = 0; i < sizeof(OPENING) / sizeof(*OPENING); i++)
		if (left == OPENING[i])
			return false;
	return true;
}

const char *wrap_line(const char *text, int columns, const char **next)
{
	const char *at = text;
	const char *cut = NULL;
	uint32_t before = 0;
	int used = 0;

	while (*at && *at != '\n') {
		const char *here = at;
		uint32_t rune = utf8_next(&at);

		if (here > text && (rune == ' ' || breaks_between(before, rune)))
			cut = here;
		used += utf8_rune_width(rune);
		if (used > columns && here > text && rune != ' ') {
			*next = cut ? cut : here;
			return *next;
		}
		before = rune;
	}
	*next = *at == '\n' ? at + 1 : at;
	return at;
}
