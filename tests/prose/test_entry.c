/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"
#include "engine/terms.h"

#include "fixture.h"
#include "runner.h"

Suite *entry_suite(void);

/* An entry of each kind, as the engine makes them, and what it says. */
struct sample {
	struct entry entry;
	const char *english, *chinese;   /* names of the data only: the catalogue is not loaded */
};

static const struct sample HEADS[] = {
	{ { .kind = ENTRY_TURN, .subject = 3 }, "Turn 3/3, 31 January 2026",
		"Turn 3/3, 31 January 2026" },
	{ { .kind = ENTRY_EVENT, .to = 1 }, "News: An envoy lands", "News: 特使抵達" },
	{ { .kind = ENTRY_ORDER, .cause = CAUSE_ORDER, .author = TEAM_C, .index = ORDER_REINFORCE,
		.target = AREA_POL }, "Coalition: Reinforce the eastern flank: Poland",
		"Coalition: 增援東翼: 波蘭" },
	{ { .kind = ENTRY_VOTE, .subject = 0, .to = 1, .chance = 97 },
		"The vote passes: 1 yes, 1 abstain, 1 no; 64% of the weight (chance 97%)",
		"The vote passes: 1 yes, 1 abstain, 1 no; 64% of the weight (chance 97%)" },
	{ { .kind = ENTRY_ROLL, .band = BAND_GREAT, .chance = 55, .die = 3, .to = 100 },
		"The die falls: great success (chance 55%, rolled 3)",
		"The die falls: great success (chance 55%, rolled 3)" },
	{ { .kind = ENTRY_ATTRIBUTION, .author = TEAM_R, .chance = 35, .die = 20, .to = 1 },
		"Traced to Russia (chance 35%, rolled 20)", "Traced to Russia (chance 35%, rolled 20)" },
	{ { .kind = ENTRY_CHECK, .cause = CAUSE_INCIDENT, .chance = 7, .die = 8 },
		"No accident between armed forces (chance 7%, rolled 8)",
		"No accident between armed forces (chance 7%, rolled 8)" },
	{ { .kind = ENTRY_WAR, .subject = 2, .other = 11, .die = 7, .to = -2 },
		"The war in Ukraine (strength 1.1 to 1, column 3 of the war table, rolled 7)",
		"The war in Ukraine (strength 1.1 to 1, column 3 of the war table, rolled 7)" },
	{ { .kind = ENTRY_AGENDA, .team = TEAM_W, .to = 1 },
		"Secret agenda of Washington: A deal to show",
		"Secret agenda of Washington: 有交易可展示" },
	{ { .kind = ENTRY_SAY }, "Snow falls.", "下雪了。" },
	{ { .kind = ENTRY_BATTLE, .subject = AREA_LTU, .band = BATTLE_CONTESTED, .from = 16,
		.to = 13, .other = 12, .die = 5 },
		"Battle for Lithuania: the ground is contested (16 against 13, rolled 5)",
		"Battle for 立陶宛: the ground is contested (16 against 13, rolled 5)" },
	{ { .kind = ENTRY_BATTLE, .subject = AREA_LTU, .band = BATTLE_GAINED, .from = 16, .to = 8,
		.die = 1 }, "Battle for Lithuania: the ground is gained (16 against 8, rolled 1)",
		"Battle for 立陶宛: the ground is gained (16 against 8, rolled 1)" },
	{ { .kind = ENTRY_BATTLE, .subject = AREA_LTU, .band = BATTLE_REPULSED, .from = 16,
		.to = 24, .die = 9 },
		"Battle for Lithuania: the attack is repulsed (16 against 24, rolled 9)",
		"Battle for 立陶宛: the attack is repulsed (16 against 24, rolled 9)" },
	{ { .kind = ENTRY_BATTLE, .subject = AREA_LTU, .band = BATTLE_UNOPPOSED, .from = 16 },
		"Lithuania is taken without a fight", "立陶宛 is taken without a fight" },
	{ { .kind = ENTRY_BATTLE, .subject = AREA_LTU, .band = BATTLE_VOID },
		"No attack on Lithuania: nobody could fight there",
		"No attack on 立陶宛: nobody could fight there" },
	{ { .kind = ENTRY_OFFER, .chance = 34, .die = 20, .to = 1 },
		"Both sides agree: a ceasefire (chance 34%, rolled 20)",
		"Both sides agree: a ceasefire (chance 34%, rolled 20)" },
	{ { .kind = ENTRY_OFFER, .blurred = true },
		"Both sides want a ceasefire, and the talks fail",
		"Both sides want a ceasefire, and the talks fail" },
	{ { .kind = ENTRY_OFFER, .subject = 1 << TEAM_R },
		"The ceasefire offer: Russia rejects it", "The ceasefire offer: Russia rejects it" },
	{ { .kind = ENTRY_AGREED, .subject = 3, .other = 1 << TEAM_C | 1 << TEAM_W },
		"Agreement 3 takes effect: Coalition, Washington",
		"Agreement 3 takes effect: Coalition, Washington" },
	{ { .kind = ENTRY_BREACH, .subject = 3, .team = TEAM_R, .other = 1, .to = 1 },
		"Russia breaks agreement 3 (clause 2)", "Russia breaks agreement 3 (clause 2)" },
	{ { .kind = ENTRY_BREACH, .subject = 3, .team = TEAM_R, .other = -1, .to = 1 },
		"Russia denounces agreement 3", "Russia denounces agreement 3" },
	{ { .kind = ENTRY_BREACH, .subject = 3, .team = TEAM_R, .other = -1 },
		"Russia denounces agreement 3, which was broken before",
		"Russia denounces agreement 3, which was broken before" },
	{ { .kind = ENTRY_LEAK, .subject = 3, .other = 6, .chance = 10, .die = 7, .to = 1 },
		"Secret agreement 3 leaks: Russia, Washington (chance 10%, rolled 7)",
		"Secret agreement 3 leaks: Russia, Washington (chance 10%, rolled 7)" },
	{ { .kind = ENTRY_LEAK, .subject = 3, .other = 6, .to = 1, .blurred = true },
		"Secret agreement 3 leaks: Russia, Washington",
		"Secret agreement 3 leaks: Russia, Washington" },
	{ { .kind = ENTRY_INJECT }, "From the facilitator: A letter",
		"From the facilitator: 一封信" },
	{ { .kind = ENTRY_RULING, .cause = CAUSE_ORDER, .index = ORDER_REINFORCE, .target = AREA_POL },
		"Struck off by the facilitator: Reinforce the eastern flank: Poland",
		"Struck off by the facilitator: 增援東翼: 波蘭" },
	{ { .kind = ENTRY_ROLL, .band = BAND_FAIL, .chance = 55, .die = 3, .to = 100,
		.ruled = true, .was = BAND_GREAT }, "The die falls: failure (chance 55%, rolled 3)"
		"; overruled by the facilitator, the die said: great success",
		"The die falls: failure (chance 55%, rolled 3)"
		"; overruled by the facilitator, the die said: great success" },
	{ { .kind = ENTRY_PACKAGE, .team = TEAM_W }, "The free-form action of Washington takes effect",
		"The free-form action of Washington takes effect" },
	{ { .kind = ENTRY_BOOKS }, "The books of the turn", "The books of the turn" },
	{ { .kind = ENTRY_ENDING }, "The game ends: Rupture", "The game ends: 決裂" },
	{ { .kind = ENTRY_SCORE, .team = TEAM_R, .to = 57 }, "Russia: 57 of 100 points",
		"Russia: 57 of 100 points" },
};

