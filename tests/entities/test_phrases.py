"""Keys of phrases: what names and lexicon entries are compared by."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from beritaextract.entities.gazetteer import settled
from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.phrases import key_of, keys_of
from beritaextract.text.tokens import find_tokens


@pytest.mark.parametrize(
    ("phrase", "keys"),
    [
        ("Kepala Dinas PU", ("kepala", "dinas", "pu")),
        ("Dr. Rina Wijaya, S.H.", ("dr", "rina", "wijaya", ",", "s.h")),
        ("Jawa BaratDedi", ("jawa", "barat", "dedi")),  # a blank is missing
        ("anak-anak", ("anak-anak",)),
        ("  Rina\n Wijaya ", ("rina", "wijaya")),
        ("", ()),
    ],
)
def test_keys(phrase, keys):
    assert keys_of(phrase) == keys


@given(st.text(st.sampled_from("abAB İıßǅªʰ五é5.-’ \n\u00a0\u0301"), max_size=20))
@example("ǅe BaratDedi")
def test_plain_words_are_the_tokens_of_the_tokenizer(phrase):
    assert keys_of(phrase) == tuple(key_of(token.text) for token in find_tokens(phrase))


def test_settled_words_are_no_given_names():
    assert {"sidoarjo", "kpk", "kementerian", "senin", "yang"} <= settled()
    assert not settled() & (lexicon().given_names - lexicon().function_words)
