/* SPDX-License-Identifier: MIT */
#ifndef UI_LEGEND_H
#define UI_LEGEND_H

#include "ui/doc.h"
#include "ui/scene.h"

/* What every mark of the map means, drawn with the marks themselves. */
void legend_marks(struct doc *out);

/* A page of it, with the weapons whose reach the game shows. */
void legend_write(const struct scene *scene, struct doc *out);

#endif
