/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_desk.h"
#include "app/timeline.h"
#include "base/arena.h"
#include "engine/act.h"
#include "prose/gettext.h"
#include "ui/rich.h"
#include "ui/steps.h"

/* What the facilitator reads at the desk. */

static const char *stand_of(const struct chair_facts *facts, const struct session *session,
	enum team team)
{
	bool sealed = (facts->sealed & 1U << team) != 0;

	switch ((enum seat_kind)session_seat(session, team)->kind) {
	case SEAT_HUMAN: return sealed ? _("a person, sealed") : _("a person, not sealed");
	case SEAT_MACHINE: return sealed ? _("the machine, sealed") : _("the machine, not sealed");
	case SEAT_NONE: break;
	}
	return _("nobody");
}

static void coming(const struct play *play, const struct chair *chair, struct doc *out)
{
	const struct world *world = session_world(play->session);
	struct forecast cards[FORECAST_CARDS];
	int known = event_forecast(world, chair->facts->state, cards);

	for (int i = 0; i < known; i++) {
		const struct event *it = &world->events[cards[i].event];

		doc_addf(out, 't', cards[i].forced ? _(" turn %d: %s (put down)")
			: _(" turn %d: %s"), cards[i].turn, scene_name(&chair->scene, &it->name, it->id));
	}
}

/* What waits for a ruling before the turn can be told as it should. */
static void waiting(const struct chair *chair, struct doc *out)
{
	const struct chair_facts *facts = chair->facts;

	for (int team = 0; team < TEAM_COUNT; team++) {
		if (facts->arguing & 1U << team)
			doc_addf(out, 'w', _(" %s argues an order: worth %+d"),
				prose_team((enum team)team), facts->state->desk.argument[team]);
		if (facts->free_form & 1U << team)
			doc_addf(out, 'w', facts->state->desk.package[team].chance
				? _(" %s gives a free-form order: %d%%")
				: _(" %s gives a free-form order: not ruled on yet"),
				prose_team((enum team)team), facts->state->desk.package[team].chance);
	}
}

static void clock_line(const struct play *play, struct doc *out)
{
	const struct clock *clock = &session_table(play->session)->clock;

	if (clock->left_s >= 0)
		doc_addf(out, 't', clock->running ? _(" clock %d:%02d, runs") : _(" clock %d:%02d, "
			"stands still"), clock->left_s / 60, clock->left_s % 60);
}

void desk_situation(const struct play *play, const struct chair *chair, struct doc *out)
{
	const struct state *state = chair->facts->state;

	for (int team = 0; out->words && team < TEAM_COUNT; team++)
		/* a team, who plays it, its purse */
		doc_addf(out, 't', _("%s: %s, budget %d, capital %d"), prose_team((enum team)team),
			stand_of(chair->facts, play->session, (enum team)team),
			state->res[team][RES_BP], state->res[team][RES_PC]);
	for (int team = 0; !out->words && team < TEAM_COUNT; team++)
		doc_addf(out, 't', RICH_MARK "%c %c" RICH_MARK "t %s  %d+%d", style_team(team),
			prose_team_letter((enum team)team), stand_of(chair->facts, play->session,
			(enum team)team), state->res[team][RES_BP], state->res[team][RES_PC]);
	waiting(chair, out);
	clock_line(play, out);
	doc_add(out, 'h', _(" The next cards"));
	coming(play, chair, out);
}

static void sheet_words(const struct play *play, const struct chair *chair, enum team team,
	struct doc *out)
{
	const struct session *session = play->session;
	int turn = session_state(session)->turn;
	const struct sheet *sheet = session_sheet(session, turn, team);
	const struct notes *notes = session_notes(session, turn, team);
	struct prose prose = scene_prose(&chair->scene);

	doc_addf(out, style_team(team), "%s: %s", prose_team(team),
		stand_of(chair->facts, session, team));
	for (int i = 0; sheet && i < sheet->count; i++) {
		struct str name;

		str_init(&name);
		prose_order(&prose, &sheet->orders[i], &name);
		doc_addf(out, 't', "  %d. %s", i + 1, name.text);
		if (notes && notes->reason[i][0])
			doc_addf(out, 'd', _("     reason: %s"), notes->reason[i]);
		for (int j = 0; notes && sheet->argue == i && j < MAX_REASONS
			&& notes->argument[j][0]; j++)
			doc_addf(out, 'k', _("     argued: %s"), notes->argument[j]);
		str_release(&name);
	}
	if (notes && notes->intent[0])
		doc_addf(out, 't', _("  intent: %s"), notes->intent);
	if (!sheet || sheet->count == 0)
		doc_add(out, 'd', _("  no orders"));
	doc_add(out, 't', "");
}

