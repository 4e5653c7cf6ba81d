/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "content/rules_bench.h"
#include "engine/act.h"
#include "engine/event.h"
#include "engine/free_form.h"
#include "engine/order.h"
#include "engine/turn.h"
#include "runner.h"

Suite *desk_suite(void);

/* The shipped rules of the table: rules B5 (signalling), B8.3 to B8.5, B9 (scores), B15. */

static struct content content;
static const struct world *world;
static struct state state;

static void setup(void)
{
	rules_bench_init(&content, &state);
	world = content.world;
}

static void teardown(void)
{
	content_release(&content);
}

static int order(const char *id)
{
	int kind = world_order(world, id);

	ck_assert_msg(kind >= 0, "%s", id);
	return kind;
}

static void put(const char *track, int value)
{
	rules_bench_track(&content, &state, track, value);
}

static int track(const char *id)
{
	return state.track[world_track(world, id)];
}

static int capital(const char *id)
{
	return order_cost(world, &state, order(id), RES_PC);
}

static void seat(enum desk_seat which)
{
	const struct act act = {
		.kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = (uint8_t)which, .bloc = -1, .on = true },
	};

	ck_assert_int_eq(act_check(world, &state, &act), VERDICT_LEGAL);
	act_apply(world, &state, &act, NULL);
}

/* Carry out one order of Washington, whatever it costs. */
static void carry_out(const char *id)
{
	const struct order_kind *kind = &world->orders[order(id)];
	struct cause cause = {
		.kind = CAUSE_ORDER, .team = TEAM_W, .index = (int16_t)order(id),
		.target = TARGET_NONE, .yes_percent = 100,
	};

	effect_apply(world, &state, kind->always, &cause, NULL);
}

START_TEST(drawdown_costs_2_capital_more_from_55_congress)
{
	put("congress", 54);
	ck_assert_int_eq(capital("drawdown"), 1);
	put("congress", 55);
	ck_assert_int_eq(capital("drawdown"), 3);
}
END_TEST

START_TEST(backstop_needs_40_congress)
{
	const struct order backstop = {
		.team = TEAM_W, .kind = (int16_t)order("backstop"), .target = TARGET_NONE,
	};

	state.res[TEAM_W][RES_BP] = state.res[TEAM_W][RES_PC] = 12;
	put("congress", 39);
	ck_assert_int_eq(order_check(world, &state, &backstop), VERDICT_REQUIREMENT);
	put("congress", 40);
	ck_assert_int_eq(order_check(world, &state, &backstop), VERDICT_LEGAL);
}
END_TEST

START_TEST(seizing_greenland_costs_20_congress_and_30_commitment)
{
	put("congress", 60);
	put("us_commit", 65);
	carry_out("seize_greenland");
	ck_assert_int_eq(track("congress"), 40);
	ck_assert_int_eq(track("us_commit"), 35);
}
END_TEST

START_TEST(midterms_move_congress_by_base)
{
	int card = world_event(world, "midterms");

	put("congress", 55);
	put("base", 52);
	event_resolve(world, &state, card, true, NULL);
	ck_assert_int_eq(track("congress"), 49);
	ck_assert_int_eq(track("base"), 54);
	put("congress", 55);
	put("base", 51);
	event_resolve(world, &state, card, true, NULL);
	ck_assert_int_eq(track("congress"), 63);
	ck_assert_int_eq(track("base"), 48);
}
END_TEST

static int objective_weight(const char *measured)
{
	for (int i = 0; i < world->objective_count[TEAM_W]; i++) {
		const struct objective *objective = &world->objectives[TEAM_W][i];
		if (strcmp(world->sources[objective->of.source], measured) == 0)
			return objective->weight;
	}
	ck_abort_msg("nothing is measured by %s", measured);
	return 0;
}

static int capital_income(void)
{
	return expr_eval(world, &state, world->income[TEAM_W].res[RES_PC], TARGET_NONE);
}

