/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/lookup.h"

#include "app/aid.h"
#include "app/handbook.h"
#include "app/plain_page.h"
#include "app/worker.h"
#include "base/arena.h"
#include "content/content.h"
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

static enum place place_of(const void *model)
{
	const struct rulebook *book = model;

	return book->mode == RULEBOOK_LINE ? PLACE_COUNT : PLACE_RULES;
}

/* The handbook being written, in a thread of its own. */
struct writing {
	const struct world *world;
	enum lang lang;
	struct str *text;
};

static void write_rules(void *data, struct progress *progress)
{
	struct writing *writing = data;
	struct arena *arena = arena_new();
	struct handbook *handbook = arena_alloc(arena, 1, sizeof(*handbook));
	struct faults faults = { 0 };

	handbook_init(handbook, writing->world, writing->text);
	handbook->prose.lang = writing->lang;
	/* A chapter that cannot be read is a fault of the installation: what could be is shown. */
	if (!handbook_write(handbook, &faults))
		prose_faults(&faults, writing->text);
	arena_free(arena);
	progress_at(progress, 1, 1);
}

/* Write the handbook, unless that was done for this world and language; false if it was stopped. */
static bool write_book(struct console *console, const struct world *world, enum lang lang)
{
	struct writing writing = { world, lang, &console->rules };
	const struct work work = { .run = write_rules, .data = &writing,
		.title = _("The handbook is being written."), .grace_ms = WORKER_GRACE_MS };

	if (console->rules_of == world && console->rules_lang == lang)
		return true;
	str_clear(&console->rules);
	console->rules_of = NULL;
	if (worker_run(console, &work) != WORK_DONE)
		return false;
	console->rules_of = world;
	console->rules_lang = lang;
	return true;
}

static void read_in(struct console *console, const struct world *world, enum lang lang,
	const char *words)
{
	static const struct aid AID = { .draw = draw_book, .place = place_of };
	struct arena *arena = arena_new();
	struct rulebook *book = arena_alloc(arena, 1, sizeof(*book));
	struct screen screen = { book, draw_book, key_book, talk_book };

	if (!write_book(console, world, lang)) {
		arena_free(arena);
		return;
	}
	rulebook_init(book, console->rules.text, world, lang);
	if (*words)
		rulebook_look_up(book, words);
	while (aid_console_run(console, &screen, &AID) == RULEBOOK_HELP)
		show_help(console);
	rulebook_release(book);
	arena_free(arena);
}

void lookup_run(struct console *console, const struct world *world, enum lang lang,
	const char *words)
{
	struct content content;
	struct faults faults = { 0 };

	if (world) {
		read_in(console, world, lang, words);
		return;
	}
	if (!content_open("with_whom", &content, &faults))
		return;
	read_in(console, content.world, lang, words);
	console->rules_of = NULL;
	content_release(&content);
}
