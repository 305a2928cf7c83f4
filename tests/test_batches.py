"""An article gives the same records whatever was read before it, beside it, or in how many processes."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import Config, Extraction, Extractor, extract_many
from beritaextract.arguments import Article
from beritaextract.tables import flat_tables
from beritaextract.tables.nested import nested_batch
from beritaextract.tables.outcome import Outcome
from tests.profiles import examples
from tests.quality.gold import articles
from tests.strategies import texts

TEXTS = [gold.text for gold in articles()]
EXTRACTOR = Extractor(Config(max_chars=22_000))


@lru_cache(maxsize=len(TEXTS))
def alone(text: str) -> Extraction:
    """The extraction by an extractor that has read nothing before."""
    return Extractor().extract(text)


@examples(60)
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6), texts)
def test_nothing_is_left_over_from_other_articles(chosen, hostile):
    found = list(extract_many([part for text in chosen for part in (hostile, text)]))
    assert found[1::2] == [alone(text) for text in chosen]
    assert found[0] == found[-2]


BROKEN = [Article("Harga naik.", published="kemarin dulu"), Article("beras " * 4000), Article(7), Article("")]  # type: ignore[arg-type]


@examples(60)
@given(st.lists(st.one_of(st.sampled_from([*map(Article, TEXTS), *BROKEN]), st.builds(Article, texts)), max_size=40))
def test_each_article_of_a_batch_gives_what_it_gives_alone(articles):
    told = []
    found = EXTRACTOR.extract_each(articles, told.append)
    for article, result in zip(articles, found, strict=True):
        try:
            expected = EXTRACTOR.extract_with_sentences(**article._asdict())
        except Exception as error:
            assert (type(result), str(result)) == (type(error), str(error))
        else:
            assert result == expected
    assert {index for index in told if index is not None} == set(range(len(articles)))


def test_a_text_on_which_the_tagger_fails_costs_itself_alone(monkeypatch):
    tagged = Extractor._tagged

    def fails(self, documents):
        if any("rusak" in document.text for document in documents):
            raise RuntimeError("disengaja")
        return tagged(self, documents)

    monkeypatch.setattr(Extractor, "_tagged", fails)
    found = EXTRACTOR.extract_each([Article(text) for text in (TEXTS[0], "Mesin rusak.", TEXTS[1])])
    assert [getattr(result, "extraction", None) for result in found] == [alone(TEXTS[0]), None, alone(TEXTS[1])]
    assert isinstance(found[1], RuntimeError)


@examples(40)
@given(st.permutations(range(12)), st.lists(st.integers(1, 11), max_size=4))
def test_batches_of_any_size_hold_the_same_rows(order, cuts):
    outcomes = [Outcome("ok", str(number), extraction=alone(TEXTS[number])) for number in order]
    whole = flat_tables(nested_batch(outcomes))
    borders = [0, *sorted(set(cuts)), len(outcomes)]
    parts = [flat_tables(nested_batch(outcomes[one:other])) for one, other in pairwise(borders)]
    for name, table in whole.items():
        rows = [row for part in parts for row in part[name].to_pylist()]
        assert rows == table.to_pylist()


@pytest.mark.usefixtures("quick_workers")
def test_any_number_of_workers_gives_the_same_in_order():
    hostile = ["", "\ud800", '"' * 50, "juta " * 200, "(" * 300]
    chosen = [text for pair in zip(TEXTS, hostile * len(TEXTS), strict=False) for text in pair]
    expected = list(extract_many(chosen))
    assert list(extract_many(chosen, workers=2)) == expected
    assert list(extract_many(chosen, workers=3)) == expected
