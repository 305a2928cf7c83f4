"""Documents of word processors, mails, databases and archives: what is read in them, and what is told of."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from pathlib import Path

import pytest

from beritaextract.errors import Problem
from beritaextract.sources import read_bytes
from beritaextract.sources.files import single
from beritaextract.sources.options import ReadOptions
from tests.sources.helpers import articles, items, kinds, write

WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">%s</office:document-content>'
)


def packed(files: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def docx(body: str) -> bytes:
    return packed({"word/document.xml": WORD % body})


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.docx", docx("<w:p><w:r><w:t>Harga </w:t></w:r><w:r><w:t>naik.</w:t></w:r></w:p>"), "Harga naik."),
        (
            "a.docx",
            docx(
                "<w:p><w:t>Satu</w:t><w:tab/><w:t>dua</w:t></w:p><w:p/><w:p><w:t>tiga</w:t><w:br/><w:t>empat</w:t></w:p>"
            ),
            "Satu\tdua\n\ntiga\nempat",
        ),
        (
            "a.docx",  # a deletion, a field and its instruction
            docx(
                "<w:p><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:instrText>DATE</w:instrText><w:t>baru</w:t></w:p>"
            ),
            "baru",
        ),
        (
            "a.odt",
            packed(
                {"content.xml": ODT % "<text:h>Judul</text:h><text:p>Harga <text:span>beras</text:span> naik.</text:p>"}
            ),
            "Judul\n\nHarga beras naik.",
        ),
    ],
)
def test_the_words_of_a_document(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    (article,) = articles(write(tmp_path, {name: data}))
    assert (article.text, article.made) == (text, True)


def test_a_document_with_a_header_above_it(tmp_path: Path) -> None:
    lines = ("Judul: Harga Beras Naik", "Tanggal: 10 Juni 2024", "Harga beras naik 5 persen.")
    data = docx("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines))
    (article,) = articles(write(tmp_path, {"a.docx": data}))
    assert (article.title, article.published, article.text) == ("Harga Beras Naik", "2024-06-10", lines[2])


@pytest.mark.parametrize(
    ("name", "data", "kind", "words"),
    [
        ("a.docx", b"PK\x03\x04", "damaged", "fetch it again"),
        ("a.docx", docx("<w:p>")[:200], "damaged", "fetch it again"),
        ("a.docx", packed({"word/document.xml": "<w:p>"}), "damaged", "fetch it again"),
        ("a.docx", packed({"x.xml": "x"}), "damaged", "save it as .docx"),
        ("a.docx", docx("<w:p/>"), "empty", "pictures"),
        ("a.docx", b"\xd0\xcf\x11\xe0 sandi", "encrypted", "save it as .docx"),
        (
            "a.docx",
            packed({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "naik">]>' + WORD % "<w:p><w:t>&a;</w:t></w:p>"}),
            "damaged",
            "save it as .txt",
        ),
        ("a.eml", b"Subject: Tanpa isi\n\n", "no-body", "files of their own"),
        ("a.mhtml", b"Subject: Tanpa halaman\n\nHarga naik.", "no-body", "save the page again"),
        ("a.zip", packed({"a.txt": "Harga naik." * 50})[:90], "damaged", "fetch it again"),
        ("a.pdf", b"%PDF", "format", "pdftotext"),
        ("a.tar.gz", b"", "format", "unpack it"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path: Path, name: str, data: bytes, kind: str, words: str) -> None:
    path = write(tmp_path, {name: data}) / name
    (problem,) = items(path)
    assert isinstance(problem, Problem)
    assert problem.lost
    assert problem.kind == kind
    assert words in problem.message


def test_a_document_that_unpacks_to_too_much(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.docx": docx("<w:p><w:t>" + "naik " * 10_000 + "</w:t></w:p>")})
    assert kinds(path, max_record_bytes=1000) == ["too-large"]


def test_a_mail_in_html_with_a_file_attached(tmp_path: Path) -> None:
    mail = (
        "Subject: Harga naik\nDate: Mon, 10 Jun 2024 23:00:00 +0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n'
        "Content-Disposition: attachment; filename=a.txt\n\nlampiran\n--x\n"
        "Content-Type: text/html; charset=windows-1252\n"
        "Content-Transfer-Encoding: quoted-printable\n\n<p>=93Harga naik,=94 kata Bupati.</p><p>Lagi.</p>\n--x--\n"
    )
    article, attached = articles(write(tmp_path, {"a.eml": mail}))
    assert (attached.text, attached.source.rpartition("/")[2]) == ("lampiran", "a.txt")
    assert (article.text, article.title, article.published) == (
        "“Harga naik,” kata Bupati.\n\nLagi.",
        "Harga naik",
        "2024-06-11",
    )


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    page = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://contoh.id/a\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/css\n\np {}\n--x\n'
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<p>Harga naik =E2=80=94 lagi.</p>\n--x--\n"
    )
    (article,) = articles(write(tmp_path, {"a.mhtml": page}))
    assert (article.page or b"").decode().strip() == "<p>Harga naik — lagi.</p>"
    assert article.url == "https://contoh.id/a"


def test_documents_left_out_of_a_folder_are_told(tmp_path: Path) -> None:
    found = items(write(tmp_path, {"a.txt": "Harga naik.", "b.pdf": b"%PDF", "c.pdf": b"%PDF", "d.css": "p {}"}))
    told = [(item.kind, item.lost, item.message) for item in found if isinstance(item, Problem)]
    assert told == [
        (
            "left-out",
            False,
            "files that are not read were left out: 2 .pdf; take its text out, for example with: pdftotext FILE.pdf",
        )
    ]


def database(path: Path, *statements: str) -> Path:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


def test_views_and_full_text_indexes_are_not_read_twice(tmp_path: Path) -> None:
    path = database(
        tmp_path / "berita.db",
        "CREATE TABLE berita (judul TEXT, isi TEXT)",
        "INSERT INTO berita VALUES ('Harga', 'Harga beras naik 5 persen.')",
        "CREATE VIEW semua AS SELECT * FROM berita",
        "CREATE VIRTUAL TABLE cari USING fts4(judul, isi)",
        "INSERT INTO cari SELECT * FROM berita",
    )
    (article,) = articles(path)
    assert (article.text, article.title, article.place) == ("Harga beras naik 5 persen.", "Harga", "row 1")
    (again,) = read_bytes(path.read_bytes(), single(Path("-")), ReadOptions(format="sqlite"))
    assert again.text == article.text  # type: ignore[union-attr]


def test_a_database_whose_last_changes_are_beside_it(tmp_path: Path) -> None:
    path = database(tmp_path / "a.sqlite", "CREATE TABLE a (isi TEXT)", "INSERT INTO a VALUES ('Harga naik lagi.')")
    path.with_name("a.sqlite-wal").write_bytes(b"x" * 100)
    before = path.read_bytes()
    assert kinds(path) == ["cut-off", "article"]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"Thumbs", ["format"]),
        (b"SQLite format 3\x00" + b"\x00" * 100, ["damaged"]),
    ],
)
def test_databases_that_cannot_be_read(tmp_path: Path, data: bytes, expected: list[str]) -> None:
    assert kinds(write(tmp_path, {"a.db": data})) == expected


def test_a_cell_over_the_limit_ends_the_database(tmp_path: Path) -> None:
    path = database(tmp_path / "a.db", "CREATE TABLE a (isi TEXT)", "INSERT INTO a VALUES (hex(zeroblob(5000)))")
    assert kinds(path, max_record_bytes=1000)[-1] == "too-large"


def test_an_archive_is_read_as_if_it_were_unpacked(tmp_path: Path) -> None:
    inner = packed({"x.txt": "dalam"})
    data = packed(
        {
            "b/rusak.json": '[{"title": "a"',
            "b/a.csv": "judul,isi\nHarga,Harga beras naik.\n",
            "inner.zip": inner,
            "__MACOSX/._a.csv": "x",
            ".DS_Store": "x",
        }
    )
    found = items(write(tmp_path, {"a.zip": data}))
    assert [(getattr(item, "kind", "article"), (item.source or "").rpartition("a.zip")[2]) for item in found] == [
        ("article", "/b/a.csv"),
        ("json", "/b/rusak.json"),
        ("left-out", ""),
    ]
    assert found[0].id.startswith("a.zip/b/a.csv@")  # type: ignore[union-attr]


def test_an_archive_that_lists_too_many_files(tmp_path: Path) -> None:
    data = bytearray(packed({"a.txt": "x"}))
    at = data.rfind(b"PK\x05\x06")
    data[at + 12 : at + 16] = (2**31).to_bytes(4, "little")
    assert kinds(write(tmp_path, {"a.zip": bytes(data)})) == ["too-large"]
