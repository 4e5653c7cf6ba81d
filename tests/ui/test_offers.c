/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "golden.h"
#include "runner.h"
#include "scenery.h"
#include "ui/input.h"
#include "ui/layout.h"
#include "ui/offers.h"

Suite *offers_suite(void);

/* Washington's screen with an offer to it, one of its own, an agreement and a message. */
struct desk_scene {
	struct scenery scenery;
	struct scene scene;
	struct state imagined;
	struct order_list candidates;
	struct offers offers;
};

static struct terms terms_of(enum team proposer, int parties, struct clause clause)
{
	return (struct terms){ .proposer = (uint8_t)proposer, .parties = (uint8_t)parties,
		.binding = true, .turns = 2, .clause_count = 1, .clauses = { clause } };
}

static void fill_table(struct desk_scene *d)
{
	const struct world *world = d->scenery.fixture.world;
	struct offers_table *table = &d->offers.table;
	struct terms pay = terms_of(TEAM_C, 1 << TEAM_C | 1 << TEAM_W, (struct clause){
		.kind = CLAUSE_PAY, .team = TEAM_W, .other = TEAM_C, .subject = RES_BP, .n = 2 });

	table->cards[0] = (struct card){ .number = 1, .stage = CARD_REFUSED,
		.answer = { CARD_NO, CARD_SILENT, CARD_YES }, .terms = terms_of(TEAM_W,
			1 << TEAM_C | 1 << TEAM_W, (struct clause){ .kind = CLAUSE_STAND,
			.team = TEAM_C, .subject = SETTING_ROE, .n = ROE_HOLD }) };
	table->cards[1] = (struct card){ .number = 2, .counters = 1, .stage = CARD_OPEN,
		.answer = { CARD_YES }, .terms = pay };
	table->cards[2] = (struct card){ .number = 3, .stage = CARD_OPEN,
		.answer = { CARD_SILENT, CARD_SILENT, CARD_YES }, .terms = terms_of(TEAM_W,
			1 << TEAM_R | 1 << TEAM_W, (struct clause){ .kind = CLAUSE_FORBID,
			.team = TEAM_R, .subject = (int16_t)world_order(world, "sabotage") }) };
	table->card_count = 3;
	table->notices[0] = (struct notice){ .turn = 1, .from = TEAM_R,
		.to = 1 << TEAM_C | 1 << TEAM_W, .text = "We shall not be the first." };
	table->notice_count = 1;
	d->scenery.state.agreements[0] = (struct agreement){ .number = 1, .since = 1, .until = 2,
		.terms = terms_of(TEAM_C, 1 << TEAM_C | 1 << TEAM_W, (struct clause){
			.kind = CLAUSE_STAND, .team = TEAM_W, .subject = SETTING_ART5,
			.n = ART5_AUTO }) };
	d->scenery.state.agreement_count = 1;
}

/* What Washington pays for a breach against the Coalition, and nobody else (rules B16). */
static void price_breaches(struct fixture *fixture)
{
	struct agreement_rules *rules = &fixture->world->agreements;

	rules->denounce = 3;
	rules->breaches[0] = (struct breach_rule){ .by = TEAM_W, .against = 1 << TEAM_C,
		.effects = fixture_effects(fixture, "",
			(struct effect[]){ fixture_add(fixture, "trust", "-6") }, 1) };
	rules->breaches[1] = (struct breach_rule){ .by = TEAM_W, .against = 1 << TEAM_R,
		.effects = fixture_effects(fixture, "",
			(struct effect[]){ fixture_add(fixture, "escalation", "5") }, 1) };
	rules->breach_count = 2;
}

static struct desk_scene *open_desk(enum team team, enum lang lang, bool full)
{
	struct desk_scene *d = calloc(1, sizeof(*d));

	ck_assert_ptr_nonnull(d);
	scenery_init(&d->scenery);
	d->scenery.fixture.world->agreements.given = true;
	d->scenery.fixture.world->agreements.per_turn = 3;
	price_breaches(&d->scenery.fixture);
	if (full)
		fill_table(d);
	scenery_scene(&d->scenery, team, lang, &d->scene);
	view_imagine(d->scenery.fixture.world, &d->scene.view, 0, &d->imagined);
	d->offers.scene = &d->scene;
	d->offers.imagined = &d->imagined;
	d->offers.phase = true;
	offers_init(&d->offers, &d->candidates);
	return d;
}

