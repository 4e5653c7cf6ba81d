/* SPDX-License-Identifier: MIT */
#include "journal/filing.h"

#include <stdio.h>

#include "engine/agreement.h"
#include "journal/names.h"
#include "journal/pick.h"

enum { PACKAGE_MOST = 99, MOST_NAMES = 128, ALERT_MOST = 3 };

const char *const FILING_KEYS[] = {
	"budget", "orders", "settings", "argue", "denounce", "package", "intent", "prediction", NULL,
};

const char *target_word(const struct world *world, int kind, int target, char buffer[16])
{
	switch ((enum target_kind)world->orders[kind].target_kind) {
	case TARGET_KIND_NONE:
		return NULL;
	case TARGET_KIND_AREA:
		return target >= 0 && target < world->area_count ? world->areas[target].id : NULL;
	case TARGET_KIND_BLOC:
		return target >= 0 && target < world->bloc_count ? world->blocs[target].id : NULL;
	case TARGET_KIND_VALUE:
		break;
	}
	if (target < 0)
		return NULL;
	snprintf(buffer, 16, "%d", target);
	return buffer;
}

bool target_read(const struct loader *loader, const struct world *world, int kind,
	const struct node *node, int *target)
{
	const char *names[MOST_NAMES + 1] = { NULL };

	switch ((enum target_kind)world->orders[kind].target_kind) {
	case TARGET_KIND_NONE:
		return node_complain(loader, node, &(struct complaint){
			.code = FAULT_NO_TARGET, .arg = { world->orders[kind].id },
		});
	case TARGET_KIND_AREA:
		for (int i = 0; i < world->area_count; i++)
			names[i] = world->areas[i].id;
		*target = node_choice(loader, node, "area", names);
		return *target >= 0;
	case TARGET_KIND_BLOC:
		for (int i = 0; i < world->bloc_count; i++)
			names[i] = world->blocs[i].id;
		*target = node_choice(loader, node, "bloc", names);
		return *target >= 0;
	case TARGET_KIND_VALUE:
		break;
	}
	return node_int(loader, node, 0, 999, target);
}

/* A note of a map; false after a fault. */
static bool note_read(const struct loader *loader, const struct node *map, const char *key,
	char note[NOTE_TEXT])
{
	struct pick pick = { .loader = loader, .map = map, .good = true };

	pick_text(&pick, key, FILING_NOTE, note);
	return pick.good;
}

static bool order_read(const struct loader *loader, const struct world *world,
	const struct node *node, struct filing *filing)
{
	static const char *const KEYS[] = { "id", "target", "reason", NULL };
	const char *names[MAX_ORDERS + 1] = { NULL };
	const struct node *where = NULL;
	struct sheet *sheet = &filing->sheet;
	int target = TARGET_NONE;

	if (!node_is(loader, node, NODE_MAP) || !node_keys(loader, node, KEYS))
		return false;
	for (int i = 0; i < world->order_count; i++)
		names[i] = world->orders[i].id;

	const struct node *id = node_need(loader, node, "id");
	int kind = id ? node_choice(loader, id, "order", names) : -1;

	if (kind < 0)
		return false;
	where = node_get(node, "target");
	if (where && !target_read(loader, world, kind, where, &target))
		return false;
	filing->order[sheet->count] = node;
	if (!note_read(loader, node, "reason", filing->notes.reason[sheet->count]))
		return false;
	sheet->orders[sheet->count++] = (struct order){
		.team = (uint8_t)filing->team, .kind = (int16_t)kind, .target = (int16_t)target,
	};
	return true;
}

static bool orders_read(const struct loader *loader, const struct world *world,
	const struct node *list, struct filing *filing)
{
	bool good = true;

	if (!list)
		return true;
	if (!node_is(loader, list, NODE_LIST))
		return false;

	const struct node *item = list->first;

	for (int i = 0; item && i < MAX_SHEET; i++, item = item->next)
		good &= order_read(loader, world, item, filing);
	/* One fault for all that are too many. */
	if (item)
		good = node_complain(loader, item, &(struct complaint){
			.code = FAULT_TOO_MANY, .arg = { "orders" },
		});
	return good;
}

/* The keys are the ids of the team's budget lines. */
static bool lines_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct filing *filing)
{
	const char *names[MAX_LINES + 1] = { NULL };
	int count = 0;

	if (!map)
		return true;
	if (!node_is(loader, map, NODE_MAP))
		return false;
	for (int i = 0; i < world->line_count; i++)
		if (world->lines[i].team == filing->team)
			names[count++] = world->lines[i].id;

	bool good = node_keys(loader, map, names);

	for (int i = 0; i < world->line_count; i++) {
		const struct line *line = &world->lines[i];
		const struct node *node = node_get(map, line->id);
		int value = -1;

		if (!node || line->team != filing->team)
			continue;
		good &= node_int(loader, node, line->low, line->high, &value);
		filing->line[i] = node;
		filing->sheet.line[i] = (int8_t)value;
	}
	return good;
}

static bool setting_read(const struct loader *loader, const struct node *node, int index,
	struct filing *filing)
{
	static const char *const WHAT[SETTING_COUNT] = {
		[SETTING_ROE] = "rule of engagement", [SETTING_STANCE] = "stance",
		[SETTING_ART5] = "posture", [SETTING_ACCEPT] = "answer",
	};
	const char *const *words = names_of_setting((enum setting)index);
	int value = 0;

