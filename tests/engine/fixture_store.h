/* SPDX-License-Identifier: MIT */
#ifndef TESTS_ENGINE_FIXTURE_STORE_H
#define TESTS_ENGINE_FIXTURE_STORE_H

#include "fixture.h"

/* The flat arrays behind a fixture's world, while they grow. */
struct store {
	struct op *code;
	struct effect *effects;
	struct roll *rolls;
	struct modifier *modifiers;
	int16_t *lists;
	const char **sources;
	struct row *rows;
	uint64_t *masks;
	int code_count, effect_count, roll_count, modifier_count, list_count, source_count;
};

/* Remember a text; index into world.sources. */
uint16_t fixture_source(struct fixture *f, const char *text);

/* Fill in the small world. */
void fixture_world(struct fixture *f);

#endif
