/* SPDX-License-Identifier: MIT */
#ifndef TESTS_APP_TABLE_STORY_H
#define TESTS_APP_TABLE_STORY_H

#include "app/session.h"

/* Start the campaign with three people, in a file at path. */
struct session *story_start(const char *path);

/* Play it to an end that the facilitator sets: every kind of record at the table is made. */
void story_play(struct session *session);

/* Do one act that must be possible. */
void story_act(struct session *session, const struct act *act, const char *reason);

/* Seal what each team has not sealed with the given sheet (NULL: an empty one), and resolve. */
void story_turn(struct session *session, const struct sheet sheets[TEAM_COUNT]);

#endif
