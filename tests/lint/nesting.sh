#!/bin/sh
# Fail on control statements nested more than three deep. House style indents each level by one
# tab (case labels by none), so the tabs before the keyword are the depth.
cd "${TOP_SRCDIR:-.}" || exit 99
find src tests -name '*.[ch]' | xargs awk '
	/^\t\t\t\t+(if|for|while|switch|do)([^A-Za-z0-9_]|$)/ {
		print FILENAME ":" FNR ": nested more than 3 deep"; bad = 1
	}
	END { exit bad }'
