/* SPDX-License-Identifier: MIT */
#include "journal/record.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/utf8.h"

static const char HEAD[] = "--- ";
static const char TAIL[] = " # h=";

enum { HEAD_SIZE = sizeof HEAD - 1, TAIL_SIZE = sizeof TAIL - 1 };

void json_init(struct json *json)
{
	str_init(&json->out);
	json->comma = false;
}

void json_release(struct json *json)
{
	str_release(&json->out);
}

static void json_string(struct json *json, const char *text)
{
	str_add_char(&json->out, '"');
	while (*text) {
		char bytes[5];
		uint32_t rune = utf8_next(&text);

		if (rune == '\n')
			str_add(&json->out, "\\n");
		else if (rune == '\t')
			str_add(&json->out, "\\t");
		else if (rune == '"' || rune == '\\')
			str_addf(&json->out, "\\%c", (int)rune);
		else
			str_add_bytes(&json->out, bytes,
				(size_t)utf8_put(record_allows(rune) ? rune : UTF8_BAD, bytes));
	}
	str_add_char(&json->out, '"');
}

static void json_key(struct json *json, const char *key)
{
	if (json->comma)
		str_add_char(&json->out, ',');
	json->comma = true;
	if (!key)
		return;
	json_string(json, key);
	str_add_char(&json->out, ':');
}

void json_open(struct json *json, const char *key, char bracket)
{
	json_key(json, key);
	str_add_char(&json->out, bracket);
	json->comma = false;
}

void json_close(struct json *json, char bracket)
{
	str_add_char(&json->out, bracket);
	json->comma = true;
}

void json_text(struct json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_string(json, text);
}

void json_number(struct json *json, const char *key, int64_t number)
{
	json_key(json, key);
	str_addf(&json->out, "%" PRId64, number);
}

static void chain_next(const char chain[RECORD_CHAIN + 1], const char *json, size_t size,
	char next[RECORD_CHAIN + 1])
{
	struct str text;
	char hex[HASH_SHA256_HEX + 1];

	str_init(&text);
	str_add_bytes(&text, chain, RECORD_CHAIN);
	str_add_bytes(&text, json, size);
	hash_sha256(text.text, text.length, hex);
	str_release(&text);
	memcpy(next, hex, RECORD_CHAIN);
	next[RECORD_CHAIN] = '\0';
}

void record_seal(const char *json, char chain[RECORD_CHAIN + 1], struct str *out)
{
	chain_next(chain, json, strlen(json), chain);
	str_addf(out, "%s%s%s%s\n", HEAD, json, TAIL, chain);
}

static bool record_broken(enum fault_code code, size_t offset, struct fault *fault)
{
	char number[24];

	snprintf(number, sizeof number, "%zu", offset);
	return fault_set(fault, code, number, NULL);
}

/* A number of the envelope; the guard has seen that it fits. */
static bool number_take(const struct node *map, const char *key, int64_t *number)
{
	const struct node *node = node_get(map, key);

	if (!node || node->kind != NODE_SCALAR || node->quoted)
		return false;
	*number = strtoll(node->text, NULL, 10);
	return true;
}

static bool text_take(const struct node *map, const char *key, const char **text)
{
	const struct node *node = node_get(map, key);

	if (!node || node->kind != NODE_SCALAR || !node->quoted)
		return false;
	*text = node->text;
	return true;
}

static bool record_parse(const struct source *source, struct arena *arena, struct record *record,
	struct fault *fault)
{
	struct faults faults = { 0 };
	struct loader loader = { .arena = arena, .faults = &faults, .source = source };
	const struct node *root = yaml_tree(&loader);

	if (!root) {
		*fault = faults.list[0];
		return false;
	}
	record->msg = node_get(root, "msg");
	if (root->count == 5 && number_take(root, "seq", &record->seq)
		&& number_take(root, "at", &record->at) && text_take(root, "kind", &record->kind)
		&& text_take(root, "by", &record->by) && record->msg && record->msg->kind == NODE_MAP)
		return true;
	return record_broken(FAULT_RECORD_LINE, record->offset, fault);
}

size_t record_whole(const char *text, size_t size, const char chain[RECORD_CHAIN + 1])
{
	char next[RECORD_CHAIN + 1];

	/* " # h=" may stand inside a string, too: only the right h tells the end. */
	for (size_t i = HEAD_SIZE; i + TAIL_SIZE + RECORD_CHAIN <= size; i++) {
		if (memcmp(text + i, TAIL, TAIL_SIZE) != 0)
			continue;
		chain_next(chain, text + HEAD_SIZE, i - HEAD_SIZE, next);
		if (memcmp(text + i + TAIL_SIZE, next, RECORD_CHAIN) == 0)
			return i + TAIL_SIZE + RECORD_CHAIN;
	}
	return 0;
}

bool record_read(const char *text, size_t size, char chain[RECORD_CHAIN + 1],
	struct arena *arena, struct record *record, struct fault *fault)
{
	size_t around = HEAD_SIZE + TAIL_SIZE + RECORD_CHAIN + 1;

	if (size <= around || memcmp(text, HEAD, HEAD_SIZE) != 0
		|| text[size - 1] != '\n'
		|| memcmp(text + size - 1 - RECORD_CHAIN - TAIL_SIZE, TAIL, TAIL_SIZE) != 0)
		return record_broken(FAULT_RECORD_LINE, record->offset, fault);

	struct source source = { .name = "", .text = text + HEAD_SIZE, .size = size - around };
	char next[RECORD_CHAIN + 1];

	if (!record_guard(source.text, source.size, record->offset + HEAD_SIZE, fault))
		return false;
	chain_next(chain, source.text, source.size, next);
	if (memcmp(next, text + size - 1 - RECORD_CHAIN, RECORD_CHAIN) != 0)
		return record_broken(FAULT_RECORD_CHAIN, record->offset, fault);
	record->size = size;
	if (!record_parse(&source, arena, record, fault))
		return false;
	memcpy(chain, next, sizeof next);
	return true;
}
