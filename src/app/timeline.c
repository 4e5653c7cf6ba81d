/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/timeline.h"

#include "app/eyes.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/chair_form.h"
#include "ui/rich.h"

enum { EVERYONE = (1 << TEAM_COUNT) - 1 };

/* Whether something that concerns teams is known to eyes. */
static bool is_known(int eyes, unsigned teams)
{
	return eyes == TEAM_NONE || (eyes < TEAM_COUNT ? (teams & 1U << eyes) != 0
		: teams == EVERYONE);
}

/* Who knows of an act at once; what others see of it, they see in the ledger. */
static unsigned teams_of(const struct act *act)
{
	switch ((enum act_kind)act->kind) {
	case ACT_INJECT: return act->inject.turn == 0 ? act->inject.teams : 0;
	case ACT_AGREE: return act->agree.secret ? act->agree.parties : EVERYONE;
	case ACT_SHOW: return act->show.what.hide ? 0 : 1U << act->show.what.team;
	case ACT_BALLOT: case ACT_REDLINE: return 1U << TEAM_C;
	case ACT_SIGNAL: case ACT_COUNTERSIGN: case ACT_SEAT: case ACT_ARGUMENT: case ACT_END:
		return EVERYONE;
	case ACT_PACKAGE: return 1U << act->package.of;
	case ACT_ADJUST: case ACT_RULING: case ACT_CANCEL: case ACT_EVENT: case ACT_COUNT:
		break;
	}
	return 0;
}

static void tell_deed(const struct prose *prose, const struct deed *deed, struct doc *out)
{
	struct str text;

	str_init(&text);
	prose_act(prose, &deed->act, &text);
	doc_addf(out, 't', RICH_MARK "k%s" RICH_MARK "t%s" RICH_HANG "%s",
		prose_act_kind((enum act_kind)deed->act.kind), _(": "), text.text);
	if (deed->reason[0])
		doc_addf(out, 'd', _("    reason: %s"), deed->reason);
	str_release(&text);
}

static void tell_deeds(const struct session *session, int turn, int eyes,
	const struct prose *prose, struct doc *out)
{
	const struct table *table = session_table(session);

	for (int i = 0; i < table->deed_count; i++)
		if (table->deeds[i].turn == turn
			&& is_known(eyes, teams_of(&table->deeds[i].act)))
			tell_deed(prose, &table->deeds[i], out);
}

static const char *stage_word(enum offer_stage stage)
{
	switch (stage) {
	case OFFER_OPEN: return _("open");
	case OFFER_ACCEPTED: return _("accepted");
	case OFFER_REFUSED: return _("refused");
	case OFFER_COUNTERED: return _("answered with another");
	case OFFER_LAPSED: return _("lapsed");
	case OFFER_STAGES: break;
	}
	return "";
}

static void tell_offers(const struct session *session, int turn, int eyes,
	const struct prose *prose, struct doc *out)
{
	const struct table *table = session_table(session);

	for (int i = 0; i < table->offer_count; i++) {
		const struct offer *it = &table->offers[i];
		struct str text;

		if (it->turn != turn || !is_known(eyes, it->terms.parties))
			continue;
		str_init(&text);
		prose_terms(prose, &it->terms, &text);
		/* number, who proposes, terms, what became of it */
		doc_addf(out, 't', _("Offer %d of %s: %s (%s)"), i + 1,
			prose_team((enum team)it->terms.proposer), text.text,
			stage_word((enum offer_stage)it->stage));
		str_release(&text);
	}
}

static const char *writer(int team)
{
	return team < TEAM_COUNT ? prose_team((enum team)team) : _("Facilitator");
}

static void tell_messages(const struct session *session, int turn, int eyes, struct doc *out)
{
	const struct table *table = session_table(session);

	for (int i = 0; i < table->message_count; i++) {
		const struct message *it = &table->messages[i];
		unsigned teams = it->to | (it->from < TEAM_COUNT ? 1U << it->from : 0);

		if (it->turn == turn && is_known(eyes, teams))
			doc_addf(out, 't', RICH_MARK "%c%s" RICH_MARK "t%s" RICH_HANG "\"%s\"",
				style_team(it->from), writer(it->from), _(": "), it->text);
	}
}

