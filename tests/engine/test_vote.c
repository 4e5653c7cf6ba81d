/* SPDX-License-Identifier: MIT */
#include "engine/vote.h"

#include "runner.h"
#include "stage.h"

Suite *vote_suite(void);

/* Countries of the small world, in its order. */
enum { FRA, DEU, GBR, NOR, POL, LTU, HUN };

static void set_up(struct stage *stage, int rule, int trust, int cohesion)
{
	fixture_put(&stage->fixture, &stage->state, "rule", rule);
	fixture_put(&stage->fixture, &stage->state, "trust", trust);
	fixture_put(&stage->fixture, &stage->state, "cohesion", cohesion);
	stage->before = stage->state;
}

static struct proposal proposal_of(struct stage *stage, const char *difficulty, const char *risk,
	int axis)
{
	return (struct proposal) {
		.difficulty = fixture_expr(&stage->fixture, difficulty),
		.risk = fixture_expr(&stage->fixture, risk), .axis = (int8_t)axis,
	};
}

static bool hold(struct stage *stage, const struct proposal *proposal,
	struct vote_record *record)
{
	struct cause deepen = stage_order(stage, "deepen", TARGET_NONE);

	return vote_hold(stage->world, &stage->state, proposal, &deepen, record,
		&stage->ledger);
}

/* Votes of the small world's members in the reference model (tests/model/proto.py, vote()). */
static const struct {
	uint64_t seed;
	int rule, axis, risk, difficulty, trust, cohesion, whip;
	bool passed;
	int yes_weight;
	uint64_t yes, abstain;
	int cohesion_after;
} REFERENCE[] = {
	{ 1, 2, 1, 1, 58, 20, 70, 0, false, 78, 0x2F, 0x10, 70 },
	{ 2, 2, -1, 0, 36, 30, 70, 0, true, 100, 0x7F, 0x00, 74 },
	{ 3, 1, -1, 3, 40, 20, 52, 0, false, 48, 0x3C, 0x00, 52 },
	{ 4, 1, 0, 2, 40, 20, 52, 2, true, 95, 0x3F, 0x00, 53 },
	{ 5, 2, 2, 0, 40, 20, 31, 0, true, 95, 0x3F, 0x40, 35 },
	{ 6, 0, 0, 0, 44, 30, 52, 2, true, 95, 0x3F, 0x40, 53 },
	{ 7, 2, 0, 0, 58, 29, 70, 0, false, 19, 0x30, 0x0F, 70 },
	{ 8, 0, 1, 2, 40, 29, 57, 0, true, 95, 0x3F, 0x00, 58 },
	{ 9, 1, 1, 3, 52, 20, 57, 0, false, 53, 0x2D, 0x10, 57 },
	{ 10, 1, 1, 1, 48, 30, 52, 0, true, 78, 0x2F, 0x10, 53 },
	{ 11, 1, 0, -2, 44, 20, 57, 0, true, 100, 0x7F, 0x00, 58 },
	{ 12, 0, 2, 1, 48, 20, 70, 0, true, 95, 0x3F, 0x00, 71 },
	{ 14, 1, 1, 3, 44, 40, 31, 2, true, 70, 0x3D, 0x00, 29 },
	{ 15, 2, 1, 1, 36, 40, 31, 0, false, 95, 0x3F, 0x00, 31 },
	{ 16, 1, 1, 0, 44, 30, 31, 0, true, 65, 0x33, 0x0C, 32 },
	{ 19, 2, 2, -2, 40, 30, 57, 0, true, 100, 0x7F, 0x00, 61 },
	{ 20, 2, 2, 0, 36, 20, 70, 0, true, 100, 0x7F, 0x00, 74 },
	{ 21, 0, 0, 3, 40, 40, 31, 0, false, 19, 0x30, 0x0D, 31 },
	{ 23, 1, 0, 3, 48, 40, 57, 0, false, 31, 0x2C, 0x11, 57 },
	{ 27, 2, 1, 2, 44, 30, 57, 2, false, 70, 0x3D, 0x02, 57 },
	{ 28, 0, -1, 2, 52, 30, 57, 2, true, 41, 0x34, 0x08, 57 },
	{ 29, 1, 2, 1, 52, 30, 57, 0, false, 21, 0x01, 0x2A, 57 },
	{ 40, 0, 2, 2, 52, 30, 70, 0, true, 78, 0x2F, 0x10, 71 },
	{ 41, 0, 2, 3, 48, 29, 52, 2, true, 41, 0x31, 0x0C, 52 },
	{ 48, 0, 2, 3, 52, 30, 52, 0, false, 0, 0x00, 0x29, 52 },
	{ 49, 0, 0, 2, 44, 29, 57, 0, true, 48, 0x3C, 0x03, 57 },
	{ 57, 0, 2, 3, 48, 30, 52, 0, true, 51, 0x0D, 0x22, 52 },
	{ 72, 0, 2, 0, 58, 20, 31, 2, false, 21, 0x01, 0x3E, 31 },
	{ 160, 0, -1, 1, 52, 20, 31, 0, false, 19, 0x30, 0x0C, 31 },
	{ 890, 2, 1, -2, 58, 40, 52, 0, true, 46, 0x03, 0x7C, 55 },
};

