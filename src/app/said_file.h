/* SPDX-License-Identifier: MIT */
#ifndef APP_SAID_FILE_H
#define APP_SAID_FILE_H

#include "app/session.h"
#include "io/yaml.h"

/*
 * What a facilitator's file may hold besides the acts of engine/act.h: notes,
 * counter-reasons and votes on reasons (B8.4) and their count, messages, the clock,
 * who plays a team, PINs, and sheets that are opened again.
 */
enum { SAID_MOST = 9 };                   /* words of NAMES_SAID */
extern const char *const NAMES_SAID[SAID_MOST + 1];

/*
 * Read one item whose "act" is NAMES_SAID[said]; what of the clock is left out stays as
 * it is in *clock, which is moved on. Texts are the loader's arena's. False after faults.
 */
__attribute__((warn_unused_result))
bool said_read(const struct loader *loader, int said, const struct node *item,
	struct clock *clock, struct doing *doing);

#endif
