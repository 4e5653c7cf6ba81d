/* SPDX-License-Identifier: MIT */
#include "ui/request.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/name.h"
#include "prose/gettext.h"
#include "ui/palette.h"
#include "ui/rich.h"

enum {
	BOARD = 1 << PLACE_BOARD, REPLAY = 1 << PLACE_REPLAY, CHAIR = 1 << PLACE_CHAIR,
	TITLE = 1 << PLACE_TITLE,
	EVERYWHERE = (1 << PLACE_COUNT) - 1,
};

/* A word of the command line. */
struct request_row {
	const char *word, *also; /* also: a shorter one, NULL */
	int places;
	enum request_id id;
	enum action action;
	enum request_argument argument;
	bool needed;             /* the argument may not be left out */
	const char *usage;       /* how the argument is called; "" without one */
	const char *help;
};

static const struct request_row ROWS[] = {
	{ "help", "h", EVERYWHERE, REQUEST_HELP, ACTION_NONE, ARGUMENT_COMMAND, false,
		N_("[COMMAND]"), N_("what this screen is for and its keys, or what a command does") },
	{ "rule", NULL, EVERYWHERE, REQUEST_RULE, ACTION_NONE, ARGUMENT_WORDS, false,
		N_("[WORDS]"), N_("look words up in the rules handbook; alone: its contents") },
	{ "find", "f", BOARD | REPLAY, REQUEST_FIND, ACTION_NONE, ARGUMENT_PLACE, true,
		N_("NAME"), N_("select an area or the area of a city") },
	{ "why", "w", BOARD | REPLAY, REQUEST_WHY, ACTION_WHY, ARGUMENT_SUBJECT, false,
		N_("[NAME]"), N_("everything that moved a track or an area, latest first") },
	{ "track", NULL, BOARD | REPLAY, REQUEST_TRACK, ACTION_NONE, ARGUMENT_TRACK, true,
		N_("NAME"), N_("select a track: w tells why it stands as it does") },
	{ "tracks", "t", BOARD | REPLAY, REQUEST_ACTION, ACTION_TRACKS, ARGUMENT_NONE, false, "",
		N_("all tracks") },
	{ "news", "n", BOARD | REPLAY, REQUEST_ACTION, ACTION_NEWS, ARGUMENT_NONE, false, "",
		N_("what happened last turn") },
	{ "score", NULL, BOARD | REPLAY, REQUEST_ACTION, ACTION_AIMS, ARGUMENT_NONE, false, "",
		N_("what you are after, what it gives now, and the briefing") },
	{ "legend", NULL, BOARD | REPLAY, REQUEST_ACTION, ACTION_LEGEND, ARGUMENT_NONE, false, "",
		N_("what every mark on the map means, and how far weapons reach") },
	{ "rings", NULL, BOARD | REPLAY, REQUEST_ACTION, ACTION_RINGS, ARGUMENT_NONE, false, "",
		N_("show how far missiles reach, or not") },
	{ "map", NULL, BOARD | REPLAY, REQUEST_ACTION, ACTION_MAP_MODE, ARGUMENT_NONE, false, "",
		N_("draw the map in quarters of cells, in halves, or in outlines") },
	{ "order", "o", BOARD, REQUEST_ORDER, ACTION_ORDER, ARGUMENT_ORDER, false,
		N_("[ORDER [TARGET]]"), N_("put an order on the sheet; alone: the list of orders") },
	{ "remove", "x", BOARD, REQUEST_REMOVE, ACTION_REMOVE, ARGUMENT_SHEET, false,
		N_("[NUMBER]"), N_("take an order off the sheet, by its place on it") },
	{ "votes", "v", BOARD, REQUEST_VOTES, ACTION_VOTES, ARGUMENT_ORDER, false,
		N_("[ORDER [TARGET]]"), N_("how each country is likely to vote on an order") },
	{ "country", NULL, BOARD, REQUEST_COUNTRY, ACTION_COUNTRIES, ARGUMENT_COUNTRY, true,
		N_("NAME"), N_("one country: what its vote is made of, and what would move it") },
	{ "countries", "c", BOARD, REQUEST_ACTION, ACTION_COUNTRIES, ARGUMENT_NONE, false, "",
		N_("the countries that vote: how each leans, and what would move it") },
	{ "settings", NULL, BOARD, REQUEST_ACTION, ACTION_SETTINGS, ARGUMENT_NONE, false, "",
		N_("standing settings: rules of engagement, alert and the like") },
	{ "budget", "b", BOARD, REQUEST_ACTION, ACTION_BUDGET, ARGUMENT_NONE, false, "",
		N_("what your team pays every turn, as sliders") },
	{ "agreements", NULL, BOARD | REPLAY, REQUEST_ACTION, ACTION_AGREEMENTS, ARGUMENT_NONE,
		false, "", N_("all agreements, and what came of them") },
	{ "deals", NULL, BOARD, REQUEST_ACTION, ACTION_OFFERS, ARGUMENT_NONE, false, "",
		N_("offers, agreements in force, messages") },
	{ "outlook", NULL, BOARD, REQUEST_OUTLOOK, ACTION_OUTLOOK, ARGUMENT_WORDS, false,
		N_("[GAMES]"), N_("how so many games go on from here, played by the machine") },
	{ "options", NULL, BOARD | TITLE, REQUEST_OPTIONS, ACTION_NONE, ARGUMENT_NONE, false, "",
		N_("language, colours, map, mouse") },
	{ "lang", NULL, BOARD, REQUEST_LANG, ACTION_NONE, ARGUMENT_WORDS, true,
		N_("NAME"), N_("speak another language: en or zh_TW") },
	{ "theme", NULL, BOARD, REQUEST_THEME, ACTION_NONE, ARGUMENT_WORDS, true,
		N_("NAME"), N_("other colours: dark, light, high-contrast, colour-blind, mono") },
	{ "seal", NULL, BOARD, REQUEST_ACTION, ACTION_SEAL, ARGUMENT_NONE, false, "",
		N_("seal the sheet; asks once") },
	{ "turn", NULL, REPLAY, REQUEST_TURN, ACTION_NONE, ARGUMENT_TURN, true,
		N_("NUMBER"), N_("go to a turn") },
	{ "quit", "q", EVERYWHERE, REQUEST_ACTION, ACTION_QUIT, ARGUMENT_NONE, false, "",
		N_("leave; everything is always saved") },
};

