/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_REPLAY_H
#define TESTS_FUZZ_REPLAY_H

#include <stddef.h>
#include <stdint.h>

/*
 * A fuzz driver is one file with LLVMFuzzerTestOneInput() and SEEDS. Linked with replay.c it
 * is a test: every seed is replayed, cut short and spoilt in the same ways on every run.
 * Without replay.c, and with -fsanitize=fuzzer, it is a libFuzzer target:
 *   clang -g -fsanitize=fuzzer,address,undefined -Isrc -Itests -I. tests/fuzz/fuzz_map.c \
 *     tests/fuzz/agree.c src/content/map*.c src/io/[a-z]*.c src/base/[a-z]*.c -lyaml ...
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A file, or a folder of files, under the source tree, and how hard to try each. */
struct seed {
	const char *path;
	int cuts;                /* ends, evenly spread, to cut it at */
	int changes;             /* spoilt copies */
};

/* Ends in a NULL path. Defined by the driver. */
extern const struct seed SEEDS[];

#endif
