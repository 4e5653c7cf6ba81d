/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_form.h"
#include "prose/gettext.h"

/* The form of an offer, by questions. */

static struct form_row row_at(struct terms_form *form, int row)
{
	struct form_row rows[FORM_ROWS];
	int count = form_rows(form, rows);

	return rows[row < count ? row : count - 1];
}

static int count_rows(void *form)
{
	struct form_row rows[FORM_ROWS];

	return form_rows(form, rows);
}

static enum form_kind kind_of(void *form, int row)
{
	return row_at(form, row).field == FIELD_PROPOSE ? FORM_DO : FORM_PICK;
}

static void label_of(void *form, int row, struct str *out)
{
	form_label(form, row_at(form, row), out);
}

static int values_of(void *form, int row, int16_t values[PLAIN_VALUES])
{
	return form_values(form, row_at(form, row), values);
}

static void name_of(void *form, int row, int value, struct str *out)
{
	form_name(form, row_at(form, row), value, out);
}

static int value_now(void *form, int row)
{
	return form_value(form, row_at(form, row));
}

static void set_value(void *form, int row, int value)
{
	form_set(form, row_at(form, row), value);
}

static void preview(void *form, struct doc *out)
{
	terms_form_preview(form, out);
}

bool plain_terms(struct plain *plain, struct terms_form *form)
{
	const struct plain_form talk = {
		.form = form, .rows = count_rows, .kind = kind_of, .label = label_of,
		.values = values_of, .name = name_of, .now = value_now, .set = set_value,
		.preview = preview, .question = _("Propose this?"),
	};

	return plain_form_fill(plain, &talk);
}
