/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_NEWS_H
#define APP_PLAIN_NEWS_H

#include "app/plain.h"
#include "ui/replay.h"
#include "ui/resolution.h"

/* What happened, step by step, in the linear mode: of a turn, and of a whole game. */
enum resolution_event plain_resolution(struct plain *plain, struct resolution *resolution);
enum replay_event plain_replay(struct plain *plain, struct replay *replay);

#endif
