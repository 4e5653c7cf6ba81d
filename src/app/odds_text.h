/* SPDX-License-Identifier: MIT */
#ifndef APP_ODDS_TEXT_H
#define APP_ODDS_TEXT_H

#include "app/odds_sheet.h"
#include "prose/prose.h"

/* The sheet as tables to read, of at most 80 columns, in the reader's language. */
void odds_sheet_text(const struct prose *prose, const struct odds_sheet *sheet, struct str *out);

#endif
