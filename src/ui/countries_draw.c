/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "ui/countries.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "engine/tally.h"
#include "prose/gettext.h"
#include "ui/chart.h"
#include "ui/rich.h"

/* Rows under the list: levers where no panel beside it has them. */
enum { WIDE = 108, SIDE = 44, UNDER = 5, BAR = 10, SHORT_BAR = 6, NARROW = 90,
	MOST_NAME = 40, FIGURES = 47 };

static void head(const struct countries *it, const struct scene *scene,
	const struct state *state, struct canvas *canvas, const struct box *box)
{
	static const char *const SORTS[COUNTRIES_SORTS] = { N_("by bloc"), N_("by name"),
		N_("by chance") };
	struct str line;

	str_init(&line);
	str_add(&line, " " RICH_MARK "h");
	countries_about(it, scene, &line);
	if (countries_proposal(it, scene))
		str_addf(&line, RICH_MARK "t  %s " RICH_MARK "%c%d%%" RICH_MARK "d",
			_("passes"), countries_colour(it->odds.pass), it->odds.pass);

	const char *rule = prose_decision(vote_decision(scene->world, state));

	if (countries_proposal(it, scene)
		&& rich_width(line.text) + 2 + utf8_width(rule) <= box->cols)
		str_addf(&line, "  %s", rule);
	rich_bar(canvas, box, box->row, line.text, 'B');

	int width = rich_width(_(SORTS[it->sort])) + 1;

	if (rich_width(line.text) + width < box->cols)
		rich_put(canvas, box, box->row, box->col + box->cols - width, _(SORTS[it->sort]),
			'B');
	str_release(&line);
}

static int bar_cols(int cols)
{
	return cols < NARROW ? SHORT_BAR : BAR;
}

/* Columns of the longest name of a country, and of the title above them. */
static int longest_name(const struct scene *scene)
{
	int longest = rich_width(_("country"));

	for (int i = 0; i < scene->world->country_count; i++) {
		const struct country *who = &scene->world->countries[i];
		int cols = rich_width(scene_name(scene, &who->name, who->id));

		longest = cols > longest ? cols : longest;
	}
	return longest;
}

/*
 * Names take what the figures leave: country, and its bloc. Where a language's names
 * are short the bloc has the room.
 */
static void name_cols(const struct scene *scene, int cols, int *country, int *bloc)
{
	int left = cols - FIGURES - bar_cols(cols);
	int longest = longest_name(scene);

	*country = left > 30 ? 17 : left * 6 / 10;
	if (*country > longest)
		*country = longest;
	*bloc = left - *country;
	if (*bloc > MOST_NAME)
		*bloc = MOST_NAME;
}

/* text at the right of cols columns. */
static void put_right(const char *text, int cols, struct str *out)
{
	int pad = cols - rich_width(text);

	str_addf(out, "%*s%s", pad > 0 ? pad : 0, "", text);
}

static void titles(const struct scene *scene, struct canvas *canvas, const struct box *box)
{
	char name[4 * MOST_NAME + 1], bloc[4 * MOST_NAME + 1];
	int country_cols, bloc_cols;
	struct str line;

	name_cols(scene, box->cols, &country_cols, &bloc_cols);
	fit_name(_("country"), country_cols, name);
	fit_name(_("bloc"), bloc_cols, bloc);
	str_init(&line);
	str_addf(&line, "       %s %s", name, bloc);
	put_right(C_("column", "weight"), 7, &line);
	put_right(C_("column", "axis"), 5, &line);
	put_right(C_("column", "caution"), 8, &line);
	put_right(C_("column", "commit"), 7, &line);
	put_right(C_("vote", "yes"), 5, &line);
	put_right(C_("vote", "no"), 5, &line);
	rich_bar(canvas, box, box->row + 1, line.text, 'd');
	str_release(&line);
}

static void row(const struct countries *it, const struct scene *scene, const struct state *state,
	int at, struct canvas *canvas, struct box line)
{
	int country = it->row[at];
	const struct country *who = &scene->world->countries[country];
	const struct bloc *of = &scene->world->blocs[who->bloc];
	const struct proposal *proposal = countries_proposal(it, scene);
	bool selected = at == it->list.selected;
	bool votes = proposal && (vote_counted(scene->world, proposal) & bit_of(country));
	char name[4 * MOST_NAME + 1], bloc[4 * MOST_NAME + 1];
	int country_cols, bloc_cols, yes = it->odds.country_yes[country];
	struct str text;

	name_cols(scene, line.cols, &country_cols, &bloc_cols);
	fit_name(scene_name(scene, &who->name, who->id), country_cols, name);
	fit_name(scene_name(scene, &of->name, of->id), bloc_cols, bloc);
	str_init(&text);
	str_addf(&text, " %c " RICH_MARK "k%s" RICH_MARK "t %s " RICH_MARK "d%s" RICH_MARK
		"t%7d%+5d%8d%7d", selected ? '>' : ' ', who->id, name, bloc, who->weight,
		who->axis, who->caution, state->commit[country]);
	if (votes) {
		str_addf(&text, RICH_MARK "%c%4d%%" RICH_MARK "d%4d%% " RICH_MARK "%c",
			countries_colour(yes), yes, it->odds.country_no[country],
			countries_colour(yes));
		chart_bar(yes, 0, 100, bar_cols(line.cols), &text);
	} else {
		str_addf(&text, RICH_MARK "d  %s", _("no vote"));
	}
	rich_bar(canvas, &line, line.row, text.text, selected ? 's' : 't');
	if (selected) {
		canvas->cursor_row = line.row;
		canvas->cursor_col = line.col + 1;
	}
	str_release(&text);
}

