#!/bin/sh
# update.sh [--check]: extract all texts and merge them into po/zh_TW.po, from the top of the tree.
# --check changes nothing and fails if a text is missing there, or a file with texts is not in
# POTFILES.in. XGETTEXT and MSGMERGE name the tools.
set -eu
pot=$(mktemp)
merged=$(mktemp)
trap 'rm -f "$pot" "$merged"' EXIT
status=0

grep -lE '(^|[^A-Za-z0-9_])[NC]?_\(' -r src --include='*.c' --include='*.h' | grep -v gettext.h | sort >"$merged" || true
while read -r file; do
	grep -qx "$file" po/POTFILES.in || { echo "po/POTFILES.in lacks $file"; status=1; }
done <"$merged"

"${XGETTEXT:-xgettext}" --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 \
	--keyword=FAULT:2 --keyword=EXPECT:2 --flag=_:1:pass-c-format \
	--no-location --sort-output --omit-header --files-from=po/POTFILES.in -o "$pot"
if [ "${1-}" = --check ]; then
	[ -s "$pot" ] || exit $status
	"${MSGMERGE:-msgmerge}" --quiet --no-fuzzy-matching --no-location --sort-output \
		po/zh_TW.po "$pot" -o "$merged"
	missing=$(msgattrib --untranslated --no-obsolete "$merged" | grep -c '^msgid ' || true)
	fuzzy=$(msgattrib --only-fuzzy --no-obsolete "$merged" | grep -c '^msgid ' || true)
	# msgattrib repeats the header's empty msgid before what it lists
	[ "$missing" -le 1 ] || {
		echo "po/zh_TW.po: texts without a translation:"
		msgattrib --untranslated --no-obsolete "$merged" | grep '^msgid "..*' | head -20
		status=1
	}
	[ "$fuzzy" -le 1 ] || { echo "po/zh_TW.po: fuzzy translations"; status=1; }
	exit $status
fi
"${MSGMERGE:-msgmerge}" --quiet --no-location --sort-output --backup=off --update po/zh_TW.po "$pot"
