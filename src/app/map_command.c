/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "app/color.h"
#include "app/commands.h"
#include "app/report.h"
#include "content/map.h"
#include "io/file.h"
#include "io/paths.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/ansi.h"
#include "ui/map_view.h"

enum { ROWS = 40, COLS = 120, SIZE_MOST = 1000 };

/* Options without a letter of their own. */
enum { OPTION_ASCII = 1, OPTION_AT };

static const struct option OPTIONS[] = {
	{ "size", required_argument, NULL, 's' },
	{ "view", required_argument, NULL, 'v' },
	{ "zoom", required_argument, NULL, 'z' },
	{ "at", required_argument, NULL, OPTION_AT },
	{ "ascii", no_argument, NULL, OPTION_ASCII },
	{ "color", required_argument, NULL, 'c' },
	{ "theme", required_argument, NULL, 't' },
	{ "lang", required_argument, NULL, 'l' },
	{ NULL, 0, NULL, 0 },
};

static const struct usage USAGE = {
	.name = "map",
	.help = N_("Usage: eastflank map [OPTIONS] [MAP]\n"
		"Print the map: the one the game comes with, or the map file MAP.\n\n"
		"  -s, --size COLSxROWS   how large (by default as large as the terminal, or 120x40)\n"
		"  -v, --view VIEW        europe, greenland or atlantic\n"
		"  -z, --zoom N           enlarge, 1 to 16\n"
		"      --at AREA          with this area (KAL, POL, ...) marked, and in the middle if\n"
		"                         enlarged\n"
		"      --ascii            ASCII characters only\n"
		"  -c, --color WHEN       auto, always, never, 8, 16, 256 or direct\n"
		"  -t, --theme NAME       dark, light, high-contrast, colour-blind or mono\n"
		"  -l, --lang LANGUAGE    of the names: en or zh_TW\n\n"
		"Example:\n"
		"  eastflank map --at KAL --zoom 6\n\n"
		"Exit status: 0, 1 if the map cannot be read, 2 if the command line is wrong.\n"),
	.options = OPTIONS,
	.most = 1,
};

struct request {
	const char *path;                /* NULL: the map the game comes with */
	const char *view, *at;           /* NULL: none */
	double zoom;
	enum theme_name theme;
	int rows, cols;
	bool ascii;
	enum depth depth;
	enum lang lang;
};

/* As large as the terminal, but for the line of the prompt. */
static void default_size(struct request *request)
{
	struct winsize size;

	request->rows = ROWS;
	request->cols = COLS;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 1 && size.ws_col > 0) {
		request->rows = size.ws_row - 1;
		request->cols = size.ws_col;
	}
}

static bool parse_size(const char *value, struct request *request)
{
	char extra;

	return sscanf(value, "%4dx%4d%c", &request->cols, &request->rows, &extra) == 2
		&& request->cols >= 1 && request->cols <= SIZE_MOST
		&& request->rows >= 1 && request->rows <= SIZE_MOST;
}

static bool parse_zoom(const char *value, double *zoom)
{
	char *end;

	*zoom = strtod(value, &end);
	return end != value && *end == '\0' && *zoom >= 1 && *zoom <= MAP_ZOOM_MAX;
}

static bool parse_lang(const char *value, enum lang *lang)
{
	bool chinese = strcmp(value, "zh_TW") == 0;

	*lang = chinese ? LANG_ZH_TW : LANG_EN;
	return chinese || strcmp(value, "en") == 0;
}

/* Take one option; false if its value is wrong. */
static bool take_option(struct request *request, int option, const char *value)
{
	switch (option) {
	case 's':
		return parse_size(value, request);
	case 'v':
		request->view = value;
		return true;
	case 'z':
		return parse_zoom(value, &request->zoom);
	case OPTION_AT:
		request->at = value;
		return true;
	case OPTION_ASCII:
		request->ascii = true;
		return true;
	case 'c':
		return color_choose(value, isatty(STDOUT_FILENO), &request->depth);
	case 't':
		return theme_find(value, &request->theme);
	default:
		return parse_lang(value, &request->lang);
	}
}

