"""Ranges, range sets and the lexicon loader."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.errors import LexiconError
from beritaextract.lexicon import load_rows
from beritaextract.matches import RangeSet

RANGES = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair))), max_size=8
)


@given(RANGES, st.integers(0, 30), st.integers(1, 5))
def test_range_set_agrees_with_a_set_of_characters(ranges, start, length):
    chars = {i for low, high in ranges for i in range(low, high)}
    wanted = set(range(start, start + length))
    found = RangeSet(ranges)
    assert found.hit(start, start + length) == bool(wanted & chars)
    assert found.covers(start, start + length) == (wanted <= chars)
    assert bool(found) == bool(chars)


@pytest.fixture
def lexicon(tmp_path, monkeypatch):
    package = tmp_path / f"room_{uuid4().hex}"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    def write(name, content):
        (package / name).write_text(content, encoding="utf-8")
        return load_rows(package.name, name, key="word", required=("example",), optional=("note",))

    return write


def test_rows_of_both_formats(lexicon):
    assert lexicon("a.toml", '[kata]\nexample = "kata Tono"\n') == {"kata": {"word": "kata", "example": "kata Tono"}}
    assert lexicon("a.tsv", "word\texample\tnote\n# c\nkata\tkata Tono\n") == {
        "kata": {"word": "kata", "example": "kata Tono"}
    }


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("b.toml", "[kata]\n", "misses .'example'."),
        ("c.toml", '[kata]\nexample="x"\nsurprise=1\n', "unknown fields .'surprise'."),
        ("d.toml", '[kata]\nexample="x"\n[kata]\nexample="x"\n', "d.toml"),
        ("e.toml", 'kata = "x"\n', "no table"),
        ("f.tsv", "word\texample\nkata\tx\nkata\ty\n", "twice"),
        ("g.tsv", "", "no header"),
        ("h.tsv", "example\nx\n", "no column 'word'"),
        ("i.tsv", "word\texample\nkata\tx\ty\n", "more cells"),
    ],
)
def test_slips_in_a_lexicon_are_refused(lexicon, name, content, message):
    with pytest.raises(LexiconError, match=message):
        lexicon(name, content)
