/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "engine/retreat.h"
#include "ui/scene.h"

/* What a state has, as the map knows it. */
static const char LETTERS[TEAM_COUNT + 1] = { 'C', 'R', 'W', 'N' };

enum { PERMILLE = 1000, MOST_SHOWN = 999 };

static bool is_of_area(const struct entry *entry)
{
	return entry->kind == ENTRY_UNITS || entry->kind == ENTRY_CONTROL
		|| entry->kind == ENTRY_HELD;
}

/* Entries of the news that are told: those of a turn, up to where its telling is. */
static int told_count(const struct scene *scene)
{
	const struct ledger *news = scene_news(scene);
	int count = news ? news->count : 0;

	return scene->applied > 0 && scene->applied < count ? scene->applied : count;
}

uint64_t scene_changed(const struct scene *scene)
{
	const struct ledger *news = scene_news(scene);
	uint64_t changed = 0;

	for (int i = 0; i < told_count(scene); i++)
		if (is_of_area(&news->entries[i]) && news->entries[i].turn)
			changed |= bit_of(news->entries[i].subject);
	return changed;
}

/* More brigades first; then more of all kinds; then in the order of teams. */
static int by_strength(const void *first, const void *second)
{
	const struct map_force *one = first;
	const struct map_force *other = second;
	int sum = 0;

	if (one->count[MAP_BDE] != other->count[MAP_BDE])
		return other->count[MAP_BDE] - one->count[MAP_BDE];
	for (int unit = 0; unit < MAP_UNITS; unit++)
		sum += other->count[unit] - one->count[unit];
	return sum;
}

static const struct scene_units {
	uint8_t kind, unit;
} UNITS[UNIT_KIND_COUNT] = {
	{ UNIT_BDE, MAP_BDE }, { UNIT_AIR, MAP_AIR }, { UNIT_MSL, MAP_MSL },
	{ UNIT_IAD, MAP_IAD }, { UNIT_NAV, MAP_NAV },
};

static void add_stack(const struct stack *stack, bool about, struct map_force *force)
{
	int unit = MAP_BDE;

	for (int i = 0; i < UNIT_KIND_COUNT; i++)
		if (UNITS[i].kind == stack->kind)
			unit = UNITS[i].unit;
	int count = force->count[unit] + stack->count;

	force->side = LETTERS[stack->team];
	force->count[unit] = (uint16_t)(count > MOST_SHOWN ? MOST_SHOWN : count);
	if (about)
		force->about |= (uint8_t)(1 << unit);
}

static void put_forces(const struct scene *scene, struct map_model *model)
{
	const struct state *seen = &scene->view.seen;

	for (int i = 0; i < seen->stack_count; i++) {
		const struct stack *stack = &seen->stacks[i];

		if (stack->team < TEAM_COUNT && stack->count > 0)
			add_stack(stack, scene->view.noisy_stack[i],
				&model->area[stack->area].force[stack->team]);
	}
	for (int area = 0; area < scene->world->area_count; area++)
		sort_stable(model->area[area].force, MAP_SIDES, sizeof(struct map_force),
			by_strength);
}

/* What the side that does not own an area of Ukraine holds of it. */
static void put_share(const struct scene *scene, int area, struct map_area *out)
{
	int all = scene->world->war.share_all[area];
	bool kyivs = team_is_friend(TEAM_C, (enum team)scene->view.seen.control[area]);
	int held = scene->view.seen.held[area];
	int rival = kyivs ? all - held : held;

	if (all == 0 || rival <= 0 || (!kyivs && out->owner != 'R'))
		return;
	int permille = rival * PERMILLE / all;

	out->rival = kyivs ? 'R' : 'C';
	out->rival_permille = (uint16_t)(permille < 1 ? 1
		: permille >= PERMILLE ? PERMILLE - 1 : permille);
}

