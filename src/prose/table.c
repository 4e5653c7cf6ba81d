/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"
#include "engine/terms.h"
#include "engine/world.h"
#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* What happened at the table: agreements, injects, what the facilitator decided. */

/* An order that is not carried out (B19). */
static void struck_off_write(const struct prose *prose, const struct entry *entry,
	struct str *out)
{
	const struct order order = {
		.team = entry->author, .kind = entry->index, .target = entry->target,
	};
	struct str label;

	str_init(&label);
	prose_order(prose, &order, &label);
	/* an order with its target */
	prose_fill(out, entry->to ? _("Struck off by the facilitator, at no cost: %s")
		: _("Struck off by the facilitator: %s"), (const char *const[]){ label.text }, 1);
	str_release(&label);
}

bool table_head_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	if (agreement_head_write(entry, out))
		return true;
	if (entry->kind == ENTRY_INJECT)
		prose_fill(out, _("From the facilitator: %s"), (const char *const[]){ text_in(
			&prose->world->scenario.injects[entry->subject].name, prose->lang) }, 1);
	else if (entry->kind == ENTRY_RULING && entry->other)
		str_add(out, _("Not judged by the facilitator: it is not carried out and costs nothing"));
	else if (entry->kind == ENTRY_RULING)
		struck_off_write(prose, entry, out);
	else if (entry->kind == ENTRY_PACKAGE)
		prose_fill(out, _("The free-form action of %s takes effect"),
			(const char *const[]){ name_of_team((enum team)entry->team) }, 1);
	else
		return false;
	return true;
}

bool table_change_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	if (agreement_change_write(entry, out))
		return true;
	if (entry->kind == ENTRY_LOST)
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
