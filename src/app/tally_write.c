/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "app/tally.h"
#include "journal/names.h"
#include "journal/record.h"

/* A tally and where it is written. */
struct writing {
	const struct tally *tally;
	const struct world *world;
	struct json *json;
};

static void scores_write(const struct writing *it, enum team team)
{
	const struct tally *tally = it->tally;

	json_open(it->json, NAMES_TEAM[team], '{');
	json_number(it->json, "sum", tally->score_sum[team]);
	json_number(it->json, "squares", tally->score_squares[team]);
	json_number(it->json, "p10", tally_percentile(tally, team, 10));
	json_number(it->json, "p50", tally_percentile(tally, team, 50));
	json_number(it->json, "p90", tally_percentile(tally, team, 90));
	json_number(it->json, "top", tally->tops[team]);
	json_number(it->json, "agenda", tally->agendas[team]);
	json_number(it->json, "unspent_p50", tally_spare(tally, team));
	json_close(it->json, '}');
}

static void agendas_write(const struct writing *it, enum team team)
{
	for (int i = 0; i < it->world->agenda_count[team]; i++) {
		if (it->tally->drawn[team][i] == 0)
			continue;
		json_open(it->json, NULL, '{');
		json_text(it->json, "id", it->world->agendas[team][i].id);
		json_text(it->json, "team", NAMES_TEAM[team]);
		json_number(it->json, "games", it->tally->drawn[team][i]);
		json_number(it->json, "met", it->tally->met[team][i]);
		json_close(it->json, '}');
	}
}

static void endings_write(const struct writing *it, const int *counts)
{
	json_open(it->json, "endings", '{');
	for (int i = 0; i < it->world->ending_count; i++)
		json_number(it->json, it->world->endings[i].id, counts[i]);
	json_close(it->json, '}');
}

static void orders_write(const struct writing *it)
{
	json_open(it->json, "orders", '[');
	for (int i = 0; i < it->world->order_count; i++) {
		/* Free-form orders are people's. */
		if (!it->world->scenario.allowed[i] || it->world->orders[i].free_form)
			continue;
		json_open(it->json, NULL, '{');
		json_text(it->json, "id", it->world->orders[i].id);
		json_text(it->json, "team", NAMES_TEAM[it->world->orders[i].team]);
		json_number(it->json, "filed", it->tally->filed[i]);
		json_number(it->json, "games", it->tally->used[i]);
		json_number(it->json, "votes", it->tally->votes[i]);
		json_number(it->json, "passed", it->tally->passed[i]);
		json_close(it->json, '}');
	}
	json_close(it->json, ']');
}

static void tracks_write(const struct writing *it)
{
	json_open(it->json, "tracks", '[');
	for (int i = 0; i < it->world->track_count; i++) {
		const struct track *track = &it->world->tracks[i];

		json_open(it->json, NULL, '{');
		json_text(it->json, "id", track->id);
		json_number(it->json, "low", track->low);
		json_number(it->json, "high", track->high);
		json_number(it->json, "soft", track->soft);
		json_number(it->json, "start", track->start);
		json_number(it->json, "sum", it->tally->track_sum[i]);
		json_number(it->json, "lowest", it->tally->lowest[i]);
		json_number(it->json, "highest", it->tally->highest[i]);
		json_close(it->json, '}');
	}
	json_close(it->json, ']');
}

/* Sums over all games: what each objective measured, and its points times 100. */
static void objectives_write(const struct writing *it)
{
	json_open(it->json, "objectives", '[');
	for (int team = 0; team < TEAM_COUNT; team++)
		for (int i = 0; i < it->world->objective_count[team]; i++) {
			json_open(it->json, NULL, '{');
			json_text(it->json, "id", it->world->objectives[team][i].id);
			json_text(it->json, "team", NAMES_TEAM[team]);
			json_number(it->json, "weight", it->world->objectives[team][i].weight);
			json_number(it->json, "measure", it->tally->measures[team][i]);
			json_number(it->json, "points", it->tally->points[team][i]);
			json_close(it->json, '}');
		}
	json_close(it->json, ']');
}

static void versus_write(const struct writing *it, int persona)
{
	json_open(it->json, "against", '{');
	for (int i = 0; i < it->world->persona_count; i++) {
		const struct versus_tally *versus = &it->tally->versus[persona][i];

		if (versus->games == 0)
			continue;
		json_open(it->json, it->world->personas[i].id, '{');
		json_number(it->json, "games", versus->games);
		json_number(it->json, "sum", versus->score_sum);
		json_close(it->json, '}');
	}
	json_close(it->json, '}');
}

static void personas_write(const struct writing *it)
{
	json_open(it->json, "personas", '[');
	for (int i = 0; i < it->world->persona_count; i++) {
		const struct persona_tally *own = &it->tally->personas[i];

		if (own->games == 0)
			continue;
		json_open(it->json, NULL, '{');
		json_text(it->json, "id", it->world->personas[i].id);
		json_text(it->json, "team", NAMES_TEAM[it->world->personas[i].team]);
		json_number(it->json, "games", own->games);
		json_number(it->json, "general_wars", own->wars);
		json_open(it->json, "sum", '{');
		for (int team = 0; team < TEAM_COUNT; team++)
			json_number(it->json, NAMES_TEAM[team], own->score_sum[team]);
		json_close(it->json, '}');
		endings_write(it, own->endings);
		versus_write(it, i);
		json_close(it->json, '}');
	}
	json_close(it->json, ']');
}

static void dice_write(const struct writing *it)
{
	const struct tally *tally = it->tally;

	if (tally->groups == 0)
		return;
	json_open(it->json, "dice", '{');
	json_number(it->json, "groups", tally->groups);
	json_number(it->json, "again", tally->again);
	for (int team = 0; team < TEAM_COUNT; team++) {
		json_open(it->json, NAMES_TEAM[team], '{');
		json_number(it->json, "luck_permille", tally_luck(tally, (enum team)team));
		json_number(it->json, "sum", tally->dice_sum[team]);
		json_number(it->json, "squares", tally->dice_squares[team]);
		json_close(it->json, '}');
	}
	json_close(it->json, '}');
}

void tally_write(const struct tally *tally, const struct world *world, uint64_t seed,
	struct str *out)
{
	struct json json;
	const struct writing it = { .tally = tally, .world = world, .json = &json };
	char text[24];

	json_init(&json);
	json_open(&json, NULL, '{');
	json_text(&json, "scenario", world->scenario.id);
	snprintf(text, sizeof(text), "%" PRIu64, seed);
	json_text(&json, "seed", text);
	json_number(&json, "games", tally->games);
	json_number(&json, "turns", world->scenario.turns);
	json_number(&json, "general_wars", tally->wars);
	json_open(&json, "scores", '{');
	for (int team = 0; team < TEAM_COUNT; team++)
		scores_write(&it, (enum team)team);
	json_close(&json, '}');
	json_open(&json, "agendas", '[');
	for (int team = 0; team < TEAM_COUNT; team++)
		agendas_write(&it, (enum team)team);
	json_close(&json, ']');
	objectives_write(&it);
	endings_write(&it, tally->endings);
	orders_write(&it);
	tracks_write(&it);
	personas_write(&it);
	dice_write(&it);
	snprintf(text, sizeof(text), "%016" PRIx64, tally->digest);
	json_text(&json, "digest", text);
	json_close(&json, '}');
	str_add(out, json.out.text);
	json_release(&json);
}
