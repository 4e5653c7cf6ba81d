/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "journal/first.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "journal/names.h"

static const char *const PART_NAMES[CONTENT_PARTS + 1] = {
	[CONTENT_MAP] = "map", [CONTENT_RULES] = "rules", [CONTENT_EVENTS] = "events",
	[CONTENT_MEMBERS] = "members", [CONTENT_FORCES] = "forces",
	[CONTENT_PERSONAS] = "personas", [CONTENT_SCENARIO] = "scenario", [CONTENT_PARTS] = NULL,
};

/*
 * A text as journals keep it: no byte order mark, and every line end that YAML
 * knows as \n, which leaves its meaning as it was.
 */
static void text_clean(const char *text, size_t size, struct str *out)
{
	const char *end = text + size;

	while (text < end) {
		const char *start = text;
		uint32_t rune = utf8_next(&text);

		if (rune == '\r' && text < end && *text == '\n')
			continue;
		if (rune == '\r' || rune == 0x85 || rune == 0x2028 || rune == 0x2029)
			str_add_char(out, '\n');
		else if (rune != 0xFEFF)
			str_add_bytes(out, start, (size_t)(text - start));
	}
}

static struct source source_make(const char *path, const char *text, size_t size,
	struct arena *arena)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	struct str clean;

	str_init(&clean);
	text_clean(text, size, &clean);

	struct source source = {
		.name = arena_copy(arena, name, strlen(name)),
		.text = arena_copy(arena, clean.text, clean.length), .size = clean.length,
	};

	str_release(&clean);
	return source;
}

void first_make(const struct content *content, struct arena *arena, struct first *first)
{
	const struct source *map = &content->texts.part[CONTENT_MAP];
	const char *areas = content_map_areas(map, arena);

	*first = (struct first){
		.program = PACKAGE_VERSION, .rules_version = content->world->rules_version,
	};
	hash_sha256(map->text, map->size, first->geometry);
	for (int i = 0; i < CONTENT_PARTS; i++) {
		const struct source *part = &content->texts.part[i];

		first->texts.part[i] = i == CONTENT_MAP
			? source_make(part->name, areas, strlen(areas), arena)
			: source_make(part->name, part->text, part->size, arena);
	}
}

void seat_write(const struct seat *seat, const char *key, struct json *json)
{
	json_open(json, key, '{');
	json_text(json, "player", NAMES_SEAT[seat->kind]);
	if (seat->persona[0])
		json_text(json, "persona", seat->persona);
	json_close(json, '}');
}

static bool text_write(const struct source *source, const char *key, struct json *json,
	struct fault *fault)
{
	char hash[HASH_SHA256_HEX + 1];

	hash_sha256(source->text, source->size, hash);
	json_open(json, key, '{');
	json_text(json, "name", source->name);
	json_text(json, "sha256", hash);

	size_t before = json->out.length;

	json_text(json, "text", source->text);
	json_close(json, '}');
	if (json->out.length - before < RECORD_TEXT)
		return true;
	return fault_set(fault, FAULT_GAME_TOO_BIG, source->name, NULL);
}

bool first_write(const struct first *first, struct json *json, struct fault *fault)
{
	char seed[24];
	bool good = true;

	snprintf(seed, sizeof seed, "%" PRIu64, first->seed);
	json_open(json, NULL, '{');
	json_text(json, "format", FIRST_FORMAT);
	json_text(json, "program", first->program);
	json_number(json, "rules_version", first->rules_version);
	json_text(json, "seed", seed);
	json_open(json, "seats", '{');
	for (int i = 0; i < TEAM_COUNT; i++)
		seat_write(&first->seats[i], NAMES_TEAM[i], json);
	json_close(json, '}');
	if (first->no_agendas)
		json_number(json, "no_agendas", 1);
	json_text(json, "geometry", first->geometry);
	json_open(json, "texts", '{');
	for (int i = 0; i < CONTENT_PARTS && good; i++)
		good = text_write(&first->texts.part[i], PART_NAMES[i], json, fault);
	json_close(json, '}');
	json_close(json, '}');
	return good;
}

static const char *text_need(const struct loader *loader, const struct node *map,
	const char *key, size_t size)
{
	const struct node *node = node_need(loader, map, key);

	return node ? node_text(loader, node, size) : NULL;
}

static bool seed_read(const struct loader *loader, const struct node *map, uint64_t *seed)
{
	const char *text = text_need(loader, map, "seed", 20);
	char again[24];

	if (!text)
		return false;
	*seed = strtoull(text, NULL, 10);
	snprintf(again, sizeof again, "%" PRIu64, *seed);
	if (strcmp(text, again) == 0)
		return true;
	return node_complain(loader, node_get(map, "seed"), &(struct complaint){
		.code = FAULT_NUMBER, .arg = { text },
	});
}

