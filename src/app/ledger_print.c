/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/ledger_print.h"

#include <stdio.h>

/* Entries that keep the game's books: true, and no news to anyone. */
static bool is_housekeeping(const struct entry *entry)
{
	switch ((enum entry_kind)entry->kind) {
	case ENTRY_FILED: case ENTRY_REST: case ENTRY_CLOCK: case ENTRY_USED: case ENTRY_RAISED:
	case ENTRY_DELAY: case ENTRY_DUE: case ENTRY_OVER:
	case ENTRY_AGREEMENT: case ENTRY_BROKEN: case ENTRY_LOST: case ENTRY_DESK: case ENTRY_STAGED:
		return true;
	case ENTRY_WHIP:
		return entry->cause == CAUSE_CLOCK;
	case ENTRY_FLAG:
		return entry->cause == CAUSE_CLOCK && entry->to != 0;
	case ENTRY_AGREED: case ENTRY_BREACH: case ENTRY_LEAK: case ENTRY_INJECT:
	case ENTRY_RULING: case ENTRY_PACKAGE:
	case ENTRY_BATTLE: case ENTRY_OFFER:
	case ENTRY_TURN: case ENTRY_EVENT: case ENTRY_ORDER: case ENTRY_VOTE: case ENTRY_ROLL:
	case ENTRY_ATTRIBUTION: case ENTRY_CHECK: case ENTRY_WAR: case ENTRY_AGENDA: case ENTRY_SAY:
	case ENTRY_BOOKS: case ENTRY_ENDING: case ENTRY_SCORE: case ENTRY_TRACK: case ENTRY_RES:
	case ENTRY_UNITS: case ENTRY_QUALITY: case ENTRY_COMMIT: case ENTRY_SETTING:
	case ENTRY_LINE: case ENTRY_CONTROL: case ENTRY_HELD: case ENTRY_KIND_COUNT:
		break;
	}
	return false;
}

void ledger_print(const struct prose *prose, const struct ledger *ledger)
{
	struct str line;

	str_init(&line);
	for (int i = 0; i < ledger->count; i++) {
		const struct entry *entry = &ledger->entries[i];
		size_t before = line.length;

		if (is_housekeeping(entry))
			continue;
		str_add(&line, entry_is_head((enum entry_kind)entry->kind) ? "" : "    ");

		size_t start = line.length;

		prose_entry(prose, ledger, entry, &line);
		if (line.length == start) {
			line.length = before;
			line.text[before] = '\0';
		} else {
			str_add_char(&line, '\n');
		}
	}
	fputs(line.text, stdout);
	str_release(&line);
}
