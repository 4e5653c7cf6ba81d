#!/bin/sh
# The built program, as a script drives it: new, orders, auto, resolve, show, verify, games.
set -u
program=$(pwd)/eastflank
folder=$(mktemp -d "${TMPDIR:-/tmp}/eastflank-cli-XXXXXX") || exit 99
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" EASTFLANK_DATA="$TOP_SRCDIR" LC_ALL=C.UTF-8
unset LANGUAGE
failed=0

# expect STATUS WORD... : run the program; its output goes to $folder/out and $folder/err.
expect() {
	wanted=$1
	shift
	"$program" "$@" >"$folder/out" 2>"$folder/err" </dev/null
	status=$?
	[ $status -eq "$wanted" ] && return
	echo "eastflank $*: status $status, not $wanted"
	cat "$folder/err"
	failed=1
}

# says FILE PATTERN: the last run said so.
says() {
	grep -q -- "$2" "$folder/$1" && return
	echo "\"$2\" is not in $1:"
	cat "$folder/$1"
	failed=1
}

# A data file by itself is held against all that name something in it (rules C4).
rules=$TOP_SRCDIR/assets/rules
grep -v 'id: FRA' "$rules/members.yaml" >"$folder/members.yaml"
expect 1 check "$folder/members.yaml"
says err 'unknown nation "FRA"'
grep -v 'id: BLR' "$rules/forces.yaml" >"$folder/forces.yaml"
expect 1 check "$folder/forces.yaml"
says err 'unknown nation "BLR"'
sed 's/id: deepen$/id: deepening/' "$rules/plan-b.yaml" >"$folder/rules.yaml"
expect 1 check "$folder/rules.yaml"
says err 'personas.yaml:.*unknown order "deepen"'
sed 's/flag(transit)/flag(transfer)/; s/"integration < 60"/"integration\/0 < 60"/' "$rules/plan-b.yaml" >"$folder/rules.yaml"
expect 0 check "$folder/rules.yaml"
says err 'warning: flag "transfer" is tested but never set'
says err 'warning: flag "transit" is set but never tested'
says err 'warning: division by zero gives 0'
for file in members forces events personas plan-b; do
	expect 0 check "$rules/$file.yaml"
done

# What cannot be played is told before any screen or line of the game.
expect 1 play --plain no_such.game.yaml
says err 'no_such.game.yaml'
[ -s "$folder/out" ] && { echo "play of no game talks"; failed=1; }
expect 1 play --plain no_such
says err 'no_such'
expect 1 play --plain nuuk_winter --russia ai:nobody --coalition human --washington ai
says err 'nobody'
expect 1 play --plain nuuk_winter --blocs nowhere
says err 'nowhere'

expect 0 lint nuuk_winter --games 5
says out "^  placate  *trust 2..2, us_commit 3..3"
expect 1 lint no_such
expect 2 lint nuuk_winter --games many
expect 0 odds marijampole
says out 'Suwalki Gap  *consult  *16  *13  *30-40-30'
expect 0 odds with_whom --format csv
says out '^vote,guarantee_up,1,start,willing,33$'
expect 1 odds no_such
expect 2 odds with_whom --format xml

game=$folder/a.game.yaml
expect 0 --version
says out '^eastflank [0-9]'
expect 2 resolv
says err 'did you mean "resolve"'
expect 0 new nuuk_winter --seed 7 --russia ai --washington ai:engaged -o "$game"
says out 'a.game.yaml'
expect 1 new nuuk_winter --seed 7 -o "$game"
expect 1 resolve "$game"
printf 'orders:\n  - {id: deepen, reason: because}\n  - {id: deppen}\n' >"$folder/bad.yaml"
expect 1 orders "$game" --team coalition "$folder/bad.yaml"
says err 'bad.yaml:3:'
says err 'did you mean "deepen"'
printf 'orders:\n  - {id: deepen, reason: because}\n' >"$folder/good.yaml"
expect 0 orders "$game" --team C "$folder/good.yaml"
expect 0 resolve "$game" --as coalition
says out 'Turn 2/3'
for turn in 2 3; do
	expect 0 auto "$game" --team coalition
	expect 0 resolve "$game"
done
expect 1 resolve "$game"
expect 0 verify "$game"
says out ': ok, turns: 3, h='

