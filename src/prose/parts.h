/* SPDX-License-Identifier: MIT */
#ifndef PROSE_PARTS_H
#define PROSE_PARTS_H

#include "prose/prose.h"

/* What sentences are put together from, inside this layer. */

/* Names of the data by index, in the language at hand. */
const char *name_of_track(const struct prose *prose, int track);
const char *name_of_area(const struct prose *prose, int area);
const char *name_of_bloc(const struct prose *prose, int bloc);
const char *name_of_order(const struct prose *prose, int kind);
const char *name_of_order_brief(const struct prose *prose, int kind);
const char *name_of_resource(enum resource resource);

/* A team within a sentence: "the Coalition". */
const char *name_of_team(enum team team);

/* A target of an order kind as text; "" without one. */
void target_write(const struct prose *prose, int kind, int target, struct str *out);

/*
 * An expression as written in the data with its words made readable: tracks by
 * name, flag(x) by the flag's name, units(R,BLR,bde) as "brigades of Russia in BLR".
 */
void expression_write(const struct prose *prose, const char *source, struct str *out);

/* Whether an expression is a plain integer as written; then *value. */
bool expression_is_number(const char *source, int *value);

/* What fell, after a result on which the facilitator ruled; nothing after others (B19). */
void ruled_write(const struct entry *entry, struct str *out);

/* The parts of prose_entry(): an entry that opens a step, and one that is a change. */
void entry_head_write(const struct prose *prose, const struct ledger *ledger,
	const struct entry *entry, struct str *out);
void entry_change_write(const struct prose *prose, const struct entry *entry, struct str *out);

/* The same for what happened at the table; false if the entry is not of that kind. */
bool table_head_write(const struct prose *prose, const struct entry *entry, struct str *out);
bool table_change_write(const struct prose *prose, const struct entry *entry, struct str *out);

/* Teams of a set of bits: "Coalition, Russia". */
void teams_write(unsigned teams, struct str *out);

/* Entries of agreements; false for others. */
bool agreement_head_write(const struct entry *entry, struct str *out);
bool agreement_change_write(const struct entry *entry, struct str *out);

#endif
