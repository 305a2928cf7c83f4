"""The data files of number words: what they may say, and what the loader refuses."""

from __future__ import annotations

import pytest

from beritaextract.errors import LexiconError
from beritaextract.numerals import lexicon, opening_words


@pytest.mark.parametrize(
    ("loader", "row", "message"),
    [
        (lexicon.number_words, {"role": "units", "value": "3"}, "'tiga' has role 'units'"),
        (lexicon.scale_words, {"power": 3, "after": "digit"}, "'tiga' has after = 'digit'"),
    ],
)
def test_a_row_that_no_grammar_knows_is_refused(monkeypatch, loader, row, message):
    monkeypatch.setattr(lexicon, "load_rows", lambda *_args, **_options: {"tiga": row})
    with pytest.raises(LexiconError, match=message):
        loader.__wrapped__()


@pytest.mark.parametrize("word", ["dua", "Dua", "DUA", "dua-tiga", "Setengah", "seribu", "minus", "puluhan"])
def test_words_that_open_a_numeral_in_every_case_of_print(word):
    assert word in opening_words()


@pytest.mark.parametrize("word", ["juta", "belas", "koma", "rumah", "tiga-dua"])
def test_words_that_open_none(word):
    assert word not in opening_words()
