/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/console.h"
#include "app/locale.h"
#include "app/options_screen.h"
#include "app/preferences.h"
#include "base/text.h"
#include "io/scratch.h"
#include "runner.h"
#include "ui/key_name.h"
#include "ui/keys.h"

Suite *preferences_suite(void);

static const char *const VARIABLES[] = { "XDG_CONFIG_HOME", "LANGUAGE", "LC_ALL", "LC_CTYPE",
	"LC_MESSAGES", "LANG", "NO_COLOR" };

/* BRAILLE: the third word of "map". */
enum { VARIABLE_COUNT = sizeof(VARIABLES) / sizeof(*VARIABLES), BRAILLE = 2 };

static char folder[SCRATCH_PATH], path[SCRATCH_PATH];
static char *before[VARIABLE_COUNT];

static void set_up(void)
{
	char inner[SCRATCH_PATH];

	for (int i = 0; i < VARIABLE_COUNT; i++) {
		const char *value = getenv(VARIABLES[i]);

		before[i] = value ? strdup(value) : NULL;
		unsetenv(VARIABLES[i]);
	}
	scratch_make(folder);
	setenv("XDG_CONFIG_HOME", folder, 1);
	scratch_path(folder, "eastflank", inner);
	ck_assert_int_eq(mkdir(inner, 0700), 0);
	scratch_path(inner, "config.yaml", path);
}

static void tear_down(void)
{
	for (int i = 0; i < VARIABLE_COUNT; i++) {
		if (before[i])
			setenv(VARIABLES[i], before[i], 1);
		else
			unsetenv(VARIABLES[i]);
		free(before[i]);
	}
	scratch_remove(folder);
}

static struct preferences loaded(void)
{
	struct preferences preferences;
	struct faults faults = { .count = 0 };

	preferences_load(&preferences, &faults);
	ck_assert_int_eq(faults.count, 0);
	return preferences;
}

static int value_of(enum preference preference)
{
	return loaded().of[preference].value;
}

START_TEST(without_a_file_all_is_as_usual)
{
	struct preferences preferences = loaded();

	ck_assert(!preferences.there);
	ck_assert_str_eq(preferences.path, path);
	for (int i = 0; i < PREFERENCE_COUNT; i++)
		ck_assert_int_eq(preferences.of[i].decider, DECIDER_DEFAULT);
	ck_assert_ptr_null(preferences_language(&preferences));
	ck_assert(!preferences_term(&preferences).exact_depth);
}
END_TEST

START_TEST(the_file_decides_and_tells_its_lines)
{
	scratch_write(path, "# mine\ncolor: 256\nlanguage: zh_TW\nkeys: {board: {seal: \"Z\"}}\n");

	struct preferences preferences = loaded();
	struct term_options term = preferences_term(&preferences);

	ck_assert_int_eq(preferences.of[PREFERENCE_COLOR].decider, DECIDER_FILE);
	ck_assert_int_eq(preferences.of[PREFERENCE_COLOR].line, 2);
	ck_assert(term.exact_depth);
	ck_assert_int_eq(term.depth, DEPTH_256);
	ck_assert_str_eq(preferences_language(&preferences), "zh_TW");
	ck_assert_int_eq(keys_action(&preferences.keys, PLACE_BOARD, 'Z'), ACTION_SEAL);
}
END_TEST

START_TEST(the_environment_overrules_the_file_and_the_command_line_both)
{
	scratch_write(path, "color: 256\nlanguage: zh_TW\n");
	setenv("NO_COLOR", "1", 1);
	setenv("LC_ALL", "en_GB.UTF-8", 1);

	struct preferences preferences = loaded();

	ck_assert_int_eq(preferences_term(&preferences).depth, DEPTH_MONO);
	ck_assert_str_eq(preferences.of[PREFERENCE_COLOR].variable, "NO_COLOR");
	ck_assert_str_eq(preferences_language(&preferences), "en");
	ck_assert(preference_take(&preferences, PREFERENCE_COLOR, "direct"));
	ck_assert_int_eq(preferences_term(&preferences).depth, DEPTH_DIRECT);
	ck_assert(!preference_take(&preferences, PREFERENCE_COLOR, "pink"));
	preference_set(&preferences, PREFERENCE_COLOR, 0, DECIDER_FILE);
	ck_assert_int_eq(preferences_term(&preferences).depth, DEPTH_DIRECT);
}
END_TEST

