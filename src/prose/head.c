/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "engine/ledger.h"
#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* Entries that open a step of the resolution. */

static int bits_count(uint64_t bits)
{
	int count = 0;

	for (; bits; bits &= bits - 1)
		count++;
	return count;
}

static void order_head_write(const struct prose *prose, const struct entry *entry,
	struct str *out)
{
	const struct order order = {
		.team = entry->author, .kind = entry->index, .target = entry->target,
	};
	struct str label;

	str_init(&label);
	prose_order(prose, &order, &label);
	/* who carries out an order, and which */
	prose_fill(out, _("%s: %s"), (const char *const[]){
		entry->author == TEAM_NONE ? _("Unknown hand") : prose_team((enum team)entry->author),
		label.text }, 2);
	str_release(&label);
}

/* The vote on the answer to an incursion is nobody's order: say what it is. */
static const char *vote_sentence(const struct prose *prose, const struct vote_record *vote)
{
	bool response = vote->order >= 0 &&
		prose->world->orders[vote->order].battle == BATTLE_INCURSION;

	/* yes, abstentions, no, yes weight in per cent, chance in per cent */
	if (response && vote->passed)
		return _("The Coalition answers: %s yes, %s abstain, %s no; %s%% of the weight "
			"(chance %s%%)");
	if (response)
		return _("No common answer: %s yes, %s abstain, %s no; %s%% of the weight "
			"(chance %s%%)");
	return vote->passed
		? _("The vote passes: %s yes, %s abstain, %s no; %s%% of the weight (chance %s%%)")
		: _("The vote fails: %s yes, %s abstain, %s no; %s%% of the weight (chance %s%%)");
}

/* Who voted by hand: the dice of these blocs did not count (B9). */
static void hands_write(const struct prose *prose, const struct vote_record *vote,
	struct str *out)
{
	struct str names;

	str_init(&names);
	for (int bloc = 0; bloc < prose->world->bloc_count; bloc++) {
		if (!(vote->by_hand & 1U << bloc))
			continue;
		if (names.length > 0)
			str_add(&names, _(", "));
		str_add(&names, text_in(&prose->world->blocs[bloc].name, prose->lang));
	}
	if (names.length > 0)
		/* names of blocs */
		prose_fill(out, _("; by hand: %s"), (const char *const[]){ names.text }, 1);
	str_release(&names);
}

static void vote_head_write(const struct prose *prose, const struct ledger *ledger,
	const struct entry *entry, struct str *out)
{
	const struct number chance = number_plain(entry->chance);

	if (!ledger || entry->subject < 0 || entry->subject >= ledger->vote_count) {
		prose_fill(out, entry->to ? _("The vote passes (chance %s%%)")
			: _("The vote fails (chance %s%%)"), (const char *const[]){ chance.text }, 1);
		return;
	}
	const struct vote_record *vote = &ledger->votes[entry->subject];
	const int counted = bits_count(vote->counted);
	const int yes = bits_count(vote->yes & vote->counted);
	const int abstain = bits_count(vote->abstain & vote->counted);
	const struct number numbers[] = {
		number_plain(yes), number_plain(abstain), number_plain(counted - yes - abstain),
		number_plain(vote->yes_weight),
	};

	prose_fill(out, vote_sentence(prose, vote), (const char *const[]){
		numbers[0].text, numbers[1].text, numbers[2].text, numbers[3].text, chance.text }, 5);
	hands_write(prose, vote, out);
}

/* Sentence with the chance and the die of entry. */
static void die_write(const char *sentence, const struct entry *entry, struct str *out)
{
	const struct number chance = number_plain(entry->chance), die = number_plain(entry->die);

	prose_fill(out, sentence, (const char *const[]){ chance.text, die.text }, 2);
}

static void roll_head_write(const struct entry *entry, struct str *out)
{
	const struct number chance = number_plain(entry->chance), die = number_plain(entry->die);

	/* band of the outcome, chance, die */
	prose_fill(out, _("The die falls: %s (chance %s%%, rolled %s)"), (const char *const[]){
		prose_band((enum band)entry->band), chance.text, die.text }, 3);
}

static void check_head_write(const struct entry *entry, struct str *out)
{
	bool war = entry->cause == CAUSE_GENERAL_WAR;

	if (war && entry->to)
		die_write(_("General war breaks out (chance %s%%, rolled %s)"), entry, out);
	else if (war)
		die_write(_("General war is averted (chance %s%%, rolled %s)"), entry, out);
	else if (entry->to && entry->blurred)
		str_add(out, _("Armed forces clash by accident"));
	else if (entry->to)
		die_write(_("Armed forces clash by accident (chance %s%%, rolled %s)"), entry, out);
	else
		die_write(_("No accident between armed forces (chance %s%%, rolled %s)"), entry, out);
}

/* Only Russia knows the die, and nobody both strengths: the others learn how the ground changes. */
static void war_head_write(const struct entry *entry, struct str *out)
{
	const struct number column = number_plain(entry->subject + 1), die = number_plain(entry->die);
	const struct number whole = number_plain(entry->other / 10);
	const struct number tenth = number_plain(entry->other % 10);

	if (entry->blurred && entry->die == 0)
		str_add(out, _("The war in Ukraine goes on"));
	else if (entry->blurred)
		/* number of the column, die */
		prose_fill(out, _("The war in Ukraine (column %s of the war table, rolled %s)"),
			(const char *const[]){ column.text, die.text }, 2);
	else
		/* Russia's strength to Ukraine's as "1" and "1" for 1.1, number of the column, die */
		prose_fill(out, _("The war in Ukraine (strength %s.%s to 1, column %s of the war table, "
			"rolled %s)"), (const char *const[]){ whole.text, tenth.text, column.text,
				die.text }, 4);
}

