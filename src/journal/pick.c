/* SPDX-License-Identifier: MIT */
#include "journal/pick.h"

#include <stdio.h>

#include "base/utf8.h"
#include "journal/names.h"

enum { BYTES_OF_CHARACTER = 4 };

struct pick pick_make(const struct loader *loader, const struct world *world,
	const struct node *map, const char *const *keys)
{
	return (struct pick){
		.loader = loader, .world = world, .map = map,
		.good = node_is(loader, map, NODE_MAP) && node_keys(loader, map, keys),
	};
}

/* The node of a key; NULL if it is absent, which is a fault where it is needed. */
static const struct node *node_of(struct pick *pick, const char *key, bool needed)
{
	if (!needed)
		return node_get(pick->map, key);

	const struct node *node = node_need(pick->loader, pick->map, key);

	if (!node)
		pick->good = false;
	return node;
}

int pick_number(struct pick *pick, const char *key, const int range[2], int otherwise)
{
	const struct node *node = node_of(pick, key, otherwise == PICK_NEEDED);
	int value = otherwise == PICK_NEEDED ? 0 : otherwise;

	if (node && !node_int(pick->loader, node, range[0], range[1], &value))
		pick->good = false;
	return value;
}

bool pick_flag(struct pick *pick, const char *key)
{
	return pick_number(pick, key, (int[2]){ 0, 1 }, 0) != 0;
}

int pick_index(struct pick *pick, const char *key, enum domain domain, int otherwise)
{
	const struct node *node = node_of(pick, key, otherwise == PICK_NEEDED);
	int index = otherwise == PICK_NEEDED ? 0 : otherwise;

	if (node && !domain_read(pick->loader, pick->world, domain, node, &index)) {
		pick->good = false;
		index = 0;
	}
	return index;
}

int pick_word(struct pick *pick, const char *key, struct words words, int otherwise)
{
	const struct node *node = node_of(pick, key, otherwise == PICK_NEEDED);
	int index = otherwise == PICK_NEEDED ? 0 : otherwise;

	if (!node)
		return index;
	index = node_choice(pick->loader, node, words.what, words.names);
	if (index >= 0)
		return index;
	pick->good = false;
	return 0;
}

unsigned pick_teams(struct pick *pick, const char *key, bool needed)
{
	const struct node *list = node_of(pick, key, needed);
	unsigned teams = 0;

	if (!list)
		return 0;
	if (!node_is(pick->loader, list, NODE_LIST)) {
		pick->good = false;
		return 0;
	}
	for (const struct node *item = list->first; item; item = item->next) {
		int team = node_choice(pick->loader, item, "team", NAMES_TEAM);

		if (team < 0)
			pick->good = false;
		else
			teams |= 1U << team;
	}
	return teams;
}

/* How many characters a text has; false in *allowed if a journal cannot hold one of them. */
static int length_of(const char *text, bool *allowed)
{
	int count = 0;

	while (*text) {
		if (!record_allows(utf8_next(&text)))
			*allowed = false;
		count++;
	}
	return count;
}

bool pick_text_of(const struct loader *loader, const struct node *node, const char *key, int most,
	char *out)
{
	bool allowed = true;
	char number[16];

	if (!node_is(loader, node, NODE_SCALAR))
		return false;
	snprintf(number, sizeof number, "%d", most);
	if (length_of(node->text, &allowed) > most)
		return node_complain(loader, node, &(struct complaint){
			.code = FAULT_NOTE_LONG, .arg = { key, number },
		});
	if (!allowed)
		return node_complain(loader, node, &(struct complaint){
			.code = FAULT_NOTE_BYTES, .arg = { key },
		});
	fault_copy(out, most * BYTES_OF_CHARACTER + 1, node->text);
	return true;
}

void pick_text(struct pick *pick, const char *key, int most, char *out)
{
	const struct node *node = node_get(pick->map, key);

	out[0] = '\0';
	if (node && !pick_text_of(pick->loader, node, key, most, out))
		pick->good = false;
}

bool pick_missing(struct pick *pick, const char *key)
{
	pick->good = false;
	return node_complain(pick->loader, pick->map, &(struct complaint){
		.code = FAULT_MISSING_KEY, .arg = { key },
	});
}
