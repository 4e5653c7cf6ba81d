/* SPDX-License-Identifier: MIT */
#ifndef APP_HANDBOOK_H
#define APP_HANDBOOK_H

#include <stdbool.h>

#include "base/fault.h"
#include "base/str.h"
#include "engine/state.h"
#include "prose/prose.h"

/*
 * The rules handbook: chapters of prose (assets/handbook/LANG/NN_name.md) in which
 *     <!-- table: NAME ARGUMENT -->     a line by itself, becomes a table, and
 *     {{NAME ARGUMENT ARGUMENT}}        within a line, becomes a figure,
 * both computed from the data, so that text and data cannot drift. Markdown.
 */
struct handbook {
	struct prose prose;
	struct state state;      /* turn 1 as the data begin it, before its cards: for odds */
	struct str *out;
};

/* Begin on a world; out is the caller's. */
void handbook_init(struct handbook *book, const struct world *world, struct str *out);

/* Write all chapters in the language of book->prose. A marker nobody knows is a fault. */
__attribute__((warn_unused_result))
bool handbook_write(struct handbook *book, struct faults *faults);

/* Write a table, or append a figure to out; false if there is none of that name. */
bool handbook_table(struct handbook *book, const char *name, const char *argument);
bool handbook_figure(const struct handbook *book, char *words[], int count, struct str *out);

/* A table of tables: what the files below offer, ended by a NULL name. */
struct handbook_row {
	const char *name;
	bool (*write)(struct handbook *book, const char *argument);
};
extern const struct handbook_row HANDBOOK_LISTS[], HANDBOOK_ORDERS[], HANDBOOK_WAR[],
	HANDBOOK_GOALS[];

/* The parts of a Markdown table. Titles end with NULL; a row is cells between begin and end. */
void grid_head(struct str *out, const char *const *titles);
void grid_cell(struct str *out, const char *text);
__attribute__((format(printf, 2, 3)))
void grid_cellf(struct str *out, const char *format, ...);
void grid_end(struct str *out);

/* Cells of the data in words. */
void grid_name(const struct handbook *book, const struct text *name, const char *id);
void grid_expr(const struct handbook *book, struct expr expr);
void grid_effects(const struct handbook *book, struct span effects);

/* The team of "C", "R", "W"; TEAM_NONE of anything else. */
enum team handbook_team(const char *argument);

#endif
