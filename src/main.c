/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/commands.h"
#include "app/locale.h"
#include "app/preferences.h"

/* "--lang LANG" or "--lang=LANG" before the command. Return the words it takes. */
static int lang_take(int argc, char **argv, const char **lang)
{
	if (argc > 2 && strcmp(argv[1], "--lang") == 0) {
		*lang = argv[2];
		return 2;
	}
	if (argc > 1 && strncmp(argv[1], "--lang=", 7) == 0) {
		*lang = argv[1] + 7;
		return 1;
	}
	return 0;
}

/* What the player wants everywhere. What is wrong in the file is told where it matters. */
static const char *lang_preferred(void)
{
	struct preferences preferences;
	struct faults faults = { .count = 0 };

	preferences_load(&preferences, &faults);
	return preferences_language(&preferences);
}

int main(int argc, char **argv)
{
	const char *lang = NULL;
	int taken = lang_take(argc, argv, &lang);

	locale_open(lang ? lang : lang_preferred());
	argv[taken] = argv[0];
	return command_run(argc - taken, argv + taken);
}
