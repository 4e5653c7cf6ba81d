/* SPDX-License-Identifier: MIT */
#include "base/hash.h"

#include <sha2.h>
#include <xxhash.h>

uint64_t hash_mix(uint64_t x)
{
	x += UINT64_C(0x9E3779B97F4A7C15);
	x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
	return x ^ (x >> 31);
}

uint64_t hash_fnv1a(uint64_t hash, const void *bytes, size_t count)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < count; i++)
		hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
	return hash;
}

uint64_t hash_xxh64(const void *bytes, size_t count)
{
	return XXH64(bytes, count, 0);
}

void hash_sha256(const void *bytes, size_t count, char hex[HASH_SHA256_HEX + 1])
{
	SHA256Data(bytes, count, hex);
}
