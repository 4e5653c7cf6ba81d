/* SPDX-License-Identifier: MIT */
#include "fixture.h"

#include <string.h>

#include "runner.h"

static struct text text_of(const char *english, const char *chinese)
{
	return (struct text){ .in = { [LANG_EN] = english, [LANG_ZH_TW] = chinese } };
}

static void places_init(struct world *world)
{
	world->area_count = FIXTURE_AREAS;
	world->areas[AREA_LTU] = (struct area){
		.id = "LTU", .name = text_of("Lithuania", "立陶宛"),
	};
	world->areas[AREA_POL] = (struct area){ .id = "POL", .name = text_of("Poland", "波蘭") };
	world->group_count = 1;
	world->groups[0] = (struct group){ .id = "FLANK", .areas = 3 };
	world->bloc_count = 1;
	world->blocs[0] = (struct bloc){ .id = "EAST", .name = text_of("Eastern flank", "東翼") };
	world->country_count = 3;
	for (int i = 0; i < 3; i++)
		world->countries[i] = (struct country){ .id = "POL", .name = text_of("Poland", "波蘭") };
	world->nation_count = 1;
	world->nations[0] = (struct nation){ .id = "DEU", .name = text_of("Germany", "德國") };
}

static void tracks_init(struct world *world)
{
	world->track_count = FIXTURE_TRACKS;
	world->tracks[TRACK_TRUST] = (struct track){
		.id = "trust", .name = text_of("Trust", "信任"), .high = 100,
	};
	world->tracks[TRACK_GREENLAND] = (struct track){
		.id = "greenland", .name = text_of("Greenland crisis", "格陵蘭危機"), .high = 100,
	};
	world->tracks[TRACK_RULE] = (struct track){
		.id = "rule", .name = text_of("Decision rule", "決策機制"), .high = 2,
	};
	world->known.rule = TRACK_RULE;
	world->flag_count = FIXTURE_FLAGS;
	world->flags[FLAG_LINE] = "red_line";
	world->flag_names[FLAG_LINE] = text_of("Red line", "紅線");
	world->flags[FLAG_NAMELESS] = "transit";
	world->line_count = 1;
	world->lines[0] = (struct line){
		.id = "aid", .name = text_of("Aid to Ukraine", "援烏"), .high = 12,
	};
}

static void orders_init(struct fixture *fixture)
{
	struct world *world = &fixture->world;

	fixture->code[0] = (struct op){ .code = OP_INT, .arg = 4 };
	fixture->code[1] = (struct op){ .code = OP_INT, .arg = 1 };
	const struct expr four = { 0, 1, SOURCE_FOUR }, one = { 1, 1, SOURCE_FOUR };
	world->order_count = FIXTURE_ORDERS;
	world->orders[ORDER_LINE] = (struct order_kind){
		.id = "line", .name = text_of("Draw the red line", "劃下紅線"), .team = TEAM_C,
		.requires = { 0, 1, SOURCE_LINE }, .has_vote = true,
	};
	world->orders[ORDER_REINFORCE] = (struct order_kind){
		.id = "reinforce", .name = text_of("Reinforce the eastern flank", "增援東翼"),
		.brief = text_of("Reinforce", "增援"), .team = TEAM_C, .bp = four, .pc = one,
		.limit = 2, .target_kind = TARGET_KIND_AREA, .targets = { 0, 2 },
	};
	world->orders[ORDER_SABOTAGE] = (struct order_kind){
		.id = "sabotage", .name = text_of("Sabotage (cables, rail)", "破壞（電纜、鐵路）"),
		.brief = text_of("Sabotage", "破壞"), .team = TEAM_R, .hidden = true,
		.target_kind = TARGET_KIND_AREA, .targets = { 0, 2 },
	};
	world->orders[ORDER_RULE] = (struct order_kind){
		.id = "rule", .name = text_of("Change the rule", "改變規則"), .team = TEAM_C,
		.target_kind = TARGET_KIND_VALUE, .targets = { 2, 2 }, .pass = { EFFECT_INNER, 1 },
	};
	world->orders[ORDER_WHIP] = (struct order_kind){
		.id = "whip", .name = text_of("Whip a bloc", "催票"), .team = TEAM_C,
		.target_kind = TARGET_KIND_BLOC, .targets = { 2, 1 },
	};
	memcpy(fixture->lists, (int16_t[]){ AREA_LTU, AREA_POL, 0, 1 }, sizeof(fixture->lists));
}

