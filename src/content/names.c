/* SPDX-License-Identifier: MIT */
#include "content/names.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/name.h"
#include "content/complain.h"

enum { ID_SIZE = 64 };

static const char *const TEAMS[] = { "C", "R", "W" };
static const char *const SIDES[] = { "C", "R", "W", "N" };
static const char *const RESOURCES[] = { "bp", "pc" };
static const char *const UNITS[] = { "bde", "air", "msl", "iad", "nav" };
static const char *const TAGS[] = {
	"politics", "industry", "hybrid", "nuclear", "forces", "war",
};
static const char *const BANDS[] = { "great", "success", "mixed", "fail", "backfire" };
static const char *const OPTIONS[] = {
	"willing_bar", "abstain_band", "soft_high", "soft_low", "clamp_low", "clamp_high",
	"deck_draws", "general_war_base", "general_war_step", "great_part", "mixed_reach",
	"backfire_from", "allowance_keeps", "fog_track", "fog_units", "fog_units_from", "fog_purse",
	"agenda_points",
};
static const char *const DECISIONS[] = { "willing", "qmv", "unanimity" };
static const char *const SETTINGS[] = { "roe", "stance", "art5", "alert", "accept" };
static const char *const ROES[] = { "fight", "hold" };
static const char *const STANCES[] = { "hold", "limited", "major" };
static const char *const ART5S[] = { "auto", "consult", "decline" };
static const char *const ACCEPTS[] = { "reject", "accept" };
static const char *const TURN_UNITS[] = { "week", "quarter", "half-year" };
static const char *const OFFERS[] = { "ceasefire" };
static const char *const LESSONS[] = {
	"move", "select", "zoom", "panel", "inspect", "tracks", "news", "aims", "votes", "why",
	"help", "palette", "aim", "file", "undo", "settings", "set", "pay", "reason", "predict",
	"offer", "seal", "briefing", "standing", "ending",
};

#define WORDS(what, list, number) \
	static_assert(sizeof(list) / sizeof(*(list)) == (number), "a word per " what)
WORDS("team", TEAMS, TEAM_COUNT);
WORDS("side", SIDES, TEAM_COUNT + 1);
WORDS("resource", RESOURCES, RES_COUNT);
WORDS("kind of unit", UNITS, UNIT_KIND_COUNT);
WORDS("tag", TAGS, TAG_COUNT);
WORDS("band", BANDS, BAND_COUNT);
WORDS("option", OPTIONS, OPTION_COUNT);
WORDS("decision rule", DECISIONS, DECISION_COUNT);
WORDS("setting", SETTINGS, SETTING_COUNT);
WORDS("roe", ROES, ROE_COUNT);
WORDS("stance", STANCES, STANCE_COUNT);
WORDS("posture", ART5S, ART5_COUNT);
WORDS("answer", ACCEPTS, 2);
WORDS("turn unit", TURN_UNITS, TURN_HALF_YEAR + 1);
WORDS("thing to do", LESSONS, LESSON_ACTS);
#undef WORDS

/* Where the records of a kind lie in the world. */
struct shelf {
	const char *what;
	size_t items, size, count;       /* offset, bytes of a record, offset of the count */
};

#define SHELF(name, items, number) \
	{ name, offsetof(struct world, items), sizeof(((struct world *)0)->items[0]), \
		offsetof(struct world, number) }
static const struct shelf SHELVES[] = {
	[NAME_AREA] = SHELF("area", areas, area_count),
	[NAME_GROUP] = SHELF("group", groups, group_count),
	[NAME_TRACK] = SHELF("track", tracks, track_count),
	[NAME_DERIVED] = SHELF("derived value", derived, derived_count),
	[NAME_BLOC] = SHELF("bloc", blocs, bloc_count),
	[NAME_COUNTRY] = SHELF("country", countries, country_count),
	[NAME_NATION] = SHELF("nation", nations, nation_count),
	[NAME_ORDER] = SHELF("order", orders, order_count),
	[NAME_EVENT] = SHELF("event", events, event_count),
	[NAME_LINE] = SHELF("budget line", lines, line_count),
};
#undef SHELF

