/* SPDX-License-Identifier: MIT */
#include "ui/seating.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/doc.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/rich.h"
#include "ui/scene.h"

enum { ROW_SEED = TEAM_COUNT, ROW_START, ROW_COUNT };

void seating_init(struct seating *seating, uint64_t seed)
{
	char number[32];

	snprintf(number, sizeof(number), "%" PRIu64, seed);
	line_edit_init(&seating->seed, number, 20);
	seating->list = (struct list){ .count = ROW_COUNT, .selected = ROW_START };
	seating->message = NULL;
}

bool seating_seed(const struct seating *seating, uint64_t *seed)
{
	const char *text = seating->seed.text;
	char *end;

	errno = 0;

	unsigned long long value = strtoull(text, &end, 10);

	if (*text < '0' || *text > '9' || *end || errno)
		return false;
	*seed = value;
	return true;
}

static enum seating_event start(struct seating *seating)
{
	uint64_t seed;

	if (seating_seed(seating, &seed))
		return SEATING_START;
	seating->message = _("The seed must be a whole number from 0 to 18446744073709551615.");
	seating->list.selected = ROW_SEED;
	return SEATING_NOTHING;
}

static void change(struct seating *seating, int by)
{
	int row = seating->list.selected;

	if (row < TEAM_COUNT)
		seating->chosen[row] = (seating->chosen[row] + by + seating->choice_count[row])
			% seating->choice_count[row];
}

enum seating_event seating_key(struct seating *seating, int key)
{
	int row = seating->list.selected;

	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return SEATING_QUIT;
	if (key == INPUT_ESCAPE)
		return SEATING_BACK;
	if (key == INPUT_ENTER)
		return start(seating);
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return SEATING_NOTHING;
	seating->message = NULL;
	if (key == INPUT_UP || key == INPUT_DOWN || key == INPUT_TAB) {
		list_key(&seating->list, key == INPUT_UP ? INPUT_UP : INPUT_DOWN, ROW_COUNT);
		return SEATING_NOTHING;
	}
	if (row == ROW_SEED) {
		bool edits = key >= INPUT_UP || (key >= '0' && key <= '9') || key == INPUT_CTRL_U;

		if (edits)
			line_edit_key(&seating->seed, key);
		return SEATING_NOTHING;
	}
	if (key == INPUT_LEFT || key == 'h')
		change(seating, -1);
	else if (key == INPUT_RIGHT || key == 'l' || key == ' ')
		change(seating, 1);
	else if (key == 'j' || key == 'k')
		list_key(&seating->list, key == 'k' ? INPUT_UP : INPUT_DOWN, ROW_COUNT);
	return SEATING_NOTHING;
}

static void team_row(const struct seating *seating, int team, struct canvas *canvas,
	const struct box *box, int row)
{
	bool selected = seating->list.selected == team;
	char name[4 * 16 + 1], text[512];

	fit_name(prose_team((enum team)team), 16, name);
	snprintf(text, sizeof(text), " %c " RICH_MARK "%c%s" RICH_MARK "t < %s >",
		selected ? '>' : ' ', style_team(team), name,
		seating->choices[team][seating->chosen[team]].name);
	rich_bar(canvas, box, row, text, selected ? 's' : 't');
	if (selected) {
		canvas->cursor_row = row;
		canvas->cursor_col = box->col + 1;
	}
}

static void seed_row(const struct seating *seating, struct canvas *canvas, const struct box *box,
	int row)
{
	bool selected = seating->list.selected == ROW_SEED;
	char name[4 * 16 + 1], text[256];
	struct box line = { row, box->col, 1, 48 };

	fit_name(_("Seed"), 16, name);
	snprintf(text, sizeof(text), " %c %s ", selected ? '>' : ' ', name);
	if (selected) {
		line_edit_draw(&seating->seed, canvas, &line, text);
		return;
	}
	rich_bar(canvas, box, row, text, 't');
	rich_put(canvas, &line, row, box->col + rich_width(text), seating->seed.text, 't');
}

/* All ways to play the selected team, the chosen one bright. */
static void draw_choices(const struct seating *seating, struct canvas *canvas, int row)
{
	int team = seating->list.selected;
	struct box box = { row + 1, 5, 2, canvas->cols - 8 };
	struct doc doc;
	struct str line;

	if (team >= TEAM_COUNT)
		return;
	str_init(&line);
	for (int i = 0; i < seating->choice_count[team]; i++)
		str_addf(&line, "%s" RICH_MARK "%c%s", i ? RICH_MARK "d | " : "",
			i == seating->chosen[team] ? 'k' : 'd', seating->choices[team][i].name);
	doc_init(&doc);
	doc_add(&doc, 'd', line.text);
	doc_show(&doc, canvas, &box);
	doc_release(&doc);
	str_release(&line);
}

void seating_draw(const struct seating *seating, struct canvas *canvas)
{
	struct box head = { 0, 0, 1, canvas->cols };
	struct box body = { 2, 2, canvas->rows - 3, canvas->cols - 4 };
	struct box keys = { canvas->rows - 1, 0, 1, canvas->cols };
	bool on_start = seating->list.selected == ROW_START;
	char text[256];

	canvas_clear(canvas, style_of('t'));
	snprintf(text, sizeof(text), RICH_MARK "h eastflank " RICH_MARK "t %s", seating->scenario);
	rich_bar(canvas, &head, 0, text, 'B');
	rich_put(canvas, &body, 2, 3, _("Who plays?"), 'h');
	for (int team = 0; team < TEAM_COUNT; team++)
		team_row(seating, team, canvas, &body, 4 + 2 * team);
	seed_row(seating, canvas, &body, 4 + 2 * ROW_SEED);
	snprintf(text, sizeof(text), " %c %s", on_start ? '>' : ' ', _("Start the game"));
	rich_bar(canvas, &body, 4 + 2 * ROW_START, text, on_start ? 's' : 't');
	if (on_start) {
		canvas->cursor_row = 4 + 2 * ROW_START;
		canvas->cursor_col = body.col + 1;
	}

	draw_choices(seating, canvas, 5 + 2 * ROW_START);

	struct box note = { 8 + 2 * ROW_START, 3, 4, canvas->cols - 6 };

	canvas_wrap(canvas, &note, note.row, seating->message ? seating->message :
		_("The same seed and the same orders give the same game. Several people can share "
		"the keyboard: a curtain falls between them."),
		style_of(seating->message ? 'w' : 'd'));
	rich_bar(canvas, &keys, keys.row, _(" Up Down: row   Left Right: change   Enter: start   "
		"Esc: back"), 'B');
}