# Who else sits at the table, from the command line.
expect 2 new nuuk_winter --facilitator 12a4 -o "$folder/no.game.yaml"
expect 2 new nuuk_winter --facilitator 123456789 -o "$folder/no.game.yaml"
expect 1 new nuuk_winter --blocs LEAD,EATS -o "$folder/no.game.yaml"
says err 'did you mean "EAST"'
test ! -e "$folder/no.game.yaml" || failed=1
expect 0 new nuuk_winter --facilitator 4711 --congress --blocs lead,EAST -o "$folder/seats.game.yaml"
cp "$folder/seats.game.yaml" "$folder/out"
says out '"seat":"facilitator","taken":1'
says out '"seat":"congress","taken":1'
says out '"bloc":"LEAD","taken":1'
says out '"bloc":"EAST","taken":1'
says out '"kind":"pin"'
grep -q 4711 "$folder/seats.game.yaml" && failed=1
expect 0 new nuuk_winter --facilitator "" -o "$folder/open.game.yaml"

# The same seed, seats and orders give the same game, under another name, by its name only.
expect 0 new nuuk_winter --seed 7 --russia ai --washington ai:engaged
expect 0 games
name=$(sed -n 1p "$folder/out")
expect 0 orders "$name" --team C "$folder/good.yaml"
expect 0 resolve "$name"
expect 0 auto "$name" --team C
expect 0 resolve "$name"
expect 0 auto "$name" --team C
expect 0 resolve "$name"
expect 0 show "$name" --format json
cp "$folder/out" "$folder/second"
expect 0 show "$game" --format json
cmp "$folder/out" "$folder/second" || failed=1
expect 0 games
says out 'complete'
says out 'verified'

# A briefing for all does not hold what one team reads alone; a page is as wide as asked for.
expect 0 brief marijampole --width 60
says out '^Marijampolė Morning$'
grep -q 'YOU ARE RUSSIA' "$folder/out" && { echo "all teams are shown Russia's page"; failed=1; }
expect 0 brief marijampole --team russia --width 60
says out '^YOU ARE RUSSIA'
grep -q '.\{61\}' "$folder/out" && { echo "a line is too long"; failed=1; }
expect 0 brief marijampole --team russia --lang zh_TW
says out '你們是俄羅斯'

# What a team may not know is not shown; the seed rolls all dice.
expect 0 show "$game" --format yaml
says out '^seed: "7"$'
expect 0 show "$game" --as washington --turn 2 --format yaml
says out '^turn: 2$'
grep -q '^seed' "$folder/out" && { echo "a team is shown the seed"; failed=1; }
expect 1 show "$game" --turn 5

# One changed byte.
sed 's/because/becauze/' "$game" >"$folder/b.game.yaml"
expect 1 verify "$folder/b.game.yaml"
says err 'b.game.yaml:3: error: byte'
expect 1 verify "$game" "$folder/b.game.yaml"
says out 'a.game.yaml: ok'

# A record that was never finished is told of, and in nobody's way.
sed '$d' "$game" >"$folder/c.game.yaml"
tail -n 1 "$game" | head -c 60 >>"$folder/c.game.yaml"
expect 0 verify "$folder/c.game.yaml"
says out ': 60 bytes at the end'
expect 0 resolve "$folder/c.game.yaml"
[ -s "$folder/c.game.yaml.torn" ] || { echo "the torn tail is not kept"; failed=1; }
expect 0 verify "$folder/c.game.yaml"

# A study may begin elsewhere and be read by a program.
expect 0 simulate nuuk_winter -n 3 --track trust+10 --track greenland=37 --rotation 1 --format json
says out '"start": 37,'
expect 0 simulate nuuk_winter -n 3 --again 2
says out '^luck: '
expect 2 simulate nuuk_winter -n 3 --track trsut+10
says err 'there is no track "trsut"'

# At the end everyone may know everything but the seed.
expect 0 show "$game" --as russia --format json
says out '"washington": {'
[ "$(grep -c '"agenda":' "$folder/out")" -eq 3 ] || { echo "agendas are kept secret"; failed=1; }
expect 0 show "$game" --as russia --turn 3 --format json
[ "$(grep -c '"agenda":' "$folder/out")" -eq 1 ] || { echo "agendas are told"; failed=1; }

