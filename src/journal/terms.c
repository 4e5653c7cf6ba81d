/* SPDX-License-Identifier: MIT */
#include "journal/terms.h"

#include <stddef.h>

#include "journal/names.h"
#include "journal/pick.h"

const char *const TERMS_KEYS[] = { "parties", "binding", "secret", "turns", "clauses", NULL };

const char *const NAMES_CLAUSE[CLAUSE_COUNT + 1] = {
	[CLAUSE_PAY] = "pay", [CLAUSE_FORBID] = "forbid", [CLAUSE_REQUIRE] = "require",
	[CLAUSE_FORCE_CAP] = "force_cap", [CLAUSE_WITHDRAW] = "withdraw",
	[CLAUSE_BUDGET] = "budget", [CLAUSE_CEASEFIRE] = "ceasefire",
	[CLAUSE_SETTLEMENT] = "settlement", [CLAUSE_SHARE_INTEL] = "share_intel",
	[CLAUSE_STAND] = "stand", [CLAUSE_SWAP] = "swap", [CLAUSE_COUNT] = NULL,
};

enum { NUMBER_MOST = 999, VALUE_MOST = 3 };

/* How the fields of a clause of one kind are written. A field without a key is not. */
struct form {
	bool team;                       /* who is bound */
	const char *subject, *other;
	enum domain subject_domain, other_domain;
	const char *n;
	bool unit, value;                /* value: n is a value of the setting subject */
	bool nation;                     /* m is 1 + a nation; 0: not written */
};

static const struct form FORMS[CLAUSE_COUNT] = {
	[CLAUSE_PAY] = { .team = true, .subject = "resource", .subject_domain = DOMAIN_RESOURCE,
		.other = "to", .other_domain = DOMAIN_TEAM, .n = "n" },
	[CLAUSE_FORBID] = { .team = true, .subject = "order", .subject_domain = DOMAIN_ORDER },
	[CLAUSE_REQUIRE] = { .team = true, .subject = "order", .subject_domain = DOMAIN_ORDER },
	[CLAUSE_FORCE_CAP] = { .team = true, .subject = "area", .subject_domain = DOMAIN_AREA,
		.n = "most", .unit = true },
	[CLAUSE_WITHDRAW] = { .team = true, .subject = "from", .subject_domain = DOMAIN_AREA,
		.other = "to", .other_domain = DOMAIN_AREA, .n = "n", .unit = true,
		.nation = true },
	[CLAUSE_BUDGET] = { .team = true, .subject = "line", .subject_domain = DOMAIN_LINE,
		.n = "least" },
	[CLAUSE_SHARE_INTEL] = { .team = true, .other = "to", .other_domain = DOMAIN_TEAM },
	[CLAUSE_STAND] = { .team = true, .subject = "setting", .subject_domain = DOMAIN_SETTING,
		.n = "value", .value = true },
};

/* --- Writing --- */

static void number_write(struct json *json, const char *key, int number)
{
	if (number != 0)
		json_number(json, key, number);
}

/* A setting's value by its word, where it has words. */
static void value_write(const struct clause *clause, const char *key, struct json *json)
{
	const char *const *words = names_of_setting((enum setting)clause->subject);

	if (words)
		json_text(json, key, words[clause->n]);
	else
		json_number(json, key, clause->n);
}

static void swap_write(const struct world *world, const struct clause *clause, struct json *json)
{
	json_open(json, "tracks", '{');
	json_number(json, world->tracks[clause->subject].id, clause->n);
	if (clause->other >= 0)
		json_number(json, world->tracks[clause->other].id, clause->m);
	json_close(json, '}');
}

static void clause_write(const struct world *world, const struct clause *clause,
	struct json *json)
{
	const struct form *form = &FORMS[clause->kind];

	json_open(json, NULL, '{');
	json_text(json, "kind", NAMES_CLAUSE[clause->kind]);
	if (form->team)
		json_text(json, "team", NAMES_TEAM[clause->team]);
	if (form->subject)
		domain_write(world, form->subject_domain, clause->subject, form->subject, json);
	if (form->other)
		domain_write(world, form->other_domain, clause->other, form->other, json);
	if (form->unit)
		json_text(json, "unit", NAMES_UNIT[clause->unit]);
	if (form->nation && clause->m > 0)
		domain_write(world, DOMAIN_NATION, clause->m - 1, "nation", json);
	if (form->value)
		value_write(clause, form->n, json);
	else if (form->n)
		json_number(json, form->n, clause->n);
	if (clause->kind == CLAUSE_SWAP)
		swap_write(world, clause, json);
	number_write(json, "turns", clause->turns);
	json_close(json, '}');
}

void terms_write(const struct world *world, const struct terms *terms, struct json *json)
{
	json_open(json, "parties", '[');
	for (int i = 0; i < TEAM_COUNT; i++)
		if (terms->parties & 1U << i)
			json_text(json, NULL, NAMES_TEAM[i]);
	json_close(json, ']');
	number_write(json, "binding", terms->binding);
	number_write(json, "secret", terms->secret);
	json_number(json, "turns", terms->turns);
	json_open(json, "clauses", '[');
	for (int i = 0; i < terms->clause_count; i++)
		clause_write(world, &terms->clauses[i], json);
	json_close(json, ']');
}

/* --- Reading --- */

