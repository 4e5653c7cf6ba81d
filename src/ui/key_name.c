/* SPDX-License-Identifier: MIT */
#include "ui/key_name.h"

#include <stdbool.h>
#include <stdint.h>
#include <strings.h>

#include "base/name.h"
#include "base/utf8.h"
#include "ui/input.h"

static const struct {
	int key;
	const char *name;
} NAMED[] = {
	{ ' ', "Space" }, { INPUT_ENTER, "Enter" }, { INPUT_TAB, "Tab" },
	{ INPUT_BACKTAB, "Shift-Tab" }, { INPUT_ESCAPE, "Esc" },
	{ INPUT_BACKSPACE, "Backspace" }, { INPUT_DELETE, "Delete" },
	{ INPUT_UP, "Up" }, { INPUT_DOWN, "Down" }, { INPUT_LEFT, "Left" },
	{ INPUT_RIGHT, "Right" }, { INPUT_SHIFT_UP, "Shift-Up" },
	{ INPUT_SHIFT_DOWN, "Shift-Down" }, { INPUT_SHIFT_LEFT, "Shift-Left" },
	{ INPUT_SHIFT_RIGHT, "Shift-Right" }, { INPUT_HOME, "Home" }, { INPUT_END, "End" },
	{ INPUT_PAGE_UP, "PgUp" }, { INPUT_PAGE_DOWN, "PgDn" },
	/* Other names of them, to read but not to write. */
	{ INPUT_ENTER, "Return" }, { INPUT_ESCAPE, "Escape" }, { INPUT_DELETE, "Del" },
	{ INPUT_BACKTAB, "Backtab" }, { INPUT_PAGE_UP, "PageUp" },
	{ INPUT_PAGE_DOWN, "PageDown" },
};

enum { NAMED_COUNT = sizeof(NAMED) / sizeof(*NAMED), LAST_CONTROL = 26 };

/* "Ctrl-A" to "Ctrl-Z", but for those that terminals send for keys with names of their own. */
static const char *const CONTROLS[LAST_CONTROL + 1] = {
	NULL, "Ctrl-A", "Ctrl-B", "Ctrl-C", "Ctrl-D", "Ctrl-E", "Ctrl-F", "Ctrl-G", NULL, NULL,
	NULL, "Ctrl-K", "Ctrl-L", NULL, "Ctrl-N", "Ctrl-O", "Ctrl-P", "Ctrl-Q", "Ctrl-R",
	"Ctrl-S", "Ctrl-T", "Ctrl-U", "Ctrl-V", "Ctrl-W", "Ctrl-X", "Ctrl-Y", "Ctrl-Z",
};

/* The code point if text is one printable character, else 0. */
static int character_of(const char *text)
{
	const char *at = text;

	if (!*at)
		return 0;

	uint32_t rune = utf8_next(&at);

	return *at || rune == UTF8_BAD || utf8_rune_width(rune) < 1 ? 0 : (int)rune;
}

int key_parse(const char *name)
{
	int key = character_of(name);

	for (int i = 0; !key && i < NAMED_COUNT; i++)
		if (strcasecmp(name, NAMED[i].name) == 0)
			key = NAMED[i].key;
	for (int i = 0; !key && i <= LAST_CONTROL; i++)
		if (CONTROLS[i] && strcasecmp(name, CONTROLS[i]) == 0)
			key = i;
	return key;
}

void key_write(int key, struct str *out)
{
	char text[5];

	for (int i = 0; i < NAMED_COUNT; i++) {
		if (NAMED[i].key == key) {
			str_add(out, NAMED[i].name);
			return;
		}
	}
	if (key > 0 && key <= LAST_CONTROL && CONTROLS[key]) {
		str_add(out, CONTROLS[key]);
		return;
	}
	utf8_put((uint32_t)key, text);
	str_add(out, text);
}

const char *key_nearest(const char *text)
{
	const char *nearest = NULL;

	for (int i = 0; i < NAMED_COUNT; i++)
		name_offer(text, NAMED[i].name, &nearest);
	for (int i = 0; i <= LAST_CONTROL; i++)
		if (CONTROLS[i])
			name_offer(text, CONTROLS[i], &nearest);
	return nearest;
}
