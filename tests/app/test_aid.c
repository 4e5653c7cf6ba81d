/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "runner.h"
#include "typist.h"

Suite *aid_suite(void);

static bool shows(const char *seats, const char *keys, const char *text)
{
	char path[64];
	struct session *session = typist_begin(seats, path);
	bool shown = typist_shows(session, keys, text);

	typist_finish(session, path);
	return shown;
}

START_TEST(a_page_answers_what_it_is_for)
{
	ck_assert(shows("hmm", "?", "A page to read"));
	/* And leads back: the next Enter but one opens the board. */
	ck_assert(shows("hmm", "?\n\n", "ORDERS"));
}
END_TEST

START_TEST(a_curtain_answers_and_stays_closed)
{
	ck_assert(shows("hhm", "?", "The keyboard changes hands"));
	ck_assert(!shows("hhm", "?\n", "OFFERS"));
	/* No command line there: it is typed past it. */
	ck_assert(!shows("hhm", ":rule guarantee", ":rule"));
}
END_TEST

START_TEST(the_offer_form_has_help_and_the_command_line)
{
	ck_assert(shows("hmm", "\ndp?", "Terms of an offer"));
	ck_assert(shows("hmm", "\ndp:help\n", "Terms of an offer"));
	ck_assert(shows("hmm", "\ndp:rle\n", "did you mean \"rule\"?"));
}
END_TEST

START_TEST(the_rules_are_looked_up_from_any_screen)
{
	ck_assert(shows("hmm", ":rule guarantee\n", "The rules: \"guarantee\""));
	ck_assert(shows("hmm", "\n:rule guarantee\n\n", "place 1 of"));
	/* The book has help and the command line itself, and leads back to the board. */
	ck_assert(shows("hmm", "\n:rule guarantee\n?", "The rules handbook."));
	ck_assert(shows("hmm", "\n:rule\n~o", "What it does"));
}
END_TEST

START_TEST(agreements_are_listed_on_the_board)
{
	ck_assert(shows("hmm", "\nP", "Offers that came to nothing"));
	ck_assert(shows("hmm", "\n:agreements\n", "Offered, not answered by all"));
}
END_TEST

START_TEST(quit_leaves_from_a_page_too)
{
	ck_assert(!shows("hmm", ":quit\n\n\n", "ORDERS"));
}
END_TEST

Suite *aid_suite(void)
{
	Suite *suite = suite_create("aid");
	TCase *tests = tcase_create("aid");

	/* The handbook is written anew for every game. */
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, a_page_answers_what_it_is_for);
	tcase_add_test(tests, a_curtain_answers_and_stays_closed);
	tcase_add_test(tests, the_offer_form_has_help_and_the_command_line);
	tcase_add_test(tests, the_rules_are_looked_up_from_any_screen);
	tcase_add_test(tests, agreements_are_listed_on_the_board);
	tcase_add_test(tests, quit_leaves_from_a_page_too);
	suite_add_tcase(suite, tests);
	return suite;
}
