/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/chair_form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/rich.h"

enum { LABEL_COLS = 14, PREVIEW_ROWS = 7, TEXT_MOST = 420, EFFECTS_MOST = 420,
	NAME_MOST = 200 };

const char *chair_text(const struct chair_form *form, enum chair_field field)
{
	return form->text[field - CHAIR_TEXT];
}

/* A ruling begins at the first result that its die has not brought. */
static void settle_result(struct chair_form *form)
{
	int at = form->value[CHAIR_DIE];
	const struct thrown *die = &form->facts->dice[at];

	if (form->task != TASK_OVERRIDE || at >= form->facts->die_count)
		return;
	for (int i = die->result_count - 1; i >= 0; i--)
		if (die->results[i] != (die->ruled ? die->was : die->result))
			form->value[CHAIR_RESULT] = die->results[i];
}

static bool is_among(const int16_t *values, int count, int value)
{
	for (int i = 0; i < count; i++)
		if (values[i] == value)
			return true;
	return false;
}

/* Let every value be a legal one, from above to below; a number begins at what there is. */
static void settle(struct chair_form *form, int changed)
{
	uint8_t rows[CHAIR_ROWS];
	int16_t values[CHAIR_VALUES];

	for (int i = 0; i < chair_rows(form, rows); i++) {
		int low, high;

		if (chair_range(form, rows[i], &low, &high)) {
			if (rows[i] == CHAIR_TO && changed != CHAIR_TO && changed != CHAIR_QUALITY)
				form->value[CHAIR_TO] = (int16_t)chair_now(form);
			continue;
		}

		int count = chair_values(form, rows[i], values);

		if (count && !is_among(values, count, form->value[rows[i]]))
			form->value[rows[i]] = values[0];
	}
	list_resize(&form->list, chair_rows(form, rows));
}

/* What is usual: all teams, the ruling that was made, changes as they were filed. */
static void begin(struct chair_form *form)
{
	const struct chair_facts *facts = form->facts;
	const struct desk *desk = &facts->state->desk;

	form->value[CHAIR_TEAMS] = (1 << TEAM_COUNT) - 1;
	form->value[CHAIR_MINUTES] = (int16_t)(facts->minutes > 0 ? facts->minutes : 5);
	form->value[CHAIR_QUALITY] = 3;
	form->value[CHAIR_CHANCE] = 2;
	form->value[CHAIR_SIGHT] = SIGHT_SHOWN;
	form->value[CHAIR_SEATED] = 1;
	form->value[CHAIR_ENDING] = -1;
	form->value[CHAIR_AREA] = (int16_t)(form->scene->area >= 0 ? form->scene->area : 0);
	form->value[CHAIR_TRACK] = (int16_t)(form->scene->track >= 0 ? form->scene->track : 0);
	settle(form, CHAIR_FIELDS);
	if (form->task == TASK_ARGUMENT)
		form->value[CHAIR_WORTH] = desk->argument[form->value[CHAIR_TEAM]];
	if (form->task == TASK_PACKAGE) {
		form->value[CHAIR_FIRST] = facts->package[form->value[CHAIR_TEAM]].change[0];
		form->value[CHAIR_SECOND] = facts->package[form->value[CHAIR_TEAM]].change[1];
	}
	settle_result(form);
	settle(form, CHAIR_FIELDS);
}

void chair_form_init(struct chair_form *form, const struct scene *scene,
	const struct chair_facts *facts, enum chair_task task)
{
	*form = (struct chair_form){ .scene = scene, .facts = facts, .task = task };
	begin(form);
}

void chair_form_set(struct chair_form *form, int field, int value)
{
	form->value[field] = (int16_t)value;
	if (field == CHAIR_DIE)
		settle_result(form);
	settle(form, field);
	if (form->task == TASK_PACKAGE && field == CHAIR_TEAM)
		begin(form);
}

