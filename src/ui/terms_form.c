/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/terms_form.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "engine/agreement.h"
#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/rich.h"

enum { LABEL_COLS = 20, WIDE_COLS = 110, ROWS_COLS = 68 };

void terms_form_init(struct terms_form *form, const struct scene *scene,
	const struct state *imagined, const struct terms *counter, int counters)
{
	int left = scene->world->scenario.turns - scene->view.seen.turn + 1;

	*form = (struct terms_form){ .scene = scene, .imagined = imagined, .counters = counters };
	if (counter) {
		form->terms = *counter;
	} else {
		form->terms.binding = true;
		form->terms.turns = (uint8_t)(left < 2 ? left : 2);
		for (int team = TEAM_COUNT - 1; team >= 0; team--)
			if (team != (int)scene->team)
				form->terms.parties = (uint8_t)(1 << team);
	}
	form->terms.proposer = (uint8_t)scene->team;
	form->terms.parties |= (uint8_t)(1 << scene->team);

	struct form_row rows[FORM_ROWS];

	list_resize(&form->list, form_rows(form, rows));
}

void form_label(const struct terms_form *form, struct form_row row, struct str *out)
{
	const struct clause *clause = &form->terms.clauses[row.clause];
	static const char *const LABELS[] = {
		[FIELD_PARTIES] = N_("Between"), [FIELD_BINDING] = N_("Binding"),
		[FIELD_SECRET] = N_("Secret"), [FIELD_TERM] = N_("Turns"),
		[FIELD_CLAUSE] = N_("Clause"), [FIELD_TEAM] = N_("  bound is"),
		[FIELD_OTHER_TEAM] = N_("  to"), [FIELD_RESOURCE] = N_("  what"),
		[FIELD_ORDER] = N_("  order"), [FIELD_AREA] = N_("  in"),
		[FIELD_TO_AREA] = N_("  to"), [FIELD_UNIT] = N_("  units"),
		[FIELD_LINE] = N_("  line"), [FIELD_SETTING] = N_("  setting"),
		[FIELD_TRACK] = N_("  track"), [FIELD_OTHER_TRACK] = N_("  second track"),
		[FIELD_NUMBER] = N_("  how much"), [FIELD_OTHER_NUMBER] = N_("  change"),
		[FIELD_TURNS] = N_("  for"), [FIELD_NATION] = N_("  of nation"),
		[FIELD_PROPOSE] = N_("Propose it"),
	};

	if (row.field == FIELD_CLAUSE)
		str_addf(out, "%s %d", _(LABELS[row.field]), row.clause + 1);
	else if (row.field == FIELD_TURNS && clause->kind == CLAUSE_REQUIRE)
		str_add(out, _("  within"));
	else if (row.field == FIELD_NUMBER && clause->kind == CLAUSE_SWAP)
		str_add(out, _(LABELS[FIELD_OTHER_NUMBER]));
	else if (row.field == FIELD_NUMBER && clause->kind == CLAUSE_FORCE_CAP)
		str_add(out, _("  at most"));
	else if (row.field == FIELD_NUMBER && clause->kind == CLAUSE_BUDGET)
		str_add(out, _("  at least"));
	else if (row.field == FIELD_NUMBER && clause->kind == CLAUSE_STAND)
		str_add(out, _("  kept at"));
	else if (row.field == FIELD_AREA && clause->kind == CLAUSE_WITHDRAW)
		str_add(out, _("  from"));
	else
		str_add(out, _(LABELS[row.field]));
}

/* The other parties of a set. */
static void others_name(int bits, int but, struct str *out)
{
	bool any = false;

	for (int team = 0; team < TEAM_COUNT; team++) {
		if (!(bits & 1 << team) || team == but)
			continue;
		str_addf(out, "%s%s", any ? _(", ") : "", prose_team((enum team)team));
		any = true;
	}
}

static void order_name(const struct scene *scene, int kind, struct str *out)
{
	const struct order order = { .kind = (int16_t)kind, .target = TARGET_NONE };
	struct prose prose = scene_prose(scene);

	prose_order_brief(&prose, &order, out);
}

/* Names of values that belong to the data. */
static void data_name(const struct scene *scene, int field, int value, struct str *out)
{
	const struct world *world = scene->world;

	if (field == FIELD_ORDER)
		order_name(scene, value, out);
	else if (field == FIELD_AREA || field == FIELD_TO_AREA)
		str_add(out, scene_area(scene, value));
	else if (field == FIELD_NATION && value == 0)
		str_add(out, _("any that may leave without being named"));
	else if (field == FIELD_NATION)
		str_add(out, scene_name(scene, &world->nations[value - 1].name,
			world->nations[value - 1].id));
	else if (field == FIELD_LINE)
		str_add(out, scene_name(scene, &world->lines[value].name, world->lines[value].id));
	else if (value < 0)
		str_add(out, _("none"));
	else
		str_add(out, scene_name(scene, &world->tracks[value].name,
			world->tracks[value].id));
}

