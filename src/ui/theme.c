/* SPDX-License-Identifier: MIT */
#include "ui/theme.h"

#include <stddef.h>
#include <string.h>

#include "base/name.h"
#include "ui/theme_tables.h"

/* Contrast in tenths: below it letters of one of sixteen colours cannot be read on another. */
enum { NEAR_BLACK = 0x101010, READABLE = 30, LIGHT_GROUND = 300 };

static const struct {
	const char *word;
	const struct paint_value *values;
	bool light, patterns;
} THEMES[THEME_COUNT] = {
	[THEME_DARK] = { "dark", THEME_VALUES_DARK, false, false },
	[THEME_LIGHT] = { "light", THEME_VALUES_LIGHT, true, false },
	[THEME_HIGH_CONTRAST] = { "high-contrast", THEME_VALUES_HIGH_CONTRAST, false, false },
	[THEME_COLOUR_BLIND] = { "colour-blind", THEME_VALUES_COLOUR_BLIND, false, true },
	/* Never seen: this theme is always at DEPTH_MONO. */
	[THEME_MONO] = { "mono", THEME_VALUES_DARK, false, true },
};

struct theme theme_make(enum theme_name name, enum depth depth)
{
	return (struct theme){ name, name == THEME_MONO ? DEPTH_MONO : depth };
}

const char *theme_name_of(enum theme_name name)
{
	return THEMES[name].word;
}

bool theme_find(const char *word, enum theme_name *name)
{
	for (int i = 0; i < THEME_COUNT; i++) {
		if (strcmp(THEMES[i].word, word) == 0) {
			*name = (enum theme_name)i;
			return true;
		}
	}
	return false;
}

const char *theme_nearest(const char *word)
{
	const char *best = NULL;

	for (int i = 0; i < THEME_COUNT; i++)
		name_offer(word, THEMES[i].word, &best);
	return best;
}

static const struct paint_value *value_of(const struct theme *theme, paint_id paint)
{
	return &THEMES[theme->name].values[paint & ~SHADE_MASK];
}

static bool has_few(const struct theme *theme)
{
	return theme->depth == DEPTH_8 || theme->depth == DEPTH_16;
}

static int few_colours(const struct theme *theme, paint_id paint)
{
	const struct paint_value *value = value_of(theme, paint);

	/* A line over a fill: black dots, since no shade of the fill exists. */
	if (paint & SHADE_LINE)
		return (paint & SHADE_LINE) == SHADE_HATCH && !THEMES[theme->name].light ? WHITE : BLACK;
	return theme->depth == DEPTH_16 ? value->of_16 : value->of_8;
}

/* Lines are lighter than what they run over; on light land they are darker. */
static struct rgb line_shade(struct rgb rgb, int line, bool light)
{
	int way = light ? -1 : 1;

	if (line == SHADE_COAST)
		return rgb_shaded(rgb, 400 * way);
	if (line == SHADE_NATION)
		return rgb_shaded(rgb, 450 * way);
	if (line == SHADE_BORDER)
		return rgb_shaded(rgb, light ? -250 : -450);
	return line == SHADE_HATCH ? rgb_shaded(rgb, light ? -350 : 250) : rgb;
}

struct rgb theme_rgb(const struct theme *theme, paint_id paint)
{
	bool light = THEMES[theme->name].light;
	struct rgb rgb = rgb_from_direct(value_of(theme, paint)->direct);

	if (has_few(theme))
		return rgb_from_16(few_colours(theme, paint));
	if (theme->depth == DEPTH_256)
		rgb = rgb_from_256(value_of(theme, paint)->of_256);
	if (paint & SHADE_DIM)
		rgb = rgb_shaded(rgb, light ? 250 : -300);
	return line_shade(rgb, paint & SHADE_LINE, light);
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
			return value_of(theme, paint)->of_256;
		return rgb_to_256(theme_rgb(theme, paint));
	case DEPTH_DIRECT:
		rgb = theme_rgb(theme, paint);
		direct = rgb.r << 16 | rgb.g << 8 | rgb.b;
		return direct < 8 ? NEAR_BLACK : direct;
	}
	return COLOUR_NONE;
}

