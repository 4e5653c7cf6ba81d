/* SPDX-License-Identifier: MIT */
#ifndef UI_SUBJECT_H
#define UI_SUBJECT_H

#include <stdbool.h>
#include <stdint.h>

/* What a number on a screen is a number of: what "why" is asked about (ui/why.h). */
enum subject_kind {
	SUBJECT_NONE,
	SUBJECT_TRACK,           /* index: track */
	SUBJECT_DERIVED,         /* index: derived value */
	SUBJECT_AREA,            /* index: area */
	SUBJECT_HELD,            /* index: area; what Kyiv holds of Ukraine there */
	SUBJECT_STACK,           /* team; index: area; other: nation * 8 + kind */
	SUBJECT_RESOURCE,        /* team; index: enum resource, or SUBJECT_ALL of them */
	SUBJECT_SCORE,           /* team */
	SUBJECT_OBJECTIVE,       /* team; index */
	SUBJECT_AGENDA,          /* team */
	SUBJECT_AGREEMENT,       /* index: its number */
	SUBJECT_ORDER,           /* team; index: order kind; other: target */
	SUBJECT_VOTE,            /* team; index: order kind; other: country */
	SUBJECT_COMMITMENT,      /* index: bloc */
	SUBJECT_FLAG,            /* index: flag */
	SUBJECT_ENDING,          /* index: ending */
};

enum { SUBJECT_ALL = -1 };

struct subject {
	uint8_t kind;            /* enum subject_kind */
	uint8_t team;            /* enum team, where the kind says so */
	int16_t index, other;
};

/* A subject of a kind that is only counted. */
static inline struct subject subject_of(enum subject_kind kind, int index)
{
	return (struct subject){ .kind = (uint8_t)kind, .index = (int16_t)index };
}

/* Likewise of a team. */
static inline struct subject subject_of_team(enum subject_kind kind, int team, int index, int other)
{
	return (struct subject){ (uint8_t)kind, (uint8_t)team, (int16_t)index, (int16_t)other };
}

static inline bool subject_same(struct subject one, struct subject other)
{
	return one.kind == other.kind && one.team == other.team && one.index == other.index
		&& one.other == other.other;
}

#endif