enum { REQUEST_ROWS = sizeof(ROWS) / sizeof(*ROWS) };

static bool is_here(int row, enum place place)
{
	return (ROWS[row].places & 1 << place) != 0;
}

/* The row of a word, its short form, or a beginning that only one has; -1: none, -2: several. */
static int row_of(enum place place, const char *word)
{
	int found = -1;

	for (int i = 0; i < REQUEST_ROWS; i++)
		if (is_here(i, place) && (strcmp(ROWS[i].word, word) == 0
			|| (ROWS[i].also && strcmp(ROWS[i].also, word) == 0)))
			return i;
	for (int i = 0; i < REQUEST_ROWS; i++)
		if (is_here(i, place) && strncmp(ROWS[i].word, word, strlen(word)) == 0)
			found = found == -1 ? i : -2;
	return found;
}

/* Split a line into its word and what stands behind; return where that begins. */
static int split(const char *line, char *word, size_t size)
{
	const char *start = line + strspn(line, " ");
	size_t length = strcspn(start, " ");

	snprintf(word, size, "%.*s", (int)length, start);
	return (int)(start + length + strspn(start + length, " ") - line);
}

static void refuse_word(enum place place, const char *word, struct str *out)
{
	const char *nearest = NULL;

	for (int i = 0; i < REQUEST_ROWS; i++)
		if (is_here(i, place))
			name_offer(word, ROWS[i].word, &nearest);
	if (nearest)
		str_addf(out, _("there is no command \"%s\": did you mean \"%s\"?"), word, nearest);
	else
		str_addf(out, _("there is no command \"%s\" here; Tab lists those that there are"),
			word);
}

/* A beginning that several commands share: which. */
static void refuse_several(enum place place, const char *word, struct str *out)
{
	bool first = true;

	str_addf(out, _("\"%s\" could be: "), word);
	for (int i = 0; i < REQUEST_ROWS; i++)
		if (is_here(i, place) && strncmp(ROWS[i].word, word, strlen(word)) == 0) {
			str_addf(out, "%s%s", first ? "" : _(", "), ROWS[i].word);
			first = false;
		}
}

