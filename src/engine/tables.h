/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_TABLES_H
#define ENGINE_TABLES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "engine/desk.h"
#include "engine/expr.h"
#include "engine/ids.h"

/* The ruleset's numbers for the procedures that are code. */

/* Numbers an instructor can set (C4); expressions may name them. */
enum game_option {
	OPTION_WILLING_BAR,          /* per cent of yes weight */
	OPTION_ABSTAIN_BAND,
	OPTION_SOFT_HIGH, OPTION_SOFT_LOW,
	OPTION_CLAMP_LOW, OPTION_CLAMP_HIGH, /* per cent, of every rolled chance */
	OPTION_DECK_DRAWS,
	OPTION_GENERAL_WAR_BASE, OPTION_GENERAL_WAR_STEP,
	/* Bands of a roll (B8.2): this part of the chance, so much above it, from this die on. */
	OPTION_GREAT_PART, OPTION_MIXED_REACH, OPTION_BACKFIRE_FROM,
	OPTION_ALLOWANCE_KEEPS,      /* budget that an allowance leaves of last turn's (B6.1) */
	/* Noise (B17): of tracks in points, of stacks in per cent and from what size on, and the
	 * step to which purses are rounded. */
	OPTION_FOG_TRACK, OPTION_FOG_UNITS, OPTION_FOG_UNITS_FROM, OPTION_FOG_PURSE,
	OPTION_AGENDA_POINTS,        /* of 100; a team's objectives weigh the rest (B20) */
	OPTION_COUNT
};

struct income {
	struct expr res[RES_COUNT];
	int16_t cap[RES_COUNT];
};

/* B9. support = base + commit*c.commit + (cohesion-zero)/div + axis term - caution + whip + die */
struct vote_rules {
	int16_t base, commit, cohesion_zero, cohesion_div, axis, axis_trust;
	int16_t caution_num, caution_den, whip, die, die_zero;
	int16_t broad_weight, broad_cohesion;    /* passed with this yes weight: cohesion */
	uint64_t leaders;                        /* willing: countries, and how many must say yes */
	int16_t leaders_min;
	int16_t majority_countries, majority_weight; /* per cent */
	uint64_t outvoted;                       /* majority: these, if one says no: cohesion */
	int16_t outvoted_cohesion;
	int16_t unanimity_cohesion;
	struct text rule_names[DECISION_COUNT];
};

enum { WAR_COLUMNS = 5, WAR_FACES = 10, BATTLE_COLUMNS = 5 };

enum { WAR_RU, WAR_UA, WAR_SIDES };

/* What the war does to one side's brigades. */
struct war_side {
	uint8_t team;                            /* enum team */
	uint64_t areas;                          /* where it loses brigades */
	int16_t loss[STANCE_COUNT];              /* per cent, by Russia's stance */
	struct expr replace;                     /* how many come afterwards */
	uint8_t area, nation, quality;           /* where, whose, how good */
};

/* B10 and the front of the decisions, 2. */
struct war_rules {
	struct expr ua, ru;
	int16_t shift[STANCE_COUNT];
	int16_t columns[WAR_COLUMNS - 1];        /* ratio10 up to and including */
	int16_t delta[WAR_COLUMNS][WAR_FACES];
	struct war_side side[WAR_SIDES];         /* team R, then C */
	int8_t cost[STANCE_COUNT][MAX_TRACKS];   /* what a stance adds to tracks */
	struct span front;                       /* areas in order, a run of world.lists */
	int16_t share_all[MAX_AREAS], share_kyiv[MAX_AREAS];  /* per mille, 0 = no front there */
};

/* How an attack ended. */
enum battle_result {
	BATTLE_GAINED, BATTLE_CONTESTED, BATTLE_REPULSED,     /* by the table */
	BATTLE_UNOPPOSED,        /* nobody fought back */
	BATTLE_VOID,             /* nobody could come */
	BATTLE_RESULTS
};

