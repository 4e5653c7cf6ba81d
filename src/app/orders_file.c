/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/orders_file.h"

#include "journal/names.h"
#include "prose/gettext.h"
#include "prose/prose.h"

/* What the refusals of one file need at hand. */
struct refusing {
	const struct loader *loader;
	const struct world *world;
	const struct filing *filing;
	struct state seen;               /* what the team knows: reasons must not tell more */
};

/* The targets of a kind as a file writes them: their names would be too long, and no help. */
static void refuse_target(const struct refusing *refusing, int index)
{
	int kind = refusing->filing->sheet.orders[index].kind;
	const struct order_kind *order = &refusing->world->orders[kind];
	struct str words;
	char number[16];

	str_init(&words);
	for (int i = 0; i < order->targets.count; i++)
		str_addf(&words, "%s%s", i > 0 ? ", " : "", target_word(refusing->world, kind,
			refusing->world->lists[order->targets.first + i], number));
	node_complain(refusing->loader, refusing->filing->order[index], &(struct complaint){
		.code = FAULT_ORDER_TARGET, .arg = { order->id },
		.expect = EXPECT_NAME, .expect_arg = { words.text },
	});
	str_release(&words);
}

static void refuse_order(const struct refusing *refusing, int index, enum verdict verdict)
{
	if (verdict == VERDICT_TARGET) {
		refuse_target(refusing, index);
		return;
	}

	const struct order *order = &refusing->filing->sheet.orders[index];
	struct prose prose = { .world = refusing->world, .lang = prose_lang() };
	struct str why;

	str_init(&why);
	prose_verdict(&prose, &refusing->seen, order, verdict, &why);
	node_complain(refusing->loader, refusing->filing->order[index], &(struct complaint){
		.code = FAULT_REFUSED,
		.arg = { refusing->world->orders[order->kind].id, why.text },
	});
	str_release(&why);
}

static void refuse_setting(const struct refusing *refusing, int index)
{
	node_complain(refusing->loader, refusing->filing->setting[index], &(struct complaint){
		.code = FAULT_SETTING, .arg = { NAMES_TEAM[refusing->filing->team], NAMES_SETTING[index] },
		.at_key = true,
	});
}

/* Its range was seen to when it was read. */
static void refuse_line(const struct refusing *refusing, int index, enum verdict verdict)
{
	node_complain(refusing->loader, refusing->filing->line[index], &(struct complaint){
		.code = verdict == VERDICT_BUDGET ? FAULT_UNPAID : FAULT_NO_BUDGETS,
		.arg = { refusing->world->lines[index].id },
		.at_key = true,
	});
}

/* What the sheet as a whole is refused for, at the key that it is about. */
static void refuse_whole(const struct refusing *refusing, const struct node *root,
	const struct sheet_verdicts *verdicts)
{
	const struct filing *filing = refusing->filing;
	struct prose prose = { .world = refusing->world, .lang = prose_lang() };
	const struct node *node = root;
	struct str why;

	if (verdicts->whole == VERDICT_ARGUE && filing->argue)
		node = filing->argue;
	else if (verdicts->whole == VERDICT_PACKAGE && filing->package)
		node = filing->package;
	else if (verdicts->whole != VERDICT_AGREEMENT && filing->denounce)
		node = filing->denounce;
	str_init(&why);
	if (verdicts->whole == VERDICT_AGREEMENT && verdicts->agreement)
		str_addf(&why, _("agreement %d: "), verdicts->agreement);
	prose_verdict(&prose, &refusing->seen, NULL, verdicts->whole, &why);
	node_complain(refusing->loader, node, &(struct complaint){
		.code = FAULT_REFUSED, .arg = { node->key ? node->key : "orders", why.text },
		.at_key = true,
	});
	str_release(&why);
}

static bool refuse_all(const struct refusing *refusing, const struct sheet_verdicts *verdicts)
{
	for (int i = 0; i < refusing->filing->sheet.count; i++)
		if (verdicts->order[i] != VERDICT_LEGAL)
			refuse_order(refusing, i, verdicts->order[i]);
	for (int i = 0; i < SETTING_COUNT; i++)
		if (verdicts->setting[i] != VERDICT_LEGAL && refusing->filing->setting[i])
			refuse_setting(refusing, i);
	for (int i = 0; i < refusing->world->line_count; i++)
		if (verdicts->line[i] != VERDICT_LEGAL && refusing->filing->line[i])
			refuse_line(refusing, i, verdicts->line[i]);
	return false;
}

bool orders_file_read(const struct session *session, enum team team, const struct source *source,
	struct arena *arena, struct filing *filing, struct faults *faults)
{
	struct loader loader = { .arena = arena, .faults = faults, .source = source };
	const struct world *world = session_world(session);
	const struct state *state = session_state(session);
	const struct node *root = yaml_tree(&loader);
	struct sheet_verdicts verdicts = { 0 };

	*filing = (struct filing){ .team = team, .state = state };
	if (!root || !node_is(&loader, root, NODE_MAP))
		return false;

	bool good = node_keys(&loader, root, FILING_KEYS);

	good &= filing_read(&loader, world, root, filing);
	/* What could be read is checked all the same: one run tells all that is wrong. */
	if (sheet_check(world, state, team, &filing->sheet, &verdicts))
		return good;

	struct refusing refusing = { .loader = &loader, .world = world, .filing = filing };
	struct view view;

	view_make(world, state, team, &view);
	view_imagine(world, &view, 0, &refusing.seen);
	if (verdicts.whole != VERDICT_LEGAL)
		refuse_whole(&refusing, root, &verdicts);
	return refuse_all(&refusing, &verdicts);
}
