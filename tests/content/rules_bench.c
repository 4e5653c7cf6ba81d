/* SPDX-License-Identifier: MIT */
#include "content/rules_bench.h"

#include <check.h>

#include "content/shelf.h"

void rules_bench_init(struct content *content, struct state *state)
{
	struct shelf shelf = { .texts.part = { { NULL, NULL, 0 } } };
	struct faults faults = { .count = 0 };
	bool loaded = shelf_complete(&shelf, CONTENT_PERSONAS, &faults)
		&& content_load(&shelf.texts, content, &faults);

	shelf_release(&shelf);
	if (faults.count > 0)
		ck_abort_msg("%s:%d: %s", faults.list[0].file, faults.list[0].line,
			fault_sentence(faults.list[0].code));
	ck_assert(loaded);
	content->world->scenario.turns = 12;
	state_start(content->world, 1, state, NULL);
	/* Without what the first card changed. */
	for (int i = 0; i < content->world->track_count; i++)
		state->track[i] = content->world->tracks[i].start;
	for (int i = 0; i < content->world->country_count; i++)
		state->commit[i] = (int8_t)content->world->countries[i].commit;
	for (int i = 0; i < content->world->flag_count; i++)
		state->flag[i] = 0;
}

void rules_bench_track(const struct content *content, struct state *state, const char *id,
	int value)
{
	int track = world_track(content->world, id);

	ck_assert_int_ge(track, 0);
	state->track[track] = (int16_t)value;
}
