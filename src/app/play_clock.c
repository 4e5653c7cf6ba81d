/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/play_game.h"
#include "ui/scene.h"

/*
 * The clock of the phases (rules B5, B19). A facilitator or the set-up starts it. Between
 * screens, and while the facilitator has the keyboard, it stands still. In the journal
 * is what was left when it was last written, never a deadline.
 */

enum { SECOND_MS = 1000 };

static const struct clock *kept(const struct play *play)
{
	return &session_table(play->session)->clock;
}

static int64_t now_ms(const struct play *play)
{
	return play->console->now_ms(play->console->self);
}

/* Seconds of a phase at the game's pace; 0: it has no time of its own. */
static int phase_seconds(const struct play *play, int phase)
{
	int pace = kept(play)->pace ? kept(play)->pace : 100;

	return 60 * session_world(play->session)->phase_minutes[phase] * pace / 100;
}

int play_minutes(const struct play *play)
{
	return (phase_seconds(play, kept(play)->phase) + 59) / 60;
}

bool play_clock_runs(const struct play *play)
{
	return play->clock_on && kept(play)->running && kept(play)->left_s >= 0;
}

int play_clock_left(const struct play *play)
{
	int64_t left = kept(play)->left_s;

	if (play_clock_runs(play))
		left -= (now_ms(play) - play->clock_since) / SECOND_MS;
	return kept(play)->left_s < 0 ? -1 : left < 0 ? 0 : (int)left;
}

int play_clock_wait(const struct play *play)
{
	if (!play_clock_runs(play) || play_clock_left(play) == 0)
		return -1;
	return SECOND_MS - (int)((now_ms(play) - play->clock_since) % SECOND_MS);
}

/* Write what is left, if it is other than what is written. */
static void keep(struct play *play, struct clock clock)
{
	struct fault fault;

	if (clock.left_s == kept(play)->left_s && clock.running == kept(play)->running
		&& clock.phase == kept(play)->phase)
		return;
	/* A clock that could not be kept is no reason to stop a game: the next order will tell. */
	if (!session_clock(play->session, &clock, &fault))
		play->clock_on = false;
}

void play_clock_hold(struct play *play)
{
	struct clock clock = *kept(play);

	clock.left_s = play_clock_left(play);
	play->clock_on = false;
	if (clock.left_s >= 0)
		keep(play, clock);
}

void play_clock_go(struct play *play)
{
	play->clock_since = now_ms(play);
	play->clock_on = true;
}

void play_clock_phase(struct play *play, enum table_phase phase)
{
	struct clock clock = *kept(play);
	int seconds = phase_seconds(play, (int)phase);

	play->clock_on = false;
	/* On the way back to the phase that the game was left in: its time is not another's. */
	if (!play->clock_begun && clock.left_s >= 0 && phase < clock.phase
		&& clock.phase <= PHASE_ADJUDICATION) {
		play_clock_go(play);
		return;
	}
	/* A game that is taken up again in the middle of a phase goes on with what was left. */
	bool goes_on = !play->clock_begun && clock.phase == phase;

	play->clock_begun = true;
	clock.phase = (uint8_t)phase;
	if (clock.left_s >= 0 && !goes_on) {
		clock.left_s = seconds > 0 ? seconds : clock.left_s;
		keep(play, clock);
	}
	play_clock_go(play);
}

int play_run(struct play *play, const struct screen *screen, struct scene *scene)
{
	for (;;) {
		play_clock_text(play, scene->clock, sizeof(scene->clock));
		console_draw(play->console, screen);

		int event = console_key(play->console, screen, play_clock_wait(play));

		if (event != 0)
			return event;
	}
}

void play_clock_text(const struct play *play, char *out, size_t size)
{
	int left = play_clock_left(play);

	if (left < 0)
		out[0] = '\0';
	else
		snprintf(out, size, "%d:%02d", left / 60, left % 60);
}
