/* SPDX-License-Identifier: MIT */
#include "journal/entry.h"

#include "journal/domain.h"
#include "journal/filing.h"
#include "journal/names.h"
#include "journal/vote.h"

static bool has_order(const struct entry *entry)
{
	return entry->cause == CAUSE_ORDER || entry->cause == CAUSE_VOTE ||
		entry->cause == CAUSE_BATTLE;
}

static void number_write(struct json *json, const char *key, int number)
{
	if (number != 0)
		json_number(json, key, number);
}

static void team_write(struct json *json, const char *key, int team)
{
	if (team != TEAM_NONE)
		json_text(json, key, NAMES_TEAM[team]);
}

static void cause_write(const struct world *world, const struct entry *entry, struct json *json)
{
	enum domain domain = domain_of_cause((enum cause_kind)entry->cause);

	json_text(json, "cause", NAMES_CAUSE[entry->cause]);
	if (domain != DOMAIN_NUMBER || entry->index != 0)
		domain_write(world, domain, entry->index, "what", json);
	if (entry->target != TARGET_NONE) {
		char number[16];
		const char *word = has_order(entry) && entry->index >= 0
			? target_word(world, entry->index, entry->target, number) : NULL;

		if (word && word != number)
			json_text(json, "target", word);
		else
			json_number(json, "target", entry->target);
	}
	team_write(json, "by", entry->author);
}

static void subject_write(const struct world *world, const struct entry *entry, struct json *json)
{
	enum domain domain = domain_of_subject((enum entry_kind)entry->kind);

	team_write(json, "team", entry->team);
	if (domain != DOMAIN_NUMBER || entry->subject != 0)
		domain_write(world, domain, entry->subject, "subject", json);
	if (entry->kind == ENTRY_UNITS || entry->kind == ENTRY_QUALITY) {
		domain_write(world, DOMAIN_NATION, entry->other / 8, "nation", json);
		domain_write(world, DOMAIN_UNIT, entry->other % 8, "unit", json);
	} else {
		number_write(json, "other", entry->other);
	}
	if (entry->kind == ENTRY_CONTROL) {
		domain_write(world, DOMAIN_TEAM, entry->from, "from", json);
		domain_write(world, DOMAIN_TEAM, entry->to, "to", json);
	} else {
		number_write(json, "from", entry->from);
		number_write(json, "to", entry->to);
	}
}

static void entry_write(const struct world *world, const struct entry *entry, struct json *json)
{
	json_open(json, NULL, '{');
	json_text(json, "kind", NAMES_ENTRY[entry->kind]);
	json_number(json, "turn", entry->turn);
	cause_write(world, entry, json);
	subject_write(world, entry, json);
	number_write(json, "chance", entry->chance);
	number_write(json, "die", entry->die);
	if (entry->kind == ENTRY_BATTLE)
		json_text(json, "result", NAMES_RESULT[entry->band]);
	else if (entry->kind == ENTRY_ROLL || entry->band != 0)
		json_text(json, "band", NAMES_BAND[entry->band]);
	number_write(json, "queued", entry->queued);
	number_write(json, "hidden", entry->hidden);
	number_write(json, "secret", entry->secret);
	number_write(json, "blurred", entry->blurred);
	json_close(json, '}');
}

void ledger_write(const struct world *world, const struct ledger *ledger, struct json *json)
{
	json_open(json, "entries", '[');
	for (int i = 0; i < ledger->count; i++)
		entry_write(world, &ledger->entries[i], json);
	json_close(json, ']');
	json_open(json, "votes", '[');
	for (int i = 0; i < ledger->vote_count; i++)
		vote_write(world, &ledger->votes[i], json);
	json_close(json, ']');
}

/* Reading: what a fault of any part makes of the whole. */
struct reader {
	const struct loader *loader;
	const struct world *world;
	const struct node *map;
	bool good;
};

