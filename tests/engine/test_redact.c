/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"

#include "engine/roll.h"
#include "engine/unit.h"
#include "runner.h"
#include "stage.h"

Suite *redact_suite(void);

static void redact(const struct stage *stage, enum team team, struct ledger *out)
{
	ledger_redact(stage->world, &stage->state, &stage->ledger, team, out);
}

static int count(const struct ledger *ledger, enum entry_kind kind)
{
	int sum = 0;

	for (int i = 0; i < ledger->count; i++)
		sum += ledger->entries[i].kind == kind;
	return sum;
}

static const struct entry *first(const struct ledger *ledger, enum entry_kind kind)
{
	for (int i = 0; i < ledger->count; i++)
		if (ledger->entries[i].kind == kind)
			return &ledger->entries[i];
	ck_abort_msg("no such entry");
	return NULL;
}

/* Carry out sabotage with chosen falls of its dice, as a turn would. */
static void sabotage(struct stage *stage, int roll_low, int roll_high, bool caught)
{
	struct cause cause = stage_order(stage, "sabotage", TARGET_NONE);
	struct entry head = entry_make(&stage->state, &cause, ENTRY_ORDER);
	uint64_t seed = 0;
	bool found = false;

	while (!found && seed++ < 100000) {
		struct state state = stage->state;
		struct cause trial = cause;
		struct ledger ledger;
		ledger_init(&ledger);
		state.seed = seed;
		roll_order(stage->world, &state, &trial, &ledger);
		int die = first(&ledger, ENTRY_ROLL)->die;
		found = die >= roll_low && die <= roll_high && trial.hidden != caught;
	}
	ck_assert(found);
	stage->state.seed = seed;
	head.team = TEAM_R;
	ledger_add(&stage->ledger, &head);
	roll_order(stage->world, &stage->state, &cause, &stage->ledger);
}

START_TEST(the_facilitator_sees_all)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);

	sabotage(&stage, 1, 60, false);
	redact(&stage, TEAM_NONE, &seen);
	ck_assert_int_eq(seen.count, stage.ledger.count);
	ck_assert_int_eq(seen.entries[0].author, TEAM_R);
	stage_release(&stage);
}
END_TEST

START_TEST(after_the_end_everybody_sees_all)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);

	sabotage(&stage, 1, 60, false);
	stage.state.over = true;
	redact(&stage, TEAM_C, &seen);
	ck_assert_int_eq(seen.count, stage.ledger.count);
	stage.state.over = false;
	stage_release(&stage);
}
END_TEST

START_TEST(a_hidden_author_is_an_unknown_hand_to_others)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);

	sabotage(&stage, 1, 60, false);
	redact(&stage, TEAM_C, &seen);
	const struct entry *head = first(&seen, ENTRY_ORDER);
	ck_assert_int_eq(head->author, TEAM_NONE);
	ck_assert_int_eq(head->team, TEAM_NONE);
	ck_assert(head->hidden);
	/* Both effects are seen, the dice and what was booked are not. */
	ck_assert_int_eq(count(&seen, ENTRY_TRACK), 2);
	ck_assert_int_eq(first(&seen, ENTRY_TRACK)->author, TEAM_NONE);
	ck_assert_int_eq(count(&seen, ENTRY_ROLL), 0);
	ck_assert_int_eq(count(&seen, ENTRY_ATTRIBUTION), 0);
	ck_assert_int_eq(count(&seen, ENTRY_RAISED), 0);
	for (int i = 0; i < seen.count; i++) {
		ck_assert_int_ne(seen.entries[i].author, TEAM_R);
		ck_assert_int_ne(seen.entries[i].team, TEAM_R);
	}
	stage_release(&stage);
}
END_TEST

