/* SPDX-License-Identifier: MIT */
#ifndef TESTS_BENCH_SINK_H
#define TESTS_BENCH_SINK_H

#include <stdbool.h>

/*
 * A pseudo-terminal in the place of standard input and output, and a thread that
 * takes what is written to it and counts the bytes. One per process.
 */

/* Take the place; false if there are no pseudo-terminals. Reports go to standard error from now. */
bool sink_open(void);

/* The size that a terminal opened from now on has. */
void sink_size(int rows, int cols);

/* The bytes written since the last call: all of them have come when it returns. */
long sink_bytes(void);

/* CPU time of the calling thread so far, in ms: without the thread that counts. */
double cpu_ms(void);

#endif
