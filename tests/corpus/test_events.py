"""Articles about one happening, and the numbers on which they disagree: an update, a contradiction, or neither."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq
import pytest

from beritaextract.corpus.events import EVENT_COLUMNS, Happenings, happenings_in_folder
from beritaextract.errors import SourceError
from tests.cli.helpers import call
from tests.corpus.helpers import write_rows

NAMES = ("Jembatan Kembar", "Sungai Brantas", "Desa Mlaten", "Tono Sudiro")
OTHERS = ("Pasar Wage", "Rina Wahyuni", "Kota Batu", "Dewi Lestari")


class Told(NamedTuple):
    """An article with the names in it, and one figure."""

    article: str
    day: str | None
    names: tuple[str, ...]
    value: str
    sentence: str
    subject: str = "korban tewas"
    kind: str = "count"
    unit: str = "orang"
    text: str = ""
    original: str | None = None
    modifier: str = "exact"
    title: str | None = "Berita {name}"


def found(tmp_path: Path, *told: Told) -> Happenings:
    return happenings_in_folder(write_told(tmp_path / "out", *told))


def write_told(out: Path, *told: Told) -> Path:
    articles: list[dict[str, Any]] = []
    entities: list[dict[str, Any]] = []
    numbers: list[dict[str, Any]] = []
    for number, one in enumerate(told, start=1):
        articles.append(
            {
                "article_id": one.article,
                "published": one.day,
                "title": one.title and one.title.format(name=one.names[0]),
                "outlet": f"Melati {number}",
                "duplicate_of": one.original,
            }
        )
        entities += [{"article_id": one.article, "kind": "LOC", "text": name} for name in one.names]
        numbers.append(
            {
                "article_id": one.article,
                "figure_id": "f1",
                "kind": one.kind,
                "text": one.text or f"{one.value} orang",
                "value_text": one.value,
                "unit": one.unit,
                "modifier": one.modifier,
                "subject": one.subject,
                "sentence": one.sentence,
            }
        )
    filler = [Told(f"x{number}", "2024-03-01", (f"Desa Nomor {number}",), "1", "") for number in range(20)]
    articles += [{"article_id": one.article, "published": one.day, "title": one.names[0]} for one in filler]
    entities += [{"article_id": one.article, "kind": "LOC", "text": one.names[0]} for one in filler]
    return write_rows(out, {"articles": articles, "entities": entities, "numbers": numbers})


BRIDGE = Told("a", "2024-03-01", NAMES, "3", "Polisi menyebut 3 orang tewas.")


def test_articles_of_a_few_days_that_share_rare_names_are_one_event(tmp_path: Path) -> None:
    happenings = found(
        tmp_path,
        BRIDGE,
        Told("b", "2024-03-02", NAMES[:3], "5", "Tim mencatat 5 orang tewas."),
        Told("c", "2024-03-01", OTHERS, "1", "Satu orang tewas."),
        Told("d", "2024-03-09", NAMES, "9", "Peringatan bagi 9 orang tewas."),  # too late
        Told("e", None, NAMES, "9", "Sebanyak 9 orang tewas."),  # of no day
        BRIDGE._replace(article="f", original="a"),
    )
    (event,) = happenings.events
    assert [article.article_id for article in event.articles] == ["a", "f", "b"]
    assert (event.stories, event.first, event.last) == (2, "2024-03-01", "2024-03-02")
    assert event.names[0] in {name.lower() for name in NAMES}


def test_what_is_written_of_all_year_is_no_event(tmp_path: Path) -> None:
    beat = [Told(f"y{month}", f"2024-{month:02}-20", NAMES, "1", "Satu laporan.") for month in range(4, 9)]
    other = BRIDGE._replace(article="b", day="2024-03-02")
    assert len(found(tmp_path / "without", BRIDGE, other).events) == 1
    assert found(tmp_path / "with", BRIDGE, other, *beat).events == []


def test_headlines_without_a_word_in_common_tell_of_two_things(tmp_path: Path) -> None:
    def told(one: str | None, other: str | None, names: int) -> int:
        first = BRIDGE._replace(title=one, names=NAMES[:names])
        second = BRIDGE._replace(article="b", title=other, names=NAMES[:names])
        return len(found(tmp_path / f"{one} {other} {names}", first, second).events)

    assert told("Jembatan runtuh", "Jembatan putus", 2) == 1
    assert told("Jembatan runtuh", "Sungai meluap", 4) == 0
    assert (told(None, None, 3), told(None, "Jembatan putus", 2)) == (1, 0)  # without a headline it takes more names


@pytest.mark.parametrize(
    ("later", "reading"),
    [
        (Told("b", "2024-03-02", NAMES, "5", "Tim mencatat 5 orang tewas."), "update"),
        (Told("b", "2024-03-02", NAMES, "2", "Korban bertambah, 2 orang tewas."), "update"),
        (Told("b", "2024-03-02", NAMES, "2", "Tim mencatat 2 orang tewas."), "contradiction"),
        (Told("b", "2024-03-01", NAMES, "5", "Tim mencatat 5 orang tewas."), "open"),
    ],
)
def test_another_number_is_an_update_or_a_contradiction(tmp_path: Path, later: Told, reading: str) -> None:
    (one,) = found(tmp_path, BRIDGE, later).disagreements
    assert (one.measure, one.reading, one.earlier.article_id, one.later.article_id) == (
        "korban tewas",
        reading,
        "a",
        "b",
    )


@pytest.mark.parametrize(
    "other",
    [
        Told("b", "2024-03-02", NAMES, "3", "Tim mencatat 3 orang tewas."),  # the same
        Told("b", "2024-03-02", NAMES, "5", "Tim mencatat 5 orang luka.", subject="korban"),  # another measure
        Told("b", "2024-03-02", NAMES, "5", "Sebanyak 5 orang luka dan korban tewas."),  # another outcome
        Told("b", "2024-03-02", NAMES, "2", "Lebih dari 2 orang tewas.", modifier="more_than"),  # agrees
        BRIDGE._replace(article="b", original="a", value="4", sentence="Polisi menyebut 4 orang tewas."),  # a copy
    ],
)
def test_what_agrees_or_counts_something_else_is_no_disagreement(tmp_path: Path, other: Told) -> None:
    assert found(tmp_path, BRIDGE, other).disagreements == []


def test_rounded_numbers_agree(tmp_path: Path) -> None:
    loss = {"kind": "money", "unit": "IDR", "subject": "kerugian bencana"}
    one = Told("a", "2024-03-01", NAMES, "7460000000", "Kerugian Rp 7,46 miliar.", text="Rp 7,46 miliar", **loss)
    for value, agrees in (("7500000000", True), ("7400000000", True), ("9000000000", False), ("20000000000", False)):
        other = Told("b", "2024-03-02", NAMES, value, f"Kerugian Rp {value}.", text=f"Rp {value}", **loss)
        assert (found(tmp_path / value, one, other).disagreements == []) == agrees, value


def test_a_measure_of_which_an_article_gives_two_values_is_left_alone(tmp_path: Path) -> None:
    out = write_told(tmp_path / "out", BRIDGE, Told("b", "2024-03-02", NAMES, "5", "Tim mencatat 5 orang tewas."))
    rows = [json.loads(line) for line in (out / "numbers.jsonl").read_text().splitlines()]
    write_rows(out, {"numbers": [*rows, rows[1] | {"figure_id": "f2", "value_text": "2"}]})
    assert happenings_in_folder(out).disagreements == []


def test_the_command_writes_tables_and_names_wrong_rows(tmp_path: Path) -> None:
    out = write_told(tmp_path / "out", BRIDGE, Told("b", "2024-03-02", NAMES, "5", "Tim mencatat 5 orang tewas."))
    answer = call("events", str(out), "--format", "parquet")
    assert answer.code == 0, answer.err
    assert "1 event in several articles; 1 disagreement" in answer.err
    for name, columns in EVENT_COLUMNS.items():
        assert pq.read_schema(out / f"{name}.parquet").names == [column.name for column in columns]
    (row,) = pq.read_table(out / "disagreements.parquet").to_pylist()
    assert (row["earlier_value_text"], row["later_value_text"], row["reading"]) == ("3", "5", "update")
    with (out / "entities.jsonl").open("a") as file:
        file.write(json.dumps({"article_id": "zz", "kind": "LOC", "text": "Desa"}) + "\n")
    with pytest.raises(SourceError, match=r"row 29 of entities .* 'zz'"):
        happenings_in_folder(out)
