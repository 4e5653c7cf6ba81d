/* SPDX-License-Identifier: MIT */
#include "engine/dice.h"
#include "engine/turn.h"
#include "engine/unit.h"
#include "engine/view.h"
#include "play.h"
#include "runner.h"

Suite *view_suite(void);

enum { SEED = 77 };

static void start(struct play *play)
{
	play_init(play);
	play_start(play, SEED);
}

/* The look of a team without the noise, for comparing states. */
static void look(const struct play *play, const struct state *state, enum team team,
	struct view *view)
{
	view_make(play->f.world, state, team, view);
}

static void expect_same(const struct play *play, const struct state *first,
	const struct state *second)
{
	char name[64] = "";
	bool differs = state_difference(play->f.world, first, second, name, sizeof name);
	ck_assert_msg(!differs, "%s", name);
}

START_TEST(a_team_sees_its_own_things_exactly)
{
	struct play play;
	start(&play);
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct view view;
		look(&play, &play.state, team, &view);
		ck_assert_int_eq(view.team, team);
		ck_assert_int_eq(view.seen.agenda[team], play.state.agenda[team]);
		for (int i = 0; i < RES_COUNT; i++)
			ck_assert_int_eq(view.seen.res[team][i], play.state.res[team][i]);
		for (int i = 0; i < play.f.world->track_count; i++)
			if (play.f.world->tracks[i].owner == team)
				ck_assert_int_eq(view.seen.track[i], play.state.track[i]);
		for (int i = 0; i < play.state.stack_count; i++)
			if (play.state.stacks[i].team == team)
				ck_assert_int_eq(view.seen.stacks[i].count, play.state.stacks[i].count);
	}
	play_release(&play);
}
END_TEST

START_TEST(the_noise_is_a_number_of_the_ruleset)
{
	struct play play;
	struct view view;

	start(&play);
	play.f.world->options[OPTION_FOG_TRACK] = 0;
	play.f.world->options[OPTION_FOG_UNITS] = 0;
	play.f.world->options[OPTION_FOG_PURSE] = 1;
	look(&play, &play.state, TEAM_R, &view);
	ck_assert_uint_ne(view.noisy_tracks, 0);
	for (int i = 0; i < play.f.world->track_count; i++)
		if (play.f.world->tracks[i].owner == TEAM_C && i != play.f.world->known.alert[TEAM_C])
			ck_assert_int_eq(view.seen.track[i], play.state.track[i]);
	for (int i = 0; i < play.state.stack_count; i++)
		ck_assert_int_eq(view.seen.stacks[i].count, play.state.stacks[i].count);
	ck_assert_int_eq(view.seen.res[TEAM_C][RES_BP], play.state.res[TEAM_C][RES_BP]);
	play.f.world->options[OPTION_FOG_UNITS_FROM] = 1000;
	look(&play, &play.state, TEAM_R, &view);
	for (int i = 0; i < play.state.stack_count; i++)
		ck_assert(!view.noisy_stack[i]);
	play_release(&play);
}
END_TEST

/* Change everything that B17 hides from team, and nothing else. */
static void plant_secrets(const struct play *play, enum team team, struct state *state)
{
	const struct world *world = play->f.world;
	for (int other = 0; other < TEAM_COUNT; other++) {
		if (other == (int)team)
			continue;
		for (int i = 0; i < SETTING_COUNT; i++)
			if (setting_values(i, other) > 0)
				state->setting[other][i] = (int8_t)((state->setting[other][i] + 1) % 2);
		state->agenda[other] = (int8_t)((state->agenda[other] + 1) % 3);
		state->res[other][RES_BP] = (int16_t)(state->res[other][RES_BP] == 10 ? 11 : 13);
		state->raised[other] += 7;
		state->raised[TEAM_NONE] -= 7;
		state->track[world->known.alert[other]] ^= 1;
	}
	for (int i = 0; i < world->line_count; i++)
		if (world->lines[i].team != team)
			state->line[i] = 1;
	for (int i = 0; i < world->order_count; i++)
		if (world->orders[i].team != team && world->orders[i].hidden)
			state->filed[i] = state->rested[i] = 3;
	if (team != TEAM_R)
		state->delayed[state->delayed_count++] = (struct delayed){ .due = 3, .queued = 1,
			.cause = CAUSE_ORDER, .team = TEAM_R, .index = 6, .target = TARGET_NONE,
			.hidden = true };
}

