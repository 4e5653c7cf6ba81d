/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "app/play_desk.h"
#include "engine/act.h"
#include "prose/gettext.h"

/* What the facilitator's forms do to the game. */

enum { SAID = 1024, EFFECTS = LINE_EDIT_BYTES + 3 };

static void say_fault(struct chair *chair, const struct fault *fault)
{
	struct str text;

	str_init(&text);
	prose_fault(fault, &text);
	chair_say(chair, true, text.text);
	str_release(&text);
}

/* Done, or why it could not be kept. */
static void tell(struct chair *chair, bool done, const struct fault *fault, const char *text)
{
	if (done)
		chair_say(chair, false, text);
	else
		say_fault(chair, fault);
}

static void say_act(struct chair *chair, const struct act *act)
{
	struct prose prose = scene_prose(&chair->scene);
	struct str text;

	str_init(&text);
	str_add(&text, _("Done: "));
	prose_act(&prose, act, &text);
	str_add(&text, ".");
	chair_say(chair, false, text.text);
	str_release(&text);
}

static void say_verdict(const struct play *play, struct chair *chair, const struct act *act,
	enum verdict verdict)
{
	struct prose prose = scene_prose(&chair->scene);
	struct str text;

	str_init(&text);
	str_add(&text, _("Not done: "));
	prose_act_verdict(&prose, session_state(play->session), act, verdict, &text);
	str_add(&text, ".");
	chair_say(chair, true, text.text);
	str_release(&text);
}

/* Effects are a list in data; who types one or two need not write its brackets. */
static const char *effects_of(const struct chair_form *form, char out[EFFECTS])
{
	const char *typed = chair_text(form, CHAIR_EFFECTS);

	if (!typed[0])
		return NULL;
	snprintf(out, EFFECTS, typed[0] == '{' ? "[%s]" : "%s", typed);
	return out;
}

static void do_act(struct play *play, struct chair *chair, const struct act *act)
{
	const struct chair_form *form = &chair->form;
	bool own = act->kind == ACT_INJECT && act->inject.inject < 0;
	char effects[EFFECTS];
	struct doing doing = { .act = *act, .reason = chair_text(form, CHAIR_REASON),
		.text = own ? chair_text(form, CHAIR_TEXT) : NULL,
		.effects = own ? effects_of(form, effects) : NULL };
	struct faults faults = { 0 };
	enum verdict verdict = VERDICT_LEGAL;
	int failed;

	if (own && !doing.text[0]) {
		chair_say(chair, true, _("Write its text first."));
		return;
	}
	if (session_act_all(play->session, &doing, 1, &failed, &verdict, &faults)) {
		const struct table *table = session_table(play->session);

		say_act(chair, &table->deeds[table->deed_count - 1].act);
	} else if (faults.count > 0) {
		say_fault(chair, &faults.list[0]);
	} else {
		say_verdict(play, chair, act, verdict);
	}
}

static void reopen(struct play *play, struct chair *chair)
{
	enum team team = (enum team)chair->form.value[CHAIR_TEAM];
	struct fault fault = { .code = FAULT_NONE };
	char text[SAID];

	snprintf(text, sizeof(text), _("Done: %s has its sheet back and gets the keyboard."),
		prose_team(team));
	tell(chair, session_reopen(play->session, team, chair_text(&chair->form, CHAIR_REASON),
		&fault), &fault, text);
}

static void set_clock(struct play *play, struct chair *chair)
{
	static const char *const SAYS[CLOCK_HOWS] = {
		[CLOCK_START] = N_("The clock runs from when you leave the desk."),
		[CLOCK_PAUSE] = N_("The clock stands still."),
		[CLOCK_RESUME] = N_("The clock runs on when you leave the desk."),
		[CLOCK_DROP] = N_("There is no clock."),
	};
	struct clock clock = session_table(play->session)->clock;
	int how = chair->form.value[CHAIR_CLOCK];
	struct fault fault = { .code = FAULT_NONE };

	if (how != CLOCK_START && how != CLOCK_DROP && clock.left_s < 0) {
		chair_say(chair, true, _("Not done: there is no clock. Start it first."));
		return;
	}
	clock.running = how == CLOCK_START || how == CLOCK_RESUME;
	if (how == CLOCK_START)
		clock.left_s = 60 * chair->form.value[CHAIR_MINUTES];
	if (how == CLOCK_DROP)
		clock.left_s = -1;
	tell(chair, session_clock(play->session, &clock, &fault), &fault, _(SAYS[how]));
}

