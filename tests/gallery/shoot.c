/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "gallery/gallery.h"

#include "app/locale.h"
#include "base/utf8.h"
#include "ui/input.h"

/* Sizes change with every picture, so that each is drawn on a canvas of its own. */
const struct variant VARIANT[VARIANTS] = {
	{ 24, 80, false }, { 30, 100, false }, { 40, 120, false }, { 60, 200, false },
	{ 24, 80, true }, { 30, 100, true }, { 40, 120, true }, { 60, 200, true },
};

/* Types what the screen says, then resizes the terminal once for every variant, then hangs up. */
struct camera {
	struct shoot *shoot;
	struct console console;
	const char *keys;
	int variant;             /* -1: still typing */
};

static int key_of(uint32_t rune)
{
	static const int KEYS[] = {
		INPUT_LEFT, INPUT_RIGHT, INPUT_UP, INPUT_DOWN, INPUT_END, INPUT_PAGE_DOWN,
	};

	if (rune == '\n')
		return INPUT_ENTER;
	if (rune >= 0xE000 && rune < 0xE000 + sizeof(KEYS) / sizeof(*KEYS))
		return KEYS[rune - 0xE000];
	return (int)rune;
}

static int camera_key(void *self, int timeout_ms)
{
	struct camera *camera = self;

	(void)timeout_ms;
	if (*camera->keys)
		return key_of(utf8_next(&camera->keys));
	if (++camera->variant >= VARIANTS)
		return INPUT_HANGUP;
	camera->console.ascii = VARIANT[camera->variant].ascii;
	return INPUT_RESIZE;
}

static void camera_show(void *self, const struct canvas *canvas)
{
	struct camera *camera = self;

	if (camera->variant < 0 || camera->variant >= VARIANTS)
		return;
	camera->shoot->take(camera->shoot, &VARIANT[camera->variant], canvas);
	camera->shoot->pictures++;
}

static void camera_size(void *self, int *rows, int *cols)
{
	const struct camera *camera = self;
	int at = camera->variant < 0 ? 2 : camera->variant >= VARIANTS ? 0 : camera->variant;

	*rows = VARIANT[at].rows;
	*cols = VARIANT[at].cols;
}

static void camera_repaint(void *self)
{
	(void)self;
}

static int64_t camera_now(void *self)
{
	(void)self;
	return 0;
}

void shoot_run(struct shoot *shoot, struct session *session)
{
	static const struct theme THEME = { .name = THEME_DARK, .depth = DEPTH_256 };
	struct camera camera = {
		.shoot = shoot, .keys = shoot->screen->keys, .variant = -1,
		.console = { .key = camera_key, .show = camera_show, .size = camera_size,
			.repaint = camera_repaint, .now_ms = camera_now, .theme = &THEME },
	};
	struct stage stage = {
		.console = &camera.console, .session = session, .lang = shoot->lang,
	};

	locale_open(shoot->lang == LANG_EN ? "en" : "zh_TW");
	camera.console.self = &camera;
	console_init(&camera.console);
	shoot->screen->run(&stage);
	console_release(&camera.console);
}
