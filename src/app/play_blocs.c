/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_blocs.h"

#include <stdio.h>

#include "app/aid.h"
#include "app/plain_chair.h"
#include "base/arena.h"
#include "engine/act.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/ballots.h"
#include "ui/page.h"
#include "ui/scene.h"

/* What the bloc sees: as much as the Coalition, under its own name. */
static void bloc_scene(const struct play *play, int bloc, struct scene *scene,
	struct state *imagined)
{
	const struct world *world = session_world(play->session);
	const struct text *name = &world->blocs[bloc].name;

	*scene = (struct scene){
		.world = world, .atlas = session_atlas(play->session),
		.theme = play->console->theme, .map = play->map, .lang = play->lang,
		.keys = play->console->keys,
		.team = TEAM_NONE, .area = -1, .track = -1,
		.eyes = *text_in(name, play->lang) ? text_in(name, play->lang)
			: world->blocs[bloc].id,
	};
	view_make(world, session_state(play->session), TEAM_C, &scene->view);
	view_imagine(world, &scene->view, 0, imagined);
}

/* The ballot that a bloc has cast on a question this turn, if it has. */
static void recall(const struct state *state, int bloc, struct question *it)
{
	for (int i = 0; i < state->desk.ballot_count; i++)
		if (state->desk.ballots[i].bloc == bloc
			&& state->desk.ballots[i].order == it->order.kind) {
			it->given = true;
			it->choice = state->desk.ballots[i].choice;
		}
}

static bool may_be_attacked(const struct world *world)
{
	for (int kind = 0; kind < world->order_count; kind++)
		if (world->scenario.allowed[kind]
			&& world->orders[kind].battle == BATTLE_INCURSION)
			return true;
	return false;
}

static void fill_questions(const struct play *play, struct ballots *ballots)
{
	const struct world *world = session_world(play->session);
	const struct state *state = session_state(play->session);
	const struct sheet *sheet = session_sheet(play->session, state->turn, TEAM_C);

	ballots->count = 0;
	for (int i = 0; sheet && i < sheet->count; i++)
		if (world->orders[sheet->orders[i].kind].has_vote)
			ballots->questions[ballots->count++].order = sheet->orders[i];
	if (may_be_attacked(world))
		ballots->questions[ballots->count++].order = (struct order){ .team = TEAM_C,
			.kind = BALLOT_RESPONSE, .target = TARGET_NONE };
	for (int i = 0; i < ballots->count; i++)
		recall(state, ballots->bloc, &ballots->questions[i]);
}

/* Turn 1: everything that can ever be put to the vote. */
static void fill_issues(const struct world *world, struct ballots *ballots)
{
	ballots->count = 0;
	ballots->declaring = true;
	for (int kind = 0; kind < world->order_count; kind++)
		if (world->orders[kind].team == TEAM_C && world->scenario.allowed[kind]
			&& world->orders[kind].has_vote)
			ballots->questions[ballots->count++].order = (struct order){
				.team = TEAM_C, .kind = (int16_t)kind, .target = TARGET_NONE };
}

static void draw_ballots(void *model, struct canvas *canvas)
{
	ballots_draw(model, canvas);
}

static int key_ballots(void *model, int key)
{
	enum ballots_event event = ballots_key(model, key);

	return event == BALLOTS_DONE || event == BALLOTS_QUIT ? (int)event : 0;
}

static int talk_ballots(void *model, struct plain *plain)
{
	return (int)plain_ballots(plain, model);
}

static enum place place_of_ballots(const void *model)
{
	return ((const struct ballots *)model)->reading ? PLACE_PAGE : PLACE_BALLOT;
}

/* Show the paper until it is sealed; false: the player leaves. */
static bool fill_in(struct play *play, struct ballots *ballots, struct scene *scene)
{
	struct screen screen = { ballots, draw_ballots, key_ballots, talk_ballots };
	static const struct aid AID = { .draw = draw_ballots, .place = place_of_ballots };

	ballots_init(ballots);

	const struct aid *before = play->console->aid;

	play->console->aid = &AID;

	bool done = play_run(play, &screen, scene) == BALLOTS_DONE;

	play->console->aid = before;

	ballots_release(ballots);
	return done;
}

static enum play_end declare(struct play *play, struct ballots *ballots, struct scene *scene)
{
	const struct state *state = session_state(play->session);
	struct act act = { .kind = ACT_REDLINE, .team = TEAM_NONE };
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict;

	ballots->redline = state->desk.redline[ballots->bloc] - 1;
	if (state->turn > 1 || ballots->redline >= 0)
		return PLAY_ON;
	fill_issues(session_world(play->session), ballots);
	if (!fill_in(play, ballots, scene))
		return PLAY_LEFT;
	ballots->declaring = false;
	if (ballots->redline < 0)
		return PLAY_ON;
	act.redline.bloc = (uint8_t)ballots->bloc;
	act.redline.order = (int16_t)ballots->redline;
	return session_act(play->session, &act, "", &verdict, &fault) ? PLAY_ON
		: play_fault(play, &fault);
}

/* Record what was voted and is not yet. */
static enum play_end cast(struct play *play, const struct ballots *ballots)
{
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict;

