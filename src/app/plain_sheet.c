/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "app/plain_board.h"
#include "app/plain_names.h"
#include "content/names.h"
#include "engine/agreement.h"
#include "engine/prediction.h"
#include "prose/gettext.h"
#include "ui/board_parts.h"

/* The sheet besides its orders: settings, budget lines, notes. */

enum { DO_REASON = SHEET_FIRST, DO_INTENT, DO_PREDICT, DO_SETTINGS, DO_SET, DO_PAY, DO_ARGUE,
	DO_PACKAGE };

enum { NOTE_CHARACTERS = 140 };

const struct plain_command SHEET_COMMANDS[] = {
	{ "reason", NULL, N_("[NUMBER] TEXT"), N_("why you give an order, for the debrief"),
		DO_REASON, ACTION_REASON },
	{ "intent", NULL, N_("TEXT"), N_("what you want this turn, for the debrief; then your "
		"chance on the turn's question"), DO_INTENT, ACTION_INTENT },
	{ "predict", NULL, N_("PERCENT"), N_("your chance on the turn's question"), DO_PREDICT, 0 },
	{ "settings", "budget", NULL, N_("standing settings and budget lines with their values"),
		DO_SETTINGS, ACTION_SETTINGS },
	{ "set", NULL, N_("SETTING VALUE"), N_("change a setting"), DO_SET, 0 },
	{ "pay", NULL, N_("LINE NUMBER"), N_("change a budget line"), DO_PAY, 0 },
	{ "argue", NULL, N_("[NUMBER]"), N_("argue an order with up to three reasons, or no order"),
		DO_ARGUE, ACTION_ARGUE },
	{ "package", NULL, NULL, N_("what the free-form order on the sheet is to change"),
		DO_PACKAGE, 0 },
	{ 0 },
};

void plain_means(struct plain *plain, const struct board *board)
{
	const struct world *world = board->scene.world;
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);
	enum team team = board->scene.team;

	plain_sayf(plain, _("Left: budget %d, capital %d, orders %d of %d."),
		sheet_left(world, &board->imagined, team, sheet, RES_BP),
		sheet_left(world, &board->imagined, team, sheet, RES_PC),
		world->scenario.slots[team] - sheet_slots(world, sheet),
		world->scenario.slots[team]);
}

/* What a free-form order changes: "Trust +2, Door -1". */
static void package_text(const struct board *board, const struct package *package, struct str *out)
{
	for (int i = 0; i < package->track_count; i++) {
		const struct track *track = &board->scene.world->tracks[package->track[i]];

		str_addf(out, "%s%s %s", i ? _(", ") : "",
			scene_name(&board->scene, &track->name, track->id),
			prose_figure_change(track, package->change[i]).text);
	}
}

/* What goes with an order of the sheet: its reason, package, argument. */
static void say_with(struct plain *plain, const struct board *board, int index)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);
	const struct notes *notes = sheet_edit_notes(&board->edit);
	const struct order *order = &sheet->orders[index];
	int broken = agreement_is_against(board->scene.world, &board->imagined, NULL, order);
	struct str text;

	str_init(&text);
	if (broken)
		plain_sayf(plain, _(" breaks agreement %d"), broken);
	if (notes->reason[index][0])
		plain_sayf(plain, _("     reason: %s"), notes->reason[index]);
	if (board->scene.world->orders[order->kind].free_form) {
		package_text(board, &sheet->package, &text);
		plain_say(plain, text.length ? text.text : _("changes nothing yet"));
	}
	for (int i = 0; sheet->argue == index && i < MAX_REASONS && notes->argument[i][0]; i++)
		plain_sayf(plain, _("     argued: %s"), notes->argument[i]);
	str_release(&text);
}

static void say_order(struct plain *plain, const struct board *board, int index)
{
	const struct order *order = &sheet_edit_sheet(&board->edit)->orders[index];
	struct prose prose = scene_prose(&board->scene);
	struct str name, terms;

	str_init(&name);
	str_init(&terms);
	prose_order(&prose, order, &name);
	plain_terms_text(board, order, &terms);
	plain_sayf(plain, _("%d. %s: %s"), index + 1, name.text, terms.text);
	str_release(&name);
	str_release(&terms);
	say_with(plain, board, index);
}

