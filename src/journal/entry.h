/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_ENTRY_H
#define JOURNAL_ENTRY_H

#include <stdbool.h>

#include "engine/ledger.h"
#include "engine/world.h"
#include "io/yaml.h"
#include "journal/record.h"

/*
 * Write a ledger as the lists "entries" and "votes" of the open object, with
 * names instead of indices, what is at its default left out. A redacted one too.
 */
void ledger_write(const struct world *world, const struct ledger *ledger, struct json *json);

/*
 * Read them back from a map: the same ledger, entry by entry. Every index is
 * checked against the world; false after faults.
 */
__attribute__((warn_unused_result))
bool ledger_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct ledger *ledger);

/* Whether two entries, or two votes, say the same. */
bool entry_equal(const struct entry *first, const struct entry *second);
bool vote_equal(const struct world *world, const struct vote_record *first,
	const struct vote_record *second);

#endif
