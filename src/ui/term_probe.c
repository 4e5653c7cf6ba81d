/* SPDX-License-Identifier: MIT */
#include "ui/term_probe.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { PATIENCE_MS = 330, REPORT_SIZE = 64, NARROW_COLUMN = 2 };

bool locale_is_cjk(const char *name)
{
	static const char *const LANGUAGES[] = { "zh", "ja", "ko" };

	for (int i = 0; name && i < 3; i++)
		if (strncmp(name, LANGUAGES[i], 2) == 0 && (name[2] == '_' || name[2] == '.' || !name[2]))
			return true;
	return false;
}

/* The locale that characters have, as setlocale() finds it. */
static const char *locale_name(void)
{
	static const char *const NAMES[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (int i = 0; i < 3; i++) {
		const char *value = getenv(NAMES[i]);

		if (value && *value)
			return value;
	}
	return NULL;
}

/* A number from *at on; *at is moved behind it. -1 if there is none. */
static int take_number(const char *bytes, int count, int *at)
{
	int start = *at;
	int number = 0;

	while (*at < count && *at - start < 4 && bytes[*at] >= '0' && bytes[*at] <= '9')
		number = number * 10 + bytes[(*at)++] - '0';
	return *at > start ? number : -1;
}

int report_column(const char *bytes, int count)
{
	for (int i = 0; i + 1 < count; i++) {
		int at = i + 2;

		if (bytes[i] != '\033' || bytes[i + 1] != '[' || take_number(bytes, count, &at) < 0)
			continue;
		if (at >= count || bytes[at++] != ';')
			continue;
		int column = take_number(bytes, count, &at);

		if (column > 0 && at < count && bytes[at] == 'R')
			return column;
	}
	return 0;
}

/* Read until a report is there or patience is at its end. */
static int await_column(void)
{
	char bytes[REPORT_SIZE];
	int count = 0;
	int column = 0;

	while (column == 0 && count < REPORT_SIZE) {
		struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };

		if (poll(&input, 1, PATIENCE_MS) <= 0)
			break;
		ssize_t got = read(STDIN_FILENO, bytes + count, (size_t)(REPORT_SIZE - count));

		if (got <= 0)
			break;
		count += (int)got;
		column = report_column(bytes, count);
	}
	return column;
}

/* Draw one character at the left edge, ask where the cursor is, and wipe it out. */
static int ask_column(void)
{
	static const char ASK[] = "\r\xE2\x94\x80\033[6n";
	static const char WIPE[] = "\r\033[K";
	struct termios before, raw;
	int column = 0;

	if (tcgetattr(STDIN_FILENO, &before) != 0)
		return 0;
	raw = before;
	raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	raw.c_cc[VMIN] = 0;
	raw.c_cc[VTIME] = 0;
	if (tcsetattr(STDIN_FILENO, TCSANOW, &raw) != 0)
		return 0;
	if (write(STDOUT_FILENO, ASK, sizeof(ASK) - 1) == (ssize_t)sizeof(ASK) - 1)
		column = await_column();
	if (write(STDOUT_FILENO, WIPE, sizeof(WIPE) - 1) < 0)
		column = 0;
	tcsetattr(STDIN_FILENO, TCSANOW, &before);
	return column;
}

bool term_avoids_ambiguous(enum ambiguous wish)
{
	if (wish != AMBIGUOUS_AUTO)
		return wish == AMBIGUOUS_WIDE;
	return locale_is_cjk(locale_name()) && ask_column() != NARROW_COLUMN;
}
