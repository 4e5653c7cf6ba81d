/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_OFFERS_H
#define APP_PLAY_OFFERS_H

#include "app/play_game.h"
#include "ui/scene.h"

struct board;

/*
 * Phase 2 of a turn (rules B5) where at least two people share the keyboard: it
 * goes round, and again to whoever has an offer to answer that is new to them.
 */
enum play_end play_negotiation(struct play *play);

/*
 * The negotiation screen of the scene's team until it is left. scene's view and
 * imagined are brought up to date; *changed: sheet->denounce is another now.
 * board: it was opened from, whose lesson is shown here too; NULL in phase 2.
 */
enum play_end play_offers(struct play *play, struct scene *scene, struct state *imagined,
	struct sheet *sheet, struct board *board, bool *changed);

/* Offers that a team has made in the game so far. */
int play_offers_made(const struct session *session, enum team team);

/* Number of the last offer of this turn that waits for team's answer, 0 = none. */
int play_offers_waiting(const struct session *session, enum team team);

#endif
