/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "pty/pty.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runner.h"

enum { MOST_WORDS = 16, TEXT_BYTES = PTY_ROWS * (PTY_COLS * 6 + 1) + 1 };

/* What the shell tells. */
enum tale { TALE_STARTED, TALE_STOPPED, TALE_ENDED };

struct news {
	enum tale tale;
	int value;               /* process, or wait status */
};

/* --- The little shell --- */

/* Written behind all that the program wrote: a string that terminals skip. */
static const char MARK[] = "\033]9;eastflank\007";

static void tell(int says, enum tale tale, int value)
{
	struct news news = { tale, value };

	if (tale != TALE_STARTED && write(STDOUT_FILENO, MARK, sizeof(MARK) - 1) < 0)
		_exit(94);
	if (write(says, &news, sizeof(news)) != (ssize_t)sizeof(news))
		_exit(90);
}

static void run_program(const char *arguments)
{
	char text[512], name[] = "./eastflank";
	char *words[MOST_WORDS + 2] = { name };
	int count = 1;

	snprintf(text, sizeof(text), "%s", arguments);
	for (char *word = strtok(text, " "); word && count <= MOST_WORDS; word = strtok(NULL, " "))
		words[count++] = word;
	setpgid(0, 0);
	signal(SIGTTOU, SIG_IGN);
	tcsetpgrp(STDIN_FILENO, getpid());
	signal(SIGTTOU, SIG_DFL);
	execv(words[0], words);
	_exit(91);
}

/* Start the program, tell what becomes of it, wake it when told so. */
static void run_shell(const char *arguments, int says, int go)
{
	int status = 0;
	char byte;
	pid_t program = fork();

	if (program == 0) {
		close(says);
		close(go);
		run_program(arguments);
	}
	setpgid(program, program);
	tell(says, TALE_STARTED, program);
	while (waitpid(program, &status, WUNTRACED) == program && WIFSTOPPED(status)) {
		tell(says, TALE_STOPPED, status);
		if (read(go, &byte, 1) != 1)
			_exit(0);
		tcsetpgrp(STDIN_FILENO, program);
		kill(-program, SIGCONT);
	}
	tell(says, TALE_ENDED, status);
	if (read(go, &byte, 1) < 0)
		_exit(92);
	_exit(0);
}

static void set_environment(const char *term, const char *folder)
{
	static const char *const UNSET[] = { "COLORTERM", "TMUX", "NO_COLOR", "LINES", "COLUMNS",
		"LANGUAGE", "LANG", "TERMINFO", "TERMINFO_DIRS", "TERM" };

	for (size_t i = 0; i < sizeof(UNSET) / sizeof(*UNSET); i++)
		unsetenv(UNSET[i]);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("XDG_DATA_HOME", folder, 1);
	setenv("XDG_CONFIG_HOME", folder, 1);
	setenv("XDG_STATE_HOME", folder, 1);
	setenv("EASTFLANK_DATA", getenv("TOP_SRCDIR"), 1);
	if (term)
		setenv("TERM", term, 1);
}

static void start_shell(const struct pty *pty, const char *slave, int says, int go,
	const char *arguments)
{
	int terminal;

	/* Only the test may hold its end, or nobody would notice that it is gone. */
	close(pty->master);
	setsid();
	terminal = open(slave, O_RDWR);
	if (terminal < 0)
		_exit(93);
	ioctl(terminal, TIOCSCTTY, 0);
	dup2(terminal, STDIN_FILENO);
	dup2(terminal, STDOUT_FILENO);
	dup2(terminal, STDERR_FILENO);
	signal(SIGHUP, SIG_IGN);
	signal(SIGTTOU, SIG_IGN);
	run_shell(arguments, says, go);
}

/* --- The emulator --- */

static int set_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *pty = user;

	if (property == VTERM_PROP_ALTSCREEN)
		pty->second_screen = value->boolean;
	else if (property == VTERM_PROP_CURSORVISIBLE)
		pty->cursor = value->boolean;
	else if (property == VTERM_PROP_MOUSE)
		pty->mouse = value->number;
	return 1;
}

static void take_answer(const char *bytes, size_t count, void *user)
{
	struct pty *pty = user;

	for (size_t i = 0; i < count && pty->answered + 1 < sizeof(pty->answers); i++)
		pty->answers[pty->answered++] = bytes[i];
	pty->answers[pty->answered] = '\0';
}