static void close_desk(struct desk_scene *d)
{
	offers_release(&d->offers);
	scenery_release(&d->scenery);
	free(d);
}

static enum offers_event type(struct desk_scene *d, const char *keys)
{
	enum offers_event event = OFFERS_NOTHING;

	while (*keys) {
		int key = (int)utf8_next(&keys);

		event = offers_key(&d->offers, key == '\n' ? INPUT_ENTER
			: key == '>' ? INPUT_RIGHT : key == '^' ? INPUT_UP
			: key == '_' ? INPUT_DOWN : key);
	}
	return event;
}

static void compare(enum team team, enum lang lang, const char *keys, int rows, int cols,
	const char *name)
{
	struct desk_scene *d = open_desk(team, lang, true);
	struct canvas canvas;

	type(d, keys);
	canvas_init(&canvas, rows, cols);
	canvas.ascii = strstr(name, "ascii") != NULL;
	offers_draw(&d->offers, &canvas);
	golden_assert(&canvas, name);
	canvas_release(&canvas);
	close_desk(d);
}

START_TEST(offers_screens)
{
	compare(TEAM_W, LANG_EN, "", 24, 80, "offers_80");
	compare(TEAM_W, LANG_EN, "", 24, 80, "offers_80_ascii");
	compare(TEAM_W, LANG_ZH_TW, "__", 24, 80, "offers_80_zh");
	compare(TEAM_W, LANG_EN, "__", 40, 120, "offers_120");
	compare(TEAM_W, LANG_EN, "a", 24, 80, "offers_80_accept");
	compare(TEAM_W, LANG_EN, "n", 24, 80, "offers_80_leave");
	compare(TEAM_W, LANG_EN, "__x", 24, 80, "offers_80_denounce");
	compare(TEAM_W, LANG_EN, "m", 24, 80, "offers_80_to");
	compare(TEAM_W, LANG_EN, "?", 24, 80, "offers_80_help");
}
END_TEST

START_TEST(form_screens)
{
	compare(TEAM_W, LANG_EN, "p", 24, 80, "form_80");
	compare(TEAM_W, LANG_EN, "p____pay\n\n\n\nclause", 24, 80, "form_80_pay");
	compare(TEAM_W, LANG_ZH_TW, "p____>", 24, 80, "form_80_zh");
	compare(TEAM_W, LANG_EN, "p____a wi\n\n\n\nlit", 40, 120, "form_120_withdraw");
}
END_TEST

START_TEST(every_size_that_fits_can_be_drawn)
{
	static const char *const WAYS[] = { "", "p____payment", "m", "a", "?", "s" };

	for (size_t way = 0; way < sizeof(WAYS) / sizeof(*WAYS); way++)
		for (int rows = LEAST_ROWS; rows <= 60; rows += 13)
			for (int cols = LEAST_COLS; cols <= 220; cols += 40) {
				struct desk_scene *d = open_desk(TEAM_W, LANG_ZH_TW, true);
				struct canvas canvas;

				type(d, WAYS[way]);
				canvas_init(&canvas, rows, cols);
				offers_draw(&d->offers, &canvas);
				canvas_release(&canvas);
				close_desk(d);
			}
}
END_TEST

START_TEST(what_waits_for_an_answer_comes_first)
{
	struct desk_scene *d = open_desk(TEAM_W, LANG_EN, true);

	ck_assert_int_eq(offers_waiting(&d->offers.table, TEAM_W), 1);
	ck_assert_int_eq(offers_waiting(&d->offers.table, TEAM_R), 1);
	ck_assert_int_eq(offers_waiting(&d->offers.table, TEAM_C), 0);
	ck_assert_int_eq(offers_card(&d->offers)->number, 2);
	close_desk(d);
}
END_TEST

