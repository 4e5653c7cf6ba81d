/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/lint.h"
#include "app/lint_range.h"
#include "content/content.h"
#include "engine/ledger.h"
#include "engine/turn.h"
#include "runner.h"

Suite *lint_suite(void);

static struct content content;
static struct str out;

static void open_lint(const char *scenario, int games)
{
	struct faults faults = { 0 };

	ck_assert(content_open(scenario, &content, &faults));
	str_init(&out);
	lint_write(content.world, games, &out);
}

static void setup(void)
{
	const char *top = getenv("TOP_SRCDIR");
	char path[1024];

	snprintf(path, sizeof(path), "%s/tests/data/lint.yaml", top ? top : SOURCEDIR);
	open_lint(path, 10);
}

static void teardown(void)
{
	str_release(&out);
	content_release(&content);
}

static void says(const char *line)
{
	size_t length = strlen(line);

	for (const char *at = strstr(out.text, line); at; at = strstr(at + 1, line))
		if ((at == out.text || at[-1] == '\n') && at[length] == '\n')
			return;
	ck_abort_msg("not said: %s\n%s", line, out.text);
}

START_TEST(lint_adds_up_what_an_order_can_do)
{
	/* command is 0 to 3: 3*command - 2 - 1 */
	says("  sums              trust -3..6");
	says("  forks             trust -3..5, base 4..4");
	says("  rolls             trust -2..4, base 0..1");
	says("  waits             trust 13..13");
	says("  places            trust 2..9, base -50..50, command 0..2");
	/* a vote's own effects on cohesion: broad 1, outvoted -3, unanimity 3 */
	says("  asks              trust -4..20, cohesion -3..4");
}
END_TEST

START_TEST(lint_finds_what_cannot_happen)
{
	says("  order never: its requirement can never hold");
	says("  agenda above: it can never be met");
	says("  agenda within: it is always met");
	says("  ending lost: it can never be reached");
	says("  ending early: it always holds: those after it are never reached");
	says("  event blank: it can never be drawn");
	says("  objective C far: at most 50 of 100 points can be reached");
	says("  objective R away: at most 0 of 100 points can be reached");
	says("  objective W down: at most 90 of 100 points can be reached");
	ck_assert_ptr_null(strstr(out.text, "objective C near: at most"));
}
END_TEST

START_TEST(lint_finds_divisions_by_zero)
{
	says("  order sums: \"10/command\" may divide by zero, which gives 0");
	says("  agenda open: \"trust / command > 99\" may divide by zero, which gives 0");
	/* deterrence and others divide by numbers */
	ck_assert_ptr_null(strstr(out.text, "derived value"));
}
END_TEST

START_TEST(lint_tells_what_nobody_did_in_the_games)
{
	says("  order never: nobody ever gave it, not even at random");
	says("  order sums: no persona ever gave it");
	says("    no persona has a weight for it; this gives it one: "
		"change: {personas: [{id: functional, weights: {sums: 5}}]}");
	says("  agenda above: never met");
	says("  agenda within: met every time");
	says("  objective away: it never gave a point");
	says("  ending late: never reached");
	ck_assert_ptr_null(strstr(out.text, "order deepen:"));
	ck_assert_ptr_null(strstr(out.text, "ending early: never"));
}
END_TEST

/* What a person makes up has no effects to add up, and no machine gives it. */
START_TEST(lint_leaves_free_form_orders_out)
{
	ck_assert(content.world->scenario.allowed[world_order(content.world, "matrix_c")]);
	ck_assert_ptr_null(strstr(out.text, "matrix_"));
}
END_TEST

START_TEST(lint_says_the_same_every_time)
{
	struct str again;

	str_init(&again);
	ck_assert_int_gt(lint_write(content.world, 10, &again), 0);
	ck_assert_str_eq(again.text, out.text);
	str_release(&again);
}
END_TEST

/* What orders did to tracks in played games, delayed effects apart, lies within their ranges. */
START_TEST(lint_ranges_hold_what_games_do)
{
	static struct ledger ledger;
	static struct state state;
	struct limits limits;
	int seen = 0;

	limits_init(&limits, content.world);
	for (uint64_t seed = 1; seed <= 30; seed++) {
		struct orders orders;

		state_start(content.world, seed, &state, NULL);
		for (int team = 0; team < TEAM_COUNT; team++)
			sheet_init(&orders.sheet[team]);
		orders.sheet[TEAM_C].filed = true;
		orders.sheet[TEAM_C].count = 1;
		orders.sheet[TEAM_C].orders[0] = (struct order){
			.team = TEAM_C, .target = TARGET_NONE,
			.kind = (int16_t)world_order(content.world, seed % 2 ? "asks" : "rolls"),
		};
		ledger_init(&ledger);
		turn_adjudicate(content.world, &state, &orders, &ledger);
		for (int i = 0; i < ledger.count; i++) {
			const struct entry *entry = &ledger.entries[i];
			struct changes changes;
			int change = entry->to - entry->from;

			if (entry->kind != ENTRY_TRACK || entry->cause != CAUSE_ORDER)
				continue;
			changes_of_order(&limits, entry->index, &changes);
			ck_assert_int_ge(change, changes.of[entry->subject].low);
			ck_assert_int_le(change, changes.of[entry->subject].high);
			seen++;
		}
	}
	ck_assert_int_gt(seen, 20);
}
END_TEST

START_TEST(lint_finds_nothing_impossible_in_the_campaign)
{
	struct str campaign;

	teardown();
	open_lint("with_whom", 0);
	says("What cannot happen, whatever is played");
	says("  -");
	ck_assert_ptr_null(strstr(out.text, "never"));
	str_init(&campaign);
	ck_assert_int_eq(lint_write(content.world, 0, &campaign), 0);
	str_release(&campaign);
}
END_TEST

Suite *lint_suite(void)
{
	Suite *suite = suite_create("app/lint");
	TCase *tcase = tcase_create("planted");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, lint_adds_up_what_an_order_can_do);
	tcase_add_test(tcase, lint_finds_what_cannot_happen);
	tcase_add_test(tcase, lint_finds_divisions_by_zero);
	tcase_add_test(tcase, lint_tells_what_nobody_did_in_the_games);
	tcase_add_test(tcase, lint_leaves_free_form_orders_out);
	tcase_add_test(tcase, lint_says_the_same_every_time);
	tcase_add_test(tcase, lint_ranges_hold_what_games_do);
	tcase_add_test(tcase, lint_finds_nothing_impossible_in_the_campaign);
	suite_add_tcase(suite, tcase);
	return suite;
}
