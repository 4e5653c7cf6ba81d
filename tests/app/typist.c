/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/typist.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/play_game.h"
#include "base/utf8.h"
#include "engine/act.h"
#include "runner.h"
#include "ui/input.h"

/* A player who types keys (> < ^ _ are arrows, then hangs up) and looks out for a text. */
struct typist {
	const char *keys;
	const char *look_for;
	bool found;
	int curtains;
	int64_t now;
	struct typist_seat seat;
	int resizes;             /* sizes shown so far, where it is restless */
	bool resized;            /* since the last key */
};

static const int SIZES[][2] = { { 24, 80 }, { 60, 200 }, { 12, 40 }, { 40, 120 }, { 20, 60 },
	{ 30, 100 } };
enum { SIZE_COUNT = sizeof(SIZES) / sizeof(*SIZES) };

/* A terminal too small takes no keys: it grows again at once. */
static bool resize(struct typist *typist)
{
	bool small = SIZES[typist->resizes % SIZE_COUNT][0] < 20;

	if (!typist->seat.restless || (typist->resized && !small))
		return false;
	typist->resizes++;
	typist->resized = true;
	return true;
}

static int typist_key(void *self, int timeout_ms)
{
	struct typist *typist = self;

	(void)timeout_ms;
	if (resize(typist))
		return INPUT_RESIZE;
	typist->resized = false;
	if (!*typist->keys)
		return INPUT_HANGUP;

	int key = (int)utf8_next(&typist->keys);

	typist->now += 1000;
	switch (key) {
	case '\n': return INPUT_ENTER;
	case '>': return INPUT_RIGHT;
	case '<': return INPUT_LEFT;
	case '^': return INPUT_UP;
	case '_': return INPUT_DOWN;
	case '~': return INPUT_ESCAPE;
	default: return key;
	}
}

static void typist_show(void *self, const struct canvas *canvas)
{
	struct typist *typist = self;
	char *text = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&text, &size);

	canvas_print(canvas, memory);
	fclose(memory);
	/* Screen readers follow it: every screen has it somewhere. */
	ck_assert_msg(canvas->cursor_row >= 0 && canvas->cursor_row < canvas->rows
		&& canvas->cursor_col >= 0 && canvas->cursor_col < canvas->cols,
		"no cursor on\n%s", text);
	typist->found |= typist->look_for && strstr(text, typist->look_for);
	typist->curtains += strstr(text, "take the keyboard") != NULL;
	free(text);
}

static void typist_size(void *self, int *rows, int *cols)
{
	const struct typist *typist = self;

	*rows = typist->seat.rows;
	*cols = typist->seat.cols;
	if (typist->seat.restless) {
		*rows = SIZES[typist->resizes % SIZE_COUNT][0];
		*cols = SIZES[typist->resizes % SIZE_COUNT][1];
	}
}

static void typist_repaint(void *self)
{
	(void)self;
}

static int64_t typist_now(void *self)
{
	return ((struct typist *)self)->now;
}

static enum play_end play(struct typist *typist, struct session *session)
{
	static const struct theme THEME = { .name = THEME_DARK, .depth = DEPTH_256 };
	struct console console = {
		.self = typist, .key = typist_key, .show = typist_show, .size = typist_size,
		.repaint = typist_repaint, .now_ms = typist_now, .theme = &THEME,
	};

	console_init(&console);

	enum play_end end = play_game(&console, session, typist->seat.lang);

	console_release(&console);
	return end;
}

bool typist_shows(struct session *session, const char *keys, const char *text)
{
	struct typist typist = { .keys = keys, .look_for = text, .seat = { 24, 80, false, LANG_EN } };

	play(&typist, session);
	return typist.found;
}

enum play_end typist_plays(struct session *session, const char *keys,
	const struct typist_seat *seat)
{
	struct typist typist = { .keys = keys, .seat = *seat };

	return play(&typist, session);
}

struct session *typist_begin(const char *seats, char path[64])
{
	return typist_begin_scenario("boots", seats, path);
}

struct session *typist_begin_scenario(const char *id, const char *seats, char path[64])
{
	struct setup setup = { .scenario = id, .seed = 5, .path = path };
	struct faults faults = { .count = 0 };
	struct session *session = NULL;

	strcpy(path, "/tmp/eastflank-table-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(path));
	strcat(path, "/a.game.yaml");
	for (int team = 0; team < TEAM_COUNT; team++)
		setup.seats[team].kind = seats[team] == 'h' ? SEAT_HUMAN
			: seats[team] == 'm' ? SEAT_MACHINE : SEAT_NONE;
	ck_assert(session_new(&setup, &session, &faults));
	return session;
}

void typist_seat(struct session *session, enum desk_seat where, int bloc)
{
	struct act act = { .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = (uint8_t)where, .bloc = (int8_t)bloc, .on = true } };
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict = VERDICT_LEGAL;

	ck_assert(session_act(session, &act, "", &verdict, &fault));
}

void typist_finish(struct session *session, char path[64])
{
	session_free(session);
	unlink(path);
	*strrchr(path, '/') = '\0';
	rmdir(path);
}
