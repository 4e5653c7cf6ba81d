/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/term_modes.h"

#include <curses.h>
#include <string.h>
#include <unistd.h>

/* 2004: paste in brackets; 1002: presses, releases, drags; 1006: as decimal numbers. */
static const char ENTER[] = "\033[?2004h";
static const char MOUSE[] = "\033[?1002h\033[?1006h";
static const char LEAVE[] = "\033[?1006l\033[?1002l\033[?2004l";

static void send(const char *text, size_t size)
{
	while (size > 0) {
		ssize_t sent = write(STDOUT_FILENO, text, size);

		if (sent <= 0)
			return;
		text += sent;
		size -= (size_t)sent;
	}
}

static bool has(const char *capability)
{
	const char *text = tigetstr(capability);

	return text && text != (const char *)-1;
}

/* A capability without its delays "$<5>", which only curses can carry out. */
static void add(struct term_modes *it, const char *text)
{
	/* tigetstr() says -1 for what is no string. */
	if (!text || text == (const char *)-1)
		return;
	while (*text && it->length < (int)sizeof(it->farewell)) {
		const char *delay_end = strncmp(text, "$<", 2) == 0 ? strchr(text, '>') : NULL;

		if (delay_end)
			text = delay_end + 1;
		else
			it->farewell[it->length++] = *text++;
	}
}

void term_modes_remember(struct term_modes *it)
{
	tcgetattr(STDIN_FILENO, &it->before);
}

void term_modes_init(struct term_modes *it)
{
	it->understood = has("cup") && strncmp(tigetstr("cup"), "\033[", 2) == 0;
	it->length = 0;
	if (it->understood)
		add(it, LEAVE);
	add(it, tigetstr("cnorm"));
	add(it, tigetstr("rmcup"));
	/* With no second screen to leave, at least below what is on the only one. */
	if (it->understood && !has("rmcup"))
		add(it, "\033[999B");
	add(it, "\r\n");
	it->colours = it->length;
	add(it, tigetstr("sgr0"));
	add(it, tigetstr("op"));
}

void term_modes_enter(const struct term_modes *it)
{
	if (!it->understood)
		return;
	send(ENTER, sizeof(ENTER) - 1);
	if (it->mouse)
		send(MOUSE, sizeof(MOUSE) - 1);
}

void term_modes_leave(const struct term_modes *it)
{
	if (it->understood)
		send(LEAVE, sizeof(LEAVE) - 1);
}

void term_modes_colours(const struct term_modes *it)
{
	send(it->farewell + it->colours, (size_t)(it->length - it->colours));
}

void term_modes_crash(const struct term_modes *it)
{
	send(it->farewell, (size_t)it->length);
	tcsetattr(STDIN_FILENO, TCSANOW, &it->before);
}
