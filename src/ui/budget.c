/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/budget.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "engine/agreement.h"
#include "engine/budget.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/input.h"
#include "ui/rich.h"

enum { NAME_COLS = 26, MOST_BAR = 24, HEAD_ROWS = 2, MONEY_ROWS = 5 };

void budget_init(struct budget *budget)
{
	str_init(&budget->message);
}

void budget_release(struct budget *budget)
{
	str_release(&budget->message);
}

/* The lines of the team, in order; return how many. */
static int lines_of(const struct scene *scene, int out[MAX_LINES])
{
	int count = 0;

	for (int i = 0; scene->world->scenario.budgets && i < scene->world->line_count; i++)
		if (scene->world->lines[i].team == scene->team)
			out[count++] = i;
	return count;
}

bool budget_is_there(const struct scene *scene)
{
	int lines[MAX_LINES];

	return lines_of(scene, lines) > 0;
}

bool budget_open(struct budget *budget, const struct scene *scene)
{
	int lines[MAX_LINES];

	budget->list = (struct list){ .count = lines_of(scene, lines) };
	budget->typed = -1;
	str_clear(&budget->message);
	return budget->list.count > 0;
}

/* What every line pays with the sheet as it stands. */
static void paid_by(const struct scene *scene, const struct state *imagined,
	const struct sheet_edit *edit, int8_t paid[MAX_LINES])
{
	struct sheet sheet = *sheet_edit_sheet(edit);

	sheet.filed = true;
	sheet_lines(scene->world, imagined, scene->team, &sheet, paid);
}

static void refuse(struct budget *budget, const char *text)
{
	str_clear(&budget->message);
	str_add(&budget->message, text);
	budget->refused = true;
}

/* Let the line pay value, if it may. */
static enum budget_event pay(struct budget *budget, const struct scene *scene,
	const struct state *imagined, struct sheet_edit *edit, int line, int value)
{
	const struct line *it = &scene->world->lines[line];
	int least = agreement_least(imagined, line);

	if (value < it->low || value > it->high) {
		refuse(budget, "");
		str_addf(&budget->message, _(" from %d to %d can be paid here"), it->low, it->high);
		return BUDGET_NOTHING;
	}
	if (value < least) {
		refuse(budget, "");
		str_addf(&budget->message, _(" an agreement binds you to pay at least %d here"),
			least);
		return BUDGET_NOTHING;
	}
	if (sheet_edit_sheet(edit)->line[line] == value)
		return BUDGET_NOTHING;
	sheet_edit_line(edit, line, value);
	return BUDGET_CHANGED;
}

/* A digit: the amount, or its second figure where that still fits. */
static enum budget_event type(struct budget *budget, const struct scene *scene,
	const struct state *imagined, struct sheet_edit *edit, int line, int digit)
{
	int both = budget->typed * 10 + digit;

	budget->typed = budget->typed > 0 && both <= scene->world->lines[line].high ? both : digit;
	return pay(budget, scene, imagined, edit, line, budget->typed);
}

static enum budget_event undo(struct budget *budget, bool done, const char *otherwise)
{
	if (done)
		return BUDGET_CHANGED;
	refuse(budget, otherwise);
	return BUDGET_NOTHING;
}

enum budget_event budget_key(struct budget *budget, const struct scene *scene,
	const struct state *imagined, struct sheet_edit *edit, int key)
{
	int lines[MAX_LINES];
	int count = lines_of(scene, lines);
	int8_t paid[MAX_LINES];

	str_clear(&budget->message);
	budget->refused = false;
	list_resize(&budget->list, count);
	if (key == INPUT_ESCAPE || key == INPUT_ENTER || key == 'b' || count == 0)
		return BUDGET_LEFT;

	int line = lines[budget->list.selected];

	if (key >= '0' && key <= '9')
		return type(budget, scene, imagined, edit, line, key - '0');
	budget->typed = -1;
	paid_by(scene, imagined, edit, paid);
	switch (key) {
	case INPUT_LEFT: case '-': case 'h':
		return pay(budget, scene, imagined, edit, line, paid[line] - 1);
	case INPUT_RIGHT: case '+': case '=': case 'l':
		return pay(budget, scene, imagined, edit, line, paid[line] + 1);
	case INPUT_BACKSPACE: case INPUT_DELETE: case 'x':
		return pay(budget, scene, imagined, edit, line, scene->world->lines[line].usual);
	case 'u': return undo(budget, sheet_edit_undo(edit), _(" nothing to undo"));
	case INPUT_CTRL_R: return undo(budget, sheet_edit_redo(edit), _(" nothing to do again"));
	default: break;
	}
	if (!list_key(&budget->list, key == 'j' ? INPUT_DOWN : key == 'k' ? INPUT_UP : key, count))
		refuse(budget, _(" this key does nothing here; ? lists those that do"));
	return BUDGET_NOTHING;
}