static struct seat seat_of(const struct world *world, int player)
{
	struct seat seat = { .kind = SEAT_MACHINE };

	if (player == PLAYER_PERSON)
		seat.kind = SEAT_HUMAN;
	else if (player == PLAYER_NOBODY)
		seat.kind = SEAT_NONE;
	else if (player >= PLAYER_PERSONA)
		snprintf(seat.persona, sizeof(seat.persona), "%s",
			world->personas[player - PLAYER_PERSONA].id);
	return seat;
}

/* Two teams change players; a persona is of one team: the machine goes on as the standard one. */
static bool swap(struct play *play, enum team first, enum team second, struct fault *fault)
{
	struct seat one = *session_seat(play->session, first);
	struct seat other = *session_seat(play->session, second);

	one.persona[0] = other.persona[0] = '\0';
	return session_set_seat(play->session, first, &other, fault)
		&& session_set_seat(play->session, second, &one, fault);
}

static void set_seat(struct play *play, struct chair *chair)
{
	int who = chair->form.value[CHAIR_WHO];
	struct fault fault = { .code = FAULT_NONE };
	struct seat seat = seat_of(session_world(play->session),
		chair->form.value[CHAIR_PLAYER]);
	struct str text;
	bool done = who < TEAM_COUNT
		? session_set_seat(play->session, (enum team)who, &seat, &fault)
		: swap(play, who == WHO_SWAP + 2 ? TEAM_R : TEAM_C,
			who == WHO_SWAP ? TEAM_R : TEAM_W, &fault);

	str_init(&text);
	str_add(&text, _("Done: "));
	chair_name(&chair->form, CHAIR_WHO, who, &text);
	if (who < TEAM_COUNT) {
		str_add(&text, _(": "));
		chair_name(&chair->form, CHAIR_PLAYER, chair->form.value[CHAIR_PLAYER], &text);
	}
	str_add(&text, ".");
	tell(chair, done, &fault, text.text);
	str_release(&text);
}

static void send_message(struct play *play, struct chair *chair)
{
	struct message message = { .from = TEAM_NONE,
		.to = (uint8_t)chair->form.value[CHAIR_TEAMS] };
	struct fault fault = { .code = FAULT_NONE };

	snprintf(message.text, sizeof(message.text), "%s", chair_text(&chair->form, CHAIR_TEXT));
	tell(chair, session_message(play->session, &message, &fault), &fault,
		_("Sent: they read it before their board."));
}

static void write_note(struct play *play, struct chair *chair)
{
	struct remark remark;
	struct fault fault = { .code = FAULT_NONE };

	remark_init(&remark);
	remark.tag = (uint8_t)chair->form.value[CHAIR_TAG];
	snprintf(remark.text, sizeof(remark.text), "%s", chair_text(&chair->form, CHAIR_TEXT));
	tell(chair, session_remark(play->session, &remark, &fault), &fault,
		_("Noted, for the debrief."));
}

void desk_do(struct play *play, struct chair *chair)
{
	struct act act;
	int who = chair->form.value[CHAIR_WHO];

	switch (chair->form.task) {
	case TASK_REOPEN: reopen(play, chair); return;
	case TASK_CLOCK: set_clock(play, chair); return;
	case TASK_MESSAGE: send_message(play, chair); return;
	case TASK_NOTE: write_note(play, chair); return;
	case TASK_SEAT:
		if (who < TEAM_COUNT || (who >= WHO_SWAP && who < WHO_BLOC)) {
			set_seat(play, chair);
			return;
		}
		break;
	case TASK_INJECT: case TASK_ARGUMENT: case TASK_PACKAGE: case TASK_OVERRIDE:
	case TASK_CANCEL: case TASK_ADJUST: case TASK_EVENT: case TASK_SHOW: case TASK_END:
	case TASK_COUNT:
		break;
	}
	if (chair_rules_nothing(&chair->form))
		chair_say(chair, true, _("Not done: that is what fell."));
	else if (chair_act(&chair->form, &act))
		do_act(play, chair, &act);
	else
		chair_say(chair, true, _("There is nothing to be ruled on."));
}