static void tell_notes(const struct session *session, int turn, struct doc *out)
{
	const struct table *table = session_table(session);

	for (int i = 0; i < table->remark_count; i++) {
		const struct remark *it = &table->remarks[i];

		if (it->turn != turn || remark_kind_of(it) == REMARK_VOTES)
			continue;
		if (it->against >= 0)
			doc_addf(out, 't', _("%s against the argument of %s: %s"), writer(it->by),
				prose_team((enum team)it->against), it->text);
		else
			doc_addf(out, 'w', _("Note (%s): %s"), chair_tag(it->tag), it->text);
	}
}

bool timeline_turn(const struct session *session, int turn, int eyes, enum lang lang,
	struct doc *out)
{
	struct prose prose = { .world = session_world(session), .lang = lang };
	size_t before = out->text.length;

	tell_offers(session, turn, eyes, &prose, out);
	tell_deeds(session, turn, eyes, &prose, out);
	tell_messages(session, turn, eyes, out);
	if (eyes == TEAM_NONE)
		tell_notes(session, turn, out);
	return out->text.length > before;
}

static bool is_facilitators(const struct deed *deed)
{
	return deed->act.kind >= ACT_SEAT;
}

void timeline_rulings(const struct session *session, enum lang lang, struct doc *out)
{
	struct prose prose = { .world = session_world(session), .lang = lang };
	const struct table *table = session_table(session);

	for (int turn = 1; turn <= session_state(session)->turn; turn++) {
		struct doc part;

		doc_init(&part);
		for (int i = 0; i < table->deed_count; i++)
			if (table->deeds[i].turn == turn && is_facilitators(&table->deeds[i]))
				tell_deed(&prose, &table->deeds[i], &part);
		tell_notes(session, turn, &part);
		if (part.text.length) {
			doc_addf(out, 'h', _("Turn %d"), turn);
			str_add(&out->text, part.text.text);
		}
		doc_release(&part);
	}
}

void debrief_rulings(const struct session *session, enum lang lang, struct doc *out)
{
	struct doc part;

	doc_init(&part);
	timeline_rulings(session, lang, &part);
	if (part.text.length) {
		doc_add(out, 't', "");
		doc_add(out, 'h', _("What was done at the facilitator's desk"));
		str_add(&out->text, part.text.text);
	}
	doc_release(&part);
}

/* The inject of a deed, if it has reached the eyes by now. */
static bool has_come(const struct session *session, const struct deed *deed, int eyes)
{
	int turn = session_state(session)->turn;

	return deed->act.kind == ACT_INJECT && is_known(eyes, deed->act.inject.teams)
		&& (deed->act.inject.turn == 0 || deed->act.inject.turn <= turn);
}

static void tell_inject(const struct session *session, const struct deed *deed, enum lang lang,
	struct doc *out)
{
	const struct inject *it =
		&session_world(session)->scenario.injects[deed->act.inject.inject];

	doc_addf(out, 'h', _("Turn %d: %s"), deed->act.inject.turn ? deed->act.inject.turn
		: deed->turn, text_in(&it->name, lang));
	doc_add(out, 't', text_in(&it->text, lang));
	doc_add(out, 't', "");
}

int timeline_heard(const struct session *session, int eyes, int since, enum lang lang,
	struct doc *out)
{
	const struct table *table = session_table(session);
	int count = 0;

	for (int i = 0; i < table->deed_count; i++)
		if (has_come(session, &table->deeds[i], eyes) && count++ >= since)
			tell_inject(session, &table->deeds[i], lang, out);
	for (int i = 0; i < table->message_count; i++) {
		const struct message *it = &table->messages[i];

		if (it->from >= TEAM_COUNT && is_known(eyes, it->to) && count++ >= since)
			doc_addf(out, 't', _("Turn %d: \"%s\""), it->turn, it->text);
	}
	return count;
}
