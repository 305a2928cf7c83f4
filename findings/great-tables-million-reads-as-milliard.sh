#!/usr/bin/env bash
# great-tables 1.1.0 (tables for publication, formatters with locales), Python 3.11 or newer.
#
# Input: amounts formatted in compact form with locale="id", whose decimal comma and points the same formatter knows.
#
# A good guess: the short forms of the locale, as in CLDR: "1,50 jt" (million), "1,50 M" (milliard), "1,50 T".
#
# What happens: digits are Indonesian, suffixes English.  A million becomes "1,50M", and M behind a decimal comma is the milliard
# of every Indonesian newspaper: a thousand times too much, in a table that is otherwise in the right locale.  The milliard
# itself becomes "B", which no reader there knows.
#
# Seen:
#   1500000 -> 1,50M; 1500000000 -> 1,50B; IDR 1500000 -> Rp1,50M
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'great-tables==1.1.0' 'polars==2.1.0'
"$work/venv/bin/python" - <<'PY'
from great_tables import vals

numbers = vals.fmt_number([1_500_000, 1_500_000_000], compact=True, locale="id")
money = vals.fmt_currency([1_500_000], currency="IDR", compact=True, locale="id")
print(numbers, money)
assert numbers == ["1,50M", "1,50B"]
assert money == ["Rp1,50M"]
PY
