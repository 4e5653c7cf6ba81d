/* SPDX-License-Identifier: MIT */
#include "scenery.h"

#include <string.h>

#include "base/utf8.h"
#include "engine/turn.h"

enum { SQUARES = 5, CORNERS = 5, SEED = 7 };

/* West, south, east, north of each area of the fixture, in 0.01 degree. */
static const int16_t SQUARE[SQUARES][4] = {
	{ 2100, 5400, 2600, 5600 }, { 1500, 4900, 2300, 5400 }, { 2800, 5600, 3600, 6200 },
	{ 2400, 5100, 3200, 5400 }, { 1400, 5500, 2000, 6000 },
};

static const struct text NAMES[SQUARES] = {
	{ { "Lithuania", "立陶宛" } },
	{ { "Poland", "波蘭" } },
	{ { "Leningrad", "列寧格勒" } },
	{ { "Belarus East", "白俄羅斯東部" } },
	{ { "Baltic Sea", "波羅的海" } },
};

static void add_square(struct scenery *s, int i)
{
	struct atlas *atlas = &s->atlas;
	const int16_t *box = SQUARE[i];
	struct lonlat *points = &atlas->points[i * CORNERS];
	struct lonlat middle = { (int16_t)((box[0] + box[2]) / 2), (int16_t)((box[1] + box[3]) / 2) };

	points[0] = points[4] = (struct lonlat){ box[0], box[1] };
	points[1] = (struct lonlat){ box[0], box[3] };
	points[2] = (struct lonlat){ box[2], box[3] };
	points[3] = (struct lonlat){ box[2], box[1] };
	atlas->arcs[i + 1] = (struct atlas_arc){ (uint32_t)(i * CORNERS), CORNERS };
	atlas->refs[i] = (int16_t)(i + 1);
	atlas->rings[i] = (struct atlas_ring){ (int16_t)i, 0, (uint16_t)i, 1 };
	atlas->places[i] = (struct atlas_place){
		.id = s->fixture.world->areas[i].id, .name = NAMES[i],
		.sea = s->fixture.world->areas[i].kind == AREA_SEA,
		.side = "CCRR-"[i], .label = middle, .priority = 7,
		.counter = { middle.lon, (int16_t)(middle.lat - 80) },
	};
	s->fixture.world->areas[i].name = NAMES[i];
}

static void make_atlas(struct scenery *s)
{
	struct arena *arena = s->fixture.arena;
	struct atlas *atlas = &s->atlas;

	*atlas = (struct atlas){
		.name = { { "Squares", NULL } }, .view_count = 1, .area_count = SQUARES,
		.place_count = SQUARES, .city_count = 1, .ring_count = SQUARES,
		.arc_count = SQUARES + 1,
		.views = { { .id = "europe", .centre = { 2500, 5500 }, .west = 800, .south = 4600,
			.east = 4200, .north = 6500, .height_km = 1800 } },
	};
	atlas->places = arena_alloc(arena, SQUARES, sizeof(*atlas->places));
	atlas->cities = arena_alloc(arena, 1, sizeof(*atlas->cities));
	atlas->rings = arena_alloc(arena, SQUARES, sizeof(*atlas->rings));
	atlas->arcs = arena_alloc(arena, SQUARES + 1, sizeof(*atlas->arcs));
	atlas->points = arena_alloc(arena, SQUARES * CORNERS, sizeof(*atlas->points));
	atlas->refs = arena_alloc(arena, SQUARES, sizeof(*atlas->refs));
	for (int i = 0; i < SQUARES; i++)
		add_square(s, i);
	atlas->cities[0] = (struct atlas_city){
		.id = "vilnius", .name = { { "Vilnius", "維爾紐斯" } }, .at = { 2528, 5469 },
		.capital = true, .place = 0,
	};
}

