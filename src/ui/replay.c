/* SPDX-License-Identifier: MIT */
#include "ui/replay.h"

#include <stdlib.h>

#include "prose/gettext.h"
#include "ui/help.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/legend.h"
#include "ui/panels.h"
#include "ui/reading.h"

/* Read ledger number turn and what stood before it, with the eyes in use. */
static void load(struct replay *it, int turn)
{
	it->turn = turn;
	it->scene.past = it->past;
	it->scene.past_count = turn + 1;
	it->source.view(it->source.self, turn, it->eyes, &it->start);
	steps_find(&it->past[turn], &it->steps);
	it->scene.has_before = true;
	it->scene.before = it->start.seen;
}

void replay_go(struct replay *it, int turn, int step)
{
	if (turn > it->source.last) {
		turn = it->source.last;
		step = MAX_STEPS;
	}
	if (turn < 0)
		turn = step = 0;
	load(it, turn);
	if (step >= it->steps.count)
		step = it->steps.count - 1;
	it->step = step < 0 ? 0 : step;
	it->at = -1;
	it->scene.team = it->eyes < TEAM_COUNT ? it->eyes : TEAM_NONE;
	scene_replay(&it->scene, &it->start, &it->past[turn],
		it->steps.count ? it->steps.first[it->step + 1] : 0);
}

void replay_look(struct replay *it, enum team eyes)
{
	int turn = it->turn;

	it->eyes = eyes;
	for (int i = 0; i <= it->source.last; i++)
		it->source.ledger(it->source.self, i, eyes, &it->past[i]);
	replay_go(it, turn, 0);
}

void replay_init(struct replay *it)
{
	doc_init(&it->doc);
	it->aside = (struct aside){ .depth = 0 };
	it->reading = it->typing = it->finding = it->wall = false;
	it->message = NULL;
	it->turn = it->step = 0;
	it->scene.track = -1;
	it->scene.track_chosen = false;
	it->scene.area = scene_first_area(&it->scene);
	replay_look(it, it->eyes);
}

void replay_release(struct replay *it)
{
	aside_close(&it->aside);
	doc_release(&it->doc);
}

static void step_by(struct replay *it, int by)
{
	int step = it->step + by;

	if (step < 0 && it->turn > 0)
		replay_go(it, it->turn - 1, MAX_STEPS);
	else if (step >= it->steps.count && it->turn < it->source.last)
		replay_go(it, it->turn + 1, 0);
	else
		replay_go(it, it->turn, step);
}

/* The ending once all is open, else what one team may know of its score. */
static void open_score(struct replay *it)
{
	if (it->eyes < TEAM_COUNT)
		reading_scores(&it->scene, it->eyes, &it->doc);
	else if (!it->source.fixed)
		it->source.ending(it->source.self, it->scene.lang, &it->doc);
	else
		doc_add(&it->doc, 'd', _("Each team's score is its own until the game is over."));
}

static void open_agreements(struct replay *it)
{
	if (it->source.agreements)
		it->source.agreements(it->source.self, it->turn, it->eyes, it->scene.lang,
			&it->doc);
}

static void open_table(struct replay *it)
{
	if (it->turn > 0)
		doc_addf(&it->doc, 'h', _("At the table in turn %d"), it->turn);
	if (!it->source.table || !it->source.table(it->source.self, it->turn, it->eyes,
		it->scene.lang, &it->doc))
		doc_add(&it->doc, 'd', _("Nothing that these eyes may know."));
}

struct why replay_why(const struct replay *it)
{
	return (struct why){ .scene = &it->scene, .cols = it->doc_cols > 0 ? it->doc_cols : 76,
		.rows = it->doc_rows };
}

void replay_step(const struct replay *it, struct doc *doc)
{
	doc_init(doc);
	if (it->steps.count > 0)
		steps_detail(&it->scene, &it->past[it->turn], &it->steps, it->step, doc);
	doc->at = it->at;
}

