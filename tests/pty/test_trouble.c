/* SPDX-License-Identifier: MIT */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "base/rng.h"
#include "pty/pty.h"
#include "runner.h"

Suite *trouble_suite(void);

#define GAME "play nuuk_winter --seed 7 --coalition human --russia ai --washington ai"

/* At the board of a new game. */
static void open_board(struct pty *pty, const char *term, int rows, int cols, const char *folder)
{
	pty_open(pty, term, rows, cols, folder, GAME);
	pty_wait(pty, "SITUATION");
	/* The last row is drawn last. */
	pty_do(pty, "\r", "? help");
}

/* --- Sizes --- */

static const struct {
	const char *keys, *shows;
} PLACES[] = {
	{ "", "ORDERS" },
	{ "?", "any other key" },
	{ "t", "Transatlantic trust" },
	{ "o", "part of its name:" },
	{ "ode", "part of its name: de" },
	{ "/riga", "riga" },
	{ "s", "Alert" },
	{ "S", "Seal the sheet" },
	{ "v", "votes" },
	{ "Sy", "What happened" },
	{ "Sy\r", "Standing after the turn" },
};

/* Go to a place of the board, a key at a time, as "S" drops what was typed ahead. */
static void go(struct pty *pty, int place)
{
	const char *keys = PLACES[place].keys;

	if (keys[0] == 'S' && keys[1]) {
		pty_do(pty, "S", "Seal the sheet");
		pty_do(pty, "y", "What happened");
		keys += 2;
	}
	pty_do(pty, keys, PLACES[place].shows);
}

START_TEST(a_resized_screen_is_as_if_started_so)
{
	static const int SIZES[][2] = { { 10, 5 }, { 24, 80 }, { 60, 200 }, { 20, 60 }, { 40, 120 } };
	char folder[64];
	struct pty fresh, pty;

	pty_folder(folder);
	open_board(&fresh, "xterm-256color", 40, 120, folder);
	go(&fresh, _i);
	open_board(&pty, "xterm-256color", 24, 80, folder);
	go(&pty, _i);
	for (size_t i = 0; i < sizeof(SIZES) / sizeof(*SIZES); i++) {
		pty_resize(&pty, SIZES[i][0], SIZES[i][1]);
		if (i == 0)
			pty_wait(&pty, "Needs");
	}
	pty_wait_alike(&pty, &fresh, true);
	pty_close(&pty);
	pty_close(&fresh);
	pty_folder_remove(folder);
}
END_TEST

START_TEST(a_screen_too_small_takes_no_keys)
{
	char folder[64];
	struct pty pty;

	pty_folder(folder);
	open_board(&pty, "xterm-256color", 24, 80, folder);
	pty_resize(&pty, 5, 10);
	pty_wait(&pty, "Needs");
	pty_type(&pty, "oSyQ?");
	pty_resize(&pty, 24, 80);
	pty_wait(&pty, "ORDERS");
	ck_assert(!pty_shows(&pty, "part of its name"));
	pty_close(&pty);
	pty_folder_remove(folder);
}
END_TEST

/* --- Noise --- */

/* Bytes that no key sends, and mouse reports that mean nothing. */
static size_t noise(struct rng *rng, char *out)
{
	static const char *const PIECES[] = {
		"\033[<0;11;6m", "\033[<35;20;9M", "\033[<2;5;5M\033[<2;5;5m", "\033[<99;1;1M", "\033[<;;M",
		"\033[M\001\002\003", "\xFF", "\xC3\xC3\xC3", "\xF0\x9F\x97", "\xC2\x85", "\xC2\x9B",
		"\033[?1;2c", "\033]0;title\007", "\033P1$r0m\033\\", "\033[11~", "\033[24;5~",
		"\033[1;7A", "\033[I", "\033[O", "\033[201~", "\033[99999;99999;99999;9;9X", "\xED\xA0\x80",
	};
	const char *piece = PIECES[rng_below(rng, sizeof(PIECES) / sizeof(*PIECES))];

	if (rng_below(rng, 8) == 0) {
		memcpy(out, "\0\0\0", 3);
		return 3;
	}
	memcpy(out, piece, strlen(piece));
	return strlen(piece);
}

