/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/session.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ai/ai.h"
#include "engine/turn.h"
#include "io/file.h"
#include "io/scratch.h"
#include "journal/game.h"
#include "runner.h"

Suite *session_suite(void);

static char folder[SCRATCH_PATH], path[SCRATCH_PATH];

static void set_up(void)
{
	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", path);
	setenv("XDG_DATA_HOME", folder, 1);
}

static void tear_down(void)
{
	scratch_remove(folder);
}

/* A game with the Coalition played by a person, Russia by the machine, Washington by nobody. */
static struct session *start(void)
{
	struct setup setup = {
		.scenario = "nuuk_winter", .seed = 11, .path = path,
		.seats = { { .kind = SEAT_HUMAN }, { .kind = SEAT_MACHINE }, { .kind = SEAT_NONE } },
	};
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert(session_new(&setup, &session, &faults));
	return session;
}

static struct session *reopen(enum session_mode mode)
{
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert(session_open(path, mode, &session, &faults));
	return session;
}

static uint64_t hash_of(const struct session *session)
{
	return state_hash(session_world(session), session_state(session));
}

/* One legal order, the first there is, with a reason. */
static void first_sheet(const struct session *session, enum team team, struct sheet *sheet,
	struct notes *notes)
{
	struct order_list list;

	sheet_init(sheet);
	notes_init(notes);
	order_candidates(session_world(session), session_state(session), team, &list);
	ck_assert_int_gt(list.count, 0);
	sheet->orders[sheet->count++] = list.orders[0];
	strcpy(notes->reason[0], "a \"reason\"\nwith \xE5\x90\x8D and \x01");
	strcpy(notes->intent, "hold");
	notes->prediction = 60;
}

static void seal_first(struct session *session, enum team team)
{
	struct sheet_verdicts verdicts;
	struct sheet sheet;
	struct notes notes;
	struct fault fault;

	first_sheet(session, team, &sheet, &notes);
	ck_assert(session_seal(session, team, &sheet, &notes, &verdicts, &fault));
}

START_TEST(a_new_game_stands_in_turn_one_with_its_opening_told)
{
	struct session *session = start();

	ck_assert_int_eq(session_state(session)->turn, 1);
	ck_assert_str_eq(session_path(session), path);
	ck_assert_ptr_nonnull(session_ledger(session, 0));
	ck_assert_ptr_null(session_ledger(session, 1));
	ck_assert_uint_eq(state_hash(session_world(session), session_state_at(session, 1)),
		hash_of(session));
	ck_assert_ptr_null(session_state_at(session, 0));
	ck_assert_ptr_null(session_state_at(session, 2));
	ck_assert_int_eq(session_seat(session, TEAM_R)->kind, SEAT_MACHINE);
	ck_assert_ptr_nonnull(session_atlas(session));
	session_free(session);
}
END_TEST

START_TEST(what_is_sealed_is_there_when_the_game_is_opened_again)
{
	struct session *left = start(), *session;
	const struct notes *notes;
	struct fault fault;
	uint64_t hash;

	seal_first(left, TEAM_C);
	hash = hash_of(left);

	session_free(left);
	session = reopen(SESSION_PLAY);
	ck_assert(session_is_sealed(session, TEAM_C));
	ck_assert(!session_is_sealed(session, TEAM_R));
	ck_assert_uint_eq(hash_of(session), hash);
	notes = session_notes(session, 1, TEAM_C);
	ck_assert_str_eq(notes->reason[0], "a \"reason\"\nwith \xE5\x90\x8D and \xEF\xBF\xBD");
	ck_assert_str_eq(notes->intent, "hold");
	ck_assert_int_eq(notes->prediction, 60);
	ck_assert(session_resolve(session, &fault));
	session_free(session);
}
END_TEST

