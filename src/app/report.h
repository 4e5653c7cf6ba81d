/* SPDX-License-Identifier: MIT */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include <stddef.h>

#include "base/fault.h"
#include "engine/world.h"

/* What commands say on standard error when they cannot go on. Each returns EXIT_REFUSED. */
int command_fault(const struct fault *fault);
int command_faults(const struct faults *faults);

/* That the scenario needs procedures which this release lacks, by name. */
int command_missing(const struct world *world);

/* The names of the procedures in the set, as "war table, battles"; size bytes. */
void procedures_name(unsigned set, char *names, size_t size);

#endif
