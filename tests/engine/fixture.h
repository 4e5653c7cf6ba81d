/* SPDX-License-Identifier: MIT */
#ifndef TESTS_ENGINE_FIXTURE_H
#define TESTS_ENGINE_FIXTURE_H

#include "engine/order.h"
#include "engine/state.h"
#include "engine/world.h"

/*
 * A small world built by hand, without YAML, with numbers chosen so that every
 * step of a turn can be told apart. It is written in fixture_world.c; a test may
 * change world, or add to it by the verbs below, before it calls state_start().
 */
struct fixture {
	struct arena *arena;
	struct world *world;
	struct store *store;     /* the flat arrays behind world */
};

void fixture_init(struct fixture *f);
void fixture_release(struct fixture *f);

/* An expression in postfix words: "trust 25 <", "flag:red_line not", "$t 2 *"; "" is empty. */
struct expr fixture_expr(struct fixture *f, const char *words);

/* Store a run of effects; list is what their paths begin with ("pass", "" for "do"). */
struct span fixture_effects(struct fixture *f, const char *list, const struct effect *effects,
	int count);
struct span fixture_list(struct fixture *f, const int16_t *items, int count);
struct span fixture_modifier(struct fixture *f, const char *when, const char *value);
uint16_t fixture_roll(struct fixture *f, const struct roll *roll);

/* Effects by id, so that a test reads like data. */
struct effect fixture_add(struct fixture *f, const char *track, const char *value);
struct effect fixture_scaled(struct fixture *f, const char *track, const char *value);
struct effect fixture_set(struct fixture *f, const char *track, const char *value);
struct effect fixture_flag(struct fixture *f, const char *flag, int turns);
struct effect fixture_delay(int turns, struct span then);

/* Add an order that the scenario allows, a flag, a card of the deck, a bookkeeping row. */
int fixture_order(struct fixture *f, const struct order_kind *kind);
int fixture_new_flag(struct fixture *f, const char *id);
int fixture_event(struct fixture *f, const struct event *event);
int fixture_row(struct fixture *f, const char *when, bool calm, struct span effects);

/* Sheets for all teams with nothing on them; filed by nobody. */
void fixture_orders(struct orders *orders);

/* Put an order by its id on its team's sheet; target by id, NULL without one. */
void fixture_file(const struct fixture *f, struct orders *orders, const char *id,
	const char *target);

/* Value of a track by id. */
int fixture_track(const struct fixture *f, const struct state *state, const char *id);
void fixture_put(const struct fixture *f, struct state *state, const char *id, int value);

#endif
