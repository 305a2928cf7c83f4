#!/usr/bin/env bash
# duckdb 2.0.1 (detection of types in CSV files), Python 3.11 or newer.
#
# Input: valid CSV files with a column of days written as most of the world writes short dates, day-month-year with two
# digits of the year: 13-05-24 and 14-05-24.  The file is read with no option at all.
#
# A good guess: 13 and 14 May 2024, since the same column with four digits, 13-05-2024, is read as 13 May 2024 and so is
# 05-06-2024 as 5 June; or, since the order cannot be known, a column of text.
#
# What happens: with two digits the first number is taken for the year wherever it can be one, so days and years change
# places: 24 May 2013 and 24 May 2014, as DATE and without a word.  One more row whose last number is no day, 31-12-99,
# turns the order of the whole file, and the very same row becomes 13 May 2024.  With a clock time behind it the row
# 05-06-24 10:30 is a moment in the year 5 of our era.
#
# Seen:
#   13-05-24, 14-05-24            2013-05-24, 2014-05-24
#   13-05-24, 14-05-24, 31-12-99  2024-05-13, 2024-05-14, 1999-12-31
#   05-06-2024                    2024-06-05
#   05-06-24 10:30                0005-06-24 10:30:00
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'duckdb==2.0.1'
cd "$work"
"$work/venv/bin/python" - <<'PY'
from pathlib import Path

import duckdb

wanted = {
    ("13-05-24", "14-05-24"): ["2013-05-24", "2014-05-24"],
    ("13-05-24", "14-05-24", "31-12-99"): ["2024-05-13", "2024-05-14", "1999-12-31"],
    ("05-06-2024",): ["2024-06-05"],
    ("05-06-24 10:30",): ["0005-06-24 10:30:00"],
}
for written, expected in wanted.items():
    Path("days.csv").write_text("day,amount\n" + "".join(f"{day},1\n" for day in written), encoding="utf-8")
    read = [str(day) for (day,) in duckdb.sql("select day from read_csv('days.csv')").fetchall()]
    print(", ".join(written), "->", ", ".join(read))
    assert read == expected, read
PY
