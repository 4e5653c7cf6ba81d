/* SPDX-License-Identifier: MIT */
#ifndef UI_PALETTE_H
#define UI_PALETTE_H

#include "engine/order.h"
#include "ui/doc.h"
#include "ui/line_edit.h"
#include "ui/list.h"
#include "ui/scene.h"

/* One order of the list. */
struct palette_item {
	int16_t kind;
	enum verdict verdict;    /* LEGAL if at least one target is */
	int16_t target;          /* a legal one, or the first; TARGET_NONE without targets */
};

/* The list of orders a team may give, narrowed by typing. Legal ones come first. */
struct palette {
	struct line_edit filter;
	struct list list;
	struct palette_item items[MAX_ORDERS];
};

/* Fill it for the sheet as it stands. imagined: what costs, odds and verdicts are shown on. */
void palette_open(struct palette *palette, const struct scene *scene,
	const struct state *imagined, const struct sheet *sheet);

/* The selected item, NULL if the filter leaves none. */
const struct palette_item *palette_selected(const struct palette *palette);

/* Move or type; true if the key was used. */
bool palette_key(struct palette *palette, int key, const struct scene *scene,
	const struct state *imagined, const struct sheet *sheet);

/* The list with what palette_detail() says, beside it or below it, as there is room; or one. */
void palette_draw(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, struct canvas *canvas, const struct box *box);

void palette_draw_list(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, struct canvas *canvas, const struct box *box);
void palette_draw_detail(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, struct canvas *canvas, const struct box *box);

/* What an order does, whatever comes of it and by its outcomes, one line each. */
void order_effects(const struct scene *scene, const struct order_kind *kind, struct doc *out);
/*
 * More about the selected order: what it costs, needs and does, its odds in full, what its vote
 * asks for and who may stop it, how often it may be given. cols: of the page.
 */
void palette_detail(const struct palette *palette, const struct scene *scene,
	const struct state *imagined, int cols, struct doc *out);

/* Why an order cannot be given; against an agreement, which. */
void palette_refusal(const struct scene *scene, const struct state *imagined,
	const struct order *order, enum verdict verdict, struct str *out);

/* The odds of an order, " 62%"; with neither vote nor roll "sure"; "?" of a free-form one. */
void odds_text(const struct scene *scene, const struct state *imagined,
	const struct order *order, char *out, size_t size);

/* The targets of an order kind in file order: how many, the i-th, and its name. */
int target_count(const struct world *world, int kind);
int target_at(const struct world *world, int kind, int index);
const char *target_name(const struct scene *scene, int kind, int target, char buffer[12]);

#endif
