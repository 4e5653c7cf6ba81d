/* SPDX-License-Identifier: MIT */
#ifndef TESTS_IO_PARSE_H
#define TESTS_IO_PARSE_H

#include "io/yaml.h"

/* A text and what parsing it gave; parse_release() frees it. */
struct parse {
	struct source source;
	struct faults faults;
	struct loader loader;
	struct node *root;
};

/* Parse size bytes under the name "t.yaml". The parse must not be moved afterwards. */
void parse_bytes(struct parse *parse, const char *text, size_t size);
void parse_text(struct parse *parse, const char *text);
void parse_release(struct parse *parse);

#endif
