"""Writes the articles that carry a `fixture` name into `fixtures/articles`: `python -m tests.quality.export`.

The ending of the name decides the format; articles with the same name go into one file, in the order of their ids.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import defaultdict
from pathlib import Path

from .gold import Gold, articles

FOLDER = Path(__file__).parents[2] / "fixtures" / "articles"


def files() -> dict[str, str]:
    """What every file of `fixtures/articles` should hold, by name."""
    groups: dict[str, list[Gold]] = defaultdict(list)
    for gold in articles():
        if gold.fixture:
            groups[gold.fixture].append(gold)
    return {name: _content(name, group) for name, group in sorted(groups.items())}


def _content(name: str, group: list[Gold]) -> str:
    ending = name.rpartition(".")[2]
    if ending == "jsonl":
        rows = [
            {"id": gold.id, "title": gold.title, "text": gold.text, "published": gold.date, "url": gold.url}
            for gold in group
        ]
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if ending == "json":
        rows = [{"title": gold.title, "date": gold.date, "url": gold.url, "text": gold.text} for gold in group]
        return json.dumps(rows[0] if len(rows) == 1 else rows, ensure_ascii=False, indent=1) + "\n"
    if ending == "csv":
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("title", "date", "url", "text"))
        writer.writerows((gold.title, gold.date, gold.url, gold.text) for gold in group)
        return out.getvalue()
    if ending == "txt" and len(group) == 1:
        return group[0].text + "\n"
    raise ValueError(f"{name}: {len(group)} articles do not go into a file of that ending")


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = files()
    for path in FOLDER.iterdir():
        if path.name not in wanted:
            print(f"not ours: {path.name}")
    for name, content in wanted.items():
        (FOLDER / name).write_text(content, encoding="utf-8", newline="")
    print(f"{len(wanted)} files in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
