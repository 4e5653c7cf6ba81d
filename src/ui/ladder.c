/* SPDX-License-Identifier: MIT */
#include "ui/ladder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "prose/gettext.h"

enum { MAX_STEPS = 12, PER_RUNG = 10, MANY = 3 };

/* A step of a note: its value and where its name stands there. */
struct step {
	int value;
	const char *name;
	int length;
};

/* The piece of a note that ends at the next comma or colon, of either script; its length. */
static size_t piece_length(const char *text)
{
	static const char *const ENDS[] = { ", ", ": ", "; ", "，", "：", "；" };
	size_t length = strlen(text);

	for (size_t i = 0; i < sizeof(ENDS) / sizeof(*ENDS); i++) {
		const char *at = strstr(text, ENDS[i]);

		if (at && (size_t)(at - text) < length)
			length = (size_t)(at - text);
	}
	return length;
}

static const char *piece_next(const char *text)
{
	while (*text == ',' || *text == ':' || *text == ';' || *text == ' ')
		text++;
	return (unsigned char)*text == 0xEF ? text + 3 : text;
}

static int steps_of(const struct track *track, enum lang lang, struct step *steps)
{
	const char *at = text_in(&track->note, lang);
	int count = 0;

	while (*at && count < MAX_STEPS) {
		size_t length = piece_length(at);
		char *end;
		long value = strtol(at, &end, 10);

		if (end > at && *end == ' ' && end < at + length)
			steps[count++] = (struct step){ (int)value, end + 1,
				(int)(at + length - end - 1) };
		at = piece_next(at + length);
	}
	return count;
}

int ladder_rung(int value)
{
	int rung = value / PER_RUNG;

	return rung < 0 ? 0 : rung >= RUNGS ? RUNGS - 1 : rung;
}

static const char *rung_name(const struct scene *scene, int rung)
{
	return text_in(&scene->world->escalation.rungs[rung], scene->lang);
}

bool ladder_step(const struct scene *scene, int track, int value, struct str *out)
{
	struct step steps[MAX_STEPS];
	int count, best = -1;

	if (track == scene->world->known.escalation) {
		int rung = ladder_rung(value);

		/* a rung of the escalation ladder, its name */
		str_addf(out, _("rung %d: %s"), rung, rung_name(scene, rung));
		return *rung_name(scene, rung) != '\0';
	}
	count = steps_of(&scene->world->tracks[track], scene->lang, steps);
	for (int i = 0; i < count; i++)
		if (steps[i].value == value || (count >= MANY && steps[i].value <= value
			&& (best < 0 || steps[i].value > steps[best].value)))
			best = i;
	if (best < 0)
		return false;
	str_add_bytes(out, steps[best].name, (size_t)steps[best].length);
	return true;
}

/* A value that a line of the plot comes near: within reach of its values. */
static bool is_near(const struct chart_plot *plot, int value, int reach)
{
	for (int i = 0; i < plot->line_count; i++)
		for (int point = 0; point < plot->lines[i].count; point++)
			if (abs(plot->lines[i].values[point] - value) <= reach)
				return true;
	return false;
}

static void add_level(struct chart_plot *plot, int value, const char *name, int length)
{
	struct chart_level *level = &plot->levels[plot->level_count];

	if (plot->level_count >= CHART_LEVELS)
		return;
	*level = (struct chart_level){ .value = value, .letter = 'd' };
	snprintf(level->name, sizeof(level->name), "%.*s", length, name);
	plot->level_count++;
}

void ladder_levels(const struct scene *scene, int track, struct chart_plot *plot)
{
	struct step steps[MAX_STEPS];
	int count = steps_of(&scene->world->tracks[track], scene->lang, steps);

	if (track == scene->world->known.escalation) {
		for (int rung = 1; rung < RUNGS; rung++)
			if (is_near(plot, rung * PER_RUNG, PER_RUNG))
				add_level(plot, rung * PER_RUNG, rung_name(scene, rung), CHART_NAME);
		return;
	}
	for (int i = 0; i < count && count >= MANY; i++)
		add_level(plot, steps[i].value, steps[i].name, steps[i].length);
}
