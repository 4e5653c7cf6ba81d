/* SPDX-License-Identifier: MIT */
#include "fixture_store.h"

#define LENGTH(ARRAY) ((int)(sizeof(ARRAY) / sizeof(ARRAY)[0]))
#define DO(F, LIST, ...) fixture_effects(F, LIST, (struct effect[]){ __VA_ARGS__ }, \
	(int)(sizeof((struct effect[]){ __VA_ARGS__ }) / sizeof(struct effect)))

static void add_tracks(struct world *world)
{
	enum { OPEN = TEAM_NONE };
	static const struct track tracks[] = {
		{ .id = "trust", .high = 100, .start = 40, .soft = true, .head = true, .owner = OPEN },
		{ .id = "us_commit", .high = 100, .start = 45, .soft = true, .head = true, .owner = OPEN },
		{ .id = "cohesion", .high = 100, .start = 52, .soft = true, .head = true, .owner = OPEN },
		{ .id = "escalation", .high = 100, .start = 36, .head = true, .owner = OPEN },
		{ .id = "territory", .high = 1000, .start = 807, .head = true, .owner = OPEN },
		{ .id = "door", .high = 100, .start = 35, .soft = true, .head = true, .owner = OPEN },
		{ .id = "greenland", .high = 100, .start = 60, .owner = OPEN },
		{ .id = "industry", .high = 100, .start = 35, .soft = true, .owner = TEAM_C },
		{ .id = "ru_econ", .high = 100, .start = 45, .soft = true, .owner = TEAM_R },
		{ .id = "sales", .high = 100, .start = 45, .soft = true, .owner = TEAM_W },
		{ .id = "rule", .high = 2, .owner = OPEN },
		{ .id = "enablers", .high = 1, .start = 1, .owner = OPEN },
		{ .id = "ceasefire", .high = 2, .owner = OPEN },
		{ .id = "alert_c", .high = 3, .owner = TEAM_C },
		{ .id = "alert_r", .high = 3, .start = 1, .owner = TEAM_R },
		{ .id = "alert_w", .high = 3, .owner = TEAM_W },
	};
	for (int i = 0; i < LENGTH(tracks); i++)
		world->tracks[i] = tracks[i];
	world->track_count = LENGTH(tracks);
}

static void add_map(struct world *world)
{
	static const struct area areas[] = {
		{ .id = "LTU", .kind = AREA_LAND, .nato = true, .eu = true, .side = TEAM_C,
			.land = 1 << 1 | 1 << 3, .sea = 1 << 4 },
		{ .id = "POL", .kind = AREA_LAND, .nato = true, .eu = true, .side = TEAM_C,
			.land = 1 << 0 | 1 << 3, .sea = 1 << 4 },
		{ .id = "LEN", .kind = AREA_LAND, .side = TEAM_R, .land = 1 << 3, .sea = 1 << 4 },
		{ .id = "BLE", .kind = AREA_LAND, .side = TEAM_R, .land = 1 << 0 | 1 << 1 | 1 << 2 },
		{ .id = "BAL", .kind = AREA_SEA, .side = TEAM_NONE, .sea = 1 << 0 | 1 << 1 | 1 << 2 },
	};
	for (int i = 0; i < LENGTH(areas); i++) {
		world->areas[i] = areas[i];
		world->control_start[i] = areas[i].side;
	}
	world->area_count = LENGTH(areas);
	world->groups[0] = (struct group){ .id = "RUS", .areas = 1 << 2 | 1 << 3 };
	world->group_count = 1;
}

static void add_vote_rules(struct world *world)
{
	const uint64_t leaders = bit_of(0) | bit_of(1) | bit_of(2) | bit_of(4);
	world->vote = (struct vote_rules){
		.base = 30, .commit = 4, .cohesion_zero = 50, .cohesion_div = 3, .axis = 2,
		.axis_trust = 30, .caution_num = 3, .caution_den = 2, .whip = 4, .die = 20,
		.die_zero = 10, .broad_weight = 60, .broad_cohesion = 1, .leaders = leaders,
		.leaders_min = 2, .majority_countries = 55, .majority_weight = 60,
		.outvoted = leaders, .outvoted_cohesion = -3, .unanimity_cohesion = 3,
	};
}