static void start_emulator(struct pty *pty)
{
	static const VTermScreenCallbacks CALLS = { .settermprop = set_property };

	pty->vterm = vterm_new(pty->rows, pty->cols);
	vterm_set_utf8(pty->vterm, 1);
	vterm_output_set_callback(pty->vterm, take_answer, pty);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_set_callbacks(pty->screen, &CALLS, pty);
	vterm_screen_reset(pty->screen, 1);
	pty->cursor = true;
}

/* --- Both --- */

static void hear(struct pty *pty)
{
	struct news news;

	if (read(pty->says, &news, sizeof(news)) != (ssize_t)sizeof(news))
		ck_abort_msg("the shell is gone");
	switch (news.tale) {
	case TALE_STARTED: pty->program = news.value; break;
	case TALE_STOPPED:
		pty->stopped = true;
		pty->marks_due++;
		break;
	case TALE_ENDED:
		pty->marks_due++;
		pty->ended = true;
		pty->status = news.value;
		break;
	}
}

static void count_marks(struct pty *pty, const char *bytes, ssize_t count)
{
	for (ssize_t i = 0; i < count; i++) {
		pty->mark_seen = bytes[i] == MARK[pty->mark_seen] ? pty->mark_seen + 1
			: bytes[i] == MARK[0];
		if (MARK[pty->mark_seen])
			continue;
		pty->mark_seen = 0;
		pty->marks_due--;
	}
}

/* Bytes at the end that begin a character and do not end it. */
static int half_character(const char *bytes, int size)
{
	for (int back = 1; back <= 3 && back <= size; back++) {
		unsigned char byte = (unsigned char)bytes[size - back];
		int length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;

		if (byte >= 0xC0 || byte < 0x80)
			return length > back ? back : 0;
	}
	return 0;
}

void pty_read(struct pty *pty)
{
	char bytes[4096 + sizeof(pty->half)];
	ssize_t count;

	while ((count = read(pty->master, bytes + pty->held, 4096)) > 0) {
		count_marks(pty, bytes + pty->held, count);
		pty->received += (size_t)count;
		memcpy(bytes, pty->half, (size_t)pty->held);

		int size = (int)count + pty->held;

		/* libvterm loses characters of which it gets one half now and one later. */
		pty->held = half_character(bytes, size);
		memcpy(pty->half, bytes + size - pty->held, (size_t)pty->held);
		vterm_input_write(pty->vterm, bytes, (size_t)(size - pty->held));
	}
	vterm_screen_flush_damage(pty->screen);
}

static void screen_text(const struct pty *pty, char *text, size_t size)
{
	size_t used = 0;

	for (int row = 0; row < pty->rows; row++) {
		VTermRect line = { row, row + 1, 0, pty->cols };

		used += vterm_screen_get_text(pty->screen, text + used, size - used - 2, line);
		text[used++] = '\n';
	}
	text[used] = '\0';
}

/* Wait for anything from the terminal or the shell. */
static void pump(struct pty *pty, const char *wanted)
{
	static char text[TEXT_BYTES];
	struct pollfd wait[2] = {
		{ .fd = pty->master, .events = POLLIN },
		{ .fd = pty->says, .events = POLLIN },
	};
	int ready;

	do
		ready = poll(wait, 2, GUARD_MS);
	while (ready < 0);
	if (wait[1].revents & (POLLIN | POLLHUP))
		hear(pty);
	pty_read(pty);
	if (ready > 0)
		return;
	screen_text(pty, text, sizeof(text));
	fprintf(stderr, "%s", text);
	ck_abort_msg("still no \"%s\" on the screen above", wanted);
}

void pty_open(struct pty *pty, const char *term, int rows, int cols, const char *folder,
	const char *arguments)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
	int says[2], go[2];

	memset(pty, 0, sizeof(*pty));
	pty->rows = rows;
	pty->cols = cols;
	pty->master = posix_openpt(O_RDWR | O_NOCTTY);
	ck_assert_int_ge(pty->master, 0);
	ck_assert_int_eq(grantpt(pty->master) | unlockpt(pty->master), 0);
	ioctl(pty->master, TIOCSWINSZ, &size);
	ck_assert_int_eq(pipe(says) | pipe(go), 0);
	const char *slave = ptsname(pty->master);

	tcgetattr(pty->master, &pty->before);
	start_emulator(pty);
	pty->shell = fork();
	if (pty->shell == 0) {
		close(says[0]);
		close(go[1]);
		set_environment(term, folder);
		start_shell(pty, slave, says[1], go[0], arguments);
	}
	close(says[1]);
	close(go[0]);
	pty->says = says[0];
	pty->go = go[1];
	fcntl(pty->master, F_SETFL, O_NONBLOCK);
	while (!pty->program)
		pump(pty, "start");
}

