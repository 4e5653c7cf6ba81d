#!/bin/sh
# The schemas: well-formed, true to the shipped files, to the bad files and to the loaders.
# SCHEMA_PYTHON is a python3 with jsonschema and yaml, or "no"; then there is nothing to test with.
if [ "${SCHEMA_PYTHON:-no}" = no ]; then
	echo "SKIP: no python3 with jsonschema (python3-jsonschema) and yaml (python3-yaml)"
	exit 77
fi
dump=$(pwd)/tests/keys_dump
[ -x "$dump" ] || dump=
exec "$SCHEMA_PYTHON" "$TOP_SRCDIR/tests/schema/schema.py" "$TOP_SRCDIR" "$dump"