static void put_number(struct stage *stage, struct expr *expr, int number)
{
	char digits[16];
	int at = (int)sizeof digits - 1, rest = number < 0 ? -number : number;

	digits[at] = '\0';
	do {
		digits[--at] = (char)('0' + rest % 10);
	} while ((rest /= 10));
	if (number < 0)
		digits[--at] = '-';
	*expr = fixture_expr(&stage->fixture, digits + at);
}

START_TEST(votes_are_those_of_the_reference_model)
{
	struct stage stage;
	struct vote_record record;
	struct proposal proposal = { .axis = (int8_t)REFERENCE[_i].axis };
	stage_init(&stage);

	put_number(&stage, &proposal.difficulty, REFERENCE[_i].difficulty);
	put_number(&stage, &proposal.risk, REFERENCE[_i].risk);
	stage.state.seed = REFERENCE[_i].seed;
	stage.state.whip[2] = (int8_t)REFERENCE[_i].whip;
	set_up(&stage, REFERENCE[_i].rule, REFERENCE[_i].trust, REFERENCE[_i].cohesion);
	ck_assert_int_eq(hold(&stage, &proposal, &record), REFERENCE[_i].passed);
	ck_assert_int_eq(record.yes_weight, REFERENCE[_i].yes_weight);
	ck_assert_uint_eq(record.yes, REFERENCE[_i].yes);
	ck_assert_uint_eq(record.abstain, REFERENCE[_i].abstain);
	ck_assert_int_eq(stage_track(&stage, "cohesion"), REFERENCE[_i].cohesion_after);
	stage_release(&stage);
}
END_TEST

START_TEST(support_is_the_formula_of_the_rules)
{
	struct stage stage;
	stage_init(&stage);
	set_up(&stage, 0, 40, 44);
	stage.state.whip[0] = stage.before.whip[0] = 2;

	/* 30 + 4*6 + (44-50)/3 + 2*4*1 - 3*2*3/2 + 4*2 - 10 */
	ck_assert_int_eq(vote_support(stage.world, &stage.state, FRA, 1, 2), 49);
	/* 30 + 4*7 - 2 + 2*-2*1 - 2*1*3/2 - 10 */
	ck_assert_int_eq(vote_support(stage.world, &stage.state, GBR, 1, 1), 39);
	stage_release(&stage);
}
END_TEST

START_TEST(atlanticists_believe_half_while_trust_is_below_30)
{
	struct stage stage;
	stage_init(&stage);

	set_up(&stage, 0, 30, 50);
	int before = vote_support(stage.world, &stage.state, POL, 1, 0);
	int germany = vote_support(stage.world, &stage.state, DEU, 1, 0);
	set_up(&stage, 0, 29, 50);
	ck_assert_int_eq(vote_support(stage.world, &stage.state, POL, 1, 0), before + 3);
	ck_assert_int_eq(vote_support(stage.world, &stage.state, DEU, 1, 0), germany);
	ck_assert_int_eq(vote_support(stage.world, &stage.state, POL, -1, 0), before + 9);
	/* Truncated toward zero: 1 * -3 * 1 / 2 is -1. */
	stage.fixture.world->vote.axis = 1;
	ck_assert_int_eq(vote_support(stage.world, &stage.state, POL, 1, 0), before + 5);
	stage_release(&stage);
}
END_TEST