START_TEST(an_offer_is_accepted_only_after_a_yes)
{
	struct desk_scene *d = open_desk(TEAM_W, LANG_EN, true);

	ck_assert_int_eq(type(d, "a"), OFFERS_NOTHING);
	ck_assert_int_eq(type(d, "n"), OFFERS_NOTHING);
	ck_assert_int_eq(type(d, "ay"), OFFERS_ACCEPT);
	ck_assert_int_eq(type(d, "r"), OFFERS_REFUSE);
	ck_assert_int_eq(type(d, "_a"), OFFERS_NOTHING);
	ck_assert(d->offers.refused);
	ck_assert_int_eq(d->offers.mode, OFFERS_LIST);
	close_desk(d);
}
END_TEST

START_TEST(an_offer_is_left_unanswered_only_after_a_yes)
{
	struct desk_scene *d = open_desk(TEAM_W, LANG_EN, true);

	ck_assert_int_eq(type(d, "n"), OFFERS_NOTHING);
	ck_assert_int_eq(type(d, "n"), OFFERS_NOTHING);
	ck_assert_int_eq(d->offers.mode, OFFERS_LIST);
	ck_assert_int_eq(type(d, "ny"), OFFERS_DONE);
	/* From the board it can be opened again. */
	d->offers.phase = false;
	ck_assert_int_eq(type(d, "n"), OFFERS_DONE);
	/* Nothing waits for the Coalition. */
	close_desk(d);
	d = open_desk(TEAM_C, LANG_EN, true);
	ck_assert_int_eq(type(d, "n"), OFFERS_DONE);
	close_desk(d);
}
END_TEST

START_TEST(terms_are_put_together_from_legal_values)
{
	struct desk_scene *d = open_desk(TEAM_C, LANG_EN, false);
	const struct terms *terms = &d->offers.form.terms;

	/* With Washington, binding, secret, a payment by it of two. */
	ck_assert_int_eq(type(d, "pwash\n\nyes\n\npay\nwash\n\n\n2"), OFFERS_NOTHING);
	ck_assert_int_eq(terms->parties, 1 << TEAM_C | 1 << TEAM_W);
	ck_assert(terms->binding);
	ck_assert(terms->secret);
	ck_assert_int_eq(terms->clause_count, 1);
	ck_assert_int_eq(terms->clauses[0].kind, CLAUSE_PAY);
	ck_assert_int_eq(terms->clauses[0].team, TEAM_W);
	/* The payer was the only other party: it cannot pay itself. */
	ck_assert_int_eq(terms->clauses[0].other, TEAM_C);
	ck_assert_int_eq(terms->clauses[0].n, 2);
	ck_assert_int_eq(type(d, "\n\n\n\n"), OFFERS_PROPOSE);
	ck_assert_int_eq(d->offers.form.counters, 0);
	close_desk(d);
}
END_TEST

START_TEST(an_order_clause_names_an_order_of_whom_it_binds)
{
	struct desk_scene *d = open_desk(TEAM_C, LANG_EN, false);
	const struct terms *terms = &d->offers.form.terms;
	const struct world *world = d->scenery.fixture.world;

	type(d, "p\n\n\n\nan order not\n");
	ck_assert_int_eq(terms->clauses[0].kind, CLAUSE_FORBID);
	ck_assert_int_eq(world->orders[terms->clauses[0].subject].team, TEAM_C);
	type(d, "rus");
	ck_assert_int_eq(terms->clauses[0].team, TEAM_R);
	ck_assert_int_eq(world->orders[terms->clauses[0].subject].team, TEAM_R);
	type(d, "_sabo");
	ck_assert_str_eq(world->orders[terms->clauses[0].subject].id, "sabotage");
	/* No clause again: what it said is gone. */
	type(d, "^^none");
	ck_assert_int_eq(terms->clause_count, 0);
	ck_assert_int_eq(terms->clauses[0].kind, 0);
	ck_assert_int_eq(terms->clauses[0].subject, 0);
	close_desk(d);
}
END_TEST

