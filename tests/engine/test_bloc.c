/* SPDX-License-Identifier: MIT */
#include "engine/act.h"
#include "engine/dice.h"
#include "engine/odds.h"
#include "engine/score.h"
#include "engine/vote.h"
#include "play.h"
#include "runner.h"
#include "stage.h"

Suite *bloc_suite(void);

/* Human blocs (rules B9). The small world's: CORE has FRA DEU, NORTH GBR NOR, EAST POL LTU HUN. */

enum { CORE, NORTH, EAST };
enum { FRA, DEU, GBR, NOR, POL, LTU, HUN };

static enum verdict act(const struct world *world, struct state *state, const struct act *it)
{
	enum verdict verdict = act_check(world, state, it);

	if (verdict == VERDICT_LEGAL)
		act_apply(world, state, it, NULL);
	return verdict;
}

static enum verdict seat(const struct world *world, struct state *state, int bloc, bool on)
{
	return act(world, state, &(struct act){
		.kind = ACT_SEAT, .team = TEAM_NONE, .seat = { .bloc = (int8_t)bloc, .on = on },
	});
}

static enum verdict ballot(const struct world *world, struct state *state, int bloc, int order,
	int choice)
{
	return act(world, state, &(struct act){
		.kind = ACT_BALLOT, .team = TEAM_NONE, .ballot = {
			.bloc = (uint8_t)bloc, .order = (int16_t)order, .choice = (uint8_t)choice },
	});
}

static enum verdict redline(const struct world *world, struct state *state, int bloc, int order)
{
	return act(world, state, &(struct act){
		.kind = ACT_REDLINE, .team = TEAM_NONE,
		.redline = { .bloc = (uint8_t)bloc, .order = (int16_t)order },
	});
}

static void start(struct play *play)
{
	play_init(play);
	play->f.world->bloc_score = (struct bloc_score){ 2, 5 };
	play_start(play, 1);
}

/* Put deepen to the vote at a difficulty and a risk, after which only the record is looked at. */
static void hold(struct play *play, int difficulty, struct vote_record *record)
{
	struct world *world = play->f.world;
	int deepen = world_order(world, "deepen");
	char words[8] = { (char)('0' + difficulty / 10 % 10), (char)('0' + difficulty % 10), '\0' };
	struct proposal proposal = {
		.difficulty = fixture_expr(&play->f, words), .risk = fixture_expr(&play->f, "2"),
	};
	struct cause cause = {
		.kind = CAUSE_ORDER, .team = TEAM_C, .index = (int16_t)deepen,
		.target = TARGET_NONE, .yes_percent = 100,
	};
	struct state state = play->state;

	vote_hold(world, &state, &proposal, &cause, record, NULL);
}

static bool says(uint64_t set, int country)
{
	return (set & bit_of(country)) != 0;
}

/* s without the die: what a country says at the highest and at the lowest d20. */
static void check_mandate(const struct play *play, const struct vote_record *record, int choice)
{
	for (int country = POL; country <= HUN; country++) {
		int s = vote_support(play->f.world, &play->state, country, 0, record->risk);
		bool must_no = s + 20 < record->difficulty - 10;
		bool must_yes = s + 1 >= record->difficulty;
		bool yes = must_yes || (!must_no && choice == BALLOT_YES);
		bool no = must_no || (!must_yes && choice == BALLOT_NO);
		ck_assert_int_eq(says(record->yes, country), yes);
		ck_assert_int_eq(says(record->abstain, country), !yes && !no);
	}
}

