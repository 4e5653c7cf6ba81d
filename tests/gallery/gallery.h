/* SPDX-License-Identifier: MIT */
#ifndef TESTS_GALLERY_H
#define TESTS_GALLERY_H

#include "app/console.h"
#include "app/session.h"
#include "base/str.h"
#include "base/text.h"

/*
 * The gallery: every screen of the program, drawn by the program itself from real scenarios, at
 * four sizes, in colour and in ASCII, in both languages, and compared with what was accepted as
 * good (tests/gallery/screens). A screen is a row of SCREENS: where it is, and what is typed there.
 */

/* Where a game stands that screens are taken of. */
enum story {
	STORY_NONE,              /* no game */
	STORY_OPENING,           /* "With Whom Do We Stand", turn 1, people for all teams */
	STORY_FLANK,             /* the same, turn 3, a person for the Coalition; turn 2 is news */
	STORY_TABLE,             /* the same turn, people for all teams, deals on the table */
	STORY_DESK,              /* the same with a facilitator, Congress and blocs */
	STORY_NUUK,              /* "Nuuk Winter", turn 2, a person for the Coalition */
	STORY_END,               /* "Nuuk Winter", over */
	STORY_COUNT
};

/* What a part of the program is run on. */
struct stage {
	struct console *console;
	struct session *session; /* NULL for STORY_NONE */
	enum lang lang;
};

struct gallery_screen {
	const char *name;        /* of its golden file */
	enum story story;
	void (*run)(struct stage *stage);        /* draws and takes keys until it is left */
	const char *keys;        /* what is typed; then the picture is taken */
};

/* Ends with a NULL name. */
extern const struct gallery_screen SCREENS[];

/* Keys for the rows of SCREENS; '\n' is Enter. */
#define K_LEFT "\xEE\x80\x80"
#define K_RIGHT "\xEE\x80\x81"
#define K_UP "\xEE\x80\x82"
#define K_DOWN "\xEE\x80\x83"
#define K_END "\xEE\x80\x84"
#define K_PAGE_DOWN "\xEE\x80\x85"
#define K_TAB "\t"
#define K_ESC "\x1b"

/* --- stories.c --- */

/*
 * The saved games of all stories in a folder of their own, which the programs' paths lead to now;
 * what players wrote is in lang. Take it away with stories_remove().
 */
void stories_write(enum lang lang);
void stories_remove(void);

/* A story's game, opened so that nothing is written; the caller frees it. NULL for STORY_NONE. */
struct session *story_open(enum story story);

/* The sheet that the person of a story works on. */
void story_sheet(enum story story, const struct world *world, struct sheet *sheet,
	struct notes *notes, enum lang lang);

/* --- shoot.c --- */

/* One of the ways every screen is drawn. */
struct variant {
	int rows, cols;
	bool ascii;
};
enum { VARIANTS = 8, BAR_TAIL = 160 };
extern const struct variant VARIANT[VARIANTS];

/* What becomes of each picture. */
struct shoot {
	const struct gallery_screen *screen;
	enum lang lang;
	void (*take)(struct shoot *shoot, const struct variant *variant,
		const struct canvas *canvas);
	struct str *record;      /* the golden file as it would be now */
	int pictures;            /* taken */
	char tail[VARIANTS][BAR_TAIL];   /* of each picture's bar of keys */
	int faults;              /* against the rules of rules.c */
};

/* Run the screen's part with its keys and take it in all variants, in the session's language. */
void shoot_run(struct shoot *shoot, struct session *session);

/* --- picture.c --- */

/* Append a picture to a golden file: a head, its characters, its styles. */
void picture_write(struct str *out, const struct shoot *shoot, const struct variant *variant,
	const struct canvas *canvas);

/*
 * Read the next picture of a golden file from *text, moved on; its head is copied to title.
 * False at the end, or where the file is broken. The caller releases canvas.
 */
bool picture_read(const char **text, char title[64], struct canvas *canvas);

/* --- rules.c --- */

/*
 * What holds for every picture: no half of a wide character, only ASCII (and the wide characters
 * of Chinese) where that is asked for, the cursor on it and on the selected line if there is one,
 * no English in Chinese, bars of keys not cut. Complain on standard error; return how many.
 */
int rules_check(struct shoot *shoot, const struct canvas *canvas);

#endif
