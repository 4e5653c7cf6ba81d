/* SPDX-License-Identifier: MIT */
#include "runner.h"

Suite *decisive_suite(void);
Suite *argument_suite(void);
Suite *act_chair_suite(void);
Suite *act_chance_suite(void);
Suite *act_sight_suite(void);
Suite *battle_suite(void);
Suite *bloc_suite(void);
Suite *close_suite(void);
Suite *delay_suite(void);
Suite *dice_suite(void);
Suite *effect_suite(void);
Suite *event_suite(void);
Suite *expr_suite(void);
Suite *free_form_suite(void);
Suite *front_suite(void);
Suite *games_suite(void);
Suite *ledger_suite(void);
Suite *budget_suite(void);
Suite *lever_suite(void);
Suite *losses_suite(void);
Suite *odds_suite(void);
Suite *offer_suite(void);
Suite *order_suite(void);
Suite *redact_suite(void);
Suite *roll_suite(void);
Suite *ruling_suite(void);
Suite *score_suite(void);
Suite *seat_suite(void);
Suite *sheet_suite(void);
Suite *state_suite(void);
Suite *track_suite(void);
Suite *turn_suite(void);
Suite *unit_suite(void);
Suite *view_suite(void);
Suite *vote_suite(void);
Suite *war_suite(void);
Suite *world_suite(void);

Suite *(*const SUITES[])(void) = {
	decisive_suite, argument_suite,
	act_chair_suite,
	act_chance_suite,
	act_sight_suite,
	battle_suite,
	bloc_suite,
	close_suite,
	delay_suite,
	dice_suite,
	effect_suite,
	event_suite,
	expr_suite,
	free_form_suite,
	front_suite,
	games_suite,
	ledger_suite,
	budget_suite,
	lever_suite,
	losses_suite,
	odds_suite,
	offer_suite,
	order_suite,
	redact_suite,
	roll_suite,
	ruling_suite,
	score_suite,
	seat_suite,
	sheet_suite,
	state_suite,
	track_suite,
	turn_suite,
	unit_suite,
	view_suite,
	vote_suite,
	war_suite,
	world_suite,
	NULL
};
