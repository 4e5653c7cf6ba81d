/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/preferences.h"
#include "io/file.h"
#include "io/folder.h"
#include "prose/gettext.h"
#include "ui/key_name.h"
#include "ui/keys.h"

/* Where "key:" begins a line, or NULL. */
static const char *line_of(const char *text, const char *key)
{
	size_t length = strlen(key);

	for (const char *at = text; at; at = strchr(at, '\n')) {
		at += *at == '\n';

		const char *colon = at + length;

		if (strncmp(at, key, length) != 0)
			continue;
		colon += strspn(colon, " \t");
		if (*colon == ':' && strchr(" \t\r\n", colon[1]))
			return at;
	}
	return NULL;
}

/* Behind the scalar that begins at text, before blanks, a comment or the end of the line. */
static const char *scalar_end(const char *text)
{
	const char *end = text;

	if (*text == '"' || *text == '\'') {
		const char *quote = strchr(text + 1, *text);
		const char *line = text + strcspn(text, "\r\n");

		return quote && quote < line ? quote + 1 : line;
	}
	for (const char *at = text; *at && !strchr("\r\n", *at); at++) {
		if (*at == '#' && (at == text || at[-1] == ' ' || at[-1] == '\t'))
			break;
		if (*at != ' ' && *at != '\t')
			end = at + 1;
	}
	return end;
}

void preferences_rewrite(const char *text, enum preference preference, const char *value,
	struct str *out)
{
	const char *key = preference_name(preference);
	const char *line = text ? line_of(text, key) : NULL;

	if (!line) {
		size_t length = text ? strlen(text) : 0;

		str_add_bytes(out, text ? text : "", length);
		str_addf(out, "%s%s: %s\n", length && text[length - 1] != '\n' ? "\n" : "", key,
			value);
		return;
	}

	const char *colon = strchr(line, ':');
	const char *scalar = colon + 1 + strspn(colon + 1, " \t");

	str_add_bytes(out, text, (size_t)(colon + 1 - text));
	if (scalar == colon + 1)
		str_add(out, " ");
	str_add_bytes(out, colon + 1, (size_t)(scalar - colon - 1));
	str_addf(out, "%s%s", value, *scalar == '#' ? " " : "");
	str_add(out, scalar_end(scalar));
}

/* Whether a text of the file's format gives the preference this value. */
static bool gives(const char *text, size_t size, enum preference preference, int value)
{
	struct arena *arena = arena_new();
	struct preferences *read = arena_alloc(arena, 1, sizeof(*read));
	struct faults *faults = arena_alloc(arena, 1, sizeof(*faults));
	struct source source = { .name = "", .text = text, .size = size };

	preferences_init(read);
	preferences_read(read, &source, arena, faults);

	bool good = read->of[preference].decider == DECIDER_FILE
		&& read->of[preference].value == value;

	arena_free(arena);
	return good;
}

bool preferences_make_folder(const char *path, struct fault *fault)
{
	char folder[PATH_SIZE];

	snprintf(folder, sizeof(folder), "%s", path);
	*strrchr(folder, '/') = '\0';
	return folder_make(folder, fault);
}

bool preferences_save(const struct preferences *preferences, enum preference preference,
	struct fault *fault)
{
	const char *path = preferences->path;
	struct file file = { .text = NULL };
	char number[16];
	struct str out;
	bool good;

	if (!*path)
		return fault_set(fault, FAULT_NO_CONFIG, NULL, NULL);
	if (!file_read(path, YAML_SIZE, &file, fault) && fault->code != FAULT_NO_FILE)
		return false;
	str_init(&out);
	preferences_rewrite(file.text, preference,
		preference_text(preferences, preference, number), &out);
	good = gives(out.text, out.length, preference, preferences->of[preference].value)
		? preferences_make_folder(path, fault) && file_write(path, out.text, out.length, fault)
		: fault_set(fault, FAULT_CONFIG_LINE, preference_name(preference), path);
	str_release(&out);
	file_release(&file);
	return good;
}

static void write_words(const char *const *words, struct str *out)
{
	for (int i = 0; words && words[i]; i++)
		str_addf(out, "%s%s", i ? " | " : "# ", words[i]);
	str_add(out, words ? "\n" : "");
}

/* A place with the keys that it has, as they would be written. */
static void write_place(enum place place, struct str *out)
{
	str_addf(out, "#  %s:\n", keymap_place_name(place));
	for (int action = ACTION_NONE + 1; action <= ACTION_QUIT; action++) {
		const char *name = keymap_action_name((enum action)action);
		int keys[BINDING_KEYS];
		int count = keys_of(NULL, place, (enum action)action, keys);

		if (!name || count == 0)
			continue;
		str_addf(out, "#    %s: [", name);
		for (int i = 0; i < count; i++) {
			str_add(out, i ? ", \"" : "\"");
			str_add(out, keys[i] == '"' || keys[i] == '\\' ? "\\" : "");
			key_write(keys[i], out);
			str_add(out, "\"");
		}
		str_add(out, "]\n");
	}
}

void preferences_template(struct str *out)
{
	struct preferences usual;
	char number[16];

	preferences_init(&usual);
	str_addf(out, "# %s\n#\n# %s\n# %s\n\nformat: eastflank-config/1\n",
		_("What you want of eastflank. A line without \"#\" before it counts."),
		_("The command line overrules the environment (NO_COLOR, LANGUAGE, LC_ALL), and"),
		_("that this file. \"eastflank config\" prints what holds, and why."));
	for (int i = 0; i < PREFERENCE_COUNT; i++) {
		str_addf(out, "\n# %s\n", _(preference_help((enum preference)i)));
		write_words(preference_words((enum preference)i), out);
		str_addf(out, "#%s: %s\n", preference_name((enum preference)i),
			preference_text(&usual, (enum preference)i, number));
	}
	str_addf(out, "\n# %s\n# %s\n# %s\n#keys:\n",
		_("Keys, by place and by what they do; \"everywhere\" stands for all places."),
		_("A character, or Space, Enter, Tab, Shift-Tab, Esc, Up, Shift-Up, PgUp, Home,"),
		_("Delete, Ctrl-R and the like; up to four in [brackets]. These are the usual ones:"));
	for (int place = 0; place < PLACE_COUNT; place++)
		if (keymap_place_name((enum place)place))
			write_place((enum place)place, out);
}
