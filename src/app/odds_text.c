/* SPDX-License-Identifier: MIT */
#include "app/odds_text.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "prose/gettext.h"

enum { NAME_COLUMNS = 32, FIGURE_COLUMNS = 6, TARGET_COLUMNS = 20, POSTURE_COLUMNS = 12,
	RESULT_COLUMNS = 14 };

/* text cut or filled to columns. */
static void cell(struct str *out, const char *text, int columns)
{
	size_t fits = utf8_fit(text, columns);
	int width = 0;

	str_add_bytes(out, text, fits);
	width = fits == strlen(text) ? utf8_width(text) : columns;
	str_addf(out, "%*s", columns - width, "");
}

/* text at the right end of columns. */
static void right(struct str *out, const char *text, int columns)
{
	int width = utf8_width(text);

	str_addf(out, "%*s%s", width < columns ? columns - width : 1, "", text);
}

static void figure(struct str *out, int value)
{
	str_addf(out, "%*d", FIGURE_COLUMNS, value);
}

static void heading(struct str *out, const char *text)
{
	str_addf(out, "\n%s\n", text);
	for (int i = utf8_width(text); i > 0; i--)
		str_add(out, "-");
	str_add(out, "\n");
}

static const char *name_of(const struct prose *prose, int kind)
{
	const struct order_kind *order = &prose->world->orders[kind];
	const char *brief = text_in(&order->brief, prose->lang);

	return brief && *brief ? brief : text_in(&order->name, prose->lang);
}

static void rules_head(struct str *out)
{
	right(out, _("yes"), FIGURE_COLUMNS);
	right(out, _("will."), FIGURE_COLUMNS);
	right(out, _("maj."), FIGURE_COLUMNS);
	right(out, _("unan."), FIGURE_COLUMNS);
}

static void rules_figures(struct str *out, const struct vote_odds *odds)
{
	figure(out, odds->yes_weight);
	for (int rule = 0; rule < DECISION_COUNT; rule++)
		figure(out, odds->pass_under[rule]);
}

static void vote_write(const struct prose *prose, const struct odds_sheet *sheet,
	const struct vote_line *line, struct str *out)
{
	struct str name;

	str_init(&name);
	str_addf(&name, "%s%s", line->open ? "" : "(", name_of(prose, line->kind));
	if (line->step >= 0)
		str_addf(&name, " %d > %d", line->step, line->step + 1);
	str_add(&name, line->open ? "" : ")");
	cell(out, name.text, NAME_COLUMNS);
	for (int when = 0; when < (sheet->truce_too ? SITUATIONS : 1); when++)
		rules_figures(out, &line->odds[when]);
	str_add(out, "\n");
	str_release(&name);
}

static void votes_write(const struct prose *prose, const struct odds_sheet *sheet, struct str *out)
{
	if (sheet->vote_count == 0)
		return;
	heading(out, _("Votes of the Coalition"));
	str_add(out, _("Mean weight of yes, then the chance to pass if the willing, a qualified\n"
		"majority or all must agree. In brackets: what may not be ordered at the start.\n"));
	if (sheet->truce_too) {
		cell(out, "", NAME_COLUMNS);
		right(out, _("at the start"), 4 * FIGURE_COLUMNS);
		right(out, _("after a ceasefire"), 4 * FIGURE_COLUMNS);
		str_add(out, "\n");
	}
	cell(out, "", NAME_COLUMNS);
	for (int when = 0; when < (sheet->truce_too ? SITUATIONS : 1); when++)
		rules_head(out);
	str_add(out, "\n");
	for (int i = 0; i < sheet->vote_count; i++)
		vote_write(prose, sheet, &sheet->votes[i], out);
}

static const char *posture_name(enum art5 posture)
{
	return prose_setting_value(SETTING_ART5, (int)posture);
}

static void results_write(struct str *out, const int result[BATTLE_UNOPPOSED])
{
	char text[64];

	snprintf(text, sizeof(text), "%d-%d-%d", result[BATTLE_GAINED], result[BATTLE_CONTESTED],
		result[BATTLE_REPULSED]);
	right(out, text, RESULT_COLUMNS);
}

static void strike_write(const struct prose *prose, const struct strike_line *line,
	struct str *out)
{
	const struct area *area = &prose->world->areas[line->target];

