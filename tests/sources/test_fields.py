from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from beritaextract.errors import Problem
from tests.sources.helpers import articles, items

BODY = "Harga beras naik 5 persen."

# One record as each tool writes it, cut down to the fields that matter and some that could mislead.
TOOLS: dict[str, dict[str, Any]] = {
    "news-please": {
        "authors": [],
        "date_download": "2022-11-20 01:00:00",
        "date_publish": "2022-11-17 08:00:00",
        "description": "Ringkasan.",
        "filename": "x.html.json",
        "maintext": BODY,
        "source_domain": "contoh.id",
        "text": None,
        "title": "Beras",
        "title_page": "Beras | Contoh",
        "url": "https://contoh.id/1",
    },
    "trafilatura": {
        "title": "Beras",
        "author": None,
        "hostname": "contoh.id",
        "date": "2022-11-17",
        "fingerprint": "f00",
        "raw_text": "Menu Harga beras naik",
        "source": "https://contoh.id/1",
        "url": "https://contoh.id/1",
        "text": BODY,
        "excerpt": "Ringkasan.",
    },
    "newspaper4k": {
        "url": "https://contoh.id/1",
        "title": "Beras",
        "text": BODY,
        "article_html": "<p>x</p>",
        "publish_date": "2022-11-17T08:00:00+07:00",
        "summary": "Ringkasan.",
        "keywords": ["beras"],
    },
    "fundus": {
        "title": "Beras",
        "body": {"summary": [], "sections": [{"headline": [], "paragraphs": [BODY]}]},
        "publishing_date": "2022-11-17T08:00:00+07:00",
        "authors": ["A"],
        "html": {"requested_url": "https://contoh.id/1"},
        "url": "https://contoh.id/1",
    },
    "scrapy": {"judul": "Beras", "Isi Berita": BODY, "tanggal": "17/11/2022", "link": "https://contoh.id/1"},
    "wordpress": {
        "title": {"rendered": "Beras"},
        "content": {"rendered": f"<p>{BODY}</p>\n<script>x()</script><p></p>"},
        "date": "2022-11-17T08:00:00",
        "link": "https://contoh.id/1",
    },
    "schema.org": {
        "@type": "NewsArticle",
        "headline": "Beras",
        "articleBody": BODY,
        "datePublished": "2022-11-17",
        "url": "https://contoh.id/1",
    },
    "elasticsearch": {
        "_index": "berita",
        "_source": {
            "title": "Beras",
            "content": BODY,
            "published_at": "2022-11-17",
            "url": "https://contoh.id/1",
        },
    },
}


@pytest.mark.parametrize("tool", TOOLS)
def test_tools(tool: str, tmp_path: Path) -> None:
    file = tmp_path / "berita.json"
    file.write_text(json.dumps(TOOLS[tool]))
    (article,) = articles(file)
    assert (article.text, article.title, article.published) == (BODY, "Beras", "2022-11-17")
    assert article.url == article.id == "https://contoh.id/1"


def test_a_field_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "berita.json"
    file.write_text(json.dumps({"text": "bukan ini", "Paragraf": BODY, "nomor": 7}))
    (article,) = articles(file, fields={"text": "Paragraf", "id": "nomor"})
    assert (article.text, article.id) == (BODY, "7")


def test_a_named_field_that_is_missing_is_not_replaced_by_another(tmp_path: Path) -> None:
    file = tmp_path / "berita.json"
    file.write_text(json.dumps({"text": BODY}))
    (problem,) = items(file, fields={"text": "konten"})
    assert isinstance(problem, Problem)
    assert problem.kind == "no-body" and "'konten'" in problem.message and "text" in problem.message


def test_a_date_that_cannot_be_read_is_noted_and_the_article_kept(tmp_path: Path) -> None:
    file = tmp_path / "berita.json"
    file.write_text(json.dumps({"text": BODY, "date": "12/25/2022"}))
    (article,) = articles(file)
    assert article.published is None
    assert [(note.kind, note.lost) for note in article.notes] == [("published", False)]


def test_an_id_is_made_of_path_and_content(tmp_path: Path) -> None:
    (tmp_path / "kota").mkdir()
    for name in ("a.txt", "kota/a.txt"):
        (tmp_path / name).write_text(BODY)
    first, second = (article.id for article in articles(tmp_path))
    assert first.startswith("a.txt@") and second.startswith("kota/a.txt@")
    assert first.split("@")[1] == second.split("@")[1]


def test_a_plain_text_with_angle_brackets_is_no_markup(tmp_path: Path) -> None:
    text = "Nilai a < b dan b > c; hubungi <humas@contoh.id>."
    file = tmp_path / "berita.json"
    file.write_text(json.dumps({"text": text}))
    assert articles(file)[0].text == text


def test_unknown_roles_are_refused() -> None:
    from beritaextract.sources import ReadOptions

    with pytest.raises(ValueError, match="unknown field 'body'; known are text"):
        ReadOptions(fields={"body": "x"})