START_TEST(a_view_is_the_same_whatever_the_hidden_things_are)
{
	struct play play;
	start(&play);
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct state other = play.state;
		struct view first, second;
		plant_secrets(&play, team, &other);
		ck_assert_uint_ne(state_hash(play.f.world, &play.state),
			state_hash(play.f.world, &other));
		look(&play, &play.state, team, &first);
		look(&play, &other, team, &second);
		expect_same(&play, &first.seen, &second.seen);
		ck_assert_uint_eq(first.seen.seed, 0);
		struct state imagined, again;
		view_imagine(play.f.world, &first, 5, &imagined);
		view_imagine(play.f.world, &second, 5, &again);
		expect_same(&play, &imagined, &again);
	}
	play_release(&play);
}
END_TEST

START_TEST(settings_and_agendas_of_others_are_never_seen)
{
	struct play play;
	start(&play);
	plant_secrets(&play, TEAM_C, &play.state);
	struct view view;
	look(&play, &play.state, TEAM_C, &view);
	for (int team = TEAM_R; team <= TEAM_W; team++) {
		ck_assert_int_eq(view.seen.agenda[team], -1);
		for (int i = 0; i < SETTING_COUNT; i++)
			ck_assert_int_eq(view.seen.setting[team][i],
				setting_start(play.f.world, i, team));
	}
	ck_assert_int_eq(view.seen.delayed_count, 0);
	ck_assert_int_eq(view.seen.filed[world_order(play.f.world, "sleeper")], 0);
	ck_assert_int_eq(view.seen.raised[TEAM_R], 0);
	play_release(&play);
}
END_TEST

START_TEST(open_orders_of_others_are_known_and_hidden_ones_are_not)
{
	struct play play;
	start(&play);
	play_file(&play, "wedge", NULL);
	play_file(&play, "sleeper", NULL);
	play_file(&play, "munitions", NULL);
	play_turn(&play);
	struct view view;
	look(&play, &play.state, TEAM_W, &view);
	ck_assert_int_eq(view.seen.filed[world_order(play.f.world, "wedge")], 1);
	ck_assert_int_eq(view.seen.filed[world_order(play.f.world, "sleeper")], 0);
	ck_assert_int_eq(view.seen.rested[world_order(play.f.world, "sleeper")], 0);
	ck_assert_int_eq(view.seen.delayed_count, 1);
	ck_assert_int_eq(view.seen.delayed[0].team, TEAM_C);
	look(&play, &play.state, TEAM_R, &view);
	ck_assert_int_eq(view.seen.filed[world_order(play.f.world, "sleeper")], 1);
	ck_assert_int_eq(view.seen.delayed_count, 2);
	play_release(&play);
}
END_TEST

START_TEST(resources_of_others_are_rounded_to_five)
{
	struct play play;
	start(&play);
	const int true_value[] = { 0, 2, 3, 7, 8, 12, 13 };
	const int seen[] = { 0, 0, 5, 5, 10, 10, 15 };
	for (int i = 0; i < 7; i++) {
		play.state.res[TEAM_R][RES_BP] = (int16_t)true_value[i];
		struct view view;
		look(&play, &play.state, TEAM_C, &view);
		ck_assert_int_eq(view.seen.res[TEAM_R][RES_BP], seen[i]);
	}
	play_release(&play);
}
END_TEST

START_TEST(foreign_tracks_are_seen_with_the_noise_of_their_keyed_die)
{
	struct play play;
	start(&play);
	int econ = world_track(play.f.world, "ru_econ");
	int sales = world_track(play.f.world, "sales");
	play.state.track[sales] = 99;
	bool moved = false;
	for (int turn = 1; turn <= 4; turn++) {
		struct view view;
		play.state.turn = (uint8_t)turn;
		look(&play, &play.state, TEAM_C, &view);
		int noise = dice_roll(SEED, turn, "fog.C.ru_econ", 11) - 6;
		ck_assert_int_eq(view.seen.track[econ], 45 + noise);
		moved = moved || noise;
		int seen = 99 + dice_roll(SEED, turn, "fog.C.sales", 11) - 6;
		ck_assert_int_eq(view.seen.track[sales], seen > 100 ? 100 : seen);
		ck_assert(view.noisy_tracks & bit_of(econ));
		for (int i = 0; i < play.f.world->track_count; i++)
			if (play.f.world->tracks[i].owner == TEAM_NONE)
				ck_assert_int_eq(view.seen.track[i], play.state.track[i]);
	}
	ck_assert(moved);
	play_release(&play);
}
END_TEST

