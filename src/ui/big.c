/* SPDX-License-Identifier: MIT */
#include "ui/big.h"

#include <stddef.h>
#include <stdint.h>

enum { DOTS_WIDE = 3, DOTS_HIGH = 5, UPPER_HALF = 0x2580, LOWER_HALF = 0x2584 };

/* Rows of dots from above, each an octal digit: 4 is the left dot, 1 the right one. */
static const struct {
	char letter, dots[DOTS_HIGH + 1];
} FONT[] = {
	{ '0', "75557" }, { '1', "26227" }, { '2', "71747" }, { '3', "71717" }, { '4', "55711" },
	{ '5', "74717" }, { '6', "74757" }, { '7', "71122" }, { '8', "75757" }, { '9', "75717" },
	{ 'A', "25755" }, { 'B', "65656" }, { 'C', "34443" }, { 'D', "65556" }, { 'E', "74647" },
	{ 'F', "74644" }, { 'G', "34553" }, { 'H', "55755" }, { 'I', "72227" }, { 'J', "11152" },
	{ 'K', "55655" }, { 'L', "44447" }, { 'M', "57755" }, { 'N', "65555" }, { 'O', "25552" },
	{ 'P', "65644" }, { 'Q', "25563" }, { 'R', "65655" }, { 'S', "34216" }, { 'T', "72222" },
	{ 'U', "55557" }, { 'V', "55552" }, { 'W', "55775" }, { 'X', "55255" }, { 'Y', "55222" },
	{ 'Z', "71247" }, { ' ', "00000" }, { '.', "00004" }, { ':', "04040" }, { '-', "00700" },
	{ '+', "02720" }, { '%', "51245" }, { '/', "11244" }, { '~', "00360" }, { '=', "07070" },
	{ ',', "00044" }, { '\'', "44000" }, { '!', "44404" }, { '?', "71202" }, { '(', "24442" },
	{ ')', "21112" }, { '&', "25253" },
};

/* Characters of a single dot's width. */
static bool is_slim(char letter)
{
	return letter == '.' || letter == ':' || letter == ' ' || letter == ',' || letter == '\''
		|| letter == '!';
}

static const char *dots_of(char letter)
{
	if (letter >= 'a' && letter <= 'z')
		letter = (char)(letter - 'a' + 'A');
	for (size_t i = 0; i < sizeof(FONT) / sizeof(*FONT); i++)
		if (FONT[i].letter == letter)
			return FONT[i].dots;
	return NULL;
}

int big_rows(enum big_size size)
{
	return size == BIG_DOUBLE ? DOTS_HIGH : (DOTS_HIGH + 1) / 2;
}

/* Columns of a dot, which is also the gap between characters. */
static int gap(enum big_size size)
{
	return size == BIG_DOUBLE ? 2 : 1;
}

/* Columns of a character and of the gap behind it. */
static int pitch(char letter, enum big_size size)
{
	return gap(size) * ((is_slim(letter) ? 1 : DOTS_WIDE) + 1);
}

int big_width(const char *text, enum big_size size)
{
	int width = 0;

	for (; *text; text++)
		width += dots_of(*text) ? pitch(*text, size) : 0;
	return width ? width - gap(size) : 0;
}

bool big_can(const char *text)
{
	for (; *text; text++)
		if (!dots_of(*text))
			return false;
	return true;
}

static bool has_dot(const char *dots, int row, int col)
{
	return row < DOTS_HIGH && (dots[row] - '0') >> (DOTS_WIDE - 1 - col) & 1;
}

/* A cell whose halves are lit or not. The whole is a blank turned over: full blocks have seams. */
static void put_halves(struct canvas *canvas, int row, int col, int halves, struct style style)
{
	static const uint32_t RUNES[4] = { ' ', UPPER_HALF, LOWER_HALF, ' ' };
	static const char SIGNS[4] = { ' ', '"', '_', '#' };
	struct style whole = style;

	whole.look ^= LOOK_REVERSE;
	if (canvas->ascii)
		canvas_put(canvas, row, col, (uint32_t)SIGNS[halves], style);
	else
		canvas_put(canvas, row, col, RUNES[halves], halves == 3 ? whole : style);
}

/* The halves of a cell of a character that are lit. */
static int halves_of(const char *dots, int row, int col, enum big_size size)
{
	if (size == BIG_DOUBLE)
		return has_dot(dots, row, col / 2) ? 3 : 0;
	return has_dot(dots, 2 * row, col) | has_dot(dots, 2 * row + 1, col) << 1;
}

int big_put(struct canvas *canvas, const struct box *box, int row, int col, const char *text,
	struct big_pen pen)
{
	int start = col;

	if (row < box->row || row + big_rows(pen.size) > box->row + box->rows)
		return 0;
	for (; *text; text++) {
		const char *dots = dots_of(*text);

		if (!dots)
			continue;
		int step = pitch(*text, pen.size);

		if (col < box->col || col + step - gap(pen.size) > box->col + box->cols)
			break;
		for (int y = 0; y < big_rows(pen.size); y++)
			for (int x = 0; x < step - gap(pen.size); x++)
				put_halves(canvas, row + y, col + x, halves_of(dots, y, x, pen.size),
					pen.style);
		col += step;
	}
	return col - start;
}
