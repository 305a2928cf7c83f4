"""Measure the commands that look at a whole corpus, on tables that are made up by a seed: CPU time and peak memory.

    python benchmarks/corpus.py SIZE... [--commands people series events quotations report] [--keep FOLDER]

A size is a number of articles; each has two and a half speakers on average, so 100,000 articles are 250,000 rows of
speakers.  A tenth of the speakers bear one of a hundred names; most come once or twice.  Speakers come under full and
short names, with a post, another one or none; claims recur with small changes; a third of the articles tell of a
happening of their days; a tenth of the figures are values of indicators.  Every command runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.writers import ParquetWriter

COMMANDS = {
    "people": ("people", "{out}", "--top", "0"),
    "series": ("series", "{out}"),
    "events": ("events", "{out}", "--top", "0"),
    "quotations": ("quotations", "{out}", "--top", "0"),
    "report": ("report", "{out}", "--out", "{out}/report.html"),
}
SYLLABLES = "ka ru si wa ti no ma ha du la ri sa ni pu je bo ga ye to mi".split()
ROLES = (
    "Ketua", "Kepala", "Direktur Utama", "Sekretaris", "Juru Bicara", "Kepala Bidang Humas", "Wakil Ketua",
    "Anggota Komisi II", "Manajer", "pengamat ekonomi", "Bupati", "Wali Kota", "Kapolres", "Rektor", "warga",
)  # fmt: skip
BODIES = ("Dinas", "Badan", "PT", "Asosiasi", "Universitas", "Yayasan", "Komisi", "Forum", "Serikat", "Lembaga")
REGIONS = (
    ("Kabupaten Sidoarjo", "35.15"), ("Kabupaten Karawang", "32.15"), ("Kota Kendari", "74.71"), ("Kota Palu", "72.71"),
    ("Kabupaten Sragen", "33.14"), ("Kabupaten Bantul", "34.02"), ("Kota Ternate", "82.71"),
    ("Kabupaten Jember", "35.09"),
)  # fmt: skip
INDICATORS = (
    ("Inflasi tahunan pada Januari {year} tercatat {n},{d} persen.", "{n},{d} persen", "percent"),
    ("Pertumbuhan ekonomi pada {year} mencapai {n},{d} persen (yoy).", "{n},{d} persen", "percent"),
    ("Tingkat pengangguran terbuka di Jawa Timur {year} sebesar {n},{d} persen.", "{n},{d} persen", "percent"),
)
PIECE = 5_000
COUNTS = "counts.json"

Rows = dict[str, list[dict[str, Any]]]


def made(articles: int, seed: int = 19) -> Iterator[Rows]:
    """The rows of the tables of a run, by table, some thousand articles at a time."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3)))) for _ in range(4_000)]
    names = [word.title() for word in words[:1_500]]
    people = [_person(chance, names) for _ in range(max(200, articles * 2 // 3))]
    recent: list[str] = []
    happenings: list[tuple[list[str], str]] = []
    rows: Rows = {name: [] for name in SCHEMAS}
    for number in range(articles):
        day = f"{2020 + number * 4 // articles}-{number * 48 // articles % 12 + 1:02}-{chance.randint(1, 28):02}"
        if number % 9 == 0:
            happenings = [_happening(chance, names, words) for _ in range(3)]
        _article(rows, f"b{number}", day, chance, people, words, names, recent, happenings)
        if number % PIECE == PIECE - 1 or number == articles - 1:
            yield rows
            rows = {name: [] for name in SCHEMAS}


def _person(chance: random.Random, names: list[str]) -> tuple[str, str, str, str | None]:
    region = chance.choice((*REGIONS, None, None, None))
    body = f"{chance.choice(BODIES)} {' '.join(chance.choices(names, k=2))}"
    return (
        " ".join(chance.choices(names, k=chance.choice((2, 2, 3)))),
        chance.choice(ROLES),
        f"{body} {region[0]}" if region else body,
        region[1] if region else None,
    )


def _happening(chance: random.Random, names: list[str], words: list[str]) -> tuple[list[str], str]:
    return [" ".join(chance.choices(names, k=2)) for _ in range(3)], " ".join(chance.choices(words, k=5))


def _article(
    rows: Rows,
    id_: str,
    day: str,
    chance: random.Random,
    people: list[tuple[str, str, str, str | None]],
    words: list[str],
    names: list[str],
    recent: list[str],
    happenings: list[tuple[list[str], str]],
) -> None:
    shared, title = chance.choice(happenings) if chance.random() < 0.33 else ([], " ".join(chance.choices(words, k=7)))
    outlet = f"outlet-{chance.randint(1, 40)}.example"
    rows["articles"].append(
        {"article_id": id_, "status": "ok", "source": f"{id_}.txt", "url": f"https://{outlet}/{id_}", "title": title,
         "outlet": outlet, "published": day, "schema_version": 2, "characters": 3000}
    )  # fmt: skip
    for name in (*shared, *(" ".join(chance.choices(names, k=2)) for _ in range(8))):
        rows["entities"].append({"article_id": id_, "kind": "PER", "text": name})
    at = 0
    for place in range(1, chance.choice((1, 2, 2, 3, 4, 3)) + 1):
        speaker = f"s{place}"
        rows["speakers"].append({"article_id": id_, "id": speaker, **_speaker(chance, people)})
        for _ in range(chance.choice((1, 2, 3, 4))):
            text = _text(chance, words, recent)
            rows["claims"].append(
                {"article_id": id_, "id": f"c{at}", "kind": chance.choice(("direct", "indirect")), "text": text,
                 "text_start": at * 300, "text_end": at * 300 + len(text), "speaker_id": speaker, "act": "say"}
            )  # fmt: skip
            at += 1
    for place in range(8):
        figure = {"article_id": id_, "text_start": place * 200, **_figure(chance, words, day[:4])}
        rows["numbers"].append({**figure, "figure_id": f"f{place}"})
        del figure["sentence"]
        rows["figures"].append({**figure, "id": f"f{place}"})


def _speaker(chance: random.Random, people: list[tuple[str, str, str, str | None]]) -> dict[str, Any]:
    known = people[: 100 if chance.random() < 0.1 else len(people)]
    name, role, body, region = chance.choice(known)
    if chance.random() < 0.12:
        return {"kind": "organisation", "name": body, "region_code": region}
    called = chance.random()
    if called < 0.2:
        name = name.split()[0]
    if chance.random() < 0.15:
        role, body, region = None, None, None
    return {"kind": "person", "name": name, "role": role, "affiliation": body, "region_code": region, "aliases": []}


def _text(chance: random.Random, words: list[str], recent: list[str]) -> str:
    if recent and chance.random() < 0.05:
        said = chance.choice(recent[-5_000:]).split()
        if chance.random() < 0.4:
            said[chance.randrange(len(said))] = chance.choice(words)
        return " ".join(said)
    text = " ".join(chance.choices(words, k=chance.randint(6, 40)))
    recent.append(text)
    del recent[:-10_000]
    return text


def _figure(chance: random.Random, words: list[str], year: str) -> dict[str, Any]:
    if chance.random() < 0.1:
        sentence, text, unit = (part.format(year=year, n=number, d=rest) for part in chance.choice(INDICATORS)
                                for number, rest in [(3, 5)])  # fmt: skip
        return {"kind": "percent", "text": text, "value": Decimal("3.5"), "value_text": "3.5", "unit": unit,
                "sentence": sentence}  # fmt: skip
    value = chance.randint(2, 99_999)
    counted = chance.choice(words)
    before, after = (" ".join(chance.choices(words, k=8)) for _ in range(2))
    return {"kind": "count", "text": f"{value} {counted}", "value": Decimal(value), "value_text": str(value),
            "unit": counted, "subject": counted, "sentence": f"{before} {value} {counted} {after}."}  # fmt: skip


def write(folder: Path, articles: int) -> None:
    """Write the tables, and the number of rows of each."""
    folder.mkdir(parents=True, exist_ok=True)
    writer = ParquetWriter(folder)
    counts = dict.fromkeys(SCHEMAS, 0)
    for rows in made(articles):
        for name, listed in rows.items():
            writer.write(name, pa.Table.from_pylist(listed, schema=SCHEMAS[name]))
            counts[name] += len(listed)
    writer.close()
    (folder / COUNTS).write_text(json.dumps(counts))


MEASURED = """
import json, resource, sys
from beritaextract.cli import main
sys.argv = ["beritaextract", *sys.argv[1:]]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "mib": used.ru_maxrss // 1024}), file=sys.stderr)
"""


def measure(folder: Path, command: str) -> dict[str, Any]:
    """CPU seconds and peak memory of one command."""
    given = [part.format(out=folder) for part in COMMANDS[command]]
    done = subprocess.run([sys.executable, "-c", MEASURED, *given], check=True, capture_output=True, text=True)
    return json.loads(done.stderr.splitlines()[-1])  # type: ignore[no-any-return]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--commands", nargs="+", choices=COMMANDS, default=list(COMMANDS))
    parser.add_argument("--keep", type=Path, help="folder in which the tables stay, to be measured again")
    given = parser.parse_args()
    print("| articles | speakers | claims | command | CPU s | peak MiB |\n| --- | --- | --- | --- | --- | --- |")
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as aside:
            folder = (given.keep or Path(aside)) / str(size)
            if not (folder / COUNTS).is_file():
                # In a process of its own: a child's peak memory counts that of its parent when it was forked.
                maker = multiprocessing.get_context("spawn").Process(target=write, args=(folder, size))
                maker.start()
                maker.join()
            counts = json.loads((folder / COUNTS).read_text())
            for command in given.commands:
                said = measure(folder, command)
                cells = (f"{size:,}", f"{counts['speakers']:,}", f"{counts['claims']:,}", command)
                print(f"| {' | '.join(cells)} | {said['cpu']:.1f} | {said['mib']:,} |", flush=True)


if __name__ == "__main__":
    main()
