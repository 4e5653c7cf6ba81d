/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/meter.h"
#include "app/worker.h"
#include "runner.h"
#include "ui/input.h"
#include "ui/rich.h"
#include "ui/waiting.h"

Suite *worker_suite(void);

/*
 * A job that goes on only when the keyboard lets it: each key that is asked for is taken from a
 * script, and where that says '.' one step is let through. Nothing depends on time.
 */
struct bench {
	int pipe[2];             /* bytes let steps through */
	int back[2];             /* a byte for each step done */
	const char *keys;        /* '.': a step; '#': the job goes on by itself until it is stopped;
	                            '~': Esc; '!': the terminal hangs up */
	int steps, total;        /* done by the job; to do */
	bool stopped;            /* the job was told to */
	bool seen;               /* a screen showed wanted */
	const char *wanted;
	int64_t now;
};

static void job(void *data, struct progress *progress)
{
	struct bench *bench = data;
	char byte;

	while (bench->steps < bench->total) {
		if (!progress_at(progress, bench->steps, bench->total)) {
			bench->stopped = true;
			return;
		}
		if (read(bench->pipe[0], &byte, 1) != 1)
			continue;
		bench->steps++;
		progress_at(progress, bench->steps, bench->total);
		if (write(bench->back[1], &byte, 1) != 1)
			return;
	}
}

static int key_of(void *self, int timeout_ms)
{
	struct bench *bench = self;
	char byte = 'x';
	int key = *bench->keys ? *bench->keys++ : 0;

	(void)timeout_ms;
	bench->now += 1000;
	if (key == '#') {
		close(bench->pipe[1]);
		bench->pipe[1] = -1;
		key = *bench->keys++;
	}
	if (key == '.') {
		ck_assert_int_eq(write(bench->pipe[1], &byte, 1), 1);
		ck_assert_int_eq(read(bench->back[0], &byte, 1), 1);
		return INPUT_NONE;
	}
	return key == '~' ? INPUT_ESCAPE : key == '!' ? INPUT_HANGUP : key;
}

static void show(void *self, const struct canvas *canvas)
{
	struct bench *bench = self;
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	canvas_print(canvas, out);
	fclose(out);
	bench->seen |= bench->wanted && strstr(text, bench->wanted) != NULL;
	free(text);
}

static void size_of(void *self, int *rows, int *cols)
{
	(void)self;
	*rows = 24;
	*cols = 80;
}

static void repaint(void *self)
{
	(void)self;
}

static int64_t now_of(void *self)
{
	return ((struct bench *)self)->now;
}

/* Let the job of total steps run under these keys. */
static enum work_end run(struct bench *bench, const char *keys, const char *question)
{
	struct console console = { .self = bench, .key = key_of, .show = show, .size = size_of,
		.repaint = repaint, .now_ms = now_of,
		.beside = true };
	struct work work = { .run = job, .data = bench, .title = "Weaving", .question = question };
	enum work_end end;

	bench->keys = keys;
	ck_assert_int_eq(pipe(bench->pipe), 0);
	ck_assert_int_eq(pipe(bench->back), 0);
	console_init(&console);
	end = worker_run(&console, &work);
	console_release(&console);
	close(bench->pipe[0]);
	if (bench->pipe[1] >= 0)
		close(bench->pipe[1]);
	close(bench->back[0]);
	close(bench->back[1]);
	return end;
}

START_TEST(work_goes_on_while_keys_are_answered)
{
	struct bench bench = { .total = 4, .wanted = "50%" };

	ck_assert_int_eq(run(&bench, "..x..", NULL), WORK_DONE);
	ck_assert_int_eq(bench.steps, 4);
	ck_assert(bench.seen);
}
END_TEST

START_TEST(the_time_left_is_estimated_from_the_steps_done)
{
	/* A second a key: two steps of eight after two seconds leave six. */
	struct bench bench = { .total = 8, .wanted = "about 6 s left" };

	ck_assert_int_eq(run(&bench, "........", NULL), WORK_DONE);
	ck_assert(bench.seen);
}
END_TEST

START_TEST(escape_stops_the_work_and_waits_for_it)
{
	struct bench bench = { .total = 1000, .wanted = "Weaving" };

	ck_assert_int_eq(run(&bench, "..#~", NULL), WORK_STOPPED);
	ck_assert(bench.stopped);
	ck_assert_int_eq(bench.steps, 2);
	ck_assert(bench.seen);
}
END_TEST

START_TEST(a_question_comes_before_the_stop_and_can_be_denied)
{
	struct bench bench = { .total = 6, .wanted = "Leave?" };

	ck_assert_int_eq(run(&bench, ".~n.~n....", "Leave?"), WORK_DONE);
	ck_assert(!bench.stopped);
	ck_assert_int_eq(bench.steps, 6);
	ck_assert(bench.seen);
	bench = (struct bench){ .total = 1000 };
	ck_assert_int_eq(run(&bench, ".~#y", "Leave?"), WORK_STOPPED);
	ck_assert(bench.stopped);
}
END_TEST

