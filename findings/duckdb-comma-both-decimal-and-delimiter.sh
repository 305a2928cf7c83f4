#!/usr/bin/env bash
# duckdb 2.0.1 (detection of the dialect of CSV files), Python 3.11 or newer.
#
# Input: a valid CSV file as spreadsheets write it in most of Europe and in Indonesia: two columns parted by a semicolon,
# numbers with a decimal comma, "harga;berat" above "1.500,50;1,5".  `decimal_separator=','` is given.
#
# A good guess: where the caller says that the comma is the decimal separator, it is not also taken for the delimiter, and
# the file has the columns harga and berat, as it has when a column of words is added.
#
# What happens: the detection ignores the option and picks the comma, since each row of data has two of them: three
# columns, two of them numbers with the wrong value (1.5 and 5 in place of 1500.50 and 1.5), the header lost without a
# message.  `delim=';'` beside it helps.
#
# Seen:
#   decimal_separator=','             ['column0', 'column1', 'column2'] ('1.500', '50;1', 5)
#   decimal_separator=',', delim=';'  ['harga', 'berat'] ('1.500,50', 1.5)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'duckdb==2.0.1'
cd "$work"
printf 'harga;berat\n1.500,50;1,5\n2.250,25;2,25\n' > harga.csv
"$work/venv/bin/python" - <<'PY'
import duckdb

wanted = {
    "decimal_separator=','": (["column0", "column1", "column2"], ("1.500", "50;1", 5)),
    "decimal_separator=',', delim=';'": (["harga", "berat"], ("1.500,50", 1.5)),
}
for options, expected in wanted.items():
    table = duckdb.sql(f"select * from read_csv('harga.csv', {options})")
    seen = (table.columns, table.fetchall()[0])
    print(options, *seen)
    assert seen == expected
PY
