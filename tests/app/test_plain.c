/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/plain_names.h"
#include "app/play_game.h"
#include "app/typist.h"
#include "io/file.h"
#include "runner.h"

Suite *plain_suite(void);

/* Somebody who types lines, and what was said to them. */
struct lines {
	const char *input;       /* then: the end of input */
	struct str said;
	int64_t now;
	int hushed;
};

static int lines_read(void *self, char *buffer, size_t size, int timeout_ms)
{
	struct lines *lines = self;
	size_t length = strcspn(lines->input, "\n");

	(void)timeout_ms;
	length += lines->input[length] == '\n';
	if (length > size)
		length = size;
	memcpy(buffer, lines->input, length);
	lines->input += length;
	return (int)length;
}

static void lines_write(void *self, const char *text, size_t length)
{
	str_add_bytes(&((struct lines *)self)->said, text, length);
}

static void lines_hush(void *self, bool hush)
{
	((struct lines *)self)->hushed += hush;
}

static int64_t lines_now(void *self)
{
	struct lines *lines = ((struct plain *)self)->self;

	lines->now += 1000;
	return lines->now;
}

/* Play a session by lines until it ends or they do; what was said is released by the caller. */
static void type_lines(struct session *session, const char *input, struct lines *lines)
{
	struct plain plain = { .self = lines, .read = lines_read, .write = lines_write,
		.hush = lines_hush, .width = 70 };
	struct console console;

	*lines = (struct lines){ .input = input };
	str_init(&lines->said);
	plain_init(&plain);
	console_use_plain(&console, &plain);
	console.now_ms = lines_now;
	play_game(&console, session, LANG_EN);
	console_release(&console);
	plain_release(&plain);
}

/* The records of a game without what is the clock's: when each was written, hashes of that. */
static char *records_of(const char *path)
{
	struct str out;
	struct file file;
	struct fault fault;

	ck_assert(file_read(path, 1 << 22, &file, &fault));
	str_init(&out);
	for (char *line = strtok(file.text, "\n"); line; line = strtok(NULL, "\n")) {
		char *msg = strstr(line, "\"msg\":");
		char *end = msg ? strstr(msg, " # h=") : NULL;

		/* A draft is a picture of the way, not of what was sealed. */
		if (!msg || strstr(line, "\"kind\":\"draft\""))
			continue;
		str_add_bytes(&out, msg, end ? (size_t)(end - msg) : strlen(msg));
		str_add(&out, "\n");
	}
	file_release(&file);
	return out.text;
}

START_TEST(lines_write_the_same_records_as_keys)
{
	char by_keys[64], by_lines[64];
	struct session *first = typist_begin("hmm", by_keys);
	struct session *second = typist_begin("hmm", by_lines);
	struct lines lines;
	char *one, *other;

	typist_shows(first, "\nodeepen\nrWe need it\noreinforce\n\nIHold\n60\nSy\n\nSy", "");
	type_lines(second, "next\norder deepen\nreason 1 We need it\norder reinforce\n1\n"
		"intent Hold\n60\nseal\nyes\nskip\nnext\nseal\nyes\n", &lines);
	ck_assert_int_eq(session_state(second)->turn, session_state(first)->turn);
	ck_assert_uint_eq(state_hash(session_world(second), session_state(second)),
		state_hash(session_world(first), session_state(first)));
	one = records_of(by_keys);
	other = records_of(by_lines);
	for (size_t i = 0; one[i] || other[i]; i++)
		ck_assert_msg(one[i] == other[i], "%.300s\n%.300s", one + (i > 200 ? i - 200 : 0),
			other + (i > 200 ? i - 200 : 0));
	ck_assert(strstr(one, "We need it"));
	free(one);
	free(other);
	str_release(&lines.said);
	typist_finish(first, by_keys);
	typist_finish(second, by_lines);
}
END_TEST

START_TEST(every_line_keeps_to_the_width)
{
	char path[64];
	struct session *session = typist_begin("hmm", path);
	struct lines lines;

	type_lines(session, "next\nhelp\norders all\ntracks\nmap\nwho\nnews\n", &lines);
	for (const char *at = lines.said.text; *at; at += strcspn(at, "\n"), at += *at == '\n')
		ck_assert_uint_le(strcspn(at, "\n"), 140);
	for (const char *at = lines.said.text; *at; at++)
		ck_assert((unsigned char)*at >= ' ' || *at == '\n');
	str_release(&lines.said);
	typist_finish(session, path);
}
END_TEST

START_TEST(a_pin_is_asked_for_without_echo)
{
	char path[64];
	struct session *session = typist_begin("hhn", path);
	struct fault fault;
	struct lines lines;

	typist_seat(session, DESK_FACILITATOR, -1);
	ck_assert(session_set_pin(session, TEAM_NONE, "4711", &fault));
	type_lines(session, "next\n1234\n4711\nstatus\n", &lines);
	ck_assert_int_eq(lines.hushed, 2);
	ck_assert_ptr_null(strstr(lines.said.text, "4711"));
	ck_assert_ptr_nonnull(strstr(lines.said.text, "desk, turn 1> "));
	str_release(&lines.said);
	typist_finish(session, path);
}
END_TEST

static const struct text NAMES[] = {
	{ { "Eastern flank", "東翼" } }, { { "Nordics", "北歐" } },
	{ { "Estonia", "愛沙尼亞" } },
};

static int found(const char *text, struct str *complaint)
{
	static const char *const IDS[] = { "EAST", "NORTH", "EST" };
	struct plain_names names;
	int value = -1;

	plain_names_clear(&names);
	for (int i = 0; i < 3; i++)
		plain_names_add(&names, i, IDS[i], &NAMES[i]);
	names.numbered = 2;
	str_clear(complaint);
	return plain_names_find(&names, text, &value, complaint) ? value : -1;
}

START_TEST(a_name_is_a_number_an_id_or_a_beginning_in_either_language)
{
	struct str complaint;

	str_init(&complaint);
	ck_assert_int_eq(found("2", &complaint), 1);
	ck_assert_int_eq(found("3", &complaint), -1);
	ck_assert_int_eq(found("east", &complaint), 0);
	ck_assert_int_eq(found("flank", &complaint), 0);
	ck_assert_int_eq(found("北", &complaint), 1);
	ck_assert_int_eq(found("est", &complaint), 2);
	ck_assert_int_eq(found("e", &complaint), -1);
	ck_assert_ptr_nonnull(strstr(complaint.text, "Estonia"));
	ck_assert_int_eq(found("nordisc", &complaint), -1);
	ck_assert_ptr_nonnull(strstr(complaint.text, "Nordics"));
	str_release(&complaint);
}
END_TEST

START_TEST(rich_text_becomes_words)
{
	struct str words;

	str_init(&words);
	plain_words(" \001k* \002\001tTrust   \u283F\u2827\u2824 ~41 -> ~38  (-3)\033[1m", &words);
	ck_assert_str_eq(words.text, "Trust about 41 to about 38 (-3) [1m");
	str_release(&words);
}
END_TEST

Suite *plain_suite(void)
{
	Suite *suite = suite_create("plain");
	TCase *cases = tcase_create("lines");

	tcase_add_test(cases, lines_write_the_same_records_as_keys);
	tcase_add_test(cases, every_line_keeps_to_the_width);
	tcase_add_test(cases, a_pin_is_asked_for_without_echo);
	tcase_add_test(cases, a_name_is_a_number_an_id_or_a_beginning_in_either_language);
	tcase_add_test(cases, rich_text_becomes_words);
	suite_add_tcase(suite, cases);
	return suite;
}
