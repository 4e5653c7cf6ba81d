/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/arena.h"
#include "engine/decisive.h"
#include "engine/score.h"
#include "engine/turn.h"
#include "fixture.h"
#include "runner.h"

Suite *decisive_suite(void);

/* A turn played in the small world, from start to state. */
struct played {
	struct fixture f;
	struct state start, state;
	struct ledger *ledger;
};

static void play(struct played *p)
{
	struct orders orders;

	fixture_init(&p->f);
	p->ledger = arena_alloc(p->f.arena, 1, sizeof(*p->ledger));
	state_start(p->f.world, 7, &p->start, NULL);
	p->state = p->start;
	fixture_orders(&orders);
	fixture_file(&p->f, &orders, "deepen", NULL);
	fixture_file(&p->f, &orders, "reinforce", "LTU");
	fixture_file(&p->f, &orders, "sabotage", NULL);
	turn_adjudicate(p->f.world, &p->state, &orders, p->ledger);
}

START_TEST(a_turn_taken_back_leaves_what_was_before_it)
{
	struct played p;

	play(&p);

	struct state back = p.state;

	for (int i = p.ledger->count - 1; i >= 0; i--)
		entry_take_back(p.f.world, &p.ledger->entries[i], &back);
	for (int i = 0; i < p.f.world->track_count; i++)
		ck_assert_int_eq(back.track[i], p.start.track[i]);
	for (int i = 0; i < p.f.world->country_count; i++)
		ck_assert_int_eq(back.commit[i], p.start.commit[i]);
	ck_assert_int_eq(back.stack_count, p.start.stack_count);
	for (int i = 0; i < back.stack_count; i++)
		ck_assert_int_eq(back.stacks[i].count, p.start.stacks[i].count);
	fixture_release(&p.f);
}
END_TEST

/* One change of a track by an event. */
static void add_event(struct played *p, int event, int track, int by)
{
	ledger_add(p->ledger, &(struct entry){ .kind = ENTRY_TRACK, .turn = 1, .cause = CAUSE_EVENT,
		.author = TEAM_NONE, .team = TEAM_NONE, .index = (int16_t)event,
		.target = TARGET_NONE, .subject = (int16_t)track, .from = p->state.track[track],
		.to = p->state.track[track] + by });
	p->state.track[track] = (int16_t)(p->state.track[track] + by);
}

/* The first track that an objective of the Coalition is, and nothing else. */
static int scored_track(const struct world *world)
{
	for (int i = 0; i < world->objective_count[TEAM_C]; i++) {
		struct expr of = world->objectives[TEAM_C][i].of;

		if (of.count == 1 && world->code[of.first].code == OP_TRACK)
			return world->code[of.first].arg;
	}
	return -1;
}

START_TEST(the_heaviest_moment_comes_first_and_its_points_are_what_it_gave)
{
	struct played p;
	struct moment moments[MAX_MOMENTS];

	fixture_init(&p.f);
	p.ledger = arena_alloc(p.f.arena, 1, sizeof(*p.ledger));
	state_start(p.f.world, 7, &p.state, NULL);

	const struct ledger *ledgers[] = { p.ledger };
	int track = scored_track(p.f.world);

	ck_assert_int_ge(track, 0);
	p.state.track[track] = 30;

	int before = score_team(p.f.world, &p.state, TEAM_C);

	add_event(&p, 0, track, 2);
	add_event(&p, 1, track, 20);

	int gained = score_team(p.f.world, &p.state, TEAM_C) - before;
	int count = decisive_find(p.f.world, &p.state, ledgers, 1, moments, MAX_MOMENTS);

	ck_assert_int_ge(count, 1);
	ck_assert_int_eq(p.ledger->entries[moments[0].entry].index, 1);
	ck_assert_int_gt(moments[0].points[TEAM_C], 0);
	ck_assert_int_le(moments[0].points[TEAM_C], gained);
	for (int i = 1; i < count; i++)
		ck_assert_int_le(moments[i].weight, moments[i - 1].weight);
	ck_assert_int_eq(decisive_find(p.f.world, &p.state, ledgers, 1, moments, 1), 1);
	ck_assert_int_eq(p.ledger->entries[moments[0].entry].index, 1);
	fixture_release(&p.f);
}
END_TEST

START_TEST(what_moves_no_score_is_no_moment)
{
	struct played p;
	struct moment moments[MAX_MOMENTS];
	struct ledger *empty;

	fixture_init(&p.f);
	empty = arena_alloc(p.f.arena, 1, sizeof(*empty));
	state_start(p.f.world, 7, &p.state, NULL);

	const struct ledger *ledgers[] = { empty };

	ck_assert_int_eq(decisive_find(p.f.world, &p.state, ledgers, 1, moments, MAX_MOMENTS), 0);
	fixture_release(&p.f);
}
END_TEST

Suite *decisive_suite(void)
{
	Suite *suite = suite_create("decisive");
	TCase *tcase = tcase_create("moments");

	tcase_add_test(tcase, a_turn_taken_back_leaves_what_was_before_it);
	tcase_add_test(tcase, the_heaviest_moment_comes_first_and_its_points_are_what_it_gave);
	tcase_add_test(tcase, what_moves_no_score_is_no_moment);
	suite_add_tcase(suite, tcase);
	return suite;
}