	cell(out, text_in(&area->name, prose->lang), TARGET_COLUMNS);
	cell(out, posture_name(line->posture), POSTURE_COLUMNS);
	if (!line->possible) {
		str_addf(out, "%s\n", _("nobody can come"));
		return;
	}
	if (!line->odds.opposed) {
		str_addf(out, "%s\n", _("nobody fights: it is gained"));
		return;
	}
	figure(out, line->odds.side[0].attacker);
	for (int answered = 0; answered < 2; answered++) {
		figure(out, line->odds.side[answered].defender);
		results_write(out, line->odds.result[answered]);
	}
	str_add(out, "\n");
}

static void strikes_write(const struct prose *prose, const struct odds_sheet *sheet,
	struct str *out)
{
	if (sheet->strike_count == 0)
		return;
	heading(out, name_of(prose, sheet->strikes[0].kind));
	str_add(out, _("By target and Washington's posture: the attacker's strength; then, without a\n"
		"collective response and with one, the defender's strength and the chance that\n"
		"ground is gained, contested, or the attack repulsed.\n"));
	cell(out, "", TARGET_COLUMNS + POSTURE_COLUMNS);
	right(out, _("att."), FIGURE_COLUMNS);
	right(out, _("no response"), FIGURE_COLUMNS + RESULT_COLUMNS);
	right(out, _("response"), FIGURE_COLUMNS + RESULT_COLUMNS);
	str_add(out, "\n");
	for (int i = 0; i < sheet->strike_count; i++)
		strike_write(prose, &sheet->strikes[i], out);
}

static void responses_write(const struct prose *prose, const struct odds_sheet *sheet,
	struct str *out)
{
	if (sheet->response_count == 0)
		return;
	heading(out, _("The vote on a collective response"));
	cell(out, "", NAME_COLUMNS);
	rules_head(out);
	str_add(out, "\n");
	for (int i = 0; i < sheet->response_count; i++) {
		const struct response_line *line = &sheet->responses[i];
		struct str name;

		str_init(&name);
		str_add(&name, posture_name(line->posture));
		if (line->flag >= 0)
			str_addf(&name, " + %s", prose_flag(prose, line->flag));
		cell(out, name.text, NAME_COLUMNS);
		rules_figures(out, &line->odds);
		str_add(out, "\n");
		str_release(&name);
	}
}

static void roll_write(const struct prose *prose, const struct roll_line *line, struct str *out)
{
	struct str name;

	str_init(&name);
	str_add(&name, name_of(prose, line->kind));
	if (line->target != TARGET_NONE)
		str_addf(&name, ": %d", line->target);
	cell(out, name.text, NAME_COLUMNS - 2);
	str_addf(out, "%*d", FIGURE_COLUMNS + 1, line->odds.chance);
	for (int band = 0; band < BAND_COUNT; band++)
		str_addf(out, "%*d", FIGURE_COLUMNS + 1, line->odds.band[band]);
	if (line->caught >= 0)
		str_addf(out, "%*d", FIGURE_COLUMNS + 1, line->caught);
	str_add(out, "\n");
	str_release(&name);
}

static void rolls_write(const struct prose *prose, const struct odds_sheet *sheet, struct str *out)
{
	static const char *const HEADS[] = {
		N_("great"), N_("succ."), N_("mixed"), N_("fail"), N_("backf."), N_("named"),
	};

	if (sheet->roll_count == 0)
		return;
	heading(out, _("Rolls"));
	str_add(out, _("The chance, what it brings, and of hidden orders the chance that their author\n"
		"is named.\n"));
	cell(out, "", NAME_COLUMNS - 2);
	right(out, _("chance"), FIGURE_COLUMNS + 1);
	for (size_t i = 0; i < sizeof(HEADS) / sizeof(*HEADS); i++)
		right(out, _(HEADS[i]), FIGURE_COLUMNS + 1);
	str_add(out, "\n");
	for (int i = 0; i < sheet->roll_count; i++)
		roll_write(prose, &sheet->rolls[i], out);
}

void odds_sheet_text(const struct prose *prose, const struct odds_sheet *sheet, struct str *out)
{
	str_addf(out, "%s\n%s\n", text_in(&prose->world->scenario.name, prose->lang),
		_("Odds at its first figures, before any card, in per cent"));
	votes_write(prose, sheet, out);
	strikes_write(prose, sheet, out);
	responses_write(prose, sheet, out);
	rolls_write(prose, sheet, out);
}
