"""Measure this build and another one side by side: `python benchmarks/speed.py --against PATH_OF_ANOTHER_CHECKOUT`.

A build is a checkout, or a folder into which a wheel was unpacked (`pip install --no-deps --target FOLDER WHEEL`);
`--build` names one to measure in place of this checkout.  Every measurement is a fresh process, and the builds take
turns, so that the ratios hold on a machine that other programs share.  All times are CPU seconds.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
#: The names under which `extractor.py` of any build calls each room; what a build lacks is passed over.
ROOMS = {
    "text": ("LegibleText", "analyse"),
    "dates": ("dates.find",),
    "figures": ("figures.find",),
    "entities": ("entities.find", "entities.tagged_in_one_pass"),
    "claims": ("claims.find",),
    "speakers": ("speakers.resolve",),
    "relations": ("relations.find",),
    "records": ("assemble",),
}
STARTS = {
    "`--help`": ("-m", "beritaextract", "--help"),
    "`extract one.txt`": ("-m", "beritaextract", "extract", "ARTICLE"),
    "import and first `extract`": (
        "-c",
        "import beritaextract, sys; beritaextract.extract(sys.argv[1])",
        "TEXT",
    ),
}
MiB = 1024
# Texts that are read before the clock runs: what is loaded and compiled once counts for the start.
WARM = 30


def read_texts(file: Path) -> list[str]:
    """The texts of a file of JSON lines, which may be compressed."""
    with gzip.open(file, "rt") if file.suffix == ".gz" else file.open() as lines:
        return [json.loads(line)["text"] for line in lines if line.strip()]


def spent(work: Callable[[], Any]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def drained(found: Iterable[Any]) -> None:
    for _ in found:
        pass


def one_at_a_time(texts: list[str], entities: Any = "accurate") -> dict[str, float]:
    from beritaextract import Extractor

    extract = Extractor(entities=entities).extract
    drained(map(extract, texts[:WARM]))
    seconds = spent(lambda: drained(map(extract, texts[WARM:] or texts)))
    return {"CPU": seconds, "peak MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MiB}


def many(texts: list[str]) -> dict[str, float]:
    from beritaextract import Extractor

    extractor = Extractor()
    drained(map(extractor.extract, texts[:WARM]))
    return {"CPU": spent(lambda: drained(extractor.extract_many(texts[WARM:] or texts)))}


def run_of(workers: int) -> Callable[[list[str]], dict[str, float]]:
    def side(texts: list[str]) -> dict[str, float]:
        from beritaextract.batch import RunOptions, run

        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "articles.jsonl")
            source.write_text(
                "".join(json.dumps({"id": str(at), "text": text}) + "\n" for at, text in enumerate(texts))
            )
            begun = time.perf_counter()
            run([source], RunOptions(out=Path(folder, "out"), workers=workers, formats=("parquet",)))
            wall = time.perf_counter() - begun
        own, theirs = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        return {
            "CPU": sum(usage.ru_utime + usage.ru_stime for usage in (own, theirs)),
            "peak MiB": (own.ru_maxrss + workers * theirs.ru_maxrss) / MiB,
            "wall": wall,
        }

    return side


def rooms(texts: list[str]) -> dict[str, float]:
    """The time inside each room while articles are extracted one at a time."""
    from beritaextract import extractor

    clock = dict.fromkeys(ROOMS, 0.0)

    def timed(room: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*given: Any, **named: Any) -> Any:
            begun = time.process_time()
            try:
                return function(*given, **named)
            finally:
                clock[room] += time.process_time() - begun

        return wrapped

    extract = extractor.Extractor().extract
    drained(map(extract, texts[:WARM]))
    for room, names in ROOMS.items():
        for name in names:
            owner, _, attribute = name.rpartition(".")
            holder = getattr(extractor, owner) if owner else extractor
            if hasattr(holder, attribute):
                setattr(holder, attribute, timed(room, getattr(holder, attribute)))
    drained(map(extract, texts[WARM:] or texts))
    return clock


def records(texts: list[str]) -> dict[str, Any]:
    """A digest of the records of each article, one at a time and in batches."""
    from beritaextract import Extractor

    def digest(extraction: Any) -> str:
        return hashlib.sha256(extraction.model_dump_json().encode("utf-8", "surrogatepass")).hexdigest()

    extractor = Extractor()
    return {
        "one at a time": [digest(extractor.extract(text)) for text in texts],
        "batches": [digest(extraction) for extraction in extractor.extract_many(texts)],
    }


SIDES: dict[str, Callable[[list[str]], dict[str, Any]]] = {
    "`extract`": one_at_a_time,
    '`extract`, `entities="fast"`': lambda texts: one_at_a_time(texts, "fast"),
    "`extract_many`": many,
    "`run`, one worker": run_of(1),
    "`run`, two workers": run_of(2),
    "rooms": rooms,
    "records": records,
}


def environment(build: Path) -> dict[str, str]:
    source = build / "src" if (build / "src" / "beritaextract").is_dir() else build
    if not (source / "beritaextract").is_dir():
        raise SystemExit(f"{build} is neither a checkout nor a folder with an unpacked wheel")
    # Compiled modules are kept, as they are where it is installed, but not among the files of the build.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    cache = Path(tempfile.gettempdir(), f"beritaextract-speed-{os.getuid()}")
    return {**kept, "PYTHONPATH": str(source), "PYTHONPYCACHEPREFIX": str(cache)}


def measured(build: Path, side: str, texts: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, "--side", side, "--texts", str(texts)]
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=environment(build)).stdout
    found: dict[str, Any] = json.loads(said)
    return found


def started(build: Path, arguments: Iterable[str], article: Path, repeats: int) -> float:
    """CPU seconds of a whole process, the least of some."""
    least = float("inf")
    for _ in range(repeats):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        given = {"ARTICLE": str(article), "TEXT": article.read_text()}
        command = [sys.executable, *(given.get(word, word) for word in arguments)]
        subprocess.run(command, check=True, capture_output=True, env=environment(build))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        least = min(least, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return least


def name_of(build: Path) -> str:
    told = subprocess.run(["git", "-C", str(build), "rev-parse", "--short=7", "HEAD"], capture_output=True, text=True)
    compiled = next(iter((build / "beritaextract").rglob("*.so")), None) is not None
    return told.stdout.strip() if told.returncode == 0 else "compiled wheel" if compiled else "wheel"


def compared(this: Path, other: Path, texts: list[str], repeats: int, only: list[str]) -> str:
    """A table of both builds, and what of the records is the same."""
    names = (name_of(other), name_of(this))
    wanted = [side for side in SIDES if not only or any(part in side for part in only)]
    rows: dict[str, tuple[list[float], list[float]]] = {}
    digests: list[dict[str, list[str]]] = []

    def note(row: str, at: int, value: float) -> None:
        rows.setdefault(row, ([], []))[at].append(value)

    with tempfile.TemporaryDirectory() as folder:
        file, article = Path(folder, "texts.jsonl"), Path(folder, "one.txt")
        file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
        article.write_text(texts[0], encoding="utf-8", errors="replace")
        for turn in range(repeats):
            for side in wanted:
                if side == "records" and turn:
                    continue
                order = (0, 1) if turn % 2 else (1, 0)
                for at in order:
                    found = measured((other, this)[at], side, file)
                    if side == "records":
                        digests.insert(at, found)
                        continue
                    for name, value in found.items():
                        note(f"room `{name}`" if side == "rooms" else f"{side}, {name}", at, value)
            if not only or "start" in only:
                for row, arguments in STARTS.items():
                    for at in (0, 1):
                        note(f"start: {row}", at, started((other, this)[at], arguments, article, 3))
    words = sum(len(text.split()) for text in texts)
    lines = [
        f"{len(texts)} articles, {words:,} words; medians of {repeats} rounds in turns, and the ratio of the least; "
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}.",
        "",
        f"| | {names[0]} | {names[1]} | ratio | ratio of the least |",
        "| --- | --- | --- | --- | --- |",
    ]
    for row, (theirs, ours) in rows.items():
        ratio = statistics.median(mine / base for mine, base in zip(ours, theirs, strict=True))
        pair = " | ".join(f"{statistics.median(side):.2f}" for side in (theirs, ours))
        lines.append(f"| {row} | {pair} | {ratio:.2f} | {min(ours) / min(theirs):.2f} |")
    if digests:
        same = sum(a == b for a, b in zip(*(found["one at a time"] for found in digests), strict=True))
        lines += ["", f"The records of {same} of {len(texts)} articles are the same in both builds."]
        for name, found in zip(names, digests, strict=True):
            alike = sum(a == b for a, b in zip(found["one at a time"], found["batches"], strict=True))
            lines.append(f"`extract_many` of {name} gives what `extract` gives for {alike} of {len(texts)}.")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--side", choices=SIDES)
    parser.add_argument("--texts", type=Path)
    given = parser.parse_args()
    print(json.dumps(SIDES[given.side](read_texts(given.texts))))
