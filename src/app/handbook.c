/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/handbook.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "engine/turn.h"
#include "io/file.h"
#include "io/paths.h"

enum { CHAPTER_SIZE = 1 << 18, MOST_WORDS = 4, WORD_SIZE = 64, MARK_SIZE = 160 };

static const char TABLE[] = "<!-- table: ", TABLE_END[] = " -->";

void handbook_init(struct handbook *book, const struct world *world, struct str *out)
{
	*book = (struct handbook){ .prose = { .world = world, .lang = prose_lang() }, .out = out };
	state_start(world, 1, &book->state, NULL);
	/* Without what the first cards changed. */
	for (int i = 0; i < world->track_count; i++)
		book->state.track[i] = world->tracks[i].start;
	for (int i = 0; i < world->country_count; i++)
		book->state.commit[i] = (int8_t)world->countries[i].commit;
	for (int i = 0; i < world->flag_count; i++)
		book->state.flag[i] = (int8_t)world->flag_start[i];
}

void grid_head(struct str *out, const char *const *titles)
{
	int count = 0;

	for (; titles[count]; count++)
		grid_cell(out, titles[count]);
	grid_end(out);
	for (int i = 0; i < count; i++)
		str_add(out, "|---");
	str_add(out, "|\n");
}

void grid_cell(struct str *out, const char *text)
{
	str_add(out, "| ");
	for (; *text; text++)
		if (*text == '|')
			str_add(out, "/");
		else
			str_add_char(out, *text == '\n' ? ' ' : *text);
	str_add(out, " ");
}

void grid_cellf(struct str *out, const char *format, ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	grid_cell(out, text);
}

void grid_end(struct str *out)
{
	str_add(out, "|\n");
}

void grid_name(const struct handbook *book, const struct text *name, const char *id)
{
	const char *text = text_in(name, book->prose.lang);

	grid_cell(book->out, text && *text ? text : id);
}

void grid_expr(const struct handbook *book, struct expr expr)
{
	struct str text;

	str_init(&text);
	if (expr.count > 0)
		prose_condition(&book->prose, NULL, expr, &text);
	grid_cell(book->out, text.text);
	str_release(&text);
}

void grid_effects(const struct handbook *book, struct span effects)
{
	struct str text;

	str_init(&text);
	prose_effects(&book->prose, effects, TARGET_NONE, &text);
	grid_cell(book->out, text.text);
	str_release(&text);
}

enum team handbook_team(const char *argument)
{
	const char *at = *argument ? strchr("CRW", *argument) : NULL;

	return at && !argument[1] ? (enum team)(at - (const char *)"CRW") : TEAM_NONE;
}

bool handbook_table(struct handbook *book, const char *name, const char *argument)
{
	static const struct handbook_row *const LISTS[] = {
		HANDBOOK_LISTS, HANDBOOK_ORDERS, HANDBOOK_WAR, HANDBOOK_GOALS,
	};

	for (size_t i = 0; i < sizeof(LISTS) / sizeof(*LISTS); i++)
		for (const struct handbook_row *row = LISTS[i]; row->name; row++)
			if (strcmp(row->name, name) == 0)
				return row->write(book, argument);
	return false;
}

/* A chapter being read: where a marker that nobody knows stands. */
struct chapter {
	struct handbook *book;
	struct faults *faults;
	const char *path;
	int line;
	bool sound;
};

static void complain(struct chapter *chapter, const char *mark)
{
	struct fault fault = { .code = FAULT_UNKNOWN_NAME, .line = chapter->line, .column = 1 };

	chapter->sound = false;
	fault_copy(fault.file, FAULT_FILE, chapter->path);
	fault_copy(fault.arg[0], FAULT_ARG, "table");
	fault_copy(fault.arg[1], FAULT_ARG, mark);
	faults_add(chapter->faults, &fault);
}

/* "NAME ARGUMENT" of a table's line; false if the line is none. */
static bool table_line(struct chapter *chapter, const char *line, size_t length)
{
	char mark[MARK_SIZE];
	size_t start = sizeof(TABLE) - 1, end = sizeof(TABLE_END) - 1;

	if (length < start + end || length - start - end >= sizeof(mark)
		|| strncmp(line, TABLE, start) != 0
		|| strncmp(line + length - end, TABLE_END, end) != 0)
		return false;
	memcpy(mark, line + start, length - start - end);
	mark[length - start - end] = '\0';

	char *argument = strchr(mark, ' ');

	if (argument)
		*argument++ = '\0';
	if (!handbook_table(chapter->book, mark, argument ? argument : ""))
		complain(chapter, mark);
	return true;
}

/* The figure between {{ and }}. */
static void figure_write(struct chapter *chapter, const char *text, size_t length)
{
	char words[MOST_WORDS][WORD_SIZE] = { "" };
	char *list[MOST_WORDS] = { words[0], words[1], words[2], words[3] };
	char mark[MARK_SIZE];

	if (length >= sizeof(mark)) {
		complain(chapter, "{{");
		return;
	}
	memcpy(mark, text, length);
	mark[length] = '\0';

	int count = sscanf(mark, "%63s %63s %63s %63s", words[0], words[1], words[2], words[3]);

	if (count < 1 || !handbook_figure(chapter->book, list, count, chapter->book->out))
		complain(chapter, mark);
}

static void line_write(struct chapter *chapter, const char *line, size_t length)
{
	const char *end = line + length;
	struct str *out = chapter->book->out;

	if (table_line(chapter, line, length))
		return;
	while (line < end) {
		const char *open = strstr(line, "{{");
		const char *close = open && open < end ? strstr(open, "}}") : NULL;

		if (!close || close > end) {
			str_add_bytes(out, line, (size_t)(end - line));
			break;
		}
		str_add_bytes(out, line, (size_t)(open - line));
		figure_write(chapter, open + 2, (size_t)(close - open - 2));
		line = close + 2;
	}
	str_add_char(out, '\n');
}

static void chapter_write(const char *path, void *data)
{
	struct chapter *chapter = data;
	struct file file;
	struct fault fault;

	chapter->path = path;
	chapter->line = 0;
	if (!file_read(path, CHAPTER_SIZE, &file, &fault)) {
		chapter->sound = false;
		faults_add(chapter->faults, &fault);
		return;
	}
	if (chapter->book->out->length)
		str_add_char(chapter->book->out, '\n');
	for (const char *line = file.text; *line;) {
		const char *end = strchr(line, '\n');
		size_t length = end ? (size_t)(end - line) : strlen(line);

		chapter->line++;
		line_write(chapter, line, length);
		line += length + (end != NULL);
	}
	file_release(&file);
}

bool handbook_write(struct handbook *book, struct faults *faults)
{
	struct chapter chapter = { .book = book, .faults = faults, .sound = true };

	paths_each(book->prose.lang == LANG_EN ? "assets/handbook/en" : "assets/handbook/zh_TW",
		".md", chapter_write, &chapter);
	return chapter.sound;
}
