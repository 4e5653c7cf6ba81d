/* SPDX-License-Identifier: MIT */
#include "ui/chart.h"

#include <stdio.h>
#include <stdlib.h>

#include "ui/glyph.h"
#include "ui/rich.h"

enum { LEVELS = 4 };

/* The dots of a column of a braille cell, filled from below to a height of 0..4. */
static const int LEFT[LEVELS + 1] = { 0, 0x40, 0x44, 0x46, 0x47 };
static const int RIGHT[LEVELS + 1] = { 0, 0x80, 0xA0, 0xB0, 0xB8 };

/* A braille character of a mask of dots; a blank for none. */
static void put_dots(int mask, struct str *out)
{
	unsigned rune = (unsigned)(GLYPH_BRAILLE + mask);

	if (!mask) {
		str_add_char(out, ' ');
		return;
	}
	str_add_char(out, (char)(0xE0 | rune >> 12));
	str_add_char(out, (char)(0x80 | (rune >> 6 & 0x3F)));
	str_add_char(out, (char)(0x80 | (rune & 0x3F)));
}

static void put_times(int mask, int count, struct str *out)
{
	for (int i = 0; i < count; i++)
		put_dots(mask, out);
}

/* value of 0..span as 0..most, to the nearest. */
static int scaled(int value, int span, int most)
{
	int at = span > 0 ? (int)(((long long)value * most * 2 + span) / (2LL * span)) : 0;

	return at < 0 ? 0 : at > most ? most : at;
}

/* Narrow a scale to what the values span, to a quarter of it at least. */
static void narrow(const int *values, int count, int *low, int *high)
{
	int least = values[0], most = values[0];
	int room = (*high - *low + 3) / 4;

	for (int i = 1; i < count; i++) {
		least = values[i] < least ? values[i] : least;
		most = values[i] > most ? values[i] : most;
	}
	if (most - least < room) {
		least -= (room - (most - least)) / 2;
		most = least + room;
	}
	if (most > *high) {
		least -= most - *high;
		most = *high;
	}
	if (least < *low) {
		most += *low - least;
		least = *low;
	}
	*high = most < *high ? most : *high;
	*low = least;
}

void chart_spark(const int *values, int count, int low, int high, int cells, struct str *out)
{
	int slots = 2 * cells;
	int used = count < slots ? count : slots;
	int level[2];

	if (count > 0)
		narrow(values, count, &low, &high);
	for (int slot = 0; slot < slots; slot++) {
		int at = slot - (slots - used);

		level[slot % 2] = 0;
		if (at >= 0) {
			int point = (int)((long long)(at + 1) * count / used) - 1;

			level[slot % 2] = 1 + scaled(values[point] - low, high - low, LEVELS - 1);
		}
		if (slot % 2)
			put_dots(LEFT[level[0]] | RIGHT[level[1]], out);
	}
}

void chart_bar(int value, int low, int high, int cells, struct str *out)
{
	int halves = scaled(value - low, high > low ? high - low : 1, 2 * cells);

	put_times(0x3F, halves / 2, out);
	put_times(0x27, halves % 2, out);
	put_times(0x24, cells - (halves + 1) / 2, out);
}

void chart_signed(int value, int most, int cells, struct str *out)
{
	int side = cells / 2 < 1 ? 1 : cells / 2;
	int size = scaled(abs(value), most, side);

	if (size == 0 && value != 0)
		size = 1;
	str_add(out, RICH_MARK "b");
	put_times(0x24, value < 0 ? side - size : side, out);
	put_times(0x3F, value < 0 ? size : 0, out);
	str_add(out, RICH_MARK "d|" RICH_MARK "g");
	put_times(0x3F, value > 0 ? size : 0, out);
	put_times(0x24, value > 0 ? side - size : side, out);
}

