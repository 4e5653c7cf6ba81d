/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_FILING_H
#define JOURNAL_FILING_H

#include "engine/order.h"
#include "engine/world.h"
#include "io/yaml.h"
#include "journal/record.h"

/*
 * What a team files for a turn, as journals and orders files write it:
 *   budget: {aid: 7}
 *   orders: [{id: reinforce, target: LTU, reason: "..."}]
 *   settings: {roe: hold, alert: 1}
 *   intent: "..."
 *   prediction: 60
 * The nodes tell where a part stood, for faults found later; NULL where it is not there.
 */
struct filing {
	enum team team;
	struct sheet sheet;
	struct notes notes;
	const struct node *order[MAX_SHEET];
	const struct node *line[MAX_LINES];
	const struct node *setting[SETTING_COUNT];
};

/* The keys above, NULL-terminated. */
extern const char *const FILING_KEYS[];

/* Write the keys above into the open object; what is at its default is left out. */
void filing_write(const struct world *world, const struct sheet *sheet, const struct notes *notes,
	struct json *json);

/*
 * Read the keys above from a map; filing->team is set by the caller. Other keys
 * are the caller's concern. Every name and number is checked by itself, not
 * whether the sheet may be filed. False after faults.
 */
__attribute__((warn_unused_result))
bool filing_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct filing *filing);

/* Cut notes to 140 characters each and replace what a journal cannot hold, so that they are
 * read back as they are written. */
void notes_settle(struct notes *notes);

/* The target of an order of kind as it is written: id of an area or bloc, number; NULL without one.
 * buffer is for a number. */
const char *target_word(const struct world *world, int kind, int target, char buffer[16]);

/* The target that node names for an order of kind; false after a fault. */
bool target_read(const struct loader *loader, const struct world *world, int kind,
	const struct node *node, int *target);

#endif
