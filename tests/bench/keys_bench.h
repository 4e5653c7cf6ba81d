/* SPDX-License-Identifier: MIT */
#ifndef TESTS_BENCH_KEYS_BENCH_H
#define TESTS_BENCH_KEYS_BENCH_H

/*
 * Play a turn of the longest scenario on the whole board at that size, and print for each key
 * the CPU time from the key to its frame being sent: the slowest and the mean of each screen.
 */
void keys_measure(int rows, int cols);

#endif
