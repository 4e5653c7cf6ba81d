/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/debrief.h"

#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/rich.h"

static bool has_notes(const struct sheet *sheet, const struct notes *notes)
{
	if (!sheet || !notes)
		return false;
	for (int i = 0; i < sheet->count; i++)
		if (notes->reason[i][0])
			return true;
	return notes->intent[0] != '\0';
}

static void intent(const struct notes *notes, struct doc *out)
{
	if (!notes->intent[0])
		return;
	doc_addf(out, 't', "    %s %s", _("intent:"), notes->intent);
	if (notes->prediction >= 0)
		doc_addf(out, 'd', _("    thought that it would come out so with %d%%"),
			notes->prediction);
}

static void reasons(const struct prose *prose, const struct sheet *sheet,
	const struct notes *notes, struct doc *out)
{
	for (int i = 0; i < sheet->count; i++) {
		struct str name;

		if (!notes->reason[i][0])
			continue;
		str_init(&name);
		prose_order(prose, &sheet->orders[i], &name);
		doc_addf(out, 't', "    %s%s" RICH_MARK "k%s", name.text, _(": "),
			notes->reason[i]);
		str_release(&name);
	}
}

void debrief_notes(const struct session *session, enum lang lang, struct doc *out)
{
	struct prose prose = { .world = session_world(session), .lang = lang };
	int turns = session_state(session)->turn;
	bool any = false;

	for (int turn = 1; turn <= turns; turn++) {
		for (int team = 0; team < TEAM_COUNT; team++) {
			const struct sheet *sheet = session_sheet(session, turn, (enum team)team);
			const struct notes *notes = session_notes(session, turn, (enum team)team);

			if (!has_notes(sheet, notes))
				continue;
			if (!any) {
				doc_add(out, 't', "");
				doc_add(out, 'h', _("What was meant at the time"));
			}
			any = true;
			doc_addf(out, style_team((enum team)team), _("  Turn %d, %s"), turn,
				prose_team((enum team)team));
			intent(notes, out);
			reasons(&prose, sheet, notes, out);
		}
	}
}
