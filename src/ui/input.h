/* SPDX-License-Identifier: MIT */
#ifndef UI_INPUT_H
#define UI_INPUT_H

/*
 * What a terminal sends, as an int: a Unicode code point, a control character
 * by its ASCII code, or one of the codes below, which lie beyond Unicode.
 */
enum input {
	INPUT_NONE = 0,          /* nothing came before the time was up */
	INPUT_CTRL_C = 3,
	INPUT_TAB = 9,
	INPUT_CTRL_L = 12,
	INPUT_ENTER = 13,
	INPUT_CTRL_R = 18,
	INPUT_CTRL_U = 21,
	INPUT_ESCAPE = 27,
	INPUT_UP = 0x110000, INPUT_DOWN, INPUT_LEFT, INPUT_RIGHT,
	INPUT_SHIFT_UP, INPUT_SHIFT_DOWN, INPUT_SHIFT_LEFT, INPUT_SHIFT_RIGHT,
	INPUT_HOME, INPUT_END, INPUT_PAGE_UP, INPUT_PAGE_DOWN,
	INPUT_BACKSPACE, INPUT_DELETE, INPUT_BACKTAB,
	INPUT_CLICK, INPUT_WHEEL_UP, INPUT_WHEEL_DOWN,   /* where: term_pointer() */
	INPUT_DRAG,              /* the mouse moves with its button down: term_pointer() */
	INPUT_PASTE,             /* text came at once: term_pasted() */
	INPUT_RESIZE,            /* the terminal has another size now */
	INPUT_HANGUP,            /* SIGHUP, SIGTERM or the end of input: leave */
};

/* Where the last mouse input happened. */
struct pointer {
	int row, col;            /* cell of the screen, from 0; may lie outside a smaller one */
	int rows, cols;          /* INPUT_DRAG: by so much since the last one, or the press */
};

#endif
