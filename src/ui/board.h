/* SPDX-License-Identifier: MIT */
#ifndef UI_BOARD_H
#define UI_BOARD_H

#include "ui/aside.h"
#include "ui/budget.h"
#include "ui/countries.h"
#include "ui/doc.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/lesson.h"
#include "ui/line_edit.h"
#include "ui/list.h"
#include "ui/palette.h"
#include "ui/prompt.h"
#include "ui/scene.h"
#include "ui/sheet_edit.h"

/* What is on the screen besides map and panels. */
enum board_mode {
	BOARD_MAP,               /* nothing: keys go to the map */
	BOARD_PALETTE,
	BOARD_TARGET,
	BOARD_SETTINGS,
	BOARD_PACKAGE,           /* what the free-form order on the sheet is to change */
	BOARD_DOC,               /* a page to read */
	BOARD_BUDGET,            /* budget lines as sliders */
	BOARD_COUNTRIES,         /* who votes how, and what would move them */
	BOARD_LINE,              /* a line is being typed */
	BOARD_PROMPT,            /* a command is */
	BOARD_CONFIRM,           /* seal? */
	BOARD_MODES
};

enum board_panel { PANEL_TRACKS, PANEL_AREA, PANEL_SHEET, PANEL_NEWS, PANEL_COUNT };

/* What the line being typed is for. */
enum board_line { LINE_FIND, LINE_REASON, LINE_INTENT, LINE_PREDICTION, LINE_ARGUMENT };

/* What a key led to. */
enum board_event {
	BOARD_NOTHING,           /* draw anew, that is all */
	BOARD_CHANGED,           /* the sheet is another now */
	BOARD_SEAL,
	BOARD_OFFERS,            /* the negotiation screen */
	BOARD_SIGN,              /* Washington turns to Congress */
	BOARD_FACILITATOR,       /* the facilitator is called */
	BOARD_OUTLOOK,           /* fill the page with games played on from here */
	BOARD_HEARD,             /* fill the page with what the facilitator told */
	BOARD_AGREEMENTS,        /* fill the page with the agreements */
	BOARD_ASKED,             /* the command line asked for what only the program has: request */
	BOARD_QUIT,
	BOARD_REDRAW,            /* the whole screen, not only what changed */
};

/*
 * The board in its orders phase, for one team: pure, without a terminal or a
 * game behind it. Fill scene and imagined, then board_init().
 */
struct board {
	struct scene scene;
	struct state imagined;   /* from the view: what costs, odds and verdicts stand on */
	struct sheet_edit edit;
	enum board_mode mode;
	enum board_panel panel;
	int panel_at[PANEL_COUNT];       /* what is selected in each (a mark of its doc), -1: none */
	enum board_line line_for;
	struct palette palette;
	struct list targets;     /* BOARD_TARGET: of the order being given; also settings' rows */
	int16_t ordering;        /* its kind */
	struct line_edit line;
	struct prompt prompt;
	struct prompt_history *history;  /* borrowed; NULL: none is kept */
	enum board_mode prompt_back;     /* where the command line was opened */
	struct request request;          /* what it was asked last */
	char intent[LINE_EDIT_BYTES];
	bool argues;             /* arguments are heard at this table (rules B8.4) */
	bool congress;           /* a person plays Congress (rules B15) */
	bool facilitator;        /* one sits at the table (rules B19) */
	struct countries countries;
	struct budget budget;
	char argument[MAX_REASONS][NOTE_TEXT];   /* LINE_ARGUMENT: reasons so far */
	int argument_at;         /* which is being typed */
	struct doc doc;
	struct aside aside;      /* pages of why on top of it */
	enum board_mode doc_back;        /* where the page was opened from */
	enum action doc_of;              /* what opened it */
	struct lesson_watch lesson;      /* of a guided scenario */
	int doc_rows, doc_cols;  /* as drawn last */
	int made_cols;           /* what doc was made for */
	struct str message;      /* what the last key led to, when it needs words */
	bool refused;            /* message says no */
};

/* Begin an orders phase with a sheet (NULL: empty); board->scene and imagined are filled. */
void board_init(struct board *board, const struct sheet *sheet, const struct notes *notes);
void board_release(struct board *board);

enum board_event board_key(struct board *board, int key);
void board_draw(struct board *board, struct canvas *canvas);

/*
 * The mouse: INPUT_CLICK selects an area, INPUT_WHEEL_UP and _DOWN zoom about it, INPUT_DRAG
 * moves the map along.
 */
void board_point(struct board *board, int key, struct pointer at);

/* Tell the player something on the message line; refused: it is a no. */
void board_say(struct board *board, bool refused, const char *text);

/* Say why a sheet was not sealed. */
void board_refuse(struct board *board, const struct sheet_verdicts *verdicts);

#endif