START_TEST(a_locale_is_no_wish_against_the_file)
{
	scratch_write(path, "language: zh_TW\n");
	setenv("LANG", "en_US.UTF-8", 1);
	ck_assert_int_eq(value_of(PREFERENCE_LANGUAGE), LANGUAGE_ZH_TW);
	setenv("LC_ALL", "C.UTF-8", 1);
	ck_assert_int_eq(value_of(PREFERENCE_LANGUAGE), LANGUAGE_ZH_TW);
	setenv("LANGUAGE", "de:en", 1);
	ck_assert_int_eq(value_of(PREFERENCE_LANGUAGE), LANGUAGE_EN);
}
END_TEST

START_TEST(every_name_of_our_chinese_is_understood)
{
	ck_assert_int_eq(locale_lang("zh_TW.UTF-8"), LANG_ZH_TW);
	ck_assert_int_eq(locale_lang("zh_Hant"), LANG_ZH_TW);
	ck_assert_int_eq(locale_lang("zh_HK"), LANG_ZH_TW);
	ck_assert_int_eq(locale_lang("fr:zh_TW:en"), LANG_ZH_TW);
	ck_assert_int_eq(locale_lang("en_US.UTF-8"), LANG_EN);
	ck_assert_int_eq(locale_lang("C"), -1);
	ck_assert_int_eq(locale_lang("C.UTF-8"), -1);
	ck_assert_int_eq(locale_lang("POSIX"), -1);
	ck_assert_int_eq(locale_lang("zh_CN.UTF-8"), -1);
	ck_assert_int_eq(locale_lang(""), -1);
}
END_TEST

/* Whether the screen is drawn in ASCII under a locale. */
static bool ascii_under(const char *locale)
{
	setenv("LC_ALL", locale, 1);

	struct preferences preferences = loaded();

	return preferences_term(&preferences).ascii;
}

START_TEST(a_locale_that_is_not_utf8_is_drawn_in_ascii)
{
	ck_assert(!ascii_under("zh_TW.UTF-8"));
	ck_assert(!ascii_under("en_US.utf8"));
	ck_assert(!ascii_under("zh_Hant"));
	ck_assert(!ascii_under("C.UTF-8"));
	ck_assert(ascii_under("C"));
	ck_assert(ascii_under("POSIX"));
	ck_assert(ascii_under("en_US.ISO-8859-1"));
	unsetenv("LC_ALL");
	ck_assert(!locale_is_utf8());
	scratch_write(path, "ascii: no\n");
	ck_assert(!ascii_under("C"));
	scratch_write(path, "ascii: yes\n");
	ck_assert(ascii_under("C.UTF-8"));
}
END_TEST

START_TEST(what_is_broken_is_told_and_the_rest_holds)
{
	struct preferences preferences;
	struct faults faults = { .count = 0 };

	scratch_write(path, "theme: drak\nmouse: no\nkeys:\n  board: {undo: \"o\", seal: \"Z\"}\n");
	preferences_load(&preferences, &faults);
	ck_assert_int_eq(faults.count, 2);
	ck_assert_int_eq(faults.list[0].line, 1);
	ck_assert_str_eq(faults.list[0].nearest, "dark");
	ck_assert_int_eq(faults.list[1].code, FAULT_KEY_TAKEN);
	ck_assert_int_eq(preferences.of[PREFERENCE_MOUSE].value, SWITCH_NO);
	ck_assert_int_eq(keys_action(&preferences.keys, PLACE_BOARD, 'Z'), ACTION_SEAL);
	ck_assert_int_eq(keys_action(&preferences.keys, PLACE_BOARD, 'u'), ACTION_UNDO);
}
END_TEST

