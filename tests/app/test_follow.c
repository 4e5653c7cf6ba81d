/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/follow.h"
#include "app/table_story.h"
#include "base/str.h"
#include "io/scratch.h"
#include "runner.h"
#include "ui/input.h"

Suite *follow_suite(void);

static char folder[SCRATCH_PATH], path[SCRATCH_PATH];

static void set_up(void)
{
	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", path);
	setenv("XDG_DATA_HOME", folder, 1);
}

static void tear_down(void)
{
	scratch_remove(folder);
}

static void watch(struct follow *follow)
{
	struct faults faults = { .count = 0 };

	ck_assert(follow_open(follow, path, LANG_EN, &faults));
}

/* All that stands on the wall, at a size with room for everything. */
static char *wall_of(struct follow *follow)
{
	struct canvas canvas;
	char *text = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&text, &size);

	canvas_init(&canvas, 240, 200);
	projector_draw(&follow->projector, &canvas);
	canvas_print(&canvas, memory);
	fclose(memory);
	canvas_release(&canvas);
	return text;
}

static bool wall_says(struct follow *follow, const char *what)
{
	char *text = wall_of(follow);
	bool found = strstr(text, what) != NULL;

	free(text);
	return found;
}

/* Whether the wall tells of an order on a team's sheet of turn 1. */
static bool wall_tells_order(struct follow *follow, const struct session *session, enum team team)
{
	const struct sheet *sheet = session_sheet(session, 1, team);
	struct prose prose = { .world = session_world(session), .lang = LANG_EN };
	bool told = false;

	for (int i = 0; i < sheet->count; i++) {
		struct str name;

		str_init(&name);
		prose_order_brief(&prose, &sheet->orders[i], &name);
		told |= wall_says(follow, name.text);
		str_release(&name);
	}
	return told;
}

START_TEST(a_game_in_play_is_followed_without_its_lock)
{
	struct session *session = story_start(path);
	struct fault fault;
	struct follow follow;

	watch(&follow);
	ck_assert(!follow_look(&follow));
	for (int team = 0; team < TEAM_COUNT; team++) {
		ck_assert(session_auto(session, (enum team)team, "", &fault));
		ck_assert(follow_look(&follow));
	}
	ck_assert(wall_says(&follow, "sealed: CRW"));
	ck_assert(session_resolve(session, &fault));
	ck_assert(follow_look(&follow));
	ck_assert_int_eq(follow.scene.view.seen.turn, 2);
	ck_assert(!wall_says(&follow, "sealed:"));
	ck_assert(!follow_look(&follow));
	follow_close(&follow);
	session_free(session);
}
END_TEST

START_TEST(sealed_orders_and_words_between_teams_are_not_on_the_wall)
{
	struct session *session = story_start(path);
	struct message message = { .from = TEAM_C, .to = 1U << TEAM_R, .text = "ZEBRA" };
	struct fault fault;
	struct follow follow;

	watch(&follow);
	ck_assert(session_message(session, &message, &fault));
	ck_assert(session_auto(session, TEAM_R, "", &fault));
	ck_assert(session_auto(session, TEAM_C, "", &fault));
	ck_assert(follow_look(&follow));
	ck_assert_int_gt(session_sheet(session, 1, TEAM_C)->count, 0);
	ck_assert(!wall_says(&follow, "ZEBRA"));
	ck_assert(!wall_tells_order(&follow, session, TEAM_C));
	ck_assert(!wall_tells_order(&follow, session, TEAM_R));
	ck_assert(session_auto(session, TEAM_W, "", &fault));
	ck_assert(session_resolve(session, &fault));
	ck_assert(follow_look(&follow));
	ck_assert(wall_tells_order(&follow, session, TEAM_C));
	ck_assert(!wall_says(&follow, "ZEBRA"));
	follow_close(&follow);
	session_free(session);
}
END_TEST

