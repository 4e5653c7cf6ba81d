/* SPDX-License-Identifier: MIT */
#include "ui/theme.h"

#include <assert.h>
#include <stdlib.h>

enum { NEAR_BLACK = 0x101010, COLOURED = 24 };
enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, GREY };

/* One paint: 24 bits, entry of the 256-colour palette, entry of the first 16. */
struct value {
	uint32_t direct;
	uint8_t of_256, of_16;
};

/*
 * The dark theme. The 256-colour values are chosen by eye, since the nearest
 * ones would make neighbours alike. In 8 colours a side has one colour, Ukraine its own.
 */
static const struct value DARK[PAINT_COUNT] = {
	[PAINT_TEXT] = { 0xd8d5cc, 252, WHITE },
	[PAINT_GROUND] = { 0x101114, 233, BLACK },
	[PAINT_TITLE] = { 0xf4f1e6, 255, WHITE },
	[PAINT_DIM] = { 0x8a8a86, 245, WHITE },
	[PAINT_GOOD] = { 0x7fc97f, 114, GREEN },
	[PAINT_BAD] = { 0xf0705c, 203, RED },
	[PAINT_WARN] = { 0xe8b84a, 179, YELLOW },
	[PAINT_KEY] = { 0xf2cf7a, 222, YELLOW },
	[PAINT_BAR] = { 0x23262d, 236, BLACK },
	[PAINT_SELECT] = { 0x3c4a63, 239, BLUE },
	[PAINT_FRAME] = { 0x4c525c, 240, WHITE },
	[PAINT_INPUT] = { 0x2a2f38, 237, BLACK },
	[PAINT_TEAM_C] = { 0x3f8fe0, 32, BLUE },
	[PAINT_TEAM_R] = { 0xd03a3a, 160, RED },
	[PAINT_TEAM_W] = { 0x8a7ff0, 105, CYAN },
	[PAINT_TEAM_N] = { 0x8a8f8a, 245, GREEN },
	[PAINT_VOID] = { 0x0a0a0c, 232, BLACK },
	[PAINT_SEA] = { 0x101c2c, 234, BLACK },
	[PAINT_SHELF] = { 0x17283c, 235, BLACK },
	[PAINT_LAKE] = { 0x101c2c, 234, BLACK },
	[PAINT_C0] = { 0x24507f, 24, BLUE },
	[PAINT_C1] = { 0x2d5f92, 25, BLUE },
	[PAINT_C2] = { 0x1d4368, 31, BLUE },
	[PAINT_C3] = { 0x2a6285, 60, BLUE },
	[PAINT_R0] = { 0x7a2e2e, 88, RED },
	[PAINT_R1] = { 0x8a3a3a, 52, RED },
	[PAINT_R2] = { 0x692424, 124, RED },
	[PAINT_R3] = { 0x5c2a38, 89, RED },
	[PAINT_W0] = { 0x4a4788, 61, CYAN },
	[PAINT_W1] = { 0x57549a, 62, CYAN },
	[PAINT_W2] = { 0x3d3a74, 55, CYAN },
	[PAINT_W3] = { 0x524a80, 103, CYAN },
	[PAINT_N0] = { 0x4a4f4a, 238, GREEN },
	[PAINT_N1] = { 0x585e58, 239, GREEN },
	[PAINT_N2] = { 0x3f443f, 237, GREEN },
	[PAINT_N3] = { 0x50554b, 240, GREEN },
	[PAINT_UKR0] = { 0x7d6a24, 100, YELLOW },
	[PAINT_UKR1] = { 0x8f7b33, 136, YELLOW },
	[PAINT_UKR2] = { 0x6b5a1a, 58, YELLOW },
	[PAINT_UKR3] = { 0x86743f, 101, YELLOW },
	[PAINT_BLR0] = { 0x67402c, 94, RED },
	[PAINT_BLR1] = { 0x784f38, 130, RED },
	[PAINT_FRONT] = { 0xff6a3c, 202, YELLOW },
	[PAINT_ZONE] = { 0x35506e, 239, CYAN },
	[PAINT_REACH] = { 0xf08a5a, 209, MAGENTA },
	[PAINT_MARK] = { 0xffffff, 231, WHITE },
	[PAINT_TARGET] = { 0xffe066, 227, YELLOW },
	[PAINT_SEA_NAME] = { 0x5f86b0, 67, CYAN },
	[PAINT_LAND_NAME] = { 0xf4f1e6, 255, WHITE },
	[PAINT_COUNTER] = { 0xffffff, 231, WHITE },
};

static int few_colours(const struct theme *theme, paint_id paint)
{
	int plain = DARK[paint & ~SHADE_MASK].of_16;

	/* A line over a fill: black dots, since no shade of the fill exists. */
	if (paint & SHADE_LINE)
		return (paint & SHADE_LINE) == SHADE_HATCH ? WHITE : BLACK;
	if (theme->depth == DEPTH_16 && (paint == PAINT_DIM || paint == PAINT_FRAME))
		return GREY;
	return plain;
}

static uint8_t part(uint32_t value, int shift)
{
	return (uint8_t)(value >> shift & 0xFF);
}

