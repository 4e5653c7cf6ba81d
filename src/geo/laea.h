/* SPDX-License-Identifier: MIT */
#ifndef GEO_LAEA_H
#define GEO_LAEA_H

#include <stdbool.h>

enum { EARTH_KM = 6371 };

/* Lambert azimuthal equal-area projection on a sphere of 6371 km about a centre. */
struct laea {
	double lon, sin_lat, cos_lat;    /* centre, radians */
};

/* A place on the plane in km from the centre, east and north positive. */
struct plane {
	double x, y;
};

/* Centre in degrees. */
void laea_init(struct laea *laea, double lon, double lat);

/* Longitude and latitude in degrees to the plane. Any place but the centre's antipode. */
struct plane laea_project(const struct laea *laea, double lon, double lat);

/* The other way. False if the place lies off the sphere. */
bool laea_invert(const struct laea *laea, struct plane plane, double *lon, double *lat);

#endif
