/* SPDX-License-Identifier: MIT */
#ifndef APP_LOBBY_H
#define APP_LOBBY_H

#include "base/arena.h"
#include "base/text.h"
#include "io/paths.h"
#include "ui/title.h"

/* What the title screen offers: the scenarios and the saved games. */
struct lobby {
	struct arena *arena;     /* owns all texts */
	enum lang lang;
	struct title title;
	char last[PATH_SIZE];    /* the game to go on with; "" for none */
};

/* Read the scenarios and games there are, and the map, drawn with theme (borrowed). */
void lobby_init(struct lobby *lobby, enum lang lang, const struct theme *theme);
void lobby_release(struct lobby *lobby);

#endif
