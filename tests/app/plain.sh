#!/bin/sh
# The linear mode as a script drives it: every tests/data/plain/NAME.in is typed at the built
# program; what it writes must be NAME.out, and nothing but text and line feeds. The first line of
# NAME.in is "#", then the command line. With GOLDEN=write the .out files are written anew.
set -u
program=$(pwd)/eastflank
data=$TOP_SRCDIR/tests/data/plain
folder=$(mktemp -d "${TMPDIR:-/tmp}/eastflank-plain-XXXXXX") || exit 99
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
export EASTFLANK_DATA="$TOP_SRCDIR" LC_ALL=C.UTF-8 TERM=dumb
unset LANGUAGE COLUMNS
failed=0
cd "$folder" || exit 99

# fail NAME WHAT: say what is wrong with a transcript.
fail() {
	echo "$1: $2"
	failed=1
}

# Nothing that a terminal would obey: no byte below a blank but the line feed, no DEL.
quiet() {
	[ "$(LC_ALL=C tr -d '\012\040-\176\200-\377' <"$2" | wc -c)" -eq 0 ] || fail "$1" "control bytes"
}

for file in "$data"/*.in; do
	name=$(basename "$file" .in)
	arguments=$(sed -n '1s/^# //p' "$file")
	case $arguments in *zh_TW*) [ -f "$OLDPWD/locale/zh_TW/LC_MESSAGES/eastflank.mo" ] || continue ;; esac
	rm -f ./*.yaml
	# shellcheck disable=SC2086
	"$program" $arguments <"$file" >out 2>err
	status=$?
	[ $status -eq 0 ] || fail "$name" "status $status: $(cat err)"
	[ -s err ] && fail "$name" "$(cat err)"
	quiet "$name" out
	if [ "${GOLDEN-}" = write ]; then
		cp out "$data/$name.out"
	else
		diff -u "$data/$name.out" out || fail "$name" "other than its .out file"
	fi
	# What was played is whole, and comes out the same.
	for game in *.game.yaml; do
		[ -f "$game" ] || continue
		"$program" verify "$game" >verified 2>&1 || fail "$name" "$(cat verified)"
	done
done

# Wherever the input ends the program leaves in order, and the game is there.
lines=$(wc -l <"$data/two_turns.in")
at=2
while [ $at -le "$lines" ]; do
	rm -f ./*.yaml
	head -n $at "$data/two_turns.in" | "$program" play --plain nuuk_winter --seed 7 \
		--coalition human --russia ai --washington ai -o a.game.yaml >out 2>err \
		|| fail "line $at" "$(cat err)"
	"$program" verify a.game.yaml >verified 2>&1 || fail "line $at" "$(cat verified)"
	grep -q 'a.game.yaml' out || fail "line $at" "does not say where the game is"
	quiet "line $at" out
	at=$((at + 3))
done

exit $failed
