"""Measure one process on one thread: the whole extraction against the stock tokenizer, room by room, and by length.

    python benchmarks/speed.py [--texts FILE.jsonl ...] [--repeats 5] [--write docs/performance.md]
    python benchmarks/speed.py --against PATH_OF_ANOTHER_CHECKOUT [--only extract start ...]

Without `--texts` the articles of `tests/quality` are taken.  Every measurement is a fresh process that reads one
article to warm up and then each other article once.  The processes of the sides take turns, and all times are CPU
seconds, so that the ratios hold on a machine that other programs share.  Medians are printed.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from against import compared, read_texts

ROOT = Path(__file__).parents[1]
ROOMS = ("text", "dates", "figures", "entities", "claims", "speakers", "relations", "records")
LENGTHS = (100, 1_000, 10_000, 100_000, 1_000_000)
MARKER = "<!-- measured by benchmarks/speed.py: the rest of this file is written by it -->"


def texts_of(files: list[Path]) -> list[str]:
    if files:
        return [text for file in files for text in read_texts(file)]
    sys.path.insert(0, str(ROOT))
    from tests.quality.gold import articles

    return [gold.text for gold in articles()]


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


def stock(texts: list[str]) -> dict[str, float]:
    """The tokenizer of `spacy.blank("id")` alone."""
    import spacy

    tokenizer = spacy.blank("id").tokenizer
    tokenizer(texts[0])
    return {"stock": timed(lambda: [len(tokenizer(text)) for text in texts[1:]])[0]}


def whole(texts: list[str]) -> dict[str, float]:
    """Everything, records included; start-up and memory come from the same process."""
    importing, extract = timed(lambda: __import__("beritaextract.extractor").extract)
    first, _ = timed(lambda: extract(texts[0]))
    started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds = timed(lambda: [len(extract(text).claims) for text in texts[1:]])[0]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"whole": seconds, "import": importing, "first": first, "MiB at start": started, "MiB at end": peak}


def fast(texts: list[str]) -> dict[str, float]:
    """Everything, with entities by rules alone."""
    from beritaextract.extractor import Extractor

    extract = Extractor(entities="fast").extract
    extract(texts[0])
    return {"fast": timed(lambda: [len(extract(text).claims) for text in texts[1:]])[0]}


def rooms(texts: list[str]) -> dict[str, float]:
    """Each room alone, over all texts, on what the rooms below it found."""
    from beritaextract import claims, dates, entities, extract, figures, relations, speakers
    from beritaextract.assembly import Findings, assemble
    from beritaextract.claims.innermost_claim import innermost_claims
    from beritaextract.log import Log
    from beritaextract.matches import RangeSet
    from beritaextract.text import LegibleText, analyse

    extract(texts[0])
    sources = texts[1:]
    spent: dict[str, float] = {}

    def room(name: str, one: Callable[..., Any], *inputs: list[Any]) -> list[Any]:
        spent[name], found = timed(lambda: [one(*given) for given in zip(*inputs, strict=True)])
        return found

    legible = room("legible", LegibleText, sources)
    documents = room("text", lambda text: analyse(text.text), legible)
    calendars = room("dates", lambda document: dates.find(document, log=Log()), documents)
    blocked = [
        RangeSet([*calendar.taken(), *((piece.start, piece.end) for piece in document.furniture)])
        for document, calendar in zip(documents, calendars, strict=True)
    ]
    numbers = room(
        "figures", lambda document, taken: figures.find(document, blocked=taken, log=Log()), documents, blocked
    )
    named = room("entities", lambda document: entities.find(document, log=Log()), documents)
    mentions = [found.mentions for found in named]
    said = room("claims", lambda document, found: claims.find(document, found, log=Log()), documents, mentions)
    resolved = room("speakers", lambda *found: speakers.resolve(*found, log=Log()), documents, mentions, said)
    homes = [
        innermost_claims((figure.range for figure in figures_), claims_)
        for figures_, claims_ in zip(numbers, said, strict=True)
    ]
    voices = [
        [None if home is None else resolution.attributions[home].speaker for home in homes_]
        for homes_, resolution in zip(homes, resolved, strict=True)
    ]
    related = room(
        "relations",
        lambda document, figures_, calendar, voices_: relations.find(
            document, figures_, calendar, voices=voices_, log=Log()
        ),
        documents, numbers, calendars, voices,
    )  # fmt: skip
    spans = [found.entities for found in named]
    findings = room(
        "findings", Findings, documents, calendars, numbers, homes, spans, said, resolved, related, [()] * len(said)
    )
    spent.pop("findings")
    room("records", lambda found, text: assemble(found, text, title=None, id=None), findings, legible)
    return spent


def lengths(texts: list[str]) -> dict[str, float]:
    """One article of each length, in paragraphs and on one line; the better of two runs.

    Texts with page furniture are left out: some of it ends the article, and all that follows would cost nothing.
    """
    from beritaextract import extract

    extract(texts[0])
    source = "\n\n".join(text for text in texts if not extract(text).furniture)
    spent: dict[str, float] = {}
    for shape, joined in (("paragraphs", source), ("one line", source.replace("\n", " "))):
        for length in LENGTHS:
            text = (joined * (length // len(joined) + 1))[:length]
            spent[f"{shape} {length}"] = min(timed(lambda text=text: extract(text))[0] for _ in range(2))
    return spent


SIDES: dict[str, Callable[[list[str]], dict[str, float]]] = {
    "stock": stock,
    "whole": whole,
    "fast": fast,
    "rooms": rooms,
    "lengths": lengths,
}


def measured(side: str, files: list[Path]) -> dict[str, float]:
    command = [sys.executable, __file__, "--side", side, *(["--texts", *map(str, files)] if files else [])]
    said: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return said


def spacy_import() -> float:
    code = "import time; begun = time.process_time(); import spacy; print(time.process_time() - begun)"
    return float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)


def report(files: list[Path], repeats: int) -> str:
    rounds: list[dict[str, float]] = []
    for _ in range(repeats):
        found = {"spaCy import": spacy_import()}
        for side in SIDES:
            found |= measured(side, files)
        rounds.append(found)
    median = {name: statistics.median(found[name] for found in rounds) for name in rounds[0]}
    ratio, fast_ratio = (
        statistics.median(found[side] / found["stock"] for found in rounds) for side in ("whole", "fast")
    )
    texts = texts_of(files)[1:]
    words = sum(len(text.split()) for text in texts)
    alone = sum(median[room] for room in ROOMS)
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("spacy", "regex", "pydantic"))
    lines = [
        f"{len(texts)} articles, {words:,} words, {sum(map(len, texts)):,} characters; medians of {repeats} rounds.",
        f"Python {platform.python_version()}, {versions}; {platform.machine()}, {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f} at the end.",
        "",
        "| side | CPU seconds | µs a word | ÷ stock tokenizer | share of the rooms |",
        "| --- | --- | --- | --- | --- |",
    ]

    def row(name: str, seconds: float, against: float, share: str = "") -> str:
        return f"| {name} | {seconds:.2f} | {seconds / words * 1e6:.1f} | {against:.2f} | {share} |"

    lines.append(row("stock tokenizer", median["stock"], 1))
    lines.append(row("**whole extraction**", median["whole"], ratio))
    lines.append(row('**with `entities="fast"`**', median["fast"], fast_ratio))
    for name in ROOMS:
        seconds = median[name]
        lines.append(row(f"`{name}` alone", seconds, seconds / median["stock"], f"{seconds / alone:.0%}"))
    lines += ["", "| characters | in paragraphs, s | µs a character | on one line, s | µs a character |"]
    lines.append("| --- | --- | --- | --- | --- |")
    for length in LENGTHS:
        pair = [median[f"{shape} {length}"] for shape in ("paragraphs", "one line")]
        lines.append(f"| {length:,} | " + " | ".join(f"{s:.4f} | {s / length * 1e6:.1f}" for s in pair) + " |")
    lines += [
        "",
        "| start and memory | |",
        "| --- | --- |",
        f"| import of spaCy alone (`extract` does without it) | {median['spaCy import']:.2f} s |",
        f"| import of everything `extract` needs | {median['import']:.2f} s |",
        f"| first `extract` | {median['first']:.2f} s |",
        f"| memory after the first article | {median['MiB at start']:.0f} MiB |",
        f"| memory at the end | {median['MiB at end']:.0f} MiB |",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", nargs="+", type=Path, default=[], help="JSON lines with a field `text`")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--write", type=Path, help="a page; what stands behind its marker line is replaced")
    parser.add_argument("--against", type=Path, help="another build, to be measured side by side with this one")
    parser.add_argument("--build", type=Path, default=ROOT, help="with --against: measured in place of this checkout")
    parser.add_argument("--only", nargs="+", default=[], help="with --against: parts of names of what is measured")
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.side:
        print(json.dumps(SIDES[given.side](texts_of(given.texts))))
        return
    if given.against:
        print(compared(given.build, given.against, texts_of(given.texts), given.repeats, given.only))
        return
    table = report(given.texts, given.repeats)
    print(table)
    if given.write:
        head = given.write.read_text().partition(MARKER)[0]
        given.write.write_text(f"{head}{MARKER}\n\n{table}")


if __name__ == "__main__":
    main()
