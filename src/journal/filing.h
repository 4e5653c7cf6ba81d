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
 *   argue: {order: reinforce, reasons: ["...", "..."]}
 *   denounce: [3]
 *   package: {size: small, tracks: {trust: 3}}
 *   intent: "..."
 *   prediction: 60
 * The nodes tell where a part stood, for faults found later; NULL where it is not there.
 */
struct filing {
	enum team team;
	const struct state *state;       /* whose agreements the numbers of "denounce" count */
	struct sheet sheet;
	struct notes notes;
	const struct node *order[MAX_SHEET];
	const struct node *line[MAX_LINES];
	const struct node *setting[SETTING_COUNT];
	const struct node *argue, *denounce, *package;
};

/* Most characters of a reason, an argument or an intent. */
enum { FILING_NOTE = 140 };

/* The keys above, NULL-terminated. */
extern const char *const FILING_KEYS[];

/*
 * Write the keys above into the open object; what is at its default is left out.
 * notes may be NULL. state: in whose turn the sheet is filed.
 */
struct filed {
	enum team team;
	const struct state *state;
	const struct sheet *sheet;
	const struct notes *notes;
};
void filing_write(const struct world *world, const struct filed *filed, struct json *json);

/*
 * Read the keys above from a map; filing->team and state are set by the caller. Other keys
 * are the caller's concern. Every name and number is checked by itself, not
 * whether the sheet may be filed. False after faults.
 */
__attribute__((warn_unused_result))
bool filing_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct filing *filing);

extern const char *const NAMES_SIZE[PACKAGE_SIZES + 1];

/* The keys "size" and "tracks" of a free-form order's package (B8.5), into and from a map. */
void package_write(const struct world *world, const struct package *package, struct json *json);
__attribute__((warn_unused_result))
bool package_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct package *package);

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
