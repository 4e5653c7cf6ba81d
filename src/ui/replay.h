/* SPDX-License-Identifier: MIT */
#ifndef UI_REPLAY_H
#define UI_REPLAY_H

#include "ui/aside.h"
#include "ui/doc.h"
#include "ui/line_edit.h"
#include "ui/request.h"
#include "ui/scene.h"
#include "ui/steps.h"

/* What a replay needs of whoever has the game: how it stood and what happened, for some eyes. */
struct replay_source {
	void *self;
	int last;                /* ledgers 0..last exist */
	bool fixed;              /* the game still runs: nobody may see with other eyes */
	int public_eyes;         /* what the functions below take for the public's eyes */
	/* What the eyes saw before ledger number n (0: the empty start), into view. */
	void (*view)(void *self, int n, enum team eyes, struct view *view);
	/* Ledger number n, redacted for the eyes, into ledger. */
	void (*ledger)(void *self, int n, enum team eyes, struct ledger *ledger);
	/* What was said and done at the table in turn n (0: nothing), into doc; false if nothing. */
	bool (*table)(void *self, int n, enum team eyes, enum lang lang, struct doc *doc);
	/* The agreements as they stood in turn n, as the eyes may know, into doc; or NULL. */
	void (*agreements)(void *self, int n, enum team eyes, enum lang lang, struct doc *doc);
	/* The page that told of the end, into doc; not called while the game runs. */
	void (*ending)(void *self, enum lang lang, struct doc *doc);
};

/*
 * The board with a transport bar. Position: step `step` of ledger `turn`; the
 * map shows the state after it. scene.past must have room for last + 1 ledgers
 * and is filled here; scene.team is whose eyes.
 */
struct replay {
	struct scene scene;
	struct replay_source source;
	struct ledger *past;             /* what scene.past points to */
	struct view start;               /* before the ledger shown */
	struct steps steps;
	int turn, step;
	int at;                          /* the line of the step that is selected, -1: none */
	bool reading, typing;
	enum team eyes;
	bool wall;                       /* as the projector shows it (ui/projector.h) */
	enum team kept_eyes;             /* wall: what to come back to, */
	int kept_turn, kept_step;        /* with the step if the turn is still the same */
	struct doc doc;
	struct aside aside;              /* pages of why on top of it */
	int doc_rows, doc_cols;
	struct line_edit line;
	bool finding;                    /* typing: a place, not a turn */
	const char *message;             /* why the last key did nothing; NULL: it did */
};

enum replay_event { REPLAY_NOTHING, REPLAY_QUIT, REPLAY_REDRAW };

void replay_init(struct replay *replay);
void replay_release(struct replay *replay);

/* Go to a step of a ledger; out of range: the nearest there is. */
void replay_go(struct replay *replay, int turn, int step);

/* Look with other eyes, at the same turn. */
void replay_look(struct replay *replay, enum team eyes);

/* Fill doc with the page of an enum action, to be read. */
void replay_open(struct replay *replay, int action);

enum replay_event replay_key(struct replay *replay, int key);

/* Do what the command line asks of a replay. */
enum replay_event replay_request(struct replay *replay, const struct request *request);
/* The step shown, its selected line marked; to be released. Used among the replay's files. */
void replay_step(const struct replay *replay, struct doc *doc);

/* What questions about what is shown stand on. Used among the replay's files. */
struct why replay_why(const struct replay *replay);

void replay_draw(struct replay *replay, struct canvas *canvas);

#endif
