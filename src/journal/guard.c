/* SPDX-License-Identifier: MIT */
#include "journal/record.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/*
 * A strict reader of the profile's JSON that keeps nothing. It runs before
 * libyaml, which takes more than this (and takes its time over some of it).
 */
struct guard {
	const char *at, *end;
	size_t limit;            /* bytes of a string */
	int depth;
	char open[RECORD_DEPTH]; /* brackets that wait for their end */
};

bool record_allows(uint32_t rune)
{
	if (rune == '\n' || rune == '\t')
		return true;
	if (rune < 0x20 || (rune >= 0x7F && rune < 0xA0))
		return false;
	return rune != 0x2028 && rune != 0x2029 && rune != 0xFEFF && rune != 0xFFFE && rune != 0xFFFF;
}

static bool guard_take(struct guard *guard, char wanted)
{
	if (guard->at == guard->end || *guard->at != wanted)
		return false;
	guard->at++;
	return true;
}

/* One character of a string; the text is known to be UTF-8. */
static bool guard_rune(struct guard *guard)
{
	if (guard_take(guard, '\\')) {
		if (guard->at == guard->end || !*guard->at || !strchr("\"\\nt", *guard->at))
			return false;
		guard->at++;
		return true;
	}

	const char *next = guard->at;
	uint32_t rune = utf8_next(&next);

	if (rune == '\n' || rune == '\t' || !record_allows(rune))
		return false;
	guard->at = next;
	return true;
}

static bool guard_string(struct guard *guard, size_t limit)
{
	const char *start = guard->at;

	if (!guard_take(guard, '"'))
		return false;
	while (guard->at < guard->end && *guard->at != '"')
		if ((size_t)(guard->at - start) > limit || !guard_rune(guard))
			return false;
	return guard_take(guard, '"');
}

/* An integer as JSON has it, without -0 and within 18 digits, so that it fits 64 bits. */
static bool guard_integer(struct guard *guard)
{
	bool minus = guard_take(guard, '-');
	const char *start = guard->at;

	while (guard->at < guard->end && *guard->at >= '0' && *guard->at <= '9')
		guard->at++;

	size_t digits = (size_t)(guard->at - start);

	if (digits == 0 || digits > 18) {
		guard->at = start;
		return false;
	}
	return *start != '0' || (digits == 1 && !minus);
}

/* A key and its colon, if the innermost bracket is an object's. */
static bool guard_key(struct guard *guard)
{
	if (guard->open[guard->depth - 1] == '[')
		return true;
	return guard_string(guard, RECORD_KEY) && guard_take(guard, ':');
}

static bool guard_opened(struct guard *guard)
{
	if (guard->depth == RECORD_DEPTH)
		return false;
	guard->open[guard->depth++] = *guard->at++;
	return true;
}

/* After a value: brackets that end here, then a comma unless all have ended. */
static bool guard_after(struct guard *guard)
{
	while (guard->depth > 0 && guard_take(guard, guard->open[guard->depth - 1] == '{' ? '}' : ']'))
		guard->depth--;
	return guard->depth == 0 || guard_take(guard, ',');
}

/* One value; of a list or an object only its beginning (or all of it, if it is empty). */
static bool guard_value(struct guard *guard)
{
	if (guard->at == guard->end)
		return false;
	switch (*guard->at) {
	case '{':
	case '[':
		if (!guard_opened(guard))
			return false;
		if (guard->at < guard->end && (*guard->at == '}' || *guard->at == ']'))
			return guard_after(guard);
		return true;
	case '"':
		return guard_string(guard, guard->limit) && guard_after(guard);
	default:
		return guard_integer(guard) && guard_after(guard);
	}
}

static bool guard_all(struct guard *guard)
{
	if (guard->at == guard->end || *guard->at != '{' || !guard_value(guard))
		return false;
	while (guard->depth > 0)
		if (!guard_key(guard) || !guard_value(guard))
			return false;
	return guard->at == guard->end;
}

bool record_guard(const char *text, size_t size, size_t offset, struct fault *fault)
{
	static const char FIRST[] = "{\"seq\":0,";
	bool first = size >= sizeof FIRST && memcmp(text, FIRST, sizeof FIRST - 1) == 0;
	struct guard guard = {
		.at = text, .end = text + size, .limit = first ? RECORD_TEXT : RECORD_STRING,
	};
	char number[24];

	if (!utf8_is_valid(text, size) || memchr(text, '\0', size)) {
		snprintf(number, sizeof number, "%zu", offset);
		return fault_set(fault, FAULT_RECORD_BYTES, number, NULL);
	}
	if (guard_all(&guard))
		return true;
	snprintf(number, sizeof number, "%zu", offset + (size_t)(guard.at - text));
	return fault_set(fault, FAULT_RECORD_JSON, number, NULL);
}