START_TEST(base_and_congress_pay_capital_and_25_and_10_points)
{
	int income;

	ck_assert_int_eq(objective_weight("base"), 25);
	ck_assert_int_eq(objective_weight("congress"), 10);
	put("base", 25);
	put("congress", 25);
	income = capital_income();
	put("base", 50);
	ck_assert_int_eq(capital_income(), income + 1);
	put("congress", 50);
	ck_assert_int_eq(capital_income(), income + 2);
}
END_TEST

/* What the effects of an order that need no luck add to a track. */
static int added(const struct order_kind *kind, const char *id)
{
	int sum = 0, wanted = world_track(world, id);

	for (int i = 0; i < kind->always.count; i++) {
		const struct effect *effect = &world->effects[kind->always.first + i];
		if (effect->verb == VERB_TRACK && effect->change == CHANGE_ADD
			&& effect->subject == wanted)
			sum += expr_eval(world, &state, effect->value, TARGET_NONE);
	}
	return sum;
}

START_TEST(almost_every_order_moves_base_and_congress_in_opposite_directions)
{
	int opposite = 0, alike = 0;

	for (int i = 0; i < world->order_count; i++) {
		const struct order_kind *kind = &world->orders[i];
		int both = added(kind, "base") * added(kind, "congress");
		if (kind->team != TEAM_W)
			continue;
		opposite += both < 0;
		alike += both > 0;
	}
	ck_assert_int_ge(opposite, 9);
	/* Greenland, seized or settled, and nothing else. */
	ck_assert_int_le(alike, 2);
}
END_TEST

START_TEST(congress_countersigns_three_orders_or_they_cost_2_capital_more)
{
	static const char *const SIGNED[] = { "drawdown", "deal_moscow", "seize_greenland" };
	static const int CAPITAL[] = { 1, 2, 4 };
	int needing = 0;

	put("congress", 50);
	for (int i = 0; i < 3; i++)
		ck_assert_int_eq(capital(SIGNED[i]), CAPITAL[i]);
	seat(DESK_CONGRESS);
	for (int i = 0; i < 3; i++) {
		const struct act sign = {
			.kind = ACT_COUNTERSIGN, .team = TEAM_NONE,
			.countersign = { .order = (int16_t)order(SIGNED[i]) },
		};
		ck_assert_int_eq(capital(SIGNED[i]), CAPITAL[i] + 2);
		ck_assert_int_eq(act_check(world, &state, &sign), VERDICT_LEGAL);
		act_apply(world, &state, &sign, NULL);
		ck_assert_int_eq(capital(SIGNED[i]), CAPITAL[i]);
	}
	for (int i = 0; i < world->order_count; i++)
		needing += world->orders[i].countersign > 0;
	ck_assert_int_eq(needing, 3);
	/* The floor of the defence act stands beside the signature. */
	put("congress", 60);
	ck_assert_int_eq(capital("drawdown"), 3);
}
END_TEST

START_TEST(plausibility_goes_from_15_to_85)
{
	static const int CHANCE[] = { 15, 35, 50, 65, 85 };

	for (int i = 0; i < PLAUSIBILITIES; i++) {
		ck_assert_int_eq(world->free_form.scale[i].chance, CHANCE[i]);
		ck_assert_ptr_nonnull(world->free_form.scale[i].name.in[LANG_ZH_TW]);
	}
}
END_TEST

START_TEST(arguments_go_to_15_by_fives_and_a_third_counts_in_votes)
{
	ck_assert_int_eq(world->argument.most, 15);
	ck_assert_int_eq(world->argument.step, 5);
	ck_assert_int_eq(world->argument.vote_share, 3);
}
END_TEST

