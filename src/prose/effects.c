/* SPDX-License-Identifier: MIT */
#include "engine/effect.h"

#include <stddef.h>

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* An effect in words: what an order, a band or a card does. */

static void effect_write(const struct prose *prose, const struct effect *effect, int target,
	struct str *out);

static const char *source_of(const struct prose *prose, struct expr expr)
{
	return prose->world->sources[expr.source];
}

/* "+3", or "+(2 + Military autonomy/40)". */
static void amount_write(const struct prose *prose, const struct track *track,
	struct expr value, struct str *out)
{
	int number;

	if (expression_is_number(source_of(prose, value), &number)) {
		str_add(out, track ? prose_figure_change(track, number).text
			: number_signed(number).text);
		return;
	}
	str_add(out, "+(");
	expression_write(prose, source_of(prose, value), out);
	str_add_char(out, ')');
}

/* "30", or the expression. */
static void value_write(const struct prose *prose, struct expr value, int target, struct str *out)
{
	const char *source = source_of(prose, value);

	if (source[0] == '$' && target != TARGET_NONE)
		str_add(out, number_plain(target).text);
	else
		expression_write(prose, source, out);
}

/* What a track becomes. */
static void level_write(const struct prose *prose, const struct track *track,
	struct expr value, int target, struct str *out)
{
	int number;

	if (expression_is_number(source_of(prose, value), &number))
		str_add(out, prose_figure(track, number).text);
	else
		value_write(prose, value, target, out);
}

static void track_effect_write(const struct prose *prose, const struct effect *effect,
	int target, struct str *out)
{
	static const char *const SENTENCES[] = {
		[CHANGE_SET] = N_("%s becomes %s"),
		[CHANGE_MAX] = N_("%s at least %s"),
		[CHANGE_MIN] = N_("%s at most %s"),
	};
	const struct track *track = &prose->world->tracks[effect->subject];
	struct str value;

	str_init(&value);
	if (effect->change == CHANGE_ADD) {
		str_add(out, name_of_track(prose, effect->subject));
		str_add_char(out, ' ');
		amount_write(prose, track, effect->value, out);
	} else {
		level_write(prose, track, effect->value, target, &value);
		prose_fill(out, _(SENTENCES[effect->change]), (const char *const[]){
			name_of_track(prose, effect->subject), value.text }, 2);
	}
	if (effect->scaled)
		str_add(out, _(" (times the yes weight)"));
	str_release(&value);
}

static void flag_effect_write(const struct prose *prose, const struct effect *effect,
	struct str *out)
{
	const char *name = prose_flag(prose, effect->subject);
	const struct number turns = number_plain(effect->turns);

	if (effect->clears)
		prose_fill(out, _("\"%s\" ends"), (const char *const[]){ name }, 1);
	else if (effect->turns >= FLAG_FOREVER)
		prose_fill(out, _("\"%s\" holds from now on"), (const char *const[]){ name }, 1);
	else
		/* a condition, and for how many turns after this one it holds */
		prose_fill(out, _("\"%s\" (this turn and %s more)"),
			(const char *const[]){ name, turns.text }, 2);
}

static const char *place_of(const struct prose *prose, int area, int target)
{
	if (area != SUBJECT_TARGET)
		return name_of_area(prose, area);
	return target == TARGET_NONE ? _("the target") : name_of_area(prose, target);
}

static void units_effect_write(const struct prose *prose, const struct effect *effect,
	int target, struct str *out)
{
	const char *kind = prose_unit((enum unit_kind)effect->kind, false);
	const char *place = place_of(prose, effect->area, target);

	if (effect->nation == NATION_ANY)
		/* kind of units, where */
		prose_fill(out, _("%s in %s"), (const char *const[]){ kind, place }, 2);
	else
		/* kind of units, whose, where */
		prose_fill(out, _("%s of %s in %s"), (const char *const[]){ kind,
			text_in(&prose->world->nations[effect->nation].name, prose->lang), place }, 3);
	str_add_char(out, ' ');
	amount_write(prose, NULL, effect->value, out);
	if (effect->scaled)
		str_add(out, _(" (times the yes weight)"));
}

static void move_effect_write(const struct prose *prose, const struct effect *effect,
	int target, struct str *out)
{
	struct str amount, from;

	str_init(&amount);
	str_init(&from);
	value_write(prose, effect->value, target, &amount);
	for (int i = 0; i < effect->list.count; i++) {
		if (i > 0)
			str_add_char(&from, '/');
		str_add(&from, name_of_area(prose, prose->world->lists[effect->list.first + i]));
	}
	/* kind of units, how many, where from, where to */
	prose_fill(out, _("%s (up to %s) move from %s to %s"), (const char *const[]){
		prose_unit((enum unit_kind)effect->kind, false), amount.text, from.text,
		place_of(prose, effect->area, target) }, 4);
	str_release(&from);
	str_release(&amount);
}

