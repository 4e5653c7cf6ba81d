/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"
#include "engine/terms.h"
#include "engine/world.h"
#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* What happened at the table: agreements, injects, what the facilitator decided. */

static void numbered(const char *sentence, int number, struct str *out)
{
	prose_fill(out, sentence, (const char *const[]){ number_plain(number).text }, 1);
}

static void breach_write(const struct entry *entry, struct str *out)
{
	const char *team = name_of_team((enum team)entry->team);
	const struct number number = number_plain(entry->subject);

	/* who, and the number of the agreement */
	prose_fill(out, entry->other < 0 ? _("%s denounces agreement %s")
		: _("%s breaks agreement %s"), (const char *const[]){ team, number.text }, 2);
}

static void leak_write(const struct entry *entry, struct str *out)
{
	const struct number number = number_plain(entry->subject);
	const struct number chance = number_plain(entry->chance), die = number_plain(entry->die);

	/* number of the agreement, chance, die */
	prose_fill(out, entry->to ? _("Secret agreement %s leaks (chance %s%%, rolled %s)")
		: _("Secret agreement %s stays secret (chance %s%%, rolled %s)"),
		(const char *const[]){ number.text, chance.text, die.text }, 3);
}

bool table_head_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	if (entry->kind == ENTRY_AGREED)
		numbered(_("Agreement %s takes effect"), entry->subject, out);
	else if (entry->kind == ENTRY_BREACH)
		breach_write(entry, out);
	else if (entry->kind == ENTRY_LEAK)
		leak_write(entry, out);
	else if (entry->kind == ENTRY_INJECT)
		prose_fill(out, _("From the facilitator: %s"), (const char *const[]){ text_in(
			&prose->world->scenario.injects[entry->subject].name, prose->lang) }, 1);
	else if (entry->kind == ENTRY_RULING)
		str_add(out, entry->to ? _("Struck off by the facilitator, and what it cost given back")
			: _("Struck off by the facilitator"));
	else if (entry->kind == ENTRY_PACKAGE)
		prose_fill(out, _("The free-form order of %s"),
			(const char *const[]){ name_of_team((enum team)entry->team) }, 1);
	else
		return false;
	return true;
}

bool table_change_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	if (entry->kind == ENTRY_AGREEMENT)
		numbered(entry->other == AGREEMENT_GONE ? _("Agreement %s ends")
			: _("Agreement %s changes"), entry->subject, out);
	else if (entry->kind == ENTRY_BROKEN)
		prose_fill(out, _("Agreements that %s broke: %s"), (const char *const[]){
			name_of_team((enum team)entry->team), number_plain(entry->to).text }, 2);
	else if (entry->kind == ENTRY_LOST)
		prose_fill(out, _("Votes lost by %s: %s"), (const char *const[]){ text_in(
			&prose->world->blocs[entry->subject].name, prose->lang),
			number_plain(entry->to).text }, 2);
	else if (entry->kind == ENTRY_DESK)
		str_add(out, _("What was settled for the turn is done"));
	else if (entry->kind == ENTRY_STAGED)
		str_add(out, _("What the facilitator had prepared comes now"));
	else
		return false;
	return true;
}
