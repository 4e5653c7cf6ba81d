/* SPDX-License-Identifier: MIT */
#include "ui/term_input.h"

#include <string.h>

#include "base/utf8.h"

enum { ESC = 0x1B, BELL = 7, DELETE = 0x7F, ESC_MS = 25, PASTE_MS = 1000, MOST_PARAMETER = 9999 };

static const char PASTE_END[] = "\033[201~";

void term_input_init(struct term_input *it)
{
	*it = (struct term_input){ .state = TERM_GROUND };
}

static int back_to_ground(struct term_input *it, int input)
{
	it->state = TERM_GROUND;
	return input;
}

/* --- Mouse --- */

static int drag(struct term_input *it, int row, int col)
{
	struct pointer *pointer = &it->pointer;

	*pointer = (struct pointer){ row, col, row - pointer->row, col - pointer->col };
	if (pointer->rows == 0 && pointer->cols == 0)
		return INPUT_NONE;
	it->moved = true;
	return INPUT_DRAG;
}

/* A press does nothing yet: moved, it is a drag; let go where it was, a click. */
static int mouse(struct term_input *it, int button, bool release, int row, int col)
{
	enum { BUTTON = 3, MODIFIERS = 4 | 8 | 16, MOTION = 32, WHEEL = 64, WHEEL_DOWN = 65 };
	bool is_first = (button & ~(MODIFIERS | MOTION)) == 0;
	bool was_click = it->held && !it->moved;

	button &= ~MODIFIERS;
	if (row < 0 || col < 0)
		return INPUT_NONE;
	if (button == WHEEL || button == WHEEL_DOWN) {
		it->pointer = (struct pointer){ row, col, 0, 0 };
		return release ? INPUT_NONE : button == WHEEL ? INPUT_WHEEL_UP : INPUT_WHEEL_DOWN;
	}
	if (button & MOTION)
		return is_first && it->held && !release ? drag(it, row, col) : INPUT_NONE;
	if (is_first && !release) {
		it->held = true;
		it->moved = false;
		it->pointer = (struct pointer){ row, col, 0, 0 };
		return INPUT_NONE;
	}
	/* X10 does not tell which button was let go. */
	if (!is_first && button != BUTTON)
		return INPUT_NONE;
	it->held = false;
	return was_click ? INPUT_CLICK : INPUT_NONE;
}

/* ESC [ M and three bytes. */
static int x10_byte(struct term_input *it, unsigned char byte)
{
	it->parameter[3 - it->missing] = byte - ' ';
	if (--it->missing > 0)
		return INPUT_NONE;
	it->state = TERM_GROUND;
	/* Controls among the three are no report. */
	for (int i = 0; i < 3; i++)
		if (it->parameter[i] < (i > 0))
			return INPUT_NONE;
	return mouse(it, it->parameter[0], false, it->parameter[2] - 1, it->parameter[1] - 1);
}

/* --- Sequences --- */

static int arrow(unsigned char final, bool shift)
{
	switch (final) {
	case 'A': return shift ? INPUT_SHIFT_UP : INPUT_UP;
	case 'B': return shift ? INPUT_SHIFT_DOWN : INPUT_DOWN;
	case 'C': return shift ? INPUT_SHIFT_RIGHT : INPUT_RIGHT;
	case 'D': return shift ? INPUT_SHIFT_LEFT : INPUT_LEFT;
	case 'H': return INPUT_HOME;
	case 'F': return INPUT_END;
	default: return INPUT_NONE;
	}
}

/* ESC [ number ~ */
static int numbered(struct term_input *it)
{
	/* Keys with a modifier are other keys. */
	if (it->at > 0)
		return INPUT_NONE;
	switch (it->parameter[0]) {
	case 1: case 7: return INPUT_HOME;
	case 3: return INPUT_DELETE;
	case 4: case 8: return INPUT_END;
	case 5: return INPUT_PAGE_UP;
	case 6: return INPUT_PAGE_DOWN;
	case 200:
		it->state = TERM_PASTE;
		it->pasted = it->ending = 0;
		it->paste[0] = '\0';
		return INPUT_NONE;
	default: return INPUT_NONE;
	}
}

