/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "prose/gettext.h"
#include "ui/rich.h"
#include "ui/why.h"

/* A term in words, and what it can be asked as. */
struct term {
	struct str name;
	char value[24];
	struct subject subject;
};

static void units_name(const struct op *op, struct str *out)
{
	str_addf(out, "%s, %s", prose_team((enum team)op->a), op->code == OP_FACTOR
		? _("strength of brigades") : prose_unit((enum unit_kind)op->b, false));
}

static void control_value(struct term *term, int value)
{
	snprintf(term->value, sizeof(term->value), "%.23s", value > 0 && value <= TEAM_COUNT
		? prose_team((enum team)(value - 1)) : _("nobody alone"));
}

/* Name a term and say what is asked about it; false for what is no term: numbers, signs. */
static bool term_name(const struct why *why, const struct op *op, struct term *term)
{
	const struct scene *scene = why->scene;
	const struct world *world = scene->world;
	struct prose prose = scene_prose(scene);

	switch ((enum op_code)op->code) {
	case OP_TRACK:
		str_add(&term->name, scene_name(scene, &world->tracks[op->arg].name,
			world->tracks[op->arg].id));
		term->subject = subject_of(SUBJECT_TRACK, op->arg);
		return true;
	case OP_DERIVED:
		str_add(&term->name, scene_name(scene, &world->derived[op->arg].name,
			world->derived[op->arg].id));
		term->subject = subject_of(SUBJECT_DERIVED, op->arg);
		return true;
	case OP_FLAG:
		str_add(&term->name, prose_flag(&prose, op->arg));
		term->subject = subject_of(SUBJECT_FLAG, op->arg);
		return true;
	case OP_COMMIT:
		str_addf(&term->name, "%s, %s", scene_name(scene, &world->blocs[op->arg].name,
			world->blocs[op->arg].id), _("commitment"));
		term->subject = subject_of(SUBJECT_COMMITMENT, op->arg);
		return true;
	case OP_UNITS: case OP_FACTOR: units_name(op, &term->name); return true;
	case OP_CONTROL: str_add(&term->name, _("who holds the area")); return true;
	case OP_TURN: str_add(&term->name, _("the number of the turn")); return true;
	case OP_LINE:
		str_add(&term->name, scene_name(scene, &world->lines[op->arg].name,
			world->lines[op->arg].id));
		return true;
	case OP_INT: case OP_OPTION: case OP_TARGET: case OP_NOT: case OP_NEGATE: case OP_ADD:
	case OP_SUB: case OP_MUL: case OP_DIV: case OP_LT: case OP_LE: case OP_GT: case OP_GE:
	case OP_EQ: case OP_NE: case OP_AND: case OP_OR: case OP_MIN: case OP_MAX: case OP_COUNT:
		break;
	}
	return false;
}

static void term_value(const struct why *why, const struct op *op, int value, struct term *term)
{
	const struct world *world = why->scene->world;

	if (op->code == OP_TRACK)
		snprintf(term->value, sizeof(term->value), "%s%s",
			why->scene->view.noisy_tracks & bit_of(op->arg) ? "~" : "",
			prose_figure(&world->tracks[op->arg], value).text);
	else if (op->code == OP_FLAG)
		snprintf(term->value, sizeof(term->value), "%.23s", value ? C_("fact", "yes")
			: C_("fact", "no"));
	else if (op->code == OP_CONTROL)
		control_value(term, value);
	else
		snprintf(term->value, sizeof(term->value), "%d", value);
}

/* Whether the same is read earlier in the expression. */
static bool is_repeated(const struct world *world, struct expr expr, int at)
{
	const struct op *op = &world->code[expr.first + at];

	for (int i = 0; i < at; i++) {
		const struct op *before = &world->code[expr.first + i];

		if (before->code == op->code && before->a == op->a && before->b == op->b
			&& before->arg == op->arg)
			return true;
	}
	return false;
}

/* The tracks behind a derived value, too: what moves them moves it. */
static void tracks_behind(const struct world *world, const struct op *op, uint64_t *tracks)
{
	if (op->code == OP_TRACK)
		*tracks |= bit_of(op->arg);
	if (op->code != OP_DERIVED)
		return;

	struct expr is = world->derived[op->arg].is;

	for (int i = 0; i < is.count; i++)
		if (world->code[is.first + i].code == OP_TRACK)
			*tracks |= bit_of(world->code[is.first + i].arg);
}

void why_terms(const struct why *why, struct expr expr, int target, uint64_t *tracks,
	struct doc *out)
{
	const struct world *world = why->scene->world;

	for (int i = 0; i < expr.count; i++) {
		const struct op *op = &world->code[expr.first + i];
		struct expr only = { (uint16_t)(expr.first + i), 1, expr.source };
		struct term term = { .subject = { .kind = SUBJECT_NONE } };

		str_init(&term.name);
		if (!is_repeated(world, expr, i) && term_name(why, op, &term)) {
			term_value(why, op, expr_eval(world, why_state(why), only, target), &term);
			tracks_behind(world, op, tracks);
			doc_addf(out, 't', "   %s  " RICH_MARK "k%s", term.name.text, term.value);
			doc_about(out, term.subject);
		}
		str_release(&term.name);
	}
}
