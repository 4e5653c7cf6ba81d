/* SPDX-License-Identifier: MIT */
#ifndef APP_PROMISES_H
#define APP_PROMISES_H

#include "app/session.h"
#include "base/text.h"
#include "ui/doc.h"

/*
 * The promise ledger (rules B23): every agreement that came into force, and
 * whether it was kept, broken or denounced, by whom and when. Then the scores of
 * blocs that people played (B9). For after the end only: it tells secrets.
 */
void debrief_promises(const struct session *session, enum lang lang, struct doc *out);

#endif
