#!/usr/bin/env bash
# polars 2.1.0, Python 3.11 or newer.
#
# Input: a frame with a column of exact decimals, 1 and 2, the type that Python's Decimal("1") and Parquet's
# decimal(38, 0) give; and the share of each in their sum.
#
# A good guess: 0.33… and 0.66…, with some digits, as the same frame gives when the same is asked in SQL, as pyarrow
# (0.3333) and DuckDB give, and as whole numbers of the type Int64 give (0.333…).
#
# What happens: quotient and product keep the larger scale of their operands, here none, and are rounded to it without a
# word.  The shares are 0 and 1, 2/3 is 1, and 0.1 * 0.1 is 0.0.  `DataFrame.sql` divides the very same columns to
# 0.333333, so the two ways into one engine differ.
#
# Seen:
#   expression  [Decimal('0'), Decimal('1')]
#   SQL         [Decimal('0.333333'), Decimal('0.666667')]
#   0.1 * 0.1   Decimal('0.0')
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'polars==2.1.0'
"$work/venv/bin/python" - <<'PY'
from decimal import Decimal

import polars as pl

frame = pl.DataFrame({"amount": [Decimal("1"), Decimal("2")]})
shares = frame.select(share=pl.col("amount") / pl.col("amount").sum())["share"].to_list()
in_sql = frame.sql("select amount / (select sum(amount) from self) as share from self")["share"].to_list()
tenth = pl.Series([Decimal("0.1")])
product = (tenth * tenth).to_list()
print("expression", shares)
print("SQL", in_sql)
print("0.1 * 0.1", product)
assert shares == [Decimal("0"), Decimal("1")]
assert in_sql == [Decimal("0.333333"), Decimal("0.666667")]
assert product == [Decimal("0.0")]
PY
