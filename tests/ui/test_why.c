/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "engine/odds.h"
#include "engine/tally.h"
#include "engine/vote.h"
#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/aside.h"
#include "ui/input.h"
#include "ui/ladder.h"
#include "ui/reading.h"
#include "ui/resolution.h"
#include "ui/tabs.h"
#include "ui/why.h"

Suite *why_suite(void);

/* A turn played, seen by the Coalition, and a page. */
struct asked {
	struct scenery s;
	struct scene scene;
	struct state imagined;
	struct why why;
	struct doc doc;
};

static void ask_init(struct asked *a, bool played, enum team team)
{
	scenery_init(&a->s);
	if (played)
		scenery_play(&a->s);
	scenery_scene(&a->s, team, LANG_EN, &a->scene);
	view_imagine(a->s.fixture.world, &a->scene.view, 0, &a->imagined);
	a->why = (struct why){ .scene = &a->scene, .imagined = &a->imagined, .cols = 76 };
	doc_init(&a->doc);
}

static void ask_release(struct asked *a)
{
	doc_release(&a->doc);
	scenery_release(&a->s);
}

static bool says(const struct asked *a, const char *text)
{
	return strstr(a->doc.text.text, text) != NULL;
}

/* Nothing on the screen may answer "nothing". */
START_TEST(every_kind_of_number_has_an_answer)
{
	struct asked a;

	ask_init(&a, _i, TEAM_C);

	const struct world *world = a.scene.world;
	const struct stack *stack = &a.scene.view.seen.stacks[0];
	const struct subject SUBJECTS[] = {
		subject_of(SUBJECT_TRACK, 0), subject_of(SUBJECT_TRACK, world->known.escalation),
		subject_of(SUBJECT_AREA, 0), subject_of(SUBJECT_HELD, 0),
		subject_of(SUBJECT_FLAG, 0), subject_of(SUBJECT_COMMITMENT, 0),
		subject_of(SUBJECT_ENDING, 1), subject_of(SUBJECT_AGREEMENT, 1),
		subject_of_team(SUBJECT_STACK, stack->team, stack->area,
			stack->nation * 8 + stack->kind),
		subject_of_team(SUBJECT_RESOURCE, TEAM_C, SUBJECT_ALL, 0),
		subject_of_team(SUBJECT_SCORE, TEAM_C, 0, 0),
		subject_of_team(SUBJECT_OBJECTIVE, TEAM_C, 0, 0),
		subject_of_team(SUBJECT_AGENDA, TEAM_C, 0, 0),
		subject_of_team(SUBJECT_AGENDA, TEAM_R, 0, 0),
		subject_of_team(SUBJECT_ORDER, TEAM_C, world_order(world, "deepen"), TARGET_NONE),
		subject_of_team(SUBJECT_VOTE, TEAM_C, world_order(world, "deepen"), 0),
	};

	for (size_t i = 0; i < sizeof(SUBJECTS) / sizeof(*SUBJECTS); i++) {
		doc_clear(&a.doc);
		why_write(&a.why, SUBJECTS[i], &a.doc);
		ck_assert_msg(a.doc.paragraphs >= 1, "subject %d", (int)i);
	}
	ask_release(&a);
}
END_TEST

START_TEST(a_track_that_moved_tells_from_what_to_what_and_by_whom)
{
	struct asked a;
	int track;

	ask_init(&a, true, TEAM_NONE);
	track = world_track(a.scene.world, "escalation");
	why_write(&a.why, subject_of(SUBJECT_TRACK, track), &a.doc);
	ck_assert(says(&a, "What moved it, latest first"));
	ck_assert(says(&a, " -> "));
	ck_assert(!says(&a, "nothing in the ledger"));
	ck_assert(doc_step(&a.doc, 1));
	ck_assert_int_eq(doc_subject(&a.doc).index, track);
	ask_release(&a);
}
END_TEST

START_TEST(what_nothing_moved_says_since_when_it_stands)
{
	struct asked a;

	ask_init(&a, false, TEAM_C);
	a.scene.past_count = 0;
	why_write(&a.why, subject_of(SUBJECT_TRACK, 0), &a.doc);
	ck_assert(says(&a, "as the scenario set it at the beginning of turn 1"));
	ask_release(&a);
}
END_TEST

START_TEST(a_purse_without_budgets_pays_no_budget_lines)
{
	for (int budgets = 0; budgets < 2; budgets++) {
		struct asked a;
		struct sheet sheet;

		ask_init(&a, false, TEAM_C);
		a.s.fixture.world->scenario.budgets = budgets;
		sheet_init(&sheet);
		a.why.sheet = &sheet;
		why_write(&a.why, subject_of_team(SUBJECT_RESOURCE, TEAM_C, RES_BP, 0), &a.doc);
		ck_assert(says(&a, "held at the beginning"));
		ck_assert_int_eq(says(&a, "budget lines"), budgets);
		ck_assert(!says(&a, "alert and denunciations"));
		ask_release(&a);
	}
}
END_TEST

