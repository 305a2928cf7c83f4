"""The first inputs of each target, made from `fixtures/` and the cases of the tests."""

from __future__ import annotations

import gzip
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from beritaextract.sources.files import FORMATS

_ROOT = Path(__file__).resolve().parents[1]
_FIXTURES = _ROOT / "fixtures"
# Files as scrapers, exports and databases leave them.
_SHAPES = _ROOT / "tests" / "sources" / "shapes"
_WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://koran.example/1\r\n"
    b"Content-Length: %d\r\n\r\n%s\r\n\r\n"
)
_TEXT_RECORD = (
    b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://koran.example/1\r\n"
    b"Content-Length: %d\r\n\r\n%s\r\n\r\n"
)
_HTTP = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n%s"
_PAGE = """<!DOCTYPE html><html><head><title>Panen - Koran</title></head><body><nav><a href="/">Beranda</a></nav>
<article><h1>Panen</h1><p>%s</p></article></body></html>"""


def extract_seeds() -> Iterator[bytes]:
    """Paragraphs, each with the one before it, and some whole articles with date and headline."""
    for number, (title, text) in enumerate(_articles()):
        paragraphs = [part for part in text.split("\n\n") if part.strip()]
        for at, paragraph in enumerate(paragraphs):
            yield "\n\n".join([*paragraphs[max(0, at - 1) : at], paragraph]).encode()
        if number % 4 == 0:
            yield f"#! 2022-11-17 {title}\n{text}".encode()


def readers_seeds() -> Iterator[bytes]:
    """One file of each format, plain and packed, the ways in which each can be odd, and the shapes of scraped files."""
    bodies = [text.split("\n\n")[0] for _, text in _articles()][:3]
    records = [
        {"id": n, "title": "Panen", "date": "17/11/2022", "url": f"https://koran.example/{n}", "text": body}
        for n, body in enumerate(bodies, start=1)
    ]
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    rows = "id;judul;tanggal;isi\n" + "\n".join(f'{n};Panen;2022-11-17;"{body}"' for n, body in enumerate(bodies))
    fragment = {
        "content": {
            "rendered": f"<p>{bodies[0]}</p>\n<script>x()</script><p>&ldquo;ya&rdquo; <![CDATA[x]]><!-- y --></p>"
        }
    }
    fundus = {"body": {"summary": [], "sections": [{"headline": ["Panen"], "paragraphs": bodies}]}}
    page = (_PAGE % bodies[0]).encode()
    answer = _HTTP % page
    table = io.BytesIO()
    pq.write_table(pa.table({"content": [*bodies, None], "url": ["u1", "u2", "u3", "u4"], "n": [1, 2, 3, 4]}), table)
    arrow = io.BytesIO()
    with pa.ipc.new_stream(arrow, pa.schema({"content": pa.string()})) as stream:
        stream.write_batch(pa.record_batch({"content": bodies}))
    items = "".join(
        f"<item><title>Panen</title><pubDate>17/11/2022</pubDate><isi>{body}</isi></item>" for body in bodies
    )
    files: dict[str, bytes] = {
        "a.xml": f'<?xml version="1.0"?><rss><channel>{items}</channel></rss>'.encode(),
        "a.arrow": arrow.getvalue(),
        "a.ris": "".join(
            f"TY  - NEWS\nTI  - Panen\nAB  - {body}\nDA  - 2022/11/17\nER  - \n" for body in bodies
        ).encode(),
        "a.txt": bodies[0].encode(),
        "a.md": f"---\ntitle: 'Panen'\ndate: 17 November 2022\n---\n{bodies[1]}".encode(),
        "a.html": page,
        "a.json": json.dumps(records).encode(),
        "a.jsonl": lines.encode(),
        "a.csv": rows.encode(),
        "a.parquet": table.getvalue(),
        "a.warc": _WARC % (len(answer), answer),
        "a.docx": _packed("word/document.xml", "".join(f"<w:p><w:t>{body}</w:t></w:p>" for body in bodies)),
        "a.odt": _packed("content.xml", "".join(f"<text:p>{body}</text:p>" for body in bodies)),
        "a.eml": f"Subject: Panen\nDate: Thu, 17 Nov 2022 08:00:00 +0700\n\n{bodies[0]}".encode(),
        "a.mhtml": b"Snapshot-Content-Location: u1\nContent-Type: text/html\n\n" + page,
        "a.db": _database(bodies),
        "a.zip": _packed("a.jsonl", lines),
    }
    for name, content in files.items():
        yield name.encode() + b"\n" + content
        yield name.encode() + b".gz\n" + gzip.compress(content, mtime=0)
        yield name.encode() + b".zst\n" + pa.compress(content, codec="zstd", asbytes=True)
        yield b"small" + name.encode()[1:] + b"\n" + content
    yield from _sheets(bodies)
    for path in sorted(_SHAPES.iterdir()):
        if path.suffix in FORMATS:
            yield f"a{path.suffix}\n".encode() + path.read_bytes()
    wet = bodies[0].encode()
    wet = _TEXT_RECORD % (len(wet), wet)
    yield b"a.wet\n" + wet
    yield b"a.wet\n" + wet + wet[:-20]
    yield b"a.txt\n" + lines.encode()
    yield b"a.txt\n" + f"1 of 1 DOCUMENTS\n\nKoran\n\n17 November 2022\n\nPanen\n\nLENGTH: 9\n\n{bodies[0]}".encode()
    yield (
        b"a.md\n"
        + f"HD  Panen\nPD  17 November 2022\nLP  \n{bodies[0]}\nTD  \nAN  Document 1\n".encode()
        + b"HD  Kosong\nAN  Document 2\n"
    )
    yield b"a.txt\n" + bodies[2].encode("utf-16")
    yield b"a.txt\n" + "kata “Tini” – itu".encode("cp1252")
    yield b"a.jsonl\n" + lines.encode("utf-16-le")
    yield b"a.json\n" + json.dumps({"articles": records}).encode()
    yield b"a.json\n" + json.dumps(fragment).encode()
    yield b"a.json\n" + json.dumps([fundus, {"_source": records[0], "_id": {"$oid": "5f"}}]).encode()
    yield (
        b"a.jsonl\n"
        + b'{"text":"satu","date":1668655200}\n{"text":"dua","date":"Thu, 17 Nov 2022 20:00:00 GMT"}\n{rusak\n[1]\n\n'
    )
    yield b"a.tsv\n" + b'text\ttanggal\n"satu\n""dua"""\t11/12/2022\n'


