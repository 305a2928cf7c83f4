"""As what somebody speaks: the cases of `cases/role_classes`, and the rows of the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from beritaextract.entities.lexicons import rows
from beritaextract.lexicon import load_rows
from beritaextract.speakers.role_classes import _head, role_class, role_classes
from beritaextract.tables.record_tables import ROLE_CLASS_MEANING
from tests.case_files import cases


@pytest.mark.parametrize(("speaker", "wanted"), cases(Path(__file__).with_name("cases") / "role_classes"))
def test_a_speaker_speaks_as_post_and_body_say(speaker: str, wanted: tuple[str, ...]) -> None:
    """Each case is `kind name | role | affiliation` with `-` for what is not stated, and the class below it."""
    who, role, affiliation = (None if part == "-" else part for part in speaker.split(" | "))
    assert who is not None
    kind, _, name = who.partition(" ")
    assert (role_class(kind, name, role, affiliation) or "-",) == wanted


def test_nothing_has_no_class() -> None:
    assert role_class("person", "Sari Wijaya", "", "") is None


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