static void add_members(struct world *world)
{
	static const struct country countries[] = {
		{ .id = "FRA", .bloc = 0, .eu = true, .weight = 9, .axis = 4, .caution = 3, .commit = 6 },
		{ .id = "DEU", .bloc = 0, .eu = true, .weight = 10, .axis = 1, .caution = 5, .commit = 6 },
		{ .id = "GBR", .bloc = 1, .weight = 9, .axis = -2, .caution = 2, .commit = 7 },
		{ .id = "NOR", .bloc = 1, .weight = 3, .axis = -1, .caution = 2, .commit = 7 },
		{ .id = "POL", .bloc = 2, .eu = true, .weight = 7, .axis = -3, .caution = 3, .commit = 8 },
		{ .id = "LTU", .bloc = 2, .eu = true, .weight = 1, .axis = -3, .caution = 1, .commit = 9 },
		{ .id = "HUN", .bloc = 2, .eu = true, .weight = 2, .axis = 0, .caution = 9, .commit = 1 },
	};
	static const char *const blocs[] = { "CORE", "NORTH", "EAST" };
	for (int i = 0; i < LENGTH(blocs); i++)
		world->blocs[i].id = blocs[i];
	world->bloc_count = LENGTH(blocs);
	for (int i = 0; i < LENGTH(countries); i++) {
		world->countries[i] = countries[i];
		world->countries[i].nato = true;
		world->blocs[countries[i].bloc].members |= bit_of(i);
	}
	world->country_count = LENGTH(countries);
	add_vote_rules(world);
}

static void add_forces(struct world *world)
{
	static const char *const nations[] = { "DEU", "LTU", "POL", "RUS", "USA" };
	/* Lithuania's brigades come in two lots, to be merged (B3). */
	static const struct stack_start stacks[] = {
		{ TEAM_R, 3, 2, UNIT_BDE, 2, 8 }, { TEAM_R, 3, 3, UNIT_BDE, 3, 3 },
		{ TEAM_R, 3, 4, UNIT_NAV, 3, 5 }, { TEAM_C, 1, 0, UNIT_BDE, 3, 2 },
		{ TEAM_C, 0, 0, UNIT_BDE, 4, 1 }, { TEAM_C, 2, 1, UNIT_BDE, 3, 9 },
		{ TEAM_W, 4, 1, UNIT_BDE, 5, 4 }, { TEAM_C, 1, 0, UNIT_BDE, 4, 1 },
	};
	for (int i = 0; i < LENGTH(nations); i++)
		world->nations[i].id = nations[i];
	world->nation_count = LENGTH(nations);
	for (int i = 0; i < LENGTH(stacks); i++)
		world->stacks[i] = stacks[i];
	world->stack_count = LENGTH(stacks);
}

static void add_known(struct fixture *f)
{
	struct world *world = f->world;
	struct known *known = &world->known;
	known->grab = (int16_t)fixture_new_flag(f, "grab");
	known->general_war = (int16_t)fixture_new_flag(f, "general_war");
	known->art5_auto = (int16_t)fixture_new_flag(f, "art5_auto");
	known->art5_decline = (int16_t)fixture_new_flag(f, "art5_decline");
	known->intel[TEAM_C] = known->intel[TEAM_R] = -1;
	known->intel[TEAM_W] = (int16_t)fixture_new_flag(f, "intel_w");
	fixture_new_flag(f, "red_line");
	fixture_new_flag(f, "arctic_deal");
	known->trust = (int16_t)world_track(world, "trust");
	known->cohesion = (int16_t)world_track(world, "cohesion");
	known->escalation = (int16_t)world_track(world, "escalation");
	known->territory = (int16_t)world_track(world, "territory");
	known->rule = (int16_t)world_track(world, "rule");
	known->ceasefire = (int16_t)world_track(world, "ceasefire");
	known->enablers = (int16_t)world_track(world, "enablers");
	known->alert[TEAM_C] = (int16_t)world_track(world, "alert_c");
	known->alert[TEAM_R] = (int16_t)world_track(world, "alert_r");
	known->alert[TEAM_W] = (int16_t)world_track(world, "alert_w");
}

static struct order_kind kind_of(struct fixture *f, enum team team, const char *id, enum tag tag,
	const char *bp, const char *pc)
{
	return (struct order_kind){
		.id = id, .team = (uint8_t)team, .tag = (uint8_t)tag,
		.bp = fixture_expr(f, bp), .pc = fixture_expr(f, pc),
	};
}

