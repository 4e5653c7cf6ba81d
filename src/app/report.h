/* SPDX-License-Identifier: MIT */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "base/fault.h"
#include "engine/world.h"

/* What commands say on standard error when they cannot go on. Each returns EXIT_REFUSED. */
int command_fault(const struct fault *fault);
int command_faults(const struct faults *faults);

/* That the scenario needs procedures which this release lacks, by name; EXIT_DONE if none. */
int command_missing(const struct world *world);

#endif
