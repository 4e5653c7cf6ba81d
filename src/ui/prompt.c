/* SPDX-License-Identifier: MIT */
#include "ui/prompt.h"

#include <stdio.h>
#include <string.h>

#include "ui/input.h"
#include "ui/rich.h"
#include "ui/scene.h"

enum { NAME_COLS = 26, MOST_ROWS = 9, MOST_COLS = 200 };

void prompt_open(struct prompt *prompt, const struct request_context *context,
	struct prompt_history *history)
{
	line_edit_init(&prompt->line, "", PROMPT_CHARACTERS);
	prompt->history = history;
	prompt->recalled = history ? history->count : 0;
	prompt->chosen = -1;
	request_complete(context, "", &prompt->candidates);
}

static void keep(struct prompt_history *history, const char *line)
{
	int last = history->count - 1;

	if (!*line || (last >= 0 && strcmp(history->line[last], line) == 0))
		return;
	if (history->count == PROMPT_HISTORY) {
		memmove(history->line[0], history->line[1],
			(PROMPT_HISTORY - 1) * sizeof(history->line[0]));
		history->count--;
	}
	snprintf(history->line[history->count++], PROMPT_BYTES, "%.*s", PROMPT_BYTES - 1, line);
}

static void recall(struct prompt *prompt, const struct request_context *context, int by)
{
	const struct prompt_history *history = prompt->history;
	int to = prompt->recalled + by;

	if (!history || to < 0 || to > history->count)
		return;
	prompt->recalled = to;
	line_edit_init(&prompt->line, to < history->count ? history->line[to] : "",
		PROMPT_CHARACTERS);
	prompt->chosen = -1;
	request_complete(context, prompt->line.text, &prompt->candidates);
}

/* Put text where the candidates begin. */
static void replace(struct prompt *prompt, const char *text, const char *behind)
{
	char line[LINE_EDIT_BYTES];

	snprintf(line, sizeof(line), "%.*s%s%s", prompt->candidates.from, prompt->line.text, text,
		behind);
	line_edit_init(&prompt->line, line, PROMPT_CHARACTERS);
}

/* Bytes that all candidates begin with, whole characters. */
static size_t shared(const struct candidates *candidates)
{
	const char *first = candidates->list[0].insert;
	size_t length = strlen(first);

	for (int i = 1; i < candidates->count; i++) {
		size_t same = 0;

		while (same < length && candidates->list[i].insert[same] == first[same])
			same++;
		length = same;
	}
	while (length > 0 && ((unsigned char)first[length] & 0xC0) == 0x80)
		length--;
	return length;
}

static void complete(struct prompt *prompt, const struct request_context *context, int by)
{
	struct candidates *list = &prompt->candidates;
	char part[sizeof(list->list[0].insert)];

	if (list->count == 0)
		return;
	if (list->count == 1 && prompt->chosen < 0) {
		replace(prompt, list->list[0].insert, list->list[0].more ? " " : "");
		if (list->list[0].more)
			request_complete(context, prompt->line.text, list);
		return;
	}

	size_t length = shared(list);

	if (prompt->chosen < 0 && length > strlen(prompt->line.text + list->from)) {
		snprintf(part, sizeof(part), "%.*s", (int)length, list->list[0].insert);
		replace(prompt, part, "");
		return;
	}
	prompt->chosen = prompt->chosen < 0 ? (by > 0 ? 0 : list->count - 1)
		: (prompt->chosen + by + list->count) % list->count;
	replace(prompt, list->list[prompt->chosen].insert, "");
}

enum prompt_event prompt_key(struct prompt *prompt, const struct request_context *context,
	int key)
{
	switch (key) {
	case INPUT_ENTER:
		if (prompt->history)
			keep(prompt->history, prompt->line.text);
		return PROMPT_DONE;
	case INPUT_ESCAPE: return PROMPT_LEFT;
	case INPUT_TAB: complete(prompt, context, 1); return PROMPT_STAYS;
	case INPUT_BACKTAB: complete(prompt, context, -1); return PROMPT_STAYS;
	case INPUT_UP: recall(prompt, context, -1); return PROMPT_STAYS;
	case INPUT_DOWN: recall(prompt, context, 1); return PROMPT_STAYS;
	case INPUT_BACKSPACE:
		if (!prompt->line.text[0])
			return PROMPT_LEFT;
		break;
	default: break;
	}
	if (line_edit_key(&prompt->line, key)) {
		prompt->chosen = -1;
		request_complete(context, prompt->line.text, &prompt->candidates);
	}
	return PROMPT_STAYS;
}

static void draw_candidate(const struct candidate *it, bool chosen, struct canvas *canvas,
	struct box line)
{
	int note_cols = line.cols - NAME_COLS - 4;
	char name[4 * NAME_COLS + 1], note[4 * MOST_COLS + 1], text[2000];

	fit_name(it->insert, NAME_COLS, name);
	fit_name(it->note, note_cols > MOST_COLS ? MOST_COLS : note_cols, note);
	snprintf(text, sizeof(text), " %s " RICH_MARK "%c%s", name, chosen ? 's' : 'd', note);
	rich_bar(canvas, &line, line.row, text, chosen ? 's' : 'k');
}

void prompt_draw(const struct prompt *prompt, struct canvas *canvas, const struct box *box)
{
	const struct candidates *all = &prompt->candidates;
	int rows = box->rows - 1 < MOST_ROWS ? box->rows - 1 : MOST_ROWS;
	int top = prompt->chosen >= rows ? prompt->chosen - rows + 1 : 0;
	int count = all->count - top < rows ? all->count - top : rows;
	struct box line = { box->row + box->rows - 1, box->col, 1, box->cols };

	for (int i = 0; i < count; i++)
		draw_candidate(&all->list[top + i], top + i == prompt->chosen, canvas,
			(struct box){ line.row - count + i, box->col, 1, box->cols });
	line_edit_draw(&prompt->line, canvas, &line, ":");
}