START_TEST(themes_have_the_names_of_the_command_line)
{
	const char *const *words = preference_words(PREFERENCE_THEME);
	int count = 0;

	for (; words[count]; count++)
		ck_assert_str_eq(words[count], theme_name_of((enum theme_name)count));
	ck_assert_int_eq(count, THEME_COUNT);
}
END_TEST

START_TEST(a_place_goes_before_everywhere)
{
	scratch_write(path, "keys:\n  everywhere: {help: \"Ctrl-G\"}\n  board: {help: \"Ctrl-T\"}\n");

	struct preferences preferences = loaded();

	ck_assert_int_eq(keys_action(&preferences.keys, PLACE_BOARD, key_parse("Ctrl-T")),
		ACTION_HELP);
	ck_assert_int_eq(keys_action(&preferences.keys, PLACE_REPLAY, key_parse("Ctrl-G")),
		ACTION_HELP);
	ck_assert_int_eq(keys_action(&preferences.keys, PLACE_BOARD, key_parse("Ctrl-G")),
		ACTION_NONE);
}
END_TEST

/* The text of a file after one value of it was changed. */
static void check_rewrite(const char *text, const char *wanted)
{
	struct str out;

	str_init(&out);
	preferences_rewrite(text, PREFERENCE_MAP, "half", &out);
	ck_assert_str_eq(out.text, wanted);
	str_release(&out);
}

START_TEST(to_change_a_value_leaves_all_else_as_it_is)
{
	check_rewrite(NULL, "map: half\n");
	check_rewrite("theme: dark", "theme: dark\nmap: half\n");
	check_rewrite("map: braille\ntheme: dark\n", "map: half\ntheme: dark\n");
	check_rewrite("# map: braille\n", "# map: braille\nmap: half\n");
	check_rewrite("a: 1\nmap :   'braille'   # as I like it\r\nb: 2\n",
		"a: 1\nmap :   half   # as I like it\r\nb: 2\n");
	check_rewrite("mapping: no\nmap: # which?\n", "mapping: no\nmap: half # which?\n");
	check_rewrite("keys:\n  map: x\nmap:", "keys:\n  map: x\nmap: half");
}
END_TEST

START_TEST(a_saved_value_is_read_back)
{
	struct preferences preferences = loaded();
	char text[512];
	struct fault fault;

	preference_set(&preferences, PREFERENCE_CELL, 180, DECIDER_PLAYER);
	ck_assert(preferences_save(&preferences, PREFERENCE_CELL, &fault));
	preference_set(&preferences, PREFERENCE_MAP, BRAILLE, DECIDER_PLAYER);
	ck_assert(preferences_save(&preferences, PREFERENCE_MAP, &fault));
	scratch_read(path, text, sizeof(text));
	ck_assert_str_eq(text, "cell_height: 180\nmap: braille\n");
	ck_assert_int_eq(value_of(PREFERENCE_CELL), 180);
	ck_assert_int_eq(value_of(PREFERENCE_MAP), BRAILLE);
}
END_TEST

START_TEST(a_file_that_cannot_be_changed_by_the_line_is_left_alone)
{
	struct preferences preferences;
	char text[512];
	struct fault fault;

	scratch_write(path, "{map: half, mouse: no}\n");
	preferences = loaded();
	preference_set(&preferences, PREFERENCE_MAP, BRAILLE, DECIDER_PLAYER);
	ck_assert(!preferences_save(&preferences, PREFERENCE_MAP, &fault));
	ck_assert_int_eq(fault.code, FAULT_CONFIG_LINE);
	scratch_read(path, text, sizeof(text));
	ck_assert_str_eq(text, "{map: half, mouse: no}\n");
}
END_TEST

