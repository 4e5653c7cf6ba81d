/* SPDX-License-Identifier: MIT */
#include "engine/offer.h"

#include "engine/dice.h"
#include "play.h"
#include "runner.h"

Suite *offer_suite(void);

static struct play play;

static struct span one(const char *track, const char *value)
{
	struct effect effect = fixture_add(&play.f, track, value);

	return fixture_effects(&play.f, "", &effect, 1);
}

/* Russia's "truce" and Washington's "broker", at 40 per cent and 10 more with Washington. */
static void setup(void)
{
	play_init(&play);

	struct world *world = play.f.world;
	struct effect peace = fixture_set(&play.f, "ceasefire", "1");

	fixture_order(&play.f, &(struct order_kind){ .id = "truce", .team = TEAM_R,
		.tag = TAG_POLITICS, .has_offer = true });
	fixture_order(&play.f, &(struct order_kind){ .id = "broker", .team = TEAM_W,
		.tag = TAG_POLITICS, .has_offer = true });
	world->ceasefire = (struct ceasefire_rules){
		.chance = fixture_expr(&play.f, "40"), .washington = 10,
		.effects = fixture_effects(&play.f, "", &peace, 1),
		.rejected = { [TEAM_C] = one("industry", "-1"), [TEAM_R] = one("sales", "1") },
	};
	play_start(&play, 1);
}

static void teardown(void)
{
	play_release(&play);
}

static void accept(bool coalition, bool russia)
{
	play_set(&play, TEAM_C, SETTING_ACCEPT, coalition);
	play_set(&play, TEAM_R, SETTING_ACCEPT, russia);
}

static struct entry offer(void)
{
	int at = play_entry(&play, ENTRY_OFFER, 0);

	ck_assert_int_ge(at, 0);
	return play.ledger->entries[at];
}

START_TEST(an_offer_that_both_accept_is_rolled_for)
{
	int agreed = 0;

	for (uint64_t seed = 1; seed <= 200; seed++) {
		play_start(&play, seed);
		play_file(&play, "truce", NULL);
		accept(true, true);
		play_turn(&play);
		ck_assert_int_eq(offer().chance, 40);
		ck_assert_int_eq(offer().die, dice_roll(seed, 1, "ceasefire", 100));
		ck_assert_int_eq(offer().to, offer().die <= 40);
		ck_assert_int_eq(play_track(&play, "ceasefire"), offer().to);
		ck_assert_int_eq(play_track(&play, "industry"), 35);
		ck_assert_int_eq(play_track(&play, "sales"), 45);
		agreed += offer().to;
	}
	ck_assert_int_gt(agreed, 55);
	ck_assert_int_lt(agreed, 105);
}
END_TEST

START_TEST(washington_accepting_helps)
{
	play_file(&play, "truce", NULL);
	accept(true, true);
	play_set(&play, TEAM_W, SETTING_ACCEPT, 1);
	play_turn(&play);
	ck_assert_int_eq(offer().chance, 50);
}
END_TEST

START_TEST(an_offers_chance_is_clamped)
{
	play.f.world->ceasefire.chance = fixture_expr(&play.f, "180");
	ck_assert_int_eq(offer_chance(play.f.world, &play.state), 95);
	play.f.world->ceasefire.chance = fixture_expr(&play.f, "-30");
	ck_assert_int_eq(offer_chance(play.f.world, &play.state), 5);
}
END_TEST

START_TEST(who_rejects_pays_and_no_die_falls)
{
	static const struct {
		bool coalition, russia;
		int bits, industry, sales;
	} CASES[] = {
		{ false, true, 1 << TEAM_C, 34, 45 }, { true, false, 1 << TEAM_R, 35, 46 },
		{ false, false, 1 << TEAM_C | 1 << TEAM_R, 34, 46 },
	};

	play_file(&play, "truce", NULL);
	accept(CASES[_i].coalition, CASES[_i].russia);
	play_turn(&play);
	ck_assert_int_eq(offer().subject, CASES[_i].bits);
	ck_assert_int_eq(offer().die, 0);
	ck_assert_int_eq(offer().to, 0);
	ck_assert_int_eq(play_track(&play, "industry"), CASES[_i].industry);
	ck_assert_int_eq(play_track(&play, "sales"), CASES[_i].sales);
	ck_assert_int_eq(play_track(&play, "ceasefire"), 0);
}
END_TEST

START_TEST(two_offers_are_one_roll)
{
	play_file(&play, "truce", NULL);
	play_file(&play, "broker", NULL);
	accept(true, true);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_OFFER), 1);
}
END_TEST

START_TEST(without_an_offer_nobody_is_asked)
{
	accept(false, true);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_OFFER), 0);
	ck_assert_int_eq(play_track(&play, "industry"), 35);
}
END_TEST

START_TEST(after_a_ceasefire_there_is_nothing_to_offer)
{
	fixture_put(&play.f, &play.state, "ceasefire", 1);
	play_file(&play, "truce", NULL);
	accept(false, false);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_OFFER), 0);
	ck_assert_int_eq(play_track(&play, "industry"), 35);
}
END_TEST

/* The answers are the same turn's: they are filed with it. */
START_TEST(answers_stay_until_they_are_changed)
{
	accept(true, true);
	play_turn(&play);
	play_file(&play, "truce", NULL);
	play_turn(&play);
	ck_assert_int_eq(offer().subject, 0);
	ck_assert_int_gt(offer().die, 0);
}
END_TEST

START_TEST(only_washington_reads_the_chance_of_an_offer)
{
	struct ledger seen;

	play_file(&play, "truce", NULL);
	accept(true, true);
	play_turn(&play);
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct entry told = { .kind = ENTRY_KIND_COUNT };

		ledger_redact(play.f.world, &play.state, play.ledger, team, &seen);
		for (int i = 0; i < seen.count; i++) {
			if (seen.entries[i].kind == ENTRY_OFFER)
				told = seen.entries[i];
			ck_assert(seen.entries[i].kind != ENTRY_SETTING
				|| seen.entries[i].team == team);
		}
		ck_assert_int_eq(told.kind, ENTRY_OFFER);
		ck_assert_int_eq(told.chance, team == TEAM_W ? 40 : 0);
		ck_assert_int_eq(told.die == 0, team != TEAM_W);
		ck_assert_int_eq(told.to, offer().to);
	}
}
END_TEST

Suite *offer_suite(void)
{
	Suite *suite = suite_create("engine/offer");
	TCase *tests = tcase_create("rules B16");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, an_offer_that_both_accept_is_rolled_for);
	tcase_add_test(tests, washington_accepting_helps);
	tcase_add_test(tests, an_offers_chance_is_clamped);
	tcase_add_loop_test(tests, who_rejects_pays_and_no_die_falls, 0, 3);
	tcase_add_test(tests, two_offers_are_one_roll);
	tcase_add_test(tests, without_an_offer_nobody_is_asked);
	tcase_add_test(tests, after_a_ceasefire_there_is_nothing_to_offer);
	tcase_add_test(tests, answers_stay_until_they_are_changed);
	tcase_add_test(tests, only_washington_reads_the_chance_of_an_offer);
	suite_add_tcase(suite, tests);
	return suite;
}
