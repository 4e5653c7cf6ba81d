/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_desk.h"

#include <stdio.h>

#include "app/aid.h"
#include "app/plain_chair.h"
#include "base/arena.h"
#include "engine/act.h"
#include "prose/gettext.h"

/* The facilitator at the keyboard: what the desk shows, and its round of keys. */

bool play_has_desk(const struct play *play)
{
	return desk_has(session_state(play->session), DESK_FACILITATOR);
}

static int player_of(const struct world *world, const struct seat *seat, enum team team)
{
	if (seat->kind == SEAT_HUMAN)
		return PLAYER_PERSON;
	if (seat->kind == SEAT_NONE)
		return PLAYER_NOBODY;

	int persona = seat->persona[0] ? world_persona(world, team, seat->persona) : -1;

	return persona < 0 ? PLAYER_STANDARD : PLAYER_PERSONA + persona;
}

static void add_sheet(const struct session *session, enum team team, struct chair_facts *facts)
{
	const struct world *world = session_world(session);
	const struct sheet *sheet = session_sheet(session, session_state(session)->turn, team);
	uint8_t bit = (uint8_t)(1U << team);

	facts->player[team] = (int8_t)player_of(world, session_seat(session, team), team);
	if (session_is_sealed(session, team))
		facts->sealed |= bit;
	facts->sheet[team] = sheet;
	facts->notes[team] = session_notes(session, session_state(session)->turn, team);
	if (!sheet)
		return;
	if (sheet->argue >= 0)
		facts->arguing |= bit;
	facts->package[team] = sheet->package;
	for (int i = 0; i < sheet->count; i++) {
		facts->orders[facts->order_count++] = sheet->orders[i];
		if (world->orders[sheet->orders[i].kind].free_form)
			facts->free_form |= bit;
	}
}

/* What was said this turn against argued orders. */
static void add_counters(const struct session *session, struct chair_facts *facts)
{
	const struct table *table = session_table(session);

	for (int i = 0; i < table->remark_count; i++) {
		const struct remark *it = &table->remarks[i];

		if (it->turn == facts->state->turn && remark_kind_of(it) == REMARK_COUNTER
			&& it->by < TEAM_COUNT)
			facts->against[it->against][it->by] = it->text;
	}
}

void desk_papers_fill(const struct play *play, struct desk_papers *papers)
{
	const struct session *session = play->session;
	struct chair_facts *facts = &papers->facts;

	*facts = (struct chair_facts){ .state = session_state(session),
		.preview = &papers->preview, .minutes = play_minutes(play) };
	for (int team = 0; team < TEAM_COUNT; team++)
		add_sheet(session, (enum team)team, facts);
	add_counters(session, facts);
	papers->preview.count = papers->preview.vote_count = 0;
	if (facts->state->over)
		return;
	session_preview(session, &papers->after, &papers->preview);
	facts->die_count = dice_of_ledger(session_world(session), &papers->preview, facts->dice,
		MAX_DICE);
}

static void draw_chair(void *model, struct canvas *canvas)
{
	chair_draw(model, canvas);
}

static int key_chair(void *model, int key)
{
	return (int)chair_key(model, key);
}

static int talk_chair(void *model, struct plain *plain)
{
	return (int)plain_chair(plain, model);
}

/* Show the game as it stands after an act. */
static void refill(const struct play *play, struct chair *chair, struct desk_papers *papers)
{
	desk_papers_fill(play, papers);
	view_make(chair->scene.world, session_state(play->session), TEAM_NONE,
		&chair->scene.view);
	doc_clear(&chair->situation);
	desk_situation(play, chair, &chair->situation);
}

static enum place place_of(const void *model)
{
	const struct chair *chair = model;

	switch (chair->mode) {
	case CHAIR_LIST: return PLACE_CHAIR;
	case CHAIR_FORM: return chair->form.editing ? PLACE_COUNT : PLACE_FORM;
	case CHAIR_DOC: return PLACE_PAGE;
	case CHAIR_CONFIRM: break;
	}
	return PLACE_COUNT;
}

static enum play_end run(struct play *play, struct chair *chair, struct desk_papers *papers)
{
	struct screen screen = { chair, draw_chair, key_chair, talk_chair };

	for (;;) {
		console_draw(play->console, &screen);
		switch ((enum chair_event)console_key(play->console, &screen, -1)) {
		case CHAIR_ACT:
			desk_do(play, chair);
			refill(play, chair, papers);
			if (session_state(play->session)->over)
				return PLAY_ON;
			break;
		case CHAIR_PAGE: desk_page(play, chair, chair->page, &chair->doc); break;
		case CHAIR_LEAVE: return PLAY_ON;
		case CHAIR_QUIT: return PLAY_LEFT;
		case CHAIR_NOTHING: case CHAIR_REDRAW: break;
		}
	}
}

static enum play_end sit_down(struct play *play, enum chair_stage stage)
{
	struct arena *arena = arena_new();
	struct chair *chair = arena_alloc(arena, 1, sizeof(*chair));
	struct desk_papers *papers = arena_alloc(arena, 1, sizeof(*papers));

	play_scene(play, TEAM_NONE, arena, &chair->scene);
	chair->scene.eyes = _("facilitator");
	chair->facts = &papers->facts;
	chair->stage = stage;
	chair_init(chair);
	chair->situation.words = console_is_plain(play->console);
	refill(play, chair, papers);

	static const struct aid AID = { .draw = draw_chair, .place = place_of };
	const struct aid *before = play->console->aid;

	play->console->aid = &AID;

	enum play_end end = run(play, chair, papers);

	play->console->aid = before;

	chair_release(chair);
	arena_free(arena);
	return end;
}

enum play_end play_desk(struct play *play, enum chair_stage stage)
{
	bool known = false;
	enum play_end end;

	play_clock_hold(play);
	end = play_curtain_desk(play);
	if (end == PLAY_ON)
		end = play_pin(play, stage, &known);
	if (end == PLAY_ON && known)
		end = sit_down(play, stage);
	play->last = TEAM_NONE;
	play_count(play);
	play_clock_go(play);
	return end;
}