/* Select the next line of the step that can be asked why, or the one before. */
static void next_line(struct replay *it, int by)
{
	struct doc doc;

	replay_step(it, &doc);
	if (doc_step(&doc, by))
		it->at = doc.at;
	else
		it->message = _("no other line of this step can be asked why");
	doc_release(&doc);
}

static struct subject line_subject(const struct replay *it)
{
	struct subject subject;
	struct doc doc;

	replay_step(it, &doc);
	subject = doc_subject(&doc);
	doc_release(&doc);
	return subject;
}

static void open_why(struct replay *it)
{
	struct why why = replay_why(it);

	why_write(&why, it->at >= 0 ? line_subject(it)
		: it->scene.track_chosen ? subject_of(SUBJECT_TRACK, it->scene.track)
		: subject_of(SUBJECT_AREA, it->scene.area), &it->doc);
}

void replay_open(struct replay *it, int action)
{
	it->reading = true;
	aside_close(&it->aside);
	doc_clear(&it->doc);
	if (action == ACTION_AIMS)
		open_score(it);
	else if (action == ACTION_OFFERS)
		open_table(it);
	else if (action == ACTION_AGREEMENTS)
		open_agreements(it);
	else if (action == ACTION_TRACKS)
		reading_tracks(&it->scene, it->doc_cols, &it->doc);
	else if (action == ACTION_NEWS)
		reading_news(&it->scene, &it->doc);
	else if (action == ACTION_HELP)
		help_write(it->scene.keys, PLACE_REPLAY, &it->doc);
	else if (action == ACTION_INSPECT)
		reading_inspect(&it->scene, NULL, &it->doc);
	else if (action == ACTION_LEGEND)
		legend_write(&it->scene, &it->doc);
	else if (it->at >= 0 || it->scene.track_chosen || it->scene.area >= 0)
		open_why(it);
	else if (it->steps.count)
		steps_detail(&it->scene, &it->past[it->turn], &it->steps, it->step, &it->doc);
}

static void type(struct replay *it, bool finding)
{
	it->typing = true;
	it->finding = finding;
	line_edit_init(&it->line, "", finding ? 40 : 3);
}

static void typed(struct replay *it)
{
	int turn = atoi(it->line.text);

	it->typing = false;
	if (!it->line.text[0])
		return;
	if (it->finding && !scene_find(&it->scene, it->line.text))
		it->message = _("no area or city begins like that");
	else if (!it->finding && (turn < 1 || turn > it->source.last))
		it->message = _("no such turn was played");
	else if (!it->finding)
		replay_go(it, turn, 0);
}

/* Put the step on the wall, with the public's eyes, or take it down again. */
static void turn_wall(struct replay *it, bool up)
{
	int step = !up && it->turn == it->kept_turn ? it->kept_step : it->step;

	if (up) {
		it->kept_eyes = it->eyes;
		it->kept_turn = it->turn;
		it->kept_step = it->step;
	}
	it->wall = up;
	replay_look(it, up ? (enum team)it->source.public_eyes : it->kept_eyes);
	replay_go(it, it->turn, step);
}

/* From the wall back to the eyes of before; else one team after the other, then all. */
static void next_eyes(struct replay *it)
{
	if (it->wall)
		turn_wall(it, false);
	else if (it->source.fixed)
		it->message = _("other eyes can be used when the game is over");
	else
		replay_look(it, it->eyes == TEAM_NONE ? TEAM_C : (enum team)(it->eyes + 1));
}

/* Select the next track, so that w tells about it. */
static void next_track(struct replay *it, int by)
{
	track_id tracks[MAX_TRACKS];
	int count = scene_tracks(&it->scene, tracks);
	int at = by > 0 ? count - 1 : 1;

	for (int i = 0; i < count; i++)
		if (tracks[i] == it->scene.track)
			at = i;
	it->scene.track = count ? tracks[(at + by + count) % count] : -1;
	it->scene.track_chosen = count > 0;
	it->at = -1;
}

