/* SPDX-License-Identifier: MIT */
#include "prose/prose.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "prose/gettext.h"

/* Whether the first entry of a locale list that this program knows is Chinese; -1: none is. */
static int list_is_chinese(const char *list)
{
	while (*list) {
		size_t length = strcspn(list, ":");

		if (strncmp(list, "zh_TW", 5) == 0)
			return 1;
		if (strncmp(list, "en", 2) == 0 || (length == 1 && *list == 'C'))
			return 0;
		list += length;
		list += strspn(list, ":");
	}
	return -1;
}

enum lang prose_lang(void)
{
	static const char *const VARIABLES[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

	for (int i = 0; i < 4; i++) {
		const char *value = getenv(VARIABLES[i]);

		if (!value || !*value)
			continue;
		int chinese = list_is_chinese(value);
		if (chinese >= 0)
			return chinese ? LANG_ZH_TW : LANG_EN;
		/* LANGUAGE with nothing known is passed over; a locale decides alone. */
		if (i > 0)
			return LANG_EN;
	}
	return LANG_EN;
}

const char *prose_team(enum team team)
{
	static const char *const NAMES[TEAM_COUNT + 1] = {
		[TEAM_C] = N_("Coalition"),
		[TEAM_R] = N_("Russia"),
		[TEAM_W] = N_("Washington"),
		[TEAM_NONE] = N_("nobody"),
	};

	assert(team <= TEAM_NONE);
	return _(NAMES[team]);
}

char prose_team_letter(enum team team)
{
	assert(team <= TEAM_NONE);
	return "CRW-"[team];
}

const char *prose_team_id(enum team team)
{
	static const char *const IDS[TEAM_COUNT + 1] = {
		[TEAM_C] = "coalition",
		[TEAM_R] = "russia",
		[TEAM_W] = "washington",
		[TEAM_NONE] = "none",
	};

	assert(team <= TEAM_NONE);
	return IDS[team];
}

const char *prose_band(enum band band)
{
	static const char *const NAMES[BAND_COUNT] = {
		[BAND_GREAT] = N_("great success"),
		[BAND_SUCCESS] = N_("success"),
		[BAND_MIXED] = N_("mixed result"),
		[BAND_FAIL] = N_("failure"),
		[BAND_BACKFIRE] = N_("backfires"),
	};

	assert(band < BAND_COUNT);
	return _(NAMES[band]);
}

const char *prose_setting(enum setting setting)
{
	static const char *const NAMES[SETTING_COUNT] = {
		[SETTING_ROE] = N_("Rules of engagement"),
		[SETTING_STANCE] = N_("Stance in Ukraine"),
		[SETTING_ART5] = N_("Article 5"),
		[SETTING_ALERT] = N_("Alert level"),
		[SETTING_ACCEPT] = N_("Ceasefire offers"),
	};

	assert(setting < SETTING_COUNT);
	return _(NAMES[setting]);
}

const char *prose_setting_value(enum setting setting, int value)
{
	enum { MOST = 4 };
	static const char *const NAMES[SETTING_COUNT][MOST] = {
		[SETTING_ROE] = { [ROE_FIGHT] = N_("fight"), [ROE_HOLD] = N_("hold fire") },
		[SETTING_STANCE] = {
			[STANCE_HOLD] = N_("hold the line"),
			[STANCE_LIMITED] = N_("limited offensive"),
			[STANCE_MAJOR] = N_("major offensive"),
		},
		[SETTING_ART5] = {
			[ART5_AUTO] = N_("automatic"),
			[ART5_CONSULT] = N_("consult"),
			[ART5_DECLINE] = N_("decline"),
		},
		[SETTING_ALERT] = { "0", "1", "2", "3" },
		[SETTING_ACCEPT] = { N_("reject"), N_("accept") },
	};

	assert(setting < SETTING_COUNT);
	if (value < 0 || value >= MOST || !NAMES[setting][value])
		return "?";
	return setting == SETTING_ALERT ? NAMES[setting][value] : _(NAMES[setting][value]);
}

const char *prose_unit(enum unit_kind kind, bool brief)
{
	static const char *const NAMES[UNIT_KIND_COUNT] = {
		[UNIT_BDE] = N_("brigades"),
		[UNIT_AIR] = N_("air wings"),
		[UNIT_MSL] = N_("missile brigades"),
		[UNIT_IAD] = N_("air-defence brigades"),
		[UNIT_NAV] = N_("naval groups"),
	};
	static const char *const BRIEF[UNIT_KIND_COUNT] = {
		[UNIT_BDE] = N_("bde"),
		[UNIT_AIR] = N_("air"),
		[UNIT_MSL] = N_("msl"),
		[UNIT_IAD] = N_("iad"),
		[UNIT_NAV] = N_("nav"),
	};

	assert(kind < UNIT_KIND_COUNT);
	return brief ? _(BRIEF[kind]) : _(NAMES[kind]);
}

const char *prose_decision(enum decision decision)
{
	static const char *const NAMES[DECISION_COUNT] = {
		[DECISION_WILLING] = N_("coalition of the willing"),
		[DECISION_MAJORITY] = N_("qualified majority"),
		[DECISION_UNANIMITY] = N_("unanimity"),
	};

	assert(decision < DECISION_COUNT);
	return _(NAMES[decision]);
}

const char *prose_flag(const struct prose *prose, int flag)
{
	const struct text *name = &prose->world->flag_names[flag];

	assert(flag >= 0 && flag < prose->world->flag_count);
	return name->in[LANG_EN] ? text_in(name, prose->lang) : prose->world->flags[flag];
}
