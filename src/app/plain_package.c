/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/plain_board.h"
#include "app/plain_names.h"
#include "prose/gettext.h"

/* What a free-form order is to change, asked for one thing after the other (rules B8.5). */

static const char *const SIZES[PACKAGE_SIZES] = {
	[PACKAGE_SMALL] = N_("small"), [PACKAGE_MEDIUM] = N_("medium"),
	[PACKAGE_LARGE] = N_("large"),
};

/* Ask until one of the names is meant; false: an empty line, or the end of input. */
static bool choose(struct plain *plain, const struct plain_names *names, const char *question,
	int *value)
{
	while (plain_ask(plain, question) && plain->line.length) {
		struct str complaint;
		bool found;

		str_init(&complaint);
		found = plain_names_find(names, plain->line.text, value, &complaint);
		if (!found)
			plain_say(plain, complaint.text);
		str_release(&complaint);
		if (found)
			return true;
	}
	return false;
}

static bool ask_size(struct plain *plain, const struct world *world, struct package *package)
{
	struct plain_names names;
	int size = package->size;

	plain_names_clear(&names);
	for (int i = 0; i < PACKAGE_SIZES; i++) {
		plain_names_add_word(&names, i, SIZES[i]);
		names.list[names.count - 1].in[1] = _(SIZES[i]);
		plain_sayf(plain, _("%d. %s: up to %d"), i + 1, _(SIZES[i]),
			world->free_form.size[i]);
	}
	names.numbered = names.count;
	if (!choose(plain, &names, _("How large? (an empty line: as it is) "), &size)
		&& plain->over)
		return false;
	package->size = (uint8_t)size;
	return true;
}

/* A number from -most to most other than 0; false: none was given. */
static bool ask_change(struct plain *plain, int most, int8_t *change)
{
	char question[128];

	snprintf(question, sizeof(question), _("By how much? (-%d to %d, not 0) "), most, most);
	while (plain_ask(plain, question) && plain->line.length) {
		int value = atoi(plain->line.text);

		if (value != 0 && value >= -most && value <= most) {
			*change = (int8_t)value;
			return true;
		}
	}
	return false;
}

static void list_tracks(const struct world *world, struct plain_names *names)
{
	plain_names_clear(names);
	for (int i = 0; i < world->track_count; i++)
		if (!(world->free_form.closed & bit_of(i)))
			plain_names_add(names, i, world->tracks[i].id, &world->tracks[i].name);
}

/* Up to two tracks and their changes; false: not even one. */
static bool ask_tracks(struct plain *plain, const struct world *world, struct package *package)
{
	int most = world->free_form.size[package->size];
	struct plain_names names;
	int count = 0, track;

	list_tracks(world, &names);
	while (count < 2 && choose(plain, &names, count
		? _("A second track? (an empty line: none) ") : _("Which track? "), &track)) {
		if (!ask_change(plain, most, &package->change[count]))
			break;
		package->track[count++] = (uint8_t)track;
	}
	package->track_count = (uint8_t)count;
	return count > 0;
}

enum board_event plain_package(struct plain *plain, struct board *board)
{
	const struct world *world = board->scene.world;
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);
	struct package package = sheet->package;
	bool any = false;

	for (int i = 0; i < sheet->count; i++)
		any |= world->orders[sheet->orders[i].kind].free_form;
	if (!world->free_form.given || !any) {
		plain_say(plain, _("There is no free-form order on the sheet."));
		return BOARD_NOTHING;
	}
	plain_say(plain, _("A free-form order: say what it is to change. The facilitator rules how "
		"plausible it is, and may trim it."));
	/* Without an answer what is there stays. */
	if (ask_size(plain, world, &package) && ask_tracks(plain, world, &package))
		sheet_edit_package(&board->edit, &package);
	plain_say(plain, _("\"reason\" writes down what is done."));
	return BOARD_CHANGED;
}
