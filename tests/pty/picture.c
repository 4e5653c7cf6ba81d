/* SPDX-License-Identifier: MIT */
#include <poll.h>
#include <stdio.h>
#include <string.h>

#include "pty/pty.h"
#include "runner.h"

void pty_picture(const struct pty *pty, struct picture *picture)
{
	memset(picture, 0, sizeof(*picture));
	picture->rows = pty->rows;
	picture->cols = pty->cols;
	for (int row = 0; row < pty->rows; row++)
		for (int col = 0; col < pty->cols; col++)
			vterm_screen_get_cell(pty->screen, (VTermPos){ row, col },
				&picture->cell[row][col]);
}

/* As one sees it: of a blank the foreground does not count, nor what width says. */
static bool cell_is(const VTermScreenCell *one, const VTermScreenCell *other)
{
	uint32_t rune = one->chars[0] ? one->chars[0] : ' ';

	return rune == (other->chars[0] ? other->chars[0] : ' ')
		&& vterm_color_is_equal(&one->bg, &other->bg)
		&& (rune == ' ' || vterm_color_is_equal(&one->fg, &other->fg))
		&& one->attrs.bold == other->attrs.bold
		&& one->attrs.reverse == other->attrs.reverse
		&& one->attrs.underline == other->attrs.underline;
}

static void show_difference(const struct picture *one, const struct picture *other)
{
	for (int row = 0; row < one->rows && row < other->rows; row++)
		for (int col = 0; col < one->cols && col < other->cols; col++) {
			const VTermScreenCell *cells[2] = { &one->cell[row][col],
				&other->cell[row][col] };

			if (!cell_is(cells[0], cells[1]))
				fprintf(stderr, "%d:%d %04X %04X, bg %d %d, fg %d %d\n", row, col,
					cells[0]->chars[0], cells[1]->chars[0],
					cells[0]->bg.indexed.idx, cells[1]->bg.indexed.idx,
					cells[0]->fg.indexed.idx, cells[1]->fg.indexed.idx);
		}
}

static bool picture_is(const struct picture *one, const struct picture *other)
{
	if (one->rows != other->rows || one->cols != other->cols)
		return false;
	for (int row = 0; row < one->rows; row++)
		for (int col = 0; col < one->cols; col++)
			if (!cell_is(&one->cell[row][col], &other->cell[row][col]))
				return false;
	return true;
}

void pty_wait_alike(struct pty *one, struct pty *other, bool alike)
{
	static struct picture pictures[2];
	struct pollfd wait[2] = {
		{ .fd = one->master, .events = POLLIN }, { .fd = other->master, .events = POLLIN },
	};

	for (;;) {
		pty_read(one);
		pty_read(other);
		pty_picture(one, &pictures[0]);
		pty_picture(other, &pictures[1]);
		if (picture_is(&pictures[0], &pictures[1]) == alike)
			return;
		if (poll(wait, 2, GUARD_MS) <= 0)
			break;
	}
	show_difference(&pictures[0], &pictures[1]);
	ck_abort_msg(alike ? "the screens differ where told above" : "the screens are alike");
}
