/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/plain_news.h"

#include "app/plain_read.h"
#include "prose/gettext.h"

/* The news of a turn. */

enum { DO_NEXT = 1, DO_BACK, DO_ALL, DO_SKIP, DO_AGAIN, DO_HELP, DO_QUIT };

static const struct plain_command COMMANDS[] = {
	{ "next", NULL, NULL, N_("the next step (an empty line does the same)"), DO_NEXT,
		ACTION_NEXT },
	{ "back", NULL, NULL, N_("the step before"), DO_BACK, ACTION_PREVIOUS },
	{ "again", NULL, NULL, N_("this step again"), DO_AGAIN, 0 },
	{ "all", NULL, NULL, N_("all that is left, at once"), DO_ALL, 0 },
	{ "skip", NULL, NULL, N_("go on to the end of the turn"), DO_SKIP, ACTION_SKIP },
	{ "help", "?", N_("[COMMAND]"), N_("all commands, or one of them"), DO_HELP, ACTION_HELP },
	{ "quit", NULL, NULL, N_("leave; everything is saved"), DO_QUIT, ACTION_QUIT },
	{ 0 },
};

static const struct plain_command *const TABLES[] = { COMMANDS, READ_COMMANDS, NULL };

static void say_step(struct plain *plain, const struct resolution *it)
{
	const struct ledger *news = scene_news(&it->scene);
	struct doc doc;

	plain_doc_init(&doc);
	if (plain->brief)
		steps_headline(&it->scene, news, &it->steps, it->step, &doc);
	else
		steps_detail(&it->scene, news, &it->steps, it->step, &doc);
	plain_sayf(plain, _("%d of %d:"), it->step + 1, it->steps.count);
	plain_tell(plain, &doc);
}

static void say_rest(struct plain *plain, struct resolution *it)
{
	while (it->step + 1 < it->steps.count) {
		resolution_go(it, it->step + 1);
		say_step(plain, it);
	}
}

static enum resolution_event next(struct plain *plain, struct resolution *it)
{
	if (it->step + 1 >= it->steps.count)
		return RESOLUTION_DONE;
	resolution_go(it, it->step + 1);
	say_step(plain, it);
	return RESOLUTION_NOTHING;
}

static enum resolution_event act(struct plain *plain, struct resolution *it)
{
	const char *rest = "";
	int id = commands_take(plain, TABLES, PLACE_RESOLUTION, &rest);

	switch (id) {
	case 0: case DO_NEXT: return next(plain, it);
	case DO_BACK: resolution_go(it, it->step - 1); say_step(plain, it); break;
	case DO_AGAIN: say_step(plain, it); break;
	case DO_ALL: say_rest(plain, it); return RESOLUTION_DONE;
	case DO_SKIP: return RESOLUTION_DONE;
	case DO_HELP: commands_help(plain, TABLES, rest); break;
	case DO_QUIT: return RESOLUTION_QUIT;
	default: plain_read(plain, &it->scene, id, rest); break;
	}
	return RESOLUTION_NOTHING;
}

enum resolution_event plain_resolution(struct plain *plain, struct resolution *it)
{
	enum resolution_event event = RESOLUTION_NOTHING;

	plain_gap(plain);
	plain_say(plain, _("The turn is resolved. What happened:"));
	if (!plain->brief)
		plain_say(plain, _("Enter goes on step by step, \"all\" tells the rest at once, "
			"\"skip\" goes to the standing."));
	say_step(plain, it);
	while (event == RESOLUTION_NOTHING)
		event = plain_prompt(plain, _("news> ")) == PLAIN_LINE ? act(plain, it)
			: RESOLUTION_QUIT;
	return event;
}
