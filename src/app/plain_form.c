/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_form.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "app/plain_names.h"
#include "prose/gettext.h"

enum { TEXT_CHARACTERS = 420, NAME_BYTES = 256, BRIEF_VALUES = 8 };

/* What an answer led to. */
enum answer { ANSWER_NEXT, ANSWER_BACK, ANSWER_AGAIN, ANSWER_STOP };

/* Names of a row's values, kept for as long as they are looked up. */
struct named_values {
	int16_t values[PLAIN_VALUES];
	int count;
	struct str name[PLAIN_VALUES];
};

static void values_init(struct named_values *it, const struct plain_form *form, int row)
{
	it->count = form->values(form->form, row, it->values);
	for (int i = 0; i < it->count; i++) {
		str_init(&it->name[i]);
		form->name(form->form, row, it->values[i], &it->name[i]);
	}
}

static void values_release(struct named_values *it)
{
	for (int i = 0; i < it->count; i++)
		str_release(&it->name[i]);
}

static void say_values(struct plain *plain, const struct plain_form *form, int row)
{
	struct named_values values;
	int low, high;

	if (form->kind(form->form, row) == FORM_COUNT) {
		form->range(form->form, row, &low, &high);
		plain_sayf(plain, _("A number from %d to %d."), low, high);
		return;
	}
	values_init(&values, form, row);
	for (int i = 0; i < values.count; i++)
		plain_sayf(plain, "%d. %s", i + 1, values.name[i].text);
	if (values.count == 0)
		plain_say(plain, _("there is none"));
	values_release(&values);
}

/* Set the value that the answer means; false after it was said that it means none. */
static bool pick(struct plain *plain, const struct plain_form *form, int row, const char *text)
{
	struct named_values values;
	struct plain_names names;
	struct str complaint;
	int value;
	bool found;

	values_init(&values, form, row);
	plain_names_clear(&names);
	for (int i = 0; i < values.count; i++)
		plain_names_add_word(&names, values.values[i], values.name[i].text);
	names.numbered = names.count;
	str_init(&complaint);
	found = plain_names_find(&names, text, &value, &complaint);
	if (found)
		form->set(form->form, row, value);
	else
		plain_sayf(plain, _("%s \"?\" lists what can be chosen."), complaint.text);
	str_release(&complaint);
	values_release(&values);
	return found;
}

static bool count(struct plain *plain, const struct plain_form *form, int row, const char *text)
{
	int low, high;
	char *end;
	long value = strtol(text, &end, 10);

	form->range(form->form, row, &low, &high);
	if (*end || value < low || value > high) {
		say_values(plain, form, row);
		return false;
	}
	form->set(form->form, row, (int)value);
	return true;
}

static enum answer answer(struct plain *plain, const struct plain_form *form, int row)
{
	const char *text = plain->line.text;
	enum form_kind kind = form->kind(form->form, row);

	if (strcasecmp(text, "stop") == 0)
		return ANSWER_STOP;
	if (strcasecmp(text, "back") == 0)
		return ANSWER_BACK;
	if (strcmp(text, "?") == 0 && kind != FORM_TEXT) {
		say_values(plain, form, row);
		return ANSWER_AGAIN;
	}
	if (!*text)
		return ANSWER_NEXT;
	if (kind == FORM_TEXT) {
		if (!plain_fits(plain, text, TEXT_CHARACTERS))
			return ANSWER_AGAIN;
		form->write(form->form, row, text);
		return ANSWER_NEXT;
	}
	return (kind == FORM_COUNT ? count : pick)(plain, form, row, text) ? ANSWER_NEXT
		: ANSWER_AGAIN;
}

/* "Between: Russia (Enter keeps it, ? lists)". */
static void question_of(const struct plain_form *form, int row, struct str *out)
{
	enum form_kind kind = form->kind(form->form, row);
	struct str label, value, words;

	str_init(&label);
	str_init(&value);
	str_init(&words);
	form->label(form->form, row, &label);
	if (kind == FORM_TEXT)
		str_add(&value, form->text(form->form, row));
	else
		form->name(form->form, row, form->now(form->form, row), &value);
	plain_words(label.text, &words);
	/* a row of a form, what it is set to */
	str_addf(out, _("%s [%s]: "), words.text, value.text);
	str_release(&label);
	str_release(&value);
	str_release(&words);
}

/* Whether there is anything to ask about a row. */
static bool is_open(const struct plain_form *form, int row)
{
	int16_t values[PLAIN_VALUES];

	return form->kind(form->form, row) != FORM_PICK
		|| form->values(form->form, row, values) > 0;
}

static bool confirm(struct plain *plain, const struct plain_form *form)
{
	struct doc doc;

	plain_doc_init(&doc);
	form->preview(form->form, &doc);
	plain_tell(plain, &doc);
	return plain_ask_yes(plain, form->question);
}

bool plain_form_fill(struct plain *plain, const struct plain_form *form)
{
	int row = 0;

	if (!plain->brief)
		plain_say(plain, _("An empty line keeps what stands in brackets, \"?\" lists what can be "
			"chosen, \"back\" goes a line back, \"stop\" leaves it."));
	while (row < form->rows(form->form) && form->kind(form->form, row) != FORM_DO) {
		struct str question;
		bool got;

		str_init(&question);
		question_of(form, row, &question);
		got = !is_open(form, row) || plain_ask(plain, question.text);
		str_release(&question);
		if (!got)
			return false;

		enum answer what = is_open(form, row) ? answer(plain, form, row) : ANSWER_NEXT;

		if (what == ANSWER_STOP)
			return false;
		row += what == ANSWER_NEXT ? 1 : what == ANSWER_BACK && row > 0 ? -1 : 0;
	}
	return confirm(plain, form);
}
