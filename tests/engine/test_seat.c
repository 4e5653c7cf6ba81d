/* SPDX-License-Identifier: MIT */
#include "engine/act.h"
#include "engine/order.h"
#include "play.h"
#include "runner.h"

Suite *seat_suite(void);

/* Seats at the desk; Red signalling (rules B5, phase 2); Washington's Congress (B15). */

enum { SIGNED = 2 };

static void start(struct play *play)
{
	play_init(play);
	struct world *world = play->f.world;
	struct effect calmer = fixture_add(&play->f, "escalation", "-2");
	world->signalling = (struct signal_rules){
		.given = true, .orders = 2, .effects = fixture_effects(&play->f, "", &calmer, 1),
	};
	world->scenario.signalling = true;
	world->orders[world_order(world, "arctic")].countersign = SIGNED;
	world->orders[world_order(world, "tariffs")].countersign = SIGNED;
	play_start(play, 1);
}

static enum verdict act(struct play *play, const struct act *it)
{
	enum verdict verdict = act_check(play->f.world, &play->state, it);

	if (verdict == VERDICT_LEGAL)
		act_apply(play->f.world, &play->state, it, play->ledger);
	return verdict;
}

static enum verdict seat(struct play *play, enum desk_seat which, bool on)
{
	return act(play, &(struct act){
		.kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = (uint8_t)which, .bloc = -1, .on = on },
	});
}

static enum verdict sign(struct play *play, const char *id)
{
	return act(play, &(struct act){
		.kind = ACT_COUNTERSIGN, .team = TEAM_NONE,
		.countersign = { .order = (int16_t)world_order(play->f.world, id) },
	});
}

static struct order shown(const struct play *play, const char *id)
{
	int kind = world_order(play->f.world, id);

	return (struct order){
		.team = play->f.world->orders[kind].team, .kind = (int16_t)kind,
		.target = TARGET_NONE,
	};
}

static struct act signal_of(const struct play *play, const char *first, const char *second)
{
	struct act it = { .kind = ACT_SIGNAL, .team = TEAM_R };

	it.signal[0] = it.signal[1] = (struct order){ .kind = -1 };
	if (first)
		it.signal[0] = shown(play, first);
	if (second)
		it.signal[1] = shown(play, second);
	return it;
}

START_TEST(seats_at_the_desk_are_taken_and_left)
{
	struct play play;
	start(&play);

	ck_assert(!desk_has(&play.state, DESK_FACILITATOR));
	ck_assert_int_eq(seat(&play, DESK_FACILITATOR, true), VERDICT_LEGAL);
	ck_assert(desk_has(&play.state, DESK_FACILITATOR));
	ck_assert(!desk_has(&play.state, DESK_CONGRESS));
	ck_assert_int_eq(seat(&play, DESK_CONGRESS, true), VERDICT_LEGAL);
	ck_assert_int_eq(seat(&play, DESK_FACILITATOR, false), VERDICT_LEGAL);
	ck_assert(!desk_has(&play.state, DESK_FACILITATOR));
	ck_assert(desk_has(&play.state, DESK_CONGRESS));
	ck_assert_int_eq(seat(&play, DESK_SEATS, true), VERDICT_SEAT);
	/* Seats stay taken from turn to turn. */
	play_turn(&play);
	ck_assert(desk_has(&play.state, DESK_CONGRESS));
	play_release(&play);
}
END_TEST

START_TEST(showing_orders_lowers_escalation_by_2_once_a_turn)
{
	struct play play;
	start(&play);
	struct act one = signal_of(&play, "wedge", NULL);
	struct act two = signal_of(&play, "drones", "sabotage");
	int before = play_track(&play, "escalation");

	ck_assert_int_eq(act(&play, &two), VERDICT_LEGAL);
	ck_assert_int_eq(play_track(&play, "escalation"), before - 2);
	const struct entry *entry = &play.ledger->entries[play.ledger->count - 1];
	ck_assert_int_eq(entry->kind, ENTRY_TRACK);
	ck_assert_int_eq(entry->cause, CAUSE_SIGNAL);
	ck_assert_int_eq(entry->author, TEAM_R);
	ck_assert_int_eq(act(&play, &one), VERDICT_TWICE);
	play_turn(&play);
	ck_assert_int_eq(act(&play, &one), VERDICT_LEGAL);
	play_release(&play);
}
END_TEST