START_TEST(caution_times_risk_is_truncated_toward_zero)
{
	struct stage stage;
	stage_init(&stage);
	set_up(&stage, 0, 40, 50);
	int base = vote_support(stage.world, &stage.state, FRA, 0, 0);

	/* 3*1*3/2 = 4, and -4 the other way round. */
	ck_assert_int_eq(vote_support(stage.world, &stage.state, FRA, 0, 1), base - 4);
	ck_assert_int_eq(vote_support(stage.world, &stage.state, FRA, 0, -1), base + 4);
	stage_release(&stage);
}
END_TEST

START_TEST(each_bloc_has_one_die_under_its_key)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	struct proposal proposal = proposal_of(&stage, "44", "0", 1);

	hold(&stage, &proposal, &record);
	ck_assert_int_eq(record.die[0],
		dice_roll(stage.state.seed, 1, "C:deepen:-:vote.CORE", 20));
	ck_assert_int_eq(record.die[1],
		dice_roll(stage.state.seed, 1, "C:deepen:-:vote.NORTH", 20));
	ck_assert_int_eq(record.die[2],
		dice_roll(stage.state.seed, 1, "C:deepen:-:vote.EAST", 20));
	ck_assert_int_eq(record.support[FRA],
		vote_support(stage.world, &stage.before, FRA, 1, 0) + record.die[0]);
	stage_release(&stage);
}
END_TEST

/* A record in which just the countries of yes say yes and those of abstain abstain. */
static bool count(struct stage *stage, enum decision decision, uint64_t yes, uint64_t abstain,
	struct vote_record *record)
{
	struct proposal proposal = { 0 };
	struct state state = stage->state;

	*record = (struct vote_record) { .decision = (uint8_t)decision, .difficulty = 60 };
	for (int i = 0; i < stage->world->country_count; i++) {
		struct country *country = &stage->fixture.world->countries[i];
		country->caution = 0;
		/* Without a die: 20 + 4*c. At 60 yes is 10, abstention 8, no 0. */
		state.commit[i] = yes & bit_of(i) ? 10 : abstain & bit_of(i) ? 8 : 0;
	}
	fixture_put(&stage->fixture, &state, "cohesion", 50);
	vote_count(stage->world, &state, &proposal, record);
	ck_assert_uint_eq(record->yes, yes);
	ck_assert_uint_eq(record->abstain, abstain);
	return record->passed;
}

START_TEST(willing_needs_40_per_cent_and_two_leaders)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);

	/* Weights FRA 9 DEU 10 GBR 9 NOR 3 POL 7 LTU 1 HUN 2: 41. */
	ck_assert(count(&stage, DECISION_WILLING, bit_of(FRA) | bit_of(DEU), 0, &record));
	ck_assert_int_eq(record.yes_weight, 46);
	/* 16 of 41 are 39 per cent. */
	ck_assert(!count(&stage, DECISION_WILLING, bit_of(FRA) | bit_of(POL), 0, &record));
	ck_assert_int_eq(record.yes_weight, 39);
	ck_assert(count(&stage, DECISION_WILLING, bit_of(FRA) | bit_of(POL) | bit_of(LTU), 0,
		&record));
	/* Exactly 40 per cent do. */
	for (int i = 0; i < stage.world->country_count; i++)
		stage.fixture.world->countries[i].weight = i <= DEU ? 20 : 12;
	ck_assert(count(&stage, DECISION_WILLING, bit_of(FRA) | bit_of(DEU), 0, &record));
	ck_assert_int_eq(record.yes_weight, 40);
	stage.fixture.world->vote.leaders_min = 3;
	ck_assert(!count(&stage, DECISION_WILLING, bit_of(FRA) | bit_of(DEU) | bit_of(NOR), 0,
		&record));
	stage_release(&stage);
}
END_TEST

START_TEST(majority_needs_55_per_cent_of_countries_and_60_of_weight)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	uint64_t big = bit_of(FRA) | bit_of(DEU) | bit_of(GBR);

	/* Three of seven are 42 per cent, whatever their weight. */
	ck_assert(!count(&stage, DECISION_MAJORITY, big, 0, &record));
	ck_assert_int_eq(record.yes_weight, 68);
	ck_assert(count(&stage, DECISION_MAJORITY, big | bit_of(LTU), 0, &record));
	/* Four of seven with 22 of 41. */
	ck_assert(!count(&stage, DECISION_MAJORITY,
		bit_of(GBR) | bit_of(NOR) | bit_of(POL) | bit_of(LTU), 0, &record));
	stage_release(&stage);
}
END_TEST

