/* SPDX-License-Identifier: MIT */
#include "engine/ledger.h"

#include "prose/parts.h"

void prose_entry(const struct prose *prose, const struct ledger *ledger,
	const struct entry *entry, struct str *out)
{
	if (entry_is_head((enum entry_kind)entry->kind))
		entry_head_write(prose, ledger, entry, out);
	else
		entry_change_write(prose, entry, out);
	ruled_write(entry, out);
}
