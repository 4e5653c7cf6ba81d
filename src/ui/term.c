/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/term.h"

#include <assert.h>
#include <curses.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "ui/glyph.h"
#include "ui/input.h"
#include "ui/pairs.h"

enum { SHADES = 4096, NOT_LOOKED_UP = -2, SILENT_READS = 3, TERM_DIRS = 1024 };

static struct {
	SCREEN *screen;
	struct theme theme;
	enum depth depth;                /* what the terminal can do, whatever the theme */
	bool ascii, narrow, active;
	int row, col;                    /* of the mouse */
	int silent;                      /* reads that gave nothing though input was announced */
	int colour[SHADES];              /* of each paint, NOT_LOOKED_UP at first */
	struct pair_table pairs;
	struct arena *arena;             /* of line and out */
	struct pair_cell *line;
	cchar_t *out;
	int room;                        /* cells in line and out */
	sigset_t calm;                   /* signals let through while waiting */
} term;

static volatile sig_atomic_t resized, hung_up;

static void note_signal(int number)
{
	if (number == SIGWINCH || number == SIGCONT)
		resized = 1;
	else
		hung_up = 1;
}

/* A crash: give the terminal back, then let it take its course. */
static void on_crash(int number)
{
	if (term.active)
		endwin();
	raise(number);
}

static void watch_signals(void)
{
	static const int NOTED[] = { SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT };
	static const int CRASHES[] = { SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL };
	struct sigaction noted = { .sa_handler = note_signal };
	struct sigaction crash = { .sa_handler = on_crash, .sa_flags = (int)SA_RESETHAND };
	sigset_t held;

	sigemptyset(&held);
	for (size_t i = 0; i < sizeof(NOTED) / sizeof(*NOTED); i++) {
		sigaction(NOTED[i], &noted, NULL);
		sigaddset(&held, NOTED[i]);
	}
	for (size_t i = 0; i < sizeof(CRASHES) / sizeof(*CRASHES); i++)
		sigaction(CRASHES[i], &crash, NULL);
	/* Held back except inside ppoll(), so that none falls between a test and the wait. */
	sigprocmask(SIG_BLOCK, &held, &term.calm);
}

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
static enum depth usable_depth(enum depth wanted)
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

/* Ctrl-C, Ctrl-S and the like are keys here, but Ctrl-Z still stops the program. */
static void set_line_mode(void)
{
	struct termios mode;

	cbreak();
	noecho();
	nonl();
	if (tcgetattr(STDIN_FILENO, &mode) == 0) {
		mode.c_cc[VINTR] = _POSIX_VDISABLE;
		mode.c_cc[VQUIT] = _POSIX_VDISABLE;
		mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
		tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
		def_prog_mode();
	}
}

/* Colours are looked up and numbered anew. */
static void use_theme(enum theme_name name)
{
	term.theme = theme_make(name, term.depth);
	pairs_init(&term.pairs, COLOR_PAIRS, term.depth <= DEPTH_16);
	for (int i = 0; i < SHADES; i++)
		term.colour[i] = NOT_LOOKED_UP;
}

static void start_screen(const struct term_options *options, enum depth wanted)
{
	set_line_mode();
	keypad(stdscr, TRUE);
	meta(stdscr, TRUE);
	set_escdelay(25);
	wtimeout(stdscr, 0);
	mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
	mouseinterval(0);
	term.depth = usable_depth(wanted);
	use_theme(options->theme);
	term.arena = NULL;
	term.room = 0;
	term.silent = 0;
	term.active = true;
	watch_signals();
}

bool term_open(const struct term_options *options, struct fault *fault)
{
	const char *name = getenv("TERM");
	enum depth wanted = options->exact_depth ? options->depth : term_depth();

	assert(!term.active);
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return fault_set(fault, FAULT_NO_TERMINAL, NULL, NULL);
	if (!name || !*name || strcmp(name, "dumb") == 0)
		return fault_set(fault, FAULT_DUMB_TERMINAL, name && *name ? name : "", NULL);
	term.ascii = options->ascii || strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	term.narrow = !term.ascii && term_avoids_ambiguous(options->ambiguous);
	if (wanted == DEPTH_DIRECT)
		term.screen = open_direct(name);
	if (!term.screen)
		term.screen = newterm(NULL, stdout, stdin);
	if (!term.screen)
		return fault_set(fault, FAULT_DUMB_TERMINAL, name, NULL);
	start_screen(options, wanted);
	atexit(term_close);
	return true;
}

