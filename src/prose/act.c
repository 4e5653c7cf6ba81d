/* SPDX-License-Identifier: MIT */
#include "engine/act.h"

#include <stddef.h>

#include "engine/ruling.h"
#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* What is done at the table, in words. */

const char *prose_act_kind(enum act_kind kind)
{
	static const char *const NAMES[ACT_COUNT + 1] = {
		[ACT_AGREE] = N_("Agreement"), [ACT_SIGNAL] = N_("Red signalling"),
		[ACT_REDLINE] = N_("Red line of a bloc"), [ACT_BALLOT] = N_("Ballot of a bloc"),
		[ACT_COUNTERSIGN] = N_("Countersignature"), [ACT_SEAT] = N_("Seat at the table"),
		[ACT_ARGUMENT] = N_("Argument value"), [ACT_PACKAGE] = N_("Free-form order"),
		[ACT_INJECT] = N_("Inject"), [ACT_ADJUST] = N_("Adjustment"),
		[ACT_RULING] = N_("Override"), [ACT_CANCEL] = N_("Order struck off"),
		[ACT_EVENT] = N_("Event card"), [ACT_SHOW] = N_("Shown or hidden"),
		[ACT_END] = N_("End of the game"), [ACT_COUNT] = "",
	};

	return _(NAMES[kind]);
}

/* A sentence with up to three words in it; NULL: no more. */
static void say(struct str *out, const char *sentence, const char *first, const char *second,
	const char *third)
{
	prose_fill(out, sentence, (const char *const[]){ first, second, third }, 3);
}

static const char *bloc_name(const struct prose *prose, int bloc)
{
	return text_in(&prose->world->blocs[bloc].name, prose->lang);
}

static void signal_write(const struct prose *prose, const struct act *act, struct str *out)
{
	str_add(out, _("Russia shows what it says it intends: "));
	for (int i = 0; i < MAX_SIGNAL; i++) {
		if (act->signal[i].kind < 0)
			continue;
		if (i > 0 && act->signal[0].kind >= 0)
			str_add(out, _(", "));
		prose_order(prose, &act->signal[i], out);
	}
}

static void ballot_write(const struct prose *prose, const struct act *act, struct str *out)
{
	static const char *const CHOICES[BALLOT_CHOICES] = {
		[BALLOT_NO] = N_("no"), [BALLOT_ABSTAIN] = N_("abstain"), [BALLOT_YES] = N_("yes"),
	};
	int order = act->ballot.order;

	/* a bloc, what is voted on, its vote */
	say(out, _("%s on \"%s\": %s"), bloc_name(prose, act->ballot.bloc),
		order == BALLOT_RESPONSE ? _("the answer to an incursion") :
		name_of_order(prose, order), _(CHOICES[act->ballot.choice]));
}

static void seat_write(const struct prose *prose, const struct act *act, struct str *out)
{
	const char *who = act->seat.bloc >= 0 ? bloc_name(prose, act->seat.bloc) :
		act->seat.seat == DESK_CONGRESS ? _("Congress") : _("The facilitator");

	say(out, act->seat.on ? _("%s takes a seat") : _("%s leaves the table"), who, NULL, NULL);
}

static void package_write(const struct prose *prose, const struct act *act, struct str *out)
{
	const struct package *package = &act->package.package;

	/* a team, per cent */
	say(out, _("Free-form order of %s: %s%%"), name_of_team((enum team)act->package.of),
		number_plain(package->chance).text, NULL);
	for (int i = 0; i < package->track_count; i++)
		say(out, ", %s %s", name_of_track(prose, package->track[i]), prose_figure_change(
			&prose->world->tracks[package->track[i]], package->change[i]).text, NULL);
}

static void inject_write(const struct prose *prose, const struct act *act, struct str *out)
{
	const struct inject *inject = &prose->world->scenario.injects[act->inject.inject];
	struct str teams;

	str_init(&teams);
	teams_write(act->inject.teams, &teams);
	/* name of an inject, teams; the turn */
	say(out, act->inject.turn ? _("\"%s\" to %s when turn %s opens") : _("\"%s\" to %s"),
		text_in(&inject->name, prose->lang), teams.text, number_plain(act->inject.turn).text);
	str_release(&teams);
}

