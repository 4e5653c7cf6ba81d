/* SPDX-License-Identifier: MIT */
#ifndef APP_DOING_H
#define APP_DOING_H

#include <stdint.h>

#include "engine/act.h"
#include "journal/seat.h"
#include "journal/table.h"

/* What is done in one go at the facilitator's desk: acts, and what no rule reads. */
enum doing_kind { DOING_ACT, DOING_COUNT, DOING_REMARK, DOING_MESSAGE, DOING_CLOCK, DOING_PLAYER,
	DOING_PIN, DOING_REOPEN, DOING_KINDS };
struct doing {
	uint8_t kind;            /* enum doing_kind */
	uint8_t team;            /* COUNT: whose argument the teams' votes are counted on; PLAYER,
	                            REOPEN: whose; PIN: enum team, or TEAM_NONE for the facilitator */
	struct act act;          /* ACT */
	struct remark remark;    /* REMARK: a note, a counter-reason, votes on reasons (B8.4) */
	struct message message;  /* MESSAGE */
	struct clock clock;      /* CLOCK: as it stands from now on */
	struct seat seat;        /* PLAYER: who plays team from now on */
	const char *reason;      /* ACT, REOPEN; "" or NULL: none */
	const char *text;        /* ACT: of an inject written at the table (act lacks its number), or
	                            NULL; PIN: the PIN, "" or NULL: none */
	const char *effects;     /* ACT: of such an inject: YAML of rules C2, or NULL */
};

#endif
