/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/term_screen.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

#include "ui/term.h"

enum { TERM_DIRS = 1024 };

enum depth term_depth(void)
{
	const char *no_color = getenv("NO_COLOR");
	const char *colorterm = getenv("COLORTERM");
	const char *name = getenv("TERM");

	if ((no_color && *no_color) || !name || strcmp(name, "dumb") == 0)
		return DEPTH_MONO;
	if (getenv("TMUX") || strstr(name, "-direct"))
		return DEPTH_DIRECT;
	/* GNU screen passes COLORTERM on, but not the colours. */
	if (strncmp(name, "screen", 6) == 0)
		return DEPTH_256;
	if (colorterm && (strcmp(colorterm, "truecolor") == 0 || strcmp(colorterm, "24bit") == 0))
		return DEPTH_DIRECT;
	return DEPTH_256;
}

/*
 * Open the screen with our own description of a 24-bit terminal, kept where
 * the program's data is; ncurses-base has none. NULL if it cannot be found.
 */
static SCREEN *open_direct(const char *name)
{
	const char *before = getenv("TERMINFO_DIRS");
	bool inside = strncmp(name, "tmux", 4) == 0 || strncmp(name, "screen", 6) == 0;
	char saved[TERM_DIRS] = "";
	char dirs[TERM_DIRS];
	/* An empty last entry stands for the system's folders. */
	int length = snprintf(dirs, sizeof(dirs), "%s/assets/terminfo:%s/assets/terminfo:%s",
		PKGDATADIR, BUILDDIR, before ? before : "");

	if (length < 0 || length >= TERM_DIRS)
		return NULL;
	if (before)
		snprintf(saved, sizeof(saved), "%s", before);
	setenv("TERMINFO_DIRS", dirs, 1);
	SCREEN *screen = newterm(inside ? "eastflank-direct-tmux" : "eastflank-direct", stdout, stdin);

	if (before)
		setenv("TERMINFO_DIRS", saved, 1);
	else
		unsetenv("TERMINFO_DIRS");
	return screen;
}

/* As many colours as wanted, but no more than the description that was opened has. */
enum depth term_screen_depth(enum depth wanted)
{
	enum depth most = DEPTH_MONO;

	if (!has_colors() || start_color() == ERR)
		return DEPTH_MONO;
	if (COLORS > 256)
		most = DEPTH_DIRECT;
	else if (COLORS == 256)
		most = DEPTH_256;
	else if (COLORS >= 16)
		most = DEPTH_16;
	else if (COLORS >= 8)
		most = DEPTH_8;
	/* A 24-bit description gives no palette: there the choice is that or mono. */
	if (most == DEPTH_DIRECT && wanted != DEPTH_MONO)
		return DEPTH_DIRECT;
	return wanted < most ? wanted : most;
}

void *term_screen_open(const char *name, enum depth wanted)
{
	SCREEN *screen = NULL;

	/* The terminal knows its size better than LINES and COLUMNS of a shell. */
	use_tioctl(TRUE);
	if (wanted == DEPTH_DIRECT)
		screen = open_direct(name);
	if (!screen)
		screen = newterm(NULL, stdout, stdin);
	if (!screen || (tigetstr("cup") && tigetstr("cup") != (const char *)-1))
		return screen;
	endwin();
	delscreen(screen);
	return NULL;
}