START_TEST(a_signal_is_one_or_two_different_orders_of_russia)
{
	struct play play;
	start(&play);
	struct act it = signal_of(&play, NULL, NULL);

	ck_assert_int_eq(act(&play, &it), VERDICT_UNKNOWN);
	it = signal_of(&play, "drones", "drones");
	ck_assert_int_eq(act(&play, &it), VERDICT_TWICE);
	it = signal_of(&play, "tariffs", NULL);
	ck_assert_int_eq(act(&play, &it), VERDICT_TEAM);
	it = signal_of(&play, "drones", NULL);
	it.signal[0].target = 0;
	ck_assert_int_eq(act(&play, &it), VERDICT_TARGET);
	it.signal[0].target = TARGET_NONE;
	it.team = TEAM_C;
	ck_assert_int_eq(act(&play, &it), VERDICT_TEAM);
	it.team = TEAM_R;
	it.signal[0].kind = MAX_ORDERS;
	ck_assert_int_eq(act(&play, &it), VERDICT_UNKNOWN);
	/* The ruleset may allow only one. */
	play.f.world->signalling.orders = 1;
	it = signal_of(&play, "drones", "wedge");
	ck_assert_int_eq(act(&play, &it), VERDICT_FULL);
	it = signal_of(&play, NULL, "wedge");
	ck_assert_int_eq(act(&play, &it), VERDICT_LEGAL);
	play_release(&play);
}
END_TEST

START_TEST(russia_may_bluff_with_what_it_cannot_file)
{
	struct play play;
	start(&play);
	struct act it = signal_of(&play, "wedge", "drones");
	struct order wedge = shown(&play, "wedge");

	play.state.res[TEAM_R][RES_BP] = play.state.res[TEAM_R][RES_PC] = 0;
	play.state.rested[wedge.kind] = 9;
	ck_assert_int_ne(order_check(play.f.world, &play.state, &wedge), VERDICT_LEGAL);
	ck_assert_int_eq(act(&play, &it), VERDICT_LEGAL);
	/* Nor is it bound to what it showed. */
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_ORDER), 0);
	play_release(&play);
}
END_TEST

START_TEST(signalling_is_a_switch_of_the_scenario)
{
	struct play play;
	start(&play);
	struct act it = signal_of(&play, "wedge", NULL);

	play.f.world->scenario.signalling = false;
	ck_assert_int_eq(act(&play, &it), VERDICT_SCENARIO);
	play.f.world->scenario.signalling = true;
	play.f.world->scenario.allowed[it.signal[0].kind] = false;
	ck_assert_int_eq(act(&play, &it), VERDICT_SCENARIO);
	play.f.world->scenario.allowed[it.signal[0].kind] = true;
	play.f.world->signalling.given = false;
	ck_assert_int_eq(act(&play, &it), VERDICT_SCENARIO);
	play_release(&play);
}
END_TEST

static int cost(const struct play *play, const char *id, enum resource resource)
{
	return order_cost(play->f.world, &play->state, world_order(play->f.world, id), resource);
}