START_TEST(a_swap_offers_only_tracks_and_changes_that_the_rules_allow)
{
	struct desk_scene *d = open_desk(TEAM_C, LANG_EN, false);
	const struct terms *terms = &d->offers.form.terms;
	struct world *world = d->scenery.fixture.world;
	int door = world_track(world, "door"), escalation = world_track(world, "escalation");

	world->agreements.swap_most = 6;
	world->agreements.swap_up = bit_of(door);
	world->agreements.swap_down = bit_of(door) | bit_of(escalation);
	type(d, "p____a swap");
	ck_assert_int_eq(terms->clauses[0].subject, door < escalation ? door : escalation);
	type(d, "_esc");
	ck_assert_int_eq(terms->clauses[0].subject, escalation);
	ck_assert_int_lt(terms->clauses[0].n, 0);
	type(d, "_>");
	ck_assert_int_lt(terms->clauses[0].n, 0);
	ck_assert_int_eq(terms->clauses[0].other, -1);
	type(d, "_door");
	ck_assert_int_eq(terms->clauses[0].other, door);
	ck_assert_int_ne(terms->clauses[0].m, 0);
	type(d, "none");
	ck_assert_int_eq(terms->clauses[0].m, 0);
	ck_assert_int_eq(type(d, "\n\n\n"), OFFERS_PROPOSE);
	close_desk(d);
}
END_TEST

START_TEST(a_counter_offer_begins_with_the_terms_it_answers)
{
	struct desk_scene *d = open_desk(TEAM_W, LANG_EN, true);

	type(d, "c");
	ck_assert_int_eq(d->offers.form.counters, 2);
	ck_assert_int_eq(d->offers.form.terms.proposer, TEAM_W);
	ck_assert_int_eq(d->offers.form.terms.clauses[0].kind, CLAUSE_PAY);
	ck_assert_int_eq(d->offers.form.terms.clauses[0].n, 2);
	close_desk(d);
}
END_TEST

START_TEST(a_team_that_has_sealed_is_offered_nothing)
{
	struct desk_scene *d = open_desk(TEAM_C, LANG_EN, false);

	d->offers.table.deaf = 1 << TEAM_W;
	type(d, "pwash\n\n\n\npay");
	for (int i = 0; i < 8; i++)
		ck_assert_int_ne(type(d, "\n"), OFFERS_PROPOSE);
	ck_assert(d->offers.refused);
	ck_assert_int_eq(d->offers.mode, OFFERS_FORM);
	close_desk(d);
}
END_TEST

START_TEST(a_message_goes_to_whom_it_is_addressed)
{
	struct desk_scene *d = open_desk(TEAM_C, LANG_EN, false);

	ck_assert_int_eq(type(d, "m\nHello\n"), OFFERS_WRITE);
	ck_assert_int_eq(d->offers.to, 1 << TEAM_R | 1 << TEAM_W);
	ck_assert_str_eq(d->offers.line.text, "Hello");
	ck_assert_int_eq(type(d, "m>\nYou\n"), OFFERS_WRITE);
	ck_assert_int_eq(d->offers.to, 1 << TEAM_R);
	ck_assert_int_eq(type(d, "m\n\n"), OFFERS_NOTHING);
	close_desk(d);
}
END_TEST

START_TEST(only_who_is_bound_denounces)
{
	struct desk_scene *d = open_desk(TEAM_W, LANG_EN, true);

	ck_assert_int_eq(type(d, "x"), OFFERS_NOTHING);
	ck_assert_int_eq(type(d, "__xn"), OFFERS_NOTHING);
	ck_assert_int_eq(d->offers.mode, OFFERS_LIST);
	ck_assert_int_eq(type(d, "xy"), OFFERS_DENOUNCE);
	/* To take it back is not asked. */
	d->offers.table.denounced = 1;
	ck_assert_int_eq(type(d, "x"), OFFERS_DENOUNCE);
	ck_assert_int_eq(offers_agreement(&d->offers)->number, 1);
	close_desk(d);
	d = open_desk(TEAM_R, LANG_EN, true);
	ck_assert_int_eq(type(d, "__"), OFFERS_NOTHING);
	ck_assert_ptr_nonnull(offers_agreement(&d->offers));
	ck_assert_int_eq(offers_agreement(&d->offers)->number, 1);
	ck_assert_int_eq(type(d, "x"), OFFERS_NOTHING);
	ck_assert(d->offers.refused);
	close_desk(d);
}
END_TEST

