/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "base/arena.h"
#include "geo/europe.h"
#include "runner.h"
#include "ui/input.h"
#include "ui/map_view.h"
#include "ui/term.h"

Suite *term_suite(void);

/*
 * A child that plays on a pseudo-terminal while the test reads what it sends.
 * The child tells each step by a number on a pipe, and waits for a byte on
 * another: so nothing depends on time.
 */
struct stage {
	pid_t child;
	int master;                      /* our end of its terminal */
	int says, go;                    /* pipes from and to the child */
	char sent[65536];                /* what it wrote to the terminal since the last step */
	size_t size;
};

typedef void (*child_script)(int says, int go);

static void say(int says, int value)
{
	if (write(says, &value, sizeof(value)) != (ssize_t)sizeof(value))
		_exit(90);
}

static void wait_for_go(int go)
{
	char byte;

	if (read(go, &byte, 1) < 0)
		_exit(91);
}

static void run_child(const char *slave, child_script script, int says, int go)
{
	setsid();
	int terminal = open(slave, O_RDWR);

	if (terminal < 0)
		_exit(92);
	ioctl(terminal, TIOCSCTTY, 0);
	dup2(terminal, STDIN_FILENO);
	dup2(terminal, STDOUT_FILENO);
	setlocale(LC_ALL, "C.UTF-8");
	setenv("TERM", "xterm-256color", 1);
	unsetenv("COLORTERM");
	unsetenv("TMUX");
	unsetenv("NO_COLOR");
	unsetenv("LINES");
	unsetenv("COLUMNS");
	script(says, go);
	_exit(0);
}

static void stage_open(struct stage *stage, child_script script)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	int says[2], go[2];

	memset(stage, 0, sizeof(*stage));
	stage->master = posix_openpt(O_RDWR | O_NOCTTY);
	ck_assert_int_ge(stage->master, 0);
	ck_assert_int_eq(grantpt(stage->master) | unlockpt(stage->master), 0);
	ioctl(stage->master, TIOCSWINSZ, &size);
	ck_assert_int_eq(pipe(says) | pipe(go), 0);
	const char *slave = ptsname(stage->master);

	stage->child = fork();
	if (stage->child == 0) {
		/* Only the parent may hold these, or nobody would notice that it is gone. */
		close(go[1]);
		close(stage->master);
		run_child(slave, script, says[1], go[0]);
	}
	close(says[1]);
	close(go[0]);
	stage->says = says[0];
	stage->go = go[1];
	fcntl(stage->master, F_SETFL, O_NONBLOCK);
}

/* Take what the child has sent so far. */
static void drain(struct stage *stage)
{
	ssize_t count;

	while ((count = read(stage->master, stage->sent + stage->size,
			sizeof(stage->sent) - 1 - stage->size)) > 0)
		stage->size += (size_t)count;
	stage->sent[stage->size] = '\0';
}

/* Read the terminal until the child tells its next number; return it, or -1 at its end. */
static int next_step(struct stage *stage)
{
	int value = -1;

	stage->size = 0;
	for (;;) {
		struct pollfd wait[2] = {
			{ .fd = stage->master, .events = POLLIN },
			{ .fd = stage->says, .events = POLLIN },
		};

		ck_assert_msg(poll(wait, 2, 5000) > 0, "the child is silent");
		drain(stage);
		if (!(wait[1].revents & (POLLIN | POLLHUP)))
			continue;
		if (read(stage->says, &value, sizeof(value)) != (ssize_t)sizeof(value))
			value = -1;
		drain(stage);
		return value;
	}
}

static void go_on(struct stage *stage)
{
	ck_assert_int_eq(write(stage->go, "g", 1), 1);
}

static void type(struct stage *stage, const char *keys)
{
	ck_assert_int_eq(write(stage->master, keys, strlen(keys)), (ssize_t)strlen(keys));
}

