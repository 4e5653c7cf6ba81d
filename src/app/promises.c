/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/promises.h"

#include "engine/score.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/rich.h"
#include "ui/scene.h"
#include "ui/terms_form.h"

/* Breaches, denunciations and the leak of an agreement, turn by turn; return how many of the
 * first two. */
static int what_came(const struct session *session, int number, struct doc *out)
{
	int breaches = 0;

	for (int turn = 1; session_ledger(session, turn); turn++) {
		const struct ledger *ledger = session_ledger(session, turn);

		for (int i = 0; i < ledger->count; i++) {
			const struct entry *entry = &ledger->entries[i];

			if (entry->subject != number)
				continue;
			if (entry->kind == ENTRY_BREACH) {
				doc_addf(out, 'b', entry->other < 0
					? _("    denounced by %s in turn %d")
					: _("    broken by %s in turn %d"),
					prose_team((enum team)entry->team), turn);
				breaches++;
			} else if (entry->kind == ENTRY_LEAK && entry->to) {
				doc_addf(out, 'w', _("    leaked in turn %d"), turn);
			}
		}
	}
	return breaches;
}

static void promise(const struct session *session, const struct offer *offer,
	const struct scene *scene, struct doc *out)
{
	struct str parties, words;
	bool any = false;

	str_init(&parties);
	str_init(&words);
	for (int team = 0; team < TEAM_COUNT; team++) {
		if (!(offer->terms.parties & 1U << team))
			continue;
		str_addf(&parties, "%s%s", any ? _(", ") : "", prose_team((enum team)team));
		any = true;
	}
	terms_words(scene, &offer->terms, &words);
	doc_addf(out, 'k', _("  Agreement %d, turn %d: %s"), offer->agreement, offer->turn,
		parties.text);
	doc_addf(out, 't', "    " RICH_HANG "%s%s%s", words.text,
		offer->terms.binding ? "" : _(" (not binding)"),
		offer->terms.secret ? _(" (secret)") : "");
	if (what_came(session, offer->agreement, out) == 0)
		doc_add(out, 'g', _("    kept"));
	str_release(&parties);
	str_release(&words);
}

static void bloc_scores(const struct session *session, enum lang lang, struct doc *out)
{
	const struct world *world = session_world(session);
	const struct state *state = session_state(session);

	if (state->desk.blocs == 0)
		return;
	doc_add(out, 't', "");
	doc_add(out, 'h', _("Blocs that people played"));
	for (int bloc = 0; bloc < world->bloc_count; bloc++) {
		const struct bloc *it = &world->blocs[bloc];
		int issue = state->desk.redline[bloc] - 1;

		if (!(state->desk.blocs & 1U << bloc))
			continue;
		doc_addf(out, 't', _("  %s: %d points"), *text_in(&it->name, lang)
			? text_in(&it->name, lang) : it->id, score_bloc(world, state, bloc));
		if (issue >= 0)
			doc_addf(out, 'd', _("    red line: %s; votes lost on it: %d"),
				text_in(&world->orders[issue].name, lang), state->desk.lost[bloc]);
	}
}

void debrief_promises(const struct session *session, enum lang lang, struct doc *out)
{
	const struct table *table = session_table(session);
	struct scene scene = { .world = session_world(session), .lang = lang, .team = TEAM_NONE };
	bool any = false;

	for (int i = 0; i < table->offer_count; i++) {
		if (table->offers[i].agreement == 0)
			continue;
		if (!any) {
			doc_add(out, 't', "");
			doc_add(out, 'h', _("Promises"));
		}
		any = true;
		promise(session, &table->offers[i], &scene, out);
	}
	bloc_scores(session, lang, out);
}
