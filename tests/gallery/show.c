/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gallery/gallery.h"
#include "ui/ansi.h"

/*
 * show FILE [WORD...]: print the pictures of a golden file whose titles ("en 80x24 dark") have all
 * words in them, with escape sequences for colours, so that they can be looked at in a terminal or
 * turned into a picture.
 */

static char *read_file(const char *path)
{
	char *text = NULL;
	size_t room = 0;
	FILE *file = fopen(path, "r");

	if (!file || getdelim(&text, &room, '\0', file) < 0) {
		perror(path);
		exit(EXIT_FAILURE);
	}
	fclose(file);
	return text;
}

static bool is_wanted(const char *title, char **words)
{
	for (; *words; words++)
		if (!strstr(title, *words))
			return false;
	return true;
}

int main(int argc, char **argv)
{
	static const struct theme THEME = { .name = THEME_DARK, .depth = DEPTH_DIRECT };
	struct canvas canvas;
	char title[64];

	if (argc < 2) {
		fprintf(stderr, "Usage: show FILE.screen [WORD...]\n");
		return 2;
	}

	char *text = read_file(argv[1]);
	const char *at = text;

	while (picture_read(&at, title, &canvas)) {
		if (is_wanted(title, argv + 2)) {
			fprintf(stderr, "%s\n", title);
			ansi_print(&canvas, &THEME, stdout);
		}
		canvas_release(&canvas);
	}
	if (*at)
		fprintf(stderr, "%s: broken at \"%.60s\"\n", argv[1], at);

	bool good = *at == '\0';

	free(text);
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
