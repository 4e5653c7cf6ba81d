/* SPDX-License-Identifier: MIT */
#include "ui/board_parts.h"

#include <assert.h>

#include "prose/gettext.h"
#include "ui/layout.h"

static void draw_palette(struct board *board, struct canvas *canvas, const struct box *box)
{
	struct layout layout;

	layout_board(canvas->rows, canvas->cols, &layout);
	(layout.wide ? palette_draw_list : palette_draw)(&board->palette, &board->scene,
		&board->imagined, canvas, box);
}

static void draw_beside_palette(struct board *board, struct canvas *canvas,
	const struct box *box)
{
	palette_draw_detail(&board->palette, &board->scene, &board->imagined, canvas, box);
}

static void draw_doc(struct board *board, struct canvas *canvas, const struct box *box)
{
	struct why why = board_why(board);

	canvas->cursor_row = box->row;
	canvas->cursor_col = box->col;
	aside_draw(&board->aside, &board->doc, &why, canvas, box);
}

static enum board_event map_key(struct board *board, int key)
{
	return board_act(board, keys_action(board->scene.keys, PLACE_BOARD, key), key);
}

static const struct board_view VIEWS[BOARD_MODES] = {
	[BOARD_MAP] = { .key = map_key, .place = PLACE_BOARD },
	[BOARD_PALETTE] = { .key = board_palette_key, .draw = draw_palette,
		.beside = draw_beside_palette, .place = PLACE_PALETTE,
		.keys = N_(" type to search  Up Down: select  Enter: choose  Tab: votes  "
			"?: help  Esc: back") },
	[BOARD_TARGET] = { .key = board_target_key, .place = PLACE_TARGET },
	[BOARD_SETTINGS] = { .key = board_settings_key, .draw = board_draw_settings,
		.place = PLACE_SETTINGS, .keys = N_(" arrows: change   ?: help   Esc: back") },
	[BOARD_PACKAGE] = { .key = board_package_key, .draw = board_draw_package,
		.place = PLACE_PACKAGE, .keys = N_(" arrows: change   ?: help   Esc: back") },
	[BOARD_DOC] = { .key = board_doc_key, .draw = draw_doc, .place = PLACE_PAGE, .whole = true,
		.keys = N_(" arrows, Space: read on   [ ]: select   w: why   any other key: back") },
	[BOARD_BUDGET] = { .key = board_budget_key, .draw = board_draw_budget,
		.place = PLACE_BUDGET, .keys = N_(" Left Right, digits: amount   x: usual   u: undo   "
			"?: help   Esc: back") },
	[BOARD_COUNTRIES] = { .key = board_countries_key, .draw = board_draw_countries,
		.place = PLACE_COUNTRIES, .whole = true,
		.keys = N_(" [ ]: measure   Enter: country   s: sort   /: find   ?: help   "
			"Esc: back") },
	[BOARD_LINE] = { .key = board_line_key, .place = PLACE_BOARD, .types = true,
		.keys = N_(" Enter: done   Esc: leave it") },
	[BOARD_PROMPT] = { .key = board_prompt_key, .place = PLACE_BOARD, .types = true,
		.keys = N_(" Tab: complete   Up Down: what was typed before   Enter: do it   "
			"Esc: leave it") },
	[BOARD_CONFIRM] = { .key = board_confirm_key, .place = PLACE_BOARD, .types = true,
		.keys = N_(" y, Enter: seal   any other key: back") },
};

const struct board_view *board_view(enum board_mode mode)
{
	assert(mode < BOARD_MODES);
	return &VIEWS[mode];
}
