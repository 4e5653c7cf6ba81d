/* SPDX-License-Identifier: MIT */
#ifndef UI_REQUEST_H
#define UI_REQUEST_H

#include "base/str.h"
#include "engine/order.h"
#include "ui/doc.h"
#include "ui/keys.h"
#include "ui/scene.h"

/*
 * What the command line can be asked, on every screen. One table (request.c) says the
 * words, what stands behind each, where it may be typed and what it does.
 */
enum request_id {
	REQUEST_NONE,            /* an empty line */
	REQUEST_ACTION,          /* the same as a key of the place: action */
	REQUEST_HELP,            /* this screen, or the command of words */
	REQUEST_RULE,            /* look words up in the handbook; "": its contents */
	REQUEST_FIND, REQUEST_WHY, REQUEST_TRACK, REQUEST_COUNTRY,       /* index */
	REQUEST_ORDER,           /* index, target */
	REQUEST_REMOVE, REQUEST_TURN,                    /* number */
	REQUEST_OUTLOOK,         /* words: how many games, or "" */
	REQUEST_OPTIONS,         /* all of them on a screen of their own */
	REQUEST_LANG, REQUEST_THEME,                     /* words: which */
	REQUEST_VOTES,           /* index, target; of the selected order without an index */
};

enum { PROMPT_CHARACTERS = 100, PROMPT_BYTES = 301 };

/* A line that was understood. What its kind does not use is -1, TARGET_NONE or "". */
struct request {
	enum request_id id;
	enum action action;
	int index;               /* area, track, order kind ... by what is asked for */
	bool of_track;           /* why: index is a track, not an area */
	int target;              /* order: its target, REQUEST_OPEN if none was typed */
	int number;              /* turn, place on the sheet */
	char words[PROMPT_BYTES];        /* what was typed behind the command */
};

enum { REQUEST_OPEN = -2 };

/* Where a line is typed and what it may name. scene: NULL where there is no game. */
struct request_context {
	enum place place;
	const struct scene *scene;
	int orders;              /* on the sheet */
	int turns;               /* that can be gone to */
};

/*
 * Understand a line. On false out says what is wrong and what would be right:
 * the nearest word, the names that are meant.
 */
bool request_read(const struct request_context *context, const char *line,
	struct request *request, struct str *out);

/* One way to go on typing. */
struct candidate {
	char insert[96];         /* stands for the last word or name */
	char note[160];          /* what it is */
	bool more;               /* an argument follows */
};

enum { MAX_CANDIDATES_SHOWN = 72 };

struct candidates {
	int from;                /* byte of the line at which insert begins */
	int count;
	struct candidate list[MAX_CANDIDATES_SHOWN];
};

/* What line could go on with. */
void request_complete(const struct request_context *context, const char *line,
	struct candidates *out);

/* All commands of a place with what they do, for the help page. */
void request_help(enum place place, struct doc *out);

/* What one command does, by its word; false if there is none. */
bool request_explain(const char *word, struct doc *out);

/* --- Names a line may hold (request_names.c) --- */

enum request_argument {
	ARGUMENT_NONE, ARGUMENT_WORDS, ARGUMENT_COMMAND, ARGUMENT_PLACE, ARGUMENT_SUBJECT,
	ARGUMENT_TRACK, ARGUMENT_COUNTRY, ARGUMENT_ORDER, ARGUMENT_SHEET, ARGUMENT_TURN,
	ARGUMENT_TARGET,
};

/* A thing with a name: its id and its names in both languages. */
struct named {
	const char *id;          /* NULL: none */
	const struct text *name;
	int index;
	bool track;              /* ARGUMENT_SUBJECT: a track */
};

/* The i-th thing of a kind; kind of the order for ARGUMENT_TARGET. False past the last. */
bool named_at(const struct request_context *context, enum request_argument argument, int kind,
	int i, struct named *out);

/* The thing meant by text: by id, by name, by the beginning of either or of a word in it. */
bool named_find(const struct request_context *context, enum request_argument argument, int kind,
	const char *text, struct named *out);

/* Whether it could be meant by what was typed so far. */
bool named_begins(const struct named *named, const char *text);

/* The valid name that is nearest to text, into out; false if none is near. */
bool named_nearest(const struct request_context *context, enum request_argument argument,
	int kind, const char *text, char *out, size_t size);

#endif
