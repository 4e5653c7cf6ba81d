/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "content/complain.h"
#include "content/expr_parse.h"
#include "content/rules.h"

/* The objectives of a team and its agenda bring this together (rules B20). */
enum { WHOLE_SCORE = 100, GOAL_LOWEST = -10000, GOAL_HIGHEST = 10000 };

static int weights_of(const struct world *world, int team)
{
	int sum = 0;

	for (int i = 0; i < world->objective_count[team]; i++)
		sum += world->objectives[team][i].weight;
	return sum;
}

static bool weights_check(struct build *build, const struct node *list, int team)
{
	int sum = weights_of(build->world, team);
	int agenda = build->world->options[OPTION_AGENDA_POINTS];
	char text[16], right[16];

	/* Below 0: the option could not be read, which has been said. */
	if (agenda < 0 || sum == WHOLE_SCORE - agenda)
		return true;
	snprintf(text, sizeof(text), "%d", sum);
	snprintf(right, sizeof(right), "%d", WHOLE_SCORE - agenda);
	return node_complain(build->loader, list, &(struct complaint){
		.code = FAULT_WEIGHTS,
		.arg = { text },
		.expect = EXPECT_EXACTLY,
		.expect_arg = { right },
		.at_key = true,
	});
}

static bool span_check(struct build *build, const struct node *list, int team)
{
	const struct objective *objective = build->world->objectives[team];
	bool sound = true;

	for (const struct node *node = list->first; node; node = node->next, objective++)
		if (objective->zero == objective->full)
			sound = complain(build, node_get(node, "full"), FAULT_SAME, "zero", "full");
	return sound;
}

static bool team_objectives_read(struct build *build, const struct node *list, int team, void *data)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
			.offset = offsetof(struct objective, name) },
		{ .key = "w", .kind = FIELD_U8, .needed = true, .low = 1, .high = 100,
			.offset = offsetof(struct objective, weight) },
		{ .key = "of", .kind = FIELD_EXPR, .needed = true,
			.offset = offsetof(struct objective, of) },
		{ .key = "zero", .kind = FIELD_I16, .needed = true, .low = GOAL_LOWEST,
			.high = GOAL_HIGHEST, .offset = offsetof(struct objective, zero) },
		{ .key = "full", .kind = FIELD_I16, .needed = true, .low = GOAL_LOWEST,
			.high = GOAL_HIGHEST, .offset = offsetof(struct objective, full) },
		{ .key = NULL },
	};
	static const struct objective BLANK = { .id = NULL };
	struct world *world = data;

	/* A scenario's objectives take the place of the ruleset's. */
	world->objective_count[team] = 0;
	return records_read(build, list, &(struct records){
		.what = "objective", .many = "objectives", .fields = FIELDS,
		.items = world->objectives[team], .size = sizeof(struct objective),
		.count = &world->objective_count[team], .most = MAX_OBJECTIVES,
		.blank = &BLANK,
	}) && span_check(build, list, team) && weights_check(build, list, team);
}

bool objectives_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .needed = true, .read = team_objectives_read, .data = record,
	});
}

bool agenda_points_check(struct build *build, const struct node *node)
{
	const struct world *world = build->world;
	char text[16], right[16];

	for (int team = 0; team < TEAM_COUNT; team++) {
		int sum = weights_of(world, team);

		if (sum + world->options[OPTION_AGENDA_POINTS] == WHOLE_SCORE)
			continue;
		snprintf(text, sizeof(text), "%d", sum);
		snprintf(right, sizeof(right), "%d", WHOLE_SCORE - sum);
		return node_complain(build->loader, node, &(struct complaint){
			.code = FAULT_AGENDA_POINTS,
			.arg = { text },
			.expect = EXPECT_EXACTLY,
			.expect_arg = { right },
		});
	}
	return true;
}

static const struct field AGENDA[] = {
	{ .key = "id", .kind = FIELD_ID, .needed = true },
	{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
		.offset = offsetof(struct agenda, name) },
	{ .key = "if", .kind = FIELD_EXPR, .needed = true, .offset = offsetof(struct agenda, when) },
	{ .key = NULL },
};

bool agenda_read(struct build *build, const struct node *map, struct agenda *agenda)
{
	return fields_read(build, map, AGENDA, agenda);
}

static bool team_agendas_read(struct build *build, const struct node *list, int team, void *data)
{
	struct world *world = data;

	return records_read(build, list, &(struct records){
		.what = "agenda", .many = "agendas", .fields = AGENDA,
		.items = world->agendas[team], .size = sizeof(struct agenda),
		.count = &world->agenda_count[team], .most = MAX_AGENDAS,
	});
}

bool agendas_read(struct build *build, const struct node *map, void *record)
{
	return each_name_read(build, map, &(struct each_name){
		.names = NAME_TEAM, .needed = true, .read = team_agendas_read, .data = record,
	});
}

bool predictions_read(struct build *build, const struct node *list, void *record)
{
	/* The question stands before the chance in one line of 80 columns. */
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "question", .kind = FIELD_TEXT, .needed = true, .low = 60,
			.high = TEXT_LINE, .offset = offsetof(struct prediction, question) },
		{ .key = "if", .kind = FIELD_EXPR, .needed = true,
			.offset = offsetof(struct prediction, when) },
		{ .key = NULL },
	};
	struct world *world = record;

	/* A scenario's take the place of the ruleset's. */
	world->prediction_count = 0;
	return records_read(build, list, &(struct records){
		.what = "prediction", .many = "predictions", .fields = FIELDS,
		.items = world->predictions, .size = sizeof(*world->predictions),
		.count = &world->prediction_count, .most = MAX_PREDICTIONS,
	});
}

/* Some ending must hold whatever happened (rules C4). */
static bool last_check(struct build *build, const struct node *list)
{
	const struct world *world = build->world;
	const struct node *last = list->first;
	int32_t value = 0;

	if (!last)
		return complain_key(build, list, FAULT_NO_LAST_ENDING, NULL, NULL);
	while (last->next)
		last = last->next;
	if (expr_constant(build, world->endings[world->ending_count - 1].when, &value) && value)
		return true;
	return complain(build, last, FAULT_NO_LAST_ENDING, NULL, NULL);
}

bool endings_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
			.offset = offsetof(struct ending, name) },
		{ .key = "story", .kind = FIELD_TEXT, .high = TEXT_PAGE,
			.offset = offsetof(struct ending, story) },
		{ .key = "sudden", .kind = FIELD_BOOL, .offset = offsetof(struct ending, sudden) },
		{ .key = "cap", .kind = FIELD_U8, .low = 1, .high = 100,
			.offset = offsetof(struct ending, cap) },
		{ .key = "if", .kind = FIELD_EXPR, .needed = true,
			.offset = offsetof(struct ending, when) },
		{ .key = NULL },
	};
	static const struct ending BLANK = { .id = NULL };
	struct world *world = record;

	world->ending_count = 0;
	return records_read(build, list, &(struct records){
		.what = "ending", .many = "endings", .fields = FIELDS, .items = world->endings,
		.size = sizeof(*world->endings), .count = &world->ending_count,
		.most = MAX_ENDINGS, .blank = &BLANK,
	}) && last_check(build, list);
}
