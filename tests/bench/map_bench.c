/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <time.h>

#include "base/arena.h"
#include "geo/europe.h"
#include "ui/map_view.h"

/*
 * CPU time of drawing one frame of the map into a canvas, by what changed. The
 * ratio to the same frame at 80x24 is what should not grow; milliseconds depend
 * on the machine.
 */
enum { FRAMES = 200, KINDS = 4 };

struct bench {
	const struct atlas *atlas;
	struct map_view *map;
	struct map_model model;
	struct canvas canvas;
};

static void change(struct bench *bench, int kind, int frame)
{
	switch (kind) {
	case 0:                          /* another window each time, far away */
		map_view_pan(bench->map, frame % 2 ? 9 : -9, frame % 2 ? 31 : -31);
		break;
	case 1:                          /* pan */
		map_view_pan(bench->map, 0, frame / 8 % 2 ? 4 : -4);
		break;
	case 2:                          /* zoom */
		map_view_zoom(bench->map, frame / 8 % 2 ? 0.8 : 1.25, 0);
		break;
	default:                         /* one area changes hands */
		bench->model.area[frame % 30].owner = frame / 30 % 2 ? 'C' : 'R';
		break;
	}
}

static double frame_ms(struct bench *bench, int kind)
{
	struct box box = { 0, 0, bench->canvas.rows, bench->canvas.cols };

	map_view_show(bench->map, 0);
	map_view_draw(bench->map, &bench->model, &bench->canvas, &box);
	clock_t start = clock();

	for (int frame = 0; frame < FRAMES; frame++) {
		change(bench, kind, frame);
		map_view_draw(bench->map, &bench->model, &bench->canvas, &box);
	}
	return (double)(clock() - start) * 1000.0 / CLOCKS_PER_SEC / FRAMES;
}

int main(void)
{
	static const int SIZE[3][2] = { { 24, 80 }, { 40, 120 }, { 60, 200 } };
	static const char *const KIND[KINDS] = { "jump", "pan", "zoom", "owner" };
	struct arena *arena = arena_new();
	struct bench bench = { .atlas = europe_atlas(arena) };
	double least[KINDS] = { 0 };

	map_model_init(&bench.model, bench.atlas);
	for (int size = 0; size < 3; size++) {
		bench.map = map_view_new(bench.atlas);
		canvas_init(&bench.canvas, SIZE[size][0], SIZE[size][1]);
		printf("%3dx%d:", SIZE[size][1], SIZE[size][0]);
		for (int kind = 0; kind < KINDS; kind++) {
			double ms = frame_ms(&bench, kind);

			if (size == 0)
				least[kind] = ms;
			printf("  %s %.2f ms (%.1f)", KIND[kind], ms, ms / least[kind]);
		}
		printf("\n");
		canvas_release(&bench.canvas);
		map_view_free(bench.map);
	}
	arena_free(arena);
	return 0;
}
