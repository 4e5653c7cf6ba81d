#!/bin/sh
# The lints must catch what they are for: plant one offence of each kind and see it reported.
lints=$(cd "${TOP_SRCDIR:-.}/tests/lint" && pwd) || exit 99
tree=$(mktemp -d) || exit 99
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/src/engine" "$tree/src/base" "$tree/src/ui" "$tree/tests/lint"
cp "$lints/layers.txt" "$tree/tests/lint/"
status=0

# offence LINT FILE TEXT: LINT must fail on TEXT in FILE, and pass without it.
offence()
{
	printf '/* fine */\nint fine(int a);\n' >"$tree/$2"
	if ! TOP_SRCDIR=$tree sh "$lints/$1.sh" >/dev/null; then
		echo "$1 fails on a clean tree"
		status=1
	fi
	printf '%b' "$3" >"$tree/$2"
	if TOP_SRCDIR=$tree sh "$lints/$1.sh" >/dev/null; then
		echo "$1 misses: $3"
		status=1
	fi
	rm -f "$tree/$2"
}

printf '/* fine */\n' >"$tree/src/base/x.h"
printf '/* fine */\n' >"$tree/src/ui/x.h"
offence layers src/engine/a.c '#include "ui/x.h"\n'
offence purity src/engine/a.c 'int f(void)\n{\n\treturn rand();\n}\n'
offence purity src/engine/a.c 'double f(void);\n'
offence sizes src/engine/a.c "$(awk 'BEGIN { for (i = 0; i < 501; i++) printf "int x%d(void);\\n", i }')"
offence sizes src/engine/a.c "int f(void)\n{\n$(awk 'BEGIN { for (i = 0; i < 61; i++) printf "\\tg();\\n" }')}\n"
offence sizes src/engine/a.c "$(awk 'BEGIN { printf "//"; for (i = 0; i < 101; i++) printf "x" }')\n"
offence nesting src/engine/a.c 'int f(void)\n{\n\t\t\t\tif (x)\n\t\t\t\t\tg();\n}\n'
offence parameters src/engine/a.c 'int f(int a, int b, int c, int d, int e,\n\tint f, int g)\n{\n}\n'
offence parameters src/engine/a.h 'int f(int a, int b, int c, int d, int e, int f, int g);\n'
offence globals src/engine/a.c 'static int count;\n'
offence globals src/engine/a.c 'int count = 3;\n'
offence globals src/engine/a.c 'static const char *names[] = { "a" };\n'
offence globals src/engine/a.c 'int f(void)\n{\n\tstatic int calls;\n}\n'
exit $status
