/* SPDX-License-Identifier: MIT */
#include "ui/outlook.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/sort.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/chart.h"
#include "ui/rich.h"

/* A histogram bar stands for so many points of score; a track's line fits 80 columns. */
enum { BIN = 5, BINS = (OUTLOOK_SCORES + BIN - 1) / BIN, SCORE_ROWS = 8, SCORE_COLS = 66,
	BAR_COLS = 30, NAME_COLS = 24, TRACK_COLS = 19, BAND_COLS = 20,
	LOW = 10, MIDDLE = 50, HIGH = 90 };

int outlook_mean(const struct outlook *outlook)
{
	int64_t sum = 0;

	for (int i = 0; i < OUTLOOK_SCORES; i++)
		sum += (int64_t)i * outlook->score[i];
	return outlook->games ? (int)((sum * 10 + outlook->games / 2) / outlook->games) : 0;
}

/* The rank, from 0, of the game that stands at percent of count in order. */
static int rank_of(int count, int percent)
{
	return (count * percent + 99) / 100 - 1;
}

int outlook_percentile(const struct outlook *outlook, int percent)
{
	int left = rank_of(outlook->games, percent);

	for (int i = 0; i < OUTLOOK_SCORES; i++) {
		left -= outlook->score[i];
		if (left < 0)
			return i;
	}
	return OUTLOOK_SCORES - 1;
}

static int rising(const void *first, const void *second)
{
	return *(const int16_t *)first - *(const int16_t *)second;
}

int outlook_track(const struct outlook *outlook, track_id track, int percent)
{
	int16_t values[OUTLOOK_MOST];

	assert(outlook->games <= OUTLOOK_MOST);
	if (outlook->games == 0)
		return 0;
	for (int i = 0; i < outlook->games; i++)
		values[i] = outlook->track[i][track];
	sort_stable(values, (size_t)outlook->games, sizeof(values[0]), rising);
	return values[rank_of(outlook->games, percent)];
}

static int percent_of(int part, const struct outlook *outlook)
{
	return outlook->games ? (part * 100 + outlook->games / 2) / outlook->games : 0;
}

/* Append ", last time N%". */
static void add_before(int part, const struct outlook *before, struct str *out)
{
	if (before)
		str_addf(out, _(", last time %d%%"), percent_of(part, before));
}

static void write_head(const struct outlook *outlook, struct doc *out)
{
	doc_add(out, 'h', _("Outlook: what may come of it"));
	if (outlook->games < outlook->wanted)
		doc_addf(out, 'w', _("Stopped: %d of %d games were played."), outlook->games,
			outlook->wanted);
	doc_addf(out, 't', _("%d games played on to the end from what your team knows, with your "
		"sheet as it stands this turn."), outlook->games);
	doc_add(out, 'd', _("In all else computer players decide, for every team, from the next "
		"turn on for yours as well: personas drawn anew for each game, as is what you do "
		"not know. They give orders by habit; people think further, deal and bluff. Read "
		"it as how such games go, not as what your opponents will do."));
	doc_add(out, 't', "");
}

static void write_score(const struct outlook *outlook, const struct outlook *before,
	struct doc *out)
{
	int height[BINS] = { 0 };
	int mean = outlook_mean(outlook);
	struct str line;

	for (int i = 0; i < OUTLOOK_SCORES; i++)
		height[i / BIN] += outlook->score[i];
	doc_add(out, 'h', _("Your score"));
	str_init(&line);
	str_addf(&line, _("mean %d.%d; eight games of ten lie between %d and %d"), mean / 10,
		mean % 10, outlook_percentile(outlook, LOW), outlook_percentile(outlook, HIGH));
	if (before) {
		int than = mean - outlook_mean(before);

		str_addf(&line, _("; last time %d.%d (%s%d.%d)"), outlook_mean(before) / 10,
			outlook_mean(before) % 10, than < 0 ? "-" : "+", (than < 0 ? -than : than) / 10,
			(than < 0 ? -than : than) % 10);
	}
	doc_add(out, 't', line.text);
	str_release(&line);
	chart_histogram(&(struct chart_histogram){ .height = height, .count = BINS, .low = 0,
		.high = OUTLOOK_SCORES - 1, .mark = mean / 10 / BIN, .letter = 'k' }, SCORE_ROWS,
		SCORE_COLS, out);
	doc_add(out, 't', "");
}