static void add_coalition_orders(struct fixture *f)
{
	struct order_kind deepen = kind_of(f, TEAM_C, "deepen", TAG_POLITICS, "3", "1");
	deepen.cooldown = 1;
	deepen.has_vote = true;
	deepen.vote = (struct proposal){
		.difficulty = fixture_expr(f, "44"), .risk = fixture_expr(f, "0"), .axis = 1,
	};
	deepen.pass = DO(f, "pass", fixture_scaled(f, "greenland", "-10"),
		fixture_add(f, "cohesion", "4"));
	deepen.fail = DO(f, "fail", fixture_add(f, "cohesion", "-5"));
	fixture_order(f, &deepen);

	struct order_kind whip = kind_of(f, TEAM_C, "whip", TAG_POLITICS, "0", "1");
	whip.free = true;
	whip.target_kind = TARGET_KIND_BLOC;
	whip.targets = fixture_list(f, (int16_t[]){ 0, 1, 2 }, 3);
	whip.always = DO(f, "", { .verb = VERB_WHIP, .subject = SUBJECT_TARGET,
		.value = fixture_expr(f, "2") });
	fixture_order(f, &whip);

	struct order_kind munitions = kind_of(f, TEAM_C, "munitions", TAG_INDUSTRY, "2", "0");
	munitions.always = DO(f, "", fixture_delay(1,
		DO(f, "0.do", fixture_add(f, "industry", "3"))));
	fixture_order(f, &munitions);

	struct order_kind patrol = kind_of(f, TEAM_C, "patrol", TAG_HYBRID, "1", "0");
	patrol.always = DO(f, "", fixture_add(f, "escalation", "-1"));
	fixture_order(f, &patrol);

	struct order_kind reinforce = kind_of(f, TEAM_C, "reinforce", TAG_FORCES, "2", "0");
	reinforce.target_kind = TARGET_KIND_AREA;
	reinforce.targets = fixture_list(f, (int16_t[]){ 0, 1 }, 2);
	reinforce.limit = 2;
	reinforce.always = DO(f, "", { .verb = VERB_UNITS, .team = TEAM_C,
		.area = SUBJECT_TARGET, .kind = UNIT_BDE, .nation = 0, .quality = 3,
		.value = fixture_expr(f, "1") });
	fixture_order(f, &reinforce);
}

static void add_sabotage(struct fixture *f)
{
	struct order_kind sabotage = kind_of(f, TEAM_R, "sabotage", TAG_HYBRID, "2", "0");
	sabotage.hidden = true;
	sabotage.has_roll = sabotage.has_attribution = true;
	struct roll roll = {
		.base = fixture_expr(f, "60"), .mods = fixture_modifier(f, "flag:red_line", "-20"),
		.has = { [BAND_SUCCESS] = true, [BAND_BACKFIRE] = true },
	};
	roll.bands[BAND_SUCCESS] = DO(f, "success", fixture_add(f, "cohesion", "-4"),
		fixture_add(f, "escalation", "2"));
	roll.bands[BAND_BACKFIRE] = DO(f, "backfire", fixture_add(f, "cohesion", "2"));
	sabotage.roll = fixture_roll(f, &roll);
	struct roll attribution = {
		.base = fixture_expr(f, "40"), .has = { [BAND_SUCCESS] = true },
	};
	attribution.bands[BAND_SUCCESS] = DO(f, "caught", fixture_add(f, "cohesion", "3"));
	sabotage.attribution = fixture_roll(f, &attribution);
	fixture_order(f, &sabotage);
}

static void add_russian_orders(struct fixture *f)
{
	add_sabotage(f);
	struct order_kind sleeper = kind_of(f, TEAM_R, "sleeper", TAG_HYBRID, "1", "0");
	sleeper.hidden = true;
	sleeper.cooldown = 1;
	sleeper.always = DO(f, "", fixture_add(f, "escalation", "1"), fixture_delay(2,
		DO(f, "1.do", fixture_add(f, "door", "-3"))));
	fixture_order(f, &sleeper);

	struct order_kind drones = kind_of(f, TEAM_R, "drones", TAG_HYBRID, "1", "0");
	drones.has_roll = true;
	struct roll roll = { .has = { [BAND_SUCCESS] = true, [BAND_FAIL] = true } };
	roll.bands[BAND_SUCCESS] = DO(f, "success", fixture_add(f, "escalation", "3"));
	roll.bands[BAND_FAIL] = DO(f, "fail", fixture_add(f, "escalation", "1"));
	drones.roll = fixture_roll(f, &roll);
	drones.fight = DO(f, "fight", fixture_add(f, "escalation", "2"));
	fixture_order(f, &drones);

	struct order_kind wedge = kind_of(f, TEAM_R, "wedge", TAG_POLITICS, "1", "1");
	wedge.always = DO(f, "", fixture_add(f, "trust", "-3"));
	fixture_order(f, &wedge);
}

