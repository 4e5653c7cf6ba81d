/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_RECORD_H
#define JOURNAL_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"
#include "io/yaml.h"

/*
 * A journal line (doc/design/record.md):
 *   --- {"seq":41,"at":1795324233,"kind":"orders","by":"russia","msg":{...}} # h=844e565845db284d
 * h is the first 64 bits of SHA-256 over the previous h (16 hexadecimal digits,
 * "0" * 16 before the first line) and the text between "--- " and " # h=".
 */
enum { RECORD_CHAIN = 16 };

/* What h stands at before the first line. */
#define RECORD_CHAIN_START "0000000000000000"

/* The profile's limits, in bytes. The first record (seq 0) may hold whole files as strings. */
enum { RECORD_KEY = 128, RECORD_STRING = 4096, RECORD_TEXT = 256 * 1024, RECORD_DEPTH = 16 };

struct record {
	int64_t seq;
	int64_t at;              /* seconds since 1970, as the clock stood; no rule reads it */
	const char *kind;
	const char *by;
	const struct node *msg;  /* parsed; a map */
	size_t offset, size;     /* where the line stands in the file, its newline included */
};

/* Write the profile's JSON: strings, integers, objects, lists; commas by themselves. */
struct json {
	struct str out;
	bool comma;              /* the next item needs one */
};
void json_init(struct json *json);
void json_release(struct json *json);
/* bracket: '{' or '[' to open, '}' or ']' to close; key NULL in lists. */
void json_open(struct json *json, const char *key, char bracket);
void json_close(struct json *json, char bracket);
/* What the profile forbids in a string (controls, malformed bytes ...) is written as U+FFFD. */
void json_text(struct json *json, const char *key, const char *text);
void json_number(struct json *json, const char *key, int64_t number);

/*
 * Whether text between the envelope's parts keeps the profile (before libyaml
 * sees it). offset: of text in its file, for the fault.
 */
bool record_guard(const char *text, size_t size, size_t offset, struct fault *fault);

/* Whether a character may stand in a string of the profile, escaped or not. */
bool record_allows(uint32_t rune);

/* Append a whole line with its chained h to out and put the new h into chain. */
void record_seal(const char *json, char chain[RECORD_CHAIN + 1], struct str *out);

/*
 * Bytes of a whole line at the beginning of text whose h is right, its newline
 * not counted; 0 if text does not begin with one.
 */
size_t record_whole(const char *text, size_t size, const char chain[RECORD_CHAIN + 1]);

/*
 * Read the line at text (size bytes, newline included): guard, chain, parse.
 * record->offset is set by the caller; faults name bytes counted from it. On
 * true chain is the line's h; on false it is as it was.
 */
__attribute__((warn_unused_result))
bool record_read(const char *text, size_t size, char chain[RECORD_CHAIN + 1],
	struct arena *arena, struct record *record, struct fault *fault);

#endif
