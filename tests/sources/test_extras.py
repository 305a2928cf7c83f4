"""Formats that need an optional package; each is skipped where the package is missing."""

from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import pytest

from beritaextract.errors import Problem
from beritaextract.sources import opened
from tests.sources.helpers import articles, items, kinds, write

PAGE = """<html><head><title>Panen - Contoh</title>
<meta property="article:published_time" content="2022-11-17T08:00:00+07:00"></head><body>
<nav><a href="/">Beranda</a></nav><article><h1>Panen Padi Naik</h1>
<p>Panen padi di Kabupaten Karawang naik 5 persen menjadi 200.000 ton, kata kepala dinas pertanian setempat.</p>
<p>Petani berharap harga gabah tetap di atas Rp 5.000 per kilogram sampai akhir tahun ini.</p></article>
<footer>Hak cipta</footer></body></html>"""


def test_a_web_page_without_the_extra_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (page,) = articles(write(tmp_path, {"a.html": PAGE}))
    problem = opened(page)
    assert isinstance(problem, Problem)
    assert "python -m pip install" in problem.message and '"trafilatura>=1.12.2"' in problem.message


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_web_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    (page,) = articles(write(tmp_path, {"a.html": PAGE}))
    article = opened(page)
    assert not isinstance(article, Problem)
    assert "200.000 ton" in article.text and "Beranda" not in article.text
    assert article.published == "2022-11-17"
    (blank,) = articles(write(tmp_path / "kosong", {"b.html": "<html><body></body></html>"}))
    assert isinstance(opened(blank), Problem)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the writer leaves its files open
def test_a_web_archive(tmp_path: Path) -> None:
    pytest.importorskip("warcio", reason="the extra warc is not installed")
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with (tmp_path / "a.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, (status, kind) in enumerate(
            [("200 OK", "text/html"), ("404 Not Found", "text/html"), ("200 OK", "image/png")]
        ):
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
            payload = io.BytesIO(PAGE.encode())
            writer.write_record(
                writer.create_warc_record(
                    f"https://contoh.id/{number}", "response", payload=payload, http_headers=headers
                )
            )
    (page,) = articles(tmp_path)
    assert (page.id, page.page) == ("https://contoh.id/0", PAGE.encode())


def test_mojibake_is_mended_only_when_asked(tmp_path: Path) -> None:
    pytest.importorskip("ftfy", reason="the extra ftfy is not installed")
    damaged = "â€œKami siap,â€\x9d kata dia."
    write(tmp_path, {"a.txt": damaged})
    assert articles(tmp_path)[0].text == damaged
    assert articles(tmp_path, mend=True)[0].text == "“Kami siap,” kata dia."


def test_a_web_archive_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    (problem,) = items(write(tmp_path, {"a.warc": b"WARC/1.0"}))
    assert isinstance(problem, Problem) and problem.kind == "missing-extra"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nxx\r\n\r\n", "empty"),
        (b"bukan arsip web\n" * 5, "damaged"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\nHTTP/1.0 200 OK\r\n\r\nxx", "damaged"),
    ],
)
def test_a_web_archive_without_pages_or_damaged(tmp_path: Path, content: bytes, kind: str) -> None:
    pytest.importorskip("warcio", reason="the extra warc is not installed")
    (problem,) = items(write(tmp_path, {"a.warc": content}))
    assert isinstance(problem, Problem) and problem.kind == kind


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_entities_that_multiply_in_a_page(tmp_path: Path) -> None:
    """Billion laughs: the page stays small, or is refused."""
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    levels = "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(9))
    bomb = f"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY l0 'ha'>{levels}]>" + PAGE.replace("5 persen", "&l9; persen")
    (page,) = articles(write(tmp_path, {"a.html": bomb}))
    found = opened(page)
    assert isinstance(found, Problem) or len(found.text) < len(bomb)


def test_texts_of_common_crawl(tmp_path: Path) -> None:
    pytest.importorskip("warcio", reason="the extra warc is not installed")
    body = b"Beranda\nHarga cabai naik 5 persen."
    head = (
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://contoh.id/1\r\n"
        "WARC-Date: 2024-05-14T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000001-0000-0000-0000-000000000000>\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    (article,) = articles(write(tmp_path, {"a.warc.wet.gz": gzip.compress(head.encode() + body + b"\r\n\r\n")}))
    assert (article.url, article.text) == ("https://contoh.id/1", body.decode())


def _record(kind: str, number: int, body: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://contoh.id/{number}\r\nContent-Length: {len(body)}"
    )
    return head.encode() + b"\r\n\r\n" + body + b"\r\n\r\n"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(("name", "kind"), [("a.wet", "conversion"), ("a.warc", "response")])
def test_wherever_an_archive_is_cut_it_is_told(tmp_path: Path, name: str, kind: str) -> None:
    pytest.importorskip("warcio", reason="the extra warc is not installed")
    body = b"Harga cabai naik 5 persen."
    if kind == "response":
        body = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + body
    first, second = (_record(kind, number, body) for number in (1, 2))
    for cut in (*range(4, len(second) - 4, 3), len(second) - 5):
        found = items(write(tmp_path, {name: first + second[:cut]}))
        assert not isinstance(found[0], Problem) and not found[0].notes
        told = [each for item in found[1:] for each in ([item] if isinstance(item, Problem) else item.notes)]
        assert told, cut
    assert kinds(write(tmp_path, {name: first + second})) == ["article", "article"]
    # Writers leave out the end of the last record; nothing is missing then.
    (last,) = items(write(tmp_path, {name: first[:-4]}))
    assert not isinstance(last, Problem) and not last.notes
