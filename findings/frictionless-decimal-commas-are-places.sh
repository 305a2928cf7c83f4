#!/usr/bin/env bash
# frictionless 5.21.0 (Frictionless Data: table schemas from the tables themselves), Python 3.11 or newer.
#
# Input: a CSV file as Indonesian offices and spreadsheets write it: semicolons between the cells, commas in the decimals
# ("2,5"), one column of changes in percent.  `describe` is asked for a schema, nothing else is set.
#
# A good guess: the column is text ("string"), since the comma is not the decimal sign that a schema has by default; or a
# number with decimalChar ",".
#
# What happens: the column of percents is a column of places.  "2,5" fits the type geopoint ("longitude, latitude"), which is
# tried before number and text, so a rise of two and a half per cent is read as the pair 2 and 5: a point in the Gulf of Guinea.
# As soon as one cell lies outside the globe ("2,125") the column is text again.
#
# Seen:
#   perubahan: geopoint [[2.0, 5.0], [1.0, 75.0], [-3.0, 1.0]]; with a cell 2,125: string
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'frictionless==5.21.0'
printf 'komoditas;perubahan\nberas;2,5\ngula;1,75\nminyak;-3,1\n' >short.csv
printf 'komoditas;perubahan\nberas;2,5\ngula;1,75\nminyak;2,125\n' >long.csv
venv/bin/python - <<'PY'
from frictionless import describe

short = describe("short.csv")
points = [[float(part) for part in row["perubahan"]] for row in short.read_rows()]
print("perubahan:", short.schema.get_field("perubahan").type, points)
assert short.schema.get_field("perubahan").type == "geopoint"
assert points == [[2.0, 5.0], [1.0, 75.0], [-3.0, 1.0]]
long = describe("long.csv")
print("with a cell 2,125:", long.schema.get_field("perubahan").type)
assert long.schema.get_field("perubahan").type == "string"
PY
