/* SPDX-License-Identifier: MIT */
#ifndef APP_OFFER_PRINT_H
#define APP_OFFER_PRINT_H

#include "app/session.h"

/* Say on standard output how an offer stands, and what it would agree. */
void offer_print(const struct session *session, int number);

#endif