START_TEST(noise_changes_nothing)
{
	struct rng rng;
	char bytes[64], folder[64];
	struct pty pty, still;

	rng_init(&rng, 3);
	pty_folder(folder);
	open_board(&pty, "xterm-256color", 24, 80, folder);
	open_board(&still, "xterm-256color", 24, 80, folder);
	pty_wait_alike(&pty, &still, true);
	for (int i = 0; i < 400; i++)
		pty_send(&pty, bytes, noise(&rng, bytes));
	pty_do(&pty, "o", "part of its name:");
	pty_type(&pty, "\033");
	pty_wait_without(&pty, "part of its name:");
	pty_type(&pty, "\t\t\t\t");
	pty_type(&pty, "\014");
	/* The palette leaves the sheet's panel open; four Tabs come round to it again. */
	pty_do(&pty, "\033[Z\033[Z", "[Tracks]");
	pty_wait_alike(&pty, &still, true);
	pty_close(&pty);
	pty_close(&still);
	pty_folder_remove(folder);
}
END_TEST

START_TEST(the_mouse_selects_drags_and_zooms)
{
	char folder[64];
	struct pty pty, still;

	pty_folder(folder);
	open_board(&pty, "xterm-256color", 40, 120, folder);
	open_board(&still, "xterm-256color", 40, 120, folder);
	ck_assert_int_eq(pty.mouse, VTERM_PROP_MOUSE_DRAG);
	pty_wait_alike(&pty, &still, true);
	/* The whole map comes back as it was. */
	pty_type(&pty, "\033[<0;20;10M\033[<32;26;12M\033[<0;26;12m");
	pty_wait_alike(&pty, &still, false);
	pty_type(&pty, "0");
	pty_wait_alike(&pty, &still, true);
	pty_type(&pty, "\033[<64;20;10M");
	pty_wait_alike(&pty, &still, false);
	pty_type(&pty, "0");
	pty_wait_alike(&pty, &still, true);
	/* A press that is let go where it was selects what lies there. */
	pty_type(&pty, "\033[<0;30;30M\033[<0;30;30m");
	pty_wait_alike(&pty, &still, false);
	pty_close(&pty);
	pty_close(&still);
	pty_folder_remove(folder);
}
END_TEST

START_TEST(pasted_text_never_acts)
{
	char folder[64];
	struct pty pty;

	pty_folder(folder);
	open_board(&pty, "xterm-256color", 24, 80, folder);
	ck_assert(pty_brackets(&pty));
	pty_do(&pty, "\033[200~Sy\ryyyQ\r\033[201~", "Pasted text is ignored here");
	pty_type(&pty, "S");
	pty_wait(&pty, "Seal the sheet (orders: 0)");
	pty_type(&pty, "\033[200~y\033[201~");
	pty_wait(&pty, "Pasted text is ignored here");
	pty_type(&pty, "n");
	pty_wait_without(&pty, "Seal the sheet");
	pty_do(&pty, "/", "find");
	pty_do(&pty, "\033[200~Kal\nQ\033[201~", "Kal Q");
	pty_close(&pty);
	pty_folder_remove(folder);
}
END_TEST

/* Without brackets text is keys: whatever they do, the program goes on and ends as it should. */
START_TEST(text_typed_blindly_does_no_harm)
{
	static const char TEXT[] = "Dear Colleagues,\r\rSyria, the Baltic (and 12 others) met on 5/3;\r"
		"\xE6\xAD\x90\xE7\x9B\x9F \xC3\xA9t\xC3\xA9: "
		"\"no\" & yes > maybe. [x] {y} ~z `a` |b| \\c\r";
	char folder[64];
	struct pty pty;

	pty_folder(folder);
	open_board(&pty, "xterm-256color", 24, 80, folder);
	for (int i = 0; i < 6; i++)
		pty_type(&pty, TEXT);
	pty_type(&pty, "\003");
	pty_wait_end(&pty);
	ck_assert(WIFEXITED(pty.status) && WEXITSTATUS(pty.status) == 0);
	pty_assert_restored(&pty);
	pty_close(&pty);
	pty_folder_remove(folder);
}
END_TEST

/* --- Signals --- */

static const char *const TERMS[] = { "xterm-256color", "linux", "vt100", "tmux-256color" };

