/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PROSE_FIXTURE_H
#define TESTS_PROSE_FIXTURE_H

#include "prose/prose.h"

/* A small world with names in both languages, to make sentences about. */
enum fixture_track { TRACK_TRUST, TRACK_GREENLAND, TRACK_RULE, FIXTURE_TRACKS };
enum fixture_area { AREA_LTU, AREA_POL, FIXTURE_AREAS };
enum fixture_order {
	ORDER_LINE,          /* C: vote, requirement with a track and units */
	ORDER_REINFORCE,     /* C: target area, limit 2, costs 4 and 1 */
	ORDER_SABOTAGE,      /* R: hidden, target area, roll */
	ORDER_RULE,          /* C: target value, sets the decision rule */
	ORDER_WHIP,          /* C: target bloc */
	FIXTURE_ORDERS
};
enum fixture_flag { FLAG_LINE, FLAG_NAMELESS, FIXTURE_FLAGS };
enum fixture_source {
	SOURCE_NONE, SOURCE_LINE, SOURCE_FOUR, SOURCE_MINUS, SOURCE_COMPUTED, SOURCE_TARGET,
	SOURCE_FLAG, FIXTURE_SOURCES
};
/* One effect of every verb, and then what delay and if hold. */
enum { EFFECT_INNER = VERB_COUNT, FIXTURE_EFFECTS };

struct fixture {
	struct world world;
	struct state state;
	struct ledger ledger;
	struct op code[4];
	struct effect effects[FIXTURE_EFFECTS];
	struct roll roll;
	struct row row;
	struct text say;
	int16_t lists[4];
	const char *sources[FIXTURE_SOURCES];
};

void fixture_init(struct fixture *fixture);

/* Fail unless out holds exactly text; then empty it. */
void expect_text(struct str *out, const char *text);

#endif
