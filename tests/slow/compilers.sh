#!/bin/sh
# The same games on any compiler: simulated games of every build give the same digest, and every
# command of the build with sanitizers is clean. Builds in a temporary folder.
top=$(cd "${TOP_SRCDIR:-.}" && pwd) || exit 99
tree=$(mktemp -d) || exit 99
trap 'rm -rf "$tree"' EXIT
status=0
first=

# build NAME CC CFLAGS CONFIGURE-OPTION
build()
{
	command -v "$2" >/dev/null 2>&1 || { echo "$1: no $2 here"; return 0; }
	mkdir "$tree/$1" && cd "$tree/$1" || exit 99
	"$top/configure" -q CC="$2" CFLAGS="$3" $4 >/dev/null && make -s -j2 eastflank >log 2>&1 || {
		tail log
		echo "$1: does not build"
		status=1
		return
	}
	result=$(./eastflank simulate nuuk_winter -n 1000 --seed 3 | sha256sum)
	standard=$(./eastflank simulate nuuk_winter -n 20 --coalition ai --russia ai \
		--washington ai | sha256sum)
	wars=$(for scenario in marijampole interval with_whom; do
		./eastflank simulate $scenario -n 60 --seed 5
	done | sha256sum)
	result="$result $standard $wars"
	echo "$1: $result"
	[ -n "$first" ] || first=$result
	[ "$first" = "$result" ] || { echo "$1: differs"; status=1; }
	cd "$top" && rm -rf "${tree:?}/$1"
}

build gcc-O2 gcc -O2 ""
build gcc-O0 gcc -O0 ""
build gcc-O3 gcc -O3 ""
build clang-O2 clang -O2 ""
build clang-O0 clang -O0 ""
build gcc-sanitizers gcc "-O1 -g" --enable-sanitizers
exit $status
