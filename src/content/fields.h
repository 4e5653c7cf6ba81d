/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_FIELDS_H
#define CONTENT_FIELDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "content/build.h"
#include "content/names.h"

/* How the value of a key is read and stored in a record. */
enum field_kind {
	FIELD_ID,                /* const char *: an id */
	FIELD_TEXT,              /* struct text; high = most bytes, low = most columns (0: any) */
	FIELD_BOOL,              /* bool: 0 or 1 */
	FIELD_U8, FIELD_I8, FIELD_I16,   /* low..high */
	FIELD_CHOICE,            /* uint8_t: index of a name of kind names */
	FIELD_INDEX,             /* int16_t: likewise */
	FIELD_EXPR,              /* struct expr */
	FIELD_EFFECTS,           /* struct span: an effect list, of path `key` ("do": none) */
	FIELD_CUSTOM,            /* read() does it */
	FIELD_KNOWN,             /* read elsewhere: the key is only allowed */
};

typedef bool (*field_reader)(struct build *build, const struct node *node, void *record);

/* A key of a map, one row of a table that ends with key NULL. Rows are read in table order. */
struct field {
	const char *key;
	enum field_kind kind;
	bool needed;
	bool vital;              /* a fault in it would only make others follow: stop there */
	enum name_kind names;
	size_t offset;           /* of the member in the record */
	int low, high;
	field_reader read;
};

enum { TEXT_NAME = 160, TEXT_LINE = 400, TEXT_PAGE = 6000, MAX_FIELDS = 48 };

/* Refuse keys of map that no row has; store the rest in record. False after any fault. */
bool fields_read(struct build *build, const struct node *map, const struct field *fields,
	void *record);

/* Records with ids that fill one of the world's arrays. */
struct records {
	const char *what, *many;         /* "track", "tracks" */
	const struct field *fields;      /* the first one is the id */
	void *items;
	size_t size;
	int *count;
	int most;
	const void *blank;               /* what a record begins as; NULL: all zero */
};

/*
 * Take the ids of a list of records, so that others may name them; false if it
 * is no list of maps with ids, is too long or has an id twice.
 */
bool records_declare(struct build *build, const struct node *list, const struct records *records);

/* Read the records of a list declared before. */
bool records_fill(struct build *build, const struct node *list, const struct records *records);

/* Both. */
bool records_read(struct build *build, const struct node *list, const struct records *records);

/* Whether node is a list of at most most items (them: "turns"); exactly so many if exact. */
bool list_is(struct build *build, const struct node *node, const char *them, int most, bool exact);

/* A map with one value for each name of a kind, as {C: .., R: .., W: ..}; read in their order. */
struct each_name {
	enum name_kind names;
	bool needed;             /* every name must be there */
	bool (*read)(struct build *build, const struct node *node, int index, void *data);
	void *data;
};
bool each_name_read(struct build *build, const struct node *map, const struct each_name *each);

/* The key of a map's child as if it were a scalar by itself, for readers and faults. */
struct node node_of_key(const struct node *node);

bool id_read(struct build *build, const struct node *node, const char **id);
bool text_read(struct build *build, const struct node *node, int most, struct text *text);

/* A list of texts, joined by line feeds. */
bool texts_read(struct build *build, const struct node *list, int most, struct text *text);

/* A list of exactly count numbers in low..high. */
struct row_of {
	int count, low, high;
};
bool numbers_read(struct build *build, const struct node *list, const struct row_of *row,
	int16_t *numbers);

#endif