static void name_things(struct world *world)
{
	static const struct {
		const char *id;
		struct text name;
	} TRACKS[] = {
		{ "trust", { { "Transatlantic trust", "跨大西洋信任" } } },
		{ "us_commit", { { "US commitment", "美國承諾" } } },
		{ "cohesion", { { "Coalition cohesion", "聯盟團結" } } },
		{ "escalation", { { "Escalation", "升級" } } },
	};
	static const struct {
		const char *id;
		struct text name;
	} ORDERS[] = {
		{ "deepen", { { "Deepen the network", "深化合作網絡" } } },
		{ "whip", { { "Whip a bloc", "動員集團" } } },
		{ "munitions", { { "Munitions surge", "彈藥增產" } } },
		{ "reinforce", { { "Reinforce the flank", "增援東翼" } } },
	};

	for (size_t i = 0; i < sizeof(TRACKS) / sizeof(*TRACKS); i++)
		world->tracks[world_track(world, TRACKS[i].id)].name = TRACKS[i].name;
	for (size_t i = 0; i < sizeof(ORDERS) / sizeof(*ORDERS); i++)
		world->orders[world_order(world, ORDERS[i].id)].name = ORDERS[i].name;
	for (int i = 0; i < world->order_count; i++)
		if (!world->orders[i].name.in[LANG_EN])
			world->orders[i].name.in[LANG_EN] = world->orders[i].id;
	for (int i = 0; i < world->event_count; i++)
		world->events[i].name.in[LANG_EN] = world->events[i].id;
	for (int i = 0; i < world->track_count; i++)
		if (!world->tracks[i].name.in[LANG_EN])
			world->tracks[i].name.in[LANG_EN] = world->tracks[i].id;
	world->scenario.id = "squares";
	world->scenario.name = (struct text){ { "Five Squares", "五個方塊" } };
	world->scenario.premise = (struct text){ { "Five squares and three teams.", NULL } };
	world->scenario.briefing = (struct text){ { "Once upon a time in five squares.\n"
		"Everyone knew the rules.", NULL } };
	world->scenario.team_briefing[TEAM_C] = (struct text){ { "You hold two squares.", NULL } };
	world->scenario.question = (struct text){ { "With whom do we stand?", NULL } };
	world->scenario.debrief = (struct text){ { "Who moved first?\nWho paid?", NULL } };
	world->endings[1].name = (struct text){ { "A deal", "交易" } };
	world->endings[1].story = (struct text){ { "Something was signed.", NULL } };
}

void scenery_init(struct scenery *s)
{
	*s = (struct scenery){ .theme = { .name = THEME_DARK, .depth = DEPTH_256 } };
	fixture_init(&s->fixture);
	name_things(s->fixture.world);
	make_atlas(s);
	s->map = map_view_new(&s->atlas);
	s->ledgers = arena_alloc(s->fixture.arena, 2, sizeof(*s->ledgers));
	state_start(s->fixture.world, SEED, &s->state, &s->ledgers[0]);
	s->start = s->state;
	s->ledger_count = 1;
}

void scenery_release(struct scenery *s)
{
	map_view_free(s->map);
	fixture_release(&s->fixture);
}

void scenery_play(struct scenery *s)
{
	struct orders orders;

	fixture_orders(&orders);
	fixture_file(&s->fixture, &orders, "deepen", NULL);
	fixture_file(&s->fixture, &orders, "reinforce", "LTU");
	fixture_file(&s->fixture, &orders, "sabotage", NULL);
	fixture_file(&s->fixture, &orders, "arctic", NULL);
	turn_adjudicate(s->fixture.world, &s->state, &orders, &s->ledgers[1]);
	s->ledger_count = 2;
}

void scenery_scene(struct scenery *s, enum team team, enum lang lang, struct scene *scene)
{
	struct ledger *past = arena_alloc(s->fixture.arena, 2, sizeof(*past));

	for (int i = 0; i < s->ledger_count; i++)
		ledger_redact(s->fixture.world, i ? &s->state : &s->start, &s->ledgers[i], team,
			&past[i]);
	*scene = (struct scene){
		.world = s->fixture.world, .atlas = &s->atlas, .theme = &s->theme, .map = s->map,
		.lang = lang, .team = team, .past = past, .past_count = s->ledger_count,
		.area = -1, .track = -1,
	};
	view_make(s->fixture.world, &s->state, team, &scene->view);
	scene_look_back(scene);
}

struct board *scenery_board(struct scenery *s, enum lang lang)
{
	struct board *board = arena_alloc(s->fixture.arena, 1, sizeof(*board));

	scenery_scene(s, TEAM_C, lang, &board->scene);
	view_imagine(s->fixture.world, &board->scene.view, 0, &board->imagined);
	board_init(board, NULL, NULL);
	return board;
}

enum board_event scenery_type(struct board *board, const char *keys)
{
	enum board_event event = BOARD_NOTHING;

	while (*keys) {
		int key = (int)utf8_next(&keys);

		event = board_key(board, key == '\n' ? '\r' : key);
	}
	return event;
}
