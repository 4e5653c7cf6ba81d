/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/debrief.h"

#include "engine/prediction.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/rich.h"

/* The turn's question with its outcome, the team at hand, and penalties so far. */
struct tally {
	enum lang lang;
	const struct prediction *posed;  /* NULL: none */
	bool came;
	enum team team;
	int sum[TEAM_COUNT], count[TEAM_COUNT];
};

static bool has_notes(const struct sheet *sheet, const struct notes *notes)
{
	if (!sheet || !notes)
		return false;
	for (int i = 0; i < sheet->count; i++)
		if (notes->reason[i][0])
			return true;
	return notes->intent[0] || notes->prediction >= 0 || sheet->argue >= 0;
}

static bool turn_has_notes(const struct session *session, int turn)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		if (has_notes(session_sheet(session, turn, (enum team)team),
			session_notes(session, turn, (enum team)team)))
			return true;
	return false;
}

static void intent(const struct notes *notes, struct doc *out)
{
	if (notes->intent[0])
		doc_addf(out, 't', _("    intent: %s"), notes->intent);
}

static void reasons(const struct prose *prose, const struct sheet *sheet,
	const struct notes *notes, struct doc *out)
{
	for (int i = 0; i < sheet->count; i++) {
		struct str name;

		if (!notes->reason[i][0])
			continue;
		str_init(&name);
		prose_order(prose, &sheet->orders[i], &name);
		doc_addf(out, 't', "    %s%s" RICH_MARK "k%s", name.text, _(": "),
			notes->reason[i]);
		str_release(&name);
	}
}

/* Reasons of the argued order, what was said against them, and what they came to (B8.4). */
static void arguments(const struct session *session, int turn, enum team team, struct doc *out)
{
	const struct sheet *sheet = session_sheet(session, turn, team);
	const struct table *table = session_table(session);
	const struct notes *notes = session_notes(session, turn, team);

	if (sheet->argue < 0)
		return;
	for (int i = 0; i < MAX_REASONS && notes->argument[i][0]; i++)
		doc_addf(out, 't', "    %s " RICH_MARK "k%s", _("argued:"), notes->argument[i]);
	for (int i = 0; i < table->remark_count; i++) {
		const struct remark *it = &table->remarks[i];

		if (it->turn == turn && it->against == (int)team && it->text[0])
			doc_addf(out, 't', "    %s%s" RICH_MARK "w%s",
				prose_team((enum team)it->by), _(": "), it->text);
	}
	for (int i = 0; i < table->deed_count; i++) {
		const struct deed *it = &table->deeds[i];

		if (it->turn == turn && it->act.kind == ACT_ARGUMENT
			&& it->act.argument.of == (int)team)
			doc_addf(out, 't', _("    worth %+d"), it->act.argument.value);
	}
}

/* A team's chance on the turn's question, and what it cost. */
static void prediction(struct tally *tally, const struct notes *notes, struct doc *out)
{
	if (notes->prediction < 0)
		return;
	if (!tally->posed) {
		doc_addf(out, 't', _("    predicted: %d%%"), notes->prediction);
		return;
	}

	int penalty = prediction_penalty(notes->prediction, tally->came);

	tally->sum[tally->team] += penalty;
	tally->count[tally->team]++;
	doc_addf(out, 't', _("    predicted: %d%%, penalty %d"), notes->prediction, penalty);
}

/* The turn's question and how it came out; asked of nobody, it is left out. */
static void question(const struct session *session, int turn, struct tally *tally,
	struct doc *out)
{
	const struct world *world = session_world(session);
	const struct ledger *ledger = session_ledger(session, turn);

	tally->posed = ledger ? prediction_posed(world, turn) : NULL;
	if (!tally->posed)
		return;
	tally->came = prediction_came(world, tally->posed, session_state_before(session, turn),
		ledger);
	doc_addf(out, 't', _("  Turn %d: %s %s"), turn,
		text_in(&tally->posed->question, tally->lang), tally->came ? _("Yes") : _("No"));
}

static void mean_penalties(const struct tally *tally, struct doc *out)
{
	bool any = false;

	for (int team = 0; team < TEAM_COUNT; team++)
		any |= tally->count[team] > 0;
	if (!any)
		return;
	doc_add(out, 't', "");
	doc_add(out, 'h', _("Predictions"));
	for (int team = 0; team < TEAM_COUNT; team++)
		if (tally->count[team] > 0)
			doc_addf(out, style_team(team), _("  %s: mean penalty %d of %d predictions"),
				prose_team((enum team)team), tally->sum[team] / tally->count[team],
				tally->count[team]);
	doc_add(out, 'd', _("  0 is sure and right, 100 sure and wrong; who always says 50 gets "
		"25."));
}

/* What a team wrote in a turn. */
static void team_notes(const struct session *session, int turn, struct tally *tally,
	struct doc *out)
{
	struct prose prose = { .world = session_world(session), .lang = tally->lang };
	const struct sheet *sheet = session_sheet(session, turn, tally->team);
	const struct notes *notes = session_notes(session, turn, tally->team);

	if (!has_notes(sheet, notes))
		return;
	doc_addf(out, style_team(tally->team), _("  Turn %d, %s"), turn, prose_team(tally->team));
	intent(notes, out);
	prediction(tally, notes, out);
	reasons(&prose, sheet, notes, out);
	arguments(session, turn, tally->team, out);
}

void debrief_notes(const struct session *session, enum lang lang, struct doc *out)
{
	struct tally tally = { .lang = lang };
	int turns = session_state(session)->turn;
	bool any = false;

	for (int turn = 1; turn <= turns; turn++) {
		if (!turn_has_notes(session, turn))
			continue;
		if (!any) {
			doc_add(out, 't', "");
			doc_add(out, 'h', _("What was meant at the time"));
		}
		any = true;
		question(session, turn, &tally, out);
		for (tally.team = TEAM_C; tally.team < TEAM_COUNT; tally.team++)
			team_notes(session, turn, &tally, out);
	}
	mean_penalties(&tally, out);
}