/* Let go of the child; return its wait status. */
static int stage_close(struct stage *stage)
{
	int status = 0;

	close(stage->go);
	waitpid(stage->child, &status, 0);
	close(stage->says);
	close(stage->master);
	return status;
}

/* The last words leave the second screen and all modes. */
static void assert_given_back(const struct stage *stage)
{
	ck_assert_ptr_nonnull(strstr(stage->sent, "\033[?1049l"));
	ck_assert_ptr_nonnull(strstr(stage->sent, "\033[?1006l\033[?1002l\033[?2004l"));
}

static void open_or_leave(void)
{
	struct fault fault;

	if (!term_open(&(struct term_options){ 0 }, &fault))
		_exit(93);
}

/* --- What is sent --- */

static void play_frames(int says, int go)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);
	struct map_view *map = map_view_new(atlas);
	struct map_model model;
	struct canvas canvas;

	open_or_leave();
	map_model_init(&model, atlas);
	model.theme = term_theme();
	canvas_init(&canvas, 24, 80);
	for (int frame = 0; frame < 4; frame++) {
		if (frame == 2)
			model.area[europe_place(atlas, "KHA")].owner = 'R';
		if (frame == 3)
			map_view_pan(map, 0, 4);
		map_view_draw(map, &model, &canvas, &(struct box){ 0, 0, 24, 80 });
		term_show(&canvas);
		say(says, frame);
		wait_for_go(go);
	}
	term_close();
	say(says, 4);
}

START_TEST(only_what_changed_is_sent)
{
	struct stage stage;
	size_t sent[5];

	stage_open(&stage, play_frames);
	for (int frame = 0; frame < 5; frame++) {
		ck_assert_int_eq(next_step(&stage), frame);
		sent[frame] = stage.size;
		if (frame < 4)
			go_on(&stage);
	}
	ck_assert_int_eq(stage_close(&stage), 0);
	/* The design measured 13.8 kB, 0, 0.51 kB and 10.7 kB for this map. */
	ck_assert_uint_gt(sent[0], 6000);
	ck_assert_uint_lt(sent[0], 18000);
	ck_assert_uint_eq(sent[1], 0);
	ck_assert_uint_gt(sent[2], 0);
	ck_assert_uint_lt(sent[2], 1500);
	ck_assert_uint_lt(sent[3], 14000);
	assert_given_back(&stage);
}
END_TEST

/* --- What is read --- */

static void play_keys(int says, int go)
{
	open_or_leave();
	say(says, 0);
	for (int key = 0; key != 'q' && key != INPUT_HANGUP;) {
		key = term_key(-1);
		say(says, key);
	}
	wait_for_go(go);
	term_close();
}

START_TEST(keys_arrive_as_the_program_names_them)
{
	static const struct {
		const char *keys;
		int input;
	} KEYS[] = {
		{ "a", 'a' }, { "\xE6\xAD\x90", 0x6B50 }, { "\033OA", INPUT_UP },
		{ "\033OD", INPUT_LEFT }, { "\033[1;2A", INPUT_SHIFT_UP }, { "\r", INPUT_ENTER },
		{ "\t", INPUT_TAB }, { "\033[Z", INPUT_BACKTAB }, { "\177", INPUT_BACKSPACE },
		{ "\014", INPUT_CTRL_L }, { "\003", INPUT_CTRL_C }, { "\033[5~", INPUT_PAGE_UP },
		{ "\026", 22 }, { "\017", 15 },       /* Ctrl-V and Ctrl-O are keys too */
		{ "\033[<0;3;2M\033[<0;3;2m", INPUT_CLICK }, { "\033[<65;3;2M", INPUT_WHEEL_DOWN },
		{ "\033[200~a\nb\033[201~", INPUT_PASTE },
		{ "\033[3~", INPUT_DELETE }, { "\033", INPUT_ESCAPE }, { "q", 'q' },
	};
	struct stage stage;

	stage_open(&stage, play_keys);
	ck_assert_int_eq(next_step(&stage), 0);
	for (size_t i = 0; i < sizeof(KEYS) / sizeof(*KEYS); i++) {
		type(&stage, KEYS[i].keys);
		ck_assert_msg(next_step(&stage) == KEYS[i].input, "key %zu", i);
	}
	ck_assert_int_eq(stage_close(&stage), 0);
}
END_TEST

