"""Workbooks as people and scrapers leave them, and hostile ones: each a row that says what to do, in bounded memory."""

from __future__ import annotations

import datetime
import tracemalloc
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from beritaextract.errors import Problem
from beritaextract.sources import workbook_size, workbooks
from tests.sources.helpers import articles, items, kinds, write

pytest.importorskip("python_calamine", reason="the extra xlsx is not installed")
openpyxl = pytest.importorskip("openpyxl", reason="workbooks are made with openpyxl")

BODY = "Harga cabai di Pasar Senen naik 12 persen, kata pedagang bernama Rini Astuti."
MIB = 2**20


def workbook(path: Path, **sheets: Sequence[Sequence[Any]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    book.close()
    return path


def packed(path: Path, parts: dict[str, bytes], base: Path | None = None) -> Path:
    """A zip with the parts, and with those of the workbook `base`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        if base is not None:
            with zipfile.ZipFile(base) as whole:
                parts = {name: whole.read(name) for name in whole.namelist()} | parts
        for name, content in parts.items():
            out.writestr(name, content)
    return path


def ods(path: Path, rows: str) -> Path:
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="Berita">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return packed(path, {"mimetype": kind, "content.xml": content.encode(), "META-INF/manifest.xml": b"<manifest/>"})


def cell(value: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def row(*values: str) -> str:
    return f"<table:table-row>{''.join(map(cell, values))}</table:table-row>"


def test_real_dates_numbers_and_a_title_above_the_header(tmp_path: Path) -> None:
    rows = [
        ["Rekap Berita Mei"],
        [],
        ["No", "Judul", "Tanggal", "Isi Berita", "Tautan"],
        [1, "Cabai", datetime.date(2024, 5, 13), BODY, "https://contoh.id/1"],
        [2, "Bawang", datetime.datetime(2024, 5, 14, 8, 30), BODY, None],
        [3, "Beras", "Rabu, 15 Mei 2024", BODY, None],
        [4, "Gula", 45428, BODY, None],
    ]
    found = articles(workbook(tmp_path / "a.xlsx", Berita=rows))
    assert [article.published for article in found] == ["2024-05-13", "2024-05-14", "2024-05-15", "2024-05-16"]
    assert [article.place for article in found] == ["row 4", "row 5", "row 6", "row 7"]
    assert (found[0].title, found[0].url, found[0].text) == ("Cabai", "https://contoh.id/1", BODY)


def test_a_sheet_for_each_outlet_and_one_without_articles(tmp_path: Path) -> None:
    table = [["judul", "isi"], ["Cabai", BODY]]
    found = items(workbook(tmp_path / "a.xlsx", Antara=table, Contoh=table, Grafik=[["bulan", 1], ["Mei", 2]]))
    assert [item.place for item in found] == ["sheet Antara, row 2", "sheet Contoh, row 2", "sheet Grafik"]
    assert isinstance(found[2], Problem) and (found[2].kind, found[2].lost) == ("sheet", False)


def test_a_table_that_does_not_begin_in_the_corner_with_remarks_beside_it(tmp_path: Path) -> None:
    rows = [[], [], [None, None, "judul", "isi"], [None, None, "Cabai", BODY, "sudah dicek"]]
    (article,) = articles(workbook(tmp_path / "a.xlsx", Berita=rows))
    assert (article.text, article.place) == (BODY, "row 4")


def test_merged_cells_count_once(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Berita=[["Berita Daerah", None], ["judul", "isi"], ["Cabai", BODY]])
    book = openpyxl.load_workbook(path)
    book["Berita"].merge_cells("A1:B1")
    book.save(path)
    assert [article.text for article in articles(path)] == [BODY]


def test_a_day_before_1900_is_told_of(tmp_path: Path) -> None:
    rows = [["isi", "tanggal"], [BODY, "17-08-1899"], [BODY, -5]]
    first, second = articles(workbook(tmp_path / "a.xlsx", Berita=rows))
    assert (first.published, second.published) == ("1899-08-17", None)
    assert [note.kind for note in second.notes] == ["published"]


def test_formulas_are_not_run_and_those_without_a_value_are_told_of(tmp_path: Path) -> None:
    rows = [["judul", "isi"], ["Cabai", '=HYPERLINK("http://contoh.id","x")'], ["Bawang", BODY]]
    found = items(workbook(tmp_path / "a.xlsx", Berita=rows))
    assert kinds(tmp_path) == ["formulas", "empty", "article"]
    assert isinstance(found[0], Problem) and "1 cells hold formulas" in found[0].message and not found[0].lost


def test_a_text_that_fills_its_cell_may_be_cut_off(tmp_path: Path) -> None:
    text = (BODY + " ") * 500
    rows = [["isi"], [text[: workbooks.LONGEST_CELL]], [text[: workbooks.LONGEST_CELL - 1]]]
    full, shorter = articles(workbook(tmp_path / "a.xlsx", Berita=rows))
    assert [note.kind for note in full.notes] == ["cut-off"]
    assert shorter.notes == ()


def test_opendocument_with_a_sheet_full_of_empty_rows(tmp_path: Path) -> None:
    day = '<table:table-cell office:value-type="date" office:date-value="2024-05-13"><text:p>13/05/24</text:p>'
    empty = '<table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>'
    rows = row("judul", "tanggal", "isi") + f"<table:table-row>{cell('Cabai')}{day}</table:table-cell>{cell(BODY)}"
    (article,) = articles(ods(tmp_path / "a.ods", f"{rows}</table:table-row>{empty}"))
    assert (article.title, article.published, article.text) == ("Cabai", "2024-05-13", BODY)


@pytest.mark.parametrize(
    ("content", "kind", "advice"),
    [
        (b"", "damaged", "save it"),
        (b"bukan buku kerja", "damaged", "save it"),
        (workbook_size._OLE + b"x" * 600, "workbook", "save it as .xlsx"),
        (workbook_size._OLE + b"x" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted", "save it without one"),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, content: bytes, kind: str, advice: str) -> None:
    (problem,) = items(write(tmp_path, {"a.xlsx": content}))
    assert isinstance(problem, Problem) and problem.kind == kind and advice in problem.message


def test_a_workbook_that_was_cut_off(tmp_path: Path) -> None:
    data = workbook(tmp_path / "a.xlsx", Berita=[["isi"], [BODY]]).read_bytes()
    for share in range(1, 10):
        write(tmp_path, {"a.xlsx": data[: len(data) * share // 10]})
        assert kinds(tmp_path) == ["damaged"]


def test_a_damaged_sheet(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "whole.xlsx", Berita=[["isi"], [BODY]])
    packed(tmp_path / "a.xlsx", {"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row><c r='A1' t='s'><v>9"}, whole)
    assert set(kinds(tmp_path / "a.xlsx")) <= {"damaged", "empty"}


def test_pictures_and_macros_alone(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Foto=[])
    assert kinds(path) == ["empty"]
    macros = packed(
        tmp_path / "b.xlsm", {"xl/vbaProject.bin": b"Shell('rm')"}, workbook(tmp_path / "c.xlsx", B=[["isi"], [BODY]])
    )
    assert kinds(macros) == ["article"]


def test_bombs_are_given_up_in_bounded_memory(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "whole.xlsx", Berita=[["isi"], [BODY]])
    packed(tmp_path / "a.xlsx", {"xl/media/foto.xml": b"0" * (40 * MIB)}, whole)
    book = openpyxl.load_workbook(whole)
    book["Berita"]["XFD1048576"] = "jauh"
    book.save(tmp_path / "b.xlsx")
    full = '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p>'
    rows = f'<table:table-row table:number-rows-repeated="1048576">{full}</table:table-cell></table:table-row>'
    ods(tmp_path / "c.ods", rows)
    whole.unlink()
    tracemalloc.start()
    found = kinds(tmp_path, max_file_bytes=8 * MIB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == ["too-large"] * 3
    assert peak < 16 * MIB


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "python_calamine", None)
    (problem,) = items(workbook(tmp_path / "a.xlsx", Berita=[["isi"], [BODY]]))
    assert isinstance(problem, Problem)
    assert problem.kind == "missing-extra" and 'pip install "python-calamine>=0.9" "xlsxwriter>=3.1"' in problem.message


def test_an_encrypted_zip(tmp_path: Path) -> None:
    data = bytearray(workbook(tmp_path / "a.xlsx", Berita=[["isi"], [BODY]]).read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1  # the flag of encryption in the directory of the zip
    (problem,) = items(write(tmp_path, {"a.xlsx": bytes(data)}))
    assert isinstance(problem, Problem) and problem.kind in {"encrypted", "damaged"}


def test_a_page_called_a_workbook(tmp_path: Path) -> None:
    first = f"<tr><td rowspan=2>13/05/2024</td><td>Beras</td><td>{BODY}<br>Lagi.</td></tr>"
    page = (
        "<meta charset=utf-8><table border=1><tr><th colspan=3>Rekap Berita</th></tr>"
        f"<tr><td>Tanggal<td>Judul<td>Isi</tr>{first}<tr><td>Cabai</td><td>{BODY}</td></tr></table>"
    )
    found = items(write(tmp_path, {"a.xls": page}))
    assert [(item.title, item.published, item.text, item.made) for item in found] == [  # type: ignore[union-attr]
        ("Beras", "2024-05-13", f"{BODY}\n\nLagi.", True),
        ("Cabai", "2024-05-13", BODY, True),
    ]