bool seat_read(const struct loader *loader, const struct node *map, struct seat *seat)
{
	static const char *const KEYS[] = { "player", "persona", NULL };

	*seat = (struct seat){ 0 };
	if (!node_is(loader, map, NODE_MAP) || !node_keys(loader, map, KEYS))
		return false;

	const struct node *player = node_need(loader, map, "player");
	const struct node *persona = node_get(map, "persona");
	int kind = player ? node_choice(loader, player, "player", NAMES_SEAT) : -1;

	if (kind < 0)
		return false;
	seat->kind = (uint8_t)kind;
	if (!persona)
		return true;

	const char *name = node_text(loader, persona, SEAT_PERSONA - 1);

	if (name)
		fault_copy(seat->persona, SEAT_PERSONA, name);
	return name != NULL;
}

static bool seats_read(const struct loader *loader, const struct node *map, struct first *first)
{
	const struct node *seats = node_need(loader, map, "seats");

	if (!seats || !node_is(loader, seats, NODE_MAP) || !node_keys(loader, seats, NAMES_TEAM))
		return false;
	for (int i = 0; i < TEAM_COUNT; i++) {
		const struct node *seat = node_need(loader, seats, NAMES_TEAM[i]);

		if (!seat || !seat_read(loader, seat, &first->seats[i]))
			return false;
	}
	return true;
}

static bool text_read(const struct loader *loader, const struct node *map, struct arena *arena,
	struct source *source)
{
	static const char *const KEYS[] = { "name", "sha256", "text", NULL };
	char hash[HASH_SHA256_HEX + 1];

	if (!node_is(loader, map, NODE_MAP) || !node_keys(loader, map, KEYS))
		return false;

	const char *name = text_need(loader, map, "name", FAULT_FILE);
	const char *recorded = text_need(loader, map, "sha256", HASH_SHA256_HEX);
	const char *text = text_need(loader, map, "text", RECORD_TEXT);

	if (!name || !recorded || !text)
		return false;
	source->size = strlen(text);
	source->name = arena_copy(arena, name, strlen(name));
	source->text = arena_copy(arena, text, source->size);
	hash_sha256(text, source->size, hash);
	if (strcmp(hash, recorded) == 0)
		return true;
	return node_complain(loader, map, &(struct complaint){
		.code = FAULT_GAME_HASH, .arg = { name },
	});
}

static bool texts_read(const struct loader *loader, const struct node *map, struct arena *arena,
	struct content_texts *texts)
{
	const struct node *list = node_need(loader, map, "texts");

	if (!list || !node_is(loader, list, NODE_MAP) || !node_keys(loader, list, PART_NAMES))
		return false;
	for (int i = 0; i < CONTENT_PARTS; i++) {
		const struct node *part = node_need(loader, list, PART_NAMES[i]);

		if (!part || !text_read(loader, part, arena, &texts->part[i]))
			return false;
	}
	return true;
}

static bool format_read(const struct loader *loader, const struct node *map)
{
	const char *format = text_need(loader, map, "format", FAULT_ARG - 1);

	if (!format)
		return false;
	if (strcmp(format, FIRST_FORMAT) == 0)
		return true;
	return node_complain(loader, node_get(map, "format"), &(struct complaint){
		.code = FAULT_GAME_FORMAT, .arg = { format },
		.expect = EXPECT_NAME, .expect_arg = { FIRST_FORMAT },
	});
}

bool first_read(const struct loader *loader, const struct node *map, struct arena *arena,
	struct first *first)
{
	static const char *const KEYS[] = {
		"format", "program", "rules_version", "seed", "seats", "no_agendas", "geometry", "texts",
		NULL,
	};
	int without = 0;

	*first = (struct first){ 0 };
	/* The format first: another one may well have other keys. */
	if (!format_read(loader, map) || !node_keys(loader, map, KEYS))
		return false;

	const char *program = text_need(loader, map, "program", FAULT_ARG - 1);
	const char *geometry = text_need(loader, map, "geometry", HASH_SHA256_HEX);
	const struct node *version = node_need(loader, map, "rules_version");

	const struct node *agendas = node_get(map, "no_agendas");

	if (!program || !geometry || !version
		|| (agendas && !node_int(loader, agendas, 1, 1, &without))
		|| !node_int(loader, version, 0, INT32_MAX, &first->rules_version))
		return false;
	first->no_agendas = without != 0;
	first->program = arena_copy(arena, program, strlen(program));
	fault_copy(first->geometry, sizeof first->geometry, geometry);
	return seed_read(loader, map, &first->seed) && seats_read(loader, map, first)
		&& texts_read(loader, map, arena, &first->texts);
}
