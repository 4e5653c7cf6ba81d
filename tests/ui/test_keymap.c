/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "runner.h"
#include "ui/input.h"
#include "ui/key_name.h"
#include "ui/keymap.h"
#include "ui/request.h"
#include "ui/rich.h"

Suite *keymap_suite(void);

START_TEST(key_names_read_back_as_the_keys_they_name)
{
	static const int KEYS[] = {
		'S', '?', '"', ' ', 0x00E9, 0x4E2D, INPUT_ENTER, INPUT_TAB, INPUT_BACKTAB, INPUT_ESCAPE,
		INPUT_UP, INPUT_SHIFT_LEFT, INPUT_HOME, INPUT_PAGE_DOWN, INPUT_BACKSPACE,
		INPUT_DELETE, INPUT_CTRL_R, INPUT_CTRL_U,
	};

	for (size_t i = 0; i < sizeof(KEYS) / sizeof(*KEYS); i++) {
		struct str name;

		str_init(&name);
		key_write(KEYS[i], &name);
		ck_assert_msg(key_parse(name.text) == KEYS[i], "%s", name.text);
		str_release(&name);
	}
	ck_assert_int_eq(key_parse("pgup"), INPUT_PAGE_UP);
	ck_assert_int_eq(key_parse("ctrl-r"), INPUT_CTRL_R);
	ck_assert_int_eq(key_parse("So"), INPUT_NONE);
	ck_assert_int_eq(key_parse(""), INPUT_NONE);
	ck_assert_int_eq(key_parse("PageUp"), INPUT_PAGE_UP);
	ck_assert_str_eq(key_nearest("PgU"), "PgUp");
	ck_assert_str_eq(key_nearest("Crtl-R"), "Ctrl-R");
}
END_TEST

START_TEST(all_that_keys_do_has_a_name_to_bind_it_by)
{
	for (int place = 0; place < PLACE_COUNT; place++) {
		for (int action = ACTION_NONE + 1; action <= ACTION_QUIT; action++) {
			if (!keymap_place_name((enum place)place) || action == ACTION_REDRAW
				|| !keys_has((enum place)place, (enum action)action))
				continue;
			ck_assert_msg(keymap_action_name((enum action)action) != NULL,
				"action %d has no name: give it one in src/ui/keymap.c and in "
				"assets/schema/config.schema.json", action);
		}
	}
}
END_TEST

START_TEST(nothing_needs_a_key_that_has_no_name)
{
	for (int place = 0; place < PLACE_COUNT; place++) {
		for (int action = ACTION_NONE + 1; action <= ACTION_QUIT; action++) {
			int keys[BINDING_KEYS];
			int count = keys_of(NULL, (enum place)place, (enum action)action, keys);
			bool named = count == 0;

			for (int i = 0; i < count; i++) {
				struct str name;

				str_init(&name);
				key_write(keys[i], &name);
				named |= key_parse(name.text) == keys[i];
				str_release(&name);
			}
			ck_assert_msg(named, "place %d, action %d", place, action);
		}
	}
}
END_TEST

static struct keymap bound(enum action action, int key)
{
	struct keymap map = { .count = 0 };
	struct binding binding = { .place = PLACE_BOARD, .action = (uint8_t)action, .count = 1,
		.keys = { key } };

	ck_assert(keymap_add(&map, &binding));
	ck_assert(!keymap_add(&map, &binding));
	return map;
}

START_TEST(a_binding_takes_the_place_of_the_usual_keys)
{
	struct keymap map = bound(ACTION_SEAL, 'Z');

	ck_assert_int_eq(keys_action(&map, PLACE_BOARD, 'Z'), ACTION_SEAL);
	ck_assert_int_eq(keys_action(&map, PLACE_BOARD, 'S'), ACTION_NONE);
	ck_assert_int_eq(keys_action(&map, PLACE_BOARD, 'o'), ACTION_ORDER);
	ck_assert_int_eq(keys_action(&map, PLACE_BALLOT, 'S'), ACTION_DONE);
	ck_assert_int_eq(keys_action(&map, PLACE_BALLOT, 'Z'), ACTION_NONE);
}
END_TEST

START_TEST(the_bottom_line_and_the_help_show_what_is_bound)
{
	struct keymap map = bound(ACTION_SEAL, INPUT_CTRL_U);
	struct str line;
	struct doc doc;

	str_init(&line);
	doc_init(&doc);
	keys_line(&map, PLACE_BOARD, 120, &line);
	ck_assert_ptr_nonnull(strstr(line.text, "Ctrl-U"));
	keys_help(&map, PLACE_BOARD, &doc);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "Ctrl-U"));
	doc_clear(&doc);
	keys_help(NULL, PLACE_BOARD, &doc);
	ck_assert_ptr_null(strstr(doc.text.text, "Ctrl-U"));
	doc_release(&doc);
	str_release(&line);
}
END_TEST

START_TEST(keys_that_share_a_line_of_help_are_all_named_once_one_is_bound)
{
	struct keymap map = bound(ACTION_ZOOM_OUT, '_');
	struct doc doc;

	doc_init(&doc);
	keys_help(&map, PLACE_BOARD, &doc);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "+ = _"));
	doc_release(&doc);
}
END_TEST

