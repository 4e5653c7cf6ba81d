/* SPDX-License-Identifier: MIT */
#include "engine/front.h"

#include "engine/retreat.h"
#include "engine/unit.h"
#include "play.h"
#include "runner.h"

Suite *front_suite(void);

/* Areas and nations of the small world. LTU and POL are the Coalition's, LEN and BLE Russia's. */
enum { LTU, POL, LEN, BLE, BAL };
enum { OF_DEU, OF_LTU, OF_POL, OF_RUS, OF_USA };

/* A front through three areas, 100 + 20 + 60 of 200 in Kyiv's hands; LEN is fought over first. */
static void set_up(struct play *play, int territory)
{
	static const int16_t order[] = { LEN, LTU, POL };
	play_init(play);
	struct world *world = play->f.world;
	struct war_rules *war = &world->war;
	war->front = fixture_list(&play->f, order, 3);
	war->share_all[LEN] = 50;
	war->share_kyiv[LEN] = 20;
	war->share_all[LTU] = 70;
	war->share_kyiv[LTU] = 60;
	war->share_all[POL] = 100;
	war->share_kyiv[POL] = 100;
	struct track *track = &world->tracks[world->known.territory];
	track->low = 0;
	track->high = 1000;
	track->start = (int16_t)territory;
	play_start(play, 1);
}

/* Move the territory as an order would. */
static void move(struct play *play, int by)
{
	const struct cause cause = {
		.kind = CAUSE_EVENT, .team = TEAM_NONE, .target = TARGET_NONE, .yes_percent = 100,
	};
	struct state replayed = play->state;
	char name[64] = "";

	ledger_init(play->ledger);
	track_change(play->f.world, &play->state, &(struct track_step){
		.track = play->f.world->known.territory, .change = CHANGE_ADD, .value = by,
	}, &cause, play->ledger);
	ledger_replay(play->f.world, play->ledger, 0, play->ledger->count, &replayed);
	ck_assert(!state_difference(play->f.world, &play->state, &replayed, name, sizeof name));
}

static void check_held(const struct play *play, int len, int ltu, int pol)
{
	ck_assert_int_eq(play->state.held[LEN], len);
	ck_assert_int_eq(play->state.held[LTU], ltu);
	ck_assert_int_eq(play->state.held[POL], pol);
}

static int brigades(const struct play *play, enum team team, int area)
{
	return units_count(&play->state, team, bit_of(area), UNIT_BDE);
}

START_TEST(losses_of_territory_use_up_ground_in_the_listed_order)
{
	struct play play;
	set_up(&play, 180);

	check_held(&play, 20, 60, 100);
	move(&play, -15);
	check_held(&play, 5, 60, 100);
	move(&play, -10);
	check_held(&play, 0, 55, 100);
	ck_assert_int_eq(play_count(&play, ENTRY_HELD), 2);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_HELD, 0)].subject, LEN);
	play_release(&play);
}
END_TEST

START_TEST(gains_return_ground_in_reverse)
{
	struct play play;
	set_up(&play, 180);

	move(&play, -25);
	check_held(&play, 0, 55, 100);
	move(&play, 8);
	check_held(&play, 3, 60, 100);
	move(&play, 17);
	check_held(&play, 20, 60, 100);
	play_release(&play);
}
END_TEST

START_TEST(gains_beyond_the_start_fill_areas_from_the_end_of_the_list)
{
	struct play play;
	set_up(&play, 180);

	move(&play, 4);
	check_held(&play, 20, 64, 100);
	move(&play, 16);
	check_held(&play, 30, 70, 100);
	/* More than there is ground on the front stays on the track alone. */
	move(&play, 100);
	check_held(&play, 50, 70, 100);
	play_release(&play);
}
END_TEST

START_TEST(a_scenario_that_starts_with_less_starts_with_less_ground)
{
	struct play play;
	set_up(&play, 150);

	check_held(&play, 0, 50, 100);
	ck_assert_int_eq(play.state.control[LTU], TEAM_C);
	ck_assert_int_eq(play_count(&play, ENTRY_HELD), 0);
	play_release(&play);
}
END_TEST

START_TEST(an_area_flips_when_its_owners_share_is_0)
{
	struct play play;
	set_up(&play, 180);

	move(&play, -79);
	check_held(&play, 0, 1, 100);
	ck_assert_int_eq(play.state.control[LTU], TEAM_C);
	move(&play, -1);
	ck_assert_int_eq(play.state.control[LTU], TEAM_R);
	/* Won back a little, it stays Russia's until all of it is Kyiv's. */
	move(&play, 59);
	check_held(&play, 0, 59, 100);
	ck_assert_int_eq(play.state.control[LTU], TEAM_R);
	move(&play, 31);
	check_held(&play, 20, 70, 100);
	ck_assert_int_eq(play.state.control[LTU], TEAM_C);
	ck_assert_int_eq(play.state.control[LEN], TEAM_R);
	move(&play, 30);
	ck_assert_int_eq(play.state.control[LEN], TEAM_C);
	play_release(&play);
}
END_TEST

