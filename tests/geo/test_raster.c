/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "europe.h"
#include "geo/edges.h"
#include "geo/raster.h"
#include "geo/shelf.h"
#include "runner.h"

Suite *raster_suite(void);

enum { GRID = 6, SIZES = 3 };

static const int SIZE[SIZES][2] = { { 24, 80 }, { 40, 120 }, { 60, 200 } };

static struct window whole(const struct chart *chart, int rows, int cols)
{
	return (struct window){
		.scale = chart->atlas->views[chart->view].height_km / (double)(rows * CELL_HEIGHT),
		.rows = rows, .cols = cols,
	};
}

static int dots_of(const struct raster *raster, int id)
{
	int count = 0;

	for (int i = 0; i < raster->width * raster->height; i++)
		count += raster->id[i] == id;
	return count;
}

/*
 * A square cut into crooked cells that share all their lines, each drawn the
 * other way round by one neighbour: rings of a chart made by hand.
 */
struct patchwork {
	struct chart chart;
	struct atlas atlas;
	struct atlas_place places[GRID * GRID];
	struct point label[GRID * GRID];
	struct chart_ring rings[GRID * GRID];
	struct chart_group groups[GRID * GRID];
	struct point corners[GRID * GRID][4];
};

static struct point node(int row, int col)
{
	bool border = row == 0 || col == 0 || row == GRID || col == GRID;
	int crook = (row * 31 + col * 17) % 23 - 11;

	return (struct point){
		(float)(col * 100 - 300) + (border ? 0.0f : (float)crook * 2.7f),
		(float)(row * 100 - 300) + (border ? 0.0f : (float)-crook * 3.1f),
	};
}

static void make_patchwork(struct patchwork *patchwork)
{
	*patchwork = (struct patchwork){ 0 };
	for (int i = 0; i < GRID * GRID; i++) {
		int row = i / GRID;
		int col = i % GRID;
		struct point *corner = patchwork->corners[i];
		bool turned = i % 2;

		corner[0] = node(row, col);
		corner[turned ? 3 : 1] = node(row, col + 1);
		corner[2] = node(row + 1, col + 1);
		corner[turned ? 1 : 3] = node(row + 1, col);
		patchwork->rings[i] = (struct chart_ring){ corner, 4, { -300, -300, 300, 300 } };
		patchwork->groups[i] = (struct chart_group){ (uint8_t)(ID_FIRST + i), i, 1 };
		patchwork->places[i].scenery = true;
	}
	patchwork->chart = (struct chart){
		.atlas = &patchwork->atlas, .rings = patchwork->rings, .ring_count = GRID * GRID,
		.groups = patchwork->groups, .group_count = GRID * GRID,
	};
	patchwork->atlas.places = patchwork->places;
}

START_TEST(neighbours_leave_no_gap_and_do_not_overlap)
{
	struct patchwork patchwork;
	struct raster raster, alone;
	struct window window = { 3.3, -7.1, 5.37, 20, 40, 0 };

	make_patchwork(&patchwork);
	raster_init(&raster, window.rows, window.cols);
	raster_init(&alone, window.rows, window.cols);
	/* The window lies within the square: no dot may be void, whatever the scale. */
	for (int step = 0; step < 40; step++, window.scale *= 0.96) {
		int total = 0;

		raster_fill(&raster, &patchwork.chart, &window);
		ck_assert_int_eq(dots_of(&raster, ID_VOID), 0);
		/* Each area by itself covers what it covers among the others. */
		patchwork.chart.group_count = 1;
		for (int i = 0; i < GRID * GRID; i++) {
			patchwork.chart.groups = &patchwork.groups[i];
			raster_fill(&alone, &patchwork.chart, &window);
			ck_assert_int_eq(dots_of(&alone, ID_FIRST + i), dots_of(&raster, ID_FIRST + i));
			total += dots_of(&alone, ID_FIRST + i);
		}
		ck_assert_int_eq(total, raster.width * raster.height);
		patchwork.chart.groups = patchwork.groups;
		patchwork.chart.group_count = GRID * GRID;
	}
	raster_release(&raster);
	raster_release(&alone);
}
END_TEST

START_TEST(every_dot_inside_the_frame_has_an_id)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);

	for (int view = 0; view < atlas->view_count; view++) {
		const struct chart *chart = chart_new(atlas, view, arena);
		const struct atlas_view *frame = &atlas->views[view];
		struct window window = whole(chart, 40, 120);
		struct raster raster;

		raster_init(&raster, 40, 120);
		raster_fill(&raster, chart, &window);
		for (int i = 0; i < raster.width * raster.height; i++) {
			double x = (i % raster.width + 0.5 - raster.width / 2.0) * window.scale;
			double y = (raster.height / 2.0 - i / raster.width - 0.5) * window.scale;
			double lon, lat;

			if (!laea_invert(&chart->laea, (struct plane){ x, y }, &lon, &lat))
				continue;
			bool inside = lon > frame->west * 0.01 + 0.1 && lon < frame->east * 0.01 - 0.1
				&& lat > frame->south * 0.01 + 0.1 && lat < frame->north * 0.01 - 0.1;

			ck_assert_msg(!inside || raster.id[i] != ID_VOID, "view %d: %f %f", view, lon, lat);
		}
		raster_release(&raster);
	}
	arena_free(arena);
}
END_TEST

