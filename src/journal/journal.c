/* SPDX-License-Identifier: MIT */
#include "journal/journal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void journal_init(struct journal *journal)
{
	*journal = (struct journal){ .appender.fd = -1 };
	memcpy(journal->chain, RECORD_CHAIN_START, sizeof journal->chain);
}

/* A record as JSON; false if it is more than a reader would take. */
static bool addition_write(const struct addition *addition, int64_t seq, struct json *json,
	struct fault *fault)
{
	json_open(json, NULL, '{');
	json_number(json, "seq", seq);
	json_number(json, "at", addition->at);
	json_text(json, "kind", addition->kind);
	json_text(json, "by", addition->by);
	str_addf(&json->out, ",\"msg\":%s", addition->msg);
	json_close(json, '}');
	if (json->out.length > YAML_SIZE)
		return fault_set(fault, FAULT_GAME_TOO_BIG, addition->kind, NULL);
	return record_guard(json->out.text, json->out.length, 0, fault);
}

static bool additions_seal(const struct journal *journal, const struct addition *list, int count,
	char chain[RECORD_CHAIN + 1], struct str *lines, struct fault *fault)
{
	bool good = true;

	for (int i = 0; i < count && good; i++) {
		struct json json;

		json_init(&json);
		good = addition_write(&list[i], journal->next + i, &json, fault);
		if (good)
			record_seal(json.out.text, chain, lines);
		json_release(&json);
	}
	return good;
}

bool journal_append(struct journal *journal, const struct addition *list, int count,
	struct fault *fault)
{
	char chain[RECORD_CHAIN + 1];
	struct str lines;

	memcpy(chain, journal->chain, sizeof chain);
	str_init(&lines);

	bool good = additions_seal(journal, list, count, chain, &lines, fault)
		&& appender_add(&journal->appender, lines.text, lines.length, fault);

	str_release(&lines);
	if (!good)
		return false;
	memcpy(journal->chain, chain, sizeof chain);
	journal->next += count;
	return true;
}

bool journal_create(struct journal *journal, const char *path, const struct addition *list,
	int count, struct fault *fault)
{
	journal_init(journal);
	if (!appender_open(&journal->appender, path, true, fault))
		return false;
	if (journal_append(journal, list, count, fault))
		return true;
	/* Never acknowledged: its name is free for the next try. */
	remove(path);
	journal_close(journal);
	return false;
}

static bool broken(enum fault_code code, size_t offset, int64_t seq, struct fault *fault)
{
	char first[24], second[24];

	snprintf(first, sizeof first, "%zu", offset);
	snprintf(second, sizeof second, "%" PRId64, seq);
	return fault_set(fault, code, first, second);
}

static bool line_take(struct journal *journal, const char *text, struct record *record,
	const struct journal_reader *reader, struct fault *fault)
{
	struct arena *arena = arena_new();
	bool good = record_read(text + record->offset, record->size, journal->chain, arena, record,
		fault);

	if (good && record->seq != journal->next)
		good = broken(FAULT_RECORD_ORDER, record->offset, record->seq, fault);
	if (good)
		good = reader->take(reader->data, record, fault);
	if (!good)
		fault->line = (int)journal->next + 1;
	journal->next++;
	arena_free(arena);
	return good;
}

/* Read whole lines; *end is where the last of them ends. */
static bool lines_take(struct journal *journal, const struct file *file,
	const struct journal_reader *reader, size_t *end, struct fault *fault)
{
	*end = 0;
	for (;;) {
		const char *start = file->text + *end;
		const char *stop = memchr(start, '\n', file->size - *end);

		if (!stop)
			return true;

		struct record record = { .offset = *end, .size = (size_t)(stop - start) + 1 };

		if (!line_take(journal, file->text, &record, reader, fault))
			return false;
		*end += record.size;
	}
}

/*
 * What stands behind the last whole line can only be the beginning of the next
 * one, and zeros where the disk had not got further. A whole line that something
 * else than its newline follows was acknowledged once: that is damage.
 */
static bool tail_check(const struct journal *journal, const struct file *file, size_t end,
	struct fault *fault)
{
	const char *tail = file->text + end;
	size_t size = file->size - end;
	char head[64];

	while (size > 0 && tail[size - 1] == '\0')
		size--;
	snprintf(head, sizeof head, "--- {\"seq\":%" PRId64 ",\"at\":", journal->next);

	size_t length = strlen(head) < size ? strlen(head) : size;
	size_t whole = record_whole(tail, size, journal->chain);

	if (memcmp(tail, head, length) == 0 && !memchr(tail, '\0', size)
		&& (whole == 0 || whole == size))
		return true;
	broken(FAULT_RECORD_LINE, end + whole, 0, fault);
	fault->line = (int)journal->next + 1;
	return false;
}

/*
 * Keep the torn tail beside the file, then cut it off. What is whole may still be
 * in memory only, if its writer was killed before its sync: whoever is told of it
 * now can rely on it, so it goes to the disk first.
 */
static bool tail_cut(struct journal *journal, const struct file *file, size_t end,
	struct fault *fault)
{
	struct str path;

	if (end == file->size)
		return appender_sync(&journal->appender, fault);
	str_init(&path);
	str_addf(&path, "%s.torn", journal->appender.path);

	bool good = file_write(path.text, file->text + end, file->size - end, fault)
		&& appender_cut(&journal->appender, end, fault);

	str_release(&path);
	return good;
}

static bool file_take(struct journal *journal, const struct file *file, enum journal_mode mode,
	const struct journal_reader *reader, struct fault *fault)
{
	size_t end;

	if (!lines_take(journal, file, reader, &end, fault) || !tail_check(journal, file, end, fault))
		return false;
	if (journal->next == 0)
		return fault_set(fault, FAULT_GAME_EMPTY, NULL, NULL);
	journal->torn = file->size - end;
	return mode == JOURNAL_READ || tail_cut(journal, file, end, fault);
}

bool journal_open(struct journal *journal, const char *path, enum journal_mode mode,
	const struct journal_reader *reader, struct fault *fault)
{
	struct file file;

	journal_init(journal);
	if (mode == JOURNAL_PLAY && !appender_open(&journal->appender, path, false, fault))
		return false;

	bool good = file_read(path, JOURNAL_SIZE, &file, fault);

	if (good) {
		good = file_take(journal, &file, mode, reader, fault);
		file_release(&file);
	}
	if (!good) {
		if (!fault->file[0])
			fault_copy(fault->file, FAULT_FILE, path);
		journal_close(journal);
	}
	return good;
}

void journal_close(struct journal *journal)
{
	if (journal->appender.fd >= 0)
		appender_close(&journal->appender);
	journal->appender.fd = -1;
}