/* What ESC [ ... final means. */
static int csi_input(struct term_input *it, unsigned char final)
{
	enum { SHIFT = 1, LOCKS = 64 | 128 };
	int modifiers = it->at > 0 && it->parameter[1] > 0 ? (it->parameter[1] - 1) & ~LOCKS : 0;

	if (it->prefix == '<' && (final == 'M' || final == 'm') && it->at == 2)
		return mouse(it, it->parameter[0], final == 'm', it->parameter[2] - 1,
			it->parameter[1] - 1);
	if (it->prefix)
		return INPUT_NONE;
	if (final == '~')
		return numbered(it);
	if (final == 'Z')
		return INPUT_BACKTAB;
	if (final >= 'a' && final <= 'd')        /* rxvt */
		return arrow((unsigned char)(final - 'a' + 'A'), true);
	if (it->at > 1 || it->parameter[0] > 1 || modifiers > SHIFT)
		return INPUT_NONE;
	return arrow(final, modifiers == SHIFT);
}

static void csi_begin(struct term_input *it)
{
	it->state = TERM_CSI;
	it->prefix = 0;
	it->at = 0;
	memset(it->parameter, 0, sizeof(it->parameter));
}

static int csi_byte(struct term_input *it, unsigned char byte, bool *taken)
{
	bool is_first = it->at == 0 && it->parameter[0] == 0 && !it->prefix;
	int *parameter = &it->parameter[it->at];

	if (byte >= '0' && byte <= '9') {
		*parameter = *parameter * 10 + byte - '0';
		if (*parameter > MOST_PARAMETER)
			*parameter = MOST_PARAMETER;
	} else if (byte == ';') {
		if (++it->at == TERM_PARAMETERS) {
			it->at--;
			it->prefix = '!';
		}
	} else if (byte >= '<' && byte <= '?' && is_first) {
		it->prefix = (char)byte;
	} else if (byte >= ' ' && byte <= '?') {
		it->prefix = '!';
	} else if (byte == '[' && is_first) {
		it->state = TERM_LINUX;
	} else if (byte == 'M' && is_first) {
		it->state = TERM_X10;
		it->missing = 3;
	} else if (byte >= '@' && byte < DELETE) {
		it->state = TERM_GROUND;
		return csi_input(it, byte);
	} else {
		it->state = TERM_GROUND;
		*taken = false;
	}
	return INPUT_NONE;
}

static void ss3_begin(struct term_input *it)
{
	it->state = TERM_SS3;
	it->prefix = 0;
}

/* ESC O and a letter: arrows in application mode, and the number pad. */
static int ss3_byte(struct term_input *it, unsigned char byte, bool *taken)
{
	if (byte >= '0' && byte <= '9') {        /* modifiers of old xterms: other keys */
		it->prefix = '!';
		return INPUT_NONE;
	}
	it->state = TERM_GROUND;
	if (byte == 'M')
		return INPUT_ENTER;
	if (byte >= 'j' && byte <= 'y')
		return byte - 'j' + '*';
	if (byte >= 'a' && byte <= 'd')
		return INPUT_NONE;               /* rxvt: with Ctrl */
	*taken = byte > ' ' && byte < DELETE;
	return it->prefix ? INPUT_NONE : arrow(byte, false);
}

static int esc_byte(struct term_input *it, unsigned char byte, bool *taken)
{
	switch (byte) {
	case '[': csi_begin(it); return INPUT_NONE;
	case 'O': ss3_begin(it); return INPUT_NONE;
	case ']': case 'P': case '_': case '^': case 'X':
		it->state = TERM_STRING;
		return INPUT_NONE;
	default:
		/* The Escape key, and another one right after it (or with Alt). */
		*taken = false;
		return back_to_ground(it, INPUT_ESCAPE);
	}
}

/* Strings of the terminal: skipped up to BEL or ESC \, broken off by other controls. */
static int string_byte(struct term_input *it, unsigned char byte, bool *taken)
{
	if (it->state == TERM_STRING_ESC) {
		it->state = TERM_GROUND;
		if (byte != '\\')
			return esc_byte(it, byte, taken);
		return INPUT_NONE;
	}
	if (byte == ESC)
		it->state = TERM_STRING_ESC;
	else if (byte < ' ') {
		it->state = TERM_GROUND;
		*taken = byte == BELL;
	}
	return INPUT_NONE;
}

/* --- Pasted text --- */

static void keep_pasted(struct term_input *it, char byte)
{
	if (it->pasted < PASTE_BYTES)
		it->paste[it->pasted++] = byte;
}

/* Leave what may be typed into a line. */
static int paste_done(struct term_input *it)
{
	char text[PASTE_BYTES + 1];
	int length = 0;

	it->state = TERM_GROUND;
	it->paste[it->pasted] = '\0';
	for (const char *next = it->paste; *next;) {
		bool is_line_end = next[0] == '\r' && next[1] == '\n';
		const char *from = next;
		uint32_t rune = utf8_next(&next);

		if (is_line_end)
			next++;
		if (rune == '\r' || rune == '\n' || rune == '\t')
			text[length++] = ' ';
		else if (rune >= ' ' && (rune < DELETE || rune >= 0xA0)
			&& (rune != UTF8_BAD || next - from == 3))
			for (; from < next; from++)
				text[length++] = *from;
	}
	memcpy(it->paste, text, (size_t)length);
	it->paste[length] = '\0';
	it->pasted = length;
	return INPUT_PASTE;
}

