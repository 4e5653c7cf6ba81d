/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "gallery/gallery.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "engine/act.h"
#include "io/scratch.h"
#include "journal/table.h"

enum { MOST_TURNS = 3 };

/* How a story came about: by orders that are fixed, whatever the machine would think best. */
struct plot {
	const char *scenario, *path;
	const char *seats;               /* of C, R, W: h a person, m the machine */
	const char *turns[MOST_TURNS][TEAM_COUNT];       /* orders sealed: "id id:TARGET", NULL: end */
	const char *draft;               /* on the sheet of the first person, NULL: nothing */
	const char *now[TEAM_COUNT];     /* sealed already in the turn at hand; NULL: not yet */
};

#define FLANK_TURNS { \
	{ "dialogue greenland_stand pillar deepen", "nuke_signal beijing peace_door wedge", \
		"settle_greenland bless_pillar campaign" }, \
	{ "nuc_plus buy_us", "truce", "condition press_kyiv sell" }, \
}
#define NUUK_1 { "greenland_stand deepen", "nuke_signal court_us", "settle_greenland campaign" }
#define NUUK_2 { "buy_us resilience", "peace_door drones:FIN", "condition press_greenland" }
#define NUUK_3 { "deepen procure", "court_us wedge", "campaign" }

static const struct plot PLOT[STORY_COUNT] = {
	[STORY_OPENING] = { .scenario = "with_whom", .path = "opening", .seats = "hhh" },
	[STORY_FLANK] = { .scenario = "with_whom", .path = "eastflank/games/flank", .seats = "hmm",
		.turns = FLANK_TURNS, .draft = "reinforce:LTU burden_deal" },
	[STORY_TABLE] = { .scenario = "with_whom", .path = "table", .seats = "hhh",
		.turns = FLANK_TURNS, .draft = "reinforce:LTU burden_deal" },
	[STORY_DESK] = { .scenario = "with_whom", .path = "desk", .seats = "hhm",
		.turns = FLANK_TURNS, .draft = "reinforce:LTU burden_deal" },
	[STORY_NUUK] = { .scenario = "nuuk_winter", .path = "nuuk", .seats = "hmm",
		.turns = { NUUK_1 }, .draft = "resilience" },
	[STORY_END] = { .scenario = "nuuk_winter", .path = "eastflank/games/end", .seats = "hmm",
		.turns = { NUUK_1, NUUK_2, NUUK_3 } },
};

/* "id id:TARGET" as orders of a sheet. */
static void sheet_fill(const struct world *world, const char *text, struct sheet *sheet)
{
	char word[64];
	int read;

	for (; text && sscanf(text, " %63s%n", word, &read) == 1; text += read) {
		char *colon = strchr(word, ':');

		if (colon)
			*colon++ = '\0';

		int kind = world_order(world, word);

		ck_assert_msg(kind >= 0, "no order %s", word);
		sheet->orders[sheet->count++] = (struct order){
			.team = world->orders[kind].team, .kind = (int16_t)kind,
			.target = (int16_t)(colon ? world_area(world, colon) : TARGET_NONE),
		};
	}
}

static void seal(struct session *session, int team, const char *orders)
{
	struct sheet_verdicts verdicts;
	struct fault fault = { .code = FAULT_NONE };
	struct sheet sheet;

	sheet_init(&sheet);
	sheet.filed = true;
	sheet_fill(session_world(session), orders, &sheet);
	ck_assert_msg(session_seal(session, (enum team)team, &sheet, NULL, &verdicts, &fault),
		"turn %d: %s: verdict %d, %d %d %d %d", session_state(session)->turn, orders,
		verdicts.whole, verdicts.order[0], verdicts.order[1], verdicts.order[2],
		verdicts.order[3]);
}

static void act(struct session *session, struct act act)
{
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict = VERDICT_LEGAL;

	ck_assert(session_act(session, &act, "", &verdict, &fault));
}

static int propose(struct session *session, struct terms terms, struct clause clause)
{
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict = VERDICT_LEGAL;
	int number;

	terms.clauses[terms.clause_count++] = clause;
	ck_assert_msg(session_propose(session, &terms, 0, &number, &verdict, &fault),
		"verdict %d", verdict);
	return number;
}

static void accept(struct session *session, enum team team, int number)
{
	struct fault fault = { .code = FAULT_NONE };
	enum verdict verdict = VERDICT_LEGAL;

	ck_assert_msg(session_answer(session, team, number, ANSWER_ACCEPTED, &verdict, &fault),
		"verdict %d", verdict);
}