static void say_denounced(struct plain *plain, const struct board *board)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);

	for (int bit = 0; bit < MAX_AGREEMENTS; bit++) {
		const struct agreement *it = sheet->denounce & 1U << bit
			? agreement_of_bit(&board->scene.view.seen, board->scene.team, bit) : NULL;

		if (it)
			plain_sayf(plain, _(" denounces agreement %d: capital -%d"), it->number,
				board->scene.world->agreements.denounce);
	}
}

static void say_set(struct plain *plain, const struct board *board)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);

	for (int i = 0; i < SETTING_COUNT; i++)
		if (setting_values((enum setting)i, board->scene.team) > 0 && sheet->setting[i] >= 0)
			plain_sayf(plain, _("%s: %s"), prose_setting((enum setting)i),
				prose_setting_value((enum setting)i, sheet->setting[i]));
	for (int i = 0; i < board->scene.world->line_count; i++)
		if (board->scene.world->lines[i].team == board->scene.team && sheet->line[i] >= 0)
			plain_sayf(plain, _("%s: %d"), scene_name(&board->scene,
				&board->scene.world->lines[i].name,
				board->scene.world->lines[i].id), sheet->line[i]);
}

void plain_sheet(struct plain *plain, const struct board *board)
{
	const struct sheet *sheet = sheet_edit_sheet(&board->edit);
	const struct notes *notes = sheet_edit_notes(&board->edit);

	plain_means(plain, board);
	for (int i = 0; i < sheet->count; i++)
		say_order(plain, board, i);
	if (sheet->count == 0)
		plain_say(plain, _("No orders on the sheet yet."));
	say_set(plain, board);
	say_denounced(plain, board);
	if (notes->intent[0])
		plain_sayf(plain, _("intent: %s"), notes->intent);
	if (notes->prediction >= 0)
		plain_sayf(plain, _("predicted: %d%%"), notes->prediction);
}

static enum board_event give_reason(struct plain *plain, struct board *board, const char *rest)
{
	if (!plain_pick_order(plain, board, &rest))
		return BOARD_NOTHING;
	if (!*rest) {
		if (!plain_ask(plain, _("Your reason: ")) || plain->line.length == 0)
			return BOARD_NOTHING;
		rest = plain->line.text;
	}
	if (!plain_fits(plain, rest, NOTE_CHARACTERS))
		return BOARD_NOTHING;
	sheet_edit_reason(&board->edit, rest);
	plain_sayf(plain, _("The reason of order %d is written down."), board->edit.selected + 1);
	return BOARD_CHANGED;
}

/* The question of the turn that a prediction is about. */
static void say_question(struct plain *plain, const struct board *board)
{
	const struct prediction *posed = prediction_posed(board->scene.world,
		board->scene.view.seen.turn);

	if (posed)
		plain_say(plain, text_in(&posed->question, board->scene.lang));
}

static enum board_event predict(struct plain *plain, struct board *board, const char *rest)
{
	int value = atoi(rest);
	bool good = *rest && rest[strspn(rest, "0123456789")] == '\0' && value <= 100;
	char intent[NOTE_TEXT];

	if (!good) {
		say_question(plain, board);
		plain_say(plain, _("a prediction is a number from 0 to 100"));
		return BOARD_NOTHING;
	}
	snprintf(intent, sizeof(intent), "%s", sheet_edit_notes(&board->edit)->intent);
	sheet_edit_intent(&board->edit, intent, value);
	plain_sayf(plain, _("predicted: %d%%"), value);
	return BOARD_CHANGED;
}

/* The intent, then the chance on the question: as on the board both are one change. */
static enum board_event give_intent(struct plain *plain, struct board *board, const char *rest)
{
	int prediction = sheet_edit_notes(&board->edit)->prediction;
	char intent[NOTE_TEXT];
	int value = -1;