/* B11. */
struct battle_rules {
	int16_t alert;                           /* per cent more per alert level */
	int16_t without_enablers;                /* per cent left of the Coalition's factor */
	int16_t columns[BATTLE_COLUMNS - 1];
	uint8_t result[BATTLE_COLUMNS][WAR_FACES];            /* enum battle_result */
	int16_t attacker_loss[BATTLE_COLUMNS], defender_loss[BATTLE_COLUMNS];
	int16_t weight[UNIT_KIND_COUNT];
};

/* B11. How far units go in a turn. 0: as far as they like. */
struct movement_rules {
	int16_t land, sea;       /* borders, or sea areas, in a turn of one week */
	int16_t delay;           /* turns that units from overseas then take longer */
	uint64_t overseas;       /* areas off the map, to which no such limit holds */
};

/* What counts in an incursion: brigades by n*q, or all as in any battle. */
enum battle_scale { SCALE_GROUND, SCALE_FULL, SCALE_COUNT };

/* B11, limited incursion and counter-attack. Effects are those of the procedure: not softened. */
struct incursion_rules {
	bool given;              /* the ruleset has them; a scenario without incursions needs none */
	uint8_t scale;           /* enum battle_scale */
	int16_t automatic;       /* added to the defence while Washington's posture is auto */
	int16_t contested;       /* turns after this one that contested ground counts as seized */
	uint64_t depth;          /* second echelon: needs no border with the target */
	struct expr gate[MAX_AREAS];             /* when brigades of a source join; empty: always */
	uint8_t back[MAX_AREAS];                 /* where those go who leave a target */
	struct expr reserve;                     /* joins the defence after a passed response */
	struct expr counter_reserve;             /* joins a counter-attack */
	struct span fought, unopposed, outside;  /* a battle; none; a target outside NATO */
	struct span answered, unanswered;        /* by the response vote */
	struct span result[BATTLE_UNOPPOSED];    /* by the table */
	struct span art5[ART5_COUNT];            /* what Washington does, booked to it */
	struct span always;                      /* of every incursion into NATO */
};

enum { RUNGS = 11 };

/* B13. */
struct escalation_rules {
	struct expr inadvertent, general_war;    /* per cent, not clamped */
	struct span inadvertent_effects;         /* what an incident does */
	struct text rungs[RUNGS];
};

/* B16. */
struct ceasefire_rules {
	struct expr chance;
	int16_t washington;                      /* added if Washington accepts */
	struct span effects;
	struct span rejected[TEAM_COUNT];        /* what the rejection of C or R does */
};

/* B8.4. */
struct argument_rules {
	int16_t most;                            /* a value lies from -most to most; 0: no arguments */
	int16_t step;                            /* in these steps; what a counted reason is worth */
	int16_t vote_share;                      /* a vote's difficulty falls by value / vote_share */
};

enum { PLAUSIBILITIES = 5 };

/* A step of the plausibility scale (B8.3). */
struct plausibility {
	int16_t chance;                          /* per cent */
	struct text name;
};

/* B8.3, B8.5. */
struct free_form_rules {
	bool given;                              /* the ruleset has free-form orders */
	int16_t parts;                           /* of a game; a team may file one in each */
	int16_t size[PACKAGE_SIZES];             /* largest change of a track, either way */
	uint64_t closed;                         /* tracks that no package may change */
	struct plausibility scale[PLAUSIBILITIES];
};

/* B5, phase 2: Red signalling. */
struct signal_rules {
	bool given;
	int16_t orders;                          /* most that may be shown in a turn */
	struct span effects;                     /* of showing any */
};

/* B9: the private score of a bloc that a person plays. */
struct bloc_score {
	int16_t commit;                          /* points per point of mean commitment */
	int16_t lost;                            /* points that a lost vote on its issue costs */
};

/* Things the procedures name, found by the loader; -1 where the ruleset lacks one. */
struct known {
	int16_t trust, cohesion, escalation, territory, rule, ceasefire, enablers, alert[TEAM_COUNT];
	int16_t grab, general_war, art5_auto, art5_decline;   /* flags the engine sets */
	int16_t intel[TEAM_COUNT];                            /* flags: exact sight (B17) */
	int16_t quiet;                                        /* the card "none" */
};

#endif
