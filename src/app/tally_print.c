/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/tally_print.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/utf8.h"
#include "prose/gettext.h"
#include "prose/prose.h"

/* Print a name in a column of the given width, whatever its characters' widths. */
static void print_name(const char *name, int width)
{
	int room = width - utf8_width(name);

	printf("  %s%*s", name, room > 0 ? room : 0, "");
}

/* A share in per cent with one decimal, without floats. */
static void print_share(int64_t part, int64_t whole)
{
	int64_t permille = whole ? (part * 1000 + whole / 2) / whole : 0;

	printf("%5" PRId64 ".%" PRId64, permille / 10, permille % 10);
}

static void print_scores(const struct tally *tally)
{
	printf(_("scores            mean  p10  p50  p90   top %%  agenda %%\n"));
	for (int team = 0; team < TEAM_COUNT; team++) {
		enum team t = (enum team)team;

		print_name(prose_team(t), 14);
		print_share(tally->score_sum[t], (int64_t)tally->games * 100);
		printf(" %4d %4d %4d  ", tally_percentile(tally, t, 10),
			tally_percentile(tally, t, 50), tally_percentile(tally, t, 90));
		print_share(tally->tops[t], tally->games);
		fputs("   ", stdout);
		print_share(tally->agendas[t], tally->games);
		putchar('\n');
	}
}

static void print_rest(const struct world *world, const struct tally *tally, enum lang lang)
{
	printf(_("endings, per cent\n"));
	for (int i = 0; i < world->ending_count; i++) {
		print_name(text_in(&world->endings[i].name, lang), 34);
		print_share(tally->endings[i], tally->games);
		putchar('\n');
	}
	printf(_("orders per game\n"));
	for (int i = 0; i < world->order_count; i++) {
		if (!world->scenario.allowed[i])
			continue;
		print_name(world->orders[i].id, 20);
		print_share(tally->filed[i], (int64_t)tally->games * 100);
		printf("  %s\n", prose_team((enum team)world->orders[i].team));
	}
	printf(_("tracks at the end, mean\n"));
	for (int i = 0; i < world->track_count; i++) {
		print_name(world->tracks[i].id, 14);
		print_share(tally->track_sum[i], (int64_t)tally->games * 100);
		putchar('\n');
	}
}

/* The part of the scores' variance that lies between games of the same orders. */
static void print_dice(const struct tally *tally)
{
	if (tally->groups == 0)
		return;
	printf(_("luck: share of the scores' variance with the same orders, %%\n"));
	for (int team = 0; team < TEAM_COUNT; team++) {
		print_name(prose_team((enum team)team), 14);
		print_share(tally_luck(tally, (enum team)team), 1000);
		putchar('\n');
	}
}

void tally_print(const struct tally *tally, const struct world *world, uint64_t seed)
{
	printf(_("%s: %d games, seed %" PRIu64 "\n"), world->scenario.id, tally->games, seed);
	print_scores(tally);
	print_rest(world, tally, prose_lang());
	print_dice(tally);
	printf(_("digest %016" PRIx64 "\n"), tally->digest);
}
