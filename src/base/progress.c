/* SPDX-License-Identifier: MIT */
#include "base/progress.h"

void progress_init(struct progress *progress)
{
	atomic_init(&progress->done, 0);
	atomic_init(&progress->total, 0);
	atomic_init(&progress->unwanted, false);
}

bool progress_at(struct progress *progress, int done, int total)
{
	if (!progress)
		return true;
	atomic_store(&progress->done, done);
	atomic_store(&progress->total, total);
	return !atomic_load(&progress->unwanted);
}

void progress_stop(struct progress *progress)
{
	atomic_store(&progress->unwanted, true);
}
