/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdint.h>
#include <string.h>

#include "app/plain.h"
#include "base/utf8.h"
#include "prose/gettext.h"
#include "ui/rich.h"

/* Rich text of the screens as words to be heard. */

/* What only draws: box lines, blocks, shapes and braille of gauges and plots. */
static bool is_drawn(uint32_t rune)
{
	return (rune >= 0x2500 && rune <= 0x25FF) || (rune >= 0x2800 && rune <= 0x28FF)
		|| (rune >= 0x1FB00 && rune <= 0x1FBFF);
}

/* What no line of text may hold. */
static bool is_control(uint32_t rune)
{
	return rune < 0x20 || (rune >= 0x7F && rune < 0xA0);
}

static void add_rune(uint32_t rune, struct str *out)
{
	char bytes[5];

	str_add_bytes(out, bytes, (size_t)utf8_put(rune, bytes));
}

/* A sign that is heard badly, as words; true with *text moved past it. */
static bool say_sign(const char **text, struct str *out)
{
	if (strncmp(*text, " -> ", 4) == 0) {
		/* between what a number was and what it is */
		str_add(out, C_("change", " to "));
		*text += 4;
		return true;
	}
	if ((*text)[0] == '~' && (*text)[1] && strchr("0123456789+-", (*text)[1])) {
		/* before a number that is known only roughly */
		str_add(out, C_("roughly", "about "));
		*text += 1;
		return true;
	}
	return false;
}

void plain_words(const char *rich, struct str *out)
{
	bool blank = true;

	/* The dot before a piece of news. */
	rich += strspn(rich, " ");
	while (strncmp(rich, RICH_MARK, 1) == 0 && rich[1])
		rich += 2;
	if (strncmp(rich, "* ", 2) == 0)
		rich += 2;
	while (*rich) {
		if (rich[0] == RICH_MARK[0] && rich[1]) {
			rich += 2;
			continue;
		}
		if (say_sign(&rich, out)) {
			blank = out->text[out->length - 1] == ' ';
			continue;
		}

		uint32_t rune = utf8_next(&rich);

		if (rune == (uint32_t)RICH_HANG[0] || is_drawn(rune))
			continue;
		if (is_control(rune) || rune == 0x3000)
			rune = ' ';
		if (rune == ' ' && blank)
			continue;
		blank = rune == ' ';
		add_rune(rune, out);
	}
	while (out->length && out->text[out->length - 1] == ' ')
		out->text[--out->length] = '\0';
}
