/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "app/plain_names.h"
#include "app/plain_news.h"
#include "app/plain_read.h"
#include "prose/gettext.h"

/* A whole game seen again. */

enum { DO_NEXT = 1, DO_BACK, DO_TURN, DO_FIRST, DO_LAST, DO_EYES, DO_SCORE, DO_TABLE, DO_ALL,
	DO_AGAIN, DO_HELP, DO_QUIT };

static const struct plain_command COMMANDS[] = {
	{ "next", NULL, NULL, N_("the next step (an empty line does the same)"), DO_NEXT,
		ACTION_NEXT },
	{ "back", NULL, NULL, N_("the step before"), DO_BACK, ACTION_PREVIOUS },
	{ "again", NULL, NULL, N_("this step again"), DO_AGAIN, 0 },
	{ "all", NULL, NULL, N_("the rest of this turn, at once"), DO_ALL, 0 },
	{ "turn", NULL, N_("NUMBER"), N_("go to a turn; 0: the start"), DO_TURN, ACTION_GO },
	{ "first", NULL, NULL, N_("the beginning of the game"), DO_FIRST, ACTION_FIRST },
	{ "last", NULL, NULL, N_("the end of the game"), DO_LAST, ACTION_LAST },
	{ "eyes", NULL, N_("[TEAM | all]"), N_("see what one team saw then, or all"), DO_EYES,
		ACTION_EYES },
	{ "ending", "score", NULL, N_("the ending with everyone's score, or the score so far of the "
		"team that looks"), DO_SCORE, ACTION_AIMS },
	{ "table", NULL, NULL, N_("what was offered, said and ruled in this turn"), DO_TABLE,
		ACTION_OFFERS },
	{ "help", "?", N_("[COMMAND]"), N_("all commands, or one of them"), DO_HELP, ACTION_HELP },
	{ "quit", NULL, NULL, N_("leave the replay"), DO_QUIT, ACTION_QUIT },
	{ 0 },
};

static const struct plain_command *const TABLES[] = { COMMANDS, READ_COMMANDS, NULL };

static void say_step(struct plain *plain, struct replay *it)
{
	struct prose prose = scene_prose(&it->scene);
	struct str turn;
	struct doc doc;

	str_init(&turn);
	if (it->turn == 0)
		str_add(&turn, _("The start"));
	else
		prose_turn(&prose, it->turn, &turn);
	if (it->steps.count == 0) {
		plain_sayf(plain, _("%s: nothing that these eyes may know."), turn.text);
		str_release(&turn);
		return;
	}
	plain_sayf(plain, _("%s, %d of %d:"), turn.text, it->step + 1, it->steps.count);
	str_release(&turn);
	plain_doc_init(&doc);
	if (plain->brief)
		steps_headline(&it->scene, &it->past[it->turn], &it->steps, it->step, &doc);
	else
		steps_detail(&it->scene, &it->past[it->turn], &it->steps, it->step, &doc);
	plain_tell(plain, &doc);
}

/* One step on or back, over the borders of turns; at either end it is said. */
static void go_by(struct plain *plain, struct replay *it, int by)
{
	bool past_end = it->step + by >= it->steps.count;

	if (by > 0 && past_end && it->turn == it->source.last) {
		plain_say(plain, _("This is the end of the game."));
		return;
	}
	if (by < 0 && it->step == 0 && it->turn == 0) {
		plain_say(plain, _("This is the beginning of the game."));
		return;
	}
	if (by > 0 && past_end)
		replay_go(it, it->turn + 1, 0);
	else if (by < 0 && it->step == 0)
		replay_go(it, it->turn - 1, MAX_STEPS);
	else
		replay_go(it, it->turn, it->step + by);
	say_step(plain, it);
}

static void go_to(struct plain *plain, struct replay *it, const char *rest)
{
	int turn = atoi(rest);

	if (*rest < '0' || *rest > '9' || turn > it->source.last) {
		plain_sayf(plain, _("Turns 0 to %d were played."), it->source.last);
		return;
	}
	replay_go(it, turn, 0);
	say_step(plain, it);
}

static void look_with(struct plain *plain, struct replay *it, const char *rest)
{
	struct plain_names names;
	struct str complaint;
	int eyes = it->eyes == TEAM_NONE ? TEAM_C : (int)it->eyes + 1;

	if (it->source.fixed) {
		plain_say(plain, _("other eyes can be used when the game is over"));
		return;
	}
	plain_names_clear(&names);
	for (int team = 0; team < TEAM_COUNT; team++) {
		plain_names_add(&names, team, prose_team_id((enum team)team), NULL);
		plain_names_add_word(&names, team, prose_team((enum team)team));
	}
	plain_names_add_word(&names, TEAM_NONE, "all");
	plain_names_add_word(&names, TEAM_NONE, _("all eyes"));
	str_init(&complaint);
	if (!*rest || plain_names_find(&names, rest, &eyes, &complaint)) {
		replay_look(it, (enum team)eyes);
		plain_sayf(plain, _("Seen by: %s."), eyes < TEAM_COUNT ? prose_team((enum team)eyes)
			: _("all eyes"));
		say_step(plain, it);
	} else {
		plain_say(plain, complaint.text);
	}
	str_release(&complaint);
}

static void say_rest(struct plain *plain, struct replay *it)
{
	while (it->step + 1 < it->steps.count) {
		replay_go(it, it->turn, it->step + 1);
		say_step(plain, it);
	}
}

static void say_page(struct plain *plain, struct replay *it, enum action action)
{
	it->doc.words = true;
	replay_open(it, (int)action);
	plain_doc(plain, &it->doc);
	it->reading = false;
}

static enum replay_event act(struct plain *plain, struct replay *it)
{
	const char *rest = "";
	int id = commands_take(plain, TABLES, PLACE_REPLAY, &rest);

	switch (id) {
	case 0: case DO_NEXT: go_by(plain, it, 1); break;
	case DO_BACK: go_by(plain, it, -1); break;
	case DO_AGAIN: say_step(plain, it); break;
	case DO_ALL: say_rest(plain, it); break;
	case DO_TURN: go_to(plain, it, rest); break;
	case DO_FIRST: replay_go(it, 0, 0); say_step(plain, it); break;
	case DO_LAST: replay_go(it, it->source.last, MAX_STEPS); say_step(plain, it); break;
	case DO_EYES: look_with(plain, it, rest); break;
	case DO_SCORE: say_page(plain, it, ACTION_AIMS); break;
	case DO_TABLE: say_page(plain, it, ACTION_OFFERS); break;
	case DO_HELP: commands_help(plain, TABLES, rest); break;
	case DO_QUIT: return REPLAY_QUIT;
	default: plain_read(plain, &it->scene, id, rest); break;
	}
	return REPLAY_NOTHING;
}

enum replay_event plain_replay(struct plain *plain, struct replay *it)
{
	enum replay_event event = REPLAY_NOTHING;

	plain_gap(plain);
	plain_sayf(plain, _("Replay of %s, turns 1 to %d. Enter goes on, \"turn 2\" goes to a turn, "
		"\"help\" lists all commands."), scene_name(&it->scene,
		&it->scene.world->scenario.name, it->scene.world->scenario.id), it->source.last);
	say_step(plain, it);
	while (event == REPLAY_NOTHING)
		event = plain_prompt(plain, _("replay> ")) == PLAIN_LINE ? act(plain, it)
			: REPLAY_QUIT;
	return event;
}
