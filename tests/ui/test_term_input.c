/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/rng.h"
#include "base/utf8.h"
#include "runner.h"
#include "ui/term_input.h"

Suite *term_input_suite(void);

enum { MOST_INPUTS = 64 };

/* What some bytes lead to. */
struct heard {
	int count;
	int key[MOST_INPUTS];
	struct pointer at[MOST_INPUTS];
};

static void hear(struct term_input *it, struct heard *heard, int key)
{
	if (key == INPUT_NONE || heard->count == MOST_INPUTS)
		return;
	heard->key[heard->count] = key;
	heard->at[heard->count++] = it->pointer;
}

static void feed(struct term_input *it, const char *bytes, size_t count, struct heard *heard)
{
	for (size_t i = 0; i < count;) {
		bool taken;

		hear(it, heard, term_input_take(it, (unsigned char)bytes[i], &taken));
		i += taken;
	}
}

/* All of the bytes, and then nothing for a while. */
static struct heard heard_of(struct term_input *it, const char *bytes, size_t count)
{
	struct heard heard = { .count = 0 };

	term_input_init(it);
	feed(it, bytes, count, &heard);
	if (term_input_patience(it) >= 0)
		hear(it, &heard, term_input_end(it));
	ck_assert_int_eq(term_input_patience(it), -1);
	return heard;
}

static void assert_heard(const char *bytes, size_t count, const int *keys)
{
	struct term_input it;
	struct heard heard = heard_of(&it, bytes, count);
	int i = 0;

	for (; keys[i]; i++)
		ck_assert_msg(i < heard.count && heard.key[i] == keys[i], "\"%s\": input %d",
			bytes + (*bytes == '\033'), i);
	ck_assert_msg(heard.count == i, "\"%s\": %d inputs", bytes + (*bytes == '\033'), heard.count);
}

#define HEARD(bytes, ...) assert_heard(bytes, sizeof(bytes) - 1, (const int[]){ __VA_ARGS__, 0 })
#define NOTHING(bytes) assert_heard(bytes, sizeof(bytes) - 1, (const int[]){ 0 })

START_TEST(keys_of_all_common_terminals_are_known)
{
	HEARD("a", 'a');
	HEARD("\r\n", INPUT_ENTER, INPUT_ENTER);
	HEARD("\033[A\033OA\033[1;2A\033[a", INPUT_UP, INPUT_UP, INPUT_SHIFT_UP, INPUT_SHIFT_UP);
	HEARD("\033[B\033OB\033[1;2B\033[b", INPUT_DOWN, INPUT_DOWN, INPUT_SHIFT_DOWN,
		INPUT_SHIFT_DOWN);
	HEARD("\033[C\033OC\033[1;2C\033[c", INPUT_RIGHT, INPUT_RIGHT, INPUT_SHIFT_RIGHT,
		INPUT_SHIFT_RIGHT);
	HEARD("\033[D\033OD\033[1;2D\033[d", INPUT_LEFT, INPUT_LEFT, INPUT_SHIFT_LEFT,
		INPUT_SHIFT_LEFT);
	HEARD("\033[H\033OH\033[1~\033[7~", INPUT_HOME, INPUT_HOME, INPUT_HOME, INPUT_HOME);
	HEARD("\033[F\033OF\033[4~\033[8~", INPUT_END, INPUT_END, INPUT_END, INPUT_END);
	HEARD("\033[5~\033[6~\033[3~", INPUT_PAGE_UP, INPUT_PAGE_DOWN, INPUT_DELETE);
	HEARD("\033[Z\010\177\033OM", INPUT_BACKTAB, INPUT_BACKSPACE, INPUT_BACKSPACE, INPUT_ENTER);
	HEARD("\033Op\033Oy\033Ok\033Om", '0', '9', '+', '-');
	HEARD("\033[1;65A\033[1;130A", INPUT_UP, INPUT_SHIFT_UP);    /* with Caps or Num Lock */
	HEARD("\x9B" "A\x8F" "B", INPUT_UP, INPUT_DOWN);             /* 8-bit controls */
	HEARD("\003\014\022", INPUT_CTRL_C, INPUT_CTRL_L, INPUT_CTRL_R);
}
END_TEST

START_TEST(escape_is_a_key_beside_others)
{
	HEARD("\033", INPUT_ESCAPE);
	HEARD("\033\033", INPUT_ESCAPE, INPUT_ESCAPE);
	HEARD("\033q", INPUT_ESCAPE, 'q');
	HEARD("\033\033[A", INPUT_ESCAPE, INPUT_UP);
	HEARD("\033\r", INPUT_ESCAPE, INPUT_ENTER);
	HEARD("\033\xC3\xA9", INPUT_ESCAPE, 0xE9);
}
END_TEST

START_TEST(characters_are_utf8)
{
	HEARD("\xC3\xA9\xE6\xAD\x90\xF0\x9F\x97\xBA", 0xE9, 0x6B50, 0x1F5FA);
	HEARD("\xC2\xA0\xEF\xBF\xBD", 0xA0, UTF8_BAD);
}
END_TEST

