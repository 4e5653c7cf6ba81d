/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_FIRST_H
#define JOURNAL_FIRST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/hash.h"
#include "content/content.h"
#include "io/yaml.h"
#include "journal/record.h"
#include "journal/seat.h"

/* The format this program writes, and the only one it reads. */
#define FIRST_FORMAT "eastflank-journal/1"

/*
 * The first record of a journal: all that a game is made of. The texts are the
 * files word for word (line ends as \n), the map without its geometry, so that
 * the game can be played on where the files are gone or others.
 */
struct first {
	const char *program;             /* version that wrote it */
	int rules_version;
	uint64_t seed;
	struct seat seats[TEAM_COUNT];
	bool no_agendas;                 /* nobody has a secret agenda; written only if so */
	struct content_texts texts;      /* names without their folders */
	char geometry[HASH_SHA256_HEX + 1];  /* SHA-256 of the whole map file */
};

/* The first record of a new game from what content_open() read. All of it lies in arena. */
void first_make(const struct content *content, struct arena *arena, struct first *first);

/* Write it as an object; false if a text is longer than a journal takes. */
__attribute__((warn_unused_result))
bool first_write(const struct first *first, struct json *json, struct fault *fault);

/* Read it back; strings are copied to arena. */
__attribute__((warn_unused_result))
bool first_read(const struct loader *loader, const struct node *map, struct arena *arena,
	struct first *first);

/* Write and read one seat: {"player":"machine","persona":"hawk"}. */
void seat_write(const struct seat *seat, const char *key, struct json *json);
__attribute__((warn_unused_result))
bool seat_read(const struct loader *loader, const struct node *map, struct seat *seat);

#endif
