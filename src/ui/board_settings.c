/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "prose/gettext.h"
#include "ui/board_parts.h"
#include "ui/input.h"
#include "ui/rich.h"

/* A row of the settings page: a setting, or a budget line. */
struct setting_row {
	bool is_line;
	int index;
};

/* The rows in order; return how many. Budget lines only where the scenario has budgets. */
static int rows_of(const struct board *board, struct setting_row rows[SETTING_COUNT + MAX_LINES])
{
	const struct world *world = board->scene.world;
	int count = 0;

	for (int i = 0; i < SETTING_COUNT; i++)
		if (setting_values((enum setting)i, board->scene.team) > 1)
			rows[count++] = (struct setting_row){ false, i };
	for (int i = 0; world->scenario.budgets && i < world->line_count; i++)
		if (world->lines[i].team == board->scene.team)
			rows[count++] = (struct setting_row){ true, i };
	return count;
}

int board_setting_rows(const struct board *board)
{
	struct setting_row rows[SETTING_COUNT + MAX_LINES];

	return rows_of(board, rows);
}

/* The value a row has now: as filed, else as it stands. */
static int value_of(const struct board *board, struct setting_row row)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);
	int filed = row.is_line ? sheet->line[row.index] : sheet->setting[row.index];

	if (filed >= 0)
		return filed;
	return row.is_line ? board->scene.world->lines[row.index].usual
		: board->scene.view.seen.setting[board->scene.team][row.index];
}

static bool change_setting(struct board *board, int by)
{
	struct setting_row rows[SETTING_COUNT + MAX_LINES];

	if (rows_of(board, rows) == 0)
		return false;

	struct setting_row row = rows[board->targets.selected];
	int value = value_of(board, row) + by;

	if (row.is_line) {
		const struct line *line = &board->scene.world->lines[row.index];

		if (value < line->low || value > line->high)
			return false;
		sheet_edit_line(&board->edit, row.index, value);
		return true;
	}

	int values = setting_values((enum setting)row.index, board->scene.team);

	sheet_edit_setting(&board->edit, (enum setting)row.index, (value + values) % values);
	return true;
}

enum board_event board_settings_key(struct board *board, int key)
{
	if (key == INPUT_ESCAPE || key == INPUT_ENTER || key == 's') {
		board->mode = BOARD_MAP;
		return BOARD_NOTHING;
	}
	if (key == INPUT_LEFT || key == '-' || key == 'h')
		return change_setting(board, -1) ? BOARD_CHANGED : BOARD_NOTHING;
	if (key == INPUT_RIGHT || key == '+' || key == ' ' || key == 'l')
		return change_setting(board, 1) ? BOARD_CHANGED : BOARD_NOTHING;
	list_key(&board->targets, key == 'k' ? INPUT_UP : key == 'j' ? INPUT_DOWN : key,
		board->targets.count);
	return BOARD_NOTHING;
}

static void row_text(const struct board *board, struct setting_row row, char *out, size_t size)
{
	const struct world *world = board->scene.world;
	int value = value_of(board, row);
	char name[4 * 40 + 1];

	if (row.is_line) {
		const struct line *line = &world->lines[row.index];

		fit_name(scene_name(&board->scene, &line->name, line->id), 40, name);
		snprintf(out, size, "%s  < %d >   " RICH_MARK "d%d..%d %s %d", name, value,
			line->low, line->high, _("usual"), line->usual);
		return;
	}

	enum setting setting = (enum setting)row.index;

	fit_name(prose_setting(setting), 40, name);
	snprintf(out, size, "%s  < %s >" RICH_MARK "d%s", name,
		prose_setting_value(setting, value),
		setting == SETTING_ALERT ? _("   takes 1 budget a level") : "");
}

void board_draw_settings(struct board *board, struct canvas *canvas, const struct box *box)
{
	struct setting_row rows[SETTING_COUNT + MAX_LINES];
	int count = rows_of(board, rows);
	struct box under = { box->row + count + 3, box->col + 2, box->rows - count - 3,
		box->cols - 4 };

	canvas_fill(canvas, box, ' ', style_of('t'));
	rich_bar(canvas, box, box->row, _(" Settings: secret, cost no order, stand until changed"),
		'B');
	for (int i = 0; i < count; i++) {
		bool selected = i == board->targets.selected;
		char text[512], line[600];

		row_text(board, rows[i], text, sizeof(text));
		snprintf(line, sizeof(line), " %c %s", selected ? '>' : ' ', text);
		rich_bar(canvas, box, box->row + 2 + i, line, selected ? 's' : 't');
		if (selected) {
			canvas->cursor_row = box->row + 2 + i;
			canvas->cursor_col = box->col + 3;
		}
	}
	canvas_wrap(canvas, &under, under.row, _("Up and Down select, Left and Right change, "
		"Esc goes back. Changes go onto the sheet and take effect when it is sealed."),
		style_of('d'));
}
