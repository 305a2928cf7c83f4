"""What an export says of its own objects: not published, beside articles, fetched by a crawler, priced."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from beritaextract.errors import Problem
from beritaextract.sources import SourceArticle
from beritaextract.sources.export_objects import unpublished
from beritaextract.sources.prose import is_nothing
from tests.sources.helpers import items, write

BODY = "Harga beras di Pasar Induk naik 5 persen menjadi Rp 14.500 per kilogram, kata pedagang Sri Lestari."


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "Draf"}, "draf"),
        ({"Status Berita": "Belum Terbit"}, "belum terbit"),
        ({"wp:status": "auto-draft"}, "auto-draft"),
        ({"visibility": "private"}, "private"),
        ({"is_published": 0}, "is_published: 0"),
        ({"isPublished": "false"}, "isPublished: false"),
        ({"published": False}, "published: false"),
        ({"terbit": "tidak"}, "terbit: tidak"),
        ({"draft": True}, "draft: true"),
        ({"deleted": "1"}, "deleted: 1"),
        ({"deleted_at": "2024-05-13T00:00:00.000000Z"}, "deleted_at"),
        ({"post_password": "rahasia"}, "post_password"),
        ({"nid": [{"value": 7}], "status": [{"value": False}]}, "false"),
        ({"status": "publish", "visibility": "public", "post_password": ""}, None),
        ({"is_published": 1.0, "deleted_at": float("nan"), "draft": "0"}, None),
        ({"published": "2024-05-13", "terbit": "13 Mei 2024"}, None),
        ({"status": 0, "state": "Jawa Timur", "deleted_at": "0000-00-00 00:00:00"}, None),
    ],
)
def test_what_was_not_published(fields: dict[str, Any], said: str | None) -> None:
    assert unpublished(fields) == said


def test_a_draft_is_read_and_told_of(tmp_path: Path) -> None:
    record = {"judul": "Beras", "isi": BODY, "published": "0", "created_at": "2024-05-13"}
    (article,) = items(write(tmp_path, {"a.json": json.dumps([record])}))
    assert isinstance(article, SourceArticle) and article.published == "2024-05-13"
    assert [note.kind for note in article.notes] == ["draft"] and "'published: 0'" in article.notes[0].message


def test_tables_beside_articles(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE wp_comments (id INTEGER, content TEXT)")
    base.execute("INSERT INTO wp_comments VALUES (1, ?)", [BODY])
    base.commit()
    assert [item.place for item in items(path)] == ["row 1"]  # nothing else: it may be what is wanted
    base.execute("CREATE TABLE posts (title TEXT, content TEXT)")
    base.execute("INSERT INTO posts VALUES ('Beras', ?)", [BODY])
    base.commit()
    base.close()
    problem, article = items(path)
    assert isinstance(problem, Problem) and (problem.kind, problem.lost) == ("table", False)
    assert isinstance(article, SourceArticle) and article.title == "Beras"


@pytest.mark.parametrize(
    "record",
    [
        {"text": BODY, "timestamp": "2024-06-10T03:12:44Z", "url": "https://a.id/1", "source": "mC4"},
        {"text": BODY, "date": "2024-06-10", "dump": "CC-MAIN-2024-26", "url": "https://a.id/1"},
        {"text": BODY, "urlkey": "id,a)/1", "timestamp": "20240610080000"},
    ],
)
def test_the_day_of_a_crawl_is_no_day_of_publication(tmp_path: Path, record: dict[str, Any]) -> None:
    write(tmp_path, {"a.json": json.dumps([record])})
    (article,) = items(tmp_path)
    assert isinstance(article, SourceArticle)
    assert (article.published, article.outlet) == (None, None)
    assert [note.kind for note in article.notes] == ["date-field"]
    name = "date" if "date" in record else "timestamp"
    (article,) = items(tmp_path, fields={"published": name})
    assert isinstance(article, SourceArticle) and article.published == "2024-06-10"


def test_a_time_beside_a_headline_is_that_of_publication(tmp_path: Path) -> None:
    record = {"title": "Beras", "text": BODY, "timestamp": "2024-06-10T03:12:44Z", "url": "https://a.id/1"}
    (article,) = items(write(tmp_path, {"a.json": json.dumps([record])}))
    assert isinstance(article, SourceArticle) and article.published == "2024-06-10"


@pytest.mark.parametrize("text", ["#N/A", " #REF! ", "Loading...", "ONLY AVAILABLE IN PAID PLANS"])
def test_what_stands_for_nothing(text: str) -> None:
    assert is_nothing(text)


def test_many_articles_in_one_text(tmp_path: Path) -> None:
    one = f"Judul: Beras\nTanggal: 13 Mei 2024\n\n{BODY}\n"
    two = f"Judul: Beras lagi\nTanggal: 14 Mei 2024\n\n{BODY} Lagi.\n"
    for text in (f"{one}\n=====\n\n{two}=====\n", f"-----\n{one}\n{two}", f"{one}\n\n\n{two}"):
        found = items(write(tmp_path, {"a.txt": text}))
        assert [(item.title, item.published, item.text, item.place) for item in found] == [  # type: ignore[union-attr]
            ("Beras", "2024-05-13", f"{BODY}\n", "article 1"),
            ("Beras lagi", "2024-05-14", f"{BODY} Lagi.\n", "article 2"),
        ]


def test_a_line_of_an_article_that_looks_like_its_header(tmp_path: Path) -> None:
    text = f"Judul: Beras\nTanggal: 13 Mei 2024\n\n{BODY}\n\nJudul: itu yang dipilih redaksi.\n"
    (article,) = items(write(tmp_path, {"a.txt": text}))
    assert article.text.endswith("Judul: itu yang dipilih redaksi.\n")  # type: ignore[union-attr]
