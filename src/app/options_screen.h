/* SPDX-License-Identifier: MIT */
#ifndef APP_OPTIONS_SCREEN_H
#define APP_OPTIONS_SCREEN_H

#include "app/console.h"
#include "app/preferences.h"
#include "base/str.h"
#include "base/text.h"

/*
 * Let the player change the console's preferences on a screen: each holds at once, in *lang too,
 * and is saved. True if the player leaves the program.
 */
bool options_run(struct console *console, enum lang *lang);

/*
 * The same for one of them by its word in the file; false, with why not in out, if it has no
 * such value or cannot be saved (it holds then all the same).
 */
bool options_set(struct console *console, enum preference preference, const char *word,
	enum lang *lang, struct str *out);

#endif