/* Brigades of both camps where no share is kept: what an incursion left undecided. */
static void put_contest(const struct scene *scene, int area, struct map_area *out)
{
	bool kyivs = team_is_friend(TEAM_C, (enum team)scene->view.seen.control[area]);

	if (scene->world->war.share_all[area] > 0)
		return;
	for (int i = 0; i < MAP_SIDES; i++) {
		const struct map_force *force = &out->force[i];

		if (!force->side || force->count[MAP_BDE] == 0 || (force->side == 'R') != kyivs)
			continue;
		out->rival = force->side;
		out->contested = true;
	}
}

/* The entry, of those told, in which what left one place by the same cause comes to another. */
static const struct entry *arrival(const struct ledger *news, int told, int departure)
{
	enum { NEAR = 4 };
	const struct entry *from = &news->entries[departure];

	for (int i = departure + 1; i < told && i <= departure + NEAR; i++) {
		const struct entry *to = &news->entries[i];

		if (to->kind == ENTRY_UNITS && to->team == from->team && to->other == from->other
				&& to->subject != from->subject && to->cause == from->cause
				&& to->index == from->index
				&& to->to - to->from == from->from - from->to)
			return to;
	}
	return NULL;
}

static void put_moves(const struct scene *scene, struct map_model *model)
{
	const struct ledger *news = scene_news(scene);
	int told = told_count(scene);

	for (int i = 0; i < told && model->move_count < MAP_MOVES; i++) {
		const struct entry *from = &news->entries[i];
		const struct entry *to = NULL;

		if (from->kind == ENTRY_UNITS && from->turn && from->to < from->from)
			to = arrival(news, told, i);
		if (!to || from->team >= TEAM_COUNT)
			continue;
		model->move[model->move_count++] = (struct map_move){
			LETTERS[from->team], (uint8_t)from->subject, (uint8_t)to->subject,
		};
	}
}

static bool stands_in(const struct state *seen, const struct weapon *weapon, int area)
{
	for (int i = 0; i < seen->stack_count; i++) {
		const struct stack *stack = &seen->stacks[i];

		if (stack->area == area && stack->team == weapon->team && stack->kind == weapon->kind
				&& stack->count > 0)
			return true;
	}
	return false;
}

const struct weapon *scene_weapon(const struct scene *scene, int area)
{
	for (int i = 0; i < scene->world->weapon_count; i++) {
		const struct weapon *weapon = &scene->world->weapons[i];

		if ((weapon->areas == 0 || weapon->areas & bit_of(area))
				&& stands_in(&scene->view.seen, weapon, area)
				&& expr_holds(scene->world, &scene->view.seen, weapon->when, TARGET_NONE))
			return weapon;
	}
	return NULL;
}

void scene_model(const struct scene *scene, uint64_t targets, struct map_model *model)
{
	uint64_t changed = scene_changed(scene);

	map_model_init(model, scene->atlas);
	model->theme = scene->theme;
	model->lang = scene->lang;
	model->selected = scene->area;
	put_forces(scene, model);
	put_moves(scene, model);
	for (int area = 0; area < scene->world->area_count; area++) {
		struct map_area *it = &model->area[area];
		int owner = scene->view.seen.control[area];
		const struct weapon *weapon = scene_weapon(scene, area);

		it->reach_km = weapon ? (uint16_t)weapon->km : 0;
		it->owner = LETTERS[owner < TEAM_COUNT ? owner : TEAM_COUNT];
		it->changed = changed & bit_of(area);
		it->target = targets & bit_of(area);
		for (int i = 0; i < MAP_SIDES; i++)
			it->fogged = it->fogged || it->force[i].about;
		put_share(scene, area, it);
		put_contest(scene, area, it);
	}
}

void scene_draw_map(const struct scene *scene, struct canvas *canvas, const struct box *box,
	uint64_t targets)
{
	struct map_model model;
	int row, col;

	scene_model(scene, targets, &model);
	map_view_draw(scene->map, &model, canvas, box);

	bool seen = scene->area >= 0 && map_view_place(scene->map, scene->area, &row, &col);

	if (seen || canvas->cursor_row < 0) {
		canvas->cursor_row = seen ? row : box->row;
		canvas->cursor_col = seen ? col : box->col;
	}
}
