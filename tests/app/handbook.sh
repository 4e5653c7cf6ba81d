#!/bin/sh
# doc/handbook/LANG.md is what "eastflank handbook" prints of the data as they are now, and both
# languages tell the same: the same tables and figures in the same order.
set -u
program=$(pwd)/eastflank
folder=$(mktemp -d "${TMPDIR:-/tmp}/eastflank-handbook-XXXXXX") || exit 99
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" EASTFLANK_DATA="$TOP_SRCDIR" LC_ALL=C.UTF-8
unset LANGUAGE
failed=0

for lang in en zh_TW; do
	cat "$TOP_SRCDIR"/assets/handbook/$lang/*.md | grep -oE '<!-- table: [^>]* -->|\{\{[^}]*\}\}' \
		>"$folder/marks.$lang"
	[ $lang = en ] || [ -f locale/$lang/LC_MESSAGES/eastflank.mo ] || continue
	"$program" handbook --lang $lang >"$folder/$lang.md" || exit 1
	cmp -s "$folder/$lang.md" "$TOP_SRCDIR/doc/handbook/$lang.md" && continue
	echo "doc/handbook/$lang.md is not what the rules say now. Run: make handbook"
	diff "$TOP_SRCDIR/doc/handbook/$lang.md" "$folder/$lang.md" | head -10
	failed=1
done
# It is printed for every scenario, as its first lines promise.
for scenario in "$TOP_SRCDIR"/scenarios/*.yaml; do
	"$program" handbook "$(basename "$scenario" .yaml)" >"$folder/other.md" || failed=1
done
# Chinese may turn a sentence round: the same marks, whatever their order within a chapter.
for lang in en zh_TW; do
	sort "$folder/marks.$lang" >"$folder/sorted.$lang"
done
cmp -s "$folder/sorted.en" "$folder/sorted.zh_TW" || {
	echo "assets/handbook: the languages differ in their tables and figures:"
	diff "$folder/sorted.en" "$folder/sorted.zh_TW" | head -10
	failed=1
}
exit $failed
