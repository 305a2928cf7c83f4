"""What the writers of news-watch itself write, where it is installed: `pip install news-watch==1.3.0`."""

from __future__ import annotations

import asyncio
import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sources.helpers import articles

# Its playwright is not needed: the writers touch no network.
main: Any = pytest.importorskip("newswatch.main", reason="news-watch is not installed")

BODY = "Harga cabai di Pasar Senen naik 12 persen.\n\n“Pasokan berkurang,” kata pedagang bernama Rini Astuti."


@pytest.mark.parametrize("format_", ["csv", "json", "jsonl", "xlsx"])
def test_the_four_outputs_are_read_without_a_flag(format_: str, tmp_path: Path) -> None:
    file = tmp_path / f"news-watch.{format_}"
    items = [
        {
            "title": f"Cabai {number}",
            "publish_date": datetime.datetime(2024, 5, 13 + number, 8, 15),
            "author": "Redaksi",
            "content": BODY,
            "keyword": "cabai",
            "category": None,
            "source": "kompas",
            "link": f"https://contoh.id/{number}",
        }
        for number in range(2)
    ]

    async def write() -> None:
        queue: asyncio.Queue[Any] = asyncio.Queue()
        for item in [*items, None]:
            queue.put_nowait(item)
        await getattr(main, f"write_{format_}")(queue, "cabai", file)

    asyncio.run(write())
    found = articles(file)
    assert [(article.title, article.published, article.url) for article in found] == [
        ("Cabai 0", "2024-05-13", "https://contoh.id/0"),
        ("Cabai 1", "2024-05-14", "https://contoh.id/1"),
    ]
    assert [article.text for article in found] == [BODY] * 2
    assert {article.outlet for article in found} == {"kompas"}
