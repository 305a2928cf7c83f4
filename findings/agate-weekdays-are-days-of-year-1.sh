#!/usr/bin/env bash
# agate 1.14.2 (the tables under csvkit, made for newsrooms), Python 3.11 or newer.
#
# Input: valid CSV files with one column each: names of weekdays, names of months, days without a year ("13 May"), results or
# fractions ("1/2"), hours and minutes ("14:30"), all read by Table.from_csv without an option.
#
# A good guess: text.  A weekday is no date, "13 May" has no year, and 14:30 is a quarter past two in the afternoon or text.
#
# What happens: each column gets a type and new values.  Sunday and Monday become 7 and 8 January of the year 1, May and
# June the first of the month in the year 1, "13 May" the 13th of May in the year 1, "1/2" and "3/4" days of 2001, and
# 14:30 a span of fourteen and a half minutes.  Written back to CSV the words are gone.
#
# Seen:
#   Sunday, Monday -> Date 0001-01-07, 0001-01-08          May, June -> Date 0001-05-01, 0001-06-01
#   13 May, 14 May -> Date 0001-05-13, 0001-05-14          1/2, 3/4 -> Date 2001-01-02, 2001-03-04
#   14:30, 15:15 -> TimeDelta 0:14:30, 0:15:15
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'agate==1.14.2' 'parsedatetime==2.6' 'babel==2.19.0'
"$work/venv/bin/python" - <<'PY'
import io

import agate

wanted = {
    ("Sunday", "Monday"): ("Date", ["0001-01-07", "0001-01-08"]),
    ("May", "June"): ("Date", ["0001-05-01", "0001-06-01"]),
    ("13 May", "14 May"): ("Date", ["0001-05-13", "0001-05-14"]),
    ("1/2", "3/4"): ("Date", ["2001-01-02", "2001-03-04"]),
    ("14:30", "15:15"): ("TimeDelta", ["0:14:30", "0:15:15"]),
}
for written, expected in wanted.items():
    column = agate.Table.from_csv(io.StringIO("column\n" + "\n".join(written) + "\n")).columns["column"]
    seen = (type(column.data_type).__name__, [str(value) for value in column.values()])
    print(", ".join(written), "->", seen[0], ", ".join(seen[1]))
    assert seen == expected, seen
PY
