/* SPDX-License-Identifier: MIT */
#ifndef APP_PREFERENCES_H
#define APP_PREFERENCES_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/text.h"
#include "io/paths.h"
#include "io/yaml.h"
#include "ui/keymap.h"
#include "ui/term.h"

/*
 * What a player wants of the program: read from the file config.yaml, overruled by the
 * environment and that by the command line. Nothing here changes a game.
 */
enum preference {
	PREFERENCE_LANGUAGE, PREFERENCE_THEME, PREFERENCE_COLOR, PREFERENCE_ASCII,
	PREFERENCE_AMBIGUOUS, PREFERENCE_MAP, PREFERENCE_CELL, PREFERENCE_MOUSE,
	PREFERENCE_PLAIN, PREFERENCE_COUNT
};

/* Who decided; a later one overrules an earlier one. */
enum decider { DECIDER_DEFAULT, DECIDER_FILE, DECIDER_ENVIRONMENT, DECIDER_COMMAND_LINE,
	DECIDER_PLAYER };

/* Values of those preferences that are lists of words, in the lists' order. */
enum { LANGUAGE_AUTO, LANGUAGE_EN, LANGUAGE_ZH_TW };
enum { ASCII_AUTO, ASCII_YES, ASCII_NO };
enum { CELL_LEAST = 120, CELL_USUAL = 200, CELL_MOST = 300 };
enum { SWITCH_YES, SWITCH_NO };

struct preferences {
	struct {
		int value;               /* index in the words, or the number of a cell's height */
		enum decider decider;
		int line;                /* in the file, where that decides */
		const char *variable;    /* of the environment, where that decides; static */
	} of[PREFERENCE_COUNT];
	struct keymap keys;
	char path[PATH_SIZE];            /* of the file; "": there is no place for one */
	bool there;                      /* the file is */
};

/* Its key in the file, and its words (NULL-terminated); NULL for a number. All static. */
const char *preference_name(enum preference preference);
const char *const *preference_words(enum preference preference);

/* What it is for, as a msgid. */
const char *preference_help(enum preference preference);

/* The value as the file would have it; number has room for it where it is one. */
const char *preference_text(const struct preferences *preferences, enum preference preference,
	char number[16]);

/* All defaults, no file. */
void preferences_init(struct preferences *preferences);

/* Take what a text of the file's format says; what is broken stays as it was, with a fault. */
void preferences_read(struct preferences *preferences, const struct source *source,
	struct arena *arena, struct faults *faults);

/* The defaults, the user's file if there is one, and the environment. */
void preferences_load(struct preferences *preferences, struct faults *faults);

/* Let decider set a value; an earlier one than that which decided so far is passed over. */
void preference_set(struct preferences *preferences, enum preference preference, int value,
	enum decider decider);

/* The same for the command line, by the words of the file; false if value is none of them. */
bool preference_take(struct preferences *preferences, enum preference preference,
	const char *value);

/* What the terminal is to be opened with. */
struct term_options preferences_term(const struct preferences *preferences);

/* The language wanted ("en", "zh_TW"), or NULL: that of the locale. */
const char *preferences_language(const struct preferences *preferences);

/*
 * Write value into the text of a file (NULL: none yet) and give all of it: only the line of
 * this key changes, or one is added at the end, so that comments and what this program does not
 * know stay as they are.
 */
void preferences_rewrite(const char *text, enum preference preference, const char *value,
	struct str *out);

/* Save one value in the user's file, which is made if there is none; never half. */
__attribute__((warn_unused_result))
bool preferences_save(const struct preferences *preferences, enum preference preference,
	struct fault *fault);

/* Make the folder that path lies in, if need be. */
__attribute__((warn_unused_result))
bool preferences_make_folder(const char *path, struct fault *fault);

/* A file with every key at its default and what it is for, all in comments. */
void preferences_template(struct str *out);

#endif
