from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from beritaextract.errors import Problem
from beritaextract.sources import read_paths
from beritaextract.sources import walk as module
from beritaextract.sources.files import InputFile
from beritaextract.sources.meter import MeteredFile
from beritaextract.sources.walk import walk
from tests.sources.helpers import items, kinds, write


def keys(folder: Path) -> list[str]:
    return [found.key if isinstance(found, InputFile) else found.kind for found in walk([folder])]


def test_order_of_names_whatever_the_order_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["b.txt", "a/2.txt", "a/10.txt", "c.txt", "B.txt", "a.txt"]
    write(tmp_path, dict.fromkeys(names, "x"))
    expected = ["B.txt", "a/10.txt", "a/2.txt", "a.txt", "b.txt", "c.txt"]
    assert keys(tmp_path) == expected
    monkeypatch.setattr(module, "_RUN", 2)  # sorted on disk, in runs of two
    assert keys(tmp_path) == expected


def test_loops_of_links_end_and_are_noted(tmp_path: Path) -> None:
    write(tmp_path, {"a/x.txt": "x"})
    (tmp_path / "a" / "kembali").symlink_to(tmp_path)
    (tmp_path / "lagi").symlink_to(tmp_path / "a")
    assert keys(tmp_path) == ["linked-folder", "a/x.txt", "linked-folder"]
    assert all(not item.lost for item in walk([tmp_path]) if not isinstance(item, InputFile))


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path: Path) -> None:
    write(tmp_path, {"luar/x.txt": "x", "dalam/y.txt": "y"})
    (tmp_path / "dalam" / "tautan").symlink_to(tmp_path / "luar")
    assert keys(tmp_path / "dalam") == ["tautan/x.txt", "y.txt"]


def test_what_is_no_file(tmp_path: Path) -> None:
    write(tmp_path, {"folder.json/isi.txt": "x", "ada.txt": "x"})
    (tmp_path / "putus.txt").symlink_to(tmp_path / "nirwana")
    os.mkfifo(tmp_path / "pipa.txt")
    assert kinds(tmp_path) == ["article", "folder", "article", "not-a-file", "broken-link"]
    assert kinds(tmp_path / "tiada") == ["missing"]


def test_hidden_excluded_and_unknown(tmp_path: Path) -> None:
    write(tmp_path, {".git/x.txt": "x", "out/articles.csv": "x", "foto.JPG": "x", "LICENSE": "x", "a.txt": "x"})
    skipped: dict[str, int] = {}
    found = list(walk([tmp_path], exclude=[tmp_path / "out"], skipped=skipped))
    assert [file.key for file in found if isinstance(file, InputFile)] == ["a.txt"]
    assert skipped == {".jpg": 1, "no suffix": 1}


def test_names_that_are_no_utf8_or_hold_newlines(tmp_path: Path) -> None:
    write(tmp_path, {os.fsdecode(b"a\xff.txt"): "isi", "b\nc.txt": "isi", "d\u202e.txt": "isi"})
    found = items(tmp_path)
    assert [Path(item.source or "").name for item in found] == ["a\\xff.txt", "b\nc.txt", "d\u202e.txt"]
    assert kinds(tmp_path) == ["article"] * 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "x", "b/c.txt": "x"})
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b").chmod(0)
    try:
        assert kinds(tmp_path) == ["unreadable", "unreadable"]
    finally:
        (tmp_path / "b").chmod(0o700)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.jsonl.gz", "a.csv", "a.parquet"])
def test_a_disk_that_fails_while_a_file_is_read(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(self: MeteredFile, buffer: memoryview) -> int:
        raise OSError(errno.EIO, "Input/output error")

    write(tmp_path, {name: b"x" * 100, "z.md": b"isi"})
    monkeypatch.setattr(MeteredFile, "readinto", failing)
    first, second = items(tmp_path)
    for item in (first, second):
        assert isinstance(item, Problem) and item.kind == "unreadable" and "Input/output error" in item.message


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    write(tmp_path, {"b.txt": "isi"})
    assert kinds(tmp_path) == ["unreadable", "article"]


def test_files_of_programs_are_counted_by_name(tmp_path: Path) -> None:
    names = ("a.txt", "robots.txt", "Requirements.txt", "package.json", "~$a.xlsx", "b.py")
    write(tmp_path, dict.fromkeys(names, "Harga naik 5 persen."))
    skipped: dict[str, int] = {}
    found = list(read_paths([tmp_path], skipped=skipped))
    assert [Path(item.source or "").name for item in found] == ["a.txt"]
    assert skipped == {"robots.txt": 1, "requirements.txt": 1, "package.json": 1, ".py": 1}
    assert [item.source for item in read_paths([tmp_path / "robots.txt"])] == [str(tmp_path / "robots.txt")]