static int area_find(const struct atlas *atlas, const char *id)
{
	for (int i = 0; i < atlas->area_count; i++)
		if (strcmp(atlas->places[i].id, id) == 0)
			return i;
	return -1;
}

static void print_map(const struct atlas *atlas, const struct request *request, int view, int at)
{
	struct theme theme = theme_make(request->theme, request->depth);
	struct box box = { 0, 0, request->rows, request->cols };
	struct map_view *map = map_view_new(atlas);
	struct map_model model;
	struct canvas canvas;

	map_model_init(&model, atlas);
	model.theme = &theme;
	model.lang = request->lang;
	model.selected = at;
	canvas_init(&canvas, request->rows, request->cols);
	canvas.ascii = request->ascii;
	map_view_show(map, view);
	if (at >= 0)
		map_view_follow(map, at);
	map_view_zoom(map, request->zoom, -1);
	if (at >= 0 && request->zoom > 1)
		map_view_centre(map, at);
	map_view_draw(map, &model, &canvas, &box);
	if (theme.depth == DEPTH_MONO)
		canvas_print(&canvas, stdout);
	else
		ansi_print(&canvas, &theme, stdout);
	canvas_release(&canvas);
	map_view_free(map);
}

/* What of the request has to be looked up in the map; false after a message. */
static bool find_names(const struct atlas *atlas, const struct request *request, int *view,
	int *at)
{
	*view = request->view ? map_view_find(atlas, request->view) : 0;
	*at = request->at ? area_find(atlas, request->at) : -1;
	if (*view < 0)
		command_misused(&USAGE, _("the map has no view \"%s\""), request->view);
	else if (request->at && *at < 0)
		command_misused(&USAGE, _("the map has no area \"%s\""), request->at);
	return *view >= 0 && (!request->at || *at >= 0);
}

static int show(const struct request *request, struct arena *arena, const struct file *file)
{
	struct faults faults = { 0 };
	struct source source = { request->path, file->text, file->size };
	struct loader loader = { arena, &faults, &source };
	struct world *world = arena_alloc(arena, 1, sizeof(*world));
	struct atlas *atlas = NULL;
	int view, at;

	if (!map_load(&loader, world, &atlas))
		return command_faults(&faults);
	if (!atlas)
		return EXIT_REFUSED;
	if (!find_names(atlas, request, &view, &at))
		return EXIT_USAGE;
	print_map(atlas, request, view, at);
	return EXIT_DONE;
}

static int load_and_show(struct request *request)
{
	char path[PATH_SIZE];
	struct fault fault = { 0 };
	struct file file;

	if (!request->path && !path_of_data("assets/maps/europe.yaml", path, &fault))
		return command_fault(&fault);
	if (!request->path)
		request->path = path;
	if (!file_read(request->path, YAML_SIZE, &file, &fault))
		return command_fault(&fault);
	struct arena *arena = arena_new();
	int status = show(request, arena, &file);

	arena_free(arena);
	file_release(&file);
	return status;
}

int map_command(int argc, char **argv)
{
	struct request request = { .zoom = 1, .lang = prose_lang() };
	struct command command;
	const char *value;
	int option;

	default_size(&request);
	color_choose("auto", isatty(STDOUT_FILENO), &request.depth);
	request.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	command_init(&command, &USAGE, argc, argv);
	while ((option = command_option(&command, &value)) >= 0)
		if (!take_option(&request, option, value))
			return command_misused(&USAGE, _("\"%s\" is not a value of this option"), value);
	if (option == COMMAND_STOP)
		return command.status;
	request.path = command.argc > 0 ? command.argv[0] : NULL;
	return load_and_show(&request);
}