#define LIST(name, list) { name, list, sizeof(*(list)), (int)(sizeof(list) / sizeof(*(list))) }
static const struct names LISTS[NAME_KINDS] = {
	[NAME_TEAM] = LIST("team", TEAMS),
	[NAME_SIDE] = LIST("side", SIDES),
	[NAME_RESOURCE] = LIST("resource", RESOURCES),
	[NAME_UNIT] = LIST("kind of unit", UNITS),
	[NAME_TAG] = LIST("tag", TAGS),
	[NAME_BAND] = LIST("band", BANDS),
	[NAME_OPTION] = LIST("option", OPTIONS),
	[NAME_DECISION] = LIST("decision rule", DECISIONS),
	[NAME_SETTING] = LIST("setting", SETTINGS),
	[NAME_ROE] = LIST("rule of engagement", ROES),
	[NAME_STANCE] = LIST("stance", STANCES),
	[NAME_ART5] = LIST("posture", ART5S),
	[NAME_ACCEPT] = LIST("answer", ACCEPTS),
	[NAME_TURN_UNIT] = LIST("turn unit", TURN_UNITS),
	[NAME_OFFER] = LIST("offer", OFFERS),
	[NAME_LESSON] = LIST("thing to do", LESSONS),
};
#undef LIST

struct names names_of(const struct world *world, enum name_kind kind)
{
	if (kind > NAME_LINE)
		return LISTS[kind];

	const struct shelf *shelf = &SHELVES[kind];
	const char *bytes = (const char *)world;

	return (struct names){
		.what = shelf->what,
		.items = bytes + shelf->items,
		.size = shelf->size,
		.count = *(const int *)(const void *)(bytes + shelf->count),
	};
}

const char *names_id(const struct names *names, int index)
{
	const void *item = (const char *)names->items + names->size * (size_t)index;

	return *(const char *const *)item;
}

int names_find(const struct names *names, const char *id)
{
	for (int i = 0; i < names->count; i++) {
		const char *known = names_id(names, i);

		if (known && strcmp(known, id) == 0)
			return i;
	}
	return -1;
}

static void offer_all(const struct names *names, const char *wanted, const char **nearest)
{
	for (int i = 0; i < names->count; i++)
		if (names_id(names, i))
			name_offer(wanted, names_id(names, i), nearest);
}

/* The names as "a, b, c" if there are few; else NULL. */
static const char *list_all(const struct names *names, char list[FAULT_ARG])
{
	int used = 0;

	for (int i = 0; i < names->count; i++) {
		used += snprintf(list + used, (size_t)(FAULT_ARG - used), "%s%s", i ? ", " : "",
			names_id(names, i) ? names_id(names, i) : "?");
		if (used >= FAULT_ARG)
			return NULL;
	}
	return used ? list : NULL;
}

static bool complain_unknown(struct build *build, const struct node *at, const char *id,
	const struct names *names)
{
	char list[FAULT_ARG];
	const char *all = list_all(names, list);
	const char *nearest = NULL;

	offer_all(names, id, &nearest);
	return node_complain(build->loader, at, &(struct complaint){
		.code = FAULT_UNKNOWN_NAME,
		.arg = { names->what, id },
		.expect = all ? EXPECT_NAME : EXPECT_NONE,
		.expect_arg = { all },
		.nearest = nearest,
	});
}

int names_index(struct build *build, const struct node *at, const char *id,
	const struct names *names)
{
	int index = names_find(names, id);

	if (index < 0)
		complain_unknown(build, at, id, names);
	return index;
}

int name_index(struct build *build, const struct node *at, const char *id, enum name_kind kind)
{
	struct names names = names_of(build->world, kind);

	return names_index(build, at, id, &names);
}

int names_pick(struct build *build, const struct node *node, const struct names *names)
{
	const char *id = node_text(build->loader, node, ID_SIZE);

	return id ? names_index(build, node, id, names) : -1;
}

int name_read(struct build *build, const struct node *node, enum name_kind kind)
{
	const char *id = node_text(build->loader, node, ID_SIZE);

	return id ? name_index(build, node, id, kind) : -1;
}

int name_area(struct build *build, const struct node *node)
{
	struct names groups = names_of(build->world, NAME_GROUP);
	const char *id = node_text(build->loader, node, FAULT_ARG);

	if (id && names_find(&groups, id) >= 0) {
		complain(build, node, FAULT_GROUP, id, NULL);
		return -1;
	}
	return id ? name_index(build, node, id, NAME_AREA) : -1;
}

uint64_t name_areas(struct build *build, const struct node *at, const char *id)
{
	struct names areas = names_of(build->world, NAME_AREA);
	struct names groups = names_of(build->world, NAME_GROUP);
	int area = names_find(&areas, id);
	int group = names_find(&groups, id);
	const char *nearest = NULL;

	if (area >= 0)
		return bit_of(area);
	if (group >= 0)
		return build->world->groups[group].areas;
	offer_all(&areas, id, &nearest);
	offer_all(&groups, id, &nearest);
	node_complain(build->loader, at, &(struct complaint){
		.code = FAULT_UNKNOWN_NAME,
		.arg = { areas.what, id },
		.nearest = nearest,
	});
	return 0;
}
