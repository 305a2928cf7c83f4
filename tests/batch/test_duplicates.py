from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from beritaextract.tables.likeness import likeness, similarity
from tests.batch.helpers import go, rows

pytestmark = pytest.mark.usefixtures("quick_workers")

WORDS = [f"kata{number}" for number in range(2000)]


def body(seed: int, words: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=words)


def test_marked_and_not_dropped(tmp_path: Path) -> None:
    wire = body(1)
    near = [*wire[:200], "redaksi", *wire[200:]]
    far = [*wire[:100], *body(2, 200)]
    bodies = {
        "asli": " ".join(wire),
        "salinan": " ".join(wire).upper() + "!",
        "mirip": " ".join(near),
        "jauh": " ".join(far),
        "mirip lagi": " ".join(near),
        "kosong": "...",
        "kosong lagi": "...",
    }
    (tmp_path / "in").mkdir()
    records = [json.dumps({"id": id_, "text": text}) for id_, text in bodies.items()]
    (tmp_path / "in" / "a.jsonl").write_text("\n".join(records))
    go(tmp_path / "in", tmp_path / "out")
    found = {row["article_id"]: row for row in rows(tmp_path / "out", "articles")}
    assert {id_: (row["duplicate_kind"], row["duplicate_of"]) for id_, row in found.items()} == {
        "asli": (None, None),
        "salinan": ("exact", "asli"),
        "mirip": ("near", "asli"),
        "jauh": (None, None),
        "mirip lagi": ("near", "asli"),
        "kosong": (None, None),
        "kosong lagi": (None, None),
    }


def test_the_estimate_is_near_the_truth() -> None:
    for seed in range(5):
        one, other = body(seed), body(seed)[:250] + body(seed + 100, 50)
        shingles = [{tuple(words[i : i + 4]) for i in range(len(words) - 3)} for words in (one, other)]
        truth = len(shingles[0] & shingles[1]) / len(shingles[0] | shingles[1])
        signatures = [likeness(" ".join(words)).signature for words in (one, other)]
        assert signatures[0] is not None and signatures[1] is not None
        assert abs(similarity(signatures[0], signatures[1]) - truth) < 0.2


def test_the_signature_never_changes() -> None:
    """Signatures are kept on disk between runs and compared across machines."""
    found = likeness(" ".join(f"kata{number}" for number in range(30)))
    assert found.body_hash == "7abfead1f6bc173a249a9fb95ae90156"
    assert found.signature is not None
    assert found.signature[:8].hex() == "9796a80ab3ca7f0a"


def test_short_and_wordless_bodies() -> None:
    assert likeness("... !") == (None, None)
    assert likeness("Harga naik.").signature is None
    assert likeness("Harga naik.") == likeness("HARGA  NAIK")
