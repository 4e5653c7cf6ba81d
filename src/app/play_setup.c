/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/play_setup.h"

#include <stdio.h>
#include <string.h>

#include "app/aid.h"
#include "app/plain_page.h"
#include "app/seats.h"
#include "base/arena.h"
#include "content/content.h"
#include "prose/gettext.h"
#include "prose/prose.h"
#include "ui/page.h"
#include "ui/seating.h"

static void draw_page(void *model, struct canvas *canvas)
{
	page_draw(model, canvas);
}

static int key_page(void *model, int key)
{
	enum page_event event = page_key(model, key);

	return event == PAGE_REDRAW ? PAGE_NOTHING : (int)event;
}

static int talk_page(void *model, struct plain *plain)
{
	return (int)plain_page(plain, model, NULL, NULL, NULL);
}

static bool show_faults(struct console *console, const struct faults *faults,
	const char *title, const char *advice)
{
	struct page page;
	struct screen screen = { &page, draw_page, key_page, talk_page };
	struct str text;

	str_init(&text);
	prose_faults(faults, &text);
	page_init(&page, title);
	doc_add(&page.doc, 'w', text.text);
	if (advice)
		doc_add(&page.doc, 't', advice);

	int event = console_run(console, &screen);

	page_release(&page);
	str_release(&text);
	return event == PAGE_QUIT;
}

bool play_show_faults(struct console *console, const struct faults *faults)
{
	return show_faults(console, faults, _(" This game cannot be played"), NULL);
}

bool play_show_wrong_preferences(struct console *console, const struct faults *faults)
{
	return show_faults(console, faults, _(" The configuration file has mistakes"),
		_("What is named above stays as usual; all else in the file holds. "
			"\"eastflank config --check\" tells this again."));
}

static void add_choice(struct seating *seating, int team, struct seating_choice choice)
{
	seating->choices[team][seating->choice_count[team]++] = choice;
}

/* All ways to play a team, the one that seat names chosen. */
static void fill_team(struct seating *seating, const struct world *world, int team,
	const struct seat *seat, enum lang lang, struct arena *arena)
{
	add_choice(seating, team, (struct seating_choice){ _("a person"), NULL, true });
	add_choice(seating, team, (struct seating_choice){ _("the machine"), "", false });
	for (int i = 0; i < world->persona_count; i++) {
		const struct persona *it = &world->personas[i];
		char name[256];

		if (it->team != team)
			continue;
		snprintf(name, sizeof(name), _("the machine: %s"),
			*text_in(&it->name, lang) ? text_in(&it->name, lang) : it->id);
		add_choice(seating, team, (struct seating_choice){
			arena_copy(arena, name, strlen(name)), it->id, false });
	}
	add_choice(seating, team, (struct seating_choice){ _("nobody"), NULL, false });
	for (int i = 0; i < seating->choice_count[team]; i++) {
		const struct seating_choice *it = &seating->choices[team][i];
		bool is_it = seat->kind == SEAT_HUMAN ? it->human
			: seat->kind == SEAT_NONE ? !it->human && !it->id
			: it->id && strcmp(it->id, seat->persona) == 0;

		if (is_it)
			seating->chosen[team] = i;
	}
}

static struct seat seat_of(const struct seating *seating, int team)
{
	const struct seating_choice *it = &seating->choices[team][seating->chosen[team]];
	struct seat seat = { .kind = it->human ? SEAT_HUMAN : it->id ? SEAT_MACHINE : SEAT_NONE };

	if (it->id)
		snprintf(seat.persona, sizeof(seat.persona), "%s", it->id);
	return seat;
}

static void draw_seating(void *model, struct canvas *canvas)
{
	seating_draw(model, canvas);
}

static int key_seating(void *model, int key)
{
	return (int)seating_key(model, key);
}

static int talk_seating(void *model, struct plain *plain)
{
	return (int)plain_seating(plain, model);
}

static void fill_others(struct seating *seating, const struct world *world,
	const struct others *others, enum lang lang)
{
	const int16_t *minutes = world->phase_minutes;

	for (int team = 0; team < TEAM_COUNT; team++) {
		line_edit_init(&seating->team_pin[team], others->team_pin[team], PIN_DIGITS);
		seating->has_agendas |= world->agenda_count[team] > 0;
	}
	seating->minutes[0] = minutes[PHASE_NEGOTIATION];
	seating->minutes[1] = minutes[PHASE_ORDERS];
	seating->minutes[2] = minutes[PHASE_ARGUMENTS];
	seating->no_agendas = others->no_agendas;
	seating->pace = others->pace;
	line_edit_init(&seating->pin, others->pin, PIN_DIGITS);
	seating->facilitator = others->facilitator;
	seating->congress = others->congress;
	seating->people_in_blocs = others->blocs != 0;
	seating->blocs = others->blocs;
	seating->has_congress = others_has_congress(world);
	seating->bloc_count = world->bloc_count;
	for (int i = 0; i < world->bloc_count; i++)
		seating->bloc_names[i] = *text_in(&world->blocs[i].name, lang)
			? text_in(&world->blocs[i].name, lang) : world->blocs[i].id;
}

