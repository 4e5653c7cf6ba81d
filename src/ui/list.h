/* SPDX-License-Identifier: MIT */
#ifndef UI_LIST_H
#define UI_LIST_H

#include <stdbool.h>

/* The cursor of a list on the screen: 0 <= selected < count unless it is empty. */
struct list {
	int count;
	int selected;
	int top;                 /* first row shown */
};

/* Set another length; the selection stays inside. */
void list_resize(struct list *list, int count);

/* Move by a key (Up Down PgUp PgDn Home End) on rows rows; false if it is no such key. */
bool list_key(struct list *list, int key, int rows);

/* Scroll so that the selection is within rows rows. */
void list_scroll(struct list *list, int rows);

#endif