START_TEST(garbage_is_no_input)
{
	static const char GARBAGE[] = "\xFF\xC3\0\033[?1;2c\xC2\x85\033[<0;1;1m\033]0;x\007q";
	struct stage stage;

	stage_open(&stage, play_keys);
	ck_assert_int_eq(next_step(&stage), 0);
	ck_assert_int_gt(write(stage.master, GARBAGE, sizeof(GARBAGE) - 1), 0);
	ck_assert_int_eq(next_step(&stage), 'q');
	ck_assert_int_eq(stage_close(&stage), 0);
}
END_TEST

/* Tell how much a drag was together, and what follows it. */
static void play_drag(int says, int go)
{
	open_or_leave();
	say(says, 0);
	wait_for_go(go);
	say(says, term_waits());
	say(says, term_key(-1));
	say(says, term_pointer().cols);
	say(says, term_pointer().col);
	say(says, term_key(-1));
	say(says, term_pointer().col);
	say(says, term_waits());
	term_close();
}

START_TEST(drags_that_wait_are_one)
{
	static const int STEPS[] = { 1, INPUT_DRAG, 2, 10, INPUT_WHEEL_UP, 0, 0, -1 };
	struct stage stage;

	stage_open(&stage, play_drag);
	ck_assert_int_eq(next_step(&stage), 0);
	type(&stage, "\033[<0;9;9M\033[<32;10;9M\033[<32;12;9M\033[<32;11;9M"
		"\033[<64;1;1M\033[<0;1;1m");
	go_on(&stage);
	for (size_t i = 0; i < sizeof(STEPS) / sizeof(*STEPS); i++)
		ck_assert_int_eq(next_step(&stage), STEPS[i]);
	ck_assert_int_eq(stage_close(&stage), 0);
}
END_TEST

/* Tell the form of a cell in hundredths, at the beginning and after a resize. */
static void play_aspect(int says, int go)
{
	(void)go;
	open_or_leave();
	say(says, (int)(100 * term_aspect()));
	term_key(-1);
	say(says, (int)(100 * term_aspect()));
	term_close();
}

START_TEST(form_of_a_cell_is_told)
{
	struct winsize size = { .ws_row = 30, .ws_col = 100, .ws_xpixel = 1000, .ws_ypixel = 675 };
	struct stage stage;

	stage_open(&stage, play_aspect);
	ck_assert_int_eq(next_step(&stage), 100 * CELL_ASPECT);
	ioctl(stage.master, TIOCSWINSZ, &size);
	ck_assert_int_eq(next_step(&stage), 225);
	ck_assert_int_eq(next_step(&stage), -1);
	ck_assert_int_eq(stage_close(&stage), 0);
}
END_TEST

START_TEST(resize_and_hangup_are_input)
{
	struct winsize size = { .ws_row = 30, .ws_col = 100 };
	struct stage stage;

	stage_open(&stage, play_keys);
	ck_assert_int_eq(next_step(&stage), 0);
	ioctl(stage.master, TIOCSWINSZ, &size);
	ck_assert_int_eq(next_step(&stage), INPUT_RESIZE);
	kill(stage.child, SIGTERM);
	ck_assert_int_eq(next_step(&stage), INPUT_HANGUP);
	go_on(&stage);
	ck_assert_int_eq(next_step(&stage), -1);
	assert_given_back(&stage);
	ck_assert_int_eq(stage_close(&stage), 0);
}
END_TEST

/* --- Ways out --- */

