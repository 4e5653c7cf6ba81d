#!/bin/sh
# Each section B1 to B21 of the rules has its row of tests in doc/handbook/notes.md, and they are there.
set -u
top=${TOP_SRCDIR:-.}
notes=$top/doc/handbook/notes.md
status=0
sections=0

for n in $(grep -oE '^## B[0-9]+\.' "$top/doc/design/rules.md" | grep -oE '[0-9]+'); do
	[ "$n" -le 21 ] || continue
	sections=$((sections + 1))
	row=$(grep -E "^\| B$n \|" "$notes") || { echo "$notes: no tests of rules B$n"; status=1; continue; }
	for file in $(echo "$row" | cut -d'|' -f3); do
		grep -q START_TEST "$top/tests/$file" 2>/dev/null || { echo "$notes: B$n: no tests in tests/$file"; status=1; }
	done
done
[ "$sections" -eq 21 ] || { echo "doc/design/rules.md: $sections sections of 21"; status=1; }
exit $status
