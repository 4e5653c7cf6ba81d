/* SPDX-License-Identifier: MIT */
#include "content/scenario.h"

#include <stdio.h>
#include <string.h>

#include "content/complain.h"
#include "content/decks.h"
#include "content/rules.h"

enum { DATE_LENGTH = 10, MOST_MINUTES = 2000, MOST_QUESTIONS = 24, MOST_SOURCES = 40 };

#define AT(member) offsetof(struct world, scenario.member)

void scenario_default(struct world *world)
{
	struct scenario *scenario = &world->scenario;

	scenario->war = true;
	scenario->budgets = true;
	scenario->bookkeeping = BOOKKEEPING_ALL;
	memset(scenario->allowed, 1, sizeof(scenario->allowed));
	memset(scenario->in_deck, 1, sizeof(scenario->in_deck));
	for (int i = 0; i < TEAM_COUNT; i++)
		scenario->agenda[i] = -1;
	for (int i = 0; i < world->area_count; i++)
		world->control_start[i] = world->areas[i].side;
}

static int month_days(int year, int month)
{
	static const int DAYS[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return DAYS[month - 1] + (leap && month == 2);
}

/* YYYY-MM-DD of a day that exists, from 1900 to 2199. */
static bool date_scan(const char *text, int date[3])
{
	static const char PATTERN[] = "dddd-dd-dd";

	if (strlen(text) != DATE_LENGTH)
		return false;
	for (int i = 0; i < DATE_LENGTH; i++)
		if (PATTERN[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != PATTERN[i])
			return false;
	if (sscanf(text, "%4d-%2d-%2d", &date[0], &date[1], &date[2]) != 3)
		return false;
	return date[0] >= 1900 && date[0] < 2200 && date[1] >= 1 && date[1] <= 12
		&& date[2] >= 1 && date[2] <= month_days(date[0], date[1]);
}

static bool date_read(struct build *build, const struct node *node, void *record)
{
	struct scenario *scenario = &((struct world *)record)->scenario;
	const char *text = node_text(build->loader, node, FAULT_ARG);
	int date[3] = { 0, 0, 0 };

	if (!text)
		return false;
	if (!date_scan(text, date))
		return node_complain(build->loader, node, &(struct complaint){
			.code = FAULT_DATE, .arg = { text }, .expect = EXPECT_DATE });
	scenario->year = (int16_t)date[0];
	scenario->month = (uint8_t)date[1];
	scenario->day = (uint8_t)date[2];
	return true;
}

static bool bookkeeping_mode_read(struct build *build, const struct node *node, void *record)
{
	static const char *const MODES[] = { "0", "calm", "1", NULL };
	int mode = node_choice(build->loader, node, "bookkeeping", MODES);

	((struct world *)record)->scenario.bookkeeping = (uint8_t)mode;
	return mode >= 0;
}

static bool scenario_slots_read(struct build *build, const struct node *map, void *record)
{
	(void)record;
	return slots_read(build, map, false);
}

static bool scenario_resources_read(struct build *build, const struct node *map, void *record)
{
	(void)record;
	return resources_read(build, map, false);
}

static bool scenario_options_read(struct build *build, const struct node *map, void *record)
{
	(void)record;
	return options_read(build, map, false);
}

/* An agenda of the ruleset by its id. */
static bool agenda_find(struct build *build, const struct node *node, int team)
{
	struct world *world = build->world;
	struct names names = {
		"agenda", world->agendas[team], sizeof(struct agenda), world->agenda_count[team],
	};
	int index = names_pick(build, node, &names);

	world->scenario.agenda[team] = (int16_t)index;
	return index >= 0;
}

/* An agenda of the scenario's own, behind those of the ruleset. */
static bool agenda_add(struct build *build, const struct node *node, int team)
{
	struct world *world = build->world;
	int index = world->agenda_count[team];

	if (index == MAX_AGENDAS)
		return complain_limit(build, node, "agendas", MAX_AGENDAS);
	world->scenario.agenda[team] = (int16_t)index;
	return agenda_read(build, node, &world->agendas[team][world->agenda_count[team]++]);
}

static bool team_agenda_read(struct build *build, const struct node *node, int team, void *data)
{
	(void)data;
	return node->kind == NODE_MAP ? agenda_add(build, node, team)
		: agenda_find(build, node, team);
}

static bool scenario_agendas_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .read = team_agenda_read, .data = record,
	});
}

static bool team_briefing_read(struct build *build, const struct node *node, int team, void *data)
{
	return text_read(build, node, TEXT_PAGE,
		&((struct world *)data)->scenario.team_briefing[team]);
}

