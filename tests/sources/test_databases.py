"""Exports of press databases, and texts that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sources.helpers import articles, kinds, write

SHAPES = Path(__file__).with_name("shapes")
ENDS = ("Sri Lestari.", "Rp 2,3 miliar.")


@pytest.mark.parametrize("name", ["factiva.txt", "lexisnexis.txt", "proquest.txt"])
def test_title_outlet_and_the_text_alone(name: str) -> None:
    found = articles(SHAPES / name)
    assert [article.title for article in found] == [
        "Harga Beras di Pasar Legi Naik 5 Persen",
        "Jembatan Way Kanan Dibuka Lagi",
    ]
    assert {article.outlet for article in found} == {"Contoh Berita"}
    assert [article.text.endswith(end) for article, end in zip(found, ENDS, strict=True)] == [True, True]
    assert [article.place for article in found] == ["document 1", "document 2"]


@pytest.mark.parametrize(
    "text",
    [
        "Dokumen 1 of 2 DOCUMENTS disita. Harga naik 5 persen.",
        "HD  Televisi\nLP  Piringan hitam\nDua barang itu dijual Rp 5 juta.",
        "Full text: pidato presiden\n\nHarga naik 5 persen.",
        "{nama} kata Bupati [red] itu.",
        "Judul | Isi\nHarga naik",
        "Kata Budi: judul, tanggal, isi harus ada.\n\nHarga naik 5 persen.",
    ],
)
def test_a_text_without_the_marks_is_one_article(tmp_path: Path, text: str) -> None:
    (article,) = articles(write(tmp_path, {"a.txt": text}))
    assert (article.text, article.made) == (text, False)


def test_told_to_be_text_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.txt": '{"text": "Harga naik."}'})
    assert articles(path, format="txt")[0].text == '{"text": "Harga naik."}'
    assert articles(path)[0].text == "Harga naik."


def test_an_abstract_is_said_to_be_a_copy() -> None:
    assert [note.kind for article in articles(SHAPES / "zotero.ris") for note in article.notes] == ["copy"]


def test_references_without_a_text(tmp_path: Path) -> None:
    assert kinds(write(tmp_path, {"a.ris": "TY  - NEWS\nTI  - Cabai\nER  - \n"})) == ["empty"]
