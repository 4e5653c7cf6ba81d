/* SPDX-License-Identifier: MIT */
#include "engine/dice_list.h"

#include "engine/tables.h"
#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* Dice, and what the facilitator makes of them (B19). */

static const char *yes_no(enum die_kind kind, bool yes)
{
	switch (kind) {
	case DIE_ATTRIBUTION: return yes ? _("caught") : _("not caught");
	case DIE_VOTE: return yes ? _("passed") : _("failed");
	case DIE_CHECK: return yes ? _("it happens") : _("it does not happen");
	case DIE_OFFER: return yes ? _("a ceasefire") : _("no ceasefire");
	case DIE_LEAK: return yes ? _("it leaks") : _("it stays secret");
	case DIE_ROLL: case DIE_BATTLE: case DIE_WAR: case DIE_NONE: case DIE_KINDS: break;
	}
	return "";
}

static const char *battle_word(int result)
{
	return result == BATTLE_GAINED ? _("the ground is gained") :
		result == BATTLE_CONTESTED ? _("the ground is contested") :
		_("the attack is repulsed");
}

void prose_die_result(enum die_kind kind, int result, struct str *out)
{
	if (kind == DIE_ROLL)
		str_add(out, result >= 0 && result < BAND_COUNT ? prose_band((enum band)result) : "");
	else if (kind == DIE_BATTLE)
		str_add(out, battle_word(result));
	else if (kind == DIE_WAR)
		/* per mille of Ukraine, with its sign */
		prose_fill(out, _("%s per mille of Ukraine"),
			(const char *const[]){ number_signed(result).text }, 1);
	else
		str_add(out, yes_no(kind, result != 0));
}

static const char *kind_sentence(const struct thrown *die)
{
	/* what stands behind the die */
	switch ((enum die_kind)die->kind) {
	case DIE_ROLL: return _("Roll: %s");
	case DIE_ATTRIBUTION: return _("Attribution: %s");
	case DIE_VOTE: return _("Vote: %s");
	case DIE_BATTLE: return _("Battle: %s");
	case DIE_WAR: case DIE_CHECK: case DIE_OFFER: case DIE_LEAK: case DIE_NONE: case DIE_KINDS:
		break;
	}
	return "%s";
}

void prose_die(const struct prose *prose, const struct ledger *ledger,
	const struct thrown *die, struct str *out)
{
	struct str cause;

	str_init(&cause);
	prose_cause(prose, &ledger->entries[die->entry], &cause);
	prose_fill(out, kind_sentence(die), (const char *const[]){ cause.text }, 1);
	str_release(&cause);
}

/* What the die of an entry decides. */
static enum die_kind kind_of(const struct entry *entry)
{
	static const uint8_t KINDS[ENTRY_KIND_COUNT] = {
		[ENTRY_ROLL] = DIE_ROLL, [ENTRY_ATTRIBUTION] = DIE_ATTRIBUTION,
		[ENTRY_VOTE] = DIE_VOTE, [ENTRY_BATTLE] = DIE_BATTLE, [ENTRY_WAR] = DIE_WAR,
		[ENTRY_CHECK] = DIE_CHECK, [ENTRY_OFFER] = DIE_OFFER, [ENTRY_LEAK] = DIE_LEAK,
	};

	return (enum die_kind)KINDS[entry->kind];
}

void ruled_write(const struct entry *entry, struct str *out)
{
	struct str was;

	if (!entry->ruled)
		return;
	str_init(&was);
	prose_die_result(kind_of(entry), entry->was, &was);
	/* what had fallen */
	prose_fill(out, _("; overruled by the facilitator, the die said: %s"),
		(const char *const[]){ was.text }, 1);
	str_release(&was);
}
