"""Word classes: every class has its example, and the loader refuses what is malformed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from beritaextract.errors import LexiconError
from beritaextract.language import abbreviations, word_class
from beritaextract.lexicon import load_rows
from beritaextract.lexicon import word_classes as reader

ROWS = load_rows(
    "beritaextract.language",
    "function_words.toml",
    key="name",
    required=("use", "example"),
    optional=("words", "includes"),
)


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row["name"])
def test_the_example_holds_a_word_of_the_class(row: dict[str, str]) -> None:
    words = word_class(row["name"])
    assert words & set(re.findall(r"[\w'&/-]+", row["example"].lower())), row["example"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('[a]\nuse = "x"\nexample = "x"\nwords = "x x"', "stand twice"),
        ('[a]\nuse = "x"\nexample = "x"\nwords = "x"\nincludes = "b"', "no class"),
        (
            '[a]\nuse = "x"\nexample = "x"\nincludes = "b"\n[b]\nuse = "x"\nexample = "x"\nincludes = "a"',
            "includes itself",
        ),
        ('[a]\nuse = "x"\nexample = "x"\nwords = ""', "no words"),
        ('[a]\nuse = "x"\nwords = "x"', "misses"),
    ],
)
def test_malformed_files_are_refused(
    source: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "words.toml").write_text(source, encoding="utf-8")
    monkeypatch.setattr("beritaextract.lexicon.loader.resources.files", lambda package: tmp_path)
    with pytest.raises(LexiconError, match=message):
        reader.load_word_classes.__wrapped__("anything", "words.toml")


def test_abbreviations_are_those_of_titles_and_of_the_list() -> None:
    assert {"Prof", "dr", "M.Kes", "Jl", "Rp", "Moh"} <= abbreviations()
    assert not {"Bupati", "akbp", "Budi"} & abbreviations()
