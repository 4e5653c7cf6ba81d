/* SPDX-License-Identifier: MIT */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stdatomic.h>
#include <stdbool.h>

/*
 * How far a piece of work is, and whether it is still wanted: written by whoever works and by
 * whoever waits, in two threads. What the work comes to does not depend on it, unless it is
 * stopped.
 */
struct progress {
	atomic_int done, total;          /* steps; total 0: not known yet */
	atomic_bool unwanted;
};

void progress_init(struct progress *progress);

/* The worker stands at a step of total; false if it is to stop. NULL: nobody watches. */
bool progress_at(struct progress *progress, int done, int total);

/* Whoever waits wants it no longer. */
void progress_stop(struct progress *progress);

#endif
