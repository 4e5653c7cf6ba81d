/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PTY_PTY_H
#define TESTS_PTY_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

/*
 * The real program in a pseudo-terminal, its output read by a terminal emulator.
 * It is started by a little shell of ours, so that it can be stopped and put in
 * the foreground again. Nothing waits for a time: a wait ends when the screen is
 * as wanted, or fails after GUARD_MS in which nothing came.
 */
enum { GUARD_MS = 60000, PTY_ROWS = 100, PTY_COLS = 220 };

struct pty {
	int rows, cols;
	int master;              /* our end of the terminal */
	int says, go;            /* pipes from and to the shell */
	pid_t shell, program;
	bool stopped, ended;     /* the program was, last we heard */
	int status;              /* ended: its wait status */
	struct termios before;   /* the line, before the program */
	size_t received;         /* bytes since the start */
	int marks_due, mark_seen;        /* ends of what it wrote, that have not come; bytes of one */
	VTerm *vterm;
	VTermScreen *screen;
	bool second_screen, cursor;
	char half[4];            /* beginning of a character */
	int held;                /* bytes in it */
	int mouse;               /* VTERM_PROP_MOUSE_... */
	char answers[256];       /* what the emulator sent by itself since the last question */
	size_t answered;
};

/* What stands on the screen: the letters of each cell and its colours. */
struct picture {
	int rows, cols;
	VTermScreenCell cell[PTY_ROWS][PTY_COLS];
};

/*
 * Start "eastflank ARGUMENTS" (words apart by blanks, at most 15) on a terminal
 * of that size and TERM (NULL: unset). Games and settings lie in folder.
 */
void pty_open(struct pty *pty, const char *term, int rows, int cols, const char *folder,
	const char *arguments);

/* Kill what is left, check that nothing hangs, free everything. */
void pty_close(struct pty *pty);

/* Send keys, or any bytes. */
void pty_type(struct pty *pty, const char *keys);
void pty_send(struct pty *pty, const char *bytes, size_t count);

/* Read until the screen shows text; until it does not. */
void pty_wait(struct pty *pty, const char *text);
void pty_wait_without(struct pty *pty, const char *text);

/* Read from both until they show the same, or do not. */
void pty_wait_alike(struct pty *one, struct pty *other, bool alike);

/* Type keys and wait for a text. */
void pty_do(struct pty *pty, const char *keys, const char *text);

/* Read until the program was stopped, or has ended; wake it again. */
void pty_wait_stop(struct pty *pty);
void pty_wait_end(struct pty *pty);
void pty_wake(struct pty *pty);

/* Take what has come meanwhile, without waiting. */
void pty_read(struct pty *pty);

void pty_resize(struct pty *pty, int rows, int cols);
bool pty_shows(const struct pty *pty, const char *text);
void pty_picture(const struct pty *pty, struct picture *picture);

/* Whether pasted text would be bracketed now. */
bool pty_brackets(struct pty *pty);

/* Check that the terminal is as it was before the program: line, screen, cursor, modes. */
void pty_assert_restored(struct pty *pty);

/* A folder of its own for a test's games; taken away with all in it. */
void pty_folder(char path[64]);
void pty_folder_remove(const char *path);

#endif
