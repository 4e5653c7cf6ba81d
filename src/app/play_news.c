/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/accords.h"
#include "app/aid.h"
#include "app/debrief.h"
#include "app/eyes.h"
#include "app/plain_news.h"
#include "app/plain_page.h"
#include "app/play_debrief.h"
#include "app/play_game.h"
#include "app/timeline.h"
#include "base/arena.h"
#include "journal/game.h"
#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/lesson.h"
#include "ui/page.h"
#include "ui/reading.h"
#include "ui/replay.h"
#include "ui/resolution.h"

static void draw_resolution(void *model, struct canvas *canvas)
{
	resolution_draw(model, canvas);
}

static int key_resolution(void *model, int key)
{
	enum resolution_event event = resolution_key(model, key);

	return event == RESOLUTION_REDRAW ? RESOLUTION_NOTHING : (int)event;
}

static int talk_resolution(void *model, struct plain *plain)
{
	return (int)plain_resolution(plain, model);
}

/* The scene of turn's adjudication for the eyes, before it; ledgers up to it lie in arena. */
static void fill_scene(const struct play *play, int turn, struct arena *arena,
	struct resolution *out)
{
	const struct world *world = session_world(play->session);
	struct ledger *past = arena_alloc(arena, (size_t)turn + 1, sizeof(*past));
	int eyes = play_eyes(play->session);

	for (int i = 0; i <= turn; i++)
		eyes_ledger(world, session_state_at(play->session, i + 1),
			session_ledger(play->session, i), eyes, &past[i]);
	out->scene = (struct scene){
		.world = world, .atlas = session_atlas(play->session),
		.theme = play->console->theme, .map = play->map, .lang = play->lang,
		.keys = play->console->keys,
		.team = eyes < TEAM_COUNT ? (enum team)eyes : TEAM_NONE,
		.eyes = eyes == EYES_PUBLIC ? _("everyone") : NULL,
		.area = -1, .track = -1, .past = past, .past_count = turn + 1,
	};
	eyes_view(world, session_state_before(play->session, turn), eyes, &out->start);
	out->scene.view = out->start;
	map_view_show(play->map, 0);
}

/* What moved most; the scene is brought to the end of the turn as its eyes see it. */
static enum play_end standing(struct play *play, int turn, const struct view *start,
	struct scene *scene)
{
	const struct why why = { .scene = scene };
	struct page page;
	enum play_end end;

	eyes_view(scene->world, session_state_at(play->session, turn + 1), play_eyes(play->session),
		&scene->view);
	scene->applied = 0;
	scene_look_back(scene);
	scene_keep_base(scene, start);
	page_init(&page, _(" Standing after the turn"));
	page.doc.words = console_is_plain(play->console);
	lesson_page(scene->world, LESSON_STANDING, turn, scene->team, scene->lang, &page.doc);
	reading_standing(scene, &page.doc);
	page.why = &why;
	end = play_page(play, &page);
	page_release(&page);
	return end;
}

static enum place place_of_resolution(const void *model)
{
	return ((const struct resolution *)model)->help ? PLACE_PAGE : PLACE_RESOLUTION;
}

enum play_end play_news(struct play *play, int turn)
{
	struct arena *arena = arena_new();
	struct resolution *resolution = arena_alloc(arena, 1, sizeof(*resolution));
	struct screen screen = { resolution, draw_resolution, key_resolution,
		talk_resolution };
	static const struct aid AID = { .draw = draw_resolution, .place = place_of_resolution };
	enum play_end end = PLAY_ON;

	fill_scene(play, turn, arena, resolution);
	resolution_init(resolution);
	if (resolution->steps.count > 0
		&& aid_console_run(play->console, &screen, &AID) == RESOLUTION_QUIT)
		end = PLAY_LEFT;
	resolution_release(resolution);
	if (end == PLAY_ON)
		end = standing(play, turn, &resolution->start, &resolution->scene);
	arena_free(arena);
	return end;
}

/* A game that still runs shows of its secrets what the players know anyway. */
static int replay_eyes(const struct session *session, enum team eyes)
{
	return session_state(session)->over || (int)eyes == EYES_PUBLIC ? (int)eyes
		: play_eyes(session);
}

