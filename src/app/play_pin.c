/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/aid.h"
#include "app/play_desk.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/input.h"
#include "ui/line_edit.h"
#include "ui/rich.h"
#include "ui/seating.h"

/* The PIN of the facilitator or a team, asked for before anything of theirs is shown. */
struct pin_page {
	const struct session *session;
	enum team who;           /* TEAM_NONE: the facilitator */
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
	char title[128];

	if (page->who == TEAM_NONE)
		snprintf(title, sizeof(title), "%s", _("The facilitator's PIN"));
	else
		snprintf(title, sizeof(title), _("The PIN of the team: %s"), prose_team(page->who));
	memset(stars, '*', sizeof(stars));
	stars[length < PIN_DIGITS ? length : PIN_DIGITS] = '\0';
	line_edit_init(&shown, stars, PIN_DIGITS);
	canvas_clear(canvas, style_of('t'));
	rich_bar(canvas, &top, 0, " eastflank", 'B');
	rich_put(canvas, &body, body.row, body.col, title, 'h');
	if (page->wrong)
		rich_put(canvas, &body, body.row + 3, body.col, _("That is not the PIN."), 'w');
	rich_keys_bar(canvas, &bottom, bottom.row, page->may_leave
		? _(" Enter: go on   Esc: back to the team   Q: quit")
		: _(" Enter: go on   Q: quit"));
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
		page->known = session_try_pin(page->session, page->who, page->line.text);
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

/* What the prompt without a screen asks. */
static void ask_text(const struct pin_page *page, char *out, size_t size)
{
	if (page->who != TEAM_NONE)
		snprintf(out, size, _("The PIN of the team: %s"), prose_team(page->who));
	else
		snprintf(out, size, "%s", page->may_leave
			? _("The facilitator's PIN (an empty line: back to the team)")
			: _("The facilitator's PIN"));
}

static int talk_pin(void *model, struct plain *plain)
{
	struct pin_page *page = model;
	char text[160], prompt[164];

	ask_text(page, text, sizeof(text));
	snprintf(prompt, sizeof(prompt), "%s: ", text);
	while (plain_ask_secret(plain, prompt)) {
		if (plain->line.length == 0 && page->may_leave)
			return PIN_LEFT;
		page->known = session_try_pin(page->session, page->who, plain->line.text);
		if (page->known)
			return PIN_GIVEN;
		plain_say(plain, _("That is not the PIN."));
	}
	return PIN_QUIT;
}

static enum place place_of(const void *model)
{
	(void)model;
	return PLACE_CURTAIN;
}

static enum play_end ask(struct play *play, struct pin_page *page)
{
	static const struct aid AID = { .draw = draw_pin, .place = place_of };
	struct screen screen = { page, draw_pin, key_pin, talk_pin };

	line_edit_init(&page->line, "", PIN_DIGITS);
	return aid_console_run(play->console, &screen, &AID) == PIN_QUIT ? PLAY_LEFT : PLAY_ON;
}

enum play_end play_pin(struct play *play, enum chair_stage stage, bool *known)
{
	struct pin_page page = { .session = play->session, .who = TEAM_NONE,
		.may_leave = stage == CHAIR_BETWEEN };

	*known = true;
	if (!session_has_pin(play->session, TEAM_NONE))
		return PLAY_ON;

	enum play_end end = ask(play, &page);

	*known = page.known;
	return end;
}

enum play_end play_team_pin(struct play *play, enum team team)
{
	struct pin_page page = { .session = play->session, .who = team };

	return session_has_pin(play->session, team) ? ask(play, &page) : PLAY_ON;
}
