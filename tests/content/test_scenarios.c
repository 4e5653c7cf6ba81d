/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "content/content.h"
#include "engine/expr.h"
#include "engine/state.h"
#include "runner.h"

Suite *scenarios_suite(void);

enum { MOST_TRACKS = 22, MOST_CARDS = 8, READY_INJECTS = 20 };

/* A track's first value, or a card and its turn. */
struct figure {
	const char *id;
	int value;
};

/* A scenario as section D of the rules has it. */
struct shipped {
	const char *id;
	int date, unit, turns, minutes;
	int allowed;             /* orders */
	int units;               /* that the scenario adds to the forces */
	int injects;             /* 0: READY_INJECTS */
	bool short_form;         /* no war, no budgets, calm bookkeeping */
	struct figure tracks[MOST_TRACKS], cards[MOST_CARDS];
	const char *agenda[TEAM_COUNT];      /* NULL: drawn */
};

enum { ALL_ORDERS = 64 };

static const struct shipped SHIPPED[] = {
	{ "nuuk_winter", 20260117, TURN_WEEK, 3, 45, .allowed = 24, .short_form = true,
		.tracks = { { "greenland", 70 }, { "trust", 30 }, { "us_commit", 45 },
			{ "cohesion", 52 }, { "base", 48 }, { "congress", 56 } },
		.cards = { { "envoy", 1 }, { "nuuk", 2 }, { "davos", 3 } },
		.agenda = { "s1c", "s1r", "s1w" } },
	{ "secretariat", 20260101, TURN_QUARTER, 4, 90, .allowed = 39,
		.tracks = { { "greenland", 45 }, { "trust", 28 } },
		.cards = { { "intel_leak", 1 }, { "budapest", 2 }, { "midterms", 4 } },
		.agenda = { "c_semi", "r_veto", "w_shop" } },
	{ "two_keys", 20260701, TURN_QUARTER, 5, 110, .allowed = ALL_ORDERS - 1,
		.tracks = { { "us_commit", 42 }, { "trust", 32 }, { "greenland", 35 },
			{ "integration", 28 }, { "base", 47 }, { "pacific", 44 } },
		.cards = { { "midterms", 2 }, { "taiwan", 3 }, { "french_vote", 4 } },
		.agenda = { "c_anchor", "r_deal", "s3w" } },
	{ "marijampole", 20261005, TURN_WEEK, 4, 75, .allowed = 29, .units = 7, .short_form = true,
		.tracks = { { "ceasefire", 1 }, { "escalation", 45 }, { "us_commit", 36 },
			{ "trust", 27 }, { "cohesion", 52 }, { "door", 32 }, { "belarus", 78 },
			{ "kal", 55 }, { "greenland", 25 }, { "autonomy", 30 },
			{ "integration", 34 }, { "guarantee", 2 }, { "ua_status", 1 },
			{ "alert_r", 2 } },
		.cards = { { "transit", 1 }, { "gps", 2 } },
		.agenda = { "s4c", "s4r", "s4w" } },
	{ "interval", 20270101, TURN_QUARTER, 8, 180, .allowed = ALL_ORDERS, .units = 14,
		.tracks = { { "ceasefire", 1 }, { "escalation", 40 }, { "guarantee", 2 },
			{ "ua_status", 2 }, { "integration", 46 }, { "command", 2 },
			{ "cohesion", 54 }, { "trust", 28 }, { "us_commit", 36 },
			{ "autonomy", 35 }, { "industry", 36 }, { "interop", 48 },
			{ "euronuke", 30 }, { "door", 24 }, { "kal", 58 }, { "belarus", 76 },
			{ "ru_econ", 42 }, { "ru_recon", 42 }, { "territory", 795 },
			{ "recon", 8 }, { "greenland", 30 } },
		.cards = { { "french_vote", 2 }, { "zapad", 3 }, { "polish_vote", 4 },
			{ "us_race", 7 } },
		.agenda = { "c_door", "r_calm", "w_exit" } },
	{ "arsenal", 20260701, TURN_HALF_YEAR, 6, 130, .allowed = ALL_ORDERS - 2,
		.tracks = { { "trust", 26 }, { "us_commit", 40 }, { "industry", 30 },
			{ "autonomy", 26 }, { "sales", 52 }, { "public", 50 }, { "greenland", 40 } },
		.cards = { { "f35_snag", 1 }, { "midterms", 1 }, { "rare_earth", 3 },
			{ "bond_strike", 4 } },
		.agenda = { "s6c", "r_deal", "w_shop" } },
	{ "boots", 20260701, TURN_QUARTER, 5, 110, .allowed = ALL_ORDERS, .units = 3,
		.tracks = { { "ceasefire", 1 }, { "escalation", 30 }, { "guarantee", 1 },
			{ "ua_status", 1 }, { "integration", 30 }, { "command", 1 },
			{ "cohesion", 55 }, { "trust", 34 }, { "us_commit", 46 }, { "door", 40 },
			{ "territory", 800 }, { "ua_will", 56 }, { "public", 56 },
			{ "greenland", 30 }, { "ru_econ", 40 } },
		.cards = { { "breach", 1 }, { "midterms", 2 }, { "corruption", 4 } },
		.agenda = { "c_semi", "r_veto", "s7w" } },
	{ "tutorial", 20260101, TURN_QUARTER, 3, 15, .allowed = 15, .injects = 4,
		.cards = { { "cable", 1 }, { "bund_brigade", 2 }, { "airports", 3 } },
		.agenda = { "t9c", "t9r", "t9w" } },
	{ "with_whom", 20260101, TURN_QUARTER, 12, 300, .allowed = ALL_ORDERS,
		.cards = { { "envoy", 1 }, { "budapest", 2 }, { "midterms", 4 },
			{ "french_vote", 6 }, { "zapad", 7 }, { "polish_vote", 8 },
			{ "us_race", 11 } } },
};

