/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/aid.h"

#include "app/lookup.h"
#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/page.h"
#include "ui/prompt.h"
#include "ui/rich.h"

/* The command line over a screen. */
struct over {
	const struct screen *under;
	struct request_context context;
	struct prompt prompt;
	struct request request;
	struct str refusal;
};

bool aid_takes(const struct console *console, const struct screen *screen, int key)
{
	const struct aid *aid = console->aid;

	if (!aid || aid->draw != screen->draw || aid->place(screen->model) == PLACE_COUNT)
		return false;

	enum action action = keys_action(console->keys, aid->place(screen->model), key);

	return action == ACTION_HELP || action == ACTION_COMMAND;
}

int aid_console_run(struct console *console, const struct screen *screen, const struct aid *aid)
{
	const struct aid *before = console->aid;
	int event;

	console->aid = aid;
	event = console_run(console, screen);
	console->aid = before;
	return event;
}

static void draw_page(void *model, struct canvas *canvas)
{
	page_draw(model, canvas);
}

static int key_page(void *model, int key)
{
	enum page_event event = page_key(model, key);

	return event == PAGE_REDRAW ? PAGE_NOTHING : (int)event;
}

static void show_help(struct console *console, enum place place, const char *word)
{
	struct page page;
	struct screen screen = { .model = &page, .draw = draw_page, .key = key_page };

	page_init(&page, _(" Help"));
	if (!*word)
		help_write(console->keys, place, &page.doc);
	else if (!request_explain(word, &page.doc))
		doc_addf(&page.doc, 'w', _("There is no command \"%s\"; \":rule %s\" looks it up "
			"in the handbook."), word, word);
	console_run(console, &screen);
	page_release(&page);
}

static void draw_line(void *model, struct canvas *canvas)
{
	struct over *line = model;
	struct box box = { 0, 0, canvas->rows, canvas->cols };

	line->under->draw(line->under->model, canvas);
	prompt_draw(&line->prompt, canvas, &box);
	if (!line->refusal.length)
		return;
	box = (struct box){ canvas->rows - 2, 0, 1, canvas->cols };
	canvas_fill(canvas, &box, ' ', style_of('w'));
	rich_put(canvas, &box, box.row, 1, line->refusal.text, 'w');
}

static int key_line(void *model, int key)
{
	struct over *line = model;

	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return PROMPT_LEFT;
	if (key == INPUT_NONE || key == INPUT_RESIZE || key == INPUT_CTRL_L)
		return 0;
	str_clear(&line->refusal);

	enum prompt_event event = prompt_key(&line->prompt, &line->context, key);

	if (event == PROMPT_DONE && !request_read(&line->context, line->prompt.line.text,
		&line->request, &line->refusal))
		return 0;
	return (int)event;
}

static int carry_out(struct console *console, const struct screen *screen,
	const struct request *request)
{
	switch (request->id) {
	case REQUEST_NONE: return 0;
	case REQUEST_HELP:
		show_help(console, console->aid->place(screen->model), request->words);
		return 0;
	case REQUEST_RULE:
		lookup_run(console, console->world, prose_lang(), request->words);
		return 0;
	case REQUEST_ACTION:
		if (request->action == ACTION_QUIT)
			return screen->key(screen->model, INPUT_HANGUP);
		break;
	case REQUEST_FIND: case REQUEST_WHY: case REQUEST_TRACK: case REQUEST_COUNTRY:
	case REQUEST_ORDER: case REQUEST_REMOVE: case REQUEST_TURN: case REQUEST_VOTES:
	case REQUEST_OUTLOOK: case REQUEST_OPTIONS: case REQUEST_LANG: case REQUEST_THEME:
		break;
	}
	return console->aid->request ? console->aid->request(screen->model, request) : 0;
}

int aid_run(struct console *console, const struct screen *screen, int key)
{
	const struct aid *aid = console->aid;
	struct over line = { .under = screen, .context = { .place = aid->place(screen->model),
		.scene = aid->scene ? aid->scene(screen->model) : NULL,
		.turns = aid->turns ? aid->turns(screen->model) : 0 } };
	struct screen screen_over = { .model = &line, .draw = draw_line, .key = key_line };
	int event = 0;

	if (keys_action(console->keys, line.context.place, key) == ACTION_HELP) {
		show_help(console, line.context.place, "");
		return 0;
	}
	str_init(&line.refusal);
	prompt_open(&line.prompt, &line.context, &console->history);
	if (console_run(console, &screen_over) == PROMPT_DONE)
		event = carry_out(console, screen, &line.request);
	str_release(&line.refusal);
	return event;
}
