/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/lookup.h"

#include "app/handbook.h"
#include "app/plain_page.h"
#include "base/arena.h"
#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/page.h"
#include "ui/rulebook.h"

static void draw_page(void *model, struct canvas *canvas)
{
	page_draw(model, canvas);
}

static int key_page(void *model, int key)
{
	enum page_event event = page_key(model, key);

	return event == PAGE_REDRAW ? PAGE_NOTHING : (int)event;
}

static int talk_page(void *model, struct plain *plain)
{
	return (int)plain_page(plain, model, NULL, NULL, NULL);
}

static void show_help(struct console *console)
{
	struct page page;
	struct screen screen = { &page, draw_page, key_page, talk_page };

	page_init(&page, _(" Help"));
	help_write(console->keys, PLACE_RULES, &page.doc);
	console_run(console, &screen);
	page_release(&page);
}

static void draw_book(void *model, struct canvas *canvas)
{
	rulebook_draw(model, canvas);
}

static int key_book(void *model, int key)
{
	enum rulebook_event event = rulebook_key(model, key);

	return event == RULEBOOK_REDRAW ? RULEBOOK_NOTHING : (int)event;
}

static int talk_book(void *model, struct plain *plain)
{
	return (int)plain_rulebook(plain, model);
}

void lookup_run(struct console *console, const struct world *world, enum lang lang,
	const char *words)
{
	struct arena *arena = arena_new();
	struct rulebook *book = arena_alloc(arena, 1, sizeof(*book));
	struct handbook *handbook = arena_alloc(arena, 1, sizeof(*handbook));
	struct screen screen = { book, draw_book, key_book, talk_book };
	struct faults faults = { 0 };
	struct str text;

	str_init(&text);
	handbook_init(handbook, world, &text);
	handbook->prose.lang = lang;
	/* A chapter that cannot be read is a fault of the installation: what could be is shown. */
	if (!handbook_write(handbook, &faults))
		prose_faults(&faults, &text);
	rulebook_init(book, text.text, world, lang);
	if (*words)
		rulebook_look_up(book, words);
	while (console_run(console, &screen) == RULEBOOK_HELP)
		show_help(console);
	rulebook_release(book);
	str_release(&text);
	arena_free(arena);
}
