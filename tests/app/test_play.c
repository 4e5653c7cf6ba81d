/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/debrief.h"
#include "app/lobby.h"
#include "app/play_game.h"
#include "app/session.h"
#include "base/utf8.h"
#include "io/file.h"
#include "io/scratch.h"
#include "runner.h"
#include "ui/input.h"

Suite *play_suite(void);

/* What a scripted player types, and what is noted of the screens shown meanwhile. */
struct script {
	const char *keys;        /* then: hang up */
	int64_t now;             /* every key takes a second */
	int shown, curtains;
	int forgotten;           /* times that keys not read yet were dropped */
	bool told;               /* a screen showed a secret of Russia's */
	bool ended;              /* a screen showed the ending */
	bool recalled;           /* since the last curtain: a command line read "map" */
	bool leaked;             /* a curtain had more than its two sentences on it */
	struct str lessons;      /* "1/17 2/17 ...": those of a guided scenario, as they came */
};

static int script_key(void *self, int timeout_ms)
{
	static const int ARROWS[] = { INPUT_RIGHT, INPUT_DOWN, INPUT_UP };
	struct script *script = self;

	(void)timeout_ms;
	script->now += 1000;
	if (!*script->keys)
		return INPUT_HANGUP;

	int key = (int)utf8_next(&script->keys);

	return key == '\n' ? INPUT_ENTER : key == 0x7F ? INPUT_BACKSPACE
		: key >= 0xE000 && key <= 0xE002 ? ARROWS[key - 0xE000] : key;
}

/* Note the number of the lesson on the screen if it is another than the last one. */
static void lesson_note(struct script *script, const char *text)
{
	const char *strip = strstr(text, "What to do now");
	int number, count;
	char note[24];

	if (!strip || sscanf(strchr(strip, '\n'), " %d/%d", &number, &count) != 2)
		return;
	snprintf(note, sizeof(note), "%d/%d ", number, count);

	size_t length = strlen(note), kept = script->lessons.length;

	if (kept < length || strcmp(script->lessons.text + kept - length, note) != 0)
		str_add(&script->lessons, note);
}

static void script_show(void *self, const struct canvas *canvas)
{
	struct script *script = self;
	char *text = NULL;
	size_t size = 0;
	FILE *memory = open_memstream(&text, &size);

	canvas_print(canvas, memory);
	fclose(memory);
	/* Screen readers follow it: every screen has it somewhere. */
	ck_assert_msg(canvas->cursor_row >= 0 && canvas->cursor_row < canvas->rows
		&& canvas->cursor_col >= 0 && canvas->cursor_col < canvas->cols,
		"no cursor on\n%s", text);
	script->shown++;
	lesson_note(script, text);
	script->ended |= strstr(text, "Coalition: ") && strstr(text, " points");
	script->recalled = !strstr(text, "take the") && (script->recalled || strstr(text, ":map"));
	script->told |= strstr(text, "Secret agenda of Russia") != NULL;
	if (strstr(text, "take the keyboard")) {
		script->curtains++;
		script->leaked |= strstr(text, "budget") || strstr(text, "Tracks")
			|| strstr(text, "on the sheet");
	}
	free(text);
}

static void script_size(void *self, int *rows, int *cols)
{
	(void)self;
	*rows = 24;
	*cols = 80;
}

static void script_repaint(void *self)
{
	(void)self;
}

static void script_forget(void *self)
{
	((struct script *)self)->forgotten++;
}

static int64_t script_now(void *self)
{
	return ((struct script *)self)->now;
}

/* Run a part of the game with keys until it ends or they do. */
static enum play_end type_keys(struct session *session, struct script *script, const char *keys,
	enum play_end (*part)(struct console *, struct session *, enum lang))
{
	static const struct theme THEME = { .name = THEME_DARK, .depth = DEPTH_256 };
	struct console console = {
		.self = script, .key = script_key, .show = script_show, .size = script_size,
		.repaint = script_repaint, .forget = script_forget, .now_ms = script_now,
		.theme = &THEME,
	};

	*script = (struct script){ .keys = keys };
	str_init(&script->lessons);
	console_init(&console);

	enum play_end end = part(&console, session, LANG_EN);

	console_release(&console);
	return end;
}

/* Play a session with keys until it ends or they do. */
static enum play_end play_keys(struct session *session, struct script *script, const char *keys)
{
	return type_keys(session, script, keys, play_game);
}