/* The screen with an agreement selected, as text. */
static bool agreement_page_has(struct desk_scene *d, const char *text)
{
	struct canvas canvas;
	char *page = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&page, &size);

	ck_assert_ptr_nonnull(memory);
	type(d, "__");
	canvas_init(&canvas, 24, 80);
	offers_draw(&d->offers, &canvas);
	canvas_dump(&canvas, memory);
	fclose(memory);

	bool found = strstr(page, text) != NULL;

	free(page);
	canvas_release(&canvas);
	return found;
}

START_TEST(an_agreement_says_what_to_break_it_costs_the_team)
{
	static const struct { enum team team; uint8_t broken; const char *said; bool is; } CASES[] = {
		{ TEAM_W, 0, "-6", true }, { TEAM_W, 0, "the same and 3", true },
		/* A rule against somebody who is no party. */
		{ TEAM_W, 0, "Escalation", false },
		/* The Coalition has no rule here, Russia no part. */
		{ TEAM_C, 0, "To break it", false }, { TEAM_C, 0, "costs you 3", true },
		{ TEAM_R, 0, "costs you", false },
		/* Broken: by oneself, then no more to pay; by another, then free to leave. */
		{ TEAM_W, 1 << TEAM_W, "To break it", false },
		{ TEAM_W, 1 << TEAM_C, "To break it", true },
		{ TEAM_W, 1 << TEAM_C, "Another party", true },
	};

	for (size_t i = 0; i < sizeof(CASES) / sizeof(*CASES); i++) {
		struct desk_scene *d = open_desk(CASES[i].team, LANG_EN, true);

		d->scene.view.seen.agreements[0].broken = CASES[i].broken;
		ck_assert_msg(agreement_page_has(d, CASES[i].said) == CASES[i].is, "case %d",
			(int)i);
		close_desk(d);
	}
}
END_TEST

START_TEST(russia_shows_two_orders_at_most)
{
	struct desk_scene *d = open_desk(TEAM_R, LANG_EN, false);

	ck_assert_int_eq(type(d, "s"), OFFERS_NOTHING);
	ck_assert_int_eq(d->offers.mode, OFFERS_LIST);
	d->offers.table.may_signal = true;
	type(d, "s\n");
	ck_assert(d->offers.refused);
	type(d, " _ ");
	ck_assert_int_ge(d->offers.signal[0].kind, 0);
	ck_assert_int_ge(d->offers.signal[1].kind, 0);
	type(d, "_ ");
	ck_assert(d->offers.refused);
	type(d, "^ ");
	ck_assert_int_eq(d->offers.signal[1].kind, -1);
	ck_assert_int_eq(type(d, "\n"), OFFERS_SIGNAL);
	close_desk(d);
}
END_TEST

Suite *offers_suite(void)
{
	Suite *suite = suite_create("offers");
	TCase *tcase = tcase_create("offers");

	tcase_add_test(tcase, offers_screens);
	tcase_add_test(tcase, form_screens);
	tcase_add_test(tcase, every_size_that_fits_can_be_drawn);
	tcase_add_test(tcase, what_waits_for_an_answer_comes_first);
	tcase_add_test(tcase, an_offer_is_accepted_only_after_a_yes);
	tcase_add_test(tcase, an_offer_is_left_unanswered_only_after_a_yes);
	tcase_add_test(tcase, terms_are_put_together_from_legal_values);
	tcase_add_test(tcase, an_order_clause_names_an_order_of_whom_it_binds);
	tcase_add_test(tcase, a_swap_offers_only_tracks_and_changes_that_the_rules_allow);
	tcase_add_test(tcase, a_counter_offer_begins_with_the_terms_it_answers);
	tcase_add_test(tcase, a_team_that_has_sealed_is_offered_nothing);
	tcase_add_test(tcase, a_message_goes_to_whom_it_is_addressed);
	tcase_add_test(tcase, only_who_is_bound_denounces);
	tcase_add_test(tcase, an_agreement_says_what_to_break_it_costs_the_team);
	tcase_add_test(tcase, russia_shows_two_orders_at_most);
	suite_add_tcase(suite, tcase);
	return suite;
}
