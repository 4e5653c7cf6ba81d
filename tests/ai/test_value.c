/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "ai/value.h"
#include "engine/fixture.h"
#include "runner.h"

Suite *value_suite(void);

START_TEST(value_counts_a_point_of_the_score_as_a_hundred)
{
	struct fixture f;
	struct state state;

	fixture_init(&f);
	state_start(f.world, 1, &state, NULL);
	fixture_put(&f, &state, "trust", 18);
	fixture_put(&f, &state, "cohesion", 45);

	int nothing = value_state(f.world, &state, TEAM_W);

	fixture_put(&f, &state, "cohesion", 62);
	/* The whole of an objective of weight 45. */
	ck_assert_int_eq(value_state(f.world, &state, TEAM_W) - nothing, 45 * VALUE_POINT);
	fixture_release(&f);
}
END_TEST

START_TEST(value_fears_escalation_above_68)
{
	struct fixture f;
	struct state state;

	fixture_init(&f);
	state_start(f.world, 1, &state, NULL);
	fixture_put(&f, &state, "escalation", 60);

	int calm = value_state(f.world, &state, TEAM_W);

	fixture_put(&f, &state, "escalation", 68);
	ck_assert_int_eq(value_state(f.world, &state, TEAM_W), calm);
	fixture_put(&f, &state, "escalation", 78);
	ck_assert_int_eq(value_state(f.world, &state, TEAM_W), calm - 10 * 60);
	fixture_release(&f);
}
END_TEST

START_TEST(value_counts_what_is_already_queued)
{
	struct fixture f;
	struct state state;

	fixture_init(&f);

	struct effect later = fixture_add(&f, "trust", "10");
	struct effect delay = fixture_delay(2, fixture_effects(&f, "0.do", &later, 1));
	struct span effects = fixture_effects(&f, "", &delay, 1);
	struct cause cause = { .kind = CAUSE_ORDER, .team = TEAM_W, .target = TARGET_NONE,
		.yes_percent = 100 };

	state_start(f.world, 1, &state, NULL);
	fixture_put(&f, &state, "trust", 30);

	int before = value_state(f.world, &state, TEAM_W);

	effect_apply(f.world, &state, effects, &cause, NULL);
	ck_assert_int_eq(fixture_track(&f, &state, "trust"), 30);
	ck_assert_int_gt(value_state(f.world, &state, TEAM_W), before);
	fixture_release(&f);
}
END_TEST

Suite *value_suite(void)
{
	Suite *suite = suite_create("value");
	TCase *tcase = tcase_create("states");

	tcase_add_test(tcase, value_counts_a_point_of_the_score_as_a_hundred);
	tcase_add_test(tcase, value_fears_escalation_above_68);
	tcase_add_test(tcase, value_counts_what_is_already_queued);
	suite_add_tcase(suite, tcase);
	return suite;
}
