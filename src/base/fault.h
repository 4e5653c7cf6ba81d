/* SPDX-License-Identifier: MIT */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

#include <stdbool.h>

/* What is wrong with outside data (file, journal, command line, terminal). */
enum fault_code {
	FAULT_NONE = 0,
#define FAULT(code, sentence) FAULT_##code,
#define EXPECT(code, sentence)
#include "base/fault.def"
#undef FAULT
#undef EXPECT
	FAULT_COUNT
};

/* What would have been right. */
enum expect_code {
	EXPECT_NONE = 0,
#define FAULT(code, sentence)
#define EXPECT(code, sentence) EXPECT_##code,
#include "base/fault.def"
#undef FAULT
#undef EXPECT
	EXPECT_COUNT
};

enum { FAULT_ARG = 128, FAULT_ARGS = 2, FAULT_FILE = 256, FAULT_LINE = 160, FAULTS_MAX = 20 };

/*
 * One failure report. It holds no pointers, so it can be copied and needs no
 * clean-up. Sentences are made from it by prose_fault().
 */
struct fault {
	enum fault_code code;
	enum expect_code expect;
	bool warning;                        /* the data can be used all the same */
	int line;                            /* 1-based; 0: no place in a file */
	int column;                          /* 1-based, in characters; 0: none */
	char file[FAULT_FILE];               /* as the user named it; "": none */
	char arg[FAULT_ARGS][FAULT_ARG];     /* for the sentence of code */
	char expect_arg[FAULT_ARGS][FAULT_ARG];
	char nearest[FAULT_ARG];             /* nearest valid name; "": none */
	char source[FAULT_LINE];             /* the offending line; "": none */
};

/* Up to FAULTS_MAX reports about one file, in the order they were found. */
struct faults {
	int count;
	bool more;                           /* some were left out */
	bool failed;                         /* there was an error, not only warnings */
	struct fault list[FAULTS_MAX];
};

/*
 * Append a copy of fault; beyond FAULTS_MAX only set more, but an error takes
 * the place of the last warning. Return false always.
 */
bool faults_add(struct faults *faults, const struct fault *fault);

/* Copy text into one of a fault's fields, cut at size - 1 bytes at a character border. */
void fault_copy(char *field, int size, const char *text);

/*
 * Record a failure without a place: code with up to two arguments (NULL: none).
 * Return false, so that callers can write "return fault_set(...)". fault may be NULL.
 */
bool fault_set(struct fault *fault, enum fault_code code, const char *first, const char *second);

/* The English sentence of a code, with %s for each argument; msgid for gettext. */
const char *fault_sentence(enum fault_code code);
const char *expect_sentence(enum expect_code code);

#endif
