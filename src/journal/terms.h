/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_TERMS_H
#define JOURNAL_TERMS_H

#include "engine/terms.h"
#include "engine/world.h"
#include "io/yaml.h"
#include "journal/record.h"

/*
 * The terms of an offer (rules B16), as journals and offer files write them:
 *   parties: [russia, washington]
 *   binding: 1
 *   secret: 1
 *   turns: 3
 *   clauses:
 *     - {kind: pay, team: russia, to: washington, resource: bp, n: 2}
 *     - {kind: forbid, team: washington, order: sanctions, turns: 2}
 * The proposer is who writes it.
 */
extern const char *const TERMS_KEYS[];                      /* the keys above, NULL-terminated */
extern const char *const NAMES_CLAUSE[CLAUSE_COUNT + 1];    /* "pay" ... */

/* Write the keys above into the open object; what is at its default is left out. */
void terms_write(const struct world *world, const struct terms *terms, struct json *json);

/*
 * Read the keys above from a map; terms->proposer is set by the caller, who also
 * sees to other keys. Every name and number is checked by itself, not whether
 * the terms may be proposed. False after faults.
 */
__attribute__((warn_unused_result))
bool terms_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct terms *terms);

#endif
