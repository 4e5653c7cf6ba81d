/* SPDX-License-Identifier: MIT */
#include "content/complain.h"
#include "content/decks.h"
#include "content/expr_parse.h"
#include "content/fields.h"

#define AT(member) offsetof(struct event, member)

/* A card that can never be drawn is a slip (rules C4). */
static bool when_read(struct build *build, const struct node *node, void *record)
{
	struct event *event = record;
	int32_t value = 0;

	if (!expr_compile(build, node, &event->when))
		return false;
	if (expr_constant(build, event->when, &value) && !value)
		return complain(build, node, FAULT_NEVER, NULL, NULL);
	return true;
}

static const struct field FIELDS[] = {
	{ .key = "id", .kind = FIELD_ID, .needed = true },
	{ .key = "w", .kind = FIELD_U8, .needed = true, .high = 100, .offset = AT(weight) },
	{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
		.offset = AT(name) },
	{ .key = "story", .kind = FIELD_TEXT, .high = TEXT_PAGE, .offset = AT(story) },
	{ .key = "if", .kind = FIELD_CUSTOM, .read = when_read },
	{ .key = "once", .kind = FIELD_BOOL, .offset = AT(once) },
	{ .key = "do", .kind = FIELD_EFFECTS, .needed = true, .offset = AT(effects) },
	{ .key = NULL },
};

static struct records records_of(struct world *world)
{
	return (struct records){
		.what = "event", .many = "events", .fields = FIELDS, .items = world->events,
		.size = sizeof(*world->events), .count = &world->event_count, .most = MAX_EVENTS,
	};
}

bool events_declare(struct build *build, const struct node *root)
{
	static const char *const KEYS[] = { "format", "events", NULL };
	struct records records = records_of(build->world);
	const struct node *list = node_need(build->loader, root, "events");

	return node_keys(build->loader, root, KEYS) && list
		&& records_declare(build, list, &records);
}

bool events_read(struct build *build, const struct node *root)
{
	struct records records = records_of(build->world);

	return records_fill(build, node_get(root, "events"), &records);
}
