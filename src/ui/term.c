/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/term.h"

#include <assert.h>
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "ui/term_input.h"
#include "ui/term_modes.h"
#include "ui/term_output.h"
#include "ui/term_screen.h"

enum { READ_BYTES = 1024, CRASH_STACK = 65536 };

/* An input, and where the mouse was. */
struct event {
	int key;
	struct pointer pointer;
};

static struct {
	SCREEN *screen;
	bool active, narrow;
	struct term_modes modes;
	struct term_output output;
	struct term_input input;
	unsigned char bytes[READ_BYTES]; /* read and not decoded: from from to count */
	size_t from, count;
	struct event ahead;              /* decoded and not asked for yet; or INPUT_NONE */
	struct pointer pointer;          /* of the last input */
	double aspect;                   /* of a cell */
	sigset_t calm;                   /* signals let through while waiting */
	unsigned char crash_stack[CRASH_STACK];
} term;

static volatile sig_atomic_t resized, stopping, continued, hung_up;

/* --- Signals --- */

static void note_signal(int number)
{
	if (number == SIGWINCH)
		resized = 1;
	else if (number == SIGTSTP)
		stopping = 1;
	else if (number == SIGCONT)
		continued = 1;
	else
		hung_up = 1;
}

/* A crash: give the terminal back, then let it take its course. */
static void on_crash(int number)
{
	if (term.active)
		term_modes_crash(&term.modes);
	term.active = false;
	raise(number);
}

static void watch_signals(void)
{
	static const int NOTED[] = { SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT };
	static const int CRASHES[] = { SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP,
		SIGQUIT };
	struct sigaction noted = { .sa_handler = note_signal };
	struct sigaction crash = { .sa_handler = on_crash,
		.sa_flags = (int)SA_RESETHAND | SA_ONSTACK };
	sigset_t held;

	/* A stack that ran over leaves no room for a handler. */
	sigaltstack(&(stack_t){ .ss_sp = term.crash_stack, .ss_size = CRASH_STACK }, NULL);
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

/* --- Opening and closing --- */

/*
 * Ctrl-C, Ctrl-S and the like are keys here, but Ctrl-Z still stops the program.
 * curses' own reading of keys is not used (ui/term_input.h).
 */
static void set_line_mode(void)
{
	struct termios mode;

	cbreak();
	noecho();
	nonl();
	if (tcgetattr(STDIN_FILENO, &mode) == 0) {
		mode.c_cc[VINTR] = _POSIX_VDISABLE;
		mode.c_cc[VQUIT] = _POSIX_VDISABLE;
		mode.c_cc[VMIN] = 1;
		mode.c_cc[VTIME] = 0;
		mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP | INLCR | IGNCR);
		mode.c_lflag &= ~(tcflag_t)IEXTEN;
		tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
		def_prog_mode();
	}
}

/* The size in cells, and a cell's form where the terminal tells its size in dots too. */
static bool ask_size(int *rows, int *cols)
{
	struct winsize size;

	term.aspect = CELL_ASPECT;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return false;
	*rows = size.ws_row;
	*cols = size.ws_col;

	double height = (double)size.ws_ypixel / size.ws_row;
	double width = (double)size.ws_xpixel / size.ws_col;

	/* Beyond these no font is meant: some terminals tell nonsense. */
	if (width >= 1 && height >= width && height <= 4 * width)
		term.aspect = height / width;
	return true;
}

static void start_screen(const struct term_options *options, enum depth wanted)
{
	int rows, cols;

	set_line_mode();
	/* A frame is sent whole: what waits is looked at before one is begun. */
	typeahead(-1);
	term_output_init(&term.output, options->theme, term_screen_depth(wanted),
		term.output.ascii);
	term_input_init(&term.input);
	term.from = term.count = 0;
	term.ahead.key = INPUT_NONE;
	ask_size(&rows, &cols);
	term_modes_init(&term.modes);
	term.modes.mouse = !options->no_mouse;
	term.active = true;
	watch_signals();
	term_modes_enter(&term.modes);
}

bool term_open(const struct term_options *options, struct fault *fault)
{
	const char *name = getenv("TERM");
	enum depth wanted = options->exact_depth ? options->depth : term_depth();

	assert(!term.active);
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return fault_set(fault, FAULT_NO_TERMINAL, NULL, NULL);
	if (!name || !*name)
		return fault_set(fault, FAULT_TERM_UNSET, NULL, NULL);
	if (strcmp(name, "dumb") == 0)
		return fault_set(fault, FAULT_DUMB_TERMINAL, name, NULL);
	term.output.ascii = options->ascii || strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	term.narrow = !term.output.ascii && term_avoids_ambiguous(options->ambiguous);
	term_modes_remember(&term.modes);
	term.screen = term_screen_open(name, wanted);
	if (!term.screen)
		return fault_set(fault, FAULT_TERM_UNKNOWN, name, NULL);
	start_screen(options, wanted);
	atexit(term_close);
	return true;
}

void term_close(void)
{
	if (!term.active)
		return;
	/* A terminal without a second screen keeps the last one, a resized one parts of it. */
	werase(stdscr);
	wrefresh(stdscr);
	term_modes_leave(&term.modes);
	endwin();
	term_modes_colours(&term.modes);
	term.active = false;
	delscreen(term.screen);
	term.screen = NULL;
	term_output_release(&term.output);
	sigprocmask(SIG_SETMASK, &term.calm, NULL);
}

/* Take the terminal (again): whoever had it meanwhile has left its own modes and picture. */
static void take_back(void)
{
	continued = 0;
	reset_prog_mode();
	term_modes_enter(&term.modes);
	resized = 1;
}