START_TEST(a_file_that_is_away_leaves_the_wall_as_it_was)
{
	struct session *session = story_start(path);
	struct follow follow;
	char aside[SCRATCH_PATH];

	scratch_path(folder, "aside.yaml", aside);
	watch(&follow);
	ck_assert_int_eq(rename(path, aside), 0);
	ck_assert(follow_look(&follow));
	ck_assert(wall_says(&follow, "the file is away"));
	ck_assert(!follow_look(&follow));
	ck_assert_int_eq(rename(aside, path), 0);
	ck_assert(follow_look(&follow));
	ck_assert(!wall_says(&follow, "the file is away"));
	follow_close(&follow);
	session_free(session);
}
END_TEST

START_TEST(a_record_half_written_is_waited_for)
{
	struct session *session = story_start(path);
	struct fault fault;
	struct follow follow;

	ck_assert(session_auto(session, TEAM_C, "", &fault));
	session_free(session);
	watch(&follow);
	FILE *file = fopen(path, "a");

	ck_assert_ptr_nonnull(file);
	fputs("- {\"n\": 99, \"ty", file);
	fclose(file);
	follow_look(&follow);
	ck_assert(wall_says(&follow, "sealed: C"));
	follow_close(&follow);
}
END_TEST

/* A console whose clock goes a second on with every key it waits for. */
struct watcher {
	int keys, shown;
	int64_t now;
};

static int watcher_key(void *self, int timeout_ms)
{
	struct watcher *watcher = self;

	ck_assert_int_eq(timeout_ms, FOLLOW_MS);
	watcher->now += FOLLOW_MS;
	return watcher->keys-- > 0 ? INPUT_NONE : 'q';
}

static void watcher_show(void *self, const struct canvas *canvas)
{
	struct watcher *watcher = self;

	(void)canvas;
	watcher->shown++;
}

static void watcher_size(void *self, int *rows, int *cols)
{
	(void)self;
	*rows = 24;
	*cols = 80;
}

static int64_t watcher_now(void *self)
{
	return ((struct watcher *)self)->now;
}

/* How often the wall is drawn in so many seconds. */
static int drawn_in(int seconds)
{
	static const struct theme THEME = { .name = THEME_DARK, .depth = DEPTH_256 };
	struct watcher watcher = { .keys = seconds };
	struct console console = {
		.self = &watcher, .key = watcher_key, .show = watcher_show, .size = watcher_size,
		.now_ms = watcher_now, .theme = &THEME,
	};
	struct follow follow;

	console_init(&console);
	watch(&follow);
	follow_run(&follow, &console);
	follow_close(&follow);
	console_release(&console);
	return watcher.shown;
}

START_TEST(nothing_is_drawn_while_nothing_changes_but_a_running_clock)
{
	struct session *session = story_start(path);
	struct clock clock = { .phase = PHASE_ORDERS, .left_s = 600 };
	struct fault fault;

	ck_assert_int_eq(drawn_in(20), 1);
	ck_assert(session_clock(session, &clock, &fault));
	ck_assert_int_eq(drawn_in(20), 1);
	clock.running = true;
	ck_assert(session_clock(session, &clock, &fault));
	ck_assert_int_eq(drawn_in(20), 21);
	session_free(session);
}
END_TEST

Suite *follow_suite(void)
{
	Suite *suite = suite_create("follow");
	TCase *tcase = tcase_create("projector");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, a_game_in_play_is_followed_without_its_lock);
	tcase_add_test(tcase, sealed_orders_and_words_between_teams_are_not_on_the_wall);
	tcase_add_test(tcase, a_file_that_is_away_leaves_the_wall_as_it_was);
	tcase_add_test(tcase, a_record_half_written_is_waited_for);
	tcase_add_test(tcase, nothing_is_drawn_while_nothing_changes_but_a_running_clock);
	suite_add_tcase(suite, tcase);
	return suite;
}
