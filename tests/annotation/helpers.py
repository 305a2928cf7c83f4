"""What the tests of annotation tools share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from beritaextract.annotation import gold_of
from beritaextract.evaluation import GoldArticle
from beritaextract.extractor import Extractor

EXPORTS = Path(__file__).parent / "exports"

# Articles that annotators have not placed get these spans on the way.
PLACES: dict[str, Any] = {
    "speakers": {"__all__": {"name_span", "role_span", "affiliation_span", "mentions"}},
    "claims": {"__all__": {"cue_span"}},
}
TEXT = "😀 “Stok aman,” kata Bupati Demak Eko Prasetyo. Harga naik 5 persen pada Mei 2024, ujar Eko."


def article(text: str = TEXT, id: str = "a/1") -> GoldArticle:
    """What the library finds in a text, as gold."""
    return gold_of(text, Extractor().extract(text), id=id)


def content(gold: GoldArticle, exclude: Any = None) -> dict[str, Any]:
    """The fields of an article, its records in one order."""
    fields = gold.model_dump(exclude=exclude)
    return {
        name: sorted(value, key=str) if isinstance(value, tuple | list) else value for name, value in fields.items()
    }


def submitted(tasks: Path) -> Path:
    """Tasks of Label Studio as it exports them when an annotator has taken over the predictions."""
    data = json.loads(tasks.read_text(encoding="utf-8"))
    for number, task in enumerate(data, 1):
        result = task.pop("predictions")[0]["result"]
        task |= {"id": number, "annotations": [{"id": number, "completed_by": 1, "result": result}]}
    tasks.write_text(json.dumps(data), encoding="utf-8")
    return tasks


def files_to_read(folder: Path, target: str) -> Path:
    """What is given to `read_corrected` after an export that nobody has corrected."""
    return submitted(folder / "tasks.json") if target == "labelstudio" else folder