START_TEST(a_key_that_is_taken_is_found_in_the_table_and_among_bindings)
{
	struct keymap map = bound(ACTION_SEAL, 'o');
	struct binding second = { .place = PLACE_BOARD, .action = ACTION_UNDO, .count = 1,
		.line = 9, .keys = { 'o' } };
	const struct binding *other;

	ck_assert_int_eq(keys_clash(&map, &map.list[0], 'o', &other), ACTION_ORDER);
	ck_assert_ptr_null(other);
	ck_assert(keymap_add(&map, &second));
	ck_assert_int_eq(keys_clash(&map, &map.list[1], 'o', &other), ACTION_SEAL);
	ck_assert_ptr_eq(other, &map.list[0]);
	/* Two that change places get on. */
	map = bound(ACTION_SEAL, 'o');
	second = (struct binding){ .place = PLACE_BOARD, .action = ACTION_ORDER, .count = 1,
		.keys = { 'S' } };
	ck_assert(keymap_add(&map, &second));
	ck_assert_int_eq(keys_clash(&map, &map.list[0], 'o', &other), ACTION_NONE);
	ck_assert_int_eq(keys_clash(&map, &map.list[1], 'S', &other), ACTION_NONE);
}
END_TEST

START_TEST(the_usual_keys_do_not_clash)
{
	for (int place = 0; place < PLACE_COUNT; place++) {
		for (int action = ACTION_NONE + 1; action <= ACTION_QUIT; action++) {
			int keys[BINDING_KEYS];
			int count = keys_of(NULL, (enum place)place, (enum action)action, keys);

			for (int i = 0; keymap_place_name((enum place)place) && i < count; i++)
				ck_assert_msg(keys_action(NULL, (enum place)place, keys[i])
					== (enum action)action, "place %d, action %d", place, action);
		}
	}
}
END_TEST

static void read_manual(struct str *out)
{
	FILE *file = fopen(SOURCEDIR "/doc/eastflank.6", "r");
	char chunk[4096];

	ck_assert_ptr_nonnull(file);
	for (size_t got; (got = fread(chunk, 1, sizeof(chunk) - 1, file)) > 0;) {
		chunk[got] = '\0';
		str_add(out, chunk);
	}
	fclose(file);
}

/* A name of a line of help as the manual writes it: up to its style's end, less blanks. */
static const char *manual_name(const char *line, struct str *out)
{
	const char *from = strstr(line, RICH_MARK "k") + strlen(RICH_MARK "k");
	const char *end = strstr(from, RICH_MARK);
	const char *last = end;

	while (last > from && last[-1] == ' ')
		last--;
	str_add(out, ".B \"");
	for (const char *at = from; at < last; at++)
		str_addf(out, "%s%c", *at == '-' ? "\\" : "", *at);
	str_add(out, "\"\n");
	return end;
}

/* Every line of help has an entry in the manual that says the same. */
static void assert_in_manual(const struct doc *doc, const struct str *manual)
{
	const char *line = doc->text.text;

	ck_assert(!doc_is_empty(doc));
	for (const char *end; (end = strchr(line, '\n')); line = end + 1) {
		struct str entry;

		str_init(&entry);

		const char *help = strstr(manual_name(line, &entry), RICH_HANG) + strlen(RICH_HANG);

		str_addf(&entry, "%c%.*s.", toupper((unsigned char)*help), (int)(end - help - 1),
			help + 1);
		ck_assert_msg(strstr(manual->text, entry.text), "not in the manual: %s", entry.text);
		str_release(&entry);
	}
}

START_TEST(the_manual_has_every_key_and_command)
{
	static const enum place PLACES[] = { PLACE_TITLE, PLACE_BOARD, PLACE_COUNTRIES,
		PLACE_BUDGET, PLACE_RESOLUTION, PLACE_REPLAY, PLACE_OFFERS, PLACE_ARGUE,
		PLACE_BALLOT, PLACE_CHAIR };
	struct str manual;

	str_init(&manual);
	read_manual(&manual);
	for (size_t i = 0; i < sizeof(PLACES) / sizeof(*PLACES); i++) {
		struct doc doc;

		doc_init(&doc);
		keys_help(NULL, PLACES[i], &doc);
		request_help(PLACES[i], &doc);
		assert_in_manual(&doc, &manual);
		doc_release(&doc);
	}
	str_release(&manual);
}
END_TEST

Suite *keymap_suite(void)
{
	Suite *suite = suite_create("keymap");
	TCase *tcase = tcase_create("bindings");

	tcase_add_test(tcase, key_names_read_back_as_the_keys_they_name);
	tcase_add_test(tcase, all_that_keys_do_has_a_name_to_bind_it_by);
	tcase_add_test(tcase, nothing_needs_a_key_that_has_no_name);
	tcase_add_test(tcase, a_binding_takes_the_place_of_the_usual_keys);
	tcase_add_test(tcase, the_bottom_line_and_the_help_show_what_is_bound);
	tcase_add_test(tcase, keys_that_share_a_line_of_help_are_all_named_once_one_is_bound);
	tcase_add_test(tcase, a_key_that_is_taken_is_found_in_the_table_and_among_bindings);
	tcase_add_test(tcase, the_usual_keys_do_not_clash);
	tcase_add_test(tcase, the_manual_has_every_key_and_command);
	suite_add_tcase(suite, tcase);
	return suite;
}