# A language is spoken without its locale, by texts and names alike.
status=$(LC_ALL=zh_TW.UTF-8 "$program" resolve "$game" 2>&1)
case $status in
*對局*) ;;
*) [ -f locale/zh_TW/LC_MESSAGES/eastflank.mo ] && { echo "no Chinese: $status"; failed=1; } ;;
esac

# Offers, messages and a facilitator; what is wrong is told with its place, and then nothing is done.
table=$folder/t.game.yaml
expect 0 new nuuk_winter --seed 9 -o "$table"
printf 'parties: [coalition, washington]\nturns: 2\nsecret: 1\nclauses:\n  - {kind: pay, team: coalition, to: washington, resource: pc, n: 1}\n' >"$folder/deal.yaml"
sed 's/kind: pay/kind: pya/' "$folder/deal.yaml" >"$folder/bad.yaml"
expect 1 offer "$table" --from C "$folder/bad.yaml"
says err 'bad.yaml:5:12: error: unknown kind "pya"; expected one of: pay, '
expect 2 offer "$table" "$folder/deal.yaml"
expect 0 offer "$table" --from C "$folder/deal.yaml"
says out '^offer 1, not answered: '
expect 1 answer "$table" --team R 1 accept
# Who is no party does not learn that it is there.
says err 'there is no offer 1'
expect 2 answer "$table" --team W 1 perhaps
expect 0 answer "$table" --team W 1 accept
says out '^agreement [0-9]* is in force'
expect 1 answer "$table" --team W 1 accept
says err 'offer 1 is no longer open'
expect 0 message "$table" --from R --to C,W "We know that you talk"
expect 2 message "$table" --from R --to C,moon "We know that you talk"
says err 'there is no team "moon"'
printf -- '- {act: seat, seat: facilitator, taken: 1}\n- {act: adjust, track: trust, to: 40, reason: "short"}\n' >"$folder/bad.yaml"
expect 1 facilitate "$table" "$folder/bad.yaml"
says err 'bad.yaml:2:3: error: this needs a reason'
expect 0 show "$table"
grep -q 'seat: "facilitator"' "$folder/out" && { echo "half of a file is done"; failed=1; }
sed 's/short/the minister resigned/' "$folder/bad.yaml" >"$folder/acts.yaml"
expect 0 facilitate "$table" "$folder/acts.yaml"
expect 2 facilitate "$table"
# A slip in the effects of an inject is told where it stands.
printf -- '- act: inject\n  text: Smoke\n  effects: |\n    - {track: trust, add: -1}\n    - {track: trsut, add: -1}\n  teams: [russia]\n' >"$folder/bad.yaml"
expect 1 facilitate "$table" "$folder/bad.yaml"
says err 'bad.yaml:5:15: error: unknown track "trsut"'
printf -- '- {act: inject, text: Smoke, effects: "- {track: trsut, add: -1}", teams: [russia]}\n' >"$folder/bad.yaml"
expect 1 facilitate "$table" "$folder/bad.yaml"
says err 'bad.yaml:1:50: error: unknown track "trsut"'
# What is said, who plays, and the clock; a preview of it changes nothing.
cat >"$folder/said.yaml" <<'END'
- {act: player, of: russia, player: machine, persona: hawk}
- {act: player, of: russia, player: human}
- {act: note, tag: quote, text: "They laughed"}
- {act: note, by: washington, tag: surprise, text: "We did not"}
- {act: message, to: [russia], text: "Five more minutes"}
- {act: clock, phase: orders, running: 1, left: 500}
- {act: clock, running: 0}
- {act: counter, by: russia, of: coalition, text: "Nobody believes it"}
- {act: votes, by: russia, of: coalition, accepts: [1, washington]}
- {act: votes, by: washington, of: coalition, accepts: [1]}
- {act: count, of: coalition}
- {act: pin, of: facilitator, pin: "1234"}
END
cp "$table" "$folder/before"
expect 0 facilitate "$table" --preview "$folder/said.yaml"
says out 'can be done: 12; nothing is changed'
says out '^{die: "'
cmp -s "$table" "$folder/before" || { echo "a preview changed the game"; failed=1; }
for slip in 's/persona: hawk/persona: hwak/' 's/tag: quote/tag: qoute/' 's/phase: orders/phase: order/' \
	's/\[1, wash/[4, wash/' 's/by: russia, of: coalition, text/by: coalition, of: coalition, text/' \
	's/act: count/act: conut/' 's/, pin: "1234"//' 's/act: pin, of: fac/act: pin, off: fac/'; do
	sed "$slip" "$folder/said.yaml" >"$folder/bad.yaml"
	expect 1 facilitate "$table" "$folder/bad.yaml"
	says err 'bad.yaml:[0-9]*:[0-9]*: error: '
