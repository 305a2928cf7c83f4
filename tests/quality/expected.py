"""Writes `fixtures/expected`: the whole extraction of every article that `fixtures/articles` shows.

    python -m tests.quality.expected            writes the files; read the difference before committing it

The records of an article go to `<id of the annotated article>.json`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from .gold import Gold, articles

FOLDER = Path(__file__).parents[2] / "fixtures" / "expected"


def shown() -> list[Gold]:
    """The articles that are in `fixtures/articles`."""
    return [gold for gold in articles() if gold.fixture]


def records(gold: Gold) -> str:
    """The extraction of the article as the text of its file."""
    from beritaextract import extract

    extraction = extract(gold.text, published=gold.date, title=gold.title, id=gold.id)
    return json.dumps(extraction.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for gold in shown():
        path = FOLDER / f"{gold.id}.json"
        before = path.read_text(encoding="utf-8") if path.exists() else None
        after = records(gold)
        if after != before:
            path.write_text(after, encoding="utf-8", newline="")
            print(f"{'changed' if before else 'new'}: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
