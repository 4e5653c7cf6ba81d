/* SPDX-License-Identifier: MIT */
#include <assert.h>

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

const char *name_of_track(const struct prose *prose, int track)
{
	assert(track >= 0 && track < prose->world->track_count);
	return text_in(&prose->world->tracks[track].name, prose->lang);
}

const char *name_of_area(const struct prose *prose, int area)
{
	assert(area >= 0 && area < prose->world->area_count);
	return text_in(&prose->world->areas[area].name, prose->lang);
}

const char *name_of_bloc(const struct prose *prose, int bloc)
{
	assert(bloc >= 0 && bloc < prose->world->bloc_count);
	return text_in(&prose->world->blocs[bloc].name, prose->lang);
}

const char *name_of_order(const struct prose *prose, int kind)
{
	assert(kind >= 0 && kind < prose->world->order_count);
	return text_in(&prose->world->orders[kind].name, prose->lang);
}

const char *name_of_order_brief(const struct prose *prose, int kind)
{
	const struct text *brief = &prose->world->orders[kind].brief;

	assert(kind >= 0 && kind < prose->world->order_count);
	return brief->in[LANG_EN] ? text_in(brief, prose->lang) : name_of_order(prose, kind);
}

const char *name_of_resource(enum resource resource)
{
	return resource == RES_BP ? _("budget") : _("political capital");
}

const char *name_of_team(enum team team)
{
	return team == TEAM_C ? _("the Coalition") : prose_team(team);
}

/* Whether the value an order kind takes as target is a decision rule. */
static bool kind_sets_rule(const struct world *world, const struct order_kind *kind)
{
	for (int i = 0; i < kind->pass.count; i++) {
		const struct effect *effect = &world->effects[kind->pass.first + i];

		if (effect->verb == VERB_TRACK && effect->change == CHANGE_SET
			&& effect->subject == world->known.rule)
			return world->known.rule >= 0;
	}
	return false;
}

static void value_write(const struct prose *prose, const struct order_kind *kind, int value,
	struct str *out)
{
	if (kind_sets_rule(prose->world, kind) && value >= 0 && value < DECISION_COUNT)
		str_add(out, prose_decision((enum decision)value));
	else
		str_add(out, number_plain(value).text);
}

void target_write(const struct prose *prose, int kind, int target, struct str *out)
{
	const struct order_kind *order = &prose->world->orders[kind];

	if (target == TARGET_NONE)
		return;
	switch ((enum target_kind)order->target_kind) {
	case TARGET_KIND_NONE:
		break;
	case TARGET_KIND_AREA:
		if (target >= 0 && target < prose->world->area_count)
			str_add(out, name_of_area(prose, target));
		break;
	case TARGET_KIND_BLOC:
		if (target >= 0 && target < prose->world->bloc_count)
			str_add(out, name_of_bloc(prose, target));
		break;
	case TARGET_KIND_VALUE:
		value_write(prose, order, target, out);
		break;
	}
}

static void label_write(const struct prose *prose, const struct order *order, const char *name,
	struct str *out)
{
	struct str target;

	str_init(&target);
	target_write(prose, order->kind, order->target, &target);
	if (target.length > 0)
		/* an order and what it is aimed at */
		prose_fill(out, _("%s: %s"), (const char *const[]){ name, target.text }, 2);
	else
		str_add(out, name);
	str_release(&target);
}

void prose_order(const struct prose *prose, const struct order *order, struct str *out)
{
	if (order->kind < 0 || order->kind >= prose->world->order_count)
		str_add(out, _("unknown order"));
	else
		label_write(prose, order, name_of_order(prose, order->kind), out);
}

void prose_order_brief(const struct prose *prose, const struct order *order, struct str *out)
{
	if (order->kind < 0 || order->kind >= prose->world->order_count)
		str_add(out, _("unknown order"));
	else
		label_write(prose, order, name_of_order_brief(prose, order->kind), out);
}