static bool briefings_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .needed = true, .read = team_briefing_read, .data = record,
	});
}

static bool debrief_read(struct build *build, const struct node *list, void *record)
{
	return texts_read(build, list, MOST_QUESTIONS,
		&((struct world *)record)->scenario.debrief);
}

static bool sources_read(struct build *build, const struct node *list, void *record)
{
	return texts_read(build, list, MOST_SOURCES,
		&((struct world *)record)->scenario.sources);
}

#define CUSTOM(name, function) { .key = name, .kind = FIELD_CUSTOM, .read = function }

static const struct field FIELDS[] = {
	{ .key = "format", .kind = FIELD_KNOWN },
	{ .key = "id", .kind = FIELD_ID, .needed = true, .offset = AT(id) },
	{ .key = "map", .kind = FIELD_KNOWN, .needed = true },
	{ .key = "rules", .kind = FIELD_KNOWN, .needed = true },
	{ .key = "change", .kind = FIELD_KNOWN },
	{ .key = "add", .kind = FIELD_KNOWN },
	{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
		.offset = AT(name) },
	{ .key = "premise", .kind = FIELD_TEXT, .needed = true, .high = TEXT_PAGE,
		.offset = AT(premise) },
	{ .key = "date", .kind = FIELD_CUSTOM, .needed = true, .read = date_read },
	{ .key = "turn_unit", .kind = FIELD_CHOICE, .needed = true, .names = NAME_TURN_UNIT,
		.offset = AT(unit) },
	{ .key = "turns", .kind = FIELD_U8, .needed = true, .vital = true, .low = 1,
		.high = MAX_TURNS, .offset = AT(turns) },
	{ .key = "minutes", .kind = FIELD_I16, .needed = true, .low = 1, .high = MOST_MINUTES,
		.offset = AT(minutes) },
	CUSTOM("spots", spots_read),
	{ .key = "war", .kind = FIELD_BOOL, .offset = AT(war) },
	{ .key = "signalling", .kind = FIELD_BOOL, .offset = AT(signalling) },
	{ .key = "budgets", .kind = FIELD_BOOL, .offset = AT(budgets) },
	CUSTOM("bookkeeping", bookkeeping_mode_read),
	CUSTOM("options", scenario_options_read),
	CUSTOM("res_turn", allowance_read),
	CUSTOM("res", scenario_resources_read),
	CUSTOM("slots", scenario_slots_read),
	CUSTOM("tracks", tracks_start_read),
	CUSTOM("flags", flags_start_read),
	CUSTOM("commit", commit_start_read),
	CUSTOM("units", units_list_read),
	CUSTOM("control", control_start_read),
	CUSTOM("allow", allow_read),
	CUSTOM("disable", disable_read),
	CUSTOM("events_at", events_at_read),
	CUSTOM("deck", deck_read),
	CUSTOM("objectives", objectives_read),
	CUSTOM("agendas", scenario_agendas_read),
	CUSTOM("predictions", predictions_read),
	CUSTOM("endings", endings_read),
	{ .key = "briefing", .kind = FIELD_TEXT, .needed = true, .high = TEXT_PAGE,
		.offset = AT(briefing) },
	{ .key = "briefings", .kind = FIELD_CUSTOM, .needed = true, .read = briefings_read },
	{ .key = "question", .kind = FIELD_TEXT, .needed = true, .high = TEXT_LINE,
		.offset = AT(question) },
	CUSTOM("debrief", debrief_read),
	CUSTOM("sources", sources_read),
	{ .key = "facilitator", .kind = FIELD_TEXT, .high = TEXT_PAGE, .offset = AT(facilitator) },
	CUSTOM("injects", injects_read),
	CUSTOM("lessons", lessons_read),
	{ .key = NULL },
};

/* Objectives of the scenario's own have been held against the option where they stand. */
static bool points_check(struct build *build, const struct node *root)
{
	const struct node *options = node_get(root, "options");
	const struct node *points = options ? node_get(options, "agenda_points") : NULL;

	return !points || node_get(root, "objectives") || agenda_points_check(build, points);
}

bool scenario_read(struct build *build, const struct node *root)
{
	bool sound = fields_read(build, root, FIELDS, build->world);

	if (sound && !points_check(build, root))
		return false;

	if (node_get(root, "allow") && node_get(root, "disable"))
		return complain_key(build, node_get(root, "disable"), FAULT_TWO_VERBS, "allow",
			"disable");
	return sound;
}
