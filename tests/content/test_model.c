/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content/strike.h"
#include "runner.h"

Suite *model_suite(void);

/* Against tests/data/attacks.txt, which tests/model/attack.py wrote: same dice, same end. */

enum { TRACKS = 10, WORD = 16, CASES = 240 };

struct attack_case {
	char order[WORD], target[WORD], posture[WORD], roe[WORD], result[WORD];
	int enablers, seed, track[TRACKS], grab, russians, allies;
};

static bool case_read(FILE *file, struct attack_case *it)
{
	if (fscanf(file, "%15s %15s %15s %15s %d %d %15s", it->order, it->target, it->posture,
		it->roe, &it->enablers, &it->seed, it->result) != 7)
		return false;
	for (int i = 0; i < TRACKS; i++)
		if (fscanf(file, "%d", &it->track[i]) != 1)
			return false;
	return fscanf(file, "%d %d %d", &it->grab, &it->russians, &it->allies) == 3;
}

static int posture_of(const char *word)
{
	return strcmp(word, "auto") == 0 ? ART5_AUTO : strcmp(word, "consult") == 0
		? ART5_CONSULT : ART5_DECLINE;
}

static void carry_out(struct strike *strike, const struct attack_case *it)
{
	bool counter = strcmp(it->order, "counter") == 0;

	strike_restart(strike, (uint64_t)it->seed);
	strike_setting(strike, TEAM_W, SETTING_ART5, posture_of(it->posture));
	strike_setting(strike, TEAM_C, SETTING_ROE,
		strcmp(it->roe, "hold") == 0 ? ROE_HOLD : ROE_FIGHT);
	strike_track(strike, "enablers", it->enablers);
	if (counter) {
		strike_units(strike, TEAM_R, it->target, "RUS", 4);
		strike_flag(strike, "grab", FLAG_FOREVER);
	}
	strike_order(strike, counter ? "counterattack" : "incursion", it->target);
}

static void compare(const struct strike *strike, const struct attack_case *it, int line)
{
	static const char *const IDS[TRACKS] = {
		"escalation", "door", "public", "cohesion", "us_commit", "trust", "base",
		"congress", "ru_econ", "ru_regime",
	};
	static const char LETTERS[] = "GTRU";
	const struct entry *battle = strike_entry(strike, ENTRY_BATTLE, 0);
	int grab = strike_alive(strike, "grab");

	ck_assert_ptr_nonnull(battle);
	ck_assert_msg(battle && LETTERS[battle->band] == it->result[0], "line %d: result", line);
	for (int i = 0; i < TRACKS; i++)
		ck_assert_msg(strike_value(strike, IDS[i]) == it->track[i], "line %d: %s %d, not %d",
			line, IDS[i], strike_value(strike, IDS[i]), it->track[i]);
	ck_assert_msg((grab == FLAG_FOREVER ? 99 : grab) == it->grab, "line %d: grab", line);
	ck_assert_msg(strike_brigades(strike, TEAM_R, it->target) == it->russians,
		"line %d: Russian brigades", line);
	ck_assert_msg(strike_brigades(strike, TEAM_C, it->target) == it->allies,
		"line %d: allied brigades", line);
}

START_TEST(attacks_end_as_in_the_model)
{
	const char *top = getenv("TOP_SRCDIR");
	char path[1024];
	struct attack_case it;
	struct strike strike;
	int lines = 0;

	snprintf(path, sizeof(path), "%s/tests/data/attacks.txt", top ? top : SOURCEDIR);

	FILE *file = fopen(path, "r");

	ck_assert_ptr_nonnull(file);
	strike_init(&strike);
	while (case_read(file, &it)) {
		carry_out(&strike, &it);
		compare(&strike, &it, ++lines);
	}
	ck_assert_int_eq(lines, CASES);
	fclose(file);
	strike_release(&strike);
}
END_TEST

Suite *model_suite(void)
{
	Suite *suite = suite_create("content/model");
	TCase *tcase = tcase_create("attacks");

	tcase_add_test(tcase, attacks_end_as_in_the_model);
	suite_add_tcase(suite, tcase);
	return suite;
}
