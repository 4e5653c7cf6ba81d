#!/bin/sh
# Fail on functions (and pointers to them) with more than six parameters.
cd "${TOP_SRCDIR:-.}" || exit 99
find src tests -name '*.[ch]' | xargs awk '
	function count(text,    i, c, depth, commas, most) {
		for (i = 1; i <= length(text); i++) {
			c = substr(text, i, 1)
			if (c == "(") { depth++; if (depth == 1) commas = 0 }
			else if (c == ")") { if (depth == 1 && commas > most) most = commas; depth-- }
			else if (c == "," && depth == 1) commas++
		}
		return most + 1
	}
	FNR == 1 { head = "" }
	/^[a-zA-Z_].*\(/ && !/^__attribute__/ && !/^(START_TEST|END_TEST|typedef enum)/ && head == "" {
		head = $0; start = FNR
	}
	head != "" && FNR > start { head = head $0 }
	head != "" && (/[;{]$/ || /^{/ || /\)$/ && FNR - start > 12) {
		if (count(head) > 6) { print FILENAME ":" start ": more than 6 parameters"; bad = 1 }
		head = ""
	}
	END { exit bad }'
