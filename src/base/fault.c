/* SPDX-License-Identifier: MIT */
#include "base/fault.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

/* Give up the last warning for an error that came too late. */
static void drop_warning(struct faults *faults)
{
	int last = faults->count - 1;

	while (last >= 0 && !faults->list[last].warning)
		last--;
	if (last < 0)
		return;
	faults->count--;
	memmove(&faults->list[last], &faults->list[last + 1],
		(size_t)(faults->count - last) * sizeof(*faults->list));
}

bool faults_add(struct faults *faults, const struct fault *fault)
{
	if (!fault->warning)
		faults->failed = true;
	if (faults->count == FAULTS_MAX) {
		faults->more = true;
		if (!fault->warning)
			drop_warning(faults);
	}
	if (faults->count < FAULTS_MAX)
		faults->list[faults->count++] = *fault;
	return false;
}

void fault_copy(char *field, int size, const char *text)
{
	size_t room = (size_t)size - 1;
	size_t length = strlen(text);

	if (length > room) {
		length = room;
		while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
	}
	memcpy(field, text, length);
	field[length] = '\0';
}

bool fault_set(struct fault *fault, enum fault_code code, const char *first, const char *second)
{
	if (!fault)
		return false;
	*fault = (struct fault){ .code = code };
	if (first)
		fault_copy(fault->arg[0], FAULT_ARG, first);
	if (second)
		fault_copy(fault->arg[1], FAULT_ARG, second);
	return false;
}

const char *fault_sentence(enum fault_code code)
{
	static const char *const SENTENCE[] = {
		[FAULT_NONE] = "no fault",
#define FAULT(code, sentence) [FAULT_##code] = sentence,
#define EXPECT(code, sentence)
#include "base/fault.def"
#undef FAULT
#undef EXPECT
	};

	assert(code < FAULT_COUNT);
	return SENTENCE[code];
}

const char *expect_sentence(enum expect_code code)
{
	static const char *const SENTENCE[] = {
		[EXPECT_NONE] = "",
#define FAULT(code, sentence)
#define EXPECT(code, sentence) [EXPECT_##code] = sentence,
#include "base/fault.def"
#undef FAULT
#undef EXPECT
	};

	assert(code < EXPECT_COUNT);
	return SENTENCE[code];
}
