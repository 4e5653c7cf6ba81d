/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "journal/pin.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"

static void hash_of(const char *salt, const char *text, char hash[HASH_SHA256_HEX + 1])
{
	struct str both;

	str_init(&both);
	str_add(&both, salt);
	str_add(&both, text);
	hash_sha256(both.text, both.length, hash);
	str_release(&both);
}

bool pin_make(struct pin *pin, const char *text, struct fault *fault)
{
	unsigned char bytes[PIN_SALT / 2];

	if (getentropy(bytes, sizeof bytes) != 0)
		return fault_set(fault, FAULT_IO, "getentropy", strerror(errno));
	for (size_t i = 0; i < sizeof bytes; i++)
		snprintf(pin->salt + 2 * i, 3, "%02x", bytes[i]);
	hash_of(pin->salt, text, pin->hash);
	return true;
}

bool pin_is(const struct pin *pin, const char *text)
{
	char hash[HASH_SHA256_HEX + 1];

	if (!pin->salt[0])
		return true;
	hash_of(pin->salt, text, hash);
	return strcmp(hash, pin->hash) == 0;
}

void pin_write(const struct pin *pin, struct json *json)
{
	json_open(json, NULL, '{');
	if (pin->salt[0]) {
		json_text(json, "salt", pin->salt);
		json_text(json, "hash", pin->hash);
	}
	json_close(json, '}');
}

/* Hexadecimal digits, exactly as many as there should be. */
static bool digits_read(const struct loader *loader, const struct node *map, const char *key,
	size_t count, char *out)
{
	const struct node *node = node_need(loader, map, key);
	const char *text = node ? node_text(loader, node, count) : NULL;

	if (!text)
		return false;
	if (strlen(text) != count || strspn(text, "0123456789abcdef") != count)
		return node_complain(loader, node, &(struct complaint){
			.code = FAULT_NUMBER, .arg = { text },
		});
	memcpy(out, text, count + 1);
	return true;
}

bool pin_read(const struct loader *loader, const struct node *map, struct pin *pin)
{
	static const char *const KEYS[] = { "salt", "hash", NULL };

	*pin = (struct pin){ .salt = "" };
	if (!node_keys(loader, map, KEYS))
		return false;
	if (map->count == 0)
		return true;
	return digits_read(loader, map, "salt", PIN_SALT, pin->salt)
		&& digits_read(loader, map, "hash", HASH_SHA256_HEX, pin->hash);
}
