/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/aid.h"
#include "app/debrief.h"
#include "app/eyes.h"
#include "app/plain_page.h"
#include "app/play_debrief.h"
#include "app/promises.h"
#include "app/timeline.h"
#include "base/arena.h"
#include "journal/game.h"
#include "prose/gettext.h"
#include "ui/lesson.h"
#include "ui/reading.h"
#include "ui/tabs.h"

enum { TRACK_COLS = 50 };

/* All of a finished game for all eyes; its ledgers lie in arena. */
static void fill_scene(const struct session *session, enum lang lang, struct arena *arena,
	struct scene *scene)
{
	int last = session_game(session)->turn - 1;
	struct ledger *past = arena_alloc(arena, (size_t)last + 1, sizeof(*past));

	*scene = (struct scene){
		.world = session_world(session), .atlas = session_atlas(session), .lang = lang,
		.team = TEAM_NONE, .area = -1, .track = -1, .past = past, .past_count = last + 1,
	};
	for (int n = 0; n <= last; n++)
		if (session_ledger(session, n))
			eyes_ledger(scene->world, session_state_at(session, n + 1),
				session_ledger(session, n), TEAM_NONE, &past[n]);
	view_make(scene->world, session_state(session), TEAM_NONE, &scene->view);
	scene_look_back(scene);
}

void debrief_ending(void *self, enum lang lang, struct doc *out)
{
	const struct session *session = self;
	struct arena *arena = arena_new();
	struct scene *scene = arena_alloc(arena, 1, sizeof(*scene));

	fill_scene(session, lang, arena, scene);
	reading_outcome(scene, out);
	reading_all_scores(scene, out);
	debrief_rulings(session, lang, out);
	debrief_promises(session, lang, out);
	debrief_notes(session, lang, out);
	reading_questions(scene, out);
	arena_free(arena);
}

/* What a guided scenario says on its last page, to the one person who plays it. */
static void lesson_ending(const struct play *play, struct doc *out)
{
	int eyes = play_eyes(play->session);

	if (eyes < TEAM_COUNT)
		lesson_page(session_world(play->session), LESSON_ENDING,
			session_world(play->session)->scenario.turns, (enum team)eyes,
			play->lang, out);
}

static void fill_tabs(const struct play *play, const struct scene *scene, struct tabs *tabs)
{
	const struct session *session = play->session;
	struct doc *doc = tabs_add(tabs, _("Ending"));

	lesson_ending(play, doc);
	reading_outcome(scene, doc);
	reading_totals(scene, doc);
	reading_all_scores(scene, tabs_add(tabs, _("Scores")));
	reading_moments(scene, tabs_add(tabs, _("Decisive")));
	reading_tracks(scene, TRACK_COLS, tabs_add(tabs, _("Tracks")));
	doc = tabs_add(tabs, _("Intents"));
	debrief_notes(session, play->lang, doc);
	if (doc_is_empty(doc))
		doc_add(doc, 'd', _("Nobody wrote down an intent, a reason or a prediction."));
	doc = tabs_add(tabs, _("Promises"));
	debrief_promises(session, play->lang, doc);
	debrief_rulings(session, play->lang, doc);
	if (doc_is_empty(doc))
		doc_add(doc, 'd', _("No agreement came into force, and no facilitator ruled."));
	reading_questions(scene, tabs_add(tabs, _("Questions")));
}

/* The last pages, and what is wanted after them. */
struct last_pages {
	const struct play *play;
	const struct scene *scene;
	struct tabs tabs;
	bool replay;
};

static void draw_last(void *model, struct canvas *canvas)
{
	tabs_draw(&((struct last_pages *)model)->tabs, canvas);
}

static int key_last(void *model, int key)
{
	struct last_pages *last = model;

	if (key == 'r') {
		last->replay = true;
		return PAGE_DONE;
	}

	enum page_event event = tabs_key(&last->tabs, key);

	return event == PAGE_REDRAW ? PAGE_NOTHING : (int)event;
}

static enum place place_of_last(const void *model)
{
	(void)model;
	return PLACE_READ;
}

/* In lines all of it is one page. */
static int talk_last(void *model, struct plain *plain)
{
	struct last_pages *last = model;
	struct page page;

	page_init(&page, _(" The end"));
	page.doc.words = true;
	lesson_ending(last->play, &page.doc);
	debrief_ending(last->play->session, last->play->lang, &page.doc);
	reading_moments(last->scene, &page.doc);

	int event = (int)plain_page(plain, &page, "replay", N_("see the game again"),
		&last->replay);

	page_release(&page);
	return event;
}

enum play_end play_ending(struct play *play)
{
	struct arena *arena = arena_new();
	struct scene *scene = arena_alloc(arena, 1, sizeof(*scene));
	struct last_pages *last = arena_alloc(arena, 1, sizeof(*last));
	struct screen screen = { last, draw_last, key_last, talk_last };
	static const struct aid AID = { .draw = draw_last, .place = place_of_last };
	const struct why why = { .scene = scene };

	last->play = play;
	last->scene = scene;
	fill_scene(play->session, play->lang, arena, scene);
	tabs_init(&last->tabs, _(" The end"));
	last->tabs.page.also = _("r: replay");
	last->tabs.page.why = &why;
	fill_tabs(play, scene, &last->tabs);

	int event = aid_console_run(play->console, &screen, &AID);
	bool replay = last->replay;

	tabs_release(&last->tabs);
	arena_free(arena);
	return replay ? PLAY_REPLAY : event == PAGE_QUIT ? PLAY_LEFT : PLAY_ON;
}
