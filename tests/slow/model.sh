#!/bin/sh
# Mean scores, endings and agendas of simulated games agree with the model's (tests/model).
top=$(cd "${TOP_SRCDIR:-.}" && pwd) || exit 99
for python in /usr/bin/python3 python3; do
	if $python -c 'import yaml' 2>/dev/null; then
		cd "$top/tests/model" || exit 99
		PYTHONDONTWRITEBYTECODE=1 exec $python compare.py "$BUILDDIR/eastflank" nuuk_winter 4000
	fi
done
echo "python3 with PyYAML is not here"
exit 77
