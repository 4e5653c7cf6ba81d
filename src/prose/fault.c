/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <string.h>

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/prose.h"

/*
 * What the loaders call things, where an argument says what kind of thing is
 * meant ("unknown track", "too many orders"): words of the program, so they are
 * translated. A word that is not here stays as it is.
 */
static const char *const WORDS[] = {
	N_("agenda"), N_("answer"), N_("arc"), N_("area"), N_("areas"), N_("band"), N_("bloc"),
	N_("blocs"), N_("bookkeeping rows"), N_("budget line"),
	N_("choices"), N_("city"), N_("clauses"), N_("phase"), N_("reasons"), N_("result"),
	N_("seat"), N_("size"), N_("vote"),
	N_("columns"), N_("countries"), N_("country"), N_("decision rule"), N_("decision rules"),
	N_("derived value"), N_("effects"), N_("ending"), N_("event"), N_("events"), N_("flag"),
	N_("flags"), N_("function"), N_("group"), N_("inject"), N_("injects"), N_("kind of unit"),
	N_("key"), N_("keys"), N_("kind"),
	N_("list"), N_("map"), N_("modifiers"), N_("name"), N_("nation"), N_("number"),
	N_("numbers"), N_("objective"), N_("offer"), N_("option"), N_("order"), N_("orders"),
	N_("persona"), N_("posture"), N_("prediction"), N_("projection"), N_("resource"), N_("rings"),
	N_("rule of engagement"), N_("ruleset"), N_("rungs"), N_("scalar"), N_("setting"),
	N_("shape"), N_("side"), N_("stacks"), N_("stance"), N_("tag"), N_("targets"), N_("team"),
	N_("text"), N_("texts"), N_("track"), N_("tracks"), N_("turn unit"), N_("unit"), N_("value"),
	N_("values"), N_("verb"), N_("view"),
};

static const char *word_translate(const char *word)
{
	for (size_t i = 0; i < sizeof(WORDS) / sizeof(*WORDS); i++)
		if (strcmp(WORDS[i], word) == 0)
			return _(WORDS[i]);
	return word;
}

/* Whether the first argument of a fault is such a word; elsewhere it may be an id. */
static bool begins_with_word(enum fault_code code)
{
	static const enum fault_code CODES[] = {
		FAULT_DUPLICATE_ID, FAULT_KEY_KIND, FAULT_KIND, FAULT_MAP_ARC_AGAIN,
		FAULT_MAP_NO_RING, FAULT_MAP_SAME_WAY, FAULT_MAP_THRICE, FAULT_MAP_UNUSED,
		FAULT_NEEDED, FAULT_TARGET, FAULT_TOO_FEW, FAULT_TOO_MANY, FAULT_UNKNOWN_NAME,
	};

	for (size_t i = 0; i < sizeof(CODES) / sizeof(*CODES); i++)
		if (CODES[i] == code)
			return true;
	return false;
}

/* The name of a team instead of its id, where the first argument of a fault is one. */
static const char *team_translate(enum fault_code code, const char *word)
{
	static const enum fault_code CODES[] = {
		FAULT_GAME_SEALED, FAULT_GAME_UNSEALED, FAULT_GAME_NO_SEAT, FAULT_SETTING,
		FAULT_ANSWERED,
	};

	for (size_t i = 0; i < sizeof(CODES) / sizeof(*CODES); i++)
		for (int team = 0; CODES[i] == code && team < TEAM_COUNT; team++)
			if (strcmp(word, prose_team_id((enum team)team)) == 0)
				return prose_team((enum team)team);
	return word;
}

/* The first argument as the reader's language has it, if it is not just data. */
static const char *first_translate(const struct fault *fault)
{
	return begins_with_word(fault->code) ? word_translate(fault->arg[0])
		: team_translate(fault->code, fault->arg[0]);
}

static void sentence_write(const char *sentence, const char *first, const char *second,
	struct str *out)
{
	prose_fill(out, *sentence ? _(sentence) : "", (const char *const[]){ first, second },
		FAULT_ARGS);
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

static void expectation_write(const struct fault *fault, struct str *out)
{
	const char *first = fault->expect_arg[0];
	struct str expected;

	str_init(&expected);
	sentence_write(expect_sentence(fault->expect),
		fault->expect == EXPECT_KIND ? word_translate(first) : first, fault->expect_arg[1],
		&expected);
	prose_fill(out, _("; expected %s"), (const char *const[]){ expected.text }, 1);
	str_release(&expected);
}

void prose_fault(const struct fault *fault, struct str *out)
{
	place_write(fault, out);
	str_add(out, fault->warning ? _("warning: ") : _("error: "));
	sentence_write(fault_sentence(fault->code), first_translate(fault), fault->arg[1], out);
	if (fault->expect != EXPECT_NONE)
		expectation_write(fault, out);
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
