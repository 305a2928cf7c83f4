"""Hostile files of annotated articles: each is refused in one sentence, in bounded memory."""

from __future__ import annotations

import json
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest

from beritaextract.annotation import read_corrected
from beritaextract.errors import GoldError

MIB = 2**20


def refused(path: Path, *, format_: str | None = None, most: int = 200) -> str:
    """What is said of a file, which may take so many MiB to read."""
    tracemalloc.start()
    with pytest.raises(GoldError) as error:
        read_corrected([path], format=format_)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < most * MIB
    return str(error.value)


def archive(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("_", "."), content)
    return path


def test_an_archive_that_unpacks_without_end(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", a_xmi=b" " * (200 * MIB), TypeSystem_xml=b"<a/>", b_zip=b" " * (200 * MIB))
    assert "a.xmi: more than 8 MiB for one article" in refused(path, most=40)
    path = archive(tmp_path / "b.zip", a_xmi=b"<a/>", TypeSystem_xml=b" " * (200 * MIB))
    assert "TypeSystem.xml: more than 8 MiB" in refused(path, most=40)


def test_an_archive_that_is_damaged(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", a_xmi=b"<a/>" * 1000, TypeSystem_xml=b"<a/>")
    data = bytearray(path.read_bytes())
    data[40:44] = b"\xff\xff\xff\xff"
    path.write_bytes(data)
    assert "no ZIP archive, or a damaged one" in refused(path)


def test_a_doc_bin_that_unpacks_without_end(tmp_path: Path) -> None:
    path = tmp_path / "a.spacy"
    path.write_bytes(zlib.compress(bytes(300 * MIB)))
    assert "unpacks to more than 64 MiB" in refused(path)


@pytest.mark.parametrize("format_", ["doccano", "gold"])
def test_a_line_without_end(format_: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"id": "')
        file.truncate(10 * 2**30)
    assert "a.jsonl:1: more than 16 MiB" in refused(path, format_=format_)


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.ann"])
def test_json_of_millions_of_values(name: str, tmp_path: Path) -> None:
    many = b"[" + b"{}," * 2_000_000 + b"{}]"
    if name == "a.ann":
        (tmp_path / "a.txt").write_text("Stok aman")
        (tmp_path / "a.ann").write_text("")
        (tmp_path / "articles.json").write_bytes(many)
    else:
        (tmp_path / name).write_bytes(b'[{"data": ' + many + b"}]" if name == "a.json" else b'{"data": ' + many + b"}")
    assert "1,000,000 values" in refused(tmp_path / name)


def test_tasks_are_read_one_by_one(tmp_path: Path) -> None:
    """An export of any length, of which each task is small, is no hostile file: the fault is in the last task."""
    tasks = (
        {"data": {"article_id": f"a{number}", "text": "Stok aman"}, "annotations": [{"result": [], "pad": "x" * MIB}]}
        for number in range(40)
    )
    with (tmp_path / "a.json").open("w") as file:
        file.write("[" + ",".join(map(json.dumps, tasks)) + ", 1]")
    assert "task 41: an object is wanted" in refused(tmp_path / "a.json", most=60)
