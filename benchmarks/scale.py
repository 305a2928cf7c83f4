"""Measure a run: articles a second and peak memory, by size of the corpus and number of workers.

    python benchmarks/scale.py SIZE... --workers 1 2 [--words 100]

The articles are made up, each different, with quotations, figures and dates in every paragraph.  Memory is the peak of
the parent and of its largest worker, from the system's own count; the sum of all stays below parent + workers x worker.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLACES = ("Sidoarjo", "Banyuwangi", "Karawang", "Kendari", "Palu", "Ternate", "Sragen", "Bantul")
NAMES = ("Andi Wijaya", "Siti Rahma", "Bambang Prakoso", "Dewi Lestari", "Yusuf Halim")
GOODS = ("beras", "gula", "jagung", "kedelai", "cabai", "minyak goreng", "pupuk", "garam")
PARAGRAPHS = (
    "{place} – Harga {good} di {place} naik {percent} persen menjadi Rp {price} per kilogram, Kamis ({day}/11/2022).",
    "“Kami menambah pasokan {tons} ton mulai pekan depan,” kata Bupati {place} {name}.",
    "{name} menjelaskan, sebanyak {count} keluarga di {other} sudah menerima bantuan Rp {price} ribu.",
    "Menurut data dinas, produksi {good} mencapai {tons},5 ton atau turun {percent},2 persen dari tahun lalu.",
    "Pedagang di pasar {other} berharap harga {good} kembali turun sebelum akhir tahun, ujar {name}.",
)


def article(number: int, words: int) -> str:
    chance = random.Random(number)
    paragraphs: list[str] = []
    length = 0
    while length < words:
        made = PARAGRAPHS[len(paragraphs) % len(PARAGRAPHS)].format(
            place=PLACES[number % len(PLACES)],
            other=chance.choice(PLACES),
            name=NAMES[number % len(NAMES)],
            good=chance.choice(GOODS),
            percent=chance.randint(2, 60),
            price=chance.randint(5, 90) * 100,
            tons=chance.randint(10, 900),
            count=chance.randint(100, 9000),
            day=chance.randint(1, 28),
        )
        paragraphs.append(made)
        length += len(made.split())
    return "\n\n".join(paragraphs)


def corpus(folder: Path, size: int, words: int) -> None:
    for start in range(0, size, 1000):
        with (folder / f"{start:09}.jsonl").open("w") as file:
            for number in range(start, min(start + 1000, size)):
                file.write(json.dumps({"id": str(number), "text": article(number, words)}) + "\n")


MEASURED = """
import json, resource, sys, time
from pathlib import Path
from beritaextract.batch import RunOptions, run
begun = time.perf_counter()
result = run([Path(sys.argv[1])], RunOptions(out=Path(sys.argv[2]), workers=int(sys.argv[3]), formats=("parquet",)))
peak = lambda who: resource.getrusage(who).ru_maxrss // 1024
print(json.dumps({
    "articles": result.counts.ok, "lost": result.counts.lost, "seconds": time.perf_counter() - begun,
    "parent_mib": peak(resource.RUSAGE_SELF), "worker_mib": peak(resource.RUSAGE_CHILDREN),
}))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--workers", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--words", type=int, default=100)
    given = parser.parse_args()
    print("| articles | words each | workers | seconds | articles/s | parent MiB | worker MiB | resumed in s |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "in"
            source.mkdir()
            corpus(source, size, given.words)
            for workers in given.workers:
                command = [sys.executable, "-c", MEASURED, str(source), f"{folder}/out{workers}", str(workers)]
                said = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
                begun = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True)
                again = time.perf_counter() - begun
                assert said["articles"] == size and not said["lost"], said
                rate = size / said["seconds"]
                print(
                    f"| {size:,} | {given.words} | {workers} | {said['seconds']:.1f} | {rate:,.0f} "
                    f"| {said['parent_mib']:,} | {said['worker_mib']:,} | {again:.1f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
