/* SPDX-License-Identifier: MIT */
#include "content/build.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "content/complain.h"
#include "content/content.h"
#include "content/names.h"

enum { FIRST_ROOM = 64 };

/* Flags that the engine sets or reads itself (rules C2, B17): never "never tested". */
static const char *const ENGINE_FLAGS[] = {
	"grab", "general_war", "art5_auto", "art5_decline",
};

void build_init(struct build *build, struct arena *arena, struct world *world)
{
	*build = (struct build){
		.arena = arena,
		.world = world,
		.code.size = sizeof(struct op),
		.masks.size = sizeof(uint64_t),
		.lists.size = sizeof(int16_t),
		.effects.size = sizeof(struct effect),
		.rolls.size = sizeof(struct roll),
		.modifiers.size = sizeof(struct modifier),
		.says.size = sizeof(struct text),
		.sources.size = sizeof(const char *),
		.rows.size = sizeof(struct row),
	};
	for (size_t i = 0; i < sizeof(ENGINE_FLAGS) / sizeof(*ENGINE_FLAGS); i++) {
		build->flags[world->flag_count] = (struct flag_use){ .set = true, .tested = true };
		world->flags[world->flag_count++] = ENGINE_FLAGS[i];
	}
	build_source(build, "");
}

/* Full as it is: to grow it is copied, so that who reads the old one is not disturbed. */
static struct buffer buffer_resume(const void *items, size_t size, int count)
{
	return (struct buffer){ (void *)(uintptr_t)items, size, count, count };
}

void build_resume(struct build *build, struct arena *arena, struct world *world,
	const struct content_sizes *sizes)
{
	*build = (struct build){
		.arena = arena,
		.world = world,
		.closed = true,
		.derived_known = world->derived_count,
		.code = buffer_resume(world->code, sizeof(struct op), sizes->code),
		.masks = buffer_resume(world->masks, sizeof(uint64_t), sizes->masks),
		.lists = buffer_resume(world->lists, sizeof(int16_t), sizes->lists),
		.effects = buffer_resume(world->effects, sizeof(struct effect), sizes->effects),
		.rolls = buffer_resume(world->rolls, sizeof(struct roll), sizes->rolls),
		.modifiers = buffer_resume(world->modifiers, sizeof(struct modifier),
			sizes->modifiers),
		.says = buffer_resume(world->says, sizeof(struct text), sizes->says),
		.sources = buffer_resume(world->sources, sizeof(const char *), sizes->sources),
		.rows = buffer_resume(world->rows, sizeof(struct row), world->row_count),
	};
}

int build_take(struct build *build, struct buffer *buffer, int count)
{
	assert(count <= INT16_MAX);
	if (buffer->count + count > INT16_MAX) {
		build->full = true;
		buffer->count = 0;
	}
	if (buffer->count + count > buffer->room) {
		int room = buffer->room ? buffer->room : FIRST_ROOM;

		while (room < buffer->count + count)
			room *= 2;

		void *items = arena_alloc(build->arena, (size_t)room, buffer->size);

		if (buffer->count > 0)
			memcpy(items, buffer->items, (size_t)buffer->count * buffer->size);
		buffer->items = items;
		buffer->room = room;
	}

	int first = buffer->count;

	buffer->count += count;
	if (count > 0)
		memset(buffer_at(buffer, first), 0, (size_t)count * buffer->size);
	return first;
}

void *buffer_at(const struct buffer *buffer, int index)
{
	return (char *)buffer->items + (size_t)index * buffer->size;
}

uint16_t build_source(struct build *build, const char *text)
{
	const char *const *known = build->sources.items;

	/* Paths repeat from one order to the next; the last few are worth a look. */
	for (int i = build->sources.count - 1; i >= 0 && i >= build->sources.count - 32; i--)
		if (strcmp(known[i], text) == 0)
			return (uint16_t)i;

	int index = build_take(build, &build->sources, 1);

	*(const char **)buffer_at(&build->sources, index) =
		arena_copy(build->arena, text, strlen(text));
	return (uint16_t)index;
}

int build_mask(struct build *build, uint64_t areas)
{
	const uint64_t *known = build->masks.items;

	for (int i = 0; i < build->masks.count; i++)
		if (known[i] == areas)
			return i;

	int index = build_take(build, &build->masks, 1);

	*(uint64_t *)buffer_at(&build->masks, index) = areas;
	return index;
}

static int flag_find(const struct world *world, const char *id)
{
	for (int i = 0; i < world->flag_count; i++)
		if (strcmp(world->flags[i], id) == 0)
			return i;
	return -1;
}

int build_flag(struct build *build, const struct node *at, const char *id, unsigned role)
{
	struct world *world = build->world;
	int flag = flag_find(world, id);

	if (flag < 0 && build->closed) {
		const struct names flags = { "flag", world->flags, sizeof(*world->flags),
			world->flag_count };

		return names_index(build, at, id, &flags);
	}
	if (flag < 0 && world->flag_count == MAX_FLAGS) {
		complain_limit(build, at, "flags", MAX_FLAGS);
		return -1;
	}
	if (flag < 0) {
		flag = world->flag_count++;
		world->flags[flag] = arena_copy(build->arena, id, strlen(id));
		build->flags[flag] = (struct flag_use){ .loader = build->loader, .at = *at };
	}
	build->flags[flag].set |= (role & FLAG_SETS) != 0;
	build->flags[flag].tested |= (role & FLAG_TESTS) != 0;
	return flag;
}

size_t path_enter(struct build *build, const char *piece)
{
	size_t length = strlen(build->path);

	snprintf(build->path + length, sizeof(build->path) - length, "%s%s",
		length && *piece ? "." : "", piece);
	return length;
}

size_t path_enter_index(struct build *build, int index)
{
	char piece[16];

	snprintf(piece, sizeof(piece), "%d", index);
	return path_enter(build, piece);
}

void path_leave(struct build *build, size_t length)
{
	build->path[length] = '\0';
}

void build_publish(struct build *build, struct content_sizes *sizes)
{
	if (sizes)
		*sizes = (struct content_sizes){
			.code = build->code.count, .masks = build->masks.count, .lists = build->lists.count,
			.effects = build->effects.count, .rolls = build->rolls.count,
			.modifiers = build->modifiers.count, .says = build->says.count,
			.sources = build->sources.count,
		};

	struct world *world = build->world;

	world->code = build->code.items;
	world->masks = build->masks.items;
	world->lists = build->lists.items;
	world->effects = build->effects.items;
	world->rolls = build->rolls.items;
	world->modifiers = build->modifiers.items;
	world->says = build->says.items;
	world->sources = build->sources.items;
	world->source_count = build->sources.count;
	world->rows = build->rows.items;
	world->row_count = build->rows.count;
	world->effect_count = build->effects.count;
	world->say_count = build->says.count;
}