enum { SHIPPED_COUNT = sizeof SHIPPED / sizeof SHIPPED[0] };

static struct content content, plain;
static const struct world *world;
static struct state state;

static void game_open(const char *id)
{
	struct faults faults = { .count = 0 };

	ck_assert_msg(content_open(id, &content, &faults), "%s", id);
	ck_assert_msg(faults.count == 0, "%s has remarks", id);
	world = content.world;
	state_start(world, 1, &state, NULL);
	/* Before the cards of turn 1. */
	for (int i = 0; i < world->track_count; i++)
		state.track[i] = world->tracks[i].start;
}

static void setup(void)
{
	struct faults faults = { .count = 0 };

	ck_assert(content_open("with_whom", &plain, &faults));
}

static void teardown(void)
{
	content_release(&plain);
}

/* What a track begins at: as listed, otherwise as in January 2026. */
static int expected_track(const struct shipped *shipped, int track)
{
	for (const struct figure *figure = shipped->tracks; figure->id; figure++)
		if (strcmp(figure->id, world->tracks[track].id) == 0)
			return figure->value;
	return plain.world->tracks[track].start;
}

static void check_tracks(const struct shipped *shipped)
{
	for (const struct figure *figure = shipped->tracks; figure->id; figure++)
		ck_assert_msg(world_track(world, figure->id) >= 0, "%s", figure->id);
	for (int i = 0; i < world->track_count; i++)
		ck_assert_msg(world->tracks[i].start == expected_track(shipped, i), "%s: %s is %d",
			shipped->id, world->tracks[i].id, world->tracks[i].start);
}

static bool card_listed(const struct shipped *shipped, const char *id, int turn)
{
	for (const struct figure *card = shipped->cards; card->id; card++)
		if (strcmp(card->id, id) == 0 && card->value == turn)
			return true;
	return false;
}

static void check_cards(const struct shipped *shipped)
{
	int wanted = 0, found = 0;

	while (shipped->cards[wanted].id)
		wanted++;
	for (int turn = 1; turn <= MAX_TURNS; turn++)
		for (int i = 0; i < MAX_FORCED && world->scenario.forced[turn][i]; i++) {
			const char *id = world->events[world->scenario.forced[turn][i] - 1].id;

			ck_assert_msg(card_listed(shipped, id, turn), "%s: %s", shipped->id, id);
			found++;
		}
	ck_assert_int_eq(found, wanted);
}

static void check_frame(const struct shipped *shipped)
{
	const struct scenario *scenario = &world->scenario;
	int allowed = 0;

	for (int i = 0; i < world->order_count; i++)
		allowed += scenario->allowed[i] && !world->orders[i].free_form;
	ck_assert_int_eq(scenario->year * 10000 + scenario->month * 100 + scenario->day,
		shipped->date);
	ck_assert_int_eq(scenario->unit, shipped->unit);
	ck_assert_int_eq(scenario->turns, shipped->turns);
	ck_assert_int_eq(scenario->minutes, shipped->minutes);
	ck_assert_msg(allowed == shipped->allowed, "%s: %d orders", shipped->id, allowed);
	ck_assert_int_eq(scenario->war, !shipped->short_form);
	ck_assert_int_eq(scenario->budgets, !shipped->short_form);
	ck_assert_int_eq(scenario->has_allowance, shipped->short_form);
	ck_assert_int_eq(scenario->bookkeeping,
		shipped->short_form ? BOOKKEEPING_CALM : BOOKKEEPING_ALL);
}

