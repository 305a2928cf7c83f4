"""XML of any schema: what is a paragraph, a field and a record in it, and what a hostile file costs."""

from __future__ import annotations

from pathlib import Path

import pytest

from beritaextract.errors import Problem
from tests.sources.helpers import articles, items, kinds, write

TEXT = "Harga cabai di Pasar Larangan naik 12 persen. “Pasokan berkurang,” kata pedagang Siti Munawaroh."


def one(tmp_path: Path, markup: str | bytes, name: str = "a.xml") -> Path:
    return write(tmp_path, {name: markup}) / name


def test_words_in_inline_elements_are_one_paragraph(tmp_path: Path) -> None:
    path = one(
        tmp_path, "<artikel><judul>Cabai</judul><isi><p>Harga <b>naik</b> 5<br/>persen.</p><p>Dua.</p></isi></artikel>"
    )
    (article,) = articles(path)
    assert (article.title, article.text, article.made) == ("Cabai", "Harga naik 5\npersen.\n\nDua.", True)


def test_attributes_are_fields(tmp_path: Path) -> None:
    path = one(tmp_path, f'<x><berita id="7" judul="Cabai Naik" tanggal="13/05/2024"><isi>{TEXT}</isi></berita></x>')
    (article,) = articles(path)
    assert (article.id, article.title, article.published) == ("7", "Cabai Naik", "2024-05-13")


def test_records_of_a_text_alone(tmp_path: Path) -> None:
    path = one(tmp_path, f"<docs><doc><text>{TEXT}</text></doc><doc><text>Lain.</text></doc></docs>")
    assert [article.text for article in articles(path)] == [TEXT, "Lain."]
    assert [article.place for article in articles(path)] == ["doc 1", "doc 2"]


def test_a_link_to_itself_is_no_address_of_the_article(tmp_path: Path) -> None:
    links = '<link rel="self" href="https://a.id/feed"/><link rel="alternate" href="https://a.id/1"/>'
    (article,) = articles(
        one(tmp_path, f"<feed><entry><title>A</title>{links}<content>{TEXT}</content></entry></feed>")
    )
    assert article.url == "https://a.id/1"


def test_references_that_xml_does_not_know_and_control_characters(tmp_path: Path) -> None:
    (article,) = articles(one(tmp_path, "<a><title>A&nbsp;B</title><isi>Rp&nbsp;5\x0bribu &amp; lebih.</isi></a>"))
    assert article.text == "Rp\u00a05 ribu & lebih."


def test_other_encodings(tmp_path: Path) -> None:
    markup = f'<?xml version="1.0"?><a><title>A</title><isi>{TEXT}</isi></a>'
    for number, encoding in enumerate(("utf-16", "cp1252", "utf-8-sig")):
        (article,) = articles(one(tmp_path, markup.encode(encoding), f"{number}.xml"))
        assert article.text == TEXT


def test_of_a_broken_file_the_whole_records_are_kept(tmp_path: Path) -> None:
    path = one(tmp_path, f"<x><item><title>A</title><isi>{TEXT}</isi></item>\n<item><title>B</title><isi>Harga")
    found = items(path)
    assert kinds(path) == ["article", "xml"]
    assert (
        isinstance(found[1], Problem)
        and "line 2" in found[1].message
        and "the article before it is kept" in found[1].message
    )


def test_a_list_of_addresses_is_told_and_left_out(tmp_path: Path) -> None:
    path = one(tmp_path, "<urlset><url><loc>https://a.id/1</loc></url></urlset>", "sitemap.xml")
    assert [(problem.kind, problem.lost) for problem in items(path) if isinstance(problem, Problem)] == [
        ("addresses", False)
    ]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("ini bukan xml", "xml"),
        ("<a>" * 1000, "xml"),
        ("<a><b>tanpa isi</b></a>", "no-body"),
        (f"<a><title>A</title><isi>{'kata ' * 5_000_000}</isi></a>", "too-large"),
        ("<a>" + "<b/>" * 200_000 + "</a>", "too-large"),
        (f'<a b="{"x" * 5_000_000}"><isi>Harga naik.</isi></a>', "too-large"),
    ],
    ids=["nothing", "blanks", "no-xml", "deep", "no-text", "one-long-text", "many-elements", "long-tag"],
)
def test_bad_files(tmp_path: Path, markup: str, kind: str) -> None:
    assert kinds(one(tmp_path, markup)) == [kind]


def test_entities_that_grow_are_refused(tmp_path: Path) -> None:
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "ha">{declared}]><a><title>A</title><isi>&e9;</isi></a>'
    assert set(kinds(one(tmp_path, bomb))) <= {"xml", "too-large"}


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "rahasia.txt").write_text("rahasia")
    outside = (
        f'<!DOCTYPE a [<!ENTITY x SYSTEM "{tmp_path}/rahasia.txt">]><a><title>A</title><isi>Isi &x; ini.</isi></a>'
    )
    assert all("rahasia" not in article.text for article in articles(one(tmp_path, outside)))


def test_a_file_without_articles_is_told_and_left_out(tmp_path: Path) -> None:
    files = {
        "a.xml": "<rss><item><title>foto</title><content:encoded/><wp:post_type>attachment</wp:post_type></item></rss>",
        "b.ris": "tiada\n",
        "c.json": '[{"type": "header", "version": "5.2"}]',
    }
    found = items(write(tmp_path, files))
    assert [(item.kind, item.lost) for item in found if isinstance(item, Problem)] == [("no-article", False)] * 3
