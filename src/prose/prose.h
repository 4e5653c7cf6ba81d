/* SPDX-License-Identifier: MIT */
#ifndef PROSE_PROSE_H
#define PROSE_PROSE_H

#include <stdbool.h>

#include "base/fault.h"
#include "base/str.h"
#include "engine/act.h"
#include "engine/dice_list.h"
#include "engine/ledger.h"
#include "engine/order.h"
#include "engine/state.h"
#include "engine/terms.h"
#include "engine/view.h"
#include "engine/world.h"

/* Every sentence a player reads, in the language at hand. All functions append to out. */
struct prose {
	const struct world *world;       /* names of the data; NULL where none are needed */
	enum lang lang;
};

/* The language of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG): data and program alike. */
enum lang prose_lang(void);

/*
 * One fault as "file:line:column: error: what is wrong; expected ...; did you mean ...?" and,
 * if it has one, the offending line under it. Ends in a newline.
 */
void prose_fault(const struct fault *fault, struct str *out);
void prose_faults(const struct faults *faults, struct str *out);

const char *prose_team(enum team team);                 /* "Coalition" */
char prose_team_letter(enum team team);                 /* 'C' */
const char *prose_team_id(enum team team);              /* "coalition", as on the command line */
const char *prose_band(enum band band);
const char *prose_setting(enum setting setting);
const char *prose_setting_value(enum setting setting, int value);
const char *prose_unit(enum unit_kind kind, bool brief); /* "brigades", "bde" */
const char *prose_decision(enum decision decision);

/*
 * The value of a track as players read it, and a change of it: "57", "+3"; of one counted per
 * mille "80.7%", "-0.4". prose_figure_of(): of an expression, which may be nothing but a track.
 */
struct figure {
	char text[16];
};
struct figure prose_figure(const struct track *track, int value);
struct figure prose_figure_change(const struct track *track, int change);
struct figure prose_figure_of(const struct world *world, struct expr expr, int value);

/* The label of a turn (B4): "Turn 2/3, 24 January 2026", "Turn 3/12, Q3 2026". */
void prose_turn(const struct prose *prose, int turn, struct str *out);

/* Only its date: "24 January 2026" (weeks), "Q3 2026" (quarters), "H2 2026" (half-years). */
void prose_date(const struct prose *prose, int turn, struct str *out);

/* The name of a flag, or its id where the data give it none. */
const char *prose_flag(const struct prose *prose, int flag);

/* An order with its target: "Reinforce the eastern flank: Lithuania". */
void prose_order(const struct prose *prose, const struct order *order, struct str *out);

/* Likewise by its short name: "Reinforce the flank: Lithuania". */
void prose_order_brief(const struct prose *prose, const struct order *order, struct str *out);

/*
 * A run of world.effects in words: "Coalition cohesion +4, Transatlantic trust -3, in
 * 2 turns: Defence industry +2". target: of the order, TARGET_NONE without one.
 */
void prose_effects(const struct prose *prose, struct span effects, int target, struct str *out);

/*
 * A condition in words, with what it reads now: "Greenland crisis >= 30 (now 27)".
 * state may be NULL: then without.
 */
void prose_condition(const struct prose *prose, const struct state *state, struct expr condition,
	struct str *out);

/*
 * Why an order cannot be filed and what would be right: "needs greenland >= 30
 * (it is 27)", "rests until turn 3", "costs 6 budget, 4 are left". state: imagined from a view.
 */
void prose_verdict(const struct prose *prose, const struct state *state,
	const struct order *order, enum verdict verdict, struct str *out);

/* One clause: "Coalition pays Washington 2 budget a turn (for 3 turns)". */
void prose_clause(const struct prose *prose, const struct clause *clause, struct str *out);

/* Terms: "Coalition, Washington (binding, open, 3 turns): ...; ...". */
void prose_terms(const struct prose *prose, const struct terms *terms, struct str *out);

/*
 * What it costs team to break an agreement that it is a party to (rules B16): "Transatlantic
 * trust -6, Washington: political capital -2". Nothing is added where it costs nothing: broken by
 * it before, no rule for the pair.
 */
void prose_breach(const struct prose *prose, const struct agreement *agreement, enum team team,
	struct str *out);

/* The kind of an act as a menu has it: "Inject". */
const char *prose_act_kind(enum act_kind kind);

/* An act that was checked: "Transatlantic trust = 45". */
void prose_act(const struct prose *prose, const struct act *act, struct str *out);

/* Why an act cannot be done. */
void prose_act_verdict(const struct prose *prose, const struct state *state,
	const struct act *act, enum verdict verdict, struct str *out);

/* A die of a ledger: "Attribution: Sabotage in Germany"; and a result of its kind: "caught". */
void prose_die(const struct prose *prose, const struct ledger *ledger,
	const struct thrown *die, struct str *out);
void prose_die_result(enum die_kind kind, int result, struct str *out);

/* One ledger entry as a sentence without a full stop: "Transatlantic trust 30 -> 27 (-3)". */
void prose_entry(const struct prose *prose, const struct ledger *ledger,
	const struct entry *entry, struct str *out);

/* What stands behind an entry: "Sabotage in Germany (unknown hand)". */
void prose_cause(const struct prose *prose, const struct entry *entry, struct str *out);

#endif