/* A new game in a file of its own; seats as letters: h person, m machine, n nobody. */
static struct session *begin_scenario(const char *id, const char *seats, char path[64])
{
	struct setup setup = { .scenario = id, .seed = 7, .path = path };
	struct faults faults = { .count = 0 };
	struct session *session = NULL;

	strcpy(path, "/tmp/eastflank-play-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(path));
	strcat(path, "/a.game.yaml");
	for (int team = 0; team < TEAM_COUNT; team++)
		setup.seats[team].kind = seats[team] == 'h' ? SEAT_HUMAN
			: seats[team] == 'm' ? SEAT_MACHINE : SEAT_NONE;
	ck_assert(session_new(&setup, &session, &faults));
	return session;
}

static struct session *begin(const char *seats, char path[64])
{
	return begin_scenario("nuuk_winter", seats, path);
}

static struct session *again(const char *path, enum session_mode mode)
{
	struct faults faults = { .count = 0 };
	struct session *session = NULL;

	ck_assert(session_open(path, mode, &session, &faults));
	return session;
}

static void clean_up(char path[64])
{
	unlink(path);
	*strrchr(path, '/') = '\0';
	rmdir(path);
}

/* One turn: the red line or nothing, seal, skip the news, leave the standing. */
#define TURN "Sy\n\n"
/* Curtain, briefing in turn 1, nothing to say. */
#define TALK "\nn"
#define TALK_1 "\n\nn"
#define RED_LINE_TURN "ored line\n" TURN

START_TEST(a_game_is_played_to_its_ending_by_keys)
{
	char path[64];
	struct script script;
	struct session *session = begin("hnn", path);

	ck_assert_int_eq(play_keys(session, &script, "\n" RED_LINE_TURN TURN TURN "\n"), PLAY_ON);
	ck_assert(session_state(session)->over);

	const struct sheet *sheet = session_sheet(session, 1, TEAM_C);

	ck_assert_int_eq(sheet->count, 1);
	ck_assert_str_eq(session_world(session)->orders[sheet->orders[0].kind].id,
		"greenland_stand");

	uint64_t hash = state_hash(session_world(session), session_state(session));

	session_free(session);
	session = again(path, SESSION_READ);
	ck_assert_uint_eq(state_hash(session_world(session), session_state(session)), hash);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(what_was_typed_is_there_when_the_game_goes_on)
{
	char path[64];
	struct script script;
	struct session *session = begin("hnn", path);

	ck_assert_int_eq(play_keys(session, &script, "\nored line\nrIt is ours\n"), PLAY_LEFT);
	session_free(session);
	session = again(path, SESSION_PLAY);

	const struct sheet *sheet = session_sheet(session, 1, TEAM_C);

	ck_assert_ptr_nonnull(sheet);
	ck_assert_int_eq(sheet->count, 1);
	ck_assert_str_eq(session_notes(session, 1, TEAM_C)->reason[0], "It is ours");
	ck_assert(!session_is_sealed(session, TEAM_C));
	ck_assert_int_eq(play_keys(session, &script, "Sy"), PLAY_LEFT);
	ck_assert_int_eq(session_state(session)->turn, 2);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(a_curtain_falls_between_people_and_shows_nothing)
{
	char path[64];
	struct script script;
	struct session *session = begin("hhh", path);

	play_keys(session, &script, TALK_1 TALK_1 TALK_1 "\nored line\nSy" "\nSy" "\nSy");
	ck_assert_int_eq(script.curtains, 6);
	ck_assert(!script.leaked);
	ck_assert_int_eq(session_state(session)->turn, 2);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(the_command_line_recalls_nothing_from_before_a_curtain)
{
	char path[64];
	struct script script;
	struct session *session = begin("hhn", path);

	play_keys(session, &script, TALK_1 TALK_1 "\n:map\nSy" "\n:\uE002");
	ck_assert(session_is_sealed(session, TEAM_C) && !script.recalled);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(only_enter_opens_a_curtain)
{
	char path[64];
	struct script script;
	struct session *session = begin("hhn", path);

	play_keys(session, &script, TALK_1 TALK_1 "\nSyyyy q");
	ck_assert_int_gt(script.curtains, 4);
	ck_assert(!session_is_sealed(session, TEAM_R));
	ck_assert_int_eq(script.forgotten, 5);
	play_keys(session, &script, "\n\nSy");
	ck_assert_int_eq(session_state(session)->turn, 2);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(a_teams_pin_is_asked_for_at_its_curtain)
{
	char path[64];
	struct script script;
	struct fault fault;
	struct session *session = begin("hhn", path);

	ck_assert(session_set_pin(session, TEAM_C, "1234", &fault));
	/* A wrong one shows nothing: what is typed at the board's keys goes nowhere. */
	play_keys(session, &script, "\n12\n\n\nnSy");
	ck_assert(!session_is_sealed(session, TEAM_C));
	ck_assert(!script.leaked);
	play_keys(session, &script, "\n1234\n\nn" "\n\nn" "\n1234\n" "Sy" "\nSy");
	ck_assert_int_eq(session_state(session)->turn, 2);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(a_game_without_agendas_has_none_and_is_read_back_so)
{
	char path[64];
	struct setup setup = { .scenario = "nuuk_winter", .seed = 7, .path = path,
		.no_agendas = true };
	struct faults faults = { .count = 0 };
	struct session *session = NULL;

	strcpy(path, "/tmp/eastflank-play-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(path));
	strcat(path, "/a.game.yaml");
	ck_assert(session_new(&setup, &session, &faults));
	for (int times = 0; times < 2; times++) {
		for (int team = 0; team < TEAM_COUNT; team++) {
			ck_assert_int_eq(session_state(session)->agenda[team], -1);
			ck_assert_int_eq(session_world(session)->agenda_count[team], 0);
		}
		session_free(session);
		session = again(path, SESSION_READ);
	}
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(a_running_game_replays_no_secrets)
{
	char path[64];
	struct script script;
	struct session *session = begin("hhh", path);

	type_keys(session, &script, "vn\nvn\np", play_replay);
	ck_assert_int_gt(script.shown, 5);
	ck_assert(!script.told);
	ck_assert(!script.ended);
	play_keys(session, &script, TALK_1 TALK_1 TALK_1 "\nSy" "\nSy" "\nSy" "\n\n"
		TALK TALK TALK "\nSy" "\nSy" "\nSy" "\n\n"
		TALK TALK TALK "\nSy" "\nSy" "\nSy" "\n\n");
	ck_assert(session_state(session)->over);
	type_keys(session, &script, "p\nn\nvvn", play_replay);
	ck_assert(script.told);
	ck_assert(script.ended);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(the_ending_tells_what_was_meant)
{
	char path[64];
	struct script script;
	struct session *session = begin("hnn", path);
	struct doc doc;

	play_keys(session, &script, "\nored line\nrIt is ours\nIHold the line\n150\n\x7f\n"
		TURN TURN TURN "\n");
	ck_assert(session_state(session)->over);
	ck_assert_int_eq(session_notes(session, 1, TEAM_C)->prediction, 15);
	doc_init(&doc);
	debrief_notes(session, LANG_EN, &doc);
	ck_assert_ptr_nonnull(strstr(doc.text.text, "Turn 1, Coalition"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "It is ours"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "Hold the line"));
	/* Escalation stays under 50 in Nuuk in winter: 15 squared by 100. */
	ck_assert_ptr_nonnull(strstr(doc.text.text, "predicted: 15%, penalty 2"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "Turn 1: Will escalation be above 50"));
	ck_assert_ptr_nonnull(strstr(doc.text.text, "Coalition: mean penalty 2 of 1"));
	doc_release(&doc);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(one_person_alone_sees_no_curtain)
{
	char path[64];
	struct script script;
	struct session *session = begin("nhn", path);

	play_keys(session, &script, "\n" TURN TURN TURN "\n");
	ck_assert_int_eq(script.curtains, 0);
	ck_assert(session_state(session)->over);
	session_free(session);
	clean_up(path);
}
END_TEST

START_TEST(the_title_begins_with_the_shortest_scenario)
{
	struct lobby lobby;

	lobby_init(&lobby, LANG_EN, NULL);
	ck_assert_int_eq(lobby.title.list.count, 9);
	ck_assert_str_eq(lobby.title.items[0].id, "tutorial");
	ck_assert_str_eq(lobby.title.items[8].id, "with_whom");
	for (int i = 1; i < lobby.title.list.count; i++)
		ck_assert_int_le(lobby.title.items[i - 1].minutes, lobby.title.items[i].minutes);
	lobby_release(&lobby);
}
END_TEST

/* An author's file with a mistake ends the list, cannot be chosen, and says what to do. */
START_TEST(the_title_shows_a_broken_scenario_of_ones_own)
{
	char folder[SCRATCH_PATH], path[SCRATCH_PATH];
	struct fault fault;
	struct lobby lobby;

	scratch_make(folder);
	setenv("XDG_DATA_HOME", folder, 1);
	scratch_path(folder, "eastflank", path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	scratch_path(folder, "eastflank/scenarios", path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	scratch_path(folder, "eastflank/scenarios/mine.yaml", path);
	ck_assert(file_write(path, "id: [mine\n", 10, &fault));
	lobby_init(&lobby, LANG_EN, NULL);
	ck_assert_int_eq(lobby.title.list.count, 10);

	const struct title_item *item = &lobby.title.items[9];

	ck_assert(item->broken);
	ck_assert_str_eq(item->name, "mine");
	ck_assert_ptr_nonnull(strstr(item->missing, "eastflank check "));
	ck_assert_ptr_nonnull(strstr(item->missing, path));
	ck_assert_int_eq(lobby.title.list.selected, 0);
	for (int i = 0; i < 9; i++)
		ck_assert(!lobby.title.items[i].broken);
	lobby_release(&lobby);
	scratch_remove(folder);
}
END_TEST

/* What the tutorial's lessons say, done word by word. */
#define RIGHT "\xEE\x80\x80"
#define DOWN "\xEE\x80\x81"
#define LESSONS_1 "\nl/lith\n+iq\tpqwqodeepen\tq\nrIt lasts\nu\x12sjljjl\x1bITry\n40\nSy"
#define LESSONS_2 "nqtqoreinforce\n\t\t\noresilience\n" \
	"dp" RIGHT DOWN DOWN DOWN DOWN RIGHT "\n\n\n\n\n\n\n\n" "n" "?qSy"
#define LESSONS_3 "pqSy"

/* Every number of a turn once and in order, then the next turn's. */
static void check_lessons(const char *lessons, int turns)
{
	int number = 0, count = 0, read;

	for (int seen = 0; sscanf(lessons, "%d/%d %n", &number, &count, &read) == 2; lessons += read) {
		ck_assert_int_eq(number, ++seen);
		if (number != count)
			continue;
		seen = 0;
		turns--;
	}
	ck_assert_int_eq(number, count);
	ck_assert_int_eq(turns, 0);
}

START_TEST(the_tutorial_is_finished_by_doing_what_its_lessons_say)
{
	char path[64];
	struct script script;
	struct session *session = begin_scenario("tutorial", "hmm", path);

	ck_assert_int_eq(play_keys(session, &script,
		LESSONS_1 "\n\n" LESSONS_2 "\n\n" LESSONS_3 "\n\n" "\n"), PLAY_ON);
	ck_assert(session_state(session)->over);
	ck_assert(script.ended);
	check_lessons(script.lessons.text, 3);
	ck_assert_int_eq(session_sheet(session, 1, TEAM_C)->count, 1);
	ck_assert_int_eq(session_sheet(session, 2, TEAM_C)->count, 2);
	ck_assert_int_ge(session_table(session)->offer_count, 1);
	ck_assert_int_eq(session_sheet(session, 2, TEAM_C)->orders[0].target,
		world_area(session_world(session), "LTU"));
	str_release(&script.lessons);
	session_free(session);
	clean_up(path);
}
END_TEST

Suite *play_suite(void)
{
	Suite *suite = suite_create("play");
	TCase *tcase = tcase_create("keys");

	tcase_add_test(tcase, the_title_begins_with_the_shortest_scenario);
	tcase_add_test(tcase, the_title_shows_a_broken_scenario_of_ones_own);
	tcase_add_test(tcase, a_game_is_played_to_its_ending_by_keys);
	tcase_add_test(tcase, what_was_typed_is_there_when_the_game_goes_on);
	tcase_add_test(tcase, a_curtain_falls_between_people_and_shows_nothing);
	tcase_add_test(tcase, the_command_line_recalls_nothing_from_before_a_curtain);
	tcase_add_test(tcase, only_enter_opens_a_curtain);
	tcase_add_test(tcase, a_teams_pin_is_asked_for_at_its_curtain);
	tcase_add_test(tcase, a_game_without_agendas_has_none_and_is_read_back_so);
	tcase_add_test(tcase, a_running_game_replays_no_secrets);
	tcase_add_test(tcase, the_ending_tells_what_was_meant);
	tcase_add_test(tcase, one_person_alone_sees_no_curtain);
	tcase_add_test(tcase, the_tutorial_is_finished_by_doing_what_its_lessons_say);
	suite_add_tcase(suite, tcase);
	return suite;
}
