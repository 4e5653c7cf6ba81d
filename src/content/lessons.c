/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/scenario.h"
#include "engine/order.h"

/* The text of a lesson has to fit in a few lines under the map. */
enum { TEXT_LESSON = 600 };

/* What a lesson's `what` must be the name of; -1: it takes none. */
static int kind_of(int act)
{
	switch ((enum lesson_act)act) {
	case LESSON_SELECT: return NAME_AREA;
	case LESSON_FILE: return NAME_ORDER;
	case LESSON_SET: return NAME_SETTING;
	case LESSON_PAY: return NAME_LINE;
	case LESSON_MOVE: case LESSON_ZOOM: case LESSON_PANEL: case LESSON_INSPECT:
	case LESSON_TRACKS: case LESSON_NEWS: case LESSON_AIMS: case LESSON_VOTES:
	case LESSON_WHY: case LESSON_HELP: case LESSON_PALETTE: case LESSON_AIM:
	case LESSON_UNDO: case LESSON_SETTINGS: case LESSON_REASON: case LESSON_PREDICT:
	case LESSON_OFFER: case LESSON_SEAL: case LESSON_BRIEFING: case LESSON_STANDING:
	case LESSON_ENDING: case LESSON_ACTS:
		break;
	}
	return -1;
}

/* What the scenario does not allow, or is another team's, could never be done. */
static bool within_reach(const struct world *world, const struct lesson *lesson)
{
	if (lesson->act == LESSON_FILE)
		return world->scenario.allowed[lesson->what]
			&& world->orders[lesson->what].team == lesson->team;
	if (lesson->act == LESSON_PAY)
		return world->scenario.budgets && world->lines[lesson->what].team == lesson->team;
	if (lesson->act == LESSON_SET)
		return setting_values((enum setting)lesson->what, (enum team)lesson->team) > 1;
	return true;
}

/* Read after team and do, which say what may stand here. */
static bool what_read(struct build *build, const struct node *node, void *record)
{
	struct lesson *lesson = record;
	struct names acts = names_of(build->world, NAME_LESSON);
	int kind = kind_of(lesson->act);

	if (kind < 0)
		return complain_key(build, node, FAULT_LESSON_PLAIN,
			names_id(&acts, lesson->act), NULL);

	int index = name_read(build, node, (enum name_kind)kind);

	lesson->what = (int16_t)index;
	if (index < 0)
		return false;
	return within_reach(build->world, lesson)
		|| complain(build, node, FAULT_LESSON_NEVER, node->text, NULL);
}

/* The world has its lists only when all is read. */
static bool takes(const struct build *build, const struct order_kind *kind, int target)
{
	for (int i = 0; i < kind->targets.count; i++)
		if (*(const int16_t *)buffer_at(&build->lists, kind->targets.first + i) == target)
			return true;
	return false;
}

/* The target that the order must have: one that it takes. */
static bool target_read(struct build *build, const struct node *node, void *record)
{
	struct lesson *lesson = record;
	const struct world *world = build->world;
	int target = TARGET_NONE;

	if (lesson->act != LESSON_FILE || lesson->what < 0)
		return complain_key(build, node, FAULT_LESSON_AIM, NULL, NULL);

	const struct order_kind *kind = &world->orders[lesson->what];

	switch ((enum target_kind)kind->target_kind) {
	case TARGET_KIND_AREA: target = name_read(build, node, NAME_AREA); break;
	case TARGET_KIND_BLOC: target = name_read(build, node, NAME_BLOC); break;
	case TARGET_KIND_VALUE:
		if (!node_int(build->loader, node, 0, INT16_MAX, &target))
			return false;
		break;
	case TARGET_KIND_NONE: return complain(build, node, FAULT_NO_TARGET, kind->id, NULL);
	}
	if (target < 0)
		return false;
	lesson->target = (int16_t)target;
	return takes(build, kind, target)
		|| complain(build, node, FAULT_ORDER_TARGET, kind->id, NULL);
}

/* What only shows when all of a lesson was read. */
static bool lesson_check(struct build *build, const struct node *node, const struct lesson *lesson)
{
	int turn;

	if (kind_of(lesson->act) >= 0 && !node_need(build->loader, node, "what"))
		return false;
	return node_int(build->loader, node_get(node, "turn"), 1, build->world->scenario.turns,
		&turn);
}

bool lessons_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "turn", .kind = FIELD_U8, .needed = true, .low = 1, .high = MAX_TURNS,
			.offset = offsetof(struct lesson, turn) },
		{ .key = "team", .kind = FIELD_CHOICE, .needed = true, .vital = true,
			.names = NAME_TEAM, .offset = offsetof(struct lesson, team) },
		{ .key = "do", .kind = FIELD_CHOICE, .needed = true, .vital = true,
			.names = NAME_LESSON, .offset = offsetof(struct lesson, act) },
		{ .key = "what", .kind = FIELD_CUSTOM, .read = what_read },
		{ .key = "target", .kind = FIELD_CUSTOM, .read = target_read },
		{ .key = "text", .kind = FIELD_TEXT, .needed = true, .high = TEXT_LESSON,
			.offset = offsetof(struct lesson, text) },
		{ .key = NULL },
	};
	static const struct lesson BLANK = { .what = -1, .target = TARGET_NONE };
	struct scenario *scenario = &((struct world *)record)->scenario;
	const struct lesson *lesson = scenario->lessons;
	bool sound = records_read(build, list, &(struct records){
		.what = "lesson", .many = "lessons", .fields = FIELDS, .items = scenario->lessons,
		.size = sizeof(*scenario->lessons), .count = &scenario->lesson_count,
		.most = MAX_LESSONS, .blank = &BLANK,
	});

	for (const struct node *node = list->first; sound && node; node = node->next)
		sound = lesson_check(build, node, lesson++);
	return sound;
}
