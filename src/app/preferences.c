/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/preferences.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/color.h"
#include "app/locale.h"
#include "io/file.h"
#include "prose/gettext.h"

enum { MOST_WORDS = 8 };

/* The words of color, whose index tells whether the environment is asked. */
enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

static const struct {
	const char *name;
	const char *words[MOST_WORDS];   /* none: a number */
	int usual;
	const char *help;
} TABLE[PREFERENCE_COUNT] = {
	[PREFERENCE_LANGUAGE] = { "language", { "auto", "en", "zh_TW" }, LANGUAGE_AUTO,
		N_("the language; auto: that of the locale") },
	[PREFERENCE_THEME] = { "theme", { [THEME_DARK] = "dark",
		[THEME_LIGHT] = "light", [THEME_HIGH_CONTRAST] = "high-contrast",
		[THEME_COLOUR_BLIND] = "colour-blind", [THEME_MONO] = "mono" }, THEME_DARK,
		N_("colours of the screen") },
	[PREFERENCE_COLOR] = { "color",
		{ "auto", "always", "never", "8", "16", "256", "direct" }, COLOR_AUTO,
		N_("how many colours; auto: as many as the terminal says it has") },
	[PREFERENCE_ASCII] = { "ascii", { "auto", "yes", "no" }, ASCII_AUTO,
		N_("draw with ASCII characters only; auto: where the locale is not UTF-8") },
	[PREFERENCE_AMBIGUOUS] = { "ambiguous", { "auto", "narrow", "wide" }, AMBIGUOUS_AUTO,
		N_("columns of characters of ambiguous width; auto: the terminal is asked") },
	[PREFERENCE_MAP] = { "map", { "quadrant", "half", "braille" }, 0,
		N_("characters that the map is drawn with") },
	[PREFERENCE_CELL] = { "cell_height", { NULL }, CELL_USUAL,
		N_("height of a character cell, in percent of its width: 120 to 300") },
	[PREFERENCE_MOUSE] = { "mouse", { "yes", "no" }, SWITCH_YES,
		N_("whether clicks and the wheel are the program's; no: the terminal's own") },
	[PREFERENCE_PLAIN] = { "plain", { "yes", "no" }, SWITCH_NO,
		N_("play in lines of text, without a screen") },
};

const char *preference_name(enum preference preference)
{
	return TABLE[preference].name;
}

const char *const *preference_words(enum preference preference)
{
	return TABLE[preference].words[0] ? TABLE[preference].words : NULL;
}

const char *preference_help(enum preference preference)
{
	return TABLE[preference].help;
}

const char *preference_text(const struct preferences *preferences, enum preference preference,
	char number[16])
{
	int value = preferences->of[preference].value;

	if (preference_words(preference))
		return TABLE[preference].words[value];
	snprintf(number, 16, "%d", value);
	return number;
}

void preferences_init(struct preferences *preferences)
{
	*preferences = (struct preferences){ .path = "" };
	for (int i = 0; i < PREFERENCE_COUNT; i++)
		preferences->of[i].value = TABLE[i].usual;
}

void preference_set(struct preferences *preferences, enum preference preference, int value,
	enum decider decider)
{
	if (decider < preferences->of[preference].decider)
		return;
	preferences->of[preference].value = value;
	preferences->of[preference].decider = decider;
}

bool preference_take(struct preferences *preferences, enum preference preference,
	const char *value)
{
	const char *const *words = preference_words(preference);

	for (int i = 0; words && words[i]; i++) {
		if (strcmp(words[i], value) == 0) {
			preference_set(preferences, preference, i, DECIDER_COMMAND_LINE);
			return true;
		}
	}
	return false;
}

static void set_by_variable(struct preferences *preferences, enum preference preference,
	int value, const char *variable)
{
	preference_set(preferences, preference, value, DECIDER_ENVIRONMENT);
	preferences->of[preference].variable = variable;
}

/* What a variable asks for: an enum lang, or -1. */
static int language_of(const char *variable)
{
	const char *value = getenv(variable);

	return value ? locale_lang(value) : -1;
}

/*
 * What LANGUAGE or LC_ALL asks for; LANG only tells where one lives. The program itself sets
 * LANGUAGE (app/locale.h), so that another one may be meant.
 */
static void take_language(struct preferences *preferences)
{
	static const char *const NAMES[] = { "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE" };
	int lang = language_of("LANGUAGE");
	int wanted;

	if (lang < 0)
		lang = language_of("LC_ALL");
	wanted = lang == LANG_ZH_TW ? LANGUAGE_ZH_TW : LANGUAGE_EN;
	/* To ask for what the file has changes nothing. */
	if (lang < 0 || preferences->of[PREFERENCE_LANGUAGE].value == wanted)
		return;
	for (size_t i = 0; i < sizeof(NAMES) / sizeof(*NAMES); i++) {
		if (language_of(NAMES[i]) != lang)
			continue;
		set_by_variable(preferences, PREFERENCE_LANGUAGE, wanted, NAMES[i]);
		return;
	}
}

static void take_environment(struct preferences *preferences)
{
	const char *no_color = getenv("NO_COLOR");

	take_language(preferences);
	if (no_color && *no_color)
		set_by_variable(preferences, PREFERENCE_COLOR, COLOR_NEVER, "NO_COLOR");
}

void preferences_load(struct preferences *preferences, struct faults *faults)
{
	struct arena *arena = arena_new();
	struct fault fault = { .code = FAULT_NONE };
	struct file file;
	char path[PATH_SIZE];

	preferences_init(preferences);
	if (path_of_config(path)) {
		snprintf(preferences->path, sizeof(preferences->path), "%s", path);
		preferences->there = file_read(path, YAML_SIZE, &file, &fault);
		if (!preferences->there && fault.code != FAULT_NO_FILE)
			faults_add(faults, &fault);
	}
	if (preferences->there) {
		struct source source = { .name = path, .text = file.text, .size = file.size };

		preferences_read(preferences, &source, arena, faults);
		file_release(&file);
	}
	take_environment(preferences);
	arena_free(arena);
}

const char *preferences_language(const struct preferences *preferences)
{
	int value = preferences->of[PREFERENCE_LANGUAGE].value;

	return value == LANGUAGE_AUTO ? NULL : TABLE[PREFERENCE_LANGUAGE].words[value];
}

/* Chinese that somebody asks for by name is shown as such, whatever the locale is called. */
static bool is_ascii(const struct preferences *preferences)
{
	int value = preferences->of[PREFERENCE_ASCII].value;

	if (value != ASCII_AUTO)
		return value == ASCII_YES;
	return !locale_is_utf8()
		&& preferences->of[PREFERENCE_LANGUAGE].value != LANGUAGE_ZH_TW;
}

struct term_options preferences_term(const struct preferences *preferences)
{
	int color = preferences->of[PREFERENCE_COLOR].value;
	struct term_options options = {
		.ascii = is_ascii(preferences),
		.theme = (enum theme_name)preferences->of[PREFERENCE_THEME].value,
		.ambiguous = (enum ambiguous)preferences->of[PREFERENCE_AMBIGUOUS].value,
		.no_mouse = preferences->of[PREFERENCE_MOUSE].value == SWITCH_NO,
	};

	if (color != COLOR_AUTO)
		options.exact_depth = color_choose(TABLE[PREFERENCE_COLOR].words[color], true,
			&options.depth);
	return options;
}
