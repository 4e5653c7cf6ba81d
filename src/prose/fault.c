/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/prose.h"

/*
 * What the loaders call things in the arguments of their faults. They are words
 * of the program, so they are translated; ids and file names are not found here
 * and stay as they are.
 */
static const char *const WORDS[] = {
	N_("agenda"), N_("area"), N_("band"), N_("bloc"), N_("budget line"), N_("city"),
	N_("country"), N_("ending"), N_("event"), N_("flag"), N_("function"), N_("group"),
	N_("list"), N_("map"), N_("name"), N_("nation"), N_("number"), N_("objective"),
	N_("option"), N_("order"), N_("persona"), N_("scalar"), N_("setting"), N_("tag"),
	N_("team"), N_("text"), N_("track"), N_("unit"), N_("verb"), N_("view"),
};

static const char *word_translate(const char *word)
{
	for (size_t i = 0; i < sizeof(WORDS) / sizeof(*WORDS); i++) {
		const char *known = WORDS[i];
		const char *p = word;

		while (*known && *known == *p) {
			known++;
			p++;
		}
		if (!*known && !*p)
			return _(WORDS[i]);
	}
	return word;
}

static void sentence_write(const char *sentence, char args[FAULT_ARGS][FAULT_ARG], struct str *out)
{
	const char *words[FAULT_ARGS];

	for (int i = 0; i < FAULT_ARGS; i++)
		words[i] = word_translate(args[i]);
	prose_fill(out, _(sentence), words, FAULT_ARGS);
}

static void place_write(const struct fault *fault, struct str *out)
{
	if (!fault->file[0])
		return;
	str_add(out, fault->file);
	if (fault->line > 0)
		str_addf(out, ":%d", fault->line);
	if (fault->line > 0 && fault->column > 0)
		str_addf(out, ":%d", fault->column);
	str_add(out, ": ");
}

/* The offending line, or what the loader shows of it. */
static void source_write(const struct fault *fault, struct str *out)
{
	if (!fault->source[0])
		return;
	str_addf(out, "    %s\n", fault->source);
}

void prose_fault(const struct fault *fault, struct str *out)
{
	struct fault copy = *fault;

	place_write(fault, out);
	str_add(out, fault->warning ? _("warning: ") : _("error: "));
	sentence_write(fault_sentence(fault->code), copy.arg, out);
	if (fault->expect != EXPECT_NONE) {
		struct str expected;

		str_init(&expected);
		sentence_write(expect_sentence(fault->expect), copy.expect_arg, &expected);
		prose_fill(out, _("; expected %s"), (const char *const[]){ expected.text }, 1);
		str_release(&expected);
	}
	if (fault->nearest[0])
		prose_fill(out, _("; did you mean \"%s\"?"), (const char *const[]){ fault->nearest }, 1);
	str_add(out, "\n");
	source_write(fault, out);
}

void prose_faults(const struct faults *faults, struct str *out)
{
	for (int i = 0; i < faults->count; i++)
		prose_fault(&faults->list[i], out);
	if (faults->more)
		str_addf(out, "%s\n", _("There are more; these are the first."));
}