START_TEST(a_blocs_player_votes_within_a_mandate_country_by_country)
{
	struct play play;
	int mixed = 0;
	start(&play);
	int deepen = world_order(play.f.world, "deepen");

	ck_assert_int_eq(seat(play.f.world, &play.state, EAST, true), VERDICT_LEGAL);
	for (int choice = 0; choice < BALLOT_CHOICES; choice++) {
		ck_assert_int_eq(ballot(play.f.world, &play.state, EAST, deepen, choice),
			VERDICT_LEGAL);
		for (int difficulty = 10; difficulty < 99; difficulty++) {
			struct vote_record record;
			hold(&play, difficulty, &record);
			ck_assert_uint_eq(record.by_hand, 1U << EAST);
			ck_assert_int_eq(record.choice[EAST], choice);
			check_mandate(&play, &record, choice);
			mixed += says(record.yes, LTU) != says(record.yes, HUN);
		}
	}
	/* Hungary must say no where Lithuania is free to say yes, and so on. */
	ck_assert_int_gt(mixed, 0);
	play_release(&play);
}
END_TEST

START_TEST(other_blocs_vote_by_their_dice_and_every_die_stays_on_record)
{
	struct play play;
	struct vote_record alone, played;
	start(&play);
	int deepen = world_order(play.f.world, "deepen");

	hold(&play, 50, &alone);
	seat(play.f.world, &play.state, EAST, true);
	ballot(play.f.world, &play.state, EAST, deepen, BALLOT_ABSTAIN);
	hold(&play, 50, &played);
	for (int bloc = 0; bloc < play.f.world->bloc_count; bloc++)
		ck_assert_int_eq(alone.die[bloc], played.die[bloc]);
	for (int country = FRA; country <= NOR; country++)
		ck_assert_int_eq(says(alone.yes, country), says(played.yes, country));
	for (int country = FRA; country <= HUN; country++)
		ck_assert_int_eq(alone.support[country], played.support[country]);
	play_release(&play);
}
END_TEST

START_TEST(without_a_ballot_the_die_decides)
{
	struct play play;
	struct vote_record alone, seated;
	start(&play);

	hold(&play, 50, &alone);
	seat(play.f.world, &play.state, EAST, true);
	hold(&play, 50, &seated);
	ck_assert_uint_eq(seated.by_hand, 0);
	ck_assert_uint_eq(alone.yes, seated.yes);
	ck_assert_uint_eq(alone.abstain, seated.abstain);
	play_release(&play);
}
END_TEST

START_TEST(only_a_bloc_that_is_played_seals_ballots)
{
	struct play play;
	struct vote_record record;
	start(&play);
	const struct world *world = play.f.world;
	int deepen = world_order(world, "deepen");

	ck_assert_int_eq(ballot(world, &play.state, EAST, deepen, BALLOT_YES), VERDICT_SEAT);
	ck_assert_int_eq(ballot(world, &play.state, 7, deepen, BALLOT_YES), VERDICT_SEAT);
	ck_assert_int_eq(seat(world, &play.state, 3, true), VERDICT_SEAT);
	seat(world, &play.state, EAST, true);
	ck_assert_int_eq(ballot(world, &play.state, EAST, deepen, BALLOT_CHOICES), VERDICT_VALUE);
	/* Nobody votes on an order without a vote, nor on another team's. */
	ck_assert_int_eq(ballot(world, &play.state, EAST, world_order(world, "whip"), BALLOT_YES),
		VERDICT_UNKNOWN);
	ck_assert_int_eq(ballot(world, &play.state, EAST, world_order(world, "wedge"), BALLOT_YES),
		VERDICT_UNKNOWN);
	ck_assert_int_eq(ballot(world, &play.state, EAST, MAX_ORDERS, BALLOT_YES),
		VERDICT_UNKNOWN);
	ck_assert_int_eq(ballot(world, &play.state, EAST, -2, BALLOT_YES), VERDICT_UNKNOWN);
	ck_assert_int_eq(ballot(world, &play.state, EAST, deepen, BALLOT_YES), VERDICT_LEGAL);
	/* Who leaves takes the ballot along. */
	seat(world, &play.state, EAST, false);
	ck_assert_int_eq(play.state.desk.ballot_count, 0);
	seat(world, &play.state, EAST, true);
	hold(&play, 50, &record);
	ck_assert_uint_eq(record.by_hand, 0);
	play_release(&play);
}
END_TEST

