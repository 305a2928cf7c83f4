#!/usr/bin/env bash
# pyarrow 26.0.1, pandas 3.1.1 (columns of Arrow decimals) and DuckDB 2.0.1, beside Polars 2.1.0; Python 3.11 or newer.
#
# Input: a column of exact whole amounts, decimal(18, 0), as Parquet files of prices and counts have: 1 and 2; its average and median.
#
# A good guess: 1.5 for both, as a float or as a decimal with a place more; that is what DuckDB and Polars give for the average
# and pandas for the median.
#
# What happens: averages keep the scale of the column.  The mean of 1 and 2 is 2 in pyarrow (whole table and group_by) and in pandas,
# that of -1 and -2 is -2, that of 1, 1 and 2 is 1; the result is an exact type, and wrong by up to half a unit.  DuckDB, whose
# avg() is 1.5, does it with the median: 1, cut, not rounded, while pyarrow's quantile is 1.5 and so is Polars'.
#
# Seen:
#   mean: pyarrow 2, group_by 2, pandas 2, Polars 1.5, DuckDB 1.5; median: DuckDB 1, pandas 1.5, Polars 1.5
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pyarrow==26.0.1' 'pandas==3.1.1' 'duckdb==2.0.1' 'polars==2.1.0'
"$work/venv/bin/python" - <<'PY'
from decimal import Decimal

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

amounts = pa.array([Decimal(1), Decimal(2)], pa.decimal128(18, 0))
amounts_table = pa.table({"all": [0, 0], "amount": amounts})
series = pd.Series(amounts, dtype=pd.ArrowDtype(amounts.type))
frame = pl.from_arrow(amounts_table)
seen = {
    "mean pyarrow": pc.mean(amounts).as_py(),
    "mean group_by": amounts_table.group_by("all").aggregate([("amount", "mean")])["amount_mean"][0].as_py(),
    "mean pandas": series.mean(),
    "mean polars": frame["amount"].mean(),
    "mean duckdb": duckdb.sql("SELECT avg(amount) FROM amounts_table").fetchall()[0][0],
    "median duckdb": duckdb.sql("SELECT median(amount) FROM amounts_table").fetchall()[0][0],
    "median pandas": series.median(),
    "median polars": frame["amount"].median(),
}
print(seen)
assert list(seen.values()) == [2, 2, 2, 1.5, 1.5, 1, 1.5, 1.5]
assert isinstance(seen["mean pyarrow"], Decimal) and isinstance(seen["median duckdb"], Decimal)
assert pc.mean(pa.array([Decimal(1), Decimal(1), Decimal(2)], pa.decimal128(18, 0))).as_py() == 1
assert pc.mean(pa.array([Decimal(-1), Decimal(-2)], pa.decimal128(18, 0))).as_py() == -2
PY