static const struct sample CHANGES[] = {
	{ { .kind = ENTRY_TRACK, .subject = TRACK_TRUST, .from = 30, .to = 27 },
		"Trust 30 -> 27 (-3)", "信任 30 -> 27 (-3)" },
	{ { .kind = ENTRY_RES, .team = TEAM_C, .subject = RES_BP, .from = 4, .to = 13 },
		"Coalition: budget 4 -> 13 (+9)", "Coalition: budget 4 -> 13 (+9)" },
	{ { .kind = ENTRY_FLAG, .turn = 1, .subject = FLAG_LINE, .to = 5 },
		"\"Red line\" holds to the end of the game", "\"紅線\" holds to the end of the game" },
	{ { .kind = ENTRY_UNITS, .team = TEAM_C, .subject = AREA_LTU, .other = 0 * 8 + UNIT_BDE,
		.from = 1, .to = 2 }, "Lithuania, brigades of Germany: number 1 -> 2 (+1)",
		"立陶宛, brigades of 德國: number 1 -> 2 (+1)" },
	{ { .kind = ENTRY_QUALITY, .team = TEAM_C, .subject = AREA_POL, .other = 0 * 8 + UNIT_AIR,
		.from = 3, .to = 4 }, "Poland, air wings of Germany: quality 3 -> 4 (+1)",
		"波蘭, air wings of 德國: quality 3 -> 4 (+1)" },
	{ { .kind = ENTRY_COMMIT, .subject = 2, .from = 6, .to = 5 },
		"Commitment of Poland 6 -> 5 (-1)", "Commitment of 波蘭 6 -> 5 (-1)" },
	{ { .kind = ENTRY_WHIP, .subject = 0, .to = 2 },
		"Pressure on Eastern flank 0 -> 2 (+2)", "Pressure on 東翼 0 -> 2 (+2)" },
	{ { .kind = ENTRY_SETTING, .team = TEAM_R, .subject = SETTING_STANCE,
		.from = STANCE_LIMITED, .to = STANCE_MAJOR },
		"Russia: Stance in Ukraine: limited offensive -> major offensive",
		"Russia: Stance in Ukraine: limited offensive -> major offensive" },
	{ { .kind = ENTRY_LINE, .team = TEAM_C, .subject = 0, .from = 7, .to = 5 },
		"Coalition: Aid to Ukraine 7 -> 5 (-2)", "Coalition: 援烏 7 -> 5 (-2)" },
	{ { .kind = ENTRY_CONTROL, .subject = AREA_LTU, .from = TEAM_C, .to = TEAM_NONE },
		"Lithuania passes from the Coalition to nobody",
		"立陶宛 passes from the Coalition to nobody" },
	{ { .kind = ENTRY_HELD, .subject = AREA_POL, .from = 10, .to = 8 },
		"Poland, ground of Ukraine held by Kyiv 1.0% -> 0.8% (-0.2)",
		"波蘭, ground of Ukraine held by Kyiv 1.0% -> 0.8% (-0.2)" },
	{ { .kind = ENTRY_RAISED, .team = TEAM_NONE, .from = 2, .to = 6 },
		"Escalation booked to the world 2 -> 6 (+4)",
		"Escalation booked to the world 2 -> 6 (+4)" },
	{ { .kind = ENTRY_REST, .team = TEAM_C, .subject = ORDER_REINFORCE, .to = 4 },
		"\"Reinforce\" rests until turn 4", "\"增援\" rests until turn 4" },
	{ { .kind = ENTRY_FILED, .team = TEAM_C, .subject = ORDER_LINE, .to = 2 },
		"\"Draw the red line\", times given in this game: 2",
		"\"劃下紅線\", times given in this game: 2" },
	{ { .kind = ENTRY_DELAY, .subject = VERB_DELAY, .target = TARGET_NONE, .to = 5 },
		"In turn 5: Coalition: budget -2", "In turn 5: Coalition: budget -2" },
	{ { .kind = ENTRY_DELAY, .subject = VERB_DELAY, .target = TARGET_NONE, .to = 0 },
		"Never, as too much waits already: Coalition: budget -2",
		"Never, as too much waits already: Coalition: budget -2" },
	{ { .kind = ENTRY_DELAY, .subject = VERB_MOVE, .target = AREA_POL, .to = 3, .other = 2 },
		"In turn 3: 2 brigades reach Poland", "In turn 3: 2 brigades reach 波蘭" },
	{ { .kind = ENTRY_DUE, .subject = VERB_DELAY, .target = TARGET_NONE },
		"Now due: Coalition: budget -2", "Now due: Coalition: budget -2" },
	{ { .kind = ENTRY_USED, .subject = 0 }, "The card \"An envoy lands\" leaves the deck",
		"The card \"特使抵達\" leaves the deck" },
	{ { .kind = ENTRY_CLOCK, .from = 1, .to = 2 }, "Turn 2 begins", "Turn 2 begins" },
	{ { .kind = ENTRY_OVER, .from = -1 }, "The game is over", "The game is over" },
	{ { .kind = ENTRY_AGREEMENT, .subject = 3, .other = AGREEMENT_GONE, .to = 1 },
		"Agreement 3 ends", "Agreement 3 ends" },
	{ { .kind = ENTRY_BROKEN, .team = TEAM_R, .other = TEAM_C, .to = 2 },
		"Agreements that Russia broke with Coalition: 2",
		"Agreements that Russia broke with Coalition: 2" },
	{ { .kind = ENTRY_LOST, .subject = 0, .to = 1 }, "Votes lost by Eastern flank: 1",
		"Votes lost by 東翼: 1" },
	{ { .kind = ENTRY_DESK, .to = 1 }, "What was settled for the turn is done",
		"What was settled for the turn is done" },
	{ { .kind = ENTRY_STAGED, .to = 1 }, "What the facilitator had prepared comes now",
		"What the facilitator had prepared comes now" },
};

