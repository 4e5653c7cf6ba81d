/* SPDX-License-Identifier: MIT */
#ifndef APP_PREVIEW_H
#define APP_PREVIEW_H

#include "app/session.h"

/* Print what the turn that waits would come to as it is sealed, all of it, and then each die with
 * the key and the results that a ruling may name. */
void preview_print(const struct session *session);

#endif
