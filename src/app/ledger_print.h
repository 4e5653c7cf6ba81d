/* SPDX-License-Identifier: MIT */
#ifndef APP_LEDGER_PRINT_H
#define APP_LEDGER_PRINT_H

#include "engine/ledger.h"
#include "prose/prose.h"

/* Print the steps of a ledger, a line each, and under them what each changed. */
void ledger_print(const struct prose *prose, const struct ledger *ledger);

#endif
