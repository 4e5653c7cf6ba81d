/* SPDX-License-Identifier: MIT */
#include "journal/filing.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "journal/names.h"

enum { NOTE_CHARACTERS = 140, MOST_NAMES = 128, ALERT_MOST = 3 };

const char *const FILING_KEYS[] = {
	"budget", "orders", "settings", "intent", "prediction", NULL,
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

static void orders_write(const struct world *world, const struct sheet *sheet,
	const struct notes *notes, struct json *json)
{
	json_open(json, "orders", '[');
	for (int i = 0; i < sheet->count; i++) {
		const struct order *order = &sheet->orders[i];
		char number[16];
		const char *target = target_word(world, order->kind, order->target, number);

		json_open(json, NULL, '{');
		json_text(json, "id", world->orders[order->kind].id);
		if (target == number)
			json_number(json, "target", order->target);
		else if (target)
			json_text(json, "target", target);
		if (notes && notes->reason[i][0])
			json_text(json, "reason", notes->reason[i]);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void settings_write(const struct sheet *sheet, struct json *json)
{
	json_open(json, "settings", '{');
	for (int i = 0; i < SETTING_COUNT; i++) {
		const char *const *words = names_of_setting((enum setting)i);

		if (sheet->setting[i] < 0)
			continue;
		if (words)
			json_text(json, NAMES_SETTING[i], words[sheet->setting[i]]);
		else
			json_number(json, NAMES_SETTING[i], sheet->setting[i]);
	}
	json_close(json, '}');
}

void filing_write(const struct world *world, const struct sheet *sheet, const struct notes *notes,
	struct json *json)
{
	json_open(json, "budget", '{');
	for (int i = 0; i < world->line_count; i++)
		if (sheet->line[i] >= 0)
			json_number(json, world->lines[i].id, sheet->line[i]);
	json_close(json, '}');
	orders_write(world, sheet, notes, json);
	settings_write(sheet, json);
	if (notes && notes->intent[0])
		json_text(json, "intent", notes->intent);
	if (notes && notes->prediction >= 0)
		json_number(json, "prediction", notes->prediction);
}

static void note_settle(char note[NOTE_TEXT])
{
	char clean[NOTE_TEXT], bytes[5];
	const char *text = note;
	size_t length = 0;

	for (int i = 0; i < NOTE_CHARACTERS && *text; i++) {
		uint32_t rune = utf8_next(&text);
		int size = utf8_put(record_allows(rune) ? rune : UTF8_BAD, bytes);

		memcpy(clean + length, bytes, (size_t)size);
		length += (size_t)size;
	}
	clean[length] = '\0';
	memcpy(note, clean, length + 1);
}

void notes_settle(struct notes *notes)
{
	for (int i = 0; i < MAX_SHEET; i++)
		note_settle(notes->reason[i]);
	note_settle(notes->intent);
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

static int note_length(const char *text, bool *allowed)
{
	int count = 0;

	while (*text) {
		if (!record_allows(utf8_next(&text)))
			*allowed = false;
		count++;
	}
	return count;
}

static bool note_read(const struct loader *loader, const struct node *map, const char *key,
	char note[NOTE_TEXT])
{
	const struct node *node = node_get(map, key);
	bool allowed = true;

	if (!node)
		return true;
	if (!node_is(loader, node, NODE_SCALAR))
		return false;
	if (note_length(node->text, &allowed) > NOTE_CHARACTERS)
		return node_complain(loader, node, &(struct complaint){
			.code = FAULT_NOTE_LONG, .arg = { key },
		});
	if (!allowed)
		return node_complain(loader, node, &(struct complaint){
			.code = FAULT_NOTE_BYTES, .arg = { key },
		});
	fault_copy(note, NOTE_TEXT, node->text);
	return true;
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

bool filing_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct filing *filing)
{
	const struct node *prediction = node_get(map, "prediction");
	int value = -1;
	bool good = true;

	*filing = (struct filing){ .team = filing->team };
	sheet_init(&filing->sheet);
	notes_init(&filing->notes);
	filing->sheet.filed = true;
	good &= lines_read(loader, world, node_get(map, "budget"), filing);
	good &= orders_read(loader, world, node_get(map, "orders"), filing);
	good &= settings_read(loader, node_get(map, "settings"), filing);
	good &= note_read(loader, map, "intent", filing->notes.intent);
	if (prediction)
		good &= node_int(loader, prediction, 0, 100, &value);
	filing->notes.prediction = (int8_t)value;
	return good;
}
