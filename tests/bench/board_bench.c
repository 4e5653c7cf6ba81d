/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "bench/keys_bench.h"
#include "bench/sink.h"
#include "geo/europe.h"
#include "ui/map_view.h"
#include "ui/term.h"

/*
 * What a frame of the map costs, from the model to the terminal: CPU time and bytes, by what
 * changed, beside what the prototype of doc/design/map.md took for the same. Milliseconds depend
 * on the machine, so each is also given as a multiple of the same frame at 80x24; bytes do not.
 */
enum change { CHANGE_ALL, CHANGE_PAN, CHANGE_ZOOM, CHANGE_OWNER, CHANGE_NOTHING, CHANGE_COUNT };
enum { FRAMES = 100, SIZES = 4 };

static const char *const CHANGES[CHANGE_COUNT] = {
	"full repaint", "pan", "zoom", "owner", "idle",
};

/* Of map.md: ms of pan and owner change in 256 colours, kB of all; negative: not measured there. */
static const struct {
	int rows, cols;
	double ms[CHANGE_COUNT], kb[CHANGE_COUNT], kb_direct[CHANGE_COUNT];
} PROTOTYPE[SIZES] = {
	{ 24, 80, { -1, 0.87, -1, 0.68, -1 }, { 13.8, 10.7, 9.9, 0.51, 0 }, { 20.6, 16.0, -1, -1, 0 } },
	{ 40, 120, { -1, 1.8, -1, 1.4, -1 }, { 23.2, 21.1, 16.6, 0.79, 0 }, { 34.3, 31.2, -1, -1, 0 } },
	{ 60, 200, { -1, 3.6, -1, 3.0, -1 }, { 41.2, 37.8, 29.5, 1.27, 0 }, { 59.9, 54.8, -1, -1, 0 } },
	{ 90, 320, { -1, -1, -1, -1, -1 }, { -1, -1, -1, -1, 0 }, { -1, -1, -1, -1, 0 } },
};

struct bench {
	const struct atlas *atlas;
	struct map_view *map;
	struct map_model model;
	struct canvas canvas;
};

static void change(struct bench *bench, enum change what, int frame)
{
	switch (what) {
	case CHANGE_ALL: term_repaint(); break;
	case CHANGE_PAN: map_view_pan(bench->map, 0, frame / 8 % 2 ? 4 : -4); break;
	case CHANGE_ZOOM: map_view_zoom(bench->map, frame / 8 % 2 ? 0.8 : 1.25, 0); break;
	case CHANGE_OWNER:
		bench->model.area[frame % 30].owner = frame / 30 % 2 ? 'C' : 'R';
		break;
	case CHANGE_NOTHING: case CHANGE_COUNT: break;
	}
}

static void draw(struct bench *bench)
{
	struct box box = { 0, 0, bench->canvas.rows, bench->canvas.cols };

	map_view_draw(bench->map, &bench->model, &bench->canvas, &box);
	term_show(&bench->canvas);
}

static void print_beside(double value, double prototype, const char *unit)
{
	if (prototype < 0)
		fprintf(stderr, " %7.2f %s        ", value, unit);
	else
		fprintf(stderr, " %7.2f %s (%5.2f)", value, unit, prototype);
}

static void measure(struct bench *bench, int size, bool direct, double least[CHANGE_COUNT])
{
	for (int what = 0; what < CHANGE_COUNT; what++) {
		map_view_show(bench->map, 0);
		draw(bench);
		sink_bytes();

		double start = cpu_ms();

		for (int frame = 0; frame < FRAMES; frame++) {
			change(bench, (enum change)what, frame);
			draw(bench);
		}

		double ms = (cpu_ms() - start) / FRAMES;
		double kb = (double)sink_bytes() / FRAMES / 1000;

		if (size == 0)
			least[what] = ms;
		fprintf(stderr, "%3dx%-3d %-12s", PROTOTYPE[size].cols, PROTOTYPE[size].rows,
			CHANGES[what]);
		print_beside(ms, direct ? -1 : PROTOTYPE[size].ms[what], "ms");
		print_beside(kb, direct ? PROTOTYPE[size].kb_direct[what] : PROTOTYPE[size].kb[what],
			"kB");
		fprintf(stderr, "  x%.1f\n", ms / least[what]);
	}
}

static void measure_depth(const struct atlas *atlas, enum depth depth, const char *name)
{
	struct term_options options = { .exact_depth = true, .depth = depth, .theme = THEME_DARK };
	double least[CHANGE_COUNT] = { 0 };

	fprintf(stderr, "%s: CPU and bytes a frame, (prototype's), multiple of 80x24\n", name);
	for (int size = 0; size < SIZES; size++) {
		struct bench bench = { .atlas = atlas };
		struct fault fault;

		sink_size(PROTOTYPE[size].rows, PROTOTYPE[size].cols);
		if (!term_open(&options, &fault)) {
			fprintf(stderr, "the terminal cannot be opened: fault %d\n", (int)fault.code);
			exit(EXIT_FAILURE);
		}
		map_model_init(&bench.model, atlas);
		bench.model.theme = term_theme();
		bench.map = map_view_new(atlas);
		canvas_init(&bench.canvas, PROTOTYPE[size].rows, PROTOTYPE[size].cols);
		measure(&bench, size, depth == DEPTH_DIRECT, least);
		canvas_release(&bench.canvas);
		map_view_free(bench.map);
		term_close();
		sink_bytes();
	}
}

int main(void)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);

	setlocale(LC_ALL, "C.UTF-8");
	setenv("TERM", "xterm-256color", 1);
	unsetenv("COLORTERM");
	unsetenv("TMUX");
	unsetenv("NO_COLOR");
	if (!sink_open()) {
		fprintf(stderr, "no pseudo-terminal: nothing can be measured\n");
		return EXIT_FAILURE;
	}
	measure_depth(atlas, DEPTH_256, "256 colours");
	measure_depth(atlas, DEPTH_DIRECT, "24 bits");
	keys_measure(60, 200);
	arena_free(arena);
	return EXIT_SUCCESS;
}
