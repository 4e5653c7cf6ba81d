/* SPDX-License-Identifier: MIT */
#include <assert.h>

#include "prose/fill.h"
#include "prose/gettext.h"
#include "prose/prose.h"

/* A day of the Gregorian calendar. */
struct day {
	int year, month, day;    /* month and day from 1 */
};

enum { MONTHS = 12, WEEK = 7, QUARTER = 3, HALF_YEAR = 6 };

static int month_length(int year, int month)
{
	static const int LENGTH[MONTHS] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return LENGTH[month - 1] + (month == 2 && leap);
}

static struct day day_after(struct day day, int days)
{
	day.day += days;
	while (day.day > month_length(day.year, day.month)) {
		day.day -= month_length(day.year, day.month);
		if (++day.month > MONTHS) {
			day.month = 1;
			day.year++;
		}
	}
	return day;
}

static struct day day_after_months(struct day day, int months)
{
	int month = day.month - 1 + months;

	day.year += month / MONTHS;
	day.month = month % MONTHS + 1;
	return day;
}

static void day_write(struct day day, struct str *out)
{
	static const char *const NAMES[MONTHS] = {
		N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
		N_("July"), N_("August"), N_("September"), N_("October"), N_("November"),
		N_("December"),
	};
	const struct number year = number_plain(day.year), number = number_plain(day.day);

	/* day, name of the month, year */
	prose_fill(out, _("%s %s %s"),
		(const char *const[]){ number.text, _(NAMES[day.month - 1]), year.text }, 3);
}

static void quarter_write(struct day day, struct str *out)
{
	static const char *const FORMATS[] = {
		N_("Q1 %s"), N_("Q2 %s"), N_("Q3 %s"), N_("Q4 %s"),
	};
	const struct number year = number_plain(day.year);

	prose_fill(out, _(FORMATS[(day.month - 1) / QUARTER]), (const char *const[]){ year.text }, 1);
}

static void half_year_write(struct day day, struct str *out)
{
	static const char *const FORMATS[] = { N_("H1 %s"), N_("H2 %s") };
	const struct number year = number_plain(day.year);

	prose_fill(out, _(FORMATS[(day.month - 1) / HALF_YEAR]),
		(const char *const[]){ year.text }, 1);
}

void prose_date(const struct prose *prose, int turn, struct str *out)
{
	const struct scenario *scenario = &prose->world->scenario;
	const struct day first = { scenario->year, scenario->month, scenario->day };

	assert(turn >= 1 && first.month >= 1 && first.month <= MONTHS);
	if (scenario->unit == TURN_QUARTER)
		quarter_write(day_after_months(first, QUARTER * (turn - 1)), out);
	else if (scenario->unit == TURN_HALF_YEAR)
		half_year_write(day_after_months(first, HALF_YEAR * (turn - 1)), out);
	else
		day_write(day_after(first, WEEK * (turn - 1)), out);
}

void prose_turn(const struct prose *prose, int turn, struct str *out)
{
	const struct number now = number_plain(turn);
	const struct number last = number_plain(prose->world->scenario.turns);
	struct str date;

	str_init(&date);
	prose_date(prose, turn, &date);
	/* number of the turn, of turns, date */
	prose_fill(out, _("Turn %s/%s, %s"), (const char *const[]){ now.text, last.text, date.text },
		3);
	str_release(&date);
}
