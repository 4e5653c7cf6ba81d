/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "app/plain_board.h"
#include "app/plain_names.h"
#include "engine/act.h"
#include "engine/agreement.h"
#include "prose/gettext.h"
#include "ui/board_parts.h"
#include "ui/words.h"

/* Orders: which there are, what each does, and putting them on the sheet. */

enum { DO_LIST = ORDER_FIRST, DO_SHOW, DO_ORDER, DO_REMOVE, DO_UNDO, DO_REDO, DO_SHEET,
	DO_VOTES };

const struct plain_command ORDER_COMMANDS[] = {
	{ "orders", NULL, N_("[all | TEXT]"), N_("what can be ordered: number, cost, chance; all: "
		"also what cannot, and why"), DO_LIST, ACTION_ORDER },
	{ "show", NULL, N_("ORDER"), N_("all about an order: what it does, its odds, its targets"),
		DO_SHOW, 0 },
	{ "order", NULL, N_("ORDER [TARGET]"), N_("put an order on the sheet"), DO_ORDER, 0 },
	{ "sheet", NULL, NULL, N_("what is on the sheet, and what is left to spend"), DO_SHEET, 0 },
	{ "remove", NULL, N_("[NUMBER]"), N_("take this order off the sheet"), DO_REMOVE,
		ACTION_REMOVE },
	{ "undo", NULL, NULL, N_("undo the last change of the sheet"), DO_UNDO, ACTION_UNDO },
	{ "redo", NULL, NULL, N_("do again what was undone"), DO_REDO, ACTION_REDO },
	{ "votes", NULL, N_("[ORDER]"), N_("how each country is likely to vote on it"), DO_VOTES,
		ACTION_VOTES },
	{ 0 },
};

/* The orders of the team in file order: a number stays the same through the game. */
static void list_kinds(const struct board *board, struct plain_names *names)
{
	const struct world *world = board->scene.world;

	plain_names_clear(names);
	for (int kind = 0; kind < world->order_count; kind++)
		if (world->orders[kind].team == board->scene.team
			&& order_is_offered(world, &board->imagined, kind))
			plain_names_add(names, kind, world->orders[kind].id, &world->orders[kind].name);
	names->numbered = names->count;
	for (int i = 0; i < names->numbered; i++)
		plain_names_add(names, names->list[i].value, NULL,
			&world->orders[names->list[i].value].brief);
}

static void list_targets(const struct board *board, int kind, struct plain_names *names)
{
	const struct world *world = board->scene.world;
	int count = target_count(world, kind);

	plain_names_clear(names);
	for (int i = 0; i < count; i++) {
		int target = target_at(world, kind, i);

		if (world->orders[kind].target_kind == TARGET_KIND_AREA)
			plain_names_add(names, target, world->areas[target].id,
				&world->areas[target].name);
		else if (world->orders[kind].target_kind == TARGET_KIND_BLOC)
			plain_names_add(names, target, world->blocs[target].id,
				&world->blocs[target].name);
		else
			plain_names_add(names, target, NULL, NULL);
	}
	names->numbered = names->count;
}

static const char *kind_name(const struct board *board, int kind)
{
	const struct order_kind *it = &board->scene.world->orders[kind];

	return scene_name(&board->scene, &it->name, it->id);
}

/* The palette's judgement of a kind, NULL if the team has no such order. */
static const struct palette_item *judged(struct board *board, int kind)
{
	struct palette *palette = &board->palette;

	line_edit_init(&palette->filter, "", 40);
	palette->list = (struct list){ 0 };
	palette_open(palette, &board->scene, &board->imagined, sheet_edit_sheet(&board->edit));
	for (int i = 0; i < palette->list.count; i++)
		if (palette->items[i].kind == kind) {
			palette->list.selected = i;
			return &palette->items[i];
		}
	return NULL;
}

void plain_terms_text(const struct board *board, const struct order *order, struct str *out)
{
	const struct world *world = board->scene.world;
	char odds[24];
	const char *chance;

	odds_text(&board->scene, &board->imagined, order, odds, sizeof(odds));
	chance = odds + strspn(odds, " ");
	str_addf(out, _("budget %d, capital %d, "),
		order_cost(world, &board->imagined, order->kind, RES_BP),
		order_cost(world, &board->imagined, order->kind, RES_PC));
	if (strchr(chance, '%'))
		str_addf(out, _("chance %s"), chance);
	else
		str_add(out, chance);
}

static void say_item(struct plain *plain, struct board *board, int number, int kind)
{
	const struct palette_item *item = judged(board, kind);
	struct order order = { .team = (uint8_t)board->scene.team, .kind = (int16_t)kind,
		.target = item ? item->target : TARGET_NONE };
	struct str text;

	str_init(&text);
	if (item && item->verdict == VERDICT_LEGAL)
		plain_terms_text(board, &order, &text);
	else if (item)
		palette_refusal(&board->scene, &board->imagined, &order, item->verdict, &text);
	if (plain->brief)
		plain_sayf(plain, _("%d. %s, %s"), number, kind_name(board, kind), text.text);
	else if (item && item->verdict == VERDICT_LEGAL)
		/* number, order, its id, what it costs */
		plain_sayf(plain, _("%d. %s (%s): %s"), number, kind_name(board, kind),
			board->scene.world->orders[kind].id, text.text);
	else
		/* number, order, why not */
		plain_sayf(plain, _("%d. %s: not now, %s"), number, kind_name(board, kind),
			text.text);
	str_release(&text);
}

