/* SPDX-License-Identifier: MIT */
#include "engine/ruling.h"
#include "prose/gettext.h"
#include "ui/chair_form.h"

/* Words of the forms at the facilitator's desk. */

const char *chair_task_name(enum chair_task task)
{
	static const char *const NAMES[TASK_COUNT] = {
		[TASK_INJECT] = N_("Inject"), [TASK_ARGUMENT] = N_("Value an argument"),
		[TASK_PACKAGE] = N_("Rule on a free-form order"),
		[TASK_OVERRIDE] = N_("Override a die"), [TASK_CANCEL] = N_("Strike off an order"),
		[TASK_ADJUST] = N_("Adjust a figure"), [TASK_EVENT] = N_("Event cards"),
		[TASK_REOPEN] = N_("Reopen a team's orders"), [TASK_CLOCK] = N_("Clock"),
		[TASK_SEAT] = N_("Seats"), [TASK_SHOW] = N_("Show or hide"),
		[TASK_MESSAGE] = N_("Message to teams"), [TASK_NOTE] = N_("Note"),
		[TASK_END] = N_("End the game"),
	};

	return _(NAMES[task]);
}

const char *chair_task_help(enum chair_task task)
{
	static const char *const HELP[TASK_COUNT] = {
		[TASK_INJECT] = N_("News put before one team or more, ready or your own, with "
			"effects or without, now or when a later turn opens."),
		[TASK_ARGUMENT] = N_("What a team's argument is worth to its order, once it was "
			"heard."),
		[TASK_PACKAGE] = N_("How plausible a free-form order is, and how much of it stands. "
			"Nothing can be enlarged."),
		[TASK_OVERRIDE] = N_("Another result for a die of this turn as it stands now. What "
			"fell stays on record beside your ruling."),
		[TASK_CANCEL] = N_("Take an order off a sheet before the turn is told."),
		[TASK_ADJUST] = N_("Set a track, a purse, a flag, units, a commitment or who holds "
			"an area."),
		[TASK_EVENT] = N_("Let a card come now or later, or keep one away. To reorder: keep "
			"it away here, let it come there."),
		[TASK_REOPEN] = N_("Give a team its sealed sheet back."),
		[TASK_CLOCK] = N_("Start, pause, resume or drop the time of a phase. Nobody's sheet "
			"is sealed when it is over: that is for you to say."),
		[TASK_SEAT] = N_("Who plays a team, a bloc or Congress from now on."),
		[TASK_SHOW] = N_("Let a team see exactly what it would not, or no longer."),
		[TASK_MESSAGE] = N_("Text for one team or more: they read it before their board."),
		[TASK_NOTE] = N_("What you observed, for the debrief. No team reads it before."),
		[TASK_END] = N_("Close the game here, with the ending that is computed, and one to "
			"talk about beside it if you wish."),
	};

	return _(HELP[task]);
}

const char *chair_tag(int tag)
{
	static const char *const NAMES[CHAIR_TAGS] = {
		N_("decision"), N_("surprise"), N_("rule problem"), N_("quote"),
	};

	return _(NAMES[tag]);
}

const char *chair_label(int field)
{
	static const char *const LABELS[CHAIR_FIELDS] = {
		[CHAIR_INJECT] = N_("Inject"), [CHAIR_TEAMS] = N_("Told to"),
		[CHAIR_WHEN] = N_("When"), [CHAIR_DIE] = N_("Die"), [CHAIR_RESULT] = N_("Result"),
		[CHAIR_ORDER] = N_("Order"), [CHAIR_REFUND] = N_("Refund"),
		[CHAIR_ADJUST] = N_("What"), [CHAIR_TRACK] = N_("Track"),
		[CHAIR_RESOURCE] = N_("Resource"), [CHAIR_FLAG] = N_("Flag"),
		[CHAIR_AREA] = N_("Area"), [CHAIR_NATION] = N_("Troops of"),
		[CHAIR_UNIT] = N_("Kind"), [CHAIR_QUALITY] = N_("Quality"),
		[CHAIR_COUNTRY] = N_("Country"), [CHAIR_OWNER] = N_("Held by"),
		[CHAIR_TEAM] = N_("Team"), [CHAIR_TO] = N_("New value"),
		[CHAIR_WORTH] = N_("Worth"), [CHAIR_CHANCE] = N_("Plausible"),
		[CHAIR_FIRST] = N_("First change"), [CHAIR_SECOND] = N_("Second change"),
		[CHAIR_HOW] = N_("How"), [CHAIR_EVENT] = N_("Card"), [CHAIR_CLOCK] = N_("Clock"),
		[CHAIR_MINUTES] = N_("Minutes"), [CHAIR_WHO] = N_("Seat"),
		[CHAIR_PLAYER] = N_("Played by"), [CHAIR_SEATED] = N_("A person"),
		[CHAIR_KIND] = N_("What"), [CHAIR_SIGHT] = N_("Is"), [CHAIR_ABOUT] = N_("Of"),
		[CHAIR_TAG] = N_("About"), [CHAIR_ENDING] = N_("To talk about"),
		[CHAIR_TEXT] = N_("Text"), [CHAIR_EFFECTS] = N_("Effects"),
		[CHAIR_REASON] = N_("Reason"), [CHAIR_DO] = N_("Do it"),
	};

	return _(LABELS[field]);
}

