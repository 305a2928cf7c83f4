from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beritaextract import extract
from beritaextract.errors import Problem
from tests.sources.helpers import articles, items, kinds, write


def test_text_is_the_file_as_it_is(tmp_path: Path) -> None:
    text = "  Baris satu.\r\n\r\nBaris dua.\n"
    write(tmp_path, {"a.txt": text})
    assert articles(tmp_path)[0].text == text


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "---\ntitle: 'Beras'\ndate: 17 November 2022\n---\nHarga naik.\n", "b.md": "Tanpa.\n"})
    first, second = articles(tmp_path)
    assert (first.text, first.title, first.published) == ("Harga naik.\n", "Beras", "2022-11-17")
    assert second.text == "Tanpa.\n"


def test_json_one_record_an_array_and_a_wrapper(tmp_path: Path) -> None:
    one = {"text": "satu", "id": 1}
    write(
        tmp_path,
        {
            "a.json": json.dumps(one),
            "b.json": json.dumps([one, {"text": "dua"}]),
            "c.json": json.dumps({"total": 1, "articles": [one]}),
        },
    )
    found = articles(tmp_path)
    assert [article.text for article in found] == ["satu", "satu", "dua", "satu"]
    assert [article.place for article in found] == [None, "item 1", "item 2", "item 1"]


def test_of_an_array_that_was_cut_off_the_whole_records_are_kept(tmp_path: Path) -> None:
    write(tmp_path, {"a.json": '[\n{"text":"satu"},\n{"text":"dua"},\n{"text":"ti'})
    first, second, problem = items(tmp_path)
    assert [item.place for item in (first, second)] == ["item 1", "item 2"]
    assert isinstance(problem, Problem)
    assert problem.kind == "json" and "line 4" in problem.message and "2 articles before are kept" in problem.message


@pytest.mark.parametrize("text", ["[", "[{}", "[{},", "[{} {}]", "[1,]", '{"articles":[]}', "[]", " [ ] ", "[] x"])
def test_arrays_that_are_none(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"a.json": text})
    assert set(kinds(tmp_path)) <= {"json", "empty", "no-body"}
    assert kinds(tmp_path)


def test_json_lines_under_the_name_of_json(tmp_path: Path) -> None:
    write(tmp_path, {"a.json": '{"text":"satu"}\n{"text":"dua"}\n{rusak\n'})
    assert kinds(tmp_path / "a.json") == ["article", "article", "json"]