static int clamp(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

/* Move the value of a row by so many places. */
static void change(struct chair_form *form, int field, int by)
{
	int16_t values[CHAIR_VALUES];
	int count, at = 0, low, high;

	form->typed[0] = '\0';
	if (chair_range(form, field, &low, &high)) {
		chair_form_set(form, field, clamp(form->value[field] + by, low, high));
		return;
	}
	count = chair_values(form, field, values);
	if (count == 0)
		return;
	for (int i = 0; i < count; i++)
		if (values[i] == form->value[field])
			at = i;
	at += by;
	chair_form_set(form, field, values[by == 1 || by == -1 ? (at + count) % count
		: clamp(at, 0, count - 1)]);
}

/* Take the first value whose name begins with (else contains) what was typed. */
static bool find(struct chair_form *form, int field)
{
	int16_t values[CHAIR_VALUES];
	int count = chair_values(form, field, values);
	bool found = false;

	for (int pass = 0; pass < 2 && !found; pass++)
		for (int i = 0; i < count && !found; i++) {
			struct str name;

			str_init(&name);
			chair_name(form, field, values[i], &name);
			found = pass == 0
				? strncasecmp(name.text, form->typed, strlen(form->typed)) == 0
				: strcasestr(name.text, form->typed) != NULL;
			if (found)
				chair_form_set(form, field, values[i]);
			str_release(&name);
		}
	return found;
}

/* A digit of a number, or a minus sign before it. */
static void type_number(struct chair_form *form, int field, int key, int low, int high)
{
	size_t used = strlen(form->typed);

	if ((key < '0' || key > '9') && !(key == '-' && low < 0))
		return;
	if (key == '-' || used + 2 > 5)
		used = 0;
	form->typed[used] = (char)key;
	form->typed[used + 1] = '\0';
	if (key == '-')
		return;
	if (atoi(form->typed) > high || atoi(form->typed) < low) {
		form->typed[0] = (char)key;
		form->typed[1] = '\0';
	}
	chair_form_set(form, field, clamp(atoi(form->typed), low, high));
}

/* A character more of a value's name; what finds nothing begins anew with it. */
static void type(struct chair_form *form, int field, int key)
{
	char bytes[5];
	size_t used = strlen(form->typed);
	int low, high;

	if (chair_range(form, field, &low, &high)) {
		type_number(form, field, key, low, high);
		return;
	}

	int length = utf8_put((uint32_t)key, bytes);

	bytes[length] = '\0';
	if (used + (size_t)length >= sizeof(form->typed))
		used = 0;
	memcpy(form->typed + used, bytes, (size_t)length + 1);
	if (find(form, field) || used == 0)
		return;
	memcpy(form->typed, bytes, (size_t)length + 1);
	if (!find(form, field))
		form->typed[0] = '\0';
}

static void edit(struct chair_form *form, int field, int key)
{
	form->editing = true;
	line_edit_init(&form->line, chair_text(form, (enum chair_field)field),
		field == CHAIR_EFFECTS ? EFFECTS_MOST : TEXT_MOST);
	if (key != INPUT_ENTER)
		line_edit_key(&form->line, key);
}

static void edit_key(struct chair_form *form, int field, int key)
{
	if (key == INPUT_ENTER || key == INPUT_ESCAPE)
		form->editing = false;
	if (key == INPUT_ENTER) {
		snprintf(form->text[field - CHAIR_TEXT], LINE_EDIT_BYTES, "%s", form->line.text);
		list_key(&form->list, INPUT_DOWN, form->list.count);
	} else if (key != INPUT_ESCAPE) {
		line_edit_key(&form->line, key);
	}
}

static void move(struct chair_form *form, int key)
{
	list_key(&form->list, key == INPUT_UP || key == INPUT_BACKTAB ? INPUT_UP : INPUT_DOWN,
		form->list.count);
	form->typed[0] = '\0';
}

enum chair_form_event chair_form_key(struct chair_form *form, int key)
{
	uint8_t rows[CHAIR_ROWS];
	int field;

	settle(form, CHAIR_TO);
	chair_rows(form, rows);
	field = rows[form->list.selected];
	if (form->editing) {
		edit_key(form, field, key);
		return CHAIR_FORM_NOTHING;
	}
	switch (key) {
	case INPUT_ESCAPE: return CHAIR_FORM_BACK;
	case INPUT_ENTER:
		if (field == CHAIR_DO)
			return CHAIR_FORM_DO;
		if (chair_is_text(field))
			edit(form, field, key);
		else
			move(form, INPUT_DOWN);
		break;
	case INPUT_LEFT: change(form, field, -1); break;
	case INPUT_RIGHT: change(form, field, 1); break;
	case INPUT_PAGE_UP: change(form, field, 10); break;
	case INPUT_PAGE_DOWN: change(form, field, -10); break;
	case INPUT_BACKSPACE: form->typed[0] = '\0'; break;
	case INPUT_TAB: case INPUT_BACKTAB: case INPUT_UP: case INPUT_DOWN:
		move(form, key);
		break;
	default:
		if (key < ' ' || key >= INPUT_UP || field == CHAIR_DO)
			break;
		if (chair_is_text(field))
			edit(form, field, key);
		else
			type(form, field, key);
		break;
	}
	return CHAIR_FORM_NOTHING;
}

static void draw_row(const struct chair_form *form, int field, bool selected,
	struct canvas *canvas, struct box line)
{
	char name[4 * LABEL_COLS + 1], text[LINE_EDIT_BYTES + 128];
	int16_t values[CHAIR_VALUES];
	int low, high;
	bool any = chair_range(form, field, &low, &high) || chair_is_text(field)
		|| chair_values(form, field, values) > 0;
	struct str value;

	str_init(&value);
	fit_name(chair_label(field), LABEL_COLS, name);
	if (chair_is_text(field))
		str_add(&value, *chair_text(form, (enum chair_field)field)
			? chair_text(form, (enum chair_field)field) : _("(Enter: write)"));
	else if (any)
		chair_name(form, field, form->value[field], &value);
	if (field == CHAIR_DO)
		snprintf(text, sizeof(text), " %c %s", selected ? '>' : ' ', chair_label(field));
	else if (!any)
		snprintf(text, sizeof(text), " %c %s " RICH_MARK "d%s", selected ? '>' : ' ', name,
			_("there is none"));
	else
		snprintf(text, sizeof(text), " %c %s " RICH_MARK "d%s" RICH_MARK "t%s",
			selected ? '>' : ' ', name, chair_is_text(field) ? "  " : "< ", value.text);
	rich_bar(canvas, &line, line.row, text, selected ? 's' : 't');
	if (selected) {
		canvas->cursor_row = line.row;
		canvas->cursor_col = line.col + 1;
	}
	str_release(&value);
}

void chair_form_preview(const struct chair_form *form, struct doc *out)
{
	struct prose prose = scene_prose(form->scene);
	struct str text;
	struct act act;

	str_init(&text);
	if (chair_rules_nothing(form)) {
		doc_addf(out, 'w', _("Cannot be done: %s."), _("that is what fell"));
	} else if (chair_act(form, &act) && (act.kind != ACT_INJECT || act.inject.inject >= 0)) {
		enum verdict verdict = act_check(form->scene->world, form->facts->state, &act);

		if (verdict == VERDICT_LEGAL) {
			prose_act(&prose, &act, &text);
			doc_addf(out, 'h', "%s.", text.text);
		} else {
			prose_act_verdict(&prose, form->facts->state, &act, verdict, &text);
			doc_addf(out, 'w', _("Cannot be done: %s."), text.text);
		}
	}
	chair_words(form, out);
	if (form->task == TASK_INJECT && form->value[CHAIR_INJECT] < 0)
		doc_add(out, 'd', _("Effects as in scenario files, or none. Example: {track: trust, "
			"add: -3}"));
	doc_add(out, 'd', chair_task_help(form->task));
	str_release(&text);
}

static void draw_preview(const struct chair_form *form, struct canvas *canvas,
	const struct box *box)
{
	struct doc doc;

	doc_init(&doc);
	chair_form_preview(form, &doc);
	doc_show(&doc, canvas, box);
	doc_release(&doc);
}

void chair_form_draw(struct chair_form *form, struct canvas *canvas, const struct box *box)
{
	uint8_t rows[CHAIR_ROWS];
	int count = chair_rows(form, rows);
	int under = box->rows - 2 - count;
	struct box preview = { box->row + 2 + count, box->col + 1, under > 0 ? under : 0,
		box->cols - 2 };
	struct box typed = { box->row + box->rows - 1, box->col, 1, box->cols };
	char title[128];

	list_resize(&form->list, count);
	canvas_fill(canvas, box, ' ', style_of('t'));
	snprintf(title, sizeof(title), " %s", chair_task_name(form->task));
	rich_bar(canvas, box, box->row, title, 'B');
	for (int i = 0; i < count; i++)
		draw_row(form, rows[i], i == form->list.selected, canvas,
			(struct box){ box->row + 1 + i, box->col, 1, box->cols });
	draw_preview(form, canvas, &preview);
	if (form->editing) {
		char prompt[64];

		snprintf(prompt, sizeof(prompt), " %s: ", chair_label(rows[form->list.selected]));
		line_edit_draw(&form->line, canvas, &typed, prompt);
	}
}