START_TEST(a_terminal_that_hangs_up_ends_the_work_too)
{
	struct bench bench = { .total = 1000 };

	ck_assert_int_eq(run(&bench, ".#!", "Leave?"), WORK_LEFT);
	ck_assert(bench.stopped);
}
END_TEST

/* Whether what the last screen showed is still there once the box is drawn. */
static bool shows_last_screen(bool alone)
{
	struct waiting waiting = { .title = "Weaving", .alone = alone };
	struct bench bench = { .wanted = "our sheet" };
	struct canvas canvas;
	struct box box = { 0, 0, 24, 80 };

	canvas_init(&canvas, 24, 80);
	canvas_text(&canvas, &box, 0, 0, "our sheet", style_of('t'));
	waiting_draw(&waiting, &canvas);
	show(&bench, &canvas);
	canvas_release(&canvas);
	return bench.seen;
}

START_TEST(a_box_that_is_alone_leaves_nothing_of_the_last_screen)
{
	ck_assert(shows_last_screen(false));
	ck_assert(!shows_last_screen(true));
}
END_TEST

/* Which signals the job's thread holds back. */
static void look_at_signals(void *data, struct progress *progress)
{
	pthread_sigmask(SIG_BLOCK, NULL, data);
	progress_at(progress, 1, 1);
}

START_TEST(a_crash_of_the_work_is_caught_but_keys_signals_are_the_keyboards)
{
	struct bench bench = { .total = 0 };
	struct console console = { .self = &bench, .key = key_of, .show = show, .size = size_of,
		.repaint = repaint, .now_ms = now_of, .beside = true };
	sigset_t held;
	struct work work = { .run = look_at_signals, .data = &held, .title = "Looking",
		.grace_ms = 60000 };

	console_init(&console);
	ck_assert_int_eq(worker_run(&console, &work), WORK_DONE);
	console_release(&console);
	ck_assert_int_eq(sigismember(&held, SIGTERM), 1);
	ck_assert_int_eq(sigismember(&held, SIGWINCH), 1);
	ck_assert_int_eq(sigismember(&held, SIGTSTP), 1);
	ck_assert_int_eq(sigismember(&held, SIGSEGV), 0);
	ck_assert_int_eq(sigismember(&held, SIGABRT), 0);
	ck_assert_int_eq(sigismember(&held, SIGFPE), 0);
}
END_TEST

START_TEST(an_interrupt_ends_a_metered_command_at_its_next_step)
{
	struct meter meter;

	meter_begin(&meter, 10);
	ck_assert(meter_at(&meter, 1));
	ck_assert_int_eq(raise(SIGINT), 0);
	ck_assert(!meter_at(&meter, 2));
	meter_end(&meter);
	/* The next command begins anew. */
	meter_begin(&meter, 10);
	ck_assert(meter_at(&meter, 1));
	meter_end(&meter);
}
END_TEST

START_TEST(a_meter_tells_the_rate_and_the_time_left)
{
	struct str line;

	str_init(&line);
	meter_line(40, 1000, 4000, &line);
	ck_assert_str_eq(line.text, " 40/1000 games   10 a second   about 96 s left");
	str_clear(&line);
	meter_line(40, 10000, 4000, &line);
	ck_assert_str_eq(line.text, " 40/10000 games   10 a second   about 17 min left");
	str_clear(&line);
	meter_line(0, 10, 0, &line);
	ck_assert_str_eq(line.text, " 0/10 games   0 a second");
	str_release(&line);
}
END_TEST

Suite *worker_suite(void)
{
	Suite *suite = suite_create("worker");
	TCase *tests = tcase_create("worker");

	tcase_add_test(tests, work_goes_on_while_keys_are_answered);
	tcase_add_test(tests, the_time_left_is_estimated_from_the_steps_done);
	tcase_add_test(tests, escape_stops_the_work_and_waits_for_it);
	tcase_add_test(tests, a_question_comes_before_the_stop_and_can_be_denied);
	tcase_add_test(tests, a_terminal_that_hangs_up_ends_the_work_too);
	tcase_add_test(tests, a_box_that_is_alone_leaves_nothing_of_the_last_screen);
	tcase_add_test(tests, a_crash_of_the_work_is_caught_but_keys_signals_are_the_keyboards);
	tcase_add_test(tests, an_interrupt_ends_a_metered_command_at_its_next_step);
	tcase_add_test(tests, a_meter_tells_the_rate_and_the_time_left);
	suite_add_tcase(suite, tests);
	return suite;
}
