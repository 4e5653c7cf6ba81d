/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMS_FORM_H
#define UI_TERMS_FORM_H

#include "engine/order.h"
#include "engine/terms.h"
#include "ui/canvas.h"
#include "ui/doc.h"
#include "ui/list.h"
#include "ui/scene.h"

/* What a row of the form sets. Every field has a list of legal values, never a blank to fill. */
enum form_field {
	FIELD_PARTIES,           /* bits of teams, the proposer's with them */
	FIELD_BINDING,
	FIELD_SECRET,
	FIELD_TERM,              /* turns of the agreement */
	FIELD_CLAUSE,            /* enum clause_kind, -1: none */
	FIELD_TEAM, FIELD_OTHER_TEAM, FIELD_RESOURCE, FIELD_ORDER, FIELD_AREA, FIELD_TO_AREA,
	FIELD_UNIT, FIELD_LINE, FIELD_SETTING, FIELD_TRACK, FIELD_OTHER_TRACK,
	FIELD_NUMBER, FIELD_OTHER_NUMBER, FIELD_TURNS,
	FIELD_NATION,            /* 1 + nation, 0: any that may leave unnamed */
	FIELD_PROPOSE,           /* no value: the last row */
};

struct form_row {
	uint8_t field;           /* enum form_field */
	uint8_t clause;          /* which, for FIELD_CLAUSE and what follows it */
};

enum { FORM_ROWS = 4 + MAX_CLAUSES * 9 + 1, FORM_VALUES = 128, FORM_TYPED = 40 };

/*
 * Terms being composed (rules B16). Rows and values follow from what was chosen
 * above them; what is no longer legal becomes the first legal value.
 */
struct terms_form {
	const struct scene *scene;       /* borrowed: whose proposal, names */
	const struct state *imagined;    /* borrowed: what could come into force */
	struct terms terms;
	int counters;                    /* number of the offer it answers, 0 = none */
	struct list list;                /* over its rows */
	char typed[FORM_TYPED];          /* the beginning of a value's name, as typed */
};

/* Begin with nothing, or with the terms of an offer to be countered. */
void terms_form_init(struct terms_form *form, const struct scene *scene,
	const struct state *imagined, const struct terms *counter, int counters);

enum form_event { FORM_NOTHING, FORM_PROPOSE, FORM_BACK };
enum form_event terms_form_key(struct terms_form *form, int key);

/* Rows on the left or above, what it comes to and why it cannot be proposed beside or below. */
void terms_form_draw(struct terms_form *form, struct canvas *canvas, const struct box *box);

/* What it comes to, and why it cannot be proposed. */
void terms_form_preview(const struct terms_form *form, struct doc *out);

/* One clause, and all of them, in words: whom they bind to what. */
void clause_words(const struct scene *scene, const struct terms *terms, int clause,
	struct str *out);
void terms_words(const struct scene *scene, const struct terms *terms, struct str *out);

/* Used among the form's files (terms_fields.c). */
int form_rows(const struct terms_form *form, struct form_row rows[FORM_ROWS]);
int form_values(const struct terms_form *form, struct form_row row, int16_t values[FORM_VALUES]);
int form_value(const struct terms_form *form, struct form_row row);
void form_set(struct terms_form *form, struct form_row row, int value);
void form_label(const struct terms_form *form, struct form_row row, struct str *out);
void form_name(const struct terms_form *form, struct form_row row, int value, struct str *out);
const char *clause_name(int kind);

#endif
