/* SPDX-License-Identifier: MIT */
#include "journal/domain.h"

#include <stddef.h>
#include <stdint.h>

#include "journal/filing.h"
#include "journal/names.h"

enum { MOST_WORDS = 128 };

enum domain domain_of_subject(enum entry_kind kind)
{
	static const uint8_t SUBJECT[ENTRY_KIND_COUNT] = {
		[ENTRY_TURN] = DOMAIN_TURN, [ENTRY_EVENT] = DOMAIN_EVENT, [ENTRY_VOTE] = DOMAIN_VOTE,
		[ENTRY_BATTLE] = DOMAIN_AREA,
		[ENTRY_SAY] = DOMAIN_SAY, [ENTRY_ENDING] = DOMAIN_ENDING, [ENTRY_TRACK] = DOMAIN_TRACK,
		[ENTRY_RES] = DOMAIN_RESOURCE, [ENTRY_FLAG] = DOMAIN_FLAG, [ENTRY_UNITS] = DOMAIN_AREA,
		[ENTRY_QUALITY] = DOMAIN_AREA, [ENTRY_COMMIT] = DOMAIN_COUNTRY,
		[ENTRY_WHIP] = DOMAIN_BLOC, [ENTRY_SETTING] = DOMAIN_SETTING,
		[ENTRY_LINE] = DOMAIN_LINE, [ENTRY_CONTROL] = DOMAIN_AREA, [ENTRY_HELD] = DOMAIN_AREA,
		[ENTRY_REST] = DOMAIN_ORDER, [ENTRY_FILED] = DOMAIN_ORDER,
		[ENTRY_DELAY] = DOMAIN_EFFECT, [ENTRY_DUE] = DOMAIN_EFFECT,
		[ENTRY_USED] = DOMAIN_EVENT, [ENTRY_OVER] = DOMAIN_ENDING,
		[ENTRY_INJECT] = DOMAIN_INJECT, [ENTRY_LOST] = DOMAIN_BLOC,
	};

	return (enum domain)SUBJECT[kind];
}

enum domain domain_of_cause(enum cause_kind cause)
{
	static const uint8_t INDEX[CAUSE_COUNT] = {
		[CAUSE_EVENT] = DOMAIN_EVENT, [CAUSE_ORDER] = DOMAIN_ORDER,
		[CAUSE_SETTING] = DOMAIN_SETTING, [CAUSE_ROW] = DOMAIN_ROW,
		[CAUSE_VOTE] = DOMAIN_ORDER, [CAUSE_BATTLE] = DOMAIN_ORDER, [CAUSE_ENDING] = DOMAIN_ENDING,
		[CAUSE_INJECT] = DOMAIN_INJECT,
	};

	return (enum domain)INDEX[cause];
}

static int domain_count(const struct world *world, enum domain domain)
{
	switch (domain) {
	case DOMAIN_TRACK: return world->track_count;
	case DOMAIN_RESOURCE: return RES_COUNT;
	case DOMAIN_FLAG: return world->flag_count;
	case DOMAIN_AREA: return world->area_count;
	case DOMAIN_COUNTRY: return world->country_count;
	case DOMAIN_BLOC: return world->bloc_count;
	case DOMAIN_NATION: return world->nation_count;
	case DOMAIN_UNIT: return UNIT_KIND_COUNT;
	case DOMAIN_SETTING: return SETTING_COUNT;
	case DOMAIN_LINE: return world->line_count;
	case DOMAIN_ORDER: return world->order_count;
	case DOMAIN_EVENT: return world->event_count;
	case DOMAIN_ENDING: return world->ending_count;
	case DOMAIN_TEAM: return TEAM_COUNT + 1;
	case DOMAIN_INJECT: return world->scenario.inject_count;
	case DOMAIN_EFFECT: return world->effect_count;
	case DOMAIN_SAY: return world->say_count;
	case DOMAIN_VOTE: return MAX_VOTES;
	case DOMAIN_ROW: return world->row_count;
	case DOMAIN_TURN: return MAX_TURNS + 1;
	case DOMAIN_NUMBER: case DOMAIN_COUNT: break;
	}
	return INT16_MAX;
}

const char *domain_word(const struct world *world, enum domain domain, int index)
{
	if (index < 0 || index >= domain_count(world, domain))
		return NULL;
	switch (domain) {
	case DOMAIN_TRACK: return world->tracks[index].id;
	case DOMAIN_RESOURCE: return NAMES_RESOURCE[index];
	case DOMAIN_FLAG: return world->flags[index];
	case DOMAIN_AREA: return world->areas[index].id;
	case DOMAIN_COUNTRY: return world->countries[index].id;
	case DOMAIN_BLOC: return world->blocs[index].id;
	case DOMAIN_NATION: return world->nations[index].id;
	case DOMAIN_UNIT: return NAMES_UNIT[index];
	case DOMAIN_SETTING: return NAMES_SETTING[index];
	case DOMAIN_LINE: return world->lines[index].id;
	case DOMAIN_ORDER: return world->orders[index].id;
	case DOMAIN_EVENT: return world->events[index].id;
	case DOMAIN_ENDING: return world->endings[index].id;
	case DOMAIN_TEAM: return NAMES_ANYBODY[index];
	case DOMAIN_INJECT: return world->scenario.injects[index].id;
	case DOMAIN_EFFECT: case DOMAIN_SAY: case DOMAIN_VOTE: case DOMAIN_ROW: case DOMAIN_TURN:
	case DOMAIN_NUMBER: case DOMAIN_COUNT:
		break;
	}
	return NULL;
}

void domain_write(const struct world *world, enum domain domain, int index, const char *key,
	struct json *json)
{
	const char *word = domain_word(world, domain, index);

	if (word)
		json_text(json, key, word);
	else
		json_number(json, key, index);
}

/* What the names of a domain are names of, for faults. */
static const char *domain_what(enum domain domain)
{
	static const char *const WHAT[DOMAIN_COUNT] = {
		[DOMAIN_TRACK] = "track", [DOMAIN_RESOURCE] = "resource", [DOMAIN_FLAG] = "flag",
		[DOMAIN_AREA] = "area", [DOMAIN_COUNTRY] = "country", [DOMAIN_BLOC] = "bloc",
		[DOMAIN_NATION] = "nation", [DOMAIN_UNIT] = "kind of unit",
		[DOMAIN_SETTING] = "setting", [DOMAIN_LINE] = "budget line", [DOMAIN_ORDER] = "order",
		[DOMAIN_EVENT] = "event", [DOMAIN_ENDING] = "ending", [DOMAIN_TEAM] = "team",
		[DOMAIN_INJECT] = "inject",
	};

	return WHAT[domain];
}

bool domain_read(const struct loader *loader, const struct world *world, enum domain domain,
	const struct node *node, int *index)
{
	const char *words[MOST_WORDS + 1] = { NULL };
	int count = domain_count(world, domain);

	if (domain == DOMAIN_NUMBER)
		return node_int(loader, node, INT16_MIN, INT16_MAX, index);
	if (domain == DOMAIN_ENDING && !node->quoted)
		return node_int(loader, node, -1, -1, index);
	if (domain >= DOMAIN_EFFECT)
		return node_int(loader, node, 0, count - 1, index);
	for (int i = 0; i < count; i++)
		words[i] = domain_word(world, domain, i);
	*index = node_choice(loader, node, domain_what(domain), words);
	return *index >= 0;
}