enum {
	HEAD_COUNT = sizeof(HEADS) / sizeof(*HEADS),
	CHANGE_COUNT = sizeof(CHANGES) / sizeof(*CHANGES),
};

static void vote_init(struct fixture *fixture)
{
	fixture->ledger.vote_count = 1;
	fixture->ledger.votes[0] = (struct vote_record){
		.yes_weight = 64, .passed = true, .counted = 7, .yes = 1, .abstain = 2,
	};
}

static void expect_samples(const struct sample *samples, int count)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	vote_init(&fixture);
	str_init(&out);
	for (int i = 0; i < count; i++) {
		prose_entry(&(struct prose){ &fixture.world, LANG_EN }, &fixture.ledger,
			&samples[i].entry, &out);
		expect_text(&out, samples[i].english);
		prose_entry(&(struct prose){ &fixture.world, LANG_ZH_TW }, &fixture.ledger,
			&samples[i].entry, &out);
		expect_text(&out, samples[i].chinese);
	}
	str_release(&out);
}

START_TEST(every_head_says_what_happened)
{
	expect_samples(HEADS, HEAD_COUNT);
}
END_TEST

START_TEST(every_change_says_what_changed)
{
	expect_samples(CHANGES, CHANGE_COUNT);
}
END_TEST

START_TEST(the_samples_are_of_every_kind)
{
	bool seen[ENTRY_KIND_COUNT] = { false };

	for (int i = 0; i < HEAD_COUNT; i++)
		seen[HEADS[i].entry.kind] = true;
	for (int i = 0; i < CHANGE_COUNT; i++)
		seen[CHANGES[i].entry.kind] = true;
	for (int kind = 0; kind < ENTRY_KIND_COUNT; kind++)
		ck_assert_msg(seen[kind], "no sample of entry kind %d", kind);
}
END_TEST

