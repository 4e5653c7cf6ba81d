/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/palette.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "engine/act.h"
#include "engine/agreement.h"
#include "engine/odds.h"
#include "prose/gettext.h"
#include "ui/rich.h"

/* The widest name or reason of a row; terminals may be wider. */
enum { MOST_COLS = 200 };

int target_count(const struct world *world, int kind)
{
	const struct order_kind *it = &world->orders[kind];

	return it->target_kind == TARGET_KIND_NONE ? 0 : it->targets.count;
}

int target_at(const struct world *world, int kind, int index)
{
	return world->lists[world->orders[kind].targets.first + index];
}

const char *target_name(const struct scene *scene, int kind, int target, char buffer[12])
{
	const struct world *world = scene->world;

	switch ((enum target_kind)world->orders[kind].target_kind) {
	case TARGET_KIND_AREA:
		return scene_area(scene, target);
	case TARGET_KIND_BLOC:
		return scene_name(scene, &world->blocs[target].name, world->blocs[target].id);
	case TARGET_KIND_NONE:
	case TARGET_KIND_VALUE:
		break;
	}
	snprintf(buffer, 12, "%d", target);
	return buffer;
}

/* The verdict on a kind: legal with some target, or why not with the first. */
static struct palette_item judge(const struct world *world, const struct state *imagined,
	const struct sheet *sheet, struct order order)
{
	struct palette_item item = { .kind = order.kind, .target = TARGET_NONE };
	int count = target_count(world, order.kind);

	for (int i = 0; i < count || i == 0; i++) {
		order.target = (int16_t)(count ? target_at(world, order.kind, i) : TARGET_NONE);

		enum verdict verdict = sheet_admits(world, imagined, sheet, &order);

		if (i == 0 || verdict == VERDICT_LEGAL) {
			item.verdict = verdict;
			item.target = order.target;
		}
		if (verdict == VERDICT_LEGAL)
			break;
	}
	return item;
}

/* Whether the filter's text stands in the order's name or begins its id. */
static bool passes(const struct scene *scene, const struct palette *palette, int kind)
{
	const struct order_kind *it = &scene->world->orders[kind];
	const char *text = palette->filter.text;

	return !*text || strcasestr(text_in(&it->name, scene->lang), text)
		|| strncasecmp(it->id, text, strlen(text)) == 0;
}

void palette_open(struct palette *palette, const struct scene *scene,
	const struct state *imagined, const struct sheet *sheet)
{
	const struct world *world = scene->world;
	int count = 0;

	for (int pass = 0; pass < 2; pass++)
		for (int kind = 0; kind < world->order_count; kind++) {
			struct order order = { .team = scene->team, .kind = (int16_t)kind };

			if (world->orders[kind].team != scene->team
				|| !order_is_offered(world, imagined, kind)
				|| !passes(scene, palette, kind))
				continue;

			struct palette_item item = judge(world, imagined, sheet, order);

			if ((item.verdict == VERDICT_LEGAL) == (pass == 0))
				palette->items[count++] = item;
		}
	list_resize(&palette->list, count);
}

const struct palette_item *palette_selected(const struct palette *palette)
{
	return palette->list.count ? &palette->items[palette->list.selected] : NULL;
}

bool palette_key(struct palette *palette, int key, const struct scene *scene,
	const struct state *imagined, const struct sheet *sheet)
{
	if (list_key(&palette->list, key, 10))
		return true;
	if (!line_edit_key(&palette->filter, key))
		return false;
	palette->list.selected = palette->list.top = 0;
	palette_open(palette, scene, imagined, sheet);
	return true;
}

void odds_text(const struct scene *scene, const struct state *imagined,
	const struct order *order, char *out, size_t size)
{
	const struct order_kind *kind = &scene->world->orders[order->kind];

	if (kind->free_form)
		snprintf(out, size, "?");
	else if (kind->has_vote || kind->has_roll || kind->battle || kind->has_offer)
		snprintf(out, size, "%3d%%",
			odds_of_order(scene->world, imagined, order->kind, order->target));
	else
		snprintf(out, size, "%s", _("sure"));
}

/* What printf's width counts too little or too much for: bytes are not columns. */
static int spare(const char *text)
{
	return utf8_width(text) - (int)strlen(text);
}

static int least(int one, int other)
{
	return one < other ? one : other;
}