/* An amount under a name with a bloc in it. */
static void bloc_effect_write(const struct prose *prose, const struct effect *effect, int target,
	const char *sentence, struct str *out)
{
	const int bloc = effect->subject == SUBJECT_TARGET ? target : effect->subject;

	prose_fill(out, sentence, (const char *const[]){
		bloc == TARGET_NONE ? _("the target") : name_of_bloc(prose, bloc) }, 1);
	str_add_char(out, ' ');
	amount_write(prose, NULL, effect->value, out);
}

static void if_effect_write(const struct prose *prose, const struct effect *effect, int target,
	struct str *out)
{
	struct str condition, then, otherwise;

	str_init(&condition);
	str_init(&then);
	str_init(&otherwise);
	prose_condition(prose, NULL, effect->value, &condition);
	prose_effects(prose, effect->then, target, &then);
	prose_effects(prose, effect->otherwise, target, &otherwise);
	if (effect->otherwise.count > 0)
		/* condition, what then, what else */
		prose_fill(out, _("[if %s: %s; else %s]"),
			(const char *const[]){ condition.text, then.text, otherwise.text }, 3);
	else
		prose_fill(out, _("[if %s: %s]"),
			(const char *const[]){ condition.text, then.text }, 2);
	str_release(&otherwise);
	str_release(&then);
	str_release(&condition);
}

static void delay_effect_write(const struct prose *prose, const struct effect *effect, int target,
	struct str *out)
{
	const struct number turns = number_plain(effect->subject);
	struct str then;

	str_init(&then);
	prose_effects(prose, effect->then, target, &then);
	if (effect->subject == 1)
		prose_fill(out, _("[next turn: %s]"), (const char *const[]){ then.text }, 1);
	else
		/* turns to wait, what happens then */
		prose_fill(out, _("[in %s turns: %s]"),
			(const char *const[]){ turns.text, then.text }, 2);
	str_release(&then);
}

static void roll_effect_write(const struct prose *prose, const struct effect *effect, int target,
	struct str *out)
{
	const struct roll *roll = &prose->world->rolls[effect->subject];
	bool first = true;

	str_add_char(out, '[');
	for (int band = 0; band < BAND_COUNT; band++) {
		struct str effects;

		if (!roll->has[band])
			continue;
		str_init(&effects);
		prose_effects(prose, roll->bands[band], target, &effects);
		if (!first)
			str_add(out, "; ");
		first = false;
		prose_fill(out, _("%s: %s"), (const char *const[]){
			prose_band((enum band)band), effects.text }, 2);
		str_release(&effects);
	}
	str_add_char(out, ']');
}

static void res_effect_write(const struct prose *prose, const struct effect *effect,
	struct str *out)
{
	prose_fill(out, _("%s: %s"), (const char *const[]){
		prose_team((enum team)effect->team),
		name_of_resource((enum resource)effect->subject) }, 2);
	str_add_char(out, ' ');
	amount_write(prose, NULL, effect->value, out);
}

static void effect_write(const struct prose *prose, const struct effect *effect, int target,
	struct str *out)
{
	switch ((enum verb)effect->verb) {
	case VERB_TRACK:
		track_effect_write(prose, effect, target, out);
		break;
	case VERB_RES:
		res_effect_write(prose, effect, out);
		break;
	case VERB_FLAG:
		flag_effect_write(prose, effect, out);
		break;
	case VERB_UNITS:
		units_effect_write(prose, effect, target, out);
		break;
	case VERB_MOVE:
		move_effect_write(prose, effect, target, out);
		break;
	case VERB_COMMIT:
		bloc_effect_write(prose, effect, target, _("commitment of %s"), out);
		break;
	case VERB_WHIP:
		bloc_effect_write(prose, effect, target, _("pressure on %s"), out);
		break;
	case VERB_DELAY:
		delay_effect_write(prose, effect, target, out);
		break;
	case VERB_IF:
		if_effect_write(prose, effect, target, out);
		break;
	case VERB_ROLL:
		roll_effect_write(prose, effect, target, out);
		break;
	case VERB_EVENT:
		str_add(out, text_in(&prose->world->events[effect->subject].name, prose->lang));
		break;
	case VERB_SAY:
		str_add(out, text_in(&prose->world->says[effect->subject], prose->lang));
		break;
	case VERB_COUNT:
		break;
	}
}

void prose_effects(const struct prose *prose, struct span effects, int target, struct str *out)
{
	if (effects.count == 0)
		str_add(out, _("nothing"));
	for (int i = 0; i < effects.count; i++) {
		if (i > 0)
			str_add(out, _(", "));
		effect_write(prose, &prose->world->effects[effects.first + i], target, out);
	}
}
