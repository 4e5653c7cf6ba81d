/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "base/wrap.h"
#include "prose/gettext.h"

/* A line that is longer is none that a person types. */
enum { CHUNK = 512, LONGEST = 4096 };

void plain_init(struct plain *plain)
{
	str_init(&plain->typed);
	str_init(&plain->line);
	plain->timeout_ms = -1;
	plain->lesson = -1;
}

void plain_release(struct plain *plain)
{
	str_release(&plain->typed);
	str_release(&plain->line);
}

void plain_forget(struct plain *plain)
{
	if (!plain->drop)
		return;
	plain->drop(plain->self);
	str_clear(&plain->typed);
}

static void put(struct plain *plain, const char *text)
{
	plain->write(plain->self, text, strlen(text));
}

/* What is said while a prompt stands begins on a line of its own. */
static void leave_prompt(struct plain *plain)
{
	if (plain->waiting)
		put(plain, "\n");
	plain->waiting = false;
}

void plain_gap(struct plain *plain)
{
	leave_prompt(plain);
	put(plain, "\n");
}

/* One paragraph that is words already. */
static void put_wrapped(struct plain *plain, const char *text)
{
	leave_prompt(plain);
	while (*text && plain->width > 0) {
		const char *next;
		const char *end = wrap_line(text, plain->width, &next);

		plain->write(plain->self, text, (size_t)(end - text));
		put(plain, "\n");
		text = next + strspn(next, " ");
	}
	if (plain->width == 0) {
		put(plain, text);
		put(plain, "\n");
	}
}

static void say_line(struct plain *plain, const char *text, size_t length)
{
	struct str rich, words;

	str_init(&rich);
	str_init(&words);
	str_add_bytes(&rich, text, length);
	plain_words(rich.text, &words);
	if (words.length)
		put_wrapped(plain, words.text);
	else if (length == 0)
		plain_gap(plain);
	str_release(&rich);
	str_release(&words);
}

void plain_say(struct plain *plain, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");

		say_line(plain, text, length);
		text += length;
		text += *text == '\n';
	}
}

void plain_sayf(struct plain *plain, const char *format, ...)
{
	char buffer[4096];
	va_list args;

	va_start(args, format);
	vsnprintf(buffer, sizeof(buffer), format, args);
	va_end(args);
	plain_say(plain, buffer);
}

void plain_doc(struct plain *plain, const struct doc *doc)
{
	const char *at = doc->text.text;

	while (*at) {
		size_t length = strcspn(at + 1, "\n");

		say_line(plain, at + 1, length);
		at += 1 + length;
		at += *at == '\n';
	}
}

void plain_doc_init(struct doc *doc)
{
	doc_init(doc);
	doc->words = true;
}

void plain_tell(struct plain *plain, struct doc *doc)
{
	plain_doc(plain, doc);
	doc_release(doc);
}

/* Drop the first line of what was typed if it is a script's comment; true: there was one. */
static bool drop_comment(struct plain *plain)
{
	const char *end = strchr(plain->typed.text, '\n');
	struct str rest;

	if (!plain->echo || plain->typed.text[0] != '#' || !end)
		return false;
	str_init(&rest);
	str_add(&rest, end + 1);
	str_clear(&plain->typed);
	str_add(&plain->typed, rest.text);
	str_release(&rest);
	return true;
}

/* Read until a line is there; false: none came in time, or no more will come. */
static bool fill(struct plain *plain, int timeout_ms)
{
	char chunk[CHUNK];

	while (drop_comment(plain) || !strchr(plain->typed.text, '\n')) {
		if (strchr(plain->typed.text, '\n'))
			continue;

		int got = plain->over ? 0 : plain->read(plain->self, chunk, sizeof(chunk),
			timeout_ms);

		if (got < 0)
			return false;
		if (got == 0) {
			plain->over = true;
			/* A last line that nothing ends is one all the same. */
			return plain->typed.length > 0;
		}
		for (int i = 0; i < got; i++)
			if (chunk[i] && plain->typed.length < LONGEST)
				str_add_char(&plain->typed, chunk[i]);
			else if (chunk[i] == '\n')
				str_add_char(&plain->typed, chunk[i]);
	}
	return true;
}

