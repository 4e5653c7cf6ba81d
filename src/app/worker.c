/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/worker.h"

#include <assert.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>

#include "ui/input.h"
#include "ui/waiting.h"

/* While work goes on its box is drawn anew this often; where it looks ahead it wants a stack. */
enum { TICK_MS = 100, STACK_BYTES = 8 << 20 };

/* What the two threads share. */
struct worker {
	const struct work *work;
	struct progress progress;
	pthread_mutex_t lock;            /* of over */
	pthread_cond_t ended;
	bool over;
};

static void *begin(void *data)
{
	struct worker *worker = data;

	worker->work->run(worker->work->data, &worker->progress);
	pthread_mutex_lock(&worker->lock);
	worker->over = true;
	pthread_cond_signal(&worker->ended);
	pthread_mutex_unlock(&worker->lock);
	return NULL;
}

/*
 * Signals are the first thread's, which waits for keys; but not those of a crash: held back,
 * they would end the program before the terminal is given back.
 */
static void signals_of_worker(sigset_t *out)
{
	static const int CRASHES[] = { SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP };

	sigfillset(out);
	for (size_t i = 0; i < sizeof(CRASHES) / sizeof(*CRASHES); i++)
		sigdelset(out, CRASHES[i]);
}

static bool start(struct worker *worker, pthread_t *thread)
{
	pthread_attr_t attributes;
	sigset_t held, before;

	signals_of_worker(&held);
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, STACK_BYTES);
	pthread_sigmask(SIG_SETMASK, &held, &before);

	bool good = pthread_create(thread, &attributes, begin, worker) == 0;

	pthread_sigmask(SIG_SETMASK, &before, NULL);
	pthread_attr_destroy(&attributes);
	return good;
}

/* Wait until it is over, but not longer than ms; whether it is. */
static bool wait_over(struct worker *worker, int ms)
{
	struct timespec until;
	int late = 0;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += ms / 1000;
	until.tv_nsec += (long)(ms % 1000) * 1000000;
	if (until.tv_nsec >= 1000000000) {
		until.tv_nsec -= 1000000000;
		until.tv_sec++;
	}
	pthread_mutex_lock(&worker->lock);
	while (!worker->over && late == 0)
		late = pthread_cond_timedwait(&worker->ended, &worker->lock, &until);

	bool over = worker->over;

	pthread_mutex_unlock(&worker->lock);
	return over;
}

static void draw(void *model, struct canvas *canvas)
{
	waiting_draw(model, canvas);
}

static int take_key(void *model, int key)
{
	return (int)waiting_key(model, key);
}

/* Show how far it is and answer keys until it is over or unwanted. */
static enum work_end watch(struct worker *worker, struct console *console, int64_t began)
{
	struct waiting waiting = { .title = worker->work->title,
		.question = worker->work->question, .alone = worker->work->alone };
	struct screen screen = { &waiting, draw, take_key, NULL };

	while (!wait_over(worker, 0)) {
		waiting.done = atomic_load(&worker->progress.done);
		waiting.total = atomic_load(&worker->progress.total);
		waiting.elapsed_ms = console->now_ms(console->self) - began;
		console_draw(console, &screen);

		int event = console_key(console, &screen, TICK_MS);

		if (event != WAITING_ON) {
			progress_stop(&worker->progress);
			return event == WAITING_STOP ? WORK_STOPPED : WORK_LEFT;
		}
	}
	return WORK_DONE;
}

enum work_end worker_run(struct console *console, const struct work *work)
{
	struct worker worker = { .work = work, .over = false };
	int64_t began = console->now_ms(console->self);
	enum work_end end = WORK_DONE;
	pthread_t thread;

	progress_init(&worker.progress);
	pthread_mutex_init(&worker.lock, NULL);
	pthread_cond_init(&worker.ended, NULL);
	/* A script of keys is for the screens behind; and without a thread the keyboard waits. */
	if (!console->beside || !start(&worker, &thread)) {
		work->run(work->data, &worker.progress);
	} else {
		if (!wait_over(&worker, work->grace_ms))
			end = watch(&worker, console, began);

		int failed = pthread_join(thread, NULL);

		assert(failed == 0);
		(void)failed;
	}
	pthread_cond_destroy(&worker.ended);
	pthread_mutex_destroy(&worker.lock);
	return end;
}
