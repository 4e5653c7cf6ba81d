/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_NAMES_H
#define CONTENT_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "content/build.h"

/* What an id in a file may be the name of. */
enum name_kind {
	NAME_AREA, NAME_GROUP, NAME_TRACK, NAME_DERIVED, NAME_BLOC, NAME_COUNTRY, NAME_NATION,
	NAME_ORDER, NAME_EVENT, NAME_LINE,
	/* Words that are code, in the order of their enums. */
	NAME_TEAM, NAME_SIDE, NAME_RESOURCE, NAME_UNIT, NAME_TAG, NAME_BAND, NAME_OPTION,
	NAME_DECISION, NAME_SETTING, NAME_ROE, NAME_STANCE, NAME_ART5, NAME_ACCEPT,
	NAME_TURN_UNIT, NAME_OFFER, NAME_LESSON,
	NAME_KINDS
};

/* A list of records, or of strings, that all begin with a const char *id. */
struct names {
	const char *what;        /* "track", for faults */
	const void *items;
	size_t size;             /* bytes of a record */
	int count;
};

struct names names_of(const struct world *world, enum name_kind kind);

/* The id of an item, and the index of an id or -1. */
const char *names_id(const struct names *names, int index);
int names_find(const struct names *names, const char *id);

/* Likewise of a kind, but an unknown id is a fault at node with the nearest name. */
int name_index(struct build *build, const struct node *at, const char *id, enum name_kind kind);

/* The index that a scalar names; -1 after a fault. */
int name_read(struct build *build, const struct node *node, enum name_kind kind);

/* The same two for a list that is none of the kinds. */
int names_index(struct build *build, const struct node *at, const char *id,
	const struct names *names);
int names_pick(struct build *build, const struct node *node, const struct names *names);

/* The area that a scalar names; -1 after a fault, as for a group: units stand in one area. */
int name_area(struct build *build, const struct node *node);

/* The areas that id names, one or a group; 0 after a fault at node. */
uint64_t name_areas(struct build *build, const struct node *at, const char *id);

#endif
