/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "bench/sink.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/* What never stands in the output of curses, so that it can mark the end of a count. */
enum { MARK = 0, READ_BYTES = 65536 };

struct counter {
	int master;              /* our end of the terminal */
	int told;                /* where totals are written at each mark */
};

static struct counter counter;
static int told;                 /* where they are read */

static void *count(void *unused)
{
	static char bytes[READ_BYTES];
	long total = 0;
	ssize_t size;

	(void)unused;
	while ((size = read(counter.master, bytes, sizeof(bytes))) > 0)
		for (ssize_t i = 0; i < size; i++) {
			if (bytes[i] != MARK) {
				total++;
				continue;
			}
			if (write(counter.told, &total, sizeof(total)) < 0)
				return NULL;
			total = 0;
		}
	return NULL;
}

bool sink_open(void)
{
	int ends[2];
	pthread_t thread;

	counter.master = posix_openpt(O_RDWR | O_NOCTTY);
	if (counter.master < 0 || grantpt(counter.master) || unlockpt(counter.master)
		|| pipe(ends) != 0)
		return false;
	counter.told = ends[1];
	told = ends[0];

	int slave = open(ptsname(counter.master), O_RDWR | O_NOCTTY);
	struct termios mode;

	if (slave < 0 || tcgetattr(slave, &mode) != 0)
		return false;
	/* Nothing that is sent may be made longer on its way. */
	mode.c_oflag &= ~(tcflag_t)OPOST;
	mode.c_lflag &= ~(tcflag_t)ECHO;
	tcsetattr(slave, TCSANOW, &mode);
	dup2(slave, STDIN_FILENO);
	dup2(slave, STDOUT_FILENO);
	return pthread_create(&thread, NULL, count, NULL) == 0;
}

void sink_size(int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	ioctl(counter.master, TIOCSWINSZ, &size);
}

long sink_bytes(void)
{
	static const char END = MARK;
	long total = 0;

	if (write(STDOUT_FILENO, &END, 1) != 1
		|| read(told, &total, sizeof(total)) != (ssize_t)sizeof(total))
		abort();
	return total;
}

double cpu_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}
