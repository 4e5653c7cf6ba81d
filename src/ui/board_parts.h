/* SPDX-License-Identifier: MIT */
#ifndef UI_BOARD_PARTS_H
#define UI_BOARD_PARTS_H

#include "ui/board.h"

/* What the files of the board use of each other. */

/* One of the board's screens: what its keys do, how it looks, where its help stands. */
struct board_view {
	enum board_event (*key)(struct board *board, int key);
	/* Over the map; NULL: the map itself. */
	void (*draw)(struct board *board, struct canvas *canvas, const struct box *box);
	enum place place;
	const char *keys;        /* the bottom line; NULL: of the place */
	bool whole;              /* it takes the panels' room too */
	/* In the place of the panels above the sheet, where they stand beside it; NULL: they. */
	void (*beside)(struct board *board, struct canvas *canvas, const struct box *box);
	bool types;              /* letters are text: neither ? nor : */
};

/* The table of them (board_views.c). */
const struct board_view *board_view(enum board_mode mode);

/* A panel as a text; its selected line, where it has no sign of its own, is marked. */
void board_fill_panel(const struct board *board, enum board_panel panel, int cols, int rows,
	struct doc *out);

/* What questions on this board stand on. */
struct why board_why(const struct board *board);

void board_open_doc(struct board *board, enum action action);
void board_type(struct board *board, enum board_line what, const char *text, int limit);

/* Do what a key of the map does (board.c); key: the one pressed, 0 for none. */
enum board_event board_act(struct board *board, enum action action, int key);

/* Orders (board_modes.c). */
enum board_event board_palette_key(struct board *board, int key);
enum board_event board_target_key(struct board *board, int key);
enum board_event board_line_key(struct board *board, int key);
enum board_event board_confirm_key(struct board *board, int key);
enum board_event board_doc_key(struct board *board, int key);
enum board_event board_choose_order(struct board *board);
enum board_event board_file_order(struct board *board, int target);

/* Settings (board_settings.c). */
int board_setting_rows(const struct board *board);
void board_draw_settings(struct board *board, struct canvas *canvas, const struct box *box);
enum board_event board_settings_key(struct board *board, int key);

/* Budget lines (board_reading.c). */
enum board_event board_budget_key(struct board *board, int key);
void board_draw_budget(struct board *board, struct canvas *canvas, const struct box *box);

/* The countries (board_reading.c), on an order's vote; COUNTRIES_NOTHING: of the selected order. */
void board_open_countries(struct board *board, int about);
enum board_event board_countries_key(struct board *board, int key);
void board_draw_countries(struct board *board, struct canvas *canvas, const struct box *box);

/* Arguments and packages (board_table.c). */
void board_open_argument(struct board *board);
enum board_event board_argument_done(struct board *board);
void board_open_package(struct board *board);
enum board_event board_package_key(struct board *board, int key);
void board_draw_package(struct board *board, struct canvas *canvas, const struct box *box);

/* The command line (board_prompt.c). */
void board_open_prompt(struct board *board);
enum board_event board_prompt_key(struct board *board, int key);

#endif
