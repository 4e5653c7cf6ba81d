/* SPDX-License-Identifier: MIT */
#ifndef IO_HOLDER_H
#define IO_HOLDER_H

#include <stdbool.h>

#include "base/fault.h"

/* Who holds the flock on an open file: "eastflank (4711)". False if it cannot be known. */
bool holder_find(int fd, char name[FAULT_ARG]);

#endif
