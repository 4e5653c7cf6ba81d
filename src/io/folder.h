/* SPDX-License-Identifier: MIT */
#ifndef IO_FOLDER_H
#define IO_FOLDER_H

#include <stdbool.h>

#include "base/fault.h"

/* Bring the folder that path lies in to the disk: a new or renamed name in it then lasts. */
__attribute__((warn_unused_result))
bool folder_sync(const char *path, struct fault *fault);

/* Create the folder path and those above it, private to the user, where they are missing. */
__attribute__((warn_unused_result))
bool folder_make(const char *path, struct fault *fault);

#endif
