/* SPDX-License-Identifier: MIT */
#ifndef APP_METER_H
#define APP_METER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/*
 * A line on standard error that tells how far a command without a screen is, if that is a
 * terminal; and Ctrl-C, which ends the work at its next step instead of the program (pressed
 * twice, it ends the program).
 */
struct meter {
	int total;               /* steps */
	bool shown;              /* a line stands there */
	bool on;                 /* standard error is a terminal */
	int64_t began, drawn;    /* ms of a clock that only goes forward */
};

/* Watch total steps from now on. */
void meter_begin(struct meter *meter, int total);

/* done steps are done; false if it is to end. */
bool meter_at(struct meter *meter, int done);

/* Take the line away, and leave Ctrl-C to the system again. */
void meter_end(struct meter *meter);

/* What the line says: " 40/1000 games   13 a second   about 74 s left". */
void meter_line(int done, int total, int64_t elapsed_ms, struct str *out);

#endif
