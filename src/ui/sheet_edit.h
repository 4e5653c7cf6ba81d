/* SPDX-License-Identifier: MIT */
#ifndef UI_SHEET_EDIT_H
#define UI_SHEET_EDIT_H

#include <stdbool.h>

#include "engine/order.h"

enum { SHEET_STEPS = 24 };

/* A sheet with its reasons. */
struct sheet_page {
	struct sheet sheet;
	struct notes notes;
};

/*
 * A sheet being filled in, with undo. pages[at] is the present one; those up to
 * last can be had back by redo. When full the oldest is forgotten.
 */
struct sheet_edit {
	struct sheet_page pages[SHEET_STEPS];
	int at, last;
	int selected;            /* order on the sheet, for reasons and removal */
};

/* Begin with a sheet; NULL: an empty one. */
void sheet_edit_init(struct sheet_edit *edit, const struct sheet *sheet,
	const struct notes *notes);

const struct sheet *sheet_edit_sheet(const struct sheet_edit *edit);
const struct notes *sheet_edit_notes(const struct sheet_edit *edit);

/* Put one more order on the sheet if it may be filed; else say why not. */
enum verdict sheet_edit_add(struct sheet_edit *edit, const struct world *world,
	const struct state *state, const struct order *order);

/* Take the selected order off; false if there is none. */
bool sheet_edit_remove(struct sheet_edit *edit);

/* Give a reason for the selected order; false if there is none. */
bool sheet_edit_reason(struct sheet_edit *edit, const char *text);

/*
 * Argue the selected order with these reasons (B8.4), the first empty one ends them; none:
 * argue no order. False if there is no order.
 */
bool sheet_edit_argue(struct sheet_edit *edit, char reasons[MAX_REASONS][NOTE_TEXT]);

/* What the free-form order on the sheet is to change (B8.5); which agreements to denounce. */
void sheet_edit_package(struct sheet_edit *edit, const struct package *package);
void sheet_edit_denounce(struct sheet_edit *edit, uint16_t denounce);

void sheet_edit_setting(struct sheet_edit *edit, enum setting setting, int value);
void sheet_edit_line(struct sheet_edit *edit, int line, int value);
void sheet_edit_intent(struct sheet_edit *edit, const char *text, int prediction);

/* False if there is nothing to undo or redo. */
bool sheet_edit_undo(struct sheet_edit *edit);
bool sheet_edit_redo(struct sheet_edit *edit);

#endif
