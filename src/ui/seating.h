/* SPDX-License-Identifier: MIT */
#ifndef UI_SEATING_H
#define UI_SEATING_H

#include <stdint.h>

#include "engine/ids.h"
#include "ui/canvas.h"
#include "ui/line_edit.h"
#include "ui/list.h"

/* Ways a team can be played: a person, the machine's standard player or a persona, nobody. */
enum { MAX_CHOICES = MAX_PERSONAS + 3 };
struct seating_choice {
	const char *name;        /* as shown; borrowed */
	const char *id;          /* of the persona; "" = the standard player; NULL: no machine */
	bool human;
};

/* The set-up of a game: who plays each team, and the seed. */
struct seating {
	const char *scenario;            /* its name */
	struct seating_choice choices[TEAM_COUNT][MAX_CHOICES];
	int choice_count[TEAM_COUNT];
	int chosen[TEAM_COUNT];
	struct line_edit seed;
	struct list list;                /* rows: the teams, the seed, start */
	const char *message;
};

enum seating_event { SEATING_NOTHING, SEATING_START, SEATING_BACK, SEATING_QUIT };

/* choices and chosen are filled; seed is the number to begin with. */
void seating_init(struct seating *seating, uint64_t seed);

enum seating_event seating_key(struct seating *seating, int key);
void seating_draw(const struct seating *seating, struct canvas *canvas);

/* The seed as typed; false if it is no number. */
bool seating_seed(const struct seating *seating, uint64_t *seed);

#endif
