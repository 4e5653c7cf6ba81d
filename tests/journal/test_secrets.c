/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "engine/turn.h"
#include "engine/view.h"
#include "journal/entry.h"
#include "journal/record.h"
#include "journal/wild.h"
#include "runner.h"

Suite *secrets_suite(void);

/*
 * Nobody learns what rules B17 hides: two states that differ in a hidden thing alone
 * give the same view, byte for byte, and ledgers with a marked secret the same
 * redaction, to every team that may not know it.
 */

enum { GAMES = 3, MARK = 7001 };

/* Kinds of secrets of a team. */
enum plant {
	PLANT_AGENDA, PLANT_SETTING, PLANT_ALERT, PLANT_LINE, PLANT_PURSE, PLANT_HIDDEN_USE,
	PLANT_BLAME, PLANT_DELAY, PLANT_COUNT
};

static bool plant_setting(struct state *state, enum team team, int n)
{
	enum setting setting = (enum setting)(n % SETTING_COUNT);
	int values = setting_values(setting, team);

	if (setting == SETTING_ALERT || values < 2)
		return false;
	state->setting[team][setting] = (int8_t)((state->setting[team][setting] + 1) % values);
	return true;
}

/* Another alert that is as low, or as high. */
static bool plant_alert(const struct world *world, struct state *state, enum team team)
{
	int track = world->known.alert[team];

	if (track < 0)
		return false;
	state->track[track] ^= 1;
	state->setting[team][SETTING_ALERT] = (int8_t)state->track[track];
	return true;
}

static bool plant_line(const struct world *world, struct state *state, enum team team, int n)
{
	const struct line *line = &world->lines[n % world->line_count];

	if (line->team != team)
		return false;
	state->line[n % world->line_count] =
		(int8_t)(state->line[n % world->line_count] == line->low ? line->high : line->low);
	return true;
}

/* Another number that rounds to the same five. */
static bool plant_purse(struct state *state, enum team team, int n)
{
	int16_t *purse = &state->res[team][n % RES_COUNT];
	int rest = (*purse + 2) % 5;

	*purse = (int16_t)(rest == 4 || *purse == 2 ? *purse - 1 : *purse + 1);
	return true;
}

static int hidden_order(const struct world *world, enum team team)
{
	for (int i = 0; i < world->order_count; i++)
		if (world->orders[i].team == team && world->orders[i].hidden)
			return i;
	return -1;
}

static bool plant_hidden_use(const struct world *world, struct state *state, enum team team)
{
	int order = hidden_order(world, team);

	if (order < 0)
		return false;
	state->filed[order]++;
	state->rested[order] = (uint8_t)(state->turn + 3);
	return true;
}

static bool plant_blame(struct state *state, enum team team)
{
	if (state->raised[team] == 0)
		return false;
	state->raised[team]--;
	state->raised[TEAM_NONE]++;
	return true;
}

static bool plant_delay(const struct world *world, struct state *state, enum team team)
{
	int order = hidden_order(world, team);

	if (order < 0 || state->delayed_count == MAX_DELAYS)
		return false;
	for (int i = 0; i < world->effect_count; i++) {
		if (world->effects[i].verb != VERB_DELAY)
			continue;
		state->delayed[state->delayed_count++] = (struct delayed){
			.due = (uint8_t)(state->turn + 1), .queued = state->turn,
			.cause = CAUSE_ORDER, .team = (uint8_t)team, .index = (int16_t)order,
			.target = TARGET_NONE, .effect = (uint16_t)i, .hidden = true,
		};
		return true;
	}
	return false;
}

static bool plant(const struct world *world, struct state *state, enum team team,
	enum plant kind, int n)
{
	switch (kind) {
	case PLANT_AGENDA:
		if (world->agenda_count[team] < 2)
			return false;
		state->agenda[team] = (int8_t)((state->agenda[team] + 1)
			% world->agenda_count[team]);
		return true;
	case PLANT_SETTING: return plant_setting(state, team, n);
	case PLANT_ALERT: return plant_alert(world, state, team);
	case PLANT_LINE: return plant_line(world, state, team, n);
	case PLANT_PURSE: return plant_purse(state, team, n);
	case PLANT_HIDDEN_USE: return plant_hidden_use(world, state, team);
	case PLANT_BLAME: return plant_blame(state, team);
	case PLANT_DELAY: return plant_delay(world, state, team);
	case PLANT_COUNT: break;
	}
	return false;
}

