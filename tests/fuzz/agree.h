/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_AGREE_H
#define TESTS_FUZZ_AGREE_H

#include "base/fault.h"
#include "io/yaml.h"

/* What must hold however odd the input was. Each aborts the program if it does not. */

/* Faults have a file, a place inside the source, and nothing that harms a terminal. */
void agree_faults(const struct faults *faults, const struct source *source);

/* A tree is as deep and as linked as io/yaml.h says. */
void agree_tree(const struct node *root);

#endif
