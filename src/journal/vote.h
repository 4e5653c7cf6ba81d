/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_VOTE_H
#define JOURNAL_VOTE_H

#include <stdbool.h>

#include "engine/ledger.h"
#include "engine/world.h"
#include "io/yaml.h"
#include "journal/record.h"

/* One vote as an object: dice by bloc, supports by country, countries by how they voted. */
void vote_write(const struct world *world, const struct vote_record *vote, struct json *json);

__attribute__((warn_unused_result))
bool vote_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct vote_record *vote);

#endif