START_TEST(a_free_form_order_costs_3_and_1_and_changes_tracks_by_3_5_or_8)
{
	static const char *const IDS[] = { "matrix_c", "matrix_r", "matrix_w" };

	for (int team = 0; team < TEAM_COUNT; team++) {
		const struct order_kind *kind = &world->orders[order(IDS[team])];
		ck_assert_int_eq(kind->team, team);
		ck_assert_int_eq(kind->tag, TAG_POLITICS);
		ck_assert_int_eq(order_cost(world, &state, order(IDS[team]), RES_BP), 3);
		ck_assert_int_eq(capital(IDS[team]), 1);
	}
	ck_assert_int_eq(world->free_form.parts, 3);
	ck_assert_int_eq(world->free_form.size[PACKAGE_SMALL], 3);
	ck_assert_int_eq(world->free_form.size[PACKAGE_MEDIUM], 5);
	ck_assert_int_eq(world->free_form.size[PACKAGE_LARGE], 8);
}
END_TEST

/* Ladders are the tracks of few steps; alerts are among them. */
START_TEST(packages_change_every_track_but_the_ladders)
{
	for (int i = 0; i < world->track_count; i++) {
		struct package package = {
			.track_count = 1, .track = { (uint8_t)i }, .change = { 1 },
		};
		bool ladder = world->tracks[i].high < 10;
		ck_assert_msg((package_check(world, &package) == VERDICT_LEGAL) == !ladder, "%s",
			world->tracks[i].id);
	}
}
END_TEST

START_TEST(showing_orders_is_worth_2_escalation_where_the_scenario_has_it)
{
	static const struct {
		const char *scenario;
		bool signalling;
	} CASES[] = {
		{ "marijampole", true }, { "with_whom", true }, { "nuuk_winter", false },
		{ "secretariat", false },
	};
	const struct cause cause = {
		.kind = CAUSE_SIGNAL, .team = TEAM_R, .target = TARGET_NONE, .yes_percent = 100,
	};

	ck_assert_int_eq(world->signalling.orders, 2);
	put("escalation", 40);
	effect_apply(world, &state, world->signalling.effects, &cause, NULL);
	ck_assert_int_eq(track("escalation"), 38);
	for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
		struct content shipped;
		struct faults faults = { .count = 0 };
		ck_assert(content_open(CASES[i].scenario, &shipped, &faults));
		ck_assert_int_eq(shipped.world->scenario.signalling, CASES[i].signalling);
		/* An allow list need not name the free-form orders. */
		ck_assert(shipped.world->scenario.allowed[world_order(shipped.world, "matrix_w")]);
		content_release(&shipped);
	}
}
END_TEST

START_TEST(a_bloc_scores_twice_its_commitment_and_loses_5_a_vote)
{
	ck_assert_int_eq(world->bloc_score.commit, 2);
	ck_assert_int_eq(world->bloc_score.lost, 5);
}
END_TEST

Suite *desk_suite(void)
{
	Suite *suite = suite_create("desk");
	TCase *tcase = tcase_create("shipped");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, drawdown_costs_2_capital_more_from_55_congress);
	tcase_add_test(tcase, backstop_needs_40_congress);
	tcase_add_test(tcase, seizing_greenland_costs_20_congress_and_30_commitment);
	tcase_add_test(tcase, midterms_move_congress_by_base);
	tcase_add_test(tcase, base_and_congress_pay_capital_and_25_and_10_points);
	tcase_add_test(tcase, almost_every_order_moves_base_and_congress_in_opposite_directions);
	tcase_add_test(tcase, congress_countersigns_three_orders_or_they_cost_2_capital_more);
	tcase_add_test(tcase, plausibility_goes_from_15_to_85);
	tcase_add_test(tcase, arguments_go_to_15_by_fives_and_a_third_counts_in_votes);
	tcase_add_test(tcase, a_free_form_order_costs_3_and_1_and_changes_tracks_by_3_5_or_8);
	tcase_add_test(tcase, packages_change_every_track_but_the_ladders);
	tcase_add_test(tcase, showing_orders_is_worth_2_escalation_where_the_scenario_has_it);
	tcase_add_test(tcase, a_bloc_scores_twice_its_commitment_and_loses_5_a_vote);
	suite_add_tcase(suite, tcase);
	return suite;
}