START_TEST(the_losers_units_go_to_the_nearest_friendly_area)
{
	struct play play;
	set_up(&play, 180);
	int all = brigades(&play, TEAM_C, LTU) + brigades(&play, TEAM_C, POL);

	ck_assert_int_gt(brigades(&play, TEAM_C, LTU), 0);
	move(&play, -80);
	ck_assert_int_eq(brigades(&play, TEAM_C, LTU), 0);
	ck_assert_int_eq(brigades(&play, TEAM_C, POL), all);
	const struct post german = { .team = TEAM_C, .nation = OF_DEU, .area = POL,
		.kind = UNIT_BDE };
	ck_assert_ptr_nonnull(units_at(&play.state, &german));
	ck_assert_int_eq(units_at(&play.state, &german)->quality, 4);
	play_release(&play);
}
END_TEST

START_TEST(the_winners_units_stay)
{
	struct play play;
	set_up(&play, 180);
	const struct post post = { .team = TEAM_R, .nation = OF_RUS, .area = LTU,
		.kind = UNIT_BDE, .quality = 2 };

	units_set(&play.state, &post, 3);
	units_set_quality(&play.state, &post);
	move(&play, -80);
	ck_assert_int_eq(brigades(&play, TEAM_R, LTU), 3);
	play_release(&play);
}
END_TEST

START_TEST(units_without_a_refuge_are_lost)
{
	struct play play;
	set_up(&play, 180);

	play.state.control[POL] = TEAM_R;
	move(&play, -80);
	ck_assert_int_eq(brigades(&play, TEAM_C, LTU), 0);
	ck_assert_int_eq(brigades(&play, TEAM_C, BLE), 0);
	play_release(&play);
}
END_TEST

START_TEST(the_refuge_is_the_nearest_by_borders_whoever_holds_what_lies_between)
{
	struct play play;
	set_up(&play, 180);
	const struct world *world = play.f.world;

	/* From LEN only BLE can be reached, from BLE both LTU and POL. */
	ck_assert_int_eq(area_refuge(world, &play.state, TEAM_C, LEN), LTU);
	ck_assert_int_eq(area_refuge(world, &play.state, TEAM_W, LEN), LTU);
	ck_assert_int_eq(area_refuge(world, &play.state, TEAM_R, LEN), BLE);
	play.state.control[LTU] = TEAM_NONE;
	ck_assert_int_eq(area_refuge(world, &play.state, TEAM_C, LEN), POL);
	play.state.control[POL] = TEAM_R;
	ck_assert_int_eq(area_refuge(world, &play.state, TEAM_C, LEN), AREA_NONE);
	play_release(&play);
}
END_TEST

START_TEST(coalition_and_washington_are_friends_neutral_land_is_nobodys)
{
	ck_assert(team_is_friend(TEAM_C, TEAM_W));
	ck_assert(team_is_friend(TEAM_W, TEAM_C));
	ck_assert(team_is_friend(TEAM_R, TEAM_R));
	ck_assert(!team_is_friend(TEAM_R, TEAM_C));
	ck_assert(!team_is_friend(TEAM_W, TEAM_R));
	ck_assert(!team_is_friend(TEAM_C, TEAM_NONE));
	ck_assert(!team_is_friend(TEAM_NONE, TEAM_NONE));
}
END_TEST

Suite *front_suite(void)
{
	Suite *suite = suite_create("engine/front");
	TCase *front = tcase_create("front");

	tcase_add_test(front, losses_of_territory_use_up_ground_in_the_listed_order);
	tcase_add_test(front, gains_return_ground_in_reverse);
	tcase_add_test(front, gains_beyond_the_start_fill_areas_from_the_end_of_the_list);
	tcase_add_test(front, a_scenario_that_starts_with_less_starts_with_less_ground);
	tcase_add_test(front, an_area_flips_when_its_owners_share_is_0);
	tcase_add_test(front, the_losers_units_go_to_the_nearest_friendly_area);
	tcase_add_test(front, the_winners_units_stay);
	tcase_add_test(front, units_without_a_refuge_are_lost);
	tcase_add_test(front, the_refuge_is_the_nearest_by_borders_whoever_holds_what_lies_between);
	tcase_add_test(front, coalition_and_washington_are_friends_neutral_land_is_nobodys);
	suite_add_tcase(suite, front);
	return suite;
}
