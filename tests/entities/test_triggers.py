"""What a word can open: the look-up that spares it the questions of the grammars hides nothing from them."""

import pytest

from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.mentions.common_noun_mentions import find_common_noun_mention
from beritaextract.entities.posts.posts import find_post
from beritaextract.entities.token_table import token_table_of
from beritaextract.entities.triggers import BODY, COMMON, GROUP, INITIALS, JOB, NAME, POST, REGION, TITLE
from beritaextract.text import analyse
from tests.quality.gold import articles

EVERYTHING = (1 << 16) - 1


@pytest.mark.parametrize(
    ("word", "opens"),
    [
        ("Bupati", POST),
        ("bupati", POST),
        ("Calon", POST),
        ("calon", POST),
        ("pelatih", JOB),  # says nothing without a name behind
        ("seorang", JOB | GROUP),
        ("warga", GROUP),
        ("sejumlah", GROUP),
        ("dr", TITLE),
        ("Dr.", TITLE | NAME),
        ("Kota", REGION | NAME),
        ("desa", BODY),
        ("Surabaya", REGION | NAME),
        ("Tono", NAME),
        ("MR", INITIALS | NAME),
        ("Namun", COMMON | NAME),
    ],
)
def test_a_word_opens(word, opens):
    assert token_table_of(analyse(word)).triggers[0] & opens == opens


@pytest.mark.parametrize(
    ("word", "closed"),
    [
        ("tono", EVERYTHING),
        ("harga", EVERYTHING),
        ("surabaya", REGION | NAME),
        ("kapten", TITLE),  # a rank is written with a capital
        ("mantan", POST | JOB),  # small, only inside of another phrase
        ("pelatih", POST),
        ("Tono", EVERYTHING & ~NAME),
        ("Mr", INITIALS),
        ("Tono", COMMON),
        ("S.H.", INITIALS),
    ],
)
def test_a_word_does_not_open(word, closed):
    assert not token_table_of(analyse(word)).triggers[0] & closed


def test_no_grammar_misses_what_it_would_find_without_the_look_up():
    found = 0
    for article in articles():
        document = analyse(article.text)
        table, open_table = token_table_of(document), token_table_of(document)
        open_table.triggers = [
            EVERYTHING if upper else opens for opens, upper in zip(table.triggers, table.capital, strict=True)
        ]
        for at, limit in enumerate(table.limits):
            for grammar in (find_post, find_organisation, find_common_noun_mention):
                phrase = grammar(table, at, limit)
                assert phrase == grammar(open_table, at, limit)
                found += phrase is not None
    assert found > 100
