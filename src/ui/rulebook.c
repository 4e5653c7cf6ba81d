/* SPDX-License-Identifier: MIT */
#include "ui/rulebook.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/sort.h"
#include "ui/input.h"

static size_t line_length(const char *line)
{
	return strcspn(line, "\n");
}

static void find_sections(struct rulebook *book)
{
	const char *text = book->text;

	for (const char *line = text; *line;) {
		size_t length = line_length(line);
		int level = (int)strspn(line, "#");

		if (level > 0 && line[level] == ' ' && book->section_count < MAX_SECTIONS) {
			if (book->section_count > 0)
				book->sections[book->section_count - 1].to = (int)(line - text);
			book->sections[book->section_count++] = (struct rule_section){
				.from = (int)(line - text), .level = level };
		}
		line += length + (line[length] == '\n');
	}
	if (book->section_count > 0)
		book->sections[book->section_count - 1].to = (int)strlen(text);
}

void rulebook_init(struct rulebook *book, const char *text, const struct world *world,
	enum lang lang)
{
	*book = (struct rulebook){ .text = text, .world = world, .lang = lang, .at_hit = -1,
		.shown = -1, .jump = -1 };
	doc_init(&book->doc);
	find_sections(book);
	rulebook_look_up(book, "");
}

void rulebook_release(struct rulebook *book)
{
	doc_release(&book->doc);
}

static void add_term(struct rulebook *book, const char *words)
{
	for (int i = 0; i < book->term_count; i++)
		if (strcasecmp(book->terms[i].words, words) == 0)
			return;
	if (*words && book->term_count < MAX_TERMS && strlen(words) < TERM_BYTES)
		snprintf(book->terms[book->term_count++].words, TERM_BYTES, "%s", words);
}

static const char *find(const char *within, const char *end, const char *word, size_t length)
{
	for (; within + length <= end; within++)
		if (strncasecmp(within, word, length) == 0)
			return within;
	return NULL;
}

static bool holds(const char *name, const char *words)
{
	return name && find(name, name + strlen(name), words, strlen(words)) != NULL;
}

/* A thing of the data that words may mean by its id or its name in the other language. */
static void offer_name(struct rulebook *book, const char *id, const struct text *name)
{
	bool meant = id && strcasecmp(id, book->words) == 0;

	for (int lang = 0; lang < LANG_COUNT && strlen(book->words) > 2; lang++)
		meant |= lang != (int)book->lang && holds(name->in[lang], book->words);
	if (meant)
		add_term(book, text_in(name, book->lang));
}

static void offer_names(struct rulebook *book)
{
	const struct world *world = book->world;

	for (int i = 0; i < world->order_count; i++)
		offer_name(book, world->orders[i].id, &world->orders[i].name);
	for (int i = 0; i < world->track_count; i++)
		offer_name(book, world->tracks[i].id, &world->tracks[i].name);
	for (int i = 0; i < world->event_count; i++)
		offer_name(book, world->events[i].id, &world->events[i].name);
	for (int i = 0; i < world->line_count; i++)
		offer_name(book, world->lines[i].id, &world->lines[i].name);
	for (int i = 0; i < world->bloc_count; i++)
		offer_name(book, world->blocs[i].id, &world->blocs[i].name);
	for (int i = 0; i < world->country_count; i++)
		offer_name(book, world->countries[i].id, &world->countries[i].name);
	for (int i = 0; i < world->area_count; i++)
		offer_name(book, world->areas[i].id, &world->areas[i].name);
}

/* Points for where a word stands: at the beginning of a word, the line or its first cell. */
static int rank_of_word(const char *line, const char *at, size_t length)
{
	bool begins = at == line || !isalnum((unsigned char)at[-1]);
	bool whole = begins && !isalnum((unsigned char)at[length]);

	return (whole ? 12 : begins ? 8 : 2) + (at - line < 6 ? 20 : 0);
}

/* How well a line answers a term: 0 if a word is missing. */
static int rank_of_term(const char *line, const char *end, const char *words)
{
	int rank = 0, heading = (int)strspn(line, "#");

	while (*words) {
		size_t length = strcspn(words, " ");
		const char *at = length ? find(line, end, words, length) : NULL;

		if (length && !at)
			return 0;
		if (at)
			rank += rank_of_word(line + heading + (heading > 0), at, length);
		words += length + (words[length] == ' ');
	}
	return rank > 0 && heading > 0 ? rank + 60 - 4 * heading : rank;
}

static void weigh_line(struct rulebook *book, int section, const char *line, size_t length)
{
	struct rule_hit hit = { .at = (int)(line - book->text), .section = section };

	for (int i = 0; i < book->term_count; i++) {
		int rank = rank_of_term(line, line + length, book->terms[i].words);

		if (rank > hit.rank)
			hit.rank = rank;
	}
	if (hit.rank > 0 && book->hit_count < MAX_HITS)
		book->hits[book->hit_count++] = hit;
}

/* Best first, then as they stand in the book. */
static int hit_compare(const void *first, const void *second)
{
	const struct rule_hit *one = first, *other = second;

	return one->rank != other->rank ? other->rank - one->rank : one->at - other->at;
}