static void check_agendas(const struct shipped *shipped)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		int agenda = world->scenario.agenda[team];

		if (shipped->agenda[team])
			ck_assert_str_eq(world->agendas[team][agenda].id, shipped->agenda[team]);
		else
			ck_assert_int_eq(agenda, -1);
	}
}

static int units_of(const struct world *of)
{
	int units = 0;

	for (int i = 0; i < of->stack_count; i++)
		units += of->stacks[i].count;
	return units;
}

START_TEST(scenario_figures_are_those_of_the_rules)
{
	const struct shipped *shipped = &SHIPPED[_i];

	game_open(shipped->id);
	check_frame(shipped);
	check_tracks(shipped);
	check_cards(shipped);
	check_agendas(shipped);
	ck_assert_int_eq(units_of(world) - units_of(plain.world), shipped->units);
	content_release(&content);
}
END_TEST

static void check_text(const struct text *text, const char *what)
{
	for (int i = 0; i < LANG_COUNT; i++)
		ck_assert_msg(text->in[i] && *text->in[i], "%s: %s", world->scenario.id, what);
}

static void check_injects(int wanted)
{
	const struct scenario *scenario = &world->scenario;

	ck_assert_int_eq(scenario->inject_count, wanted ? wanted : READY_INJECTS);
	for (int i = 0; i < scenario->inject_count; i++) {
		check_text(&scenario->injects[i].name, scenario->injects[i].id);
		check_text(&scenario->injects[i].text, scenario->injects[i].id);
	}
}

static void check_goals(void)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < world->objective_count[team]; i++)
			check_text(&world->objectives[team][i].name, "objective");
		for (int i = 0; i < world->agenda_count[team]; i++)
			check_text(&world->agendas[team][i].name, "agenda");
	}
	for (int i = 0; i < world->ending_count; i++) {
		check_text(&world->endings[i].name, "ending");
		check_text(&world->endings[i].story, "story");
	}
}

START_TEST(scenario_is_complete_in_both_languages)
{
	game_open(SHIPPED[_i].id);

	const struct scenario *scenario = &world->scenario;

	check_text(&scenario->name, "name");
	check_text(&scenario->premise, "premise");
	check_text(&scenario->briefing, "briefing");
	for (int team = 0; team < TEAM_COUNT; team++)
		check_text(&scenario->team_briefing[team], "team briefing");
	check_text(&scenario->question, "question");
	check_text(&scenario->debrief, "debrief");
	check_text(&scenario->sources, "sources");
	check_text(&scenario->facilitator, "facilitator");
	check_injects(SHIPPED[_i].injects);
	for (int i = 0; i < scenario->lesson_count; i++)
		check_text(&scenario->lessons[i].text, scenario->lessons[i].id);
	check_goals();
	content_release(&content);
}
END_TEST

/* How a briefing tells what an objective begins at. */
static const char *const BEGINS[LANG_COUNT] = {
	[LANG_EN] = ". It begins at ", [LANG_ZH_TW] = "。目前是 ",
};

/* Whether the sentence goes on with what an objective begins at, or says nothing of it. */
static bool begins_right(const char *text, const struct objective *objective, enum lang lang)
{
	const char *end = strchr(text, '\n');
	const char *at = strstr(text, BEGINS[lang]);
	int begins = 0;

	return !at || (end && at > end)
		|| (sscanf(at + strlen(BEGINS[lang]), "%d", &begins) == 1
			&& begins == expr_eval(world, &state, objective->of, TARGET_NONE));
}

/* "... from 80 to 35. It begins at 70." is what the data say; all or nothing is told in words. */
static void check_promise(int team, const struct objective *objective, enum lang lang)
{
	const char *briefing = world->scenario.team_briefing[team].in[lang];
	char range[64];
	bool right = false;

	if (objective->zero + objective->full == 100 && objective->zero * objective->full == 0)
		return;
	if (lang == LANG_EN)
		snprintf(range, sizeof(range), "from %d to %d", objective->zero, objective->full);
	else
		snprintf(range, sizeof(range), objective->zero < objective->full
			? "由 %d 升到 %d" : "由 %d 降到 %d", objective->zero, objective->full);
	/* Two objectives may have the same range. */
	for (const char *at = strstr(briefing, range); at; at = strstr(at + 1, range))
		right |= begins_right(at + strlen(range), objective, lang);
	ck_assert_msg(right, "%s: %s: %s", world->scenario.id, objective->id, range);
}

