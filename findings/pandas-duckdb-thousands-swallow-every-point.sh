#!/usr/bin/env bash
# pandas 3.1.1 and DuckDB 2.0.1 (CSV readers with a sign for decimals and one for thousands), Python 3.11 or newer.
#
# Input: one sheet as offices in Indonesia and Europe send it: decimal comma, points between thousands, a date with points, the
# number of a section (1.2.3), and a rate that somebody typed with a decimal point (1.5).
#
# A good guess: "1.500" is 1500; "1.5", "03.02.2025" and "1.2.3" are no numbers in that notation and stay text, for a group
# of thousands has three digits.
#
# What happens: both throw every point away.  1.5 is 15 in both.  In pandas 3 February 2025 is the integer 3022025 and section
# 1.2.3 is 123; DuckDB keeps the date, but section 1.2.3 is 1 February of the year 3.  (Told to read the columns as DOUBLE,
# DuckDB gives 3022025 and 123 too.)
#
# Seen:
#   pandas {'a': 1.5, 'b': 1500, 'tanggal': 3022025, 'pasal': 123, 'nilai': 15}
#   duckdb (1.5, 1500, 2025-02-03, 0003-02-01, 15)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'pandas==3.1.1' 'duckdb==2.0.1'
printf 'a;b;tanggal;pasal;nilai\n1,5;1.500;03.02.2025;1.2.3;1.5\n' >sheet.csv
venv/bin/python - <<'PY'
import datetime

import duckdb
import pandas as pd

row = pd.read_csv("sheet.csv", sep=";", decimal=",", thousands=".").iloc[0].to_dict()
print("pandas", row)
assert row == {"a": 1.5, "b": 1500, "tanggal": 3022025, "pasal": 123, "nilai": 15}
seen = duckdb.sql("FROM read_csv('sheet.csv', delim=';', decimal_separator=',', thousands='.')").fetchall()
print("duckdb", seen)
assert seen == [(1.5, 1500, datetime.date(2025, 2, 3), datetime.date(3, 2, 1), 15)]
PY
