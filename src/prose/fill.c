/* SPDX-License-Identifier: MIT */
#include "prose/fill.h"

#include <stdio.h>
#include <string.h>

/* Read the directive at *format ("s", "2$s"); return its argument or -1 if it is none. */
static int directive_take(const char **format, int *next)
{
	const char *p = *format;

	if (*p == 's') {
		*format = p + 1;
		return (*next)++;
	}
	if (*p >= '1' && *p <= '9' && p[1] == '$' && p[2] == 's') {
		*format = p + 3;
		return *p - '1';
	}
	return -1;
}

void prose_fill(struct str *out, const char *format, const char *const *args, int count)
{
	int next = 0;

	while (*format) {
		size_t plain = strcspn(format, "%");

		str_add_bytes(out, format, plain);
		format += plain;
		if (!*format)
			return;
		format++;
		int arg = directive_take(&format, &next);
		if (arg >= 0 && arg < count)
			str_add(out, args[arg]);
		else if (arg < 0 && *format == '%')
			str_add_char(out, *format++);
	}
}

struct number number_plain(int value)
{
	struct number number;

	snprintf(number.text, sizeof(number.text), "%d", value);
	return number;
}

struct number number_signed(int value)
{
	struct number number;

	snprintf(number.text, sizeof(number.text), "%+d", value);
	return number;
}