START_TEST(the_author_itself_sees_its_work)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);

	sabotage(&stage, 1, 60, false);
	redact(&stage, TEAM_R, &seen);
	ck_assert_int_eq(seen.count, stage.ledger.count);
	ck_assert_int_eq(first(&seen, ENTRY_ORDER)->author, TEAM_R);
	ck_assert_int_eq(count(&seen, ENTRY_ROLL), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(who_is_caught_is_known)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);

	sabotage(&stage, 1, 60, true);
	redact(&stage, TEAM_C, &seen);
	ck_assert_int_eq(seen.count, stage.ledger.count);
	ck_assert_int_eq(first(&seen, ENTRY_ORDER)->author, TEAM_R);
	ck_assert_int_eq(first(&seen, ENTRY_TRACK)->author, TEAM_R);
	ck_assert_int_eq(count(&seen, ENTRY_ATTRIBUTION), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(a_secret_order_that_failed_is_not_told)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);

	sabotage(&stage, 61, 96, false);
	redact(&stage, TEAM_C, &seen);
	ck_assert_int_eq(seen.count, 0);
	redact(&stage, TEAM_R, &seen);
	ck_assert_int_eq(count(&seen, ENTRY_ORDER), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(secrets_are_only_their_teams)
{
	static const enum entry_kind kinds[] = { ENTRY_SETTING, ENTRY_LINE, ENTRY_AGENDA };
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);
	struct cause card = stage_card();

	for (int i = 0; i < 3; i++) {
		struct entry entry = entry_make(&stage.state, &card, kinds[i]);
		entry.team = TEAM_W;
		ledger_add(&stage.ledger, &entry);
	}
	struct entry told = entry_make(&stage.state, &card, ENTRY_SAY);
	ledger_add(&stage.ledger, &told);
	told.secret = true;
	told.team = TEAM_W;
	ledger_add(&stage.ledger, &told);
	redact(&stage, TEAM_C, &seen);
	ck_assert_int_eq(seen.count, 1);
	ck_assert_int_eq(seen.entries[0].kind, ENTRY_SAY);
	redact(&stage, TEAM_W, &seen);
	ck_assert_int_eq(seen.count, 5);
	ledger_init(&stage.ledger);
	stage_release(&stage);
}
END_TEST

/* Change a track by a card and look at it as team. */
static struct entry track_seen_by(struct stage *stage, const char *track, enum team team)
{
	struct cause card = stage_card();
	struct ledger seen;

	stage_do(stage, fixture_add(&stage->fixture, track, "-4"), &card);
	redact(stage, team, &seen);
	struct entry entry = *first(&seen, ENTRY_TRACK);
	ledger_init(&stage->ledger);
	stage->before = stage->state;
	return entry;
}

START_TEST(others_fogged_tracks_show_only_the_difference)
{
	struct stage stage;
	stage_init(&stage);

	struct entry entry = track_seen_by(&stage, "ru_econ", TEAM_C);
	ck_assert(entry.blurred);
	ck_assert_int_eq(entry.from, 0);
	ck_assert_int_eq(entry.to, -4);
	entry = track_seen_by(&stage, "ru_econ", TEAM_R);
	ck_assert(!entry.blurred);
	ck_assert_int_eq(entry.to, stage_track(&stage, "ru_econ"));
	entry = track_seen_by(&stage, "trust", TEAM_R);
	ck_assert(!entry.blurred);
	stage_release(&stage);
}
END_TEST

START_TEST(intelligence_sees_through_the_fog)
{
	struct stage stage;
	stage_init(&stage);

	ck_assert(track_seen_by(&stage, "ru_econ", TEAM_W).blurred);
	stage_put_flag(&stage, "intel_w", 1);
	ck_assert(!track_seen_by(&stage, "ru_econ", TEAM_W).blurred);
	stage_release(&stage);
}
END_TEST

static bool is_blurred(struct stage *stage, struct post post, int count, enum team team)
{
	struct cause card = stage_card();
	struct ledger seen;

	units_add(stage->world, &stage->state, &post, count, &card, &stage->ledger);
	redact(stage, team, &seen);
	bool blurred = first(&seen, ENTRY_UNITS)->blurred;
	ledger_init(&stage->ledger);
	stage->before = stage->state;
	return blurred;
}

START_TEST(others_stacks_of_4_abroad_show_only_the_difference)
{
	struct stage stage;
	stage_init(&stage);
	struct post russians = { .team = TEAM_R, .nation = 3, .area = 3, .quality = 2 };

	/* Three brigades in BLE become four: abroad for all but Russia. */
	ck_assert(is_blurred(&stage, russians, 1, TEAM_C));
	ck_assert(!is_blurred(&stage, russians, 1, TEAM_R));
	ck_assert(is_blurred(&stage, russians, -4, TEAM_C));
	ck_assert(!is_blurred(&stage, russians, 1, TEAM_C));
	/* In one's own area one counts. */
	russians.area = 0;
	ck_assert(!is_blurred(&stage, russians, 6, TEAM_C));
	ck_assert(is_blurred(&stage, russians, 1, TEAM_W));
	stage_release(&stage);
}
END_TEST

START_TEST(others_resources_show_only_the_difference)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);
	struct cause card = stage_card();
	struct effect effect = {
		.verb = VERB_RES, .team = TEAM_C, .subject = RES_BP,
		.value = fixture_expr(&stage.fixture, "2"),
	};

	stage_do(&stage, effect, &card);
	redact(&stage, TEAM_W, &seen);
	ck_assert(first(&seen, ENTRY_RES)->blurred);
	ck_assert_int_eq(first(&seen, ENTRY_RES)->to, 2);
	redact(&stage, TEAM_C, &seen);
	ck_assert(!first(&seen, ENTRY_RES)->blurred);
	stage_release(&stage);
}
END_TEST

