/* SPDX-License-Identifier: MIT */
#include "base/str.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Make room for more bytes and the NUL after them. */
static void grow(struct str *str, size_t more)
{
	size_t need = str->length + more + 1;

	if (need <= str->room)
		return;

	size_t room = str->room * 2 > need ? str->room * 2 : need < 64 ? 64 : need;
	char *text = realloc(str->text, room);

	if (!text) {
		fputs("out of memory\n", stderr);
		abort();
	}
	str->text = text;
	str->room = room;
}

void str_init(struct str *str)
{
	*str = (struct str){ 0 };
	grow(str, 0);
	str->text[0] = '\0';
}

void str_release(struct str *str)
{
	free(str->text);
	*str = (struct str){ 0 };
}

void str_clear(struct str *str)
{
	str->length = 0;
	str->text[0] = '\0';
}

void str_add_bytes(struct str *str, const char *bytes, size_t count)
{
	grow(str, count);
	memcpy(str->text + str->length, bytes, count);
	str->length += count;
	str->text[str->length] = '\0';
}

void str_add(struct str *str, const char *text)
{
	str_add_bytes(str, text, strlen(text));
}

void str_add_char(struct str *str, char c)
{
	str_add_bytes(str, &c, 1);
}

void str_addf(struct str *str, const char *format, ...)
{
	va_list args;

	va_start(args, format);

	int count = vsnprintf(NULL, 0, format, args);

	va_end(args);
	assert(count >= 0);
	grow(str, (size_t)count);
	va_start(args, format);
	vsnprintf(str->text + str->length, (size_t)count + 1, format, args);
	va_end(args);
	str->length += (size_t)count;
}
