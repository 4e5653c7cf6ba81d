/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_chair.h"

#include <stdio.h>
#include <string.h>

#include "app/plain_form.h"
#include "app/plain_names.h"
#include "app/plain_read.h"
#include "prose/gettext.h"

/* The facilitator's desk, by lines. */

static uint8_t field_at(struct chair_form *form, int row)
{
	uint8_t rows[CHAIR_ROWS];
	int count = chair_rows(form, rows);

	return rows[row < count ? row : count - 1];
}

static int count_rows(void *form)
{
	uint8_t rows[CHAIR_ROWS];

	return chair_rows(form, rows);
}

static enum form_kind kind_of(void *form, int row)
{
	int field = field_at(form, row);
	int low, high;

	return field == CHAIR_DO ? FORM_DO : chair_is_text(field) ? FORM_TEXT
		: chair_range(form, field, &low, &high) ? FORM_COUNT : FORM_PICK;
}

static void label_of(void *form, int row, struct str *out)
{
	str_add(out, chair_label(field_at(form, row)));
}

static int values_of(void *form, int row, int16_t values[PLAIN_VALUES])
{
	return chair_values(form, field_at(form, row), values);
}

static void range_of(void *form, int row, int *low, int *high)
{
	chair_range(form, field_at(form, row), low, high);
}

static void name_of(void *form, int row, int value, struct str *out)
{
	chair_name(form, field_at(form, row), value, out);
}

static int value_now(void *form, int row)
{
	return ((struct chair_form *)form)->value[field_at(form, row)];
}

static const char *text_of(void *form, int row)
{
	return chair_text(form, (enum chair_field)field_at(form, row));
}

static void set_value(void *form, int row, int value)
{
	chair_form_set(form, field_at(form, row), value);
}

static void write_text(void *form, int row, const char *text)
{
	struct chair_form *it = form;

	snprintf(it->text[field_at(form, row) - CHAIR_TEXT], LINE_EDIT_BYTES, "%s", text);
}

static void preview(void *form, struct doc *out)
{
	chair_form_preview(form, out);
}

static bool fill_act(struct plain *plain, struct chair_form *form)
{
	const struct plain_form talk = {
		.form = form, .rows = count_rows, .kind = kind_of, .label = label_of,
		.values = values_of, .range = range_of, .name = name_of, .now = value_now,
		.text = text_of, .set = set_value, .write = write_text, .preview = preview,
		.question = _("Do this?"),
	};

	plain_sayf(plain, "%s. %s", chair_task_name(form->task), chair_task_help(form->task));
	return plain_form_fill(plain, &talk);
}

enum { DO_ACTS = 1, DO_ACT, DO_STATUS, DO_SHEETS, DO_DEALS, DO_CARDS, DO_RULINGS, DO_PREVIEW,
	DO_DONE, DO_HELP, DO_QUIT };

static const struct plain_command COMMANDS[] = {
	{ "acts", NULL, NULL, N_("what a facilitator can do, with numbers"), DO_ACTS, 0 },
	{ "do", NULL, N_("ACT"), N_("do this, by number or name; asks for all it needs"), DO_ACT,
		ACTION_CHOOSE },
	{ "status", NULL, NULL, N_("who has sealed, what waits for a ruling, the next cards"),
		DO_STATUS, 0 },
	{ "sheets", NULL, NULL, N_("all sheets of this turn with their reasons"), DO_SHEETS,
		ACTION_SHEETS },
	{ "deals", NULL, NULL, N_("agreements, offers and what was said"), DO_DEALS,
		ACTION_OFFERS },
	{ "cards", NULL, NULL, N_("the next cards, and what waits on the desk"), DO_CARDS,
		ACTION_CARDS },
	{ "rulings", NULL, NULL, N_("what was done at the desk so far"), DO_RULINGS,
		ACTION_RULINGS },
	{ "preview", NULL, NULL, N_("the dice and the turn as it would be told"), DO_PREVIEW,
		ACTION_PREVIEW },
	{ "done", "next publish", NULL, N_("back to the teams; at the review: publish the turn"),
		DO_DONE, ACTION_DONE },
	{ "help", "?", N_("[COMMAND]"), N_("all commands, or one of them"), DO_HELP, ACTION_HELP },
	{ "quit", NULL, NULL, N_("leave; everything is saved"), DO_QUIT, ACTION_QUIT },
	{ 0 },
};

static const struct plain_command *const TABLES[] = { COMMANDS, READ_COMMANDS, NULL };

