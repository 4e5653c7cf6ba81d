/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "content/shelf.h"
#include "engine/expr.h"
#include "engine/state.h"
#include "runner.h"

Suite *overlay_suite(void);

static struct shelf shelf;
static struct str text;
static struct faults faults;
static struct content content, plain;
static char path[1024];

static void setup(void)
{
	const char *top = getenv("TOP_SRCDIR");

	snprintf(path, sizeof(path), "%s/scenarios/with_whom.yaml", top ? top : SOURCEDIR);
	shelf = (struct shelf){ .texts.part = { { NULL, NULL, 0 } } };
	faults = (struct faults){ .count = 0 };
	content = plain = (struct content){ .arena = NULL };
	ck_assert(shelf_read(&shelf, CONTENT_SCENARIO, path, &faults));
	ck_assert(shelf_complete(&shelf, CONTENT_SCENARIO, &faults));
	ck_assert(content_load(&shelf.texts, &plain, &faults));
	str_init(&text);
}

static void teardown(void)
{
	content_release(&content);
	content_release(&plain);
	str_release(&text);
	shelf_release(&shelf);
}

/* Load the campaign with something written behind its last line. */
static bool load_with(const char *more)
{
	struct source *source = &shelf.texts.part[CONTENT_SCENARIO];

	str_add_bytes(&text, source->text, source->size);
	str_add(&text, more);
	source->text = text.text;
	source->size = text.length;
	return content_load(&shelf.texts, &content, &faults);
}

static int cost_of(const struct content *of, const char *order)
{
	static struct state state;
	int kind = world_order(of->world, order);

	ck_assert_int_ge(kind, 0);
	state_start(of->world, 1, &state, NULL);
	return expr_eval(of->world, &state, of->world->orders[kind].bp, TARGET_NONE);
}

START_TEST(overlay_changes_one_number_of_an_order_and_nothing_else)
{
	ck_assert(load_with("change:\n  orders: [{id: joint_hq, bp: 2}]\n"));
	ck_assert_int_eq(faults.count, 0);
	ck_assert_int_ne(cost_of(&plain, "joint_hq"), 2);
	ck_assert_int_eq(cost_of(&content, "joint_hq"), 2);

	const struct order_kind *old = &plain.world->orders[world_order(plain.world, "joint_hq")];
	const struct order_kind *new =
		&content.world->orders[world_order(content.world, "joint_hq")];

	ck_assert_int_eq(content.world->order_count, plain.world->order_count);
	ck_assert_str_eq(text_in(&new->name, LANG_ZH_TW), text_in(&old->name, LANG_ZH_TW));
	ck_assert_int_eq(new->cooldown, old->cooldown);
	ck_assert_int_eq(new->pass.count, old->pass.count);
	ck_assert_int_eq(content.world->effect_count, plain.world->effect_count);
	ck_assert_int_eq(cost_of(&content, "joint_force"), cost_of(&plain, "joint_force"));
}
END_TEST

START_TEST(overlay_goes_down_into_maps)
{
	ck_assert(load_with("change:\n"
		"  vote: {support: {die: 8}, rules: [{id: willing, leaders_min: 0}]}\n"
		"  countries: [{id: DEU, caution: 1}]\n"
		"  objectives: {C: [{id: deter, zero: 1}]}\n"));
	ck_assert_int_eq(faults.count, 0);
	ck_assert_int_eq(content.world->vote.die, 8);
	ck_assert_int_eq(content.world->vote.leaders_min, 0);
	ck_assert_int_eq(content.world->vote.base, plain.world->vote.base);
	ck_assert(content.world->vote.leaders == plain.world->vote.leaders);
	for (int i = 0; i < content.world->country_count; i++) {
		const struct country *now = &content.world->countries[i];

		ck_assert_int_eq(now->caution, strcmp(now->id, "DEU") == 0 ? 1
			: plain.world->countries[i].caution);
	}
	for (int i = 0; i < content.world->objective_count[TEAM_C]; i++) {
		const struct objective *now = &content.world->objectives[TEAM_C][i];

		ck_assert_int_eq(now->zero, strcmp(now->id, "deter") == 0 ? 1
			: plain.world->objectives[TEAM_C][i].zero);
		ck_assert_int_eq(now->full, plain.world->objectives[TEAM_C][i].full);
	}
}
END_TEST

START_TEST(overlay_adds_cards_and_orders_at_the_end)
{
	ck_assert(load_with("add:\n"
		"  events:\n"
		"    - {id: fog, w: 4, name: {en: \"Fog\"}, do: [{track: trust, add: -1}]}\n"
		"  orders:\n"
		"    - {id: pray, team: C, tag: politics, name: {en: \"Pray\"}, bp: 0, pc: 1,"
		" do: [{event: fog}]}\n"));
	ck_assert_int_eq(faults.count, 0);
	ck_assert_int_eq(world_event(content.world, "fog"), plain.world->event_count);
	ck_assert_int_eq(world_order(content.world, "pray"), plain.world->order_count);
	ck_assert(content.world->scenario.allowed[plain.world->order_count]);
}
END_TEST

START_TEST(overlay_asks_added_endings_first)
{
	ck_assert(load_with("add:\n"
		"  endings: [{id: snow, name: {en: \"Snow\"}, if: \"trust > 99\"}]\n"));
	ck_assert_int_eq(faults.count, 0);
	ck_assert_int_eq(content.world->ending_count, plain.world->ending_count + 1);
	ck_assert_str_eq(content.world->endings[0].id, "snow");
	ck_assert_str_eq(content.world->endings[1].id, plain.world->endings[0].id);
}
END_TEST

START_TEST(overlay_replaces_what_has_no_ids)
{
	ck_assert(load_with("change:\n"
		"  units: [{team: C, nation: POL, area: POL, kind: bde, n: 1, q: 3}]\n"
		"  orders: [{id: deepen, pass: [{track: trust, add: 1}]}]\n"));
	ck_assert_int_eq(faults.count, 0);
	ck_assert_int_eq(content.world->stack_count, 1);

	int deepen = world_order(content.world, "deepen");

	ck_assert_int_eq(content.world->orders[deepen].pass.count, 1);
}
END_TEST

START_TEST(overlay_faults_stand_in_the_scenario)
{
	ck_assert(!load_with("change:\n  orders: [{id: deepen, bp: \"1 +\"}]\n"));
	ck_assert_int_eq(faults.count, 1);
	ck_assert_str_eq(faults.list[0].file, path);
	ck_assert_ptr_nonnull(strstr(faults.list[0].source, "id: deepen"));
}
END_TEST

Suite *overlay_suite(void)
{
	Suite *suite = suite_create("overlay");
	TCase *tcase = tcase_create("over the campaign");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, overlay_changes_one_number_of_an_order_and_nothing_else);
	tcase_add_test(tcase, overlay_goes_down_into_maps);
	tcase_add_test(tcase, overlay_adds_cards_and_orders_at_the_end);
	tcase_add_test(tcase, overlay_asks_added_endings_first);
	tcase_add_test(tcase, overlay_replaces_what_has_no_ids);
	tcase_add_test(tcase, overlay_faults_stand_in_the_scenario);
	suite_add_tcase(suite, tcase);
	return suite;
}
