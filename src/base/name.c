/* SPDX-License-Identifier: MIT */
#include "base/name.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

enum { NAME_LONG = 40, FAR = 99 };

static int least(int a, int b, int c)
{
	int ab = a < b ? a : b;

	return ab < c ? ab : c;
}

static int is_same(char a, char b)
{
	return tolower((unsigned char)a) == tolower((unsigned char)b);
}

int name_distance(const char *first, const char *second)
{
	size_t rows = strlen(first);
	size_t cols = strlen(second);
	int row[NAME_LONG + 1];

	if (rows > NAME_LONG || cols > NAME_LONG)
		return FAR;
	for (size_t j = 0; j <= cols; j++)
		row[j] = (int)j;
	for (size_t i = 1; i <= rows; i++) {
		int corner = row[0];

		row[0] = (int)i;
		for (size_t j = 1; j <= cols; j++) {
			int change = corner + !is_same(first[i - 1], second[j - 1]);

			corner = row[j];
			row[j] = least(row[j] + 1, row[j - 1] + 1, change);
		}
	}
	return row[cols];
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
