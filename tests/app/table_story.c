/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/table_story.h"

#include <check.h>
#include <string.h>

#include "engine/agreement.h"
#include "journal/game.h"

struct session *story_start(const char *path)
{
	struct setup setup = { .scenario = "with_whom", .seed = 4, .path = path };
	struct session *session = NULL;
	struct faults faults = { 0 };

	ck_assert(session_new(&setup, &session, &faults));
	return session;
}

void story_act(struct session *session, const struct act *act, const char *reason)
{
	enum verdict verdict;
	struct fault fault;

	ck_assert_msg(session_act(session, act, reason, &verdict, &fault),
		"act %d: verdict %d, fault %s", act->kind, verdict, fault_sentence(fault.code));
}

void story_turn(struct session *session, const struct sheet sheets[TEAM_COUNT])
{
	struct fault fault;

	for (int i = 0; i < TEAM_COUNT; i++) {
		struct sheet_verdicts verdicts;
		struct sheet sheet;

		sheet_init(&sheet);
		if (sheets)
			sheet = sheets[i];
		if (!session_is_sealed(session, (enum team)i))
			ck_assert_msg(session_seal(session, (enum team)i, &sheet, NULL, &verdicts, &fault),
				"turn %d, team %d: %d %d %s", session_state(session)->turn, i,
				verdicts.order[0], verdicts.whole, fault_sentence(fault.code));
	}
	ck_assert(session_resolve(session, &fault));
}

static int order_of(const struct session *session, const char *id)
{
	int index = world_order(session_world(session), id);

	ck_assert_msg(index >= 0, "no order %s", id);
	return index;
}

static void sheet_add(const struct session *session, struct sheet *sheet, const char *id,
	int target)
{
	int kind = order_of(session, id);

	sheet->orders[sheet->count++] = (struct order){
		.team = session_world(session)->orders[kind].team, .kind = (int16_t)kind,
		.target = (int16_t)target,
	};
}

static struct terms terms_of(enum team first, enum team second, bool binding, bool secret)
{
	return (struct terms){
		.proposer = (uint8_t)first, .parties = (uint8_t)(1U << first | 1U << second),
		.binding = binding, .secret = secret, .turns = 3,
	};
}

static int propose(struct session *session, const struct terms *terms, int counters)
{
	enum verdict verdict;
	struct fault fault;
	int number = 0;

	ck_assert_msg(session_propose(session, terms, counters, &number, &verdict, &fault),
		"verdict %d, fault %s", verdict, fault_sentence(fault.code));
	return number;
}

static void answer(struct session *session, enum team team, int number, enum answer reply)
{
	enum verdict verdict;
	struct fault fault;

	ck_assert_msg(session_answer(session, team, number, reply, &verdict, &fault),
		"verdict %d, fault %s", verdict, fault_sentence(fault.code));
}

/* Offers refused, countered, accepted, and one left to lapse. */
static void negotiate(struct session *session)
{
	struct terms pay = terms_of(TEAM_C, TEAM_W, true, false);
	struct terms promise = terms_of(TEAM_R, TEAM_W, false, true);

	pay.clauses[pay.clause_count++] = (struct clause){
		.kind = CLAUSE_PAY, .team = TEAM_C, .subject = RES_BP, .other = TEAM_W, .n = 2,
	};
	answer(session, TEAM_W, propose(session, &pay, 0), ANSWER_REFUSED);

	int first = propose(session, &pay, 0);
	struct terms less = pay;

	less.proposer = TEAM_W;
	less.clauses[0].n = 1;
	answer(session, TEAM_C, propose(session, &less, first), ANSWER_ACCEPTED);
	ck_assert_int_eq(session_table(session)->offers[first - 1].stage, OFFER_COUNTERED);

	promise.clauses[promise.clause_count++] = (struct clause){
		.kind = CLAUSE_FORBID, .team = TEAM_R, .subject = (int16_t)order_of(session, "sabotage"),
	};
	answer(session, TEAM_W, propose(session, &promise, 0), ANSWER_ACCEPTED);
	promise.clauses[0].team = TEAM_W;
	promise.clauses[0].subject = (int16_t)order_of(session, "drawdown");
	propose(session, &promise, 0);
}