void term_close(void)
{
	if (!term.active)
		return;
	term.active = false;
	/* A terminal without a second screen keeps the last one, a resized one parts of it. */
	werase(stdscr);
	wrefresh(stdscr);
	endwin();
	delscreen(term.screen);
	term.screen = NULL;
	arena_free(term.arena);
	sigprocmask(SIG_SETMASK, &term.calm, NULL);
}

const struct theme *term_theme(void)
{
	return &term.theme;
}

void term_set_theme(enum theme_name name)
{
	use_theme(name);
	clearok(curscr, TRUE);
}

bool term_is_ascii(void)
{
	return term.ascii;
}

bool term_is_narrow(void)
{
	return term.narrow;
}

void term_size(int *rows, int *cols)
{
	getmaxyx(stdscr, *rows, *cols);
}

/* --- Output --- */

static int colour_of(paint_id paint)
{
	int *known = &term.colour[paint % SHADES];

	if (*known == NOT_LOOKED_UP)
		*known = theme_colour(&term.theme, paint);
	return *known;
}

/*
 * What this C library can show of rune in width columns. ncurses prints blanks
 * for characters that wcwidth() does not know, and says nothing.
 */
static uint32_t showable(uint32_t rune, int width)
{
	if (term.ascii)
		rune = glyph_in_ascii(rune);
	while (rune > 0x7E && wcwidth((wchar_t)rune) != width)
		rune = glyph_simpler(rune);
	return rune;
}

static attr_t attributes(uint8_t look)
{
	attr_t bits = A_NORMAL;

	bits |= look & LOOK_BOLD ? A_BOLD : 0;
	bits |= look & LOOK_ITALIC ? A_ITALIC : 0;
	bits |= look & LOOK_REVERSE ? A_REVERSE : 0;
	bits |= look & LOOK_UNDERLINE ? A_UNDERLINE : 0;
	bits |= look & LOOK_DIM ? A_DIM : 0;
	return bits;
}

/* The row's characters in term.line: wide ones once, or twice if a narrow one stands in. */
static int fill_line(const struct cell *cells, int cols)
{
	int count = 0;

	for (int col = 0; col < cols; col++) {
		const struct cell *cell = &cells[col];
		bool wide = col + 1 < cols && cells[col + 1].rune == 0;

		if (cell->rune == 0)
			continue;
		int bg = colour_of(cell->bg);
		struct pair_cell out = {
			.rune = showable(cell->rune, wide ? 2 : 1), .bg = bg,
			.fg = theme_ink(&term.theme, cell->fg, colour_of(cell->fg), bg),
			.look = theme_look(&term.theme,
				&(struct style){ cell->fg, cell->bg, cell->look }),
		};

		term.line[count++] = out;
		if (wide && out.rune <= 0x7E)
			term.line[count++] = out;
	}
	return count;
}

static void show_row(const struct cell *cells, int row, int cols)
{
	int count = fill_line(cells, cols);

	pairs_share(term.line, count);
	for (int i = 0; i < count; i++) {
		const struct pair_cell *cell = &term.line[i];
		wchar_t text[2] = { (wchar_t)cell->rune, 0 };
		bool is_new = false;
		int pair = cell->fg == COLOUR_NONE ? 0
			: pairs_find(&term.pairs, cell->fg, cell->bg, &is_new);

		if (is_new)
			init_extended_pair(pair, cell->fg, cell->bg);
		setcchar(&term.out[i], text, attributes(cell->look), 0, &pair);
	}
	mvadd_wchnstr(row, 0, term.out, count);
}

static void make_room(int cols)
{
	if (cols <= term.room)
		return;
	arena_free(term.arena);
	term.arena = arena_new();
	term.line = arena_alloc(term.arena, (size_t)cols, sizeof(*term.line));
	term.out = arena_alloc(term.arena, (size_t)cols, sizeof(*term.out));
	term.room = cols;
}