	if (!*rest && !plain_ask(plain, _("Your intent for this turn: ")))
		return BOARD_NOTHING;
	if (!*rest)
		rest = plain->line.text;
	if (!plain_fits(plain, rest, NOTE_CHARACTERS))
		return BOARD_NOTHING;
	snprintf(intent, sizeof(intent), "%s", rest);
	say_question(plain, board);
	while (plain_ask(plain, _("Your chance in per cent (an empty line: none): "))
		&& plain->line.length) {
		const char *text = plain->line.text;

		value = text[strspn(text, "0123456789")] ? -1 : atoi(text);
		if (value >= 0 && value <= 100)
			break;
		value = -1;
		plain_say(plain, _("a prediction is a number from 0 to 100"));
	}
	if (plain->over && value < 0)
		value = prediction;
	sheet_edit_intent(&board->edit, intent, value);
	plain_say(plain, _("Written down."));
	return BOARD_CHANGED;
}

static const char *setting_id(const struct board *board, int setting)
{
	struct names names = names_of(board->scene.world, NAME_SETTING);

	return names_id(&names, setting);
}

/* The value a setting has: as filed, else as it stands. */
static int setting_now(const struct board *board, int setting)
{
	int filed = sheet_edit_sheet(&board->edit)->setting[setting];

	return filed >= 0 ? filed : board->scene.view.seen.setting[board->scene.team][setting];
}

static int line_now(const struct board *board, int line)
{
	int filed = sheet_edit_sheet(&board->edit)->line[line];

	return filed >= 0 ? filed : board->scene.world->lines[line].usual;
}

static bool has_line(const struct board *board, int line)
{
	return board->scene.world->scenario.budgets
		&& board->scene.world->lines[line].team == board->scene.team;
}

static void say_setting(struct plain *plain, const struct board *board, int setting)
{
	int values = setting_values((enum setting)setting, board->scene.team);
	struct str all;

	str_init(&all);
	for (int i = 0; i < values; i++)
		str_addf(&all, "%s%s", i ? _(", ") : "", prose_setting_value((enum setting)setting, i));
	/* a setting, its id, its value, all it can be */
	plain_sayf(plain, _("%s (%s): %s; can be %s"), prose_setting((enum setting)setting),
		setting_id(board, setting),
		prose_setting_value((enum setting)setting, setting_now(board, setting)), all.text);
	str_release(&all);
}

static void say_settings(struct plain *plain, struct board *board)
{
	const struct world *world = board->scene.world;

	plain_say(plain, _("Settings are secret, cost no order and stand until changed. "
		"\"set alert 1\" changes one."));
	for (int i = 0; i < SETTING_COUNT; i++)
		if (setting_values((enum setting)i, board->scene.team) > 1)
			say_setting(plain, board, i);
	for (int i = 0; i < world->line_count; i++)
		if (has_line(board, i))
			/* a budget line, its id, what it gets, from, to, usual */
			plain_sayf(plain, _("%s (%s): %d; can be %d to %d, usual %d; \"pay\" changes it"),
				scene_name(&board->scene, &world->lines[i].name, world->lines[i].id),
				world->lines[i].id, line_now(board, i), world->lines[i].low,
				world->lines[i].high, world->lines[i].usual);
	plain_saw(board, BOARD_SETTINGS, ACTION_NONE);
}

/* Say a complaint unless there was none; whether there was none. */
static bool found(struct plain *plain, bool good, struct str *complaint)
{
	if (!good)
		plain_say(plain, complaint->text);
	str_release(complaint);
	return good;
}

static bool take_setting(struct plain *plain, const struct board *board, const char **rest,
	int *setting)
{
	struct plain_names names;
	struct str complaint;

	plain_names_clear(&names);
	for (int i = 0; i < SETTING_COUNT; i++)
		if (setting_values((enum setting)i, board->scene.team) > 1) {
			plain_names_add(&names, i, setting_id(board, i), NULL);
			plain_names_add_word(&names, i, prose_setting((enum setting)i));
		}
	str_init(&complaint);
	return found(plain, plain_names_take(&names, rest, setting, &complaint), &complaint);
}

static enum board_event set(struct plain *plain, struct board *board, const char *rest)
{
	struct plain_names names;
	struct str complaint;
	char digits[SETTING_COUNT + 4][4];
	int setting, value, values;