/* Ctrl-Z: leave the terminal to the shell, stop, and go on when it says so. */
static void suspend(void)
{
	const struct timespec now = { 0, 0 };
	struct sigaction noted;
	sigset_t set;

	stopping = 0;
	term_modes_leave(&term.modes);
	endwin();
	term_modes_colours(&term.modes);
	sigaction(SIGTSTP, &(struct sigaction){ .sa_handler = SIG_DFL }, &noted);
	sigemptyset(&set);
	sigaddset(&set, SIGTSTP);
	raise(SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	/* Here it stands still; or goes on at once, where no shell could wake it. */
	sigprocmask(SIG_BLOCK, &set, NULL);
	sigaction(SIGTSTP, &noted, NULL);
	/* The SIGCONT that woke it is dealt with here. */
	sigemptyset(&set);
	sigaddset(&set, SIGCONT);
	sigtimedwait(&set, NULL, &now);
	def_shell_mode();
	take_back();
}

static int resize(void)
{
	int rows, cols;

	resized = 0;
	if (ask_size(&rows, &cols))
		resize_term(rows, cols);
	/* A stopped program comes back to a screen that others have written on. */
	clearok(curscr, TRUE);
	return INPUT_RESIZE;
}

const struct theme *term_theme(void)
{
	return &term.output.theme;
}

void term_set_theme(enum theme_name name)
{
	term_output_theme(&term.output, name);
	clearok(curscr, TRUE);
}

bool term_is_ascii(void)
{
	return term.output.ascii;
}

bool term_is_narrow(void)
{
	return term.narrow;
}

void term_set_ascii(bool ascii)
{
	term.output.ascii = ascii;
}

void term_size(int *rows, int *cols)
{
	getmaxyx(stdscr, *rows, *cols);
}

double term_aspect(void)
{
	return term.aspect;
}

void term_show(const struct canvas *canvas)
{
	term_output_show(&term.output, canvas);
}

void term_repaint(void)
{
	clearok(curscr, TRUE);
}

/* --- Input --- */

/* Take what has arrived: there is something, or the end of it. */
static void read_bytes(void)
{
	ssize_t count = read(STDIN_FILENO, term.bytes, sizeof(term.bytes));

	term.from = 0;
	term.count = count > 0 ? (size_t)count : 0;
	if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN))
		hung_up = 1;
}

/* Wait for bytes; at most timeout_ms, -1: for ever. As ppoll(). */
static int wait_bytes(int timeout_ms)
{
	struct timespec limit = { timeout_ms / 1000, timeout_ms % 1000 * 1000000L };
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };

	return ppoll(&input, 1, timeout_ms < 0 ? NULL : &limit, &term.calm);
}

/* Decode what was read, up to an input. */
static bool decode(struct event *event)
{
	while (term.from < term.count) {
		bool taken;

		event->key = term_input_take(&term.input, term.bytes[term.from], &taken);
		term.from += taken;
		event->pointer = term.input.pointer;
		if (event->key != INPUT_NONE)
			return true;
	}
	return false;
}

/* Have the next input of what was read in term.ahead; false: there is none. */
static bool look_ahead(void)
{
	return term.ahead.key != INPUT_NONE || decode(&term.ahead);
}

/* The next input of what was read, or INPUT_NONE; drags in a row are one. */
static int next_input(void)
{
	struct event event;

	if (!look_ahead())
		return INPUT_NONE;
	event = term.ahead;
	term.ahead.key = INPUT_NONE;
	while (event.key == INPUT_DRAG && look_ahead() && term.ahead.key == INPUT_DRAG) {
		term.ahead.pointer.rows += event.pointer.rows;
		term.ahead.pointer.cols += event.pointer.cols;
		event = term.ahead;
		term.ahead.key = INPUT_NONE;
	}
	term.pointer = event.pointer;
	return event.key;
}

bool term_waits(void)
{
	for (;;) {
		if (hung_up || resized || stopping || continued || look_ahead())
			return true;
		if (wait_bytes(0) <= 0)
			return hung_up || resized || stopping || continued;
		read_bytes();
	}
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Wait once for bytes or a signal, until deadline (-1: none); false: the time was up. */
static bool wait_once(int64_t deadline, int *key)
{
	int64_t left = deadline < 0 ? -1 : deadline - now_ms();
	int patience = term_input_patience(&term.input);
	bool is_half = patience >= 0 && (deadline < 0 || patience < left);
	int ready = wait_bytes(is_half ? patience : left < 0 && deadline >= 0 ? 0 : (int)left);

	if (ready > 0)
		read_bytes();
	else if (ready == 0 && is_half)
		*key = term_input_end(&term.input);
	return ready != 0 || is_half;
}

int term_key(int timeout_ms)
{
	int64_t deadline = timeout_ms < 0 ? -1 : now_ms() + timeout_ms;
	int key = INPUT_NONE;

	while (key == INPUT_NONE) {
		if (hung_up)
			return INPUT_HANGUP;
		if (stopping)
			suspend();
		if (continued)
			take_back();
		if (resized)
			return resize();
		key = next_input();
		if (key == INPUT_NONE && !wait_once(deadline, &key))
			return INPUT_NONE;
	}
	return key;
}

void term_forget(void)
{
	tcflush(STDIN_FILENO, TCIFLUSH);
	term.from = term.count = 0;
	term.ahead.key = INPUT_NONE;
	term_input_forget(&term.input);
}

struct pointer term_pointer(void)
{
	return term.pointer;
}

const char *term_pasted(void)
{
	return term_input_pasted(&term.input);
}