START_TEST(a_step_not_told_yet_is_not_in_the_answer)
{
	struct asked a;
	int track;

	ask_init(&a, true, TEAM_NONE);
	track = world_track(a.scene.world, "trust");

	int all = why_moves(&a.why, subject_of(SUBJECT_NONE, 0), ~UINT64_C(0), &a.doc);

	a.scene.applied = 1;
	ck_assert_int_lt(why_moves(&a.why, subject_of(SUBJECT_NONE, 0), ~UINT64_C(0), &a.doc), all);
	ck_assert_int_ge(track, 0);
	ask_release(&a);
}
END_TEST

START_TEST(the_terms_of_a_vote_are_its_support)
{
	struct asked a;

	ask_init(&a, false, TEAM_C);
	for (int country = 0; country < a.scene.world->country_count; country++)
		for (int axis = -2; axis <= 2; axis++) {
			struct support_terms terms;

			vote_terms(a.scene.world, &a.imagined, country, axis, 2, &terms);
			ck_assert_int_eq(terms.base + terms.commitment + terms.cohesion + terms.whip
				+ (int)terms.leaning + (int)terms.fear, vote_support(a.scene.world,
				&a.imagined, country, axis, 2));
		}
	ask_release(&a);
}
END_TEST

START_TEST(the_spread_of_yes_weights_is_whole_and_has_the_mean)
{
	struct asked a;
	int permille[YES_WEIGHTS], sum = 0, mean = 0;
	struct vote_odds odds;

	ask_init(&a, false, TEAM_C);

	const struct proposal *vote = &a.scene.world->orders[world_order(a.scene.world,
		"deepen")].vote;

	odds_of_yes(a.scene.world, &a.imagined, vote, permille);
	odds_of_vote(a.scene.world, &a.imagined, vote, &odds);
	for (int i = 0; i < YES_WEIGHTS; i++) {
		sum += permille[i];
		mean += permille[i] * i;
	}
	ck_assert_int_ge(sum, 990);
	ck_assert_int_le(sum, 1010);
	ck_assert_int_le(mean / sum - odds.yes_weight, 1);
	ck_assert_int_ge(mean / sum - odds.yes_weight, -1);
	ask_release(&a);
}
END_TEST

static void compare(struct asked *a, const char *name, int rows, int cols)
{
	struct canvas canvas;
	struct box box = { 0, 0, rows, cols };
	struct aside aside = { .depth = 0 };

	canvas_init(&canvas, rows, cols);
	aside_draw(&aside, &a->doc, &a->why, &canvas, &box);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
}

START_TEST(a_wide_page_shows_the_answer_beside_it)
{
	struct asked a;

	ask_init(&a, true, TEAM_C);
	reading_tracks(&a.scene, aside_cols(116), &a.doc);
	compare(&a, "tracks_beside", 30, 116);
	ask_release(&a);
}
END_TEST

START_TEST(a_list_on_a_narrow_page_has_the_answer_below)
{
	struct asked a;

	ask_init(&a, true, TEAM_C);
	reading_tracks(&a.scene, 76, &a.doc);
	compare(&a, "tracks_below", 20, 76);
	ask_release(&a);
}
END_TEST

START_TEST(the_decisive_moments_of_a_game_are_told)
{
	struct asked a;

	ask_init(&a, true, TEAM_NONE);
	reading_moments(&a.scene, &a.doc);
	compare(&a, "moments_80", 24, 76);
	ask_release(&a);
}
END_TEST

START_TEST(an_answer_is_asked_again_and_closed_step_by_step)
{
	struct asked a;
	struct aside aside = { .depth = 0 };
	struct box box = { 0, 0, 20, 76 };

	ask_init(&a, true, TEAM_C);
	reading_scores(&a.scene, TEAM_C, &a.doc);
	ck_assert(aside_key(&aside, &a.doc, &a.why, ']', &box));
	ck_assert(aside_key(&aside, &a.doc, &a.why, 'w', &box));
	ck_assert_int_eq(aside.depth, 1);
	ck_assert(aside_key(&aside, &a.doc, &a.why, 'w', &box));
	ck_assert_int_eq(aside.depth, 1);
	for (int i = 0; i < 2 * ASIDE_PAGES; i++)
		ck_assert(aside_key(&aside, &a.doc, &a.why, 'w', &box));
	ck_assert_int_le(aside.depth, ASIDE_PAGES);
	while (aside.depth > 0)
		ck_assert(aside_key(&aside, &a.doc, &a.why, INPUT_ESCAPE, &box));
	ck_assert(!aside_key(&aside, &a.doc, &a.why, INPUT_ESCAPE, &box));
	ask_release(&a);
}
END_TEST

