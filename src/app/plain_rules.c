/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/plain_command.h"
#include "app/plain_page.h"
#include "prose/gettext.h"

/* The rules handbook: looked up and read by lines. */

enum { DO_READ = 1, DO_FIND, DO_LIST, DO_DONE, DO_HELP };

enum { MOST_TOLD = 12 };

static const struct plain_command COMMANDS[] = {
	{ "read", NULL, N_("NUMBER"), N_("read this section (its number alone does the same)"),
		DO_READ, 0 },
	{ "rule", "find", N_("[WORDS]"), N_("look other words up; alone: the contents"), DO_FIND, 0 },
	{ "list", NULL, NULL, N_("what was found, again"), DO_LIST, 0 },
	{ "done", "next back quit", NULL, N_("back to the game"), DO_DONE, 0 },
	{ "help", "?", NULL, N_("what can be done here"), DO_HELP, 0 },
	{ 0 },
};

static const struct plain_command *const TABLES[] = { COMMANDS, NULL };

/* Sections that were found, best first and each once; without words all chapters. */
static int found(const struct rulebook *book, int sections[MAX_SECTIONS])
{
	bool told[MAX_SECTIONS] = { false };
	int count = 0;

	for (int i = 0; !book->words[0] && i < book->section_count; i++)
		sections[count++] = i;
	for (int i = 0; i < book->hit_count && book->words[0]; i++) {
		int at = book->hits[i].section;

		if (at < 0 || told[at])
			continue;
		told[at] = true;
		sections[count++] = at;
	}
	return count;
}

static void say_list(struct plain *plain, const struct rulebook *book)
{
	int sections[MAX_SECTIONS];
	int count = found(book, sections);
	int most = book->words[0] && count > MOST_TOLD ? MOST_TOLD : count;

	if (count == 0)
		plain_sayf(plain, _("The handbook has nothing about \"%s\"."), book->words);
	for (int i = 0; i < most; i++) {
		struct str title;

		str_init(&title);
		rulebook_title(book, sections[i], 't', &title);
		plain_sayf(plain, "%d. %s", i + 1, title.text);
		str_release(&title);
	}
}

static void say_section(struct plain *plain, const struct rulebook *book, const char *text)
{
	int sections[MAX_SECTIONS];
	int count = found(book, sections);
	int number = atoi(text);
	struct doc doc;

	if (number < 1 || number > count) {
		plain_sayf(plain, _("Say which, by a number from 1 to %d."), count);
		return;
	}
	plain_doc_init(&doc);
	rulebook_render(book, book->sections[sections[number - 1]].from,
		book->sections[sections[number - 1]].to, &doc);
	plain_tell(plain, &doc);
}

enum rulebook_event plain_rulebook(struct plain *plain, struct rulebook *book)
{
	const char *rest = "";

	say_list(plain, book);
	for (;;) {
		if (plain_prompt(plain, _("rules> ")) != PLAIN_LINE)
			return RULEBOOK_LEFT;
		if (plain->line.text[0] >= '0' && plain->line.text[0] <= '9') {
			say_section(plain, book, plain->line.text);
			continue;
		}
		switch (commands_take(plain, TABLES, PLACE_COUNT, &rest)) {
		case 0: case DO_DONE: return RULEBOOK_LEFT;
		case DO_READ: say_section(plain, book, rest); break;
		case DO_FIND: rulebook_look_up(book, rest); say_list(plain, book); break;
		case DO_LIST: say_list(plain, book); break;
		case DO_HELP: commands_help(plain, TABLES, rest); break;
		default: break;
		}
	}
}