/* What became of an attack. */
static const char *battle_sentence(enum battle_result result)
{
	/* area, strengths of attacker and defender, the die */
	switch (result) {
	case BATTLE_GAINED:
		return _("Battle for %s: the ground is gained (%s against %s, rolled %s)");
	case BATTLE_CONTESTED:
		return _("Battle for %s: the ground is contested (%s against %s, rolled %s)");
	case BATTLE_REPULSED:
		return _("Battle for %s: the attack is repulsed (%s against %s, rolled %s)");
	case BATTLE_UNOPPOSED:
		return _("%s is taken without a fight");
	case BATTLE_VOID:
		return _("No attack on %s: nobody could fight there");
	case BATTLE_RESULTS:
		break;
	}
	return "";
}

static void battle_head_write(const struct prose *prose, const struct entry *entry,
	struct str *out)
{
	const struct number attacker = number_plain(entry->from), defender = number_plain(entry->to);
	const struct number die = number_plain(entry->die);
	bool fought = entry->band < BATTLE_UNOPPOSED;

	prose_fill(out, battle_sentence((enum battle_result)entry->band), (const char *const[]){
		name_of_area(prose, entry->subject), attacker.text, defender.text, die.text },
		fought ? 4 : 1);
}

/* Who wanted no ceasefire; a die fell only if neither. */
static void offer_head_write(const struct entry *entry, struct str *out)
{
	bool c = entry->subject & 1 << TEAM_C, r = entry->subject & 1 << TEAM_R;

	if (c && r)
		str_add(out, _("The ceasefire offer: the Coalition and Russia reject it"));
	else if (c)
		str_add(out, _("The ceasefire offer: the Coalition rejects it"));
	else if (r)
		str_add(out, _("The ceasefire offer: Russia rejects it"));
	else if (entry->blurred)
		str_add(out, entry->to ? _("Both sides agree: a ceasefire")
			: _("Both sides want a ceasefire, and the talks fail"));
	else
		die_write(entry->to ? _("Both sides agree: a ceasefire (chance %s%%, rolled %s)")
			: _("Both sides want a ceasefire, and the talks fail (chance %s%%, rolled %s)"),
			entry, out);
}

static void team_head_write(const char *sentence, const char *team, const char *what,
	struct str *out)
{
	prose_fill(out, sentence, (const char *const[]){ team, what }, 2);
}

static void agenda_head_write(const struct prose *prose, const struct entry *entry,
	struct str *out)
{
	const struct text *name = &prose->world->agendas[entry->team][entry->to].name;

	/* a team and the name of its agenda */
	team_head_write(_("Secret agenda of %s: %s"), name_of_team((enum team)entry->team),
		text_in(name, prose->lang), out);
}

static void score_head_write(const struct entry *entry, struct str *out)
{
	const struct number points = number_plain(entry->to);

	/* a team and its points */
	team_head_write(_("%s: %s of 100 points"), prose_team((enum team)entry->team), points.text,
		out);
}

static void attribution_head_write(const struct entry *entry, struct str *out)
{
	const struct number chance = number_plain(entry->chance), die = number_plain(entry->die);

	if (!entry->to)
		die_write(_("No proof of who did it (chance %s%%, rolled %s)"), entry, out);
	else
		/* who did it, chance, die */
		prose_fill(out, _("Traced to %s (chance %s%%, rolled %s)"), (const char *const[]){
			name_of_team((enum team)entry->author), chance.text, die.text }, 3);
}

static void with_text(const char *sentence, const char *text, struct str *out)
{
	prose_fill(out, sentence, (const char *const[]){ text }, 1);
}

void entry_head_write(const struct prose *prose, const struct ledger *ledger,
	const struct entry *entry, struct str *out)
{
	const struct world *world = prose->world;

	if (table_head_write(prose, entry, out))
		return;
	if (entry->kind == ENTRY_TURN)
		prose_turn(prose, entry->subject, out);
	else if (entry->kind == ENTRY_EVENT)
		with_text(_("News: %s"), text_in(&world->events[entry->subject].name, prose->lang), out);
	else if (entry->kind == ENTRY_ORDER)
		order_head_write(prose, entry, out);
	else if (entry->kind == ENTRY_VOTE)
		vote_head_write(prose, ledger, entry, out);
	else if (entry->kind == ENTRY_ROLL)
		roll_head_write(entry, out);
	else if (entry->kind == ENTRY_ATTRIBUTION)
		attribution_head_write(entry, out);
	else if (entry->kind == ENTRY_CHECK)
		check_head_write(entry, out);
	else if (entry->kind == ENTRY_WAR)
		war_head_write(entry, out);
	else if (entry->kind == ENTRY_AGENDA)
		agenda_head_write(prose, entry, out);
	else if (entry->kind == ENTRY_SAY)
		str_add(out, text_in(&world->says[entry->subject], prose->lang));
	else if (entry->kind == ENTRY_BATTLE)
		battle_head_write(prose, entry, out);
	else if (entry->kind == ENTRY_OFFER)
		offer_head_write(entry, out);
	else if (entry->kind == ENTRY_BOOKS)
		str_add(out, _("The books of the turn"));
	else if (entry->kind == ENTRY_ENDING)
		with_text(_("The game ends: %s"), text_in(&world->endings[entry->subject].name,
			prose->lang), out);
	else if (entry->kind == ENTRY_SCORE)
		score_head_write(entry, out);
}
