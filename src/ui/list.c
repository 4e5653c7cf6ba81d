/* SPDX-License-Identifier: MIT */
#include "ui/list.h"

#include "ui/input.h"

void list_resize(struct list *list, int count)
{
	list->count = count;
	if (list->selected >= count)
		list->selected = count - 1;
	if (list->selected < 0)
		list->selected = 0;
}

void list_scroll(struct list *list, int rows)
{
	if (list->selected < list->top)
		list->top = list->selected;
	if (rows > 0 && list->selected >= list->top + rows)
		list->top = list->selected - rows + 1;
	if (list->top > list->count - rows)
		list->top = list->count - rows;
	if (list->top < 0)
		list->top = 0;
}

bool list_key(struct list *list, int key, int rows)
{
	int to = list->selected;

	switch (key) {
	case INPUT_UP: to--; break;
	case INPUT_DOWN: to++; break;
	case INPUT_PAGE_UP: to -= rows; break;
	case INPUT_PAGE_DOWN: to += rows; break;
	case INPUT_HOME: to = 0; break;
	case INPUT_END: to = list->count - 1; break;
	default: return false;
	}
	if (to >= list->count)
		to = list->count - 1;
	list->selected = to < 0 ? 0 : to;
	list_scroll(list, rows);
	return true;
}
