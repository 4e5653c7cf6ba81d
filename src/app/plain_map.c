/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "app/plain_read.h"
#include "base/sort.h"
#include "prose/gettext.h"
#include "ui/words.h"

/* The map as sentences, and what on it is somebody's. */

/* Regions: bands of the main map from north to south, then what lies on insets, then seas. */
enum region { REGION_NORTH, REGION_BALTIC, REGION_CENTRE, REGION_SOUTH, REGION_OVERSEAS,
	REGION_SEAS, REGION_COUNT };

/* Southern ends of the bands, in 0.01 degree. */
enum { NORTH_FROM = 5950, BALTIC_FROM = 5350, CENTRE_FROM = 4700 };

static const char *const NAMES[REGION_COUNT] = {
	[REGION_NORTH] = N_("The north"), [REGION_BALTIC] = N_("The Baltic"),
	[REGION_CENTRE] = N_("The centre"), [REGION_SOUTH] = N_("The south"),
	[REGION_OVERSEAS] = N_("Overseas"), [REGION_SEAS] = N_("The seas"),
};

static enum region region_of(const struct scene *scene, int area)
{
	const struct atlas_place *it = &scene->atlas->places[area];

	if (scene->world->areas[area].kind == AREA_SEA)
		return REGION_SEAS;
	if (it->view != 0)
		return REGION_OVERSEAS;
	return it->counter.lat >= NORTH_FROM ? REGION_NORTH
		: it->counter.lat >= BALTIC_FROM ? REGION_BALTIC
		: it->counter.lat >= CENTRE_FROM ? REGION_CENTRE : REGION_SOUTH;
}

struct spot {
	int area;
	int lat;
};

static int northern_first(const void *first, const void *second)
{
	const struct spot *a = first, *b = second;

	return a->lat != b->lat ? b->lat - a->lat : a->area - b->area;
}

static void say_region(struct plain *plain, const struct scene *scene, enum region region)
{
	struct spot spots[MAX_AREAS];
	int count = 0;

	for (int i = 0; i < scene->world->area_count; i++)
		if (region_of(scene, i) == region)
			spots[count++] = (struct spot){ i, scene->atlas->places[i].counter.lat };
	sort_stable(spots, (size_t)count, sizeof(*spots), northern_first);
	if (count)
		plain_sayf(plain, _("%s:"), _(NAMES[region]));
	for (int i = 0; i < count; i++) {
		struct str line;

		str_init(&line);
		words_area_line(scene, spots[i].area, &line);
		plain_sayf(plain, "%s%s", line.text, _("."));
		str_release(&line);
	}
}

void plain_map(struct plain *plain, const struct scene *scene, const char *region)
{
	struct plain_names names;
	struct str complaint;
	int value = -1;

	plain_names_clear(&names);
	for (int i = 0; i < REGION_COUNT; i++) {
		plain_names_add_word(&names, i, NAMES[i]);
		names.list[names.count - 1].in[1] = _(NAMES[i]);
	}
	str_init(&complaint);
	if (*region && !plain_names_find(&names, region, &value, &complaint)) {
		plain_say(plain, complaint.text);
		value = REGION_COUNT;
		plain_say(plain, _("Regions: north, Baltic, centre, south, overseas, seas."));
	}
	for (int i = 0; i < REGION_COUNT; i++)
		if (value < 0 || value == i)
			say_region(plain, scene, (enum region)i);
	str_release(&complaint);
}

static void say_holder(struct plain *plain, const struct scene *scene, int team)
{
	const char *who = team < TEAM_COUNT ? prose_team((enum team)team) : _("Nobody of the three");
	struct str line;

	str_init(&line);
	for (int i = 0; i < scene->world->area_count; i++) {
		int owner = scene->view.seen.control[i];
		bool mine = team < TEAM_COUNT ? owner == team : owner >= TEAM_COUNT;

		if (mine && scene->world->areas[i].kind != AREA_SEA)
			str_addf(&line, "%s%s", line.length ? _(", ") : "", scene_area(scene, i));
	}
	if (line.length)
		plain_sayf(plain, _("%s holds: %s."), who, line.text);
	str_release(&line);
}

/* The areas of Ukraine where the front runs: the shares that Kyiv holds. */
static void say_front(struct plain *plain, const struct scene *scene)
{
	const struct war_rules *war = &scene->world->war;
	int held = 0, all = 0;

	for (int i = 0; i < scene->world->area_count; i++) {
		held += war->share_all[i] > 0 ? scene->view.seen.held[i] : 0;
		all += war->share_all[i];
	}
	if (all == 0)
		return;
	plain_sayf(plain, _("Of Ukraine Kyiv holds %s."),
		prose_figure(&(struct track){ .permille = true }, held * 1000 / all).text);
	for (int i = 0; i < scene->world->area_count; i++) {
		int part = scene->view.seen.held[i];

		/* Where one side has it all there is no front. */
		if (war->share_all[i] == 0 || part == 0 || part == war->share_all[i])
			continue;
		/* an area, the part of its ground that Kyiv holds */
		plain_sayf(plain, _("The front runs through %s: Kyiv holds %d%% of it."),
			scene_area(scene, i), part * 100 / war->share_all[i]);
	}
}

void plain_holders(struct plain *plain, const struct scene *scene)
{
	for (int team = 0; team <= TEAM_COUNT; team++)
		say_holder(plain, scene, team);
	say_front(plain, scene);
}

void plain_changed(struct plain *plain, const struct scene *scene)
{
	uint64_t changed = scene_changed(scene);

	if (!changed)
		plain_say(plain, _("No area changed last turn."));
	for (int i = 0; i < scene->world->area_count; i++) {
		struct str line;

		if (!(changed & bit_of(i)))
			continue;
		str_init(&line);
		words_area_line(scene, i, &line);
		plain_sayf(plain, "%s%s", line.text, _("."));
		str_release(&line);
	}
}