START_TEST(large_foreign_stacks_are_seen_with_noise_and_small_or_near_ones_exactly)
{
	struct play play;
	start(&play);
	for (int turn = 1; turn <= 4; turn++) {
		struct view view;
		play.state.turn = (uint8_t)turn;
		look(&play, &play.state, TEAM_C, &view);
		for (int i = 0; i < play.state.stack_count; i++) {
			const struct stack *stack = &play.state.stacks[i];
			/* Eight in LEN and five in BAL; three in BLE and America's four in POL are exact. */
			bool len = stack->area == 2, bal = stack->area == 4;
			int percent = dice_roll(SEED, turn, len ? "fog.C.LEN.RUS.bde"
				: "fog.C.BAL.RUS.nav", 51) - 26;
			int expected = stack->count + (len || bal ? stack->count * percent / 100 : 0);
			ck_assert_int_eq(view.seen.stacks[i].count, expected);
			ck_assert_int_eq(view.noisy_stack[i], len || bal);
		}
	}
	play_release(&play);
}
END_TEST

START_TEST(a_foreign_stack_is_blurred_from_four_units_on)
{
	struct play play;
	start(&play);
	const struct post post = { .team = TEAM_W, .nation = 4, .area = 1, .kind = UNIT_BDE };
	const int at = (int)(units_at(&play.state, &post) - play.state.stacks);
	for (int turn = 1; turn <= 4; turn++) {
		struct view view;
		play.state.turn = (uint8_t)turn;
		look(&play, &play.state, TEAM_R, &view);
		int percent = dice_roll(SEED, turn, "fog.R.POL.USA.bde", 51) - 26;
		ck_assert(view.noisy_stack[at]);
		ck_assert_int_eq(view.seen.stacks[at].count, 4 + 4 * percent / 100);
		/* America sees its own. */
		look(&play, &play.state, TEAM_W, &view);
		ck_assert(!view.noisy_stack[at]);
	}
	play_release(&play);
}
END_TEST

START_TEST(intelligence_lifts_the_noise_but_not_what_is_secret)
{
	struct play play;
	start(&play);
	play_file(&play, "watch", NULL);
	play_set(&play, TEAM_R, SETTING_ALERT, 3);
	play_turn(&play);
	struct view view;
	look(&play, &play.state, TEAM_W, &view);
	ck_assert_int_eq(view.seen.track[world_track(play.f.world, "ru_econ")],
		play_track(&play, "ru_econ"));
	for (int i = 0; i < play.state.stack_count; i++)
		ck_assert_int_eq(view.seen.stacks[i].count, play.state.stacks[i].count);
	ck_assert_int_eq(view.seen.track[world_track(play.f.world, "alert_r")], 2);
	ck_assert_int_eq(view.seen.setting[TEAM_R][SETTING_ALERT], 1);
	ck_assert_int_eq(view.seen.agenda[TEAM_R], -1);
	play_release(&play);
}
END_TEST

START_TEST(a_finished_game_and_the_facilitator_see_all)
{
	struct play play;
	start(&play);
	struct view view;
	look(&play, &play.state, TEAM_NONE, &view);
	expect_same(&play, &view.seen, &play.state);
	ck_assert_uint_eq(view.noisy_tracks, 0);
	while (!play.state.over)
		play_turn(&play);
	look(&play, &play.state, TEAM_R, &view);
	ck_assert_int_eq(view.team, TEAM_NONE);
	expect_same(&play, &view.seen, &play.state);
	play_release(&play);
}
END_TEST