/* The keys that a clause of a kind may have. */
static void keys_of(enum clause_kind kind, const char *keys[12])
{
	const struct form *form = &FORMS[kind];
	int count = 0;

	keys[count++] = "kind";
	keys[count++] = "turns";
	if (form->team)
		keys[count++] = "team";
	if (form->subject)
		keys[count++] = form->subject;
	if (form->other)
		keys[count++] = form->other;
	if (form->n)
		keys[count++] = form->n;
	if (form->unit)
		keys[count++] = "unit";
	if (form->nation)
		keys[count++] = "nation";
	if (kind == CLAUSE_SWAP)
		keys[count++] = "tracks";
	keys[count] = NULL;
}

static int value_read(struct pick *pick, const char *key, int setting)
{
	const char *const *words = names_of_setting((enum setting)setting);

	if (words)
		return pick_word(pick, key, (struct words){ "value", words }, PICK_NEEDED);
	return pick_number(pick, key, (int[2]){ 0, VALUE_MOST }, PICK_NEEDED);
}

/* One or two tracks, in the file's order. */
static void swap_read(struct pick *pick, struct clause *clause)
{
	const char *names[MAX_TRACKS + 1] = { NULL };
	const struct node *map = node_need(pick->loader, pick->map, "tracks");
	int count = 0;

	for (int i = 0; i < pick->world->track_count; i++)
		names[i] = pick->world->tracks[i].id;
	clause->other = -1;
	pick->good = pick->good && map && node_is(pick->loader, map, NODE_MAP)
		&& node_keys(pick->loader, map, names);
	if (!pick->good)
		return;
	if (map->count < 1 || map->count > 2) {
		pick->good = node_complain(pick->loader, map, &(struct complaint){
			.code = map->count < 1 ? FAULT_TOO_FEW : FAULT_TOO_MANY, .arg = { "tracks" },
		});
		return;
	}
	for (const struct node *item = map->first; item; item = item->next, count++) {
		int by = 0;

		pick->good &= node_int(pick->loader, item, -NUMBER_MOST, NUMBER_MOST, &by);
		*(count ? &clause->other : &clause->subject)
			= (int16_t)world_track(pick->world, item->key);
		*(count ? &clause->m : &clause->n) = (int16_t)by;
	}
}

static void fields_read(struct pick *pick, struct clause *clause)
{
	const struct form *form = &FORMS[clause->kind];
	static const int RANGE[2] = { 0, NUMBER_MOST };

	clause->team = TEAM_NONE;
	if (form->team)
		clause->team = (uint8_t)pick_word(pick, "team", (struct words){ "team", NAMES_TEAM },
			PICK_NEEDED);
	if (form->subject)
		clause->subject = (int16_t)pick_index(pick, form->subject, form->subject_domain,
			PICK_NEEDED);
	if (form->other)
		clause->other = (int16_t)pick_index(pick, form->other, form->other_domain, PICK_NEEDED);
	if (form->unit)
		clause->unit = (uint8_t)pick_index(pick, "unit", DOMAIN_UNIT, PICK_NEEDED);
	if (form->nation)
		clause->m = (int16_t)(1 + pick_index(pick, "nation", DOMAIN_NATION, -1));
	if (form->value)
		clause->n = (int16_t)value_read(pick, form->n, clause->subject);
	else if (form->n)
		clause->n = (int16_t)pick_number(pick, form->n, RANGE, PICK_NEEDED);
	if (clause->kind == CLAUSE_SWAP)
		swap_read(pick, clause);
	clause->turns = (uint8_t)pick_number(pick, "turns", (int[2]){ 0, MAX_TERM }, 0);
}

static bool clause_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct clause *clause)
{
	const char *keys[12];

	if (!node_is(loader, map, NODE_MAP))
		return false;

	const struct node *kind = node_need(loader, map, "kind");
	int index = kind ? node_choice(loader, kind, "kind", NAMES_CLAUSE) : -1;

	if (index < 0)
		return false;
	keys_of((enum clause_kind)index, keys);

	struct pick pick = pick_make(loader, world, map, keys);

	*clause = (struct clause){ .kind = (uint8_t)index };
	if (pick.good)
		fields_read(&pick, clause);
	return pick.good;
}

static bool clauses_read(const struct loader *loader, const struct world *world,
	const struct node *map, struct terms *terms)
{
	const struct node *list = node_need(loader, map, "clauses");
	bool good = true;

	if (!list || !node_is(loader, list, NODE_LIST))
		return false;
	if (list->count < 1 || list->count > MAX_CLAUSES)
		return node_complain(loader, list, &(struct complaint){
			.code = list->count < 1 ? FAULT_TOO_FEW : FAULT_TOO_MANY, .arg = { "clauses" },
		});
	for (const struct node *item = list->first; item; item = item->next)
		good &= clause_read(loader, world, item, &terms->clauses[terms->clause_count++]);
	return good;
}

bool terms_read(const struct loader *loader, const struct world *world, const struct node *map,
	struct terms *terms)
{
	struct pick pick = { .loader = loader, .world = world, .map = map, .good = true };

	*terms = (struct terms){ .proposer = terms->proposer };
	terms->parties = (uint8_t)pick_teams(&pick, "parties", true);
	terms->binding = pick_flag(&pick, "binding");
	terms->secret = pick_flag(&pick, "secret");
	terms->turns = (uint8_t)pick_number(&pick, "turns", (int[2]){ 1, MAX_TERM }, PICK_NEEDED);
	pick.good &= clauses_read(loader, world, map, terms);
	return pick.good;
}
