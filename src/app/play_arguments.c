/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_arguments.h"

#include <stdio.h>

#include "app/aid.h"
#include "app/plain_chair.h"
#include "base/arena.h"
#include "engine/act.h"
#include "engine/odds.h"
#include "prose/gettext.h"
#include "ui/argue.h"
#include "ui/page.h"
#include "ui/rich.h"

bool play_argues(const struct play *play)
{
	return play->humans > 1 || desk_has(session_state(play->session), DESK_FACILITATOR);
}

/* Whether this turn's arguments were heard already, in an earlier sitting. */
static bool are_heard(const struct session *session)
{
	const struct table *table = session_table(session);
	int turn = session_state(session)->turn;

	for (int i = 0; i < table->remark_count; i++)
		if (table->remarks[i].turn == turn
			&& remark_kind_of(&table->remarks[i]) != REMARK_NOTE)
			return true;
	return false;
}

static void fill_items(const struct play *play, const struct state *imagined, struct argue *argue)
{
	const struct session *session = play->session;
	const struct world *world = session_world(session);
	int turn = session_state(session)->turn;

	for (int team = 0; team < TEAM_COUNT; team++) {
		const struct sheet *sheet = session_sheet(session, turn, (enum team)team);
		const struct notes *notes = session_notes(session, turn, (enum team)team);

		if (session_seat(session, (enum team)team)->kind == SEAT_HUMAN)
			argue->people |= (uint8_t)(1U << team);
		if (!sheet || !notes || sheet->argue < 0)
			continue;

		struct argued *item = &argue->items[argue->count++];

		item->order = sheet->orders[sheet->argue];
		item->odds = odds_of_order(world, imagined, item->order.kind, item->order.target);
		for (int i = 0; i < MAX_REASONS; i++)
			snprintf(item->reason[i], sizeof(item->reason[i]), "%s", notes->argument[i]);
	}
}

static void draw_argue(void *model, struct canvas *canvas)
{
	argue_draw(model, canvas);
}

static int key_argue(void *model, int key)
{
	enum argue_event event = argue_key(model, key);

	return event == ARGUE_REDRAW ? ARGUE_NOTHING : (int)event;
}

static int talk_argue(void *model, struct plain *plain)
{
	return (int)plain_argue(plain, model);
}

static bool write_counters(struct session *session, const struct argued *item,
	struct fault *fault)
{
	int turn = session_state(session)->turn;

	for (int team = 0; team < TEAM_COUNT; team++) {
		struct remark remark = { .turn = turn, .by = (uint8_t)team,
			.against = (int8_t)item->order.team, .votes = { -1, -1, -1 } };

		if (!item->counter[team][0])
			continue;
		snprintf(remark.text, sizeof(remark.text), "%s", item->counter[team]);
		if (!session_remark(session, &remark, fault))
			return false;
	}
	return true;
}

/* The teams' own judgement: their votes, and what they come to. */
static bool write_votes(struct session *session, const struct argued *item, struct fault *fault)
{
	struct faults faults = { 0 };
	struct doing list[TEAM_COUNT + 1];
	enum verdict verdict;
	int count = 0, failed;

	for (int team = 0; team < TEAM_COUNT; team++) {
		if (item->votes[team] < 0)
			continue;

		struct doing *doing = &list[count++];

		*doing = (struct doing){ .kind = DOING_REMARK };
		remark_init(&doing->remark);
		doing->remark.by = (uint8_t)team;
		doing->remark.votes[item->order.team] = item->votes[team];
	}
	list[count++] = (struct doing){ .kind = DOING_COUNT, .team = item->order.team };

	bool good = session_act_all(session, list, count, &failed, &verdict, &faults);

	*fault = faults.list[0];
	return good;
}

/* What every argument came to: the order's odds without it and with it. */
static enum play_end show_result(struct play *play, const struct argue *argue,
	const struct state *imagined)
{
	const struct world *world = argue->scene->world;
	struct prose prose = scene_prose(argue->scene);
	struct page page;
	enum play_end end;

	page_init(&page, _(" Arguments"));
	for (int i = 0; i < argue->count; i++) {
		const struct argued *item = &argue->items[i];
		int value = argued_value(world, item);
		struct str name;

		str_init(&name);
		prose_order(&prose, &item->order, &name);
		doc_addf(&page.doc, 'h', "%s: %s", prose_team((enum team)item->order.team),
			name.text);
		doc_addf(&page.doc, 't', _("The table gives the argument %+d: the chance goes from "
			"%d%% to %d%%."), value, item->odds, odds_of_argued(world, imagined,
			item->order.kind, item->order.target, value));
		doc_add(&page.doc, 't', "");
		str_release(&name);
	}
	end = play_page(play, &page);
	page_release(&page);
	return end;
}

static enum place place_of(const void *model)
{
	const struct argue *argue = model;

	return argue->mode == ARGUE_LINE ? PLACE_COUNT : argue->mode == ARGUE_DOC ? PLACE_PAGE
		: argue->counted ? PLACE_ARGUE : PLACE_HEARING;
}

static enum play_end hear(struct play *play, struct argue *argue, struct scene *scene,
	const struct state *imagined)
{
	struct screen screen = { argue, draw_argue, key_argue, talk_argue };
	static const struct aid AID = { .draw = draw_argue, .place = place_of };
	struct fault fault = { .code = FAULT_NONE };
	enum play_end end = play_curtain_all(play);

	if (end != PLAY_ON)
		return end;
	play_clock_phase(play, PHASE_ARGUMENTS);
	argue_init(argue);

	const struct aid *before = play->console->aid;

	play->console->aid = &AID;

	int event = play_run(play, &screen, scene);

	play->console->aid = before;
	argue_release(argue);
	if (event == ARGUE_QUIT)
		return PLAY_LEFT;
	for (int i = 0; i < argue->count; i++)
		if (!write_counters(play->session, &argue->items[i], &fault)
			|| (argue->counted && !write_votes(play->session, &argue->items[i], &fault)))
			return play_fault(play, &fault);
	return argue->counted ? show_result(play, argue, imagined) : PLAY_ON;
}

enum play_end play_arguments(struct play *play)
{
	struct arena *arena = arena_new();
	struct argue *argue = arena_alloc(arena, 1, sizeof(*argue));
	struct scene *scene = arena_alloc(arena, 1, sizeof(*scene));
	struct state *imagined = arena_alloc(arena, 1, sizeof(*imagined));
	enum play_end end = PLAY_ON;

	if (play_argues(play) && !are_heard(play->session)) {
		play_scene_public(play, _("everyone"), scene);
		view_imagine(scene->world, &scene->view, 0, imagined);
		argue->scene = scene;
		argue->counted = !desk_has(session_state(play->session), DESK_FACILITATOR);
		fill_items(play, imagined, argue);
		if (argue->count > 0)
			end = hear(play, argue, scene, imagined);
	}
	arena_free(arena);
	return end;
}
