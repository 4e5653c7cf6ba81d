/* SPDX-License-Identifier: MIT */
#include "engine/agreement.h"

#include <stddef.h>

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* What teams agree on, in words. */

/* Fill sentence with the team that is bound and up to three words (NULL: no more). */
static void bound_write(const char *sentence, const struct clause *clause,
	const char *const words[3], struct str *out)
{
	prose_fill(out, sentence, (const char *const[]){
		prose_team((enum team)clause->team), words[0], words[1] ? words[1] : "",
		words[2] ? words[2] : "" }, 4);
}

static void order_clause_write(const struct prose *prose, const struct clause *clause,
	struct str *out)
{
	/* a team, an order */
	bound_write(clause->kind == CLAUSE_FORBID ? _("%s does not order \"%s\"")
		: _("%s orders \"%s\""), clause,
		(const char *const[3]){ name_of_order_brief(prose, clause->subject) }, out);
}

static void withdraw_write(const struct prose *prose, const struct clause *clause,
	struct str *out)
{
	if (clause->m > 0) {
		const struct nation *nation = &prose->world->nations[clause->m - 1];

		/* a team, how many, of what kind, whose, from where, where to */
		prose_fill(out, _("%s moves %s %s (%s) from %s to %s"), (const char *const[]){
			prose_team((enum team)clause->team), number_plain(clause->n).text,
			prose_unit((enum unit_kind)clause->unit, false),
			text_in(&nation->name, prose->lang), name_of_area(prose, clause->subject),
			name_of_area(prose, clause->other) }, 6);
		return;
	}
	/* a team, how many, of what kind, from where, where to */
	prose_fill(out, _("%s moves %s %s from %s to %s"), (const char *const[]){
		prose_team((enum team)clause->team), number_plain(clause->n).text,
		prose_unit((enum unit_kind)clause->unit, false),
		name_of_area(prose, clause->subject), name_of_area(prose, clause->other) }, 5);
}

static void swap_part_write(const struct prose *prose, int track, int change, struct str *out)
{
	const struct figure figure = prose_figure_change(&prose->world->tracks[track], change);

	/* a track and by how much it changes */
	prose_fill(out, _("%s %s"),
		(const char *const[]){ name_of_track(prose, track), figure.text }, 2);
}

static void swap_write(const struct prose *prose, const struct clause *clause, struct str *out)
{
	swap_part_write(prose, clause->subject, clause->n, out);
	if (clause->other == TARGET_NONE)
		return;
	str_add(out, _(", "));
	swap_part_write(prose, clause->other, clause->m, out);
}

/* Clauses with a number that come up every turn. */
static void amount_write(const struct prose *prose, const struct clause *clause, struct str *out)
{
	const struct number n = number_plain(clause->n);

	if (clause->kind == CLAUSE_PAY)
		/* who pays whom how much of what */
		bound_write(_("%s pays %s %s %s a turn"), clause, (const char *const[3]){
			prose_team((enum team)clause->other), n.text,
			name_of_resource((enum resource)clause->subject) }, out);
	else if (clause->kind == CLAUSE_FORCE_CAP)
		/* a team, how many at most, of what kind, where */
		bound_write(_("%s has at most %s %s in %s"), clause, (const char *const[3]){ n.text,
			prose_unit((enum unit_kind)clause->unit, false),
			name_of_area(prose, clause->subject) }, out);
	else if (clause->kind == CLAUSE_BUDGET)
		/* a team, how much, into which budget line */
		bound_write(_("%s pays at least %s a turn into \"%s\""), clause,
			(const char *const[3]){ n.text,
			text_in(&prose->world->lines[clause->subject].name, prose->lang) }, out);
}

static void clause_write(const struct prose *prose, const struct clause *clause, struct str *out)
{
	switch ((enum clause_kind)clause->kind) {
	case CLAUSE_PAY: case CLAUSE_FORCE_CAP: case CLAUSE_BUDGET:
		amount_write(prose, clause, out);
		return;
	case CLAUSE_FORBID: case CLAUSE_REQUIRE:
		order_clause_write(prose, clause, out);
		return;
	case CLAUSE_WITHDRAW:
		withdraw_write(prose, clause, out);
		return;
	case CLAUSE_CEASEFIRE:
		str_add(out, _("a ceasefire is offered and accepted"));
		return;
	case CLAUSE_SETTLEMENT:
		str_add(out, _("the ceasefire becomes a settlement"));
		return;
	case CLAUSE_SHARE_INTEL:
		/* who shares, with whom */
		bound_write(_("%s shares its intelligence with %s"), clause,
			(const char *const[3]){ prose_team((enum team)clause->other) }, out);
		return;
	case CLAUSE_STAND:
		/* a team, a setting, its value */
		bound_write(_("%s keeps \"%s\" at \"%s\""), clause, (const char *const[3]){
			prose_setting((enum setting)clause->subject),
			prose_setting_value((enum setting)clause->subject, clause->n) }, out);
		return;
	case CLAUSE_SWAP:
		swap_write(prose, clause, out);
		return;
	case CLAUSE_COUNT:
		return;
	}
}

void prose_clause(const struct prose *prose, const struct clause *clause, struct str *out)
{
	struct str text;

	str_init(&text);
	clause_write(prose, clause, &text);
	if (clause->turns == 0)
		str_add(out, text.text);
	else
		/* a clause; how many turns it runs, or has to be kept in */
		prose_fill(out, clause->kind == CLAUSE_REQUIRE ? _("%s (within %s turns)")
			: _("%s (for %s turns)"),
			(const char *const[]){ text.text, number_plain(clause->turns).text }, 2);
	str_release(&text);
}