START_TEST(a_killed_process_loses_nothing_that_was_sealed)
{
	pid_t child = fork();
	struct session *session;
	int status;

	ck_assert_int_ge(child, 0);
	if (child == 0) {
		session = start();
		seal_first(session, TEAM_C);
		kill(getpid(), SIGKILL);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	session = reopen(SESSION_PLAY);
	ck_assert(session_is_sealed(session, TEAM_C));
	session_free(session);
}
END_TEST

START_TEST(a_resolved_turn_is_that_of_the_engine)
{
	struct session *session = start();
	struct state state;
	struct orders orders = { 0 };
	struct fault fault;
	struct view view;

	state_start(session_world(session), 11, &state, NULL);
	ck_assert_uint_eq(state_hash(session_world(session), &state), hash_of(session));
	for (int i = 0; i < 3 && !session_state(session)->over; i++) {
		for (int team = 0; team < TEAM_COUNT; team++)
			sheet_init(&orders.sheet[team]);
		seal_first(session, TEAM_C);
		orders.sheet[TEAM_C] = *session_sheet(session, i + 1, TEAM_C);
		view_make(session_world(session), &state, TEAM_R, &view);
		ai_sheet(session_world(session), &view, "", ai_seed(11, state.turn, TEAM_R),
			&orders.sheet[TEAM_R]);
		turn_adjudicate(session_world(session), &state, &orders, NULL);
		ck_assert(session_resolve(session, &fault));
		ck_assert_uint_eq(state_hash(session_world(session), &state), hash_of(session));
	}
	ck_assert(session_state(session)->over);
	ck_assert_ptr_nonnull(session_ledger(session, 3));
	ck_assert(!session_resolve(session, &fault));
	ck_assert_int_eq(fault.code, FAULT_GAME_OVER);
	session_free(session);
	session = reopen(SESSION_READ);
	ck_assert_uint_eq(state_hash(session_world(session), &state), hash_of(session));
	session_free(session);
}
END_TEST

START_TEST(a_draft_is_kept_and_replaced)
{
	struct session *session = start();
	struct sheet sheet;
	struct notes notes;
	struct fault fault;

	first_sheet(session, TEAM_C, &sheet, &notes);
	ck_assert(session_draft(session, TEAM_C, &sheet, &notes, &fault));
	sheet.count = 0;
	strcpy(notes.intent, "wait");
	ck_assert(session_draft(session, TEAM_C, &sheet, &notes, &fault));
	session_free(session);
	session = reopen(SESSION_PLAY);
	ck_assert(!session_is_sealed(session, TEAM_C));
	ck_assert_int_eq(session_sheet(session, 1, TEAM_C)->count, 0);
	ck_assert_str_eq(session_notes(session, 1, TEAM_C)->intent, "wait");
	session_free(session);
}
END_TEST

START_TEST(what_may_not_be_filed_is_refused_with_its_verdict)
{
	struct session *session = start();
	struct sheet_verdicts verdicts;
	struct sheet sheet;
	struct notes notes;
	struct fault fault;
	const char *receipt = session_receipt(session);
	char before[RECORD_CHAIN + 1];

	memcpy(before, receipt, sizeof before);
	first_sheet(session, TEAM_C, &sheet, &notes);
	sheet.orders[sheet.count++] = sheet.orders[0];
	ck_assert(!session_seal(session, TEAM_C, &sheet, &notes, &verdicts, &fault));
	ck_assert_int_eq(fault.code, FAULT_NONE);
	ck_assert_int_eq(verdicts.order[0], VERDICT_LEGAL);
	ck_assert_int_eq(verdicts.order[1], VERDICT_TWICE);
	ck_assert_str_eq(session_receipt(session), before);
	ck_assert(!session_is_sealed(session, TEAM_C));
	session_free(session);
}
END_TEST

START_TEST(a_sealed_sheet_stays_sealed)
{
	struct session *session = start();
	struct sheet_verdicts verdicts;
	struct sheet sheet;
	struct fault fault;

	seal_first(session, TEAM_C);
	sheet_init(&sheet);
	ck_assert(!session_seal(session, TEAM_C, &sheet, NULL, &verdicts, &fault));
	ck_assert_int_eq(fault.code, FAULT_GAME_SEALED);
	ck_assert(!session_draft(session, TEAM_C, &sheet, NULL, &fault));
	ck_assert(!session_auto(session, TEAM_C, "", &fault));
	ck_assert_int_eq(fault.code, FAULT_GAME_SEALED);
	session_free(session);
}
END_TEST

START_TEST(a_turn_waits_for_its_people_and_for_nobody_else)
{
	struct session *session = start();
	struct sheet_verdicts verdicts;
	struct sheet sheet;
	struct fault fault;

	ck_assert(!session_resolve(session, &fault));
	ck_assert_int_eq(fault.code, FAULT_GAME_UNSEALED);
	ck_assert_str_eq(fault.arg[0], "coalition");
	sheet_init(&sheet);
	ck_assert(!session_seal(session, TEAM_W, &sheet, NULL, &verdicts, &fault));
	ck_assert_int_eq(fault.code, FAULT_GAME_NO_SEAT);
	ck_assert(session_seal(session, TEAM_C, &sheet, NULL, &verdicts, &fault));
	ck_assert(session_resolve(session, &fault));
	ck_assert_ptr_nonnull(session_sheet(session, 1, TEAM_R));
	ck_assert(session_game(session)->turns[1]->by_machine[TEAM_R]);
	ck_assert_ptr_null(session_sheet(session, 1, TEAM_W));
	session_free(session);
}
END_TEST

START_TEST(a_seat_can_change_hands)
{
	struct session *session = start();
	struct seat human = { .kind = SEAT_HUMAN };
	struct seat odd = { .kind = SEAT_MACHINE, .persona = "nonsuch" };
	struct fault fault;

	ck_assert(session_set_seat(session, TEAM_R, &human, &fault));
	ck_assert(!session_set_seat(session, TEAM_R, &odd, &fault));
	ck_assert_int_eq(fault.code, FAULT_UNKNOWN_NAME);
	session_free(session);
	session = reopen(SESSION_READ);
	ck_assert_int_eq(session_seat(session, TEAM_R)->kind, SEAT_HUMAN);
	session_free(session);
}
END_TEST

START_TEST(who_only_reads_changes_nothing)
{
	struct session *session = start();
	struct sheet sheet;
	struct fault fault;
	struct file before, after;

	session_free(session);
	ck_assert(file_read(path, JOURNAL_SIZE, &before, &fault));
	session = reopen(SESSION_READ);
	sheet_init(&sheet);
	ck_assert(!session_draft(session, TEAM_C, &sheet, NULL, &fault));
	ck_assert_int_eq(fault.code, FAULT_GAME_READ);
	ck_assert(!session_resolve(session, &fault));
	ck_assert_int_eq(fault.code, FAULT_GAME_READ);
	session_free(session);
	ck_assert(file_read(path, JOURNAL_SIZE, &after, &fault));
	ck_assert_uint_eq(before.size, after.size);
	ck_assert(memcmp(before.text, after.text, after.size) == 0);
	file_release(&before);
	file_release(&after);
}
END_TEST

/* Killed between its first two records, a game opens in turn 1 all the same. */
START_TEST(a_game_without_its_opening_is_opened)
{
	struct session *session = start();
	uint64_t hash = hash_of(session);
	struct file file;
	struct fault fault;

	session_free(session);
	ck_assert(file_read(path, JOURNAL_SIZE, &file, &fault));
	ck_assert(file_write(path, file.text, strcspn(file.text, "\n") + 1, &fault));
	session = reopen(SESSION_READ);
	ck_assert_uint_eq(hash_of(session), hash);
	session_free(session);
	session = reopen(SESSION_PLAY);
	ck_assert_uint_eq(hash_of(session), hash);
	session_free(session);
	session = reopen(SESSION_READ);
	ck_assert(session_game(session)->turns[0]->resolved);
	session_free(session);
	file_release(&file);
}
END_TEST

START_TEST(a_game_goes_into_the_games_folder_by_itself)
{
	struct setup setup = { .scenario = "nuuk_winter", .seed = 1 };
	struct session *session;
	struct faults faults = { 0 };

	ck_assert(session_new(&setup, &session, &faults));
	ck_assert_ptr_nonnull(strstr(session_path(session), "/eastflank/games/nuuk_winter-"));
	ck_assert(strncmp(session_path(session), folder, strlen(folder)) == 0);
	session_free(session);
	/* One more, maybe in the same second. */
	ck_assert(session_new(&setup, &session, &faults));
	session_free(session);
}
END_TEST

START_TEST(a_wrong_setup_starts_nothing)
{
	struct setup setup = { .scenario = "no_such_winter", .path = path };
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert(!session_new(&setup, &session, &faults));
	ck_assert_int_gt(faults.count, 0);
	faults = (struct faults){ 0 };
	setup.scenario = "nuuk_winter";
	setup.seats[TEAM_R] = (struct seat){ .kind = SEAT_MACHINE, .persona = "nonsuch" };
	ck_assert(!session_new(&setup, &session, &faults));
	ck_assert_int_eq(faults.list[0].code, FAULT_UNKNOWN_NAME);
	ck_assert_ptr_null(session);
	ck_assert(!scratch_has(path));
}
END_TEST

/* RLIMIT_FSIZE lets the first record through, but not the opening behind it. */
START_TEST(a_game_whose_opening_does_not_fit_leaves_nothing)
{
	struct setup setup = { .scenario = "nuuk_winter", .seed = 11, .path = path };
	struct session *session = start();
	struct faults faults = { .count = 1, .list = { { .warning = true } } };
	struct file file;
	struct fault fault;
	struct rlimit old, low;

	session_free(session);
	ck_assert(file_read(path, 1 << 20, &file, &fault));
	getrlimit(RLIMIT_FSIZE, &old);
	low = (struct rlimit){ .rlim_cur = file.size - 100, .rlim_max = old.rlim_max };
	file_release(&file);
	ck_assert_int_eq(unlink(path), 0);
	setrlimit(RLIMIT_FSIZE, &low);

	bool good = session_new(&setup, &session, &faults);

	setrlimit(RLIMIT_FSIZE, &old);
	ck_assert(!good);
	ck_assert_int_eq(faults.list[faults.count - 1].code, FAULT_DISK_FULL);
	ck_assert(!scratch_has(path));
}
END_TEST

START_TEST(warnings_do_not_hide_why_a_game_cannot_be_opened)
{
	struct session *session = NULL;
	struct faults faults = { .count = 1, .list = { { .warning = true } } };

	ck_assert(!session_open(path, SESSION_PLAY, &session, &faults));
	ck_assert(faults.failed);
	ck_assert_int_eq(faults.list[1].code, FAULT_NO_FILE);
}
END_TEST

Suite *session_suite(void)
{
	Suite *suite = suite_create("session");
	TCase *tests = tcase_create("session");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_new_game_stands_in_turn_one_with_its_opening_told);
	tcase_add_test(tests, what_is_sealed_is_there_when_the_game_is_opened_again);
	tcase_add_test(tests, a_killed_process_loses_nothing_that_was_sealed);
	tcase_add_test(tests, a_resolved_turn_is_that_of_the_engine);
	tcase_add_test(tests, a_draft_is_kept_and_replaced);
	tcase_add_test(tests, what_may_not_be_filed_is_refused_with_its_verdict);
	tcase_add_test(tests, a_sealed_sheet_stays_sealed);
	tcase_add_test(tests, a_turn_waits_for_its_people_and_for_nobody_else);
	tcase_add_test(tests, a_seat_can_change_hands);
	tcase_add_test(tests, who_only_reads_changes_nothing);
	tcase_add_test(tests, a_game_without_its_opening_is_opened);
	tcase_add_test(tests, a_game_goes_into_the_games_folder_by_itself);
	tcase_add_test(tests, a_wrong_setup_starts_nothing);
	tcase_add_test(tests, a_game_whose_opening_does_not_fit_leaves_nothing);
	tcase_add_test(tests, warnings_do_not_hide_why_a_game_cannot_be_opened);
	suite_add_tcase(suite, tests);
	return suite;
}
