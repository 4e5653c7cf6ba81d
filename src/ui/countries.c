/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/countries.h"

#include <string.h>
#include <strings.h>

#include "engine/order.h"
#include "engine/tally.h"
#include "prose/gettext.h"
#include "ui/input.h"

void countries_init(struct countries *it)
{
	doc_init(&it->doc);
}

void countries_release(struct countries *it)
{
	doc_release(&it->doc);
}

static const struct proposal *proposal_of(const struct scene *scene, int about)
{
	return about >= 0 ? &scene->world->orders[about].vote
		: about == COUNTRIES_RESPONSE ? &scene->world->response : NULL;
}

const struct proposal *countries_proposal(const struct countries *it, const struct scene *scene)
{
	return proposal_of(scene, it->about);
}

int countries_selected(const struct countries *it)
{
	return it->list.count ? it->row[it->list.selected] : -1;
}

void countries_about(const struct countries *it, const struct scene *scene, struct str *out)
{
	if (it->about >= 0)
		str_add(out, scene_name(scene, &scene->world->orders[it->about].name,
			scene->world->orders[it->about].id));
	else
		str_add(out, it->about == COUNTRIES_RESPONSE ? _("the answer to an incursion")
			: _("nothing is voted on in this scenario"));
}

char countries_colour(int yes)
{
	return yes >= 60 ? 'g' : yes >= 30 ? 'w' : 'b';
}

/* Whether there is a vote on it in this game. */
static bool is_proposal(const struct scene *scene, const struct state *state, int about)
{
	if (about == COUNTRIES_RESPONSE)
		return scene->world->incursion.given;
	return about >= 0 && scene->world->orders[about].has_vote
		&& order_is_offered(scene->world, state, about);
}

/* Whether one country stands before another in the order wanted; ties as the data have them. */
static bool stands_before(const struct countries *it, const struct scene *scene, int one,
	int other)
{
	const struct country *a = &scene->world->countries[one];
	const struct country *b = &scene->world->countries[other];
	int by = 0;

	switch (it->sort) {
	case COUNTRIES_BY_BLOC: by = a->bloc - b->bloc; break;
	case COUNTRIES_BY_NAME:
		by = strcmp(scene_name(scene, &a->name, a->id), scene_name(scene, &b->name, b->id));
		break;
	case COUNTRIES_BY_CHANCE:
		by = it->odds.country_yes[other] - it->odds.country_yes[one];
		break;
	case COUNTRIES_SORTS: break;
	}
	return by < 0;
}

/* Sort the list; the selected country stays selected. */
static void sort_rows(struct countries *it, const struct scene *scene)
{
	int kept = countries_selected(it);
	int count = scene->world->country_count;

	for (int i = 0; i < count; i++) {
		int at = i;

		for (; at > 0 && stands_before(it, scene, i, it->row[at - 1]); at--)
			it->row[at] = it->row[at - 1];
		it->row[at] = (int8_t)i;
	}
	list_resize(&it->list, count);
	for (int i = 0; i < count; i++)
		if (it->row[i] == kept)
			it->list.selected = i;
}

/* The chances of the proposal, and the levers for the country selected. */
static void work_out(struct countries *it, const struct scene *scene, const struct state *state)
{
	const struct proposal *proposal = countries_proposal(it, scene);

	it->lever_count = 0;
	if (proposal)
		it->lever_count = levers_find(scene->world, state, &(struct lever_question){
			.proposal = proposal, .team = scene->team, .skip = it->about,
			.country = countries_selected(it) }, it->levers);
}

static void take(struct countries *it, const struct scene *scene, const struct state *state,
	int about)
{
	const struct proposal *proposal;

	it->about = about;
	proposal = countries_proposal(it, scene);
	it->odds = (struct vote_odds){ 0 };
	if (proposal)
		odds_of_vote(scene->world, state, proposal, &it->odds);
	sort_rows(it, scene);
	work_out(it, scene, state);
}

/* The next proposal (by 1) or the one before (by -1); round and round. */
static int next_about(const struct scene *scene, const struct state *state, int about, int by)
{
	int all = scene->world->order_count + 1;         /* the last one: the response */
	int at = about == COUNTRIES_RESPONSE ? all - 1 : about;

	for (int i = 0; i < all; i++) {
		at = (at + by + all) % all;

		int next = at == all - 1 ? COUNTRIES_RESPONSE : at;

		if (is_proposal(scene, state, next))
			return next;
	}
	return COUNTRIES_NOTHING;
}

