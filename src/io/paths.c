/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "io/paths.h"

#include <dirent.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/sort.h"
#include "io/folder.h"

/* Where data may lie, first found first taken. */
enum root { ROOT_CHOSEN, ROOT_USER, ROOT_INSTALLED, ROOT_SOURCE, ROOT_COUNT };

/* Print a path; false if it does not fit. */
__attribute__((format(printf, 2, 3)))
static bool path_print(char path[PATH_SIZE], const char *format, ...)
{
	va_list args;

	va_start(args, format);

	int length = vsnprintf(path, PATH_SIZE, format, args);

	va_end(args);
	return length >= 0 && length < PATH_SIZE;
}

/* An environment variable that names a folder from the root on, as XDG wants it; else NULL. */
static const char *absolute_from(const char *variable)
{
	const char *value = getenv(variable);

	return value && value[0] == '/' ? value : NULL;
}

static const char *home(void)
{
	const char *home = absolute_from("HOME");

	if (home)
		return home;

	const struct passwd *user = getpwuid(getuid());

	return user ? user->pw_dir : NULL;
}

static bool user_folder(char path[PATH_SIZE])
{
	const char *data = absolute_from("XDG_DATA_HOME");

	if (data)
		return path_print(path, "%s/eastflank", data);
	return home() && path_print(path, "%s/.local/share/eastflank", home());
}

/* The folder of a root; false if there is none. */
static bool root_folder(enum root root, char path[PATH_SIZE])
{
	const char *chosen = getenv("EASTFLANK_DATA");

	switch (root) {
	case ROOT_CHOSEN:
		return chosen && *chosen && path_print(path, "%s", chosen);
	case ROOT_USER:
		return user_folder(path);
	case ROOT_INSTALLED:
		return path_print(path, "%s", PKGDATADIR);
	case ROOT_SOURCE:
		return path_print(path, "%s", SOURCEDIR);
	case ROOT_COUNT:
		break;
	}
	return false;
}

static bool is_file(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

/* Names come from files: one that climbs out of the data folders is none of theirs. */
static bool is_inside(const char *name)
{
	return name[0] != '/' && strcmp(name, "..") != 0 && strncmp(name, "../", 3) != 0
		&& !strstr(name, "/../");
}

bool path_of_data(const char *name, char path[PATH_SIZE], struct fault *fault)
{
	for (int root = 0; root < ROOT_COUNT && is_inside(name); root++) {
		char folder[PATH_SIZE];

		if (root_folder((enum root)root, folder)
			&& path_print(path, "%s/%s", folder, name) && is_file(path))
			return true;
	}
	return fault_set(fault, FAULT_NO_DATA, name, NULL);
}

bool path_of_games(char path[PATH_SIZE], struct fault *fault)
{
	char user[PATH_SIZE];

	if (!user_folder(user) || !path_print(path, "%s/games", user))
		return fault_set(fault, FAULT_LONG_PATH, "games", NULL);
	return folder_make(path, fault);
}

bool path_of_config(char path[PATH_SIZE])
{
	const char *config = absolute_from("XDG_CONFIG_HOME");

	if (config)
		return path_print(path, "%s/eastflank/config.yaml", config);
	return home() && path_print(path, "%s/.config/eastflank/config.yaml", home());
}

/* The files found so far, newest first. */
struct found {
	struct found *next;
	const char *name;        /* the part after the last slash of path */
	const char *path;
};

struct search {
	struct arena *arena;
	struct found *first;
	size_t count;
};

static bool ends_in(const char *name, const char *suffix)
{
	size_t length = strlen(name), tail = strlen(suffix);

	return length > tail && strcmp(name + length - tail, suffix) == 0;
}

static bool is_known(const struct search *search, const char *name)
{
	for (const struct found *found = search->first; found; found = found->next)
		if (strcmp(found->name, name) == 0)
			return true;
	return false;
}

static void search_take(struct search *search, const char *folder, const char *name)
{
	char path[PATH_SIZE];

	if (is_known(search, name) || !path_print(path, "%s/%s", folder, name) || !is_file(path))
		return;

	struct found *found = arena_alloc(search->arena, 1, sizeof(*found));
	const char *copy = arena_copy(search->arena, path, strlen(path));

	*found = (struct found){
		.next = search->first, .name = strrchr(copy, '/') + 1, .path = copy,
	};
	search->first = found;
	search->count++;
}

static void search_folder(struct search *search, const char *folder, const char *suffix)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;

	if (!dir)
		return;
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.' && ends_in(entry->d_name, suffix))
			search_take(search, folder, entry->d_name);
	closedir(dir);
}

static int compare_names(const void *first, const void *second)
{
	const struct found *a = first, *b = second;

	return strcmp(a->name, b->name);
}

void paths_each(const char *folder, const char *suffix, void (*each)(const char *path, void *data),
	void *data)
{
	struct search search = { .arena = arena_new() };

	for (int root = 0; root < ROOT_COUNT && is_inside(folder); root++) {
		char path[PATH_SIZE], whole[PATH_SIZE];

		if (root_folder((enum root)root, path) && path_print(whole, "%s/%s", path, folder))
			search_folder(&search, whole, suffix);
	}

	struct found *list = arena_alloc(search.arena, search.count, sizeof(*list));
	size_t count = 0;

	for (const struct found *found = search.first; found; found = found->next)
		list[count++] = *found;
	sort_stable(list, count, sizeof(*list), compare_names);
	for (size_t i = 0; i < count; i++)
		each(list[i].path, data);
	arena_free(search.arena);
}