/* What the replay screen asks of the session. */
static void replay_view(void *self, int n, enum team eyes, struct view *view)
{
	const struct session *session = self;
	struct state state = *session_state_at(session, n > 0 ? n : 1);

	if (n == 0)
		eyes_rewind(session_world(session), session_ledger(session, 0), &state);
	eyes_view(session_world(session), &state, replay_eyes(session, eyes), view);
}

static void replay_ledger(void *self, int n, enum team eyes, struct ledger *ledger)
{
	const struct session *session = self;
	struct arena *arena = arena_new();
	struct ledger *story = arena_alloc(arena, 1, sizeof(*story));
	const struct state *after;

	if (session_story(session, n, story, &after))
		eyes_ledger(session_world(session), after, story, replay_eyes(session, eyes), ledger);
	arena_free(arena);
}

/* The last turn of which there is something to see. */
static int replay_last(const struct session *session)
{
	int last = session_game(session)->turn - 1;
	const struct ledger *acts = session_acts(session, last + 1);

	return session_state(session)->over && acts && !session_ledger(session, last + 1) ? last + 1
		: last;
}

/* What was said and done at the table in a turn, as the eyes may know. */
static bool replay_table(void *self, int n, enum team eyes, enum lang lang, struct doc *out)
{
	const struct session *session = self;

	return n > 0 && timeline_turn(session, n, replay_eyes(session, eyes), lang, out);
}

/* The agreements of a turn, as the eyes may know. */
static void replay_agreements(void *self, int n, enum team eyes, enum lang lang, struct doc *out)
{
	const struct session *session = self;
	struct accords accords = { .session = session, .turn = n > 0 ? n : 1,
		.eyes = replay_eyes(session, eyes), .lang = lang };

	accords_write(&accords, out);
}

static void draw_replay(void *model, struct canvas *canvas)
{
	replay_draw(model, canvas);
}

static int key_replay(void *model, int key)
{
	enum replay_event event = replay_key(model, key);

	return event == REPLAY_REDRAW ? REPLAY_NOTHING : (int)event;
}

static int talk_replay(void *model, struct plain *plain)
{
	return (int)plain_replay(plain, model);
}

static enum place place_of_replay(const void *model)
{
	const struct replay *replay = model;

	return replay->typing ? PLACE_COUNT : replay->reading ? PLACE_PAGE : PLACE_REPLAY;
}

static const struct scene *scene_of_replay(const void *model)
{
	return &((const struct replay *)model)->scene;
}

static int turns_of_replay(const void *model)
{
	return ((const struct replay *)model)->source.last;
}

static int ask_replay(void *model, const struct request *request)
{
	enum replay_event event = replay_request(model, request);

	return event == REPLAY_REDRAW ? REPLAY_NOTHING : (int)event;
}

enum play_end play_replay(struct console *console, struct session *session, enum lang lang)
{
	struct arena *arena = arena_new();
	struct replay *replay = arena_alloc(arena, 1, sizeof(*replay));
	struct screen screen = { replay, draw_replay, key_replay, talk_replay };
	static const struct aid AID = { .draw = draw_replay, .place = place_of_replay,
		.scene = scene_of_replay, .turns = turns_of_replay, .request = ask_replay };
	int eyes = replay_eyes(session, TEAM_NONE);

	replay->scene = (struct scene){
		.world = session_world(session), .atlas = session_atlas(session),
		.theme = console->theme, .map = map_view_new(session_atlas(session)),
		.keys = console->keys,
		.lang = lang, .team = TEAM_NONE,
		.eyes = eyes == EYES_PUBLIC ? _("everyone") : NULL,
	};
	replay->source = (struct replay_source){ .self = session, .view = replay_view,
		.ledger = replay_ledger, .ending = debrief_ending, .table = replay_table,
		.agreements = replay_agreements,
		.fixed = !session_state(session)->over, .public_eyes = EYES_PUBLIC };
	replay->source.last = replay_last(session);
	replay->past = arena_alloc(arena, (size_t)replay->source.last + 1,
		sizeof(*replay->past));
	replay->eyes = eyes == EYES_PUBLIC ? TEAM_NONE : (enum team)eyes;
	console_look(console, replay->scene.map);
	replay_init(replay);
	console->world = replay->scene.world;
	aid_console_run(console, &screen, &AID);
	console->world = console->rules_of = NULL;
	replay_release(replay);
	map_view_free(replay->scene.map);
	arena_free(arena);
	return PLAY_LEFT;
}
