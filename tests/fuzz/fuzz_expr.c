/* SPDX-License-Identifier: MIT */
/*
 * Throw words at the expression compiler. Whatever it takes must evaluate, mean
 * the same in parentheses, and leave nothing behind when it is refused. Without
 * arguments a fixed number of made-up expressions is tried; each argument is one more.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/rng.h"
#include "content/bench.h"

enum { ROUNDS = 60000, WORDS_MOST = 14, TEXT_SIZE = 512, REFRESH = 500 };

static const char *const WORDS[] = {
	"0", "1", "7", "30", "2147483647", "99999999999", "trust", "door", "ladder", "twice",
	"later", "turn", "b_aid", "b_none", "willing_bar", "flag", "units", "factor", "commit",
	"control", "min", "max", "red", "EST", "BALTICS", "EAST", "C", "R", "bde", "air", "(", ")",
	",", "+", "-", "*", "/", "<", "<=", ">", ">=", "==", "!=", "and", "or", "not", "$t", "%",
	"\xE4\xBF\xA1", "flag(red)", "units(C,EST,bde)", "min(3, 4)", "(trust + 1)",
};
enum { WORD_COUNT = sizeof(WORDS) / sizeof(*WORDS) };

static void fail(const char *why, const char *text)
{
	fprintf(stderr, "fuzz_expr: %s: %s\n", why, text);
	exit(EXIT_FAILURE);
}

static void make_up(struct rng *rng, char text[TEXT_SIZE])
{
	int count = 1 + (int)rng_below(rng, WORDS_MOST);

	text[0] = '\0';
	for (int i = 0; i < count; i++) {
		strcat(text, WORDS[rng_below(rng, WORD_COUNT)]);
		if (rng_below(rng, 4) > 0)
			strcat(text, " ");
	}
}

/* Return whether text is an expression. */
static bool try_text(struct bench *bench, const char *text)
{
	struct expr expr = { 0, 0, 0 }, around = { 0, 0, 0 };
	char whole[TEXT_SIZE + 4];

	bench_clear(bench);
	if (!bench_expr(bench, text, &expr)) {
		if (!bench->faults.failed)
			fail("refused without a fault", text);
		return false;
	}
	if (bench->faults.failed)
		fail("taken with a fault", text);

	int32_t value = expr_eval(bench->world, &bench->state, expr, 1);

	snprintf(whole, sizeof(whole), "(%s)", text);
	if (!bench_expr(bench, whole, &around))
		fail("refused in parentheses", text);
	if (expr_eval(bench->world, &bench->state, around, 1) != value)
		fail("another value in parentheses", text);
	return true;
}

int main(int argc, char **argv)
{
	struct bench bench;
	struct rng rng;
	int taken = 0;

	rng_init(&rng, 2026);
	bench_init(&bench);
	for (int i = 1; i < argc; i++)
		try_text(&bench, argv[i]);
	for (int i = 0; i < ROUNDS; i++) {
		char text[TEXT_SIZE];

		/* What was compiled stays in the arena; begin anew before that is much. */
		if (i % REFRESH == REFRESH - 1) {
			bench_release(&bench);
			bench_init(&bench);
		}
		make_up(&rng, text);
		taken += try_text(&bench, text);
	}
	bench_release(&bench);
	printf("fuzz_expr: %d tried, %d taken\n", ROUNDS, taken);
	/* A fuzzer that makes nothing right tries little. */
	return taken > ROUNDS / 50 ? EXIT_SUCCESS : EXIT_FAILURE;
}
