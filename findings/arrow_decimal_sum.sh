#!/usr/bin/env bash
# Three amounts, all positive, add up to a negative one, and the mean of three equal numbers is not that number.
#
# Versions: pyarrow 26.0.1, Python 3.11 or newer.
#
# Input: a valid column of decimal128(38, 18), the type that Spark gives to decimals without a declared precision, with
# three times 60,000,000,000,000,000,000 (6e19).  Each value fits the type; the sum 1.8e20 has one digit too many.
#
# A good guess: `pyarrow.compute.sum` raises, as `pyarrow.compute.add` of the same column does ("Decimal precision out
# of range"), returns null, as Spark does without ANSI mode, or widens to decimal256.  The mean, 6e19, fits in any case.
#
# What happens: the 128 bits wrap around without a word.  The sum is negative, its scalar fails its own `validate`, and
# the mean, which is made of the sum, is negative too; the same in `Table.group_by(...).aggregate(...)`.
#
# Seen:
#   add: Decimal precision out of range [1, 38]: 39
#   sum: -160282366920938463463.374607431768211456
#   mean: -53427455640312821154.458202477256070485
#   group_by: sum -160282366920938463463.374607431768211456, mean -53427455640312821154.458202477256070485
#   validate: Decimal value -160282366920938463463374607431768211456 does not fit in precision of decimal128(38, 18)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyarrow==26.0.1
cat > seen.py <<'PYTHON'
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

column = pa.array([Decimal("60000000000000000000")] * 3, pa.decimal128(38, 18))
column.validate(full=True)
try:
    print("add:", pc.add(column, column)[0])
except pa.ArrowInvalid as error:
    print("add:", error)
total = pc.sum(column)
print("sum:", total)
print("mean:", pc.mean(column))
table = pa.table({"group": ["a"] * 3, "amount": column})
(row,) = table.group_by("group").aggregate([("amount", "sum"), ("amount", "mean")]).to_pylist()
print(f"group_by: sum {row['amount_sum']}, mean {row['amount_mean']}")
try:
    total.validate(full=True)
    print("validate: well")
except pa.ArrowInvalid as error:
    print("validate:", error)
PYTHON
venv/bin/python seen.py > seen
cat seen
diff seen - <<'SEEN'
add: Decimal precision out of range [1, 38]: 39
sum: -160282366920938463463.374607431768211456
mean: -53427455640312821154.458202477256070485
group_by: sum -160282366920938463463.374607431768211456, mean -53427455640312821154.458202477256070485
validate: Decimal value -160282366920938463463374607431768211456 does not fit in precision of decimal128(38, 18)
SEEN