/* The proposal that is nearest to even: there it matters who says what. */
static int open_question(const struct scene *scene, const struct state *state)
{
	int first = next_about(scene, state, COUNTRIES_NOTHING, 1), best = first, least = 101;
	int about = first;

	do {
		const struct proposal *proposal = proposal_of(scene, about);
		int pass = proposal ? odds_of_proposal(scene->world, state, proposal) : 0;
		int off = pass > 50 ? pass - 50 : 50 - pass;

		if (off < least) {
			least = off;
			best = about;
		}
		about = next_about(scene, state, about, 1);
	} while (about != first);
	return best;
}

void countries_open(struct countries *it, const struct scene *scene, const struct state *state,
	int about)
{
	it->finding = it->page = false;
	it->message = NULL;
	it->sort = COUNTRIES_BY_BLOC;
	it->list = (struct list){ 0 };
	take(it, scene, state, is_proposal(scene, state, about) ? about
		: open_question(scene, state));
}

void countries_select(struct countries *it, const struct scene *scene, const struct state *state,
	int country)
{
	for (int i = 0; i < it->list.count; i++)
		if (it->row[i] == country)
			it->list.selected = i;
	work_out(it, scene, state);
	if (it->page)
		countries_read(it, scene, state);
}

void countries_read(struct countries *it, const struct scene *scene, const struct state *state)
{
	it->page = it->list.count > 0;
	doc_clear(&it->doc);
	if (it->page)
		countries_page(it, scene, state, &it->doc);
}

static bool begins(const char *name, const char *text)
{
	return name && strncasecmp(name, text, strlen(text)) == 0;
}

static void find(struct countries *it, const struct scene *scene, const struct state *state)
{
	const char *text = it->line.text;

	it->finding = false;
	for (int i = 0; *text && i < it->list.count; i++) {
		const struct country *who = &scene->world->countries[it->row[i]];

		if (begins(who->id, text) || begins(who->name.in[LANG_EN], text)
			|| begins(who->name.in[LANG_ZH_TW], text)) {
			countries_select(it, scene, state, it->row[i]);
			return;
		}
	}
	if (*text)
		it->message = _(" no country begins like that: type its name or its three letters");
}

static void line_key(struct countries *it, const struct scene *scene, const struct state *state,
	int key)
{
	if (key == INPUT_ENTER)
		find(it, scene, state);
	else if (key == INPUT_ESCAPE)
		it->finding = false;
	else
		line_edit_key(&it->line, key);
}

/* Another country, on the list or from page to page. */
static void move(struct countries *it, const struct scene *scene, const struct state *state,
	int key)
{
	int rows = it->rows > 8 ? it->rows - 8 : 4;

	if (!list_key(&it->list, key == 'j' ? INPUT_DOWN : key == 'k' ? INPUT_UP : key, rows))
		it->message = _(" this key does nothing here; ? lists those that do");
	else
		work_out(it, scene, state);
}

static bool page_key(struct countries *it, const struct scene *scene, const struct state *state,
	int key)
{
	struct box box = { .rows = it->rows, .cols = it->cols };
	int by = key == INPUT_RIGHT || key == 'n' ? 1 : key == INPUT_LEFT || key == 'N' ? -1 : 0;

	if (key == INPUT_ESCAPE || key == INPUT_ENTER)
		it->page = false;
	else if (by != 0)
		countries_select(it, scene, state, it->row[(it->list.selected + by
			+ it->list.count) % it->list.count]);
	else
		doc_key(&it->doc, key, &box);
	return true;
}

bool countries_key(struct countries *it, const struct scene *scene, const struct state *state,
	int key)
{
	it->message = NULL;
	if (it->finding) {
		line_key(it, scene, state, key);
		return true;
	}
	if (key == '[' || key == ']' || (!it->page && (key == INPUT_LEFT || key == INPUT_RIGHT))) {
		take(it, scene, state, next_about(scene, state, it->about,
			key == '[' || key == INPUT_LEFT ? -1 : 1));
		if (it->page)
			countries_read(it, scene, state);
		return true;
	}
	if (it->page)
		return page_key(it, scene, state, key);
	switch (key) {
	case INPUT_ESCAPE: case 'c': return false;
	case INPUT_ENTER: countries_read(it, scene, state); break;
	case 's':
		it->sort = (enum countries_sort)((it->sort + 1) % COUNTRIES_SORTS);
		sort_rows(it, scene);
		break;
	case '/':
		it->finding = true;
		line_edit_init(&it->line, "", 40);
		break;
	default: move(it, scene, state, key); break;
	}
	return true;
}
