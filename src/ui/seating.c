/* SPDX-License-Identifier: MIT */
#include "ui/seating.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/doc.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/rich.h"
#include "ui/scene.h"

enum { NAME_COLS = 24 };

/* Paces of the clock that the arrows go through. */
static const int PACES[] = { 0, 50, 75, 100, 150, 200 };
enum { PACE_COUNT = sizeof(PACES) / sizeof(*PACES) };

static bool is_bloc(int row)
{
	return row >= SEATING_BLOC && row < SEATING_BLOC + MAX_BLOCS;
}

static bool is_person(const struct seating *seating, int team)
{
	return seating->choices[team][seating->chosen[team]].human;
}

/* Whether several people take turns at the keyboard, so that a PIN keeps one from another's. */
static bool is_shared(const struct seating *seating)
{
	int people = seating->facilitator;

	for (int team = 0; team < TEAM_COUNT; team++)
		people += is_person(seating, team);
	return people > 1;
}

static bool has_row(const struct seating *seating, int row)
{
	if (row >= SEATING_TEAM_PIN && row < SEATING_FACILITATOR)
		return is_shared(seating) && is_person(seating, row - SEATING_TEAM_PIN);
	if (is_bloc(row))
		return seating->people_in_blocs && row - SEATING_BLOC < seating->bloc_count;
	return row == SEATING_PIN ? seating->facilitator
		: row == SEATING_CONGRESS ? seating->has_congress
		: row != SEATING_AGENDAS || seating->has_agendas;
}

/* A team's PIN stands below it. */
int seating_rows(const struct seating *seating, uint8_t rows[SEATING_ROWS])
{
	int count = 0;

	for (int row = 0; row < SEATING_ROWS; row++) {
		int shown = row >= SEATING_FACILITATOR ? row
			: row % 2 ? SEATING_TEAM_PIN + row / 2 : SEATING_TEAM + row / 2;

		if (has_row(seating, shown))
			rows[count++] = (uint8_t)shown;
	}
	return count;
}

static void select_row(struct seating *seating, int row)
{
	uint8_t rows[SEATING_ROWS];

	list_resize(&seating->list, seating_rows(seating, rows));
	for (int i = 0; i < seating->list.count; i++)
		if (rows[i] == row)
			seating->list.selected = i;
}

static int selected_row(const struct seating *seating)
{
	uint8_t rows[SEATING_ROWS];
	int count = seating_rows(seating, rows);

	return rows[seating->list.selected < count ? seating->list.selected : count - 1];
}

void seating_init(struct seating *seating, uint64_t seed)
{
	char number[32];

	snprintf(number, sizeof(number), "%" PRIu64, seed);
	line_edit_init(&seating->seed, number, 20);
	if (seating->pin.limit == 0)
		line_edit_init(&seating->pin, "", PIN_DIGITS);
	for (int team = 0; team < TEAM_COUNT; team++)
		if (seating->team_pin[team].limit == 0)
			line_edit_init(&seating->team_pin[team], "", PIN_DIGITS);
	seating->list = (struct list){ 0 };
	select_row(seating, SEATING_START_ROW);
	seating->message = NULL;
}

bool seating_has_pin(const struct seating *seating, enum team team)
{
	return has_row(seating, SEATING_TEAM_PIN + (int)team) && seating->team_pin[team].text[0];
}

bool seating_seed(const struct seating *seating, uint64_t *seed)
{
	const char *text = seating->seed.text;
	char *end;

	errno = 0;

	unsigned long long value = strtoull(text, &end, 10);

	if (*text < '0' || *text > '9' || *end || errno)
		return false;
	*seed = value;
	return true;
}

static enum seating_event start(struct seating *seating)
{
	uint64_t seed;

	if (seating_seed(seating, &seed))
		return SEATING_START;
	seating->message = _("The seed must be a whole number from 0 to 18446744073709551615.");
	select_row(seating, SEATING_SEED);
	return SEATING_NOTHING;
}

static void change_pace(struct seating *seating, int by)
{
	int at = 0;

	while (at + 1 < PACE_COUNT && PACES[at] < seating->pace)
		at++;
	seating->pace = PACES[(at + by + PACE_COUNT) % PACE_COUNT];
}

void seating_change(struct seating *seating, int row, int by)
{
	if (row < TEAM_COUNT)
		seating->chosen[row] = (seating->chosen[row] + by + seating->choice_count[row])
			% seating->choice_count[row];
	else if (row == SEATING_FACILITATOR)
		seating->facilitator = !seating->facilitator;
	else if (row == SEATING_CONGRESS)
		seating->congress = !seating->congress;
	else if (row == SEATING_BLOCS)
		seating->people_in_blocs = !seating->people_in_blocs;
	else if (row == SEATING_AGENDAS)
		seating->no_agendas = !seating->no_agendas;
	else if (row == SEATING_CLOCK)
		change_pace(seating, by);
	else if (is_bloc(row))
		seating->blocs ^= (uint8_t)(1U << (row - SEATING_BLOC));
	select_row(seating, row);
}

