/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <string.h>

#include "base/str.h"
#include "content/complain.h"
#include "content/fields.h"

enum { ID_LONGEST = 24 };

static bool id_is_sound(const char *id)
{
	if (!isalpha((unsigned char)*id))
		return false;
	for (; *id; id++)
		if (!isalnum((unsigned char)*id) && *id != '_' && *id != '-')
			return false;
	return true;
}

bool id_read(struct build *build, const struct node *node, const char **id)
{
	if (!node)
		return false;

	const char *text = node_text(build->loader, node, ID_LONGEST);

	if (!text)
		return false;
	if (!id_is_sound(text))
		return node_complain(build->loader, node, &(struct complaint){
			.code = FAULT_ID,
			.arg = { text },
			.expect = EXPECT_ID,
		});
	*id = text;
	return true;
}

bool text_read(struct build *build, const struct node *node, int most, struct text *text)
{
	static const char *const KEYS[] = { "en", "zh_TW", NULL };

	if (node->kind == NODE_SCALAR && *node->text)
		return node_complain(build->loader, node, &(struct complaint){
			.code = FAULT_KIND, .arg = { "value" }, .expect = EXPECT_TEXT });
	if (!node_is(build->loader, node, NODE_MAP) || !node_keys(build->loader, node, KEYS))
		return false;
	if (!node_need(build->loader, node, "en"))
		return false;
	for (int i = 0; i < LANG_COUNT; i++) {
		const struct node *in = node_get(node, KEYS[i]);

		if (!in)
			continue;
		text->in[i] = node_text(build->loader, in, (size_t)most);
		if (!text->in[i])
			return false;
		if (!*text->in[i])
			return complain(build, in, FAULT_EMPTY_TEXT, NULL, NULL);
	}
	return true;
}

bool texts_read(struct build *build, const struct node *list, int most, struct text *text)
{
	if (!list_is(build, list, "texts", most, false))
		return false;

	bool sound = true;
	struct str joined[LANG_COUNT];

	for (int i = 0; i < LANG_COUNT; i++)
		str_init(&joined[i]);
	for (const struct node *node = list->first; node; node = node->next) {
		struct text line = { { NULL } };

		sound &= text_read(build, node, TEXT_LINE, &line);
		for (int i = 0; i < LANG_COUNT; i++) {
			if (node != list->first)
				str_add_char(&joined[i], '\n');
			str_add(&joined[i], text_in(&line, (enum lang)i));
		}
	}
	for (int i = 0; i < LANG_COUNT; i++) {
		text->in[i] = arena_copy(build->arena, joined[i].text, joined[i].length);
		str_release(&joined[i]);
	}
	return sound;
}