/* Where each part of a stacked bar ends; whatever is not nothing gets a column. */
static void share_out(const struct chart_part *parts, int count, int total, int cells, int *end)
{
	int sum = 0, before = 0;

	for (int i = 0; i < count; i++) {
		sum += parts[i].value;
		end[i] = scaled(sum, total, cells);
		if (parts[i].value > 0 && end[i] <= before)
			end[i] = before + 1 < cells ? before + 1 : cells;
		if (end[i] < before)
			end[i] = before;
		before = end[i];
	}
}

void chart_stack(const struct chart_part *parts, int count, int total, int mark, int cells,
	struct str *out)
{
	static const int PATTERN[] = { 0xFF, 0x36, 0xC0, 0x12 };
	enum { MOST = 8 };
	int end[MOST];
	int stands = mark < 0 ? -1 : scaled(mark, total, cells);
	int part = 0;

	if (count > MOST)
		count = MOST;
	share_out(parts, count, total, cells, end);
	for (int i = 0; i < cells; i++) {
		while (part < count && i >= end[part])
			part++;
		if (i == (stands < cells ? stands : cells - 1)) {
			str_add(out, RICH_MARK "h|");
			continue;
		}
		str_addf(out, RICH_MARK "%c", part < count ? parts[part].letter : 'd');
		put_dots(part < count ? PATTERN[part % 4] : 0, out);
	}
}

/* One line of a histogram: each bar is wide columns, row counts from the top. */
static void histogram_row(const struct chart_histogram *it, int row, int rows, int wide,
	struct str *out)
{
	int most = 0;

	for (int i = 0; i < it->count; i++)
		most = it->height[i] > most ? it->height[i] : most;
	str_addf(out, "  " RICH_MARK "%c", it->letter);
	for (int i = 0; i < it->count; i++) {
		int height = scaled(it->height[i], most, rows * LEVELS);

		if (height == 0 && it->height[i] > 0)
			height = 1;

		int here = height - (rows - 1 - row) * LEVELS;
		int level = here < 0 ? 0 : here > LEVELS ? LEVELS : here;

		put_times(LEFT[level] | RIGHT[level], wide > 1 ? wide - 1 : 1, out);
		if (wide > 1)
			str_add_char(out, ' ');
	}
}

/* Some bars added up, where there are more than columns. */
static int gathered(const struct chart_histogram *it, int cols, int *height)
{
	int count = it->count <= cols ? it->count : cols;

	for (int i = 0; i < count; i++)
		height[i] = 0;
	for (int i = 0; i < it->count; i++)
		height[(int)((long long)i * count / it->count)] += it->height[i];
	return count;
}

void chart_histogram(const struct chart_histogram *it, int rows, int cols, struct doc *out)
{
	enum { MOST = 256 };
	int height[MOST];
	int room = cols - 2 < MOST ? cols - 2 : MOST;
	struct chart_histogram shown = *it;
	int bars = rows - 2 < 1 ? 1 : rows - 2;
	char ends[2][16];
	struct str line;

	if (it->count < 1 || room < 1)
		return;
	shown.count = gathered(it, room, height);
	shown.height = height;

	int wide = room / shown.count > 6 ? 6 : room / shown.count;

	str_init(&line);
	for (int row = 0; row < bars; row++) {
		str_clear(&line);
		histogram_row(&shown, row, bars, wide, &line);
		doc_add(out, 'd', line.text);
	}
	int at = it->mark < 0 ? -1 : (int)((long long)it->mark * shown.count / it->count) * wide;

	str_clear(&line);
	str_add(&line, "  ");
	for (int i = 0; i < shown.count * wide; i++)
		str_add_char(&line, i == at ? '^' : '-');
	doc_add(out, 'd', line.text);
	snprintf(ends[0], sizeof(ends[0]), "%d", it->low);
	snprintf(ends[1], sizeof(ends[1]), "%d", it->high);
	doc_addf(out, 'd', "  %s%*s", ends[0],
		shown.count * wide - rich_width(ends[0]), ends[1]);
	str_release(&line);
}