int seating_values(const struct seating *seating, int row)
{
	return row < TEAM_COUNT ? seating->choice_count[row] : row == SEATING_CLOCK ? PACE_COUNT : 2;
}

struct line_edit *seating_line(struct seating *seating, int row)
{
	if (row >= SEATING_TEAM_PIN && row < SEATING_FACILITATOR)
		return &seating->team_pin[row - SEATING_TEAM_PIN];
	return row == SEATING_SEED ? &seating->seed : row == SEATING_PIN ? &seating->pin : NULL;
}

enum seating_event seating_key(struct seating *seating, int key)
{
	struct line_edit *line = seating_line(seating, selected_row(seating));

	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return SEATING_QUIT;
	if (key == INPUT_ESCAPE)
		return SEATING_BACK;
	if (key == INPUT_ENTER)
		return start(seating);
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return SEATING_NOTHING;
	seating->message = NULL;
	if (key == INPUT_UP || key == INPUT_DOWN || key == INPUT_TAB) {
		list_key(&seating->list, key == INPUT_UP ? INPUT_UP : INPUT_DOWN,
			seating->list.count);
		return SEATING_NOTHING;
	}
	if (line) {
		if (key >= INPUT_UP || (key >= '0' && key <= '9') || key == INPUT_CTRL_U)
			line_edit_key(line, key);
		return SEATING_NOTHING;
	}
	if (key == INPUT_LEFT || key == 'h')
		seating_change(seating, selected_row(seating), -1);
	else if (key == INPUT_RIGHT || key == 'l' || key == ' ')
		seating_change(seating, selected_row(seating), 1);
	else if (key == 'j' || key == 'k')
		list_key(&seating->list, key == 'k' ? INPUT_UP : INPUT_DOWN,
			seating->list.count);
	return SEATING_NOTHING;
}

static const char *pace_name(int pace)
{
	switch (pace) {
	case 0: return _("none");
	case 50: return _("half the usual times");
	case 75: return _("three quarters of the usual times");
	case 100: return _("the usual times");
	case 150: return _("one and a half times the usual");
	case 200: return _("twice the usual times");
	default: return _("times of its own");
	}
}

const char *seating_value(const struct seating *seating, int row)
{
	if (row < TEAM_COUNT)
		return seating->choices[row][seating->chosen[row]].name;
	if (row < SEATING_FACILITATOR)
		return seating->team_pin[row - SEATING_TEAM_PIN].text;
	switch (row) {
	case SEATING_PIN: return seating->pin.text;
	case SEATING_SEED: return seating->seed.text;
	case SEATING_FACILITATOR:
		return seating->facilitator ? _("sits at the table") : _("nobody");
	case SEATING_CONGRESS: return seating->congress ? _("a person") : _("nobody");
	case SEATING_BLOCS:
		return seating->people_in_blocs ? _("some, chosen below") : _("none");
	case SEATING_AGENDAS: return seating->no_agendas ? _("none") : _("one for each team");
	case SEATING_CLOCK: return pace_name(seating->pace);
	default:
		return seating->blocs & 1U << (row - SEATING_BLOC) ? _("a person") : _("the dice");
	}
}

const char *seating_name(const struct seating *seating, int row)
{
	if (row < TEAM_COUNT)
		return prose_team((enum team)row);
	if (row < SEATING_FACILITATOR)
		return _("  its PIN");
	if (is_bloc(row))
		return seating->bloc_names[row - SEATING_BLOC];
	switch (row) {
	case SEATING_FACILITATOR: return _("Facilitator");
	case SEATING_PIN: return _("  with the PIN");
	case SEATING_CONGRESS: return _("Congress");
	case SEATING_BLOCS: return _("People in blocs");
	case SEATING_AGENDAS: return _("Secret agendas");
	case SEATING_CLOCK: return _("Clock");
	case SEATING_SEED: return _("Seed");
	default: return _("Start the game");
	}
}

static void draw_row(struct seating *seating, int row, bool selected, struct canvas *canvas,
	struct box line)
{
	struct line_edit *edit = seating_line(seating, row);
	char name[4 * NAME_COLS + 1], text[512];

