/* SPDX-License-Identifier: MIT */
#include "io/guard.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* A reading head over the text: where it is, in bytes and as a player counts. */
struct head {
	const char *at, *end;
	int line, column;
};

static bool is_line_break(const struct head *head)
{
	return head->at + 1 < head->end && head->at[0] == '\r' && head->at[1] == '\n';
}

static bool check_characters(const struct loader *loader, struct head head)
{
	while (head.at < head.end) {
		size_t size = character_size(head.at, head.end);

		if (size == 0)
			return complain_at(loader, head.line, head.column,
				&(struct complaint){ .code = FAULT_ENCODING });

		uint32_t rune = rune_at(head.at, size);

		if (!rune_is_allowed(rune) && !is_line_break(&head)) {
			char name[16];

			snprintf(name, sizeof(name), "U+%04X", (unsigned)rune);
			return complain_at(loader, head.line, head.column,
				&(struct complaint){ .code = FAULT_CONTROL, .arg = { name } });
		}
		head.at += size;
		head.column++;
		if (rune == '\n') {
			head.line++;
			head.column = 1;
		}
	}
	return true;
}

/* Move past bytes up to target, keeping count of lines and columns. */
static void head_move(struct head *head, const char *target)
{
	for (; head->at < target; head->at++) {
		if (*head->at == '\n') {
			head->line++;
			head->column = 1;
		} else if (((unsigned char)*head->at & 0xC0) != 0x80) {
			head->column++;
		}
	}
}

static bool is_blank(const char *at, const char *end)
{
	return at >= end || *at == ' ' || *at == '\t' || *at == '\n' || *at == '\r';
}

/* End of the quoted text that begins at. */
static const char *quoted_end(const char *at, const char *end)
{
	char quote = *at++;

	while (at < end && *at != quote)
		at += quote == '"' && *at == '\\' && at + 1 < end ? 2 : 1;
	return at < end ? at + 1 : end;
}

/* End of the plain text that begins at: its line's end, a key's colon, a comment, flow marks. */
static const char *plain_end(const char *at, const char *end, bool flow)
{
	for (at++; at < end && *at != '\n'; at++) {
		if (*at == ':' && is_blank(at + 1, end))
			return at + 1;
		if (*at == '#' && is_blank(at - 1, end))
			return at;
		if (flow && strchr(",[]{}", *at))
			return at;
	}
	return at;
}

static const char *line_end(const char *at, const char *end)
{
	const char *newline = memchr(at, '\n', (size_t)(end - at));

	return newline ? newline + 1 : end;
}

/* End of the block text whose header ("|", ">") stands at: all lines deeper than indent. */
static const char *block_end(const char *at, const char *end, int indent)
{
	at = line_end(at, end);
	while (at < end) {
		const char *text = at;

		while (text < end && *text == ' ')
			text++;
		if (text < end && *text != '\n' && *text != '\r' && text - at <= indent)
			break;
		at = line_end(at, end);
	}
	return at;
}

struct nest {
	int depth;       /* open brackets */
	int indent;      /* of the innermost block entry: a block text's lines lie deeper */
	bool fresh;      /* only "- " and "? " stood on this line so far */
};

/* End of the token at the head, which stands at its first byte. */
static const char *token_end(const struct head *head, struct nest *nest)
{
	const char *at = head->at;
	char c = *at;

	if (is_blank(at, head->end)) {
		nest->fresh = nest->fresh || c == '\n';
		return at + 1;
	}
	if (c == '#')
		return line_end(at, head->end) - (line_end(at, head->end) < head->end);
	if (nest->depth == 0 && (c == '|' || c == '>')) {
		nest->fresh = true;
		return block_end(at, head->end, nest->indent);
	}
	if (nest->fresh)
		nest->indent = head->column - 1;
	if ((c == '-' || c == '?' || c == ':') && is_blank(at + 1, head->end))
		return at + 1;
	nest->fresh = false;
	if (c == '"' || c == '\'')
		return quoted_end(at, head->end);
	if (strchr("[]{},", c))
		return at + 1;
	return plain_end(at, head->end, nest->depth > 0);
}

/*
 * Count open brackets outside of quoted, plain and block texts, roughly as a
 * YAML scanner would. A text built to fool it still meets yaml_tree()'s own
 * limit; this one keeps libyaml from looking ahead into thousands of brackets.
 */
static bool check_nesting(const struct loader *loader, struct head head)
{
	struct nest nest = { .indent = -1, .fresh = true };

	while (head.at < head.end) {
		if (*head.at == '[' || *head.at == '{')
			nest.depth++;
		if ((*head.at == ']' || *head.at == '}') && nest.depth > 0)
			nest.depth--;
		if (nest.depth > YAML_DEPTH) {
			char limit[16];

			snprintf(limit, sizeof(limit), "%d", YAML_DEPTH);
			return complain_at(loader, head.line, head.column,
				&(struct complaint){ .code = FAULT_DEPTH, .arg = { limit } });
		}
		head_move(&head, token_end(&head, &nest));
	}
	return true;
}

size_t character_size(const char *at, const char *end)
{
	unsigned char lead = (unsigned char)*at;
	size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;

	return size <= (size_t)(end - at) && utf8_is_valid(at, size) ? size : 0;
}

uint32_t rune_at(const char *at, size_t size)
{
	char copy[5] = { 0 };
	const char *text = copy;

	memcpy(copy, at, size);
	return size == 1 ? (unsigned char)*at : utf8_next(&text);
}

/*
 * Besides controls, the line breaks that YAML 1.1 knows and editors do not show
 * are refused: with them no two programs would agree on line numbers.
 */
bool rune_is_allowed(uint32_t rune)
{
	if (rune == '\n' || rune == '\t')
		return true;
	return rune >= 0x20 && (rune < 0x7F || rune > 0x9F) && rune != 0x2028 && rune != 0x2029
		&& rune != 0xFEFF;
}

size_t text_mark(const char *text, size_t size)
{
	return size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

bool guard_passes(const struct loader *loader)
{
	const struct source *source = loader->source;
	struct head head = {
		.at = source->text, .end = source->text + source->size, .line = 1, .column = 1,
	};

	if (source->size > YAML_SIZE) {
		char limit[16];

		snprintf(limit, sizeof(limit), "%d", YAML_SIZE);
		return complain_at(loader, 0, 0,
			&(struct complaint){ .code = FAULT_FILE_SIZE, .arg = { limit } });
	}
	head.at += text_mark(source->text, source->size);
	return check_characters(loader, head) && check_nesting(loader, head);
}
