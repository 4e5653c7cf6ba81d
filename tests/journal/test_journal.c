/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "journal/journal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/scratch.h"
#include "runner.h"

Suite *journal_suite(void);

/* A journal of three small records, in a folder of its own. */
static char folder[SCRATCH_PATH], path[SCRATCH_PATH], torn[SCRATCH_PATH];
static struct file whole;
static size_t ends[3];           /* where each record ends */
static char chains[3][RECORD_CHAIN + 1];

static void set_up(void)
{
	static const struct addition LIST[3] = {
		{ .at = 1, .kind = "game", .by = "program", .msg = "{\"a\":1}" },
		{ .at = 2, .kind = "orders", .by = "russia", .msg = "{\"b\":\"x # h=y\"}" },
		{ .at = 3, .kind = "seal", .by = "russia", .msg = "{\"turn\":1}" },
	};
	struct journal journal;
	struct fault fault;

	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", path);
	scratch_path(folder, "a.game.yaml.torn", torn);
	ck_assert(journal_create(&journal, path, LIST, 1, &fault));
	for (int i = 0; i < 3; i++) {
		if (i > 0)
			ck_assert(journal_append(&journal, &LIST[i], 1, &fault));
		ends[i] = journal.appender.size;
		memcpy(chains[i], journal.chain, sizeof chains[i]);
	}
	journal_close(&journal);
	ck_assert(file_read(path, 4096, &whole, &fault));
	ck_assert_uint_eq(whole.size, ends[2]);
}

static void tear_down(void)
{
	file_release(&whole);
	scratch_remove(folder);
}

static void put(const char *bytes, size_t size)
{
	FILE *file = fopen(path, "wb");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
	ck_assert_int_eq(fclose(file), 0);
}

static void assert_file(const char *name, const char *bytes, size_t size)
{
	struct file file;
	struct fault fault;

	ck_assert(file_read(name, 1 << 20, &file, &fault));
	ck_assert_uint_eq(file.size, size);
	ck_assert(memcmp(file.text, bytes, size) == 0);
	file_release(&file);
}

static bool count_one(void *data, const struct record *record, struct fault *fault)
{
	int *count = data;

	(void)fault;
	ck_assert_int_eq(record->seq, *count);
	(*count)++;
	return true;
}

/* Records taken, or -1 and the fault. */
static int open_count(enum journal_mode mode, char chain[RECORD_CHAIN + 1], struct fault *fault)
{
	struct journal journal;
	int count = 0;
	struct journal_reader reader = { .take = count_one, .data = &count };

	*fault = (struct fault){ .code = FAULT_NONE };
	if (!journal_open(&journal, path, mode, &reader, fault)) {
		ck_assert_int_ne(fault->code, FAULT_NONE);
		ck_assert_int_lt(journal.appender.fd, 0);
		return -1;
	}
	memcpy(chain, journal.chain, RECORD_CHAIN + 1);
	journal_close(&journal);
	return count;
}

START_TEST(what_was_appended_is_read_in_order)
{
	char chain[RECORD_CHAIN + 1];
	struct fault fault;

	ck_assert_int_eq(open_count(JOURNAL_PLAY, chain, &fault), 3);
	ck_assert_str_eq(chain, chains[2]);
	ck_assert(!scratch_has(torn));
}
END_TEST

START_TEST(a_journal_goes_on_where_it_stopped)
{
	struct addition more = { .at = 4, .kind = "x", .by = "y", .msg = "{}" };
	struct journal journal;
	struct fault fault;
	char chain[RECORD_CHAIN + 1];
	int count = 0;
	struct journal_reader reader = { .take = count_one, .data = &count };

	ck_assert(journal_open(&journal, path, JOURNAL_PLAY, &reader, &fault));
	ck_assert(journal_append(&journal, &more, 1, &fault));
	journal_close(&journal);
	ck_assert_int_eq(open_count(JOURNAL_READ, chain, &fault), 4);
}
END_TEST