void palette_refusal(const struct scene *scene, const struct state *imagined,
	const struct order *order, enum verdict verdict, struct str *out)
{
	struct prose prose = scene_prose(scene);

	int number = verdict == VERDICT_AGREEMENT
		? agreement_forbids(scene->world, imagined, order) : 0;

	/* 0: only together with what is on the sheet. */
	if (number > 0)
		str_addf(out, _("agreement %d: "), number);
	prose_verdict(&prose, imagined, order, verdict, out);
}

static void item_row(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, bool selected, struct canvas *canvas, struct box line)
{
	const struct order_kind *kind = &scene->world->orders[item->kind];
	bool legal = item->verdict == VERDICT_LEGAL;
	struct order order = { .team = scene->team, .kind = item->kind, .target = item->target };
	int name_cols = least(legal ? line.cols - 28 : line.cols / 2 - 6, MOST_COLS);
	int rest = least(line.cols - name_cols - 5, MOST_COLS);
	char name[4 * MOST_COLS + 1], why[4 * MOST_COLS + 1], odds[24], text[2000];
	struct str reason;

	str_init(&reason);
	if (!legal)
		palette_refusal(scene, imagined, &order, item->verdict, &reason);
	odds_text(scene, imagined, &(struct order){ .kind = item->kind, .target = item->target },
		odds, sizeof(odds));
	fit_name(scene_name(scene, &kind->name, kind->id), name_cols, name);
	fit_name(legal ? "" : reason.text, rest, why);
	if (legal)
		snprintf(text, sizeof(text), " %c %s %7d %8d " RICH_MARK "k%*s",
			selected ? '>' : ' ', name,
			order_cost(scene->world, imagined, item->kind, RES_BP),
			order_cost(scene->world, imagined, item->kind, RES_PC), 5 - spare(odds), odds);
	else
		snprintf(text, sizeof(text), " %c " RICH_MARK "d%s " RICH_MARK "w%s",
			selected ? '>' : ' ', name, why);
	rich_bar(canvas, &line, line.row, text, selected ? 's' : 't');
	if (selected) {
		canvas->cursor_row = line.row;
		canvas->cursor_col = line.col;
	}
	str_release(&reason);
}

static void roll_lines(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[item->kind];
	struct roll_odds odds;
	struct str line;

	if (!kind->has_roll)
		return;
	odds_of_roll(scene->world, imagined, &scene->world->rolls[kind->roll], item->target, &odds);
	str_init(&line);
	for (int band = 0; band < BAND_COUNT; band++)
		if (odds.band[band] > 0)
			str_addf(&line, "  %s " RICH_MARK "k%d%%" RICH_MARK "t",
				prose_band((enum band)band), odds.band[band]);
	doc_addf(out, 't', " %s", line.text);
	str_release(&line);
}

/* "16:13  gained 30%  contested 40%  repulsed 30%" */
static void battle_line(const char *label, const struct battle *battle, const int *result,
	struct doc *out)
{
	doc_addf(out, 't', " " RICH_MARK "d%s " RICH_HANG RICH_MARK "t%d:%d  %s " RICH_MARK "k%d%%"
		RICH_MARK "t  %s " RICH_MARK "k%d%%" RICH_MARK "t  %s " RICH_MARK "k%d%%", label,
		battle->attacker, battle->defender, _("gained"), result[BATTLE_GAINED],
		_("contested"), result[BATTLE_CONTESTED], _("repulsed"),
		result[BATTLE_REPULSED]);
}

/* The odds of an attack, with and without the Coalition's common answer. */
static void battle_lines(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, struct doc *out)
{
	const struct order_kind *kind = &scene->world->orders[item->kind];
	struct battle_odds odds;

	if (kind->battle == BATTLE_NONE || item->target == TARGET_NONE)
		return;
	if (!odds_of_battle(scene->world, imagined, item->kind, item->target, &odds)) {
		doc_add(out, 'w', _(" As things stand nobody could fight there."));
	} else if (!odds.opposed) {
		doc_add(out, 'w', _(" Outside NATO: nobody fights back."));
	} else if (kind->battle == BATTLE_COUNTER) {
		battle_line(_("if passed"), &odds.side[1], odds.result[1], out);
	} else {
		doc_addf(out, 'd', _(" the Coalition answers: %d%%"), odds.vote);
		battle_line(_("answered"), &odds.side[1], odds.result[1], out);
		battle_line(_("unanswered"), &odds.side[0], odds.result[0], out);
	}
}

