/* SPDX-License-Identifier: MIT */
#include "content/effect_parse.h"
#include "content/scenario.h"

/* Like a card: the paths of a list "effects" begin with a bare index (rules B8.1). */
static bool inject_effects_read(struct build *build, const struct node *list, void *record)
{
	return effects_compile(build, list, "", &((struct inject *)record)->effects);
}

bool injects_read(struct build *build, const struct node *list, void *record)
{
	static const struct field FIELDS[] = {
		{ .key = "id", .kind = FIELD_ID, .needed = true },
		{ .key = "name", .kind = FIELD_TEXT, .needed = true, .high = TEXT_NAME,
			.offset = offsetof(struct inject, name) },
		{ .key = "text", .kind = FIELD_TEXT, .needed = true, .high = TEXT_PAGE,
			.offset = offsetof(struct inject, text) },
		{ .key = "effects", .kind = FIELD_CUSTOM, .read = inject_effects_read },
		{ .key = NULL },
	};
	struct scenario *scenario = &((struct world *)record)->scenario;

	return records_read(build, list, &(struct records){
		.what = "inject", .many = "injects", .fields = FIELDS, .items = scenario->injects,
		.size = sizeof(*scenario->injects), .count = &scenario->inject_count,
		.most = MAX_READY,
	});
}
