/* SPDX-License-Identifier: MIT */
#include "app/tally.h"

#include "base/hash.h"
#include "engine/score.h"
#include "engine/state.h"

void tally_init(struct tally *tally)
{
	*tally = (struct tally){ 0 };
}

void tally_sheets(struct tally *tally, const struct world *world, const struct state *state,
	const struct orders *orders, struct game_record *record)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		const struct sheet *sheet = &orders->sheet[team];
		int left = sheet_left(world, state, (enum team)team, sheet, RES_BP);

		left = left < 0 ? 0 : left;
		tally->spare[team][left < SPARE_STEPS ? left : SPARE_STEPS - 1]++;
		for (int i = 0; i < sheet->count; i++) {
			tally->filed[sheet->orders[i].kind]++;
			record->used[sheet->orders[i].kind] = true;
		}
	}
}

void tally_votes(struct tally *tally, const struct ledger *ledger)
{
	for (int i = 0; i < ledger->vote_count; i++) {
		tally->votes[ledger->votes[i].order]++;
		tally->passed[ledger->votes[i].order] += ledger->votes[i].passed;
	}
}

static void count_scores(struct tally *tally, const int score[TEAM_COUNT])
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		int second = score[(team + 1) % TEAM_COUNT];
		int third = score[(team + 2) % TEAM_COUNT];

		tally->scores[team][score[team]]++;
		tally->score_sum[team] += score[team];
		tally->score_squares[team] += score[team] * score[team];
		tally->tops[team] += score[team] > second && score[team] > third;
	}
}

static void count_agendas(struct tally *tally, const struct world *world,
	const struct state *state)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		bool holds = score_agenda_holds(world, state, (enum team)team);
		int agenda = state->agenda[team];

		tally->agendas[team] += holds;
		if (agenda < 0)
			continue;
		tally->drawn[team][agenda]++;
		tally->met[team][agenda] += holds;
	}
}

static void count_objectives(struct tally *tally, const struct world *world,
	const struct state *state)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		enum team t = (enum team)team;

		for (int i = 0; i < world->objective_count[team]; i++) {
			tally->measures[team][i] += score_measure(world, state, t, i);
			tally->points[team][i] += score_objective(world, state, t, i);
		}
	}
}

static void count_tracks(struct tally *tally, const struct world *world,
	const struct state *state)
{
	for (int i = 0; i < world->track_count; i++) {
		tally->track_sum[i] += state->track[i];
		tally->lowest[i] += state->track[i] == world->tracks[i].low;
		tally->highest[i] += state->track[i] == world->tracks[i].high;
	}
}

static void count_personas(struct tally *tally, const struct state *state,
	const int score[TEAM_COUNT], const int persona[TEAM_COUNT], bool war)
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		if (persona[team] < 0)
			continue;

		struct persona_tally *own = &tally->personas[persona[team]];

		own->games++;
		own->wars += war;
		own->endings[state->ending]++;
		for (int other = 0; other < TEAM_COUNT; other++) {
			own->score_sum[other] += score[other];
			if (other == team || persona[other] < 0)
				continue;
			tally->versus[persona[team]][persona[other]].games++;
			tally->versus[persona[team]][persona[other]].score_sum += score[team];
		}
	}
}

void tally_game(struct tally *tally, const struct world *world, const struct state *state,
	const struct game_record *record, int n)
{
	int flag = world->known.general_war;
	bool war = flag >= 0 && flag_is_alive(world, state, flag);
	int score[TEAM_COUNT];

	for (int team = 0; team < TEAM_COUNT; team++)
		score[team] = score_team(world, state, (enum team)team);
	tally->games++;
	tally->wars += war;
	tally->endings[state->ending]++;
	for (int i = 0; i < world->order_count; i++)
		tally->used[i] += record->used[i];
	count_scores(tally, score);
	count_agendas(tally, world, state);
	count_objectives(tally, world, state);
	count_tracks(tally, world, state);
	count_personas(tally, state, score, record->persona, war);
	/* A sum, so that games may be counted in any order. */
	tally->digest += hash_mix(state_hash(world, state) + (uint64_t)n);
}

/* The first step at which `percent` of all counts have been seen. */
static int percentile(const int *counts, int steps, int percent)
{
	int64_t all = 0, count = 0;

	for (int i = 0; i < steps; i++)
		all += counts[i];
	for (int i = 0; i < steps; i++) {
		count += counts[i];
		if (count > 0 && count * 100 >= all * percent)
			return i;
	}
	return steps - 1;
}

int tally_percentile(const struct tally *tally, enum team team, int percent)
{
	return percentile(tally->scores[team], SCORE_STEPS, percent);
}

int tally_spare(const struct tally *tally, enum team team)
{
	return percentile(tally->spare[team], SPARE_STEPS, 50);
}

int tally_luck(const struct tally *tally, enum team team)
{
	int64_t again = tally->again, games = tally->groups * again;

	if (games < 2)
		return 0;

	/* Variances times games * again * (again - 1), so that all stay whole. */
	int64_t within = tally->within[team];
	int64_t all = (games * tally->dice_squares[team] - tally->dice_sum[team]
		* tally->dice_sum[team]) / games * (again - 1);

	return all > 0 ? (int)(within * 1000 / all) : 0;
}
