#!/usr/bin/env bash
# The same sheet, read by two methods of one object, has its first cell at two places; one of them keeps the empty rows
# above a table but drops the empty columns beside it.
#
# Versions: python-calamine 0.9.1, xlsxwriter 3.3.1, Python 3.11 or newer.
#
# Input: a valid workbook whose only table, two by two, begins in the cell C4.
#
# A good guess: `iter_rows()` and `to_python()` give the same cells, since one is the lazy form of the other; both either
# begin at A1 (so that the number of a row and a column is that of the spreadsheet) or at C4, where `start` says that the
# cells begin.
#
# What happens: `to_python()` drops both, the rows above and the columns beside.  `to_python(skip_empty_area=False)` keeps
# both.  `iter_rows()`, which has no such setting, keeps the rows and drops the columns: its rows count from A1, its
# columns from C.
#
# Seen:
#   start (3, 2)
#   to_python() [['judul', 'isi'], ['Cabai', 'naik']]
#   to_python(skip_empty_area=False) [['', '', '', ''], ['', '', '', ''], ['', '', '', ''], ['', '', 'judul', 'isi'], ['', '', 'Cabai', 'naik']]
#   iter_rows() [['', ''], ['', ''], ['', ''], ['judul', 'isi'], ['Cabai', 'naik']]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-calamine==0.9.1 xlsxwriter==3.3.1
cat > seen.py <<'PYTHON'
import xlsxwriter
from python_calamine import CalamineWorkbook

book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
sheet.write_row("C4", ["judul", "isi"])
sheet.write_row("C5", ["Cabai", "naik"])
book.close()

read = CalamineWorkbook.from_path("a.xlsx").get_sheet_by_index(0)
print("start", read.start)
print("to_python()", read.to_python())
print("to_python(skip_empty_area=False)", read.to_python(skip_empty_area=False))
print("iter_rows()", list(read.iter_rows()))
PYTHON
venv/bin/python seen.py > seen
cat seen
diff seen - <<'SEEN'
start (3, 2)
to_python() [['judul', 'isi'], ['Cabai', 'naik']]
to_python(skip_empty_area=False) [['', '', '', ''], ['', '', '', ''], ['', '', '', ''], ['', '', 'judul', 'isi'], ['', '', 'Cabai', 'naik']]
iter_rows() [['', ''], ['', ''], ['', ''], ['judul', 'isi'], ['Cabai', 'naik']]
SEEN