START_TEST(an_option_that_is_changed_holds_at_once_and_is_saved)
{
	struct preferences preferences = loaded();
	struct console console = { .preferences = &preferences };
	enum lang lang = LANG_EN;
	char text[512];
	struct str why;

	scratch_write(path, "# mine\ntheme: dark  # at night\n");
	str_init(&why);
	ck_assert(options_set(&console, PREFERENCE_LANGUAGE, "zh_TW", &lang, &why));
	ck_assert_int_eq(lang, LANG_ZH_TW);
	ck_assert_str_eq(getenv("LANGUAGE"), "zh_TW");
	ck_assert(options_set(&console, PREFERENCE_THEME, "light", &lang, &why));
	scratch_read(path, text, sizeof(text));
	ck_assert_str_eq(text, "# mine\ntheme: light  # at night\nlanguage: zh_TW\n");
	ck_assert(options_set(&console, PREFERENCE_ASCII, "yes", &lang, &why));
	ck_assert(console.ascii);
	ck_assert(options_set(&console, PREFERENCE_LANGUAGE, "en", &lang, &why));
	ck_assert_int_eq(lang, LANG_EN);
	ck_assert_int_eq((int)why.length, 0);
	ck_assert(!options_set(&console, PREFERENCE_THEME, "lihgt", &lang, &why));
	ck_assert_ptr_nonnull(strstr(why.text, "did you mean \"light\"?"));
	ck_assert_int_eq(preferences.of[PREFERENCE_THEME].value, THEME_LIGHT);
	str_release(&why);
}
END_TEST

/* text without the "#" of lines that are no prose ("# ..."). */
static void uncomment(const char *text, struct str *out)
{
	for (const char *at = text; *at;) {
		size_t length = strcspn(at, "\n") + 1;
		bool is_code = at[0] == '#' && at[1] != '\n'
			&& (at[1] != ' ' || at[2] == ' ');

		str_add_bytes(out, at + is_code, length - is_code);
		at += length;
	}
}

START_TEST(the_file_to_begin_with_changes_nothing_in_comments_or_out_of_them)
{
	struct str text, bare;

	str_init(&text);
	str_init(&bare);
	preferences_template(&text);
	scratch_write(path, text.text);
	for (int i = 0; i < PREFERENCE_COUNT; i++)
		ck_assert_int_eq(loaded().of[i].decider, DECIDER_DEFAULT);
	uncomment(text.text, &bare);
	scratch_write(path, bare.text);

	struct preferences read = loaded(), usual;

	preferences_init(&usual);
	for (int i = 0; i < PREFERENCE_COUNT; i++) {
		ck_assert_int_eq(read.of[i].decider, DECIDER_FILE);
		ck_assert_int_eq(read.of[i].value, usual.of[i].value);
	}
	ck_assert_int_gt(read.keys.count, 100);
	for (int i = 0; i < read.keys.count; i++) {
		const struct binding *it = &read.keys.list[i];

		for (int k = 0; k < it->count; k++)
			ck_assert_int_eq(keys_action(NULL, (enum place)it->place, it->keys[k]),
				it->action);
	}
	str_release(&text);
	str_release(&bare);
}
END_TEST

Suite *preferences_suite(void)
{
	Suite *suite = suite_create("preferences");
	TCase *tests = tcase_create("file");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, without_a_file_all_is_as_usual);
	tcase_add_test(tests, the_file_decides_and_tells_its_lines);
	tcase_add_test(tests, the_environment_overrules_the_file_and_the_command_line_both);
	tcase_add_test(tests, a_locale_is_no_wish_against_the_file);
	tcase_add_test(tests, every_name_of_our_chinese_is_understood);
	tcase_add_test(tests, a_locale_that_is_not_utf8_is_drawn_in_ascii);
	tcase_add_test(tests, what_is_broken_is_told_and_the_rest_holds);
	tcase_add_test(tests, themes_have_the_names_of_the_command_line);
	tcase_add_test(tests, a_place_goes_before_everywhere);
	tcase_add_test(tests, to_change_a_value_leaves_all_else_as_it_is);
	tcase_add_test(tests, a_saved_value_is_read_back);
	tcase_add_test(tests, a_file_that_cannot_be_changed_by_the_line_is_left_alone);
	tcase_add_test(tests, an_option_that_is_changed_holds_at_once_and_is_saved);
	tcase_add_test(tests, the_file_to_begin_with_changes_nothing_in_comments_or_out_of_them);
	suite_add_tcase(suite, tests);
	return suite;
}
