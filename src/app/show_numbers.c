/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/show_parts.h"
#include "engine/expr.h"
#include "engine/order.h"
#include "engine/score.h"
#include "journal/names.h"

static void tracks_write(const struct show *show)
{
	const struct world *world = show->world;

	json_open(show->json, "tracks", '{');
	for (int i = 0; i < world->track_count; i++)
		json_number(show->json, world->tracks[i].id, show->view.seen.track[i]);
	json_close(show->json, '}');
	json_open(show->json, "uncertain_tracks", '[');
	for (int i = 0; i < world->track_count; i++)
		if (show->view.noisy_tracks & bit_of(i))
			json_text(show->json, NULL, world->tracks[i].id);
	json_close(show->json, ']');
	json_open(show->json, "derived", '{');
	for (int i = 0; i < world->derived_count; i++)
		json_number(show->json, world->derived[i].id,
			expr_eval(world, &show->seen, world->derived[i].is, TARGET_NONE));
	json_close(show->json, '}');
}

static void resources_write(const struct show *show)
{
	json_open(show->json, "resources", '{');
	for (int i = 0; i < TEAM_COUNT; i++) {
		json_open(show->json, NAMES_TEAM[i], '{');
		for (int k = 0; k < RES_COUNT; k++)
			json_number(show->json, NAMES_RESOURCE[k], show->view.seen.res[i][k]);
		json_close(show->json, '}');
	}
	json_close(show->json, '}');
}

static void flags_write(const struct show *show)
{
	const struct world *world = show->world;

	json_open(show->json, "flags", '[');
	for (int i = 0; i < world->flag_count; i++)
		if (flag_is_alive(world, &show->view.seen, i))
			json_text(show->json, NULL, world->flags[i]);
	json_close(show->json, ']');
}

static void settings_write(const struct show *show, enum team team)
{
	const char *const *words;

	json_open(show->json, NAMES_TEAM[team], '{');
	for (int i = 0; i < SETTING_COUNT; i++) {
		int value = show->view.seen.setting[team][i];

		if (setting_values((enum setting)i, team) == 0)
			continue;
		words = names_of_setting((enum setting)i);
		if (words)
			json_text(show->json, NAMES_SETTING[i], words[value]);
		else
			json_number(show->json, NAMES_SETTING[i], value);
	}
	json_close(show->json, '}');
}

/* What only a team itself knows of itself. */
static void private_write(const struct show *show, enum team team)
{
	const struct world *world = show->world;
	int agenda = show->view.seen.agenda[team];

	json_open(show->json, NAMES_TEAM[team], '{');
	if (agenda >= 0 && agenda < world->agenda_count[team])
		json_text(show->json, "agenda", world->agendas[team][agenda].id);
	json_number(show->json, "score", score_team(world, &show->seen, team));
	json_close(show->json, '}');
}

void show_numbers(const struct show *show)
{
	tracks_write(show);
	resources_write(show);
	flags_write(show);
	json_open(show->json, "settings", '{');
	for (int i = 0; i < TEAM_COUNT; i++)
		if (show_may_tell(show, (enum team)i))
			settings_write(show, (enum team)i);
	json_close(show->json, '}');
	json_open(show->json, "standing", '{');
	for (int i = 0; i < TEAM_COUNT; i++)
		if (show_may_tell(show, (enum team)i))
			private_write(show, (enum team)i);
	json_close(show->json, '}');
}
