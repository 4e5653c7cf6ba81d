/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/accords.h"
#include "app/eyes.h"
#include "app/table_story.h"
#include "io/scratch.h"
#include "runner.h"

Suite *accords_suite(void);

static char folder[SCRATCH_PATH], path[SCRATCH_PATH];

static void set_up(void)
{
	scratch_make(folder);
	scratch_path(folder, "a.game.yaml", path);
	setenv("XDG_DATA_HOME", folder, 1);
}

static void tear_down(void)
{
	scratch_remove(folder);
}

/* The Coalition promises Russia not to give an order. */
static struct terms no_order(const struct session *session, const char *id)
{
	return (struct terms){ .proposer = TEAM_C, .parties = 1 << TEAM_C | 1 << TEAM_R,
		.binding = true, .turns = 2, .clause_count = 1,
		.clauses = { { .kind = CLAUSE_FORBID, .team = TEAM_C,
			.subject = (int16_t)world_order(session_world(session), id) } } };
}

/* The page of agreements as some eyes have it, to be freed. */
static char *accords_of(const struct session *session, int eyes)
{
	struct accords accords = { .session = session, .turn = session_state(session)->turn,
		.eyes = eyes, .lang = LANG_EN };
	struct doc doc;

	doc_init(&doc);
	accords_write(&accords, &doc);

	char *text = strdup(doc.text.text);

	doc_release(&doc);
	return text;
}

static bool same_accords(const struct session *session, int eyes, const char *before)
{
	char *now = accords_of(session, eyes);
	bool same = strcmp(now, before) == 0;

	free(now);
	return same;
}

START_TEST(what_two_teams_agree_in_secret_is_on_their_own_pages_alone)
{
	struct session *session = story_start(path);
	struct terms secret = no_order(session, "deepen");
	char *own = accords_of(session, TEAM_C), *others = accords_of(session, TEAM_W);
	char *public = accords_of(session, EYES_PUBLIC);
	enum verdict verdict;
	struct fault fault;
	int number = 0;

	secret.secret = true;
	ck_assert(session_propose(session, &secret, 0, &number, &verdict, &fault));
	ck_assert(!same_accords(session, TEAM_C, own));
	ck_assert(!same_accords(session, TEAM_R, own));
	ck_assert(same_accords(session, TEAM_W, others));
	ck_assert(same_accords(session, EYES_PUBLIC, public));
	ck_assert(session_answer(session, TEAM_R, number, ANSWER_ACCEPTED, &verdict, &fault));
	ck_assert(same_accords(session, TEAM_W, others));
	ck_assert(same_accords(session, EYES_PUBLIC, public));
	/* An open one all see, but not while it is only offered. */
	secret.secret = false;
	secret.clauses[0].subject = (int16_t)world_order(session_world(session), "procure");
	ck_assert(session_propose(session, &secret, 0, &number, &verdict, &fault));
	ck_assert(same_accords(session, TEAM_W, others));
	ck_assert(same_accords(session, EYES_PUBLIC, public));
	ck_assert(session_answer(session, TEAM_R, number, ANSWER_ACCEPTED, &verdict, &fault));
	ck_assert(!same_accords(session, TEAM_W, others));
	ck_assert(!same_accords(session, EYES_PUBLIC, public));
	free(own);
	free(others);
	free(public);
	session_free(session);
}
END_TEST

Suite *accords_suite(void)
{
	Suite *suite = suite_create("accords");
	TCase *tests = tcase_create("accords");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_two_teams_agree_in_secret_is_on_their_own_pages_alone);
	suite_add_tcase(suite, tests);
	return suite;
}
