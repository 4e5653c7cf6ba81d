/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/chair.h"
#include "ui/input.h"

Suite *chair_suite(void);

/* The facilitator at the desk of the small world. */
struct sitting {
	struct scenery scenery;
	struct ledger preview;
	struct chair_facts facts;
	struct chair chair;
};

static struct sitting *sit(enum lang lang)
{
	struct sitting *s = calloc(1, sizeof(*s));

	ck_assert_ptr_nonnull(s);
	scenery_init(&s->scenery);
	scenery_scene(&s->scenery, TEAM_NONE, lang, &s->chair.scene);
	s->chair.scene.eyes = "facilitator";
	s->facts = (struct chair_facts){ .state = &s->scenery.state, .preview = &s->preview,
		.minutes = 5 };
	s->chair.facts = &s->facts;
	chair_init(&s->chair);
	doc_add(&s->chair.situation, 't', " C a person, not sealed");
	return s;
}

static void leave(struct sitting *s)
{
	chair_release(&s->chair);
	scenery_release(&s->scenery);
	free(s);
}

static enum chair_event type(struct sitting *s, const char *keys)
{
	enum chair_event event = CHAIR_NOTHING;

	while (*keys) {
		int key = (int)utf8_next(&keys);

		event = chair_key(&s->chair, key == '\n' ? INPUT_ENTER : key == '_' ? INPUT_DOWN
			: key == '>' ? INPUT_RIGHT : key == '<' ? INPUT_LEFT : key);
	}
	return event;
}

static void shot(struct sitting *s, int rows, int cols, bool ascii, const char *name)
{
	struct canvas canvas;

	canvas_init(&canvas, rows, cols);
	canvas.ascii = ascii;
	chair_draw(&s->chair, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
}

START_TEST(desk_screens)
{
	struct sitting *s = sit(LANG_EN);

	shot(s, 24, 80, false, "chair_80");
	shot(s, 24, 80, true, "chair_80_ascii");
	shot(s, 40, 120, false, "chair_120");
	type(s, "_____\n");
	shot(s, 24, 80, false, "chair_adjust_80");
	shot(s, 40, 120, false, "chair_adjust_120");
	leave(s);
	s = sit(LANG_ZH_TW);
	type(s, "_____\n");
	shot(s, 24, 80, false, "chair_adjust_80_zh_TW");
	leave(s);
}
END_TEST

START_TEST(a_number_is_typed_and_stays_within_its_range)
{
	struct sitting *s = sit(LANG_EN);
	struct act act;

	type(s, "_____\n__" "73");
	ck_assert(chair_act(&s->chair.form, &act));
	ck_assert_int_eq(act.adjust.to, 73);
	type(s, "9");
	ck_assert(chair_act(&s->chair.form, &act));
	ck_assert_int_eq(act.adjust.to, 9);
	leave(s);
}
END_TEST

START_TEST(publishing_is_asked_once)
{
	struct sitting *s = sit(LANG_EN);

	ck_assert_int_eq(type(s, "n"), CHAIR_LEAVE);
	s->chair.stage = CHAIR_REVIEW;
	ck_assert_int_eq(type(s, "n"), CHAIR_NOTHING);
	ck_assert_int_eq(type(s, "x"), CHAIR_NOTHING);
	ck_assert_int_eq(type(s, "n"), CHAIR_NOTHING);
	ck_assert_int_eq(type(s, "y"), CHAIR_LEAVE);
	leave(s);
}
END_TEST

START_TEST(where_there_is_nothing_to_rule_on_no_act_comes_of_it)
{
	struct sitting *s = sit(LANG_EN);
	struct act act;

	type(s, "_\n");
	ck_assert(!chair_act(&s->chair.form, &act));
	leave(s);
}
END_TEST

START_TEST(an_argument_is_valued_with_its_reasons_and_what_is_said_against_them)
{
	struct sitting *s = sit(LANG_EN);
	struct sheet sheet;
	struct notes notes;
	struct doc doc;

	sheet_init(&sheet);
	notes_init(&notes);
	sheet.count = 1;
	sheet.orders[0] = (struct order){ .team = TEAM_C, .kind = 0, .target = TARGET_NONE };
	sheet.argue = 0;
	strcpy(notes.argument[0], "The fleet is at sea already");
	s->facts.arguing = 1U << TEAM_C;
	s->facts.sheet[TEAM_C] = &sheet;
	s->facts.notes[TEAM_C] = &notes;
	s->facts.against[TEAM_C][TEAM_R] = "It has no fuel";
	type(s, "_\n");
	doc_init(&doc);
	chair_words(&s->chair.form, &doc);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "Coalition: "));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "The fleet is at sea already"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "It has no fuel"));
	doc_release(&doc);
	leave(s);
}
END_TEST

START_TEST(a_ruling_begins_at_what_did_not_fall_also_after_typing_the_die)
{
	struct sitting *s = sit(LANG_EN);
	struct chair_form *form = &s->chair.form;

	s->facts.die_count = 2;
	s->facts.dice[0] = (struct thrown){ .kind = DIE_ROLL, .result = BAND_SUCCESS,
		.result_count = 2, .results = { BAND_SUCCESS, BAND_FAIL } };
	s->facts.dice[1] = (struct thrown){ .kind = DIE_BATTLE, .entry = 1,
		.result = BATTLE_GAINED, .result_count = 3,
		.results = { BATTLE_GAINED, BATTLE_CONTESTED, BATTLE_REPULSED } };
	type(s, "___\n");
	ck_assert_int_eq(form->task, TASK_OVERRIDE);
	ck_assert_int_eq(form->value[CHAIR_RESULT], BAND_FAIL);
	type(s, "Battle");
	ck_assert_int_eq(form->value[CHAIR_DIE], 1);
	ck_assert_int_eq(form->value[CHAIR_RESULT], BATTLE_CONTESTED);
	ck_assert(!chair_rules_nothing(form));
	type(s, "_<");
	ck_assert_int_eq(form->value[CHAIR_RESULT], BATTLE_GAINED);
	ck_assert(chair_rules_nothing(form));
	/* Of a die that was overruled, what fell takes the ruling back. */
	s->facts.dice[1].ruled = true;
	s->facts.dice[1].was = BATTLE_GAINED;
	s->facts.dice[1].result = BATTLE_REPULSED;
	ck_assert(!chair_rules_nothing(form));
	leave(s);
}
END_TEST

Suite *chair_suite(void)
{
	Suite *suite = suite_create("chair");
	TCase *tcase = tcase_create("desk");

	tcase_add_test(tcase, desk_screens);
	tcase_add_test(tcase, a_number_is_typed_and_stays_within_its_range);
	tcase_add_test(tcase, publishing_is_asked_once);
	tcase_add_test(tcase, where_there_is_nothing_to_rule_on_no_act_comes_of_it);
	tcase_add_test(tcase, an_argument_is_valued_with_its_reasons_and_what_is_said_against_them);
	tcase_add_test(tcase, a_ruling_begins_at_what_did_not_fall_also_after_typing_the_die);
	suite_add_tcase(suite, tcase);
	return suite;
}