static void say_acts(struct plain *plain)
{
	for (int task = 0; task < TASK_COUNT; task++)
		plain_sayf(plain, plain->brief ? "%d. %s" : "%d. %s. %s", task + 1,
			chair_task_name((enum chair_task)task),
			chair_task_help((enum chair_task)task));
}

static enum chair_event fill_form(struct plain *plain, struct chair *chair)
{
	if (fill_act(plain, &chair->form))
		return CHAIR_ACT;
	chair->mode = CHAIR_LIST;
	return CHAIR_NOTHING;
}

static enum chair_event do_act(struct plain *plain, struct chair *chair, const char *rest)
{
	struct plain_names names;
	struct str complaint;
	int task = -1;

	plain_names_clear(&names);
	for (int i = 0; i < TASK_COUNT; i++)
		plain_names_add_word(&names, i, chair_task_name((enum chair_task)i));
	names.numbered = names.count;
	str_init(&complaint);
	if (!*rest)
		say_acts(plain);
	else if (!plain_names_find(&names, rest, &task, &complaint))
		plain_say(plain, complaint.text);
	str_release(&complaint);
	if (task < 0 || !*rest)
		return CHAIR_NOTHING;
	chair_form_init(&chair->form, &chair->scene, chair->facts, (enum chair_task)task);
	chair->mode = CHAIR_FORM;
	return fill_form(plain, chair);
}

static enum chair_event open_page(struct chair *chair, enum action page)
{
	doc_clear(&chair->doc);
	chair->page = page;
	chair->mode = CHAIR_DOC;
	return CHAIR_PAGE;
}

static enum chair_event leave(struct plain *plain, const struct chair *chair)
{
	if (chair->stage != CHAIR_REVIEW || plain_ask_yes(plain, _("Publish the turn? After that "
		"nothing in it can be changed.")))
		return CHAIR_LEAVE;
	return CHAIR_NOTHING;
}

static enum chair_event act(struct plain *plain, struct chair *chair)
{
	const char *rest = "";
	int id = commands_take(plain, TABLES, PLACE_CHAIR, &rest);

	switch (id) {
	case DO_ACTS: say_acts(plain); break;
	case DO_ACT: return do_act(plain, chair, rest);
	case DO_STATUS: plain_doc(plain, &chair->situation); break;
	case DO_SHEETS: return open_page(chair, ACTION_SHEETS);
	case DO_DEALS: return open_page(chair, ACTION_OFFERS);
	case DO_CARDS: return open_page(chair, ACTION_CARDS);
	case DO_RULINGS: return open_page(chair, ACTION_RULINGS);
	case DO_PREVIEW: return open_page(chair, ACTION_PREVIEW);
	case DO_DONE: return leave(plain, chair);
	case DO_HELP: commands_help(plain, TABLES, rest); break;
	case DO_QUIT: return CHAIR_QUIT;
	default: plain_read(plain, &chair->scene, id, rest); break;
	}
	return CHAIR_NOTHING;
}

static void greet(struct plain *plain, struct chair *chair)
{
	plain_gap(plain);
	plain_say(plain, chair->stage == CHAIR_REVIEW
		? _("The facilitator's desk: all is sealed. \"done\" publishes the turn.")
		: chair->stage == CHAIR_OPENING
		? _("The facilitator's desk, before the teams' turn. \"done\" gives them the keyboard.")
		: _("The facilitator's desk. \"done\" goes back to the teams."));
	chair->doc.words = true;
	if (!plain->brief)
		plain_doc(plain, &chair->situation);
	if (!plain->brief)
		plain_say(plain, _("\"acts\" lists what you can do, \"help\" all commands."));
	chair->told = true;
}

enum chair_event plain_chair(struct plain *plain, struct chair *chair)
{
	enum chair_event event = CHAIR_NOTHING;
	char prompt[128];

	if (!chair->told)
		greet(plain, chair);
	if (chair->message.length)
		plain_say(plain, chair->message.text);
	str_clear(&chair->message);
	if (chair->mode == CHAIR_DOC)
		plain_doc(plain, &chair->doc);
	/* What was refused is still in the form: to be changed, or left. */
	if (chair->mode == CHAIR_FORM)
		event = fill_form(plain, chair);
	else
		chair->mode = CHAIR_LIST;
	snprintf(prompt, sizeof(prompt), _("desk, turn %d> "), chair->facts->state->turn);
	while (event == CHAIR_NOTHING)
		event = plain_prompt(plain, prompt) == PLAIN_LINE ? act(plain, chair) : CHAIR_QUIT;
	return event;
}
