/* SPDX-License-Identifier: MIT */
#ifndef APP_CONSOLE_H
#define APP_CONSOLE_H

#include <stdbool.h>
#include <stdint.h>

#include "app/plain.h"
#include "base/str.h"
#include "ui/canvas.h"
#include "ui/input.h"
#include "ui/keymap.h"
#include "ui/prompt.h"
#include "ui/term.h"
#include "ui/theme.h"

struct aid;
struct preferences;

/*
 * What the game needs of a terminal: keys in, canvases out, a clock. The real
 * one is that of console_use_term(); tests bring a script of keys. theme and keys are borrowed.
 */
struct console {
	void *self;
	int (*key)(void *self, int timeout_ms);          /* an int of ui/input.h; -1: wait for ever */
	void (*show)(void *self, const struct canvas *canvas);
	void (*size)(void *self, int *rows, int *cols);
	void (*repaint)(void *self);                     /* send all of the next canvas */
	bool (*waits)(void *self);                       /* key() would not wait; or NULL: never */
	struct pointer (*pointer)(void *self);           /* where the last mouse key was; or NULL */
	const char *(*pasted)(void *self);               /* text of INPUT_PASTE; or NULL */
	void (*forget)(void *self);                      /* keys typed and not read yet; or NULL */
	int64_t (*now_ms)(void *self);                   /* of a clock that only goes forward */
	const struct theme *theme;
	void (*restyle)(void *self, const struct term_options *options); /* look so from now; or NULL */
	const struct keymap *keys;                       /* as the player bound them; or NULL */
	bool ascii, narrow;                              /* as canvases have them */
	const struct world *world;                       /* of the game at hand, or NULL */
	struct prompt_history history;                   /* of the command line; a curtain empties it */
	struct str rules;                                /* the handbook of rules_of, once read */
	const struct world *rules_of;
	enum lang rules_lang;
	const struct aid *aid;                           /* help of a screen (app/aid.h), or NULL */
	struct preferences *preferences;                 /* what the player may change; or NULL */
	bool beside;                                     /* long work goes on beside its keys */
	double aspect;                                   /* of a cell, as the terminal says; 0: not */
	struct canvas canvas;                            /* what was drawn last */
	struct plain *plain;     /* the linear mode: screens talk in lines instead; or NULL; borrowed */
	bool unsent;                                     /* it was not shown, as a key waited */
	bool paste_refused;                              /* say so until the next key */
};

/*
 * A screen: how it is drawn, and what a key does (0: it stays). talk does both in the linear
 * mode: it says what there is to say, takes lines until one leads to something, and returns
 * what key would; 0 also when nothing was typed for as long as plain->timeout_ms.
 */
struct screen {
	void *model;
	void (*draw)(void *model, struct canvas *canvas);
	int (*key)(void *model, int key);
	int (*talk)(void *model, struct plain *plain);
};

/* Prepare canvas for the console's functions, already filled in; release it. */
void console_init(struct console *console);
void console_release(struct console *console);

/*
 * Draw once: at the present size, or one sentence where that is too small. Where a key
 * waits already it is drawn (screens remember what lies where) but not shown: a held key
 * goes as fast as it repeats, and stops when it is let go.
 */
void console_draw(struct console *console, const struct screen *screen);

/*
 * Wait for a key and give it to the screen; return what that gives. While the
 * terminal is too small only INPUT_HANGUP and Ctrl-C reach the screen. Pasted
 * text reaches it as characters if a line is being typed, never otherwise.
 */
int console_key(struct console *console, const struct screen *screen, int timeout_ms);

/* Drop keys that were typed (or pasted) before what is shown now could be read. */
void console_forget(struct console *console);

/* Let a map be drawn as the player likes it, for cells as high as the terminal's. */
struct map_view;
void console_look(const struct console *console, struct map_view *map);

/* Draw and take keys until one leads to something else than 0; return that. */
int console_run(struct console *console, const struct screen *screen);

/* The real terminal (ui/term.h must be open). */
void console_use_term(struct console *console);

/* Lines of text: no terminal is needed. plain is borrowed. */
void console_use_plain(struct console *console, struct plain *plain);

/* Whether pages are to come in words. */
bool console_is_plain(const struct console *console);

#endif
