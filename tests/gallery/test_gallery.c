/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "gallery/gallery.h"
#include "runner.h"

Suite *gallery_suite(void);

static void path_of(const struct gallery_screen *screen, char path[512])
{
	const char *top = getenv("TOP_SRCDIR");

	snprintf(path, 512, "%s/tests/gallery/screens/%s.screen", top ? top : ".", screen->name);
}

static bool writes(void)
{
	const char *mode = getenv("GOLDEN");

	return mode && strcmp(mode, "write") == 0;
}

static void take(struct shoot *shoot, const struct variant *variant, const struct canvas *canvas)
{
	shoot->faults += rules_check(shoot, canvas);
	picture_write(shoot->record, shoot, variant, canvas);
}

/* The first line in which two texts differ, with the head of the picture it is in. */
static void tell_difference(const char *name, const char *golden, const char *now)
{
	const char *head = now;
	int line = 0;

	while (*golden && *now) {
		size_t one = strcspn(golden, "\n"), other = strcspn(now, "\n");

		if (strncmp(now, "== ", 3) == 0) {
			head = now;
			line = 0;
		}
		if (one != other || memcmp(golden, now, one) != 0)
			break;
		golden += one + (golden[one] == '\n');
		now += other + (now[other] == '\n');
		line++;
	}
	fprintf(stderr, "%s, %.*s, line %d:\n-%.*s\n+%.*s\n", name, (int)strcspn(head, "\n"), head,
		line, (int)strcspn(golden, "\n"), golden, (int)strcspn(now, "\n"), now);
}

/* A gallery in which nothing was ever accepted has its rules alone. */
static bool has_any(void)
{
	char path[512];

	for (int i = 0; SCREENS[i].name; i++) {
		path_of(&SCREENS[i], path);
		if (access(path, F_OK) == 0)
			return true;
	}
	return false;
}

/* Whether the pictures are those of the golden file; or write it. */
static bool compare(const struct gallery_screen *screen, const char *now)
{
	char path[512];
	char *golden = NULL;
	size_t room = 0;

	path_of(screen, path);

	FILE *file = fopen(path, writes() ? "w" : "r");

	if (!file) {
		fprintf(stderr, "no golden screen %s: make golden\n", path);
		return !has_any();
	}
	if (writes()) {
		fputs(now, file);
		return fclose(file) == 0;
	}
	if (getdelim(&golden, &room, '\0', file) < 0)
		golden = strdup("");
	fclose(file);

	bool same = strcmp(golden, now) == 0;

	if (!same)
		tell_difference(screen->name, golden, now);
	free(golden);
	return same;
}

/* Draw all screens in a language behind what is in records already; return the broken rules. */
static int shoot_all(enum lang lang, struct str *records)
{
	struct session *session = NULL;
	enum story open = STORY_NONE;
	int faults = 0;

	stories_write(lang);
	for (int i = 0; SCREENS[i].name; i++) {
		struct shoot shoot = { .screen = &SCREENS[i], .lang = lang, .take = take,
			.record = &records[i] };

		if (SCREENS[i].story != open) {
			session_free(session);
			open = SCREENS[i].story;
			session = story_open(open);
		}
		shoot_run(&shoot, session);
		if (shoot.pictures != VARIANTS)
			fprintf(stderr, "%s: %d pictures\n", SCREENS[i].name, shoot.pictures);
		faults += shoot.faults + (shoot.pictures != VARIANTS);
	}
	session_free(session);
	stories_remove();
	return faults;
}

START_TEST(every_screen_looks_as_it_was_accepted)
{
	enum { MOST = 128 };
	struct str records[MOST];
	int count = 0, differ = 0;

	while (SCREENS[count].name)
		str_init(&records[count++]);
	ck_assert_int_le(count, MOST);

	int faults = shoot_all(LANG_EN, records) + shoot_all(LANG_ZH_TW, records);

	for (int i = 0; i < count; i++) {
		differ += !compare(&SCREENS[i], records[i].text);
		str_release(&records[i]);
	}
	ck_assert_int_eq(differ, 0);
	ck_assert_int_eq(faults, 0);
}
END_TEST

/* Pictures that are read back are those that were written. */
START_TEST(a_golden_file_reads_back)
{
	const struct variant variant = { 2, 7, false };
	struct shoot shoot = { .lang = LANG_EN };
	struct canvas canvas, again;
	struct str text;
	char title[64];

	canvas_init(&canvas, 2, 7);
	canvas_put(&canvas, 0, 1, 0x7ACB, (struct style){ PAINT_C0, PAINT_R3 | SHADE_DIM, 3 });
	canvas_put(&canvas, 1, 6, '"', (struct style){ PAINT_TEXT, PAINT_SEA, 0 });
	canvas_fill(&canvas, &(struct box){ 1, 0, 1, 5 }, 'x', (struct style){ PAINT_C0 | SHADE_DIM,
		PAINT_R1 | SHADE_DIM, 0 });
	canvas.cursor_row = 1;
	str_init(&text);
	picture_write(&text, &shoot, &variant, &canvas);

	const char *at = text.text;

	ck_assert(picture_read(&at, title, &again));
	ck_assert_str_eq(title, "en 7x2 dark");
	ck_assert_int_eq(again.cursor_row, 1);
	for (int i = 0; i < 14; i++) {
		ck_assert_uint_eq(canvas.cells[i].rune, again.cells[i].rune);
		ck_assert_uint_eq(canvas.cells[i].fg, again.cells[i].fg);
		ck_assert_uint_eq(canvas.cells[i].bg, again.cells[i].bg);
		ck_assert_uint_eq(canvas.cells[i].look, again.cells[i].look);
	}
	ck_assert(!picture_read(&at, title, &again));
	canvas_release(&canvas);
	canvas_release(&again);
	str_release(&text);
}
END_TEST

Suite *gallery_suite(void)
{
	Suite *suite = suite_create("gallery");
	TCase *tcase = tcase_create("screens");

	tcase_set_timeout(tcase, 120);
	tcase_add_test(tcase, a_golden_file_reads_back);
	tcase_add_test(tcase, every_screen_looks_as_it_was_accepted);
	suite_add_tcase(suite, tcase);
	return suite;
}
