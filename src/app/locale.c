/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "prose/gettext.h"

/* The folder of compiled translations: a program run where it was built uses those beside it. */
static const char *catalogue_folder(void)
{
	static const char BUILT[] = BUILDDIR "/locale/zh_TW/LC_MESSAGES/" PACKAGE_TARNAME ".mo";

	return access(BUILT, R_OK) == 0 ? BUILDDIR "/locale" : LOCALEDIR;
}

/*
 * A language that the user asks for is spoken even where its locale was never
 * made on this machine: gettext needs only its name.
 */
static void language_keep(void)
{
	static const char *const NAMES[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
		const char *wanted = getenv(NAMES[i]);

		if (!wanted || !wanted[0])
			continue;
		setenv("LANGUAGE", wanted, 0);
		return;
	}
}

void locale_open(const char *lang)
{
	if (lang)
		setenv("LANGUAGE", lang, 1);
	if (!setlocale(LC_ALL, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
		language_keep();
		setlocale(LC_ALL, "C.UTF-8");
	}
#ifdef ENABLE_NLS
	bindtextdomain(PACKAGE_TARNAME, catalogue_folder());
	bind_textdomain_codeset(PACKAGE_TARNAME, "UTF-8");
	textdomain(PACKAGE_TARNAME);
#endif
}