START_TEST(scenario_briefings_tell_the_objectives_as_they_are_scored)
{
	game_open(SHIPPED[_i].id);
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < world->objective_count[team]; i++)
			for (int lang = 0; lang < LANG_COUNT; lang++)
				check_promise(team, &world->objectives[team][i], (enum lang)lang);
	content_release(&content);
}
END_TEST

/* What a team gets in the first turn. */
static int first_income(int team, int res)
{
	return world->scenario.has_allowance ? world->scenario.allowance[team][res]
		: expr_eval(world, &state, world->income[team].res[res], TARGET_NONE);
}

/* What is paid into a team's budget lines if nothing is said. */
static int usual_payment(int team)
{
	int sum = 0;

	for (int i = 0; i < world->line_count; i++)
		if (world->lines[i].team == team)
			sum += world->lines[i].usual;
	return sum;
}

static void check_told(int team, enum lang lang, const char *told)
{
	ck_assert_msg(strstr(world->scenario.team_briefing[team].in[lang], told),
		"%s, %s: \"%s\"", world->scenario.id, team_id((enum team)team), told);
}

START_TEST(scenario_briefings_tell_the_income_as_it_is)
{
	game_open(SHIPPED[_i].id);
	/* A guided scenario tells it at the board. */
	for (int team = 0; team < TEAM_COUNT && !world->scenario.lesson_count; team++) {
		int bp = first_income(team, RES_BP), pc = first_income(team, RES_PC);
		char told[96];

		snprintf(told, sizeof(told), "%d budget and %d political capital", bp, pc);
		check_told(team, LANG_EN, told);
		snprintf(told, sizeof(told), "%d 點預算與 %d 點政治資本", bp, pc);
		check_told(team, LANG_ZH_TW, told);
		if (!world->scenario.budgets)
			continue;
		snprintf(told, sizeof(told), "%d unless you say otherwise", usual_payment(team));
		check_told(team, LANG_EN, told);
		snprintf(told, sizeof(told), "共 %d 點", usual_payment(team));
		check_told(team, LANG_ZH_TW, told);
	}
	content_release(&content);
}
END_TEST

/* Whether sources have "ID VALUE", whole. */
static bool sources_name(const char *sources, const struct track *track)
{
	char wanted[64];
	int length = snprintf(wanted, sizeof(wanted), "%s %d", track->id, track->start);

	for (const char *at = strstr(sources, wanted); at; at = strstr(at + 1, wanted)) {
		bool begins = at == sources || !(isalnum((unsigned char)at[-1]) || at[-1] == '_');

		if (begins && !isdigit((unsigned char)at[length]))
			return true;
	}
	return false;
}

/* The tutorial begins with the ruleset's figures and refers to the others for all of them. */
START_TEST(scenario_sources_name_every_starting_track)
{
	const struct shipped *shipped = &SHIPPED[_i];

	game_open(shipped->id);
	for (int i = 0; i < world->track_count; i++) {
		const struct track *track = &world->tracks[i];

		if (strcmp(shipped->id, "tutorial") == 0) {
			ck_assert_int_eq(track->start, plain.world->tracks[i].start);
			continue;
		}
		for (int lang = 0; lang < LANG_COUNT; lang++)
			ck_assert_msg(sources_name(world->scenario.sources.in[lang], track),
				"%s: no source of %s %d", shipped->id, track->id, track->start);
	}
	content_release(&content);
}
END_TEST

START_TEST(scenario_files_are_all_known_here)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	int count = content_scenarios(arena, list);

	for (int i = 0; i < count; i++) {
		bool known = false;

		for (int k = 0; k < SHIPPED_COUNT; k++)
			known |= strcmp(SHIPPED[k].id, list[i].id) == 0;
		ck_assert_msg(known, "%s", list[i].id);
	}
	ck_assert_int_eq(count, SHIPPED_COUNT);
	arena_free(arena);
}
END_TEST

Suite *scenarios_suite(void)
{
	Suite *suite = suite_create("scenarios");
	TCase *tcase = tcase_create("shipped");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, scenario_figures_are_those_of_the_rules, 0, SHIPPED_COUNT);
	tcase_add_loop_test(tcase, scenario_is_complete_in_both_languages, 0, SHIPPED_COUNT);
	tcase_add_loop_test(tcase, scenario_briefings_tell_the_objectives_as_they_are_scored, 0,
		SHIPPED_COUNT);
	tcase_add_loop_test(tcase, scenario_briefings_tell_the_income_as_it_is, 0,
		SHIPPED_COUNT);
	tcase_add_loop_test(tcase, scenario_sources_name_every_starting_track, 0, SHIPPED_COUNT);
	tcase_add_test(tcase, scenario_files_are_all_known_here);
	suite_add_tcase(suite, tcase);
	return suite;
}
