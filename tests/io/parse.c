/* SPDX-License-Identifier: MIT */
#include "io/parse.h"

#include <string.h>

void parse_bytes(struct parse *parse, const char *text, size_t size)
{
	*parse = (struct parse){ .source = { .name = "t.yaml", .text = text, .size = size } };
	parse->loader = (struct loader){
		.arena = arena_new(), .faults = &parse->faults, .source = &parse->source,
	};
	parse->root = yaml_tree(&parse->loader);
}

void parse_text(struct parse *parse, const char *text)
{
	parse_bytes(parse, text, strlen(text));
}

void parse_release(struct parse *parse)
{
	arena_free(parse->loader.arena);
}
