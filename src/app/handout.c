/* SPDX-License-Identifier: MIT */
#include "app/handout.h"

#include <string.h>

#include "base/utf8.h"
#include "base/wrap.h"

static const char ITEM[] = "- ";

void handout_init(struct handout *handout, int columns)
{
	str_init(&handout->out);
	handout->columns = columns;
}

void handout_release(struct handout *handout)
{
	str_release(&handout->out);
}

static void gap_write(struct handout *handout)
{
	if (handout->out.length > 0)
		str_add_char(&handout->out, '\n');
}

static void repeat(struct handout *handout, char c, int count)
{
	for (int i = 0; i < count; i++)
		str_add_char(&handout->out, c);
}

/* Bytes of the mark that text begins with: "- ", "12. "; 0 for none. */
static int mark_length(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (strncmp(text, ITEM, strlen(ITEM)) == 0)
		return (int)strlen(ITEM);
	return digits > 0 && strncmp(text + digits, ". ", 2) == 0 ? (int)digits + 2 : 0;
}

/* One paragraph, its lines after the first indented. */
static void paragraph_write(struct handout *handout, const char *text, int indent)
{
	int taken = 0;

	do {
		const char *next;
		const char *end = wrap_line(text, handout->columns - taken, &next);

		while (end > text && end[-1] == ' ')
			end--;
		str_add_bytes(&handout->out, text, (size_t)(end - text));
		str_add_char(&handout->out, '\n');
		text = next + strspn(next, " ");
		taken = indent;
		if (*text)
			repeat(handout, ' ', indent);
	} while (*text);
}

/* Each line of text as a paragraph, behind mark. */
static void lines_write(struct handout *handout, const char *text, const char *mark)
{
	struct str line;

	str_init(&line);
	while (*text) {
		size_t length = strcspn(text, "\n");

		str_clear(&line);
		if (length > 0)
			str_add(&line, mark);
		str_add_bytes(&line, text, length);
		paragraph_write(handout, line.text, mark_length(line.text));
		text += length + (text[length] == '\n');
	}
	str_release(&line);
}

static void underlined(struct handout *handout, const char *text, char with)
{
	int width = utf8_width(text);

	gap_write(handout);
	paragraph_write(handout, text, 0);
	repeat(handout, with, width < handout->columns ? width : handout->columns);
	str_add_char(&handout->out, '\n');
}

void handout_title(struct handout *handout, const char *text)
{
	underlined(handout, text, '=');
}

void handout_heading(struct handout *handout, const char *text)
{
	underlined(handout, text, '-');
}

void handout_text(struct handout *handout, const char *text)
{
	gap_write(handout);
	lines_write(handout, text, "");
}

void handout_list(struct handout *handout, const char *text)
{
	gap_write(handout);
	lines_write(handout, text, ITEM);
}
