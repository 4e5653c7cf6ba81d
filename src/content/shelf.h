/* SPDX-License-Identifier: MIT */
#ifndef CONTENT_SHELF_H
#define CONTENT_SHELF_H

#include <stdbool.h>

#include "content/content.h"
#include "io/file.h"

/* Files read for one game; their texts are borrowed by texts. */
struct shelf {
	struct file file[CONTENT_PARTS];
	char name[CONTENT_PARTS][FAULT_FILE];
	struct content_texts texts;
};

void shelf_release(struct shelf *shelf);

/* Read the file at path as a part. */
bool shelf_read(struct shelf *shelf, enum content_part part, const char *path,
	struct faults *faults);

/*
 * The id of the data file in folder ("scenarios") that comes nearest to wanted, into nearest
 * (FAULT_ARG bytes); "" if none does.
 */
void shelf_nearest(const char *folder, const char *wanted, char nearest[FAULT_ARG]);

/* Read what a part cannot be loaded without, as far as it is not there yet. */
bool shelf_complete(struct shelf *shelf, enum content_part part, struct faults *faults);

#endif
