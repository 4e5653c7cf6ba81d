/* SPDX-License-Identifier: MIT */
#ifndef UI_ARGUE_H
#define UI_ARGUE_H

#include "engine/order.h"
#include "ui/doc.h"
#include "ui/line_edit.h"
#include "ui/list.h"
#include "ui/scene.h"

/* An order that its team argues, opened to all (rules B8.4). */
struct argued {
	struct order order;
	int odds;                /* per cent, as everyone may reckon them */
	char reason[MAX_REASONS][NOTE_TEXT];     /* the first empty one ends them */
	char counter[TEAM_COUNT][NOTE_TEXT];     /* by team; "" = none */
	int8_t votes[TEAM_COUNT];        /* bits 0-2: reasons accepted; 3 + t: the counter-reason
	                                    of team t; -1: has no vote */
};

enum argue_mode { ARGUE_LIST, ARGUE_LINE, ARGUE_DOC };
enum argue_event { ARGUE_NOTHING, ARGUE_DONE, ARGUE_QUIT, ARGUE_REDRAW };

/*
 * The arguments of a turn, before the eyes of everyone: reasons, counter-reasons
 * typed in, and without a facilitator the teams' votes on them. Pure. Fill scene,
 * items, people and votes, then argue_init().
 */
struct argue {
	const struct scene *scene;       /* borrowed; of everyone's eyes */
	struct argued items[TEAM_COUNT];
	int count;
	uint8_t people;          /* bits of teams at the keyboard: they counter and vote */
	bool counted;            /* no facilitator: the votes decide */
	enum argue_mode mode;
	bool astray;             /* the last key did nothing: say what to press */
	struct list list;
	struct line_edit line;
	struct doc doc;
	int doc_rows, doc_cols;
	bool told;               /* in the linear mode: it was said */
};

void argue_init(struct argue *argue);
void argue_release(struct argue *argue);
enum argue_event argue_key(struct argue *argue, int key);
void argue_draw(struct argue *argue, struct canvas *canvas);

/* What is said for and against: an order, then its reasons and the others' counter-reasons. */
enum argue_row_kind { ARGUE_ORDER, ARGUE_REASON, ARGUE_COUNTER };
struct argue_row {
	uint8_t kind;            /* enum argue_row_kind */
	uint8_t item;
	uint8_t which;           /* reason, or team of the counter-reason */
};
enum { ARGUE_ROWS = TEAM_COUNT * (1 + MAX_REASONS + TEAM_COUNT) };
int argue_rows(const struct argue *argue, struct argue_row rows[ARGUE_ROWS]);
const char *argue_words(const struct argue *argue, struct argue_row row);

/* Write the counter-reason of a row; let a team accept what the row says, or no longer. */
void argue_write(struct argue *argue, struct argue_row row, const char *text);
void argue_vote(struct argue *argue, struct argue_row row, int team);

/* What an item comes to as it is voted now. */
int argued_value(const struct world *world, const struct argued *item);

#endif