/* Two records in one write: whatever is cut, the first is never there in part. */
START_TEST(every_cut_is_repaired_to_whole_records)
{
	for (size_t cut = 1; cut <= whole.size; cut++) {
		size_t kept = cut < ends[0] ? 0 : cut < ends[1] ? ends[0]
			: cut < ends[2] ? ends[1] : ends[2];
		int records = cut < ends[0] ? -1 : cut < ends[1] ? 1 : cut < ends[2] ? 2 : 3;
		char chain[RECORD_CHAIN + 1];
		struct fault fault;

		put(whole.text, cut);
		remove(torn);
		ck_assert_int_eq(open_count(JOURNAL_READ, chain, &fault), records);
		assert_file(path, whole.text, cut);
		ck_assert_int_eq(open_count(JOURNAL_PLAY, chain, &fault), records);
		if (records < 0) {
			ck_assert_int_eq(fault.code, FAULT_GAME_EMPTY);
			assert_file(path, whole.text, cut);
			continue;
		}
		ck_assert_str_eq(chain, chains[records - 1]);
		assert_file(path, whole.text, kept);
		if (kept < cut)
			assert_file(torn, whole.text + kept, cut - kept);
		ck_assert_int_eq(scratch_has(torn), kept < cut);
	}
}
END_TEST

START_TEST(zeros_behind_a_torn_line_are_cut_with_it)
{
	for (size_t cut = ends[1]; cut < ends[2]; cut++) {
		char bytes[1024] = { 0 }, chain[RECORD_CHAIN + 1];
		struct fault fault;

		memcpy(bytes, whole.text, cut);
		put(bytes, cut + 64);
		remove(torn);
		ck_assert_int_eq(open_count(JOURNAL_PLAY, chain, &fault), 2);
		assert_file(path, whole.text, ends[1]);
		assert_file(torn, bytes + ends[1], cut + 64 - ends[1]);
	}
}
END_TEST

START_TEST(every_flipped_bit_is_found_and_nothing_is_changed)
{
	char bytes[1024];

	ck_assert_uint_lt(whole.size, sizeof bytes);
	for (size_t bit = 0; bit < whole.size * 8; bit++) {
		char chain[RECORD_CHAIN + 1];
		struct fault fault;

		memcpy(bytes, whole.text, whole.size);
		bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
		put(bytes, whole.size);
		ck_assert_msg(open_count(bit % 3 ? JOURNAL_READ : JOURNAL_PLAY, chain, &fault) == -1,
			"bit %zu", bit);
		assert_file(path, bytes, whole.size);
	}
	ck_assert(!scratch_has(torn));
}
END_TEST

START_TEST(a_line_left_out_or_twice_is_found_at_its_byte)
{
	char bytes[1024], chain[RECORD_CHAIN + 1];
	struct fault fault;

	memcpy(bytes, whole.text, ends[0]);
	memcpy(bytes + ends[0], whole.text + ends[1], ends[2] - ends[1]);
	put(bytes, ends[0] + ends[2] - ends[1]);
	ck_assert_int_eq(open_count(JOURNAL_PLAY, chain, &fault), -1);
	ck_assert_int_eq(fault.code, FAULT_RECORD_CHAIN);
	ck_assert_int_eq(atoi(fault.arg[0]), (int)ends[0]);
	ck_assert_int_eq(fault.line, 2);
	memcpy(bytes, whole.text, ends[2]);
	memcpy(bytes + ends[2], whole.text + ends[1], ends[2] - ends[1]);
	put(bytes, 2 * ends[2] - ends[1]);
	ck_assert_int_eq(open_count(JOURNAL_PLAY, chain, &fault), -1);
	ck_assert_int_eq(atoi(fault.arg[0]), (int)ends[2]);
}
END_TEST

START_TEST(a_tail_that_is_no_beginning_of_a_record_stops)
{
	static const char *const TAILS[] = {
		"garbage", "--- {\"seq\":2,", "--- {\"seq\":3,\"at\":1\0x", "\n", "--- {\"seq\":33",
	};

	for (size_t i = 0; i < sizeof TAILS / sizeof TAILS[0]; i++) {
		char bytes[1024], chain[RECORD_CHAIN + 1];
		size_t more = i == 2 ? 21 : strlen(TAILS[i]);
		struct fault fault;

		memcpy(bytes, whole.text, whole.size);
		memcpy(bytes + whole.size, TAILS[i], more);
		put(bytes, whole.size + more);
		ck_assert_msg(open_count(JOURNAL_PLAY, chain, &fault) == -1, "tail %zu", i);
		ck_assert_int_eq(fault.code, FAULT_RECORD_LINE);
		assert_file(path, bytes, whole.size + more);
	}
}
END_TEST

