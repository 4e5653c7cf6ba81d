/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/accords.h"

#include <stdio.h>

#include "app/eyes.h"
#include "engine/agreement.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/rich.h"

/* What became of an agreement up to a turn, as the ledgers say. */
struct fate {
	uint8_t broken, denounced;       /* bits of teams */
	int broken_in[TEAM_COUNT], denounced_in[TEAM_COUNT];
	int leaked_in;                   /* 0: never */
};

static struct prose prose_of(const struct accords *it)
{
	return (struct prose){ .world = session_world(it->session), .lang = it->lang };
}

static const struct state *state_of(const struct accords *it)
{
	return it->turn >= session_state(it->session)->turn ? session_state(it->session)
		: session_state_at(it->session, it->turn);
}

static void note_entry(const struct entry *entry, int turn, struct fate *fate)
{
	if (entry->kind == ENTRY_LEAK && entry->to)
		fate->leaked_in = turn;
	if (entry->kind != ENTRY_BREACH || entry->team >= TEAM_COUNT)
		return;
	if (entry->other < 0) {
		fate->denounced |= (uint8_t)(1U << entry->team);
		fate->denounced_in[entry->team] = turn;
	} else {
		fate->broken |= (uint8_t)(1U << entry->team);
		fate->broken_in[entry->team] = turn;
	}
}

static void find_fate(const struct accords *it, int number, struct fate *fate)
{
	*fate = (struct fate){ 0 };
	for (int turn = 1; turn < it->turn; turn++) {
		const struct ledger *ledger = session_ledger(it->session, turn);

		for (int i = 0; ledger && i < ledger->count; i++)
			if (ledger->entries[i].subject == number)
				note_entry(&ledger->entries[i], turn, fate);
	}
}

/* The agreement an offer became, while it is in force; NULL before and after. */
static const struct agreement *in_force(const struct accords *it, const struct offer *offer)
{
	return offer->agreement ? agreement_find(state_of(it), offer->agreement) : NULL;
}

static bool is_party(const struct accords *it, const struct terms *terms)
{
	return it->eyes < TEAM_COUNT && (terms->parties & 1U << it->eyes);
}

/* Whether the eyes may know of an offer, or of the agreement that it became. */
static bool is_known(const struct accords *it, const struct offer *offer)
{
	const struct agreement *agreement = in_force(it, offer);
	struct fate fate;

	if (offer->turn > it->turn)
		return false;
	if (it->eyes == TEAM_NONE || is_party(it, &offer->terms))
		return true;
	if (offer->agreement == 0)
		return false;
	find_fate(it, offer->agreement, &fate);
	return !offer->terms.secret || fate.leaked_in
		|| (agreement && it->eyes < TEAM_COUNT
			&& agreement_is_known(state_of(it), agreement, (enum team)it->eyes));
}

static void teams_words(unsigned teams, struct str *out)
{
	bool any = false;

	for (int team = 0; team < TEAM_COUNT; team++)
		if (teams & 1U << team) {
			str_addf(out, "%s" RICH_MARK "%c%s", any ? _(", ") : "",
				"CRW"[team], prose_team((enum team)team));
			any = true;
		}
}

static void clauses(const struct accords *it, const struct terms *terms, struct doc *out)
{
	struct prose prose = prose_of(it);

	for (int i = 0; i < terms->clause_count; i++) {
		struct str text;

		str_init(&text);
		prose_clause(&prose, &terms->clauses[i], &text);
		doc_addf(out, 't', "    - " RICH_HANG "%s", text.text);
		str_release(&text);
	}
}

static void came_of_it(const struct fate *fate, struct doc *out)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		if (fate->broken & 1U << team)
			doc_addf(out, 'b', _("    broken by %s in turn %d"),
				prose_team((enum team)team), fate->broken_in[team]);
		if (fate->denounced & 1U << team)
			doc_addf(out, 'b', _("    denounced by %s in turn %d"),
				prose_team((enum team)team), fate->denounced_in[team]);
	}
	if (fate->leaked_in)
		doc_addf(out, 'w', _("    leaked in turn %d"), fate->leaked_in);
}

/* Whether a setting or a budget line of the sheet is against a clause. */
static bool is_against_clause(const struct accords *it, const struct clause *clause,
	enum team team)
{
	const struct world *world = session_world(it->session);
	int8_t paid[MAX_LINES];
	struct sheet sheet = *it->sheet;

	if (clause->team != team)
		return false;
	sheet.filed = true;
	if (clause->kind == CLAUSE_STAND) {
		int filed = sheet.setting[clause->subject];

		return (filed >= 0 ? filed : it->imagined->setting[team][clause->subject])
			!= clause->n;
	}
	if (clause->kind != CLAUSE_BUDGET)
		return false;
	sheet_lines(world, it->imagined, team, &sheet, paid);
	return paid[clause->subject] < clause->n;
}

/* What of the sheet would break the agreement. */
static void sheet_lines_against(const struct accords *it, const struct agreement *agreement,
	struct doc *out)
{
	const struct world *world = session_world(it->session);
	struct prose prose = prose_of(it);