static void teams_name(int bits, struct str *out)
{
	bool any = false;

	for (int team = 0; team < TEAM_COUNT; team++) {
		if (!(bits & 1 << team))
			continue;
		str_addf(out, "%s%s", any ? _(", ") : "", prose_team((enum team)team));
		any = true;
	}
}

static const char *word_of(int field, int value)
{
	static const char *const ADJUST[ADJUST_KINDS] = {
		[ADJUST_TRACK] = N_("a track"), [ADJUST_RESOURCE] = N_("a resource"),
		[ADJUST_FLAG] = N_("a flag"), [ADJUST_UNITS] = N_("units"),
		[ADJUST_COMMIT] = N_("a commitment"), [ADJUST_CONTROL] = N_("who holds an area"),
	};
	static const char *const HOW[] = { N_("comes now"), N_("comes later"), N_("stays away") };
	static const char *const CLOCK[CLOCK_HOWS] = { N_("start"), N_("pause"), N_("resume"),
		N_("drop: no limit") };
	static const char *const KIND[SHOWN_KINDS] = { N_("a track"), N_("units in an area"),
		N_("settings"), N_("purse"), N_("secret agenda"), N_("an agreement") };
	static const char *const SIGHT[] = { N_("as the rules say"), N_("shown"), N_("hidden") };

	switch (field) {
	case CHAIR_ADJUST: return _(ADJUST[value]);
	case CHAIR_HOW: return _(HOW[value]);
	case CHAIR_CLOCK: return _(CLOCK[value]);
	case CHAIR_KIND: return _(KIND[value]);
	case CHAIR_SIGHT: return _(SIGHT[value]);
	case CHAIR_TAG: return chair_tag(value);
	case CHAIR_RESOURCE: return value == RES_BP ? _("budget") : _("capital");
	case CHAIR_REFUND: case CHAIR_SEATED: return value ? C_("fact", "yes")
		: C_("fact", "no");
	case CHAIR_UNIT: return prose_unit((enum unit_kind)value, false);
	default: return NULL;
	}
}

static void who_name(const struct chair_form *form, int value, struct str *out)
{
	const struct world *world = form->scene->world;

	if (value < TEAM_COUNT)
		str_add(out, prose_team((enum team)value));
	else if (value == WHO_CONGRESS)
		str_add(out, _("Congress"));
	else if (value >= WHO_BLOC)
		str_add(out, scene_name(form->scene, &world->blocs[value - WHO_BLOC].name,
			world->blocs[value - WHO_BLOC].id));
	else
		str_addf(out, _("%s and %s change players"), prose_team((enum team)
			(value == WHO_SWAP + 2)), prose_team(value == WHO_SWAP ? TEAM_R : TEAM_W));
}

static void player_name(const struct chair_form *form, int value, struct str *out)
{
	const struct world *world = form->scene->world;

	if (value == PLAYER_PERSON)
		str_add(out, _("a person"));
	else if (value == PLAYER_NOBODY)
		str_add(out, _("nobody: its sheet stays empty"));
	else if (value == PLAYER_STANDARD)
		str_add(out, _("the machine"));
	else
		str_addf(out, _("the machine: %s"), scene_name(form->scene,
			&world->personas[value - PLAYER_PERSONA].name,
			world->personas[value - PLAYER_PERSONA].id));
}

static void die_name(const struct chair_form *form, int value, struct str *out)
{
	const struct thrown *die = &form->facts->dice[value];
	struct prose prose = scene_prose(form->scene);

	prose_die(&prose, form->facts->preview, die, out);
	if (die->chance)
		str_addf(out, " %d%%", die->chance);
	str_add(out, ": ");
	prose_die_result((enum die_kind)die->kind, die->result, out);
}