done
cmp -s "$table" "$folder/before" || { echo "half of a file is done"; failed=1; }
expect 0 facilitate "$table" "$folder/said.yaml"
grep -q '"kind":"phase".*"running":0,"left":500' "$table" || { echo "no clock"; failed=1; }
grep -q '"kind":"votes","by":"russia".*{"coalition":33}' "$table" || { echo "no votes"; failed=1; }
grep -q '"kind":"argument".*"of":"coalition","value":5,' "$table" || { echo "no count"; failed=1; }
expect 0 verify "$table"
for team in C R W; do expect 0 auto "$table" --team $team; done
expect 0 facilitate "$table" --preview
says out '^{die: "'
expect 1 facilitate "$table" --reopen R --reason "no"
expect 0 facilitate "$table" --reopen R --reason "they misread the map"
printf -- '- {act: reopen, of: washington, reason: "they misread it, too"}\n' >"$folder/acts.yaml"
expect 0 facilitate "$table" "$folder/acts.yaml"
expect 1 facilitate "$table" "$folder/acts.yaml"
says err 'acts.yaml:1:3: error: Washington: the sheet is not sealed yet'
# A ruling is on a die of the turn that waits if it names no other.
expect 0 auto "$table" --team W
expect 0 auto "$table" --team R
expect 0 facilitate "$table" --preview
grep -o '^{die: "[^"]*:vote", of: 1, result: [01]}' "$folder/out" |
	sed 's/, of: 1//; s/result: 1/result: 2/; s/result: 0/result: 1/; s/result: 2/result: 0/; s/^{/- {act: override, reason: "as the table saw it", /' |
	head -n 1 >"$folder/acts.yaml"
[ -s "$folder/acts.yaml" ] || { echo "there is no vote to rule on"; failed=1; }
expect 0 facilitate "$table" "$folder/acts.yaml"
grep -q '"kind":"override".*"of":1,' "$table" || { echo "no ruling"; failed=1; }
expect 0 facilitate "$table" --reopen R --reason "they misread the map"
expect 1 resolve "$table"
expect 0 auto "$table" --team R
expect 0 resolve "$table"
expect 0 verify "$table"
expect 0 show "$table" --as russia --format json
says out 'We know that you talk'
grep -q '"act": "agree"' "$folder/out" && { echo "a secret agreement is shown"; failed=1; }
expect 0 show "$table" --as washington --format json
says out '"act": "agree"'

# The configuration: made once, checked, and told with where it comes from.
export XDG_CONFIG_HOME="$folder/config"
config=$XDG_CONFIG_HOME/eastflank/config.yaml
expect 0 config
says out '^# there is no file'
says out '^color: auto .*# as usual$'
expect 0 config --init
[ -s "$config" ] || { echo "config --init wrote nothing"; failed=1; }
expect 0 config --check
echo 'language: zh_TW' >"$config"
expect 1 config --init
[ "$(cat "$config")" = 'language: zh_TW' ] || { echo "config --init wrote over a file"; failed=1; }
expect 0 games --help
says out '用法'
NO_COLOR=1 LC_ALL=en_GB.UTF-8 expect 0 config
says out '^language: en .*# the environment (LC_ALL)$'
says out '^color: never .*# the environment (NO_COLOR)$'
printf 'mouse: maybe\nkeys: {board: {seal: "Z"}}\n' >"$config"
expect 1 config --check
says err 'config.yaml:1:8: error: unknown value "maybe"; expected one of: yes, no'
expect 0 config
says out 'seal: \["Z"\] .*# line 2$'
expect 2 config --check --init
export XDG_CONFIG_HOME="$folder/none"

expect 0 check "$TOP_SRCDIR/scenarios/nuuk_winter.yaml"
expect 1 check "$folder/good.yaml"
exit $failed