static void change_words(const struct scene *scene, const struct budget_change *change,
	struct str *out)
{
	const struct track *track = &scene->world->tracks[change->track];

	if (change->turns)
		str_addf(out, _("in %d turns: "), change->turns);
	str_addf(out, "%s %s", scene_name(scene, &track->name, track->id),
		prose_figure_change(track, change->change).text);
}

/* What paying value brings, in words. */
static void words_of(const struct scene *scene, const struct state *imagined,
	const int8_t paid[MAX_LINES], int line, int value, struct str *out)
{
	struct budget_change changes[MAX_BUDGET_CHANGES];
	int count = budget_changes(scene->world, imagined, paid, line, value, changes);

	for (int i = 0; i < count; i++) {
		str_add(out, i ? _(", ") : "");
		change_words(scene, &changes[i], out);
	}
	if (count == 0)
		str_add(out, _("nothing"));
}

static void slider(const struct line *it, int value, int cells, struct str *out)
{
	int span = it->high > it->low ? it->high - it->low : 1;
	int usual = (it->usual - it->low) * cells / span;

	for (int i = 0; i < cells; i++)
		if (i == usual || (usual == cells && i == cells - 1))
			str_add(out, RICH_MARK "d|" RICH_MARK "k");
		else
			str_add(out, (value - it->low) * cells > i * span ? "\u283F" : "\u2824");
}

static void line_row(const struct scene *scene, int line, int value, bool selected,
	struct canvas *canvas, struct box at)
{
	const struct line *it = &scene->world->lines[line];
	int cells = at.cols - NAME_COLS - 26;
	char name[4 * NAME_COLS + 1];
	struct str text;

	fit_name(scene_name(scene, &it->name, it->id), NAME_COLS, name);
	str_init(&text);
	str_addf(&text, " %c %s %3d  " RICH_MARK "k", selected ? '>' : ' ', name, value);
	slider(it, value, cells > MOST_BAR ? MOST_BAR : cells, &text);
	/* the ends of a budget line, and what it usually pays */
	str_addf(&text, RICH_MARK "d  %d..%d  %s %d", it->low, it->high, _("usual"), it->usual);
	rich_bar(canvas, &at, at.row, text.text, selected ? 's' : 't');
	if (selected) {
		canvas->cursor_row = at.row;
		canvas->cursor_col = at.col + 1;
	}
	str_release(&text);
}

/* What there is, what takes it, what is left. */
static void money(const struct scene *scene, const struct state *imagined,
	const struct sheet_edit *edit, const int8_t paid[MAX_LINES], int cols, struct doc *out)
{
	const struct world *world = scene->world;
	struct sheet sheet = *sheet_edit_sheet(edit);
	int purse = sheet_purse(world, imagined, scene->team, RES_BP), lines = 0, orders = 0;
	int left;
	struct str bar;

	sheet.filed = true;
	for (int i = 0; i < world->line_count; i++)
		lines += paid[i];
	for (int i = 0; i < sheet.count; i++)
		orders += order_cost(world, imagined, sheet.orders[i].kind, RES_BP);
	left = sheet_left(world, imagined, scene->team, &sheet, RES_BP);

	int alert = sheet_alert(world, imagined, scene->team, &sheet);
	const struct chart_part parts[] = { { lines, 'k' }, { alert, 'w' }, { orders, 'h' },
		{ left > 0 ? left : 0, 'g' } };

	doc_addf(out, 't', " %s %d:  " RICH_MARK "k%s %d  " RICH_MARK "w%s %d  " RICH_MARK
		"h%s %d  " RICH_MARK "%c%s %d", _("budget"), purse, C_("budget", "lines"), lines,
		C_("budget", "alert"), alert, C_("budget", "orders"), orders,
		left < 0 ? 'b' : 'g', C_("budget", "left"), left);
	str_init(&bar);
	str_add(&bar, " ");
	chart_stack(parts, 4, purse > 0 ? purse : 1, -1, cols > 62 ? 60 : cols - 2, &bar);
	doc_add(out, 't', bar.text);
	str_release(&bar);
	if (left < 0)
		doc_addf(out, 'b', _(" The sheet takes %d more than there is: pay less, or remove an "
			"order."), -left);
	doc_addf(out, 'd', _(" Income next turn as things stand: %d budget, %d capital; of what is "
		"left at most %d and %d stay."), budget_income(world, imagined, scene->team,
		RES_BP), budget_income(world, imagined, scene->team, RES_PC),
		world->scenario.has_allowance ? world->options[OPTION_ALLOWANCE_KEEPS]
			: world->income[scene->team].cap[RES_BP],
		world->income[scene->team].cap[RES_PC]);
}