static int paste_byte(struct term_input *it, unsigned char byte)
{
	if ((char)byte == PASTE_END[it->ending]) {
		if (!PASTE_END[++it->ending])
			return paste_done(it);
		return INPUT_NONE;
	}
	/* Not the end after all: what looked like it was text. */
	for (int i = 0; i < it->ending; i++)
		keep_pasted(it, PASTE_END[i]);
	it->ending = byte == ESC;
	if (byte != ESC && byte != 0)
		keep_pasted(it, (char)byte);
	return INPUT_NONE;
}

/* --- Characters --- */

static int utf8_begin(struct term_input *it, unsigned char byte)
{
	static const struct {
		unsigned char from, mask;
		int missing;
		uint32_t least;
	} LEADS[] = {
		{ 0xF0, 0x07, 3, 0x10000 }, { 0xE0, 0x0F, 2, 0x800 }, { 0xC2, 0x1F, 1, 0x80 },
	};

	for (size_t i = 0; i < sizeof(LEADS) / sizeof(*LEADS) && byte < 0xF5; i++) {
		if (byte < LEADS[i].from)
			continue;
		it->state = TERM_UTF8;
		it->rune = byte & LEADS[i].mask;
		it->missing = LEADS[i].missing;
		it->least = LEADS[i].least;
		break;
	}
	return INPUT_NONE;
}

static int utf8_byte(struct term_input *it, unsigned char byte, bool *taken)
{
	if ((byte & 0xC0) != 0x80) {
		*taken = false;
		return back_to_ground(it, INPUT_NONE);
	}
	it->rune = it->rune << 6 | (byte & 0x3F);
	if (--it->missing > 0)
		return INPUT_NONE;
	it->state = TERM_GROUND;

	bool is_text = it->rune >= it->least && it->rune >= 0xA0 && it->rune < INPUT_UP
		&& (it->rune < 0xD800 || it->rune > 0xDFFF);

	return is_text ? (int)it->rune : INPUT_NONE;
}

static int ground_byte(struct term_input *it, unsigned char byte)
{
	switch (byte) {
	case ESC: it->state = TERM_ESC; return INPUT_NONE;
	case '\b': case DELETE: return INPUT_BACKSPACE;
	case '\n': return INPUT_ENTER;
	/* The 8-bit forms of ESC O, ESC [ and strings: no UTF-8 begins so. */
	case 0x8F: ss3_begin(it); return INPUT_NONE;
	case 0x9B: csi_begin(it); return INPUT_NONE;
	case 0x90: case 0x98: case 0x9D: case 0x9E: case 0x9F:
		it->state = TERM_STRING;
		return INPUT_NONE;
	default: return byte < DELETE ? byte : utf8_begin(it, byte);
	}
}

/* --- All --- */

int term_input_take(struct term_input *it, unsigned char byte, bool *taken)
{
	*taken = true;
	switch (it->state) {
	case TERM_GROUND: return ground_byte(it, byte);
	case TERM_UTF8: return utf8_byte(it, byte, taken);
	case TERM_ESC: return esc_byte(it, byte, taken);
	case TERM_CSI: return csi_byte(it, byte, taken);
	case TERM_SS3: return ss3_byte(it, byte, taken);
	case TERM_LINUX: return back_to_ground(it, INPUT_NONE);
	case TERM_X10: return x10_byte(it, byte);
	case TERM_STRING: case TERM_STRING_ESC: return string_byte(it, byte, taken);
	case TERM_PASTE: return paste_byte(it, byte);
	}
	return INPUT_NONE;
}

void term_input_forget(struct term_input *it)
{
	it->pasted = it->ending = 0;
	it->held = false;
}

int term_input_patience(const struct term_input *it)
{
	return it->state == TERM_GROUND ? -1 : it->state == TERM_PASTE ? PASTE_MS : ESC_MS;
}

int term_input_end(struct term_input *it)
{
	if (it->state == TERM_PASTE)
		return paste_done(it);
	return back_to_ground(it, it->state == TERM_ESC ? INPUT_ESCAPE : INPUT_NONE);
}

const char *term_input_pasted(const struct term_input *it)
{
	return it->paste;
}