START_TEST(a_second_writer_is_refused_and_a_reader_is_not)
{
	struct journal journal;
	struct fault fault;
	int count = 0;
	struct journal_reader reader = { .take = count_one, .data = &count };
	char chain[RECORD_CHAIN + 1];

	ck_assert(journal_open(&journal, path, JOURNAL_PLAY, &reader, &fault));
	ck_assert_int_eq(open_count(JOURNAL_PLAY, chain, &fault), -1);
	ck_assert(fault.code == FAULT_LOCKED_BY || fault.code == FAULT_LOCKED);
	ck_assert_int_eq(open_count(JOURNAL_READ, chain, &fault), 3);
	journal_close(&journal);
	ck_assert_int_eq(open_count(JOURNAL_PLAY, chain, &fault), 3);
}
END_TEST

START_TEST(a_game_is_never_written_over)
{
	struct addition first = { .at = 1, .kind = "game", .by = "program", .msg = "{}" };
	struct journal journal;
	struct fault fault;

	ck_assert(!journal_create(&journal, path, &first, 1, &fault));
	ck_assert_int_eq(fault.code, FAULT_EXISTS);
	assert_file(path, whole.text, whole.size);
}
END_TEST

START_TEST(what_no_reader_would_take_is_not_written)
{
	struct addition odd = { .at = 1, .kind = "x", .by = "y", .msg = "{\"a\":true}" };
	struct journal journal;
	struct fault fault;
	int count = 0;
	struct journal_reader reader = { .take = count_one, .data = &count };

	ck_assert(journal_open(&journal, path, JOURNAL_PLAY, &reader, &fault));
	ck_assert(!journal_append(&journal, &odd, 1, &fault));
	ck_assert_str_eq(journal.chain, chains[2]);
	journal_close(&journal);
	assert_file(path, whole.text, whole.size);
}
END_TEST

START_TEST(a_game_that_could_not_be_started_leaves_no_file)
{
	struct addition odd = { .at = 1, .kind = "x", .by = "y", .msg = "[1}" };
	struct journal journal;
	struct fault fault;

	remove(path);
	ck_assert(!journal_create(&journal, path, &odd, 1, &fault));
	ck_assert(!scratch_has(path));
}
END_TEST

static bool refuse(void *data, const struct record *record, struct fault *fault)
{
	(void)data;
	(void)record;
	return fault_set(fault, FAULT_RECORD_WHAT, "0", NULL);
}

START_TEST(a_torn_tail_is_left_where_the_records_are_refused)
{
	struct journal_reader reader = { .take = refuse };
	struct journal journal;
	struct fault fault;

	put(whole.text, whole.size - 5);
	ck_assert(!journal_open(&journal, path, JOURNAL_PLAY, &reader, &fault));
	assert_file(path, whole.text, whole.size - 5);
	ck_assert(!scratch_has(torn));
}
END_TEST

Suite *journal_suite(void)
{
	Suite *suite = suite_create("journal");
	TCase *tests = tcase_create("journal");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_was_appended_is_read_in_order);
	tcase_add_test(tests, a_journal_goes_on_where_it_stopped);
	tcase_add_test(tests, every_cut_is_repaired_to_whole_records);
	tcase_add_test(tests, zeros_behind_a_torn_line_are_cut_with_it);
	tcase_add_test(tests, every_flipped_bit_is_found_and_nothing_is_changed);
	tcase_add_test(tests, a_line_left_out_or_twice_is_found_at_its_byte);
	tcase_add_test(tests, a_tail_that_is_no_beginning_of_a_record_stops);
	tcase_add_test(tests, a_second_writer_is_refused_and_a_reader_is_not);
	tcase_add_test(tests, a_game_is_never_written_over);
	tcase_add_test(tests, a_game_that_could_not_be_started_leaves_no_file);
	tcase_add_test(tests, what_no_reader_would_take_is_not_written);
	tcase_add_test(tests, a_torn_tail_is_left_where_the_records_are_refused);
	suite_add_tcase(suite, tests);
	return suite;
}
