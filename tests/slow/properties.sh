#!/bin/sh
# Thousands of games by chance: what must hold after every turn, secrets planted in every one of
# them, journals read back after every turn (tests/journal).
make -s -C "$BUILDDIR" tests/check_journal || exit 99
cd "$BUILDDIR" || exit 99
status=0
for run in "journal/wild 400" "journal/secrets 100" "journal/saved 100"; do
	CK_FORK=no CK_RUN_SUITE=${run% *} WILD_GAMES=${run#* } tests/check_journal || status=1
done
exit $status