static void order_of(const struct chair_form *form, int value, struct str *out)
{
	const struct order *order = &form->facts->orders[value];
	struct prose prose = scene_prose(form->scene);

	str_addf(out, "%s: ", prose_team((enum team)order->team));
	prose_order(&prose, order, out);
}

/* Names of the data. */
static void data_name(const struct chair_form *form, int field, int value, struct str *out)
{
	const struct scene *scene = form->scene;
	const struct world *world = scene->world;
	struct prose prose = scene_prose(scene);

	switch (field) {
	case CHAIR_TRACK:
		str_add(out, scene_name(scene, &world->tracks[value].name, world->tracks[value].id));
		break;
	case CHAIR_FLAG: str_add(out, prose_flag(&prose, value)); break;
	case CHAIR_AREA: str_add(out, scene_area(scene, value)); break;
	case CHAIR_NATION:
		str_add(out, scene_name(scene, &world->nations[value].name,
			world->nations[value].id));
		break;
	case CHAIR_COUNTRY:
		str_add(out, scene_name(scene, &world->countries[value].name,
			world->countries[value].id));
		break;
	case CHAIR_INJECT:
		str_add(out, value < 0 ? _("your own text") : scene_name(scene,
			&world->scenario.injects[value].name, world->scenario.injects[value].id));
		break;
	case CHAIR_EVENT:
		str_add(out, value < 0 ? _("any card") : scene_name(scene,
			&world->events[value].name, world->events[value].id));
		break;
	case CHAIR_ENDING:
		str_add(out, value < 0 ? _("the computed one alone") : scene_name(scene,
			&world->endings[value].name, world->endings[value].id));
		break;
	default: break;
	}
}

static void package_name(const struct chair_form *form, int which, int value, struct str *out)
{
	const struct package *package = &form->facts->package[form->value[CHAIR_TEAM]];
	const struct track *track = &form->scene->world->tracks[package->track[which]];

	str_addf(out, "%s %s", scene_name(form->scene, &track->name, track->id),
		prose_figure_change(track, value).text);
}

static void number_name(const struct chair_form *form, int value, struct str *out)
{
	const struct track *track = &form->scene->world->tracks[form->value[CHAIR_TRACK]];
	int now = chair_now(form);

	if (form->value[CHAIR_ADJUST] == ADJUST_TRACK)
		str_addf(out, _("%s (now %s)"), prose_figure(track, value).text,
			prose_figure(track, now).text);
	else
		str_addf(out, _("%d (now %d)"), value, now);
}

void chair_name(const struct chair_form *form, int field, int value, struct str *out)
{
	const char *word = word_of(field, value);

	if (word) {
		str_add(out, word);
		return;
	}
	switch (field) {
	case CHAIR_TEAMS: teams_name(value, out); break;
	case CHAIR_WHEN:
		if (value == 0)
			str_add(out, _("now"));
		else
			str_addf(out, _("when turn %d opens"), value);
		break;
	case CHAIR_DIE: die_name(form, value, out); break;
	case CHAIR_RESULT:
		prose_die_result((enum die_kind)form->facts->dice[form->value[CHAIR_DIE]].kind,
			value, out);
		break;
	case CHAIR_ORDER: order_of(form, value, out); break;
	case CHAIR_OWNER: case CHAIR_TEAM:
		str_add(out, value < TEAM_COUNT ? prose_team((enum team)value) : _("nobody"));
		break;
	case CHAIR_ABOUT:
		if (form->value[CHAIR_KIND] == SHOWN_AGREEMENT)
			str_addf(out, "%d", value);
		else
			str_add(out, prose_team((enum team)value));
		break;
	case CHAIR_TO: number_name(form, value, out); break;
	case CHAIR_WORTH: str_addf(out, "%+d", value); break;
	case CHAIR_CHANCE:
		str_addf(out, "%s (%d%%)", text_in(
			&form->scene->world->free_form.scale[value].name, form->scene->lang),
			form->scene->world->free_form.scale[value].chance);
		break;
	case CHAIR_FIRST: package_name(form, 0, value, out); break;
	case CHAIR_SECOND: package_name(form, 1, value, out); break;
	case CHAIR_QUALITY: case CHAIR_MINUTES: str_addf(out, "%d", value); break;
	case CHAIR_WHO: who_name(form, value, out); break;
	case CHAIR_PLAYER: player_name(form, value, out); break;
	default: data_name(form, field, value, out); break;
	}
}
