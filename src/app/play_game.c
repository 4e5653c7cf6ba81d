/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_game.h"

#include <stdio.h>

#include "app/aid.h"
#include "app/eyes.h"
#include "app/plain_page.h"
#include "app/play_arguments.h"
#include "app/play_blocs.h"
#include "app/play_desk.h"
#include "app/play_offers.h"
#include "app/preferences.h"
#include "app/timeline.h"
#include "engine/act.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/map_view.h"
#include "ui/page.h"
#include "ui/rich.h"

static void draw_page(void *model, struct canvas *canvas)
{
	page_draw(model, canvas);
}

static int key_page(void *model, int key)
{
	enum page_event event = page_key(model, key);

	return event == PAGE_REDRAW ? PAGE_NOTHING : (int)event;
}

static int talk_page(void *model, struct plain *plain)
{
	return (int)plain_page(plain, model, NULL, NULL, NULL);
}

static enum place place_of_page(const void *model)
{
	return ((const struct page *)model)->curtain ? PLACE_CURTAIN : PLACE_READ;
}

static const struct aid PAGE_AID = { .draw = draw_page, .place = place_of_page };

enum play_end play_page(struct play *play, struct page *page)
{
	struct screen screen = { page, draw_page, key_page, talk_page };

	return aid_console_run(play->console, &screen, &PAGE_AID) == PAGE_QUIT ? PLAY_LEFT
		: PLAY_ON;
}

enum play_end play_fault(struct play *play, const struct fault *fault)
{
	struct page page;
	struct str text;

	str_init(&text);
	prose_fault(fault, &text);
	page_init(&page, _(" The game cannot be saved"));
	doc_add(&page.doc, 'w', text.text);
	doc_add(&page.doc, 't', _("What was sealed before is safe in the game's file. Mend the "
		"cause and continue the game from the title screen."));
	play_page(play, &page);
	page_release(&page);
	str_release(&text);
	return PLAY_FAILED;
}

int play_eyes(const struct session *session)
{
	int eyes = TEAM_NONE;

	for (int team = 0; team < TEAM_COUNT; team++)
		if (session_seat(session, (enum team)team)->kind == SEAT_HUMAN)
			eyes = eyes == TEAM_NONE ? team : EYES_PUBLIC;
	return eyes;
}

/* What a curtain says, and the style of its band. */
struct curtain {
	const char *first, *second;
	char band;
};

/*
 * Two sentences that only Enter takes away; nothing of what was shown before is left.
 * *called: F was pressed, NULL where the facilitator cannot be called.
 */
static enum play_end lower_curtain(struct play *play, const struct curtain *curtain,
	bool *called)
{
	struct page page;
	struct screen screen = { &page, draw_page, key_page, talk_page };

	page_init(&page, " eastflank");
	page.curtain = true;
	page.band = curtain->band;
	page.facilitator = called != NULL;
	doc_add(&page.doc, 'h', curtain->first);
	doc_add(&page.doc, 't', "");
	doc_add(&page.doc, 't', curtain->second);
	/* What the last team typed too much must not open the next one's papers; nor does the
	 * command line recall for the next one what it typed. */
	console_forget(play->console);
	play->console->history = (struct prompt_history){ .count = 0 };

	int event = aid_console_run(play->console, &screen, &PAGE_AID);

	page_release(&page);
	play->last = TEAM_NONE;
	if (called)
		*called = event == PAGE_FACILITATOR;
	return event == PAGE_QUIT ? PLAY_LEFT : PLAY_ON;
}

/* A curtain before a team's or everyone's papers: the facilitator may take the keyboard first. */
static enum play_end drop_curtain(struct play *play, const struct curtain *curtain)
{
	bool called = play_has_desk(play);
	enum play_end end = PLAY_ON;

	play_clock_hold(play);
	while (end == PLAY_ON) {
		bool has_desk = play_has_desk(play) && !session_state(play->session)->over;

		end = lower_curtain(play, curtain, has_desk ? &called : NULL);
		if (end != PLAY_ON || !has_desk || !called)
			break;
		end = play_desk(play, CHAIR_BETWEEN);
		play_clock_hold(play);
	}
	play_clock_go(play);
	return end;
}

static enum play_end curtain_of(struct play *play, const char *who, char band)
{
	char text[256];
	struct curtain curtain = { text, _("The others look away."), band };

	snprintf(text, sizeof(text), _("%s, take the keyboard."), who);
	return drop_curtain(play, &curtain);
}

enum play_end play_curtain_for(struct play *play, const char *who)
{
	return curtain_of(play, who, 'B');
}

enum play_end play_curtain_desk(struct play *play)
{
	char text[256];
	struct curtain curtain = { text, _("The others look away."), 'B' };

	snprintf(text, sizeof(text), _("%s, take the keyboard."), _("Facilitator"));
	return lower_curtain(play, &curtain, NULL);
}

enum play_end play_curtain_all(struct play *play)
{
	struct curtain curtain = { _("Arguments: everyone looks at the screen."),
		_("What is argued is opened to all teams now."), 'B' };

