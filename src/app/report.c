/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/report.h"

#include <stdio.h>

#include "app/commands.h"
#include "prose/gettext.h"
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

void procedures_name(unsigned set, char *names, size_t size)
{
	static const char *const NAMES[PROCEDURE_COUNT] = {
		[PROCEDURE_WAR] = N_("the war in Ukraine"),
		[PROCEDURE_BUDGETS] = N_("budgets and income"),
		[PROCEDURE_BATTLE] = N_("battles"),
		[PROCEDURE_MOVEMENT] = N_("movement of units"),
		[PROCEDURE_CEASEFIRE] = N_("ceasefire offers"),
	};
	struct str text;

	str_init(&text);
	for (int i = 0; i < PROCEDURE_COUNT; i++)
		if (set & 1U << i)
			str_addf(&text, "%s%s", text.length > 0 ? ", " : "", _(NAMES[i]));
	fault_copy(names, (int)size, text.text);
	str_release(&text);
}

int command_missing(const struct world *world)
{
	char names[FAULT_ARG];
	struct fault fault;

	procedures_name(world_missing(world), names, sizeof names);
	fault_set(&fault, FAULT_PROCEDURE, names, NULL);
	return command_fault(&fault);
}
