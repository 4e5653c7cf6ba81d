/* SPDX-License-Identifier: MIT */
#include "base/name.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { NAME_LONG = 40, FAR = 99 };

static int least(int a, int b, int c)
{
	int ab = a < b ? a : b;

	return ab < c ? ab : c;
}

static bool is_same(char a, char b)
{
	return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* Whether the last two of each are the same two the other way round. */
static bool is_swapped(const char *first, const char *second)
{
	return is_same(first[-1], second[0]) && is_same(first[0], second[-1]);
}

int name_distance(const char *first, const char *second)
{
	size_t rows = strlen(first);
	size_t cols = strlen(second);
	int row[3][NAME_LONG + 1];       /* this one and the two before it, in turn */

	if (rows > NAME_LONG || cols > NAME_LONG)
		return FAR;
	for (size_t j = 0; j <= cols; j++)
		row[0][j] = (int)j;
	for (size_t i = 1; i <= rows; i++) {
		int *now = row[i % 3];
		const int *above = row[(i + 2) % 3];
		const int *higher = row[(i + 1) % 3];

		now[0] = (int)i;
		for (size_t j = 1; j <= cols; j++) {
			now[j] = least(above[j] + 1, now[j - 1] + 1,
				above[j - 1] + !is_same(first[i - 1], second[j - 1]));
			/* EATS for EAST is one slip, not two. */
			if (i > 1 && j > 1 && is_swapped(&first[i - 1], &second[j - 1]))
				now[j] = least(now[j], now[j], higher[j - 2] + 1);
		}
	}
	return row[rows % 3][cols];
}

void name_offer(const char *wanted, const char *valid, const char **best)
{
	int distance = name_distance(wanted, valid);
	int length = (int)strlen(valid);
	int allowed = length / 3 > 0 ? length / 3 : 1;

	if (length >= 5 && allowed < 2)
		allowed = 2;
	if (distance > allowed || distance >= length)
		return;
	if (!*best || distance < name_distance(wanted, *best))
		*best = valid;
}
