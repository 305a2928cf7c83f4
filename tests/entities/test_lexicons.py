"""Every example of every data file of the room is understood."""

import pytest

from beritaextract import entities
from beritaextract.entities.bodies.organisations import find_organisation, find_whole_organisation
from beritaextract.entities.lexicons import rows
from beritaextract.entities.phrases import keys_of
from beritaextract.entities.token_table import token_table_of
from beritaextract.language import given_names, titles
from beritaextract.log import Log
from beritaextract.text import analyse

POSTS = rows("posts", "post", "kind", "example", optional=("long", "relation"))
TITLES = titles()
HEADS = rows("organisation_heads", "head", "kind", "example")
BODIES = rows("organisations", "organisation", "example", optional=("exact",))
GROUPS = rows("groups", "noun", "kind", "speaks_as", "example")


def table(text):
    return token_table_of(analyse(text))


def test_posts():
    missed = []
    for post, row in POSTS.items():
        text = row["example"]
        roles = [m.role.of(text).lower() for m in entities.find(analyse(text), log=Log()).mentions if m.role]
        if not any(post.replace(" ", "") in role.replace(" ", "") for role in roles):
            missed.append((post, text, roles))
    assert missed == []


def test_titles():
    missed = []
    for title, row in TITLES.items():
        text = row["example"] + " mengatakan"
        found = entities.find(analyse(text), log=Log()).mentions
        if [(m.name.of(text), m.range.of(text)) for m in found] != [("Budi Santoso", row["example"])]:
            missed.append((title, text, [(m.name.of(text), m.range.of(text)) for m in found]))
    assert missed == []


def test_the_stop_of_a_title_ends_no_sentence():
    written = [row["example"] for row in TITLES.values() if row["kind"] != "degree" and "." in row["example"]]
    assert len(written) > 30
    assert [example for example in written if len(analyse(f"Menurut {example}, aman.").sentences) != 1] == []


def test_heads_of_organisations():
    missed = []
    for head, row in HEADS.items():
        text = row["example"]
        page = table(text)
        found = find_whole_organisation(page, 0, len(page.keys))
        if found is None or page.range_of(found.start, found.end).of(text) != text:
            missed.append((head, text))
    assert missed == []


def test_organisations():
    missed = []
    for name, row in BODIES.items():
        page = table(row["example"])
        start = 1 if page.keys[0] == "menurut" else 0
        found = find_organisation(page, start, len(page.keys))
        if found is None or found.end < start + len(keys_of(name)):
            missed.append(name)
    assert missed == []


def test_groups():
    missed = [
        noun
        for noun, row in GROUPS.items()
        if not any(
            mention.kind in ("unnamed", "organisation")
            for mention in entities.find(analyse(row["example"]), log=Log()).mentions
        )
    ]
    assert missed == []


@pytest.mark.parametrize("name", ["institution_words", "organisation_ends"])
def test_words_stand_in_their_examples(name):
    assert [word for word, row in rows(name, "word", "example").items() if word not in keys_of(row["example"])] == []


def test_names_are_single_lower_case_words():
    assert [name for name in given_names() if not name.islower() or " " in name] == []


def test_short_forms_of_posts_have_a_long_form_in_words():
    assert [row["long"] for row in POSTS.values() if "long" in row and not row["long"].strip()] == []