static enum replay_event act(struct replay *it, int action)
{
	switch (action) {
	case ACTION_NEXT: step_by(it, 1); break;
	case ACTION_PREVIOUS: step_by(it, -1); break;
	case ACTION_TURN_NEXT: replay_go(it, it->turn + 1, 0); break;
	case ACTION_TURN_BACK: replay_go(it, it->turn - (it->step == 0), 0); break;
	case ACTION_FIRST: replay_go(it, 0, 0); break;
	case ACTION_LAST: replay_go(it, it->source.last, MAX_STEPS); break;
	case ACTION_GO: type(it, false); break;
	case ACTION_FIND: type(it, true); break;
	case ACTION_EYES: next_eyes(it); break;
	case ACTION_WALL: turn_wall(it, !it->wall); break;
	case ACTION_PANEL: next_track(it, 1); break;
	case ACTION_PANEL_BACK: next_track(it, -1); break;
	case ACTION_LINE_NEXT: next_line(it, 1); break;
	case ACTION_LINE_BACK: next_line(it, -1); break;
	case ACTION_QUIT: case ACTION_BACK: return REPLAY_QUIT;
	case ACTION_REDRAW: return REPLAY_REDRAW;
	case ACTION_TRACKS: case ACTION_NEWS: case ACTION_HELP: case ACTION_WHY:
	case ACTION_LEGEND:
	case ACTION_INSPECT: case ACTION_AIMS: case ACTION_OFFERS: case ACTION_AGREEMENTS:
		replay_open(it, action);
		break;
	default:
		if (scene_map_key(&it->scene, action))
			it->at = -1;
		else
			it->message = _("this key does nothing here; ? lists those that do");
		break;
	}
	return REPLAY_NOTHING;
}

enum replay_event replay_request(struct replay *it, const struct request *request)
{
	switch (request->id) {
	case REQUEST_ACTION: return act(it, (int)request->action);
	case REQUEST_TURN: replay_go(it, request->number, 0); break;
	case REQUEST_FIND:
		it->scene.area = request->index;
		it->scene.track_chosen = false;
		map_view_follow(it->scene.map, request->index);
		break;
	case REQUEST_TRACK: case REQUEST_WHY:
		it->at = request->index >= 0 ? -1 : it->at;
		if (request->index >= 0 && (request->of_track || request->id == REQUEST_TRACK)) {
			it->scene.track = request->index;
			it->scene.track_chosen = true;
		} else if (request->index >= 0) {
			it->scene.area = request->index;
			it->scene.track_chosen = false;
		}
		if (request->id == REQUEST_WHY)
			replay_open(it, ACTION_WHY);
		break;
	case REQUEST_NONE: case REQUEST_HELP: case REQUEST_RULE: case REQUEST_COUNTRY:
	case REQUEST_ORDER: case REQUEST_REMOVE: case REQUEST_VOTES: case REQUEST_OUTLOOK:
	case REQUEST_OPTIONS: case REQUEST_LANG: case REQUEST_THEME:
		break;
	}
	return REPLAY_NOTHING;
}

enum replay_event replay_key(struct replay *it, int key)
{
	struct box page = { .rows = it->doc_rows, .cols = it->doc_cols };

	if (key == INPUT_HANGUP || key == INPUT_CTRL_C)
		return REPLAY_QUIT;
	if (key == INPUT_NONE || key == INPUT_RESIZE)
		return REPLAY_NOTHING;
	it->message = NULL;
	if (it->reading) {
		struct why why = replay_why(it);

		it->reading = aside_key(&it->aside, &it->doc, &why, key, &page)
			|| doc_key(&it->doc, key, &page);
		return REPLAY_NOTHING;
	}
	if (!it->typing && it->wall && key == INPUT_ESCAPE) {
		turn_wall(it, false);
		return REPLAY_NOTHING;
	}
	if (!it->typing)
		return act(it, (int)keys_action(it->scene.keys, PLACE_REPLAY, key));
	if (key == INPUT_ENTER)
		typed(it);
	else if (key == INPUT_ESCAPE)
		it->typing = false;
	else
		line_edit_key(&it->line, key);
	return REPLAY_NOTHING;
}