static const char *what_is_meant(enum request_argument argument)
{
	switch (argument) {
	case ARGUMENT_PLACE: return _("no area or city of that name");
	case ARGUMENT_TRACK: return _("no track of that name");
	case ARGUMENT_SUBJECT: return _("no track or area of that name");
	case ARGUMENT_COUNTRY: return _("no country of that name");
	case ARGUMENT_ORDER: return _("your team has no order of that name");
	case ARGUMENT_TARGET: return _("this order has no target of that name");
	case ARGUMENT_NONE: case ARGUMENT_WORDS: case ARGUMENT_SHEET: case ARGUMENT_TURN:
	case ARGUMENT_COMMAND:
		break;
	}
	return "";
}

static bool refuse_name(const struct request_context *context, enum request_argument argument,
	int kind, const char *text, struct str *out)
{
	char nearest[96];

	/* what is missing, what was typed */
	str_addf(out, _("%s: \"%s\"; "), what_is_meant(argument), text);
	if (named_nearest(context, argument, kind, text, nearest, sizeof(nearest)))
		str_addf(out, _("did you mean \"%s\"?"), nearest);
	else
		str_add(out, _("Tab lists the names there are"));
	return false;
}

/* The target behind an order; a value is typed as a number. */
static bool read_target(const struct request_context *context, const char *text,
	struct request *request, struct str *out)
{
	const struct world *world = context->scene->world;
	struct named named;
	int value = atoi(text);

	request->target = target_count(world, request->index) ? REQUEST_OPEN : TARGET_NONE;
	if (!*text)
		return true;
	if (world->orders[request->index].target_kind == TARGET_KIND_VALUE)
		for (int i = 0; i < target_count(world, request->index); i++)
			if (target_at(world, request->index, i) == value) {
				request->target = value;
				return true;
			}
	if (!named_find(context, ARGUMENT_TARGET, request->index, text, &named))
		return refuse_name(context, ARGUMENT_TARGET, request->index, text, out);
	request->target = named.index;
	return true;
}

/* The longest part of text, to a blank or a colon, that names an order; the rest its target. */
static bool read_order(const struct request_context *context, const char *text,
	struct request *request, struct str *out)
{
	char head[128];
	struct named named;

	for (size_t length = strlen(text); length > 0; length--) {
		bool part = text[length] == ' ' || text[length] == ':' || !text[length];

		if (!part || length >= sizeof(head))
			continue;
		snprintf(head, sizeof(head), "%.*s", (int)length, text);
		if (!named_find(context, ARGUMENT_ORDER, -1, head, &named))
			continue;
		request->index = named.index;
		return read_target(context, text + length + strspn(text + length, ": "), request,
			out);
	}
	return refuse_name(context, ARGUMENT_ORDER, -1, text, out);
}

static bool read_number(const char *text, int most, struct request *request)
{
	char *end;
	long value = strtol(text, &end, 10);

	request->number = (int)value;
	return !*end && value >= 1 && value <= most;
}

static bool read_argument(const struct request_context *context, const struct request_row *row,
	const char *text, struct request *request, struct str *out)
{
	struct named named;

	switch (row->argument) {
	case ARGUMENT_NONE:
		str_addf(out, _("nothing stands behind \"%s\""), row->word);
		return false;
	case ARGUMENT_COMMAND:
	case ARGUMENT_WORDS: return true;
	case ARGUMENT_ORDER: return read_order(context, text, request, out);
	case ARGUMENT_SHEET:
		if (read_number(text, context->orders, request))
			return true;
		if (context->orders)
			str_addf(out, _("which order of the sheet: a number from 1 to %d"),
				context->orders);
		else
			str_add(out, _("there is no order on the sheet"));
		return false;
	case ARGUMENT_TURN:
		if (read_number(text, context->turns, request))
			return true;
		str_addf(out, _("which turn: a number from 1 to %d"), context->turns);
		return false;
	case ARGUMENT_PLACE: case ARGUMENT_SUBJECT: case ARGUMENT_TRACK: case ARGUMENT_TARGET:
	case ARGUMENT_COUNTRY:
		break;
	}
	if (!named_find(context, row->argument, -1, text, &named))
		return refuse_name(context, row->argument, -1, text, out);
	request->index = named.index;
	request->of_track = named.track;
	return true;
}

bool request_read(const struct request_context *context, const char *line,
	struct request *request, struct str *out)
{
	char word[64];
	int rest = split(line, word, sizeof(word));

	*request = (struct request){ .id = REQUEST_NONE, .index = -1, .target = TARGET_NONE,
		.number = -1 };
	if (!*word)
		return true;

