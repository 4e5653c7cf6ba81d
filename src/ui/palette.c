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

/* From here on what the selected order does stands beside the list. */
enum { BESIDE_COLS = 110 };

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

void palette_draw_detail(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, struct canvas *canvas, const struct box *box)
{
	struct box body = { box->row + 1, box->col, box->rows - 1, box->cols };
	struct doc doc;

	doc_init(&doc);
	palette_detail(palette, scene, imagined, box->cols, &doc);
	canvas_fill(canvas, box, ' ', style_of('t'));
	rich_bar(canvas, box, box->row, _(" What it does"), 'B');
	doc_show(&doc, canvas, &body);
	doc_release(&doc);
}

void palette_draw_list(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, struct canvas *canvas, const struct box *box)
{
	struct box head = { box->row, box->col, 1, box->cols };
	struct list list = palette->list;
	char columns[128];

	canvas_fill(canvas, box, ' ', style_of('t'));
	list_scroll(&list, box->rows - 1);
	for (int i = 0; i < box->rows - 1 && list.top + i < list.count; i++) {
		struct box line = { box->row + 1 + i, box->col, 1, box->cols };

		item_row(scene, imagined, &palette->items[list.top + i],
			list.top + i == list.selected, canvas, line);
	}

	int row = canvas->cursor_row, col = canvas->cursor_col;

	line_edit_draw(&palette->filter, canvas, &head, _(" Order, or part of its name: "));
	snprintf(columns, sizeof(columns), "%*s %*s %*s", 7 - spare(_("budget")), _("budget"),
		8 - spare(_("capital")), _("capital"), 5 - spare(_("odds")), _("odds"));
	rich_put(canvas, &head, head.row, head.col + head.cols - 24, columns, 'i');
	canvas->cursor_row = row;
	canvas->cursor_col = col;
}

void palette_draw(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, struct canvas *canvas, const struct box *box)
{
	struct box list = *box, detail = *box;

	if (box->cols >= BESIDE_COLS) {
		list.cols = box->cols * 3 / 5;
		detail.col += list.cols + 1;
		detail.cols -= list.cols + 1;
	} else {
		detail.rows = box->rows >= 30 ? 14 : box->rows >= 25 ? 11 : 9;
		list.rows -= detail.rows;
		detail.row += list.rows;
	}
	palette_draw_detail(palette, scene, imagined, canvas, &detail);
	palette_draw_list(palette, scene, imagined, canvas, &list);
}