START_TEST(anchors_lie_in_their_own_area)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);

	for (int i = 0; i < atlas->area_count; i++) {
		const struct chart *chart = chart_new(atlas, atlas->places[i].view, arena);
		struct point at = chart->label[i];
		struct window window = { (double)at.x, (double)at.y, 1.0, 1, 1, 0 };
		struct raster raster;

		raster_init(&raster, 1, 1);
		raster_fill(&raster, chart, &window);
		ck_assert_msg(dots_of(&raster, ID_FIRST + i) == CELL_DOTS, "%s", atlas->places[i].id);
		raster_release(&raster);
	}
	arena_free(arena);
}
END_TEST

START_TEST(small_areas_are_seen_at_every_size)
{
	struct arena *arena = arena_new();
	const struct atlas *atlas = europe_atlas(arena);
	const struct chart *chart = chart_new(atlas, 0, arena);
	static const int TINY[2] = { 16, 80 };

	for (int size = 0; size <= SIZES; size++) {
		const int *cells = size < SIZES ? SIZE[size] : TINY;
		struct window window = whole(chart, cells[0], cells[1]);
		struct raster raster;

		raster_init(&raster, cells[0], cells[1]);
		raster_fill(&raster, chart, &window);
		for (int i = 0; i < atlas->area_count; i++) {
			int row, col;

			window_cell(&window, chart->counter[i], &row, &col);
			if (atlas->places[i].sea || atlas->places[i].view != 0 || row < 0 || col < 0
					|| row >= cells[0] || col >= cells[1])
				continue;
			ck_assert_msg(dots_of(&raster, ID_FIRST + i) >= CELL_DOTS, "%s at %dx%d: %d dots",
				atlas->places[i].id, cells[1], cells[0], dots_of(&raster, ID_FIRST + i));
		}
		raster_release(&raster);
	}
	arena_free(arena);
}
END_TEST

START_TEST(coast_is_marked_on_the_land_from_all_sides)
{
	struct raster raster;
	static struct edge_rules rules;
	uint8_t edge[2 * 2 * CELL_DOTS];

	/* One dot of land in the sea. */
	raster_init(&raster, 2, 2);
	memset(raster.id, ID_SEA, sizeof(edge));
	raster.id[3 * raster.width + 2] = ID_FIRST;
	rules.between[ID_FIRST][ID_SEA] = EDGE_COAST;
	edges_find(&raster, &rules, edge);
	for (int i = 0; i < (int)sizeof(edge); i++)
		ck_assert_int_eq(edge[i], i == 3 * raster.width + 2 ? EDGE_COAST : EDGE_NONE);
	raster_release(&raster);
}
END_TEST

START_TEST(stronger_line_shows_where_two_meet)
{
	struct raster raster;
	static struct edge_rules rules;
	uint8_t edge[CELL_DOTS];

	raster_init(&raster, 1, 1);
	memset(raster.id, ID_FIRST, CELL_DOTS);
	raster.id[1] = ID_FIRST + 1;
	raster.id[2] = ID_FIRST + 2;
	rules.between[ID_FIRST][ID_FIRST + 1] = EDGE_AREA;
	rules.between[ID_FIRST][ID_FIRST + 2] = EDGE_FRONT;
	edges_find(&raster, &rules, edge);
	ck_assert_int_eq(edge[0], EDGE_FRONT);
	ck_assert_int_eq(edge[1], EDGE_NONE);
	raster_release(&raster);
}
END_TEST

START_TEST(shelf_is_measured_along_rows_and_columns)
{
	struct raster raster;
	bool is_land[256] = { [ID_FIRST] = true };
	uint8_t distance[4 * 4 * CELL_DOTS];

	raster_init(&raster, 4, 4);
	memset(raster.id, ID_SEA, sizeof(distance));
	raster.id[7 * raster.width + 3] = ID_FIRST;
	shelf_measure(&raster, is_land, distance);
	for (int y = 0; y < raster.height; y++)
		for (int x = 0; x < raster.width; x++)
			ck_assert_int_eq(distance[y * raster.width + x],
				(x > 3 ? x - 3 : 3 - x) + (y > 7 ? y - 7 : 7 - y));
	raster_release(&raster);
}
END_TEST

/* The distance along the ground from a place to a dot. */
static double ground_km(const struct chart *chart, const struct window *window,
	struct lonlat place, int dot)
{
	static const double RADIANS = 3.14159265358979323846 / 180.0;
	int width = window->cols * CELL_WIDTH;
	struct point at = window_point(window, dot % width + 0.5, dot / width + 0.5);
	double lon, lat;

