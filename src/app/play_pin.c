/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/play_desk.h"
#include "prose/gettext.h"
#include "ui/input.h"
#include "ui/line_edit.h"
#include "ui/rich.h"
#include "ui/seating.h"

/* The facilitator's PIN, asked for before the desk is shown. */
struct pin_page {
	const struct session *session;
	struct line_edit line;
	bool may_leave, wrong, known;
};

enum { PIN_GIVEN = 1, PIN_LEFT, PIN_QUIT };

static void draw_pin(void *model, struct canvas *canvas)
{
	const struct pin_page *page = model;
	struct box top = { 0, 0, 1, canvas->cols };
	struct box bottom = { canvas->rows - 1, 0, 1, canvas->cols };
	struct box body = { 5, 3, 4, canvas->cols - 6 };
	struct line_edit shown;
	char stars[PIN_DIGITS + 1];
	size_t length = strlen(page->line.text);

	memset(stars, '*', sizeof(stars));
	stars[length < PIN_DIGITS ? length : PIN_DIGITS] = '\0';
	line_edit_init(&shown, stars, PIN_DIGITS);
	canvas_clear(canvas, style_of('t'));
	rich_bar(canvas, &top, 0, " eastflank", 'B');
	rich_put(canvas, &body, body.row, body.col, _("The facilitator's PIN"), 'h');
	if (page->wrong)
		rich_put(canvas, &body, body.row + 3, body.col, _("That is not the PIN."), 'w');
	rich_bar(canvas, &bottom, bottom.row, page->may_leave
		? _(" Enter: go on   Esc: back to the team   Q: quit")
		: _(" Enter: go on   Q: quit"), 'B');
	body.row += 2;
	body.rows = 1;
	line_edit_draw(&shown, canvas, &body, "PIN: ");
}

static int key_pin(void *model, int key)
{
	struct pin_page *page = model;

	if (key == INPUT_HANGUP || key == INPUT_CTRL_C || key == 'Q')
		return PIN_QUIT;
	if (key == INPUT_ESCAPE && page->may_leave)
		return PIN_LEFT;
	if (key == INPUT_ENTER) {
		page->known = session_try_pin(page->session, TEAM_NONE, page->line.text);
		page->wrong = !page->known;
		line_edit_init(&page->line, "", PIN_DIGITS);
		return page->known ? PIN_GIVEN : 0;
	}
	if ((key >= '0' && key <= '9') || key == INPUT_BACKSPACE || key == INPUT_CTRL_U) {
		page->wrong = false;
		line_edit_key(&page->line, key);
	}
	return 0;
}

static int talk_pin(void *model, struct plain *plain)
{
	struct pin_page *page = model;

	while (plain_ask_secret(plain, page->may_leave
		? _("The facilitator's PIN (an empty line: back to the team): ")
		: _("The facilitator's PIN: "))) {
		if (plain->line.length == 0 && page->may_leave)
			return PIN_LEFT;
		page->known = session_try_pin(page->session, TEAM_NONE, plain->line.text);
		if (page->known)
			return PIN_GIVEN;
		plain_say(plain, _("That is not the PIN."));
	}
	return PIN_QUIT;
}

enum play_end play_pin(struct play *play, enum chair_stage stage, bool *known)
{
	struct pin_page page = { .session = play->session, .may_leave = stage == CHAIR_BETWEEN };
	struct screen screen = { &page, draw_pin, key_pin, talk_pin };

	*known = true;
	if (!session_has_pin(play->session, TEAM_NONE))
		return PLAY_ON;
	line_edit_init(&page.line, "", PIN_DIGITS);

	int event = console_run(play->console, &screen);

	*known = page.known;
	return event == PIN_QUIT ? PLAY_LEFT : PLAY_ON;
}
