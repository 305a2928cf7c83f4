"""Every article goes out to every tool and comes back as it was; exports made by the tools themselves are read."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from beritaextract.annotation import TARGETS, articles_of, export, gold_of, lines_of, read_corrected
from beritaextract.annotation.formats.code_units import CodeUnits
from beritaextract.annotation.formats.notes import as_note, read_note
from beritaextract.cli.app import app
from beritaextract.evaluation import GoldArticle, read_gold
from beritaextract.extractor import Extractor
from tests.annotation.helpers import EXPORTS, PLACES, TEXT, article, content, files_to_read
from tests.quality.gold import articles

TARGET = pytest.mark.parametrize("target", TARGETS)


@lru_cache(maxsize=1)
def extracted() -> tuple[GoldArticle, ...]:
    """What the library finds in every fourth article of the project."""
    some = articles()[::4]
    found = Extractor().extract_many({"text": one.text, "published": one.date, "title": one.title} for one in some)
    return tuple(gold_of(a.text, b, id=a.id, date=a.date) for a, b in zip(some, found, strict=True))


def back(gold: list[GoldArticle], folder: Path, target: str) -> dict[str, GoldArticle]:
    if target == "inception":
        pytest.importorskip("cassis")
    export(gold, folder, target)
    read = read_corrected([files_to_read(folder, target)])
    assert read.notes == ()
    return {found.id: found for found in read.articles}


@TARGET
def test_annotated_articles_come_back_as_they_were(target: str, tmp_path: Path) -> None:
    gold = [one.article for one in articles()]
    found = back(gold, tmp_path / "out", target)
    assert len(found) == len(gold)
    for one in gold:
        assert content(found[one.id], PLACES) == content(one, PLACES)


@TARGET
def test_what_was_found_comes_back_with_every_place(target: str, tmp_path: Path) -> None:
    gold = extracted()
    found = back(list(gold), tmp_path / "out", target)
    for one in gold:
        assert content(found[one.id]) == content(one)


@TARGET
def test_texts_that_count_differently_elsewhere(target: str, tmp_path: Path) -> None:
    gold = [
        article(),
        article("\u202f👍🏽\r\n" + TEXT + "\r\n\tSelesai é", "b"),
        article("Tidak ada apa-apa.", "Ayah/ b"),
    ]
    found = back(gold, tmp_path / "out", target)
    assert [content(found[one.id]) for one in gold] == [content(one) for one in gold]


def test_lists_that_nobody_annotated_are_still_left_out(tmp_path: Path) -> None:
    gold = GoldArticle.model_validate({"id": "a", "text": TEXT, "dates": []})
    (found,) = back([gold], tmp_path / "out", "brat").values()
    assert (found.figures, found.dates) == (None, ())
    (line,) = lines_of([found])
    assert json.loads(line) == {"id": "a", "text": TEXT, "dates": []}


@pytest.mark.usefixtures("quick_workers")
@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_a_run_is_exported_as_what_was_found(format_: str, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXT, encoding="utf-8")
    (texts / "b.txt").write_text("Harga naik 2-3 persen.", encoding="utf-8")
    out = tmp_path / "out"
    run = ["run", str(texts), "--out", str(out), "--format", format_, "--workers", "1"]
    assert CliRunner().invoke(app, [*run, "--keep-text"]).exit_code == 0
    found = list(articles_of(out))
    assert [content(one) for one in found] == [content(article(one.text, one.id)) for one in found]
    assert CliRunner().invoke(app, ["export", str(out), "--to", "brat"]).exit_code == 0
    gold = tmp_path / "gold.jsonl"
    assert CliRunner().invoke(app, ["gold", str(out / "brat"), "-o", str(gold)]).exit_code == 0
    assert [content(one) for one in read_gold([gold])] == [content(one) for one in found]


@pytest.mark.parametrize("name", ["labelstudio.json", "doccano.jsonl"])
def test_an_export_made_by_the_tool_itself(name: str) -> None:
    """The article of `pasar-senggol.txt`, one figure added in the browser behind six astral characters."""
    text = (EXPORTS / "pasar-senggol.txt").read_text(encoding="utf-8")
    (found,) = read_corrected([EXPORTS / name]).articles
    assert found.text == text
    expected = article(text, found.id)
    assert (found.speakers, found.claims, found.dates) == (expected.speakers, expected.claims, expected.dates)
    assert found.figures is not None and expected.figures is not None
    added = next(figure for figure in found.figures if text[figure.start : figure.end] == "beras")
    assert (added.kind, added.value) == ("count", 7)
    ton = next(figure for figure in found.figures if text[figure.start : figure.end] == "1,5 ton")
    assert str(ton.value) == ("1.6" if name == "doccano.jsonl" else "1.5")  # by a comment in doccano
    others = [figure for figure in found.figures if figure not in (added, ton)]
    assert others == [figure for figure in expected.figures if figure.start != ton.start]


@given(st.text(st.sampled_from("a😀é\n𝟚")), st.data())
def test_code_units_count_as_utf_16_does(text: str, data: st.DataObject) -> None:
    count = CodeUnits(text)
    at = data.draw(st.integers(0, len(text)))
    assert count.units(at) == len(text[:at].encode("utf-16-le")) // 2
    assert count.point(count.units(at)) == at
    inside = [number for number, char in enumerate(text) if char > "\uffff"]
    assert all(count.point(count.units(number) + 1) is None for number in inside)


@given(st.dictionaries(st.sampled_from(["value", "unit", "per"]), st.text().map(str.strip).filter(bool)))
def test_notes_hold_any_attribute(attributes: dict[str, str]) -> None:
    note = as_note(attributes)
    assert not {"\n", "\r", "\t"} & set(note)
    assert read_note(note, "") == attributes