/* Whether an order is asked for: by nothing, or by a text in its name or id. */
static bool is_wanted(const struct plain_name *name, const char *text)
{
	struct plain_names one = { .count = 1, .list = { *name } };
	struct str complaint;
	bool found;
	int value;

	if (!*text)
		return true;
	str_init(&complaint);
	found = plain_names_find(&one, text, &value, &complaint);
	str_release(&complaint);
	return found;
}

static void say_list(struct plain *plain, struct board *board, const char *text)
{
	bool all = strcasecmp(text, "all") == 0;
	const char *wanted = all ? "" : text;
	int left = 0, told = 0;
	struct plain_names names;

	list_kinds(board, &names);
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < names.numbered; i++) {
			const struct palette_item *item = judged(board, names.list[i].value);
			bool legal = item && item->verdict == VERDICT_LEGAL;

			if (legal != (pass == 0) || !is_wanted(&names.list[i], wanted))
				continue;
			left += !legal && !all && !*wanted;
			if (!legal && !all && !*wanted)
				continue;
			say_item(plain, board, i + 1, names.list[i].value);
			told++;
		}
	if (left > 0)
		plain_sayf(plain, _("Not now: %d more; \"orders all\" says why."), left);
	else if (told == 0)
		plain_say(plain, _("No order has this in its name."));
	plain_saw(board, BOARD_PALETTE, ACTION_NONE);
}

/* The order kind that begins *rest; -1 after it was said that there is none. */
static int take_kind(struct plain *plain, const struct board *board, const char **rest)
{
	struct plain_names names;
	struct str complaint;
	int kind = -1;

	list_kinds(board, &names);
	str_init(&complaint);
	if (!**rest)
		plain_say(plain, _("Say which order, by number or name; \"orders\" lists them."));
	else if (!plain_names_take(&names, rest, &kind, &complaint)) {
		kind = -1;
		plain_say(plain, complaint.text);
	}
	str_release(&complaint);
	return kind;
}

/* The targets of a kind in one line. */
static void name_targets(struct plain *plain, const struct board *board, int kind)
{
	struct str line;
	char number[12];

	str_init(&line);
	for (int i = 0; i < target_count(board->scene.world, kind); i++)
		str_addf(&line, "%s%d. %s", i ? _(", ") : "", i + 1, target_name(&board->scene, kind,
			target_at(board->scene.world, kind, i), number));
	plain_say(plain, line.text);
	str_release(&line);
}

/* The targets of a kind, with the chance at each and what is against it. */
static void say_targets(struct plain *plain, const struct board *board, int kind)
{
	const struct world *world = board->scene.world;
	int count = target_count(world, kind);

	if (plain->brief) {
		name_targets(plain, board, kind);
		return;
	}
	for (int i = 0; i < count; i++) {
		int target = target_at(world, kind, i);
		struct order order = { .team = (uint8_t)board->scene.team, .kind = (int16_t)kind,
			.target = (int16_t)target };
		enum verdict verdict = sheet_admits(world, &board->imagined,
			sheet_edit_sheet(&board->edit), &order);
		struct str text;
		char number[12];

		str_init(&text);
		if (verdict == VERDICT_LEGAL)
			plain_terms_text(board, &order, &text);
		else
			palette_refusal(&board->scene, &board->imagined, &order, verdict, &text);
		plain_sayf(plain, verdict == VERDICT_LEGAL ? _("%d. %s: %s")
			: _("%d. %s: not now, %s"), i + 1,
			target_name(&board->scene, kind, target, number), text.text);
		str_release(&text);
	}
}

static void say_order(struct plain *plain, struct board *board, const char *rest)
{
	int kind = take_kind(plain, board, &rest);
	struct doc doc;

	if (kind < 0 || !judged(board, kind))
		return;
	plain_doc_init(&doc);
	palette_detail(&board->palette, &board->scene, &board->imagined, 0, &doc);
	plain_tell(plain, &doc);
	if (target_count(board->scene.world, kind) > 0) {
		plain_say(plain, _("Targets:"));
		say_targets(plain, board, kind);
	} else {
		struct order order = { .kind = (int16_t)kind, .target = TARGET_NONE };
		struct str text;

		str_init(&text);
		plain_terms_text(board, &order, &text);
		plain_sayf(plain, "%s.", text.text);
		str_release(&text);
	}
}

