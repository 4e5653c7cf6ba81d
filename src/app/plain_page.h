/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_PAGE_H
#define APP_PLAIN_PAGE_H

#include "app/plain.h"
#include "ui/page.h"
#include "ui/rulebook.h"
#include "ui/seating.h"
#include "ui/title.h"

/* The screens of ui/ that are read or chosen from, in the linear mode. */

/*
 * A page, until it was read. more: one more command of it, with what it does (a msgid),
 * or NULL; *taken: it was given, and the page is done.
 */
enum page_event plain_page(struct plain *plain, struct page *page, const char *more,
	const char *help, bool *taken);

enum rulebook_event plain_rulebook(struct plain *plain, struct rulebook *book);
enum title_event plain_title(struct plain *plain, struct title *title);
enum seating_event plain_seating(struct plain *plain, struct seating *seating);

#endif
