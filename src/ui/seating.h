/* SPDX-License-Identifier: MIT */
#ifndef UI_SEATING_H
#define UI_SEATING_H

#include <stdbool.h>
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

/* What a row of the page is about: a team first, then the rest of the table. */
enum seating_row {
	SEATING_TEAM,            /* plus enum team */
	SEATING_TEAM_PIN = SEATING_TEAM + TEAM_COUNT,    /* likewise; where people share the keyboard */
	SEATING_FACILITATOR = SEATING_TEAM_PIN + TEAM_COUNT,
	SEATING_PIN,             /* of the facilitator, only if there is one */
	SEATING_CONGRESS,        /* only where an order wants its signature */
	SEATING_BLOCS,
	SEATING_BLOC,            /* plus the bloc, only if people play blocs */
	SEATING_AGENDAS = SEATING_BLOC + MAX_BLOCS,      /* only where the scenario has any */
	SEATING_CLOCK,
	SEATING_SEED,
	SEATING_START_ROW,
	SEATING_ROWS,
};

enum { PIN_DIGITS = 8 };

/* The set-up of a game: who plays each team, who else is at the table, and the seed. */
struct seating {
	const char *scenario;            /* its name */
	struct seating_choice choices[TEAM_COUNT][MAX_CHOICES];
	int choice_count[TEAM_COUNT];
	int chosen[TEAM_COUNT];
	bool facilitator;
	struct line_edit pin;            /* digits; empty: none */
	bool has_congress, congress;
	bool people_in_blocs;
	uint8_t blocs;                   /* bits of those that people play */
	int bloc_count;
	const char *bloc_names[MAX_BLOCS];
	struct line_edit team_pin[TEAM_COUNT];
	bool has_agendas, no_agendas;
	int pace;                        /* of the clock, per cent of the usual; 0: none */
	int minutes[3];                  /* usual ones of negotiation, orders, arguments */
	struct line_edit seed;
	struct list list;                /* over the rows that are there */
	const char *message;
};

enum seating_event { SEATING_NOTHING, SEATING_START, SEATING_BACK, SEATING_QUIT };

/*
 * choices, chosen, has_congress, has_agendas, the names of blocs, minutes and who else sits at the
 * table are filled, pins are too (with PIN_DIGITS) or zero; seed: to begin with.
 */
void seating_init(struct seating *seating, uint64_t seed);

enum seating_event seating_key(struct seating *seating, int key);
void seating_draw(struct seating *seating, struct canvas *canvas);

/* The rows that are there now, in order; return how many. What a row is called, and set to. */
int seating_rows(const struct seating *seating, uint8_t rows[SEATING_ROWS]);
const char *seating_name(const struct seating *seating, int row);
const char *seating_value(const struct seating *seating, int row);

/* How many values a row has; the line it is typed into, NULL if it is not. */
int seating_values(const struct seating *seating, int row);
struct line_edit *seating_line(struct seating *seating, int row);

/* Go to the next (1) or last (-1) value of a row that is not typed. */
void seating_change(struct seating *seating, int row, int by);

/* Whether a team's PIN is asked for: it has one, and people share the keyboard. */
bool seating_has_pin(const struct seating *seating, enum team team);

/* The seed as typed; false if it is no number. */
bool seating_seed(const struct seating *seating, uint64_t *seed);

#endif
