/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_page.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "app/plain_command.h"
#include "prose/gettext.h"

/* Rows of a screen that a curtain pushes out of sight. */
enum { CURTAIN_ROWS = 60 };

enum { DO_NEXT = 1, DO_AGAIN, DO_FACILITATOR, DO_MORE, DO_QUIT, DO_HELP };

static const struct plain_command PAGE_COMMANDS[] = {
	{ "next", NULL, NULL, N_("go on (an empty line does the same)"), DO_NEXT, 0 },
	{ "again", NULL, NULL, N_("hear it again"), DO_AGAIN, 0 },
	{ "help", "?", NULL, N_("what can be done here"), DO_HELP, 0 },
	{ "quit", NULL, NULL, N_("leave; everything is saved"), DO_QUIT, 0 },
	{ 0 },
};

static const struct plain_command CURTAIN_COMMANDS[] = {
	{ "next", NULL, NULL, N_("go on (an empty line does the same)"), DO_NEXT, 0 },
	{ "help", "?", NULL, N_("what can be done here"), DO_HELP, 0 },
	{ "quit", NULL, NULL, N_("leave; everything is saved"), DO_QUIT, 0 },
	{ 0 },
};

/* What a terminal still shows of the last team's lines cannot be wiped, only pushed away. */
static void fall(struct plain *plain)
{
	for (int i = 0; i < CURTAIN_ROWS; i++)
		plain_gap(plain);
	if (!plain->brief)
		plain_sayf(plain, _("What was said before lies %d empty lines above and cannot be "
			"wiped away here: whoever takes the keyboard does not look back."),
			CURTAIN_ROWS);
}

static void say_page(struct plain *plain, const struct page *page)
{
	plain_gap(plain);
	if (!page->curtain)
		plain_say(plain, page->title);
	plain_doc(plain, &page->doc);
}

enum page_event plain_page(struct plain *plain, struct page *page, const char *more,
	const char *help, bool *taken)
{
	const struct plain_command extra[] = {
		{ page->facilitator ? "facilitator" : more ? more : NULL, "F", NULL,
			page->facilitator ? N_("call the facilitator") : help,
			page->facilitator ? DO_FACILITATOR : DO_MORE, 0 },
		{ 0 },
	};
	const struct plain_command *tables[] = {
		page->curtain ? CURTAIN_COMMANDS : PAGE_COMMANDS, extra, NULL };
	const char *rest;

	if (page->curtain)
		fall(plain);
	say_page(plain, page);
	for (;;) {
		if (plain_prompt(plain, more ? _("Enter goes on, or a command> ")
			: _("Enter goes on> ")) != PLAIN_LINE)
			return PAGE_QUIT;
		switch (commands_take(plain, tables, PLACE_COUNT, &rest)) {
		case 0: case DO_NEXT: return PAGE_DONE;
		case DO_AGAIN: say_page(plain, page); break;
		case DO_HELP: commands_help(plain, tables, rest); break;
		case DO_FACILITATOR: return PAGE_FACILITATOR;
		case DO_QUIT: return PAGE_QUIT;
		case DO_MORE: *taken = true; return PAGE_DONE;
		default: break;
		}
	}
}
