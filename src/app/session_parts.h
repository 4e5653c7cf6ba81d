/* SPDX-License-Identifier: MIT */
#ifndef APP_SESSION_PARTS_H
#define APP_SESSION_PARTS_H

#include "app/session.h"
#include "journal/game.h"

/* What the parts of the session share. */
struct session {
	struct arena *arena;             /* holds the session itself */
	struct game game;
	struct journal journal;
	enum session_mode mode;
	char path[FAULT_FILE];
};

/* The clock, for records. */
int64_t session_now(void);

/* False, with a fault, if the session was opened only to be read. */
__attribute__((warn_unused_result))
bool session_may_grow(const struct session *session, struct fault *fault);

/* Likewise, or if the game is over. */
__attribute__((warn_unused_result))
bool session_may_act(const struct session *session, struct fault *fault);

/* What one act comes to, for a moment: free the arena. */
struct trial {
	struct arena *arena;
	struct state *state;
	struct ledger *ledger;
};
struct trial session_trial(void);

/*
 * Do what is no act in the session, and write its record: *by is who did it, *json the
 * body (empty after a fault). To undo it is the caller's, who knows what was before.
 */
__attribute__((warn_unused_result))
bool session_say(struct session *session, const struct doing *doing, const char **by,
	struct json *json, struct fault *fault);
const char *session_say_kind(const struct doing *doing);  /* of its record */

/* Append records to the journal, unless the session only tries. */
__attribute__((warn_unused_result))
bool session_write(struct session *session, const struct addition *list, int count,
	struct fault *fault);

/* Append one record, and give back the memory of its body. */
__attribute__((warn_unused_result))
bool session_append(struct session *session, const char *kind, const char *by, struct json *msg,
	struct fault *fault);

/* Let machines answer the open offers that wait for them. */
__attribute__((warn_unused_result))
bool session_answer_offers(struct session *session, struct fault *fault);

#endif
