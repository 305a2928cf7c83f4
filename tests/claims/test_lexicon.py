"""The lexicons: every example makes, or does not make, the record that it is there for."""

import re

import pytest

from beritaextract.claims.cues import find_cues
from beritaextract.claims.words import words
from beritaextract.language.reporting_verbs import forms
from beritaextract.lexicon import load_rows
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.text import analyse
from tests.claims.reading import find

FIELDS = ("base", "active", "passive", "noun", "null", "person", "only", "denies", "human")
CUES = load_rows(
    "beritaextract.language", "reporting_verbs.toml", key="lemma", required=("act", "bare", "example"), optional=FIELDS
).values()
PSEUDO = load_rows(
    "beritaextract.claims", "pseudo_cues.toml", key="form", required=("example",), optional=("before", "after")
).values()
CLASSES = load_rows(
    "beritaextract.claims", "words.toml", key="name", required=("use", "example"), optional=("words", "includes")
)


@pytest.mark.parametrize("row", CUES, ids=lambda row: row["lemma"])
def test_the_example_of_each_cue_is_a_claim_with_it(row):
    found = find(row["example"])
    assert [(claim.cue_lemma, claim.act) for claim in found] in (
        [(row["lemma"], row["act"])],
        [(row["lemma"], "admit")],  # `tidak memungkiri`
    )
    assert found[0].source.kind in ("mention", "pronoun")


def test_the_lexicon_is_broad():
    assert len(CUES) >= 150
    assert len(forms()) >= 600


def test_every_cue_can_be_used_somehow():
    assert [row["lemma"] for row in CUES if not any(row.get(voice) for voice in ("base", "active", "passive"))] == []


@pytest.mark.parametrize("row", PSEUDO, ids=lambda row: row["form"])
def test_the_example_of_each_pseudo_cue_has_no_such_cue(row):
    document = analyse(row["example"])
    found = [row["example"][cue.start : cue.end].lower() for cue in find_cues(document, RangeSet(), (), log=Log())]
    assert row["form"] in row["example"].lower()
    assert row["form"] not in found


@pytest.mark.parametrize("row", CLASSES.values(), ids=lambda row: row["name"])
def test_the_example_of_each_word_class_holds_one_of_its_words(row):
    listed = words(row["name"])
    assert listed & set(re.findall(r"[\w'-]+|[^\w\s]", row["example"].lower())), row["example"]
    assert {word for word in listed if word != word.lower()} == set()