def _sheets(bodies: Sequence[str]) -> Iterator[bytes]:
    """The sheets of workbooks; the target puts a workbook around them."""
    cell = '<c r="{}{}" t="inlineStr"><is><t>{}</t></is></c>'
    rows = [("judul", "tanggal", "isi"), *(("Panen", "17/11/2022", body) for body in bodies)]
    lines = "".join(
        f'<row r="{n}">{"".join(cell.format(column, n, value) for column, value in zip("ABC", row, strict=True))}</row>'
        for n, row in enumerate(rows, start=1)
    )
    number = (
        '<row r="9"><c r="A9" s="1"><v>44882</v></c><c r="B9"><f>A9</f><v></v></c><c r="C9" t="e"><v>#N/A</v></c></row>'
    )
    merged = '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    yield f'a.xlsx\n<worksheet xmlns="{main}"><sheetData>{lines}{number}</sheetData>{merged}</worksheet>'.encode()
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = "".join(f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in rows)
    empty = '<table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="9"/>'
    yield (
        f"a.ods\n<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Berita">{lines}{empty}</table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    ).encode()


def _packed(name: str, content: str) -> bytes:
    """An archive with a file in it; of XML with a root around it that knows the prefixes."""
    if name.endswith(".xml"):
        content = f'<x xmlns:w="w" xmlns:text="text">{content}</x>'
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()


def _database(bodies: list[str]) -> bytes:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE berita (judul TEXT, isi TEXT)")
        database.executemany("INSERT INTO berita VALUES ('Panen', ?)", [(body,) for body in bodies])
        database.commit()
        return database.serialize()


def _articles() -> Iterator[tuple[str, str]]:
    for path in sorted((_FIXTURES / "articles").glob("*.txt")):
        text = path.read_text()
        yield text.split("\n", 1)[0][:100], text
    for line in (_FIXTURES / "articles" / "portal.jsonl").read_text().splitlines():
        record = json.loads(line)
        yield record["title"], record["text"]