static void flag_write(const struct prose *prose, const struct adjust *adjust, struct str *out)
{
	const char *flag = prose_flag(prose, adjust->subject);

	/* name of a flag, turns it lives on after this one */
	say(out, adjust->to == 0 ? _("%s: over") : adjust->to >= FLAG_FOREVER ?
		_("%s: from now on") : _("%s: this turn and %s more"), flag,
		number_plain(adjust->to - 1).text, NULL);
}

static void units_write(const struct prose *prose, const struct adjust *adjust, struct str *out)
{
	const struct nation *nation = &prose->world->nations[adjust->nation];

	/* area, nation, kind of unit, how many */
	prose_fill(out, _("%s: %s %s = %s"), (const char *const[]){
		name_of_area(prose, adjust->subject), text_in(&nation->name, prose->lang),
		prose_unit((enum unit_kind)adjust->unit, false), number_plain(adjust->to).text }, 4);
	if (adjust->to > 0)
		say(out, _(", quality %s"), number_plain(adjust->quality).text, NULL, NULL);
}

static void adjust_write(const struct prose *prose, const struct adjust *adjust, struct str *out)
{
	const struct world *world = prose->world;

	switch ((enum adjust_kind)adjust->kind) {
	case ADJUST_TRACK:
		say(out, "%s = %s", name_of_track(prose, adjust->subject),
			prose_figure(&world->tracks[adjust->subject], adjust->to).text, NULL);
		break;
	case ADJUST_RESOURCE:
		say(out, "%s: %s = %s", prose_team((enum team)adjust->team),
			name_of_resource((enum resource)adjust->subject), number_plain(adjust->to).text);
		break;
	case ADJUST_FLAG:
		flag_write(prose, adjust, out);
		break;
	case ADJUST_UNITS:
		units_write(prose, adjust, out);
		break;
	case ADJUST_COMMIT:
		/* a country, its commitment */
		say(out, _("Commitment of %s = %s"),
			text_in(&world->countries[adjust->subject].name, prose->lang),
			number_plain(adjust->to).text, NULL);
		break;
	case ADJUST_CONTROL:
		/* an area, a team */
		say(out, _("%s is held by %s"), name_of_area(prose, adjust->subject),
			name_of_team((enum team)adjust->team), NULL);
		break;
	case ADJUST_KINDS:
		break;
	}
}

static void ruling_write(const struct act *act, struct str *out)
{
	struct str result;

	str_init(&result);
	prose_die_result(die_kind_of(act->ruling.key), act->ruling.result, &result);
	/* key of a die, turn, result */
	say(out, _("The die %s of turn %s: %s"), act->ruling.key,
		number_plain(act->ruling.turn).text, result.text);
	str_release(&result);
}

static void cancel_write(const struct prose *prose, const struct act *act, struct str *out)
{
	say(out, act->cancel.refund ? _("%s: \"%s\" is struck off and costs nothing") :
		_("%s: \"%s\" is struck off"), prose_team((enum team)act->cancel.team),
		name_of_order(prose, act->cancel.order), NULL);
}

static void event_write(const struct prose *prose, const struct act *act, struct str *out)
{
	const char *card = act->event.event < 0 ? _("any card") :
		text_in(&prose->world->events[act->event.event].name, prose->lang);

	/* a card, a turn */
	say(out, act->event.how == EVENT_NOW ? _("\"%s\" comes now") :
		act->event.how == EVENT_FORCE ? _("\"%s\" comes when turn %s opens") :
		_("\"%s\" does not come when turn %s opens"), card,
		number_plain(act->event.turn).text, NULL);
}

static void thing_write(const struct prose *prose, const struct shown *what, struct str *out)
{
	switch ((enum shown_kind)what->kind) {
	case SHOWN_TRACK: str_add(out, name_of_track(prose, what->subject)); return;
	case SHOWN_AREA: str_add(out, name_of_area(prose, what->subject)); return;
	case SHOWN_SETTINGS:
		say(out, _("the settings of %s"), name_of_team((enum team)what->subject), NULL, NULL);
		return;
	case SHOWN_PURSE:
		say(out, _("the purse of %s"), name_of_team((enum team)what->subject), NULL, NULL);
		return;
	case SHOWN_AGENDA:
		say(out, _("the secret agenda of %s"), name_of_team((enum team)what->subject), NULL, NULL);
		return;
	case SHOWN_AGREEMENT:
		say(out, _("agreement %s"), number_plain(what->subject).text, NULL, NULL);
		return;
	case SHOWN_KINDS:
		return;
	}
}

