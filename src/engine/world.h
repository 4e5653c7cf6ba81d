/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_WORLD_H
#define ENGINE_WORLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "engine/agreement_table.h"
#include "engine/effect.h"
#include "engine/expr.h"
#include "engine/ids.h"
#include "engine/kinds.h"
#include "engine/lesson.h"
#include "engine/persona.h"
#include "engine/tables.h"

/* The scenario's switches (rules D) and what a player reads of it. */
struct scenario {
	const char *id;
	struct text name;
	struct text premise;                 /* one paragraph */
	struct text briefing;                /* public, one page */
	struct text team_briefing[TEAM_COUNT];
	struct text question;                /* teaching question */
	struct text debrief;                 /* questions, one per line */
	struct text sources;                 /* figures and where they are from, one per line */
	struct text facilitator;             /* how to run it, with timings; may be empty */
	int16_t year;                        /* first day of turn 1 */
	uint8_t month, day;
	uint8_t unit;                        /* enum turn_unit */
	uint8_t turns;                       /* 1..MAX_TURNS */
	int16_t minutes;
	uint64_t spots;                      /* areas that it is about; no rule reads them */
	bool war;                            /* the war table (B10) runs while ceasefire is 0 */
	bool signalling;                     /* Russia may show orders (B5, phase 2) */
	bool budgets;                        /* income and budget lines (B6); else allowance */
	uint8_t bookkeeping;                 /* enum bookkeeping */
	bool has_allowance;                  /* res_turn: allowance replaces income */
	int16_t allowance[TEAM_COUNT][RES_COUNT];
	int16_t start_res[TEAM_COUNT][RES_COUNT];
	uint8_t slots[TEAM_COUNT];           /* orders per turn, free ones apart */
	bool allowed[MAX_ORDERS];            /* what may be ordered */
	bool in_deck[MAX_EVENTS];            /* what may be drawn */
	uint8_t forced[MAX_TURNS + 1][MAX_FORCED]; /* events_at; event index + 1, 0 = none */
	int16_t agenda[TEAM_COUNT];          /* index into world.agendas of the team, -1 = drawn */
	int inject_count;
	struct inject injects[MAX_INJECTS];  /* in the file's order */
	int lesson_count;
	struct lesson lessons[MAX_LESSONS];  /* of a guided scenario, in the file's order */
};

/*
 * The version of the rules that this engine carries out, raised by every change
 * that makes a game of old come out otherwise. Rulesets of a later one are refused.
 */
enum { RULES_VERSION = 1 };

enum { TURN_WEEK, TURN_QUARTER, TURN_HALF_YEAR };
enum { BOOKKEEPING_NONE, BOOKKEEPING_CALM, BOOKKEEPING_ALL };

/*
 * Everything read from YAML: immutable once loaded. It and all it points to lie
 * in one arena, borrowed everywhere and freed once by whoever loaded it. All
 * ids were checked by the loader: indices are in range.
 */
struct world {
	const char *rules_id;
	int rules_version;
	uint8_t rotation;                    /* 0; studies shift by it who comes first (B21, step 3) */
	int area_count, group_count, track_count, derived_count, bloc_count, country_count;
	int nation_count, order_count, event_count, flag_count, line_count, row_count;
	int ending_count, persona_count, stack_count;
	int effect_count, say_count, source_count;   /* lengths of effects, says, sources */
	struct area areas[MAX_AREAS];        /* in the map's order, which breaks ties */
	struct group groups[MAX_GROUPS];
	struct track tracks[MAX_TRACKS];     /* start: the scenario's */
	struct derived derived[MAX_DERIVED];
	struct bloc blocs[MAX_BLOCS];
	struct country countries[MAX_COUNTRIES]; /* commit: the scenario's start */
	struct nation nations[MAX_NATIONS];
	struct order_kind orders[MAX_ORDERS];
	struct event events[MAX_EVENTS];
	const char *flags[MAX_FLAGS];
	struct text flag_names[MAX_FLAGS];   /* for players; may be empty */
	uint8_t flag_start[MAX_FLAGS];       /* turns the scenario gives it at the start */
	struct line lines[MAX_LINES];        /* budget lines, team after team */
	const struct row *rows;              /* bookkeeping, in order */
	struct ending endings[MAX_ENDINGS];  /* in order */
	int prediction_count;
	struct prediction predictions[MAX_PREDICTIONS];  /* posed in turn, over and over */
	struct stack_start stacks[MAX_STACKS];   /* forces with the scenario's */
	struct persona personas[MAX_PERSONAS];
	int weapon_count;
	struct weapon weapons[MAX_WEAPONS];      /* the first that fits an area is shown there */
	int objective_count[TEAM_COUNT], agenda_count[TEAM_COUNT];
	struct objective objectives[TEAM_COUNT][MAX_OBJECTIVES];
	struct agenda agendas[TEAM_COUNT][MAX_AGENDAS];
	uint8_t control_start[MAX_AREAS];    /* enum team, TEAM_NONE */
	int16_t options[OPTION_COUNT];
	int16_t phase_minutes[PHASE_COUNT];  /* what a clock begins at (B5), 0 = none of its own */
	struct income income[TEAM_COUNT];
	struct vote_rules vote;
	struct war_rules war;
	struct battle_rules battle;
	struct movement_rules movement;
	struct incursion_rules incursion;
	struct proposal response;            /* answer to an incursion (B11) */
	struct escalation_rules escalation;
	struct ceasefire_rules ceasefire;
	struct argument_rules argument;
	struct free_form_rules free_form;
	struct signal_rules signalling;
	struct bloc_score bloc_score;
	struct agreement_rules agreements;
	struct known known;                  /* tracks, flags and countries the procedures name */
	struct scenario scenario;
	/* Flat arrays that expressions and effects are compiled to. */
	const struct op *code;
	const uint64_t *masks;               /* sets of areas */
	const int16_t *lists;                /* areas, blocs, values */
	const struct effect *effects;
	const struct roll *rolls;
	const struct modifier *modifiers;
	const struct text *says;
	const char *const *sources;          /* texts of expressions, paths of effects */
};

/* Procedures of the rules that a scenario may need and this release may lack. */
enum procedure {
	PROCEDURE_BATTLE,        /* an attack is allowed, and the ruleset has no incursion (B11) */
	PROCEDURE_COUNT
};

/* The procedures that the world's scenario needs and the engine does not have yet, as bits. */
unsigned world_missing(const struct world *world);

/* Index by id, or -1. */
int world_track(const struct world *world, const char *id);
int option_index(const char *id);        /* an enum game_option */
int world_order(const struct world *world, const char *id);
int world_area(const struct world *world, const char *id);
int world_bloc(const struct world *world, const char *id);
int world_event(const struct world *world, const char *id);
int world_flag(const struct world *world, const char *id);
int world_line(const struct world *world, const char *id);
int world_persona(const struct world *world, enum team team, const char *id);

#endif