	fit_name(seating_name(seating, row), NAME_COLS, name);
	if (row == SEATING_START_ROW)
		snprintf(text, sizeof(text), " %c %s", selected ? '>' : ' ', seating_name(seating, row));
	else if (edit)
		snprintf(text, sizeof(text), " %c %s ", selected ? '>' : ' ', name);
	else
		snprintf(text, sizeof(text), " %c %s" RICH_MARK "%c%s" RICH_MARK "t < %s >",
			selected ? '>' : ' ', is_bloc(row) ? "  " : "",
			row < TEAM_COUNT ? style_team(row) : 't', name, seating_value(seating, row));
	if (edit && selected) {
		line.cols = 48;
		line_edit_draw(edit, canvas, &line, text);
		return;
	}
	rich_bar(canvas, &line, line.row, text, selected ? 's' : 't');
	if (edit)
		rich_put(canvas, &line, line.row, line.col + rich_width(text), edit->text, 't');
	if (selected) {
		canvas->cursor_row = line.row;
		canvas->cursor_col = line.col + 1;
	}
}

/* Minutes of the phases at the chosen pace. */
static void explain_clock(const struct seating *seating, struct doc *out)
{
	int pace = seating->pace ? seating->pace : 100;

	doc_addf(out, 'd', _("Negotiation %d, orders %d, arguments %d minutes. Time that is up is "
		"said; nobody's sheet is sealed by it."), seating->minutes[0] * pace / 100,
		seating->minutes[1] * pace / 100, seating->minutes[2] * pace / 100);
}

/* What a row that is no team is for. */
static void explain(const struct seating *seating, int row, struct doc *out)
{
	if (row < SEATING_FACILITATOR)
		doc_add(out, 'd', _("Digits, at most eight, asked for when the team takes the keyboard. "
			"Empty: nothing is asked."));
	else if (row == SEATING_FACILITATOR || row == SEATING_PIN)
		doc_add(out, 'd', _("A facilitator judges arguments and free-form orders, and can "
			"change everything with a reason. The PIN keeps the teams out."));
	else if (row == SEATING_CONGRESS)
		doc_add(out, 'd', _("Congress signs some of Washington's orders, or they cost more."));
	else if (row == SEATING_BLOCS || is_bloc(row))
		doc_add(out, 'd', _("A bloc that a person plays votes by hand, within the mandate "
			"of its countries."));
	else if (row == SEATING_AGENDAS)
		doc_add(out, 'd', _("A secret goal of each team, worth points at the end, drawn by the "
			"seed. Without them what a team is after is open to all."));
	else if (row == SEATING_CLOCK)
		explain_clock(seating, out);
}

/* All ways to play the selected team, the chosen one bright; else what the row is for. */
static void draw_choices(const struct seating *seating, struct canvas *canvas,
	const struct box *box)
{
	int team = selected_row(seating);
	struct doc doc;
	struct str line;

	str_init(&line);
	doc_init(&doc);
	for (int i = 0; team < TEAM_COUNT && i < seating->choice_count[team]; i++)
		str_addf(&line, "%s" RICH_MARK "%c%s", i ? RICH_MARK "d | " : "",
			i == seating->chosen[team] ? 'k' : 'd', seating->choices[team][i].name);
	if (team < TEAM_COUNT)
		doc_add(&doc, 'd', line.text);
	else
		explain(seating, team, &doc);
	doc_show(&doc, canvas, box);
	doc_release(&doc);
	str_release(&line);
}

void seating_draw(struct seating *seating, struct canvas *canvas)
{
	struct box head = { 0, 0, 1, canvas->cols };
	struct box keys = { canvas->rows - 1, 0, 1, canvas->cols };
	struct box choices = { canvas->rows - 6, 5, 2, canvas->cols - 8 };
	struct box note = { canvas->rows - 3, 3, 2, canvas->cols - 6 };
	uint8_t rows[SEATING_ROWS];
	int count = seating_rows(seating, rows);
	int room = canvas->rows - 11;
	int step = 2 * count <= room ? 2 : 1;
	char text[256];

	canvas_clear(canvas, style_of('t'));
	snprintf(text, sizeof(text), RICH_MARK "h eastflank " RICH_MARK "t %s", seating->scenario);
	rich_bar(canvas, &head, 0, text, 'B');
	rich_put(canvas, &(struct box){ 2, 2, 1, canvas->cols - 4 }, 2, 3, _("Who plays?"), 'h');
	list_resize(&seating->list, count);
	list_scroll(&seating->list, room / step);
	for (int i = 0; i < room / step && seating->list.top + i < count; i++)
		draw_row(seating, rows[seating->list.top + i],
			seating->list.top + i == seating->list.selected, canvas,
			(struct box){ 4 + i * step, 2, 1, canvas->cols - 4 });
	draw_choices(seating, canvas, &choices);
	canvas_wrap(canvas, &note, note.row, seating->message ? seating->message :
		_("The same seed and the same orders give the same game. Several people can share "
		"the keyboard: a curtain falls between them."),
		style_of(seating->message ? 'w' : 'd'));
	rich_keys_bar(canvas, &keys, keys.row,
		_(" Up Down: row   Left Right: change   Enter: start   Esc: back"));
}
