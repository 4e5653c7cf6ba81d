/* SPDX-License-Identifier: MIT */
#include "ui/sheet_edit.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void sheet_edit_init(struct sheet_edit *edit, const struct sheet *sheet,
	const struct notes *notes)
{
	edit->at = edit->last = edit->selected = 0;
	sheet_init(&edit->pages[0].sheet);
	notes_init(&edit->pages[0].notes);
	if (sheet)
		edit->pages[0].sheet = *sheet;
	if (notes)
		edit->pages[0].notes = *notes;
	/* It is what would be sealed now: its settings cost what they will cost. */
	edit->pages[0].sheet.filed = true;
}

const struct sheet *sheet_edit_sheet(const struct sheet_edit *edit)
{
	return &edit->pages[edit->at].sheet;
}

const struct notes *sheet_edit_notes(const struct sheet_edit *edit)
{
	return &edit->pages[edit->at].notes;
}

/* A new present page, a copy of the one before. */
static struct sheet_page *turn_page(struct sheet_edit *edit)
{
	if (edit->at == SHEET_STEPS - 1) {
		memmove(edit->pages, edit->pages + 1, sizeof(*edit->pages) * (SHEET_STEPS - 1));
		edit->at--;
	}
	edit->pages[edit->at + 1] = edit->pages[edit->at];
	edit->at++;
	edit->last = edit->at;
	return &edit->pages[edit->at];
}

static void keep_selection(struct sheet_edit *edit)
{
	int count = sheet_edit_sheet(edit)->count;

	if (edit->selected >= count)
		edit->selected = count - 1;
	if (edit->selected < 0)
		edit->selected = 0;
}

enum verdict sheet_edit_add(struct sheet_edit *edit, const struct world *world,
	const struct state *state, const struct order *order)
{
	enum verdict verdict = sheet_admits(world, state, sheet_edit_sheet(edit), order);

	if (verdict != VERDICT_LEGAL)
		return verdict;
	if (sheet_edit_sheet(edit)->count >= MAX_SHEET)
		return VERDICT_SLOTS;

	struct sheet_page *page = turn_page(edit);

	edit->selected = page->sheet.count;
	page->notes.reason[page->sheet.count][0] = '\0';
	page->sheet.orders[page->sheet.count++] = *order;
	return VERDICT_LEGAL;
}

static void argue_nothing(struct sheet_page *page)
{
	page->sheet.argue = -1;
	for (int i = 0; i < MAX_REASONS; i++)
		page->notes.argument[i][0] = '\0';
}

bool sheet_edit_remove(struct sheet_edit *edit)
{
	if (sheet_edit_sheet(edit)->count == 0)
		return false;

	struct sheet_page *page = turn_page(edit);
	int last = --page->sheet.count;

	if (page->sheet.argue == edit->selected)
		argue_nothing(page);
	else if (page->sheet.argue > edit->selected)
		page->sheet.argue--;
	for (int i = edit->selected; i < last; i++) {
		page->sheet.orders[i] = page->sheet.orders[i + 1];
		memcpy(page->notes.reason[i], page->notes.reason[i + 1], NOTE_TEXT);
	}
	page->notes.reason[last][0] = '\0';
	keep_selection(edit);
	return true;
}

bool sheet_edit_reason(struct sheet_edit *edit, const char *text)
{
	if (sheet_edit_sheet(edit)->count == 0)
		return false;
	snprintf(turn_page(edit)->notes.reason[edit->selected], NOTE_TEXT, "%s", text);
	return true;
}

bool sheet_edit_argue(struct sheet_edit *edit, char reasons[MAX_REASONS][NOTE_TEXT])
{
	if (sheet_edit_sheet(edit)->count == 0)
		return false;

	struct sheet_page *page = turn_page(edit);

	argue_nothing(page);
	for (int i = 0; i < MAX_REASONS && reasons[i][0]; i++) {
		page->sheet.argue = (int8_t)edit->selected;
		memcpy(page->notes.argument[i], reasons[i], NOTE_TEXT);
	}
	return true;
}

void sheet_edit_package(struct sheet_edit *edit, const struct package *package)
{
	turn_page(edit)->sheet.package = *package;
}

void sheet_edit_denounce(struct sheet_edit *edit, uint16_t denounce)
{
	turn_page(edit)->sheet.denounce = denounce;
}

void sheet_edit_setting(struct sheet_edit *edit, enum setting setting, int value)
{
	turn_page(edit)->sheet.setting[setting] = (int8_t)value;
}

void sheet_edit_line(struct sheet_edit *edit, int line, int value)
{
	turn_page(edit)->sheet.line[line] = (int8_t)value;
}

void sheet_edit_intent(struct sheet_edit *edit, const char *text, int prediction)
{
	struct notes *notes = &turn_page(edit)->notes;

	snprintf(notes->intent, sizeof(notes->intent), "%s", text);
	notes->prediction = (int8_t)prediction;
}

bool sheet_edit_undo(struct sheet_edit *edit)
{
	if (edit->at == 0)
		return false;
	edit->at--;
	keep_selection(edit);
	return true;
}

bool sheet_edit_redo(struct sheet_edit *edit)
{
	if (edit->at == edit->last)
		return false;
	edit->at++;
	keep_selection(edit);
	return true;
}