static void expect_entry(const struct entry *entry, const char *text)
{
	static struct fixture fixture;
	struct str out;

	fixture_init(&fixture);
	str_init(&out);
	prose_entry(&(struct prose){ &fixture.world, LANG_EN }, &fixture.ledger, entry, &out);
	expect_text(&out, text);
	str_release(&out);
}

START_TEST(an_unknown_author_is_an_unknown_hand)
{
	expect_entry(&(struct entry){ .kind = ENTRY_ORDER, .cause = CAUSE_ORDER,
		.author = TEAM_NONE, .hidden = true, .index = ORDER_SABOTAGE, .target = AREA_POL },
		"Unknown hand: Sabotage (cables, rail): Poland");
	expect_entry(&(struct entry){ .kind = ENTRY_ORDER, .cause = CAUSE_ORDER,
		.author = TEAM_NONE, .hidden = true, .index = -1, .target = TARGET_NONE },
		"Unknown hand: unknown order");
}
END_TEST

START_TEST(a_blurred_change_gives_no_level)
{
	expect_entry(&(struct entry){ .kind = ENTRY_TRACK, .subject = TRACK_TRUST, .blurred = true,
		.from = 33, .to = 30 }, "Trust about -3");
	expect_entry(&(struct entry){ .kind = ENTRY_UNITS, .subject = AREA_LTU, .blurred = true,
		.from = 4, .to = 6 }, "Lithuania, brigades of Germany: number about +2");
}
END_TEST

START_TEST(a_decision_rule_is_told_by_name)
{
	expect_entry(&(struct entry){ .kind = ENTRY_TRACK, .subject = TRACK_RULE, .from = 0, .to = 2 },
		"Decision rule: coalition of the willing -> unanimity");
}
END_TEST

START_TEST(a_flag_says_how_long_it_holds)
{
	expect_entry(&(struct entry){ .kind = ENTRY_FLAG, .subject = FLAG_NAMELESS, .from = 1 },
		"\"transit\" ends");
	expect_entry(&(struct entry){ .kind = ENTRY_FLAG, .subject = FLAG_LINE, .to = FLAG_FOREVER },
		"\"Red line\" holds from now on");
	expect_entry(&(struct entry){ .kind = ENTRY_FLAG, .subject = FLAG_LINE, .turn = 2, .to = 1 },
		"\"Red line\" holds this turn");
	expect_entry(&(struct entry){ .kind = ENTRY_FLAG, .cause = CAUSE_CLOCK, .turn = 1,
		.subject = FLAG_LINE, .from = 3, .to = 2 }, "\"Red line\" holds until the end of turn 3");
}
END_TEST