	if (!*rest) {
		say_settings(plain, board);
		return BOARD_NOTHING;
	}
	if (!take_setting(plain, board, &rest, &setting))
		return BOARD_NOTHING;
	if (!*rest) {
		say_setting(plain, board, setting);
		return BOARD_NOTHING;
	}
	values = setting_values((enum setting)setting, board->scene.team);
	plain_names_clear(&names);
	for (int i = 0; i < values && i < SETTING_COUNT + 4; i++) {
		snprintf(digits[i], sizeof(digits[i]), "%d", i);
		plain_names_add_word(&names, i, prose_setting_value((enum setting)setting, i));
		plain_names_add_word(&names, i, digits[i]);
	}
	str_init(&complaint);
	if (!found(plain, plain_names_find(&names, rest, &value, &complaint), &complaint)) {
		say_setting(plain, board, setting);
		return BOARD_NOTHING;
	}
	sheet_edit_setting(&board->edit, (enum setting)setting, value);
	plain_sayf(plain, _("%s: %s"), prose_setting((enum setting)setting),
		prose_setting_value((enum setting)setting, value));
	plain_means(plain, board);
	return BOARD_CHANGED;
}

static enum board_event pay(struct plain *plain, struct board *board, const char *rest)
{
	const struct world *world = board->scene.world;
	struct plain_names names;
	struct str complaint;
	int line, value;

	plain_names_clear(&names);
	for (int i = 0; i < world->line_count; i++)
		if (has_line(board, i))
			plain_names_add(&names, i, world->lines[i].id, &world->lines[i].name);
	if (!*rest || names.count == 0) {
		plain_say(plain, names.count ? _("Say which budget line, and how much.")
			: _("This scenario has no budget lines."));
		return BOARD_NOTHING;
	}
	str_init(&complaint);
	if (!found(plain, plain_names_take(&names, &rest, &line, &complaint), &complaint))
		return BOARD_NOTHING;
	value = atoi(rest);
	if (!*rest || rest[strspn(rest, "0123456789")] || value < world->lines[line].low
		|| value > world->lines[line].high) {
		plain_sayf(plain, _("%s takes a number from %d to %d; usual %d."),
			scene_name(&board->scene, &world->lines[line].name, world->lines[line].id),
			world->lines[line].low, world->lines[line].high, world->lines[line].usual);
		return BOARD_NOTHING;
	}
	sheet_edit_line(&board->edit, line, value);
	plain_sayf(plain, _("%s: %d"), scene_name(&board->scene, &world->lines[line].name,
		world->lines[line].id), value);
	plain_means(plain, board);
	return BOARD_CHANGED;
}

static enum board_event argue(struct plain *plain, struct board *board, const char *rest)
{
	char reasons[MAX_REASONS][NOTE_TEXT] = { "" };

	if (sheet_edit_sheet(&board->edit)->count > 0
		&& !plain_pick_order(plain, board, &rest))
		return BOARD_NOTHING;
	board_open_argument(board);
	/* It says why not, or opens the line for the first reason. */
	if (board->mode != BOARD_LINE)
		return BOARD_NOTHING;
	board->mode = BOARD_MAP;
	for (int i = 0; i < MAX_REASONS; i++) {
		if (!plain_ask_text(plain, i ? _("One more reason (an empty line: no more): ")
			: _("First reason (an empty line: argue no order): "), NOTE_CHARACTERS,
			reasons[i], NOTE_TEXT))
			return BOARD_NOTHING;
		if (!reasons[i][0])
			break;
	}
	sheet_edit_argue(&board->edit, reasons);
	plain_say(plain, reasons[0][0] ? _("argued: the table hears it after sealing")
		: _("not argued"));
	return BOARD_CHANGED;
}

bool plain_sheet_do(struct plain *plain, struct board *board, int id, const char *rest,
	enum board_event *event)
{
	switch (id) {
	case DO_REASON: *event = give_reason(plain, board, rest); break;
	case DO_INTENT: *event = give_intent(plain, board, rest); break;
	case DO_PREDICT: *event = predict(plain, board, rest); break;
	case DO_SETTINGS: say_settings(plain, board); break;
	case DO_SET: *event = set(plain, board, rest); break;
	case DO_PAY: *event = pay(plain, board, rest); break;
	case DO_ARGUE: *event = argue(plain, board, rest); break;
	case DO_PACKAGE: *event = plain_package(plain, board); break;
	default: return false;
	}
	return true;
}