static void write_ending(const struct scene *scene, int ending, const struct outlook *outlook,
	const struct outlook *before, struct doc *out)
{
	const struct ending *it = &scene->world->endings[ending];
	char name[4 * NAME_COLS + 1];
	struct str line;

	str_init(&line);
	fit_name(scene_name(scene, &it->name, it->id), NAME_COLS, name);
	str_addf(&line, "  %s ", name);
	chart_bar(outlook->ending[ending], 0, outlook->games, BAR_COLS, &line);
	str_addf(&line, " %3d%%", percent_of(outlook->ending[ending], outlook));
	add_before(before ? before->ending[ending] : 0, before, &line);
	doc_add(out, 't', line.text);
	str_release(&line);
}

/* The commonest ending first; those that came in neither outlook are left out. */
static void write_endings(const struct scene *scene, const struct outlook *outlook,
	const struct outlook *before, struct doc *out)
{
	int most = outlook->games;

	doc_add(out, 'h', _("How the games end"));
	for (; most > 0; most--)
		for (int i = 0; i < scene->world->ending_count; i++)
			if (outlook->ending[i] == most)
				write_ending(scene, i, outlook, before, out);
	for (int i = 0; before && i < scene->world->ending_count; i++)
		if (outlook->ending[i] == 0 && before->ending[i] > 0)
			write_ending(scene, i, outlook, before, out);
	doc_add(out, 't', "");
}

static void write_agenda(const struct scene *scene, const struct outlook *outlook,
	const struct outlook *before, struct doc *out)
{
	struct str line;

	if (scene->team == TEAM_NONE || scene->view.seen.agenda[scene->team] < 0)
		return;
	str_init(&line);
	str_addf(&line, _("Your secret agenda is met in %d%% of the games"),
		percent_of(outlook->agenda, outlook));
	add_before(before ? before->agenda : 0, before, &line);
	str_add(&line, _("."));
	doc_add(out, 't', line.text);
	doc_add(out, 't', "");
	str_release(&line);
}

/* "....[====|==]....": where eight of ten games end, and the middle one. */
static void add_band(const struct outlook *outlook, const struct track *track, track_id id,
	struct str *out)
{
	char text[BAND_COLS + 1];
	int span = track->high > track->low ? track->high - track->low : 1;
	int at[3];
	static const int PERCENT[3] = { LOW, MIDDLE, HIGH };

	for (int i = 0; i < 3; i++)
		at[i] = (outlook_track(outlook, id, PERCENT[i]) - track->low) * (BAND_COLS - 1)
			/ span;
	memset(text, '.', BAND_COLS);
	memset(text + at[0], '=', (size_t)(at[2] - at[0] + 1));
	text[at[1]] = '|';
	text[BAND_COLS] = '\0';
	str_addf(out, RICH_MARK "k%s" RICH_MARK "t", text);
}

static void write_tracks(const struct scene *scene, const struct outlook *outlook,
	const struct outlook *before, struct doc *out)
{
	track_id tracks[MAX_TRACKS];
	int count = scene_tracks(scene, tracks);

	doc_add(out, 'h', _("Tracks at the end: eight games of ten, | the middle one"));
	for (int i = 0; i < count; i++) {
		const struct track *track = &scene->world->tracks[tracks[i]];
		char name[4 * TRACK_COLS + 1];
		struct str line;

		str_init(&line);
		fit_name(scene_name(scene, &track->name, track->id), TRACK_COLS, name);
		str_addf(&line, "  %s ", name);
		add_band(outlook, track, tracks[i], &line);
		str_addf(&line, _(" now %s, then %s to %s"),
			prose_figure(track, scene->view.seen.track[tracks[i]]).text,
			prose_figure(track, outlook_track(outlook, tracks[i], LOW)).text,
			prose_figure(track, outlook_track(outlook, tracks[i], HIGH)).text);
		if (before)
			str_addf(&line, _(", last time %s to %s"),
				prose_figure(track, outlook_track(before, tracks[i], LOW)).text,
				prose_figure(track, outlook_track(before, tracks[i], HIGH)).text);
		doc_add(out, 't', line.text);
		str_release(&line);
	}
}

void outlook_page(const struct scene *scene, const struct outlook *outlook,
	const struct outlook *before, struct doc *out)
{
	write_head(outlook, out);
	if (outlook->games == 0)
		return;
	write_score(outlook, before, out);
	write_endings(scene, outlook, before, out);
	write_agenda(scene, outlook, before, out);
	write_tracks(scene, outlook, before, out);
}
