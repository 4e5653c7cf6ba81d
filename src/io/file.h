/* SPDX-License-Identifier: MIT */
#ifndef IO_FILE_H
#define IO_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"

/* A whole file in memory. text ends in a NUL that size does not count. */
struct file {
	char *text;              /* owned; free with file_release() */
	size_t size;
};

/*
 * Read path ("-": standard input), at most limit bytes. Faults: FAULT_NO_FILE,
 * FAULT_FILE_SIZE, FAULT_IO.
 */
__attribute__((warn_unused_result))
bool file_read(const char *path, size_t limit, struct file *file, struct fault *fault);
void file_release(struct file *file);

/*
 * Write path whole or not at all: temporary file beside it, fsync, rename, fsync of the folder.
 * What is no regular file (/dev/null, a pipe) is written into instead of replaced.
 */
__attribute__((warn_unused_result))
bool file_write(const char *path, const char *text, size_t size, struct fault *fault);

/* A file that only grows, held open under an exclusive lock. */
struct appender {
	int fd;
	size_t size;             /* bytes known to be whole on disk */
	char path[FAULT_FILE];
};

/*
 * Open path for appending under flock. A second opener is refused with a fault
 * that says who holds it (FAULT_LOCKED_BY, or FAULT_LOCKED where the system does
 * not tell). create: it must not exist yet (FAULT_EXISTS); its folder is synced;
 * after a failure there is no file.
 */
__attribute__((warn_unused_result))
bool appender_open(struct appender *appender, const char *path, bool create, struct fault *fault);

/*
 * Append bytes, then fdatasync, then return true. On a full disk or a limit:
 * truncate back, FAULT_DISK_FULL (FAULT_IO for other failures to write), and the
 * appender stays usable. A failed sync (FAULT_SYNC) closes it for good (fd -1):
 * it is never retried. So does a file that somebody else has changed, replaced or
 * removed meanwhile (FAULT_TOUCHED): nothing is written then.
 */
__attribute__((warn_unused_result))
bool appender_add(struct appender *appender, const char *bytes, size_t count, struct fault *fault);

/*
 * Bring what the file holds, and its name, to the disk: a writer that was killed
 * may have left bytes that so far only memory has. Failures as of appender_add().
 */
__attribute__((warn_unused_result))
bool appender_sync(struct appender *appender, struct fault *fault);

/* Cut the file to size bytes and sync. */
__attribute__((warn_unused_result))
bool appender_cut(struct appender *appender, size_t size, struct fault *fault);

void appender_close(struct appender *appender);

#endif
