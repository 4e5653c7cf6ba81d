/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/offer_print.h"

#include <stdio.h>

#include "prose/gettext.h"
#include "prose/prose.h"

void offer_print(const struct session *session, int number)
{
	static const char *const STAGES[OFFER_STAGES] = {
		[OFFER_OPEN] = N_("not answered"), [OFFER_ACCEPTED] = N_("accepted"),
		[OFFER_REFUSED] = N_("refused"), [OFFER_COUNTERED] = N_("countered"),
		[OFFER_LAPSED] = N_("lapsed"),
	};
	const struct offer *offer = &session_table(session)->offers[number - 1];
	struct prose prose = { .world = session_world(session), .lang = prose_lang() };
	struct str terms;

	str_init(&terms);
	prose_terms(&prose, &offer->terms, &terms);
	printf(_("offer %d, %s: %s\n"), number, _(STAGES[offer->stage]), terms.text);
	if (offer->agreement)
		printf(_("agreement %d is in force\n"), offer->agreement);
	str_release(&terms);
}