/* Which target: from rest, else by asking. TARGET_NONE: none was chosen. */
static int take_target(struct plain *plain, struct board *board, int kind, const char *rest)
{
	struct plain_names names;
	struct str complaint;
	char numbers[64][12];
	int target = TARGET_NONE;

	list_targets(board, kind, &names);
	for (int i = 0; i < names.count && i < 64; i++)
		if (!names.list[i].id)
			names.list[i].in[0] = target_name(&board->scene, kind, names.list[i].value,
				numbers[i]);
	plain_saw(board, BOARD_TARGET, ACTION_NONE);
	str_init(&complaint);
	if (!*rest)
		say_targets(plain, board, kind);
	while (!plain_names_find(&names, rest, &target, &complaint)) {
		target = TARGET_NONE;
		if (strcmp(rest, "?") == 0)
			say_targets(plain, board, kind);
		else if (*rest)
			plain_say(plain, complaint.text);
		if (!plain_ask(plain, _("Which target? (\"?\" lists them, an empty line leaves it) "))
			|| plain->line.length == 0 || strcmp(plain->line.text, "stop") == 0)
			break;
		rest = plain->line.text;
		str_clear(&complaint);
	}
	str_release(&complaint);
	return target;
}

static enum board_event give(struct plain *plain, struct board *board, const char *rest)
{
	int kind = take_kind(plain, board, &rest);
	const struct palette_item *item = kind < 0 ? NULL : judged(board, kind);
	int target = TARGET_NONE;
	enum board_event event;

	if (!item)
		return BOARD_NOTHING;
	board->ordering = (int16_t)kind;
	if (target_count(board->scene.world, kind) > 0) {
		bool asks = item->verdict == VERDICT_LEGAL || *rest;

		target = asks ? take_target(plain, board, kind, rest) : item->target;
		if (target == TARGET_NONE)
			return BOARD_NOTHING;
	} else if (*rest) {
		plain_sayf(plain, _("This order takes no target; \"%s\" was not understood."), rest);
		return BOARD_NOTHING;
	}
	event = board_file_order(board, target);
	if (board->mode == BOARD_PACKAGE)
		event = plain_package(plain, board);
	board->mode = BOARD_MAP;
	if (event == BOARD_CHANGED) {
		plain_say(plain, board->message.text);
		str_clear(&board->message);
		plain_means(plain, board);
	}
	return event;
}

bool plain_pick_order(struct plain *plain, struct board *board, const char **rest)
{
	int count = sheet_edit_sheet(&board->edit)->count;
	size_t digits = strspn(*rest, "0123456789");
	int number = digits ? atoi(*rest) : board->edit.selected + 1;

	if (count == 0) {
		plain_say(plain, _("there is no order on the sheet"));
		return false;
	}
	if (number < 1 || number > count) {
		plain_sayf(plain, _("The orders on the sheet are numbered from 1 to %d."), count);
		return false;
	}
	board->edit.selected = number - 1;
	if (digits) {
		*rest += digits;
		*rest += strspn(*rest, " ");
	}
	return true;
}

static enum board_event take_off(struct plain *plain, struct board *board, const char *rest)
{
	if (!plain_pick_order(plain, board, &rest))
		return BOARD_NOTHING;
	if (*rest) {
		plain_say(plain, _("Say which order of the sheet, by its number."));
		return BOARD_NOTHING;
	}
	sheet_edit_remove(&board->edit);
	plain_sheet(plain, board);
	return BOARD_CHANGED;
}

static enum board_event step(struct plain *plain, struct board *board, bool back)
{
	if (back ? sheet_edit_undo(&board->edit) : sheet_edit_redo(&board->edit)) {
		plain_sheet(plain, board);
		return BOARD_CHANGED;
	}
	plain_say(plain, back ? _("nothing to undo") : _("nothing to do again"));
	return BOARD_NOTHING;
}

/* On an order of the list, or without a name on the selected one of the sheet. */
static void say_votes(struct plain *plain, struct board *board, const char *rest)
{
	struct order order = { .team = (uint8_t)board->scene.team, .target = TARGET_NONE };
	struct doc doc;

	if (*rest) {
		int kind = take_kind(plain, board, &rest);
		const struct palette_item *item = kind < 0 ? NULL : judged(board, kind);

		if (!item)
			return;
		order.kind = item->kind;
		order.target = item->target;
	} else if (plain_pick_order(plain, board, &rest)) {
		order = sheet_edit_sheet(&board->edit)->orders[board->edit.selected];
	} else {
		return;
	}
	plain_doc_init(&doc);
	words_votes(&board->scene, &board->imagined, &order, &doc);
	plain_tell(plain, &doc);
	plain_saw(board, BOARD_DOC, ACTION_VOTES);
}

bool plain_order_do(struct plain *plain, struct board *board, int id, const char *rest,
	enum board_event *event)
{
	switch (id) {
	case DO_LIST: say_list(plain, board, rest); break;
	case DO_SHOW: say_order(plain, board, rest); break;
	case DO_ORDER: *event = give(plain, board, rest); break;
	case DO_SHEET: plain_sheet(plain, board); break;
	case DO_REMOVE: *event = take_off(plain, board, rest); break;
	case DO_UNDO: *event = step(plain, board, true); break;
	case DO_REDO: *event = step(plain, board, false); break;
	case DO_VOTES: say_votes(plain, board, rest); break;
	default: return false;
	}
	return true;
}
