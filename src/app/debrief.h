/* SPDX-License-Identifier: MIT */
#ifndef APP_DEBRIEF_H
#define APP_DEBRIEF_H

#include "app/session.h"
#include "base/text.h"
#include "ui/doc.h"

/*
 * What the teams wrote down while they played, turn by turn: intents, why
 * orders were given, and predictions beside what came, with their penalties
 * (rules B23). Nothing if nobody wrote anything. For after the end only: it is
 * everyone's secret until then.
 */
void debrief_notes(const struct session *session, enum lang lang, struct doc *out);

#endif
