/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/follow.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/eyes.h"
#include "base/arena.h"
#include "journal/game.h"
#include "prose/gettext.h"

static const char *phase_name(const struct session *session)
{
	static const char *const NAMES[PHASE_COUNT] = {
		[PHASE_BRIEFING] = N_("BRIEFING"), [PHASE_NEGOTIATION] = N_("NEGOTIATION"),
		[PHASE_ORDERS] = N_("ORDERS"), [PHASE_ARGUMENTS] = N_("ARGUMENTS"),
		[PHASE_ADJUDICATION] = N_("ADJUDICATION"), [PHASE_DEBRIEF] = N_("DEBRIEF"),
	};
	const struct clock *clock = &session_table(session)->clock;

	if (session_state(session)->over)
		return _("THE END");
	/* Only a clock is kept with its phase. */
	return clock->left_s >= 0 ? _(NAMES[clock->phase]) : _("ORDERS");
}

static void note_sealed(const struct session *session, char out[TEAM_COUNT + 1])
{
	int count = 0;

	for (int team = 0; team < TEAM_COUNT && !session_state(session)->over; team++)
		if (session_is_sealed(session, (enum team)team))
			out[count++] = prose_team_letter((enum team)team);
	out[count] = '\0';
}

/* Put what the public may know of the session before the projector. */
static void show_session(struct follow *it)
{
	const struct world *world = session_world(it->session);
	const struct state *state = session_state(it->session);
	struct scene *scene = &it->scene;
	int turns = session_game(it->session)->turn;

	arena_free(it->arena);
	it->arena = arena_new();

	struct ledger *past = arena_alloc(it->arena, (size_t)turns, sizeof(*past));

	for (int i = 0; i < turns; i++)
		eyes_ledger(world, session_state_at(it->session, i + 1),
			session_ledger(it->session, i), EYES_PUBLIC, &past[i]);
	*scene = (struct scene){
		.world = world, .atlas = session_atlas(it->first), .map = it->map,
		.lang = it->lang, .theme = scene->theme, .keys = scene->keys,
		.team = TEAM_NONE, .eyes = _("everyone"),
		.area = scene->area, .track = -1, .past = past, .past_count = turns,
	};
	eyes_view(world, state, EYES_PUBLIC, &scene->view);
	scene_look_back(scene);
	it->projector.phase = phase_name(it->session);
	note_sealed(it->session, it->projector.sealed);
}

static bool stat_of(struct follow *it, struct stat *now)
{
	return stat(it->path, now) == 0;
}

static void remember(struct follow *it, const struct stat *now)
{
	time_t age = time(NULL) - now->st_mtim.tv_sec;

	it->size = (long long)now->st_size;
	it->changed = now->st_mtim;
	it->clock_since = -1;
	it->clock_age_s = age > 0 && age <= CLOCK_MOST ? (int)age : 0;
}

static bool is_same(const struct follow *it, const struct stat *now)
{
	return it->size == (long long)now->st_size && it->changed.tv_sec == now->st_mtim.tv_sec
		&& it->changed.tv_nsec == now->st_mtim.tv_nsec;
}

bool follow_open(struct follow *it, const char *path, enum lang lang, struct faults *faults)
{
	struct stat now;

	*it = (struct follow){ .lang = lang, .clock_since = -1 };
	it->scene.area = -1;
	it->projector.scene = &it->scene;
	snprintf(it->path, sizeof(it->path), "%s", path);
	/* Before it is read: what comes in between is read again. */
	if (stat_of(it, &now))
		remember(it, &now);
	if (!session_open(path, SESSION_READ, &it->session, faults))
		return false;
	it->first = it->session;
	it->map = map_view_new(session_atlas(it->session));
	map_view_show(it->map, 0);
	show_session(it);
	return true;
}

void follow_close(struct follow *it)
{
	map_view_free(it->map);
	arena_free(it->arena);
	if (it->session != it->first)
		session_free(it->session);
	session_free(it->first);
}

/* The first one stays: the map is of its atlas, and keeps where somebody zoomed to. */
static void change_session(struct follow *it, struct session *next)
{
	struct session *old = it->session;

	it->session = next;
	show_session(it);
	if (old != it->first)
		session_free(old);
}

bool follow_look(struct follow *it)
{
	struct faults faults = { .count = 0 };
	const char *before = it->projector.warning;
	struct session *next;
	struct stat now;

	it->projector.warning = NULL;
	if (!stat_of(it, &now)) {
		it->projector.warning = _("the file is away");
		return it->projector.warning != before;
	}
	if (is_same(it, &now))
		return before != NULL;
	if (!session_open(it->path, SESSION_READ, &next, &faults)) {
		it->projector.warning = _("the file cannot be read now");
		return it->projector.warning != before;
	}
	remember(it, &now);
	change_session(it, next);
	return true;
}

/* Let the scene say what is left of the phase; true if it says otherwise than before. */
static bool tell_clock(struct follow *it, const struct console *console)
{
	const struct clock *clock = &session_table(it->session)->clock;
	int64_t now = console->now_ms(console->self);
	char before[sizeof(it->scene.clock)];
	char *text = it->scene.clock;
	int64_t left = clock->left_s;

	memcpy(before, text, sizeof(before));
	if (it->clock_since < 0)
		it->clock_since = now;
	if (clock->running)
		left -= it->clock_age_s + (now - it->clock_since) / FOLLOW_MS;
	left = left < 0 ? 0 : left;
	text[0] = '\0';
	if (clock->left_s >= 0 && !session_state(it->session)->over)
		snprintf(text, sizeof(before), "%d:%02d", (int)(left / 60), (int)(left % 60));
	return strcmp(before, text) != 0;
}

static void draw(void *model, struct canvas *canvas)
{
	projector_draw(model, canvas);
}

static int press(void *model, int key)
{
	return (int)projector_key(model, key);
}

void follow_run(struct follow *it, struct console *console)
{
	struct screen screen = { .model = &it->projector, .draw = draw, .key = press };
	bool dirty = true;
	int event = PROJECTOR_NOTHING;

	it->scene.theme = console->theme;
	it->scene.keys = console->keys;
	while (event != PROJECTOR_QUIT) {
		dirty |= tell_clock(it, console);
		if (dirty)
			console_draw(console, &screen);
		event = console_key(console, &screen, FOLLOW_MS);
		dirty = event == PROJECTOR_REDRAW;
		dirty |= follow_look(it);
	}
}
