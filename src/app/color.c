/* SPDX-License-Identifier: MIT */
#include "app/color.h"

#include <stddef.h>
#include <string.h>

#include "ui/term.h"

static enum depth at_least_256(void)
{
	return term_depth() > DEPTH_256 ? term_depth() : DEPTH_256;
}

bool color_choose(const char *word, bool is_terminal, enum depth *depth)
{
	static const struct {
		const char *word;
		enum depth depth;
	} FIXED[] = {
		{ "never", DEPTH_MONO }, { "8", DEPTH_8 }, { "16", DEPTH_16 }, { "256", DEPTH_256 },
		{ "direct", DEPTH_DIRECT },
	};

	for (size_t i = 0; i < sizeof(FIXED) / sizeof(*FIXED); i++) {
		if (strcmp(word, FIXED[i].word) == 0) {
			*depth = FIXED[i].depth;
			return true;
		}
	}
	if (strcmp(word, "auto") == 0)
		*depth = is_terminal ? term_depth() : DEPTH_MONO;
	else if (strcmp(word, "always") == 0)
		*depth = at_least_256();
	else
		return false;
	return true;
}