static void speak(struct session *session)
{
	struct message message = {
		.from = TEAM_C, .to = 1U << TEAM_W, .text = "Words: \"stay\"\nand \xE5\x90\x8D",
	};
	struct remark note = { .by = TEAM_NONE, .against = -1, .tag = NOTE_QUOTE,
		.votes = { -1, -1, -1 }, .text = "They laughed" };
	struct remark counter = { .by = TEAM_R, .against = TEAM_C, .votes = { -1, -1, -1 },
		.text = "Nobody believes it" };
	struct remark votes = { .by = TEAM_W, .against = -1, .votes = { 1, -1, -1 } };
	struct clock clock = { .phase = PHASE_NEGOTIATION, .running = true, .left_s = 421 };
	struct fault fault;

	ck_assert(session_message(session, &message, &fault));
	message.from = TEAM_NONE;
	message.to = 7;
	ck_assert(session_message(session, &message, &fault));
	ck_assert(session_remark(session, &note, &fault));
	ck_assert(session_remark(session, &counter, &fault));
	ck_assert(session_remark(session, &votes, &fault));
	ck_assert(session_clock(session, &clock, &fault));
	ck_assert(session_set_pin(session, TEAM_R, "1234", &fault));
	ck_assert(session_set_pin(session, TEAM_NONE, "white cell", &fault));
}

static void take_seats(struct session *session)
{
	int bloc = world_bloc(session_world(session), "EAST");

	ck_assert_int_ge(bloc, 0);
	story_act(session, &(struct act){ .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_FACILITATOR, .bloc = -1, .on = true } }, "");
	story_act(session, &(struct act){ .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .seat = DESK_CONGRESS, .bloc = -1, .on = true } }, "");
	story_act(session, &(struct act){ .kind = ACT_SEAT, .team = TEAM_NONE,
		.seat = { .bloc = (int8_t)bloc, .on = true } }, "");
	story_act(session, &(struct act){ .kind = ACT_REDLINE, .team = TEAM_NONE,
		.redline = { (uint8_t)bloc, (int16_t)order_of(session, "deepen") } }, "");
	story_act(session, &(struct act){ .kind = ACT_BALLOT, .team = TEAM_NONE,
		.ballot = { (uint8_t)bloc, BALLOT_YES, (int16_t)order_of(session, "deepen") } }, "");
	story_act(session, &(struct act){ .kind = ACT_COUNTERSIGN, .team = TEAM_NONE,
		.countersign = { (int16_t)order_of(session, "drawdown") } }, "");
	story_act(session, &(struct act){ .kind = ACT_SIGNAL, .team = TEAM_R, .signal = {
		{ TEAM_R, (int16_t)order_of(session, "info_war"),
			(int16_t)world_bloc(session_world(session), "SOUTH") },
		{ TEAM_R, -1, TARGET_NONE } } }, "");
}

static void rule(struct session *session)
{
	const struct world *world = session_world(session);
	struct act ruling = { .kind = ACT_RULING, .team = TEAM_NONE,
		.ruling = { .key = "C:deepen:-:vote", .turn = 1, .result = 0 } };
	struct shown shown = { .kind = SHOWN_PURSE, .team = TEAM_C, .subject = TEAM_R };

	story_act(session, &(struct act){ .kind = ACT_ARGUMENT, .team = TEAM_NONE,
		.argument = { TEAM_C, 10 } }, "");
	story_act(session, &(struct act){ .kind = ACT_PACKAGE, .team = TEAM_NONE,
		.package = { TEAM_W, { .size = PACKAGE_SMALL, .chance = 65, .track_count = 1,
			.track = { (uint8_t)world_track(world, "trust") }, .change = { 3 } } } }, "");
	story_act(session, &(struct act){ .kind = ACT_INJECT, .team = TEAM_NONE,
		.inject = { .inject = 0, .teams = 7 } }, "");
	story_act(session, &(struct act){ .kind = ACT_INJECT, .team = TEAM_NONE,
		.inject = { .inject = 1, .teams = 1, .turn = 2 } }, "");
	story_act(session, &(struct act){ .kind = ACT_ADJUST, .team = TEAM_NONE,
		.adjust = { .kind = ADJUST_TRACK, .team = TEAM_NONE,
			.subject = (int16_t)world_track(world, "trust"), .to = 44 } },
		"The minister has said so");
	story_act(session, &ruling, "The vote was rigged");
	story_act(session, &(struct act){ .kind = ACT_CANCEL, .team = TEAM_NONE,
		.cancel = { .team = TEAM_R, .order = (int16_t)order_of(session, "sabotage"),
			.refund = true } }, "A slip of the pen");
	story_act(session, &(struct act){ .kind = ACT_EVENT, .team = TEAM_NONE,
		.event = { (int16_t)world_event(world, "nuuk"), EVENT_NOW, 0 } }, "");
	story_act(session, &(struct act){ .kind = ACT_EVENT, .team = TEAM_NONE,
		.event = { -1, EVENT_SKIP, 3 } }, "");
	story_act(session, &(struct act){ .kind = ACT_SHOW, .team = TEAM_NONE,
		.show = { shown, false } }, "");
}

