/* SPDX-License-Identifier: MIT */
#include "io/guard.h"

#include <string.h>

enum { CONTEXT = 60 };   /* columns shown before the place in a line too long to show whole */

/* First byte of line number line (1-based) of the source, or its end. */
static const char *line_find(const struct source *source, int line)
{
	const char *at = source->text;
	const char *end = source->text + source->size;

	while (line > 1 && at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));

		if (!newline)
			return end;
		at = newline + 1;
		line--;
	}
	return at;
}

/* Start of the character that stands count characters after at. */
static const char *skip_characters(const char *at, const char *end, int count)
{
	while (count > 0 && at < end) {
		at++;
		while (at < end && ((unsigned char)*at & 0xC0) == 0x80)
			at++;
		count--;
	}
	return at;
}

/* Copy the line, or the part of a long line around column, as valid text. */
static void show_line(const struct source *source, struct fault *fault)
{
	const char *at = line_find(source, fault->line);
	const char *end = source->text + source->size;
	const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
	char part[FAULT_LINE * 2];
	size_t used = 0;

	if (newline)
		end = newline;
	if (at < end && end[-1] == '\r')
		end--;
	if (end - at >= FAULT_LINE && fault->column > CONTEXT) {
		at = skip_characters(at, end, fault->column - 1 - CONTEXT);
		memcpy(part, "...", 3);
		used = 3;
	}
	while (at < end && used < sizeof(part) - 4) {
		size_t size = character_size(at, end);

		/* What the guard refuses must not reach the terminal either. */
		if (size == 0 || !rune_is_allowed(rune_at(at, size))) {
			part[used++] = '?';
			at += size > 0 ? size : 1;
			continue;
		}
		memcpy(part + used, at, size);
		used += size;
		at += size;
	}
	part[used] = '\0';
	fault_copy(fault->source, FAULT_LINE, part);
}

struct place source_end(const struct source *source)
{
	struct place place = { 1, 1 }, last = place;

	for (size_t i = 0; i < source->size; i++) {
		unsigned char c = (unsigned char)source->text[i];

		if ((c & 0xC0) == 0x80)
			continue;
		if (c > ' ')
			last = place;
		place.column = c == '\n' ? 1 : place.column + 1;
		place.line += c == '\n';
	}
	return last;
}

bool place_is_after(struct place first, struct place second)
{
	return first.line > second.line
		|| (first.line == second.line && first.column > second.column);
}

/* The place, or the source's end if no such line is there. */
static struct place place_within(const struct source *source, struct place place)
{
	struct place end = source_end(source);
	const char *at = line_find(source, place.line);
	bool is_there = at < source->text + source->size
		|| (source->size > 0 && at[-1] == '\n');

	return place.line > 1 && !is_there && place_is_after(place, end) ? end : place;
}

static bool is_same(const struct fault *first, const struct fault *second)
{
	if (first->code != second->code || first->line != second->line
		|| first->column != second->column || strcmp(first->file, second->file) != 0)
		return false;
	for (int i = 0; i < FAULT_ARGS; i++)
		if (strcmp(first->arg[i], second->arg[i]) != 0)
			return false;
	return true;
}

static void copy_args(char field[FAULT_ARGS][FAULT_ARG], const char *const arg[FAULT_ARGS])
{
	for (int i = 0; i < FAULT_ARGS; i++)
		if (arg[i])
			fault_copy(field[i], FAULT_ARG, arg[i]);
}

/* Whether there is no place for the complaint: an error may still drive out a warning. */
static bool is_full(const struct faults *faults, const struct complaint *complaint)
{
	if (faults->count < FAULTS_MAX)
		return false;
	for (int i = 0; i < faults->count; i++)
		if (faults->list[i].warning)
			return complaint->warning;
	return true;
}

/* Where a place in the text of a scalar is in its file. */
static struct place place_of_inner(const struct source *source, const struct node *node,
	const struct fault *inner)
{
	struct place place = { node->line, node->column };

	if (inner->line < 1)
		return place;
	if (node->block) {
		const char *at = line_find(source, node->line + 1);
		const char *end = source->text + source->size;

		/* Empty lines may come before the first, which sets the depth. */
		while (at < end && *at == '\n')
			at++;
		place.line += inner->line;
		place.column = inner->column;
		while (at < end && *at++ == ' ')
			place.column++;
	} else if (inner->line == 1) {
		place.column += node->quoted + inner->column - 1;
	}
	return place;
}

bool node_complain_within(const struct loader *loader, const struct node *node,
	const struct fault *inner)
{
	struct loader owner = *loader;
	struct complaint complaint = {
		.code = inner->code, .expect = inner->expect, .warning = inner->warning,
		.nearest = inner->nearest[0] ? inner->nearest : NULL,
	};

	for (int i = 0; i < FAULT_ARGS; i++) {
		complaint.arg[i] = inner->arg[i];
		complaint.expect_arg[i] = inner->expect_arg[i];
	}
	if (node->source)
		owner.source = node->source;

	struct place place = place_of_inner(owner.source, node, inner);

	return complain_at(&owner, place.line, place.column, &complaint);
}

bool complain_at(const struct loader *loader, int line, int column,
	const struct complaint *complaint)
{
	if (is_full(loader->faults, complaint)) {
		loader->faults->more = true;
		return false;
	}

	struct place place = place_within(loader->source, (struct place){ line, column });
	struct fault fault = {
		.code = complaint->code, .expect = complaint->expect, .warning = complaint->warning,
		.line = place.line, .column = place.column,
	};

	fault_copy(fault.file, FAULT_FILE, loader->source->name);
	copy_args(fault.arg, complaint->arg);
	copy_args(fault.expect_arg, complaint->expect_arg);
	if (complaint->nearest)
		fault_copy(fault.nearest, FAULT_ARG, complaint->nearest);
	for (int i = 0; i < loader->faults->count; i++)
		if (is_same(&loader->faults->list[i], &fault))
			return false;
	if (line > 0)
		show_line(loader->source, &fault);
	return faults_add(loader->faults, &fault);
}
