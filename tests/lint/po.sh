#!/bin/sh
# Every text is translated into Traditional Chinese, and every file with texts is in POTFILES.in.
cd "${TOP_SRCDIR:-.}" || exit 99
command -v xgettext >/dev/null 2>&1 || exit 77
exec sh po/update.sh --check
