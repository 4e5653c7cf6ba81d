/* SPDX-License-Identifier: MIT */
#ifndef APP_ACCORDS_H
#define APP_ACCORDS_H

#include "app/session.h"
#include "ui/doc.h"

/* Whose page of agreements, and when. */
struct accords {
	const struct session *session;
	int turn;                /* as they stood in the orders phase of this turn */
	int eyes;                /* enum team, TEAM_NONE, EYES_PUBLIC (app/eyes.h) */
	enum lang lang;
	const struct sheet *sheet;       /* that is being filled: what it would break; or NULL */
	const struct state *imagined;    /* beside sheet */
};

/*
 * All agreements those eyes may know of: in force, offered, ended, with clauses, length, who
 * kept and who broke, what breaking costs, and what of the sheet would break one (rules B16).
 */
void accords_write(const struct accords *accords, struct doc *out);

#endif
