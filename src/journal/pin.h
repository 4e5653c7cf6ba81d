/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_PIN_H
#define JOURNAL_PIN_H

#include <stdbool.h>

#include "base/hash.h"
#include "io/yaml.h"
#include "journal/record.h"

/*
 * What is kept of a PIN, which parts the screens of people at one keyboard and is
 * no protection of the file: SHA-256 of the salt's digits and the PIN, one after
 * the other. salt "": there is none.
 */
enum { PIN_SALT = 16, PIN_MOST = 32 };
struct pin {
	char salt[PIN_SALT + 1];             /* hexadecimal digits */
	char hash[HASH_SHA256_HEX + 1];
};

/* Keep text (1 to 32 bytes) under a new salt; false if the system gives no random bytes. */
__attribute__((warn_unused_result))
bool pin_make(struct pin *pin, const char *text, struct fault *fault);

/* Whether text is the PIN. */
bool pin_is(const struct pin *pin, const char *text);

/* {"salt":"...","hash":"..."}, or {} without a PIN. */
void pin_write(const struct pin *pin, struct json *json);
__attribute__((warn_unused_result))
bool pin_read(const struct loader *loader, const struct node *map, struct pin *pin);

#endif
