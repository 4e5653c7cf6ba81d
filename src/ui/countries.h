/* SPDX-License-Identifier: MIT */
#ifndef UI_COUNTRIES_H
#define UI_COUNTRIES_H

#include "engine/lever.h"
#include "engine/odds.h"
#include "ui/doc.h"
#include "ui/line_edit.h"
#include "ui/list.h"
#include "ui/scene.h"

enum countries_sort { COUNTRIES_BY_BLOC, COUNTRIES_BY_NAME, COUNTRIES_BY_CHANCE,
	COUNTRIES_SORTS };

/* What is voted on: an order kind, or the answer to an incursion. */
enum { COUNTRIES_RESPONSE = -2, COUNTRIES_NOTHING = -1 };

/*
 * The countries that vote: how each leans, how it would vote on a proposal, and what would
 * move it. The odds are those of the state it was opened with, imagined from a view.
 */
struct countries {
	int about;               /* order kind, COUNTRIES_RESPONSE, COUNTRIES_NOTHING */
	enum countries_sort sort;
	struct list list;
	int8_t row[MAX_COUNTRIES];       /* countries as they stand in the list */
	struct vote_odds odds;
	struct lever levers[MAX_LEVERS]; /* for the selected country */
	int lever_count;
	bool finding;
	struct line_edit line;
	bool page;               /* one country is read */
	struct doc doc;
	int rows, cols;          /* of the page, as drawn last */
	const char *message;     /* what the last key led to; NULL */
};

/* Open on an order's vote; without one: on the first proposal that there is. */
void countries_open(struct countries *it, const struct scene *scene, const struct state *state,
	int about);
void countries_init(struct countries *it);
void countries_release(struct countries *it);

/* Select a country; open its page. */
void countries_select(struct countries *it, const struct scene *scene, const struct state *state,
	int country);
void countries_read(struct countries *it, const struct scene *scene, const struct state *state);

/* False: Esc was pressed, or another key that leads out of it. */
bool countries_key(struct countries *it, const struct scene *scene, const struct state *state,
	int key);
void countries_draw(struct countries *it, const struct scene *scene, const struct state *state,
	struct canvas *canvas, const struct box *box);

/* Used among its files. */
const struct proposal *countries_proposal(const struct countries *it, const struct scene *scene);
int countries_selected(const struct countries *it);
void countries_about(const struct countries *it, const struct scene *scene, struct str *out);
void countries_page(const struct countries *it, const struct scene *scene,
	const struct state *state, struct doc *out);

/* One lever in words: "Whip a bloc: Nordics", and what it gives: "52% -> 61%". */
void lever_words(const struct scene *scene, const struct lever *lever, struct str *out);
char countries_colour(int yes);

#endif