/* Who sits at the table besides the teams, as the page was left. */
static struct others others_of(const struct seating *seating)
{
	struct others others = { .facilitator = seating->facilitator,
		.congress = seating->has_congress && seating->congress,
		.blocs = seating->people_in_blocs ? seating->blocs : 0,
		.pace = seating->pace, .no_agendas = seating->has_agendas && seating->no_agendas };

	for (int team = 0; team < TEAM_COUNT; team++)
		if (seating_has_pin(seating, (enum team)team))
			snprintf(others.team_pin[team], sizeof(others.team_pin[team]), "%.*s", PIN_DIGITS,
				seating->team_pin[team].text);
	if (others.facilitator)
		snprintf(others.pin, sizeof(others.pin), "%.*s", PIN_DIGITS, seating->pin.text);
	return others;
}

static enum place place_of(const void *model)
{
	(void)model;
	return PLACE_SETUP;
}

/* Let the player decide; false if they do not want to start. */
static bool ask(struct console *console, const struct world *world, enum lang lang,
	struct setup *setup, struct others *others, bool *left)
{
	struct arena *arena = arena_new();
	struct seating *seating = arena_alloc(arena, 1, sizeof(*seating));
	struct screen screen = { seating, draw_seating, key_seating, talk_seating };
	static const struct aid AID = { .draw = draw_seating, .place = place_of };

	seating->scenario = text_in(&world->scenario.name, lang);
	for (int team = 0; team < TEAM_COUNT; team++)
		fill_team(seating, world, team, &setup->seats[team], lang, arena);
	fill_others(seating, world, others, lang);
	seating_init(seating, setup->seed);

	int event = aid_console_run(console, &screen, &AID);

	for (int team = 0; team < TEAM_COUNT; team++)
		setup->seats[team] = seat_of(seating, team);
	*left = event == SEATING_QUIT;
	*others = others_of(seating);

	bool start = event == SEATING_START && seating_seed(seating, &setup->seed);

	arena_free(arena);
	return start;
}

/* A guided scenario begins at once: people for the teams it teaches, the machine for the rest. */
static void seats_of_lessons(const struct world *world, struct seat seats[TEAM_COUNT])
{
	for (int team = 0; team < TEAM_COUNT; team++)
		seats[team] = (struct seat){ .kind = SEAT_MACHINE };
	for (int i = 0; i < world->scenario.lesson_count; i++)
		seats[world->scenario.lessons[i].team].kind = SEAT_HUMAN;
}

void play_setup(struct console *console, const struct wish *wish, const char *scenario,
	enum lang lang, struct session **session, bool *left)
{
	struct setup setup = { .scenario = scenario, .seed = wish->seed, .path = wish->path };
	struct faults faults = { .count = 0 };
	struct content content;
	struct others others = wish->others;
	struct fault fault = { .code = FAULT_NONE };
	bool start = true;

	*session = NULL;
	memcpy(setup.seats, wish->seats, sizeof(setup.seats));
	if (!content_open(scenario, &content, &faults)) {
		*left = play_show_faults(console, &faults);
		return;
	}
	if (!others_known(content.world, &others, &fault)) {
		faults_add(&faults, &fault);
		content_release(&content);
		*left = play_show_faults(console, &faults);
		return;
	}
	if (content.world->scenario.lesson_count > 0 && wish->seats_given == 0)
		seats_of_lessons(content.world, setup.seats);
	else if (wish->seats_given < TEAM_COUNT)
		start = ask(console, content.world, lang, &setup, &others, left);
	content_release(&content);
	if (!start)
		return;
	faults = (struct faults){ .count = 0 };
	setup.no_agendas = others.no_agendas;

	bool started = session_new(&setup, session, &faults);

	if (started && others_sit(*session, &others, &fault))
		return;
	if (started) {
		faults_add(&faults, &fault);
		session_free(*session);
	}
	*session = NULL;
	*left = play_show_faults(console, &faults);
}
