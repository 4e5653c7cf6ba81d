/* SPDX-License-Identifier: MIT */
#include "app/odds_sheet.h"

#include <stdio.h>

static const char *const RULES[DECISION_COUNT] = { "willing", "qmv", "unanimity" };
static const char *const SITUATION[SITUATIONS] = { "start", "ceasefire" };
static const char *const POSTURES[ART5_COUNT] = { "auto", "consult", "decline" };
static const char *const RESULTS[BATTLE_UNOPPOSED] = { "gained", "contested", "repulsed" };
static const char *const BANDS[BAND_COUNT] = { "great", "success", "mixed", "fail", "backfire" };

/* The figures of one vote after the columns that say which it is. */
static void vote_figures(const char *which, const struct vote_odds *odds, struct str *out)
{
	str_addf(out, "%s,yes,%d\n", which, odds->yes_weight);
	for (int rule = 0; rule < DECISION_COUNT; rule++)
		str_addf(out, "%s,%s,%d\n", which, RULES[rule], odds->pass_under[rule]);
}

static void votes_write(const struct odds_sheet *sheet, struct str *out)
{
	for (int i = 0; i < sheet->vote_count; i++) {
		const struct vote_line *line = &sheet->votes[i];

		for (int when = 0; when < (sheet->truce_too ? SITUATIONS : 1); when++) {
			char which[128], step[16] = "";

			if (line->step >= 0)
				snprintf(step, sizeof(step), "%d", line->step);
			snprintf(which, sizeof(which), "vote,%s,%s,%s",
				sheet->world->orders[line->kind].id, step, SITUATION[when]);
			vote_figures(which, &line->odds[when], out);
		}
	}
}

static void responses_write(const struct odds_sheet *sheet, struct str *out)
{
	for (int i = 0; i < sheet->response_count; i++) {
		const struct response_line *line = &sheet->responses[i];
		char which[128];

		snprintf(which, sizeof(which), "response,%s,%s,start", POSTURES[line->posture],
			line->flag < 0 ? "" : sheet->world->flags[line->flag]);
		vote_figures(which, &line->odds, out);
	}
}

static void strike_write(const struct odds_sheet *sheet, const struct strike_line *line,
	struct str *out)
{
	const char *area = sheet->world->areas[line->target].id;
	const char *posture = POSTURES[line->posture];

	for (int answered = 0; line->odds.opposed && answered < 2; answered++)
		for (int i = 0; i < BATTLE_UNOPPOSED; i++)
			str_addf(out, "incursion,%s,%s,%s,%s,%d\n", area, posture,
				answered ? "response" : "alone", RESULTS[i],
				line->odds.result[answered][i]);
}

static void rolls_write(const struct odds_sheet *sheet, struct str *out)
{
	for (int i = 0; i < sheet->roll_count; i++) {
		const struct roll_line *line = &sheet->rolls[i];
		char which[128], target[16] = "";

		if (line->target != TARGET_NONE)
			snprintf(target, sizeof(target), "%d", line->target);
		snprintf(which, sizeof(which), "roll,%s,%s,start",
			sheet->world->orders[line->kind].id, target);
		for (int band = 0; band < BAND_COUNT; band++)
			str_addf(out, "%s,%s,%d\n", which, BANDS[band], line->odds.band[band]);
		if (line->caught >= 0)
			str_addf(out, "%s,caught,%d\n", which, line->caught);
	}
}

void odds_sheet_csv(const struct odds_sheet *sheet, struct str *out)
{
	str_add(out, "section,id,case,situation,what,percent\n");
	votes_write(sheet, out);
	for (int i = 0; i < sheet->strike_count; i++)
		if (sheet->strikes[i].possible)
			strike_write(sheet, &sheet->strikes[i], out);
	responses_write(sheet, out);
	rolls_write(sheet, out);
}
