/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/options_screen.h"

#include <string.h>

#include "app/locale.h"
#include "base/name.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/options.h"

/* What the screen offers, in its order; the rest is for the file alone. */
static const enum preference OFFERED[] = {
	PREFERENCE_LANGUAGE, PREFERENCE_THEME, PREFERENCE_ASCII, PREFERENCE_COLOR,
};

enum { OFFERED_COUNT = sizeof(OFFERED) / sizeof(*OFFERED) };

static const char *name_of(enum preference preference)
{
	static const char *const NAMES[PREFERENCE_COUNT] = {
		[PREFERENCE_LANGUAGE] = N_("Language"), [PREFERENCE_THEME] = N_("Theme"),
		[PREFERENCE_ASCII] = N_("ASCII only"), [PREFERENCE_COLOR] = N_("Colours"),
	};

	return _(NAMES[preference]);
}

/* Words of the file as a person reads them; languages are called by their own names. */
static const char *word_of(enum preference preference, int value)
{
	static const char *const WORDS[] = {
		N_("auto"), N_("dark"), N_("light"), N_("high-contrast"), N_("colour-blind"),
		N_("mono"), N_("always"), N_("never"), N_("direct"),
	};
	const char *word = preference_words(preference)[value];

	if (preference == PREFERENCE_LANGUAGE && value == LANGUAGE_EN)
		return "English";
	if (preference == PREFERENCE_LANGUAGE && value == LANGUAGE_ZH_TW)
		return "正體中文";
	if (preference == PREFERENCE_ASCII && value == ASCII_YES)
		return C_("option", "yes");
	if (preference == PREFERENCE_ASCII && value == ASCII_NO)
		return C_("option", "no");
	for (size_t i = 0; i < sizeof(WORDS) / sizeof(*WORDS); i++)
		if (strcmp(WORDS[i], word) == 0)
			return _(WORDS[i]);
	return word;
}

static void fill(const struct preferences *preferences, struct options *options)
{
	options->list.count = OFFERED_COUNT;
	options->where = preferences->path[0] ? preferences->path : NULL;
	for (int i = 0; i < OFFERED_COUNT; i++) {
		enum preference it = OFFERED[i];
		struct option_row *row = &options->rows[i];
		enum decider decider = preferences->of[it].decider;

		*row = (struct option_row){ .name = name_of(it), .help = _(preference_help(it)),
			.chosen = preferences->of[it].value };
		while (row->count < MAX_OPTION_WORDS && preference_words(it)[row->count]) {
			row->words[row->count] = word_of(it, row->count);
			row->count++;
		}
		if (decider == DECIDER_ENVIRONMENT || decider == DECIDER_COMMAND_LINE)
			row->note = _("The environment or the command line decides this; they go "
				"before the file at the next start, too.");
		else if (it == PREFERENCE_COLOR)
			row->note = _("This holds from the next start on.");
	}
}

static void speak(const struct preferences *preferences, enum lang *lang)
{
	locale_speak(preferences_language(preferences));
	*lang = prose_lang();
}

static void apply(struct console *console, enum preference preference, enum lang *lang)
{
	struct term_options options = preferences_term(console->preferences);

	if (preference == PREFERENCE_LANGUAGE)
		speak(console->preferences, lang);
	/* Chinese is never drawn in ASCII unless the player says so: a language may change both. */
	if (preference != PREFERENCE_COLOR && console->restyle)
		console->restyle(console->self, &options);
	console->ascii = console->canvas.ascii = options.ascii;
}

static bool change(struct console *console, enum preference preference, int value,
	enum lang *lang, struct str *out)
{
	struct fault fault;

	preference_set(console->preferences, preference, value, DECIDER_PLAYER);
	apply(console, preference, lang);
	if (preferences_save(console->preferences, preference, &fault))
		return true;
	prose_fault(&fault, out);
	return false;
}

static void draw(void *model, struct canvas *canvas)
{
	options_draw(model, canvas);
}

static int take_key(void *model, int key)
{
	return (int)options_key(model, key);
}

bool options_run(struct console *console, enum lang *lang)
{
	struct options options = { .message = NULL };
	struct screen screen = { &options, draw, take_key, NULL };
	struct str message;
	int event;

	str_init(&message);
	fill(console->preferences, &options);
	while ((event = console_run(console, &screen)) == OPTIONS_CHANGED) {
		int at = options.list.selected;

		str_clear(&message);
		options.message = change(console, OFFERED[at], options.rows[at].chosen, lang,
			&message) ? NULL : message.text;
		fill(console->preferences, &options);
	}
	str_release(&message);
	return event == OPTIONS_QUIT;
}

bool options_set(struct console *console, enum preference preference, const char *word,
	enum lang *lang, struct str *out)
{
	const char *const *words = preference_words(preference);
	const char *nearest = NULL;

	for (int i = 0; words[i]; i++) {
		if (strcmp(words[i], word) == 0)
			return change(console, preference, i, lang, out);
		name_offer(word, words[i], &nearest);
	}
	str_addf(out, _("%s is one of: "), name_of(preference));
	for (int i = 0; words[i]; i++)
		str_addf(out, "%s%s", i ? ", " : "", words[i]);
	if (nearest)
		str_addf(out, _("; did you mean \"%s\"?"), nearest);
	return false;
}