void teams_write(unsigned teams, struct str *out)
{
	bool first = true;

	for (int team = 0; team < TEAM_COUNT; team++) {
		if (!(teams >> team & 1))
			continue;
		if (!first)
			str_add(out, _(", "));
		str_add(out, prose_team((enum team)team));
		first = false;
	}
}

void prose_terms(const struct prose *prose, const struct terms *terms, struct str *out)
{
	struct str parties, clauses;

	str_init(&parties);
	str_init(&clauses);
	teams_write(terms->parties, &parties);
	for (int i = 0; i < terms->clause_count; i++) {
		if (i > 0)
			str_add(&clauses, _("; "));
		prose_clause(prose, &terms->clauses[i], &clauses);
	}
	/* parties; binding or not; secret or open; for how many turns; clauses */
	prose_fill(out, _("%s (%s, %s, %s turns): %s"), (const char *const[]){
		parties.text, terms->binding ? _("binding") : _("not binding"),
		terms->secret ? _("secret") : _("open"), number_plain(terms->turns).text,
		clauses.text }, 5);
	str_release(&clauses);
	str_release(&parties);
}

/* --- The ledger --- */

static void agreed_write(const struct entry *entry, struct str *out)
{
	struct str parties;

	str_init(&parties);
	teams_write((unsigned)entry->other, &parties);
	/* its number, its parties */
	prose_fill(out, _("Agreement %s takes effect: %s"), (const char *const[]){
		number_plain(entry->subject).text, parties.text }, 2);
	str_release(&parties);
}

static void breach_write(const struct entry *entry, struct str *out)
{
	const char *team = prose_team((enum team)entry->team);
	const struct number number = number_plain(entry->subject);
	const struct number clause = number_plain(entry->other + 1);

	/* who, the number of the agreement, and of its clause */
	prose_fill(out, entry->other >= 0 ? _("%s breaks agreement %s (clause %s)")
		: entry->to ? _("%s denounces agreement %s")
		: _("%s denounces agreement %s, which was broken before"),
		(const char *const[]){ team, number.text, clause.text }, 3);
}

static void leak_write(const struct entry *entry, struct str *out)
{
	const struct number number = number_plain(entry->subject);
	const struct number chance = number_plain(entry->chance), die = number_plain(entry->die);
	struct str parties;

	str_init(&parties);
	teams_write((unsigned)entry->other, &parties);
	/* number of the agreement, its parties, chance, die */
	prose_fill(out, entry->blurred ? _("Secret agreement %s leaks: %s")
		: entry->to ? _("Secret agreement %s leaks: %s (chance %s%%, rolled %s)")
		: _("Secret agreement %s stays secret: %s (chance %s%%, rolled %s)"),
		(const char *const[]){ number.text, parties.text, chance.text, die.text }, 4);
	str_release(&parties);
}

bool agreement_head_write(const struct entry *entry, struct str *out)
{
	if (entry->kind == ENTRY_AGREED)
		agreed_write(entry, out);
	else if (entry->kind == ENTRY_BREACH)
		breach_write(entry, out);
	else if (entry->kind == ENTRY_LEAK)
		leak_write(entry, out);
	else
		return false;
	return true;
}

void prose_breach(const struct prose *prose, const struct agreement *agreement, enum team team,
	struct str *out)
{
	const struct agreement_rules *rules = &prose->world->agreements;
	unsigned others = agreement->terms.parties & ~(1U << team);
	bool any = false;

	if (agreement->broken >> team & 1)
		return;
	for (int i = 0; i < rules->breach_count; i++) {
		const struct breach_rule *it = &rules->breaches[i];

		if (it->by != team || !(it->against & others) || it->effects.count == 0)
			continue;
		str_add(out, any ? _(", ") : "");
		prose_effects(prose, it->effects, TARGET_NONE, out);
		any = true;
	}
}

static const char *field_sentence(enum agreement_field field)
{
	static const char *const WORDS[AGREEMENT_FIELDS] = {
		[AGREEMENT_UNTIL] = N_("Agreement %s ends with this turn"),
		[AGREEMENT_LEAKED] = N_("Agreement %s is known to all"),
		[AGREEMENT_DENOUNCED] = N_("Agreement %s is denounced"),
		[AGREEMENT_BROKEN] = N_("Agreement %s is broken"),
		[AGREEMENT_DONE] = N_("Agreement %s: a clause is carried out"),
		[AGREEMENT_GONE] = N_("Agreement %s ends"),
	};

	return _(WORDS[field]);
}

bool agreement_change_write(const struct entry *entry, struct str *out)
{
	if (entry->kind == ENTRY_AGREEMENT && entry->other >= 0
			&& entry->other < AGREEMENT_FIELDS)
		prose_fill(out, field_sentence((enum agreement_field)entry->other),
			(const char *const[]){ number_plain(entry->subject).text }, 1);
	else if (entry->kind == ENTRY_BROKEN)
		/* who broke agreements, with whom, how many */
		prose_fill(out, entry->subject ? _("Secret agreements that %s broke with %s: %s")
			: _("Agreements that %s broke with %s: %s"), (const char *const[]){
			prose_team((enum team)entry->team), prose_team((enum team)entry->other),
			number_plain(entry->to).text }, 3);
	else
		return false;
	return true;
}