START_TEST(a_second_ballot_replaces_the_first_and_the_table_can_be_full)
{
	struct play play;
	struct vote_record record;
	start(&play);
	const struct world *world = play.f.world;
	int deepen = world_order(world, "deepen");

	seat(world, &play.state, EAST, true);
	ballot(world, &play.state, EAST, deepen, BALLOT_YES);
	ballot(world, &play.state, EAST, deepen, BALLOT_NO);
	ck_assert_int_eq(play.state.desk.ballot_count, 1);
	hold(&play, 50, &record);
	ck_assert_int_eq(record.choice[EAST], BALLOT_NO);
	play.state.desk.ballot_count = MAX_BALLOTS;
	ck_assert_int_eq(ballot(world, &play.state, EAST, deepen, BALLOT_YES), VERDICT_LEGAL);
	ck_assert_int_eq(ballot(world, &play.state, EAST, BALLOT_RESPONSE, BALLOT_YES),
		VERDICT_FULL);
	play_release(&play);
}
END_TEST

START_TEST(a_vote_on_a_response_stands_and_the_others_are_spent)
{
	struct play play;
	start(&play);
	const struct world *world = play.f.world;

	seat(world, &play.state, NORTH, true);
	ballot(world, &play.state, NORTH, world_order(world, "deepen"), BALLOT_YES);
	ballot(world, &play.state, NORTH, BALLOT_RESPONSE, BALLOT_NO);
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	ck_assert_uint_eq(play.ledger->votes[0].by_hand, 1U << NORTH);
	ck_assert_int_eq(play.state.desk.ballot_count, 1);
	ck_assert_int_eq(play.state.desk.ballots[0].order, BALLOT_RESPONSE);
	ck_assert_int_eq(play.state.desk.ballots[0].choice, BALLOT_NO);
	/* Nothing is left to be spent: no entry says so. */
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_DESK), 0);
	ck_assert_int_eq(play.state.desk.ballot_count, 1);
	play_release(&play);
}
END_TEST

START_TEST(a_response_is_answered_by_the_standing_vote)
{
	struct play play;
	struct vote_record record;
	start(&play);
	struct world *world = play.f.world;
	struct proposal response = {
		.difficulty = fixture_expr(&play.f, "50"), .risk = fixture_expr(&play.f, "2"),
		.response = true,
	};
	struct cause cause = {
		.kind = CAUSE_ORDER, .team = TEAM_R, .target = TARGET_NONE, .yes_percent = 100,
		.index = (int16_t)world_order(world, "wedge"),
	};

	seat(world, &play.state, EAST, true);
	ballot(world, &play.state, EAST, world_order(world, "deepen"), BALLOT_NO);
	struct state state = play.state;
	vote_hold(world, &state, &response, &cause, &record, NULL);
	ck_assert_uint_eq(record.by_hand, 0);
	ballot(world, &play.state, EAST, BALLOT_RESPONSE, BALLOT_YES);
	state = play.state;
	vote_hold(world, &state, &response, &cause, &record, NULL);
	ck_assert_uint_eq(record.by_hand, 1U << EAST);
	ck_assert_int_eq(record.choice[EAST], BALLOT_YES);
	play_release(&play);
}
END_TEST

START_TEST(a_bloc_without_a_vote_on_a_measure_casts_none)
{
	struct play play;
	struct vote_record record;
	start(&play);
	struct world *world = play.f.world;
	int deepen = world_order(world, "deepen");

	/* Neither Britain nor Norway is in the European Union. */
	world->orders[deepen].vote.eu_only = true;
	seat(world, &play.state, NORTH, true);
	ballot(world, &play.state, NORTH, deepen, BALLOT_NO);
	struct cause cause = {
		.kind = CAUSE_ORDER, .team = TEAM_C, .index = (int16_t)deepen,
		.target = TARGET_NONE, .yes_percent = 100,
	};
	struct state state = play.state;
	vote_hold(world, &state, &world->orders[deepen].vote, &cause, &record, NULL);
	ck_assert_uint_eq(record.by_hand, 0);
	play_release(&play);
}
END_TEST

