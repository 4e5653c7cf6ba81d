/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_RULES_H
#define CONTENT_RULES_H

#include <stdbool.h>

#include "content/build.h"
#include "content/fields.h"

/*
 * The parts of a ruleset. Each reads one node into the world and returns false
 * after a fault; record is the world (they are field readers).
 */
bool rules_read(struct build *build, const struct node *root);

/* Whether key is one that the root of a ruleset may have. */
bool rules_key_is_known(const char *key);

bool options_read(struct build *build, const struct node *map, bool all);
bool slots_read(struct build *build, const struct node *map, bool all);
bool resources_read(struct build *build, const struct node *map, bool all);

bool vote_rules_read(struct build *build, const struct node *map, void *record);
bool war_rules_read(struct build *build, const struct node *map, void *record);
bool war_ru_loss_read(struct build *build, const struct node *map, void *record);
bool war_ua_loss_read(struct build *build, const struct node *map, void *record);
bool war_ru_replace_read(struct build *build, const struct node *map, void *record);
bool war_ua_replace_read(struct build *build, const struct node *map, void *record);
bool war_cost_read(struct build *build, const struct node *map, void *record);
bool front_read(struct build *build, const struct node *map, void *record);
/* A list of areas and groups as a set. */
bool area_set_read(struct build *build, const struct node *list, uint64_t *areas);

bool weapons_read(struct build *build, const struct node *list, void *record);
bool movement_rules_read(struct build *build, const struct node *map, void *record);
bool agreement_rules_read(struct build *build, const struct node *map, void *record);
bool incursion_rules_read(struct build *build, const struct node *map, void *record);

/* Whether the ruleset has what a scenario's attacks need; one without attacks needs nothing. */
bool incursion_needed(struct build *build, const struct node *root);

bool argument_rules_read(struct build *build, const struct node *map, void *record);
bool phases_read(struct build *build, const struct node *map, void *record);
bool free_form_rules_read(struct build *build, const struct node *map, void *record);
bool signal_rules_read(struct build *build, const struct node *map, void *record);
bool bloc_score_read(struct build *build, const struct node *map, void *record);

/* Whether the ruleset has what its free-form orders need; one without such orders needs nothing. */
bool free_form_needed(struct build *build, const struct node *root);

bool battle_rules_read(struct build *build, const struct node *map, void *record);
bool escalation_rules_read(struct build *build, const struct node *map, void *record);
bool proposal_read(struct build *build, const struct node *map, struct proposal *proposal);

bool orders_read(struct build *build, const struct node *list, void *record);

/*
 * Objectives and agendas by team, predictions, endings: of a ruleset or, in its place, of a
 * scenario.
 */
bool objectives_read(struct build *build, const struct node *map, void *record);

/* Whether the option agenda_points, read from node, fits the objectives in force (B20). */
bool agenda_points_check(struct build *build, const struct node *node);
bool agendas_read(struct build *build, const struct node *map, void *record);
bool agenda_read(struct build *build, const struct node *map, struct agenda *agenda);
bool predictions_read(struct build *build, const struct node *list, void *record);
bool endings_read(struct build *build, const struct node *list, void *record);

#endif
