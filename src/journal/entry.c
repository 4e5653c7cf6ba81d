/* SPDX-License-Identifier: MIT */
#include "journal/entry.h"

#include "journal/domain.h"
#include "journal/filing.h"
#include "journal/names.h"
#include "journal/pick.h"
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
	} else if (entry->kind == ENTRY_AGREEMENT) {
		json_text(json, "field", NAMES_FIELD[entry->other]);
	} else if (entry->kind == ENTRY_BROKEN) {
		team_write(json, "against", entry->other);
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

/* What fell where the facilitator decided otherwise: a word where the result is one. */
static void was_write(const struct entry *entry, struct json *json)
{
	if (!entry->ruled)
		return;
	json_number(json, "ruled", 1);
	if (entry->kind == ENTRY_ROLL)
		json_text(json, "was", NAMES_BAND[entry->was]);
	else if (entry->kind == ENTRY_BATTLE)
		json_text(json, "was", NAMES_RESULT[entry->was]);
	else
		json_number(json, "was", entry->was);
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
	was_write(entry, json);
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

/* Where a name is due, its absence is no default. */
static int word_read(struct pick *pick, const char *key, enum domain domain, int otherwise)
{
	bool needed = domain != DOMAIN_NUMBER && domain != DOMAIN_TEAM;

	return pick_index(pick, key, domain, needed ? PICK_NEEDED : otherwise);
}

static int choice_read(struct pick *pick, const char *key, const char *const *names,
	int otherwise)
{
	return pick_word(pick, key, (struct words){ "word", names }, otherwise);
}

static int target_take(struct pick *pick, const struct entry *entry)
{
	const struct node *node = node_get(pick->map, "target");
	int target = TARGET_NONE;

	if (!node || !pick->good)
		return target;
	if (!has_order(entry))
		return pick_number(pick, "target", (int[2]){ 0, 999 }, target);
	if (!target_read(pick->loader, pick->world, entry->index, node, &target))
		pick->good = false;
	return target;
}

static void cause_read(struct pick *pick, struct entry *entry)
{
	entry->cause = (uint8_t)choice_read(pick, "cause", NAMES_CAUSE, PICK_NEEDED);
	entry->index = (int16_t)word_read(pick, "what",
		domain_of_cause((enum cause_kind)entry->cause), 0);
	entry->target = (int16_t)target_take(pick, entry);
	entry->author = (uint8_t)word_read(pick, "by", DOMAIN_TEAM, TEAM_NONE);
}

/* Kinds that say something of one team's thing: the replay writes to that team's row. */
static bool needs_team(enum entry_kind kind)
{
	return kind == ENTRY_RES || kind == ENTRY_SETTING || kind == ENTRY_UNITS
		|| kind == ENTRY_QUALITY || kind == ENTRY_AGENDA || kind == ENTRY_SCORE
		|| kind == ENTRY_BROKEN || kind == ENTRY_BREACH || kind == ENTRY_PACKAGE;
}

static void values_read(struct pick *pick, struct entry *entry)
{
	int range[2] = { INT32_MIN, INT32_MAX };

	if (entry->kind == ENTRY_CONTROL) {
		entry->from = word_read(pick, "from", DOMAIN_TEAM, TEAM_NONE);
		entry->to = word_read(pick, "to", DOMAIN_TEAM, TEAM_NONE);
		return;
	}
	/* Values that are indices themselves. */
	if (entry->kind == ENTRY_SETTING)
		range[0] = 0, range[1] = 3;
	if (entry->kind == ENTRY_CLOCK)
		range[0] = 0, range[1] = MAX_TURNS + 1;
	if (entry->kind == ENTRY_AGENDA)
		range[0] = -1, range[1] = MAX_AGENDAS - 1;
	if (entry->kind == ENTRY_AGREEMENT || entry->kind == ENTRY_BROKEN || entry->kind == ENTRY_LOST)
		range[0] = 0, range[1] = UINT8_MAX;
	entry->from = pick_number(pick, "from", range, 0);
	entry->to = pick_number(pick, "to", range, 0);
}

static int other_read(struct pick *pick, enum entry_kind kind)
{
	if (kind == ENTRY_UNITS || kind == ENTRY_QUALITY)
		return pick_index(pick, "nation", DOMAIN_NATION, PICK_NEEDED) * 8
			+ pick_index(pick, "unit", DOMAIN_UNIT, PICK_NEEDED);
	if (kind == ENTRY_AGREEMENT)
		return choice_read(pick, "field", NAMES_FIELD, PICK_NEEDED);
	if (kind == ENTRY_BROKEN)
		return choice_read(pick, "against", NAMES_TEAM, PICK_NEEDED);
	return pick_number(pick, "other", (int[2]){ INT16_MIN, INT16_MAX }, 0);
}

static void subject_read(struct pick *pick, struct entry *entry)
{
	entry->team = (uint8_t)word_read(pick, "team", DOMAIN_TEAM, TEAM_NONE);
	if (needs_team((enum entry_kind)entry->kind) && entry->team == TEAM_NONE)
		pick_missing(pick, "team");
	entry->subject = (int16_t)(entry->kind == ENTRY_ROLL
		? pick_number(pick, "subject", (int[2]){ -1, pick->world->source_count - 1 }, 0)
		: word_read(pick, "subject", domain_of_subject((enum entry_kind)entry->kind), 0));
	entry->other = (int16_t)other_read(pick, (enum entry_kind)entry->kind);
	values_read(pick, entry);
}

static void was_read(struct pick *pick, struct entry *entry)
{
	entry->ruled = pick_flag(pick, "ruled");
	if (!entry->ruled)
		return;
	if (entry->kind == ENTRY_ROLL)
		entry->was = (int16_t)choice_read(pick, "was", NAMES_BAND, PICK_NEEDED);
	else if (entry->kind == ENTRY_BATTLE)
		entry->was = (int16_t)choice_read(pick, "was", NAMES_RESULT, PICK_NEEDED);
	else
		entry->was = (int16_t)pick_number(pick, "was", (int[2]){ INT16_MIN, INT16_MAX },
			PICK_NEEDED);
}

static bool entry_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct entry *entry)
{
	static const char *const KEYS[] = {
		"kind", "turn", "cause", "what", "target", "by", "team", "subject", "nation", "unit",
		"other", "field", "against", "from", "to", "chance", "die", "band", "result", "ruled",
		"was", "queued", "hidden", "secret", "blurred", NULL,
	};
	static const int BYTE[2] = { 0, UINT8_MAX };
	struct pick pick = pick_make(loader, world, map, KEYS);

	if (!pick.good)
		return false;
	*entry = (struct entry){ .team = TEAM_NONE };
	entry->kind = (uint8_t)choice_read(&pick, "kind", NAMES_ENTRY, PICK_NEEDED);
	entry->turn = (uint8_t)pick_number(&pick, "turn", BYTE, 0);
	cause_read(&pick, entry);
	subject_read(&pick, entry);
	entry->chance = (uint8_t)pick_number(&pick, "chance", BYTE, 0);
	entry->die = (uint8_t)pick_number(&pick, "die", BYTE, 0);
	entry->band = entry->kind == ENTRY_BATTLE
		? (uint8_t)choice_read(&pick, "result", NAMES_RESULT, PICK_NEEDED)
		: (uint8_t)choice_read(&pick, "band", NAMES_BAND, 0);
	was_read(&pick, entry);
	entry->queued = (uint8_t)pick_number(&pick, "queued", BYTE, 0);
	entry->hidden = pick_flag(&pick, "hidden");
	entry->secret = pick_flag(&pick, "secret");
	entry->blurred = pick_flag(&pick, "blurred");
	return pick.good;
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
		&& first->secret == second->secret && first->blurred == second->blurred
		&& first->ruled == second->ruled && first->was == second->was;
}