/* What each amount of a line brings; amounts that bring the same share a row. */
static void ladder(const struct scene *scene, const struct state *imagined,
	const int8_t paid[MAX_LINES], int line, struct doc *out)
{
	const struct line *it = &scene->world->lines[line];
	struct str now, next;
	int from = it->low;

	str_init(&now);
	str_init(&next);
	words_of(scene, imagined, paid, line, from, &now);
	for (int value = it->low + 1; value <= it->high + 1; value++) {
		char amount[24];

		str_clear(&next);
		if (value <= it->high)
			words_of(scene, imagined, paid, line, value, &next);
		if (value <= it->high && strcmp(now.text, next.text) == 0)
			continue;

		bool here = paid[line] >= from && paid[line] < value;

		snprintf(amount, sizeof(amount), from == value - 1 ? "%d" : "%d..%d", from,
			value - 1);
		doc_addf(out, here ? 'k' : 't', " %c %6s  " RICH_HANG "%s", here ? '>' : ' ', amount,
			now.text);
		from = value;
		str_clear(&now);
		str_add(&now, next.text);
	}
	str_release(&next);
	str_release(&now);
}

/* Scroll the ladder so that the amount paid is in sight. */
static void show_ladder(struct doc *doc, struct canvas *canvas, const struct box *box)
{
	const char *here = doc->text.text[0] == 'k' ? NULL : strstr(doc->text.text, "\nk");
	int lines = doc_lines(doc, box->cols);

	if (here && lines > box->rows) {
		struct doc before;

		doc_init(&before);
		str_add_bytes(&before.text, doc->text.text, (size_t)(here + 1 - doc->text.text));
		doc->top = doc_lines(&before, box->cols) - box->rows / 2;
		doc_release(&before);
		if (doc->top > lines - box->rows)
			doc->top = lines - box->rows;
		if (doc->top < 0)
			doc->top = 0;
	}
	doc_show(doc, canvas, box);
}

void budget_draw(const struct budget *budget, const struct scene *scene,
	const struct state *imagined, const struct sheet_edit *edit, struct canvas *canvas,
	const struct box *box)
{
	int lines[MAX_LINES];
	int count = lines_of(scene, lines);
	int8_t paid[MAX_LINES];
	struct box under = { box->row + HEAD_ROWS + count + 1, box->col, MONEY_ROWS, box->cols };
	struct box last = { box->row + box->rows - 1, box->col, 1, box->cols };
	struct doc doc;

	canvas_fill(canvas, box, ' ', style_of('t'));
	rich_bar(canvas, box, box->row, _(" Budget: paid every turn before any order; it stands "
		"on this turn's sheet"), 'B');
	paid_by(scene, imagined, edit, paid);
	for (int i = 0; i < count; i++)
		line_row(scene, lines[i], paid[lines[i]], i == budget->list.selected, canvas,
			(struct box){ box->row + HEAD_ROWS + i, box->col, 1, box->cols });
	doc_init(&doc);
	money(scene, imagined, edit, paid, box->cols, &doc);
	doc_show(&doc, canvas, &under);
	under.row += doc_lines(&doc, box->cols) + 1;
	under.rows = box->row + box->rows - under.row - (budget->message.length > 0);
	doc_clear(&doc);
	if (count > 0 && under.rows > 2) {
		const struct line *it = &scene->world->lines[lines[budget->list.selected]];
		char heading[256];

		snprintf(heading, sizeof(heading), _(" What each amount brings at the end of this "
			"turn: %s"), scene_name(scene, &it->name, it->id));
		rich_put(canvas, &under, under.row++, under.col, heading, 'h');
		under.rows--;
		ladder(scene, imagined, paid, lines[budget->list.selected], &doc);
		show_ladder(&doc, canvas, &under);
	}
	doc_release(&doc);
	if (budget->message.length)
		rich_bar(canvas, &last, last.row, budget->message.text,
			budget->refused ? 'w' : 'g');
}
