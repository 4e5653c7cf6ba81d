/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "engine/unit.h"
#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/parts.h"

/* Reads an expression as written, word by word (rules C3). The loader has checked it. */
enum { WORD = 32, CALL_ARGS = 3 };

struct words {
	const char *at;
	char word[WORD];
};

/* A function with names as arguments: flag(grab), units(R,BLR,bde). */
struct call {
	int count;
	char arg[CALL_ARGS][WORD];
};

static bool starts_word(char c)
{
	return isalpha((unsigned char)c) || c == '_' || c == '$';
}

static bool continues_word(char c)
{
	return starts_word(c) || isdigit((unsigned char)c);
}

static void word_take(const char **at, char word[WORD])
{
	int length = 0;

	while (continues_word(**at)) {
		if (length < WORD - 1)
			word[length++] = **at;
		(*at)++;
	}
	word[length] = '\0';
}

/* Take "(a,b,c)" at *at if its arguments are plain names. */
static bool call_take(const char **at, struct call *call)
{
	const char *p = *at;

	call->count = 0;
	if (*p++ != '(')
		return false;
	while (call->count < CALL_ARGS) {
		p += strspn(p, " ");
		if (!starts_word(*p))
			return false;
		word_take(&p, call->arg[call->count++]);
		p += strspn(p, " ");
		if (*p == ')')
			break;
		if (*p++ != ',')
			return false;
	}
	if (*p != ')')
		return false;
	*at = p + 1;
	return true;
}

static enum team team_named(const char *id)
{
	for (int team = 0; team < TEAM_COUNT; team++)
		if (strcmp(team_id((enum team)team), id) == 0)
			return (enum team)team;
	return TEAM_NONE;
}

static uint64_t areas_named(const struct world *world, const char *id)
{
	int area = world_area(world, id);

	if (area >= 0)
		return bit_of(area);
	for (int i = 0; i < world->group_count; i++)
		if (strcmp(world->groups[i].id, id) == 0)
			return world->groups[i].areas;
	return 0;
}

/* Name of an area; of a group, which has none, its areas. */
static void place_write(const struct prose *prose, const char *id, struct str *out)
{
	uint64_t areas = areas_named(prose->world, id);
	bool first = true;

	for (int area = 0; area < prose->world->area_count; area++) {
		if (!(areas & bit_of(area)))
			continue;
		if (!first)
			str_add_char(out, '/');
		first = false;
		str_add(out, name_of_area(prose, area));
	}
}

static enum unit_kind unit_named(const char *id)
{
	for (int kind = 0; kind < UNIT_KIND_COUNT; kind++)
		if (strcmp(unit_kind_id((enum unit_kind)kind), id) == 0)
			return (enum unit_kind)kind;
	return UNIT_BDE;
}

static void flag_call_write(const struct prose *prose, const char *id, struct str *out)
{
	int flag = world_flag(prose->world, id);

	/* the name of a condition such as a red line */
	prose_fill(out, _("\"%s\""),
		(const char *const[]){ flag >= 0 ? prose_flag(prose, flag) : id }, 1);
}

/* units(R,BLR,bde) and factor(C,EST): what of whom where. */
static void force_call_write(const struct prose *prose, const struct call *call, struct str *out)
{
	struct str place;

	str_init(&place);
	place_write(prose, call->arg[1], &place);
	/* kind of units (or "strength"), whose, where */
	prose_fill(out, _("%s of %s in %s"), (const char *const[]){
		call->count == 3 ? prose_unit(unit_named(call->arg[2]), false) : _("strength"),
		name_of_team(team_named(call->arg[0])), place.text }, 3);
	str_release(&place);
}

static bool call_write(const struct prose *prose, const char *function, const struct call *call,
	struct str *out)
{
	int bloc = world_bloc(prose->world, call->arg[0]);

