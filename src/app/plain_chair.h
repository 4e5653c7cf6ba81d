/* SPDX-License-Identifier: MIT */
#ifndef APP_PLAIN_CHAIR_H
#define APP_PLAIN_CHAIR_H

#include "app/plain.h"
#include "ui/argue.h"
#include "ui/ballots.h"
#include "ui/chair.h"
#include "ui/offers.h"

/* The screens of the table in the linear mode: each returns what its key function would. */
enum chair_event plain_chair(struct plain *plain, struct chair *chair);
enum offers_event plain_offers(struct plain *plain, struct offers *offers);
enum argue_event plain_argue(struct plain *plain, struct argue *argue);
enum ballots_event plain_ballots(struct plain *plain, struct ballots *ballots);

#endif
