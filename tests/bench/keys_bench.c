/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "bench/keys_bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/play_game.h"
#include "base/utf8.h"
#include "bench/sink.h"
#include "ui/input.h"
#include "ui/term.h"

/* No key should wait longer than this. */
enum { FRAME_MS = 16 };

/* Keys typed on one screen: > < ^ _ are arrows, ~ is Escape. */
struct part {
	const char *name, *keys;
};

static const struct part PARTS[] = {
	{ "briefing", "\n\n" },
	{ "negotiation", "n" },
	{ "board: areas", "><^_><^_lkjh" },
	{ "board: zoom and pan", "++++HJKL----0" },
	{ "board: panels", "\t\t\t\t" },
	{ "rings, modes", "RRDDD" },
	{ "palette", "o____^^" },
	{ "palette: typing", "deep" },
	{ "an order", "\n" },
	{ "targets", "oreinf\n\t\t\n" },
	{ "votes, odds", "v~" },
	{ "tracks", "t____w~~" },
	{ "score", "p__~" },
	{ "countries", "c____]]~" },
	{ "budget", "b>>__<~" },
	{ "why", "w~" },
	{ "inspect", "i~" },
	{ "help", "?~" },
	{ "rule lookup", ":rule guarantee\n~~" },
	{ "resolution", "Sy          " },
};

enum { PARTS_COUNT = sizeof(PARTS) / sizeof(*PARTS) };

struct player {
	int part;
	const char *keys;
	double pressed;          /* when, in ms of CPU time; negative: its frame has been sent */
	double most[PARTS_COUNT], all[PARTS_COUNT];
	int count[PARTS_COUNT];
	int64_t now;
};

static int code_of(int key)
{
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

static int next_key(void *self, int timeout_ms)
{
	struct player *player = self;

	(void)timeout_ms;
	while (!*player->keys && player->part < PARTS_COUNT - 1)
		player->keys = PARTS[++player->part].keys;
	if (!*player->keys)
		return INPUT_HANGUP;
	player->now += 1000;
	player->pressed = cpu_ms();
	return code_of((int)utf8_next(&player->keys));
}

static void show(void *self, const struct canvas *canvas)
{
	struct player *player = self;

	term_show(canvas);
	if (player->pressed < 0)
		return;

	double ms = cpu_ms() - player->pressed;
	int part = player->part;

	player->pressed = -1;
	player->count[part]++;
	player->all[part] += ms;
	if (ms > player->most[part])
		player->most[part] = ms;
	sink_bytes();
}

static void size_of(void *self, int *rows, int *cols)
{
	(void)self;
	term_size(rows, cols);
}

static void repaint(void *self)
{
	(void)self;
	term_repaint();
}

static int64_t now_of(void *self)
{
	return ((struct player *)self)->now;
}

static void print_parts(const struct player *player, int rows, int cols)
{
	fprintf(stderr, "%dx%d, With Whom Do We Stand: CPU from key to frame, mean and most;\n"
		"the machines' thinking and the first writing of the handbook, which the board does\n"
		"beside its keys, are in it\n", cols, rows);
	for (int part = 0; part < PARTS_COUNT; part++)
		if (player->count[part])
			fprintf(stderr, "%-22s %3d keys %7.2f %7.2f ms%s\n", PARTS[part].name,
				player->count[part], player->all[part] / player->count[part],
				player->most[part], player->most[part] > FRAME_MS ? "  over 16" : "");
}

void keys_measure(int rows, int cols)
{
	struct player player = { .keys = PARTS[0].keys, .pressed = -1 };
	struct term_options options = { .exact_depth = true, .depth = DEPTH_256 };
	char folder[] = "/tmp/eastflank-bench-XXXXXX";
	char path[64];
	struct faults faults = { .count = 0 };
	struct session *session = NULL;
	struct fault fault;

	if (!mkdtemp(folder))
		return;
	snprintf(path, sizeof(path), "%s/a.game.yaml", folder);

	struct setup setup = { .scenario = "with_whom", .seed = 7, .path = path, .seats = {
		{ .kind = SEAT_HUMAN }, { .kind = SEAT_MACHINE }, { .kind = SEAT_MACHINE } } };

	sink_size(rows, cols);
	if (!session_new(&setup, &session, &faults) || !term_open(&options, &fault))
		return;

	struct console console = { .self = &player, .key = next_key, .show = show,
		.size = size_of, .repaint = repaint, .now_ms = now_of, .theme = term_theme() };

	console_init(&console);
	play_game(&console, session, LANG_EN);
	console_release(&console);
	term_close();
	sink_bytes();
	session_free(session);
	unlink(path);
	rmdir(folder);
	print_parts(&player, rows, cols);
}
