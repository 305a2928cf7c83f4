"""Names of fields: each once, in the role that it says, and words that say otherwise."""

from __future__ import annotations

from importlib import resources

import pytest

from beritaextract.sources.field_names import ROLES, fold, roles_of

LINES = resources.files("beritaextract.sources").joinpath("field_names.tsv").read_text(encoding="utf-8").splitlines()
NAMES = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")][1:]

BY_WORDS = {
    "isi_lengkap_berita": "text",
    "fullContent": "text",
    "Paragraf Berita": "text",
    "wkt_publish": "published",
    "Tanggal Muat Berita": "published",
    "judul_lengkap": "title",
    "data.attributes.isi": "text",
    "content.rendered": "text",
    "jumlah_isi": None,
    "content_url": None,
    "text_length": None,
    "kata_kunci": None,
    "title_slug": None,
    "tanggal_crawl": None,
    "dateModified": None,
    "timezone": None,
}


def test_each_name_stands_once() -> None:
    folded = [fold(name) for name, _, _ in NAMES]
    assert len(folded) == len(set(folded))


@pytest.mark.parametrize(("name", "role"), [(name, role) for name, role, _ in NAMES])
def test_a_known_name(name: str, role: str) -> None:
    roles = roles_of((name,))
    assert role in {*ROLES, "weak", "copy"}
    assert (roles.copies if role in {"weak", "copy"} else roles.by_role[role]) == (name,)


@pytest.mark.parametrize(("name", "role"), BY_WORDS.items())
def test_a_name_told_by_its_words(name: str, role: str | None) -> None:
    found = [known for known, names in roles_of((name,)).by_role.items() if names]
    assert found == ([role] if role else [])


def test_days_of_other_things_are_known_as_such() -> None:
    assert roles_of(("scraped_at", "updated_at", "tanggal_crawl", "lokasi")).other_days == (
        "scraped_at",
        "updated_at",
        "tanggal_crawl",
    )


def test_a_field_that_was_asked_for_is_the_only_one_and_fills_no_other_role() -> None:
    roles = roles_of(("judul", "isi", "content"), (("text", "Judul"),))
    assert roles.by_role["text"] == ("judul",)
    assert roles.by_role["title"] == ()