START_TEST(what_a_hidden_order_delays_is_not_told)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);
	struct cause sleeper = stage_order(&stage, "sleeper", TARGET_NONE);
	struct order_kind *kind = &stage.fixture.world->orders[sleeper.index];

	stage_do_all(&stage, kind->always, &sleeper);
	redact(&stage, TEAM_C, &seen);
	ck_assert_int_eq(count(&stage.ledger, ENTRY_DELAY), 1);
	ck_assert_int_eq(count(&seen, ENTRY_DELAY), 0);
	ck_assert_int_eq(count(&seen, ENTRY_TRACK), 1);
	redact(&stage, TEAM_R, &seen);
	ck_assert_int_eq(count(&seen, ENTRY_DELAY), 1);
	stage_release(&stage);
}
END_TEST

START_TEST(older_work_of_who_is_caught_stays_unknown)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);
	struct cause older = stage_order(&stage, "sabotage", TARGET_NONE);
	older.queued = 1;

	sabotage(&stage, 97, 100, true);
	stage_do(&stage, fixture_add(&stage.fixture, "greenland", "1"), &older);
	redact(&stage, TEAM_C, &seen);
	ck_assert_int_eq(first(&seen, ENTRY_ORDER)->author, TEAM_R);
	ck_assert_int_eq(seen.entries[seen.count - 1].author, TEAM_NONE);
	stage_release(&stage);
}
END_TEST

START_TEST(the_public_knows_what_every_team_knows)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);
	struct cause card = stage_card();
	struct effect effect = {
		.verb = VERB_RES, .team = TEAM_C, .subject = RES_BP,
		.value = fixture_expr(&stage.fixture, "2"),
	};
	struct entry secret = entry_make(&stage.state, &card, ENTRY_SETTING);

	sabotage(&stage, 1, 60, false);
	stage_do(&stage, effect, &card);
	stage_do(&stage, fixture_add(&stage.fixture, "sales", "3"), &card);
	for (int team = 0; team < TEAM_COUNT; team++) {
		secret.team = (uint8_t)team;
		ledger_add(&stage.ledger, &secret);
	}
	ledger_redact_public(stage.world, &stage.state, &stage.ledger, &seen);
	/* The order, its two effects, and what the card did, each with its difference alone. */
	ck_assert_int_eq(seen.count, 5);
	ck_assert_int_eq(first(&seen, ENTRY_ORDER)->author, TEAM_NONE);
	ck_assert_int_eq(first(&seen, ENTRY_TRACK)->author, TEAM_NONE);
	ck_assert(first(&seen, ENTRY_RES)->blurred);
	ck_assert_int_eq(first(&seen, ENTRY_RES)->to, 2);
	ck_assert(seen.entries[4].blurred);
	ck_assert_int_eq(seen.entries[4].to, 3);
	ledger_init(&stage.ledger);
	stage.state = stage.before;
	stage_release(&stage);
}
END_TEST

START_TEST(the_public_knows_who_was_caught)
{
	struct stage stage;
	struct ledger seen;
	stage_init(&stage);

	sabotage(&stage, 1, 60, true);
	ledger_redact_public(stage.world, &stage.state, &stage.ledger, &seen);
	ck_assert_int_eq(first(&seen, ENTRY_ORDER)->author, TEAM_R);
	ck_assert_int_eq(count(&seen, ENTRY_ATTRIBUTION), 1);
	stage_release(&stage);
}
END_TEST

Suite *redact_suite(void)
{
	Suite *suite = suite_create("engine/redact");
	TCase *tests = tcase_create("redact");

	tcase_add_test(tests, the_facilitator_sees_all);
	tcase_add_test(tests, after_the_end_everybody_sees_all);
	tcase_add_test(tests, a_hidden_author_is_an_unknown_hand_to_others);
	tcase_add_test(tests, the_author_itself_sees_its_work);
	tcase_add_test(tests, who_is_caught_is_known);
	tcase_add_test(tests, a_secret_order_that_failed_is_not_told);
	tcase_add_test(tests, secrets_are_only_their_teams);
	tcase_add_test(tests, others_fogged_tracks_show_only_the_difference);
	tcase_add_test(tests, intelligence_sees_through_the_fog);
	tcase_add_test(tests, others_stacks_of_4_abroad_show_only_the_difference);
	tcase_add_test(tests, others_resources_show_only_the_difference);
	tcase_add_test(tests, what_a_hidden_order_delays_is_not_told);
	tcase_add_test(tests, older_work_of_who_is_caught_stays_unknown);
	tcase_add_test(tests, the_public_knows_what_every_team_knows);
	tcase_add_test(tests, the_public_knows_who_was_caught);
	suite_add_tcase(suite, tests);
	return suite;
}
