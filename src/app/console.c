/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/console.h"

#include <time.h>

#include "app/aid.h"
#include "app/preferences.h"
#include "base/utf8.h"
#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/layout.h"
#include "ui/map_view.h"
#include "ui/rich.h"
#include "ui/term.h"

void console_init(struct console *console)
{
	canvas_init(&console->canvas, 0, 0);
	str_init(&console->rules);
	console->rules_of = NULL;
	console->unsent = console->paste_refused = false;
}

void console_release(struct console *console)
{
	canvas_release(&console->canvas);
	str_release(&console->rules);
}

/* Have a canvas of the terminal's present size. */
static void fit_canvas(struct console *console)
{
	int rows, cols;

	console->size(console->self, &rows, &cols);
	if (rows == console->canvas.rows && cols == console->canvas.cols)
		return;
	canvas_release(&console->canvas);
	canvas_init(&console->canvas, rows, cols);
	console->canvas.ascii = console->ascii;
	console->canvas.narrow = console->narrow;
}

/* On the last row, over what the screen has there. */
static void tell_refusal(struct canvas *canvas)
{
	struct box last = { canvas->rows - 1, 0, 1, canvas->cols };

	rich_bar(canvas, &last, last.row,
		_(" Pasted text is ignored here: no line is being typed."), 'w');
}

static void send_canvas(struct console *console)
{
	console->unsent = false;
	console->show(console->self, &console->canvas);
}

void console_draw(struct console *console, const struct screen *screen)
{
	struct canvas *canvas = &console->canvas;

	if (console->plain)
		return;
	fit_canvas(console);
	canvas->cursor_row = canvas->cursor_col = -1;
	canvas->typing = false;
	if (layout_fits(canvas->rows, canvas->cols)) {
		screen->draw(screen->model, canvas);
		if (console->paste_refused)
			tell_refusal(canvas);
	} else {
		layout_refuse(canvas);
	}
	if (console->waits && console->waits(console->self))
		console->unsent = true;
	else
		send_canvas(console);
}

/* Pasted text, as if it were typed, into the line that is being typed. */
static int paste(struct console *console, const struct screen *screen)
{
	const char *text = console->pasted ? console->pasted(console->self) : "";
	int event = 0;

	if (!console->canvas.typing) {
		console->paste_refused = true;
		return 0;
	}
	while (*text && event == 0)
		event = screen->key(screen->model, (int)utf8_next(&text));
	return event;
}

int console_key(struct console *console, const struct screen *screen, int timeout_ms)
{
	if (console->plain) {
		console->plain->timeout_ms = timeout_ms;
		console->plain->keys = console->keys;
		return screen->talk(screen->model, console->plain);
	}

	int key = console->key(console->self, timeout_ms);
	bool fits = layout_fits(console->canvas.rows, console->canvas.cols);

	if (key == INPUT_CTRL_L)
		console->repaint(console->self);
	if (key != INPUT_NONE && key != INPUT_RESIZE)
		console->paste_refused = false;
	if (!fits && key != INPUT_HANGUP && key != INPUT_CTRL_C)
		return 0;
	if (aid_takes(console, screen, key))
		return aid_run(console, screen, key);
	if (key == INPUT_PASTE)
		return paste(console, screen);
	return screen->key(screen->model, key);
}

void console_forget(struct console *console)
{
	if (console->forget)
		console->forget(console->self);
	if (console->unsent)
		send_canvas(console);
}

int console_run(struct console *console, const struct screen *screen)
{
	int event = 0;

	while (event == 0) {
		console_draw(console, screen);
		event = console_key(console, screen, -1);
	}
	return event;
}

static int key_of_term(void *self, int timeout_ms)
{
	(void)self;
	return term_key(timeout_ms);
}

static void show_on_term(void *self, const struct canvas *canvas)
{
	(void)self;
	term_show(canvas);
}

static void size_of_term(void *self, int *rows, int *cols)
{
	(void)self;
	term_size(rows, cols);
}

static void repaint_term(void *self)
{
	(void)self;
	term_repaint();
}

static bool waits_on_term(void *self)
{
	(void)self;
	return term_waits();
}

static struct pointer pointer_of_term(void *self)
{
	(void)self;
	return term_pointer();
}

static const char *pasted_on_term(void *self)
{
	(void)self;
	return term_pasted();
}

static void forget_on_term(void *self)
{
	(void)self;
	term_forget();
}

static void restyle_term(void *self, const struct term_options *options)
{
	(void)self;
	term_set_theme(options->theme);
	term_set_ascii(options->ascii);
	term_repaint();
}

static int64_t monotonic_ms(void *self)
{
	struct timespec now;

	(void)self;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void console_look(const struct console *console, struct map_view *map)
{
	const struct preferences *like = console->preferences;
	bool chosen = like && like->of[PREFERENCE_CELL].decider != DECIDER_DEFAULT;

	if (like)
		map_view_set_mode(map, (enum map_mode)like->of[PREFERENCE_MAP].value);
	if (chosen)
		map_view_set_aspect(map, like->of[PREFERENCE_CELL].value / 100.0);
	else if (console->aspect > 0)
		map_view_set_aspect(map, console->aspect);
}

void console_use_term(struct console *console)
{
	*console = (struct console){
		.key = key_of_term, .show = show_on_term, .size = size_of_term,
		.repaint = repaint_term, .waits = waits_on_term, .pointer = pointer_of_term,
		.pasted = pasted_on_term, .forget = forget_on_term, .restyle = restyle_term,
		.now_ms = monotonic_ms, .theme = term_theme(), .ascii = term_is_ascii(),
		.narrow = term_is_narrow(), .beside = true, .aspect = term_aspect(),
	};
	console_init(console);
}

static void forget_lines(void *self)
{
	plain_forget(self);
}

void console_use_plain(struct console *console, struct plain *plain)
{
	static const struct theme PLAIN = { .name = THEME_DARK };

	*console = (struct console){
		.self = plain, .forget = forget_lines, .now_ms = monotonic_ms, .theme = &PLAIN,
		.plain = plain,
	};
	console_init(console);
}

bool console_is_plain(const struct console *console)
{
	return console->plain != NULL;
}
