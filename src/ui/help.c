/* SPDX-License-Identifier: MIT */
#include "ui/help.h"

#include "prose/gettext.h"
#include "ui/legend.h"
#include "ui/request.h"
#include "ui/rich.h"

/* Marks that several screens use, as bits. */
enum { MARKS_MAP = 1, MARKS_TRACKS = 2, MARKS_SHEET = 4, MARKS_VOTES = 8, MARKS_BUDGET = 16 };

struct help_row {
	const char *purpose;     /* what the screen is for and what to do next */
	unsigned marks;
};

static const struct help_row ROWS[PLACE_COUNT] = {
	[PLACE_TITLE] = { N_("Here a game begins. Choose a scenario with Up and Down and press "
		"Enter; who has never played begins with the tutorial."), 0 },
	[PLACE_SETUP] = { N_("Here you say who plays: a person, the machine or nobody for each "
		"team. Change what you like with Left and Right, then press Enter to start."), 0 },
	[PLACE_READ] = { N_("A page to read. Space reads on, Enter goes on with the game."), 0 },
	[PLACE_BOARD] = { N_("The board: here you fill your team's sheet for this turn. Press o to "
		"choose orders (up to four), look with the other keys as long as you like, then "
		"press S to seal the sheet; the turn is played when all have sealed."),
		MARKS_MAP | MARKS_TRACKS | MARKS_SHEET },
	[PLACE_LIST] = { N_("A list. Choose a line with Up and Down and press Enter."), 0 },
	[PLACE_TARGET] = { N_("The order wants a target. Go to one of the lit areas with the arrows "
		"or Tab and press Enter."), MARKS_MAP },
	[PLACE_RESOLUTION] = { N_("What happened this turn, step by step, each with its odds and its "
		"die. Space shows the next step, Enter goes to the end."), MARKS_MAP | MARKS_TRACKS },
	[PLACE_REPLAY] = { N_("A game seen again. Step through it with Left and Right, turn by turn "
		"with PgUp and PgDn; v changes whose eyes you look with."), MARKS_MAP | MARKS_TRACKS },
	[PLACE_OFFERS] = { N_("Here teams deal with each other. Answer what waits for you (a, r, c), "
		"propose (p) or write (m); n goes on."), 0 },
	[PLACE_ARGUE] = { N_("What is argued is open to all. Write a counter-reason, or say for each "
		"team whether it accepts a reason; n goes on."), 0 },
	[PLACE_BALLOT] = { N_("You speak for a bloc. Vote y, n or a on each proposal, then press S to "
		"seal the votes."), MARKS_VOTES },
	[PLACE_CHAIR] = { N_("The facilitator's desk. Choose an act with Up and Down and press Enter; "
		"n gives the keyboard back or publishes the turn."), MARKS_MAP },
	[PLACE_HEARING] = { N_("The others may answer what is argued. Write a counter-reason with "
		"Enter; n goes on."), 0 },
	[PLACE_PALETTE] = { N_("All orders of your team: those you can give now first, then the "
		"others with what is in their way. Type part of a name, select with Up and Down, "
		"press Enter."), MARKS_SHEET },
	[PLACE_SETTINGS] = { N_("What stands until you change it: rules of engagement, alert and the "
		"like. Secret, takes no order, in force when the sheet is sealed."), 0 },
	[PLACE_PACKAGE] = { N_("A free-form order: say here which tracks it is to change and by how "
		"much, then press Enter and write down what is done."), 0 },
	[PLACE_PAGE] = { N_("A page to read. Space reads on, any other key goes back."),
		MARKS_TRACKS },
	[PLACE_CURTAIN] = { N_("The keyboard changes hands: who is called sits down, the others look "
		"away, then Enter."), 0 },
	[PLACE_FORM] = { N_("Terms of an offer, every field with its legal values. Select a field "
		"with Up and Down, change it with Left and Right or type the beginning of a value; "
		"on the last line Enter proposes."), 0 },
	[PLACE_RULES] = { N_("The rules handbook. Select a section and press Enter to read it; n and "
		"N go to the next and the last place found."), 0 },
	[PLACE_COUNTRIES] = { N_("The 35 countries that vote on the Coalition's measures: how each "
		"leans, how it would vote on the measure named above, and what would move it. "
		"[ and ] take another measure, Enter shows one country."), MARKS_VOTES },
	[PLACE_BUDGET] = { N_("What your team pays every turn before any order. Left and Right "
		"change the selected line, or type the amount; it is on the sheet at once."),
		MARKS_BUDGET },
	[PLACE_AGREEMENTS] = { N_("All agreements your team knows of: in force, offered, broken, "
		"ended. Select one with Up and Down."), 0 },
};

struct mark_row {
	unsigned marks;
	const char *name;
	const char *help;
};

static const struct mark_row MARKS[] = {
	{ MARKS_TRACKS, "~", N_("known only roughly: what is not yours is an estimate, "
		"made anew each turn") },
	{ MARKS_TRACKS, "+3  =", N_("changed by so much since last turn; not changed") },
	{ MARKS_SHEET, "62%", N_("the chance that it succeeds, or passes, as things stand now") },
	{ MARKS_SHEET, N_("sure"), N_("no die and no vote: it happens") },
	{ MARKS_SHEET, N_("free"), N_("takes none of the sheet's places") },
	{ MARKS_VOTES, N_("weight"), N_("how many votes a country has in a decision by weight") },
	{ MARKS_VOTES, N_("axis"), N_("from -5, leaning on America, to +5, on Europe") },
	{ MARKS_BUDGET, "|", N_("on a bar: what the line usually pays") },
};

static void marks(unsigned set, struct doc *out)
{
	if (!set)
		return;
	doc_add(out, 't', "");
	doc_add(out, 'h', _("Marks"));
	if (set & MARKS_MAP)
		legend_marks(out);
	for (size_t i = 0; i < sizeof(MARKS) / sizeof(*MARKS); i++) {
		const char *name = _(MARKS[i].name);
		int pad = 24 - rich_width(name);

		if (MARKS[i].marks & set)
			doc_addf(out, 't', "  " RICH_MARK "k%s" RICH_MARK "t%*s" RICH_HANG "%s",
				name, pad > 1 ? pad : 1, "", _(MARKS[i].help));
	}
}

void help_write(const struct keymap *keys, enum place place, struct doc *out)
{
	doc_add(out, 't', _(ROWS[place].purpose));
	doc_add(out, 't', "");
	doc_add(out, 'h', _("Keys"));
	keys_help(keys, place, out);
	if (place != PLACE_CURTAIN) {
		doc_add(out, 't', "");
		doc_add(out, 'h', _("Commands, behind :"));
		request_help(place, out);
	}
	marks(ROWS[place].marks, out);
}
