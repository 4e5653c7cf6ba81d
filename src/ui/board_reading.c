/* SPDX-License-Identifier: MIT */
#include "ui/board_parts.h"

/* Screens of the board that are looked at and change nothing. */

void board_open_countries(struct board *board, int about)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);

	if (about == COUNTRIES_NOTHING && sheet->count > 0)
		about = sheet->orders[board->edit.selected].kind;
	countries_open(&board->countries, &board->scene, &board->imagined, about);
	board->mode = BOARD_COUNTRIES;
}

enum board_event board_countries_key(struct board *board, int key)
{
	if (!countries_key(&board->countries, &board->scene, &board->imagined, key))
		board->mode = BOARD_MAP;
	return BOARD_NOTHING;
}

void board_draw_countries(struct board *board, struct canvas *canvas, const struct box *box)
{
	countries_draw(&board->countries, &board->scene, &board->imagined, canvas, box);
}