static void play_crash(int says, int go)
{
	struct canvas canvas;

	open_or_leave();
	canvas_init(&canvas, 24, 80);
	term_show(&canvas);
	say(says, 0);
	wait_for_go(go);
	abort();
}

START_TEST(crash_gives_the_terminal_back)
{
	struct stage stage;

	stage_open(&stage, play_crash);
	ck_assert_int_eq(next_step(&stage), 0);
	go_on(&stage);
	ck_assert_int_eq(next_step(&stage), -1);
	assert_given_back(&stage);
	int status = stage_close(&stage);

	ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}
END_TEST

static void play_refused(int says, int go)
{
	static const char *const NAMES[] = { "dumb", "", "unknown", "no-such-terminal", "tty33" };
	struct fault fault = { 0 };

	(void)go;
	for (size_t i = 0; i < sizeof(NAMES) / sizeof(*NAMES); i++) {
		setenv("TERM", NAMES[i], 1);
		say(says, term_open(&(struct term_options){ 0 }, &fault));
		say(says, (int)fault.code);
	}
}

START_TEST(dumb_terminals_are_refused_with_a_reason)
{
	static const int CODES[] = { FAULT_DUMB_TERMINAL, FAULT_TERM_UNSET, FAULT_TERM_UNKNOWN,
		FAULT_TERM_UNKNOWN, FAULT_TERM_UNKNOWN };
	struct stage stage;

	stage_open(&stage, play_refused);
	for (size_t i = 0; i < sizeof(CODES) / sizeof(*CODES); i++) {
		ck_assert_int_eq(next_step(&stage), 0);
		ck_assert_int_eq(next_step(&stage), CODES[i]);
	}
	ck_assert_int_eq(next_step(&stage), -1);
	stage_close(&stage);
}
END_TEST

START_TEST(environment_tells_the_depth)
{
	setenv("TERM", "xterm-256color", 1);
	unsetenv("TMUX");
	unsetenv("NO_COLOR");
	unsetenv("COLORTERM");
	ck_assert_int_eq(term_depth(), DEPTH_256);
	setenv("COLORTERM", "truecolor", 1);
	ck_assert_int_eq(term_depth(), DEPTH_DIRECT);
	setenv("TERM", "screen-256color", 1);
	ck_assert_int_eq(term_depth(), DEPTH_256);
	setenv("TMUX", "/tmp/x,1,0", 1);
	ck_assert_int_eq(term_depth(), DEPTH_DIRECT);
	setenv("NO_COLOR", "1", 1);
	ck_assert_int_eq(term_depth(), DEPTH_MONO);
	unsetenv("NO_COLOR");
	unsetenv("TMUX");
	unsetenv("COLORTERM");
	setenv("TERM", "dumb", 1);
	ck_assert_int_eq(term_depth(), DEPTH_MONO);
}
END_TEST

/* A bare chroot may have no pseudo-terminals at all (no /dev/pts). */
static bool has_terminals(void)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY);

	if (master < 0)
		return false;
	close(master);
	return true;
}

Suite *term_suite(void)
{
	Suite *suite = suite_create("term");
	TCase *tcase = tcase_create("pseudo-terminal");

	tcase_add_test(tcase, environment_tells_the_depth);
	suite_add_tcase(suite, tcase);
	if (!has_terminals()) {
		puts("no pseudo-terminals here: the terminal itself is not tested");
		return suite;
	}
	tcase_add_test(tcase, only_what_changed_is_sent);
	tcase_add_test(tcase, keys_arrive_as_the_program_names_them);
	tcase_add_test(tcase, garbage_is_no_input);
	tcase_add_test(tcase, drags_that_wait_are_one);
	tcase_add_test(tcase, form_of_a_cell_is_told);
	tcase_add_test(tcase, resize_and_hangup_are_input);
	tcase_add_test(tcase, crash_gives_the_terminal_back);
	tcase_add_test(tcase, dumb_terminals_are_refused_with_a_reason);
	return suite;
}