START_TEST(garbage_leads_to_nothing)
{
	NOTHING("\0\0");
	NOTHING("\x80\xBF\xC0\xC1\xF5\xFE\xFF");
	HEARD("\xC2\x80\xC2\x9B\xC2\x9F" "a", 'a');          /* C1 controls as characters */
	HEARD("\xE0\x80\x80\xF0\x80\x80\x80\xC0\xAF" "a", 'a'); /* overlong */
	HEARD("\xED\xA0\x80\xF4\x90\x80\x80" "a", 'a');         /* surrogate, beyond Unicode */
	HEARD("\xE6\xAD" "a\xE6" "b\xF0\x9F\x97" "c", 'a', 'b', 'c');
	NOTHING("\xE6\xAD");
	NOTHING("\033[");
	NOTHING("\033O");
	NOTHING("\033[1;2");
	HEARD("\033[\033[A", INPUT_UP);
	HEARD("\033[12\r", INPUT_ENTER);
	HEARD("\033[11~\033[24~\033OP\033[[A\033[25;2~a", 'a'); /* function keys */
	HEARD("\033[1;3A\033[1;5A\033Oa\033[3;5~\033O5Aa", 'a'); /* with Alt and Ctrl */
	HEARD("\033[?1;2c\033[>0;276;0c\033[0n\033[24;80R\033[I\033[Oa", 'a');
	HEARD("\033[1;2;3;4;5;6;7A\033[99999999999999999999~\033[ q\033[!pa", 'a');
	HEARD("\033]0;title\007\033]52;c;aGk=\033\\\033P1$r0m\033\\\033_x\033\\a", 'a');
	NOTHING("\033]0;never ended");
	HEARD("\033]0;broken off\003", INPUT_CTRL_C);
	HEARD("\033[201~a", 'a');
}
END_TEST

START_TEST(the_mouse_clicks_drags_and_wheels)
{
	struct term_input it;
	struct heard heard;

#define MOUSE(bytes) heard = heard_of(&it, bytes, sizeof(bytes) - 1)
	MOUSE("\033[<0;11;6M\033[<0;11;6m");
	ck_assert(heard.count == 1 && heard.key[0] == INPUT_CLICK);
	ck_assert(heard.at[0].row == 5 && heard.at[0].col == 10);
	MOUSE("\033[<0;11;6M\033[<32;11;6M\033[<32;13;7M\033[<32;12;7M\033[<0;12;7m");
	ck_assert(heard.count == 2 && heard.key[0] == INPUT_DRAG && heard.key[1] == INPUT_DRAG);
	ck_assert(heard.at[0].rows == 1 && heard.at[0].cols == 2);
	ck_assert(heard.at[1].rows == 0 && heard.at[1].cols == -1 && heard.at[1].col == 11);
	MOUSE("\033[<64;1;1M\033[<65;200;60M\033[<68;2;2M");
	ck_assert(heard.count == 3 && heard.key[0] == INPUT_WHEEL_UP);
	ck_assert(heard.key[1] == INPUT_WHEEL_DOWN && heard.key[2] == INPUT_WHEEL_UP);
	ck_assert(heard.at[1].row == 59 && heard.at[1].col == 199);
	MOUSE("\033[M +&\033[M#+&\033[M`!!");                   /* X10 */
	ck_assert(heard.count == 2 && heard.key[0] == INPUT_CLICK);
	ck_assert(heard.key[1] == INPUT_WHEEL_UP && heard.at[0].row == 5 && heard.at[0].col == 10);
}
END_TEST

START_TEST(mouse_noise_does_not_act)
{
	NOTHING("\033[<0;11;6m");                                 /* let go, never pressed */
	NOTHING("\033[<0;11;6M");                                 /* pressed, never let go */
	NOTHING("\033[<1;11;6M\033[<1;11;6m\033[<2;11;6M\033[<2;11;6m");
	NOTHING("\033[<35;1;1M\033[<35;2;1M\033[<32;2;2M\033[<66;1;1M\033[<67;1;1M");
	NOTHING("\033[<0;0;0M\033[<0;0;0m\033[<64;0;5M");
	NOTHING("\033[<0;1M\033[<;;;;M\033[<M\033[<0;1;1;1M\033[0;1;1M");
	NOTHING("\033[<128;5;5M\033[<128;5;5m\033[<99999;99999;99999M");
	NOTHING("\033[M\001\001\001\033[M");
	NOTHING("\033[<0;5;5M\033[<2;5;5m\033[<35;6;6M\033[<1;6;6m");
}
END_TEST

static void assert_pasted(const char *bytes, size_t count, const char *text)
{
	struct term_input it;
	struct heard heard = heard_of(&it, bytes, count);

	ck_assert(heard.count == 1 && heard.key[0] == INPUT_PASTE);
	ck_assert_str_eq(term_input_pasted(&it), text);
}

#define PASTED(bytes, text) assert_pasted("\033[200~" bytes, sizeof("\033[200~" bytes) - 1, text)

