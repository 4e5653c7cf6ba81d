/* SPDX-License-Identifier: MIT */
#include "geo/edges.h"

#include <math.h>

enum { ZONE_STEP = 3 };

static bool is_outline(int edge)
{
	return edge == EDGE_COAST || edge == EDGE_TARGET || edge == EDGE_SELECT;
}

static int edge_at(const struct raster *raster, const struct edge_rules *rules, int x, int y)
{
	int width = raster->width;
	const uint8_t *dot = &raster->id[y * width + x];
	const uint8_t *between = rules->between[*dot];
	int best = EDGE_NONE;

	if (x + 1 < width)
		best = between[dot[1]];
	if (y + 1 < raster->height && between[dot[width]] > best)
		best = between[dot[width]];
	if (x > 0 && between[dot[-1]] > best && is_outline(between[dot[-1]]))
		best = between[dot[-1]];
	if (y > 0 && between[dot[-width]] > best && is_outline(between[dot[-width]]))
		best = between[dot[-width]];
	return best == EDGE_ZONE && (x + y) % ZONE_STEP ? EDGE_NONE : best;
}

void edges_find(const struct raster *raster, const struct edge_rules *rules, uint8_t *out)
{
	for (int y = 0; y < raster->height; y++)
		for (int x = 0; x < raster->width; x++)
			out[y * raster->width + x] = (uint8_t)edge_at(raster, rules, x, y);
}

static const double TURN = 6.28318530717958647692;

/* The place that lies in a direction (0: north, clockwise) and far away by an angle. */
static struct point place_off(const struct chart *chart, struct lonlat centre, double bearing,
	double angle)
{
	double lat = centre.lat * 0.01 * TURN / 360;
	double lon = centre.lon * 0.01 * TURN / 360;
	double sine = sin(lat) * cos(angle) + cos(lat) * sin(angle) * cos(bearing);
	double there = asin(fmin(fmax(sine, -1.0), 1.0));
	double turned = atan2(sin(bearing) * sin(angle) * cos(lat), cos(angle) - sin(lat) * sine);
	struct plane plane = laea_project(&chart->laea, (lon + turned) * 360 / TURN,
		there * 360 / TURN);

	return (struct point){ (float)plane.x, (float)-plane.y };
}

static void mark(const struct window *window, struct plane dot, int edge, uint8_t *out)
{
	int width = window->cols * CELL_WIDTH;
	int height = window->rows * CELL_HEIGHT;

	if (dot.x < 0 || dot.y < 0 || dot.x >= width || dot.y >= height)
		return;
	uint8_t *there = &out[(int)dot.y * width + (int)dot.x];

	if (*there < edge)
		*there = (uint8_t)edge;
}

void edges_ring(const struct chart *chart, const struct window *window, struct lonlat centre,
	double radius_km, uint8_t *out)
{
	enum { SIDES = 720 };
	double angle = radius_km / EARTH_KM;
	struct plane before = window_dot(window, place_off(chart, centre, 0, angle));
	double due = 0;

	/* Walk round it and mark a dot after every other dot's way. */
	for (int side = 1; side <= SIDES; side++) {
		struct plane here = window_dot(window, place_off(chart, centre, TURN * side / SIDES,
			angle));
		double way = hypot(here.x - before.x, here.y - before.y);

		for (; due < way; due += 2)
			mark(window, (struct plane){ before.x + (here.x - before.x) * due / way,
				before.y + (here.y - before.y) * due / way }, EDGE_REACH, out);
		due -= way;
		before = here;
	}
}

/* Every dot of a straight line. */
static void mark_line(const struct window *window, struct plane from, struct plane to, int edge,
	uint8_t *out)
{
	double way = fmax(fabs(to.x - from.x), fabs(to.y - from.y));
	int steps = (int)fmin(ceil(way), 100000.0);

	for (int i = 0; i <= steps; i++) {
		double part = steps ? (double)i / steps : 0;

		mark(window, (struct plane){ from.x + (to.x - from.x) * part,
			from.y + (to.y - from.y) * part }, edge, out);
	}
}

void edges_arrow(const struct window *window, struct point from, struct point to, enum edge edge,
	uint8_t *out)
{
	enum { SHORT = 9, BARB = 4 };
	struct plane start = window_dot(window, from);
	struct plane end = window_dot(window, to);
	double way = hypot(end.x - start.x, end.y - start.y);

	if (way < BARB)
		return;
	/* One dot of the way, and the point of the head: at most half the way is left out. */
	double x = (end.x - start.x) / way;
	double y = (end.y - start.y) / way;
	double left = fmin(SHORT, way / 2);
	struct plane head = { end.x - x * left, end.y - y * left };

	mark_line(window, start, head, (int)edge, out);
	for (int side = -1; side <= 1; side += 2)
		mark_line(window, head, (struct plane){ head.x - BARB * (x + side * y * 0.8),
			head.y - BARB * (y - side * x * 0.8) }, (int)edge, out);
}