/* An inject written at the table, with effects; sheets sealed, opened and sealed again. */
static void first_turn(struct session *session)
{
	struct sheet sheets[TEAM_COUNT];
	struct sheet_verdicts verdicts;
	struct notes notes;
	struct faults faults = { 0 };
	enum verdict verdict;
	struct fault fault;
	struct act inject = { .kind = ACT_INJECT, .team = TEAM_NONE, .inject = { .teams = 5 } };

	ck_assert(session_inject(session, &inject, "A ship is missing",
		"- {track: escalation, add: 2}\n- {delay: 1, do: [{track: trust, add: -1}]}\n", &verdict,
		&faults));
	for (int i = 0; i < TEAM_COUNT; i++)
		sheet_init(&sheets[i]);
	sheet_add(session, &sheets[TEAM_C], "deepen", TARGET_NONE);
	sheets[TEAM_C].argue = 0;
	notes_init(&notes);
	strcpy(notes.argument[0], "They have met every week");
	sheet_add(session, &sheets[TEAM_R], "sabotage", world_area(session_world(session), "GER"));
	ck_assert(session_seal(session, TEAM_C, &sheets[TEAM_C], &notes, &verdicts, &fault));
	ck_assert(session_reopen(session, TEAM_C, "They misread the sheet", &fault));
	ck_assert(session_seal(session, TEAM_C, &sheets[TEAM_C], &notes, &verdicts, &fault));
	story_turn(session, sheets);
}

/* Russia does what it had promised not to; the Coalition's seat goes to the machine. */
static void second_turn(struct session *session)
{
	struct seat machine = { .kind = SEAT_MACHINE };
	struct sheet sheets[TEAM_COUNT];
	struct fault fault;

	ck_assert(session_set_seat(session, TEAM_C, &machine, &fault));
	for (int i = 0; i < TEAM_COUNT; i++)
		sheet_init(&sheets[i]);
	sheet_add(session, &sheets[TEAM_R], "sabotage", world_area(session_world(session), "GER"));
	ck_assert(session_auto(session, TEAM_C, "", &fault));
	story_turn(session, sheets);
	machine.kind = SEAT_HUMAN;
	ck_assert(session_set_seat(session, TEAM_C, &machine, &fault));
}

void story_play(struct session *session)
{
	struct sheet sheets[TEAM_COUNT];
	const struct agreement *agreement;

	speak(session);
	negotiate(session);
	take_seats(session);
	rule(session);
	first_turn(session);
	second_turn(session);
	for (int i = 0; i < TEAM_COUNT; i++)
		sheet_init(&sheets[i]);
	agreement = agreement_of_bit(session_state(session), TEAM_W, 0);
	ck_assert_ptr_nonnull(agreement);
	sheets[TEAM_W].denounce = 1;
	story_turn(session, sheets);
	story_act(session, &(struct act){ .kind = ACT_END, .team = TEAM_NONE,
		.end = { .ending = 1 } }, "The bell has rung");
}