START_TEST(pasted_text_is_one_input)
{
	PASTED("Syria\033[201~", "Syria");
	PASTED("\033[201~", "");
	PASTED("one\ntwo\r\nthree\rfour\tfive\033[201~", "one two three four five");
	PASTED("\xE6\xAD\x90\xFF\xE6\xAD" "a\0b\001\177\xC2\x9B\033[201~", "\xE6\xAD\x90" "ab");
	PASTED("\033[A\033[201\033[20\033\033[201~", "[A[201[20");
	PASTED("never ended", "never ended");
	PASTED("half an end\033[201", "half an end");
}
END_TEST

START_TEST(long_paste_is_cut_between_characters)
{
	static char bytes[3 * PASTE_BYTES];
	struct term_input it;
	struct heard heard;
	size_t used = 0;

	for (const char *next = "\033[200~"; *next; next++)
		bytes[used++] = *next;
	while (used < sizeof(bytes) - 12) {
		memcpy(bytes + used, "\xE6\xAD\x90", 3);
		used += 3;
	}
	memcpy(bytes + used, "\033[201~q", 7);
	heard = heard_of(&it, bytes, used + 7);
	ck_assert(heard.count == 2 && heard.key[0] == INPUT_PASTE && heard.key[1] == 'q');
	ck_assert_uint_gt(strlen(term_input_pasted(&it)), PASTE_BYTES - 3);
	ck_assert(utf8_is_valid(it.paste, strlen(it.paste)));
}
END_TEST

START_TEST(what_is_forgotten_does_not_come)
{
	static const char BEGUN[] = "\033[<0;1;1M\033[200~sec";
	static const char REST[] = "ret\033[201~\033[<0;1;1m";
	struct term_input it;
	struct heard heard = { .count = 0 };

	term_input_init(&it);
	feed(&it, BEGUN, sizeof(BEGUN) - 1, &heard);
	term_input_forget(&it);
	feed(&it, REST, sizeof(REST) - 1, &heard);
	ck_assert(heard.count == 1 && heard.key[0] == INPUT_PASTE);
	ck_assert_str_eq(term_input_pasted(&it), "ret");
}
END_TEST

/* A piece of what terminals send, or any bytes. */
static size_t noise(struct rng *rng, char *out)
{
	static const char *const PIECES[] = { "\033", "\033[", "\033[<", "0;5;5M", "0;5;5m", "32;6;6M",
		"\033[200~", "\033[201~", "\033[M", "\033O", "\033]", "\033\\", "~", "1;2A", "\xE6\xAD\x90",
		"\xF0\x9F", "a", ";", "9999", "\007" };
	int count = 0;

	if (rng_below(rng, 3)) {
		const char *piece = PIECES[rng_below(rng, sizeof(PIECES) / sizeof(*PIECES))];

		memcpy(out, piece, strlen(piece));
		return strlen(piece);
	}
	for (count = 0; count < 4; count++)
		out[count] = (char)rng_below(rng, 256);
	return (size_t)count;
}

static bool is_input(const struct term_input *it, int key)
{
	return key >= 0 && key < INPUT_RESIZE && (key < 0x7F || key >= 0xA0)
		&& it->pointer.row >= 0 && it->pointer.col >= 0
		&& (key != INPUT_PASTE || utf8_is_valid(it->paste, strlen(it->paste)));
}

START_TEST(any_bytes_lead_to_inputs_or_nothing)
{
	struct term_input it;
	struct rng rng;
	char bytes[16];

	rng_init(&rng, 7);
	term_input_init(&it);
	for (int round = 0; round < 200000; round++) {
		size_t count = noise(&rng, bytes);

		for (size_t i = 0; i < count;) {
			bool taken;
			int key = term_input_take(&it, (unsigned char)bytes[i], &taken);

			/* A byte given back is taken the next time. */
			if (!is_input(&it, key) || (!taken && it.state != TERM_GROUND))
				ck_abort_msg("round %d: byte %02X leads to %d", round,
					(unsigned char)bytes[i], key);
			i += taken;
		}
		if (rng_below(&rng, 50) == 0)
			ck_assert(is_input(&it, term_input_end(&it)));
	}
}
END_TEST

Suite *term_input_suite(void)
{
	Suite *suite = suite_create("term_input");
	TCase *tcase = tcase_create("bytes");

	tcase_add_test(tcase, keys_of_all_common_terminals_are_known);
	tcase_add_test(tcase, escape_is_a_key_beside_others);
	tcase_add_test(tcase, characters_are_utf8);
	tcase_add_test(tcase, garbage_leads_to_nothing);
	tcase_add_test(tcase, the_mouse_clicks_drags_and_wheels);
	tcase_add_test(tcase, mouse_noise_does_not_act);
	tcase_add_test(tcase, pasted_text_is_one_input);
	tcase_add_test(tcase, long_paste_is_cut_between_characters);
	tcase_add_test(tcase, what_is_forgotten_does_not_come);
	tcase_add_test(tcase, any_bytes_lead_to_inputs_or_nothing);
	suite_add_tcase(suite, tcase);
	return suite;
}
