/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/meter.h"

#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "prose/gettext.h"

enum { TICK_MS = 200 };

static volatile sig_atomic_t interrupted;

static void interrupt(int number)
{
	(void)number;
	interrupted = 1;
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void meter_begin(struct meter *meter, int total)
{
	struct sigaction action = { .sa_handler = interrupt, .sa_flags = (int)SA_RESETHAND };

	*meter = (struct meter){ .total = total, .on = isatty(STDERR_FILENO) != 0,
		.began = now_ms() };
	meter->drawn = meter->began;
	interrupted = 0;
	sigaction(SIGINT, &action, NULL);
}

void meter_line(int done, int total, int64_t elapsed_ms, struct str *out)
{
	int64_t left = done > 0 ? (elapsed_ms * (total - done) / done + 999) / 1000 : 0;
	int64_t rate = elapsed_ms > 0 ? (int64_t)done * 1000 / elapsed_ms : 0;

	str_addf(out, _(" %d/%d games   %d a second"), done, total, (int)rate);
	if (done > 0)
		str_addf(out, left < 120 ? _("   about %d s left") : _("   about %d min left"),
			(int)(left < 120 ? left : (left + 59) / 60));
}

bool meter_at(struct meter *meter, int done)
{
	int64_t now = meter->on ? now_ms() : 0;
	struct str line;

	if (meter->on && now - meter->drawn >= TICK_MS) {
		str_init(&line);
		meter_line(done, meter->total, now - meter->began, &line);
		fprintf(stderr, "\r\033[K%s", line.text);
		fflush(stderr);
		str_release(&line);
		meter->drawn = now;
		meter->shown = true;
	}
	return !interrupted;
}

void meter_end(struct meter *meter)
{
	struct sigaction usual = { .sa_handler = SIG_DFL };

	if (meter->shown)
		fputs("\r\033[K", stderr);
	sigaction(SIGINT, &usual, NULL);
}