START_TEST(an_order_that_congress_has_not_signed_costs_2_capital_more)
{
	struct play play;
	start(&play);

	/* While nobody sits there nobody needs to sign. */
	ck_assert_int_eq(cost(&play, "arctic", RES_PC), 2);
	ck_assert_int_eq(sign(&play, "arctic"), VERDICT_SEAT);
	seat(&play, DESK_CONGRESS, true);
	ck_assert_int_eq(cost(&play, "arctic", RES_PC), 2 + SIGNED);
	ck_assert_int_eq(cost(&play, "arctic", RES_BP), 0);
	ck_assert_int_eq(cost(&play, "watch", RES_PC), 0);
	ck_assert_int_eq(sign(&play, "arctic"), VERDICT_LEGAL);
	ck_assert_int_eq(cost(&play, "arctic", RES_PC), 2);
	ck_assert_int_eq(cost(&play, "tariffs", RES_PC), 1 + SIGNED);
	play_release(&play);
}
END_TEST

START_TEST(congress_signs_only_what_needs_it_and_once)
{
	struct play play;
	start(&play);

	seat(&play, DESK_CONGRESS, true);
	ck_assert_int_eq(sign(&play, "watch"), VERDICT_UNKNOWN);
	ck_assert_int_eq(sign(&play, "wedge"), VERDICT_UNKNOWN);
	ck_assert_int_eq(sign(&play, "arctic"), VERDICT_LEGAL);
	ck_assert_int_eq(sign(&play, "arctic"), VERDICT_TWICE);
	for (int i = 1; i < MAX_SIGNED; i++)
		play.state.desk.signed_order[i] = (int16_t)(100 + i);
	ck_assert_int_eq(sign(&play, "tariffs"), VERDICT_FULL);
	play_release(&play);
}
END_TEST

START_TEST(a_sheet_pays_what_congress_makes_it_pay)
{
	struct play play;
	start(&play);
	const struct world *world = play.f.world;

	seat(&play, DESK_CONGRESS, true);
	play.state.res[TEAM_W][RES_PC] = 4;
	play_file(&play, "arctic", NULL);
	ck_assert_int_eq(sheet_left(world, &play.state, TEAM_W, &play.orders.sheet[TEAM_W], RES_PC),
		0);
	struct order tariffs = shown(&play, "tariffs");
	ck_assert_int_eq(sheet_admits(world, &play.state, &play.orders.sheet[TEAM_W], &tariffs),
		VERDICT_CAPITAL);
	sign(&play, "arctic");
	ck_assert_int_eq(sheet_left(world, &play.state, TEAM_W, &play.orders.sheet[TEAM_W], RES_PC),
		2);
	sign(&play, "tariffs");
	ck_assert_int_eq(sheet_admits(world, &play.state, &play.orders.sheet[TEAM_W], &tariffs),
		VERDICT_LEGAL);
	play_turn(&play);
	/* Paid once, and signatures are for one turn. */
	int paid = 0;
	for (int i = 0; i < play.ledger->count; i++)
		if (play.ledger->entries[i].kind == ENTRY_RES
			&& play.ledger->entries[i].cause == CAUSE_ORDER
			&& play.ledger->entries[i].subject == RES_PC)
			paid += play.ledger->entries[i].from - play.ledger->entries[i].to;
	ck_assert_int_eq(paid, 2);
	ck_assert_int_eq(cost(&play, "tariffs", RES_PC), 1 + SIGNED);
	play_release(&play);
}
END_TEST

Suite *seat_suite(void)
{
	Suite *suite = suite_create("seat");
	TCase *tcase = tcase_create("B5, B15");

	tcase_add_test(tcase, seats_at_the_desk_are_taken_and_left);
	tcase_add_test(tcase, showing_orders_lowers_escalation_by_2_once_a_turn);
	tcase_add_test(tcase, a_signal_is_one_or_two_different_orders_of_russia);
	tcase_add_test(tcase, russia_may_bluff_with_what_it_cannot_file);
	tcase_add_test(tcase, signalling_is_a_switch_of_the_scenario);
	tcase_add_test(tcase, an_order_that_congress_has_not_signed_costs_2_capital_more);
	tcase_add_test(tcase, congress_signs_only_what_needs_it_and_once);
	tcase_add_test(tcase, a_sheet_pays_what_congress_makes_it_pay);
	suite_add_tcase(suite, tcase);
	return suite;
}