START_TEST(stopped_it_leaves_the_terminal_and_comes_back)
{
	char folder[64];
	struct pty pty, still;

	pty_folder(folder);
	open_board(&pty, TERMS[_i], 24, 80, folder);
	open_board(&still, TERMS[_i], 24, 80, folder);
	pty_wait_alike(&pty, &still, true);
	for (int i = 0; i < 2; i++) {
		pty_type(&pty, "\032");
		pty_wait_stop(&pty);
		pty_assert_restored(&pty);
		/* The shell writes over what was there. */
		vterm_input_write(pty.vterm, "\033[H\033[2J$ ls\r\n", 13);
		pty_resize(&pty, 30, 100);
		pty_wake(&pty);
		pty_wait(&pty, "ORDERS");
		pty_resize(&pty, 24, 80);
		pty_wait_alike(&pty, &still, true);
		ck_assert(pty_brackets(&pty));
	}
	pty_type(&pty, "Q");
	pty_wait_end(&pty);
	pty_assert_restored(&pty);
	pty_close(&pty);
	pty_close(&still);
	pty_folder_remove(folder);
}
END_TEST

static const int ENDS[] = { SIGTERM, SIGHUP, SIGINT };

START_TEST(told_to_end_it_saves_everything)
{
	char folder[64], path[128], again[256];
	struct pty pty;

	pty_folder(folder);
	snprintf(path, sizeof(path), "%s/a.game.yaml", folder);
	snprintf(again, sizeof(again), "%s -o %s", GAME, path);
	pty_open(&pty, "xterm-256color", 24, 80, folder, again);
	pty_wait(&pty, "SITUATION");
	pty_do(&pty, "\r", "ORDERS");
	pty_do(&pty, "odeepen\r", "o order");
	pty_do(&pty, "/half ty", "half ty");
	kill(pty.program, ENDS[_i]);
	pty_wait_end(&pty);
	ck_assert(WIFEXITED(pty.status) && WEXITSTATUS(pty.status) == 0);
	pty_assert_restored(&pty);
	ck_assert(pty_shows(&pty, path));
	pty_close(&pty);
	snprintf(again, sizeof(again), "play %s", path);
	pty_open(&pty, "xterm-256color", 24, 80, folder, again);
	pty_wait(&pty, "eastflank");
	if (!pty_shows(&pty, "ORDERS"))
		pty_do(&pty, "\r", "ORDERS");
	pty_do(&pty, "S", "Seal the sheet (orders: 1)");
	pty_close(&pty);
	pty_folder_remove(folder);
}
END_TEST

static const int CRASHES[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT };

START_TEST(crashed_it_gives_the_terminal_back)
{
	static const char *const ON[] = { "xterm-256color", "linux", "vt100", "tmux-256color",
		"xterm-256color" };
	char folder[64];
	struct pty pty;

	pty_folder(folder);
	open_board(&pty, ON[_i], 24, 80, folder);
	kill(pty.program, CRASHES[_i]);
	pty_wait_end(&pty);
	ck_assert(WIFSIGNALED(pty.status) && WTERMSIG(pty.status) == CRASHES[_i]);
	pty_assert_restored(&pty);
	pty_close(&pty);
	pty_folder_remove(folder);
}
END_TEST


Suite *trouble_suite(void)
{
	Suite *suite = suite_create("trouble");
	TCase *tcase = tcase_create("board");

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, a_resized_screen_is_as_if_started_so, 0,
		sizeof(PLACES) / sizeof(*PLACES));
	tcase_add_test(tcase, a_screen_too_small_takes_no_keys);
	tcase_add_test(tcase, noise_changes_nothing);
	tcase_add_test(tcase, the_mouse_selects_drags_and_zooms);
	tcase_add_test(tcase, pasted_text_never_acts);
	tcase_add_test(tcase, text_typed_blindly_does_no_harm);
	suite_add_tcase(suite, tcase);
	tcase = tcase_create("signals");
	tcase_add_loop_test(tcase, stopped_it_leaves_the_terminal_and_comes_back, 0, 4);
	tcase_add_loop_test(tcase, told_to_end_it_saves_everything, 0, 3);
	tcase_add_loop_test(tcase, crashed_it_gives_the_terminal_back, 0, 5);
	suite_add_tcase(suite, tcase);
	return suite;
}
