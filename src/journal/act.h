/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_ACT_H
#define JOURNAL_ACT_H

#include "engine/act.h"
#include "engine/world.h"
#include "io/yaml.h"
#include "journal/record.h"

/* Least characters of a reason where one is needed (rules B19). */
enum { REASON_LEAST = 10, REASON_MOST = 420 };

/* The acts' words: the kinds of their records ("agree" is none: it is written with the answer that
 * makes it), and "act" in a facilitator's file. */
extern const char *const NAMES_ACT[ACT_COUNT + 1];

/* The words of the results that the die of a key can have, or NULL if they are numbers. */
const char *const *act_result_words(const char *key);

/* Who does an act, as the envelope writes it: a team, "congress", a bloc's id, "facilitator", or
 * "program" for what is counted where no facilitator sits. */
const char *act_author(const struct world *world, const struct state *state,
	const struct act *act);

/*
 * Write what an act says into the open object; what is at its default is left
 * out. doc/design/record.md lists the keys.
 */
void act_write(const struct world *world, const struct act *act, struct json *json);

/*
 * Read what an act of a kind says from a map; act->kind and act->team are set by
 * the caller, as is the turn of a ruling that does not name one (0: it must).
 * also: other keys that the map may have, NULL-terminated. Every name and number is
 * checked by itself, not whether the act may be done. False after faults.
 */
__attribute__((warn_unused_result))
bool act_read(const struct loader *loader, const struct world *world, const struct node *map,
	const char *const *also, struct act *act);

/* Whether a reason is long enough where one is needed. */
bool reason_is_enough(const char *reason);

/* Whether an act of a kind has a reason that is long enough, or needs none. */
bool act_has_reason(enum act_kind kind, const char *reason);

#endif
