/* SPDX-License-Identifier: MIT */
#include "runner.h"

#include <stddef.h>

Suite *bad_suite(void);
Suite *desk_suite(void);
Suite *effect_suite(void);
Suite *audit_suite(void);
Suite *expr_suite(void);
Suite *games_suite(void);
Suite *counter_suite(void);
Suite *incursion_suite(void);
Suite *reach_suite(void);
Suite *rulings_suite(void);
Suite *table_inject_suite(void);
Suite *truce_suite(void);
Suite *agreement_suite(void);
Suite *bind_suite(void);
Suite *breach_suite(void);
Suite *secret_suite(void);
Suite *pacts_by_chance_suite(void);
Suite *ladder_suite(void);
Suite *map_suite(void);
Suite *model_suite(void);
Suite *odds_suite(void);
Suite *overlay_suite(void);
Suite *real_suite(void);
Suite *scenarios_suite(void);
Suite *war_suite(void);

Suite *(*const SUITES[])(void) = {
	audit_suite, expr_suite, desk_suite, effect_suite, real_suite, odds_suite, map_suite, bad_suite,
	games_suite, scenarios_suite, incursion_suite, counter_suite, reach_suite, truce_suite,
	agreement_suite, bind_suite, breach_suite, secret_suite, pacts_by_chance_suite,
	war_suite, ladder_suite, model_suite, overlay_suite, table_inject_suite, rulings_suite, NULL,
};
