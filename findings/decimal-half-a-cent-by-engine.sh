#!/usr/bin/env bash
# DuckDB 2.0.1, Polars 2.1.0 and pyarrow 26.0.1 (text to exact decimals), Python 3.11 or newer.
#
# Input: prices as text with three places, exactly halfway between two cents, cast to decimal(10, 2).
#
# A good guess: one answer for all exact types, commercial rounding (1.005 is 1.01), since no binary fraction is involved;
# or an error, since a digit is lost.
#
# What happens: three engines, three answers.  DuckDB rounds halves away from zero, Polars to the even digit, both in silence;
# pyarrow raises.  Through a float DuckDB gives a fourth: 1.005::DOUBLE::DECIMAL(10, 2) is 1.00.
#
# Seen:
#   1.005: DuckDB 1.01, Polars 1.00; 1.015: DuckDB 1.02, Polars 1.02; 1.025: DuckDB 1.03, Polars 1.02; pyarrow: ArrowInvalid
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pyarrow==26.0.1' 'duckdb==2.0.1' 'polars==2.1.0'
"$work/venv/bin/python" - <<'PY'
import duckdb
import polars as pl
import pyarrow as pa

texts = ["1.005", "1.015", "1.025"]
by_duckdb = [str(duckdb.sql(f"SELECT '{text}'::DECIMAL(10, 2)").fetchall()[0][0]) for text in texts]
by_polars = [str(value) for value in pl.Series(texts).str.to_decimal(scale=2)]
print("DuckDB", by_duckdb, "Polars", by_polars)
assert by_duckdb == ["1.01", "1.02", "1.03"]
assert by_polars == ["1.00", "1.02", "1.02"]
try:
    pa.array(texts).cast(pa.decimal128(10, 2))
except pa.ArrowInvalid as error:
    print("pyarrow", error)
else:
    raise AssertionError("pyarrow took it")
assert str(duckdb.sql("SELECT 1.005::DOUBLE::DECIMAL(10, 2)").fetchall()[0][0]) == "1.00"
PY
