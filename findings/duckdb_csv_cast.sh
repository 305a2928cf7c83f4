#!/usr/bin/env bash
# A LIMIT that cuts nothing off changes the values of a query over a CSV file, and so does one column more.
#
# Versions: duckdb 2.0.1, Python 3.11 or newer.
#
# Input: a valid CSV file whose columns DuckDB's own detection reads as DOUBLE and TIME (`DESCRIBE` says so).
#
# A good guess: a column has the type that DESCRIBE says, in every query: `CAST(price AS VARCHAR)` is the text of a DOUBLE,
# `1.5`, and `CAST(share AS INTEGER)` rounds a DOUBLE, 2.5 to 2, over the file as over a table that was made of it.
#
# What happens: where a cast is the only use of its column and nothing stands between it and the file, it is pushed into
# the reader, which casts the characters of the file instead: `1.50` stays `1.50`, and 2.5 becomes 3, since text rounds
# half away from zero and a DOUBLE half to even.  A LIMIT, a WHERE on any column, or the column itself in the SELECT
# brings the other value back.  So COUNT(DISTINCT …) over the file and over its table differ, and so do rounded numbers.
#
# Seen:
#   types: [('price', 'DOUBLE'), ('time', 'TIME'), ('share', 'DOUBLE')]
#   text: [('1.50', '08:30'), ('1.5', '09:05')]
#   text, with LIMIT 5: [('1.5', '08:30:00'), ('1.5', '09:05:00')]
#   different prices: file 2, table 1
#   rounded: [(3,), (2,)]
#   rounded, beside the column itself: [(2, 2.5), (2, 1.5)]
#   rounded, over the table: [(2,), (2,)]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1
cat > seen.py <<'PYTHON'
import duckdb

with open("prices.csv", "w") as file:
    file.write("price,time,share\n1.50,08:30,2.5\n1.5,09:05,1.5\n")


def ask(sql):
    return duckdb.sql(sql).fetchall()


duckdb.sql("CREATE TABLE prices AS FROM 'prices.csv'")
print("types:", ask("SELECT column_name, column_type FROM (DESCRIBE FROM 'prices.csv')"))
text = "SELECT CAST(price AS VARCHAR), CAST(time AS VARCHAR) FROM 'prices.csv'"
print("text:", ask(text))
print("text, with LIMIT 5:", ask(text + " LIMIT 5"))
different = "SELECT count(DISTINCT text) FROM (SELECT CAST(price AS VARCHAR) AS text FROM {})"
(in_file,), (in_table,) = ask(different.format("'prices.csv'")) + ask(different.format("prices"))
print(f"different prices: file {in_file}, table {in_table}")
print("rounded:", ask("SELECT CAST(share AS INTEGER) FROM 'prices.csv'"))
print("rounded, beside the column itself:", ask("SELECT CAST(share AS INTEGER), share FROM 'prices.csv'"))
print("rounded, over the table:", ask("SELECT CAST(share AS INTEGER) FROM prices"))
PYTHON
venv/bin/python seen.py > seen
cat seen
diff seen - <<'SEEN'
types: [('price', 'DOUBLE'), ('time', 'TIME'), ('share', 'DOUBLE')]
text: [('1.50', '08:30'), ('1.5', '09:05')]
text, with LIMIT 5: [('1.5', '08:30:00'), ('1.5', '09:05:00')]
different prices: file 2, table 1
rounded: [(3,), (2,)]
rounded, beside the column itself: [(2, 2.5), (2, 1.5)]
rounded, over the table: [(2,), (2,)]
SEEN
