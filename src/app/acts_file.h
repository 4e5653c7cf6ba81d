/* SPDX-License-Identifier: MIT */
#ifndef APP_ACTS_FILE_H
#define APP_ACTS_FILE_H

#include "app/session.h"
#include "base/arena.h"
#include "io/yaml.h"

/* What is done at the table, written as the journal writes it. */

enum { ACTS_MOST = 64 };                 /* of one file */

/* A facilitator's file: a list of acts. */
struct acts_file {
	int count;
	struct doing list[ACTS_MOST];
	const struct node *node[ACTS_MOST];
};

/*
 * Read a list of acts, each with "act" (its kind), "by" (a team; otherwise the
 * facilitator), "reason", and for injects written at the table "text" and
 * "effects". Whether they may be done shows only when they are. The nodes and
 * texts lie in arena. False after faults.
 */
__attribute__((warn_unused_result))
bool acts_file_read(const struct session *session, const struct source *source,
	struct arena *arena, struct acts_file *file, struct faults *faults);

/* Do all acts of a file or none; faults name the place of what cannot be done. */
__attribute__((warn_unused_result))
bool acts_file_do(struct session *session, const struct source *source, struct arena *arena,
	const struct acts_file *file, struct faults *faults);

/* The terms of an offer, and "counters": the number of the offer that they answer. */
__attribute__((warn_unused_result))
bool terms_file_read(const struct session *session, const struct source *source,
	struct arena *arena, struct offer *offer, struct faults *faults);

/* A fault about terms that cannot be proposed. */
void terms_refuse(const struct session *session, const struct terms *terms,
	enum verdict verdict, struct fault *fault);

#endif
