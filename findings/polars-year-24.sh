#!/usr/bin/env bash
# polars 2.1.0, Python 3.11 or newer.
#
# Input: a column of days with two digits of the year, "13-05-24", turned to dates by `str.to_date()` with no format, which
# the documentation offers as inferred from the data.
#
# A good guess: 13 May 2024, as `str.to_date("%d-%m-%y")` gives; or an error that the format cannot be inferred, as
# `str.to_datetime()` raises for "13-05-24 10:30".
#
# What happens: the inferred format is the one for years of four digits, and two digits satisfy it: 13 May of the year 24.
# Sorting, joins on the day and `dt.year()` go wrong by two thousand years, and nothing is null.
#
# Seen:
#   inferred  0024-05-13
#   %d-%m-%y  2024-05-13
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'polars==2.1.0'
"$work/venv/bin/python" - <<'PY'
import polars as pl

days = pl.Series(["13-05-24", "14-05-24"])
inferred, told = days.str.to_date(), days.str.to_date("%d-%m-%y")
print("inferred", inferred[0].isoformat())
print("%d-%m-%y", told[0].isoformat())
assert inferred[0].isoformat() == "0024-05-13"
assert told[0].isoformat() == "2024-05-13"
try:
    pl.Series(["13-05-24 10:30"]).str.to_datetime()
except pl.exceptions.InvalidOperationError:
    pass
else:
    raise SystemExit("to_datetime infers a format now")
PY
