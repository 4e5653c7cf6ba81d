/* SPDX-License-Identifier: MIT */
#ifndef TESTS_IO_SCRATCH_H
#define TESTS_IO_SCRATCH_H

#include <stddef.h>

enum { SCRATCH_PATH = 256 };

/* A new empty folder for one test; scratch_remove() takes it and all in it away. */
void scratch_make(char folder[SCRATCH_PATH]);
void scratch_remove(const char *folder);

/* The path of a name in it. */
const char *scratch_path(const char *folder, const char *name, char path[SCRATCH_PATH]);

/* Write and read small files; any failure fails the test. */
void scratch_write(const char *path, const char *text);
void scratch_read(const char *path, char *text, size_t size);

/* Whether a file is there; how many names a folder holds. */
int scratch_has(const char *path);
int scratch_count(const char *folder);

#endif
