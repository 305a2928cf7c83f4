"""The gate that keeps what was won.

    python -m tests.quality.floors              scores, and the records gained and lost since the floors were raised
    python -m tests.quality.floors --errors     … and every record that is wrong
    python -m tests.quality.floors --errors --only figure,direct     … of these groups
    python -m tests.quality.floors --raise      raises every floor that the score has passed; lowers none, and
                                                changes nothing while a score is below its floor

`floors.json` holds the floors, `right.txt` the records that were right when they were raised.
"""

from __future__ import annotations

import argparse
import json
import sys
from decimal import ROUND_FLOOR, Decimal
from pathlib import Path

from beritaextract.evaluation import Report, measure
from beritaextract.evaluation.report import as_text
from beritaextract.evaluation.report import changes as changed

from .gold import articles

FLOORS = Path(__file__).with_name("floors.json")
RIGHT = Path(__file__).with_name("right.txt")


def floors() -> dict[str, float]:
    """The least F1, in per cent, that each score may have."""
    stored: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return stored


def raised(old: dict[str, float], scores: dict[str, float]) -> dict[str, float]:
    """The floors raised to the scores, cut to two decimals; none is lower than before, and none goes away."""
    reached = {name: float(Decimal(score).quantize(Decimal("0.01"), ROUND_FLOOR)) for name, score in scores.items()}
    return {name: max(old.get(name, 0.0), reached.get(name, 0.0)) for name in sorted(set(old) | set(reached))}


def below(report: Report) -> list[str]:
    """One line for every score under its floor."""
    return [
        f"{name}: {report.scores[name].f1:.2f}, the floor is {floor:.2f}"
        for name, floor in floors().items()
        if report.scores[name].f1 < floor
    ]


def changes(report: Report) -> list[str]:
    """The records gained and lost since the floors were raised, one line each."""
    return changed(report, RIGHT.read_text(encoding="utf-8").splitlines() if RIGHT.exists() else [])


def run() -> Report:
    """The articles measured against the system as it is."""
    from beritaextract import extract

    return measure((gold.article for gold in articles()), extract)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", action="store_true", dest="lift", help="raise the floors to the scores")
    parser.add_argument("--errors", action="store_true", help="print every wrong record")
    parser.add_argument("--only", default="", help="the groups whose wrong records are printed, with commas")
    options = parser.parse_args(arguments)
    report = run()
    stored = floors()
    only = frozenset(filter(None, options.only.split(",")))
    print(as_text(report, errors=10_000 if options.errors else 0, only=only))
    if not options.errors:
        print(f"\n{len(articles())} articles, {sum(map(len, report.wrong.values()))} wrong records (--errors)")
        print(*changes(report), sep="\n")
    faults = below(report)
    for fault in faults:
        print(f"below its floor: {fault}")
    if options.lift and not faults:
        lifted = raised(stored, {name: score.f1 for name, score in report.scores.items()})
        FLOORS.write_text(json.dumps(lifted, indent=1) + "\n", encoding="utf-8")
        RIGHT.write_text("\n".join(sorted(report.right)) + "\n", encoding="utf-8")
    return 1 if faults or report.wrong["offsets"] else 0


if __name__ == "__main__":
    sys.exit(main())