static bool views_equal(const struct world *world, const struct state *first,
	const struct state *second, enum team team, char name[64])
{
	struct view one, other;
	uint8_t bytes[2][STATE_BYTES];
	size_t size[2];

	name[0] = '\0';
	view_make(world, first, team, &one);
	view_make(world, second, team, &other);
	size[0] = state_encode(world, &one.seen, bytes[0]);
	size[1] = state_encode(world, &other.seen, bytes[1]);
	state_difference(world, &one.seen, &other.seen, name, 64);
	return size[0] == size[1] && memcmp(bytes[0], bytes[1], size[0]) == 0
		&& one.noisy_tracks == other.noisy_tracks
		&& memcmp(one.noisy_stack, other.noisy_stack, sizeof one.noisy_stack) == 0;
}

/* One secret planted in a state: nobody but its owner sees a difference. */
static void check_secret(const struct world *world, const struct state *state, enum team owner,
	enum plant kind, int n, int planted[])
{
	struct state other = *state;
	char name[64];

	if (!plant(world, &other, owner, kind, n))
		return;
	planted[kind]++;
	for (int team = 0; team < TEAM_COUNT; team++)
		ck_assert_msg(team == (int)owner
			|| views_equal(world, state, &other, (enum team)team, name),
			"%s sees secret %d of %s in %s", team_id((enum team)team), kind,
			team_id(owner), name);
}

static void check_views(const struct world *world, const struct state *state, int planted[])
{
	for (int owner = 0; owner < TEAM_COUNT; owner++)
		for (int kind = 0; kind < PLANT_COUNT; kind++)
			for (int n = 0; n < MAX_LINES; n++)
				check_secret(world, state, (enum team)owner, (enum plant)kind, n,
					planted);
}

/* A secret agreement of the two others changes nothing that the third sees. */
static void check_agreements(struct wild *wild, const struct state *state, int planted[])
{
	for (int team = 0; team < TEAM_COUNT; team++) {
		struct state other = *state;
		struct act act;
		char name[64];

		if (!wild_secret(wild->world, state, &wild->rng, 7u & ~(1u << team), &act))
			continue;
		act_apply(wild->world, &other, &act, NULL);
		planted[PLANT_COUNT]++;
		ck_assert_msg(views_equal(wild->world, state, &other, (enum team)team, name),
			"%s sees a secret agreement in %s", team_id(team), name);
	}
}

/* --- ledgers */

static void mark(struct entry *entry, enum team team)
{
	if (entry->secret && entry->team != team) {
		entry->from = MARK;
		entry->to = MARK + 1;
	}
	if (entry->kind == ENTRY_CHECK && entry->cause == CAUSE_INCIDENT)
		entry->chance = entry->die = 77;
	if (entry->kind == ENTRY_OFFER && team != TEAM_W && entry->die)
		entry->chance = entry->die = 77;
	if (entry->kind == ENTRY_WAR)
		entry->other = MARK;
	if (entry->kind == ENTRY_WAR && team != TEAM_R) {
		entry->subject ^= 1;
		entry->die = (uint8_t)(entry->die % 10 + 1);
	}
}

static void text_of(const struct world *world, const struct ledger *ledger, struct json *json)
{
	json_init(json);
	json_open(json, NULL, '{');
	ledger_write(world, ledger, json);
	json_close(json, '}');
}

static void ledgers_equal(const struct world *world, const struct ledger *first,
	const struct ledger *second, const char *who)
{
	struct json one, other;

	text_of(world, first, &one);
	text_of(world, second, &other);
	ck_assert_msg(strcmp(one.out.text, other.out.text) == 0, "%s reads a marked secret", who);
	json_release(&one);
	json_release(&other);
}