static void effect_line(const struct scene *scene, const char *label, char letter,
	struct span effects, struct doc *out)
{
	struct prose prose = scene_prose(scene);
	struct str text;

	if (effects.count == 0)
		return;
	str_init(&text);
	prose_effects(&prose, effects, TARGET_NONE, &text);
	doc_addf(out, 't', " " RICH_MARK "%c%s " RICH_HANG RICH_MARK "t%s", letter, label, text.text);
	str_release(&text);
}

void order_effects(const struct scene *scene, const struct order_kind *kind, struct doc *out)
{
	effect_line(scene, _("does"), 'd', kind->always, out);
	if (kind->has_vote) {
		effect_line(scene, _("if passed"), 'g', kind->pass, out);
		effect_line(scene, _("if rejected"), 'b', kind->fail, out);
	}
	for (int band = 0; kind->has_roll && band < BAND_COUNT; band++)
		effect_line(scene, prose_band((enum band)band), band <= BAND_SUCCESS ? 'g' : 'w',
			scene->world->rolls[kind->roll].bands[band], out);
}

/* Why it cannot be given, in full: its row may have cut it; or whose word it would break. */
static void reason_line(const struct scene *scene, const struct state *imagined,
	const struct palette_item *item, struct doc *out)
{
	struct order order = { .team = scene->team, .kind = item->kind, .target = item->target };
	struct str reason;

	if (item->verdict == VERDICT_LEGAL) {
		int number = agreement_is_against(scene->world, imagined, NULL, &order);

		if (number)
			doc_addf(out, 'b', _(" breaks agreement %d"), number);
		return;
	}
	str_init(&reason);
	palette_refusal(scene, imagined, &order, item->verdict, &reason);
	doc_addf(out, 'w', " %s", reason.text);
	str_release(&reason);
}

void palette_detail(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, struct doc *out)
{
	const struct palette_item *item = palette_selected(palette);

	if (!item) {
		doc_add(out, 'w', _(" No order has this in its name."));
		return;
	}

	const struct order_kind *kind = &scene->world->orders[item->kind];

	doc_addf(out, 'h', " %s", scene_name(scene, &kind->name, kind->id));
	reason_line(scene, imagined, item, out);
	roll_lines(scene, imagined, item, out);
	battle_lines(scene, imagined, item, out);
	order_effects(scene, kind, out);
	if (kind->cooldown)
		doc_addf(out, 'd', _(" rests for this many turns after it was given: %d"),
			kind->cooldown);
	if (kind->limit)
		doc_addf(out, 'd', _(" given %d times of at most %d in a game"),
			imagined->filed[item->kind], kind->limit);
	if (kind->countersign && desk_has(imagined, DESK_CONGRESS))
		doc_addf(out, 'd', _(" without Congress's signature it costs this much more capital: %d"),
			kind->countersign);
	if (kind->hidden)
		doc_add(out, 'd', _(" hidden: the others see what happens, not who did it"));
}

void palette_draw(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, struct canvas *canvas, const struct box *box)
{
	struct box head = { box->row, box->col, 1, box->cols };
	int detail_rows = box->rows >= 30 ? 10 : 6;
	int rows = box->rows - 2 - detail_rows;
	struct list list = palette->list;
	char columns[128];
	struct doc doc;

	canvas_fill(canvas, box, ' ', style_of('t'));
	list_scroll(&list, rows);
	for (int i = 0; i < rows && list.top + i < list.count; i++) {
		struct box line = { box->row + 1 + i, box->col, 1, box->cols };

		item_row(scene, imagined, &palette->items[list.top + i],
			list.top + i == list.selected, canvas, line);
	}
	doc_init(&doc);
	palette_detail(palette, scene, imagined, &doc);

	struct box under = { box->row + box->rows - detail_rows, box->col, detail_rows,
		box->cols };

	rich_bar(canvas, box, under.row - 1, _(" What it does"), 'B');
	doc_show(&doc, canvas, &under);
	doc_release(&doc);

	int row = canvas->cursor_row, col = canvas->cursor_col;

	line_edit_draw(&palette->filter, canvas, &head, _(" Order, or part of its name: "));
	snprintf(columns, sizeof(columns), "%*s %*s %*s", 7 - spare(_("budget")), _("budget"),
		8 - spare(_("capital")), _("capital"), 5 - spare(_("odds")), _("odds"));
	rich_put(canvas, &head, head.row, head.col + head.cols - 24, columns, 'i');
	canvas->cursor_row = row;
	canvas->cursor_col = col;
}
