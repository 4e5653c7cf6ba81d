#!/bin/sh
# tally.sh BUILDDIR: add up what the last "make check" there ran. Check's runners count each of
# their tests, every other script counts as one. Prints Check's lines and "N passed, N failed".
set -eu
cd "$1"
cat tests/check_*.log 2>/dev/null | grep -E '^[0-9]+%: Checks:' || true
for trs in $(find . -name '*.trs' | sort); do
	log=${trs%.trs}.log
	result=$(sed -n 's/^:test-result: //p' "$trs")
	line=$(grep -E '^[0-9]+%: Checks: ' "$log" 2>/dev/null | tail -n 1) || true
	if [ -n "$line" ]; then
		echo "$line" | sed -E 's/.*Checks: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+).*/\1 \2 \3/'
	elif [ "$result" = PASS ] || [ "$result" = SKIP ]; then
		echo "1 0 0"
	else
		echo "1 1 0"
	fi
done | awk '{ all += $1; bad += $2 + $3 } END { printf "%d passed, %d failed\n", all - bad, bad }'
