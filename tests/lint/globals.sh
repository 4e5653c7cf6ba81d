#!/bin/sh
# Fail on mutable variables with static storage, in files and in functions. Only src/ui/term.c
# may have some, and signal flags (volatile sig_atomic_t) may stand anywhere.
cd "${TOP_SRCDIR:-.}" || exit 99
find src -name '*.[ch]' ! -path src/ui/term.c | xargs awk '
	/sig_atomic_t/ { next }
	# static things that are not functions and not const
	/^\t*static / && !/\(/ && !/ const / && !/^\t*static (inline|struct [a-z_]+ \*?[a-z_]+\()/ {
		report("mutable static")
	}
	# pointers to const that may themselves change: "static const char *NAMES[]"
	/^\t*static const [^=(]*\*[a-zA-Z_]+ *(\[|=|;)/ { report("mutable static pointer") }
	# file-scope variables without static
	/^(extern )?(unsigned |volatile )*(int|char|bool|long|size_t|u?int[0-9]+_t|enum [a-z_]+|struct [a-z_]+) \**[a-zA-Z_]+ *(=|;|\[)/ {
		report("global variable")
	}
	function report(what) { print FILENAME ":" FNR ": " what ": " $0; bad = 1 }
	END { exit bad }'
