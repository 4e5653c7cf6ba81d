/* SPDX-License-Identifier: MIT */
#ifndef UI_READING_H
#define UI_READING_H

#include "engine/order.h"
#include "ui/doc.h"
#include "ui/keys.h"
#include "ui/scene.h"

/* Pages to read, built from what the scene's eyes may know. All append to out. */

/* The briefing of the scene's team: situation, its own text, objectives, agenda, the unknown. */
void reading_briefing(const struct scene *scene, struct doc *out);

/* The points of the scene's team as things stand, then its briefing. */
void reading_aims(const struct scene *scene, struct doc *out);

/* All tracks with values and courses, and how far they are known: a list to select from. */
void reading_tracks(const struct scene *scene, int cols, struct doc *out);

/* The turn's news, step by step in full. */
void reading_news(const struct scene *scene, struct doc *out);

/* After a turn: what moved most and why. */
void reading_standing(const struct scene *scene, struct doc *out);

/*
 * The end: the ending and why, each team's total as a bar, scores by objective and agendas,
 * questions. scene must see all, state be over.
 */
void reading_outcome(const struct scene *scene, struct doc *out);
void reading_totals(const struct scene *scene, struct doc *out);
void reading_all_scores(const struct scene *scene, struct doc *out);
void reading_questions(const struct scene *scene, struct doc *out);

/* The three moments that weighed most on the scores and the ending (engine/decisive.h). */
void reading_moments(const struct scene *scene, struct doc *out);

/*
 * All about the selected area: units, who borders it, what the team's orders could do there
 * (imagined: for their odds; NULL: left out), and what happened there.
 */
void reading_inspect(const struct scene *scene, const struct state *imagined, struct doc *out);

/* A condition in words, with what it reads now. */
void reading_condition(const struct scene *scene, struct expr condition, struct doc *out);

/* The ends of an objective and what it reads now: "from 30 to 60, now 45". */
void reading_range(const struct scene *scene, const struct objective *it, char *out, size_t size);

/* Points of each objective and of the agenda, as bars. */
void reading_scores(const struct scene *scene, enum team team, struct doc *out);

#endif
