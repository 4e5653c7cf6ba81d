/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/utf8.h"
#include "runner.h"
#include "ui/big.h"
#include "ui/golden.h"
#include "ui/input.h"
#include "ui/projector.h"
#include "ui/replay.h"
#include "ui/rich.h"
#include "ui/scenery.h"

Suite *projector_suite(void);

/* The wall in turn 2 of the small world, with a clock. */
static void draw_wall(enum lang lang, struct canvas *canvas)
{
	struct scene scene;
	struct projector projector = { .scene = &scene, .phase = "ORDERS", .sealed = "CW" };
	struct scenery s;

	scenery_init(&s);
	scenery_play(&s);
	scenery_scene(&s, TEAM_NONE, lang, &scene);
	strcpy(scene.clock, "4:05");
	projector_draw(&projector, canvas);
	ck_assert_int_eq(canvas->cursor_row, -1);
	scenery_release(&s);
}

static void compare_wall(int rows, int cols, enum lang lang, bool ascii, const char *name)
{
	struct canvas canvas;

	canvas_init(&canvas, rows, cols);
	canvas.ascii = ascii;
	draw_wall(lang, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
}

START_TEST(walls_are_golden)
{
	compare_wall(24, 80, LANG_EN, false, "projector_80");
	compare_wall(24, 80, LANG_EN, true, "projector_80_ascii");
	compare_wall(24, 80, LANG_ZH_TW, false, "projector_80_zh");
	compare_wall(40, 120, LANG_EN, false, "projector_120");
	compare_wall(40, 120, LANG_ZH_TW, false, "projector_120_zh");
	compare_wall(60, 200, LANG_EN, false, "projector_200");
	compare_wall(60, 200, LANG_ZH_TW, false, "projector_200_zh");
}
END_TEST

START_TEST(a_narrow_wall_has_no_ambiguous_rune)
{
	struct canvas canvas;

	canvas_init(&canvas, 40, 120);
	canvas.narrow = true;
	draw_wall(LANG_ZH_TW, &canvas);
	for (int i = 0; i < 40 * 120; i++)
		ck_assert(!utf8_rune_is_ambiguous(canvas.cells[i].rune));
	canvas_release(&canvas);
}
END_TEST

START_TEST(keys_leave_or_move_the_map)
{
	struct scene scene;
	struct projector projector = { .scene = &scene, .phase = "ORDERS" };
	struct scenery s;

	scenery_init(&s);
	scenery_scene(&s, TEAM_NONE, LANG_EN, &scene);
	ck_assert_int_eq(projector_key(&projector, INPUT_NONE), PROJECTOR_NOTHING);
	ck_assert_int_eq(projector_key(&projector, '+'), PROJECTOR_REDRAW);
	ck_assert(map_view_zoomed(s.map) > 1.0);
	ck_assert_int_eq(projector_key(&projector, INPUT_RESIZE), PROJECTOR_REDRAW);
	ck_assert_int_eq(projector_key(&projector, 'Q'), PROJECTOR_QUIT);
	ck_assert_int_eq(projector_key(&projector, INPUT_ESCAPE), PROJECTOR_QUIT);
	ck_assert_int_eq(projector_key(&projector, INPUT_HANGUP), PROJECTOR_QUIT);
	scenery_release(&s);
}
END_TEST

static void view_of(void *self, int n, enum team eyes, struct view *view)
{
	struct scenery *s = self;

	(void)n;
	view_make(s->fixture.world, &s->start, eyes, view);
}

static void ledger_of(void *self, int n, enum team eyes, struct ledger *ledger)
{
	struct scenery *s = self;

	ledger_redact(s->fixture.world, n ? &s->state : &s->start, &s->ledgers[n], eyes, ledger);
}

/* Whoever has the game says whose eyes the public's are: here Washington's. */
static struct replay *open_replay(struct scenery *s)
{
	scenery_init(s);
	scenery_play(s);

	struct replay *it = arena_alloc(s->fixture.arena, 1, sizeof(*it));

	scenery_scene(s, TEAM_NONE, LANG_EN, &it->scene);
	it->source = (struct replay_source){ .self = s, .last = 1, .view = view_of,
		.ledger = ledger_of, .public_eyes = TEAM_W };
	it->past = arena_alloc(s->fixture.arena, 2, sizeof(*it->past));
	it->eyes = TEAM_NONE;
	replay_init(it);
	return it;
}

START_TEST(a_replay_on_the_wall_has_the_publics_eyes_and_comes_back)
{
	struct scenery s;
	struct replay *it = open_replay(&s);
	int all = it->past[1].count;
	struct canvas canvas;

	replay_key(it, INPUT_END);
	int step = it->step;

	replay_key(it, 'P');
	ck_assert(it->wall);
	ck_assert_int_eq(it->eyes, TEAM_W);
	ck_assert_int_lt(it->past[1].count, all);
	canvas_init(&canvas, 24, 80);
	replay_draw(it, &canvas);
	golden_assert(&canvas, "replay_wall_80");
	canvas_release(&canvas);
	ck_assert_int_eq(replay_key(it, INPUT_ESCAPE), REPLAY_NOTHING);
	ck_assert(!it->wall);
	ck_assert_int_eq(it->eyes, TEAM_NONE);
	ck_assert_int_eq(it->past[1].count, all);
	ck_assert_int_eq(it->turn, 1);
	ck_assert_int_eq(it->step, step);
	ck_assert_int_eq(replay_key(it, INPUT_ESCAPE), REPLAY_QUIT);
	replay_release(it);
	scenery_release(&s);
}
END_TEST

/* Cells of a canvas that are not plain blanks. */
static int lit(const struct canvas *canvas)
{
	int count = 0;

	for (int i = 0; i < canvas->rows * canvas->cols; i++)
		count += canvas->cells[i].rune != ' ' || canvas->cells[i].look & LOOK_REVERSE;
	return count;
}

START_TEST(big_characters_are_all_different)
{
	static const char ALL[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.:-+%/~=,'!?()&";
	const struct big_pen pen = { BIG_PLAIN, style_of('t') };
	struct box box = { 0, 0, 3, 6 };
	struct canvas canvas[2];

	for (int i = 0; i < 2; i++)
		canvas_init(&canvas[i], 3, 3);
	for (int i = 0; ALL[i]; i++) {
		for (int j = 0; j < i; j++) {
			char one[2] = { ALL[i], 0 };
			char other[2] = { ALL[j], 0 };

			canvas_clear(&canvas[0], style_of('t'));
			canvas_clear(&canvas[1], style_of('t'));
			ck_assert_int_gt(big_put(&canvas[0], &box, 0, 0, one, pen), 0);
			big_put(&canvas[1], &box, 0, 0, other, pen);
			ck_assert_msg(memcmp(canvas[0].cells, canvas[1].cells,
				9 * sizeof(struct cell)) != 0, "%s and %s", one, other);
		}
	}
	canvas_release(&canvas[0]);
	canvas_release(&canvas[1]);
}
END_TEST

START_TEST(big_text_is_measured_and_clipped_between_characters)
{
	const struct big_pen pen = { BIG_PLAIN, style_of('t') };
	const struct big_pen twice = { BIG_DOUBLE, style_of('t') };
	struct box box = { 0, 0, 5, 10 };
	struct canvas canvas;

	ck_assert_int_eq(big_width("12", BIG_PLAIN), 7);
	ck_assert_int_eq(big_width("12", BIG_DOUBLE), 14);
	ck_assert_int_eq(big_width("1.2", BIG_PLAIN), 9);
	ck_assert_int_eq(big_width("", BIG_PLAIN), 0);
	ck_assert(big_can("Q3 2026"));
	ck_assert(!big_can("2026\xE5\xB9\xB4"));
	canvas_init(&canvas, 5, 20);
	ck_assert_int_eq(big_put(&canvas, &box, 0, 0, "888", pen), 8);
	ck_assert_int_eq(lit(&canvas), 2 * 9);
	ck_assert_int_eq(big_put(&canvas, &box, 3, 0, "8", pen), 0);
	canvas_clear(&canvas, style_of('t'));
	ck_assert_int_eq(big_put(&canvas, &box, 0, 0, "11", twice), 8);
	ck_assert_int_eq(lit(&canvas), 2 * 8);
	canvas_release(&canvas);
}
END_TEST

Suite *projector_suite(void)
{
	Suite *suite = suite_create("projector");
	TCase *tcase = tcase_create("wall");

	tcase_add_test(tcase, walls_are_golden);
	tcase_add_test(tcase, a_narrow_wall_has_no_ambiguous_rune);
	tcase_add_test(tcase, keys_leave_or_move_the_map);
	tcase_add_test(tcase, a_replay_on_the_wall_has_the_publics_eyes_and_comes_back);
	tcase_add_test(tcase, big_characters_are_all_different);
	tcase_add_test(tcase, big_text_is_measured_and_clipped_between_characters);
	suite_add_tcase(suite, tcase);
	return suite;
}
