/* SPDX-License-Identifier: MIT */
#include "journal/names.h"

#include <stddef.h>

#include "base/str.h"

const char *const NAMES_TEAM[TEAM_COUNT + 1] = { "coalition", "russia", "washington", NULL };
const char *const NAMES_ANYBODY[TEAM_COUNT + 2] = {
	"coalition", "russia", "washington", "nobody", NULL,
};
const char *const NAMES_SEAT[] = { "human", "machine", "none", NULL };
const char *const NAMES_RESOURCE[RES_COUNT + 1] = { "bp", "pc", NULL };
const char *const NAMES_UNIT[UNIT_KIND_COUNT + 1] = { "bde", "air", "msl", "iad", "nav", NULL };
const char *const NAMES_BAND[BAND_COUNT + 1] = {
	"great", "success", "mixed", "fail", "backfire", NULL,
};
const char *const NAMES_DECISION[DECISION_COUNT + 1] = {
	"willing", "majority", "unanimity", NULL,
};
const char *const NAMES_SETTING[SETTING_COUNT + 1] = {
	[SETTING_ROE] = "roe", [SETTING_STANCE] = "stance", [SETTING_ART5] = "art5",
	[SETTING_ALERT] = "alert", [SETTING_ACCEPT] = "accept", [SETTING_COUNT] = NULL,
};
const char *const NAMES_RESULT[BATTLE_RESULTS + 1] = {
	[BATTLE_GAINED] = "gained", [BATTLE_CONTESTED] = "contested",
	[BATTLE_REPULSED] = "repulsed", [BATTLE_UNOPPOSED] = "unopposed",
	[BATTLE_VOID] = "void", [BATTLE_RESULTS] = NULL,
};
const char *const NAMES_CAUSE[CAUSE_COUNT + 1] = {
	[CAUSE_START] = "start", [CAUSE_INCOME] = "income", [CAUSE_EVENT] = "event",
	[CAUSE_ORDER] = "order", [CAUSE_SETTING] = "setting", [CAUSE_ROW] = "books",
	[CAUSE_VOTE] = "vote", [CAUSE_BATTLE] = "battle", [CAUSE_OFFER] = "offer",
	[CAUSE_INCIDENT] = "incident",
	[CAUSE_GENERAL_WAR] = "general-war", [CAUSE_WAR] = "war",
	[CAUSE_BUDGET] = "budget", [CAUSE_CLOCK] = "clock", [CAUSE_ENDING] = "ending",
	[CAUSE_AGREEMENT] = "agreement", [CAUSE_SIGNAL] = "signal", [CAUSE_INJECT] = "inject",
	[CAUSE_FACILITATOR] = "facilitator",
	[CAUSE_COUNT] = NULL,
};
const char *const NAMES_FIELD[AGREEMENT_FIELDS + 1] = {
	[AGREEMENT_UNTIL] = "until", [AGREEMENT_LEAKED] = "leaked",
	[AGREEMENT_DENOUNCED] = "denounced", [AGREEMENT_BROKEN] = "broken",
	[AGREEMENT_DONE] = "done", [AGREEMENT_GONE] = "gone", [AGREEMENT_FIELDS] = NULL,
};
const char *const NAMES_ENTRY[ENTRY_KIND_COUNT + 1] = {
	[ENTRY_TURN] = "turn", [ENTRY_EVENT] = "event", [ENTRY_ORDER] = "order",
	[ENTRY_VOTE] = "vote", [ENTRY_ROLL] = "roll", [ENTRY_ATTRIBUTION] = "attribution",
	[ENTRY_CHECK] = "check", [ENTRY_WAR] = "war", [ENTRY_AGENDA] = "agenda", [ENTRY_SAY] = "say",
	[ENTRY_BATTLE] = "battle", [ENTRY_OFFER] = "offer",
	[ENTRY_BOOKS] = "books", [ENTRY_ENDING] = "ending", [ENTRY_SCORE] = "score",
	[ENTRY_TRACK] = "track", [ENTRY_RES] = "resource", [ENTRY_FLAG] = "flag",
	[ENTRY_UNITS] = "units", [ENTRY_QUALITY] = "quality", [ENTRY_COMMIT] = "commitment",
	[ENTRY_WHIP] = "whip", [ENTRY_SETTING] = "setting", [ENTRY_LINE] = "budget",
	[ENTRY_CONTROL] = "control", [ENTRY_HELD] = "held", [ENTRY_RAISED] = "raised",
	[ENTRY_REST] = "rest", [ENTRY_FILED] = "filed", [ENTRY_DELAY] = "delay",
	[ENTRY_DUE] = "due", [ENTRY_USED] = "used", [ENTRY_CLOCK] = "clock",
	[ENTRY_OVER] = "over",
	[ENTRY_AGREED] = "agreed", [ENTRY_BREACH] = "breach", [ENTRY_LEAK] = "leak",
	[ENTRY_INJECT] = "inject", [ENTRY_RULING] = "struck-off", [ENTRY_PACKAGE] = "package",
	[ENTRY_AGREEMENT] = "agreement", [ENTRY_BROKEN] = "broken", [ENTRY_LOST] = "lost",
	[ENTRY_DESK] = "desk", [ENTRY_STAGED] = "staged", [ENTRY_KIND_COUNT] = NULL,
};

const char *const *names_of_setting(enum setting setting)
{
	static const char *const ROE[] = { "fight", "hold", NULL };
	static const char *const STANCE[] = { "hold", "limited", "major", NULL };
	static const char *const ART5[] = { "auto", "consult", "decline", NULL };
	static const char *const ACCEPT[] = { "reject", "accept", NULL };
	static const char *const *const WORDS[SETTING_COUNT] = {
		[SETTING_ROE] = ROE, [SETTING_STANCE] = STANCE, [SETTING_ART5] = ART5,
		[SETTING_ACCEPT] = ACCEPT,
	};

	return WORDS[setting];
}

bool procedures_check(const struct world *world, struct fault *fault)
{
	/* With the sections of the handbook, where a reader finds what is meant. */
	static const char *const NAMES[PROCEDURE_COUNT] = {
		[PROCEDURE_BATTLE] = "battles (B11)",
	};
	unsigned missing = world_missing(world);
	struct str text;

	if (!missing)
		return true;
	str_init(&text);
	for (int i = 0; i < PROCEDURE_COUNT; i++)
		if (missing & 1U << i)
			str_addf(&text, "%s%s", text.length > 0 ? ", " : "", NAMES[i]);
	fault_set(fault, FAULT_PROCEDURE, text.text, NULL);
	str_release(&text);
	return false;
}