/* Relative luminance (WCAG 2) of the first sixteen colours in permille. */
static int luminance(int colour)
{
	static const int PERMILLE[16] = {
		0, 130, 437, 566, 62, 174, 481, 783, 212, 213, 715, 928, 172, 285, 787, 1000,
	};

	return PERMILLE[colour & 15];
}

static int contrast(int one, int other)
{
	int a = luminance(one) + 50;
	int b = luminance(other) + 50;

	return a > b ? a * 10 / b : b * 10 / a;
}

/* Areas of the map: their paints are grounds, in whichever half of a cell they stand. */
static bool is_fill(paint_id paint)
{
	return paint >= PAINT_VOID && paint <= PAINT_BLR1;
}

int theme_ink(const struct theme *theme, paint_id paint, int fg, int bg)
{
	if (!has_few(theme) || is_fill((paint_id)(paint & ~SHADE_MASK)))
		return fg;
	/* Names have no colour to keep: always the better of the two. */
	if (paint != PAINT_LAND_NAME && contrast(fg, bg) >= READABLE)
		return fg;
	if (paint == PAINT_FRONT && contrast(RED, bg) >= READABLE)
		return RED;
	return contrast(BLACK, bg) > contrast(WHITE, bg) ? BLACK : WHITE;
}

bool theme_same(const struct theme *theme, paint_id one, paint_id other)
{
	return one == other || theme_colour(theme, one) == theme_colour(theme, other);
}

bool theme_has_patterns(const struct theme *theme)
{
	return theme->depth == DEPTH_MONO || THEMES[theme->name].patterns;
}

/* Whether text on this background must be told from text on the plain ground. */
static bool is_card(paint_id bg)
{
	return bg == PAINT_SELECT || bg == PAINT_BAR || bg == PAINT_INPUT || bg == PAINT_MARK
		|| bg == PAINT_TARGET || (bg >= PAINT_CARD_C && bg <= PAINT_CARD_N);
}

static uint8_t mono_look(const struct style *style)
{
	paint_id fg = style->fg;
	uint8_t look = style->look;

	look ^= is_card(style->bg) ? LOOK_REVERSE : 0;
	look |= fg == PAINT_TITLE || fg == PAINT_KEY || fg == PAINT_BAD ? LOOK_BOLD : 0;
	return look | (fg == PAINT_DIM ? LOOK_DIM : 0);
}

static uint8_t few_look(const struct theme *theme, const struct style *style)
{
	int bg = theme_colour(theme, style->bg);
	int ink = theme_ink(theme, style->fg, theme_colour(theme, style->fg), bg);
	uint8_t look = style->look;

	look |= style->fg == PAINT_TITLE || style->fg == PAINT_FRONT ? LOOK_BOLD : 0;
	look |= theme_same(theme, PAINT_INPUT, PAINT_GROUND) && style->bg == PAINT_INPUT
		? LOOK_UNDERLINE : 0;
	if (style->bg == PAINT_BAR)
		return look ^ LOOK_REVERSE;
	look |= style->fg == PAINT_DIM && theme_same(theme, PAINT_DIM, PAINT_TEXT) ? LOOK_DIM : 0;
	/* Where bold means bright, black would be grey, and colours pale on a light ground. */
	if (ink == BLACK || luminance(bg) > LIGHT_GROUND)
		look &= (uint8_t)~LOOK_BOLD;
	if (style->fg == PAINT_TITLE && style->bg == PAINT_GROUND && THEMES[theme->name].light)
		look |= LOOK_UNDERLINE;
	return look;
}

uint8_t theme_look(const struct theme *theme, const struct style *style)
{
	if (theme->depth == DEPTH_MONO)
		return mono_look(style);
	return has_few(theme) ? few_look(theme, style) : style->look;
}
