/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

static void order_cause_write(const struct prose *prose, const struct entry *entry,
	struct str *out)
{
	const struct order order = {
		.team = entry->author, .kind = entry->index, .target = entry->target,
	};
	struct str label;

	if (entry->index < 0) {
		str_add(out, _("an operation of an unknown hand"));
		return;
	}
	str_init(&label);
	prose_order_brief(prose, &order, &label);
	if (entry->author == TEAM_NONE)
		prose_fill(out, _("%s (unknown hand)"), (const char *const[]){ label.text }, 1);
	else
		/* an order and the team that gave it */
		prose_fill(out, _("%s (%s)"), (const char *const[]){
			label.text, prose_team((enum team)entry->author) }, 2);
	str_release(&label);
}

static void row_cause_write(const struct prose *prose, int row, struct str *out)
{
	const struct text *name = &prose->world->rows[row].name;

	str_add(out, name->in[LANG_EN] ? text_in(name, prose->lang) : _("the books of the turn"));
}

static void setting_cause_write(const struct entry *entry, struct str *out)
{
	prose_fill(out, _("%s (%s)"), (const char *const[]){
		prose_setting((enum setting)entry->index), prose_team((enum team)entry->author) }, 2);
}

static void vote_cause_write(const struct prose *prose, int kind, struct str *out)
{
	if (kind < 0) {
		str_add(out, _("the vote"));
		return;
	}
	prose_fill(out, _("the vote on \"%s\""),
		(const char *const[]){ name_of_order_brief(prose, kind) }, 1);
}

static void battle_cause_write(const struct prose *prose, const struct entry *entry,
	struct str *out)
{
	/* What stands in a journal need not be an attack on an area. */
	if (entry->target < 0 || entry->target >= prose->world->area_count) {
		str_add(out, _("the battle"));
		return;
	}
	const char *area = name_of_area(prose, entry->target);

	if (entry->author == TEAM_W)
		prose_fill(out, _("Washington and the battle for %s"), (const char *const[]){ area }, 1);
	else
		prose_fill(out, _("the battle for %s"), (const char *const[]){ area }, 1);
}

/* Causes that are one thing each. */
static const char *plain_cause(enum cause_kind cause)
{
	static const char *const WORDS[CAUSE_COUNT] = {
		[CAUSE_INCIDENT] = N_("an incident between armed forces"),
		[CAUSE_GENERAL_WAR] = N_("general war"), [CAUSE_WAR] = N_("the war in Ukraine"),
		[CAUSE_BUDGET] = N_("budget lines"), [CAUSE_CLOCK] = N_("time"),
		[CAUSE_ENDING] = N_("the end of the game"), [CAUSE_SIGNAL] = N_("Red signalling"),
		[CAUSE_FACILITATOR] = N_("the facilitator"),
	};

	return _(WORDS[cause]);
}

static void cause_write(const struct prose *prose, const struct entry *entry, struct str *out)
{
	switch ((enum cause_kind)entry->cause) {
	case CAUSE_START:
		str_add(out, _("the scenario"));
		break;
	case CAUSE_INCOME:
		str_add(out, _("income"));
		break;
	case CAUSE_EVENT:
		str_add(out, text_in(&prose->world->events[entry->index].name, prose->lang));
		break;
	case CAUSE_ORDER:
		order_cause_write(prose, entry, out);
		break;
	case CAUSE_SETTING:
		setting_cause_write(entry, out);
		break;
	case CAUSE_ROW:
		row_cause_write(prose, entry->index, out);
		break;
	case CAUSE_VOTE:
		vote_cause_write(prose, entry->index, out);
		break;
	case CAUSE_BATTLE:
		battle_cause_write(prose, entry, out);
		break;
	case CAUSE_OFFER:
		str_add(out, _("the ceasefire offer"));
		break;
	case CAUSE_INCIDENT: case CAUSE_GENERAL_WAR: case CAUSE_WAR: case CAUSE_BUDGET:
	case CAUSE_CLOCK: case CAUSE_ENDING: case CAUSE_SIGNAL: case CAUSE_FACILITATOR:
		str_add(out, plain_cause((enum cause_kind)entry->cause));
		break;
	case CAUSE_AGREEMENT:
		if (entry->index == 0)
			str_add(out, _("an agreement that is kept secret"));
		else
			prose_fill(out, _("agreement %s"),
			(const char *const[]){ number_plain(entry->index).text }, 1);
		break;
	case CAUSE_INJECT:
		str_add(out, text_in(&prose->world->scenario.injects[entry->index].name, prose->lang));
		break;
	case CAUSE_COUNT:
		break;
	}
}

void prose_cause(const struct prose *prose, const struct entry *entry, struct str *out)
{
	struct str cause;

	if (entry->queued == 0) {
		cause_write(prose, entry, out);
		return;
	}
	const struct number turn = number_plain(entry->queued);

	str_init(&cause);
	cause_write(prose, entry, &cause);
	/* a cause, and the turn in which it was set going */
	prose_fill(out, _("%s, begun in turn %s"), (const char *const[]){ cause.text, turn.text }, 2);
	str_release(&cause);
}
