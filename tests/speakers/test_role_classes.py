"""As what somebody speaks: by the head noun of the post, and by the organisation where that says more."""

from __future__ import annotations

import pytest

from beritaextract.entities.lexicons import rows
from beritaextract.lexicon import load_rows
from beritaextract.speakers.role_classes import _head, role_class, role_classes
from beritaextract.tables.record_tables import ROLE_CLASS_MEANING

SYNTHETIC = [
    # the head noun decides
    ("Menkeu", None, "official"),
    ("Bupati", "Sidoarjo", "official"),
    ("mantan Wali Kota", "Surabaya", "official"),
    ("pedagang beras", None, "citizen"),
    ("Direktur Jenderal Pajak", "Kementerian Keuangan", "official"),
    ("Direktur Utama", "PT Melati Jaya", "business"),
    ("calon bupati", "Sidoarjo", "politician"),
    ("Kapolres", "Kediri", "security"),
    ("Kajari", "Kediri", "justice"),
    ("Guru Besar Hukum", "Universitas Melati", "expert"),
    ("kuasa hukum", None, "professional"),
    ("istri bupati", None, "citizen"),
    # the organisation says more than the head noun
    ("Ketua", "DPRD Jawa Timur", "legislator"),
    ("Ketua", "Partai Melati", "politician"),
    ("Ketua", "Asosiasi Petani Melati", "civil_society"),
    ("Ketua Komisi III", None, "legislator"),
    ("Kabid Humas", "Polda Jawa Timur", "security"),
    ("Kepala Dinas Kesehatan", "Sidoarjo", "official"),
    ("Direktur", "RSUD Melati", "professional"),
    ("Juru Bicara", "KPK", "justice"),
    ("Presiden", None, "official"),
    ("Presiden Direktur", "PT Melati", "business"),
    (None, "Universitas Melati", "expert"),
    ("Presiden", "Amerika Serikat", "official"),
]
NEGATIVE = [("Ketua", None), ("Sekretaris", "Melati Raya"), (None, None), ("", ""), ("(", "—")]


@pytest.mark.parametrize(("role", "affiliation", "wanted"), SYNTHETIC)
def test_a_person_speaks_as_the_post_says(role: str | None, affiliation: str | None, wanted: str) -> None:
    assert role_class("person", "Sari Wijaya", role, affiliation) == wanted


@pytest.mark.parametrize(("role", "affiliation"), NEGATIVE)
def test_a_post_that_tells_nothing_has_no_class(role: str | None, affiliation: str | None) -> None:
    assert role_class("person", "Sari Wijaya", role, affiliation) is None


@pytest.mark.parametrize(
    ("kind", "name", "wanted"),
    [
        ("organisation", "Pemerintah Kota Surabaya", "official"),
        ("organisation", "Bank Indonesia", "official"),
        ("organisation", "Bank Melati", "business"),
        ("organisation", "Israel", "official"),
        ("organisation", "Reuters", "media"),
        ("organisation", "Melati", None),
        ("unnamed", "seorang warga", "citizen"),
        ("unnamed", "sejumlah pedagang", "citizen"),
        ("unnamed", "sumber itu", None),
    ],
)
def test_bodies_and_the_unnamed_speak_as_their_words_say(kind: str, name: str, wanted: str | None) -> None:
    assert role_class(kind, name, None, None) == wanted


@pytest.mark.parametrize(("file", "key"), [("role_classes.tsv", "role"), ("body_classes.tsv", "body")])
def test_every_row_is_found_in_its_example(file: str, key: str) -> None:
    optional = ("by_body",)
    table = load_rows(
        "beritaextract.speakers", f"data/{file}", key=key, required=("class", "example"), optional=optional
    )
    for words, row in table.items():
        if key == "body":
            assert role_class("organisation", row["example"], None, None) == row["class"], words
        else:
            head, _ = _head(row["example"])
            assert head is not None and (head.role_class or "-") == row["class"], words


def test_nearly_every_post_that_the_house_knows_has_a_head_noun() -> None:
    posts = rows("posts", "post", "kind", "example", optional=("long", "relation"))
    unknown = [post for post in posts if _head(post)[0] is None]
    assert len(unknown) / len(posts) < 0.05, unknown


def test_the_column_names_every_class() -> None:
    said = ROLE_CLASS_MEANING.replace(",", " ").replace(";", " ").split()
    assert [name for name in role_classes() if name not in said] == []
