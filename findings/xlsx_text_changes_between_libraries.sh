#!/usr/bin/env bash
# A text of letters, digits and underscores goes into a workbook and another text comes out of it, in most ways from the
# usual libraries to each other; `_x005F_x0041_` is read in three ways.
#
# Versions: openpyxl 3.1.5, xlsxwriter 3.3.1, python-calamine 0.9.1, Python 3.11 or newer.
#
# Input: the text cells `kode_x0041_` and `_x005F_x0041_`, plain ASCII, valid in any spreadsheet.  In the file format
# `_xHHHH_` is an escape for a character; a writer has to write the underscore of such a text as `_x005F_`.
#
# A good guess: a text cell that one library writes is read by every library as it was given; escapes are a matter of the
# file.
#
# What happens: openpyxl does not escape what it writes, so it alone reads it back: calamine, as Excel does, finds `kodeA`.
# xlsxwriter escapes, but overlooks a second `_x0041_` that shares an underscore with the first, so that calamine reads
# `_x005F_x0041_` as `_x005FA`; and openpyxl resolves escapes by deleting every `x005F_`, so that it reads `_x0041_`.
# Of the four ways one gives back both texts.
#
# Seen:
#   openpyxl to openpyxl: ['kode_x0041_', '_x005F_x0041_']
#   openpyxl to calamine: ['kodeA', '_x0041_']
#   xlsxwriter to openpyxl: ['kode_x0041_', '_x0041_']
#   xlsxwriter to calamine: ['kode_x0041_', '_x005FA']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 xlsxwriter==3.3.1 python-calamine==0.9.1
cat > seen.py <<'PYTHON'
import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

TEXTS = ["kode_x0041_", "_x005F_x0041_"]

book = openpyxl.Workbook()
book.active.append(TEXTS)
book.save("openpyxl.xlsx")
book = xlsxwriter.Workbook("xlsxwriter.xlsx")
book.add_worksheet().write_row("A1", TEXTS)
book.close()

for writer in ("openpyxl", "xlsxwriter"):
    (row,) = openpyxl.load_workbook(f"{writer}.xlsx").active.iter_rows(values_only=True)
    print(f"{writer} to openpyxl:", list(row))
    (row,) = CalamineWorkbook.from_path(f"{writer}.xlsx").get_sheet_by_index(0).to_python()
    print(f"{writer} to calamine:", row)
PYTHON
venv/bin/python seen.py > seen
cat seen
diff seen - <<'SEEN'
openpyxl to openpyxl: ['kode_x0041_', '_x005F_x0041_']
openpyxl to calamine: ['kodeA', '_x0041_']
xlsxwriter to openpyxl: ['kode_x0041_', '_x0041_']
xlsxwriter to calamine: ['kode_x0041_', '_x005FA']
SEEN