def test_jsonl_says_the_line_and_goes_on(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": '{"text":"satu"}\n\n{rusak\n{"judul":"x"}\n[1]\n{"text":" "}\n{"text":"dua"}'})
    found = items(tmp_path)
    assert [item.place for item in found] == ["line 1", "line 3", "line 4", "line 5", "line 6", "line 7"]
    assert kinds(tmp_path) == ["article", "json", "no-body", "no-body", "empty", "article"]


def test_jsonl_in_utf16_and_with_one_line_in_cp1252(tmp_path: Path) -> None:
    lines = '{"text":"“satu”"}\n{"text":"dua"}\n'
    mixed = '{"text":"“tiga”"}\n'.encode() + '{"text":"kata “empat” di sini"}\n'.encode("cp1252")
    write(tmp_path, {"a.jsonl": lines.encode("utf-16"), "b.jsonl": mixed})
    assert [article.text for article in articles(tmp_path)] == ["“satu”", "dua", "“tiga”", "kata “empat” di sini"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_csv_with_cells_over_several_lines(tmp_path: Path, separator: str) -> None:
    rows = [("id", "konten", "tanggal"), ("1", '"baris satu\nbaris ""dua"""', "17/11/2022"), ("2", "tiga", "")]
    write(tmp_path, {"a.csv": "\n".join(separator.join(row) for row in rows)})
    first, second = articles(tmp_path)
    assert (first.id, first.text, first.published, first.place) == (
        "1",
        'baris satu\nbaris "dua"',
        "2022-11-17",
        "line 2",
    )
    assert (second.id, second.text, second.place) == ("2", "tiga", "line 4")


def test_csv_rows_with_too_many_cells_are_not_cut(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id,text\n1,Harga naik, kata dia\n2,baik\n"})
    assert kinds(tmp_path) == ["csv", "article"]


def test_csv_with_a_carriage_return_in_a_cell_costs_that_row(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id,text\n1,satu\n2,du\ra\n3,tiga\n", "b.csv": "id\r,text\n1,satu\n"})
    found = items(tmp_path)
    assert [item.place for item in found] == ["line 2", "line 3", "line 4", "line 1", None]
    assert kinds(tmp_path) == ["article", "csv", "article", "csv", "no-body"]


def test_csv_with_an_unclosed_quotation_mark_says_where(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": 'id,text\n1,baik\n2,"' + "terus\n" * 100})
    found = items(tmp_path, max_record_bytes=200)
    assert [item.place for item in found] == ["line 2", "line 3"]
    assert isinstance(found[1], Problem) and "unclosed quotation mark" in found[1].message


def test_parquet(tmp_path: Path) -> None:
    pq.write_table(pa.table({"content": ["satu", None], "url": ["u1", "u2"], "large": [1, 2]}), tmp_path / "a.parquet")
    write(tmp_path, {"b.parquet": b"PAR1 rusak"})
    assert kinds(tmp_path) == ["article", "empty", "parquet"]


def test_a_column_that_is_no_text_is_not_called_empty(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": pa.array([17, None]), "url": ["u1", "u2"]}), tmp_path / "a.parquet")
    first, second, *_ = [item.message for item in items(tmp_path) if isinstance(item, Problem)]
    assert "holds '17', which is no text" in first
    assert "is empty" in second


def test_a_script_that_reads_like_prose_is_no_article(tmp_path: Path) -> None:
    words = "Harga beras naik lima persen di pasar kota, kata kepala dinas pada hari Senin, karena panen mundur. " * 3
    write(tmp_path, {"a.csv": f'nomor,kolom\n1,"<script>{words}</script>"\n2,"<p>{words}</p>"\n'})
    assert all(item.text for item in items(tmp_path) if not isinstance(item, Problem))
    assert "empty" in kinds(tmp_path) and kinds(tmp_path).count("article") == 1


def test_damaged_arrow(tmp_path: Path) -> None:
    table = pa.table({"content": ["satu", None]})
    with pa.ipc.new_file(tmp_path / "a.arrow", table.schema) as file:
        file.write_table(table)
    whole = (tmp_path / "a.arrow").read_bytes()
    outside = whole.replace(b"\x04\x00\x00\x00\x04\x00\x00\x00", b"\x04\x00\x00\x7f\x04\x00\x00\x7f")
    assert outside != whole  # where the texts begin and end
    write(tmp_path, {"b.arrow": whole[:-40], "c.feather": b"FEA1 lama", "d.arrow": b"", "e.arrow": outside})
    assert kinds(tmp_path) == ["article", "empty", "arrow", "arrow", "arrow", "arrow"]


def test_a_cell_that_parquet_cannot_hold_costs_its_row(tmp_path: Path) -> None:
    broken = pa.StringArray.from_buffers(2, pa.py_buffer(np.array([0, 4, 6], "int32")), pa.py_buffer(b"satu\xff\xfe"))
    days = pa.array([19_000, 19_000], pa.date32())
    pq.write_table(pa.table({"text": broken, "date": days}), tmp_path / "a.parquet")
    late = pa.array([10_000_000, 19_000], pa.date32())
    pq.write_table(pa.table({"text": ["satu", "dua"], "date": late}), tmp_path / "b.parquet")
    assert kinds(tmp_path) == ["article", "parquet", "article", "article"]
    first, _ = articles(tmp_path / "b.parquet")
    assert [(note.kind, note.lost) for note in first.notes] == [("parquet-cell", False)]


@pytest.mark.parametrize(("name", "codec"), [("a.jsonl.gz", "gzip"), ("a.jsonl.zst", "zstd")])
def test_packed_files(tmp_path: Path, name: str, codec: str) -> None:
    with pa.CompressedOutputStream(str(tmp_path / name), codec) as stream:
        stream.write(b'{"text":"satu"}\n' * 3)
    assert [article.text for article in articles(tmp_path)] == ["satu"] * 3


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl", "a.csv", "a.html", "a.txt.gz"])
def test_empty_files(tmp_path: Path, name: str) -> None:
    write(tmp_path, {name: gzip.compress(b"") if name.endswith(".gz") else b""})
    assert kinds(tmp_path) == ["empty"]


def test_a_csv_without_rows_is_empty(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id,text\n"})
    assert kinds(tmp_path) == ["empty"]


@pytest.mark.parametrize(
    ("name", "content", "kind", "advice"),
    [
        ("a.json", "{", "json", "repair it"),
        ("a.json", '{"judul":"x"}', "no-body", "--map text=FIELD"),
        ("a.json", "[" * 100_000, "json", "nested too deeply"),
        ("a.json", "5", "no-body", "not a number"),
        ("a.csv", "judul,tanggal\nx,y\n", "no-body", "--map text=FIELD"),
        ("a.txt", b"\xff\xfe\x00\xd8", "encoding", "iconv"),
        ("a.json", b'{"text":"\x00\x01"}', "json", "repair it"),
        ("a.txt.gz", b"bukan gzip", "damaged", "fetch it again"),
        ("a.pages", "x", "format", "save it as .docx"),
        ("a.q", "x", "format", "--from"),
    ],
)
def test_bad_files_say_what_to_do(tmp_path: Path, name: str, content: str | bytes, kind: str, advice: str) -> None:
    (problem,) = items(write(tmp_path, {name: content}) / name)
    assert isinstance(problem, Problem)
    assert problem.kind == kind
    assert advice in problem.message
    assert problem.source == str(tmp_path / name)


def test_a_format_can_be_said(tmp_path: Path) -> None:
    write(tmp_path, {"a.dat": '{"text":"satu"}\n'})
    assert articles(tmp_path / "a.dat", format="jsonl")[0].text == "satu"


def test_what_extract_printed_is_one_problem_and_no_articles(tmp_path: Path) -> None:
    printed = extract("“Harga naik 5 persen,” kata Camat Rina Wijaya.").model_dump_json()
    (problem,) = items(write(tmp_path, {"a.json": printed}) / "a.json")
    assert isinstance(problem, Problem)
    assert problem.kind == "no-body"


def test_two_columns_of_one_name_are_a_problem(tmp_path: Path) -> None:
    table = pa.table([pa.array(["Harga naik 5 persen, kata Budi."]), pa.array(["x"])], names=["text", "text"])
    with pa.ipc.new_file(tmp_path / "a.arrow", table.schema) as file:
        file.write_table(table)
    (problem,) = items(tmp_path / "a.arrow")
    assert isinstance(problem, Problem)
    assert "two columns are called 'text'" in problem.message


def test_a_reference_that_is_not_closed_ends_where_the_next_begins(tmp_path: Path) -> None:
    said = "mengatakan harga beras naik 6 persen di pasar kota itu sejak awal pekan."
    opened = [f"TY  - NEWS\nTI  - Judul\nN2  - {name} {said}\n" for name in ("Budi", "Siti")]
    found = articles(write(tmp_path, {"a.ris": "".join([*opened, "ER  - \nER  - \n"])}) / "a.ris")
    assert [article.text.split()[0] for article in found] == ["Budi", "Siti"]
