/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/text.h"
#include "prose/gettext.h"

/* The folder of compiled translations: a program run where it was built uses those beside it. */
static const char *catalogue_folder(void)
{
	static const char BUILT[] = BUILDDIR "/locale/zh_TW/LC_MESSAGES/" PACKAGE_TARNAME ".mo";

	return access(BUILT, R_OK) == 0 ? BUILDDIR "/locale" : LOCALEDIR;
}

int locale_lang(const char *list)
{
	/* Whoever writes in these reads what is written in Taiwan. */
	static const char *const CHINESE[] = { "zh_TW", "zh_Hant", "zh-Hant", "zh_HK", "zh_MO" };

	while (*list) {
		for (size_t i = 0; i < sizeof(CHINESE) / sizeof(*CHINESE); i++)
			if (strncasecmp(list, CHINESE[i], strlen(CHINESE[i])) == 0)
				return LANG_ZH_TW;
		if (strncmp(list, "en", 2) == 0)
			return LANG_EN;
		list += strcspn(list, ":");
		list += strspn(list, ":");
	}
	return -1;
}

bool locale_is_utf8(void)
{
	static const char *const NAMES[] = { "LANG", "LC_CTYPE", "LC_ALL" };
	const char *name = "C";
	const char *dot;
	locale_t made;
	bool is_utf8 = true;

	for (size_t i = 0; i < sizeof(NAMES) / sizeof(*NAMES); i++)
		if (getenv(NAMES[i]) && *getenv(NAMES[i]))
			name = getenv(NAMES[i]);
	dot = strchr(name, '.');
	if (strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0)
		return false;
	if (dot)
		return strncasecmp(dot, ".utf-8", 6) == 0 || strncasecmp(dot, ".utf8", 5) == 0;
	made = newlocale(LC_CTYPE_MASK, name, (locale_t)0);
	if (made) {
		is_utf8 = strcmp(nl_langinfo_l(CODESET, made), "UTF-8") == 0;
		freelocale(made);
	}
	return is_utf8;
}

/*
 * A language that the user asks for is spoken even where its locale was never
 * made on this machine: gettext needs only its name. It knows one Chinese, which
 * no locale but UTF-8 is sent.
 */
static void language_keep(void)
{
	static const char *const NAMES[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < sizeof(NAMES) / sizeof(*NAMES); i++) {
		const char *wanted = getenv(NAMES[i]);
		int lang = wanted && *wanted ? locale_lang(wanted) : -1;

		if (lang == LANG_ZH_TW && i > 0 && !locale_is_utf8())
			lang = LANG_EN;
		if (lang >= 0)
			setenv("LANGUAGE", lang == LANG_ZH_TW ? "zh_TW" : "en", 1);
		/* LANGUAGE with nothing known is passed over; a locale decides alone. */
		if (lang >= 0 || (i > 0 && wanted && *wanted))
			return;
	}
}

void locale_open(const char *lang)
{
	if (lang)
		setenv("LANGUAGE", lang, 1);
	language_keep();
	if (!setlocale(LC_ALL, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_ALL, "C.UTF-8");
#ifdef ENABLE_NLS
	bindtextdomain(PACKAGE_TARNAME, catalogue_folder());
	bind_textdomain_codeset(PACKAGE_TARNAME, "UTF-8");
	textdomain(PACKAGE_TARNAME);
#endif
}

void locale_speak(const char *lang)
{
	if (!lang)
		unsetenv("LANGUAGE");
	locale_open(lang);
}
