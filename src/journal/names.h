/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_NAMES_H
#define JOURNAL_NAMES_H

#include <stdbool.h>

#include "base/fault.h"
#include "engine/ids.h"
#include "engine/ledger.h"
#include "engine/terms.h"
#include "engine/world.h"

/*
 * The words of a journal and of an orders file. They are a file format: never
 * translated, never changed. Lists end in NULL and stand in the order of their enum.
 */
extern const char *const NAMES_TEAM[TEAM_COUNT + 1];         /* "coalition" ... */
extern const char *const NAMES_ANYBODY[TEAM_COUNT + 2];      /* and "nobody" for TEAM_NONE */
extern const char *const NAMES_SEAT[];                       /* "human", "machine", "none" */
extern const char *const NAMES_RESOURCE[RES_COUNT + 1];      /* "bp", "pc" */
extern const char *const NAMES_UNIT[UNIT_KIND_COUNT + 1];    /* "bde" ... */
extern const char *const NAMES_BAND[BAND_COUNT + 1];
extern const char *const NAMES_DECISION[DECISION_COUNT + 1];
extern const char *const NAMES_SETTING[SETTING_COUNT + 1];   /* "roe" ... */
extern const char *const NAMES_RESULT[BATTLE_RESULTS + 1];   /* of a battle */
extern const char *const NAMES_CAUSE[CAUSE_COUNT + 1];
extern const char *const NAMES_FIELD[AGREEMENT_FIELDS + 1];  /* of an agreement, in entries */
extern const char *const NAMES_ENTRY[ENTRY_KIND_COUNT + 1];

/* False, with a fault that names them, if the world's scenario needs procedures that this
 * release lacks: it is never played without them. */
bool procedures_check(const struct world *world, struct fault *fault);

/* The words of a setting's values, or NULL if they are numbers. */
const char *const *names_of_setting(enum setting setting);

#endif
