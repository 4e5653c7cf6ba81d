/* SPDX-License-Identifier: MIT */
#include "journal/filing.h"

#include <string.h>

#include "base/utf8.h"
#include "engine/agreement.h"
#include "journal/names.h"

const char *const NAMES_SIZE[PACKAGE_SIZES + 1] = {
	[PACKAGE_SMALL] = "small", [PACKAGE_MEDIUM] = "medium", [PACKAGE_LARGE] = "large",
	[PACKAGE_SIZES] = NULL,
};

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

static void argue_write(const struct world *world, const struct filed *filed, struct json *json)
{
	const struct sheet *sheet = filed->sheet;

	if (sheet->argue < 0 || sheet->argue >= sheet->count)
		return;
	json_open(json, "argue", '{');
	json_text(json, "order", world->orders[sheet->orders[sheet->argue].kind].id);
	json_open(json, "reasons", '[');
	for (int i = 0; filed->notes && i < MAX_REASONS; i++)
		if (filed->notes->argument[i][0])
			json_text(json, NULL, filed->notes->argument[i]);
	json_close(json, ']');
	json_close(json, '}');
}

static void denounce_write(const struct filed *filed, struct json *json)
{
	if (!filed->sheet->denounce)
		return;
	json_open(json, "denounce", '[');
	for (int i = 0; i < MAX_AGREEMENTS; i++) {
		const struct agreement *agreement = agreement_of_bit(filed->state, filed->team, i);

		if (agreement && filed->sheet->denounce & 1U << i)
			json_number(json, NULL, agreement->number);
	}
	json_close(json, ']');
}

void package_write(const struct world *world, const struct package *package, struct json *json)
{
	json_text(json, "size", NAMES_SIZE[package->size]);
	json_open(json, "tracks", '{');
	for (int i = 0; i < package->track_count; i++)
		json_number(json, world->tracks[package->track[i]].id, package->change[i]);
	json_close(json, '}');
}

void filing_write(const struct world *world, const struct filed *filed, struct json *json)
{
	const struct sheet *sheet = filed->sheet;
	const struct notes *notes = filed->notes;

	json_open(json, "budget", '{');
	for (int i = 0; i < world->line_count; i++)
		if (sheet->line[i] >= 0)
			json_number(json, world->lines[i].id, sheet->line[i]);
	json_close(json, '}');
	orders_write(world, sheet, notes, json);
	settings_write(sheet, json);
	argue_write(world, filed, json);
	denounce_write(filed, json);
	if (sheet->package.track_count > 0) {
		json_open(json, "package", '{');
		package_write(world, &sheet->package, json);
		json_close(json, '}');
	}
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

	for (int i = 0; i < FILING_NOTE && *text; i++) {
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
	for (int i = 0; i < MAX_REASONS; i++)
		note_settle(notes->argument[i]);
	note_settle(notes->intent);
}
