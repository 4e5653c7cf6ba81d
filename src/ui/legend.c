/* SPDX-License-Identifier: MIT */
#include "ui/legend.h"

#include "prose/gettext.h"
#include "ui/rich.h"

/* A mark as the map draws it: rich text, and what it means. */
struct legend_row {
	const char *mark;
	const char *meaning;
};

#define STYLED(letter, text) RICH_MARK letter text RICH_MARK "t"

static const struct legend_row ROWS[] = {
	{ STYLED("c", " C10 ") " " STYLED("m", " R4 ") " " STYLED("x", " W2 "),
		N_("how many brigades the Coalition, Russia, Washington have there") },
	{ STYLED("c", " C10 a8 m1 d2 n3 "),
		N_("behind them air wings, missile brigades, air defence, ships; where no brigades are, "
			"their letter stands first. Seen where there is room: zoom in with +") },
	{ STYLED("m", " R~68 "),
		N_("known only roughly, estimated anew each turn; the ground is dimly dotted") },
	{ STYLED("c", "C2+"), N_("others stand there, too, and there is no room to say so") },
	{ STYLED("h", "DON*"),
		N_("something changed there last turn: units, owner or front; the ground is hatched") },
	{ STYLED("F", "\u2812\u2824\u2822\u2804\u2800") "X",
		N_("the front between hostile camps (X in ASCII). Where two sides hold parts of an area "
			"of Ukraine it runs through the area and moves with their shares") },
	{ STYLED("C", "\u259A\u259A\u259A\u259A"),
		N_("striped: both sides have brigades in the area and none holds it yet") },
	{ STYLED("C", "\u2812\u2812\u2812\u2815") " =",
		N_("units that moved last turn, in the colour of their side (= in ASCII)") },
	{ STYLED("r", "\u2801\u2808\u2801\u2808\u2801") " '",
		N_("how far missiles reach, R shows and hides it (' in ASCII)") },
	{ STYLED("T", "\u2836\u2836\u2836") " !", N_("may be chosen as the target (! in ASCII)") },
	{ STYLED("M", "KAL") " *", N_("the selected area (its outline * in ASCII)") },
	{ ". : + ,",
		N_("in ASCII the land of the Coalition, Russia, Washington and nobody; ~ parts seas") },
};

void legend_marks(struct doc *out)
{
	for (size_t i = 0; i < sizeof(ROWS) / sizeof(*ROWS); i++) {
		int pad = 22 - rich_width(ROWS[i].mark);

		doc_addf(out, 't', "  %s%*s" RICH_HANG "%s", ROWS[i].mark, pad > 1 ? pad : 1, "",
			_(ROWS[i].meaning));
	}
}

void legend_write(const struct scene *scene, struct doc *out)
{
	const struct world *world = scene->world;

	doc_add(out, 'h', _("What the map shows"));
	legend_marks(out);
	if (world->weapon_count == 0)
		return;
	doc_add(out, 't', "");
	doc_add(out, 'h', _("How far weapons reach"));
	for (int i = 0; i < world->weapon_count; i++)
		doc_addf(out, 't', RICH_MARK "%c  %s" RICH_MARK "t  %d km",
			style_team(world->weapons[i].team),
			scene_name(scene, &world->weapons[i].name, world->weapons[i].id),
			world->weapons[i].km);
}
