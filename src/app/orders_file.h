/* SPDX-License-Identifier: MIT */
#ifndef APP_ORDERS_FILE_H
#define APP_ORDERS_FILE_H

#include "app/session.h"
#include "base/arena.h"
#include "io/yaml.h"
#include "journal/filing.h"

/*
 * Read a team's orders file and check all of it on the game as it stands: what
 * is written wrongly, and what may not be filed, each at its line. filing's
 * nodes lie in arena. False after faults; then nothing of it counts.
 */
__attribute__((warn_unused_result))
bool orders_file_read(const struct session *session, enum team team, const struct source *source,
	struct arena *arena, struct filing *filing, struct faults *faults);

#endif
