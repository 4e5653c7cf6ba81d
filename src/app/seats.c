/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/seats.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ai/ai.h"
#include "app/commands.h"
#include "base/name.h"
#include "journal/names.h"
#include "prose/gettext.h"

enum team team_parse(const char *text)
{
	for (int i = 0; i < TEAM_COUNT; i++)
		if (strcasecmp(text, NAMES_TEAM[i]) == 0 || strcasecmp(text, team_id((enum team)i)) == 0)
			return (enum team)i;
	return TEAM_NONE;
}

bool seat_parse(const char *text, struct seat *seat)
{
	*seat = (struct seat){ .kind = SEAT_MACHINE };
	if (strcmp(text, "human") == 0)
		seat->kind = SEAT_HUMAN;
	else if (strcmp(text, "none") == 0)
		seat->kind = SEAT_NONE;
	else if (strncmp(text, "ai:", 3) == 0 && text[3] && strlen(text + 3) < SEAT_PERSONA)
		strcpy(seat->persona, text + 3);
	else
		return strcmp(text, "ai") == 0;
	return true;
}

bool seat_known(const struct world *world, enum team team, const struct seat *seat)
{
	const char *nearest = NULL;

	if (seat->kind != SEAT_MACHINE || ai_knows(world, team, seat->persona))
		return true;
	for (int i = 0; i < world->persona_count; i++)
		if (world->personas[i].team == team)
			name_offer(seat->persona, world->personas[i].id, &nearest);
	fprintf(stderr, _("%s: %s has no player \"%s\""), PROGRAM, NAMES_TEAM[team], seat->persona);
	if (nearest)
		fprintf(stderr, _("; did you mean \"%s\"?"), nearest);
	fputc('\n', stderr);
	return false;
}
