/* SPDX-License-Identifier: MIT */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

enum { HASH_SHA256_HEX = 64 };

/* Scramble 64 bits (SplitMix64 step), as rules B8.1 writes it. */
uint64_t hash_mix(uint64_t x);

/* FNV-1a over bytes. Start a chain with HASH_FNV_START; feed on with the last result. */
#define HASH_FNV_START UINT64_C(0xcbf29ce484222325)
uint64_t hash_fnv1a(uint64_t hash, const void *bytes, size_t count);

/* XXH64 with seed 0, for state hashes. The same on every machine. */
uint64_t hash_xxh64(const void *bytes, size_t count);

/* SHA-256 of bytes as 64 lower-case hexadecimal digits and a NUL. */
void hash_sha256(const void *bytes, size_t count, char hex[HASH_SHA256_HEX + 1]);

#endif
