/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/input.h"
#include "ui/layout.h"
#include "ui/page.h"
#include "ui/reading.h"
#include "ui/replay.h"
#include "ui/resolution.h"
#include "ui/rich.h"
#include "ui/seating.h"
#include "ui/steps.h"
#include "ui/title.h"

Suite *screens_suite(void);

static void canvas_open(struct canvas *canvas, int rows, int cols, bool ascii)
{
	canvas_init(canvas, rows, cols);
	canvas->ascii = ascii;
}

static void compare_board(const char *keys, int rows, int cols, enum lang lang, const char *name)
{
	struct scenery s;
	struct canvas canvas;

	scenery_init(&s);

	struct board *board = scenery_board(&s, lang);

	canvas_open(&canvas, rows, cols, false);
	scenery_type(board, keys);
	board_draw(board, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}

START_TEST(board_at_60x20_and_80x24)
{
	compare_board("/lit\n", 20, 60, LANG_EN, "board_60");
	compare_board("/lit\n", 24, 80, LANG_EN, "board_80");
	compare_board("odeepen\n", 24, 80, LANG_EN, "board_80_sheet");
	compare_board("odeepen\n/lit\n", 24, 80, LANG_ZH_TW, "board_80_zh");
}
END_TEST

START_TEST(board_at_120x40)
{
	compare_board("odeepen\n/lit\n", 40, 120, LANG_EN, "board_120");
	compare_board("odeepen\n/lit\n", 40, 120, LANG_ZH_TW, "board_120_zh");
}
END_TEST

START_TEST(board_modes)
{
	compare_board("odeepen\no", 24, 80, LANG_EN, "palette_80");
	compare_board("odeepen\no", 40, 120, LANG_EN, "palette_120");
	compare_board("oreinforce\n", 24, 80, LANG_EN, "target_80");
	compare_board("oreinforce\n", 40, 120, LANG_EN, "target_120");
	compare_board("s", 24, 80, LANG_EN, "settings_80");
	compare_board("t", 24, 80, LANG_EN, "tracks_80");
	compare_board("/lit\ni", 24, 80, LANG_EN, "inspect_80");
	compare_board("odeepen\nv", 24, 80, LANG_EN, "votes_80");
	compare_board("?", 24, 80, LANG_EN, "help_80");
	compare_board("odeepen\nS", 24, 80, LANG_EN, "seal_80");
}
END_TEST

START_TEST(board_in_ascii_draws_ascii_only)
{
	struct scenery s;
	struct canvas canvas;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	canvas_open(&canvas, 24, 80, true);
	scenery_type(board, "/lit\n");
	board_draw(board, &canvas);
	for (int i = 0; i < 24 * 80; i++)
		ck_assert_uint_lt(canvas.cells[i].rune, 0x7F);
	golden_assert(&canvas, "board_80_ascii");
	canvas_release(&canvas);
	board_release(board);
	scenery_release(&s);
}
END_TEST

START_TEST(too_small_a_terminal_gets_one_sentence)
{
	struct canvas canvas;

	ck_assert(!layout_fits(19, 80));
	ck_assert(!layout_fits(24, 59));
	ck_assert(layout_fits(20, 60));
	canvas_open(&canvas, 3, 20, false);
	layout_refuse(&canvas);
	golden_assert(&canvas, "too_small");
	canvas_release(&canvas);
}
END_TEST

START_TEST(every_size_that_fits_can_be_drawn)
{
	struct scenery s;

	scenery_init(&s);

	struct board *board = scenery_board(&s, LANG_EN);

	for (int rows = LEAST_ROWS; rows <= 60; rows += 5)
		for (int cols = LEAST_COLS; cols <= 200; cols += 35) {
			struct canvas canvas;

			canvas_open(&canvas, rows, cols, false);
			board_draw(board, &canvas);
			scenery_type(board, "o");
			board_draw(board, &canvas);
			board_key(board, INPUT_ESCAPE);
			canvas_release(&canvas);
		}
	board_release(board);
	scenery_release(&s);
}
END_TEST

static void compare_page(struct page *page, const char *name)
{
	struct canvas canvas;

	canvas_open(&canvas, 24, 80, false);
	page_draw(page, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
	page_release(page);
}

START_TEST(pages_to_read)
{
	struct scenery s;
	struct scene scene;
	struct page page;

	scenery_init(&s);
	scenery_scene(&s, TEAM_C, LANG_EN, &scene);
	page_init(&page, " Briefing");
	reading_briefing(&scene, &page.doc);
	compare_page(&page, "briefing_80");
	scenery_play(&s);
	scenery_scene(&s, TEAM_C, LANG_EN, &scene);
	page_init(&page, " Standing");
	reading_standing(&scene, &page.doc);
	compare_page(&page, "standing_80");
	page_init(&page, " News");
	reading_news(&scene, &page.doc);
	compare_page(&page, "news_80");
	s.state.over = true;
	s.state.ending = 1;
	s.state.also_true = 1 << 3;
	scenery_scene(&s, TEAM_NONE, LANG_EN, &scene);
	page_init(&page, " The end");
	reading_outcome(&scene, &page.doc);
	reading_all_scores(&scene, &page.doc);
	reading_questions(&scene, &page.doc);
	compare_page(&page, "ending_80");
	scenery_release(&s);
}
END_TEST

/* Step 1 of turn 1's news, seen by the Coalition. */
static void compare_resolution(int rows, int cols, const char *name)
{
	struct scenery s;
	struct canvas canvas;

	scenery_init(&s);
	scenery_play(&s);

	struct resolution *it = arena_alloc(s.fixture.arena, 1, sizeof(*it));

	scenery_scene(&s, TEAM_C, LANG_EN, &it->scene);
	view_make(s.fixture.world, &s.start, TEAM_C, &it->start);
	resolution_init(it);
	for (int i = 0; i < 3; i++)
		ck_assert_int_eq(resolution_key(it, ' '), RESOLUTION_NOTHING);
	ck_assert_int_eq(it->step, 3);
	ck_assert_int_eq(resolution_key(it, INPUT_BACKSPACE), RESOLUTION_NOTHING);
	ck_assert_int_eq(it->step, 2);
	canvas_open(&canvas, rows, cols, false);
	resolution_draw(it, &canvas);
	golden_assert(&canvas, name);
	ck_assert_int_eq(resolution_key(it, INPUT_ENTER), RESOLUTION_DONE);
	canvas_release(&canvas);
	scenery_release(&s);
}

START_TEST(resolution_steps)
{
	compare_resolution(24, 80, "resolution_80");
	compare_resolution(40, 120, "resolution_120");
}
END_TEST

START_TEST(resolution_ends_where_the_turn_ends)
{
	struct scenery s;

	scenery_init(&s);
	scenery_play(&s);

	struct resolution *it = arena_alloc(s.fixture.arena, 1, sizeof(*it));

	scenery_scene(&s, TEAM_NONE, LANG_EN, &it->scene);
	view_make(s.fixture.world, &s.start, TEAM_NONE, &it->start);
	resolution_init(it);
	resolution_go(it, MAX_STEPS);
	for (int i = 0; i < s.fixture.world->track_count; i++)
		ck_assert_int_eq(it->scene.view.seen.track[i], s.state.track[i]);
	ck_assert_int_eq(it->scene.view.seen.stack_count, s.state.stack_count);
	resolution_go(it, 0);
	ck_assert_int_eq(resolution_key(it, ' '), RESOLUTION_NOTHING);
	scenery_release(&s);
}
END_TEST

static void replay_view(void *self, int n, enum team eyes, struct view *view)
{
	struct scenery *s = self;

	(void)n;
	view_make(s->fixture.world, &s->start, eyes, view);
}

static void replay_ledger(void *self, int n, enum team eyes, struct ledger *ledger)
{
	struct scenery *s = self;

	ledger_redact(s->fixture.world, n ? &s->state : &s->start, &s->ledgers[n], eyes, ledger);
}

static struct replay *open_replay(struct scenery *s)
{
	scenery_init(s);
	scenery_play(s);

	struct replay *it = arena_alloc(s->fixture.arena, 1, sizeof(*it));

	scenery_scene(s, TEAM_NONE, LANG_EN, &it->scene);
	it->source = (struct replay_source){ .self = s, .last = 1, .view = replay_view,
		.ledger = replay_ledger };
	it->past = arena_alloc(s->fixture.arena, 2, sizeof(*it->past));
	it->eyes = TEAM_NONE;
	replay_init(it);
	return it;
}

START_TEST(replay_goes_everywhere_and_back)
{
	struct scenery s;
	struct replay *it = open_replay(&s);
	struct canvas canvas;

	replay_key(it, INPUT_END);
	ck_assert_int_eq(it->turn, 1);
	ck_assert_int_eq(it->step, it->steps.count - 1);
	for (int i = 0; i < s.fixture.world->track_count; i++)
		ck_assert_int_eq(it->scene.view.seen.track[i], s.state.track[i]);
	for (int i = 0; i < 100; i++)
		replay_key(it, INPUT_LEFT);
	ck_assert_int_eq(it->turn, 0);
	ck_assert_int_eq(it->step, 0);
	replay_key(it, 'G');
	replay_key(it, '1');
	replay_key(it, INPUT_ENTER);
	ck_assert_int_eq(it->turn, 1);
	canvas_open(&canvas, 24, 80, false);
	replay_draw(it, &canvas);
	golden_assert(&canvas, "replay_80");
	canvas_release(&canvas);
	replay_release(it);
	scenery_release(&s);
}
END_TEST

START_TEST(replay_with_a_teams_eyes_tells_no_more_than_it_knew)
{
	struct scenery s;
	struct replay *it = open_replay(&s);
	int all = it->past[1].count;

	replay_key(it, 'v');
	ck_assert_int_eq(it->eyes, TEAM_C);
	ck_assert_int_lt(it->past[1].count, all);
	ck_assert_int_lt(it->scene.view.seen.agenda[TEAM_R], 0);
	for (int i = 0; i < TEAM_COUNT; i++)
		replay_key(it, 'v');
	ck_assert_int_eq(it->eyes, TEAM_NONE);
	ck_assert_int_eq(it->past[1].count, all);
	replay_release(it);
	scenery_release(&s);
}
END_TEST

START_TEST(replay_asks_why_of_a_line_of_the_step)
{
	struct scenery s;
	struct replay *it = open_replay(&s);

	replay_go(it, 1, 0);
	replay_key(it, ']');
	ck_assert_int_ge(it->at, 0);
	replay_key(it, 'w');
	ck_assert(it->reading && !doc_is_empty(&it->doc));
	replay_key(it, INPUT_ESCAPE);
	/* Whoever selects a track means that. */
	replay_key(it, INPUT_TAB);
	ck_assert_int_eq(it->at, -1);
	replay_release(it);
	scenery_release(&s);
}
END_TEST

static const struct title_item ITEMS[] = {
	{ "squares", "Five Squares", "17 January 2026", "Five squares and three teams.", 3, 45, NULL,
		false, 0 },
	{ "later", "Later", "July 2026", "What comes then.", 5, 110, "Needs the war table.", false, 0 },
	{ "mine", "mine", "", "Cannot be loaded.", 0, 0, "Cannot be loaded.", true, 0 },
};

START_TEST(title_offers_what_can_be_played_and_says_why_not)
{
	struct title title = { .items = ITEMS, .list = { .count = 3 } };
	struct canvas canvas;

	canvas_open(&canvas, 24, 80, false);
	title_draw(&title, &canvas);
	golden_assert(&canvas, "title_80");
	ck_assert_int_eq(title_key(&title, INPUT_ENTER), TITLE_PLAY);
	title_key(&title, INPUT_DOWN);
	ck_assert_int_eq(title_key(&title, INPUT_ENTER), TITLE_NOTHING);
	ck_assert_str_eq(title.message, "Needs the war table.");
	title_key(&title, INPUT_DOWN);
	ck_assert_int_eq(title_key(&title, INPUT_ENTER), TITLE_NOTHING);
	ck_assert_str_eq(title.message, "Cannot be loaded.");
	title_key(&title, INPUT_UP);
	ck_assert_int_eq(title_key(&title, 'c'), TITLE_NOTHING);
	title.last = "Five Squares, turn 2/3";
	ck_assert_int_eq(title_key(&title, 'c'), TITLE_CONTINUE);
	title_draw(&title, &canvas);
	golden_assert(&canvas, "title_80_last");
	ck_assert_int_eq(title_key(&title, 'q'), TITLE_QUIT);
	canvas_release(&canvas);
}
END_TEST

START_TEST(seats_and_seed_are_chosen)
{
	struct seating seating = { .scenario = "Five Squares" };
	struct canvas canvas;
	uint64_t seed;

	for (int team = 0; team < TEAM_COUNT; team++) {
		seating.choices[team][0] = (struct seating_choice){ "a person", NULL, true };
		seating.choices[team][1] = (struct seating_choice){ "the machine", "", false };
		seating.choice_count[team] = 2;
	}
	seating_init(&seating, 42);
	canvas_open(&canvas, 24, 80, false);
	seating_draw(&seating, &canvas);
	golden_assert(&canvas, "seating_80");
	seating_key(&seating, INPUT_UP);
	seating_key(&seating, '7');
	ck_assert(seating_seed(&seating, &seed));
	ck_assert_uint_eq(seed, 427);
	seating_key(&seating, INPUT_CTRL_U);
	ck_assert_int_eq(seating_key(&seating, INPUT_ENTER), SEATING_NOTHING);
	ck_assert_ptr_nonnull(seating.message);
	seating_key(&seating, '1');
	/* Clock, blocs, facilitator, Washington's PIN: people share the keyboard. */
	for (int up = 0; up < 5; up++)
		seating_key(&seating, INPUT_UP);
	seating_key(&seating, INPUT_LEFT);
	ck_assert_int_eq(seating.chosen[TEAM_W], 1);
	ck_assert_int_eq(seating_key(&seating, INPUT_ENTER), SEATING_START);
	canvas_release(&canvas);
}
END_TEST

START_TEST(more_people_can_sit_at_the_table)
{
	struct seating seating = { .scenario = "Five Squares", .has_congress = true,
		.bloc_count = 2, .bloc_names = { "North", "South" } };
	struct canvas canvas;

	for (int team = 0; team < TEAM_COUNT; team++) {
		seating.choices[team][0] = (struct seating_choice){ "a person", NULL, true };
		seating.choice_count[team] = 1;
	}
	seating_init(&seating, 42);
	/* From the bottom: start, seed, clock, blocs, Congress, facilitator. */
	seating_key(&seating, INPUT_UP);
	seating_key(&seating, INPUT_UP);
	seating_key(&seating, INPUT_UP);
	seating_key(&seating, ' ');
	ck_assert(seating.people_in_blocs);
	seating_key(&seating, INPUT_DOWN);
	seating_key(&seating, INPUT_DOWN);
	seating_key(&seating, ' ');
	ck_assert_int_eq(seating.blocs, 1 << 1);
	for (int up = 0; up < 3; up++)
		seating_key(&seating, INPUT_UP);
	seating_key(&seating, ' ');
	ck_assert(seating.congress);
	seating_key(&seating, INPUT_UP);
	seating_key(&seating, ' ');
	ck_assert(seating.facilitator);
	seating_key(&seating, INPUT_DOWN);
	seating_key(&seating, '1');
	seating_key(&seating, 'x');
	seating_key(&seating, '2');
	ck_assert_str_eq(seating.pin.text, "12");
	canvas_open(&canvas, 24, 80, false);
	seating_draw(&seating, &canvas);
	golden_assert(&canvas, "seating_80_full");
	canvas_release(&canvas);
	canvas_open(&canvas, 20, 60, false);
	seating_draw(&seating, &canvas);
	golden_assert(&canvas, "seating_60_full");
	canvas_release(&canvas);
}
END_TEST

/* All that the steps of a ledger tell in detail. */
static void detail_all(const struct scene *scene, const struct ledger *ledger, struct doc *out)
{
	static struct steps steps;

	steps_find(ledger, &steps);
	for (int step = 0; step < steps.count; step++)
		steps_detail(scene, ledger, &steps, step, out);
}

START_TEST(a_bloc_that_voted_by_hand_shows_no_die)
{
	static struct ledger ledger;
	struct scenery s;
	struct scene scene;
	struct doc doc;

	scenery_init(&s);
	scenery_play(&s);
	scenery_scene(&s, TEAM_C, LANG_EN, &scene);
	ledger = *scene_news(&scene);
	ck_assert_int_ge(ledger.vote_count, 1);
	ledger.vote_count = 1;
	for (int bloc = 0; bloc < 3; bloc++)
		ledger.votes[0].die[bloc] = (uint8_t)(17 + bloc);
	ledger.votes[0].by_hand = 1 << 1;
	doc_init(&doc);
	detail_all(&scene, &ledger, &doc);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "die 17"));
	ck_assert_ptr_null(strstr(doc.text.text, "die 18"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, RICH_MARK "kby hand"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "die 19"));
	doc_release(&doc);
	scenery_release(&s);
}
END_TEST

