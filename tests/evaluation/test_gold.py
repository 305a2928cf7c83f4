"""Reading gold files: what is malformed is told with file, line, field and what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from beritaextract.errors import GoldError
from beritaextract.evaluation import GoldArticle, read_gold

TEXT = "“Stok aman,” kata Rina Wijaya. Harga naik 5 persen pada Mei 2024."
ARTICLE = {
    "id": "a",
    "text": TEXT,
    "speakers": [{"key": "rina", "name": "Rina Wijaya"}],
    "claims": [{"start": 1, "end": 10, "kind": "direct", "speaker": "rina", "cue": "kata"}],
    "figures": [{"start": 42, "end": 50, "kind": "percent", "value": "5", "unit": "percent"}],
    "dates": [{"start": 56, "end": 64, "value": "2024-05"}],
    "desk": "ekonomi",
}


def written(folder: Path, *lines: str) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_an_article_is_read_and_other_fields_are_ignored(tmp_path: Path) -> None:
    (article,) = read_gold([written(tmp_path, "", json.dumps(ARTICLE), "")])
    assert article.speakers is not None and article.speakers[0].kind == "person"
    assert article.figures is not None and TEXT[article.figures[0].start : article.figures[0].end] == "5 persen"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": None}, r"gold\.jsonl:1: text: "),
        ({"id": ""}, "id: "),
        ({"claims": [{"start": 1, "end": 10, "kind": "direct", "speaker": "tono"}]}, "no speaker has the key 'tono'"),
        ({"claims": [{"start": 1, "end": 10, "kind": "shouted"}]}, r"claims\[0\]\.kind"),
        ({"dates": [{"start": 56, "end": 900, "value": "2024"}]}, "no stretch of a text of"),
        ({"dates": [{"start": 64, "end": 56, "value": "2024"}]}, "no stretch"),
        ({"figures": [{"start": 42, "end": 50, "kind": "percent", "value": "lima"}]}, r"figures\[0\]\.value"),
        (
            {"speakers": [{"key": "rina", "name": "R"}, {"key": "rina", "name": "S"}]},
            "two speakers have the key 'rina'",
        ),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, object], message: str, tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=message):
        list(read_gold([written(tmp_path, json.dumps(ARTICLE | change))]))


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["{"], "no JSON"),
        (["[1]"], "1: "),
        ([json.dumps(ARTICLE), json.dumps(ARTICLE)], "gold.jsonl:2: the id 'a' stands in .*gold.jsonl:1 already"),
        (["[" * 100_000], "gold.jsonl:1: "),
    ],
)
def test_lines_that_are_no_article(lines: list[str], message: str, tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=message):
        list(read_gold([written(tmp_path, *lines)]))


def test_the_json_schema_is_the_published_one() -> None:
    """After a change: beritaextract schema --format gold > docs/reference/gold.schema.json"""
    published = Path(__file__).parents[2] / "docs" / "reference" / "gold.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == GoldArticle.model_json_schema()


def test_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(json.dumps(ARTICLE, ensure_ascii=False).encode("cp1252"))
    with pytest.raises(GoldError, match="save the file as UTF-8"):
        list(read_gold([path]))
