/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_command.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/name.h"
#include "base/utf8.h"
#include "prose/gettext.h"

enum { WORD = 32, MOST_FOUND = 8 };

/* Whether one of the words of list is word. */
static bool among(const char *list, const char *word)
{
	size_t length = strlen(word);

	while (list && *list) {
		size_t next = strcspn(list, " ");

		if (next == length && strncasecmp(list, word, length) == 0)
			return true;
		list += next;
		list += strspn(list, " ");
	}
	return false;
}

static const struct plain_command *called(const struct plain_command *const *tables,
	const char *word)
{
	for (; *tables; tables++)
		for (const struct plain_command *it = *tables; it->name; it++)
			if (strcasecmp(it->name, word) == 0 || among(it->also, word))
				return it;
	return NULL;
}

/* A letter that is a key on the screens: case counts there. */
static const struct plain_command *keyed(const struct keymap *keys,
	const struct plain_command *const *tables, enum place place, const char *word)
{
	const char *at = word;
	int key = (int)utf8_next(&at);
	int action = *at || place == PLACE_COUNT ? ACTION_NONE
		: (int)keys_action(keys, place, key);

	for (; *tables && action != ACTION_NONE; tables++)
		for (const struct plain_command *it = *tables; it->name; it++)
			if (it->action == action)
				return it;
	return NULL;
}

/* Commands that begin with a word; how many. */
static int beginning(const struct plain_command *const *tables, const char *word,
	const struct plain_command *found[MOST_FOUND])
{
	int count = 0;

	for (; *tables; tables++)
		for (const struct plain_command *it = *tables; it->name; it++)
			if (strncasecmp(it->name, word, strlen(word)) == 0 && count < MOST_FOUND)
				found[count++] = it;
	return count;
}

static void say_unknown(struct plain *plain, const struct plain_command *const *tables,
	const char *word)
{
	const char *best = NULL;

	for (; *tables; tables++)
		for (const struct plain_command *it = *tables; it->name; it++)
			name_offer(word, it->name, &best);
	if (best)
		plain_sayf(plain, _("There is no command \"%s\" here. Did you mean %s? "
			"\"help\" lists them all."), word, best);
	else
		plain_sayf(plain, _("There is no command \"%s\" here. \"help\" lists them all."),
			word);
}

static void say_several(struct plain *plain, const char *word, int count,
	const struct plain_command *const *found)
{
	struct str text;

	str_init(&text);
	str_addf(&text, _("\"%s\" may be several: "), word);
	for (int i = 0; i < count; i++)
		str_addf(&text, "%s%s", i ? _(", ") : "", found[i]->name);
	str_add(&text, ".");
	plain_say(plain, text.text);
	str_release(&text);
}

/* The command of a word, or NULL after it was said why there is none. */
static const struct plain_command *find(struct plain *plain,
	const struct plain_command *const *tables, enum place place, const char *word)
{
	const struct plain_command *found[MOST_FOUND];
	const struct plain_command *it = called(tables, word);
	int count;

	if (!it)
		it = keyed(plain->keys, tables, place, word);
	if (it)
		return it;
	count = beginning(tables, word, found);
	if (count == 1)
		return found[0];
	if (count > 1)
		say_several(plain, word, count, found);
	else
		say_unknown(plain, tables, word);
	return NULL;
}

/* The first word of text, cut to fit. */
static void first_word(const char *text, char word[WORD])
{
	snprintf(word, WORD, "%.*s", (int)strcspn(text, " "), text);
}

int commands_take(struct plain *plain, const struct plain_command *const *tables,
	enum place place, const char **rest)
{
	const char *line = plain->line.text;
	const struct plain_command *it;
	char word[WORD];

	if (!*line)
		return 0;
	first_word(line, word);
	*rest = line + strcspn(line, " ");
	*rest += strspn(*rest, " ");
	it = find(plain, tables, place, word);
	return it ? it->id : -1;
}

static void help_line(struct plain *plain, const struct plain_command *it)
{
	if (it->args)
		plain_sayf(plain, _("%s %s: %s"), it->name, _(it->args), _(it->help));
	else
		plain_sayf(plain, _("%s: %s"), it->name, _(it->help));
}

void commands_help(struct plain *plain, const struct plain_command *const *tables,
	const char *text)
{
	const struct plain_command *it;
	char word[WORD];

	if (*text) {
		first_word(text, word);
		it = find(plain, tables, PLACE_COUNT, word);
		if (it)
			help_line(plain, it);
		return;
	}
	plain_say(plain, _("A command may be typed by its beginning. A name may be a number, an id, "
		"or its beginning in either language."));
	for (; *tables; tables++)
		for (it = *tables; it->name; it++)
			help_line(plain, it);
}