/* The levers that help most with the country selected, then with the whole. */
static void levers(const struct countries *it, const struct scene *scene, int most,
	int cols, struct doc *out)
{
	int country = countries_selected(it), shown = 0;
	int width = cols - 15;
	char name[4 * MOST_NAME + 1];

	if (country < 0 || !countries_proposal(it, scene))
		return;
	doc_addf(out, 'h', _("What would move %s"), scene_name(scene,
		&scene->world->countries[country].name, scene->world->countries[country].id));
	for (int i = 0; i < it->lever_count && shown < most; i++, shown++) {
		const struct lever *lever = &it->levers[i];
		struct str words;

		str_init(&words);
		lever_words(scene, lever, &words);
		fit_name(words.text, width < MOST_NAME ? width : MOST_NAME, name);
		doc_addf(out, 't', " %s " RICH_MARK "%c%3d%%" RICH_MARK "d / " RICH_MARK
			"%c%3d%%", name, countries_colour(lever->yes), lever->yes,
			countries_colour(lever->pass), lever->pass);
		str_release(&words);
	}
	if (shown == 0)
		doc_add(out, 'd', it->odds.country_yes[country] >= 100 && it->odds.pass >= 100
			? _(" it says yes in any case, and it passes")
			: _(" nothing within reach"));
	else
		doc_add(out, 'd', _(" its yes / the whole passes, then"));
}

/* Weight of a bloc, and how much of it says yes in the mean. */
static void bloc_line(const struct countries *it, const struct scene *scene, int bloc,
	struct doc *out)
{
	const struct world *world = scene->world;
	const struct proposal *proposal = countries_proposal(it, scene);
	uint64_t counted = proposal ? vote_counted(world, proposal) : 0;
	int weight = 0, yes = 0;
	char name[4 * 22 + 1];
	struct str bar;

	for (int i = 0; i < world->country_count; i++)
		if (world->countries[i].bloc == bloc && (counted & bit_of(i))) {
			weight += world->countries[i].weight;
			yes += world->countries[i].weight * it->odds.country_yes[i];
		}
	fit_name(scene_name(scene, &world->blocs[bloc].name, world->blocs[bloc].id), 22, name);
	str_init(&bar);
	chart_bar(weight ? yes / weight : 0, 0, 100, BAR, &bar);
	doc_addf(out, 't', " %s" RICH_MARK "d%3d " RICH_MARK "%c%3d%% %s", name, weight,
		countries_colour(weight ? yes / weight : 0), weight ? yes / weight : 0, bar.text);
	str_release(&bar);
}

static void beside(const struct countries *it, const struct scene *scene, int cols,
	struct doc *out)
{
	doc_add(out, 'h', _("Blocs: weight, and how much of it says yes"));
	for (int bloc = 0; bloc < scene->world->bloc_count; bloc++)
		bloc_line(it, scene, bloc, out);
	doc_addf(out, 'd', _(" mean weight of the yes votes: %d%%"), it->odds.yes_weight);
	doc_add(out, 't', "");
	doc_add(out, 'h', _("Passes under the decision rule"));
	for (int rule = 0; rule < DECISION_COUNT; rule++) {
		char name[4 * 26 + 1];
		struct str bar;

		fit_name(prose_decision((enum decision)rule), 26, name);
		str_init(&bar);
		chart_bar(it->odds.pass_under[rule], 0, 100, BAR, &bar);
		doc_addf(out, 't', " %s " RICH_MARK "%c%3d%% %s", name,
			countries_colour(it->odds.pass_under[rule]), it->odds.pass_under[rule],
			bar.text);
		str_release(&bar);
	}
	doc_add(out, 't', "");
	levers(it, scene, 12, cols, out);
}

static void list(struct countries *it, const struct scene *scene, const struct state *state,
	struct canvas *canvas, const struct box *box)
{
	int rows = box->rows - 2;

	titles(scene, canvas, box);
	list_scroll(&it->list, rows);
	for (int i = 0; i < rows && it->list.top + i < it->list.count; i++)
		row(it, scene, state, it->list.top + i, canvas,
			(struct box){ box->row + 2 + i, box->col, 1, box->cols });
}

static void draw_list(struct countries *it, const struct scene *scene,
	const struct state *state, struct canvas *canvas, const struct box *box)
{
	bool wide = box->cols >= WIDE;
	struct box body = *box, other;
	struct doc doc;

	if (wide)
		body.cols -= SIDE + 1;
	else
		body.rows -= UNDER;
	other = wide ? (struct box){ box->row + 2, box->col + body.cols + 1, box->rows - 2, SIDE }
		: (struct box){ box->row + body.rows, box->col, UNDER, box->cols };
	head(it, scene, state, canvas, box);
	list(it, scene, state, canvas, &body);
	doc_init(&doc);
	if (wide)
		beside(it, scene, SIDE, &doc);
	else
		levers(it, scene, UNDER - 2, box->cols, &doc);
	doc_show(&doc, canvas, &other);
	doc_release(&doc);
}

void countries_draw(struct countries *it, const struct scene *scene, const struct state *state,
	struct canvas *canvas, const struct box *box)
{
	struct box last = { box->row + box->rows - 1, box->col, 1, box->cols };

	it->rows = box->rows;
	it->cols = box->cols;
	if (it->page) {
		doc_draw(&it->doc, canvas, box);
		canvas->cursor_row = box->row;
		canvas->cursor_col = box->col;
	} else {
		draw_list(it, scene, state, canvas, box);
	}
	if (it->finding)
		line_edit_draw(&it->line, canvas, &last, _(" find: "));
	else if (it->message)
		rich_bar(canvas, &last, last.row, it->message, 'w');
}