static int number_read(struct reader *reader, const char *key, const int range[2], int otherwise)
{
	int value = otherwise;

	if (!node_int_at(reader->loader, reader->map, key, range, &value))
		reader->good = false;
	return value;
}

static int word_read(struct reader *reader, const char *key, enum domain domain, int otherwise)
{
	const struct node *node = node_get(reader->map, key);
	int index = otherwise;

	if (node && !domain_read(reader->loader, reader->world, domain, node, &index))
		reader->good = false;
	/* Where a name is due, its absence is no default. */
	if (!node && domain != DOMAIN_NUMBER && domain != DOMAIN_TEAM)
		reader->good = node_need(reader->loader, reader->map, key) != NULL;
	return index;
}

static int choice_read(struct reader *reader, const char *key, const char *const *names,
	int otherwise)
{
	const struct node *node = node_get(reader->map, key);
	int index = node ? node_choice(reader->loader, node, "word", names) : otherwise;

	if (index < 0) {
		reader->good = false;
		return 0;
	}
	return index;
}

static bool flag_read(struct reader *reader, const char *key)
{
	return number_read(reader, key, (int[2]){ 0, 1 }, 0) != 0;
}

static int target_take(struct reader *reader, const struct entry *entry)
{
	const struct node *node = node_get(reader->map, "target");
	int target = TARGET_NONE;

	if (!node || !reader->good)
		return target;
	if (!has_order(entry))
		return number_read(reader, "target", (int[2]){ 0, 999 }, target);
	if (!target_read(reader->loader, reader->world, entry->index, node, &target))
		reader->good = false;
	return target;
}

static void cause_read(struct reader *reader, struct entry *entry)
{
	entry->cause = (uint8_t)choice_read(reader, "cause", NAMES_CAUSE, -1);
	entry->index = (int16_t)word_read(reader, "what",
		domain_of_cause((enum cause_kind)entry->cause), 0);
	entry->target = (int16_t)target_take(reader, entry);
	entry->author = (uint8_t)word_read(reader, "by", DOMAIN_TEAM, TEAM_NONE);
}

/* Kinds that say something of one team's thing: the replay writes to that team's row. */
static bool needs_team(enum entry_kind kind)
{
	return kind == ENTRY_RES || kind == ENTRY_SETTING || kind == ENTRY_UNITS
		|| kind == ENTRY_QUALITY || kind == ENTRY_AGENDA || kind == ENTRY_SCORE;
}

static void values_read(struct reader *reader, struct entry *entry)
{
	int range[2] = { INT32_MIN, INT32_MAX };

	if (entry->kind == ENTRY_CONTROL) {
		entry->from = word_read(reader, "from", DOMAIN_TEAM, TEAM_NONE);
		entry->to = word_read(reader, "to", DOMAIN_TEAM, TEAM_NONE);
		return;
	}
	/* Values that are indices themselves. */
	if (entry->kind == ENTRY_SETTING)
		range[0] = 0, range[1] = 3;
	if (entry->kind == ENTRY_CLOCK)
		range[0] = 0, range[1] = MAX_TURNS + 1;
	if (entry->kind == ENTRY_AGENDA)
		range[0] = -1, range[1] = MAX_AGENDAS - 1;
	entry->from = number_read(reader, "from", range, 0);
	entry->to = number_read(reader, "to", range, 0);
}

static void subject_read(struct reader *reader, struct entry *entry)
{
	entry->team = (uint8_t)word_read(reader, "team", DOMAIN_TEAM, TEAM_NONE);
	if (needs_team((enum entry_kind)entry->kind) && entry->team == TEAM_NONE)
		reader->good = node_complain(reader->loader, reader->map, &(struct complaint){
			.code = FAULT_MISSING_KEY, .arg = { "team" },
		});
	entry->subject = (int16_t)word_read(reader, "subject",
		domain_of_subject((enum entry_kind)entry->kind), 0);
	if (entry->kind == ENTRY_UNITS || entry->kind == ENTRY_QUALITY)
		entry->other = (int16_t)(word_read(reader, "nation", DOMAIN_NATION, 0) * 8
			+ word_read(reader, "unit", DOMAIN_UNIT, 0));
	else
		entry->other = (int16_t)number_read(reader, "other",
			(int[2]){ INT16_MIN, INT16_MAX }, 0);
	values_read(reader, entry);
}