	ck_assert(laea_invert(&chart->laea, (struct plane){ (double)at.x, -(double)at.y }, &lon,
		&lat));
	double there = place.lat * 0.01 * RADIANS;
	double half_lat = sin((lat * RADIANS - there) / 2);
	double half_lon = sin((lon - place.lon * 0.01) * RADIANS / 2);

	return 2 * EARTH_KM * asin(sqrt(half_lat * half_lat
		+ cos(there) * cos(lat * RADIANS) * half_lon * half_lon));
}

/* Near the chart's middle and far from it, small and large; on wide cells too. */
START_TEST(rings_are_as_far_away_as_they_say)
{
	static const struct {
		struct lonlat at;
		double km, stretch;
	} RINGS[] = {
		{ { 2130, 5475 }, 500, 0 }, { { -2000, 6500 }, 900, 0 }, { { 6000, 6500 }, 2000, 0 },
		{ { 2850, 5400 }, 700, 1.3 },
	};
	struct arena *arena = arena_new();
	const struct chart *chart = chart_new(europe_atlas(arena), 0, arena);
	static uint8_t out[60 * 200 * CELL_DOTS];

	for (size_t k = 0; k < sizeof(RINGS) / sizeof(*RINGS); k++) {
		struct point at = chart_point(chart, RINGS[k].at);
		struct window window = { (double)at.x, (double)at.y, RINGS[k].km / 90, 60, 200,
			RINGS[k].stretch };
		int count = 0;

		memset(out, EDGE_NONE, sizeof(out));
		edges_ring(chart, &window, RINGS[k].at, RINGS[k].km, out);
		for (int i = 0; i < (int)sizeof(out); i++) {
			if (out[i] != EDGE_REACH)
				continue;
			ck_assert_double_eq_tol(ground_km(chart, &window, RINGS[k].at, i),
				RINGS[k].km, window.scale * 1.5);
			count++;
		}
		ck_assert_int_gt(count, 100);
	}
	arena_free(arena);
}
END_TEST

START_TEST(rings_leave_stronger_lines_alone)
{
	struct arena *arena = arena_new();
	const struct chart *chart = chart_new(europe_atlas(arena), 0, arena);
	struct window window = { 0, 0, 10, 20, 40, 0 };
	static uint8_t out[20 * 40 * CELL_DOTS];

	memset(out, EDGE_FRONT, sizeof(out));
	edges_ring(chart, &window, (struct lonlat){ 2500, 5500 }, 300, out);
	for (int i = 0; i < (int)sizeof(out); i++)
		ck_assert_int_eq(out[i], EDGE_FRONT);
	arena_free(arena);
}
END_TEST

START_TEST(arrows_point_from_one_place_to_the_other)
{
	struct window window = { 0, 0, 10, 20, 40, 0 };
	static uint8_t out[20 * 40 * CELL_DOTS];
	int left = 0, right = 0;

	memset(out, EDGE_NONE, sizeof(out));
	/* From dot (10, 40) to dot (70, 40): the head is at the right. */
	edges_arrow(&window, (struct point){ -300, 0 }, (struct point){ 300, 0 }, EDGE_MOVE_W, out);
	for (int i = 0; i < (int)sizeof(out); i++) {
		int x = i % 80;
		int y = i / 80;

		if (!out[i])
			continue;
		ck_assert_int_eq(out[i], EDGE_MOVE_W);
		ck_assert_int_ge(x, 10);
		ck_assert_int_lt(x, 62);
		left += y != 40 && x < 40;
		right += y != 40 && x > 40;
	}
	ck_assert_int_eq(left, 0);
	ck_assert_int_ge(right, 4);
	/* A place is no arrow. */
	memset(out, EDGE_NONE, sizeof(out));
	edges_arrow(&window, (struct point){ 0, 0 }, (struct point){ 0, 0 }, EDGE_MOVE_C, out);
	for (int i = 0; i < (int)sizeof(out); i++)
		ck_assert_int_eq(out[i], EDGE_NONE);
}
END_TEST

Suite *raster_suite(void)
{
	Suite *suite = suite_create("raster");
	TCase *tcase = tcase_create("dots");

	tcase_add_test(tcase, neighbours_leave_no_gap_and_do_not_overlap);
	tcase_add_test(tcase, every_dot_inside_the_frame_has_an_id);
	tcase_add_test(tcase, anchors_lie_in_their_own_area);
	tcase_add_test(tcase, small_areas_are_seen_at_every_size);
	tcase_add_test(tcase, coast_is_marked_on_the_land_from_all_sides);
	tcase_add_test(tcase, stronger_line_shows_where_two_meet);
	tcase_add_test(tcase, shelf_is_measured_along_rows_and_columns);
	tcase_add_test(tcase, rings_are_as_far_away_as_they_say);
	tcase_add_test(tcase, rings_leave_stronger_lines_alone);
	tcase_add_test(tcase, arrows_point_from_one_place_to_the_other);
	suite_add_tcase(suite, tcase);
	return suite;
}
