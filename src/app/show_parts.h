/* SPDX-License-Identifier: MIT */
#ifndef APP_SHOW_PARTS_H
#define APP_SHOW_PARTS_H

#include "app/session.h"
#include "engine/state.h"
#include "engine/view.h"
#include "engine/world.h"
#include "journal/record.h"

/* One team's sight of a turn, and where it is written. */
struct show {
	const struct world *world;
	enum team team;                  /* TEAM_NONE: all */
	struct view view;
	struct state seen;               /* the view filled up, for odds and verdicts */
	struct json *json;
};

/* Whether what only this team knows of itself may be shown: to itself, to all at the end. */
bool show_may_tell(const struct show *show, enum team team);

/* "tracks", "derived", "resources", "flags", "settings", "scores": the numbers on the table. */
void show_numbers(const struct show *show);

/* "areas", "units", "countries". */
void show_map(const struct show *show);

/* "available": the team's orders, each with cost, and per target whether and with what odds. */
void show_orders(const struct show *show, enum team team);

/* "offers", "agreements", "messages", "notes", "acts": what was said and done up to turn. */
void show_table(const struct show *show, const struct session *session, int turn);

#endif
