/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <locale.h>

#include "app/commands.h"
#include "prose/gettext.h"

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
#ifdef ENABLE_NLS
	bindtextdomain(PACKAGE, LOCALEDIR);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
#endif
	return command_run(argc, argv);
}
