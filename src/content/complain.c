/* SPDX-License-Identifier: MIT */
#include "content/complain.h"

#include <stdio.h>

bool complain(struct build *build, const struct node *node, enum fault_code code,
	const char *first, const char *second)
{
	return node_complain(build->loader, node, &(struct complaint){
		.code = code,
		.arg = { first, second },
	});
}

bool complain_key(struct build *build, const struct node *node, enum fault_code code,
	const char *first, const char *second)
{
	return node_complain(build->loader, node, &(struct complaint){
		.code = code,
		.arg = { first, second },
		.at_key = true,
	});
}

void complain_softly(struct build *build, const struct node *node, enum fault_code code,
	const char *first, const char *second)
{
	node_complain(build->loader, node, &(struct complaint){
		.code = code,
		.arg = { first, second },
		.warning = true,
	});
}

bool complain_limit(struct build *build, const struct node *node, const char *them, int most)
{
	char number[16];

	snprintf(number, sizeof(number), "%d", most);
	return node_complain(build->loader, node, &(struct complaint){
		.code = FAULT_TOO_MANY,
		.arg = { them },
		.expect = EXPECT_AT_MOST,
		.expect_arg = { number },
	});
}

bool complain_count(struct build *build, const struct node *node, const char *them, int right)
{
	char number[16];

	snprintf(number, sizeof(number), "%d", right);
	return node_complain(build->loader, node, &(struct complaint){
		.code = node->count < right ? FAULT_TOO_FEW : FAULT_TOO_MANY,
		.arg = { them },
		.expect = EXPECT_EXACTLY,
		.expect_arg = { number },
	});
}