/* Move a component towards white by permille, or, if negative, towards black. */
static uint8_t moved(uint8_t component, int permille)
{
	int room = permille < 0 ? component : 255 - component;

	return (uint8_t)(component + room * permille / 1000);
}

static struct rgb shaded(struct rgb rgb, int permille)
{
	return (struct rgb){
		moved(rgb.r, permille), moved(rgb.g, permille), moved(rgb.b, permille),
	};
}

static struct rgb line_shade(struct rgb rgb, int line)
{
	if (line == SHADE_COAST)
		return shaded(rgb, 400);
	if (line == SHADE_NATION)
		return shaded(rgb, 450);
	if (line == SHADE_BORDER)
		return shaded(rgb, -450);
	return line == SHADE_HATCH ? shaded(rgb, 250) : rgb;
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

static int distance(struct rgb one, struct rgb other)
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
		if (best < 0 || distance(entry, rgb) < distance(rgb_from_256(best), rgb))
			best = i;
	}
	return best;
}

static struct rgb rgb_from_16(int index)
{
	static const struct rgb ANSI[9] = {
		{ 0, 0, 0 }, { 205, 0, 0 }, { 0, 205, 0 }, { 205, 205, 0 }, { 0, 0, 238 },
		{ 205, 0, 205 }, { 0, 205, 205 }, { 229, 229, 229 }, { 127, 127, 127 },
	};

	return ANSI[index];
}

struct rgb theme_rgb(const struct theme *theme, paint_id paint)
{
	const struct value *value = &DARK[paint & ~SHADE_MASK];
	struct rgb rgb = { part(value->direct, 16), part(value->direct, 8), part(value->direct, 0) };

	if (theme->depth == DEPTH_8 || theme->depth == DEPTH_16)
		return rgb_from_16(few_colours(theme, paint));
	if (theme->depth == DEPTH_256)
		rgb = rgb_from_256(value->of_256);
	if (paint & SHADE_DIM)
		rgb = shaded(rgb, -300);
	return line_shade(rgb, paint & SHADE_LINE);
}

int theme_colour(const struct theme *theme, paint_id paint)
{
	struct rgb rgb;
	int direct;

	switch (theme->depth) {
	case DEPTH_MONO:
		return COLOUR_NONE;
	case DEPTH_8:
	case DEPTH_16:
		return few_colours(theme, paint);
	case DEPTH_256:
		if (!(paint & SHADE_MASK))
			return DARK[paint].of_256;
		return rgb_to_256(theme_rgb(theme, paint));
	case DEPTH_DIRECT:
		rgb = theme_rgb(theme, paint);
		direct = rgb.r << 16 | rgb.g << 8 | rgb.b;
		return direct < 8 ? NEAR_BLACK : direct;
	}
	return COLOUR_NONE;
}

static bool is_light(int colour)
{
	return colour == GREEN || colour == YELLOW || colour == CYAN || colour == WHITE;
}

/* Areas of the map: their paints are grounds, in whichever half of a cell they stand. */
static bool is_fill(paint_id paint)
{
	return paint >= PAINT_VOID && paint <= PAINT_BLR1;
}

int theme_ink(const struct theme *theme, paint_id paint, int fg, int bg)
{
	bool few = theme->depth == DEPTH_8 || theme->depth == DEPTH_16;

	if (!few || is_fill(paint))
		return fg;
	if (paint == PAINT_FRONT && bg == YELLOW)
		return RED;
	if (is_light(bg) && is_light(fg))
		return BLACK;
	return fg == bg ? WHITE : fg;
}

bool theme_same(const struct theme *theme, paint_id one, paint_id other)
{
	return one == other || theme_colour(theme, one) == theme_colour(theme, other);
}

/* Whether text on this background must be told from text on the plain ground. */
static bool is_card(paint_id bg)
{
	return bg == PAINT_SELECT || bg == PAINT_BAR || bg == PAINT_INPUT || bg == PAINT_MARK
		|| bg == PAINT_TARGET || (bg >= PAINT_TEAM_C && bg <= PAINT_TEAM_N);
}

static int ink_of(const struct theme *theme, const struct style *style)
{
	return theme_ink(theme, style->fg, theme_colour(theme, style->fg),
		theme_colour(theme, style->bg));
}

uint8_t theme_look(const struct theme *theme, const struct style *style)
{
	paint_id fg = style->fg;
	uint8_t look = style->look;

	if (theme->depth == DEPTH_MONO) {
		look ^= is_card(style->bg) ? LOOK_REVERSE : 0;
		look |= fg == PAINT_TITLE || fg == PAINT_KEY || fg == PAINT_BAD ? LOOK_BOLD : 0;
		look |= fg == PAINT_DIM ? LOOK_DIM : 0;
	} else if (theme->depth == DEPTH_8 || theme->depth == DEPTH_16) {
		look ^= style->bg == PAINT_BAR ? LOOK_REVERSE : 0;
		look |= fg == PAINT_TITLE || fg == PAINT_FRONT ? LOOK_BOLD : 0;
		/* Bold black is grey. */
		if (style->bg != PAINT_BAR && ink_of(theme, style) == BLACK)
			look &= (uint8_t)~LOOK_BOLD;
	}
	return look;
}
