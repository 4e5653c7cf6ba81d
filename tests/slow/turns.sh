#!/bin/sh
# Games of the program played again by the model with the same orders and dice, turn by turn.
top=$(cd "${TOP_SRCDIR:-.}" && pwd) || exit 99
make -s -C "$BUILDDIR" tests/model_trace || exit 99
for python in /usr/bin/python3 python3; do
	if $python -c 'import yaml' 2>/dev/null; then
		cd "$top/tests/model" || exit 99
		EASTFLANK_DATA=$top PYTHONDONTWRITEBYTECODE=1 \
			exec $python turns.py "$BUILDDIR/tests/model_trace" 150
	fi
done
echo "python3 with PyYAML is not here"
exit 77
