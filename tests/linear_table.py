"""Time per character of each room on the worst texts that we know, at three lengths: `python -m tests.linear_table`.

A room is linear when its time per character stays within a factor of two from 10 kB to 1 MB.  Processor time counts,
the best of some runs; what takes less than a millisecond at 10 kB is too short to be timed and is compared by the two
longer texts alone.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from beritaextract import Extractor, claims, dates, entities, figures, relations, speakers
from beritaextract.config import Config
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.text import analyse
from tests.hostile import WORST

LENGTHS = (10_000, 100_000, 1_000_000)
FACTOR = 2.0
# Runs below this measure the clock and the caches rather than the pattern.
_SHORTEST = 0.001
_TRIES = 3
# A quadratic room would hold up the table for hours at the last length.
_GIVE_UP = 20.0


class Row(NamedTuple):
    """Microseconds a character at each length, as far as it was measured, and the worst growth between two of them."""

    room: str
    unit: str
    costs: tuple[float, ...]
    growth: float


def timed(text: str) -> dict[str, float]:
    """Seconds of each room for a text, on what the rooms below it found."""
    seconds: dict[str, float] = {}

    def run(room: str, work: Callable[[], Any]) -> Any:
        gc.collect()
        begun = time.process_time()
        found = work()
        seconds[room] = time.process_time() - begun
        return found

    document = run("text", lambda: analyse(text))
    calendar = run("dates", lambda: dates.find(document, log=Log()))
    blocked = RangeSet([*calendar.taken(), *((piece.start, piece.end) for piece in document.furniture)])
    counted = run("figures", lambda: figures.find(document, blocked=blocked, log=Log()))
    named = run("entities", lambda: entities.find(document, log=Log()))
    said = run("claims", lambda: claims.find(document, named.mentions, log=Log()))
    run("speakers", lambda: speakers.resolve(document, named.mentions, said, log=Log()))
    run("relations", lambda: relations.find(document, counted, calendar, log=Log()))
    return seconds


def measured(unit: str, lengths: tuple[int, ...] = LENGTHS) -> list[Row]:
    """The rows of all rooms for one unit."""
    found: dict[str, list[tuple[int, float]]] = {}
    for length in lengths:
        text = (unit * (length // len(unit) + 1))[:length]
        runs = [timed(text) for _ in range(_TRIES if length < LENGTHS[-1] else 1)]
        for room in runs[0]:
            found.setdefault(room, []).append((length, min(run[room] for run in runs)))
        if sum(runs[0].values()) > _GIVE_UP:
            break
    return [Row(room, unit, *_growth(times)) for room, times in found.items()]


def _growth(times: list[tuple[int, float]]) -> tuple[tuple[float, ...], float]:
    costs = [seconds / length * 1e6 for length, seconds in times]
    long = [cost for cost, (_, seconds) in zip(costs, times, strict=True) if seconds >= _SHORTEST]
    growth = max((later / min(long[:at]) for at, later in enumerate(long) if at), default=1.0)
    return tuple(costs), growth


def main(arguments: list[str]) -> int:
    """Prints the table; 1 where a room grows by more than the factor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strain", action="append", choices=WORST, help="only these texts")
    parser.add_argument("--longest", type=int, default=LENGTHS[-1], help="leave out longer texts")
    chosen = parser.parse_args(arguments)
    lengths = tuple(length for length in LENGTHS if length <= chosen.longest)
    Extractor(Config()).extract("“Harga naik 5 persen,” kata Tini, Senin (3/2/2020).")
    rows = []
    for strain in chosen.strain or WORST:
        for unit in dict.fromkeys(WORST[strain]):
            new = measured(unit, lengths)
            rows += new
            for row in new:
                if row.growth > FACTOR:
                    costs = "  ".join(f"{cost:8.3f}" for cost in row.costs)
                    print(f"{strain:20} {row.unit!r:28} {row.room:10} {costs}  ×{row.growth:.2f}", flush=True)
    print(f"\n{'room':10} {'worst growth':>12}  on{'':26} µs a character at {', '.join(f'{n:,}' for n in lengths)}")
    for room in dict.fromkeys(row.room for row in rows):
        worst = max((row for row in rows if row.room == room), key=lambda row: row.growth)
        costs = "  ".join(f"{cost:8.3f}" for cost in worst.costs)
        print(f"{room:10} {worst.growth:12.2f}  {worst.unit!r:28} {costs}")
    over = [row for row in rows if row.growth > FACTOR]
    print(f"\n{len(rows)} rows of {len({row.unit for row in rows})} texts; {len(over)} grow by more than {FACTOR:g}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