	for (int i = 0; i < ballots->count; i++) {
		const struct question *it = &ballots->questions[i];
		struct question was = { .order = it->order };
		struct act act = { .kind = ACT_BALLOT, .team = TEAM_NONE, .ballot = {
			.bloc = (uint8_t)ballots->bloc, .choice = it->choice,
			.order = it->order.kind } };

		recall(session_state(play->session), ballots->bloc, &was);
		if (!it->given || (was.given && was.choice == it->choice))
			continue;
		if (!session_act(play->session, &act, "", &verdict, &fault))
			return play_fault(play, &fault);
	}
	return PLAY_ON;
}

static enum play_end vote(struct play *play, struct ballots *ballots, struct scene *scene)
{
	fill_questions(play, ballots);
	return fill_in(play, ballots, scene) ? cast(play, ballots) : PLAY_LEFT;
}

static enum play_end play_bloc(struct play *play, int bloc)
{
	struct arena *arena = arena_new();
	struct ballots *ballots = arena_alloc(arena, 1, sizeof(*ballots));
	struct scene *scene = arena_alloc(arena, 1, sizeof(*scene));
	struct state *imagined = arena_alloc(arena, 1, sizeof(*imagined));

	bloc_scene(play, bloc, scene, imagined);
	ballots->scene = scene;
	ballots->imagined = imagined;
	ballots->bloc = bloc;

	enum play_end end = play_curtain_for(play, scene->eyes);

	if (end == PLAY_ON)
		end = declare(play, ballots, scene);
	if (end == PLAY_ON)
		end = vote(play, ballots, scene);
	arena_free(arena);
	return end;
}

enum play_end play_blocs(struct play *play)
{
	enum play_end end = PLAY_ON;

	for (int bloc = 0; bloc < session_world(play->session)->bloc_count; bloc++)
		if (end == PLAY_ON && (session_state(play->session)->desk.blocs & 1U << bloc))
			end = play_bloc(play, bloc);
	return end;
}

static bool wants_signature(const struct play *play, int kind)
{
	const struct world *world = session_world(play->session);
	const struct state *state = session_state(play->session);

	if (world->orders[kind].team != TEAM_W || world->orders[kind].countersign == 0
		|| !world->scenario.allowed[kind])
		return false;
	for (int i = 0; i < MAX_SIGNED; i++)
		if (state->desk.signed_order[i] == kind + 1)
			return false;
	return true;
}

bool play_unsigned(const struct play *play, const struct sheet *sheet)
{
	for (int i = 0; i < sheet->count; i++)
		if (wants_signature(play, sheet->orders[i].kind))
			return true;
	return false;
}

/* A page with a question: y or anything else that closes it. */
struct asking {
	struct page page;
	bool yes;
};

static void draw_asking(void *model, struct canvas *canvas)
{
	page_draw(&((struct asking *)model)->page, canvas);
}

static int key_asking(void *model, int key)
{
	struct asking *asking = model;

	if (key == 'y' || key == 'n') {
		asking->yes = key == 'y';
		return PAGE_DONE;
	}

	enum page_event event = page_key(&asking->page, key);

	return event == PAGE_QUIT ? PAGE_QUIT : PAGE_NOTHING;
}

static int talk_asking(void *model, struct plain *plain)
{
	struct asking *asking = model;

	plain_gap(plain);
	plain_doc(plain, &asking->page.doc);
	asking->yes = plain_ask_yes(plain, _("Sign?"));
	return plain->over && !asking->yes ? PAGE_QUIT : PAGE_DONE;
}

static enum play_end ask_congress(struct play *play, int kind)
{
	const struct order_kind *it = &session_world(play->session)->orders[kind];
	struct act act = { .kind = ACT_COUNTERSIGN, .team = TEAM_NONE,
		.countersign = { .order = (int16_t)kind } };
	struct asking asking = { .yes = false };
	struct screen screen = { &asking, draw_asking, key_asking, talk_asking };
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict;

	page_init(&asking.page, _(" Congress"));
	asking.page.also = _("y: sign   n: do not sign");
	doc_addf(&asking.page.doc, 'h', "%s", *text_in(&it->name, play->lang)
		? text_in(&it->name, play->lang) : it->id);
	doc_add(&asking.page.doc, 't', "");
	doc_addf(&asking.page.doc, 't', _("Washington may want to give this order. Without the "
		"signature of Congress it costs %d political capital more. Does Congress sign?"),
		it->countersign);

	int event = console_run(play->console, &screen);

	page_release(&asking.page);
	if (event == PAGE_QUIT)
		return PLAY_LEFT;
	if (asking.yes && !session_act(play->session, &act, "", &verdict, &fault))
		return play_fault(play, &fault);
	return PLAY_ON;
}

enum play_end play_congress(struct play *play, const struct sheet *sheet)
{
	bool any = play_unsigned(play, sheet);
	enum play_end end = play_curtain_for(play, _("Congress"));

	for (int kind = 0; kind < session_world(play->session)->order_count; kind++) {
		bool on_sheet = false;

		for (int i = 0; i < sheet->count; i++)
			on_sheet |= sheet->orders[i].kind == kind;
		if (end == PLAY_ON && wants_signature(play, kind) && (on_sheet || !any))
			end = ask_congress(play, kind);
	}
	return end;
}
