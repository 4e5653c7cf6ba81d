/* SPDX-License-Identifier: MIT */
#ifndef UI_RGB_H
#define UI_RGB_H

#include <stdint.h>

struct rgb {
	uint8_t r, g, b;
};

/* 0xRRGGBB. */
struct rgb rgb_from_direct(uint32_t value);

/* An entry of the 256-colour palette, 16..255: the first 16 vary from terminal to terminal. */
struct rgb rgb_from_256(int index);

/* The first sixteen colours, 0..15, as xterm has them: others differ a little. */
struct rgb rgb_from_16(int index);

/* The entry of the 256-colour palette (16..255) nearest to rgb. A colour never becomes a grey. */
int rgb_to_256(struct rgb rgb);

/* Moved towards white by permille, or, if negative, towards black. */
struct rgb rgb_shaded(struct rgb rgb, int permille);

/* How far apart two are: the square of the distance in the cube. */
int rgb_distance(struct rgb one, struct rgb other);

#endif
