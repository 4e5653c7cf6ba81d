/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAY_DESK_H
#define APP_PLAY_DESK_H

#include "app/play_game.h"
#include "ui/chair.h"

/* Whether a facilitator sits at the table. */
bool play_has_desk(const struct play *play);

/*
 * The facilitator takes the keyboard: curtain, PIN, desk (rules B19). The game may be
 * over afterwards, seats may be others, sheets open again.
 */
enum play_end play_desk(struct play *play, enum chair_stage stage);

/* Ask for the facilitator's PIN; *known says whether it was given. CHAIR_BETWEEN can go back. */
enum play_end play_pin(struct play *play, enum chair_stage stage, bool *known);

/* What the desk stands on; all memory is the arena's. */
struct desk_papers {
	struct chair_facts facts;
	struct state after;              /* of the preview */
	struct ledger preview;
};
void desk_papers_fill(const struct play *play, struct desk_papers *papers);

/* The panel beside the list of acts, and the pages of the desk. */
void desk_situation(const struct play *play, const struct chair *chair, struct doc *out);
void desk_page(const struct play *play, const struct chair *chair, enum action page,
	struct doc *out);

/* Do what the form says; chair is told what came of it. */
void desk_do(struct play *play, struct chair *chair);

#endif
