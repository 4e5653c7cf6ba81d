/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "prose/gettext.h"
#include "ui/board_parts.h"
#include "ui/input.h"
#include "ui/rich.h"

/* What goes with a sheet at a table of several people: arguments, packages (rules B8.4, B8.5). */

static void type_reason(struct board *board)
{
	board_type(board, LINE_ARGUMENT, board->argument[board->argument_at], 140);
}

void board_open_argument(struct board *board)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);

	if (!board->argues) {
		board_say(board, true, _("arguments are heard where several people play, or with a "
			"facilitator"));
		return;
	}
	if (sheet->count == 0) {
		board_say(board, true, _("there is no order on the sheet"));
		return;
	}
	if (!order_may_be_argued(board->scene.world, sheet->orders[board->edit.selected].kind)) {
		board_say(board, true, _("this order is sure: there is nothing to argue"));
		return;
	}
	for (int i = 0; i < MAX_REASONS; i++)
		snprintf(board->argument[i], sizeof(board->argument[i]), "%s",
			sheet->argue == board->edit.selected
			? sheet_edit_notes(&board->edit)->argument[i] : "");
	board->panel = PANEL_SHEET;
	board->argument_at = 0;
	type_reason(board);
}

enum board_event board_argument_done(struct board *board)
{
	char *reason = board->argument[board->argument_at];

	snprintf(reason, NOTE_TEXT, "%.*s", NOTE_TEXT - 1, board->line.text);
	if (reason[0] && ++board->argument_at < MAX_REASONS) {
		type_reason(board);
		return BOARD_NOTHING;
	}
	sheet_edit_argue(&board->edit, board->argument);
	board_say(board, false, board->argument[0][0] ? _("argued: the table hears it after sealing")
		: _("not argued"));
	return BOARD_CHANGED;
}

enum { ROW_SIZE, ROW_TRACK, ROW_CHANGE, ROW_SECOND, ROW_SECOND_CHANGE, PACKAGE_ROWS };

void board_open_package(struct board *board)
{
	struct package package = sheet_edit_sheet(&board->edit)->package;

	if (!board->scene.world->free_form.given)
		return;
	board->mode = BOARD_PACKAGE;
	board->targets = (struct list){ .count = PACKAGE_ROWS };
	if (package.track_count > 0)
		return;
	for (int i = 0; i < board->scene.world->track_count && package.track_count == 0; i++)
		if (!(board->scene.world->free_form.closed & bit_of(i))) {
			package.track[0] = (uint8_t)i;
			package.track_count = 1;
			package.change[0] = 1;
		}
	sheet_edit_package(&board->edit, &package);
}

/* The next open track after (by 1) or before (by -1); with none: also no track, -1. */
static int next_track(const struct world *world, int track, int by, bool none)
{
	do {
		track += by;
		if (track >= world->track_count)
			track = none ? -1 : 0;
		if (track < (none ? -1 : 0))
			track = world->track_count - 1;
	} while (track >= 0 && (world->free_form.closed & bit_of(track)));
	return track;
}

static int8_t within(int value, int most)
{
	return (int8_t)(value > most ? most : value < -most ? -most : value);
}

/* A change of nothing is none: zero is passed over. */
static int8_t step_change(int value, int by, int most)
{
	return within(value + by == 0 ? by : value + by, most);
}

static void step_second(const struct world *world, struct package *package, int by)
{
	int track = next_track(world, package->track_count > 1 ? package->track[1] : -1, by, true);

	package->track_count = track < 0 ? 1 : 2;
	package->track[1] = track < 0 ? 0 : (uint8_t)track;
	package->change[1] = track < 0 ? 0 : package->change[1] ? package->change[1] : 1;
}

