/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_FORM_H
#define APP_PLAIN_FORM_H

#include <stdint.h>

#include "app/plain.h"
#include "ui/chair_form.h"
#include "ui/terms_form.h"

/* What a row of a form wants. */
enum form_kind {
	FORM_PICK,               /* one of values() */
	FORM_COUNT,              /* a number of range() */
	FORM_TEXT,               /* a line of text */
	FORM_DO,                 /* nothing: the last row */
};

enum { PLAIN_VALUES = 160 };

/* A form of ui/ that is filled in by questions, one row after the other. */
struct plain_form {
	void *form;
	int (*rows)(void *form);
	enum form_kind (*kind)(void *form, int row);
	void (*label)(void *form, int row, struct str *out);
	int (*values)(void *form, int row, int16_t values[PLAIN_VALUES]);
	void (*range)(void *form, int row, int *low, int *high);
	void (*name)(void *form, int row, int value, struct str *out);
	int (*now)(void *form, int row);
	const char *(*text)(void *form, int row);
	void (*set)(void *form, int row, int value);
	void (*write)(void *form, int row, const char *text);
	void (*preview)(void *form, struct doc *out);
	const char *question;    /* put at the end, with yes or no */
};

/* Ask for every row, tell what it comes to; true if that is what is wanted. */
bool plain_form_fill(struct plain *plain, const struct plain_form *form);

/* The form of an offer. */
bool plain_terms(struct plain *plain, struct terms_form *form);

#endif