	int row = row_of(context->place, word);

	if (row < 0) {
		(row == -1 ? refuse_word : refuse_several)(context->place, word, out);
		return false;
	}
	request->id = ROWS[row].id;
	request->action = ROWS[row].action;
	snprintf(request->words, sizeof(request->words), "%s", line + rest);
	for (size_t end = strlen(request->words); end > 0 && request->words[end - 1] == ' '; end--)
		request->words[end - 1] = '\0';
	if (*request->words)
		return read_argument(context, &ROWS[row], request->words, request, out);
	if (ROWS[row].needed) {
		str_addf(out, _("it wants more: %s %s"), ROWS[row].word, _(ROWS[row].usage));
		return false;
	}
	return true;
}

static void offer(struct candidates *out, const char *insert, const char *note, bool more)
{
	struct candidate *it = &out->list[out->count];

	if (out->count >= MAX_CANDIDATES_SHOWN)
		return;
	snprintf(it->insert, sizeof(it->insert), "%s", insert);
	snprintf(it->note, sizeof(it->note), "%s", note);
	it->more = more;
	out->count++;
}

static void complete_word(enum place place, const char *typed, struct candidates *out)
{
	for (int i = 0; i < REQUEST_ROWS; i++) {
		if (is_here(i, place) && strncmp(ROWS[i].word, typed, strlen(typed)) == 0)
			offer(out, ROWS[i].word, _(ROWS[i].help),
				ROWS[i].argument != ARGUMENT_NONE);
	}
}

static void complete_name(const struct request_context *context,
	enum request_argument argument, int kind, const char *typed, struct candidates *out)
{
	struct named named;

	for (int i = 0; named_at(context, argument, kind, i, &named); i++) {
		const char *name = scene_name(context->scene, named.name, named.id ? named.id : "");
		bool by_id = argument == ARGUMENT_ORDER;

		if (!named_begins(&named, typed))
			continue;
		offer(out, by_id ? named.id : name, by_id ? name : named.id ? named.id : "",
			by_id && target_count(context->scene->world, named.index) > 0);
	}
}

/* The order, or behind a whole one its target. */
static void complete_order(const struct request_context *context, const char *text,
	struct candidates *out)
{
	char head[128];
	int rest = split(text, head, sizeof(head));
	struct named named;

	if (text[strlen(head)] == ' ' && named_find(context, ARGUMENT_ORDER, -1, head, &named)
		&& strcmp(named.id, head) == 0) {
		out->from += rest;
		complete_name(context, ARGUMENT_TARGET, named.index, text + rest, out);
		return;
	}
	complete_name(context, ARGUMENT_ORDER, -1, text, out);
}

void request_complete(const struct request_context *context, const char *line,
	struct candidates *out)
{
	char word[64];
	int rest = split(line, word, sizeof(word));

	*out = (struct candidates){ .from = (int)strspn(line, " ") };
	if (!strchr(line + out->from, ' ')) {
		complete_word(context->place, word, out);
		return;
	}

	int row = row_of(context->place, word);

	out->from = rest;
	if (row < 0)
		return;
	if (ROWS[row].argument == ARGUMENT_COMMAND)
		complete_word(context->place, line + rest, out);
	else if (ROWS[row].argument == ARGUMENT_ORDER)
		complete_order(context, line + rest, out);
	else
		complete_name(context, ROWS[row].argument, -1, line + rest, out);
}

static void row_line(int row, struct doc *out)
{
	char head[96];
	int pad;

	snprintf(head, sizeof(head), ":%s %s", ROWS[row].word,
		*ROWS[row].usage ? _(ROWS[row].usage) : "");
	pad = 24 - rich_width(head);
	doc_addf(out, 't', "  " RICH_MARK "k%s" RICH_MARK "t%*s" RICH_HANG "%s", head,
		pad > 1 ? pad : 1, "", _(ROWS[row].help));
}

void request_help(enum place place, struct doc *out)
{
	for (int i = 0; i < REQUEST_ROWS; i++)
		if (is_here(i, place))
			row_line(i, out);
}

bool request_explain(const char *word, struct doc *out)
{
	for (int i = 0; i < REQUEST_ROWS; i++)
		if (strcmp(ROWS[i].word, word) == 0) {
			row_line(i, out);
			if (ROWS[i].also)
				doc_addf(out, 'd', _("  in short: %s"), ROWS[i].also);
			return true;
		}
	return false;
}