void term_show(const struct canvas *canvas)
{
	int rows, cols;
	bool cursor;

	term_size(&rows, &cols);
	cursor = canvas->cursor_row >= 0 && canvas->cursor_row < rows && canvas->cursor_col >= 0
		&& canvas->cursor_col < cols;
	if (rows > canvas->rows || cols > canvas->cols)
		werase(stdscr);
	rows = rows < canvas->rows ? rows : canvas->rows;
	cols = cols < canvas->cols ? cols : canvas->cols;
	make_room(cols);
	for (int row = 0; row < rows; row++)
		show_row(&canvas->cells[row * canvas->cols], row, cols);
	curs_set(cursor ? 1 : 0);
	leaveok(stdscr, !cursor);
	if (cursor)
		wmove(stdscr, canvas->cursor_row, canvas->cursor_col);
	wnoutrefresh(stdscr);
	doupdate();
}

void term_repaint(void)
{
	clearok(curscr, TRUE);
}

/* --- Input --- */

static int mouse_input(void)
{
	MEVENT event;

	if (getmouse(&event) == ERR)
		return INPUT_NONE;
	term.row = event.y;
	term.col = event.x;
	if (event.bstate & BUTTON4_PRESSED)
		return INPUT_WHEEL_UP;
	if (event.bstate & BUTTON5_PRESSED)
		return INPUT_WHEEL_DOWN;
	return event.bstate & BUTTON1_PRESSED ? INPUT_CLICK : INPUT_NONE;
}

static int key_input(wint_t code)
{
	static const struct {
		wint_t code;
		int input;
	} KEYS[] = {
		{ KEY_UP, INPUT_UP }, { KEY_DOWN, INPUT_DOWN }, { KEY_LEFT, INPUT_LEFT },
		{ KEY_RIGHT, INPUT_RIGHT }, { KEY_SR, INPUT_SHIFT_UP }, { KEY_SF, INPUT_SHIFT_DOWN },
		{ KEY_SLEFT, INPUT_SHIFT_LEFT }, { KEY_SRIGHT, INPUT_SHIFT_RIGHT },
		{ KEY_HOME, INPUT_HOME }, { KEY_END, INPUT_END }, { KEY_PPAGE, INPUT_PAGE_UP },
		{ KEY_NPAGE, INPUT_PAGE_DOWN }, { KEY_BACKSPACE, INPUT_BACKSPACE },
		{ KEY_DC, INPUT_DELETE }, { KEY_BTAB, INPUT_BACKTAB }, { KEY_ENTER, INPUT_ENTER },
	};

	if (code == KEY_MOUSE)
		return mouse_input();
	for (size_t i = 0; i < sizeof(KEYS) / sizeof(*KEYS); i++)
		if (KEYS[i].code == code)
			return KEYS[i].input;
	return INPUT_NONE;
}

/* One input that has arrived already, or INPUT_NONE. */
static int read_input(void)
{
	wint_t code;
	int kind;

	while ((kind = wget_wch(stdscr, &code)) != ERR) {
		int input = (int)code;

		term.silent = 0;
		if (kind == KEY_CODE_YES)
			input = key_input(code);
		else if (code == 8 || code == 127)
			input = INPUT_BACKSPACE;
		else if (code == '\n')
			input = INPUT_ENTER;
		if (input != INPUT_NONE)
			return input;
	}
	return INPUT_NONE;
}

static int resize(void)
{
	struct winsize size;

	resized = 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		resize_term(size.ws_row, size.ws_col);
	/* A stopped program comes back to a screen that others have written on. */
	clearok(curscr, TRUE);
	return INPUT_RESIZE;
}

int term_key(int timeout_ms)
{
	struct timespec limit = { timeout_ms / 1000, timeout_ms % 1000 * 1000000L };
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };

	for (;;) {
		if (hung_up || term.silent >= SILENT_READS)
			return INPUT_HANGUP;
		if (resized)
			return resize();
		int key = read_input();

		if (key != INPUT_NONE)
			return key;
		int ready = ppoll(&input, 1, timeout_ms < 0 ? NULL : &limit, &term.calm);

		if (ready == 0)
			return INPUT_NONE;
		if (ready > 0)
			term.silent++;
	}
}

void term_forget(void)
{
	flushinp();
}

void term_pointer(int *row, int *col)
{
	*row = term.row;
	*col = term.col;
}
