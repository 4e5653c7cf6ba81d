/* SPDX-License-Identifier: MIT */
#include "content/audit.h"

#include "base/name.h"
#include "content/complain.h"
#include "content/names.h"

/* A track that a procedure reads, and how far it may go where it counts something. */
struct need {
	const char *id;
	size_t member;           /* in struct known */
	int most;                /* 0: any range */
	bool all;                /* it must go so far: a setting has all these values */
};

#define KNOWN(member) offsetof(struct known, member)
static const struct need TRACKS[] = {
	{ "trust", KNOWN(trust), 0, false },
	{ "cohesion", KNOWN(cohesion), 0, false },
	{ "escalation", KNOWN(escalation), 0, false },
	{ "territory", KNOWN(territory), 0, false },
	{ "rule", KNOWN(rule), DECISION_COUNT - 1, false },
	{ "ceasefire", KNOWN(ceasefire), 2, false },
	{ "enablers", KNOWN(enablers), 1, false },
	{ "alert_c", KNOWN(alert[TEAM_C]), 3, true },
	{ "alert_r", KNOWN(alert[TEAM_R]), 3, true },
	{ "alert_w", KNOWN(alert[TEAM_W]), 3, true },
};

/* Flags that the engine sets or reads; it can do without them. */
static const struct need FLAGS[] = {
	{ "grab", KNOWN(grab), 0, false },
	{ "general_war", KNOWN(general_war), 0, false },
	{ "art5_auto", KNOWN(art5_auto), 0, false },
	{ "art5_decline", KNOWN(art5_decline), 0, false },
	{ "intel_c", KNOWN(intel[TEAM_C]), 0, false },
	{ "intel_r", KNOWN(intel[TEAM_R]), 0, false },
	{ "intel_w", KNOWN(intel[TEAM_W]), 0, false },
};
#undef KNOWN

static int16_t *known_member(struct world *world, const struct need *need)
{
	return (int16_t *)(void *)((char *)&world->known + need->member);
}

static void flags_find(struct build *build)
{
	struct world *world = build->world;

	for (size_t i = 0; i < sizeof(FLAGS) / sizeof(*FLAGS); i++) {
		int flag = world_flag(world, FLAGS[i].id);

		*known_member(world, &FLAGS[i]) = (int16_t)flag;
		/* The engine itself looks at who may see exactly. */
		if (flag >= 0)
			build->flags[flag].tested = true;
	}
	world->known.quiet = (int16_t)world_event(world, "none");
}

/* A flag is misspelt for one that something both sets and tests. */
static const char *flag_nearest(const struct build *build, int flag)
{
	const char *nearest = NULL;

	for (int i = 0; i < build->world->flag_count; i++)
		if (build->flags[i].set && build->flags[i].tested)
			name_offer(build->world->flags[flag], build->world->flags[i], &nearest);
	return nearest;
}

static void flags_remark(struct build *build)
{
	for (int i = 0; i < build->world->flag_count; i++) {
		const struct flag_use *use = &build->flags[i];

		if (use->set == use->tested)
			continue;
		node_complain(use->loader, &use->at, &(struct complaint){
			.code = use->tested ? FAULT_FLAG_UNSET : FAULT_FLAG_UNTESTED,
			.arg = { build->world->flags[i] },
			.nearest = flag_nearest(build, i),
			.warning = true,
		});
	}
}

/* A set of cards. */
struct cards {
	bool in[MAX_EVENTS];
};

static void span_cards(const struct build *build, struct span span, struct cards *cards);

static void roll_cards(const struct build *build, int index, struct cards *cards)
{
	const struct roll *roll = buffer_at(&build->rolls, index);

	for (int i = 0; i < BAND_COUNT; i++)
		span_cards(build, roll->bands[i], cards);
}

/* The cards that effects resolve at once; what is delayed can wait for its own card. */
static void span_cards(const struct build *build, struct span span, struct cards *cards)
{
	for (int i = 0; i < span.count; i++) {
		const struct effect *effect = buffer_at(&build->effects, span.first + i);

		if (effect->verb == VERB_EVENT)
			cards->in[effect->subject] = true;
		else if (effect->verb == VERB_ROLL)
			roll_cards(build, effect->subject, cards);
		else if (effect->verb == VERB_IF) {
			span_cards(build, effect->then, cards);
			span_cards(build, effect->otherwise, cards);
		}
	}
}

/* Add to cards what its cards resolve, until nothing new comes. */
static void cards_close(const struct build *build, struct cards *cards)
{
	struct cards done = { { false } };

	for (int i = 0; i < build->world->event_count; i++) {
		if (!cards->in[i] || done.in[i])
			continue;
		done.in[i] = true;
		span_cards(build, build->world->events[i].effects, cards);
		i = -1;
	}
}

static bool cards_check(struct build *build, const struct node *events)
{
	const struct world *world = build->world;
	const struct node *node = node_get(events, "events")->first;
	bool sound = true;

	for (int i = 0; i < world->event_count; i++, node = node->next) {
		struct cards cards = { { false } };

		span_cards(build, world->events[i].effects, &cards);
		cards_close(build, &cards);
		if (cards.in[i])
			sound = complain(build, node, FAULT_CYCLE, world->events[i].id, NULL);
	}
	return sound;
}

static bool steps_fit(const struct track *track, const struct need *need)
{
	return need->most == 0 || (track->low == 0 && track->high <= need->most
		&& (!need->all || track->high == need->most));
}

static const struct node *child_at(const struct node *list, int index)
{
	const struct node *node = list->first;

	while (index-- > 0)
		node = node->next;
	return node;
}

bool rules_audit(struct build *build, const struct node *rules)
{
	struct world *world = build->world;
	const struct node *list = node_get(rules, "tracks");
	bool sound = true;

	for (size_t i = 0; i < sizeof(TRACKS) / sizeof(*TRACKS); i++) {
		const struct need *need = &TRACKS[i];
		int track = world_track(world, need->id);

		*known_member(world, need) = (int16_t)track;
		if (track < 0)
			sound = complain_key(build, list, FAULT_NEEDED, "track", need->id);
		else if (!steps_fit(&world->tracks[track], need))
			sound = complain(build, child_at(list, track), FAULT_STEPS, need->id, NULL);
	}
	return sound;
}

bool world_audit(struct build *build, const struct node *events)
{
	if (build->full)
		return complain(build, events, FAULT_TOO_MANY, "effects", NULL);
	if (!cards_check(build, events))
		return false;
	flags_find(build);
	flags_remark(build);
	return true;
}