/* An agreement in force, offers to the Coalition and of it, and a message. */
static void talk(struct session *session, enum lang lang)
{
	const struct world *world = session_world(session);
	struct message message = { .from = TEAM_W, .to = 1U << TEAM_C };
	struct fault fault = { .code = FAULT_NONE };

	strcpy(message.text, lang == LANG_EN ? "Help us with Greenland, and we stay in Poland."
		: "在格陵蘭的事上幫我們一把,我們就留在波蘭。");
	ck_assert(session_message(session, &message, &fault));
	accept(session, TEAM_C, propose(session, (struct terms){ .proposer = TEAM_W,
		.parties = 1U << TEAM_C | 1U << TEAM_W, .binding = true, .turns = 2 },
		(struct clause){ .kind = CLAUSE_PAY, .team = TEAM_W, .subject = RES_BP,
		.other = TEAM_C, .n = 1 }));
	propose(session, (struct terms){ .proposer = TEAM_W, .parties = 1U << TEAM_C | 1U << TEAM_W,
		.binding = true, .turns = 3 }, (struct clause){ .kind = CLAUSE_PAY, .team = TEAM_C,
		.subject = RES_BP, .other = TEAM_W, .n = 2 });
	propose(session, (struct terms){ .proposer = TEAM_C, .parties = 1U << TEAM_C | 1U << TEAM_R,
		.binding = false, .turns = 2 }, (struct clause){ .kind = CLAUSE_FORBID,
		.team = TEAM_R, .subject = (int16_t)world_order(world, "sabotage") });
}

/* Everyone else who can sit at a table. */
static void sit(struct session *session)
{
	int east = world_bloc(session_world(session), "EAST");
	struct fault fault = { .code = FAULT_NONE };

	act(session, (struct act){ .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_FACILITATOR, .bloc = -1, .on = true } });
	act(session, (struct act){ .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_CONGRESS, .bloc = -1, .on = true } });
	act(session, (struct act){ .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .bloc = (int8_t)east, .on = true } });
	ck_assert(session_set_pin(session, TEAM_NONE, "1234", &fault));
}

void story_sheet(enum story story, const struct world *world, struct sheet *sheet,
	struct notes *notes, enum lang lang)
{
	sheet_init(sheet);
	notes_init(notes);
	sheet_fill(world, PLOT[story].draft, sheet);
	strcpy(notes->reason[0], lang == LANG_EN ? "So that nobody tries"
		: "讓誰都不敢輕舉妄動");
}

/* What the Coalition argues at the desk's table, so that it can be heard. */
static void argue(struct session *session, enum lang lang)
{
	struct sheet sheet;
	struct notes notes;
	struct sheet_verdicts verdicts;
	struct fault fault = { .code = FAULT_NONE };

	story_sheet(STORY_DESK, session_world(session), &sheet, &notes, lang);
	sheet.filed = true;
	sheet.argue = 1;
	strcpy(notes.argument[0], lang == LANG_EN ? "Poland pays its share already."
		: "波蘭已經負擔了自己的份額。");
	strcpy(notes.argument[1], lang == LANG_EN ? "Congress asked for exactly this."
		: "這正是國會所要求的。");
	ck_assert(session_seal(session, TEAM_C, &sheet, &notes, &verdicts, &fault));
	seal(session, TEAM_R, "kal_weapons");
}

static char *folder_of(void)
{
	static char folder[SCRATCH_PATH];

	return folder;
}

static void path_of(enum story story, char path[SCRATCH_PATH])
{
	char name[64];

	snprintf(name, sizeof(name), "%s.game.yaml", PLOT[story].path);
	scratch_path(folder_of(), name, path);
}

static void write_story(enum story story, enum lang lang)
{
	const struct plot *plot = &PLOT[story];
	char path[SCRATCH_PATH];
	struct setup setup = { .scenario = plot->scenario, .seed = 7, .path = path };
	struct faults faults = { .count = 0 };
	struct fault fault = { .code = FAULT_NONE };
	struct session *session = NULL;

	path_of(story, path);
	for (int team = 0; team < TEAM_COUNT; team++)
		setup.seats[team].kind = plot->seats[team] == 'h' ? SEAT_HUMAN : SEAT_MACHINE;
	ck_assert(session_new(&setup, &session, &faults));
	for (int turn = 0; turn < MOST_TURNS && plot->turns[turn][0]; turn++) {
		for (int team = 0; team < TEAM_COUNT; team++)
			seal(session, team, plot->turns[turn][team]);
		ck_assert(session_resolve(session, &fault));
	}
	if (story == STORY_TABLE || story == STORY_DESK)
		talk(session, lang);
	if (story == STORY_DESK) {
		sit(session);
		argue(session, lang);
	}
	session_free(session);
}

void stories_write(enum lang lang)
{
	char path[SCRATCH_PATH];

	scratch_make(folder_of());
	setenv("XDG_DATA_HOME", folder_of(), 1);
	setenv("XDG_CONFIG_HOME", folder_of(), 1);
	ck_assert_int_eq(mkdir(scratch_path(folder_of(), "eastflank", path), 0700), 0);
	ck_assert_int_eq(mkdir(scratch_path(folder_of(), "eastflank/games", path), 0700), 0);
	for (int story = STORY_NONE + 1; story < STORY_COUNT; story++)
		write_story((enum story)story, lang);
}

void stories_remove(void)
{
	scratch_remove(folder_of());
}

struct session *story_open(enum story story)
{
	char path[SCRATCH_PATH];
	struct faults faults = { .count = 0 };
	struct session *session = NULL;

	if (story == STORY_NONE)
		return NULL;
	path_of(story, path);
	ck_assert(session_open(path, SESSION_TRY, &session, &faults));
	return session;
}
