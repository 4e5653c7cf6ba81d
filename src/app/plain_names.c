/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/name.h"
#include "prose/gettext.h"

enum { MOST_TEXT = 200, MOST_TOLD = 6 };

/* How well a text fits a name, the best first. */
enum fit { FIT_WHOLE, FIT_BEGINNING, FIT_WORD, FIT_INSIDE, FIT_COUNT };

void plain_names_clear(struct plain_names *names)
{
	names->count = names->numbered = 0;
}

void plain_names_add(struct plain_names *names, int value, const char *id, const struct text *text)
{
	if (names->count == MAX_NAMES)
		return;
	names->list[names->count++] = (struct plain_name){ value, id,
		{ text ? text->in[LANG_EN] : NULL, text ? text->in[LANG_ZH_TW] : NULL } };
}

void plain_names_add_word(struct plain_names *names, int value, const char *word)
{
	if (names->count < MAX_NAMES)
		names->list[names->count++] = (struct plain_name){ value, NULL, { word, NULL } };
}

/* "greenland_stand" may be typed with a blank, a name with a hyphen likewise. */
static char plainly(char c)
{
	return c == '_' || c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool begins(const char *name, const char *text)
{
	for (; *text; name++, text++)
		if (plainly(*name) != plainly(*text))
			return false;
	return true;
}

static bool fits(const char *name, const char *text, enum fit fit)
{
	if (!name || !*name)
		return false;
	if (fit == FIT_WHOLE)
		return strlen(name) == strlen(text) && begins(name, text);
	if (fit == FIT_BEGINNING)
		return begins(name, text);
	for (const char *at = name; *at; at++) {
		bool starts = at == name || plainly(at[-1]) == ' ' || at[-1] == '(';

		if ((fit == FIT_INSIDE || starts) && begins(at, text))
			return true;
	}
	return false;
}

static bool name_fits(const struct plain_name *name, const char *text, enum fit fit)
{
	return fits(name->id, text, fit) || fits(name->in[0], text, fit)
		|| fits(name->in[1], text, fit);
}

/* How a thing is told to somebody who has to choose. */
static const char *told(const struct plain_name *name)
{
	enum lang lang = LANG_EN;
	const char *text = name->in[lang];

	return text && *text ? text : name->id ? name->id : "";
}

static void tell_several(const struct plain_names *names, const char *text, enum fit fit,
	struct str *complaint)
{
	int count = 0;

	str_addf(complaint, _("\"%s\" may be several: "), text);
	for (int i = 0; i < names->count; i++) {
		if (!name_fits(&names->list[i], text, fit))
			continue;
		if (count < MOST_TOLD)
			str_addf(complaint, "%s%s", count ? _(", ") : "",
				names->list[i].id && *told(&names->list[i]) == '\0'
				? names->list[i].id : told(&names->list[i]));
		count++;
	}
	str_add(complaint, count > MOST_TOLD ? _(" and more.") : ".");
}

static void tell_none(const struct plain_names *names, const char *text, struct str *complaint)
{
	const char *best = NULL;

	for (int i = 0; i < names->count; i++) {
		const struct plain_name *it = &names->list[i];

		if (it->id)
			name_offer(text, it->id, &best);
		for (int lang = 0; lang < 2; lang++)
			if (it->in[lang] && *it->in[lang])
				name_offer(text, it->in[lang], &best);
	}
	str_addf(complaint, _("Nothing here is called \"%s\"."), text);
	if (best)
		str_addf(complaint, _(" Did you mean %s?"), best);
}

/* The only value that fits so; 0: none does, -1: several do. */
static int fitting(const struct plain_names *names, const char *text, enum fit fit, int *value)
{
	int found = 0;

	for (int i = 0; i < names->count; i++) {
		if (!name_fits(&names->list[i], text, fit))
			continue;
		/* Of two that are called so the first in the list is meant. */
		if (found && fit == FIT_WHOLE)
			continue;
		if (found && names->list[i].value != *value)
			return -1;
		found = 1;
		*value = names->list[i].value;
	}
	return found;
}

static bool is_number(const char *text)
{
	return *text && text[strspn(text, "0123456789")] == '\0';
}

/* The value that a text means: 1; 0: none, -1: several fit as well as *fit. */
static int look_up(const struct plain_names *names, const char *text, int *value, enum fit *fit)
{
	int number = is_number(text) ? atoi(text) : 0;

	*fit = FIT_WHOLE;
	if (!*text)
		return 0;
	for (int i = 0; i < FIT_COUNT; i++) {
		int found = fitting(names, text, (enum fit)i, value);

		*fit = (enum fit)i;
		if (found)
			return found;
		if (i == FIT_WHOLE && number >= 1 && number <= names->numbered) {
			*value = names->list[number - 1].value;
			return 1;
		}
		if (is_number(text))
			return 0;
	}
	return 0;
}

bool plain_names_find(const struct plain_names *names, const char *text, int *value,
	struct str *complaint)
{
	enum fit fit;
	int found = look_up(names, text, value, &fit);

	if (found < 0)
		tell_several(names, text, fit, complaint);
	else if (found == 0)
		tell_none(names, text, complaint);
	return found > 0;
}

bool plain_names_take(const struct plain_names *names, const char **text, int *value,
	struct str *complaint)
{
	char head[MOST_TEXT];
	size_t length = strlen(*text);
	enum fit fit;

	if (length >= sizeof(head))
		length = sizeof(head) - 1;
	while (length > 0) {
		snprintf(head, sizeof(head), "%.*s", (int)length, *text);
		if (look_up(names, head, value, &fit) > 0) {
			*text += length;
			*text += strspn(*text, " ");
			return true;
		}
		while (length > 0 && head[length - 1] != ' ')
			length--;
		while (length > 0 && head[length - 1] == ' ')
			length--;
	}
	/* What is said of it is about the first word. */
	snprintf(head, sizeof(head), "%.*s", (int)strcspn(*text, " "), *text);
	return plain_names_find(names, head, value, complaint);
}
