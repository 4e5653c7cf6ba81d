/* SPDX-License-Identifier: MIT */
#ifndef UI_BUDGET_H
#define UI_BUDGET_H

#include "ui/list.h"
#include "ui/scene.h"
#include "ui/sheet_edit.h"

/* The budget lines of a team as sliders, with what each amount brings. */
struct budget {
	struct list list;
	int typed;               /* amount being typed, -1: none */
	struct str message;
	bool refused;
};

enum budget_event { BUDGET_NOTHING, BUDGET_CHANGED, BUDGET_LEFT };

void budget_init(struct budget *budget);
void budget_release(struct budget *budget);

/* Whether the scenario has budget lines for the team. */
bool budget_is_there(const struct scene *scene);

/* False where the scenario has no budget lines for the team. */
bool budget_open(struct budget *budget, const struct scene *scene);

enum budget_event budget_key(struct budget *budget, const struct scene *scene,
	const struct state *imagined, struct sheet_edit *edit, int key);
void budget_draw(const struct budget *budget, const struct scene *scene,
	const struct state *imagined, const struct sheet_edit *edit, struct canvas *canvas,
	const struct box *box);

#endif
