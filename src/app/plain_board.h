/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_BOARD_H
#define APP_PLAIN_BOARD_H

#include "app/plain_command.h"
#include "ui/board.h"

/*
 * The board of an orders phase in the linear mode: returns what board_key() would.
 * greeted: false where the team begins or comes back to it; set then.
 */
enum board_event plain_board(struct plain *plain, struct board *board, bool *greeted);

/* Commands about orders and the sheet; those of settings, notes and the table. */
enum { ORDER_FIRST = 100, SHEET_FIRST = 200 };
extern const struct plain_command ORDER_COMMANDS[];
extern const struct plain_command SHEET_COMMANDS[];

/* Carry one out: what it led to in *event; false if id is none of them. */
bool plain_order_do(struct plain *plain, struct board *board, int id, const char *rest,
	enum board_event *event);
bool plain_sheet_do(struct plain *plain, struct board *board, int id, const char *rest,
	enum board_event *event);

/* "budget 2, capital 1, chance 61%": what an order takes, and how likely it is. */
void plain_terms_text(const struct board *board, const struct order *order, struct str *out);

/* What the sheet holds, and what is left to spend. */
void plain_sheet(struct plain *plain, const struct board *board);
void plain_means(struct plain *plain, const struct board *board);

/*
 * An order of the sheet by its number at the beginning of *rest, else the selected
 * one; it is selected. False after it was said that there is none.
 */
bool plain_pick_order(struct plain *plain, struct board *board, const char **rest);

/* Let lessons see that a page was read, or another part of the board was opened. */
void plain_saw(struct board *board, enum board_mode mode, enum action page);

/* Ask for the package of the free-form order on the sheet. */
enum board_event plain_package(struct plain *plain, struct board *board);

#endif