static void add_american_orders(struct fixture *f)
{
	struct order_kind tariffs = kind_of(f, TEAM_W, "tariffs", TAG_POLITICS, "1", "1");
	tariffs.requires = fixture_expr(f, "greenland 30 >=");
	tariffs.always = DO(f, "", fixture_add(f, "trust", "-4"), fixture_add(f, "sales", "-2"));
	fixture_order(f, &tariffs);

	struct order_kind watch = kind_of(f, TEAM_W, "watch", TAG_HYBRID, "1", "0");
	watch.always = DO(f, "", fixture_flag(f, "intel_w", 1));
	fixture_order(f, &watch);

	struct order_kind reassure = kind_of(f, TEAM_W, "reassure", TAG_FORCES, "2", "0");
	reassure.always = DO(f, "", fixture_add(f, "trust", "3"), fixture_add(f, "us_commit", "2"));
	fixture_order(f, &reassure);

	struct order_kind arctic = kind_of(f, TEAM_W, "arctic", TAG_POLITICS, "0", "2");
	arctic.limit = 1;
	arctic.always = DO(f, "", fixture_flag(f, "arctic_deal", FLAG_FOREVER));
	fixture_order(f, &arctic);
}

static void add_events(struct fixture *f)
{
	f->world->known.quiet = (int16_t)fixture_event(f, &(struct event){
		.id = "none", .weight = 14 });
	fixture_event(f, &(struct event){ .id = "envoy", .weight = 3,
		.when = fixture_expr(f, "greenland 40 >="),
		.effects = DO(f, "", fixture_add(f, "greenland", "6")) });
	fixture_event(f, &(struct event){ .id = "davos", .weight = 2, .once = true,
		.effects = DO(f, "", fixture_add(f, "greenland", "-12")) });
	fixture_event(f, &(struct event){ .id = "storm", .when = fixture_expr(f, "0"),
		.effects = DO(f, "", fixture_add(f, "door", "-1")) });
	fixture_event(f, &(struct event){ .id = "cable", .weight = 4,
		.effects = DO(f, "", fixture_add(f, "escalation", "2")) });
}

static void add_books(struct fixture *f)
{
	fixture_row(f, "escalation 50 >", true, DO(f, "",
		fixture_add(f, "escalation", "0 escalation 50 - 8 / -")));
	fixture_row(f, "greenland 20 >", true, DO(f, "", fixture_add(f, "greenland", "-2")));
	fixture_row(f, "cohesion 50 <", false, DO(f, "", fixture_add(f, "cohesion", "1")));
	f->world->escalation = (struct escalation_rules){
		.inadvertent = fixture_expr(f,
			"0 escalation 50 - max 2 / alert_c alert_r + alert_w + 3 * +"),
		.general_war = fixture_expr(f, "0 escalation 88 - max 3 *"),
		.inadvertent_effects = DO(f, "", fixture_add(f, "escalation", "6"),
			fixture_add(f, "us_commit", "-1")),
	};
}

