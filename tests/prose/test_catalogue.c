/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include "engine/ledger.h"
#include "fixture.h"
#include "prose/gettext.h"
#include "runner.h"

Suite *catalogue_suite(void);

#ifdef ENABLE_NLS

/* The compiled catalogue beside the tests, as the program loads it. */
static void chinese_open(void)
{
	setenv("LANGUAGE", "zh_TW", 1);
	ck_assert_ptr_nonnull(setlocale(LC_ALL, "C.UTF-8"));
	bindtextdomain(PACKAGE_TARNAME, BUILDDIR "/locale");
	bind_textdomain_codeset(PACKAGE_TARNAME, "UTF-8");
	textdomain(PACKAGE_TARNAME);
}

static void chinese_close(void)
{
	unsetenv("LANGUAGE");
	setlocale(LC_ALL, "C");
}

START_TEST(sentences_and_names_are_chinese_together)
{
	static struct fixture fixture;
	const struct prose prose = { &fixture.world, LANG_ZH_TW };
	struct str out;

	fixture_init(&fixture);
	str_init(&out);
	prose_turn(&prose, 2, &out);
	expect_text(&out, "第 2/3 回合，2026年1月24日");
	prose_entry(&prose, &fixture.ledger, &(struct entry){ .kind = ENTRY_ORDER,
		.cause = CAUSE_ORDER, .author = TEAM_NONE, .hidden = true, .index = ORDER_SABOTAGE,
		.target = AREA_POL }, &out);
	expect_text(&out, "不明人士：破壞（電纜、鐵路）：波蘭");
	prose_entry(&prose, &fixture.ledger, &(struct entry){ .kind = ENTRY_UNITS,
		.subject = AREA_LTU, .from = 1, .to = 2 }, &out);
	expect_text(&out, "立陶宛，德國的旅：數量 1 -> 2（+1）");
	prose_cause(&prose, &(struct entry){ .cause = CAUSE_ORDER, .author = TEAM_C,
		.index = ORDER_LINE, .target = TARGET_NONE, .queued = 2 }, &out);
	expect_text(&out, "劃下紅線（聯盟），始於第 2 回合");
	prose_fault(&(struct fault){ .code = FAULT_UNKNOWN_NAME, .line = 1, .column = 2, .file = "a",
		.arg = { "track", "x" }, .nearest = "y" }, &out);
	expect_text(&out, "a:1:2: 錯誤：未知的指標「x」；是不是「y」？\n");
	prose_fault(&(struct fault){ .code = FAULT_UNKNOWN_KEY, .arg = { "track" } }, &out);
	expect_text(&out, "錯誤：未知的鍵「track」\n");
	str_release(&out);
}
END_TEST

#endif

Suite *catalogue_suite(void)
{
	Suite *suite = suite_create("catalogue");

#ifdef ENABLE_NLS
	TCase *tcase = tcase_create("Chinese");

	tcase_add_checked_fixture(tcase, chinese_open, chinese_close);
	tcase_add_test(tcase, sentences_and_names_are_chinese_together);
	suite_add_tcase(suite, tcase);
#endif
	return suite;
}