	if (strcmp(function, "flag") == 0 && call->count == 1)
		flag_call_write(prose, call->arg[0], out);
	else if ((strcmp(function, "units") == 0 && call->count == 3)
		|| (strcmp(function, "factor") == 0 && call->count == 2))
		force_call_write(prose, call, out);
	else if (strcmp(function, "commit") == 0 && bloc >= 0)
		prose_fill(out, _("commitment of %s"),
			(const char *const[]){ name_of_bloc(prose, bloc) }, 1);
	else
		return false;
	return true;
}

static int derived_named(const struct world *world, const char *id)
{
	for (int i = 0; i < world->derived_count; i++)
		if (strcmp(world->derived[i].id, id) == 0)
			return i;
	return -1;
}

static void name_write(const struct prose *prose, const char *word, struct str *out)
{
	const struct world *world = prose->world;
	int track = world_track(world, word);
	int derived = derived_named(world, word);
	int line = strncmp(word, "b_", 2) == 0 ? world_line(world, word + 2) : -1;

	if (track >= 0)
		str_add(out, name_of_track(prose, track));
	else if (option_index(word) >= 0)
		str_add(out, number_plain(world->options[option_index(word)]).text);
	else if (derived >= 0)
		str_add(out, text_in(&world->derived[derived].name, prose->lang));
	else if (line >= 0)
		str_add(out, text_in(&world->lines[line].name, prose->lang));
	else if (strcmp(word, "and") == 0)
		str_add(out, _("and"));
	else if (strcmp(word, "or") == 0)
		str_add(out, _("or"));
	else if (strcmp(word, "not") == 0)
		str_add(out, _("not"));
	else if (strcmp(word, "turn") == 0)
		str_add(out, _("turn"));
	else if (strcmp(word, "$t") == 0)
		str_add(out, _("the value chosen"));
	else
		str_add(out, word);
}

/* Whether "== 0" stands next: of a flag that says it does not hold. Then take it. */
static bool absence_take(const char **at)
{
	const char *p = *at + strspn(*at, " ");

	if (strncmp(p, "==", 2) != 0)
		return false;
	p += 2;
	p += strspn(p, " ");
	if (*p != '0' || isdigit((unsigned char)p[1]))
		return false;
	*at = p + 1;
	return true;
}

/* A name or a call at *at. */
static void word_write(const struct prose *prose, const char **at, struct str *out)
{
	char word[WORD];
	struct call call;

	word_take(at, word);
	if (!call_take(at, &call)) {
		name_write(prose, word, out);
	} else if (strcmp(word, "flag") == 0 && absence_take(at)) {
		struct str flag;

		str_init(&flag);
		flag_call_write(prose, call.arg[0], &flag);
		prose_fill(out, _("no %s"), (const char *const[]){ flag.text }, 1);
		str_release(&flag);
	} else if (!call_write(prose, word, &call, out)) {
		str_addf(out, "%s(%s)", word, call.arg[0]);
	}
}

/* The track a word names, or NULL. */
static const struct track *track_named(const struct world *world, const char *at)
{
	char word[WORD];

	word_take(&at, word);

	int track = world_track(world, word);

	return track >= 0 ? &world->tracks[track] : NULL;
}

/* A number at *at; compared with a track, it reads like that track's values. */
static void literal_write(const struct track *compared, const char **at, struct str *out)
{
	int value = (int)strtol(*at, NULL, 10);

	*at += strspn(*at, "0123456789");
	str_add(out, compared ? prose_figure(compared, value).text : number_plain(value).text);
}

void expression_write(const struct prose *prose, const char *source, struct str *out)
{
	const struct track *compared = NULL;

	while (*source) {
		if (isdigit((unsigned char)*source)) {
			literal_write(compared, &source, out);
			continue;
		}
		if (starts_word(*source)) {
			compared = track_named(prose->world, source);
			word_write(prose, &source, out);
			continue;
		}
		if (!strchr(" <>=!", *source))
			compared = NULL;
		if (source[0] == '=' && source[1] == '=')
			source++;
		str_add_char(out, *source++);
	}
}

