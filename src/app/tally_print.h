/* SPDX-License-Identifier: MIT */
#ifndef APP_TALLY_PRINT_H
#define APP_TALLY_PRINT_H

#include <stdint.h>

#include "app/tally.h"

/* Print a tally for people, in their language. seed: of the study. */
void tally_print(const struct tally *tally, const struct world *world, uint64_t seed);

#endif
