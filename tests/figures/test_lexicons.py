"""The data files: every line's example is read as it should be, and one line is all that a unit or currency takes."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from beritaextract.errors import LexiconError
from beritaextract.figures import lexicon
from tests.figures.reading import found_in


def _figures(text):
    _, found, _ = found_in(text)
    return found


@pytest.mark.parametrize("row", lexicon.rows_of_currencies().values(), ids=lambda row: row["code"])
def test_the_example_of_each_currency(row):
    (figure,) = _figures(f"Nilainya {row['example']}.")
    assert (figure.kind, figure.unit) == ("money", row["code"])


@pytest.mark.parametrize("row", lexicon.rows_of_currencies().values(), ids=lambda row: row["code"])
def test_every_sign_and_word_of_each_currency(row):
    for sign in row["before"]:
        (figure,) = _figures(f"Nilainya {sign} 5.000 tunai.")
        assert (figure.unit, figure.value) == (row["code"], 5000), sign
    for word in row["behind"]:
        word = word.upper() if word == row["code"].lower() else word
        (figure,) = _figures(f"Nilainya 5.000 {word} tunai.")
        assert (figure.unit, figure.value) == (row["code"], 5000), word


@pytest.mark.parametrize("row", lexicon.rows_of_units().values(), ids=lambda row: row["symbol"])
def test_the_example_of_each_unit(row):
    found = [
        figure for figure in _figures(row["example"][:1].upper() + row["example"][1:] + ".") if figure.kind == "measure"
    ]
    value, unit = row["reads"].split(" ", 1)
    assert [(figure.value, figure.unit) for figure in found] == [(Decimal(value), unit)]


@pytest.mark.parametrize("row", lexicon.rows_of_units().values(), ids=lambda row: row["symbol"])
def test_every_word_and_symbol_of_each_unit(row):
    cue = row.get("cue", ("nilainya",))[0]
    expected = (row.get("unit", row["symbol"]), 12 * Decimal(row.get("factor", "1")))
    for name in (*row.get("words", ()), *row.get("symbols", ())):
        found = [figure for figure in _figures(f"Tercatat {cue} 12 {name}.") if figure.kind == "measure"]
        got = [(figure.unit, figure.value) for figure in found]
        assert got == [expected] or (row["symbol"] == "°" and name == "derajat"), name


@pytest.mark.parametrize("row", lexicon.rows_of_modifiers().values(), ids=lambda row: row["word"])
def test_the_example_of_each_modifier(row):
    found = _figures(f"Dicatat {row['example']}.")
    assert [figure.modifier for figure in found] == [row["modifier"]]


@pytest.mark.parametrize("row", lexicon.rows_of_labels().values(), ids=lambda row: row["word"])
def test_the_example_of_each_label_is_no_figure(row):
    assert _figures(f"Petugas menyebut {row['example']}.") == []


@pytest.mark.parametrize("row", lexicon.rows_of_money_words().values(), ids=lambda row: row["word"])
def test_the_example_of_each_money_word(row):
    _, found, doubts = found_in(f"{row['example'][:1].upper()}{row['example'][1:]}.")
    money = row["reach"] != "counts"
    assert [(figure.kind, figure.unit) for figure in found] == [("money", "IDR") if money else ("count", None)]
    assert [doubt.message.startswith("no currency is stated") for doubt in doubts if money] == [True] * money


@pytest.mark.parametrize("row", lexicon.rows_of_nouns().values(), ids=lambda row: row["noun"])
def test_the_example_of_each_counted_noun(row):
    (figure,) = _figures(f"Tercatat {row['example']}.")
    assert (figure.kind, figure.value, figure.unit) == ("count", 12, row["noun"])


@pytest.fixture
def fresh_lexicon():
    """Loads the lexicons anew in the test, and again afterwards."""
    loaders = (lexicon.units, lexicon.currencies)
    for loader in loaders:
        loader.cache_clear()
    yield
    for loader in loaders:
        loader.cache_clear()


def _with_line(monkeypatch, source: str, line: str):
    """Puts a line behind the rows of a data file; what is patched is a name that a compiled build looks up too."""
    import tomllib

    text = Path(lexicon.__file__).with_name(source).read_text(encoding="utf-8") + "\n" + line + "\n"
    shipped = lexicon.load_rows

    def rows(package, name, *, key, **options):
        if name != source:
            return shipped(package, name, key=key, **options)
        return {entry: {key: entry, **row} for entry, row in tomllib.loads(text).items()}

    monkeypatch.setattr(lexicon, "load_rows", rows)


def _the_line_of(guide: str) -> str:
    """The line that a how-to guide says to add."""
    path = Path(__file__).parents[2] / "docs" / "how-to" / guide
    return path.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0].strip()


def test_one_line_adds_a_unit(monkeypatch, fresh_lexicon):
    line = _the_line_of("add-a-unit.md")
    assert "\n" not in line
    assert [figure.kind for figure in _figures("Sawahnya 40 bau.")] == ["count"]
    lexicon.units.cache_clear()
    _with_line(monkeypatch, "units.toml", line)
    (figure,) = _figures("Sawahnya 40 bau.")
    assert (figure.kind, figure.value, figure.unit) == ("measure", 280000, "m2")


def test_one_line_adds_a_currency(monkeypatch, fresh_lexicon):
    line = _the_line_of("add-a-currency.md")
    assert "\n" not in line
    assert [figure.kind for figure in _figures("Harganya 40 lev.")] == ["count"]
    lexicon.currencies.cache_clear()
    _with_line(monkeypatch, "currencies.toml", line)
    assert [(figure.kind, figure.unit) for figure in _figures("Harganya 40 lev dan BGN 12.")] == [("money", "BGN")] * 2


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("units.toml", 'dupe = { words = ["meter"], example = "1 meter", reads = "1 m" }', "meter"),
        ("currencies.toml", 'XXX = { before = ["Rp"], behind = [], example = "Rp 1" }', "Rp"),
        ("currencies.toml", 'XXX = { before = [], behind = ["yen"], example = "1 yen" }', "yen"),
    ],
)
def test_a_name_that_stands_for_two_things_is_refused(monkeypatch, fresh_lexicon, source, line, message):
    _with_line(monkeypatch, source, line)
    with pytest.raises(LexiconError, match=message):
        (lexicon.units if source == "units.toml" else lexicon.currencies)()