static void find_hits(struct rulebook *book)
{
	for (int i = 0; i < book->section_count; i++)
		for (int at = book->sections[i].from; at < book->sections[i].to;) {
			size_t length = line_length(book->text + at);

			weigh_line(book, i, book->text + at, length);
			at += (int)length + 1;
		}
}

/* No line has all words: those that have any. */
static void find_any(struct rulebook *book)
{
	char words[TERM_BYTES];

	snprintf(words, sizeof(words), "%s", book->words);
	for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
		if (strlen(word) > 2)
			add_term(book, word);
	find_hits(book);
}

void rulebook_look_up(struct rulebook *book, const char *words)
{
	snprintf(book->words, sizeof(book->words), "%.*s", TERM_BYTES - 1, words);
	book->hit_count = book->term_count = 0;
	book->at_hit = -1;
	book->mode = RULEBOOK_LIST;
	add_term(book, book->words);
	if (book->term_count) {
		offer_names(book);
		find_hits(book);
		if (book->hit_count == 0 && strchr(book->words, ' '))
			find_any(book);
	}
	sort_stable(book->hits, (size_t)book->hit_count, sizeof(*book->hits), hit_compare);
	book->list = (struct list){ .count = book->hit_count ? book->hit_count
		: book->section_count };
}

size_t rulebook_marks(const struct rulebook *book, const char *at, const char *end)
{
	for (int i = 0; i < book->term_count; i++)
		for (const char *word = book->terms[i].words; *word;) {
			size_t length = strcspn(word, " ");

			if (length && at + length <= end && strncasecmp(at, word, length) == 0)
				return length;
			word += length + (word[length] == ' ');
		}
	return 0;
}

static void show_section(struct rulebook *book, int section, int at)
{
	book->mode = RULEBOOK_SECTION;
	book->jump = at;
	if (book->shown == section && at >= 0)
		return;
	book->shown = section;
	doc_clear(&book->doc);
	rulebook_render(book, book->sections[section].from, book->sections[section].to, &book->doc);
}

static void open_selected(struct rulebook *book)
{
	int i = book->list.selected;

	book->shown = -1;
	if (book->hit_count) {
		book->at_hit = i;
		show_section(book, book->hits[i].section, book->hits[i].at);
	} else if (book->section_count) {
		show_section(book, i, -1);
	}
}

/* The next match, in the order of the list; without any the next section. */
static void go_on(struct rulebook *book, int by)
{
	if (book->hit_count) {
		book->at_hit = (book->at_hit + by + book->hit_count) % book->hit_count;
		book->list.selected = book->at_hit;
		show_section(book, book->hits[book->at_hit].section, book->hits[book->at_hit].at);
	} else if (book->section_count) {
		book->list.selected = (book->list.selected + by + book->section_count)
			% book->section_count;
		show_section(book, book->list.selected, -1);
	}
}

static void type(struct rulebook *book)
{
	book->line_back = book->mode;
	book->mode = RULEBOOK_LINE;
	line_edit_init(&book->line, "", 60);
}

static enum rulebook_event line_mode(struct rulebook *book, int key)
{
	if (key == INPUT_ESCAPE)
		book->mode = book->line_back;
	else if (key == INPUT_ENTER)
		rulebook_look_up(book, book->line.text);
	else
		line_edit_key(&book->line, key);
	return RULEBOOK_NOTHING;
}

static enum rulebook_event list_mode(struct rulebook *book, int key)
{
	int step = key == 'j' ? INPUT_DOWN : key == 'k' ? INPUT_UP : key;

	if (key == INPUT_ESCAPE || key == 'q') {
		if (!*book->words)
			return RULEBOOK_LEFT;
		rulebook_look_up(book, "");
		return key == 'q' ? RULEBOOK_LEFT : RULEBOOK_NOTHING;
	}
	if (key == INPUT_ENTER || key == ' ')
		open_selected(book);
	else
		list_key(&book->list, step, book->rows > 4 ? book->rows / 2 : 2);
	return RULEBOOK_NOTHING;
}

static enum rulebook_event section_mode(struct rulebook *book, int key)
{
	struct box box = { .rows = book->rows, .cols = book->cols };

	if (key == INPUT_ESCAPE || key == 'q' || key == INPUT_ENTER)
		book->mode = RULEBOOK_LIST;
	else
		doc_key(&book->doc, key, &box);
	return RULEBOOK_NOTHING;
}

enum rulebook_event rulebook_key(struct rulebook *book, int key)
{
	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return RULEBOOK_LEFT;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return RULEBOOK_NOTHING;
	if (key == INPUT_CTRL_L)
		return RULEBOOK_REDRAW;
	if (book->mode == RULEBOOK_LINE)
		return line_mode(book, key);
	switch (key) {
	case '/': type(book); return RULEBOOK_NOTHING;
	case 'n': go_on(book, 1); return RULEBOOK_NOTHING;
	case 'N': go_on(book, -1); return RULEBOOK_NOTHING;
	case '?': return RULEBOOK_HELP;
	default: break;
	}
	return book->mode == RULEBOOK_LIST ? list_mode(book, key) : section_mode(book, key);
}
