"""Hostile files: bombs, endless lines, files cut off in the middle."""

from __future__ import annotations

import gzip
import io
import json
import random
import subprocess
import sys
import tracemalloc
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beritaextract.errors import Problem
from beritaextract.sources import ReadOptions, read_paths
from beritaextract.sources.meter import Meter
from tests.sources.helpers import articles, items, kinds, write

MIB = 2**20


def test_a_line_over_the_limit_costs_itself_alone(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": '{"text":"satu"}\n{"text":"' + "x" * 5000 + '"}\n{"text":"dua"}\n'})
    assert kinds(tmp_path, max_record_bytes=1000) == ["article", "too-large", "article"]


def test_a_bomb_is_given_up_in_bounded_memory(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.jsonl.gz", "wb") as file:
        file.write(b'{"text":"satu"}\n')
        for _ in range(200):
            file.write(b"0" * MIB)
    tracemalloc.start()
    found = kinds(tmp_path, max_record_bytes=MIB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == ["article", "too-large"]
    assert peak < 12 * MIB


def test_a_whole_file_over_the_limit(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "x" * 2000, "b.json": '{"text":"' + "x" * 2000 + '"}'})
    assert kinds(tmp_path, max_file_bytes=1000) == ["too-large", "too-large"]


def test_what_stands_before_the_cut_of_a_gzip_is_kept(tmp_path: Path) -> None:
    numbers = random.Random(5)
    lines = "".join(f'{{"text":"{numbers.random()} {numbers.random()}"}}\n' for _ in range(2000))
    packed = gzip.compress(lines.encode())
    write(tmp_path, {"a.jsonl.gz": packed[: len(packed) // 2]})
    *found, last = items(tmp_path)
    assert 800 < sum(1 for item in found if not isinstance(item, Problem)) < 1200
    assert isinstance(last, Problem)
    assert last.kind == "damaged"


def test_a_csv_line_without_end(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id,text\n1," + "x" * 5000 + "\n"})
    assert kinds(tmp_path, max_record_bytes=1000) == ["too-large"]


@pytest.mark.parametrize("content", ['"isi"', '"isi""judul"', '"', "'isi'", '"isi\n"'])
def test_a_table_of_one_cell_without_an_end_of_line(tmp_path: Path, content: str) -> None:
    assert kinds(write(tmp_path, {"a.csv": content})) != ["article"]


def test_ten_gigabytes_in_one_line(tmp_path: Path) -> None:
    """The file is a hole on the disk; its line is given up after 32 times the limit and never held."""
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.write(b'{"text":"satu"}\n{"text":"')
        file.truncate(10 * 2**30)
    meter = Meter()
    tracemalloc.start()
    found = list(read_paths([tmp_path], ReadOptions(max_record_bytes=4 * MIB), meter=meter))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [item.kind if isinstance(item, Problem) else "article" for item in found] == ["article", "too-large"]
    assert "the rest of the file was not read" in str(found[1])
    assert meter.bytes < 34 * 4 * MIB
    assert peak < 24 * MIB


def test_ten_gigabytes_in_a_text(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(10 * 2**30)
    meter = Meter()
    (found,) = read_paths([tmp_path], ReadOptions(max_file_bytes=4 * MIB), meter=meter)
    assert isinstance(found, Problem) and found.kind == "too-large"
    assert meter.bytes < 8 * MIB


@pytest.mark.parametrize("codec", ["gzip", "zstd"])
@pytest.mark.parametrize("suffix", ["txt", "md", "html", "json", "jsonl", "csv"])
def test_bombs_of_every_format(tmp_path: Path, suffix: str, codec: str) -> None:
    name = f"a.{suffix}.{'gz' if codec == 'gzip' else 'zst'}"
    with pa.CompressedOutputStream(str(tmp_path / name), codec) as stream:
        stream.write(b'text,"' if suffix == "csv" else b'{"text":"')
        for _ in range(64):
            stream.write(b"0" * MIB)
    assert (tmp_path / name).stat().st_size < MIB
    tracemalloc.start()
    found = kinds(tmp_path, max_record_bytes=MIB, max_file_bytes=MIB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == ["too-large"]
    assert peak < 12 * MIB


def test_a_gzip_in_a_gzip_is_not_unpacked_twice(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl.gz.gz": gzip.compress(gzip.compress(b'{"text":"satu"}\n'))})
    assert "article" not in kinds(tmp_path / "a.jsonl.gz.gz")


def test_a_zip_under_another_name(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.txt", "0" * MIB)
    write(tmp_path, {"a.zip": packed.getvalue(), "b.txt": packed.getvalue(), "c.jsonl.gz": packed.getvalue()})
    assert kinds(tmp_path) == ["article", "encoding", "damaged"]
    assert kinds(tmp_path / "a.zip", max_record_bytes=1000) == ["too-large"]


def test_a_cell_of_a_parquet_file_over_the_limit(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": ["x" * 5000, "satu"]}), tmp_path / "a.parquet")
    assert kinds(tmp_path, max_record_bytes=1000) == ["too-large", "article"]


def test_references_that_multiply_stay_as_they_are(tmp_path: Path) -> None:
    """Billion laughs: nothing here expands entities that a document defines."""
    levels = "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(9))
    bomb = f"<!DOCTYPE x [<!ENTITY l0 'ha'>{levels}]><p>&l9;</p><p>&l9;</p>"
    write(tmp_path, {"a.txt": bomb, "b.jsonl": json.dumps({"text": bomb}) + "\n"})
    first, second = articles(tmp_path)
    assert first.text == bomb
    assert "&l9;" in second.text and len(second.text) < len(bomb)


@pytest.mark.parametrize("depth", [100, 500, 900, 5_000, 100_000])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_nested_to_any_depth(tmp_path: Path, depth: int, name: str) -> None:
    for field in ("text", "title"):
        brackets = "[" * depth, "]" * depth
        write(tmp_path, {name: f'{{"text":"dua","{field}":{brackets[0]}"satu"{brackets[1]}}}\n{{"text":"tiga"}}\n'})
        (first, *rest) = items(tmp_path)
        assert isinstance(first, Problem) == (field == "text" or depth > 900)
        assert rest == [] or [item.text for item in rest] == ["tiga"]  # type: ignore[union-attr]


# What is packed into a few kilobytes: before the unit, the unit again and again, behind it.
PACKED = {
    "empty records": ("json", b"[", b"{},", b"{}]"),
    "empty records in an object": ("json", b'{"berita":[', b"{},", b"{}]}"),
    "lists in lists": ("json", b"[", b"[[]],", b"1]"),
    "a list as a text": ("json", b'{"text":[', b"{},", b"{}]}"),
    "members without an end": ("json", b"{", b'"a":1,', b'"b":2}'),
    "brackets": ("json", b"", b"[", b""),
    "objects in objects": ("jsonl", b"", b'{"a":', b""),
    "a line of numbers": ("jsonl", b'{"text":[', b"1.5,", b"1]}"),
    "a line of tags": ("jsonl", b'{"text":"\xf0\x9f\x98\x80', b"<p>a", b'"}'),
    "a line of references": ("jsonl", b'{"text":"\xf0\x9f\x98\x80', b"&lt;", b'"}'),
    "a list in a string": ("jsonl", b'{"text":"[', b"'a',", b']"}'),
    "separators": ("csv", b"text\n", b",", b"\n"),
    "an empty record a line": ("jsonl", b"", b"{}\n", b""),
}
_PEAK = """
import sys
from pathlib import Path
from beritaextract.sources import read_paths
for item in read_paths([Path(sys.argv[1])]):
    last = item
# Not ru_maxrss, which a new process has from the one that started it.
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(peak.split()[1], type(last).__name__)
"""


@pytest.mark.parametrize("shape", PACKED)
def test_the_peak_of_a_packed_file(tmp_path: Path, shape: str) -> None:
    """No file takes more than 500 MiB, whatever it unpacks to; each becomes a row or an article."""
    suffix, head, unit, tail = PACKED[shape]
    size = 40 * MIB if suffix == "json" else 3 * MIB if b"\xf0" in head else 15 * MIB  # tags take time
    with gzip.open(tmp_path / f"a.{suffix}.gz", "wb", compresslevel=1) as file:
        file.write(head)
        for _ in range(size // len(unit) // 10_000):
            file.write(unit * 10_000)
        file.write(tail)
    command = [sys.executable, "-c", _PEAK, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    kibibytes, last = done.stdout.split()
    assert int(kibibytes) < 400 * 1024
    assert last in {"Problem", "SourceArticle"}


def test_a_long_run_of_equal_losses_is_one_row(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": '{"judul":"x"}\n' * 300 + '{"text":"satu"}\n' + '{"judul":"x"}\n' * 5})
    found = items(tmp_path)
    assert kinds(tmp_path) == ["no-body"] * 101 + ["article"] + ["no-body"] * 5
    assert isinstance(found[100], Problem) and found[100].message.startswith("200 more inputs in a row")


def test_a_large_array_is_read_through_a_window(tmp_path: Path) -> None:
    body = "Harga cabai naik. " * 500
    records = ",\n".join(json.dumps({"judul": f"J{n}", "isi": f"{n} {body}"}) for n in range(2_500))
    for name, content in {
        "a.json": f"[{records}]",
        "b.json": f'{{"total":2500,"data":{{"berita":[{records}]}}}}',
    }.items():
        write(tmp_path / name[0], {name: content})
        assert (tmp_path / name[0] / name).stat().st_size > 20 * MIB
        tracemalloc.start()
        found = articles(tmp_path / name[0])
        held = sum(len(article.text) for article in found)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert [article.title for article in found[::1000]] == ["J0", "J1000", "J2000"] and len(found) == 2_500
        assert peak - held < 60 * MIB


def test_lists_in_lists_are_read_to_a_depth(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": '{"text":' + "[" * 15 + '"satu"' + "]" * 15 + "}\n"})
    assert articles(tmp_path)[0].text == "satu"


def test_a_fault_of_a_reader_costs_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.csv": "id,text\n1,satu\n", "b.jsonl": '{"text":"dua"}\n'})

    def fails(*_: object) -> None:
        raise IndexError("list index out of range")

    monkeypatch.setattr("beritaextract.sources.tabular._dialect", fails)
    first, second = items(tmp_path)
    assert isinstance(first, Problem) and (first.kind, first.lost) == ("fault", True)
    assert "the reader failed (IndexError: list index out of range); report it" in first.message
    assert not isinstance(second, Problem)
