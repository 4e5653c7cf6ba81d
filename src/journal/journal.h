/* SPDX-License-Identifier: MIT */
#ifndef JOURNAL_JOURNAL_H
#define JOURNAL_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fault.h"
#include "io/file.h"
#include "journal/record.h"

/* A game file: records in a chain. It knows lines, not what they say. */
enum journal_mode {
	JOURNAL_PLAY,            /* locked, may grow */
	JOURNAL_READ             /* not locked, not touched */
};

/* Files larger than this are refused. */
enum { JOURNAL_SIZE = 256 * 1024 * 1024 };

struct journal {
	struct appender appender;        /* fd -1: only read, or broken by a failed sync */
	int64_t next;                    /* seq of the next record */
	char chain[RECORD_CHAIN + 1];    /* h of the last one: the receipt */
	size_t torn;                     /* bytes behind it that were never finished */
};

/* Take one record of a journal, in order; it lives until the call returns. False stops. */
struct journal_reader {
	bool (*take)(void *data, const struct record *record, struct fault *fault);
	void *data;
};

/* What a new record says. msg is a JSON object of the profile. */
struct addition {
	int64_t at;                      /* seconds since 1970 */
	const char *kind, *by, *msg;
};

/* Start a new file, which must not exist, with its first records. */
__attribute__((warn_unused_result))
bool journal_create(struct journal *journal, const char *path, const struct addition *list,
	int count, struct fault *fault);

/*
 * Open a journal and show every record to reader. To play: under the lock; a
 * torn tail (an unfinished last line, zeros behind it or not) was never
 * acknowledged: it is kept beside as PATH.torn and cut, once all records are
 * taken. To read: it is passed over. Whatever else is broken is a fault with
 * its byte, and nothing is changed.
 */
__attribute__((warn_unused_result))
bool journal_open(struct journal *journal, const char *path, enum journal_mode mode,
	const struct journal_reader *reader, struct fault *fault);

/* Append records in one write and one sync: on disk when this returns true, and all or none. */
__attribute__((warn_unused_result))
bool journal_append(struct journal *journal, const struct addition *list, int count,
	struct fault *fault);

void journal_close(struct journal *journal);

#endif