START_TEST(an_issue_is_declared_in_turn_1_by_a_bloc_that_is_played)
{
	struct play play;
	start(&play);
	const struct world *world = play.f.world;
	int deepen = world_order(world, "deepen");

	ck_assert_int_eq(redline(world, &play.state, EAST, deepen), VERDICT_SEAT);
	seat(world, &play.state, EAST, true);
	ck_assert_int_eq(redline(world, &play.state, EAST, world_order(world, "wedge")),
		VERDICT_UNKNOWN);
	ck_assert_int_eq(redline(world, &play.state, EAST, BALLOT_RESPONSE), VERDICT_UNKNOWN);
	ck_assert_int_eq(redline(world, &play.state, EAST, deepen), VERDICT_LEGAL);
	ck_assert_int_eq(play.state.desk.redline[EAST], deepen + 1);
	play_turn(&play);
	ck_assert_int_eq(redline(world, &play.state, EAST, deepen), VERDICT_TIME);
	ck_assert_int_eq(play.state.desk.redline[EAST], deepen + 1);
	play_release(&play);
}
END_TEST

/* Lost votes of EAST on deepen after a turn with that choice, and whether the vote passed. */
static int lost_with(int choice, bool declared, bool passes)
{
	struct play play;
	start(&play);
	struct world *world = play.f.world;
	int deepen = world_order(world, "deepen");

	world->orders[deepen].vote.difficulty = fixture_expr(&play.f, passes ? "0" : "99");
	/* Free to choose: the others decide. */
	world->orders[deepen].vote.risk = fixture_expr(&play.f, passes ? "12" : "0");
	seat(world, &play.state, EAST, true);
	if (declared)
		redline(world, &play.state, EAST, deepen);
	if (choice >= 0)
		ballot(world, &play.state, EAST, deepen, choice);
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	int lost = play.state.desk.lost[EAST];
	const int head = play_entry(&play, ENTRY_VOTE, 0);
	ck_assert_int_ge(head, 0);
	ck_assert_int_eq(play.ledger->entries[head].to, passes);
	ck_assert_int_eq(play_count(&play, ENTRY_LOST), lost);
	play_release(&play);
	return lost;
}

START_TEST(a_vote_is_lost_when_it_ends_opposite_to_the_players_yes_or_no)
{
	ck_assert_int_eq(lost_with(BALLOT_NO, true, true), 1);
	ck_assert_int_eq(lost_with(BALLOT_YES, true, true), 0);
	ck_assert_int_eq(lost_with(BALLOT_YES, true, false), 1);
	ck_assert_int_eq(lost_with(BALLOT_NO, true, false), 0);
	ck_assert_int_eq(lost_with(BALLOT_ABSTAIN, true, true), 0);
	ck_assert_int_eq(lost_with(BALLOT_ABSTAIN, true, false), 0);
	/* The die's vote is nobody's, and other issues do not count. */
	ck_assert_int_eq(lost_with(-1, true, false), 0);
	ck_assert_int_eq(lost_with(BALLOT_NO, false, true), 0);
}
END_TEST