	for (int i = 0; it->sheet && i < it->sheet->count; i++) {
		struct sheet before = *it->sheet;
		struct str name;

		before.count = (int8_t)i;
		if (agreement_is_against(world, it->imagined, &before, &it->sheet->orders[i])
			!= agreement->number)
			continue;
		str_init(&name);
		prose_order_brief(&prose, &it->sheet->orders[i], &name);
		doc_addf(out, 'w', _("    this sheet would break it: %s"), name.text);
		str_release(&name);
	}
	for (int i = 0; it->sheet && i < agreement->terms.clause_count; i++)
		if (is_against_clause(it, &agreement->terms.clauses[i], (enum team)it->eyes))
			doc_addf(out, 'w', _("    this sheet would break clause %d"), i + 1);
}

static void price(const struct accords *it, const struct agreement *agreement, struct doc *out)
{
	struct prose prose = prose_of(it);
	int denounce = session_world(it->session)->agreements.denounce;
	struct str text;

	if (!is_party(it, &agreement->terms))
		return;
	str_init(&text);
	prose_breach(&prose, agreement, (enum team)it->eyes, &text);
	if (text.length)
		doc_addf(out, 'd', _("    breaking it costs you, once: %s"), text.text);
	doc_addf(out, 'd', agreement_releases(agreement, (enum team)it->eyes)
		? _("    another party broke it: to denounce it costs %d capital and no more")
		: _("    to denounce it costs %d capital besides"), denounce);
	str_release(&text);
}

static void heading(const struct offer *offer, const char *when, struct doc *out)
{
	struct str parties;

	str_init(&parties);
	teams_words(offer->terms.parties, &parties);
	doc_addf(out, 't', RICH_MARK "k%3d  %s" RICH_MARK "d  %s, %s, %s", offer->agreement,
		parties.text, offer->terms.binding ? _("binding") : _("not binding"),
		offer->terms.secret ? _("secret") : _("open"), when);
	str_release(&parties);
}

static void force_entry(const struct accords *it, const struct offer *offer,
	const struct agreement *agreement, struct doc *out)
{
	struct fate fate;
	char when[96];

	snprintf(when, sizeof(when), _("turns %d to %d"), agreement->since, agreement->until);
	heading(offer, when, out);
	clauses(it, &offer->terms, out);
	find_fate(it, offer->agreement, &fate);
	came_of_it(&fate, out);
	price(it, agreement, out);
	sheet_lines_against(it, agreement, out);
}

static void ended_entry(const struct accords *it, const struct offer *offer, struct doc *out)
{
	struct fate fate;
	char when[96];

	snprintf(when, sizeof(when), _("made in turn %d, ended"), offer->turn);
	heading(offer, when, out);
	clauses(it, &offer->terms, out);
	find_fate(it, offer->agreement, &fate);
	came_of_it(&fate, out);
	if (!fate.broken && !fate.denounced)
		doc_add(out, 'g', _("    kept"));
}

static void offer_entry(const struct accords *it, int number, const struct offer *offer,
	struct doc *out)
{
	static const char *const STAGES[OFFER_STAGES] = {
		[OFFER_OPEN] = N_("open"), [OFFER_ACCEPTED] = N_("agreed"),
		[OFFER_REFUSED] = N_("refused"), [OFFER_COUNTERED] = N_("countered"),
		[OFFER_LAPSED] = N_("lapsed"),
	};
	const char *stage = offer->stage == OFFER_OPEN && offer->turn < it->turn ? _("lapsed")
		: _(STAGES[offer->stage]);
	struct str parties;

	str_init(&parties);
	teams_words(offer->terms.parties, &parties);
	/* number and turn of an offer, who made it, what came of it */
	doc_addf(out, 't', _("  offer %d, turn %d, by %s: %s"), number, offer->turn,
		prose_team((enum team)offer->terms.proposer), stage);
	doc_addf(out, 't', "    %s", parties.text);
	clauses(it, &offer->terms, out);
	str_release(&parties);
}

enum { PART_FORCE, PART_OFFERED, PART_ENDED, PART_NOTHING, ACCORD_PARTS };

static int part_of(const struct accords *it, const struct offer *offer)
{
	if (in_force(it, offer))
		return PART_FORCE;
	if (offer->agreement)
		return PART_ENDED;
	return offer->stage == OFFER_OPEN && offer->turn == it->turn ? PART_OFFERED
		: PART_NOTHING;
}

static void write_part(const struct accords *it, int part, struct doc *out)
{
	static const char *const TITLES[ACCORD_PARTS] = { N_("In force"),
		N_("Offered, not answered by all"), N_("Ended"), N_("Offers that came to nothing") };
	const struct table *table = session_table(it->session);
	int count = 0;

	doc_add(out, 'h', _(TITLES[part]));
	for (int i = 0; i < table->offer_count; i++) {
		const struct offer *offer = &table->offers[i];

		if (!is_known(it, offer) || part_of(it, offer) != part)
			continue;

		const struct agreement *agreement = in_force(it, offer);

		count++;
		if (agreement)
			force_entry(it, offer, agreement, out);
		else if (part == PART_ENDED)
			ended_entry(it, offer, out);
		else
			offer_entry(it, i + 1, offer, out);
	}
	if (count == 0)
		doc_add(out, 'd', _("  none"));
	doc_add(out, 't', "");
}

void accords_write(const struct accords *accords, struct doc *out)
{
	if (!session_world(accords->session)->agreements.given) {
		doc_add(out, 'd', _("The rules of this scenario have no agreements."));
		return;
	}
	for (int part = 0; part < ACCORD_PARTS; part++)
		write_part(accords, part, out);
}