static bool entry_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct entry *entry)
{
	static const char *const KEYS[] = {
		"kind", "turn", "cause", "what", "target", "by", "team", "subject", "nation", "unit",
		"other", "from", "to", "chance", "die", "band", "result", "queued", "hidden", "secret",
		"blurred", NULL,
	};
	static const int BYTE[2] = { 0, UINT8_MAX };
	struct reader reader = { .loader = loader, .world = world, .map = map, .good = true };

	if (!node_is(loader, map, NODE_MAP) || !node_keys(loader, map, KEYS))
		return false;
	*entry = (struct entry){ .team = TEAM_NONE };
	entry->kind = (uint8_t)choice_read(&reader, "kind", NAMES_ENTRY, -1);
	entry->turn = (uint8_t)number_read(&reader, "turn", BYTE, 0);
	cause_read(&reader, entry);
	subject_read(&reader, entry);
	entry->chance = (uint8_t)number_read(&reader, "chance", BYTE, 0);
	entry->die = (uint8_t)number_read(&reader, "die", BYTE, 0);
	entry->band = entry->kind == ENTRY_BATTLE
		? (uint8_t)choice_read(&reader, "result", NAMES_RESULT, -1)
		: (uint8_t)choice_read(&reader, "band", NAMES_BAND, 0);
	entry->queued = (uint8_t)number_read(&reader, "queued", BYTE, 0);
	entry->hidden = flag_read(&reader, "hidden");
	entry->secret = flag_read(&reader, "secret");
	entry->blurred = flag_read(&reader, "blurred");
	return reader.good;
}

static const struct node *list_need(const struct loader *loader, const struct node *map,
	const char *key, int most)
{
	const struct node *list = node_need(loader, map, key);

	if (!list || !node_is(loader, list, NODE_LIST))
		return NULL;
	if (list->count <= most)
		return list;
	node_complain(loader, list, &(struct complaint){ .code = FAULT_TOO_MANY, .arg = { key } });
	return NULL;
}

bool ledger_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct ledger *ledger)
{
	const struct node *entries = list_need(loader, map, "entries", MAX_ENTRIES);
	const struct node *votes = list_need(loader, map, "votes", MAX_VOTES);

	ledger_init(ledger);
	if (!entries || !votes)
		return false;
	for (const struct node *item = votes->first; item; item = item->next)
		if (!vote_read(loader, world, item, &ledger->votes[ledger->vote_count++]))
			return false;
	for (const struct node *item = entries->first; item; item = item->next) {
		struct entry *entry = &ledger->entries[ledger->count++];

		if (!entry_read(loader, world, item, entry))
			return false;
		if (entry->kind == ENTRY_VOTE && entry->subject >= ledger->vote_count)
			return node_complain(loader, item, &(struct complaint){
				.code = FAULT_RANGE, .arg = { "subject" },
			});
	}
	return true;
}

bool entry_equal(const struct entry *first, const struct entry *second)
{
	return first->kind == second->kind && first->turn == second->turn
		&& first->cause == second->cause && first->author == second->author
		&& first->team == second->team && first->band == second->band
		&& first->chance == second->chance && first->die == second->die
		&& first->index == second->index && first->target == second->target
		&& first->subject == second->subject && first->other == second->other
		&& first->from == second->from && first->to == second->to
		&& first->queued == second->queued && first->hidden == second->hidden
		&& first->secret == second->secret && first->blurred == second->blurred;
}
