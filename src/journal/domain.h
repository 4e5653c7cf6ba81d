/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_DOMAIN_H
#define JOURNAL_DOMAIN_H

#include <stdbool.h>

#include "engine/ledger.h"
#include "engine/world.h"
#include "io/yaml.h"
#include "journal/record.h"

/* What an index in a ledger entry counts: how it is named, and how far it may go. */
enum domain {
	DOMAIN_NUMBER,           /* any number */
	/* Written by name. */
	DOMAIN_TRACK, DOMAIN_RESOURCE, DOMAIN_FLAG, DOMAIN_AREA, DOMAIN_COUNTRY, DOMAIN_BLOC,
	DOMAIN_NATION, DOMAIN_UNIT, DOMAIN_SETTING, DOMAIN_LINE, DOMAIN_ORDER, DOMAIN_EVENT,
	DOMAIN_ENDING, DOMAIN_TEAM, DOMAIN_INJECT,
	/* Written as numbers within bounds. */
	DOMAIN_EFFECT, DOMAIN_SAY, DOMAIN_VOTE, DOMAIN_ROW, DOMAIN_TURN,
	DOMAIN_COUNT
};

/* Of entry.subject and of entry.index. */
enum domain domain_of_subject(enum entry_kind kind);
enum domain domain_of_cause(enum cause_kind cause);

/* The name of an index, or NULL if the domain is written as numbers or does not hold it. */
const char *domain_word(const struct world *world, enum domain domain, int index);

/* Write index under key: its name, or the number. */
void domain_write(const struct world *world, enum domain domain, int index, const char *key,
	struct json *json);

/* Read it back: a name, or a number within the domain's bounds (-1 is "none" of an ending). */
__attribute__((warn_unused_result))
bool domain_read(const struct loader *loader, const struct world *world, enum domain domain,
	const struct node *node, int *index);

#endif
