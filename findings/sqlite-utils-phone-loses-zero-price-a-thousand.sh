#!/usr/bin/env bash
# sqlite-utils 4.2.1 (CSV files into SQLite on the command line), Python 3.11 or newer.
#
# Input: a CSV file with phone numbers ("0812", as all of them begin in Indonesia) and prices with a point between thousands, put into a
# table by `sqlite-utils insert`, no option but --csv.
#
# A good guess: text, as up to version 3, where types were only detected with --detect-types; or, since 4.0 detects them
# by itself, at least text for digits that begin with a zero, which no number keeps.
#
# What happens: the phone numbers are integers without their zero, the prices are floats, a thousand times too small, and the
# text of the file is nowhere in the table.
#
# Seen:
#   [{"telepon": 812345678, "harga": 1.5}, {"telepon": 813345678, "harga": 12.25}]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'sqlite-utils==4.2.1'
printf 'telepon,harga\n0812345678,1.500\n0813345678,12.250\n' >toko.csv
venv/bin/sqlite-utils insert toko.db toko toko.csv --csv >/dev/null
seen=$(venv/bin/sqlite-utils rows toko.db toko | tr -d '\n')
echo "$seen"
test "$seen" = '[{"telepon": 812345678, "harga": 1.5}, {"telepon": 813345678, "harga": 12.25}]'
