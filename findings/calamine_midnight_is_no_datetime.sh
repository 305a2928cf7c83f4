#!/usr/bin/env bash
# Of one column of moments, all written and formatted alike, those at midnight come back as another type, which cannot be
# compared with the rest.
#
# Versions: python-calamine 0.9.1, xlsxwriter 3.3.1, Python 3.11 or newer.
#
# Input: a valid workbook with three moments in a column, each written with `write_datetime` and the number format
# `yyyy-mm-dd hh:mm`; the second of them is 2024-05-14 00:00.
#
# A good guess: the type of a cell follows its number format, so all three are `datetime.datetime`, as openpyxl gives
# them, and the column can be sorted.
#
# What happens: the type follows the value.  Midnight is given as `datetime.date`, the others as `datetime.datetime`, and
# sorting the column raises a TypeError; so a program works until the first article that was published at midnight.
#
# Seen:
#   [datetime.datetime(2024, 5, 13, 8, 15), datetime.date(2024, 5, 14), datetime.datetime(2024, 5, 15, 9, 30)]
#   can't compare datetime.datetime to datetime.date
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-calamine==0.9.1 xlsxwriter==3.3.1
cat > seen.py <<'PYTHON'
from datetime import datetime

import xlsxwriter
from python_calamine import CalamineWorkbook

book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
for row, value in enumerate([datetime(2024, 5, 13, 8, 15), datetime(2024, 5, 14), datetime(2024, 5, 15, 9, 30)]):
    sheet.write_datetime(row, 0, value, moment)
book.close()

column = [row[0] for row in CalamineWorkbook.from_path("a.xlsx").get_sheet_by_index(0).to_python()]
print(column)
try:
    print(sorted(column))
except TypeError as error:
    print(error)
PYTHON
venv/bin/python seen.py > seen
cat seen
diff seen - <<'SEEN'
[datetime.datetime(2024, 5, 13, 8, 15), datetime.date(2024, 5, 14), datetime.datetime(2024, 5, 15, 9, 30)]
can't compare datetime.datetime to datetime.date
SEEN