	filing->setting[index] = node;
	if (words) {
		value = node_choice(loader, node, WHAT[index], words);
		if (value < 0)
			return false;
	} else if (!node_int(loader, node, 0, ALERT_MOST, &value)) {
		return false;
	}
	filing->sheet.setting[index] = (int8_t)value;
	return true;
}

static bool settings_read(const struct loader *loader, const struct node *map,
	struct filing *filing)
{
	bool good = true;

	if (!map)
		return true;
	if (!node_is(loader, map, NODE_MAP) || !node_keys(loader, map, NAMES_SETTING))
		return false;
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct node *node = node_get(map, NAMES_SETTING[i]);

		if (node)
			good &= setting_read(loader, node, i, filing);
	}
	return good;
}

/* The argued order is one of the sheet's; up to three reasons. */
static bool argue_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct filing *filing)
{
	static const char *const KEYS[] = { "order", "reasons", NULL };
	const char *names[MAX_SHEET + 1] = { NULL };
	int count = 0;

	filing->argue = map;
	if (!map)
		return true;
	if (!node_is(loader, map, NODE_MAP) || !node_keys(loader, map, KEYS))
		return false;
	for (int i = 0; i < filing->sheet.count; i++)
		names[i] = world->orders[filing->sheet.orders[i].kind].id;

	const struct node *order = node_need(loader, map, "order");
	const struct node *list = node_get(map, "reasons");
	int argued = order ? node_choice(loader, order, "order", names) : -1;

	if (argued < 0 || (list && !node_is(loader, list, NODE_LIST)))
		return false;
	filing->sheet.argue = (int8_t)argued;
	for (const struct node *item = list ? list->first : NULL; item; item = item->next) {
		if (count == MAX_REASONS)
			return node_complain(loader, item, &(struct complaint){
				.code = FAULT_TOO_MANY, .arg = { "reasons" },
			});
		if (!pick_text_of(loader, item, "reasons", FILING_NOTE, filing->notes.argument[count++]))
			return false;
	}
	return true;
}

static bool denounce_read(const struct loader *loader, const struct node *list,
	struct filing *filing)
{
	filing->denounce = list;
	if (!list)
		return true;
	if (!node_is(loader, list, NODE_LIST))
		return false;
	for (const struct node *item = list->first; item; item = item->next) {
		int number = 0;

		if (!node_int(loader, item, 1, UINT8_MAX, &number))
			return false;

		int bit = agreement_bit(filing->state, filing->team, number);

		if (bit < 0)
			return node_complain(loader, item, &(struct complaint){
				.code = FAULT_NO_AGREEMENT, .arg = { item->text },
			});
		filing->sheet.denounce |= (uint16_t)(1U << bit);
	}
	return true;
}

static bool package_tracks_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct package *package)
{
	const char *names[MAX_TRACKS + 1] = { NULL };

	for (int i = 0; i < world->track_count; i++)
		names[i] = world->tracks[i].id;
	if (!node_is(loader, map, NODE_MAP) || !node_keys(loader, map, names))
		return false;
	for (const struct node *item = map->first; item; item = item->next) {
		int by = 0;

		if (package->track_count == sizeof package->track)
			return node_complain(loader, item, &(struct complaint){
				.code = FAULT_TOO_MANY, .arg = { "tracks" },
			});
		if (!node_int(loader, item, -PACKAGE_MOST, PACKAGE_MOST, &by))
			return false;
		package->track[package->track_count] = (uint8_t)world_track(world, item->key);
		package->change[package->track_count++] = (int8_t)by;
	}
	return true;
}

bool package_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct package *package)
{
	const struct node *size = node_need(loader, map, "size");
	const struct node *tracks = node_need(loader, map, "tracks");
	int index = size ? node_choice(loader, size, "size", NAMES_SIZE) : -1;

	*package = (struct package){ .size = (uint8_t)(index > 0 ? index : 0) };
	return index >= 0 && tracks && package_tracks_read(loader, world, tracks, package);
}

static bool package_take(const struct loader *loader, const struct world *world,
	const struct node *map, struct filing *filing)
{
	static const char *const KEYS[] = { "size", "tracks", NULL };

	filing->package = map;
	if (!map)
		return true;
	return node_is(loader, map, NODE_MAP) && node_keys(loader, map, KEYS)
		&& package_read(loader, world, map, &filing->sheet.package);
}

bool filing_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct filing *filing)
{
	const struct node *prediction = node_get(map, "prediction");
	int value = -1;
	bool good = true;

	*filing = (struct filing){ .team = filing->team, .state = filing->state };
	sheet_init(&filing->sheet);
	notes_init(&filing->notes);
	filing->sheet.filed = true;
	good &= lines_read(loader, world, node_get(map, "budget"), filing);
	good &= orders_read(loader, world, node_get(map, "orders"), filing);
	good &= settings_read(loader, node_get(map, "settings"), filing);
	good &= argue_read(loader, world, node_get(map, "argue"), filing);
	good &= denounce_read(loader, node_get(map, "denounce"), filing);
	good &= package_take(loader, world, node_get(map, "package"), filing);
	good &= note_read(loader, map, "intent", filing->notes.intent);
	if (prediction)
		good &= node_int(loader, prediction, 0, 100, &value);
	filing->notes.prediction = (int8_t)value;
	return good;
}
