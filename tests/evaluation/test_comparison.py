"""The scorer itself: a perfect answer scores 100, and each kind of mistake costs what it should."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from beritaextract.evaluation import Report, measure
from tests.quality.floors import raised
from tests.quality.gold import Gold, articles

GOLD = next(gold for gold in articles() if gold.id == "economy-01")


class _Answer:
    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields

    def model_dump(self, mode: str) -> dict[str, Any]:
        return self.fields


def perfect(gold: Gold) -> dict[str, Any]:
    """The annotation in the shape of an extraction."""

    def of(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [dict(copy.deepcopy(record), text=gold.text[record["start"] : record["end"]]) for record in records]

    claims = [dict(claim, speaker_id=claim["speaker"]) for claim in of(gold.claims)]
    speakers = [dict(speaker, id=speaker["key"]) for speaker in gold.speakers]
    return {"claims": claims, "speakers": speakers, "figures": of(gold.figures), "dates": of(gold.dates)}


def scored(answer: dict[str, Any], gold: Gold = GOLD) -> Report:
    return measure([gold.article], lambda text, **_: _Answer(answer))


@pytest.mark.parametrize("gold", articles(), ids=lambda gold: gold.id)
def test_the_annotation_scores_a_hundred(gold: Gold) -> None:
    report = scored(perfect(gold), gold)
    assert {name: score.f1 for name, score in report.scores.items() if score.f1 != 100 and score.wanted} == {}
    assert not any(report.wrong.values())


def test_an_empty_answer_scores_nothing() -> None:
    report = scored({"claims": [], "speakers": [], "figures": [], "dates": []})
    assert {score.right for score in report.scores.values()} == {0}
    assert report.right == set()


def _without_first_figure(answer: dict[str, Any]) -> None:
    del answer["figures"][0]


def _wrong_value(answer: dict[str, Any]) -> None:
    answer["figures"][0]["value"] = "62"


def _wrong_unit(answer: dict[str, Any]) -> None:
    answer["figures"][0]["unit"] = "percentage_point"


def _wrong_speaker(answer: dict[str, Any]) -> None:
    answer["claims"][0]["speaker_id"] = "bagus"


def _half_a_name(answer: dict[str, Any]) -> None:
    answer["speakers"][0]["name"] = "Wening"


def _wrong_year(answer: dict[str, Any]) -> None:
    answer["dates"][0]["value"] = "2022-03"


def _no_post(answer: dict[str, Any]) -> None:
    answer["speakers"][0].update(role=None, affiliation=None)


def _wrong_offset(answer: dict[str, Any]) -> None:
    answer["figures"][0]["text"] = "0,63 Persen"


@pytest.mark.parametrize(
    ("mistake", "score", "kept"),
    [
        (_without_first_figure, "figures.found", "dates"),
        (_wrong_value, "figures.full", "figures.found"),
        (_wrong_unit, "figures.full", "figures.found"),
        (_wrong_speaker, "claims.indirect.attributed", "claims.indirect.span"),
        (_half_a_name, "speakers.full_name", "speakers"),
        (_wrong_year, "dates", "figures.full"),
        (_no_post, "speakers.post", "speakers"),
    ],
)
def test_a_mistake_costs_its_score_and_no_other(mistake: Any, score: str, kept: str) -> None:
    answer = perfect(GOLD)
    mistake(answer)
    report = scored(answer)
    assert report.scores[score].f1 < 100
    assert report.scores[kept].f1 == 100
    assert report.right < scored(perfect(GOLD)).right


def test_a_wrong_offset_is_reported() -> None:
    answer = perfect(GOLD)
    _wrong_offset(answer)
    assert len(scored(answer).wrong["offsets"]) == 1


def test_an_invented_figure_costs_precision() -> None:
    answer = perfect(GOLD)
    start = GOLD.text.index("12 Pasar")
    extra = dict(answer["figures"][0], start=start, end=start + 2, text="12")
    answer["figures"].append(extra)
    score = scored(answer).scores["figures.full"]
    assert score.recall == 100 > score.precision


def test_floors_rise_and_never_fall() -> None:
    assert raised({"a": 50.0, "b": 90.0}, {"a": 60.129, "b": 80.0, "c": 1.0}) == {"a": 60.12, "b": 90.0, "c": 1.0}
