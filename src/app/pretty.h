/* SPDX-License-Identifier: MIT */
#ifndef APP_PRETTY_H
#define APP_PRETTY_H

#include "base/str.h"

/*
 * Lay out JSON of the journal's profile (journal/record.h) for people: as JSON
 * or as YAML in block style, indented by two, with a newline at the end. The
 * values are the same in both; strings in YAML are always in double quotes.
 */
enum layout { LAYOUT_JSON, LAYOUT_YAML };
void pretty_write(const char *json, enum layout layout, struct str *out);

#endif