static void turns_name(int turns, struct str *out)
{
	if (turns == 0)
		str_add(out, _("as long as the agreement lasts"));
	else
		str_addf(out, _("turns: %d"), turns);
}

void form_name(const struct terms_form *form, struct form_row row, int value, struct str *out)
{
	const struct clause *clause = &form->terms.clauses[row.clause];

	switch ((int)row.field) {
	case FIELD_PARTIES: others_name(value, form->terms.proposer, out); break;
	case FIELD_BINDING:
		str_add(out, value ? _("yes: what would break it is refused")
			: _("no: breaking it is possible, and costs"));
		break;
	case FIELD_SECRET:
		str_add(out, value ? _("yes: the third team learns of it only by a leak")
			: _("no: everyone knows of it"));
		break;
	case FIELD_TERM: str_addf(out, "%d", value); break;
	case FIELD_TURNS: turns_name(value, out); break;
	case FIELD_CLAUSE: str_add(out, clause_name(value)); break;
	case FIELD_TEAM: case FIELD_OTHER_TEAM: str_add(out, prose_team((enum team)value)); break;
	case FIELD_RESOURCE: str_add(out, value == RES_BP ? _("budget") : _("capital")); break;
	case FIELD_UNIT: str_add(out, prose_unit((enum unit_kind)value, false)); break;
	case FIELD_SETTING: str_add(out, prose_setting((enum setting)value)); break;
	case FIELD_NUMBER:
		if (clause->kind == CLAUSE_STAND)
			str_add(out, prose_setting_value((enum setting)clause->subject, value));
		else
			str_addf(out, clause->kind == CLAUSE_SWAP ? "%+d" : "%d", value);
		break;
	case FIELD_OTHER_NUMBER: str_addf(out, "%+d", value); break;
	case FIELD_PROPOSE: break;
	default: data_name(form->scene, row.field, value, out); break;
	}
}

/* Move the value of the selected row by so many places in its list. */
static void change(struct terms_form *form, struct form_row row, int by)
{
	int16_t values[FORM_VALUES];
	int count = form_values(form, row, values);
	int at = 0;

	if (count == 0)
		return;
	for (int i = 0; i < count; i++)
		if (values[i] == form_value(form, row))
			at = i;
	at += by;
	if (by == 1 || by == -1)
		at = (at + count) % count;
	if (at < 0)
		at = 0;
	if (at >= count)
		at = count - 1;
	form_set(form, row, values[at]);
}

/* Take the first value whose name begins with (else contains) what was typed. */
static bool find(struct terms_form *form, struct form_row row)
{
	int16_t values[FORM_VALUES];
	int count = form_values(form, row, values);
	bool found = false;

	for (int pass = 0; pass < 2 && !found; pass++)
		for (int i = 0; i < count && !found; i++) {
			struct str name;

			str_init(&name);
			form_name(form, row, values[i], &name);
			found = pass == 0
				? strncasecmp(name.text, form->typed, strlen(form->typed)) == 0
				: strcasestr(name.text, form->typed) != NULL;
			if (found)
				form_set(form, row, values[i]);
			str_release(&name);
		}
	return found;
}

/* A character more of a value's name; what finds nothing begins anew with it. */
static void type(struct terms_form *form, struct form_row row, int key)
{
	char bytes[5];
	size_t used = strlen(form->typed);
	int length = utf8_put((uint32_t)key, bytes);

	bytes[length] = '\0';
	if (used + (size_t)length >= sizeof(form->typed))
		used = 0;
	memcpy(form->typed + used, bytes, (size_t)length + 1);
	if (find(form, row) || used == 0)
		return;
	memcpy(form->typed, bytes, (size_t)length + 1);
	if (!find(form, row))
		form->typed[0] = '\0';
}

static enum form_event choose(struct terms_form *form, struct form_row row)
{
	if (row.field == FIELD_PROPOSE)
		return FORM_PROPOSE;
	list_key(&form->list, INPUT_DOWN, form->list.count);
	form->typed[0] = '\0';
	return FORM_NOTHING;
}

enum form_event terms_form_key(struct terms_form *form, int key)
{
	struct form_row rows[FORM_ROWS];
	struct form_row row;