START_TEST(what_is_imagined_without_a_seed_keeps_start_values)
{
	struct play play;
	start(&play);
	plant_secrets(&play, TEAM_C, &play.state);
	struct view view;
	struct state imagined;
	look(&play, &play.state, TEAM_C, &view);
	view_imagine(play.f.world, &view, 0, &imagined);
	for (int team = TEAM_R; team <= TEAM_W; team++)
		for (int i = 0; i < SETTING_COUNT; i++)
			ck_assert_int_eq(imagined.setting[team][i],
				setting_start(play.f.world, i, team));
	ck_assert_int_eq(imagined.agenda[TEAM_R], -1);
	ck_assert_int_eq(imagined.agenda[TEAM_C], play.state.agenda[TEAM_C]);
	play_release(&play);
}
END_TEST

START_TEST(what_is_imagined_is_sound_can_be_played_on_and_covers_the_secrets)
{
	struct play play;
	start(&play);
	struct view view;
	unsigned agendas = 0, stances = 0, postures = 0;
	look(&play, &play.state, TEAM_C, &view);
	for (uint64_t seed = 0; seed < 60; seed++) {
		struct state imagined, again;
		const char *what = "";
		view_imagine(play.f.world, &view, seed, &imagined);
		view_imagine(play.f.world, &view, seed, &again);
		expect_same(&play, &imagined, &again);
		ck_assert_msg(state_is_sound(play.f.world, &imagined, &what), "%s", what);
		ck_assert_int_eq(imagined.setting[TEAM_C][SETTING_ROE],
			play.state.setting[TEAM_C][SETTING_ROE]);
		if (seed > 0) {
			agendas |= 1u << imagined.agenda[TEAM_R];
			stances |= 1u << imagined.setting[TEAM_R][SETTING_STANCE];
			postures |= 1u << imagined.setting[TEAM_W][SETTING_ART5];
		}
		turn_adjudicate(play.f.world, &imagined, &play.orders, NULL);
		ck_assert_msg(state_is_sound(play.f.world, &imagined, &what), "%s", what);
	}
	ck_assert_uint_eq(agendas, 7);
	ck_assert_uint_eq(stances, 7);
	ck_assert_uint_eq(postures, 7);
	play_release(&play);
}
END_TEST

START_TEST(a_row_that_runs_by_anothers_budget_line_does_not_tell_it)
{
	struct play play;
	play_init(&play);
	struct effect raise = fixture_add(&play.f, "industry", "1");
	struct effect delay = fixture_delay(2, fixture_effects(&play.f, "0.do", &raise, 1));
	fixture_row(&play.f, "line:aid 2 >=", true, fixture_effects(&play.f, "", &delay, 1));
	play_start(&play, SEED);
	play_turn(&play);
	struct view view;
	look(&play, &play.state, TEAM_C, &view);
	ck_assert_int_eq(view.seen.delayed_count, 1);
	look(&play, &play.state, TEAM_R, &view);
	ck_assert_int_eq(view.seen.delayed_count, 0);
	play_release(&play);
}
END_TEST

Suite *view_suite(void)
{
	Suite *suite = suite_create("engine/view");
	TCase *fog = tcase_create("fog");
	tcase_add_test(fog, a_team_sees_its_own_things_exactly);
	tcase_add_test(fog, the_noise_is_a_number_of_the_ruleset);
	tcase_add_test(fog, a_view_is_the_same_whatever_the_hidden_things_are);
	tcase_add_test(fog, settings_and_agendas_of_others_are_never_seen);
	tcase_add_test(fog, open_orders_of_others_are_known_and_hidden_ones_are_not);
	tcase_add_test(fog, resources_of_others_are_rounded_to_five);
	tcase_add_test(fog, foreign_tracks_are_seen_with_the_noise_of_their_keyed_die);
	tcase_add_test(fog, large_foreign_stacks_are_seen_with_noise_and_small_or_near_ones_exactly);
	tcase_add_test(fog, a_foreign_stack_is_blurred_from_four_units_on);
	tcase_add_test(fog, intelligence_lifts_the_noise_but_not_what_is_secret);
	tcase_add_test(fog, a_finished_game_and_the_facilitator_see_all);
	tcase_add_test(fog, a_row_that_runs_by_anothers_budget_line_does_not_tell_it);
	suite_add_tcase(suite, fog);
	TCase *imagined = tcase_create("imagined");
	tcase_add_test(imagined, what_is_imagined_without_a_seed_keeps_start_values);
	tcase_add_test(imagined, what_is_imagined_is_sound_can_be_played_on_and_covers_the_secrets);
	suite_add_tcase(suite, imagined);
	return suite;
}