/* Move the first line of what was typed into plain->line: valid UTF-8 without controls. */
static void take(struct plain *plain)
{
	size_t length = strcspn(plain->typed.text, "\n");
	size_t used = length + (plain->typed.text[length] == '\n');
	bool valid = utf8_is_valid(plain->typed.text, length);
	struct str rest;

	str_init(&rest);
	str_add(&rest, plain->typed.text + used);
	plain->typed.text[length] = '\0';
	str_clear(&plain->line);
	if (valid)
		plain_words(plain->typed.text, &plain->line);
	str_clear(&plain->typed);
	str_add(&plain->typed, rest.text);
	str_release(&rest);
	if (!valid)
		plain_say(plain, _("That line is no text in UTF-8; it was not taken."));
}

static enum plain_got take_line(struct plain *plain, const char *prompt, int timeout_ms,
	bool secret)
{
	if (plain->over && plain->typed.length == 0)
		return PLAIN_END;
	if (!plain->waiting)
		put(plain, prompt);
	plain->waiting = true;
	if (!fill(plain, timeout_ms)) {
		if (!plain->over)
			return PLAIN_WAIT;
		leave_prompt(plain);
		return PLAIN_END;
	}
	plain->waiting = false;
	take(plain);
	if (plain->echo && !secret)
		put(plain, plain->line.text);
	if (plain->echo || secret)
		put(plain, "\n");
	return PLAIN_LINE;
}

enum plain_got plain_prompt(struct plain *plain, const char *prompt)
{
	return take_line(plain, prompt, plain->timeout_ms, false);
}

bool plain_ask(struct plain *plain, const char *question)
{
	leave_prompt(plain);
	return take_line(plain, question, -1, false) == PLAIN_LINE;
}

bool plain_ask_secret(struct plain *plain, const char *question)
{
	bool got;

	leave_prompt(plain);
	if (plain->hush)
		plain->hush(plain->self, true);
	got = take_line(plain, question, -1, true) == PLAIN_LINE;
	if (plain->hush)
		plain->hush(plain->self, false);
	return got;
}

/* Whether the line begins like a word: in English, or in the language at hand. */
static bool is_word(const char *line, const char *english, const char *local)
{
	size_t length = strlen(line);

	return length > 0 && (strncasecmp(english, line, length) == 0
		|| strncmp(local, line, length) == 0);
}

bool plain_ask_yes(struct plain *plain, const char *question)
{
	struct str text;
	bool yes = false;

	str_init(&text);
	str_addf(&text, _("%s (yes or no) "), question);
	while (plain_ask(plain, text.text)) {
		yes = is_word(plain->line.text, "yes", C_("fact", "yes"));
		if (yes || is_word(plain->line.text, "no", C_("fact", "no"))
			|| strcasecmp(plain->line.text, "stop") == 0)
			break;
		plain_say(plain, _("Please answer yes or no."));
	}
	str_release(&text);
	return yes;
}

bool plain_fits(struct plain *plain, const char *text, int most)
{
	int count = 0;

	for (const char *at = text; *at; count++)
		utf8_next(&at);
	if (count <= most)
		return true;
	plain_sayf(plain, _("That is %d characters long; at most %d can be kept. Say it shorter."),
		count, most);
	return false;
}

bool plain_ask_text(struct plain *plain, const char *question, int most, char *text,
	size_t size)
{
	do {
		if (!plain_ask(plain, question))
			return false;
	} while (!plain_fits(plain, plain->line.text, most));
	if (plain->line.length)
		snprintf(text, size, "%s", plain->line.text);
	return true;
}
