/* SPDX-License-Identifier: MIT */
#include "ui/rgb.h"

#include <assert.h>
#include <stdbool.h>

enum { COLOURED = 24 };

struct rgb rgb_from_direct(uint32_t value)
{
	return (struct rgb){
		(uint8_t)(value >> 16 & 0xFF), (uint8_t)(value >> 8 & 0xFF), (uint8_t)(value & 0xFF),
	};
}

struct rgb rgb_from_256(int index)
{
	static const uint8_t LEVEL[6] = { 0, 95, 135, 175, 215, 255 };

	assert(index >= 16 && index <= 255);
	if (index >= 232) {
		uint8_t grey = (uint8_t)(8 + 10 * (index - 232));

		return (struct rgb){ grey, grey, grey };
	}
	index -= 16;
	return (struct rgb){ LEVEL[index / 36], LEVEL[index / 6 % 6], LEVEL[index % 6] };
}

struct rgb rgb_from_16(int index)
{
	static const struct rgb ANSI[16] = {
		{ 0, 0, 0 }, { 205, 0, 0 }, { 0, 205, 0 }, { 205, 205, 0 }, { 0, 0, 238 },
		{ 205, 0, 205 }, { 0, 205, 205 }, { 229, 229, 229 }, { 127, 127, 127 },
		{ 255, 0, 0 }, { 0, 255, 0 }, { 255, 255, 0 }, { 92, 92, 255 }, { 255, 0, 255 },
		{ 0, 255, 255 }, { 255, 255, 255 },
	};

	assert(index >= 0 && index < 16);
	return ANSI[index];
}

int rgb_distance(struct rgb one, struct rgb other)
{
	int r = one.r - other.r;
	int g = one.g - other.g;
	int b = one.b - other.b;

	return r * r + g * g + b * b;
}

/* How far a colour is from grey. */
static int chroma(struct rgb rgb)
{
	int most = rgb.r > rgb.g ? rgb.r : rgb.g;
	int least = rgb.r < rgb.g ? rgb.r : rgb.g;

	most = rgb.b > most ? rgb.b : most;
	return most - (rgb.b < least ? rgb.b : least);
}

int rgb_to_256(struct rgb rgb)
{
	bool coloured = chroma(rgb) >= COLOURED;
	int best = -1;

	for (int i = 16; i < 256; i++) {
		struct rgb entry = rgb_from_256(i);

		if (coloured && chroma(entry) == 0)
			continue;
		if (best < 0 || rgb_distance(entry, rgb) < rgb_distance(rgb_from_256(best), rgb))
			best = i;
	}
	return best;
}

static uint8_t moved(uint8_t component, int permille)
{
	int room = permille < 0 ? component : 255 - component;

	return (uint8_t)(component + room * permille / 1000);
}

struct rgb rgb_shaded(struct rgb rgb, int permille)
{
	return (struct rgb){
		moved(rgb.r, permille), moved(rgb.g, permille), moved(rgb.b, permille),
	};
}
