/* SPDX-License-Identifier: MIT */
#include "geo/laea.h"

#include <math.h>

static const double RADIUS_KM = EARTH_KM;
static const double RADIANS = 3.14159265358979323846 / 180.0;

void laea_init(struct laea *laea, double lon, double lat)
{
	laea->lon = lon * RADIANS;
	laea->sin_lat = sin(lat * RADIANS);
	laea->cos_lat = cos(lat * RADIANS);
}

struct plane laea_project(const struct laea *laea, double lon, double lat)
{
	double turn = lon * RADIANS - laea->lon;
	double sin_lat = sin(lat * RADIANS);
	double cos_lat = cos(lat * RADIANS);
	double cos_arc = laea->sin_lat * sin_lat + laea->cos_lat * cos_lat * cos(turn);
	double k = RADIUS_KM * sqrt(2.0 / (1.0 + cos_arc));

	return (struct plane){
		.x = k * cos_lat * sin(turn),
		.y = k * (laea->cos_lat * sin_lat - laea->sin_lat * cos_lat * cos(turn)),
	};
}

bool laea_invert(const struct laea *laea, struct plane plane, double *lon, double *lat)
{
	double distance = hypot(plane.x, plane.y);

	if (distance > 2.0 * RADIUS_KM)
		return false;
	double arc = 2.0 * asin(distance / (2.0 * RADIUS_KM));
	/* sin(arc) / distance, whose limit in the centre is 1 / radius */
	double share = distance > 1e-9 ? sin(arc) / distance : 1.0 / RADIUS_KM;
	double sin_lat = cos(arc) * laea->sin_lat + plane.y * share * laea->cos_lat;

	*lat = asin(fmin(1.0, fmax(-1.0, sin_lat))) / RADIANS;
	*lon = (laea->lon + atan2(plane.x * share,
		laea->cos_lat * cos(arc) - plane.y * share * laea->sin_lat)) / RADIANS;
	return true;
}