START_TEST(unanimity_allows_abstention_but_no_no)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	uint64_t all = bit_of(7) - 1;

	ck_assert(count(&stage, DECISION_UNANIMITY, all, 0, &record));
	ck_assert(count(&stage, DECISION_UNANIMITY, 0, all, &record));
	ck_assert(!count(&stage, DECISION_UNANIMITY, all & ~bit_of(HUN), 0, &record));
	stage_release(&stage);
}
END_TEST

START_TEST(abstention_reaches_10_below_the_difficulty)
{
	struct stage stage;
	struct vote_record record = { .difficulty = 60 };
	struct proposal proposal = { 0 };
	stage_init(&stage);
	set_up(&stage, 0, 40, 50);

	/* FRA: 30 + 24 - 10 = 44 and the die. */
	record.die[0] = 16;
	vote_count(stage.world, &stage.state, &proposal, &record);
	ck_assert(record.yes & bit_of(FRA));
	record.die[0] = 15;
	vote_count(stage.world, &stage.state, &proposal, &record);
	ck_assert(record.abstain & bit_of(FRA));
	record.die[0] = 6;
	vote_count(stage.world, &stage.state, &proposal, &record);
	ck_assert(record.abstain & bit_of(FRA));
	record.die[0] = 5;
	vote_count(stage.world, &stage.state, &proposal, &record);
	ck_assert(!((record.yes | record.abstain) & bit_of(FRA)));
	stage_release(&stage);
}
END_TEST

START_TEST(only_eu_counts_the_unions_members)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	struct proposal proposal = proposal_of(&stage, "-100", "0", 0);
	proposal.eu_only = true;

	hold(&stage, &proposal, &record);
	ck_assert_uint_eq(record.counted,
		bit_of(FRA) | bit_of(DEU) | bit_of(POL) | bit_of(LTU) | bit_of(HUN));
	ck_assert_uint_eq(record.yes, record.counted);
	ck_assert_int_eq(record.yes_weight, 100);
	stage_release(&stage);
}
END_TEST

START_TEST(an_outvoted_leader_costs_cohesion)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	struct world *world = stage.fixture.world;
	struct proposal proposal = proposal_of(&stage, "50", "0", 0);
	set_up(&stage, DECISION_MAJORITY, 40, 52);

	/* Everybody says yes but Poland; 34 of 41 is broad. */
	for (int i = 0; i < world->country_count; i++)
		stage.state.commit[i] = stage.before.commit[i] = i == POL ? 0 : 10;
	world->countries[POL].caution = 0;
	ck_assert(hold(&stage, &proposal, &record));
	ck_assert_int_eq(stage_track(&stage, "cohesion"), 52 - 3 + 1);
	const struct entry *entry = stage_entry(&stage, ENTRY_TRACK, 0);
	ck_assert_int_eq(entry->cause, CAUSE_VOTE);
	ck_assert_int_eq(entry->from, 52);
	ck_assert_int_eq(entry->to, 49);
	stage_release(&stage);
}
END_TEST

START_TEST(what_the_decision_rule_costs_is_not_softened)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	struct proposal proposal = proposal_of(&stage, "-100", "0", 0);
	set_up(&stage, DECISION_UNANIMITY, 40, 80);

	ck_assert(hold(&stage, &proposal, &record));
	ck_assert_int_eq(stage_track(&stage, "cohesion"), 84);
	stage_release(&stage);
}
END_TEST

/* What cohesion gains when France and Germany say yes and have per cent of all weight. */
static int gain_at(int percent)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	struct world *world = stage.fixture.world;
	struct proposal proposal = proposal_of(&stage, "60", "0", 0);
	set_up(&stage, DECISION_WILLING, 40, 50);

	for (int i = 0; i < world->country_count; i++) {
		world->countries[i].weight = (uint8_t)(i == FRA ? percent - 30 : i == DEU ? 30 :
			i == GBR ? 100 - percent - 4 : 1);
		stage.state.commit[i] = stage.before.commit[i] = i <= DEU ? 10 : 0;
	}
	ck_assert(hold(&stage, &proposal, &record));
	ck_assert_int_eq(record.yes_weight, percent);
	int gain = stage_track(&stage, "cohesion") - 50;
	stage_release(&stage);
	return gain;
}

