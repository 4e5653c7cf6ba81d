/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_READ_H
#define APP_PLAIN_READ_H

#include "app/plain_command.h"
#include "app/plain_names.h"
#include "ui/scene.h"

/* Commands that read what a scene's eyes know: tracks, areas, map, why, news, score. */
enum { READ_FIRST = 1000 };
extern const struct plain_command READ_COMMANDS[];

/* Carry one of them out; false if id is none of them. */
bool plain_read(struct plain *plain, struct scene *scene, int id, const char *rest);

/* The map in words: whole or one region; who holds what; the front. */
void plain_map(struct plain *plain, const struct scene *scene, const char *region);
void plain_holders(struct plain *plain, const struct scene *scene);
void plain_changed(struct plain *plain, const struct scene *scene);

#endif
