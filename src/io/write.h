/* SPDX-License-Identifier: MIT */
#ifndef IO_WRITE_H
#define IO_WRITE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"

/*
 * Write all bytes to fd. False with errno set; some of them may then be written.
 * What is missing after a short write is tried again, which tells why. A file
 * size limit gives EFBIG and never the signal that would end the process.
 */
__attribute__((warn_unused_result))
bool write_all(int fd, const char *bytes, size_t count);

/* Say from errno why path could not be written: FAULT_DISK_FULL or FAULT_IO. Returns false. */
bool write_complain(const char *path, struct fault *fault);

#endif