START_TEST(a_blocs_score_is_twice_its_mean_commitment_less_5_for_each_lost_vote)
{
	struct play play;
	start(&play);
	const struct world *world = play.f.world;

	/* 8 + 9 + 1 = 18, twice that by three countries. */
	ck_assert_int_eq(score_bloc(world, &play.state, EAST), 12);
	/* 6 + 6 = 12, by two; then 7 + 6 = 13. */
	ck_assert_int_eq(score_bloc(world, &play.state, CORE), 12);
	play.state.commit[FRA] = 7;
	ck_assert_int_eq(score_bloc(world, &play.state, CORE), 13);
	for (int lost = 0; lost < 5; lost++) {
		static const int SCORE[] = { 12, 7, 2, 0, 0 };
		play.state.desk.lost[EAST] = (uint8_t)lost;
		ck_assert_int_eq(score_bloc(world, &play.state, EAST), SCORE[lost]);
	}
	for (int country = POL; country <= HUN; country++)
		play.state.commit[country] = 10;
	play.state.desk.lost[EAST] = 0;
	ck_assert_int_eq(score_bloc(world, &play.state, EAST), 20);
	play_release(&play);
}
END_TEST

START_TEST(lost_votes_are_no_teams_to_know)
{
	struct play play;
	struct ledger seen;
	start(&play);
	struct world *world = play.f.world;
	int deepen = world_order(world, "deepen");

	world->orders[deepen].vote.difficulty = fixture_expr(&play.f, "0");
	seat(world, &play.state, EAST, true);
	redline(world, &play.state, EAST, deepen);
	ballot(world, &play.state, EAST, deepen, BALLOT_NO);
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	ck_assert_int_eq(play_count(&play, ENTRY_LOST), 1);
	for (int team = 0; team < TEAM_COUNT; team++) {
		ledger_redact(world, &play.state, play.ledger, team, &seen);
		for (int i = 0; i < seen.count; i++)
			ck_assert_int_ne(seen.entries[i].kind, ENTRY_LOST);
	}
	play_release(&play);
}
END_TEST

START_TEST(published_odds_count_dice_and_no_ballots)
{
	struct play play;
	start(&play);
	const struct world *world = play.f.world;
	int deepen = world_order(world, "deepen");
	int odds = odds_of_order(world, &play.state, deepen, TARGET_NONE);

	for (int bloc = CORE; bloc <= EAST; bloc++) {
		seat(world, &play.state, bloc, true);
		ballot(world, &play.state, bloc, deepen, BALLOT_NO);
	}
	ck_assert_int_eq(odds_of_order(world, &play.state, deepen, TARGET_NONE), odds);
	play_file(&play, "deepen", NULL);
	play_turn(&play);
	ck_assert_int_eq(play.ledger->entries[play_entry(&play, ENTRY_VOTE, 0)].chance, odds);
	play_release(&play);
}
END_TEST

Suite *bloc_suite(void)
{
	Suite *suite = suite_create("bloc");
	TCase *tcase = tcase_create("B9");

	tcase_add_test(tcase, a_blocs_player_votes_within_a_mandate_country_by_country);
	tcase_add_test(tcase, other_blocs_vote_by_their_dice_and_every_die_stays_on_record);
	tcase_add_test(tcase, without_a_ballot_the_die_decides);
	tcase_add_test(tcase, only_a_bloc_that_is_played_seals_ballots);
	tcase_add_test(tcase, a_second_ballot_replaces_the_first_and_the_table_can_be_full);
	tcase_add_test(tcase, a_vote_on_a_response_stands_and_the_others_are_spent);
	tcase_add_test(tcase, a_response_is_answered_by_the_standing_vote);
	tcase_add_test(tcase, a_bloc_without_a_vote_on_a_measure_casts_none);
	tcase_add_test(tcase, an_issue_is_declared_in_turn_1_by_a_bloc_that_is_played);
	tcase_add_test(tcase, a_vote_is_lost_when_it_ends_opposite_to_the_players_yes_or_no);
	tcase_add_test(tcase,
		a_blocs_score_is_twice_its_mean_commitment_less_5_for_each_lost_vote);
	tcase_add_test(tcase, lost_votes_are_no_teams_to_know);
	tcase_add_test(tcase, published_odds_count_dice_and_no_ballots);
	suite_add_tcase(suite, tcase);
	return suite;
}
