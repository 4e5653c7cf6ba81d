/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include <utf8proc.h>

uint32_t utf8_next(const char **text)
{
	utf8proc_int32_t rune;
	utf8proc_ssize_t room = 1;

	while (room < 4 && (*text)[room])
		room++;

	utf8proc_ssize_t count =
		utf8proc_iterate((const utf8proc_uint8_t *)*text, room, &rune);

	if (count <= 0) {
		*text += 1;
		return UTF8_BAD;
	}
	*text += count;
	return (uint32_t)rune;
}

int utf8_put(uint32_t rune, char out[5])
{
	utf8proc_ssize_t count = 0;

	if (rune <= 0x10FFFF)
		count = utf8proc_encode_char((utf8proc_int32_t)rune, (utf8proc_uint8_t *)out);
	if (count <= 0)
		count = utf8proc_encode_char(UTF8_BAD, (utf8proc_uint8_t *)out);
	out[count] = '\0';
	return (int)count;
}

int utf8_rune_width(uint32_t rune)
{
	if (rune > 0x10FFFF)
		return 1;
	return utf8proc_charwidth((utf8proc_int32_t)rune);
}

int utf8_width(const char *text)
{
	int width = 0;

	while (*text)
		width += utf8_rune_width(utf8_next(&text));
	return width;
}

size_t utf8_fit(const char *text, int columns)
{
	const char *start = text;

	while (*text) {
		const char *next = text;

		columns -= utf8_rune_width(utf8_next(&next));
		if (columns < 0)
			break;
		text = next;
	}
	return (size_t)(text - start);
}

bool utf8_is_valid(const char *bytes, size_t count)
{
	const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)bytes;
	utf8proc_ssize_t left = (utf8proc_ssize_t)count;

	while (left > 0) {
		utf8proc_int32_t rune;
		utf8proc_ssize_t step = utf8proc_iterate(at, left, &rune);

		if (step <= 0)
			return false;
		at += step;
		left -= step;
	}
	return true;
}
