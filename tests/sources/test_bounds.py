"""Hostile files: bombs, endless lines, files cut off in the middle."""

from __future__ import annotations

import gzip
import random
import tracemalloc
from pathlib import Path

from beritaextract.errors import Problem
from tests.sources.helpers import items, kinds, write

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