/* Rules B10: what a team may know of the war table, and what only the facilitator may. */
START_TEST(the_war_table_tells_as_much_as_the_reader_may_know)
{
	expect_entry(&(struct entry){ .kind = ENTRY_WAR, .subject = 2, .other = 11, .die = 7,
		.to = -2 }, "The war in Ukraine (strength 1.1 to 1, column 3 of the war table, rolled 7)");
	expect_entry(&(struct entry){ .kind = ENTRY_WAR, .subject = 3, .die = 7, .to = -2,
		.blurred = true }, "The war in Ukraine (column 4 of the war table, rolled 7)");
	expect_entry(&(struct entry){ .kind = ENTRY_WAR, .to = -2, .blurred = true },
		"The war in Ukraine goes on");
}
END_TEST

START_TEST(a_vote_names_the_blocs_that_voted_by_hand)
{
	static struct fixture fixture;
	const struct entry entry = { .kind = ENTRY_VOTE, .to = 1, .chance = 97 };
	struct str out;

	fixture_init(&fixture);
	vote_init(&fixture);
	fixture.world.bloc_count = 3;
	fixture.world.blocs[1].name = (struct text){ .in = { "Lead", "領銜" } };
	fixture.world.blocs[2].name = (struct text){ .in = { "South", "南翼" } };
	fixture.ledger.votes[0].by_hand = 1 << 0 | 1 << 2;
	str_init(&out);
	prose_entry(&(struct prose){ &fixture.world, LANG_EN }, &fixture.ledger, &entry, &out);
	expect_text(&out, "The vote passes: 1 yes, 1 abstain, 1 no; 64% of the weight (chance 97%); "
		"by hand: Eastern flank, South");
	prose_entry(&(struct prose){ &fixture.world, LANG_ZH_TW }, &fixture.ledger, &entry, &out);
	expect_text(&out, "The vote passes: 1 yes, 1 abstain, 1 no; 64% of the weight (chance 97%); "
		"by hand: 東翼, 南翼");
	str_release(&out);
}
END_TEST

START_TEST(checks_and_votes_tell_both_ends)
{
	expect_entry(&(struct entry){ .kind = ENTRY_CHECK, .cause = CAUSE_INCIDENT, .chance = 7,
		.die = 6, .to = 1 }, "Armed forces clash by accident (chance 7%, rolled 6)");
	expect_entry(&(struct entry){ .kind = ENTRY_CHECK, .cause = CAUSE_INCIDENT, .to = 1,
		.blurred = true }, "Armed forces clash by accident");
	expect_entry(&(struct entry){ .kind = ENTRY_CHECK, .cause = CAUSE_GENERAL_WAR, .chance = 7,
		.die = 6, .to = 1 }, "General war breaks out (chance 7%, rolled 6)");
	expect_entry(&(struct entry){ .kind = ENTRY_CHECK, .cause = CAUSE_GENERAL_WAR, .chance = 7,
		.die = 60 }, "General war is averted (chance 7%, rolled 60)");
	expect_entry(&(struct entry){ .kind = ENTRY_ATTRIBUTION, .chance = 35, .die = 36 },
		"No proof of who did it (chance 35%, rolled 36)");
	/* A vote whose record is not at hand (an older journal) still says how it ended. */
	expect_entry(&(struct entry){ .kind = ENTRY_VOTE, .chance = 40, .subject = -1 },
		"The vote fails (chance 40%)");
	expect_entry(&(struct entry){ .kind = ENTRY_VOTE, .chance = 40, .subject = -1, .to = 1 },
		"The vote passes (chance 40%)");
}
END_TEST

Suite *entry_suite(void)
{
	Suite *suite = suite_create("entry");
	TCase *tcase = tcase_create("entry");

	tcase_add_test(tcase, every_head_says_what_happened);
	tcase_add_test(tcase, the_war_table_tells_as_much_as_the_reader_may_know);
	tcase_add_test(tcase, every_change_says_what_changed);
	tcase_add_test(tcase, the_samples_are_of_every_kind);
	tcase_add_test(tcase, an_unknown_author_is_an_unknown_hand);
	tcase_add_test(tcase, a_blurred_change_gives_no_level);
	tcase_add_test(tcase, a_decision_rule_is_told_by_name);
	tcase_add_test(tcase, a_flag_says_how_long_it_holds);
	tcase_add_test(tcase, a_vote_names_the_blocs_that_voted_by_hand);
	tcase_add_test(tcase, checks_and_votes_tell_both_ends);
	suite_add_tcase(suite, tcase);
	return suite;
}