static void effects_init(struct fixture *fixture)
{
	struct effect *effects = fixture->effects;
	const struct expr four = { 0, 1, SOURCE_FOUR }, minus = { 0, 1, SOURCE_MINUS };
	const struct expr computed = { 0, 1, SOURCE_COMPUTED };

	for (int verb = 0; verb < VERB_COUNT; verb++)
		effects[verb] = (struct effect){ .verb = (uint8_t)verb, .value = four };
	effects[VERB_TRACK].scaled = true;
	effects[VERB_RES].value = minus;
	effects[VERB_FLAG].turns = 3;
	effects[VERB_UNITS].area = SUBJECT_TARGET;
	effects[VERB_MOVE].area = SUBJECT_TARGET;
	effects[VERB_MOVE].value = computed;
	effects[VERB_MOVE].list = (struct span){ 0, 2 };
	effects[VERB_DELAY].subject = 2;
	effects[VERB_DELAY].then = (struct span){ VERB_RES, 1 };
	effects[VERB_IF].value = (struct expr){ 0, 1, SOURCE_FLAG };
	effects[VERB_IF].then = (struct span){ VERB_RES, 1 };
	effects[VERB_IF].otherwise = (struct span){ VERB_WHIP, 1 };
	effects[EFFECT_INNER] = (struct effect){
		.verb = VERB_TRACK, .change = CHANGE_SET, .subject = TRACK_RULE,
		.value = { 0, 1, SOURCE_TARGET },
	};
	fixture->roll.has[BAND_SUCCESS] = true;
	fixture->roll.bands[BAND_SUCCESS] = (struct span){ VERB_RES, 1 };
	fixture->roll.has[BAND_FAIL] = true;
}

static void rest_init(struct world *world)
{
	world->event_count = 1;
	world->events[0].name = text_of("An envoy lands", "特使抵達");
	world->ending_count = 1;
	world->endings[0].name = text_of("Rupture", "決裂");
	world->scenario.inject_count = 1;
	world->scenario.injects[0].name = text_of("A letter", "一封信");
	world->agendas[TEAM_W][1].name = text_of("A deal to show", "有交易可展示");
	world->scenario.year = 2026;
	world->scenario.month = 1;
	world->scenario.day = 17;
	world->scenario.turns = 3;
	memcpy(world->scenario.slots, (uint8_t[]){ 2, 2, 2 }, TEAM_COUNT);
}

void fixture_init(struct fixture *fixture)
{
	struct world *world = &fixture->world;

	memset(fixture, 0, sizeof(*fixture));
	fixture->sources[SOURCE_NONE] = "";
	fixture->sources[SOURCE_LINE] =
		"not greenland >= 30 and units(C,FLANK,bde) + units(R,POL,air) == 2";
	fixture->sources[SOURCE_FOUR] = "4";
	fixture->sources[SOURCE_MINUS] = "-2";
	fixture->sources[SOURCE_COMPUTED] = "2 + trust/40 - b_aid";
	fixture->sources[SOURCE_TARGET] = "$t";
	fixture->sources[SOURCE_FLAG] = "flag(red_line) == 0 or commit(EAST) > 3";
	places_init(world);
	tracks_init(world);
	orders_init(fixture);
	effects_init(fixture);
	rest_init(world);
	fixture->row.name = text_of("Greenland cools", "格陵蘭降溫");
	fixture->say = text_of("Snow falls.", "下雪了。");
	world->row_count = 1;
	world->rows = &fixture->row;
	world->says = &fixture->say;
	world->code = fixture->code;
	world->lists = fixture->lists;
	world->effects = fixture->effects;
	world->rolls = &fixture->roll;
	world->sources = fixture->sources;
}

void expect_text(struct str *out, const char *text)
{
	ck_assert_str_eq(out->text, text);
	str_clear(out);
}