static void change_package(struct board *board, int by)
{
	const struct world *world = board->scene.world;
	struct package package = sheet_edit_sheet(&board->edit)->package;
	int size = package.size + by;

	switch (board->targets.selected) {
	case ROW_SIZE:
		package.size = (uint8_t)((size + PACKAGE_SIZES) % PACKAGE_SIZES);
		break;
	case ROW_TRACK:
		package.track[0] = (uint8_t)next_track(world, package.track[0], by, false);
		break;
	case ROW_SECOND: step_second(world, &package, by); break;
	case ROW_CHANGE:
		package.change[0] = step_change(package.change[0], by,
			world->free_form.size[package.size]);
		break;
	case ROW_SECOND_CHANGE:
		if (package.track_count > 1)
			package.change[1] = step_change(package.change[1], by,
				world->free_form.size[package.size]);
		break;
	default: return;
	}
	for (int i = 0; i < 2; i++)
		package.change[i] = within(package.change[i],
			world->free_form.size[package.size]);
	sheet_edit_package(&board->edit, &package);
}

enum board_event board_package_key(struct board *board, int key)
{
	if (key == INPUT_ESCAPE || key == INPUT_ENTER) {
		board->mode = BOARD_MAP;
		board_type(board, LINE_REASON,
			sheet_edit_notes(&board->edit)->reason[board->edit.selected], 140);
		return BOARD_CHANGED;
	}
	if (key == INPUT_LEFT || key == '-' || key == 'h')
		change_package(board, -1);
	else if (key == INPUT_RIGHT || key == '+' || key == ' ' || key == 'l')
		change_package(board, 1);
	else
		list_key(&board->targets, key == 'k' ? INPUT_UP : key == 'j' ? INPUT_DOWN : key,
			board->targets.count);
	return BOARD_NOTHING;
}

static const char *size_name(int size)
{
	return size == PACKAGE_SMALL ? _("small") : size == PACKAGE_MEDIUM ? _("medium")
		: _("large");
}

static void row_text(const struct board *board, int row, char *out, size_t size)
{
	static const char *const LABELS[PACKAGE_ROWS] = { N_("Size"), N_("Track"), N_("  change"),
		N_("Second track"), N_("  change") };
	const struct world *world = board->scene.world;
	const struct package *package = &sheet_edit_sheet(&board->edit)->package;
	int which = row >= ROW_SECOND;
	bool none = which && package->track_count < 2;
	char label[4 * 20 + 1], value[256];

	fit_name(_(LABELS[row]), 20, label);
	if (row == ROW_SIZE)
		snprintf(value, sizeof(value), _("%s: up to %d"), size_name(package->size),
			world->free_form.size[package->size]);
	else if (none)
		snprintf(value, sizeof(value), "%s", _("none"));
	else if (row == ROW_TRACK || row == ROW_SECOND)
		snprintf(value, sizeof(value), "%s", scene_name(&board->scene,
			&world->tracks[package->track[which]].name,
			world->tracks[package->track[which]].id));
	else
		snprintf(value, sizeof(value), "%+d", package->change[which]);
	snprintf(out, size, "%s  < %s >", label, value);
}

void board_draw_package(struct board *board, struct canvas *canvas, const struct box *box)
{
	struct box under = { box->row + PACKAGE_ROWS + 3, box->col + 2,
		box->rows - PACKAGE_ROWS - 3, box->cols - 4 };

	canvas_fill(canvas, box, ' ', style_of('t'));
	rich_bar(canvas, box, box->row, _(" A free-form order: what it is to change"), 'B');
	for (int i = 0; i < PACKAGE_ROWS; i++) {
		bool selected = i == board->targets.selected;
		char text[512], line[600];

		row_text(board, i, text, sizeof(text));
		snprintf(line, sizeof(line), " %c %s", selected ? '>' : ' ', text);
		rich_bar(canvas, box, box->row + 2 + i, line, selected ? 's' : 't');
		if (selected) {
			canvas->cursor_row = box->row + 2 + i;
			canvas->cursor_col = box->col + 3;
		}
	}
	canvas_wrap(canvas, &under, under.row, _("The facilitator rules how plausible it is, and may "
		"trim it. Enter goes on: then write down what is done."), style_of('d'));
}
