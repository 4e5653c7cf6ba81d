#!/bin/sh
# Thousands of games by chance: what must hold after every turn, secrets planted in every one of
# them, journals read back after every turn (tests/journal).
make -s -C "$BUILDDIR" tests/check_journal || exit 99
cd "$BUILDDIR" || exit 99
status=0
for suite in journal/wild journal/secrets journal/saved; do
	CK_FORK=no CK_RUN_SUITE=$suite WILD_GAMES=400 tests/check_journal || status=1
done
exit $status