	list_resize(&form->list, form_rows(form, rows));
	row = rows[form->list.selected];
	switch (key) {
	case INPUT_ESCAPE: return FORM_BACK;
	case INPUT_ENTER: return choose(form, row);
	case INPUT_LEFT: change(form, row, -1); break;
	case INPUT_RIGHT: change(form, row, 1); break;
	case INPUT_PAGE_UP: change(form, row, -10); break;
	case INPUT_PAGE_DOWN: change(form, row, 10); break;
	case INPUT_BACKSPACE: form->typed[0] = '\0'; break;
	case INPUT_TAB: case INPUT_DOWN: case INPUT_UP: case INPUT_BACKTAB:
		list_key(&form->list, key == INPUT_UP || key == INPUT_BACKTAB ? INPUT_UP
			: INPUT_DOWN, form->list.count);
		form->typed[0] = '\0';
		break;
	default:
		if (key >= ' ' && key < INPUT_UP && row.field != FIELD_PROPOSE)
			type(form, row, key);
		break;
	}
	return FORM_NOTHING;
}

void clause_words(const struct scene *scene, const struct terms *terms, int clause,
	struct str *out)
{
	struct prose prose = scene_prose(scene);

	prose_clause(&prose, &terms->clauses[clause], out);
}

void terms_words(const struct scene *scene, const struct terms *terms, struct str *out)
{
	for (int i = 0; i < terms->clause_count; i++) {
		if (i)
			str_add(out, "; ");
		clause_words(scene, terms, i, out);
	}
}

static void draw_row(const struct terms_form *form, struct form_row row, bool selected,
	struct canvas *canvas, struct box line)
{
	struct str label, value;
	char text[512], name[4 * LABEL_COLS + 1];

	str_init(&label);
	str_init(&value);
	form_label(form, row, &label);
	form_name(form, row, form_value(form, row), &value);
	fit_name(label.text, LABEL_COLS, name);
	if (row.field == FIELD_PROPOSE)
		snprintf(text, sizeof(text), " %c %s", selected ? '>' : ' ', label.text);
	else
		snprintf(text, sizeof(text), " %c %s " RICH_MARK "d<" RICH_MARK "%c %s " RICH_MARK
			"d>", selected ? '>' : ' ', name, row.field == FIELD_CLAUSE ? 'h' : 't',
			value.text);
	rich_bar(canvas, &line, line.row, text, selected ? 's' : 't');
	if (selected) {
		canvas->cursor_row = line.row;
		canvas->cursor_col = line.col + 1;
	}
	str_release(&label);
	str_release(&value);
}

void terms_form_preview(const struct terms_form *form, struct doc *out)
{
	struct prose prose = scene_prose(form->scene);
	enum verdict verdict = terms_check(form->scene->world, form->imagined, &form->terms);
	struct str text;

	str_init(&text);
	terms_words(form->scene, &form->terms, &text);
	if (form->terms.clause_count == 0)
		doc_add(out, 'd', _("Choose a clause: Left and Right, or type the beginning of "
			"its name."));
	else
		doc_add(out, 't', text.text);
	str_clear(&text);
	if (verdict != VERDICT_LEGAL && form->terms.clause_count) {
		prose_verdict(&prose, form->imagined, NULL, verdict, &text);
		doc_addf(out, 'w', _("Cannot be proposed: %s."), text.text);
	}
	str_release(&text);
}

static void draw_preview(const struct terms_form *form, struct canvas *canvas,
	const struct box *box)
{
	struct doc doc;

	doc_init(&doc);
	terms_form_preview(form, &doc);
	doc_show(&doc, canvas, box);
	doc_release(&doc);
}

void terms_form_draw(struct terms_form *form, struct canvas *canvas, const struct box *box)
{
	bool wide = box->cols >= WIDE_COLS;
	struct box left = { box->row + 1, box->col, box->rows - (wide ? 1 : 6),
		wide ? ROWS_COLS : box->cols };
	struct box right = { box->row + (wide ? 1 : box->rows - 4),
		box->col + (wide ? ROWS_COLS + 2 : 1), wide ? box->rows - 1 : 4,
		box->cols - (wide ? ROWS_COLS + 3 : 2) };
	struct form_row rows[FORM_ROWS];
	char title[128];

	list_resize(&form->list, form_rows(form, rows));
	list_scroll(&form->list, left.rows);
	canvas_fill(canvas, box, ' ', style_of('t'));
	if (form->counters)
		snprintf(title, sizeof(title), _(" Counter-offer to offer %d"), form->counters);
	else
		snprintf(title, sizeof(title), "%s", _(" A new offer"));
	rich_bar(canvas, box, box->row, title, 'B');
	if (wide)
		rich_put(canvas, box, box->row, right.col, _("What it comes to"), 'B');
	else
		rich_bar(canvas, box, right.row - 1, _(" What it comes to"), 'B');
	for (int i = 0; i < left.rows && form->list.top + i < form->list.count; i++)
		draw_row(form, rows[form->list.top + i], form->list.top + i == form->list.selected,
			canvas, (struct box){ left.row + i, left.col, 1, left.cols });
	draw_preview(form, canvas, &right);
}