bool expression_is_number(const char *source, int *value)
{
	char *end;

	if (!isdigit((unsigned char)source[strspn(source, "-+ ")]))
		return false;
	*value = (int)strtol(source, &end, 10);
	return *end == '\0';
}

/* What the words of an expression read: "name number" of each; alone: the number of the last. */
struct readings {
	struct str text, alone;
	int count;
};

static void reading_begin(struct readings *out)
{
	if (out->count++ > 0)
		str_add(&out->text, _(", "));
	str_clear(&out->alone);
}

static void reading_add(const char *name, const char *value, struct readings *out)
{
	reading_begin(out);
	str_add(&out->text, name);
	str_add_char(&out->text, ' ');
	str_add(&out->text, value);
	str_add(&out->alone, value);
}

/* Whether the fact of "flag(id)" is one now. */
static void flag_read(const struct prose *prose, const struct state *state,
	const struct call *call, struct readings *out)
{
	int flag = call->count == 1 ? world_flag(prose->world, call->arg[0]) : -1;
	struct str name;

	if (flag < 0)
		return;
	str_init(&name);
	call_write(prose, "flag", call, &name);
	reading_begin(out);
	prose_fill(&out->text, flag_is_alive(prose->world, state, flag) ? _("%s: yes") : _("%s: no"),
		(const char *const[]){ name.text }, 1);
	str_release(&name);
}

static void call_read(const struct prose *prose, const struct state *state, const char *function,
	const struct call *call, struct readings *out)
{
	struct str name;
	int value;

	if (strcmp(function, "flag") == 0) {
		flag_read(prose, state, call, out);
		return;
	}
	if (strcmp(function, "units") == 0 && call->count == 3)
		value = units_count(state, team_named(call->arg[0]),
			areas_named(prose->world, call->arg[1]), unit_named(call->arg[2]));
	else
		return;
	str_init(&name);
	call_write(prose, function, call, &name);
	reading_add(name.text, number_plain(value).text, out);
	str_release(&name);
}

static void name_read(const struct prose *prose, const struct state *state, const char *word,
	struct readings *out)
{
	const struct world *world = prose->world;
	int track = world_track(world, word);
	int derived = derived_named(world, word);

	if (track >= 0)
		reading_add(name_of_track(prose, track),
			prose_figure(&world->tracks[track], state->track[track]).text, out);
	else if (derived >= 0)
		reading_add(text_in(&world->derived[derived].name, prose->lang),
			number_plain(expr_eval(world, state, world->derived[derived].is,
				TARGET_NONE)).text, out);
}

/* What each word of the expression reads on state. */
static void readings_write(const struct prose *prose, const struct state *state,
	const char *source, struct readings *out)
{
	while (*source) {
		char word[WORD];
		struct call call;

		if (!starts_word(*source)) {
			source++;
			continue;
		}
		word_take(&source, word);
		if (call_take(&source, &call))
			call_read(prose, state, word, &call, out);
		else
			name_read(prose, state, word, out);
	}
}

void prose_condition(const struct prose *prose, const struct state *state, struct expr condition,
	struct str *out)
{
	const char *source = prose->world->sources[condition.source];
	struct readings readings = { .count = 0 };
	struct str words;

	str_init(&words);
	str_init(&readings.text);
	str_init(&readings.alone);
	expression_write(prose, source, &words);
	if (state)
		readings_write(prose, state, source, &readings);
	/* where it reads one thing only, the name was just said */
	const struct str *now = readings.count == 1 && readings.alone.length > 0 ? &readings.alone
		: &readings.text;

	if (now->length > 0)
		/* a condition and what it reads now */
		prose_fill(out, _("%s (now %s)"), (const char *const[]){ words.text, now->text }, 2);
	else
		str_add(out, words.text);
	str_release(&words);
	str_release(&readings.text);
	str_release(&readings.alone);
}