START_TEST(a_broad_vote_gives_cohesion_from_60_per_cent_on)
{
	ck_assert_int_eq(gain_at(59), 0);
	ck_assert_int_eq(gain_at(60), 1);
}
END_TEST

START_TEST(what_a_broad_vote_gives_is_not_softened)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	struct proposal proposal = proposal_of(&stage, "-100", "0", 0);
	set_up(&stage, DECISION_WILLING, 40, 80);

	stage.fixture.world->vote.broad_cohesion = 4;
	ck_assert(hold(&stage, &proposal, &record));
	ck_assert_int_eq(stage_track(&stage, "cohesion"), 84);
	stage_release(&stage);
}
END_TEST

START_TEST(a_failed_vote_costs_nothing_by_itself)
{
	for (int rule = 0; rule < DECISION_COUNT; rule++) {
		struct stage stage;
		struct vote_record record;
		stage_init(&stage);
		struct proposal proposal = proposal_of(&stage, "500", "0", 0);
		set_up(&stage, rule, 40, 52);

		ck_assert(!hold(&stage, &proposal, &record));
		ck_assert_int_eq(stage_track(&stage, "cohesion"), 52);
		stage_release(&stage);
	}
}
END_TEST

START_TEST(the_vote_is_on_record)
{
	struct stage stage;
	struct vote_record record;
	stage_init(&stage);
	struct proposal proposal = proposal_of(&stage, "-100", "2", 1);

	hold(&stage, &proposal, &record);
	ck_assert_int_eq(stage.ledger.vote_count, 1);
	ck_assert_int_eq(stage.ledger.entries[0].kind, ENTRY_VOTE);
	ck_assert_int_eq(stage.ledger.entries[0].subject, 0);
	ck_assert_int_eq(stage.ledger.entries[0].to, 1);
	ck_assert_int_eq(stage.ledger.entries[0].chance, 100);
	ck_assert_int_eq(stage.ledger.votes[0].difficulty, -100);
	ck_assert_int_eq(stage.ledger.votes[0].risk, 2);
	ck_assert_int_eq(stage.ledger.votes[0].order, world_order(stage.world, "deepen"));
	ck_assert_int_eq(stage.ledger.votes[0].team, TEAM_C);
	ck_assert_uint_eq(stage.ledger.votes[0].yes, record.yes);
	stage_release(&stage);
}
END_TEST

Suite *vote_suite(void)
{
	Suite *suite = suite_create("engine/vote");
	TCase *tests = tcase_create("vote");

	tcase_add_loop_test(tests, votes_are_those_of_the_reference_model, 0,
		(int)(sizeof REFERENCE / sizeof REFERENCE[0]));
	tcase_add_test(tests, support_is_the_formula_of_the_rules);
	tcase_add_test(tests, atlanticists_believe_half_while_trust_is_below_30);
	tcase_add_test(tests, caution_times_risk_is_truncated_toward_zero);
	tcase_add_test(tests, each_bloc_has_one_die_under_its_key);
	tcase_add_test(tests, willing_needs_40_per_cent_and_two_leaders);
	tcase_add_test(tests, majority_needs_55_per_cent_of_countries_and_60_of_weight);
	tcase_add_test(tests, unanimity_allows_abstention_but_no_no);
	tcase_add_test(tests, abstention_reaches_10_below_the_difficulty);
	tcase_add_test(tests, only_eu_counts_the_unions_members);
	tcase_add_test(tests, an_outvoted_leader_costs_cohesion);
	tcase_add_test(tests, what_the_decision_rule_costs_is_not_softened);
	tcase_add_test(tests, a_broad_vote_gives_cohesion_from_60_per_cent_on);
	tcase_add_test(tests, what_a_broad_vote_gives_is_not_softened);
	tcase_add_test(tests, a_failed_vote_costs_nothing_by_itself);
	tcase_add_test(tests, the_vote_is_on_record);
	suite_add_tcase(suite, tests);
	return suite;
}
