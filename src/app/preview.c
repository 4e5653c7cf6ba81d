/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/preview.h"

#include <stdio.h>

#include "app/ledger_print.h"
#include "base/arena.h"
#include "engine/dice_list.h"
#include "journal/act.h"
#include "prose/gettext.h"
#include "prose/prose.h"

/* A result as a facilitator's file writes it. */
static void result_write(const struct thrown *die, int result, struct str *out)
{
	const char *const *words = act_result_words(die->key);

	if (words)
		str_add(out, words[result]);
	else
		str_addf(out, "%d", result);
}

/* {die: KEY, of: TURN, result: WHAT}  # what it is; what else it can be */
static void die_print(const struct prose *prose, const struct ledger *ledger,
	const struct thrown *die)
{
	struct str line;

	str_init(&line);
	str_addf(&line, "{die: \"%s\", of: %d, result: ", die->key, die->turn);
	result_write(die, die->result, &line);
	str_add(&line, "}  # ");
	prose_die(prose, ledger, die, &line);
	str_add(&line, die->result_count > 0 ? " (" : "");
	for (int i = 0; i < die->result_count; i++) {
		str_add(&line, i > 0 ? ", " : "");
		result_write(die, die->results[i], &line);
	}
	str_add(&line, die->result_count > 0 ? ")\n" : "\n");
	fputs(line.text, stdout);
	str_release(&line);
}

void preview_print(const struct session *session)
{
	struct prose prose = { .world = session_world(session), .lang = prose_lang() };
	struct arena *arena = arena_new();
	struct ledger *ledger = arena_alloc(arena, 1, sizeof *ledger);
	struct state *state = arena_alloc(arena, 1, sizeof *state);
	struct thrown *dice = arena_alloc(arena, MAX_DICE, sizeof *dice);

	session_preview(session, state, ledger);
	ledger_print(&prose, ledger);
	printf("\n%s\n", _("Dice, for \"override\":"));

	int count = dice_of_ledger(prose.world, ledger, dice, MAX_DICE);

	for (int i = 0; i < count; i++)
		die_print(&prose, ledger, &dice[i]);
	arena_free(arena);
}
