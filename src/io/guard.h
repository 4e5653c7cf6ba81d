/* SPDX-License-Identifier: MIT */
#ifndef IO_GUARD_H
#define IO_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/yaml.h"

/*
 * What must hold of a text before libyaml sees it: size, UTF-8 without control
 * characters or foreign line breaks, flow brackets nested at most YAML_DEPTH
 * deep. Adds a fault and returns false otherwise. Linear in the size.
 */
bool guard_passes(const struct loader *loader);

/* Bytes of the character at, which ends before end; 0 if it is not well-formed UTF-8. */
size_t character_size(const char *at, const char *end);

/* The code point of a well-formed character of size bytes. */
uint32_t rune_at(const char *at, size_t size);

/* Whether a code point may stand in a text: no controls but tab and line feed, no other breaks. */
bool rune_is_allowed(uint32_t rune);

/* A place in a source, from 1; columns count characters. */
struct place {
	int line, column;
};

/* The last character that is neither blank nor a line's end; 1:1 if there is none. */
struct place source_end(const struct source *source);
bool place_is_after(struct place first, struct place second);

/*
 * Add a fault at a place of the source, with the line that stands there. line
 * 0: no place; a line behind the last one (libyaml's end of a text without a
 * final newline): the source's end. A second fault that says the same of the same
 * place is dropped. Returns false always.
 */
bool complain_at(const struct loader *loader, int line, int column,
	const struct complaint *complaint);

#endif