/* Scratch for the comparison of ledgers, and how often each kind of secret was planted. */
struct desk_of_ledgers {
	struct ledger marked, one, other;
	int planted[PLANT_COUNT + 1];
};

static void check_ledger(const struct wild *wild, const struct state *state,
	struct desk_of_ledgers *desk)
{
	const struct world *world = wild->world;

	for (int team = 0; team <= TEAM_COUNT; team++) {
		desk->marked = *wild->ledger;
		for (int i = 0; i < desk->marked.count; i++)
			mark(&desk->marked.entries[i], (enum team)team);
		if (team < TEAM_COUNT) {
			ledger_redact(world, state, wild->ledger, (enum team)team, &desk->one);
			ledger_redact(world, state, &desk->marked, (enum team)team, &desk->other);
		} else {
			ledger_redact_public(world, state, wild->ledger, &desk->one);
			ledger_redact_public(world, state, &desk->marked, &desk->other);
		}
		ledgers_equal(world, &desk->one, &desk->other,
			team < TEAM_COUNT ? team_id((enum team)team) : "everybody");
	}
}

/* The same turn with another agenda of one team: nobody else reads or sees a difference. */
static void check_agenda(struct wild *wild, const struct state *before,
	const struct state *after, const struct orders *orders, struct desk_of_ledgers *desk)
{
	const struct world *world = wild->world;

	for (int owner = 0; owner < TEAM_COUNT && !after->over; owner++) {
		struct state state = *before;
		char name[64];

		if (!plant(world, &state, (enum team)owner, PLANT_AGENDA, 0))
			continue;
		turn_adjudicate(world, &state, orders, &desk->marked);
		for (int team = 0; team < TEAM_COUNT; team++) {
			if (team == owner)
				continue;
			ledger_redact(world, after, wild->ledger, (enum team)team, &desk->one);
			ledger_redact(world, &state, &desk->marked, (enum team)team, &desk->other);
			ledgers_equal(world, &desk->one, &desk->other, team_id((enum team)team));
			ck_assert(views_equal(world, after, &state, (enum team)team, name));
		}
	}
}

static void play(struct wild *wild, uint64_t seed, struct desk_of_ledgers *desk)
{
	struct state state, before;

	rng_init(&wild->rng, seed);
	state_start(wild->world, seed, &state, NULL);
	while (!state.over) {
		wild_prepare(wild, &state, &wild->game->turn[0]);
		check_views(wild->world, &state, desk->planted);
		check_agreements(wild, &state, desk->planted);
		before = state;
		turn_adjudicate(wild->world, &state, &wild->game->turn[0].orders, wild->ledger);
		if (state.over)
			return;
		check_ledger(wild, &state, desk);
		check_agenda(wild, &before, &state, &wild->game->turn[0].orders, desk);
	}
}

START_TEST(nobody_sees_or_reads_a_planted_secret)
{
	struct arena *arena = arena_new();
	struct scenario_brief list[MAX_SCENARIOS];
	struct desk_of_ledgers *desk = arena_alloc(arena, 1, sizeof *desk);
	int count = content_scenarios(arena, list);

	for (int i = 0; i < count; i++) {
		struct wild wild;

		wild_init(&wild, list[i].id);
		for (int seed = 0; seed < wild_games(GAMES); seed++)
			play(&wild, (uint64_t)seed + 1000, desk);
		wild_release(&wild);
	}
	for (int kind = 0; kind <= PLANT_COUNT; kind++)
		ck_assert_msg(desk->planted[kind] > GAMES, "secret %d was planted %d times", kind,
			desk->planted[kind]);
	arena_free(arena);
}
END_TEST

Suite *secrets_suite(void)
{
	Suite *suite = suite_create("journal/secrets");
	TCase *tcase = tcase_create("planted");

	tcase_set_timeout(tcase, 1800);
	tcase_add_test(tcase, nobody_sees_or_reads_a_planted_secret);
	suite_add_tcase(suite, tcase);
	return suite;
}
