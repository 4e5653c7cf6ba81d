/* SPDX-License-Identifier: MIT */
#ifndef UI_CHAIR_FORM_H
#define UI_CHAIR_FORM_H

#include "engine/act.h"
#include "engine/dice_list.h"
#include "engine/event.h"
#include "ui/doc.h"
#include "ui/line_edit.h"
#include "ui/list.h"
#include "ui/scene.h"

/* What the facilitator can do at the desk (rules B19). */
enum chair_task {
	TASK_INJECT, TASK_ARGUMENT, TASK_PACKAGE, TASK_OVERRIDE, TASK_CANCEL, TASK_ADJUST,
	TASK_EVENT, TASK_REOPEN, TASK_CLOCK, TASK_SEAT, TASK_SHOW, TASK_MESSAGE, TASK_NOTE,
	TASK_END, TASK_COUNT
};

/* What a row of a form sets. */
enum chair_field {
	CHAIR_INJECT,            /* ready inject, -1: one's own text */
	CHAIR_TEAMS,             /* bits of teams */
	CHAIR_WHEN,              /* 0: now, else a turn to come */
	CHAIR_DIE,               /* index into facts.dice */
	CHAIR_RESULT,
	CHAIR_ORDER,             /* index into facts.orders */
	CHAIR_REFUND,
	CHAIR_ADJUST,            /* enum adjust_kind */
	CHAIR_TRACK, CHAIR_RESOURCE, CHAIR_FLAG, CHAIR_AREA, CHAIR_NATION, CHAIR_UNIT,
	CHAIR_QUALITY, CHAIR_COUNTRY,
	CHAIR_OWNER,             /* enum team, TEAM_NONE */
	CHAIR_TEAM,
	CHAIR_TO,                /* a number: the new value */
	CHAIR_WORTH,             /* of an argument */
	CHAIR_CHANCE,            /* plausibility: index into the scale */
	CHAIR_FIRST, CHAIR_SECOND,   /* change of a package's tracks */
	CHAIR_HOW,               /* enum event_how */
	CHAIR_EVENT,             /* -1: any */
	CHAIR_CLOCK,             /* enum chair_clock */
	CHAIR_MINUTES,           /* a number */
	CHAIR_WHO,               /* a team, or as in enum chair_who */
	CHAIR_PLAYER,            /* as in enum chair_player */
	CHAIR_SEATED,            /* of a bloc or Congress: taken or left */
	CHAIR_KIND,              /* enum shown_kind */
	CHAIR_SIGHT,             /* enum sight; usual: taken back */
	CHAIR_ABOUT,             /* team or agreement whose settings, purse, agenda ... */
	CHAIR_TAG,               /* of a note, in the order of chair_tag() */
	CHAIR_ENDING,            /* -1: the computed one */
	CHAIR_TEXT, CHAIR_EFFECTS, CHAIR_REASON,     /* lines of text */
	CHAIR_DO,                /* no value: the last row */
	CHAIR_FIELDS
};

enum chair_clock { CLOCK_START, CLOCK_PAUSE, CLOCK_RESUME, CLOCK_DROP, CLOCK_HOWS };
enum chair_who { WHO_CONGRESS = TEAM_COUNT, WHO_SWAP, WHO_BLOC = WHO_SWAP + TEAM_COUNT };
enum chair_player { PLAYER_PERSON, PLAYER_NOBODY, PLAYER_STANDARD, PLAYER_PERSONA };

enum { CHAIR_VALUES = 160, CHAIR_ROWS = 12, CHAIR_ORDERS = TEAM_COUNT * MAX_SHEET,
	CHAIR_TEXTS = CHAIR_DO - CHAIR_TEXT, CHAIR_TAGS = 4, CHAIR_TYPED = 40 };

/* What forms choose from; filled by the owner before each key. */
struct chair_facts {
	const struct state *state;       /* the true one; borrowed */
	const struct ledger *preview;    /* of the turn as it is sealed; borrowed */
	struct thrown dice[MAX_DICE];
	int die_count;
	struct order orders[CHAIR_ORDERS];   /* on the sheets, sealed or drafted */
	int order_count;
	uint8_t sealed, arguing, free_form;  /* bits of teams */
	struct package package[TEAM_COUNT];  /* as filed */
	const struct sheet *sheet[TEAM_COUNT];       /* of this turn, NULL: none; borrowed */
	const struct notes *notes[TEAM_COUNT];       /* likewise */
	const char *against[TEAM_COUNT][TEAM_COUNT];     /* whose argument, who: NULL: nothing */
	int8_t player[TEAM_COUNT];       /* enum chair_player, PLAYER_PERSONA + persona */
	int minutes;                     /* usual ones of the phase at hand */
};

/* One act being composed. Rows and values follow from what was chosen above them. */
struct chair_form {
	const struct scene *scene;       /* borrowed */
	const struct chair_facts *facts; /* borrowed */
	enum chair_task task;
	int16_t value[CHAIR_FIELDS];
	char text[CHAIR_TEXTS][LINE_EDIT_BYTES];
	struct list list;
	bool editing;                    /* a line of text */
	struct line_edit line;
	char typed[CHAIR_TYPED];         /* beginning of a value's name, or a number */
};

enum chair_form_event { CHAIR_FORM_NOTHING, CHAIR_FORM_DO, CHAIR_FORM_BACK };

void chair_form_init(struct chair_form *form, const struct scene *scene,
	const struct chair_facts *facts, enum chair_task task);
enum chair_form_event chair_form_key(struct chair_form *form, int key);
void chair_form_draw(struct chair_form *form, struct canvas *canvas, const struct box *box);

/* What it comes to, or why it cannot be done, and what it is about. */
void chair_form_preview(const struct chair_form *form, struct doc *out);

/* Give a field a value: others follow it. */
void chair_form_set(struct chair_form *form, int field, int value);

/* The text of one of the fields CHAIR_TEXT, CHAIR_EFFECTS, CHAIR_REASON. */
const char *chair_text(const struct chair_form *form, enum chair_field field);

/*
 * The act that the form comes to; false if its task is none of the engine's (a
 * reopening, a team's seat, the clock, a message, a note). An inject of one's own
 * has number -1.
 */
bool chair_act(const struct chair_form *form, struct act *act);

/* Whether an override says what its die shows anyway, without an earlier ruling to take back. */
bool chair_rules_nothing(const struct chair_form *form);

/* Name of a task as the list has it; what it is for, in a sentence. */
const char *chair_task_name(enum chair_task task);
const char *chair_task_help(enum chair_task task);

/* What a tag of a note is called. */
const char *chair_tag(int tag);

/* Used among the form's files. */
int chair_rows(const struct chair_form *form, uint8_t rows[CHAIR_ROWS]);
int chair_values(const struct chair_form *form, int field, int16_t values[CHAIR_VALUES]);
bool chair_range(const struct chair_form *form, int field, int *low, int *high);
int chair_now(const struct chair_form *form);    /* the value that an adjustment finds */
const char *chair_label(int field);
void chair_name(const struct chair_form *form, int field, int value, struct str *out);
bool chair_is_text(int field);
void chair_words(const struct chair_form *form, struct doc *doc);    /* what it is about, in full */

#endif