	return drop_curtain(play, &curtain);
}

enum play_end play_curtain(struct play *play, enum team team)
{
	if (play->people < 2 || play->last == team)
		return PLAY_ON;

	enum play_end end = curtain_of(play, prose_team(team), style_counter((int)team));

	if (end == PLAY_ON)
		end = play_team_pin(play, team);
	play->last = team;
	return end;
}

enum play_end play_tell(struct play *play, enum team team)
{
	struct page page;
	enum play_end end = PLAY_ON;
	int before = play->told[team];

	page_init(&page, _(" From the facilitator"));
	play->told[team] = timeline_heard(play->session, (int)team, before, play->lang, &page.doc);
	if (play->told[team] > before)
		end = play_page(play, &page);
	page_release(&page);
	return end;
}

/* Whether a team that a person plays has still to seal. */
static bool waits(const struct play *play, enum team team)
{
	return !session_state(play->session)->over
		&& session_seat(play->session, team)->kind == SEAT_HUMAN
		&& !session_is_sealed(play->session, team);
}

static enum play_end human_turn(struct play *play, enum team team)
{
	enum play_end end = play_curtain(play, team);

	if (end == PLAY_ON && waits(play, team))
		end = play_tell(play, team);
	return end == PLAY_ON && waits(play, team) ? play_board(play, team) : end;
}

static bool anybody_waits(const struct play *play)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		if (waits(play, (enum team)team))
			return true;
	return false;
}

/* Let everyone who has not sealed yet fill the sheet: first people, then machines. */
static enum play_end fill_sheets(struct play *play)
{
	/* More than one round: the facilitator may reopen a sheet while another team plays. */
	while (anybody_waits(play))
		for (int team = 0; team < TEAM_COUNT; team++) {
			enum play_end end = waits(play, (enum team)team)
				? human_turn(play, (enum team)team) : PLAY_ON;

			if (end != PLAY_ON)
				return end;
		}
	return session_state(play->session)->over ? PLAY_ON : play_thinking(play);
}

/* Whether every team with a player has sealed. */
static bool all_sealed(const struct play *play)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		if (session_seat(play->session, (enum team)team)->kind != SEAT_NONE
			&& !session_is_sealed(play->session, (enum team)team))
			return false;
	return true;
}

/* Sheets, ballots, arguments; then the facilitator, who may give a sheet back. */
static enum play_end fill_turn(struct play *play)
{
	const struct state *state = session_state(play->session);
	enum play_end end = PLAY_ON;

	do {
		end = fill_sheets(play);
		if (end == PLAY_ON && !state->over)
			end = play_blocs(play);
		if (end == PLAY_ON && !state->over)
			end = play_arguments(play);
		if (end == PLAY_ON && !state->over && play_has_desk(play)) {
			play_clock_phase(play, PHASE_ADJUDICATION);
			end = play_desk(play, CHAIR_REVIEW);
		}
	} while (end == PLAY_ON && !state->over && !all_sealed(play));
	return end;
}

static enum play_end play_turn(struct play *play)
{
	int turn = session_state(play->session)->turn;
	enum play_end end = PLAY_ON;
	struct fault fault;

	if (play_has_desk(play))
		end = play_desk(play, CHAIR_OPENING);
	if (end == PLAY_ON && !session_state(play->session)->over) {
		if (play->humans > 1)
			play_clock_phase(play, PHASE_NEGOTIATION);
		end = play_negotiation(play);
	}
	if (end == PLAY_ON)
		end = fill_turn(play);
	if (end != PLAY_ON || session_state(play->session)->over)
		return end;
	if (!session_resolve(play->session, &fault))
		return play_fault(play, &fault);
	play->last = TEAM_NONE;
	play_clock_phase(play, PHASE_DEBRIEF);
	return play_news(play, turn);
}

/* People at the keyboard who play no team. */
static int others_at_table(const struct state *state)
{
	int count = desk_has(state, DESK_FACILITATOR) + desk_has(state, DESK_CONGRESS);

	for (int bloc = 0; bloc < MAX_BLOCS; bloc++)
		count += (state->desk.blocs & 1U << bloc) != 0;
	return count;
}

void play_count(struct play *play)
{
	play->humans = 0;
	for (int team = 0; team < TEAM_COUNT; team++)
		play->humans += session_seat(play->session, (enum team)team)->kind == SEAT_HUMAN;
	play->people = play->humans + others_at_table(session_state(play->session));
}

enum play_end play_game(struct console *console, struct session *session, enum lang lang)
{
	struct play play = {
		.console = console, .session = session, .lang = lang, .last = TEAM_NONE,
		.map = map_view_new(session_atlas(session)),
	};
	enum play_end end = PLAY_ON;

	console->world = session_world(session);
	console_look(console, play.map);
	play_count(&play);
	while (end == PLAY_ON && !session_state(session)->over)
		end = play_turn(&play);
	play_clock_hold(&play);
	if (end == PLAY_ON)
		end = play_ending(&play);
	console->world = console->rules_of = NULL;
	map_view_free(play.map);
	return end;
}
