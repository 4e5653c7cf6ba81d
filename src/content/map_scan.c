/* SPDX-License-Identifier: MIT */
#include "content/map_scan.h"

#include <stddef.h>
#include <string.h>

/* The byte of the source where a node was found, or NULL. */
static const char *source_of(const struct source *source, const struct node *node)
{
	const char *at = source->text;
	const char *end = at + source->size;

	for (int line = 1; line < node->line && at; line++) {
		at = memchr(at, '\n', (size_t)(end - at));
		at = at ? at + 1 : NULL;
	}
	if (!at || end - at < node->column)
		return NULL;
	return at + node->column - 1;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/*
 * The node as if it began offset bytes into its text. A text in quotes may be
 * folded over several lines, each break standing for one space; lines before it
 * hold ASCII only or the place is the node's own.
 */
static struct node place_in(const struct source *source, const struct node *node, size_t offset)
{
	const char *end = source->text + source->size;
	const char *at = source_of(source, node);
	struct node place = *node;

	if (!at || node->block)
		return *node;
	if (node->quoted) {
		at++;
		place.column++;
	}
	for (size_t i = 0; i < offset && at < end; i++) {
		bool space = is_space(*at);

		if (space != (node->text[i] == ' ') || (!space && *at != node->text[i]))
			return *node;
		do {
			place.column = *at == '\n' ? 1 : place.column + 1;
			place.line += *at == '\n';
			at++;
		} while (space && at < end && is_space(*at) && !is_space(node->text[i + 1]));
	}
	return place;
}

void scan_start(struct scan *scan, const struct map *map, const struct node *node)
{
	*scan = (struct scan){ .map = map, .node = node };
	if (!node_is(map->loader, node, NODE_SCALAR)) {
		scan->failed = true;
		return;
	}
	scan->at = node->text;
	scan->start = node->text;
}

bool scan_complain(struct scan *scan, enum fault_code code, const char *first, const char *second)
{
	struct node place = place_in(scan->map->loader->source, scan->node,
		(size_t)(scan->start - scan->node->text));

	scan->failed = true;
	return map_complain(scan->map, &place, code, first, second);
}

static bool refuse_word(struct scan *scan, enum fault_code code)
{
	char word[24];
	size_t length = strcspn(scan->start, " \n\t");

	if (length >= sizeof(word))
		length = sizeof(word) - 1;
	memcpy(word, scan->start, length);
	word[length] = '\0';
	return scan_complain(scan, code, word, NULL);
}

bool scan_next(struct scan *scan, int *value)
{
	if (scan->failed)
		return false;
	if (scan->at > scan->node->text && *scan->at == ' ')
		scan->at++;
	else if (!*scan->at)
		return false;
	scan->start = scan->at;

	bool minus = *scan->at == '-';
	const char *digits = scan->at + minus;
	const char *at = digits;
	int sum = 0;

	for (; *at >= '0' && *at <= '9'; at++)
		sum = sum * 10 + (*at - '0') < SCAN_HUGE ? sum * 10 + (*at - '0') : SCAN_HUGE;
	if (at == digits || (*digits == '0' && (at > digits + 1 || minus)) || (*at && *at != ' '))
		return refuse_word(scan, FAULT_NUMBER);
	if (sum >= SCAN_HUGE)
		return refuse_word(scan, FAULT_RANGE);
	scan->at = at;
	*value = minus ? -sum : sum;
	return true;
}