START_TEST(a_step_of_the_resolution_is_asked_why)
{
	struct asked a;
	struct resolution *it;
	struct canvas canvas;
	bool opened = false;

	ask_init(&a, true, TEAM_C);
	it = arena_alloc(a.s.fixture.arena, 1, sizeof(*it));
	it->scene = a.scene;
	view_make(a.scene.world, &a.s.start, TEAM_C, &it->start);
	resolution_init(it);
	canvas_init(&canvas, 40, 120);
	for (int step = 0; step < it->steps.count && !opened; step++) {
		resolution_go(it, step);
		resolution_draw(it, &canvas);
		resolution_key(it, ']');
		resolution_key(it, 'w');
		opened = it->aside.depth > 0;
	}
	ck_assert(opened);
	resolution_draw(it, &canvas);
	resolution_key(it, INPUT_ESCAPE);
	ck_assert_int_eq(it->aside.depth, 0);
	resolution_release(it);
	canvas_release(&canvas);
	ask_release(&a);
}
END_TEST

START_TEST(tabs_are_gone_through_left_and_right_and_keep_their_texts)
{
	struct tabs tabs;

	tabs_init(&tabs, " The end");
	doc_add(tabs_add(&tabs, "one"), 't', "first");
	doc_add(tabs_add(&tabs, "two"), 't', "second");
	doc_add(tabs_add(&tabs, "three"), 't', "third");
	ck_assert_int_eq(tabs_key(&tabs, INPUT_RIGHT), PAGE_NOTHING);
	ck_assert_str_eq(tabs.page.doc.text.text, "tsecond\n");
	tabs_key(&tabs, INPUT_LEFT);
	tabs_key(&tabs, INPUT_LEFT);
	ck_assert_str_eq(tabs.page.doc.text.text, "tthird\n");
	tabs_key(&tabs, INPUT_RIGHT);
	ck_assert_str_eq(tabs.page.doc.text.text, "tfirst\n");
	ck_assert_int_eq(tabs_key(&tabs, INPUT_ENTER), PAGE_DONE);
	tabs_release(&tabs);
}
END_TEST

START_TEST(a_ladder_is_read_from_the_note_of_its_track)
{
	struct asked a;
	struct str step;

	ask_init(&a, false, TEAM_C);
	str_init(&step);

	struct track *track = &a.s.fixture.world->tracks[0];

	track->note = (struct text){ { "0 war, 1 ceasefire, 2 settlement",
		"0 交戰，1 停火，2 和約" } };
	ck_assert(ladder_step(&a.scene, 0, 1, &step));
	ck_assert_str_eq(step.text, "ceasefire");
	a.scene.lang = LANG_ZH_TW;
	str_clear(&step);
	ck_assert(ladder_step(&a.scene, 0, 2, &step));
	ck_assert_str_eq(step.text, "和約");
	a.scene.lang = LANG_EN;
	track->note = (struct text){ { "0 fortress, 100 coexistence", NULL } };
	str_clear(&step);
	ck_assert(!ladder_step(&a.scene, 0, 45, &step));
	ck_assert(ladder_step(&a.scene, 0, 100, &step));
	ck_assert_int_eq(ladder_rung(44), 4);
	ck_assert_int_eq(ladder_rung(-3), 0);
	ck_assert_int_eq(ladder_rung(100), RUNGS - 1);
	str_release(&step);
	ask_release(&a);
}
END_TEST

Suite *why_suite(void)
{
	Suite *suite = suite_create("why");
	TCase *tcase = tcase_create("why");

	tcase_add_loop_test(tcase, every_kind_of_number_has_an_answer, 0, 2);
	tcase_add_test(tcase, a_track_that_moved_tells_from_what_to_what_and_by_whom);
	tcase_add_test(tcase, what_nothing_moved_says_since_when_it_stands);
	tcase_add_test(tcase, a_purse_without_budgets_pays_no_budget_lines);
	tcase_add_test(tcase, a_step_not_told_yet_is_not_in_the_answer);
	tcase_add_test(tcase, the_terms_of_a_vote_are_its_support);
	tcase_add_test(tcase, the_spread_of_yes_weights_is_whole_and_has_the_mean);
	tcase_add_test(tcase, a_wide_page_shows_the_answer_beside_it);
	tcase_add_test(tcase, a_list_on_a_narrow_page_has_the_answer_below);
	tcase_add_test(tcase, the_decisive_moments_of_a_game_are_told);
	tcase_add_test(tcase, an_answer_is_asked_again_and_closed_step_by_step);
	tcase_add_test(tcase, a_step_of_the_resolution_is_asked_why);
	tcase_add_test(tcase, tabs_are_gone_through_left_and_right_and_keep_their_texts);
	tcase_add_test(tcase, a_ladder_is_read_from_the_note_of_its_track);
	suite_add_tcase(suite, tcase);
	return suite;
}