void pty_close(struct pty *pty)
{
	if (!pty->ended)
		kill(pty->program, SIGKILL);
	/* Shells that were started later hold this one's pipes too: it would never see their end. */
	kill(pty->shell, SIGKILL);
	close(pty->go);
	close(pty->master);
	close(pty->says);
	waitpid(pty->shell, NULL, 0);
	vterm_free(pty->vterm);
}

void pty_send(struct pty *pty, const char *bytes, size_t count)
{
	while (count > 0) {
		ssize_t sent = write(pty->master, bytes, count);

		/* Its line is full: let it work. */
		if (sent < 0) {
			pump(pty, "room for keys");
			continue;
		}
		bytes += sent;
		count -= (size_t)sent;
	}
}

void pty_type(struct pty *pty, const char *keys)
{
	pty_send(pty, keys, strlen(keys));
}

bool pty_shows(const struct pty *pty, const char *text)
{
	static char shown[TEXT_BYTES];

	screen_text(pty, shown, sizeof(shown));
	return strstr(shown, text) != NULL;
}

void pty_wait(struct pty *pty, const char *text)
{
	pty_read(pty);
	while (!pty_shows(pty, text)) {
		ck_assert_msg(!pty->ended, "the program has ended without \"%s\"", text);
		pump(pty, text);
	}
}

void pty_wait_without(struct pty *pty, const char *text)
{
	pty_read(pty);
	while (pty_shows(pty, text)) {
		ck_assert_msg(!pty->ended, "the program has ended with \"%s\"", text);
		pump(pty, "change");
	}
}

void pty_do(struct pty *pty, const char *keys, const char *text)
{
	pty_type(pty, keys);
	pty_wait(pty, text);
}

void pty_wait_stop(struct pty *pty)
{
	while (!pty->stopped || pty->marks_due > 0)
		pump(pty, "stop");
}

void pty_wait_end(struct pty *pty)
{
	while (!pty->ended || pty->marks_due > 0)
		pump(pty, "end");
}

void pty_wake(struct pty *pty)
{
	pty->stopped = false;
	ck_assert_int_eq(write(pty->go, "g", 1), 1);
}

void pty_resize(struct pty *pty, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	pty_read(pty);
	pty->rows = rows;
	pty->cols = cols;
	vterm_set_size(pty->vterm, rows, cols);
	ioctl(pty->master, TIOCSWINSZ, &size);
}

bool pty_brackets(struct pty *pty)
{
	pty->answered = 0;
	vterm_keyboard_start_paste(pty->vterm);
	return pty->answered > 0;
}

void pty_assert_restored(struct pty *pty)
{
	struct termios now;

	tcgetattr(pty->master, &now);
	ck_assert_uint_eq(now.c_iflag, pty->before.c_iflag);
	ck_assert_uint_eq(now.c_oflag, pty->before.c_oflag);
	ck_assert_uint_eq(now.c_lflag, pty->before.c_lflag);
	ck_assert_uint_eq(now.c_cflag, pty->before.c_cflag);
	ck_assert_int_eq(memcmp(now.c_cc, pty->before.c_cc, sizeof(now.c_cc)), 0);
	ck_assert(!pty->second_screen);
	ck_assert(pty->cursor);
	ck_assert_int_eq(pty->mouse, VTERM_PROP_MOUSE_NONE);
	ck_assert(!pty_brackets(pty));

	/* What is written now has the terminal's own colours. */
	VTermValue value;
	VTermState *state = vterm_obtain_state(pty->vterm);

	vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &value);
	ck_assert(VTERM_COLOR_IS_DEFAULT_BG(&value.color));
	vterm_state_get_penattr(state, VTERM_ATTR_REVERSE, &value);
	ck_assert(!value.boolean);
}

void pty_folder(char path[64])
{
	strcpy(path, "/tmp/eastflank-pty-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(path));
}

void pty_folder_remove(const char *path)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -r '%s'", path);
	ck_assert_int_eq(system(command), 0);
}
