/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "pty/pty.h"
#include "runner.h"

Suite *story_suite(void);

static const struct {
	const char *term;
	int rows, cols;
} TERMINALS[] = {
	{ "xterm-256color", 24, 80 }, { "xterm-256color", 40, 120 },
	{ "tmux-256color", 24, 80 }, { "tmux-256color", 40, 120 },
	{ "linux", 24, 80 }, { "linux", 40, 120 },
	{ "vt100", 24, 80 }, { "vt100", 40, 120 },
};

/* Colours on the screen besides the terminal's own. */
static int coloured(const struct picture *picture)
{
	int count = 0;

	for (int row = 0; row < picture->rows; row++)
		for (int col = 0; col < picture->cols; col++)
			count += !VTERM_COLOR_IS_DEFAULT_BG(&picture->cell[row][col].bg);
	return count;
}

/* From title to standing, and away. */
START_TEST(a_turn_is_played_on_every_terminal)
{
	static struct picture picture;
	char folder[64];
	struct pty pty;
	bool has_colours = strcmp(TERMINALS[_i].term, "vt100") != 0;

	pty_folder(folder);
	pty_open(&pty, TERMINALS[_i].term, TERMINALS[_i].rows, TERMINALS[_i].cols, folder,
		"play --seed 7");
	pty_wait(&pty, "Nuuk Winter");
	pty_do(&pty, "\033[B", "> Nuuk Winter");
	pty_do(&pty, "\r", "Start the game");
	pty_do(&pty, "\r", "SITUATION");
	pty_do(&pty, "\r", "ORDERS");
	pty_picture(&pty, &picture);
	ck_assert(has_colours ? coloured(&picture) > pty.rows * pty.cols / 3
		: coloured(&picture) == 0);
	ck_assert(pty_shows(&pty, "Turn 1/3"));
	pty_do(&pty, "o", "part of its name:");
	pty_do(&pty, "deepen", "> Turn the advisers");
	pty_do(&pty, "\r", ">1 Standing secretariat");
	pty_do(&pty, "S", "Seal the sheet (orders: 1)");
	pty_do(&pty, "y", "What happened");
	pty_do(&pty, " ", "2/");
	pty_do(&pty, "\r", "Standing after the turn");
	pty_do(&pty, "\r", "Turn 2/3");
	pty_type(&pty, "Q");
	pty_wait_end(&pty);
	ck_assert(WIFEXITED(pty.status) && WEXITSTATUS(pty.status) == 0);
	pty_assert_restored(&pty);
	ck_assert(pty_shows(&pty, "The game is saved in"));
	pty_close(&pty);
	pty_folder_remove(folder);
}
END_TEST

START_TEST(terminals_that_show_no_board_are_refused_in_a_sentence)
{
	static const struct {
		const char *term, *says;
	} REFUSED[] = {
		{ "dumb", "TERM=\"dumb\"" }, { NULL, "TERM is not set" }, { "", "TERM is not set" },
		{ "unknown", "TERM=\"unknown\"" }, { "no-such", "TERM=\"no-such\"" },
		{ "tty33", "TERM=\"tty33\"" },
	};
	char folder[64];
	struct pty pty;

	pty_folder(folder);
	for (size_t i = 0; i < sizeof(REFUSED) / sizeof(*REFUSED); i++) {
		pty_open(&pty, REFUSED[i].term, 24, 200, folder, "play nuuk_winter");
		pty_wait_end(&pty);
		ck_assert(WIFEXITED(pty.status) && WEXITSTATUS(pty.status) != 0);
		ck_assert_msg(pty_shows(&pty, REFUSED[i].says), "%zu", i);
		ck_assert(pty_shows(&pty, "--plain"));
		ck_assert_uint_lt(pty.received, 400);
		pty_assert_restored(&pty);
		pty_close(&pty);
	}
	pty_folder_remove(folder);
}
END_TEST

/* Three turns to the last page. */
START_TEST(nuuk_winter_is_played_to_its_end)
{
	char folder[64];
	char turn[16];
	struct pty pty;

	pty_folder(folder);
	pty_open(&pty, "xterm-256color", 24, 80, folder, "play nuuk_winter --seed 7 "
		"--coalition human --russia ai --washington ai");
	pty_wait(&pty, "SITUATION");
	pty_do(&pty, "\r", "Turn 1/3");
	for (int i = 1; i <= 3; i++) {
		snprintf(turn, sizeof(turn), "Turn %d/3", i);
		pty_wait(&pty, turn);
		/* What was ordered rests for a turn. */
		if (i != 2)
			pty_do(&pty, "odeepen\r", ">1 Standing secretariat");
		pty_do(&pty, "S", i != 2 ? "Seal the sheet (orders: 1)" : "Seal the sheet (orders: 0)");
		pty_do(&pty, "y", "What happened");
		pty_do(&pty, "\r", "Standing after the turn");
		pty_type(&pty, "\r");
	}
	pty_wait(&pty, "The end");
	pty_do(&pty, "r", "REPLAY");
	pty_type(&pty, "q");
	pty_wait(&pty, "Nuuk Winter");
	pty_type(&pty, "\003");
	pty_wait_end(&pty);
	ck_assert(WIFEXITED(pty.status) && WEXITSTATUS(pty.status) == 0);
	pty_assert_restored(&pty);
	ck_assert(pty_shows(&pty, "To see it again"));
	pty_close(&pty);
	pty_folder_remove(folder);
}
END_TEST

Suite *story_suite(void)
{
	Suite *suite = suite_create("story");
	TCase *tcase = tcase_create("terminals");

	tcase_add_loop_test(tcase, a_turn_is_played_on_every_terminal, 0,
		sizeof(TERMINALS) / sizeof(*TERMINALS));
	tcase_add_test(tcase, terminals_that_show_no_board_are_refused_in_a_sentence);
	tcase_add_test(tcase, nuuk_winter_is_played_to_its_end);
	suite_add_tcase(suite, tcase);
	return suite;
}
