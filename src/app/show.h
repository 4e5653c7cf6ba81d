/* SPDX-License-Identifier: MIT */
#ifndef APP_SHOW_H
#define APP_SHOW_H

#include "app/session.h"
#include "base/str.h"

/*
 * Write the game in the orders phase of turn (session_state_before()) as team may
 * know it (TEAM_NONE: all of it), as one JSON object of the journal's profile:
 * everything through view_make() and ledger_redact(), nothing else.
 */
void show_write(const struct session *session, int turn, enum team team, struct str *out);

#endif
