/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/report.h"

#include <stdio.h>

#include "app/commands.h"
#include "journal/names.h"
#include "prose/prose.h"

static int say(struct str *text)
{
	fputs(text->text, stderr);
	str_release(text);
	return EXIT_REFUSED;
}

int command_fault(const struct fault *fault)
{
	struct str text;

	str_init(&text);
	prose_fault(fault, &text);
	return say(&text);
}

int command_faults(const struct faults *faults)
{
	struct str text;

	str_init(&text);
	prose_faults(faults, &text);
	return say(&text);
}

int command_missing(const struct world *world)
{
	struct fault fault;

	return procedures_check(world, &fault) ? EXIT_DONE : command_fault(&fault);
}
