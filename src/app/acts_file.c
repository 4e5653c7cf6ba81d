/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "app/acts_file.h"

#include "app/said_file.h"
#include "engine/view.h"
#include "journal/act.h"
#include "journal/names.h"
#include "journal/pick.h"
#include "journal/terms.h"
#include "prose/prose.h"

/* --- Acts --- */

static const char *text_read(struct pick *pick, struct arena *arena, const char *key, int most)
{
	char *text = arena_alloc(arena, MESSAGE_TEXT, 1);

	pick_text(pick, key, most, text);
	return node_get(pick->map, key) ? text : NULL;
}

static bool act_take(const struct loader *loader, const struct session *session,
	const struct node *item, struct doing *doing)
{
	static const char *const ALSO[] = { "act", "by", "reason", "text", "effects", NULL };
	struct pick pick = {
		.loader = loader, .world = session_world(session), .map = item, .good = true,
	};

	doing->act.team = (uint8_t)pick_word(&pick, "by", (struct words){ "team", NAMES_TEAM },
		TEAM_NONE);
	doing->reason = text_read(&pick, loader->arena, "reason", REASON_MOST);
	if (doing->act.kind == ACT_INJECT)
		doing->text = text_read(&pick, loader->arena, "text", MESSAGE_MOST);
	if (doing->act.kind == ACT_RULING)
		doing->act.ruling.turn = (uint8_t)session_state(session)->turn;

	const struct node *effects = node_get(item, "effects");

	if (effects && doing->text)
		doing->effects = node_text(loader, effects, DEED_EFFECTS - 1);
	/* What was written at the table has no name yet. */
	return pick.good && act_read(loader, session_world(session), item, ALSO, &doing->act);
}

/* All words of "act" but "agree": that is the answer to an offer. */
static int word_take(const struct loader *loader, const struct node *item)
{
	const char *words[ACT_COUNT + SAID_MOST + 1] = { NULL };
	struct pick pick = { .loader = loader, .map = item, .good = true };
	int count = 0;

	if (!node_is(loader, item, NODE_MAP))
		return -1;
	for (int i = ACT_AGREE + 1; i < ACT_COUNT; i++)
		words[count++] = NAMES_ACT[i];
	for (int i = 0; NAMES_SAID[i]; i++)
		words[count++] = NAMES_SAID[i];

	int word = pick_word(&pick, "act", (struct words){ "act", words }, PICK_NEEDED);

	return pick.good ? word : -1;
}

static bool doing_take(const struct loader *loader, const struct session *session,
	const struct node *item, struct clock *clock, struct doing *doing)
{
	int word = word_take(loader, item);

	*doing = (struct doing){ .kind = DOING_ACT };
	if (word < 0)
		return false;
	if (word >= ACT_COUNT - 1)
		return said_read(loader, word - (ACT_COUNT - 1), item, clock, doing);
	doing->act.kind = (uint8_t)(word + 1);
	return act_take(loader, session, item, doing);
}

bool acts_file_read(const struct session *session, const struct source *source,
	struct arena *arena, struct acts_file *file, struct faults *faults)
{
	struct loader loader = { .arena = arena, .faults = faults, .source = source };
	const struct node *root = yaml_tree(&loader);
	struct clock clock = session_table(session)->clock;
	bool good = true;

	file->count = 0;
	if (!root || !node_is(&loader, root, NODE_LIST))
		return false;
	for (const struct node *item = root->first; item; item = item->next) {
		if (file->count == ACTS_MOST)
			return node_complain(&loader, item, &(struct complaint){
				.code = FAULT_TOO_MANY, .arg = { "acts" },
			});

		file->node[file->count] = item;
		good &= doing_take(&loader, session, item, &clock, &file->list[file->count++]);
	}
	return good;
}

static void act_refuse(const struct session *session, const struct loader *loader,
	const struct acts_file *file, int failed, enum verdict verdict)
{
	const struct act *act = &file->list[failed].act;
	struct prose prose = { .world = session_world(session), .lang = prose_lang() };
	struct str why;

	str_init(&why);
	prose_act_verdict(&prose, session_state(session), act, verdict, &why);
	node_complain(loader, file->node[failed], &(struct complaint){
		.code = FAULT_UNDONE, .arg = { NAMES_ACT[act->kind], why.text },
	});
	str_release(&why);
}

/* Tell a fault of an item: in its effects where it stands there, otherwise at the item. */
static void fault_place(const struct loader *loader, const struct node *item,
	const struct fault *fault)
{
	const struct node *effects = node_get(item, "effects");
	struct fault told = *fault;

	if (!item) {
		faults_add(loader->faults, fault);
	} else if (effects && fault->line > 0) {
		node_complain_within(loader, effects, fault);
	} else {
		fault_copy(told.file, FAULT_FILE, loader->source->name);
		told.line = item->line;
		told.column = item->column;
		faults_add(loader->faults, &told);
	}
}

bool acts_file_do(struct session *session, const struct source *source, struct arena *arena,
	const struct acts_file *file, struct faults *faults)
{
	struct loader loader = { .arena = arena, .faults = faults, .source = source };
	struct faults told = { 0 };
	enum verdict verdict;
	int failed;

	if (session_act_all(session, file->list, file->count, &failed, &verdict, &told))
		return true;
	if (verdict != VERDICT_LEGAL)
		act_refuse(session, &loader, file, failed, verdict);
	for (int i = 0; i < told.count; i++)
		fault_place(&loader, failed < file->count ? file->node[failed] : NULL, &told.list[i]);
	return false;
}

/* --- Terms --- */

bool terms_file_read(const struct session *session, const struct source *source,
	struct arena *arena, struct offer *offer, struct faults *faults)
{
	static const char *const KEYS[] = {
		"counters", "parties", "binding", "secret", "turns", "clauses", NULL,
	};
	struct loader loader = { .arena = arena, .faults = faults, .source = source };
	const struct world *world = session_world(session);
	const struct node *root = yaml_tree(&loader);

	if (!root)
		return false;

	struct pick pick = pick_make(&loader, world, root, KEYS);

	if (root->kind != NODE_MAP)
		return false;
	offer->counters = pick_number(&pick, "counters", (int[2]){ 1, INT16_MAX }, 0);
	return terms_read(&loader, world, root, &offer->terms) && pick.good;
}

void terms_refuse(const struct session *session, const struct terms *terms,
	enum verdict verdict, struct fault *fault)
{
	const struct world *world = session_world(session);
	struct prose prose = { .world = world, .lang = prose_lang() };
	struct act act = { .kind = ACT_AGREE, .team = terms->proposer, .agree = *terms };
	struct arena *arena = arena_new();
	struct view *view = arena_alloc(arena, 1, sizeof *view);
	struct state *seen = arena_alloc(arena, 1, sizeof *seen);
	struct str why;

	/* What the team knows: reasons must not tell more. */
	view_make(world, session_state(session), (enum team)terms->proposer, view);
	view_imagine(world, view, 0, seen);
	str_init(&why);
	prose_act_verdict(&prose, seen, &act, verdict, &why);
	fault_set(fault, FAULT_UNDONE, "offer", why.text);
	str_release(&why);
	arena_free(arena);
}
