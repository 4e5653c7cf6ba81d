/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "app/console.h"
#include "base/utf8.h"
#include "runner.h"
#include "ui/line_edit.h"
#include "ui/rich.h"

Suite *console_suite(void);

/* A terminal on which keys come in bursts: '|' is a moment in which nothing waits. */
struct bursts {
	const char *keys;
	const char *pasted;      /* what a 'P' pastes */
	int rows, cols;
	int shown;
	char last[64];           /* beginning of the last row as shown last */
	char line[64];           /* of the first row */
};

static bool waits(void *self)
{
	struct bursts *it = self;

	if (*it->keys != '|')
		return *it->keys != '\0';
	it->keys++;
	return false;
}

static int key(void *self, int timeout_ms)
{
	struct bursts *it = self;

	(void)timeout_ms;
	if (!*it->keys)
		return INPUT_HANGUP;

	int next = *it->keys++;

	return next == 'P' ? INPUT_PASTE : next == 'R' ? INPUT_RESIZE : next;
}

static void row_text(const struct canvas *canvas, int row, char *out, int size)
{
	for (int col = 0; col < size - 1 && col < canvas->cols; col++)
		out[col] = (char)canvas->cells[row * canvas->cols + col].rune;
	out[size - 1] = '\0';
}

static void show(void *self, const struct canvas *canvas)
{
	struct bursts *it = self;

	it->shown++;
	row_text(canvas, canvas->rows - 1, it->last, sizeof(it->last));
	row_text(canvas, 0, it->line, sizeof(it->line));
}

static void size(void *self, int *rows, int *cols)
{
	const struct bursts *it = self;

	*rows = it->rows;
	*cols = it->cols;
}

static void repaint(void *self)
{
	(void)self;
}

static const char *pasted(void *self)
{
	return ((struct bursts *)self)->pasted;
}

static void forget(void *self)
{
	((struct bursts *)self)->keys = "";
}

/* A screen that remembers its keys; with a line being typed or not. 'q' leaves it. */
struct notebook {
	bool types;
	struct line_edit line;
	char heard[64];
	int drawn;
};

static void draw_notebook(void *model, struct canvas *canvas)
{
	struct notebook *it = model;

	it->drawn++;
	canvas_clear(canvas, style_of('t'));
	if (it->types)
		line_edit_draw(&it->line, canvas, &(struct box){ 0, 0, 1, canvas->cols }, ">");
}

static int key_notebook(void *model, int key)
{
	struct notebook *it = model;
	size_t used = strlen(it->heard);

	if (key == INPUT_HANGUP || key == 'q')
		return 1;
	if (key < 0x7F && used + 1 < sizeof(it->heard))
		it->heard[used] = (char)key;
	if (it->types)
		line_edit_key(&it->line, key);
	return 0;
}

static struct console console_of(struct bursts *bursts)
{
	static const struct theme THEME = { .name = THEME_DARK, .depth = DEPTH_256 };
	struct console console = {
		.self = bursts, .key = key, .show = show, .size = size, .repaint = repaint,
		.waits = waits, .pasted = pasted, .forget = forget, .theme = &THEME,
	};

	if (!bursts->rows) {
		bursts->rows = 24;
		bursts->cols = 80;
	}
	console_init(&console);
	return console;
}

/* Run a screen on a terminal to the end. */
static void run(struct bursts *bursts, struct notebook *notebook)
{
	struct console console = console_of(bursts);
	struct screen screen = { notebook, draw_notebook, key_notebook, NULL };

	ck_assert_int_eq(console_run(&console, &screen), 1);
	console_release(&console);
}

START_TEST(nothing_is_shown_between_keys_that_wait)
{
	struct bursts bursts = { .keys = "|aaaaaaaaaa|b|q" };
	struct notebook notebook = { .types = false };

	run(&bursts, &notebook);
	ck_assert_str_eq(notebook.heard, "aaaaaaaaaab");
	ck_assert_int_eq(bursts.shown, 3);
	/* What lies where is known to every key all the same. */
	ck_assert_int_eq(notebook.drawn, 12);
}
END_TEST

START_TEST(what_waits_is_shown_once_it_is_forgotten)
{
	struct bursts bursts = { .keys = "aaa" };
	struct console console = console_of(&bursts);
	struct notebook notebook = { .types = false };
	struct screen screen = { &notebook, draw_notebook, key_notebook, NULL };

	console_draw(&console, &screen);
	ck_assert_int_eq(bursts.shown, 0);
	console_forget(&console);
	ck_assert_int_eq(bursts.shown, 1);
	console_forget(&console);
	ck_assert_int_eq(bursts.shown, 1);
	console_release(&console);
}
END_TEST

START_TEST(pasted_text_goes_into_the_line_being_typed)
{
	struct bursts bursts = { .keys = "|aPb|", .pasted = "Kyiv and Lviv" };
	struct notebook notebook = { .types = true };

	line_edit_init(&notebook.line, "", 40);
	run(&bursts, &notebook);
	ck_assert_str_eq(notebook.line.text, "aKyiv and Lvivb");
}
END_TEST

START_TEST(pasted_text_stops_where_the_screen_is_left)
{
	struct bursts bursts = { .keys = "P", .pasted = "ab q cd" };
	struct notebook notebook = { .types = true };

	line_edit_init(&notebook.line, "", 40);
	run(&bursts, &notebook);
	ck_assert_str_eq(notebook.line.text, "ab ");
}
END_TEST

START_TEST(pasted_text_is_refused_where_nothing_is_typed)
{
	static const char SAYS[] = " Pasted text is ignored here";
	struct bursts bursts = { .keys = "|P|R|", .pasted = "quit" };
	struct notebook notebook = { .types = false };

	run(&bursts, &notebook);
	ck_assert_str_eq(notebook.heard, "");
	ck_assert_int_eq(bursts.shown, 3);
	ck_assert_int_eq(strncmp(bursts.last, SAYS, sizeof(SAYS) - 1), 0);
	bursts = (struct bursts){ .keys = "|P|a|", .pasted = "quit" };
	run(&bursts, &notebook);
	ck_assert_str_eq(notebook.heard, "a");
	ck_assert_int_ne(strncmp(bursts.last, SAYS, sizeof(SAYS) - 1), 0);
}
END_TEST

START_TEST(pasted_text_is_lost_where_the_screen_is_too_small)
{
	struct bursts bursts = { .keys = "|P|", .pasted = "abc", .rows = 5, .cols = 10 };
	struct notebook notebook = { .types = true };

	line_edit_init(&notebook.line, "", 40);
	run(&bursts, &notebook);
	ck_assert_str_eq(notebook.line.text, "");
}
END_TEST

Suite *console_suite(void)
{
	Suite *suite = suite_create("console");
	TCase *tcase = tcase_create("keys");

	tcase_add_test(tcase, nothing_is_shown_between_keys_that_wait);
	tcase_add_test(tcase, what_waits_is_shown_once_it_is_forgotten);
	tcase_add_test(tcase, pasted_text_goes_into_the_line_being_typed);
	tcase_add_test(tcase, pasted_text_stops_where_the_screen_is_left);
	tcase_add_test(tcase, pasted_text_is_refused_where_nothing_is_typed);
	tcase_add_test(tcase, pasted_text_is_lost_where_the_screen_is_too_small);
	suite_add_tcase(suite, tcase);
	return suite;
}
