#!/bin/sh
# The scenario guides: the example in them loads without a remark, every command in them that
# works on it works, and every mistake they show is answered in the words they give.
set -u
program=$(pwd)/eastflank
folder=$(mktemp -d "${TMPDIR:-/tmp}/eastflank-guide-XXXXXX") || exit 99
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" EASTFLANK_DATA="$TOP_SRCDIR" LC_ALL=C.UTF-8
unset LANGUAGE
failed=0
cd "$folder" || exit 99

complain()
{
	echo "$1"
	failed=1
}

# The commands of the blocks marked "sh" that need no terminal and no installed program.
commands()
{
	awk '/^```sh$/ { on = 1; next } /^```/ { on = 0 } on && /^eastflank (check|lint|odds|simulate|brief|new) /' "$1" |
		sed 's/ | lp$//'
}

for guide in "$TOP_SRCDIR/doc/scenario-guide.md" "$TOP_SRCDIR/doc/scenario-guide.zh_TW.md"; do
	awk '/^```/ { on = 0 } on { print } /^```yaml$/ { getline; if ($0 == "# nuuk_spring.yaml") { on = 1; print } }' \
		"$guide" >nuuk_spring.yaml
	cmp -s nuuk_spring.yaml "$TOP_SRCDIR/tests/guide/nuuk_spring.yaml" ||
		complain "$guide: the example is not tests/guide/nuuk_spring.yaml"
	[ "$("$program" check nuuk_spring.yaml 2>&1)" = "nuuk_spring.yaml: ok" ] ||
		complain "$guide: the example has faults: $("$program" check nuuk_spring.yaml 2>&1)"
	mkdir -p data/eastflank/scenarios
	cp nuuk_spring.yaml data/eastflank/scenarios/
	commands "$guide" >commands
	[ "$(wc -l <commands)" -ge 8 ] || complain "$guide: only $(wc -l <commands) commands"
	while read -r line; do
		rm -f ./*.game.yaml
		sh -c "eastflank() { \"$program\" \"\$@\"; }; $line" >out 2>&1 </dev/null ||
			complain "$guide: \"$line\" fails: $(head -n 5 out)"
	done <commands
	# A mistake is three lines: what stands in the example, what is written instead, the answer.
	awk '/^```mistake$/ { getline right; getline slip; getline says
		print right > "right"; print slip > "slip"; print says > "says"
		close("right"); close("slip"); close("says"); system("cat right slip says >> mistakes"); next }' "$guide"
	[ "$(wc -l <mistakes)" -ge 24 ] || complain "$guide: too few mistakes"
	while read -r right && read -r slip && read -r says; do
		right=$right slip=$slip awk '!done && (at = index($0, ENVIRON["right"])) {
			$0 = substr($0, 1, at - 1) ENVIRON["slip"] substr($0, at + length(ENVIRON["right"])); done = 1 }
			{ print } END { if (!done) print "?: not in the example" }' nuuk_spring.yaml >wrong.yaml
		LC_ALL=C.UTF-8 "$program" check wrong.yaml >out 2>&1
		grep -qF -- "$says" out || complain "$guide: \"$slip\" is answered: $(cat out); not: $says"
	done <mistakes
	# What section 4 changes of the campaign, and each effect of section 5, on a card.
	{
		cat "$TOP_SRCDIR/scenarios/with_whom.yaml"
		awk '/^    change:/ { on = 1 } on && !/^    / { exit } on { print substr($0, 5) }' "$guide"
		echo "add:"
		echo "  events:"
		echo "    - {id: verbs, w: 0, name: {en: \"Verbs\"}, do: [{say: {en: \"so\"}}"
		awk -F'`' '/^\| `\{/ && !/scale: 1/ { for (i = 2; i < NF; i += 2) if ($i ~ /^\{/) print "        , " $i }' \
			"$guide" | sed 's/\[\.\.\.\]/[]/g'
		echo "      ]}"
	} >campaign.yaml
	[ "$(grep -c '^        , {' campaign.yaml)" -ge 12 ] || complain "$guide: too few effects"
	[ "$("$program" check campaign.yaml 2>&1)" = "campaign.yaml: ok" ] ||
		complain "$guide: sections 4 and 5: $("$program" check campaign.yaml 2>&1)"
	rm -f mistakes
done
exit $failed