static void sheets_page(const struct play *play, const struct chair *chair, struct doc *out)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		sheet_words(play, chair, (enum team)team, out);
}

static void deals_page(const struct play *play, const struct chair *chair, struct doc *out)
{
	const struct state *state = chair->facts->state;
	struct prose prose = scene_prose(&chair->scene);

	doc_add(out, 'h', _("Agreements in force"));
	for (int i = 0; i < state->agreement_count; i++) {
		struct str text;

		str_init(&text);
		prose_terms(&prose, &state->agreements[i].terms, &text);
		doc_addf(out, 't', "  %d. %s", state->agreements[i].number, text.text);
		str_release(&text);
	}
	if (state->agreement_count == 0)
		doc_add(out, 'd', _("  none"));
	for (int turn = state->turn; turn > 0; turn--) {
		doc_add(out, 't', "");
		doc_addf(out, 'h', _("Turn %d"), turn);
		if (!timeline_turn(play->session, turn, TEAM_NONE, play->lang, out))
			doc_add(out, 'd', _("  nothing was said"));
	}
}

static void cards_page(const struct play *play, const struct chair *chair, struct doc *out)
{
	const struct desk *desk = &chair->facts->state->desk;

	doc_add(out, 'h', _("The next cards, if nothing else changes"));
	coming(play, chair, out);
	doc_add(out, 't', "");
	doc_add(out, 'h', _("What waits on the desk"));
	for (int i = 0; i < desk->staged_count; i++) {
		const struct staged *it = &desk->staged[i];
		struct act act = { .team = TEAM_NONE };
		struct prose prose = scene_prose(&chair->scene);
		struct str text;

		act.kind = it->kind == STAGED_INJECT ? ACT_INJECT : ACT_EVENT;
		if (it->kind == STAGED_INJECT) {
			act.inject.inject = it->subject;
			act.inject.teams = it->teams;
			act.inject.turn = it->turn;
		} else {
			act.event.event = it->subject;
			act.event.how = it->kind == STAGED_CARD ? EVENT_FORCE : EVENT_SKIP;
			act.event.turn = it->turn;
		}
		str_init(&text);
		prose_act(&prose, &act, &text);
		doc_addf(out, 't', "  %s", text.text);
		str_release(&text);
	}
	if (desk->staged_count == 0)
		doc_add(out, 'd', _("  nothing"));
}

static void dice_lines(const struct chair *chair, struct doc *out)
{
	const struct chair_facts *facts = chair->facts;
	struct prose prose = scene_prose(&chair->scene);

	doc_add(out, 'h', _("The dice, each with its key"));
	for (int i = 0; i < facts->die_count; i++) {
		const struct thrown *die = &facts->dice[i];
		struct str text;

		str_init(&text);
		prose_die(&prose, facts->preview, die, &text);
		str_add(&text, RICH_MARK "d  ");
		if (die->chance)
			str_addf(&text, "%d%%  ", die->chance);
		if (die->die)
			str_addf(&text, _("die %d  "), die->die);
		str_add(&text, RICH_MARK "k");
		prose_die_result((enum die_kind)die->kind, die->result, &text);
		if (die->ruled) {
			str_add(&text, RICH_MARK "w" " ");
			str_add(&text, _("(your ruling; fell: "));
			prose_die_result((enum die_kind)die->kind, die->was, &text);
			str_add(&text, ")");
		}
		doc_addf(out, 't', "  %s " RICH_MARK "d %s", text.text, die->key);
		str_release(&text);
	}
	if (facts->die_count == 0)
		doc_add(out, 'd', _("  none"));
	doc_add(out, 't', "");
}

static void preview_page(const struct chair *chair, struct doc *out)
{
	const struct ledger *preview = chair->facts->preview;
	struct arena *arena = arena_new();
	struct steps *steps = arena_alloc(arena, 1, sizeof(*steps));

	dice_lines(chair, out);
	doc_add(out, 'h', _("The turn as it would be told"));
	steps_find(preview, steps);
	for (int i = 0; i < steps->count; i++)
		steps_headline(&chair->scene, preview, steps, i, out);
	arena_free(arena);
}

void desk_page(const struct play *play, const struct chair *chair, enum action page,
	struct doc *out)
{
	size_t before = out->text.length;

	if (page == ACTION_SHEETS)
		sheets_page(play, chair, out);
	else if (page == ACTION_OFFERS)
		deals_page(play, chair, out);
	else if (page == ACTION_CARDS)
		cards_page(play, chair, out);
	else if (page == ACTION_PREVIEW)
		preview_page(chair, out);
	else
		timeline_rulings(play->session, play->lang, out);
	if (out->text.length == before)
		doc_add(out, 'd', _("Nothing was done at the desk yet."));
}