static void add_goals(struct fixture *f)
{
	struct world *world = f->world;
	static const char *const when[TEAM_COUNT][3] = {
		{ "cohesion 56 >=", "trust 40 >=", "industry 48 >=" },
		{ "escalation 40 <=", "trust 28 <=", "door 30 <=" },
		{ "flag:arctic_deal", "sales 60 >=", "1" },
	};
	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < 3; i++)
			world->agendas[team][i] = (struct agenda){ .id = "agenda",
				.when = fixture_expr(f, when[team][i]) };
		world->agenda_count[team] = 3;
		world->objective_count[team] = 2;
		world->objectives[team][0] = (struct objective){ .id = "unity", .weight = 45,
			.of = fixture_expr(f, "cohesion"),
			.zero = team == TEAM_R ? 62 : 45, .full = team == TEAM_R ? 45 : 62 };
		world->objectives[team][1] = (struct objective){ .id = "tie", .weight = 40,
			.of = fixture_expr(f, "trust"), .zero = 18, .full = 55 };
	}
	const struct ending endings[] = {
		{ .id = "war", .sudden = true, .cap = 10, .when = fixture_expr(f, "flag:general_war") },
		{ .id = "deal", .when = fixture_expr(f, "flag:arctic_deal") },
		{ .id = "fracture", .sudden = true, .when = fixture_expr(f, "cohesion 15 <=") },
		{ .id = "calm", .when = fixture_expr(f, "escalation 40 <=") },
		{ .id = "drift", .when = fixture_expr(f, "1") },
	};
	for (int i = 0; i < LENGTH(endings); i++)
		world->endings[i] = endings[i];
	world->ending_count = LENGTH(endings);
}

static void add_money(struct fixture *f)
{
	struct world *world = f->world;
	static const struct line lines[] = {
		{ .id = "aid", .team = TEAM_C, .high = 12, .usual = 7 },
		{ .id = "war", .team = TEAM_R, .high = 14, .usual = 8 },
		{ .id = "europe", .team = TEAM_W, .high = 8, .usual = 4 },
	};
	static const int16_t options[OPTION_COUNT] = {
		[OPTION_WILLING_BAR] = 40, [OPTION_ABSTAIN_BAND] = 10, [OPTION_SOFT_HIGH] = 70,
		[OPTION_SOFT_LOW] = 30, [OPTION_CLAMP_LOW] = 5, [OPTION_CLAMP_HIGH] = 95,
		[OPTION_DECK_DRAWS] = 1, [OPTION_GENERAL_WAR_BASE] = 88, [OPTION_GENERAL_WAR_STEP] = 3,
		[OPTION_GREAT_PART] = 5, [OPTION_MIXED_REACH] = 15, [OPTION_BACKFIRE_FROM] = 97,
		[OPTION_ALLOWANCE_KEEPS] = 4, [OPTION_FOG_TRACK] = 5, [OPTION_FOG_UNITS] = 25,
		[OPTION_FOG_UNITS_FROM] = 4, [OPTION_FOG_PURSE] = 5,
		[OPTION_AGENDA_POINTS] = 15,
	};
	for (int i = 0; i < LENGTH(lines); i++)
		world->lines[i] = lines[i];
	world->line_count = LENGTH(lines);
	for (int i = 0; i < OPTION_COUNT; i++)
		world->options[i] = options[i];
	for (int team = 0; team < TEAM_COUNT; team++)
		world->income[team] = (struct income){
			.res = { fixture_expr(f, "12 trust 10 / +"), fixture_expr(f, "2 cohesion 20 / +") },
			.cap = { 12, 12 },
		};
}

static void add_scenario(struct fixture *f)
{
	struct scenario *scenario = &f->world->scenario;
	scenario->id = "small";
	scenario->year = 2026;
	scenario->month = 1;
	scenario->day = 17;
	scenario->turns = 4;
	scenario->bookkeeping = BOOKKEEPING_CALM;
	scenario->has_allowance = true;
	static const int16_t allowance[TEAM_COUNT][RES_COUNT] = { { 9, 5 }, { 6, 4 }, { 6, 5 } };
	for (int team = 0; team < TEAM_COUNT; team++) {
		for (int i = 0; i < RES_COUNT; i++) {
			scenario->allowance[team][i] = allowance[team][i];
			scenario->start_res[team][i] = 4;
		}
		scenario->slots[team] = 3;
		scenario->agenda[team] = -1;
	}
	scenario->forced[2][0] = (uint8_t)(world_event(f->world, "storm") + 1);
}

void fixture_world(struct fixture *f)
{
	f->world->rules_id = "small";
	f->world->rules_version = 1;
	add_tracks(f->world);
	add_map(f->world);
	add_members(f->world);
	add_forces(f->world);
	add_known(f);
	add_coalition_orders(f);
	add_russian_orders(f);
	add_american_orders(f);
	add_events(f);
	add_books(f);
	add_goals(f);
	add_money(f);
	add_scenario(f);
}