static void show_write(const struct prose *prose, const struct act *act, struct str *out)
{
	const struct shown *what = &act->show.what;
	struct str thing;

	str_init(&thing);
	thing_write(prose, what, &thing);
	/* a team, what it sees */
	say(out, act->show.take_back ? _("%s sees as the rules say: %s") :
		what->hide ? _("%s no longer sees exactly: %s") : _("%s is shown: %s"),
		prose_team((enum team)what->team), thing.text, NULL);
	str_release(&thing);
}

static void end_write(const struct prose *prose, const struct act *act, struct str *out)
{
	str_add(out, _("The game is closed"));
	if (act->end.ending >= 0)
		/* name of an ending */
		say(out, _("; for the discussion: %s"),
			text_in(&prose->world->endings[act->end.ending].name, prose->lang), NULL, NULL);
}

static void facilitator_write(const struct prose *prose, const struct act *act, struct str *out)
{
	switch ((enum act_kind)act->kind) {
	case ACT_INJECT: inject_write(prose, act, out); break;
	case ACT_ADJUST: adjust_write(prose, &act->adjust, out); break;
	case ACT_RULING: ruling_write(act, out); break;
	case ACT_CANCEL: cancel_write(prose, act, out); break;
	case ACT_EVENT: event_write(prose, act, out); break;
	case ACT_SHOW: show_write(prose, act, out); break;
	case ACT_END: end_write(prose, act, out); break;
	case ACT_AGREE: case ACT_SIGNAL: case ACT_REDLINE: case ACT_BALLOT: case ACT_COUNTERSIGN:
	case ACT_SEAT: case ACT_ARGUMENT: case ACT_PACKAGE: case ACT_COUNT:
		break;
	}
}

void prose_act(const struct prose *prose, const struct act *act, struct str *out)
{
	switch ((enum act_kind)act->kind) {
	case ACT_AGREE: prose_terms(prose, &act->agree, out); break;
	case ACT_SIGNAL: signal_write(prose, act, out); break;
	case ACT_REDLINE:
		/* a bloc, an order */
		say(out, _("Red line of %s: \"%s\""), bloc_name(prose, act->redline.bloc),
			name_of_order(prose, act->redline.order), NULL);
		break;
	case ACT_BALLOT: ballot_write(prose, act, out); break;
	case ACT_COUNTERSIGN:
		say(out, _("Congress signs \"%s\""),
			name_of_order(prose, act->countersign.order), NULL, NULL);
		break;
	case ACT_SEAT: seat_write(prose, act, out); break;
	case ACT_ARGUMENT:
		/* a team, a number with its sign */
		say(out, _("The argument of %s counts %s"), name_of_team((enum team)act->argument.of),
			number_signed(act->argument.value).text, NULL);
		break;
	case ACT_PACKAGE: package_write(prose, act, out); break;
	case ACT_INJECT: case ACT_ADJUST: case ACT_RULING: case ACT_CANCEL: case ACT_EVENT:
	case ACT_SHOW: case ACT_END:
		facilitator_write(prose, act, out);
		break;
	case ACT_COUNT:
		break;
	}
}

void prose_act_verdict(const struct prose *prose, const struct state *state,
	const struct act *act, enum verdict verdict, struct str *out)
{
	const struct order order = {
		.team = act->cancel.team, .kind = act->cancel.order, .target = TARGET_NONE,
	};

	if (verdict == VERDICT_LEGAL)
		str_add(out, _("can be done"));
	else if (verdict == VERDICT_UNKNOWN)
		str_add(out, _("there is no such thing in this game"));
	else
		prose_verdict(prose, state, act->kind == ACT_CANCEL ? &order : NULL, verdict, out);
}
