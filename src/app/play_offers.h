/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_OFFERS_H
#define APP_PLAY_OFFERS_H

#include "app/play_game.h"
#include "ui/scene.h"

/*
 * Phase 2 of a turn (rules B5) where at least two people share the keyboard: it
 * goes round, and again to whoever has an offer to answer that is new to them.
 */
enum play_end play_negotiation(struct play *play);

/*
 * The negotiation screen of the scene's team until it is left. scene's view and
 * imagined are brought up to date; *changed: sheet->denounce is another now.
 * phase: in phase 2, not from the board.
 */
enum play_end play_offers(struct play *play, struct scene *scene, struct state *imagined,
	struct sheet *sheet, bool phase, bool *changed);

/* Number of the last offer of this turn that waits for team's answer, 0 = none. */
int play_offers_waiting(const struct session *session, enum team team);

#endif
