/* SPDX-License-Identifier: MIT */
#include "ui/board_parts.h"

/* Countries and budget on the board. */

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

enum board_event board_budget_key(struct board *board, int key)
{
	enum budget_event event = budget_key(&board->budget, &board->scene, &board->imagined,
		&board->edit, key);

	if (event == BUDGET_LEFT)
		board->mode = BOARD_MAP;
	return event == BUDGET_CHANGED ? BOARD_CHANGED : BOARD_NOTHING;
}

void board_draw_budget(struct board *board, struct canvas *canvas, const struct box *box)
{
	budget_draw(&board->budget, &board->scene, &board->imagined, &board->edit, canvas, box);
}