Suite *screens_suite(void)
{
	Suite *suite = suite_create("screens");
	TCase *tcase = tcase_create("golden");

	tcase_add_test(tcase, board_at_60x20_and_80x24);
	tcase_add_test(tcase, board_at_120x40);
	tcase_add_test(tcase, board_modes);
	tcase_add_test(tcase, board_in_ascii_draws_ascii_only);
	tcase_add_test(tcase, too_small_a_terminal_gets_one_sentence);
	tcase_add_test(tcase, every_size_that_fits_can_be_drawn);
	tcase_add_test(tcase, pages_to_read);
	tcase_add_test(tcase, resolution_steps);
	tcase_add_test(tcase, resolution_ends_where_the_turn_ends);
	tcase_add_test(tcase, replay_goes_everywhere_and_back);
	tcase_add_test(tcase, replay_with_a_teams_eyes_tells_no_more_than_it_knew);
	tcase_add_test(tcase, replay_asks_why_of_a_line_of_the_step);
	tcase_add_test(tcase, title_offers_what_can_be_played_and_says_why_not);
	tcase_add_test(tcase, seats_and_seed_are_chosen);
	tcase_add_test(tcase, more_people_can_sit_at_the_table);
	tcase_add_test(tcase, a_bloc_that_voted_by_hand_shows_no_die);
	suite_add_tcase(suite, tcase);
	return suite;
}
