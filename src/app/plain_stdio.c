/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include "app/plain.h"

/* Lines on standard input and output: a terminal of any kind, a pipe, a file. */

enum { USUAL_WIDTH = 78, LEAST_WIDTH = 20, MOST_WIDTH = 1000 };

/* Set by a signal that asks the program to leave: as if the input had ended. */
static volatile sig_atomic_t asked_to_leave;

static void on_signal(int number)
{
	(void)number;
	asked_to_leave = 1;
}

static void catch_signals(void)
{
	static const int SIGNALS[] = { SIGINT, SIGHUP, SIGTERM };
	struct sigaction action = { .sa_handler = on_signal };

	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof(SIGNALS) / sizeof(*SIGNALS); i++)
		sigaction(SIGNALS[i], &action, NULL);
	action.sa_handler = SIG_IGN;
	sigaction(SIGPIPE, &action, NULL);
}

static int read_stdin(void *self, char *buffer, size_t size, int timeout_ms)
{
	struct pollfd waits = { .fd = STDIN_FILENO, .events = POLLIN };

	(void)self;
	while (!asked_to_leave) {
		int ready = poll(&waits, 1, timeout_ms);

		if (ready == 0)
			return -1;
		if (ready > 0) {
			ssize_t got = read(STDIN_FILENO, buffer, size);

			if (got >= 0 || errno != EINTR)
				return got > 0 ? (int)got : 0;
		} else if (errno != EINTR) {
			return 0;
		}
	}
	return 0;
}

static void write_stdout(void *self, const char *text, size_t length)
{
	(void)self;
	while (length > 0) {
		ssize_t done = write(STDOUT_FILENO, text, length);

		if (done < 0 && errno == EINTR)
			continue;
		/* Nobody reads any more: as if the input had ended. */
		if (done <= 0) {
			asked_to_leave = 1;
			return;
		}
		text += done;
		length -= (size_t)done;
	}
}

static void hush_stdin(void *self, bool hush)
{
	struct termios modes;

	(void)self;
	if (tcgetattr(STDIN_FILENO, &modes) != 0)
		return;
	if (hush)
		modes.c_lflag &= ~(tcflag_t)ECHO;
	else
		modes.c_lflag |= ECHO;
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes);
}

static void drop_stdin(void *self)
{
	(void)self;
	tcflush(STDIN_FILENO, TCIFLUSH);
}

static int width_of_environment(void)
{
	const char *columns = getenv("COLUMNS");
	int width = columns ? atoi(columns) : 0;

	return width >= LEAST_WIDTH && width <= MOST_WIDTH ? width - 1 : USUAL_WIDTH;
}

void plain_use_stdio(struct plain *plain, int width)
{
	bool keyboard = isatty(STDIN_FILENO);

	*plain = (struct plain){
		.read = read_stdin, .write = write_stdout, .hush = keyboard ? hush_stdin : NULL,
		.drop = keyboard ? drop_stdin : NULL,
		.width = width >= 0 ? width : width_of_environment(), .echo = !keyboard,
	};
	catch_signals();
	plain_init(plain);
}
